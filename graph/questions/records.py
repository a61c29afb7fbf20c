"""All that is known of one thing, as its page shows it and its JSON gives it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from graph.answers import (
    ArticlePage,
    Cited,
    Citing,
    cited_fields,
    shape,
)
from graph.keeping.stated import End, Relation
from graph.model import Certainty, Document
from graph.people_answers import Mentioning, Person, mentioning_fields
from graph.relation_answers import Company, relation_fields, together_fields
from graph.status import Status

Years = tuple[tuple[str, int], ...]
"""Articles by year, the earliest first; "" for those without a day."""


class DocumentRecord(Struct, frozen=True):
    """A document: how it stands, what is said between it and others, who cites it."""

    document: Document
    total: int
    """Articles that cite it or may."""
    status: Status
    years: Years = ()
    issuers: tuple[End, ...] = ()
    relations: tuple[Relation, ...] = ()
    company: Company | None = None
    """What is cited together with it."""
    matching: int = 0
    """Articles within the filters that were asked for."""
    articles: tuple[Citing, ...] = ()
    cursor: str | None = None
    more: int = 0
    """Relations that are stated beside those here."""
    texts: int = 0
    """Different texts among the articles within the filters."""

    @property
    def people(self) -> tuple[Relation, ...]:
        """Who signed, presented, issued or chaired it."""
        return tuple(one for one in self.relations if one.other.label == "Official")

    def between(self, direction: str) -> tuple[Relation, ...]:
        """The relations with other documents, "in" or "out"."""
        return tuple(one for one in self.relations if one.other.label == "Document" and one.direction == direction)

    def shape(self) -> dict[str, Any]:
        """The record as plain values."""
        cited = Cited(self.document, self.matching, self.articles, self.years or (("", 0),), self.status, self.texts)
        fields = cited_fields(cited) | {"years": dict(self.years), "cited": self.total}
        related = self.company.related if self.company else ()
        fields |= {
            "issuers": [_end(one) for one in self.issuers],
            "relations": [relation_fields(one) for one in self.relations],
            "more_relations": self.more,
            "related": [together_fields(one) for one in related],
            "cursor": self.cursor,
        }
        return {"question": self.document.id, "intent": "show", "documents": [fields]}


class OfficialRecord(Struct, frozen=True):
    """An official: posts over time, documents, the articles that name the person."""

    person: Person
    years: Years = ()
    matching: int = 0
    articles: tuple[Mentioning, ...] = ()
    cursor: str | None = None

    def shape(self) -> dict[str, Any]:
        """The record as plain values."""
        fields = self.person.fields() | {
            "total": self.matching,
            "mentioned": self.person.total,
            "years": dict(self.years),
            "articles": [mentioning_fields(one) for one in self.articles],
            "cursor": self.cursor,
        }
        return {"question": self.person.id, "intent": "official", "officials": [fields]}


class NamedHere(Struct, frozen=True):
    """An official in an article's text and who is meant."""

    start: int
    end: int
    certainty: Certainty | None = None
    persons: tuple[End, ...] = ()
    """One, the candidates where the question is open, nobody where the name is of another kind."""


class ArticleRecord(Struct, frozen=True):
    """An article: its text, and every citation and official in it."""

    page: ArticlePage
    officials: tuple[NamedHere, ...] = ()

    def shape(self) -> dict[str, Any]:
        """The record as plain values."""
        return shape(self.page) | {"officials": [self._named(one) for one in self.officials]}

    def _named(self, one: NamedHere) -> dict[str, Any]:
        ids = [person.id for person in one.persons]
        return {"start": one.start, "end": one.end, "quote": self.page.text[one.start : one.end],
                "person": ids[0] if len(ids) == 1 else None, "certainty": one.certainty,
                "candidates": ids if len(ids) > 1 else []}  # fmt: skip


def _end(end: End) -> dict[str, Any]:
    return {"id": end.id, "name": end.name}

