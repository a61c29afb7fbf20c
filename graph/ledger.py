"""The ledger: what every article said, what each way of citing was decided to mean, what changed.

What was said is kept as it was written; what it means is a second layer that can be
computed anew at any time. Work left to do stands in the file itself, written in the same
step as what calls for it: `dirty` blocks of ways of citing and of names to decide, `stale`
nodes to project. A run that was killed is taken up by the next one, wherever it stopped.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from graph.keeping.database import WAIT, open_database
from graph.keeping.kept import Member
from graph.keeping.named import Named
from graph.keeping.own import Own
from graph.keeping.sayings import Sayings
from graph.keeping.settled import Settled
from graph.keeping.whole import Whole


class Ledger(Sayings, Settled, Named, Own, Whole):
    """The tables of the ledger in an open file."""

    def block(self, block: str) -> list[Member]:
        """The ways of citing in a block, in an order that does not depend on when they were read."""
        self.forget()                         # deciding may drop some of them
        return super().block(block)


@contextmanager
def open_ledger(path: str, *, write: bool = False, make: bool = True, wait: float = WAIT) -> Iterator[Ledger]:
    """The ledger in a file; with `write`, for this process alone to write."""
    database = open_database(path, write=write, make=make, wait=wait)
    try:
        yield Ledger(database)
    finally:
        database.close()
