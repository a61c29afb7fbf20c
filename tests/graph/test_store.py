"""What every store does, whatever keeps it: one suite, run on each."""

from collections.abc import Callable, Iterator
from datetime import date as Day
from pathlib import Path

import pytest

from citations import Article
from graph.area import area
from graph.changes import catch_up, project
from graph.ingest import ingest
from graph.ledger import open_ledger
from graph.model import Change, Document, Edge, Node
from graph.register import Register
from graph.sqlite_store import SqliteStore
from graph.store import Store, UnknownAddress, open_store
from graph.wording import plain

REGISTER = Register([
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", title="về đại hội đảng bộ các cấp", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2024, 6, 14), term="XIII", title="về đại hội đảng bộ các cấp", known=True),
    Document("quy-dinh-14-qd-tw-2021", "quy định", 14, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2021, 7, 1), term="XIII", title="về thi đua", known=True),
    Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2024, 4, 23), term="XIII", title="thí điểm giao quyền cho người đứng đầu",
             names=("Quy định thí điểm",), known=True),
    Document("huong-dan-27-hd-2024", "hướng dẫn", 27, symbol="HD/BTCTW",
             issuer="Ban Tổ chức Trung ương, Ban Tuyên giáo Trung ương", date=Day(2024, 8, 12), term="XIII",
             title="về Chỉ thị 35", known=True),
])  # fmt: skip

LONG = "Quy định 142-QĐ/TW"
ARTICLES = [
    Article(f"Mở đầu.\r\nTheo {LONG}, cán bộ\n phải nêu gương. Rồi {LONG} lại được nhắc 🌾.", id="b-1",
            title="Đồng lúa", published=Day(2024, 9, 27), place="Hà Nội", source="https://bao.vidu/b-1"),
    Article(f"{LONG} và Chỉ thị 35-CT/TW của Bộ Chính trị.", id="b-2", published=Day(2024, 9, 27),
            place="Gia Lai"),
    Article(f"Bài không ngày nhắc {LONG} của Bộ Chính trị và Chỉ thị 35 của Bộ Chính trị.", id="b-3"),
    Article(f"Năm mới, {LONG} đi vào cuộc sống; Kết luận 877-KL/TW ngày 3/1/2025 nữa.", id="b-4",
            published=Day(2025, 1, 5), place="tỉnh Gia Lai"),
    Article("Chỉ thị 35-CT/TW của Bộ Chính trị được đọc ở sân đình.", id="b-5", published=Day(2020, 8, 10)),
    Article("Đàn vịt chạy đồng, không ai nhắc văn bản nào.", id="b-6", published=Day(2020, 8, 11)),
]  # fmt: skip


def sqlite(folder: Path) -> Store:
    path = str(folder / "kho.db")
    ingest(ARTICLES, path, register=REGISTER)
    return SqliteStore.open(path, write=True)


STORES: dict[str, Callable[[Path], Store]] = {"sqlite": sqlite}
"""Name → a store that holds the articles above, open to be written."""


@pytest.fixture(scope="module", params=STORES)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store to ask."""
    with STORES[request.param](tmp_path_factory.mktemp("store")) as store:
        yield store


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store to change."""
    with STORES[request.param](tmp_path) as made:
        yield made


def citing(store: Store, id: str = "quy-dinh-142-qd-tw-2024", **where: object) -> list[str]:
    page = store.neighbours("Document", id, "CITES", incoming=True, where=where, limit=0)
    assert page.total == len(page.rows)
    assert page.cursor is None
    return [node.id for _, node in page.rows]


def test_an_article_is_given_back_as_it_was_read_with_its_citations_in_place(filled):
    node = filled.node("Article", "b-1")
    assert node.properties["text"] == ARTICLES[0].text
    assert {name: node.properties[name] for name in ("title", "published", "place", "source")} == {
        "title": "Đồng lúa", "published": "2024-09-27", "place": "Hà Nội", "source": "https://bao.vidu/b-1",
    }  # fmt: skip
    marked = node.properties["citations"]
    assert [ARTICLES[0].text[one["start"] : one["end"]] for one in marked] == [LONG, LONG]
    assert [(one["document"], one["candidates"]) for one in marked] == [("quy-dinh-142-qd-tw-2024", [])] * 2


def test_an_open_citation_shows_its_candidates(filled):
    node = filled.node("Article", "b-3")
    assert [(one["document"], one["certainty"], sorted(one["candidates"]))
            for one in node.properties["citations"]][1] == (
        None, "ambiguous", ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"])  # fmt: skip


def test_a_document_has_all_its_fields_and_how_often_it_is_cited(filled):
    properties = filled.node("Document", "quy-dinh-142-qd-tw-2024").properties
    assert {name: properties[name] for name in ("type", "number", "symbol", "issuer", "date", "term", "title",
                                                "known", "names", "cited", "maybe", "first", "last")} == {
        "type": "quy định", "number": 142, "symbol": "QĐ/TW", "issuer": "Bộ Chính trị", "date": "2024-04-23",
        "term": "XIII", "title": "thí điểm giao quyền cho người đứng đầu", "known": True,
        "names": ["Quy định thí điểm"], "cited": 4, "maybe": 0, "first": "2024-09-27", "last": "2025-01-05",
    }  # fmt: skip


def test_what_only_may_be_meant_is_counted_apart(filled):
    counted = {id: filled.node("Document", id).properties for id in ("chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024")}
    assert {id: (one["cited"], one["maybe"]) for id, one in counted.items()} == {
        "chi-thi-35-ct-tw-2019": (1, 1), "chi-thi-35-ct-tw-2024": (1, 1)}  # fmt: skip


@pytest.mark.parametrize(("label", "id"), [("Article", "b-7"), ("Document", "b-1"), ("Organisation", "x")])
def test_a_node_that_is_not_there(filled, label, id):
    assert filled.node(label, id) is None
    assert filled.neighbours(label, id, "CITES", incoming=label == "Document").rows == []


def test_articles_come_newest_first_then_by_id_backwards_undated_last(filled):
    assert citing(filled) == ["b-4", "b-2", "b-1", "b-3"]


FILTERS = {
    "since a day": ({"since": Day(2024, 9, 28)}, ["b-4"]),
    "since its own day": ({"since": Day(2025, 1, 5)}, ["b-4"]),
    "until a day leaves out the undated": ({"until": Day(2024, 9, 27)}, ["b-2", "b-1"]),
    "between two days": ({"since": Day(2024, 1, 1), "until": Day(2024, 12, 31)}, ["b-2", "b-1"]),
    "of a place, however written": ({"place": "GIA LAI"}, ["b-4", "b-2"]),
    "of a place with its kind": ({"place": "Tỉnh Gia Lai"}, ["b-4", "b-2"]),
    "of a place nobody named": ({"place": "Lai"}, []),
    "a place and a time": ({"place": "gia lai", "since": Day(2025, 1, 1)}, ["b-4"]),
    "no teasers": ({"teaser": False}, ["b-4", "b-2", "b-1", "b-3"]),
    "only teasers": ({"teaser": True}, []),
    "of several certainties": ({"certainty": ["stated", "inferred"]}, ["b-4", "b-2", "b-1", "b-3"]),
    "open ones": ({"certainty": "ambiguous"}, []),
}


@pytest.mark.parametrize(("where", "expected"), FILTERS.values(), ids=FILTERS)
def test_filters_hold_together(filled, where, expected):
    assert citing(filled, **where) == expected


def test_open_citations_lead_to_each_candidate(filled):
    assert citing(filled, "chi-thi-35-ct-tw-2019") == ["b-5", "b-3"]
    assert citing(filled, "chi-thi-35-ct-tw-2019", certainty="ambiguous") == ["b-3"]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_pages_follow_one_another_without_gap_or_repeat(filled, limit):
    seen, after = [], None
    while True:
        page = filled.neighbours("Document", "quy-dinh-142-qd-tw-2024", "CITES", incoming=True, after=after,
                                 limit=limit)  # fmt: skip
        assert page.total == 4
        assert len(page.rows) <= limit
        seen += [node.id for _, node in page.rows]
        if (after := page.cursor) is None:
            break
    assert seen == ["b-4", "b-2", "b-1", "b-3"]


def test_an_edge_carries_its_passages(filled):
    rows = filled.neighbours("Document", "quy-dinh-142-qd-tw-2024", "CITES", incoming=True).rows
    edge, node = next((edge, node) for edge, node in rows if node.id == "b-1")
    assert (edge.kind, edge.source, edge.target) == ("CITES", "b-1", "quy-dinh-142-qd-tw-2024")
    assert (edge.properties["published"], edge.properties["place"], edge.properties["teaser"]) == (
        "2024-09-27", "Hà Nội", False)  # fmt: skip
    passages = edge.properties["passages"]
    assert [one["text"] for one in passages] == [
        f"Theo {LONG}, cán bộ phải nêu gương.", f"Rồi {LONG} lại được nhắc 🌾.",
    ]  # fmt: skip
    assert all(ARTICLES[0].text[one["start"] : one["end"]] == LONG for one in passages)
    assert all(one["text"][slice(*one["at"])] == LONG for one in passages)
    assert "text" not in node.properties


def test_what_an_article_cites(filled):
    page = filled.neighbours("Article", "b-4", "CITES", incoming=False)
    assert [(node.label, node.id, node.properties["known"]) for _, node in page.rows] == [
        ("Document", "ket-luan-877-kl-tw-2025", False), ("Document", "quy-dinh-142-qd-tw-2024", True),
    ]  # fmt: skip
    assert [edge.properties["passages"][0]["text"] for edge, _ in page.rows] == [
        "Năm mới, Quy định 142-QĐ/TW đi vào cuộc sống; Kết luận 877-KL/TW ngày 3/1/2025 nữa."] * 2  # fmt: skip
    first = filled.neighbours("Article", "b-4", "CITES", incoming=False, limit=1)
    rest = filled.neighbours("Article", "b-4", "CITES", incoming=False, limit=1, after=first.cursor)
    assert [node.id for _, node in first.rows + rest.rows] == [node.id for _, node in page.rows]


def test_who_issued_what(filled):
    page = filled.neighbours("Document", "huong-dan-27-hd-2024", "ISSUED_BY", incoming=False)
    assert [node.properties["name"] for _, node in page.rows] == [
        "Ban Tổ chức Trung ương", "Ban Tuyên giáo Trung ương"]  # fmt: skip
    page = filled.neighbours("Organisation", "bo-chinh-tri", "ISSUED_BY", incoming=True, limit=2)
    assert ([node.id for _, node in page.rows], page.total) == (
        ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"], 4)  # fmt: skip
    rest = filled.neighbours("Organisation", "bo-chinh-tri", "ISSUED_BY", incoming=True, limit=2, after=page.cursor)
    assert [node.id for _, node in rest.rows] == ["quy-dinh-14-qd-tw-2021", "quy-dinh-142-qd-tw-2024"]


FOUND = {
    "without marks": ("quy dinh 142", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "with marks and case": ("QUY ĐỊNH 142-QĐ/TW", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "a number is not the beginning of another": ("quy định 14", "Document", ["quy-dinh-14-qd-tw-2021"]),
    "a leading zero": ("quy định 014", "Document", ["quy-dinh-14-qd-tw-2021"]),
    "the last word begun": ("người đứng đ", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "a word begun that is not the last": ("ngườ đứng", "Document", []),
    "one word that is not there": ("quy định 142 khoán", "Document", []),
    "by another name": ("quy dinh thi diem", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "the exact number before one in a title": ("35", "Document", [
        "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "huong-dan-27-hd-2024"]),
    "a term": ("chỉ thị 35 khóa xii", "Document", ["chi-thi-35-ct-tw-2019"]),
    "articles by their text": ("dan vit", "Article", ["b-6"]),
    "articles by their title": ("dong lua", "Article", ["b-1"]),
    "articles newest first": ("142-qđ/tw", "Article", ["b-4", "b-2", "b-1", "b-3"]),
    "signs hold a number and its symbol together": ("142-CT/TW", "Article", []),
    "bodies": ("ban to", "Organisation", ["ban-to-chuc-trung-uong"]),
    "nothing asked": ("…", "Document", []),
    "what means something to the search itself": ('"142" OR NOT (*', "Document", []),
}  # fmt: skip


@pytest.mark.parametrize(("words", "label", "expected"), FOUND.values(), ids=FOUND)
def test_finds(filled, words, label, expected):
    assert [node.id for node in filled.find(words, [label])] == expected


def test_finds_within_filters_and_limits(filled):
    assert [node.id for node in filled.find("quy định", ["Document"], where={"number": 14})] == [
        "quy-dinh-14-qd-tw-2021"]  # fmt: skip
    assert [node.id for node in filled.find("quy định", ["Document"])] == [
        "quy-dinh-142-qd-tw-2024", "quy-dinh-14-qd-tw-2021"]  # fmt: skip
    assert [node.id for node in filled.find("quy định", ["Document", "Article"], limit=3)] == [
        "quy-dinh-142-qd-tw-2024", "quy-dinh-14-qd-tw-2021", "b-4"]  # fmt: skip
    assert [node.id for node in filled.find("142", ["Article"], where={"since": Day(2025, 1, 1)})] == ["b-4"]


SCANS = {
    "number": ({"number": 35}, ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"]),
    "number and year": ({"number": 35, "year": 2024}, ["chi-thi-35-ct-tw-2024"]),
    "type": ({"type": "quy định"}, ["quy-dinh-14-qd-tw-2021", "quy-dinh-142-qd-tw-2024"]),
    "symbol": ({"symbol": "HD/BTCTW"}, ["huong-dan-27-hd-2024"]),
    "a joint issuer": ({"issuer": "Ban Tuyên giáo Trung ương"}, ["huong-dan-27-hd-2024"]),
    "half an issuer's name": ({"issuer": "Ban Tuyên giáo"}, []),
    "term": ({"term": "XII"}, ["chi-thi-35-ct-tw-2019"]),
    "not known": ({"known": False}, ["ket-luan-877-kl-tw-2025"]),
    "not cited": ({"cited": False}, ["huong-dan-27-hd-2024", "quy-dinh-14-qd-tw-2021"]),
}


@pytest.mark.parametrize(("where", "expected"), SCANS.values(), ids=SCANS)
def test_scans_documents(filled, where, expected):
    assert [node.id for node in filled.scan("Document", where=where)] == expected


ORDERS = {
    "documents by id": ("Document", "id", ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "huong-dan-27-hd-2024",
                                           "ket-luan-877-kl-tw-2025", "quy-dinh-14-qd-tw-2021",
                                           "quy-dinh-142-qd-tw-2024"]),
    "documents by how often they are cited": ("Document", "cited", [
        "quy-dinh-142-qd-tw-2024", "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "ket-luan-877-kl-tw-2025",
        "huong-dan-27-hd-2024", "quy-dinh-14-qd-tw-2021"]),
    "articles by day": ("Article", "published", ["b-4", "b-2", "b-1", "b-6", "b-5", "b-3"]),
    "articles by id": ("Article", "id", ["b-1", "b-2", "b-3", "b-4", "b-5", "b-6"]),
    "bodies by id": ("Organisation", "id", ["ban-to-chuc-trung-uong", "ban-tuyen-giao-trung-uong", "bo-chinh-tri"]),
}  # fmt: skip


@pytest.mark.parametrize("limit", [0, 1, 2, 5])
@pytest.mark.parametrize(("label", "order", "expected"), ORDERS.values(), ids=ORDERS)
def test_scans_in_order_page_by_page(filled, label, order, expected, limit):
    seen: list[str] = []
    while nodes := filled.scan(label, order=order, after=seen[-1] if seen else None, limit=limit):
        seen += [node.id for node in nodes]
        if not limit:
            break
    assert [id for id in seen if id in expected] == expected
    assert len(seen) == len(set(seen))


COUNTS = {
    "articles": ("Article", None, None, [(None, 6)]),
    "articles by year": ("Article", "year", None, [("2020", 2), ("2024", 2), (None, 1), ("2025", 1)]),
    "articles of a time": ("Article", None, {"since": Day(2024, 1, 1)}, [(None, 3)]),
    "cited documents by whether they are known": ("Document", "known", {"cited": True}, [(True, 3), (False, 1)]),
    "one document's articles by year": (
        "CITES", "year", {"document": "quy-dinh-142-qd-tw-2024"}, [("2024", 2), (None, 1), ("2025", 1)]),
}  # fmt: skip


@pytest.mark.parametrize(("label", "by", "where", "expected"), COUNTS.values(), ids=COUNTS)
def test_counts(filled, label, by, where, expected):
    assert filled.counts(label, by, where) == expected


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


VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


def test_the_search_of_articles_takes_letters_as_fold_does(tmp_path):
    from citations.text import fold

    words = [f"b{letter}ng" for letter in VOWELS + VOWELS.upper()]
    articles = [Article(word, id=f"{number:03}") for number, word in enumerate(words)]
    path = str(tmp_path / "chu.db")
    ingest(articles, path, register=Register([]))
    with open_store(path) as store:
        for word in words:
            expected = {f"{number:03}" for number, other in enumerate(words) if fold(other) == fold(word)}
            assert {node.id for node in store.find(word, ["Article"], limit=0)} == expected
    assert plain("Đ", "đ") == "d d"


@pytest.mark.parametrize("address", ["neo4j://localhost", "bolt://localhost:7687", "http://x"])
def test_an_address_behind_which_nothing_is_kept(address):
    with pytest.raises(UnknownAddress) as error:
        open_store(address)
    assert address in str(error.value)
    assert "vankien.db" in error.value.text("vi")


AREAS = {
    "kind, marks and case": (("tỉnh Gia Lai", "GIA LAI"), True),
    "city": (("TP. Hồ Chí Minh", "thành phố Hồ Chí Minh"), True),
    "spaces": (("  Hà   Nội ", "hà nội"), True),
    "another province": (("Hà Nam", "Hà Nội"), False),
}


@pytest.mark.parametrize(("places", "same"), AREAS.values(), ids=AREAS)
def test_places_are_compared_by_name(places, same):
    assert (area(places[0]) == area(places[1])) is same
