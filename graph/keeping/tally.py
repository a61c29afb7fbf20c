"""What one write does to the citations of articles, and so to how often documents are cited.

The citations of an article are read once, changed in memory, and only what then differs is
written, each document's counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

Row = tuple[Any, ...]
"""document, published ("" without a day), article, certainty, and more that a store keeps of a citation"""


class Tally:
    """The citations that a write has touched; `cited_by` gives those that an article had before."""

    def __init__(self, cited_by: Callable[[str], Iterable[Row]]) -> None:
        self._cited_by = cited_by
        self._before: dict[str, dict[str, Row]] = {}
        self._now: dict[str, dict[str, Row]] = {}

    def put(self, article: str, row: Row) -> None:
        """An article cites a document in this way."""
        self._of(article)[row[0]] = row

    def remove(self, article: str, document: str | None = None) -> None:
        """An article no longer cites a document, or any."""
        if document is None:
            self._of(article).clear()
        else:
            self._of(article).pop(document, None)

    def _of(self, article: str) -> dict[str, Row]:
        if article not in self._now:
            rows = {row[0]: row for row in self._cited_by(article)}
            self._before[article] = rows
            self._now[article] = dict(rows)
        return self._now[article]

    def difference(self) -> tuple[list[Row], list[Row]]:
        """The citations that are gone and those that have come; one that changed is in both."""
        gone: set[Row] = set()
        come: set[Row] = set()
        for article, now in self._now.items():
            before = set(self._before[article].values())
            gone |= before.difference(now.values())
            come |= set(now.values()) - before
        return sorted(gone, key=_key), sorted(come, key=_key)


def _key(row: Row) -> Row:
    return row[:3]


class Count:
    """What a write adds to how often a document is cited."""

    __slots__ = ("cited", "first", "last", "lost", "maybe")

    def __init__(self) -> None:
        self.cited = self.maybe = 0
        self.first: str | None = None
        self.last: str | None = None
        self.lost = False
        """A citation is gone that perhaps was the first or the last."""

    def add(self, published: str, certainty: str) -> None:
        """One more article, which cites the document or may."""
        if certainty == "ambiguous":
            self.maybe += 1
            return
        self.cited += 1
        if published:
            self.first = min(self.first or published, published)
            self.last = max(self.last or published, published)

    def remove(self, certainty: str) -> None:
        """One article less."""
        if certainty == "ambiguous":
            self.maybe -= 1
        else:
            self.cited -= 1
            self.lost = True


def counts(gone: Iterable[Row], come: Iterable[Row]) -> dict[str, Count]:
    """What is added for each document, in the order of their ids."""
    found: dict[str, Count] = defaultdict(Count)
    for row in gone:
        found[row[0]].remove(row[3])
    for row in come:
        found[row[0]].add(row[1], row[3])
    return dict(sorted(found.items()))
