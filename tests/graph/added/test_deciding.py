"""What persons decide of citations: laid over the rules, refused, undone."""

from datetime import date as Day

import msgspec
import pytest

import graph.ingest
import graph.keeping.fingerprint
from citations import Article
from graph.added.deciding import (
    Contradiction,
    NoCitationThere,
    NoDocument,
    NoOneDocument,
    NoSuchArticle,
    NothingToUndo,
    Numbers,
    decide,
    listed,
    undo,
)
from graph.added.own_register import import_rows, remove_rows
from graph.care import backup
from graph.ingest import ingest
from graph.neo4j.neo4j_rows import edge_of, kept_of
from graph.questions.press import misprints
from graph.store import open_store
from tests.graph.decided import BOTH, C2019, C2024, FIRST, NOW, OPEN, Q142, SECOND, WHO, edges, taken
from tests.graph.gathered import snapshot

VERDICTS = {
    "it is one of the candidates": (FIRST, "is", C2019, (C2019, "inferred", [("is", C2019, "Lan")])),
    "it is none of the candidates": (FIRST, "is", Q142, (Q142, "inferred", [("is", Q142, "Lan")])),
    "in words": (FIRST, "is", "chi thi 35 nam 2019", (C2019, "inferred", [("is", C2019, "Lan")])),
    "it is not one of two": (FIRST, "not", C2024, (C2019, "inferred", [("not", C2024, "Lan")])),
    "it is what it is taken for": (SECOND, "is", Q142, (Q142, "inferred", [("is", Q142, "Lan")])),
    "it is not what it is taken for": (
        SECOND, "not", Q142, ("quy-dinh-142-qd-tw-khong-ro-nam", "new", [("not", Q142, "Lan")])),
    "it is in no register": (
        SECOND, "new", None, ("quy-dinh-142-qd-tw-khong-ro-nam", "new", [("new", None, "Lan")])),
    "it is not what it is not taken for": (FIRST, "not", Q142, (*BOTH[:2], [("not", Q142, "Lan")])),
}  # fmt: skip


@pytest.mark.parametrize(("offset", "verdict", "document", "expected"), VERDICTS.values(), ids=VERDICTS)
def test_a_person_decides_and_takes_it_back(path, register, offset, verdict, document, expected):
    before, shown = taken(path), snapshot(path)
    at = {FIRST: 0, SECOND: 1}[offset]
    found = decide("a", offset, verdict, document, path, **WHO, register=register)
    assert taken(path) == [*before[:at], expected, *before[at + 1 :]]
    assert not found.again
    assert snapshot(path) != shown
    undone = undo("a", offset, path, register=register)
    assert undone.judgements == (found.judgement,)
    assert snapshot(path) == shown


@pytest.mark.parametrize("offset", [FIRST, FIRST + 3, FIRST + len("Chỉ thị 35") - 1])
def test_any_place_within_the_citation_will_do(path, register, offset):
    found = decide("a", offset, "is", C2019, path, **WHO, register=register)
    assert (found.judgement.start, found.judgement.quote) == (FIRST, "Chỉ thị 35")


def test_offsets_count_code_points(path, register):
    text = "🌾🌾 " + OPEN.text
    ingest([msgspec.structs.replace(OPEN, text=text)], path, register=register)
    found = decide("a", FIRST + 3, "is", C2019, path, **WHO, register=register)
    assert text[found.judgement.start : found.judgement.end] == "Chỉ thị 35"


def test_what_was_said_inferred_and_decided_stay_apart(path, register):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    with open_store(path) as store:
        one = store.node("Article", "a").properties["citations"][0]
    assert one["certainty"] == "inferred"
    assert one["unjudged"] == {"document": None, "certainty": "ambiguous", "candidates": [C2019, C2024]}
    assert one["judged"] == [{"start": FIRST, "end": FIRST + 10, "verdict": "is", "document": C2019, "by": "Lan",
                              "why": "đọc bản gốc", "at": NOW}]  # fmt: skip
    (edge,) = edges(path, C2019)
    assert (edge.properties["certainty"], edge.properties["judged"]) == ("inferred", one["judged"])
    (other,) = edges(path, C2024)
    assert (other.properties["certainty"], other.properties["judged"]) == ("ambiguous", [])


def test_the_others_written_alike_are_told_and_left(path, register):
    found = decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    assert found.alike == 1
    assert taken(path)[2] == BOTH
    assert found.difference.count("CITES") == 2


NUMBERS = {
    "the same number": (SECOND, "is", Q142, None),
    "another number": (SECOND, "is", C2019, Numbers("142", "35")),
    "it is not that of another number": (SECOND, "not", C2019, None),
    "it is in no register": (SECOND, "new", None, None),
}


@pytest.mark.parametrize(("offset", "verdict", "document", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_another_number_than_the_printed_one_is_told(path, register, offset, verdict, document, expected):
    assert decide("a", offset, verdict, document, path, **WHO, register=register).numbers == expected


REFUSED = {
    "another document": (("is", C2024), True),
    "not that document": (("not", C2019), True),
    "a new document": (("new", None), True),
    "not another document": (("not", C2024), False),
    "the same again": (("is", C2019), False),
}


@pytest.mark.parametrize(("later", "refused"), REFUSED.values(), ids=REFUSED)
def test_what_contradicts_an_earlier_decision_is_refused_and_that_one_shown(path, register, later, refused):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    shown = snapshot(path)
    if not refused:
        found = decide("a", FIRST + 2, *later, path, by="Vũ", why="x", now=NOW, register=register)
        assert found.again == (later == ("is", C2019))
        return
    with pytest.raises(Contradiction) as caught:
        decide("a", FIRST + 2, *later, path, by="Vũ", why="x", now=NOW, register=register)
    for lang in ("en", "vi"):
        for words in (C2019, "Lan", "đọc bản gốc", NOW, f"vankien decide --undo a {FIRST}"):
            assert words in caught.value.text(lang)
    assert snapshot(path) == shown


WRONG = {
    "no such article": (("b", 0, "is", C2019), NoSuchArticle, "vankien articles"),
    "no citation there": (("a", 0, "is", C2019), NoCitationThere, f"{FIRST} («Chỉ thị 35»)"),
    "behind the citation": (("a", FIRST + 10, "is", C2019), NoCitationThere, str(FIRST)),
    "several documents": (("a", FIRST, "is", "Chỉ thị 35"), NoOneDocument, C2019),
    "no document": (("a", FIRST, "is", "Chỉ thị 99-CT/TW"), NoDocument, "register import"),
}


@pytest.mark.parametrize(("call", "error", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_call_says_what_to_do(path, register, call, error, words):
    shown = snapshot(path)
    with pytest.raises(error) as caught:
        decide(*call, path, **WHO, register=register)
    assert words in caught.value.text("en")
    assert words in caught.value.text("vi")
    assert snapshot(path) == shown


def test_nothing_to_undo(path, register):
    with pytest.raises(NothingToUndo):
        undo("a", FIRST, path, register=register)


def test_a_paper_that_only_a_wrong_link_made_is_gone(path, register):
    ingest([Article("Kết luận 888-KL/TW ngày 3/5/2023.", id="b", published=Day(2023, 6, 1))], path, register=register)
    decide("b", 3, "is", Q142, path, **WHO, register=register)
    with open_store(path) as store:
        node = store.node("Document", "ket-luan-888-kl-tw-2023")
    assert node is not None
    assert node.id == Q142                       # the old id leads to what it was decided to be
    undo("b", 3, path, register=register)
    with open_store(path) as store:
        assert store.node("Document", "ket-luan-888-kl-tw-2023").id == "ket-luan-888-kl-tw-2023"


def test_a_document_that_goes_leaves_the_rules_to_decide_until_it_is_back(path, tmp_path, register):
    rows = tmp_path / "rieng.csv"
    rows.write_text("id,type,number,symbol,issuer,date\nkl-877,kết luận,877,877-KL/TW,Bộ Chính trị,2023-05-03\n",
                    encoding="utf-8")  # fmt: skip
    import_rows(str(rows), path, NOW, register=register)
    decide("a", FIRST, "is", "kl-877", path, **WHO, register=register)
    assert taken(path)[0][0] == "kl-877"
    remove_rows(["kl-877"], path, register=register)
    assert taken(path)[0] == BOTH
    assert [edge.properties.get("judged") or [] for id in (C2019, C2024) for edge in edges(path, id)] == [[], []]
    (shown,) = listed(path)
    assert shown.lost
    import_rows(str(rows), path, NOW, register=register)
    assert taken(path)[0][0] == "kl-877"
    assert not listed(path)[0].lost


def test_a_relation_follows_what_was_decided(path, register):
    text = ("Kết luận số 877-KL/TW ngày 3/5/2023 của Bộ Chính trị thay thế Chỉ thị 35-CT/TW ngày 30/5/2019 "
            "của Bộ Chính trị.")  # fmt: skip
    ingest([Article(text, id="b", published=Day(2023, 6, 1))], path, register=register)
    decide("b", text.index("Chỉ thị"), "is", Q142, path, **WHO, register=register)
    with open_store(path) as store:
        found = [edge.target for edge, _ in store.neighbours("Document", "ket-luan-877-kl-tw-2023", "REPLACES",
                                                             incoming=False).rows]  # fmt: skip
    assert found == [Q142]


def test_misprints_are_those_of_the_document_decided(path, register):
    wrong = Article("Theo Quy định 142-QĐ/TW ngày 23/5/2024.", id="b", published=Day(2024, 9, 1))
    ingest([wrong], path, register=register)
    assert [one.article.id for one in misprints(path, register).errors] == ["b"]
    decide("b", 7, "new", None, path, **WHO, register=register)
    assert misprints(path, register).errors == ()


def test_a_server_keeps_what_was_decided(path, register):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    for document, judged in ((C2019, 1), (C2024, 0)):
        (edge,) = edges(path, document)
        assert len(edge.properties["judged"]) == judged
        kept = {name: value for name, value in kept_of(edge, OPEN.text).items() if value is not None}
        assert edge_of("CITES", "a", document, kept) == edge


def test_a_run_cut_short_between_the_decision_and_its_effect_is_finished(path, register, monkeypatch):
    whole = path + ".2"
    backup(path, whole)
    decide("a", FIRST, "is", C2019, whole, **WHO, register=register, limit=0)
    steps = [graph.ingest.project]                       # before the decision; after it there is none
    with monkeypatch.context() as broken:
        broken.setattr(graph.ingest, "project", lambda *given, **more: steps.pop()(*given, **more))
        with pytest.raises(IndexError):
            decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    assert taken(path)[0][0] == C2019
    assert edges(path, C2024)[0].properties["passages"][0]["start"] == FIRST     # not shown yet
    found = decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    assert found.again
    assert found.difference.count("CITES") == 2
    assert snapshot(path) == snapshot(whole)
