"""Every command that writes to a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.ledger import open_ledger
from tests.graph.gathered import made

IDS = [article.id for article in made(40)]
OPEN = "chi-thi-35-ct-tw-2019"


def open_citation(store: Path) -> tuple[str, int]:
    """An article and where it cites what may mean two documents."""
    with open_ledger(str(store)) as ledger:
        for id in IDS:
            telling = ledger.telling(id)
            for mention in telling.mentions if telling else ():
                if telling and telling.article.text.startswith("Chỉ thị 35 của", mention.start):
                    return id, mention.start
    raise AssertionError


Call = Callable[[Path, Path], tuple[object, ...]]
"""The store and the rows → the words of a command."""
CARE: dict[str, Call] = {
    "articles taken out": lambda *_: ("remove", *IDS[5:25]),
    "texts read again": lambda *_: ("reread",),
    "rows of a register": lambda _, rows: ("register", "import", rows, "--doubtful"),
    "a citation decided": lambda store, _: ("decide", *open_citation(store), OPEN, "--by", "An", "--why", "thử"),
    "the room of what is gone": lambda *_: ("vacuum",),
}
