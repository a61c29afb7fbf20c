"""What a store shows of persons, bodies and statements; the articles' words are read by hand, for the store's sake."""

from collections.abc import Iterator
from datetime import date as Day

import pytest

import graph.ingest
from graph import paths
from graph.doctor import examine
from graph.ingest import ingest
from graph.store import Store, open_store
from tests.graph.by_hand import ARTICLES, NEW, OLD, REGISTER, Shown, read


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    address = str(tmp_path_factory.mktemp("store") / "kho.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph.ingest, "extract", read)
        ingest(ARTICLES, address, register=REGISTER)
    return address


@pytest.fixture
def shown() -> Shown:
    """A ledger's graph in the store that is tried."""
    return open_store


@pytest.fixture
def store(path: str, shown: Shown) -> Iterator[Store]:
    with shown(path) as opened:
        yield opened


def test_the_store_is_in_order(path):
    assert [finding for finding in examine(path).findings if finding.fault] == []


def test_an_official_with_posts_newest_first(store):
    assert store.node("Official", "le-thi-vu").properties == {
        "name": "Lê Thị Vụ",
        "posts": [
            {"title": "Trưởng Ban Tổ chức Trung ương", "org": "Ban Tổ chức Trung ương", "from": "2024-09-01",
             "until": "2024-09-01", "articles": ["a-5"]},
            {"title": "Phó Trưởng Ban Tổ chức Trung ương", "org": "Ban Tổ chức Trung ương", "from": "2023-01-01",
             "until": "2023-01-01", "articles": ["a-4"]},
        ],
        "mentioned": 2, "first": "2023-01-01", "last": "2024-09-01",
    }  # fmt: skip


def test_namesakes_are_two_and_who_may_be_either_is_counted_for_neither(store):
    found = {node.id: node.properties["mentioned"] for node in store.find("tran van mau", ["Official"])}
    assert found == {"tran-van-mau-gia-lai": 1, "tran-van-mau-nghe-an": 1}


def test_mentions_of_an_official_newest_first(store):
    page = store.neighbours("Official", "tran-van-mau-gia-lai", "MENTIONS", incoming=True)
    assert [(node.id, edge.properties["certainty"]) for edge, node in page.rows] == [
        ("a-3", "ambiguous"), ("a-1", "stated")]  # fmt: skip
    edge, _ = page.rows[1]
    assert (edge.source, edge.target) == ("a-1", "tran-van-mau-gia-lai")
    (passage,) = edge.properties.pop("passages")
    assert edge.properties == {"positions": [{"title": "Bí thư Tỉnh ủy", "org": "Tỉnh ủy Gia Lai"}],
                               "published": "2024-05-01", "place": "Gia Lai", "certainty": "stated"}  # fmt: skip
    assert passage["text"][slice(*passage["at"])] == "Trần Văn Mẫu"


def test_mentions_in_an_article(store):
    page = store.neighbours("Article", "a-3", "MENTIONS", incoming=False)
    assert [node.id for _, node in page.rows] == ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]
    assert page.rows[0][1].properties["name"] == "Trần Văn Mẫu"
    (passage,) = page.rows[0][0].properties["passages"]
    assert (passage["start"], passage["text"]) == (9, "Đồng chí Trần Văn Mẫu gặt lúa.")


FILTERS = {
    "since a day": ({"since": Day(2025, 1, 1)}, ["a-3"]),
    "until a day": ({"until": Day(2024, 12, 31)}, ["a-1"]),
    "of a province": ({"place": "tỉnh Gia Lai"}, ["a-1"]),
    "beyond doubt": ({"certainty": ("stated", "inferred")}, ["a-1"]),
}


@pytest.mark.parametrize(("where", "expected"), FILTERS.values(), ids=FILTERS)
def test_mentions_are_filtered(store, where, expected):
    page = store.neighbours("Official", "tran-van-mau-gia-lai", "MENTIONS", incoming=True, where=where)
    assert ([node.id for _, node in page.rows], page.total) == (expected, len(expected))


def test_mentions_page_by_page(store):
    found, after = [], None
    for _ in range(2):
        page = store.neighbours("Official", "le-thi-vu", "MENTIONS", incoming=True, after=after, limit=1)
        found += [node.id for _, node in page.rows]
        after = page.cursor
    assert (found, after, page.total) == (["a-5", "a-4"], None, 2)


def test_a_body_with_who_serves_in_it_and_the_newest_post_first(store):
    page = store.neighbours("Organisation", "ban-to-chuc-trung-uong", "HELD", incoming=True)
    ((edge, node),) = page.rows
    assert node.id == "le-thi-vu"
    assert {name: edge.properties[name] for name in ("title", "from", "until", "articles")} == {
        "title": "Trưởng Ban Tổ chức Trung ương", "from": "2024-09-01", "until": "2024-09-01",
        "articles": ["a-5"]}  # fmt: skip
    assert [post["title"] for post in edge.properties["posts"]] == [
        "Trưởng Ban Tổ chức Trung ương", "Phó Trưởng Ban Tổ chức Trung ương"]  # fmt: skip
    assert [edge.target for edge, _ in store.neighbours("Official", "le-thi-vu", "HELD", incoming=False).rows] == [
        "ban-to-chuc-trung-uong"]  # fmt: skip


def test_a_body_has_what_its_name_tells_and_is_found_by_its_short_form(store):
    (node,) = store.find("BTCTW", ["Organisation"])
    assert {name: node.properties[name] for name in ("name", "level", "place", "since", "until")} == {
        "name": "Ban Tổ chức Trung ương", "level": "nation", "place": None, "since": None, "until": None}  # fmt: skip


def test_all_statements_of_one_thing_are_one_edge_done_where_one_says_so(store):
    ((edge, node),) = store.neighbours("Document", NEW, "REPLACES", incoming=False).rows
    assert (node.id, edge.properties["planned"], edge.properties["published"]) == (OLD, False, "2024-09-09")
    passages = edge.properties["passages"]
    assert [(each["article"], each["planned"]) for each in passages] == [("a-7", False), ("a-6", True)]
    assert [each["text"][slice(*each["at"])] for each in passages] == ["thay thế", "nghiên cứu thay"]
    ((incoming, other),) = store.neighbours("Document", OLD, "REPLACES", incoming=True).rows
    assert (incoming, other.id) == (edge, NEW)


def test_who_signed(store):
    ((edge, node),) = store.neighbours("Document", NEW, "SIGNED", incoming=True).rows
    assert (node.id, node.properties["name"]) == ("le-thi-vu", "Lê Thị Vụ")
    assert edge.properties["passages"][0]["text"].endswith("đã ký Quy định 142-QĐ/TW.")


def test_a_statement_with_an_open_end_is_not_shown(store):
    assert store.neighbours("Document", NEW, "GUIDES", incoming=False).rows == []
    for id in ("chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"):
        assert store.neighbours("Document", id, "GUIDES", incoming=True).total == 0


@pytest.mark.parametrize(("planned", "expected"), [(True, 0), (False, 1)])
def test_what_is_done_can_be_asked_for_alone(store, planned, expected):
    page = store.neighbours("Document", NEW, "REPLACES", incoming=False, where={"planned": planned})
    assert page.total == len(page.rows) == expected


def test_an_article_shows_whom_it_names(store):
    node = store.node("Article", "a-3")
    assert node.properties["officials"] == [
        {"start": 9, "end": 21, "name": "Trần Văn Mẫu", "person": None, "certainty": "ambiguous",
         "candidates": ["tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]}]  # fmt: skip


PEOPLE_ENDS = {
    "whom articles name, not who may be meant": (["a-3", "a-5", "a-1"], "MENTIONS", False, 9, {
        "a-5": ["le-thi-vu"], "a-1": ["tran-van-mau-gia-lai"]}),
    "articles that name officials, newest first": (
        ["le-thi-vu", "tran-van-mau-gia-lai"], "MENTIONS", True, 9,
        {"le-thi-vu": ["a-5", "a-4"], "tran-van-mau-gia-lai": ["a-1"]}),
    "who serves": (["ban-to-chuc-trung-uong", "tinh-uy-gia-lai"], "HELD", True, 9, {
        "ban-to-chuc-trung-uong": ["le-thi-vu"], "tinh-uy-gia-lai": ["tran-van-mau-gia-lai"]}),
    "what is stated": ([NEW, OLD], "REPLACES", False, 9, {NEW: [OLD]}),
    "what is stated, from its other end": ([NEW, OLD], "REPLACES", True, 9, {OLD: [NEW]}),
    "what officials signed": (["le-thi-vu"], "SIGNED", False, 9, {"le-thi-vu": [NEW]}),
}  # fmt: skip


@pytest.mark.parametrize(("ids", "kind", "incoming", "limit", "expected"), PEOPLE_ENDS.values(), ids=PEOPLE_ENDS)
def test_the_other_ends_of_many_at_once(store, ids, kind, incoming, limit, expected):
    assert store.ends(ids, kind, incoming=incoming, limit=limit) == expected


def test_one_edge_alone_by_what_it_leads_to(store):
    for label, id, kind, where in (("Article", "a-3", "MENTIONS", {"official": "tran-van-mau-nghe-an"}),
                                   ("Document", NEW, "REPLACES", {"target": OLD}),
                                   ("Official", "le-thi-vu", "SIGNED", {"target": NEW})):  # fmt: skip
        page = store.neighbours(label, id, kind, incoming=False, where=where)
        assert [(node.id, page.total) for _, node in page.rows] == [(next(iter(where.values())), 1)]
        assert store.neighbours(label, id, kind, incoming=False, where=dict.fromkeys(where, "x")).total == 0


WAYS = {
    "what is stated before what is only cited": (NEW, OLD, ["replaces"], [["a-7", "a-6"]]),
    "a person and an old paper": ("Lê Thị Vụ", OLD, ["signed", "replaces"], [["a-5"], ["a-7", "a-6"]]),
    "an article and a body": ("a-4", "ban-to-chuc-trung-uong", ["mentions", "held"], [["a-4"], []]),
    "by a name that may be another's": ("a-3", "tran-van-mau-gia-lai", None, None),
}


@pytest.mark.parametrize(("start", "goal", "kinds", "articles"), WAYS.values(), ids=WAYS)
def test_the_shortest_way(store, start, goal, kinds, articles):
    way = paths.path(store, start, goal)
    assert way.found == (kinds is not None)
    if kinds:
        assert [step.kind for step in way.steps] == kinds
        assert [[passage.article for passage in step.passages] for step in way.steps] == articles


def test_officials_by_how_often_they_are_named(store):
    ids = [node.id for node in store.scan("Official", order="mentioned")]
    assert ids == ["le-thi-vu", "tran-van-mau-gia-lai", "tran-van-mau-nghe-an"]
    assert [node.id for node in store.scan("Official", order="mentioned", after="le-thi-vu")] == ids[1:]
    assert store.counts("Official", None) == [(None, 3)]
    assert dict(store.counts("MENTIONS", "certainty")) == {"stated": 4, "ambiguous": 2}
