"""How the server finds its answers: through the indexes, and no more than it gives."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta
from typing import Any

import pytest

from citations import Article
from graph import cypher
from graph.ingest import ingest
from graph.publish import publish
from tests.slow.neo4j.graphs import driver

HUB = "quy-dinh-142-qd-tw-2024"
MANY, FEW = 400, 50


def article(number: int) -> Article:
    """One that cites the document, and twenty others, each of which few articles cite."""
    others = ", ".join(f"{(number * 20 + each) % 900 + 2000}-CV/TU" for each in range(20))
    return Article(f"Theo Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị; các Công văn số {others}.",
                   id=f"bai-{number:04}", published=Day(2024, 5, 1) + timedelta(days=number), place="Gia Lai")


@pytest.fixture(scope="module")
def hub(server: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A server where one document is cited by many articles."""
    path = str(tmp_path_factory.mktemp("hub") / "so.db")
    ingest(map(article, range(MANY)), path)
    publish(path, server, anew=True)
    return server


def profiled(address: str, statement: str, **values: Any) -> list[dict[str, Any]]:
    """The steps of a plan with the rows that each gave."""
    with driver(address) as asked:
        summary = asked.execute_query(f"PROFILE {statement}", values, database_="neo4j").summary
    steps, found = [summary.profile], []
    while steps:
        step = steps.pop()
        found.append(step)
        steps += step.get("children", [])
    return found


@pytest.mark.parametrize("more", [False, True])
def test_the_newest_citations_are_read_from_the_index_and_no_others(hub, more):
    values = {"id": HUB, "limit": FEW, "after_own": 1, "after_value": "2025-06-01", "after": "bai-9999"}
    steps = profiled(hub, cypher.newest("CITES", frozenset(), more=more, limited=True), **values)
    names = " ".join(step["operatorType"] for step in steps)
    assert "DirectedRelationshipIndexSeek" in names
    assert "Sort" not in names
    assert "Top" not in names.replace("TopDown", "")
    newer = 3 if more else 0              # behind a place the index gives the citations before it, too
    assert max(step["rows"] for step in steps) <= FEW + 1 + newer


def test_one_of_each_text_is_found_in_order_and_by_an_index(hub):
    statement = cypher.newest("CITES", frozenset(["once"]), more=False, limited=True)
    steps = profiled(hub, statement, id=HUB, limit=FEW)
    names = [step["operatorType"] for step in steps]
    assert sum("DirectedRelationshipIndexSeek" in name for name in names) >= 2
    assert not [name for name in names if "Sort" in name or "LabelScan" in name or "TypeScan" in name]


IN_ORDER = {
    "articles, newest first": ("Article", (), "published", {}),
    "articles behind one": ("Article", (), "published", {"after_value": "2025-05-01", "after": "bai-0300"}),
    "articles of some days": ("Article", ("since", "until"), "published",
                              {"since": "2024-06-01", "until": "2025-03-01"}),
    "documents, most cited first": ("Document", (), "cited", {}),
    "documents behind one": ("Document", (), "cited", {"after_value": 9, "after": "cong-van-2100-cv-tu"}),
    "articles by id": ("Article", (), "id", {"after": "bai-0100"}),
}  # fmt: skip


@pytest.mark.parametrize(("label", "where", "order", "values"), IN_ORDER.values(), ids=IN_ORDER)
def test_lists_are_read_in_the_order_of_an_index(hub, label, where, order, values):
    statement = cypher.scan(label, frozenset(where), order, more="after" in values, limited=True)
    steps = profiled(hub, statement, limit=FEW, **values)
    names = {step["operatorType"].partition("@")[0] for step in steps}
    assert not names & {"NodeByLabelScan", "Union", "Sort", "Top"}
    if label == "Article":             # of documents those cited equally often are read together
        assert max(step["rows"] for step in steps) <= FEW + 1


OF_ONE = {
    "how many articles of a place cite it": (
        cypher.count_newest("CITES", frozenset(["place"])), {"id": HUB, "place": "gia lai"}, MANY),
    "how many cite it, year by year": (
        cypher.counts("CITES", "year", frozenset(["document"])), {"document": HUB}, MANY),
    "which articles cite it, by id alone": (
        cypher.ends("CITES", frozenset(), incoming=True, limited=True), {"ids": [HUB], "limit": FEW}, FEW),
    "what an article cites": (
        cypher.ends("CITES", frozenset(), incoming=False, limited=True), {"ids": ["bai-0001"], "limit": FEW}, FEW),
    "one citation": (
        cypher.edges("CITES", frozenset(["document"]), "id", incoming=False, more=False, limited=True),
        {"id": "bai-0001", "document": HUB, "limit": 1}, FEW),
}  # fmt: skip


@pytest.mark.parametrize(("statement", "values", "most"), OF_ONE.values(), ids=OF_ONE)
def test_of_one_node_no_edges_of_others_are_read(hub, statement, values, most):
    steps = profiled(hub, statement, **values)
    assert max(step["rows"] for step in steps) <= most
    assert "Scan" not in " ".join(step["operatorType"] for step in steps)


def test_a_document_and_an_article_are_found_by_their_constraint(hub):
    for label, id in (("Document", HUB), ("Article", "bai-0001")):
        names = [step["operatorType"] for step in profiled(hub, cypher.node(label), id=id)]
        assert any("UniqueIndexSeek" in name for name in names), names
