"""The nouns of persons: what an article says of one, and who he is held to be."""

from __future__ import annotations

from datetime import date as Day

from msgspec import Struct

from graph.model import Certainty


class Stated(Struct, frozen=True, omit_defaults=True):
    """A post as an article states it, with the days its words give it: "2020-10", "2023"."""

    title: str
    org: str | None = None
    since: str | None = None
    until: str | None = None


class Sighting(Struct, frozen=True, omit_defaults=True):
    """One name in one article, with every post that the article gives it."""

    article: str
    name: str
    posts: tuple[Stated, ...] = ()
    day: Day | None = None
    place: str | None = None
    """The province of the article."""


class Held(Struct, frozen=True):
    """A post as a person held it: between the days that articles state, and which do."""

    title: str
    org: str | None
    since: str | None
    until: str | None
    articles: tuple[str, ...]


class Person(Struct, frozen=True):
    """One real person, as far as articles tell."""

    id: str
    """Readable, with a place where several have the name: `nguyen-van-a-gia-lai`."""
    name: str
    posts: tuple[Held, ...] = ()
    """Newest first."""
    mentioned: int = 0
    """How many articles name him beyond doubt."""
    first: str | None = None
    last: str | None = None


class Meant(Struct, frozen=True):
    """Who a name in an article may be, most likely first; several are a question."""

    persons: tuple[str, ...]
    certainty: Certainty

    @property
    def person(self) -> str | None:
        """The id of the person meant, or None where that stays open."""
        return self.persons[0] if len(self.persons) == 1 else None


class People(Struct, frozen=True):
    """What deciding a name gives: who is meant in each place, and the persons there are."""

    meant: dict[tuple[str, str], Meant]
    """(article, name) → who."""
    persons: tuple[Person, ...]
