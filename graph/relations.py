"""What articles state between documents, and of officials and documents: their ends, and one edge for all statements.

A statement with an open end stays in the ledger and is not shown; so does one of a document about itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Day
from typing import Any

from msgspec import Struct

from citations.model import Statement
from graph.model import Edge

BETWEEN = {"amends": "AMENDS", "replaces": "REPLACES", "repeals": "REPEALS", "guides": "GUIDES",
           "implements": "IMPLEMENTS", "reviews": "REVIEWS", "based_on": "BASED_ON"}  # fmt: skip
BY = {"signs": "SIGNED", "presents": "PRESENTED", "issues": "ISSUED", "chairs": "CHAIRED"}
KINDS = BETWEEN | BY
"""Kind of statement → kind of edge."""

ENDS = {
    "CITES": ("Article", "Document"),
    "MENTIONS": ("Article", "Official"),
    "ISSUED_BY": ("Document", "Organisation"),
    "HELD": ("Official", "Organisation"),
    **dict.fromkeys(BETWEEN.values(), ("Document", "Document")),
    **dict.fromkeys(BY.values(), ("Official", "Document")),
}
"""The labels that an edge of a kind leads from and to."""


class Ends(Struct, frozen=True):
    """A statement between things that are known."""

    kind: str
    source: str
    target: str


class Told(Struct, frozen=True, array_like=True):
    """One passage of an article that states something."""

    start: int
    end: int
    planned: bool = False


class Telling(Struct, frozen=True):
    """What one article states between two nodes."""

    article: str
    published: Day | None
    passages: tuple[Told, ...]


def ends(statement: Statement, documents: Sequence[str | None], persons: Sequence[str | None]) -> Ends | None:
    """Between what it is said; None where an end is a question, or both are one document.

    `documents` are what the article's citations mean, `persons` whom its officials do.

    >>> ends(Statement("guides", 0, 9, "hướng dẫn", to=1, source=0), ["a", "b"], ())
    Ends(kind='GUIDES', source='a', target='b')
    >>> ends(Statement("signs", 0, 2, "ký", to=0, by=0), ["a"], [None]) is None
    True
    """
    kind = KINDS.get(statement.kind)
    target = documents[statement.to]
    source = None
    if statement.by is not None and statement.kind in BY:
        source = persons[statement.by]
    elif statement.source is not None and statement.kind in BETWEEN:
        source = documents[statement.source]
    if kind is None or source is None or target is None or (source == target and statement.kind in BETWEEN):
        return None
    return Ends(kind, source, target)


def stated(statements: Iterable[Statement], documents: Sequence[str | None],
           persons: Sequence[str | None]) -> dict[Ends, tuple[Told, ...]]:
    """The passages of one article for each pair of things that it says something of."""
    found: dict[Ends, set[tuple[int, int, bool]]] = {}
    for statement in statements:
        if between := ends(statement, documents, persons):
            found.setdefault(between, set()).add((statement.start, statement.end, statement.planned))
    return {between: tuple(Told(*passage) for passage in sorted(passages)) for between, passages in found.items()}


def edge(between: Ends, tellings: Iterable[Telling]) -> Edge:
    """One edge for all that articles state between two things, the newest article's passages first.

    It is planned only where every statement is.
    """
    ordered = sorted(tellings, key=lambda each: (each.published or Day.min, each.article), reverse=True)
    days = [each.published for each in ordered if each.published]
    return Edge(between.kind, between.source, between.target, {
        "planned": all(passage.planned for each in ordered for passage in each.passages),
        "published": max(days).isoformat() if days else None,
        "passages": list(_passages(ordered)),
    })


def _passages(tellings: Iterable[Telling]) -> Iterator[dict[str, Any]]:
    for each in tellings:
        for passage in each.passages:
            yield {"article": each.article, "start": passage.start, "end": passage.end, "planned": passage.planned}
