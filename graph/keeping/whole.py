"""All that a ledger holds, some at a time: for what takes it whole instead of following what changes."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping

from graph import sql
from graph.keeping.kept import written
from graph.keeping.tally import Count
from graph.keeping.waiting import Waiting


class Whole(Waiting):
    """The part of the ledger that is read from one end to the other."""

    def identity(self) -> str:
        """What tells this ledger from all others; made when it is first asked for."""
        said = self.meta("identity")
        if said is None:
            said = secrets.token_hex(16)
            with self.transaction():
                self.set_meta("identity", said)
        return str(said)

    def left(self) -> int:
        """How many things an unfinished run has left to decide or to show."""
        return sum(self.database.row(sql.WAITING) or ())

    def all_count(self) -> int:
        """How many ids `all_ids` gives, of every label."""
        return self._number(sql.ALL_COUNT)

    def all_ids(self, label: str, at_once: int) -> Iterator[list[str]]:
        """The ids of everything of a label, in order; of relations, the names under which they are logged."""
        last: tuple[str, ...] = ("", "", "") if label == "Relation" else ("",)
        while rows := self.database.rows(sql.ALL_IDS[label], (*last, at_once)):
            yield ["\t".join(row) for row in rows]
            last = rows[-1]

    def there(self, label: str, ids: Iterable[str]) -> set[str]:
        """Which of these documents, officials or bodies there are."""
        return {id for (id,) in self.database.rows(sql.THERE[label], (written(list(ids)).decode(),))}

    # How often documents are cited, summed up in a file that is gone with this run

    def begin_tally(self) -> None:
        """Count from nothing."""
        self.database.run(sql.NO_TALLY)
        self.database.run(sql.TALLY)

    def add_tally(self, counts: Mapping[str, Count]) -> None:
        """Add what some articles cite."""
        self.database.many(sql.ADD_TALLY, [(id, count.cited, count.maybe, count.first, count.last)
                                           for id, count in counts.items()])  # fmt: skip

    def tallied(self, ids: Iterable[str]) -> dict[str, tuple[int, int, str | None, str | None]]:
        """Of documents that any article cites: by how many for sure, by how many perhaps, the first and last day."""
        rows = self.database.rows(sql.TALLIED, (written(list(ids)).decode(),))
        return {id: (cited, maybe, first, last) for id, cited, maybe, first, last in rows}
