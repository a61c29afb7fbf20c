"""A great many of one thing, and things of which little is said: what comes to a server, and in which steps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from datetime import date as Day
from pathlib import Path

import pytest
from neo4j.exceptions import Neo4jError

from citations import Article
from graph import cypher
from graph.ingest import ingest
from graph.ledger import open_ledger
from graph.model import Document
from graph.neo4j_store import Neo4jStore
from graph.publish import publish
from graph.register import Register
from graph.store import open_store
from tests.slow.neo4j.graphs import driver, run
from tests.slow.neo4j.test_faults import publishing

HUB = Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
               date=Day(2024, 4, 23), term="XIII", title="thí điểm giao quyền", known=True)  # fmt: skip
REGISTER = Register([HUB])
MANY = 1_500
"""More than one batch."""
NAMES = "SHOW CONSTRAINTS YIELD labelsOrTypes AS labels, type WHERE type CONTAINS 'UNIQ' RETURN labels[0] AS label"


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of many articles that all cite one document."""
    path = str(tmp_path_factory.mktemp("ledger") / "so.db")
    ingest((Article(f"Thôn {at} học Quy định số 142-QĐ/TW.", id=f"b-{at}", published=Day(2024, 9, 1 + at % 28))
            for at in range(MANY)), path, register=REGISTER)  # fmt: skip
    with open_ledger(path, write=True) as ledger:
        ledger.identity()                        # its copies are copies of one ledger
    return path


def counted(address: str) -> tuple[int, int, int]:
    """How often the document is there, how many articles cite it, and how many it is said that do."""
    [row] = run(address, "MATCH (d:Document {id: $id}) WITH collect(d) AS found UNWIND found AS d "
                         "RETURN size(found) AS nodes, COUNT { (d)<-[:CITES]-() } AS edges, d.cited AS cited",
                id=HUB.id)
    return row["nodes"], row["edges"], row["cited"]


def test_what_is_unique_is_so_before_the_first_node_comes(bare):
    for row in run(bare, "SHOW CONSTRAINTS YIELD name RETURN name"):
        run(bare, f"DROP CONSTRAINT {row['name']}")
    with Neo4jStore.open(bare, write=True):
        assert {row["label"] for row in run(bare, NAMES)} >= {*cypher.LABELS, "FormerId", "VankienStore"}
        assert run(bare, "MATCH (n) WHERE NOT n:VankienStore RETURN count(n) AS count") == [{"count": 0}]


def test_four_publish_at_once_into_an_empty_database(crowd, bare, tmp_path):
    paths = [tmp_path / f"{number}.db" for number in range(4)]
    for path in paths:
        path.write_bytes(Path(crowd).read_bytes())
    working = [publishing(str(path), bare) for path in paths]
    said = [one.communicate(timeout=200) for one in working]
    assert [one.returncode for one in working] == [0] * 4, said
    with open_store(crowd) as store:
        assert counted(bare) == (1, MANY, store.node("Document", HUB.id).properties["cited"])


def test_one_who_locks_the_other_way_round_holds_nobody_up(crowd, bare):
    ended, deadlocks = threading.Event(), []

    def lock() -> None:
        with driver(bare) as other:
            while not ended.is_set():
                try:
                    with other.session(database="neo4j") as session, session.begin_transaction() as transaction:
                        for label in ("Document {id: $id}", "VankienStore"):
                            transaction.run(f"MATCH (n:{label}) SET n.held = true REMOVE n.held", id=HUB.id).consume()
                        transaction.commit()
                except Neo4jError as error:
                    deadlocks.append(error)

    thread = threading.Thread(target=lock)
    thread.start()
    try:
        publish(crowd, bare)
    finally:
        ended.set()
        thread.join()
    assert counted(bare) == (1, MANY, MANY)
    assert [error for error in deadlocks if "Deadlock" not in str(error)] == []


LITTLE = {
    "a paper without symbol, issuer and day": Article("Xã nhắc Kết luận 77 hôm trước.", id="a", title=""),
    "a person without a post": Article("Ông Trần Văn Mẫu, Bí thư Tỉnh ủy, dự. Đồng chí Mẫu nói.", id="b", title=" "),
    "nothing at all": Article("Gặt lúa.", id="c"),
    "a paper that ends": Article("Kết luận 78-KL/TW thí điểm trong 5 năm kể từ ngày 1/1/2024.", id="d"),
}


def test_of_what_little_is_said_nothing_is_made_up(bare, tmp_path):
    path = str(tmp_path / "so.db")
    ingest(LITTLE.values(), path, register=Register([]))
    publish(path, bare)
    nodes = run(bare, "MATCH (n) WHERE NOT n:VankienStore "
                      "RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS about")  # fmt: skip
    assert all(isinstance(row["id"], str) and row["id"] for row in nodes)
    [paper, ended] = [row["about"] for number in (77, 78) for row in nodes if row["about"].get("number") == number]
    assert "lapses" not in paper
    assert json.loads(ended["lapses"])[0]["until"] == "2029-01-01"
    assert not {"symbol", "issuer", "date", "term", "session", "title", "year", "signer", "status"} & paper.keys()
    assert {"title", "place", "source"} & next(row["about"] for row in nodes if row["id"] == "c").keys() == set()
    edges = run(bare, "MATCH (a)-[c]->(b) RETURN a.id AS source, b.id AS target, type(c) AS type")
    assert all(row["source"] and row["target"] for row in edges)
    with open_store(path) as file, open_store(bare) as store:
        for label in ("Article", "Document", "Official"):
            for node in file.scan(label, limit=0):
                assert store.node(label, node.id) == file.node(label, node.id)


MENTIONS = 20_000


def test_an_article_with_very_many_mentions(bare, tmp_path):
    path = str(tmp_path / "so.db")
    text = "".join(f"{at}. Theo Quy định số 142-QĐ/TW.\n" for at in range(MENTIONS))
    ingest([Article(text, id="a", published=Day(2024, 9, 1))], path, register=REGISTER)
    publish(path, bare)
    with open_store(path) as file, open_store(bare) as store:
        assert store.node("Article", "a") == file.node("Article", "a")
        [edge] = store.edges([HUB.id], ["CITES"], incoming=True)
        assert len(edge.properties["passages"]) == MENTIONS
    assert counted(bare) == (1, 1, 1)


GROWING = """
import resource, sys
from graph.publish import publish
publish(sys.argv[1], sys.argv[2], anew=True)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def memory(path: str, address: str) -> int:
    """Megabytes that a process has at most while it publishes."""
    told = subprocess.run([sys.executable, "-c", GROWING, path, address], capture_output=True, text=True, check=True,
                          env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])})  # fmt: skip
    return int(told.stdout)


def test_memory_does_not_grow_with_the_number_of_articles(crowd, bare, tmp_path):
    more = str(tmp_path / "so.db")
    ingest((Article(f"Thôn {at} học Quy định số 142-QĐ/TW.", id=f"b-{at}", published=Day(2024, 9, 1 + at % 28))
            for at in range(2 * MANY)), more, register=REGISTER)  # fmt: skip
    few, many = memory(crowd, bare), memory(more, bare)
    assert many < few * 1.25
    assert counted(bare) == (1, 2 * MANY, 2 * MANY)
