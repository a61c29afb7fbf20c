"""What is answered of documents beside the articles that cite them, from a small graph held in memory."""

from datetime import date as Day

import pytest

from citations import Article
from graph import paths, query
from graph.answers import shape
from graph.ingest import ingest
from graph.keeping.stated import Rows, document_of
from graph.query_around import related, timeline
from graph.query_relations import between, relations, some_between, status
from graph.questions.meant import NotACitation
from graph.register import Register
from graph.status import Standing
from graph.store import open_store
from loaders.teasers import found_teasers
from tests.graph.small import C2019, C2024, H77, Q505, Q614, Q999, said, stated, world

STORE = world()


def links(told):
    """(direction, kind, other, planned, register, articles) of each relation."""
    return [(one["direction"], one["kind"], one["other"], one["planned"], one["register"],
             [passage["article"] for passage in one["passages"]]) for one in told["relations"]]  # fmt: skip


def test_a_document_has_incoming_and_outgoing_boxes_with_the_words_that_say_so():
    [told] = relations(STORE, "Quy định 614").shape()["documents"]
    assert (told["id"], told["total"]) == (Q614, 3)
    assert links(told) == [
        ("in", "replaces", Q999, True, False, ["a3"]),
        ("in", "guides", H77, False, False, ["a2"]),
        ("in", "signs", "tran-thi-mau", False, True, ["a1"]),
        ("in", "presents", "le-van-vi-gia-lai", False, False, ["a2"]),
        ("out", "replaces", Q505, False, True, ["a1"]),
    ]
    assert told["relations"][-1]["passages"][0]["text"].endswith("thay thế Quy định 505-QĐ/TW.")


def test_the_first_relations_of_each_kind_and_side_and_how_many_more_there_are():
    found = document_of(STORE.node("Document", Q614))
    whole = between(STORE, found, Rows.of(STORE))
    assert some_between(STORE, found, Rows.of(STORE), limit=1) == (whole, 0)
    crowd = world()
    edges = [stated("GUIDES", other, Q614, said("a2", "hướng dẫn Quy định 614-QĐ/TW")) for other in (Q505, Q999)]
    crowd._all_edges += edges
    some, more = some_between(crowd, found, Rows.of(crowd), limit=2)
    assert ([one.other.id for one in some if one.kind == "guides"], more) == ([H77, Q505], 1)
    assert some_between(crowd, found, Rows.of(crowd))[1] == 0


@pytest.mark.parametrize("day", [Day(2010, 1, 1), Day(2024, 6, 1), Day(2030, 1, 1)])
def test_the_rows_around_a_document_tell_how_it_stands_as_well_as_all_rows(day):
    documents = Register.shipped().documents()
    rows, all_rows = Rows(documents), Standing(documents)
    for document in documents:
        assert Standing(rows.around(document.id).values()).on(document, day) == all_rows.on(document, day)


def test_a_row_that_says_what_replaced_it_counts_once():
    [told] = relations(STORE, Q505).shape()["documents"]
    assert links(told) == [("in", "replaces", Q614, False, True, ["a1"])]


def test_of_several_documents_those_with_relations_are_told():
    assert [one.document.id for one in relations(STORE, "Chỉ thị 135").documents] == [C2019, C2024]
    assert not relations(STORE, "Chỉ thị 135").found


ASKED = {
    "who signed": ("ai ký Quy định 614", "signed_by", [("signs", "in", "tran-thi-mau")]),
    "who signed, English": ("who signed Quy định 614", "signed_by", [("signs", "in", "tran-thi-mau")]),
    "who presented": ("who presented Quy định 614", "presented_by", [("presents", "in", "le-van-vi-gia-lai")]),
    "who presented, no marks": ("ai quan triet quy dinh 614", "presented_by",
                                [("presents", "in", "le-van-vi-gia-lai")]),
    "what replaces it": ("văn bản nào thay thế Quy định 505", "relations", [("replaces", "in", Q614)]),
    "by what it is replaced": ("Quy định 505 bị thay thế bởi văn bản nào", "relations",
                               [("replaces", "in", Q614)]),
    "what it replaces": ("Quy định 614 thay thế văn bản nào", "relations", [("replaces", "out", Q505)]),
    "what it guides": ("which documents does Hướng dẫn 77 guide", "relations", [("guides", "out", Q614)]),
    "what guides it": ("văn bản nào hướng dẫn Quy định 614", "relations", [("guides", "in", H77)]),
    "nothing": ("văn bản nào sửa đổi Quy định 505", "relations", []),
    "who issued": ("ai ban hành Hướng dẫn 77", "relations", [("issues", "in", "ban-to-chuc-trung-uong")]),
    "all of them": ("lược đồ Quy định 505", "relations", [("replaces", "in", Q614)]),
}


@pytest.mark.parametrize(("text", "intent", "expected"), ASKED.values(), ids=ASKED)
def test_answers_questions_about_relations(text, intent, expected):
    found = query.ask(STORE, text)
    told = shape(found)
    assert (told["question"], told["intent"], found.found) == (text, intent, bool(expected))
    assert [(one["kind"], one["direction"], one["other"])
            for document in told["documents"] for one in document["relations"]] == expected  # fmt: skip


def test_what_is_only_planned_says_so():
    [told] = shape(query.ask(STORE, "văn bản nào thay thế Quy định 614"))["documents"]
    assert [(one["other"], one["planned"]) for one in told["relations"]] == [(Q999, True)]


def test_people_asked_for_are_named_at_once():
    told = shape(query.ask(STORE, "ai ký Quy định 614"))
    assert told["officials"] == [{"id": "tran-thi-mau", "name": "Trần Thị Mẫu"}]


STANDING = {
    "replaced, by register and article": ("Quy định 505", Day(2024, 1, 1), "replaced", [Q614]),
    "on the day before it was replaced": ("Quy định 505", Day(2023, 6, 30), "unknown", []),
    "a plan ends nothing": ("Quy định 614", Day(2025, 1, 1), "unknown", []),
    "before it was issued": ("Quy định 614", Day(2020, 1, 1), "not yet issued", []),
}


@pytest.mark.parametrize(("document", "day", "state", "by"), STANDING.values(), ids=STANDING)
def test_tells_how_a_document_stands(document, day, state, by):
    found = status(STORE, document, day=day)
    [told] = found.shape()["documents"]
    assert (told["status"], told["standing"]["by"], told["standing"]["day"], found.found) == (state, by, day, True)


def test_a_question_may_name_the_day():
    [told] = shape(query.ask(STORE, "Quy định 505 còn hiệu lực năm 2022 không"))["documents"]
    assert (told["standing"]["day"], told["status"]) == (Day(2022, 12, 31), "unknown")


def test_documents_cited_together_come_most_often_first_and_open_citations_count_for_none():
    [told] = related(STORE, "Quy định 614").shape()["documents"]
    assert [(one["id"], one["together"], [each["id"] for each in one["articles"]]) for one in told["related"]] == [
        (H77, 1, ["a2"]), (Q505, 1, ["a1"]), (Q999, 1, ["a3"])]  # fmt: skip
    assert "Hướng dẫn 77-HD/BTCTW" in told["related"][0]["articles"][0]["passages"][0]["text"]
    assert not related(STORE, "Chỉ thị 135").found


def test_a_question_for_what_is_cited_together():
    told = shape(query.ask(STORE, "văn bản nào được trích dẫn cùng Hướng dẫn 77"))
    assert (told["intent"], [one["id"] for one in told["documents"][0]["related"]]) == ("related", [Q614])


def test_a_timeline_goes_from_issue_to_the_last_citation():
    [told] = timeline(STORE, "Quy định 614").shape()["documents"]
    assert [(one["when"], one["kind"], one["other"], one["count"]) for one in told["timeline"]] == [
        ("2023-07-01", "issued", None, None),
        ("2023-07-01", "replaces", Q505, None),
        ("2023-07-01", "signs", "tran-thi-mau", None),
        ("2023-12-01", "guides", H77, None),
        ("2023", "cited", None, 1),
        ("2024-03-05", "presents", "le-van-vi-gia-lai", None),
        ("2024-11-20", "replaces", Q999, None),
        ("2024", "cited", None, 2),
    ]
    assert [one["planned"] for one in told["timeline"]][-2:] == [True, False]


def test_a_timeline_by_month():
    [told] = shape(timeline(STORE, "Quy định 614", by="month"))["documents"]
    assert [one["when"] for one in told["timeline"] if one["kind"] == "cited"] == ["2023-08", "2024-03", "2024-11"]


WAYS = {
    "two documents, by what one says of the other": ("Quy định 505", "Quy định 614", ["replaces"]),
    "a document and a person": ("Quy định 505", "Trần Thị Mẫu", ["replaces", "signed"]),
    "two people": ("tran-thi-mau", "le-van-vi-gia-lai", ["signed", "presented"]),
    "a body and a document": ("Ban Tổ chức Trung ương", "Quy định 505", ["issued_by", "guides", "replaces"]),
    "a thing and itself": ("Quy định 505", Q505, []),
}


@pytest.mark.parametrize(("start", "goal", "kinds"), WAYS.values(), ids=WAYS)
def test_finds_the_shortest_way(start, goal, kinds):
    found = paths.path(STORE, start, goal)
    assert ([step.kind for step in found.steps], found.found) == (kinds, True)
    ends = {end.id for end in found.ends}
    assert {end for step in found.steps for end in (step.source, step.target)} <= ends


def test_an_open_citation_is_no_way():
    found = paths.path(STORE, C2019, "Lê Văn Ví Gia Lai")
    assert (found.found, [end.id for end in found.ends]) == (False, [C2019, "le-van-vi-gia-lai"])


def test_a_way_from_what_is_not_there():
    found = paths.path(STORE, "Quy định 606", "Quy định 614")
    assert (found.found, found.missing) == (False, ("Quy định 606",))


def test_a_name_of_several_is_no_end():
    with pytest.raises(paths.SeveralEnds, match="le-van-vi-ca-mau, le-van-vi-gia-lai"):
        paths.path(STORE, "Lê Văn Ví", "Quy định 614")


def test_a_question_for_a_way():
    told = shape(query.ask(STORE, "đường đi từ Quy định 505 đến Trần Thị Mẫu"))
    assert (told["intent"], told["found"]) == ("path", True)
    assert [(step["from"], step["to"]) for step in told["steps"]] == [(Q614, Q505), ("tran-thi-mau", Q614)]


def test_a_question_for_a_way_to_a_name_that_begins_like_a_word_of_asking():
    assert [end.id for end in query.ask(STORE, "đường đi từ Quy định 505 đến Đỗ Văn Thế").ends] == [
        Q505, "do-van-the"]  # fmt: skip


def test_words_that_name_no_document_are_told():
    with pytest.raises(NotACitation, match="cái gì đó"):
        relations(STORE, "cái gì đó")


READ = Article(
    "Thay mặt Bộ Chính trị, đồng chí Trần Thị Mẫu, Thường trực Ban Bí thư vừa ký ban hành Quy định số 899-QĐ/TW ngày "
    "01/8/2023 về trồng cây, thay thế Quy định số 898-QĐ/TW ngày 03/9/2019 của Bộ Chính trị.",
    id="b-1", published=Day(2023, 8, 2))  # fmt: skip


@pytest.mark.parametrize(("text", "others"), [
    ("ai ký Quy định 899", ["tran-thi-mau"]),
    ("văn bản nào thay thế Quy định 898", ["quy-dinh-899-qd-tw-2023"]),
])  # fmt: skip
def test_what_was_read_from_an_article_is_answered_from_a_store(tmp_path, text, others):
    ingest([READ], str(tmp_path / "kho.db"))
    with open_store(str(tmp_path / "kho.db")) as store:
        [told] = shape(query.ask(store, text))["documents"]
    assert [one["other"] for one in told["relations"]] == others
    [passage] = told["relations"][0]["passages"]
    assert passage["article"] == "b-1"
    assert READ.text[passage["start"] : passage["end"]] in passage["text"]


def test_a_headline_beside_the_article_is_not_cited_together_with_it(tmp_path):
    body = "Hội nghị quán triệt Quy định số 614-QĐ/TW ngày 5/6/2022 của Bộ Chính trị. Các đại biểu đã thảo luận. " * 3
    blocks = {"aside": f"{body}\n\nTin liên quan\n\nGia Lai: sơ kết Chỉ thị số 135-CT/TW\n", "own": (
        f"{body}\n\nHội nghị cũng sơ kết Chỉ thị số 135-CT/TW.\n")}
    found, marked = {}, {}
    for name, text in blocks.items():
        path = str(tmp_path / f"{name}.db")
        ingest([Article(id=name, text=text, published=Day(2024, 6, 17), teasers=found_teasers(text))], path)
        with open_store(path) as store:
            [told] = related(store, "Quy định 614").shape()["documents"]
            found[name] = len(told["related"])
            [cited] = shape(query.cites(store, "Chỉ thị 135"))["documents"]
            marked[name] = [article.get("teaser", False) for article in cited["articles"]]
    assert found == {"aside": 0, "own": 1}
    assert marked == {"aside": [True], "own": [False]}
