"""Text → the office-holders it names, with the posts each mention states.

Names are found first (`people_names`); the words around a name say whether an office is meant.
Whoever is once named with a post is meant by every later mention of the full name, and by the
given name behind `ông` or `đồng chí`, inside the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date as Day
from itertools import islice
from typing import Protocol

import regex

from citations import behind_names, communes, holders, people_names, places, posts
from citations.around_names import Reading, read
from citations.given_names import later
from citations.model import OfficialMention, Place, Position
from citations.people_names import Found
from citations.post_words import words


class Spanned(Protocol):
    """A citation with the place of its title."""

    start: int
    end: int
    title_start: int
    title_end: int


def scan(text: str, citations: Sequence[Spanned], where: Place, day: Day | None) -> list[OfficialMention]:
    """Every mention of an office-holder, in the order of the text, which is in composed form.

    >>> text = "Đồng chí Trần Minh Mẫu, Bí thư Tỉnh ủy, chủ trì. Đồng chí Mẫu nhấn mạnh"
    >>> for one in scan(text, [], Place(province="Gia Lai"), None):
    ...     print(one.quote, one.name, one.positions)
    Trần Minh Mẫu Trần Minh Mẫu (Position(title='Bí thư Tỉnh ủy', org='Tỉnh ủy Gia Lai'),)
    Mẫu Trần Minh Mẫu ()
    """
    given = text
    text = _unwrapped(text)
    never = words("never")
    names = [
        found
        for found in people_names.scan(text)
        if found.name not in never or text[max(0, found.start - 4) : found.start] == "ịch "
    ]
    if not names:
        return []
    names = _without_next_word(text, _without_places(text, names))
    readings = read(text, names)
    known = {reading.name for reading in readings if reading.official} - never
    if not known:
        return []
    titles = _covered(citations)
    said = [
        reading
        for reading in readings
        if reading.name in known and not reading.credit and (reading.posts or not _inside(reading, titles))
    ]
    said += later(text, readings, known)
    said.sort(key=lambda reading: reading.start)
    return _mentions(given, text, said, where, day)


_WRAPPED = regex.compile(r"\n\p{Ll}")
_WRAP = regex.compile(r"\n(?<=[^\n]{40}[\p{L}0-9,;–-]\n)(?=[\p{L}0-9(“\"])")
_FEW_WRAPS = 3


def _unwrapped(text: str) -> str:
    """The text with a blank for each line end inside a sentence, where lines are broken at their width."""
    if "\n" not in text:
        return text
    wraps = sum(1 for _ in islice(_WRAPPED.finditer(text), _FEW_WRAPS))
    return text if wraps < _FEW_WRAPS else _WRAP.sub(" ", text)


_LEVEL = regex.compile(
    r"(?r)(?<!\p{L})(?:(?<commune>xã|phường|đặc khu)|thị trấn|huyện|quận|thôn|bản|ấp|xóm|buôn|khu phố|tổ dân phố)"
    r" (?<more>(?:\p{Lu}[\p{L}'’]{0,7} (?:[-–] )?){0,3})"
)
_ENDS_OF_LEVELS = frozenset({" xã", "ờng", "khu", "rấn", "yện", "uận", "hôn", "bản", " ấp", "xóm", "uôn", "phố"})
"""How these words end; a place may also stand behind capitals of its own: xã `Ô` Lâm."""


def _without_places(text: str, names: list[Found]) -> list[Found]:
    """Names without those that are places behind their word: Bí thư Đảng ủy xã `Hoàng Hoa Thám`.

    A commune of the list is one; any other where the title before it is that of somebody named already:
    `ông Mẫu, Chủ tịch UBND xã Sơn Thủy`, but `Chủ tịch UBND xã Trần Mẫu`.
    """
    kept: list[Found] = []
    before: Found | None = None
    for found in names:
        start = found.start
        level = None
        if text[start - 4 : start - 1] in _ENDS_OF_LEVELS or not text[max(0, start - 9) : start].islower():
            level = _LEVEL.match(text, max(0, start - 40), start)
        if level is not None:
            person = _behind_level(text, found, level, before)
            if person is None:
                continue
            found = person
        kept.append(found)
        before = found
    return kept


def _behind_level(text: str, found: Found, level: regex.Match[str], before: Found | None) -> Found | None:
    """What is left of a name behind such a word: all of it, the person behind the place, or nothing."""
    start = level.start("more")
    words = _NAME.match(text, start, found.end + _DASHED) if level["commune"] else None
    commune = words and communes.longest(words.group(), level["commune"])
    if commune:
        at = start + len(commune) + 1
        person = people_names.read(text[at : found.end]) if at < found.end else None
        return Found(at + person.skip, at + person.skip + person.length, person.name) if person else None
    if before is not None and found.start - before.end < _TITLE and not level["more"]:
        held, end = behind_names.right_behind(text, before.end, found.start)
        if held and held[-1].rest and end == found.start - 1:
            return None  # but the person behind `Trưởng thôn`
    return found


_NAME = regex.compile(places.NAME)
_DASHED = 20
"""Characters behind a name in which a dash may go on with the place: phường Xuân Hương - Đà Lạt."""
_TITLE = 200
"""Characters between a name and the place its title ends with."""


def _without_next_word(text: str, names: list[Found]) -> list[Found]:
    """Names without the capital that begins what follows: `Lương Cường Huân` chương, of a Lương Cường."""
    said = {found.name for found in names}
    if not any(name[: name.rfind(" ")] in said for name in said):
        return names
    often = Counter(found.name for found in names)
    kept = []
    for found in names:
        shorter, _, last = found.name.rpartition(" ")
        if often.get(shorter, 0) > often[found.name] and text[found.end + 1 : found.end + 2].islower():
            found = Found(found.start, found.end - len(last) - 1, shorter)
        kept.append(found)
    return kept


def _covered(citations: Sequence[Spanned]) -> list[tuple[int, int]]:
    """The stretches of a text that are titles of documents, in order, none inside another."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((draft.title_start, draft.title_end) for draft in citations if draft.title_end):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _inside(reading: Reading, titles: list[tuple[int, int]]) -> bool:
    at = bisect_right(titles, (reading.start, 1 << 60)) - 1
    return at >= 0 and reading.start < titles[at][1]


def _mentions(given: str, text: str, said: list[Reading], where: Place, day: Day | None) -> list[OfficialMention]:
    """The readings as values, each post with its body; quoted from the text as given, not as unwrapped."""
    bodies = holders.of_article(text, said, where, day)
    found = []
    for reading, orgs in zip(said, bodies, strict=True):
        start, end = reading.start, reading.end
        positions: tuple[Position, ...] = ()
        if reading.posts:
            bodies_of: dict[str, str | None] = {}
            for post, org in zip(reading.posts, orgs, strict=True):
                bodies_of.setdefault(posts.shown(post), org)
            positions = tuple([Position(title, org) for title, org in bodies_of.items()])
        found.append(OfficialMention(start, end, given[start:end], reading.name, "official", positions))
    return found
