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
from typing import Protocol

from msgspec.structs import replace

from citations import before_names, holders, named_places, pen_names, people_names, posts
from citations.around_names import Reading, read
from citations.given_names import later
from citations.model import OfficialMention, Place, Position
from citations.people_names import Found
from citations.post_words import words
from citations.text import fold


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
    never = words("never")
    names = [
        found
        for found in people_names.scan(text)
        if found.name not in never or text[max(0, found.start - 4) : found.start] == "ịch "
    ]
    names = named_places.without(text, pen_names.among(text, names))
    small = list(people_names.in_small_letters(text))
    named = {found.name for found in names}
    if signing := {found for found in small if before_names.signs_below(text, found, named)}:
        names = sorted([*names, *signing], key=lambda found: found.start)
    if not names:
        return []
    names = _without_next_word(text, names)
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
    said += [Reading(one.start, one.end, one.name) for one in small if one.name in known and one not in signing]
    said += _misspelt(text, readings, known)
    said.sort(key=lambda reading: reading.start)
    return _mentions(text, said, where, day)


def _misspelt(text: str, readings: Sequence[Reading], known: set[str]) -> list[Reading]:
    """Who is once addressed by a known name but for its marks: `ông Trần Thành Mẫu` is Trần Thanh Mẫu."""
    by_letters: dict[str, set[str]] = {}
    for name in known:
        by_letters.setdefault(fold(name), set()).add(name)
    often = Counter(reading.name for reading in readings)
    found = []
    for reading in readings:
        if reading.name in known or often[reading.name] > 1:
            continue
        if text[max(0, reading.start - 10) : reading.start].lower().endswith(_ADDRESSED):
            meant = by_letters.get(fold(reading.name), set())
            if len(meant) == 1:
                found.append(replace(reading, name=next(iter(meant))))
    return found


_ADDRESSED = (" ông ", " bà ", "đồng chí ")


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


def _mentions(text: str, said: list[Reading], where: Place, day: Day | None) -> list[OfficialMention]:
    """The readings as values, each post with its body."""
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
        found.append(OfficialMention(start, end, text[start:end], reading.name, "official", positions))
    return found
