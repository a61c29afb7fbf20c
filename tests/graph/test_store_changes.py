"""How every store takes changes: each once, all or nothing, with its counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.keeping.changes import catch_up, project
from graph.ledger import open_ledger
from graph.model import Change, Edge, Node
from graph.paths import path
from graph.sqlite_store import SqliteStore
from graph.store import Store
from tests.graph.stores import STORES, citing, sqlite


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store to change."""
    with STORES[request.param](tmp_path) as made:
        yield made


def test_takes_each_change_once(store):
    position = store.position()
    old = Change(position, node=Node("Organisation", "x", {"name": "Ban X"}))
    store.apply([old], position)
    assert (store.node("Organisation", "x"), store.position()) == (None, position)
    new = Change(position + 1, node=Node("Organisation", "x", {"name": "Ban X"}))
    store.apply([new, Change(position + 2, edge=Edge("ISSUED_BY", "quy-dinh-14-qd-tw-2021", "x", {}))], position + 2)
    assert store.position() == position + 2
    assert store.neighbours("Organisation", "x", "ISSUED_BY", incoming=True).total == 1
    store.apply([Change(position + 3, gone=("ISSUED_BY", "quy-dinh-14-qd-tw-2021", "x")),
                 Change(position + 3, gone=("Organisation", "x"))], position + 3)  # fmt: skip
    assert store.node("Organisation", "x") is None
    assert store.find("ban x", ["Organisation"]) == []
    assert store.neighbours("Organisation", "x", "ISSUED_BY", incoming=True).total == 0


def cites(article: str, document: str, published: str | None, certainty: str = "stated") -> Edge:
    return Edge("CITES", article, document, {"certainty": certainty, "published": published, "place": None,
                                             "teaser": False, "passages": [{"start": 0, "end": 3}]})  # fmt: skip


def about(store: Store, id: str) -> tuple[object, ...]:
    properties = store.node("Document", id).properties
    return tuple(properties[name] for name in ("cited", "maybe", "first", "last"))


def test_counts_follow_the_edges(store):
    id, position = "quy-dinh-14-qd-tw-2021", store.position()

    def apply(*changes: Change) -> tuple[object, ...]:
        nonlocal position
        position += 1
        store.apply([Change(position, edge=one.edge, gone=one.gone) for one in changes], position)
        return about(store, id)

    def put(*said: str | None) -> Change:
        return Change(0, edge=cites(*said))

    assert about(store, id) == (0, 0, None, None)
    assert apply(put("b-1", id, "2024-09-27"), put("b-3", id, None)) == (2, 0, "2024-09-27", "2024-09-27")
    assert apply(put("b-5", id, "2020-08-10")) == (3, 0, "2020-08-10", "2024-09-27")
    assert apply(put("b-5", id, "2020-08-10")) == (3, 0, "2020-08-10", "2024-09-27")
    assert apply(put("b-5", id, "2020-08-10", "ambiguous")) == (2, 1, "2024-09-27", "2024-09-27")
    assert apply(Change(0, gone=("CITES", "b-1", id))) == (1, 1, None, None)
    assert apply(Change(0, gone=("CITES", "b-5")), put("b-5", id, "2021-01-01")) == (2, 0, "2021-01-01", "2021-01-01")
    assert apply(Change(0, gone=("CITES", "b-3")), Change(0, gone=("CITES", "b-5"))) == (0, 0, None, None)


def test_an_article_that_goes_takes_its_citations_and_words_along(store):
    before = about(store, "quy-dinh-142-qd-tw-2024")
    position = store.position() + 1
    store.apply([Change(position, gone=("Article", "b-4"))], position)
    assert store.node("Article", "b-4") is None
    assert citing(store) == ["b-2", "b-1", "b-3"]
    assert about(store, "quy-dinh-142-qd-tw-2024") == (before[0] - 1, 0, "2024-09-27", "2024-09-27")
    assert store.find("cuộc sống", ["Article"]) == []


def test_a_document_that_goes_is_no_longer_found(store):
    position = store.position() + 1
    store.apply([Change(position, gone=("Document", "quy-dinh-14-qd-tw-2021"))], position)
    assert store.node("Document", "quy-dinh-14-qd-tw-2021") is None
    assert store.find("quy định 14", ["Document"]) == []
    assert store.neighbours("Organisation", "bo-chinh-tri", "ISSUED_BY", incoming=True).total == 3


def test_a_document_under_a_former_id(store):
    node = store.node("Document", "quy-dinh-14-qd-tw-2021")
    properties = {**node.properties, "former": ["quy-dinh-cu"]}
    position = store.position() + 1
    store.apply([Change(position, node=Node("Document", node.id, properties))], position)
    assert store.node("Document", "quy-dinh-cu").id == node.id
    assert [end.id for end in path(store, "quy-dinh-cu", "bo-chinh-tri").ends] == [node.id, "bo-chinh-tri"]
    store.apply([Change(position + 1, node=Node("Document", node.id, {**properties, "former": []}))], position + 1)
    assert store.node("Document", "quy-dinh-cu") is None


def test_all_or_nothing(store):
    position = store.position()
    bad = [Change(position + 1, node=Node("Organisation", "x", {"name": "Ban X"})),
           Change(position + 1, node=Node("Organisation", "y", {}))]  # fmt: skip
    with pytest.raises(KeyError):
        store.apply(bad, position + 1)
    assert (store.node("Organisation", "x"), store.position()) == (None, position)


def test_a_cleared_store_is_filled_from_the_log(tmp_path):
    store = sqlite(tmp_path)
    before = [store.scan("Document", limit=0), store.scan("Article"), citing(store)]
    with open_ledger(str(tmp_path / "kho.db")) as ledger:
        assert ledger.logged(0, 1)
    store.clear()
    assert (store.position(), store.scan("Document"), store.find("vit", ["Article"])) == (0, [], [])
    assert isinstance(store, SqliteStore)
    catch_up(store.ledger, store)
    project(store.ledger, store)
    assert [store.scan("Document", limit=0), store.scan("Article"), citing(store)] == before
    store.close()


def test_citations_of_each_certainty_follow_the_edges(store):
    id, position = "quy-dinh-14-qd-tw-2021", store.position()
    before = dict(store.counts("CITES", "certainty"))

    def more() -> dict[str | None, int]:
        now = dict(store.counts("CITES", "certainty"))
        assert store.counts("CITES", None) == [(None, sum(now.values()))]
        return {each: now.get(each, 0) - before.get(each, 0) for each in now.keys() | before.keys()}

    def apply(change: Change) -> dict[str | None, int]:
        nonlocal position
        position += 1
        store.apply([Change(position, edge=change.edge, gone=change.gone)], position)
        return {certainty: count for certainty, count in more().items() if count}

    assert apply(Change(0, edge=cites("b-6", id, "2020-08-11", "stated"))) == {"stated": 1}
    assert apply(Change(0, edge=cites("b-6", id, "2020-08-11", "ambiguous"))) == {"ambiguous": 1}
    assert apply(Change(0, gone=("CITES", "b-6"))) == {}


def test_certainties_are_counted_in_a_file_that_does_not_keep_their_number(tmp_path):
    with sqlite(tmp_path) as store:
        expected = store.counts("CITES", "certainty")
        store.database.run("DELETE FROM meta WHERE name = 'certainty'")
        assert store.certainty() is None
        assert store.counts("CITES", "certainty") == expected
        store.apply([], store.position())
        assert (store.certainty(), store.counts("CITES", "certainty")) == (dict(expected), expected)


def test_a_body_with_a_comma_in_its_name_is_found_as_an_issuer(store):
    position = store.position() + 1
    told = store.node("Document", "quy-dinh-14-qd-tw-2021").properties | {"issuer": "Bộ Văn hóa, Thể thao và Du lịch"}
    store.apply([Change(position, node=Node("Document", "thong-tu-05", told))], position)
    found = store.scan("Document", where={"issuer": "Bộ Văn hóa, Thể thao và Du lịch"})
    assert [node.id for node in found] == ["thong-tu-05"]
    assert store.scan("Document", where={"issuer": "Thể thao"}) == []
    store.apply([Change(position + 1, gone=("Document", "thong-tu-05"))], position + 1)
    assert store.scan("Document", where={"number": 5}) == []
