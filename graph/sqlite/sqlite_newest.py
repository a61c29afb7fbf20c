"""Words that many articles hold are looked for among the newest articles first, in a small index in memory.

The index of all articles knows which hold the words, not which of them is the newest: of half a million it must
look at each. Where the newest two thousand hold the words often enough, they are the answer, exactly.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import Any

from graph import sql
from graph.keeping.database import Database, Row
from graph.words.wording import may_go_on, plain

FIRST, MOST = 256, 2048
"""Articles looked at first, and at most."""
FEW = 20_000
"""Articles of a store in which the words are looked for among all at once."""
BROAD = 20
"""A word that is only begun stands in many articles where one in so many holds it."""
AT_ONCE = 128


class Shelf:
    """Some articles with their words, in an order."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.execute(sql.SHELF)
        self.rows: list[Row] = []

    def add(self, rows: Iterable[Row]) -> None:
        """Put articles behind those that are there; the text is the last of each row."""
        new = list(rows)
        words = [(place, plain(row[2], row[-1])) for place, row in enumerate(new, len(self.rows))]
        self._connection.executemany(sql.PUT_ON_SHELF, words)
        self.rows += [row[:-1] for row in new]

    def close(self) -> None:
        """Give its memory back."""
        self._connection.close()

    def holding(self, match: str, limit: int) -> list[Row]:
        """Those that hold the words, in the order of the shelf."""
        return [self.rows[place] for (place,) in self._connection.execute(sql.ON_SHELF, (match, limit))]


class Newest:
    """The newest articles of a store, as it is at one position."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._position: int | None = None
        self._kept: Shelf | None = None

    @property
    def _shelf(self) -> Shelf:
        """The shelf, made when it is first needed."""
        if self._kept is None:
            self._kept = Shelf()
        return self._kept

    def close(self) -> None:
        """Give the memory back."""
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def find(self, wanted: Sequence[str], limit: int, position: Callable[[], int]) -> list[Row] | None:
        """The newest articles that hold all of the words; None where all articles are to be looked at."""
        if limit > MOST // BROAD or self._all() < FEW:
            return None
        now = position()
        if now != self._position:
            self.close()
            self._position = now
        match = matching(wanted)
        for size in (FIRST, MOST):
            self._fill(size)
            found = self._shelf.holding(match, limit)
            if len(found) >= limit:
                return found
            if len(found) * MOST < limit * len(self._shelf.rows):
                break
        return self._begun(wanted, limit)

    def _begun(self, wanted: Sequence[str], limit: int) -> list[Row] | None:
        """What holds the whole words and, in the order of time, is seen to hold the one that is only begun.

        The index would put together every article of every word that begins so; that is shorter only for few.
        """
        *before, last = wanted
        *whole, begun = last.split()
        known = [*before, *([" ".join(whole)] if whole else [])]
        if not known or not may_go_on(last):
            return None
        if len(self._shelf.holding(matching([begun]), MOST)) * BROAD < len(self._shelf.rows):
            return None
        match = matching(wanted)
        found: list[Row] = []
        for rows in self._holding(known):
            with closing(Shelf()) as shelf:
                shelf.add(rows)
                found += shelf.holding(match, limit - len(found))
            if len(found) >= limit:
                break
        return found

    def _holding(self, words: Sequence[str]) -> Iterator[list[Row]]:
        """The articles that hold whole words, newest first, with their texts, some at a time."""
        ids = iter(self._database.rows(sql.HOLDING, {"match": matching(words, whole=True)}))
        while some := list(islice(ids, AT_ONCE)):
            yield [row for (key,) in some if (row := self._database.row(sql.ARTICLE_WITH_TEXT, (key,)))]

    def _fill(self, size: int) -> None:
        """Have so many articles on the shelf."""
        rows = self._shelf.rows
        if len(rows) >= size:
            return
        after: dict[str, Any] = {"limit": size - len(rows)}
        if rows:
            after |= {"after": rows[-1][1], "after_value": rows[-1][3]}
        self._shelf.add(self._database.rows(sql.newest_with_texts(more=bool(rows)), after))

    def _all(self) -> int:
        row = self._database.row(sql.LAST_ARTICLE)
        return int(row[0]) if row else 0


def matching(wanted: Sequence[str], *, whole: bool = False) -> str:
    """Words as the index is asked for them: all of them, the last one perhaps only begun.

    >>> matching(["ban", "to ch"]), matching(["quy", "142"]), matching(["ban"], whole=True)
    ('"ban" "to ch" *', '"quy" "142"', '"ban"')
    """
    match = " ".join(f'"{each}"' for each in wanted)
    return match if whole or not may_go_on(wanted[-1]) else f"{match} *"
