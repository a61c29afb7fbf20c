"""What every store answers, whatever keeps it: one suite, run on each."""

from datetime import date as Day

import pytest

from graph.store import UnknownAddress, open_store
from graph.troubles import TooSlow
from tests.graph.stores import ARTICLES, LONG, citing


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


def test_a_question_that_has_no_time_left_is_told_so_and_the_next_is_answered(filled):
    with pytest.raises(TooSlow, match="no answer within 0 s"), filled.within(0):
        filled.node("Article", "b-1")
    with filled.within(60):
        assert filled.node("Article", "b-1")


@pytest.mark.parametrize("address", ["postgres://localhost", "file://kho.db", "http://x"])
def test_an_address_behind_which_nothing_is_kept(address):
    with pytest.raises(UnknownAddress) as error:
        open_store(address)
    assert address in str(error.value)
    assert "vankien.db" in error.value.text("vi")
