"""What must hold in every store, and where it does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from msgspec import Struct

from graph import fingerprint, sql
from graph.database import DamagedStore, Database, open_database

SHOWN = 20
"""Cases named for one kind of fault."""


class Finding(Struct, frozen=True):
    """One thing that does not hold."""

    rule: str
    where: str
    fault: bool = True
    """False where it may be right, and a person should look."""


class Health(Struct, frozen=True):
    """What was found; `well` where nothing is at fault."""

    findings: tuple[Finding, ...]
    sqlite: str = sqlite3.sqlite_version

    @property
    def well(self) -> bool:
        """Nothing is broken."""
        return not any(finding.fault for finding in self.findings)


def examine(address: str) -> Health:
    """Look a store over: the file itself, the ledger, the graph, and how they fit."""
    database = open_database(address)
    found: list[Finding] = []
    try:
        found.extend(_findings(database))
    except DamagedStore as error:
        found.append(Finding("the file is damaged", str(error.said["cause"])))
    finally:
        database.close()
    return Health(tuple(found))


def _findings(database: Database) -> Iterator[Finding]:
    for (line,) in database.rows(sql.INTEGRITY):
        if line != "ok":
            yield Finding("the file is damaged", line)
    dirty, stale = database.row(sql.WAITING) or (0, 0)
    if dirty or stale:
        yield Finding("work of an unfinished run is left: run ingest again",
                      f"{dirty} + {stale}", fault=False)
    else:
        for rule, statement in sql.INVARIANTS.items():
            for row in database.rows(statement, {"limit": SHOWN}):
                yield Finding(rule, " → ".join(map(str, row)))
    for article, document, published, day in database.rows(sql.FORWARD, {"limit": SHOWN}):
        yield Finding("an article cites what was issued after it",
                      f"{article} ({published}) → {document} ({day})", fault=False)
    other = database.row(sql.OTHER_PARSER, (fingerprint.parser(),))
    if other and other[0]:
        yield Finding("articles were read by another version of the parser: vankien reread reads them again",
                      str(other[0]), fault=False)
