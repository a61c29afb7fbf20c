"""How the server finds its answers: through the indexes, and no more than it gives."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta
from typing import Any

import pytest
from neo4j import GraphDatabase

from citations import Article
from graph import cypher
from graph.ingest import ingest
from graph.publish import publish

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
    with GraphDatabase.driver(address) as driver:
        summary = driver.execute_query(f"PROFILE {statement}", values, database_="neo4j").summary
    steps, found = [summary.profile], []
    while steps:
        step = steps.pop()
        found.append(step)
        steps += step.get("children", [])
    return found


@pytest.mark.parametrize("more", [False, True])
def test_the_newest_citations_are_read_from_the_index_and_no_others(hub, more):
    values = {"id": HUB, "limit": FEW, "after_value": "2025-06-01", "after": "bai-9999"}
    steps = profiled(hub, cypher.newest("CITES", frozenset(), more=more, limited=True), **values)
    names = " ".join(step["operatorType"] for step in steps)
    assert "DirectedRelationshipIndexSeek" in names
    assert "Sort" not in names
    assert "Top" not in names.replace("TopDown", "")
    assert max(step["rows"] for step in steps) <= FEW + 1


def test_a_document_and_an_article_are_found_by_their_constraint(hub):
    for label, id in (("Document", HUB), ("Article", "bai-0001")):
        names = [step["operatorType"] for step in profiled(hub, cypher.node(label), id=id)]
        assert any("UniqueIndexSeek" in name for name in names), names
