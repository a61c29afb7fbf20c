"""A server looked over beside its ledger, through the command: each thing that can be wrong, planted, is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph import cypher
from graph.ledger import open_ledger
from graph.neo4j_store import Neo4jStore
from tests.outside import lay, run
from tests.slow.neo4j import graphs
from viz.words import table


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("kho")
    assert run("--store", folder / "kho.db", "ingest", lay(folder)).exit_code == 0
    return str(folder / "kho.db")


@pytest.fixture
def published(server: str, ledger: str) -> str:
    """The server's address, in step with the ledger."""
    with Neo4jStore.open(server, write=True) as store:
        store.clear()
    assert run("--store", server, "--ledger", ledger, "publish").exit_code == 0
    return server


def looked_over(server: str, ledger: str) -> tuple[int, dict[str, str]]:
    """The exit code, and each rule that is broken with what is to be done."""
    result = run("--lang", "en", "--store", server, "--ledger", ledger, "doctor", "--json")
    findings = json.loads(result.stdout)["findings"]
    return result.exit_code, {one["rule"]: one["next"] for one in findings if one["state"] == "wrong"}


def test_a_server_that_is_in_step(published: str, ledger: str) -> None:
    assert looked_over(published, ledger) == (0, {})


def says(statement: str) -> Callable[[str, str], Any]:
    """Something done to the server."""
    return lambda server, _: graphs.run(server, statement)


def grown(_: str, ledger: str) -> None:
    """The ledger has read one more article since, in a copy of its own."""
    assert run("--store", ledger, "ingest", "--date", "2025-05-06", "-",
               input="Quy định số 142-QĐ/TW của Bộ Chính trị.").exit_code == 0  # fmt: skip


PLANTED = {
    "nothing there": (says("MATCH (n) DETACH DELETE n"), "nothing was published to the server", "publish"),
    "a constraint gone": (says("DROP CONSTRAINT official_id"), "a constraint or an index of the server is missing",
                          "publish"),
    "an index gone": (says("DROP INDEX cites_in_order"), "a constraint or an index of the server is missing",
                      "publish"),
    "ahead": (says("MATCH (s:VankienStore) SET s.position = s.position + 1"),
              "the server knows more than the ledger", "anew"),
    "of another ledger": (says("MATCH (s:VankienStore) SET s.ledger = 'another'"),
                          "the server holds the graph of another ledger", "anew"),
    "an article gone": (says("MATCH (a:Article) WITH a LIMIT 1 DETACH DELETE a"),
                        "the server does not hold as many as the ledger's own store", "anew"),
    "a citation gone": (says("MATCH ()-[c:CITES]->() WITH c LIMIT 1 DELETE c"),
                        "the server does not hold as many as the ledger's own store", "anew"),
    "behind": (grown, "the server has not taken all changes of the ledger", "publish"),
}  # fmt: skip


@pytest.mark.parametrize(("plant", "rule", "cure"), PLANTED.values(), ids=PLANTED)
def test_what_is_wrong_is_found_with_what_to_do(published: str, ledger: str, tmp_path: Path, plant: Any, rule: str,
                                                cure: str) -> None:  # fmt: skip
    copy = str(tmp_path / "kho.db")
    assert run("--store", ledger, "backup", copy).exit_code == 0
    plant(published, copy)
    code, found = looked_over(published, copy)
    assert code == 1
    assert found[rule] == table("doctor")["cure"][cure]["en"]


def test_what_publishing_cures_is_cured_by_it(published: str, ledger: str) -> None:
    graphs.run(published, "DROP INDEX cites_in_order")
    assert looked_over(published, ledger)[0] == 1
    assert run("--store", published, "--ledger", ledger, "publish").exit_code == 0
    assert looked_over(published, ledger) == (0, {})


def test_all_that_the_doctor_counts_is_there(published: str, ledger: str) -> None:
    with open_ledger(ledger) as opened:
        assert opened.identity() == graphs.run(published, cypher.ABOUT)[0]["ledger"]
