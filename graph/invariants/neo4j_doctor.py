"""What must hold of a store on a server, compared with the ledger that was published there."""

from __future__ import annotations

from collections.abc import Iterator

from graph import cypher
from graph.doctor import Finding
from graph.ledger import open_ledger
from graph.neo4j.neo4j_server import Server
from graph.neo4j.neo4j_write import check_format
from graph.relations import ENDS
from graph.sqlite_store import SqliteStore

NO_GRAPH = "nothing was published to the server"
OTHER_LEDGER = "the server holds the graph of another ledger"
AHEAD = "the server knows more than the ledger"
BEHIND = "the server has not taken all changes of the ledger"
NO_INDEX = "a constraint or an index of the server is missing"
OTHER_COUNT = "the server does not hold as many as the ledger's own store"
COUNTED = (*cypher.LABELS, *(kind for kind in ENDS if kind in ("CITES", "MENTIONS")))


def examine_server(path: str, address: str) -> tuple[Finding, ...]:
    """Look the store at an address over, beside the ledger in a file.

    Raises what keeps the server from being asked, as one sentence.
    """
    server = Server.open(address)
    try:
        return tuple(_findings(server, path))
    finally:
        server.close()


def _findings(server: Server, path: str) -> Iterator[Finding]:
    about = server.rows(cypher.ABOUT)
    if not about:
        yield Finding(NO_GRAPH, server.address, cure="publish")
        return
    check_format(server.address, about[0])
    there = set(server.rows(cypher.THERE)[0]["names"])
    for name in sorted({*cypher.CONSTRAINTS, *cypher.INDEXES} - there):
        yield Finding(NO_INDEX, name, cure="publish")
    position = about[0]["position"]
    with open_ledger(path) as ledger:
        theirs, ours = about[0]["ledger"], str(ledger.meta("identity"))
        if theirs != ours:
            yield Finding(OTHER_LEDGER, f"{theirs} ≠ {ours}", cure="anew")
            return
        last = ledger.logged_last()
        if position > last:
            yield Finding(AHEAD, f"{position} > {last}", cure="anew")
        elif position < last:
            yield Finding(BEHIND, f"{position} < {last}", cure="publish")
        else:
            yield from _counts(server, SqliteStore(ledger.database))


def _counts(there: Server, here: SqliteStore) -> Iterator[Finding]:
    """The server itself is asked: what a store remembers of it would be as old as its position."""
    for label in COUNTED:
        found = sum(row["n"] for row in there.rows(cypher.counts(label, None, frozenset())))
        wanted = sum(count for _, count in here.counts(label, None))
        if found != wanted:
            yield Finding(OTHER_COUNT, f"{label}: {found} ≠ {wanted}", cure="anew")
