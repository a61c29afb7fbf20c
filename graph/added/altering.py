"""A step that alters what is known or said, decided anew at once; and what that changed in the graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from graph.added.difference import SHOWN, Difference, forget, record, recorded
from graph.ingest import Progress, Run
from graph.keeping.database import WAIT
from graph.register import Register

Given = TypeVar("Given")


def alter(address: str, step: Callable[[Run], Given], *, register: Register | None = None,
          make: bool = False, limit: int = SHOWN, progress: Progress | None = None,
          wait: float = WAIT) -> tuple[Given, Difference]:
    """Take a step in the store at an address; what it gives, and what it changed. Only `make` makes a new store.

    What an earlier run left to do is done first, so that it is not taken for the step's doing;
    but of a step that was cut short, all that it changed is told by the next one.
    """
    with Run(address, register, progress, wait, make=make) as run:
        database = run.ledger.database
        run.finish()
        record(database)
        try:
            given = step(run)
        except BaseException:
            if not run.ledger.left():
                forget(database)               # it was refused before it began
            raise
        run.take_register()
        run.finish()
        found = recorded(database, limit)
        forget(database)
        return given, found
