"""A server filled by the import tool is, value by value, one that was published to; and it goes on from there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from pathlib import Path
from typing import Any

import pytest

from citations import Article
from graph import cypher
from graph.export import Exported, neo4j_admin
from graph.ingest import ingest
from graph.neo4j_store import Neo4jStore, NoIndex
from graph.publish import publish
from graph.register import Register
from loaders.registry import read
from tests.graph import odd
from tests.graph.stores import LONG, REGISTER
from tests.slow.neo4j.graphs import driver
from tests.slow.neo4j_server import Neo4j, NoServer, jars

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "articles"
ONE_MORE = Article(f"Đồng chí Lê Thị Mẫu, Bí thư Tỉnh ủy Gia Lai, ký Quyết định 999-QĐ/TU ngày 2/3/2025 theo {LONG}.",
                   id="b-9", published=Day(2025, 3, 4), place="Gia Lai")  # fmt: skip

NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS about"
EDGES = """MATCH (a)-[c]->(b) RETURN labels(a)[0] + ' ' + a.id AS source, type(c) AS kind,
    labels(b)[0] + ' ' + b.id AS target, properties(c) AS about"""
TYPES = """MATCH (n) UNWIND keys(n) AS key RETURN DISTINCT labels(n)[0] AS name, key, valueType(n[key]) AS type
    UNION MATCH ()-[c]->() UNWIND keys(c) AS key RETURN DISTINCT type(c) AS name, key, valueType(c[key]) AS type"""
MADE = """SHOW INDEXES YIELD name, state, owningConstraint WHERE state = 'ONLINE'
    RETURN name, owningConstraint IS NOT NULL AS unique"""


def held(address: str) -> dict[Any, Any]:
    """Everything a server holds, by what it is."""
    with driver(address) as asked:
        nodes, edges, types = (asked.execute_query(each, database_="neo4j").records for each in (NODES, EDGES, TYPES))
    found: dict[Any, Any] = {}
    for row in nodes:
        assert found.setdefault((*row["labels"], row["about"]["id"]), row["about"]) is row["about"]
    for row in edges:
        assert found.setdefault((row["source"], row["kind"], row["target"]), row["about"]) is row["about"]
    return found | {"types": {tuple(row.values()) for row in types}}


def indexes(address: str) -> set[tuple[Any, ...]]:
    with driver(address) as asked:
        return {tuple(row.values()) for row in asked.execute_query(MADE, database_="neo4j").records}


def same(one: dict[Any, Any], other: dict[Any, Any]) -> bool:
    """Whether two servers hold the same; where they do not, the first thing in which they differ is said."""
    assert one.keys() - other.keys() == other.keys() - one.keys() == set()
    for name, about in one.items():
        assert other[name] == about, name
    return True


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    return odd.made(tmp_path_factory.mktemp("ledger"), read([str(EXAMPLES)]))


@pytest.fixture(scope="module")
def exported(ledger: str, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return neo4j_admin(ledger, str(tmp_path_factory.mktemp("out") / "đồ thị, x"))


@pytest.fixture(scope="module")
def loaded(exported: Exported, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that the printed command has filled before it was first started."""
    server = Neo4j(tmp_path_factory.mktemp("loaded"))
    try:
        jars()
    except NoServer as missing:
        pytest.skip(str(missing))
    (server.home / "conf").mkdir()
    (server.home / "conf" / "neo4j.conf").touch()
    program, *words = exported.command
    assert program == "neo4j-admin"
    with pytest.MonkeyPatch.context() as here:
        here.chdir(exported.folder)
        server.admin(*words)
    server.start()
    try:
        yield server.address
    finally:
        server.stop()


def test_goes_on_from_an_import_as_from_publishing(server, loaded, ledger, exported):
    publish(ledger, server, anew=True)
    published = held(server)
    assert {name[0] for name in published if len(name) == 2} == {*cypher.LABELS, "FormerId", "VankienStore"}
    assert same(published, held(loaded))

    with pytest.raises(NoIndex, match="vankien publish"):
        Neo4jStore.open(loaded)
    assert (publish(ledger, loaded).changes, publish(ledger, loaded).position) == (0, exported.position)
    assert indexes(loaded) == indexes(server) >= {(name, False) for name in cypher.INDEXES}
    assert same(published, held(loaded))

    ingest([ONE_MORE], ledger, register=Register([*REGISTER.documents(), odd.KL_877]))
    assert publish(ledger, loaded).changes < publish(ledger, server, anew=True).changes
    published = held(server)
    assert ("Article", "b-9") in published
    assert same(published, held(loaded))

    neo4j_admin(ledger, exported.folder)                     # beside the report that the tool has left there
    assert (Path(exported.folder) / "import.report").exists()
