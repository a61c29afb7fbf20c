"""`vankien cypher`: what it prints of what a server finds, and that nothing it is given changes the graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.ingest import ingest
from graph.neo4j import neo4j_server
from graph.neo4j.cypher_table import NotUnderstood, OnlyReads, ask
from graph.publish import publish
from tests.graph.stores import ARTICLES, REGISTER
from tests.outside import run
from tests.slow.neo4j.graphs import run as told
from tests.slow.neo4j.graphs import whole


@pytest.fixture(scope="module")
def filled(server: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A server with a few articles."""
    ledger = str(tmp_path_factory.mktemp("cypher") / "so.db")
    ingest(ARTICLES, ledger, register=REGISTER)
    publish(ledger, server, anew=True)
    return server


def test_a_table_for_people(filled):
    found = run("--lang", "en", "--store", filled, "cypher",
                "MATCH (d:Document) RETURN d.id AS document, d.cited AS `số bài` ORDER BY d.cited DESC LIMIT 1")
    assert found.exit_code == 0
    assert [line.split() for line in found.stdout.splitlines() if "quy-dinh" in line] == [
        ["quy-dinh-142-qd-tw-2024", "4"]]  # fmt: skip
    assert "số bài" in found.stdout


def test_json_for_programs(filled):
    found = run("--store", filled, "cypher", "--json", "--limit", "1", """
        MATCH p = (a:Article {id: 'b-1'})-[c:CITES]->(d) UNWIND [1, 2] AS n
        RETURN n, a.published AS day, [nodes(p)[0].id, null, 1.5] AS list, {c: c.document} AS map,
               date('2024-01-02') AS d ORDER BY n""")
    assert json.loads(found.stdout) == {
        "columns": ["n", "day", "list", "map", "d"],
        "rows": [[1, "2024-09-27", ["b-1", None, 1.5], {"c": "quy-dinh-142-qd-tw-2024"}, "2024-01-02"]],
        "more": True,
    }


def test_nodes_and_relationships_and_paths_as_values(filled):
    ((node, link, path),) = ask(filled, "MATCH p = (b:Organisation)<-[c:ISSUED_BY]-(:Document {number: 14}) "
                                        "RETURN b, c, p").rows  # fmt: skip
    assert (node["labels"], node["id"], node["name"]) == (["Organisation"], "bo-chinh-tri", "Bộ Chính trị")
    assert link == {"type": "ISSUED_BY", "from": "quy-dinh-14-qd-tw-2021", "to": "bo-chinh-tri"}
    assert [each.get("id") or each["type"] for each in path] == ["bo-chinh-tri", "ISSUED_BY", "quy-dinh-14-qd-tw-2021"]


def test_nothing_found(filled):
    found = run("--store", filled, "cypher", "--json", "MATCH (n:Film) RETURN n")
    assert (found.exit_code, json.loads(found.stdout)["rows"]) == (1, [])


WRITES = (
    "CREATE (n:X) RETURN n",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.id",
    "MERGE (n:Document {id: 'x'})",
    "MATCH (n) FOREACH (each IN [1] | SET n.x = each)",
    "CALL { CREATE (n:X) }",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
    "LOAD CSV FROM 'file:///x.csv' AS line CREATE (n:X {id: line[0]})",
    "CALL db.createLabel('X')",
    "CALL db.createProperty('x')",
    "CREATE INDEX x FOR (n:Article) ON (n.title)",
    "DROP INDEX cites_in_order",
    "DROP CONSTRAINT article_id",
    "CREATE USER x SET PASSWORD 'abcdefgh'",
)


@pytest.mark.parametrize("statement", WRITES)
def test_what_would_write_is_refused(filled, statement):
    made = "SHOW INDEXES YIELD name RETURN name ORDER BY name"
    before = whole(filled), told(filled, made)
    found = run("--lang", "en", "--store", filled, "cypher", statement)
    assert (found.exit_code, found.stdout) == (OnlyReads.exit_code, "")
    assert found.stderr == f"Error: {OnlyReads()}\n"
    assert (whole(filled), told(filled, made)) == before


NO_CYPHER = ("MATCH (n", "RETURN $x", "RETURN 1; MATCH (n) DETACH DELETE n", ":param x => 1", "",
             "CALL apoc.create.node(['X'], {})", "RETURN 1/0", "MATCH (n) RETURN n.`\\u0060")


@pytest.mark.parametrize("statement", NO_CYPHER)
def test_what_is_no_cypher_is_said_in_a_line(filled, statement):
    with pytest.raises(NotUnderstood) as error:
        ask(filled, statement)
    assert "\n" not in str(error.value)


def test_a_question_without_end_is_given_up(filled, monkeypatch):
    monkeypatch.setattr(neo4j_server, "PATIENCE", 1.0)
    with pytest.raises(neo4j_server.TooSlow):
        ask(filled, "UNWIND range(1, 100000000000) AS x RETURN sum(x)")


def test_a_file_takes_no_cypher(tmp_path: Path):
    found = run("--lang", "en", "--store", tmp_path / "so.db", "cypher", "RETURN 1")
    assert (found.exit_code, "needs a Neo4j server" in found.stderr) == (2, True)
