"""Whether a document is in force on a day, and what took its place or changed it.

Known from the register's columns (status, replaces, amends), from relations that articles state,
and from what they say of its end. A paper ends on the day of the one that replaces it; a law often
some months later, so for that long the answer is not sure. Where articles name several days for
one end, it is not sure from the first of them on, and has no day; nor is it sure where the
register says that the paper is in force.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date as Day
from datetime import timedelta
from functools import lru_cache
from typing import Literal, get_args

import regex
from msgspec import Struct

from citations.vocabulary import LAWS
from graph.model import Document
from graph.register import Register

State = Literal["in force", "amended", "replaced", "repealed", "expired", "not yet issued", "unknown"]
ENDED: tuple[State, ...] = ("replaced", "repealed", "expired")

TAKES_EFFECT = timedelta(days=550)
"""A law ends the one before it when it takes effect: within so long after it was passed."""

_NOTE = regex.compile(
    r"(?<what>in force|replaced|repealed|amended|expired)(?:\s++by\s++(?<by>[^\s;]+(?:\s*;\s*[^\s;]+)*))?"
    r"(?:\s++(?:on\s++)?(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"
)
_KINDS: dict[str, State] = {"replaces": "replaced", "repeals": "repealed", "amends": "amended"}


class Note(Struct, frozen=True):
    """What the status column of a row says: the state, the ids of what brought it about, the day."""

    state: State
    by: tuple[str, ...] = ()
    day: Day | None = None


def note(document: Document) -> Note | None:
    """The status of a row, read; None where it has none.

    >>> note(Document("old", "quy định", status="replaced by new;newer")).by
    ('new', 'newer')
    """
    said = _NOTE.fullmatch(document.status or "")
    if said is None:
        return None
    by = tuple(id.strip() for id in said["by"].split(";")) if said["by"] else ()
    state: State = next(one for one in get_args(State) if one == said["what"])
    return Note(state, by, Day.fromisoformat(said["day"]) if said["day"] else None)


class Change(Struct, frozen=True):
    """One document does something to another: "replaces", "repeals", "amends"."""

    kind: str
    source: str
    target: str
    sure: bool = True


def changes(document: Document) -> Iterator[Change]:
    """What a row states between its document and others; sure where the row has a source."""
    sure = document.confidence != "own"
    yield from (Change("replaces", document.id, target, sure) for target in document.replaces)
    yield from (Change("amends", document.id, target, sure) for target in document.amends)
    if (said := note(document)) and said.by:
        kinds = [kind for kind, state in _KINDS.items() if state == said.state]
        yield from (Change(kind, source, document.id, sure) for kind in kinds for source in said.by)


class Status(Struct, frozen=True):
    """How a document stands on a day."""

    state: State
    day: Day
    by: tuple[Document, ...] = ()
    """What replaced, repealed or amended it by then, the first one first."""
    since: Day | None = None
    """The day of the first of these; None where it is not known."""
    sure: bool = True
    """False where a row without a source says so, or the day of the change is not known."""

    @property
    def ended(self) -> bool:
        """It is no longer in force."""
        return self.state in ENDED


class Standing:
    """What is known to replace, repeal and amend the documents of a register."""

    def __init__(self, documents: Iterable[Document], stated: Iterable[Change] = ()) -> None:
        self._documents = {document.id: document for document in documents}
        self._changed: dict[str, dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
        for document in self._documents.values():
            self._keep(changes(document))
        self._keep(one for one in stated if one.kind in _KINDS)

    def _keep(self, stated: Iterable[Change]) -> None:
        """Keep changes; one is sure where one of those who state it is."""
        for one in stated:
            sources = self._changed[one.target][one.kind]
            sources[one.source] = sources.get(one.source, False) or one.sure

    def on(self, document: Document, day: Day, ends: Collection[Day] = ()) -> Status:
        """How the document stands on a day; `ends` are the first days out of force, as articles say.

        >>> standing = Standing([
        ...     Document("old", "quy định", 102, date=Day(2017, 11, 15), status="replaced by new"),
        ...     Document("new", "quy định", 69, date=Day(2022, 7, 6))])
        >>> old = Document("old", "quy định", 102, date=Day(2017, 11, 15))
        >>> standing.on(old, Day(2022, 7, 5)).state, standing.on(old, Day(2022, 7, 6)).state
        ('unknown', 'replaced')
        """
        if document.date and document.date > day:
            return Status("not yet issued", day, since=document.date)
        for kind in ("repeals", "replaces"):
            if found := self._by(document, kind, day):
                return found
        row = self._documents.get(document.id, document)
        said = note(row)
        sourced = row.confidence != "own"
        if said and said.by and said.state in ENDED and not any(id in self._documents for id in said.by):
            return Status(said.state, day, sure=False)
        if said and said.state == "expired" and (said.day is None or said.day <= day):
            return Status("expired", day, since=said.day, sure=sourced and said.day is not None)
        if found := _run_out(ends, day, held=said is not None and said.state == "in force"):
            return found
        if found := self._by(document, "amends", day):
            return found
        if said and said.state == "in force":
            return Status("in force", day, sure=sourced)
        return Status("unknown", day)

    def _by(self, document: Document, kind: str, day: Day) -> Status | None:
        """What did this to the document by then, None where nothing did."""
        stated = self._changed.get(document.id, {}).get(kind, {})
        others = [self._documents[id] for id in stated if id in self._documents and id != document.id]
        others = sorted((other for other in others if other.date is None or other.date <= day),
                        key=lambda other: (other.date or Day.max, other.id))  # fmt: skip
        if not others:
            return None
        first = others[0]
        sure = stated[first.id] and first.date is not None
        if sure and first.date and kind != "amends" and _takes_its_time(first):
            sure = day - first.date > TAKES_EFFECT
        return Status(_KINDS[kind], day, tuple(others), first.date, sure)


def _run_out(ends: Collection[Day], day: Day, *, held: bool) -> Status | None:
    """That a document has ended by a day, as articles say; None where they do not. A row may say that it has not."""
    first = min(ends, default=Day.max)
    if first > day:
        return None
    only = max(ends) == first
    return Status("expired", day, since=first if only else None, sure=only and not held)


def _takes_its_time(document: Document) -> bool:
    """A paper of the state is passed on one day and takes effect on another."""
    return document.type in LAWS or "/" not in (document.symbol or "/TW")


@lru_cache(maxsize=4)
def standing_of(register: Register) -> Standing:
    """What a register's own rows say, put together once."""
    return Standing(register.documents())
