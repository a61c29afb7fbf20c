"""What a ledger holds, brought to a store on a server: from where that store stopped, or from nothing.

Each batch of changes and the position it reaches are one transaction there. So whatever
is killed in between, the next run goes on behind the last batch that was taken.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from msgspec import Struct

from graph.keeping.changes import BATCH, changes
from graph.keeping.database import WAIT
from graph.keeping.shown import Meanings
from graph.ledger import Ledger, open_ledger
from graph.neo4j.neo4j_write import Batch
from graph.neo4j_store import Neo4jStore
from graph.troubles import StoreTrouble

Progress = Callable[[str, int, int | None], None]


class AheadOfLedger(StoreTrouble):
    en = (
        "{address}: knows more than this ledger, which seems to be an older copy. Publish from the newer one, "
        "or fill the store anew: vankien publish --anew {address}"
    )
    vi = (
        "{address}: có nhiều hơn sổ này; sổ này có lẽ là bản sao cũ. Hãy đăng từ sổ mới hơn, "
        "hoặc làm lại từ đầu: vankien publish --anew {address}"
    )


class Published(Struct, frozen=True):
    """What was brought to a store."""

    address: str
    changes: int
    """Nodes of the ledger that were looked at."""
    position: int
    """The position in the ledger that the store has now."""


def publish(path: str, address: str, *, anew: bool = False, progress: Progress | None = None,
            wait: float = WAIT) -> Published:
    """Bring the store at an address up to date with the ledger in a file; `anew` empties it first.

    Raises what keeps the ledger from being read, or the server from being written, as one sentence.
    """
    with (open_ledger(path, write=True, make=False, wait=wait) as ledger,
          Neo4jStore.open(address, write=True) as store):
        if anew:
            store.clear()
        store.own(ledger.identity())
        published = bring(ledger, store, progress=progress)
        with ledger.transaction():
            ledger.set_meta(_reached(address), str(published.position))
        return published


def bring(ledger: Ledger, store: Neo4jStore, *, progress: Progress | None = None) -> Published:
    """Give a store every change of the ledger that it has not taken; while it takes some, the next are made ready."""
    meanings = Meanings(ledger)
    position = store.position()
    if position > ledger.logged_last():
        raise AheadOfLedger(address=store.address)
    total = ledger.logged_behind(position)
    done = 0
    sent: tuple[Future[None], int] | None = None

    def wait() -> None:
        nonlocal done
        if sent:
            taking, count = sent
            taking.result()
            done += count
            if progress:
                progress("publish", done, max(done, total))

    with ThreadPoolExecutor(1) as writer:
        while rows := ledger.logged(position, BATCH):
            with ledger.transaction():
                batch = Batch(list(changes(ledger, meanings, rows)))
            wait()
            position = rows[-1][0]
            sent = writer.submit(store.take, batch, position), len(rows)
        wait()
    return Published(store.address, done, position)


def behind(path: str, address: str) -> int:
    """How many changes of a ledger a store has not taken, as far as the ledger knows."""
    with open_ledger(path) as ledger:
        return ledger.logged_behind(int(ledger.meta(_reached(address)) or 0))


def _reached(address: str) -> str:
    """Under which name a ledger remembers how far a store was when it was last published there."""
    return f"published {address}"
