"""What a store shows of persons and statements follows what articles and the register say."""

from datetime import date as Day

import pytest

import graph.ingest
from citations import Article
from graph.doctor import examine
from graph.ingest import ingest
from graph.model import Edge, Node
from graph.register import Register
from graph.store import open_store
from tests.graph.by_hand import ARTICLES, NEW, OLD, REGISTER, Shown, read


@pytest.fixture
def shown() -> Shown:
    """A ledger's graph in the store that is tried."""
    return open_store


def test_a_day_put_right_changes_the_order_of_what_is_stated(tmp_path, monkeypatch, shown):
    monkeypatch.setattr(graph.ingest, "extract", read)
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=REGISTER)
    with shown(address) as store:
        ((edge, _),) = store.neighbours("Document", NEW, "REPLACES", incoming=False).rows
    assert [each["article"] for each in edge.properties["passages"]] == ["a-7", "a-6"]
    ingest([Article(ARTICLES[6].text, "a-7", None, Day(2024, 4, 24))], address, register=REGISTER)
    with shown(address) as store:
        ((edge, _),) = store.neighbours("Document", NEW, "REPLACES", incoming=False).rows
    assert [each["article"] for each in edge.properties["passages"]] == ["a-6", "a-7"]


def test_a_statement_no_article_makes_any_more_is_gone(tmp_path, monkeypatch, shown):
    monkeypatch.setattr(graph.ingest, "extract", read)
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=REGISTER)
    with shown(address) as store:
        assert store.node("Official", "le-thi-vu").properties["mentioned"] == 2
    ingest([Article("Bà con gặt lúa.", id) for id in ("a-5", "a-6", "a-7")], address, register=REGISTER)
    with shown(address) as store:
        assert store.neighbours("Document", NEW, "REPLACES", incoming=False).rows == []
        assert store.neighbours("Document", NEW, "SIGNED", incoming=True).rows == []
        assert store.node("Official", "le-thi-vu").properties["mentioned"] == 1
    assert examine(address).well


def test_a_changed_register_moves_what_is_stated(tmp_path, monkeypatch, shown):
    monkeypatch.setattr(graph.ingest, "extract", read)
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=Register([]))
    with shown(address) as store:
        assert store.neighbours("Document", NEW, "REPLACES", incoming=False).rows == []
    graph.ingest.redecide(address, REGISTER)
    with shown(address) as store:
        assert [node.id for _, node in store.neighbours("Document", NEW, "REPLACES", incoming=False).rows] == [OLD]
    assert examine(address).well


def test_the_graph_can_be_emptied_and_filled_again(tmp_path, monkeypatch, shown):
    monkeypatch.setattr(graph.ingest, "extract", read)
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=REGISTER)
    ways = (("REPLACES", "Document", NEW), ("SIGNED", "Official", "le-thi-vu"), ("HELD", "Official", "le-thi-vu"))

    def rows() -> list[list[tuple[Edge, Node]]]:
        with shown(address) as store:
            return [store.neighbours(label, id, kind, incoming=False).rows for kind, label, id in ways]

    before = rows()
    graph.ingest.rebuild(address, register=REGISTER)
    assert rows() == before
    assert all(before)
    assert examine(address).well
