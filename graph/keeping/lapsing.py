"""When articles say that a document ceases to be in force: what each says, and the day that gives.

An article says a day, or for how long and from when on. The day that follows is worked out from the document as
the register or the articles have it, so it moves with the document's own day, and nobody's words are changed.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from datetime import date as Day
from typing import Any

from msgspec import Struct

from citations.model import Lapse
from graph.keeping.passage import NEWEST
from graph.model import Document, Node

LAPSES = "LAPSES"
"""The kind of statement in the ledger; both its ends are the document."""


class Ending(Struct, frozen=True, array_like=True):
    """One passage of an article that says when a document ends."""

    start: int
    end: int
    until: Day | None = None
    months: int | None = None
    since: Day | None = None
    signed: bool = False


class Lapsing(Struct, frozen=True):
    """What one article says of the end of a document."""

    article: str
    published: Day | None
    passages: tuple[Ending, ...]


class EndSaid(Struct, frozen=True):
    """A passage that says when a document ends, with the day that this comes to."""

    article: str
    start: int
    end: int
    until: Day | None = None
    """None where the words and what is known of the document give no day."""
    months: int | None = None


def endings(lapses: Iterable[Lapse], documents: Sequence[str | None]) -> dict[str, tuple[Ending, ...]]:
    """By document: the passages of one article that say when it ends; `documents` are what its citations mean."""
    found: dict[str, set[Ending]] = {}
    for one in lapses:
        if (document := documents[one.to]) is not None:
            said = Ending(one.start, one.end, one.until, one.months, one.since, one.signed)
            found.setdefault(document, set()).add(said)
    return {id: tuple(sorted(said, key=lambda one: (one.start, one.end))) for id, said in found.items()}


def day_of(ending: Ending, document: Document) -> Day | None:
    """The first day on which a document is out of force by what a passage says; None where that gives none.

    >>> pilot = Document("p", "quy định", 142, date=Day(2024, 4, 23))
    >>> day_of(Ending(0, 9, months=60, signed=True), pilot), day_of(Ending(0, 9, months=60), pilot)
    (datetime.date(2029, 4, 23), None)
    """
    if ending.until is not None:
        return ending.until
    first = ending.since or (document.date if ending.signed else None)
    if first is None or ending.months is None:
        return None
    year, month = divmod(first.year * 12 + first.month - 1 + ending.months, 12)
    if year > Day.max.year:
        return None
    return Day(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))


def shown(document: Document, said: Iterable[Lapsing]) -> list[dict[str, Any]]:
    """The newest passages that say when a document ends, as the graph shows them.

    Among them is one with the first day that any passage gives, and one with the last: how the document stands is
    decided from these as from all.
    """
    ordered = sorted(said, key=lambda each: (each.published or Day.min, each.article), reverse=True)
    found = [(each.article, one, day_of(one, document)) for each in ordered for one in each.passages]
    days = [day for _, _, day in found]
    named = [day for day in days if day]
    needed = {days.index(min(named)), days.index(max(named))} if named else set()
    others = [at for at in range(len(found)) if at not in needed][: NEWEST - len(needed)]
    return [{"article": article, "start": one.start, "end": one.end, "months": one.months,
             "until": str(day) if day else None}
            for article, one, day in (found[at] for at in sorted([*needed, *others]))]  # fmt: skip


def ends_of(node: Node) -> tuple[EndSaid, ...]:
    """What articles say of the end of a document, as a store shows it."""
    return tuple(
        EndSaid(one["article"], one["start"], one["end"], Day.fromisoformat(one["until"]) if one["until"] else None,
             one["months"])
        for one in node.properties.get("lapses") or ()
    )  # fmt: skip
