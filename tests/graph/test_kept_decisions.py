"""What persons decided stays through whatever happens to the article and the rules."""


import msgspec
import pytest

import graph.ingest
import graph.keeping.fingerprint
from graph.added.deciding import decide, listed, undo
from graph.care import remove, reread
from graph.ingest import ingest, rebuild, redecide
from graph.resolving.judgement import Judgement, place
from tests.graph.decided import BOTH, C2019, FIRST, OPEN, THIRD, WHO, taken
from tests.graph.gathered import snapshot


def test_kept_when_the_article_is_read_by_another_parser(path, register, monkeypatch):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    before = snapshot(path)
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"another")
    assert reread(path, register=register).read == 1
    assert snapshot(path) == before


def test_said_where_another_parser_finds_no_citation_there(path, register, monkeypatch):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    extract = graph.ingest.extract

    def blind(article):
        found = extract(article)
        return msgspec.structs.replace(found, citations=found.citations[1:], relations=())

    monkeypatch.setattr(graph.ingest, "extract", blind)
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"another")
    reread(path, register=register)
    assert [shown.entry.aside for shown in listed(path)] == ["not there"]
    monkeypatch.undo()
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"a third")
    reread(path, register=register)
    assert [shown.entry.aside for shown in listed(path)] == [None]
    assert taken(path)[0][0] == C2019


CHANGES = {
    "words before it": ("Mở đầu dài. " + OPEN.text, 0),
    "the passage moved to the end": (OPEN.text[OPEN.text.index("Xã") :] + " " + OPEN.text[: FIRST + 30], 2),
    "the number with its symbol": (OPEN.text.replace("Chỉ thị 35 của", "Chỉ thị 35-CT/TW của"), 0),
    "the passage is gone": (OPEN.text[OPEN.text.index("Xã") : THIRD], "not there"),
    "only a longer number is left": ("Bí thư nhắc Chỉ thị 351 của Bộ Chính trị.", "not there"),
    "two passages that are the same": (" ".join([OPEN.text[: FIRST + 30]] * 2), "several"),
}


@pytest.mark.parametrize(("text", "expected"), CHANGES.values(), ids=CHANGES)
def test_found_again_in_a_changed_text_by_its_quote(path, register, text, expected):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    ingest([msgspec.structs.replace(OPEN, text=text)], path, register=register)
    (shown,) = listed(path)
    if isinstance(expected, str):
        assert shown.entry.aside == expected
        assert all(judged == [] for _, _, judged in taken(path))
    else:
        assert taken(path)[expected] == (C2019, "inferred", [("is", C2019, "Lan")])
        assert sum(bool(judged) for _, _, judged in taken(path)) == 1
    ingest([OPEN], path, register=register)
    assert taken(path)[0] == (C2019, "inferred", [("is", C2019, "Lan")])


def test_what_is_set_aside_can_be_undone_by_where_it_stood(path, register):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    ingest([msgspec.structs.replace(OPEN, text="Không còn gì.")], path, register=register)
    assert undo("a", FIRST, path, register=register).judgements[0].document == C2019
    assert listed(path) == ()


def test_an_article_taken_out_takes_its_decisions_along(path, register):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    assert remove(["a"], path, register=register).judgements == 1
    assert listed(path) == ()
    ingest([OPEN], path, register=register)
    assert taken(path)[0] == BOTH


def test_kept_through_a_rebuild_and_other_rules(path, register, monkeypatch):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    before = snapshot(path)
    rebuild(path, register=register)
    assert snapshot(path) == before
    monkeypatch.setattr(graph.keeping.fingerprint, "rules", lambda: b"others")
    redecide(path, register)
    assert snapshot(path) == before


def test_two_that_come_to_contradict_leave_the_earlier():
    text = "Theo Chỉ thị 35."
    one = Judgement("a", 5, 15, "Chỉ thị 35", "is", "Lan", "x", "2026-01-01", "p")
    other = Judgement("a", 50, 60, "Chỉ thị 35", "is", "Vũ", "x", "2026-01-02", "q")
    for given in ([one, other], [other, one]):
        found = place(given, text, [(5, 15)])
        assert (found.at, found.aside) == ({0: (one,)}, {other: "contradicts"})
