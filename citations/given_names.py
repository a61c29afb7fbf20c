"""Later mentions by less than the full name: `ông Phong`, `đồng chí Mẫu`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from citations import before_names
from citations.around_names import Reading

_ADDRESS = regex.compile(
    r"(?<!\p{L})(?:(?i:ông|bà|đồng chí|đ/c|chị)|anh|(?<=(?:^|[.!?…:;“”\"\n]|[-–]\s)\s?)Anh"
    r"|(?<post>\p{L}{1,7}+\s(?i:trưởng|tịch|thư|tướng|đốc)))\s$"
)
_CAPITALISED = regex.compile(r"\s(\p{Lu}[\p{L}]{0,7}+)")
_FEW = 30
"""So many names are looked for one by one; more in one pass over the text."""


def later(text: str, readings: Sequence[Reading], known: set[str]) -> list[Reading]:
    """The mentions by given name of people named in full before, inside one article.

    Where two people share a given name, the one named last is meant; if that is nobody of
    office, the mention is left out. A surname alone means nobody.
    """
    bearers: dict[str, list[Reading]] = {}
    for reading in readings:
        bearers.setdefault(reading.name.rsplit(" ", 1)[-1], []).append(reading)
    wanted = {given for given, people in bearers.items() if any(person.name in known for person in people)}
    taken = {reading.end for reading in readings}
    found: list[Reading] = []
    for start, given in _places(text, wanted, readings[0].end):
        end = start + len(given)
        address = _ADDRESS.search(text, max(0, start - 16), start) if end not in taken and _ends(text, end) else None
        if address is None:
            continue
        people = bearers[given]
        at = bisect_left(people, start, key=lambda reading: reading.start)
        person = people[at - 1] if at else None
        stated = before_names.alone(text, start, end) if address["post"] else ()
        if person is not None and person.name in known and (stated or not address["post"]):
            found.append(Reading(start, end, person.name, stated))
    return found


def _places(text: str, wanted: set[str], floor: int) -> Iterator[tuple[int, str]]:
    """Where these words stand behind a space."""
    if len(wanted) > _FEW:
        for found in _CAPITALISED.finditer(text, floor):
            if found[1] in wanted:
                yield found.start(1), found[1]
        return
    for given in wanted:
        at = text.find(f" {given}", floor)
        while at >= 0:
            yield at + 1, given
            at = text.find(f" {given}", at + 2)


def _ends(text: str, end: int) -> bool:
    """Whether a name ends here: no letter and no further capitalised word behind it."""
    if end >= len(text):
        return True
    if text[end].isalnum():
        return False
    return not (text[end] in " \u00a0" and text[end + 1 : end + 2].isupper())
