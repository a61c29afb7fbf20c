"""The file is read by its indexes: no question about one thing reads all edges of a kind or all citations."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import sql
from tests.graph.stores import sqlite

NAMES: frozenset[str] = frozenset()
VALUES = {"id": "x", "ids": '["x"]', "kind": "AMENDS", "kinds": '["AMENDS"]', "far": "Official", "limit": 9,
          "after": "x", "after_value": 0}  # fmt: skip
STATEMENTS = {
    **{f"edges {far} {order} {incoming} {more}": (
        sql.edges(NAMES, order, far, incoming=incoming, more=more), "kind=? AND target=?" if incoming else
        "kind=? AND source=?")
       for far in ("Document", "Official") for order in ("id", "cited") if order == "id" or far == "Document"
       for incoming in (False, True) for more in (False, True)},
    **{f"edges of many {incoming} {limited}": (
        sql.edges_of_many(incoming=incoming, limited=limited), "kind=? AND target=?" if incoming else
        "kind=? AND source=?")
       for incoming in (False, True) for limited in (False, True)},
    **{f"ends {incoming}": (sql.ends("AMENDS", NAMES, incoming=incoming), "kind=? AND target=?" if incoming else
                            "kind=? AND source=?") for incoming in (False, True)},
    "citations of a document": (sql.ends("CITES", NAMES, incoming=True), "document=?"),
    "citations of an article": (sql.links("CITES", incoming=False), "article=?"),
    "mentions of an article": (sql.links("MENTIONS", incoming=False), "article=?"),
    "what articles cite": (sql.all_ends("CITES", NAMES), "article=?"),
    "what documents do": (sql.all_ends("AMENDS", NAMES), "kind=? AND source=?"),
}  # fmt: skip


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder: Path = tmp_path_factory.mktemp("plans")
    sqlite(folder).close()
    connection = sqlite3.connect(folder / "kho.db")
    yield connection
    connection.close()


@pytest.mark.parametrize(("statement", "seek"), STATEMENTS.values(), ids=STATEMENTS)
def test_is_read_by_an_index(file, statement, seek):
    plan = [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {statement}", VALUES)]
    assert any(seek in step for step in plan), plan
    assert not any(step.startswith(("SCAN edge", "SCAN cites", "SCAN mentions")) for step in plan), plan
