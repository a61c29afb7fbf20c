"""What is left to do: blocks to decide, nodes to show; and the order of all changes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager

from graph import sql
from graph.keeping.database import Database

NAMES = "p:"
"""Begins the blocks of names, among those of ways of citing."""


class Waiting:
    """The part of the ledger that its other parts leave their work in."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def transaction(self) -> AbstractContextManager[None]:
        """All of the steps inside, or none."""
        return self.database.transaction()

    def meta(self, name: str) -> bytes | str | None:
        """A remembered value, such as the fingerprint of the rules that decided last."""
        row = self.database.row(sql.META, (name,))
        return row[0] if row else None

    def set_meta(self, name: str, value: bytes | str) -> None:
        """Remember a value."""
        self.database.run(sql.SET_META, (name, value))

    def dirty(self, limit: int) -> list[str]:
        """Blocks to decide."""
        return [block for (block,) in self.database.rows(sql.DIRTY_BLOCKS, (limit,))]

    def dirty_count(self) -> int:
        """How many blocks are to be decided."""
        return self._number(sql.DIRTY_COUNT)

    def stale(self, label: str, id: str) -> None:
        """Note a node that is no longer as the store shows it."""
        self.database.run(sql.STALE, (label, id))

    def stale_all(self) -> None:
        """Note everything there is."""
        for statement in sql.STALE_ALL:
            self.database.run(statement)

    def stale_of(self, label: str, limit: int) -> list[str]:
        """Nodes of a label that the store does not show as they are."""
        return [id for (id,) in self.database.rows(sql.STALE_OF, (label, limit))]

    def stale_count(self, label: str) -> int:
        """How many of them there are."""
        return self._number(sql.STALE_COUNT, label)

    def log(self, label: str, ids: Sequence[str]) -> None:
        """Give changes their place in the order of all changes."""
        pairs = [(label, id) for id in ids]
        self.database.many(sql.LOG, pairs)
        self.database.many(sql.FRESH, pairs)

    def fresh(self, label: str, id: str) -> None:
        """Strike a node off the list of those to show anew."""
        self.database.run(sql.FRESH, (label, id))

    def logged(self, after: int, limit: int) -> list[tuple[int, str, str]]:
        """Positions, labels and ids of what changed behind a position."""
        rows = self.database.rows(sql.LOG_AFTER, (after, limit))
        return [(position, label, id) for position, label, id in rows]

    def logged_behind(self, position: int) -> int:
        """How many changes lie behind a position."""
        return self._number(sql.LOGGED_BEHIND, position)

    def logged_last(self) -> int:
        """The position of the last change."""
        return self._number(sql.LOG_END)

    def _number(self, statement: str, *values: object) -> int:
        row = self.database.row(statement, values)
        return int(row[0]) if row else 0
