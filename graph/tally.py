"""What one write does to the citations of articles, and so to how often documents are cited.

The citations of an article are read once, changed in memory, and only what then differs is
written: in the order of the table, and each document's counts once.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph import sql
from graph.database import Database

Row = tuple[Any, ...]
"""document, published ("" without a day), article, certainty, area, teaser, passages"""


class Tally:
    """The citations that a write has touched."""

    def __init__(self, database: Database) -> None:
        self._database = database
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
            rows = {row[0]: row for row in self._database.rows(sql.CITED_BY_ARTICLE, (article,))}
            self._before[article] = rows
            self._now[article] = dict(rows)
        return self._now[article]

    def write(self) -> None:
        """Write what is different, and the counts that follow from it."""
        gone: set[Row] = set()
        come: set[Row] = set()
        for article, now in self._now.items():
            before = set(self._before[article].values())
            gone |= before.difference(now.values())
            come |= set(now.values()) - before
        ordered = sorted(come, key=_key)
        self._database.many(sql.DROP_CITES, sorted(row[:3] for row in gone))
        self._database.many(sql.PUT_CITES, ordered)
        counts: dict[str, _Count] = defaultdict(_Count)
        for row in gone:
            counts[row[0]].remove(row[3])
        for row in come:
            counts[row[0]].add(row[1], row[3])
        for document in sorted(counts):
            count = counts[document]
            self._database.run(sql.ADD_COUNTS, {"id": document, "cited": count.cited, "maybe": count.maybe,
                                                "first": count.first, "last": count.last})
            if count.lost:
                self._database.run(sql.SET_BOUNDS, {"id": document})


def _key(row: Row) -> Row:
    return row[:3]


class _Count:
    __slots__ = ("cited", "first", "last", "lost", "maybe")

    def __init__(self) -> None:
        self.cited = self.maybe = 0
        self.first: str | None = None
        self.last: str | None = None
        self.lost = False

    def add(self, published: str, certainty: str) -> None:
        if certainty == "ambiguous":
            self.maybe += 1
            return
        self.cited += 1
        if published:
            self.first = min(self.first or published, published)
            self.last = max(self.last or published, published)

    def remove(self, certainty: str) -> None:
        if certainty == "ambiguous":
            self.maybe -= 1
        else:
            self.cited -= 1
            self.lost = True                 # perhaps it was the first or the last
