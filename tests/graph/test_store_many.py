"""What every store answers of many things at once, and the ways that are found so."""

from datetime import date as Day

import pytest

from graph.paths import path
from graph.query_most import most_cited, most_named
from graph.words.period import Period

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


MOST = {
    "of all, what may be another one not counted": ({}, 2, [(Q142, 4), (C2019, 1)]),
    "of a kind": ({"type": "chỉ thị"}, 5, [(C2019, 1), (C2024, 1)]),
    "of a body": ({"body": "Bộ Chính trị", "type": "quy định"}, 5, [(Q142, 4)]),
    "of a body that issued nothing cited": ({"body": "Ban Tổ chức Trung ương"}, 5, []),
    "of a body that nobody names": ({"body": "Ban Không có"}, 5, []),
    "in a time": ({"period": Period(Day(2024, 9, 27), None)}, 1, [(Q142, 3)]),
    "in a place": ({"place": "Gia Lai"}, 1, [(Q142, 2)]),
    "of a kind in a place": ({"place": "Gia Lai", "type": "chỉ thị"}, 5, [(C2024, 1)]),
    "of a body in a time": ({"period": Period(Day(2024, 9, 27), None), "body": "Bộ Chính trị"}, 1, [(Q142, 3)]),
    "in a time without articles": ({"period": Period(None, Day(1990, 1, 1))}, 5, []),
}


@pytest.mark.parametrize(("asked", "limit", "expected"), MOST.values(), ids=MOST)
def test_what_is_cited_most(filled, asked, limit, expected):
    found = most_cited(filled, "?", limit=limit, **asked)
    assert [(cited.document.id, cited.total) for cited in found.documents] == expected


def test_who_is_named_most_in_a_time_without_articles(filled):
    assert most_named(filled, "?", period=Period(None, Day(1990, 1, 1))).officials == ()
