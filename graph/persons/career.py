"""What an article or several say of one person's posts, and when two such careers cannot be one person's.

Leaders move between the provinces and the centre, one post after another. Everybody else
stays in a province, and nobody is headmaster in one and Party secretary in another.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date as Day

from msgspec import Struct

from citations import communes
from graph.persons.office import Office, office
from graph.persons.organisations import same_province
from graph.persons.person import Sighting
from graph.words.area import area

RISE = 730
"""Days in which nobody comes from a department of a province to the head of the country."""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


class Spell(Struct, frozen=True):
    """One office with the days on which it was held, as far as articles of a career state."""

    office: Office
    province: str | None
    first: Day | None = None
    last: Day | None = None
    over: bool = False
    """Only said to be over."""


class Career(Struct, frozen=True):
    """Sightings that are one person's beyond doubt."""

    sightings: tuple[Sighting, ...]
    spells: tuple[Spell, ...]
    names: frozenset[str]
    """Spellings with marks, whatever letter carries the tone."""

    @property
    def rank(self) -> int:
        """The highest there is; 4 without a post."""
        return min((spell.office.rank for spell in self.spells), default=4)

    @property
    def provinces(self) -> frozenset[str]:
        """Where its local posts are."""
        return frozenset(spell.province for spell in self.spells if spell.province)


def spelling(name: str) -> str | None:
    """A name as it is compared: `Hoà` is Hòa; None for one without any mark, which may be any.

    >>> spelling("Trần Hoà") == spelling("Trần Hòa"), spelling("Trần Hòa") == spelling("Trần Hoa"), spelling("Tran Hoa")
    (True, False, None)
    """
    if name.isascii():
        return None
    parts = []
    for word in unicodedata.normalize("NFD", name.lower()).split():
        tones = "".join(sorted(letter for letter in word if letter in _TONES))
        parts.append("".join(letter for letter in word if letter not in _TONES) + tones)
    return " ".join(parts)


def offices(sighting: Sighting) -> tuple[tuple[Office, str | None], ...]:
    """The posts that a sighting states, each with the province it is in: the article's where its body tells none."""
    here = area(sighting.place)
    read = [office(post.title, post.org) for post in sighting.posts]
    return tuple((each, _province(each, sighting.day, here)) for each in read)


def _province(each: Office, day: Day | None, here: str | None) -> str | None:
    """The province of an office; the name of a commune tells none of what was before, when others had it."""
    if each.commune_of and day is not None and day >= communes.SINCE:
        return each.commune_of
    return each.province or (None if each.national else here)


def telling(one: Office) -> bool:
    """Whether the office tells its holder from namesakes: there are hundreds of members of the Central Committee."""
    return one.body is not None and not (one.national and one.shared and one.body != "bo chinh tri")


def careers(sightings: Iterable[Sighting]) -> tuple[list[Career], list[Sighting]]:
    """Sightings that share an office, each group as one; and those whose posts tell nobody from a namesake."""
    groups = _Groups()
    loose = []
    for sighting in sightings:
        keys = [(*each.key, None if each.province or each.national else where)
                for each, where in offices(sighting) if telling(each)]  # fmt: skip
        if keys:
            groups.add(sighting, keys)
        else:
            loose.append(sighting)
    return [career(each) for each in groups.all()], loose


class _Groups:
    """Sightings joined by any key they share."""

    def __init__(self) -> None:
        self._parent: dict[tuple[str | None, ...], tuple[str | None, ...]] = {}
        self._own: list[tuple[Sighting, tuple[str | None, ...]]] = []

    def _root(self, key: tuple[str | None, ...]) -> tuple[str | None, ...]:
        self._parent.setdefault(key, key)
        while self._parent[key] != key:
            self._parent[key] = key = self._parent[self._parent[key]]
        return key

    def add(self, sighting: Sighting, keys: Sequence[tuple[str | None, ...]]) -> None:
        first = self._root(keys[0])
        for key in keys[1:]:
            self._parent[self._root(key)] = first
        self._own.append((sighting, keys[0]))

    def all(self) -> list[list[Sighting]]:
        found: dict[tuple[str | None, ...], list[Sighting]] = defaultdict(list)
        for sighting, key in self._own:
            found[self._root(key)].append(sighting)
        return list(found.values())


def career(sightings: Sequence[Sighting]) -> Career:
    """All that some sightings of one person say of posts."""
    spells: dict[tuple[tuple[str, str | None], str | None], Spell] = {}
    for sighting in sightings:
        for each, province in offices(sighting):
            key = (each.key, province)
            known = spells.get(key)
            if each.ended:
                spells.setdefault(key, Spell(each, province, over=True))
            else:
                before = (known.first, known.last) if known else ()
                days = [day for day in (*before, sighting.day) if day]
                spells[key] = Spell(each, province, min(days, default=None), max(days, default=None))
    names = frozenset(filter(None, (spelling(sighting.name) for sighting in sightings)))
    return Career(tuple(sightings), tuple(spells.values()), names)


def apart(one: Career, other: Career) -> bool:
    """Whether these cannot be one person."""
    if one.names and other.names and not one.names & other.names:
        return True
    return any(_apart(spell, against) for spell in one.spells for against in other.spells)


def _apart(one: Spell, other: Spell) -> bool:
    if one.office.rank > other.office.rank:
        one, other = other, one
    high, low = one.office, other.office
    if high.vague or low.vague or (high.key == low.key and one.province == other.province):
        return False
    shared = high.shared or low.shared
    gap = _gap(one, other)
    if high.national or low.national:
        if low.rank == 3:
            return True
        if high.national and low.national:
            return not shared and high.rank != low.rank and gap is not None and gap <= 0
        if shared:
            return False
        if high.rank == low.rank == 1:
            return gap is not None and gap < 0          # on the day of a move both posts are told
        return gap is None or gap < RISE
    if one.province and other.province and not same_province(one.province, other.province):
        return low.rank > 1 or (not shared and (gap is None or gap <= 0))
    if low.rank - high.rank > 1:
        return True
    if shared or low.rank == 1 or (high.district is not None and high.district == low.district):
        return False
    return high.body != low.body and gap is not None and gap <= 0


FAR = 100_000


def _gap(one: Spell, other: Spell) -> int | None:
    """Days between two spells, below zero where they overlap; far where one was over; None where days lack."""
    if one.over or other.over:
        return FAR
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    return (max(one.first, other.first) - min(one.last, other.last)).days
