"""Every question answered from both stores: the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date as Day
from pathlib import Path
from typing import Any

import msgspec
import pytest

from graph import paths, query, query_around, query_people, query_relations
from graph.answers import shape
from graph.ask import NotAQuestion, question
from graph.ingest import ingest
from graph.neo4j_store import Neo4jStore
from graph.publish import publish
from graph.sqlite_store import SqliteStore
from graph.store import Store
from graph.words.period import Period
from loaders.registry import read

ROOT = Path(__file__).parents[3]
GOLD = ROOT.parent / "shared" / "gold"
MOST = 25
TODAY = Day(2025, 11, 25)

ASKED = (
    "which articles cite Quy định 142",
    "bài nào trích dẫn Chỉ thị 35 năm 2019",
    "nghi quyet tw4 khoa xi",
    "who cites directive 35-CT/TW of 30 May 2019",
    "bài ở Vĩnh Phúc nhắc Nghị quyết 18 từ tháng 1 đến tháng 6 năm 2018",
    "who presented Quy định 142",
    "ai ký Quy định 142",
    "văn bản nào thay thế Quy định 205",
    "which documents does Hướng dẫn 27 guide",
    "ai là Bí thư Tỉnh ủy Gia Lai",
)
WORDS = ("quy dinh 142", "tinh uy", "142-QĐ/TW", "nghi quyet tr", "doi moi sap xep", "luật đất đai", "", "“", "+ - *")


INPUTS = {"examples": [ROOT / "examples" / "articles"]}
if GOLD.is_dir():                                   # it is not beside every checkout
    INPUTS["gold"] = [path for path in (GOLD / "seeds" / "text", GOLD / "dev" / "text") if path.is_dir()]


@pytest.fixture(scope="module", params=INPUTS)
def both(request: pytest.FixtureRequest, server: str, tmp_path_factory: pytest.TempPathFactory
         ) -> Iterator[tuple[Store, Store]]:  # fmt: skip
    """The same articles in a file and on a server."""
    path = str(tmp_path_factory.mktemp("parity") / "kho.db")
    ingest(read(list(map(str, INPUTS[request.param]))), path)
    publish(path, server, anew=True)
    with SqliteStore.open(path) as file, Neo4jStore.open(server) as graph:
        yield file, graph


def told(answer: Any) -> bytes:
    return msgspec.json.encode(shape(answer))


Question = Callable[[Store], Any]


def questions(store: Store) -> Iterator[tuple[str, Question]]:
    """Every question, of everything that there is to ask of."""
    yield "stats", query.stats
    yield "articles", lambda one: query.articles(one, limit=0)
    yield "articles of a time", lambda one: query.articles(one, period=Period(Day(2020, 1, 1), Day(2024, 12, 31)))
    yield "documents", lambda one: query.documents(one, limit=0)
    yield "unknown documents", lambda one: query.documents(one, unknown=True, limit=0)
    yield "officials", lambda one: query_people.officials(one, limit=0)
    for words in WORDS:
        yield f"search {words}", lambda one, words=words: query.search(one, words, limit=50)
    for asked in ASKED:
        yield f"ask {asked}", lambda one, asked=asked: query.ask(one, asked, asked=question(asked, today=TODAY))
    documents = _some(store, "Document", where={"cited": True})
    for id in documents:
        yield f"cites {id}", lambda one, id=id: query.cites(one, id)
        yield f"show {id}", lambda one, id=id: query.show(one, id, day=TODAY)
        yield f"relations {id}", lambda one, id=id: query_relations.relations(one, id)
        yield f"related {id}", lambda one, id=id: query_around.related(one, id)
        yield f"timeline {id}", lambda one, id=id: query_around.timeline(one, id)
    for id in _some(store, "Article"):
        yield f"show {id}", lambda one, id=id: query.show(one, id, day=TODAY)
    people = _some(store, "Official")
    for id in people:
        yield f"official {id}", lambda one, id=id: query_people.official(one, id)
    for id in _some(store, "Organisation"):
        yield f"org {id}", lambda one, id=id: query_people.org(one, id)
    for first, second in zip(documents[::20], people[::20], strict=False):
        yield f"path {first} {second}", lambda one, first=first, second=second: paths.path(one, first, second)


def _some(store: Store, label: str, where: dict[str, Any] | None = None) -> list[str]:
    """Ids of nodes, evenly from all of them: so many that a cold server is done in some minutes."""
    ids = [node.id for node in store.scan(label, where=where, limit=0)]
    return ids[:: -(-len(ids) // MOST)]


def test_the_same_bytes(both):
    file, graph = both
    asked = 0
    for name, asking in questions(file):
        try:
            expected = told(asking(file))
        except NotAQuestion:
            with pytest.raises(NotAQuestion):
                asking(graph)
            continue
        assert told(asking(graph)) == expected, name
        asked += 1
    assert asked > 100
