"""From official mentions to the persons they mean and the posts these held; pure, and the same in any order.

>>> one = Sighting("a", "Trần Văn Mẫu", (Stated("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai"),), Day(2024, 5, 1))
>>> other = Sighting("b", "Trần Văn Mẫu", (Stated("Hiệu trưởng", "Trường THPT Ví Dụ"),), Day(2024, 5, 2), "Nghệ An")
>>> [person.id for person in decide([one, other]).persons]
['tran-van-mau-gia-lai', 'tran-van-mau-nghe-an']
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date as Day

import msgspec

from citations.model import Extraction, OfficialMention
from citations.text import words
from graph.model import Certainty
from graph.persons import personal
from graph.persons.career import Career, apart, career, careers, offices, spelling
from graph.persons.person import Meant, People, Person, Sighting, Stated
from graph.persons.tenure import stated
from graph.words.area import area

__all__ = ["Day", "block_of", "decide", "sightings_of"]


def block_of(mention: OfficialMention | Sighting) -> str:
    """The folded name: mentions of one block decide one another, and no others.

    >>> block_of(Sighting("a", "Trần Quốc Mẫu"))
    'tran quoc mau'
    """
    return words(mention.name)


def sightings_of(extraction: Extraction) -> tuple[Sighting, ...]:
    """Every official whom an article names, once, with all the posts that the article gives the name."""
    article = extraction.article
    posts: dict[str, dict[Stated, None]] = {}
    for mention in extraction.officials:
        if mention.kind == "official" and words(mention.name):
            posts.setdefault(mention.name, {}).update(dict.fromkeys(stated(article.text, mention)))
    place = extraction.place.province or article.place
    return tuple(
        Sighting(article.id or "", name, tuple(sorted(each, key=msgspec.json.encode)), article.published, place)
        for name, each in sorted(posts.items())
    )


def decide(sightings: Iterable[Sighting]) -> People:
    """Who is meant by each of these, and the persons there are.

    Sightings of one block decide one another, so all of a block belong in one call.
    """
    blocks: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        blocks[block_of(sighting)].append(sighting)
    meant: dict[tuple[str, str], Meant] = {}
    persons: list[Person] = []
    for block in sorted(blocks):
        found = _Block(sorted(blocks[block], key=msgspec.json.encode))
        meant |= found.meant()
        persons += found.people
    return People(meant, tuple(persons))


class _Block:
    """The persons of one name."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        certain, loose = careers(sightings)
        self._who: dict[tuple[str, str], tuple[tuple[int, ...], Certainty]] = {}
        self._persons: list[list[Career]] = []
        self._own: dict[int, list[Sighting]] = defaultdict(list)
        for one in sorted(certain, key=_weight):
            self._settle(one)
        rest = [sighting for sighting in loose if not self._attach(sighting)]
        for group in _by_spelling(rest):
            self._new(career(group), "inferred")
        self._number()

    def _settle(self, one: Career) -> None:
        """A career is that of the one person it fits, of the nearest of several, or opens a question."""
        fitting = self._fitting(one)
        if not fitting:
            self._new(one, "stated")
            return
        near = [place for place in fitting if any(each.provinces & one.provinces for each in self._persons[place])]
        wanted = near if near else fitting
        if len(wanted) == 1:
            self._persons[wanted[0]].append(one)
        self._note(one.sightings, wanted, "stated")

    def _attach(self, sighting: Sighting) -> bool:
        """Whether the sighting, whose posts tell nobody from a namesake, can be one of those known already."""
        fitting = self._fitting(career([sighting]))
        heads = {each.head for each, _ in offices(sighting)}
        same = [place for place in fitting if heads & self._heads(place)] if heads else []
        wanted = same or fitting
        here = area(sighting.place)
        if len(wanted) > 1 and here:
            wanted = [place for place in wanted
                      if any(here in each.provinces for each in self._persons[place])] or wanted  # fmt: skip
        self._note([sighting], wanted, "inferred")
        return bool(wanted)

    def _fitting(self, one: Career) -> list[int]:
        return [place for place, held in enumerate(self._persons) if not any(apart(one, each) for each in held)]

    def _heads(self, place: int) -> set[str]:
        return {spell.office.head for each in self._persons[place] for spell in each.spells}

    def _new(self, one: Career, certainty: Certainty) -> None:
        self._persons.append([one])
        self._note(one.sightings, [len(self._persons) - 1], certainty)

    def _note(self, sightings: Iterable[Sighting], wanted: Sequence[int], certainty: Certainty) -> None:
        if wanted:
            said = certainty if len(wanted) == 1 else "ambiguous"
            self._who |= {(each.article, each.name): (tuple(wanted), said) for each in sightings}
            if len(wanted) == 1:
                self._own[wanted[0]] += sightings

    def _number(self) -> None:
        """Give every person a name, an id and posts."""
        drafts = [personal.person(self._own[place]) for place in range(len(self._persons))]
        self._ids = personal.ids(drafts)
        self.people = sorted(
            (msgspec.structs.replace(draft, id=id) for draft, id in zip(
                (each.person for each in drafts), self._ids, strict=True)),
            key=lambda each: each.id,
        )  # fmt: skip

    def meant(self) -> dict[tuple[str, str], Meant]:
        """Who each sighting means."""
        return {key: Meant(tuple(self._ids[place] for place in places), certainty)
                for key, (places, certainty) in self._who.items()}  # fmt: skip


def _weight(one: Career) -> tuple[int, int, bytes]:
    """The highest office first, then who is named most, then what is said."""
    return one.rank, -len(one.sightings), msgspec.json.encode(one.sightings[0])


def _by_spelling(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """Sightings of one spelling together; one without marks joins the only one there is."""
    found: dict[str | None, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        found[spelling(sighting.name)].append(sighting)
    plain = found.pop(None, [])
    groups = [found[name] for name in sorted(filter(None, found))]
    if plain and len(groups) == 1:
        groups[0] += plain
    elif plain:
        groups.append(plain)
    return groups
