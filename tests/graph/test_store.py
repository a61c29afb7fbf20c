"""What every store answers, whatever keeps it: one suite, run on each."""

from collections.abc import Iterator
from datetime import date as Day

import pytest

from citations import Article
from graph.ingest import ingest
from graph.paths import path
from graph.register import Register
from graph.store import Store, UnknownAddress, open_store
from graph.troubles import TooSlow
from graph.wording import plain
from tests.graph.stores import ARTICLES, LONG, STORES, citing


@pytest.fixture(scope="module", params=STORES)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store to ask."""
    with STORES[request.param](tmp_path_factory.mktemp("store")) as store:
        yield store


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


Q14, Q142 = "quy-dinh-14-qd-tw-2021", "quy-dinh-142-qd-tw-2024"
C2019, C2024, H27 = "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "huong-dan-27-hd-2024"
TO, TUYEN_GIAO, BCT = "ban-to-chuc-trung-uong", "ban-tuyen-giao-trung-uong", "bo-chinh-tri"
ENDS = {
    "articles that cite documents, newest first": (
        [Q142, C2024], "CITES", True, 9, {Q142: ["b-4", "b-2", "b-1", "b-3"], C2024: ["b-2"]}),
    "so many of each": ([C2024, Q142], "CITES", True, 2, {C2024: ["b-2"], Q142: ["b-4", "b-2"]}),
    "a document that some article may mean": ([C2019], "CITES", True, 9, {C2019: ["b-5"]}),
    "documents that articles cite, by id": (
        ["b-2", "b-3", "b-4", "b-6"], "CITES", False, 9,
        {"b-2": [C2024, Q142], "b-3": [Q142], "b-4": ["ket-luan-877-kl-tw-2025", Q142]}),
    "open ones take no room": (["b-3", "b-2"], "CITES", False, 1, {"b-3": [Q142], "b-2": [C2024]}),
    "issuers": ([H27, Q14], "ISSUED_BY", False, 9, {H27: [TO, TUYEN_GIAO], Q14: [BCT]}),
    "what bodies issued, by id": ([BCT, TO], "ISSUED_BY", True, 2, {BCT: [C2019, C2024], TO: [H27]}),
    "none": ([Q142], "REPLACES", False, 9, {}),
    "what is not there": (["b-7", "' OR TRUE --"], "CITES", False, 9, {}),
    "of none at all": ([], "CITES", True, 9, {}),
}  # fmt: skip


@pytest.mark.parametrize(("ids", "kind", "incoming", "limit", "expected"), ENDS.values(), ids=ENDS)
def test_the_other_ends_of_many_at_once(filled, ids, kind, incoming, limit, expected):
    assert filled.ends(ids, kind, incoming=incoming, limit=limit) == expected


@pytest.mark.parametrize(("ids", "kind", "incoming", "limit", "expected"), ENDS.values(), ids=ENDS)
def test_all_other_ends_of_many_at_once(filled, ids, kind, incoming, limit, expected):
    found = filled.ends(ids, kind, incoming=incoming)
    assert {id: others[:limit] for id, others in found.items()} == expected
    assert found == filled.ends(ids, kind, incoming=incoming, limit=99)


def test_the_other_ends_that_fit(filled):
    found = filled.ends([Q142], "CITES", incoming=True, where={"since": Day(2024, 9, 27), "place": "Gia Lai"})
    assert found == {Q142: ["b-4", "b-2"]}
    assert filled.ends([H27], "ISSUED_BY", incoming=False, where={"target": TO}) == {H27: [TO]}
    assert filled.ends(["b-2", "b-4"], "CITES", incoming=False, where={"document": Q142, "teaser": False}) == {
        "b-2": [Q142], "b-4": [Q142]}  # fmt: skip


OF_MANY = {
    "what articles cite": ("Article", ["b-1", "b-2", "b-3", "b-6"], ["CITES"], False),
    "which articles cite": ("Document", [Q142, C2019], ["CITES"], True),
    "issuers": ("Document", [H27, Q14], ["ISSUED_BY", "AMENDS"], False),
    "what bodies issued": ("Organisation", [BCT, TO], ["ISSUED_BY", "HELD"], True),
    "what is not there": ("Article", ["b-7"], ["CITES", "MENTIONS"], False),
    "of none at all": ("Article", [], ["CITES"], False),
}


@pytest.mark.parametrize("limit", [0, 1, 2])
@pytest.mark.parametrize(("label", "ids", "kinds", "incoming"), OF_MANY.values(), ids=OF_MANY)
def test_edges_of_many_are_those_of_each(filled, label, ids, kinds, incoming, limit):
    expected = [edge for kind in kinds for id in ids
                for edge, _ in filled.neighbours(label, id, kind, incoming=incoming, limit=limit).rows]  # fmt: skip
    found = filled.edges(ids, kinds, incoming=incoming, limit=limit)
    assert by_ends(filled.worded(found)) == by_ends(expected)
    assert not any("text" in passage for edge in found for passage in edge.properties.get("passages", ()))


def test_many_nodes_at_once(filled):
    for label, ids in (("Document", [Q142, C2019, "none"]), ("Organisation", [BCT, "none"])):
        expected = {id: node for id in ids if (node := filled.node(label, id))}
        assert filled.nodes(label, ids) == expected
    found = filled.nodes("Article", ["b-1", "b-3", "none"])
    assert {id: (node.properties["title"], node.properties["published"]) for id, node in found.items()} == {
        "b-1": ("Đồng lúa", "2024-09-27"), "b-3": (None, None)}  # fmt: skip
    assert filled.nodes("Official", []) == {}


def by_ends(edges):
    return sorted(edges, key=lambda edge: (edge.kind, edge.source, edge.target))


def test_what_a_body_issued_most_cited_first(filled):
    pages, after = [], None
    while not pages or after:
        page = filled.neighbours("Organisation", BCT, "ISSUED_BY", incoming=True, order="cited", after=after, limit=1)
        pages.append([node.id for _, node in page.rows])
        after = page.cursor
    assert pages == [[Q142], [C2019], [C2024], [Q14]]
    whole = filled.neighbours("Organisation", BCT, "ISSUED_BY", incoming=True, order="cited", limit=0)
    assert [node.id for _, node in whole.rows] == [Q142, C2019, C2024, Q14]


def test_one_edge_alone_by_what_it_leads_to(filled):
    page = filled.neighbours("Document", H27, "ISSUED_BY", incoming=False, where={"target": TUYEN_GIAO})
    assert ([node.id for _, node in page.rows], page.total) == ([TUYEN_GIAO], 1)
    page = filled.neighbours("Article", "b-2", "CITES", incoming=False, where={"document": Q142})
    assert ([node.id for _, node in page.rows], page.total) == ([Q142], 1)


WAYS = {
    "two articles that cite one document": ("b-1", "b-4", ["b-1", Q142, "b-4"]),
    "two articles that share none": ("b-5", "b-4", ["b-5", C2019, BCT, Q142, "b-4"]),
    "an article and a body": ("b-4", "Ban Tổ chức Trung ương", None),
    "by an open citation": ("b-3", C2019, ["b-3", Q142, BCT, C2019]),
    "a thing and itself": (Q142, "Quy định 142", [Q142]),
}


@pytest.mark.parametrize(("start", "goal", "expected"), WAYS.values(), ids=WAYS)
def test_the_shortest_way_with_the_words_of_each_step(filled, start, goal, expected):
    way = path(filled, start, goal)
    assert (way.found, [end.id for end in way.ends] if way.found else None) == (expected is not None, expected)
    for step in way.steps:
        assert bool(step.passages) == (step.kind == "cites")


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


VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


def test_a_question_that_has_no_time_left_is_told_so_and_the_next_is_answered(filled):
    with pytest.raises(TooSlow, match="no answer within 0 s"), filled.within(0):
        filled.node("Article", "b-1")
    with filled.within(60):
        assert filled.node("Article", "b-1")


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


@pytest.mark.parametrize("address", ["postgres://localhost", "file://kho.db", "http://x"])
def test_an_address_behind_which_nothing_is_kept(address):
    with pytest.raises(UnknownAddress) as error:
        open_store(address)
    assert address in str(error.value)
    assert "vankien.db" in error.value.text("vi")
