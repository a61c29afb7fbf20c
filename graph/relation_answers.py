"""What is answered of documents beside the articles that cite them: their relations, their standing,
what is cited together with them, their history, the way from one thing to another."""

from __future__ import annotations

from datetime import date as Day
from typing import Any, Literal

from msgspec import Struct

from graph.answers import Citing, citing_fields, document_fields, status_fields
from graph.keeping.stated import End, Evidence, Relation
from graph.model import Document
from graph.status import Status

Span = Literal["month", "year"]


class Ending(Struct, frozen=True):
    """What articles say of the end of a document, and the words that say it."""

    until: Day | None
    """None where no day follows from the words."""
    months: int | None
    """For how long it holds, where that is what they say."""
    passages: tuple[Evidence, ...]


class Related(Struct, frozen=True):
    """A document with what is said between it and others."""

    document: Document
    relations: tuple[Relation, ...] = ()
    cited: int = 0
    status: Status | None = None
    ends: tuple[Ending, ...] = ()


class Relations(Struct, frozen=True):
    """The documents that a question means, each with the relations it asks for."""

    question: str
    intent: str
    documents: tuple[Related, ...] = ()

    @property
    def found(self) -> bool:
        """Something is said of one of them; how they stand is always said."""
        return any(one.relations or one.status for one in self.documents)

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""
        people = {one.other.id or one.other.name: one.other for related in self.documents
                  for one in related.relations if one.other.label == "Official"}  # fmt: skip
        whole: dict[str, Any] = {"question": self.question, "intent": self.intent}
        if self.intent in ("signed_by", "presented_by"):
            whole["officials"] = [{"id": one.id, "name": one.name} for one in people.values()]
        return whole | {"documents": [_related(one) for one in self.documents]}


class Together(Struct, frozen=True):
    """A document that articles cite together with another, how many do, and the newest of them."""

    document: Document
    total: int
    articles: tuple[Citing, ...] = ()


class Company(Struct, frozen=True):
    """A document and those that are cited with it, most often first."""

    document: Document
    total: int
    """How many articles cite it."""
    looked_at: int
    """How many of these were looked at, the newest ones."""
    related: tuple[Together, ...] = ()


class CitedTogether(Struct, frozen=True):
    """The documents that a question means, each with those cited together with it."""

    question: str
    documents: tuple[Company, ...] = ()

    @property
    def found(self) -> bool:
        """Something is cited together with one of them."""
        return any(one.related for one in self.documents)

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""
        return {"question": self.question, "intent": "related", "documents": [
            document_fields(one.document) | {"total": one.total, "looked_at": one.looked_at,
                                             "related": [together_fields(other) for other in one.related]}
            for one in self.documents]}  # fmt: skip


class Event(Struct, frozen=True):
    """Something that happened to a document: on a day, or so many citations in a month or year."""

    when: str | None
    """"2024-04-23", "2024-04", "2024"; None where nobody knows."""
    kind: str
    """"issued", "cited", or the kind of a relation."""
    direction: str | None = None
    other: End | None = None
    planned: bool = False
    register: bool = False
    count: int | None = None
    passages: tuple[Evidence, ...] = ()


class History(Struct, frozen=True):
    """A document and what happened to it, the first thing first."""

    document: Document
    total: int
    events: tuple[Event, ...] = ()


class Timeline(Struct, frozen=True):
    """The documents that a question means, each with its history."""

    question: str
    by: Span
    documents: tuple[History, ...] = ()

    @property
    def found(self) -> bool:
        """Something is known of one of them."""
        return any(one.events for one in self.documents)

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""
        return {"question": self.question, "intent": "timeline", "by": self.by, "documents": [
            document_fields(one.document) | {"total": one.total,
                                             "timeline": [_event(each) for each in one.events]}
            for one in self.documents]}  # fmt: skip


class Step(Struct, frozen=True):
    """One link of a way: what it says, from where it leads to where."""

    kind: str
    source: str
    target: str
    planned: bool = False
    passages: tuple[Evidence, ...] = ()


class Way(Struct, frozen=True):
    """The shortest way between two things; no ends where one of them is not there."""

    question: str
    ends: tuple[End, ...] = ()
    """Everything on the way, in order; the two asked for where there is no way."""
    steps: tuple[Step, ...] = ()
    missing: tuple[str, ...] = ()
    """What was asked for and fits nothing."""

    @property
    def found(self) -> bool:
        """There is a way."""
        return bool(self.ends) and not self.missing and len(self.steps) == len(self.ends) - 1

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""
        return {"question": self.question, "intent": "path", "found": self.found,
                "nodes": [_end(end) for end in self.ends], "missing": list(self.missing),
                "steps": [{"kind": step.kind, "from": step.source, "to": step.target, "planned": step.planned,
                           "passages": passages_fields(step.passages)} for step in self.steps]}  # fmt: skip


def together_fields(one: Together) -> dict[str, Any]:
    """A document cited together with another, as plain values."""
    return document_fields(one.document) | {"together": one.total,
                                            "articles": [citing_fields(each) for each in one.articles]}


def passages_fields(passages: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    """Evidence as plain values."""
    return [{"article": one.article, "start": one.start, "end": one.end, "text": one.text}
            for one in passages]  # fmt: skip


def _end(end: End) -> dict[str, Any]:
    return {"label": end.label, "id": end.id, "name": end.name}


def _related(related: Related) -> dict[str, Any]:
    fields = document_fields(related.document) | {"total": related.cited}
    if related.status:
        fields |= {"status": related.status.state, "standing": status_fields(related.status),
                   "ends": [{"until": one.until, "months": one.months, "passages": passages_fields(one.passages)}
                            for one in related.ends]}  # fmt: skip
    return fields | {"relations": [relation_fields(one) for one in related.relations]}


def relation_fields(one: Relation) -> dict[str, Any]:
    """A relation as plain values."""
    return {"kind": one.kind, "direction": one.direction, "other": one.other.id, "name": one.other.name,
            "planned": one.planned, "register": one.register, "passages": passages_fields(one.passages)}


def _event(event: Event) -> dict[str, Any]:
    other = event.other
    return {"when": event.when, "kind": event.kind, "direction": event.direction,
            "other": other.id if other else None, "name": other.name if other else None,
            "planned": event.planned, "register": event.register, "count": event.count,
            "passages": passages_fields(event.passages)}
