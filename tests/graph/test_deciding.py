"""What persons decide of citations: laid over the rules, undone, carried along, the same in any order."""

import csv
import io
import random
from datetime import date as Day
from pathlib import Path

import msgspec
import pytest

import graph.fingerprint
import graph.ingest
from citations import Article
from graph.care import backup, remove, reread
from graph.deciding import (
    Contradiction,
    NoCitationThere,
    NoDocument,
    NoOneDocument,
    NoSuchArticle,
    NothingToUndo,
    decide,
    listed,
    undo,
)
from graph.ingest import ingest, rebuild, redecide
from graph.judgement import Judgement, place
from graph.judgement_csv import AlreadyOtherwise, BadJudgement, NotJudgements, as_csv, import_csv
from graph.model import Edge
from graph.neo4j_rows import edge_of, kept_of
from graph.own_register import import_rows, remove_rows
from graph.press import misprints
from graph.register import Register
from graph.store import open_store
from tests.graph.gathered import KNOWN, LATER, made, snapshot

C2019, C2024, Q142 = (document.id for document in KNOWN)
OPEN = Article("Bí thư nhắc Chỉ thị 35 của Bộ Chính trị. Xã học Quy định 142-QĐ/TW, rồi lại Chỉ thị 35.", id="a")
"""Undated, so that its Chỉ thị 35 may be either."""
FIRST, SECOND, THIRD = (OPEN.text.index("Chỉ thị 35"), OPEN.text.index("Quy định 142"), OPEN.text.rindex("Chỉ thị 35"))
NOW = "2026-01-05T08:00:00+00:00"
WHO = {"by": "Lan", "why": "đọc bản gốc", "now": NOW}


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path, register: Register) -> str:
    address = str(tmp_path / "kho.db")
    ingest([OPEN], address, register=register)
    return address


def taken(path: str, article: str = "a") -> list[tuple[object, ...]]:
    """What each citation of an article is taken for, how surely, and what was decided of it."""
    with open_store(path) as store:
        node = store.node("Article", article)
    assert node is not None
    return [(one["document"] or tuple(one["candidates"]), one["certainty"],
             [(each["verdict"], each["document"], each["by"]) for each in one.get("judged", ())])
            for one in node.properties["citations"]]  # fmt: skip


def edges(path: str, document: str) -> list[Edge]:
    with open_store(path) as store:
        return [edge for edge, _ in store.neighbours("Document", document, "CITES", incoming=True).rows]


BOTH = ((C2019, C2024), "ambiguous", [])
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
    assert taken(path)[0][:2] == BOTH[:2]
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


# ---- kept through what happens to the article ---------------------------------------------------


def test_kept_when_the_article_is_read_by_another_parser(path, register, monkeypatch):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    before = snapshot(path)
    monkeypatch.setattr(graph.fingerprint, "parser", lambda: b"another")
    assert reread(path, register=register).read == 1
    assert snapshot(path) == before


def test_said_where_another_parser_finds_no_citation_there(path, register, monkeypatch):
    decide("a", FIRST, "is", C2019, path, **WHO, register=register)
    extract = graph.ingest.extract

    def blind(article):
        found = extract(article)
        return msgspec.structs.replace(found, citations=found.citations[1:], relations=())

    monkeypatch.setattr(graph.ingest, "extract", blind)
    monkeypatch.setattr(graph.fingerprint, "parser", lambda: b"another")
    reread(path, register=register)
    assert [shown.entry.aside for shown in listed(path)] == ["not there"]
    monkeypatch.undo()
    monkeypatch.setattr(graph.fingerprint, "parser", lambda: b"a third")
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
    monkeypatch.setattr(graph.fingerprint, "rules", lambda: b"others")
    redecide(path, register)
    assert snapshot(path) == before


def test_two_that_come_to_contradict_leave_the_earlier():
    text = "Theo Chỉ thị 35."
    one = Judgement("a", 5, 15, "Chỉ thị 35", "is", "Lan", "x", "2026-01-01", "p")
    other = Judgement("a", 50, 60, "Chỉ thị 35", "is", "Vũ", "x", "2026-01-02", "q")
    for given in ([one, other], [other, one]):
        found = place(given, text, [(5, 15)])
        assert (found.at, found.aside) == ({0: (one,)}, {other: "contradicts"})


# ---- CSV ---------------------------------------------------------------------------------------


def test_written_and_read_they_give_the_same_graph(path, tmp_path, register):
    odd = Article('=Lạ, "trích"\r\n\tChỉ thị 35 của Bộ Chính trị\r@hết', id="b,\"1\"")
    ingest([odd], path, register=register)
    decide("a", FIRST, "is", C2019, path, by="=Lan", why='vì "thế",\nnhé', now=NOW, register=register)
    decide("a", SECOND, "new", None, path, **WHO, register=register)
    decide("b,\"1\"", odd.text.index("Chỉ"), "not", C2024, path, **WHO, register=register)
    written = as_csv([shown.entry.judgement for shown in listed(path)])
    assert len(list(csv.DictReader(io.StringIO(written, newline="")))) == 3
    file = tmp_path / "quyet-dinh.csv"
    file.write_text(written, encoding="utf-8", newline="")
    other = str(tmp_path / "khac.db")
    first = import_csv(str(file), other, register=register)
    assert [why for _, why in first.aside] == ["no article"] * 3
    ingest([odd, OPEN], other, register=register)
    assert snapshot(other) == snapshot(path)
    assert [shown.entry.judgement for shown in listed(other)] == [shown.entry.judgement for shown in listed(path)]
    again = import_csv(str(file), other, register=register)
    assert (again.added, again.same, again.refused) == (0, 3, ())


HEAD = "article,start,end,quote,verdict,document,by,why,at\n"
GOOD = f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,{C2019},Lan,x,2026-01-05\n"
BAD = {
    "no name": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,{C2019},,x,2026-01-05\n", BadJudgement, "by"),
    "no place": (f"a,đầu,{FIRST + 10},Chỉ thị 35,is,{C2019},Lan,x,2026-01-05\n", BadJudgement, "start"),
    "another verdict": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,maybe,{C2019},Lan,x,2026-01-05\n", BadJudgement, "is, not"),
    "is nothing": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,,Lan,x,2026-01-05\n", BadJudgement, "document"),
    "a new one with an id": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,new,x,Lan,x,2026-01-05\n", BadJudgement, "document"),
    "a quote of another length": (f"a,{FIRST},{FIRST + 9},Chỉ thị 35,new,,Lan,x,2026-01-05\n", BadJudgement, "end"),
    "the contrary": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,{C2024},Vũ,x,2026-01-06\n", AlreadyOtherwise, "Lan"),
}


@pytest.mark.parametrize(("row", "error", "words"), BAD.values(), ids=BAD)
def test_a_bad_row_is_named_and_the_others_are_taken(path, tmp_path, register, row, error, words):
    file = tmp_path / "quyet-dinh.csv"
    file.write_text(HEAD + row + GOOD, encoding="utf-8")
    found = import_csv(str(file), path, register=register)
    assert (found.added, [type(each) for each in found.refused]) == (1, [error])
    assert str(found.refused[0]).startswith(f"{file}:2:")
    assert words in found.refused[0].text("en")
    assert words in found.refused[0].text("vi")
    assert taken(path)[0][0] == C2019


def test_a_file_of_something_else_is_refused(path, tmp_path, register):
    file = tmp_path / "khac.csv"
    file.write_text("id,title\n1,x\n", encoding="utf-8")
    with pytest.raises(NotJudgements, match="verdict"):
        import_csv(str(file), path, register=register)


# ---- in any order -------------------------------------------------------------------------------

ROWS = ("kl-877-2023,kết luận,877,877-KL/TW,Bộ Chính trị,2023-05-03,về nước sạch",
        f"{C2024},chỉ thị,35,35-CT/TW,Ban Bí thư,2024-06-15,",
        "nq-915,nghị quyết,915,915-NQ/TU,Tỉnh ủy Gia Lai,2022-02-01,về mùa màng")  # fmt: skip


def judged(path: str, articles: list[Article], rng: random.Random) -> list[Judgement]:
    """Decisions of all kinds on some citations of the articles of a store."""
    found = []
    with open_store(path) as store:
        for article in articles:
            node = store.node("Article", article.id)
            for one in node.properties["citations"]:
                if rng.random() < 0.3:
                    verdict = rng.choice(["is", "is", "not", "new"])
                    held = one["document"] or one["candidates"][0]
                    document = {"is": rng.choice([C2019, C2024, LATER.id, "quyet-dinh-03-qd-tw-2022"]), "not": held,
                                "new": None}[verdict]  # fmt: skip
                    start, end = one["start"], one["end"]
                    found.append(Judgement(
                        article.id, start, end, article.text[start:end], verdict, "Lan", "x",
                        f"2026-01-{len(found) % 28 + 1:02}", document, article.text[max(0, start - 40) : start],
                        article.text[end : end + 40]))  # fmt: skip
    return found


@pytest.mark.parametrize("seed", range(10))
def test_any_order_of_articles_rows_and_decisions_gives_the_same_graph(tmp_path, register, seed):
    rng = random.Random(seed)
    articles = made(16, seed)
    one, many = str(tmp_path / "one.db"), str(tmp_path / "many.db")
    ingest(articles, one, register=register)
    judgements = judged(one, articles, rng)
    halves = [judgements[::2], judgements[1::2]]
    steps = []
    for number, half in enumerate(halves):
        file = tmp_path / f"quyet-dinh-{number}.csv"
        file.write_text(as_csv(half), encoding="utf-8", newline="")
        steps.append(("decide", str(file)))
    for number, row in enumerate(ROWS):
        file = tmp_path / f"rieng-{number}.csv"
        file.write_text(f"id,type,number,symbol,issuer,date,title\n{row}\n", encoding="utf-8")
        steps.append(("register", str(file)))
    for step, file in steps:
        take(step, file, one, register)
    steps += [("ingest", articles[start : start + 4]) for start in range(0, 16, 4)]
    rng.shuffle(steps)
    for step, what in steps:
        take(step, what, many, register)
    assert snapshot(many) == snapshot(one)
    rebuild(many, register=register)
    assert snapshot(many) == snapshot(one)
    for shown in listed(one):
        undo(shown.entry.judgement.article, shown.entry.judgement.start, one, register=register)
    remove_rows([row.partition(",")[0] for row in ROWS], one, register=register)
    plain = str(tmp_path / "plain.db")
    ingest(articles, plain, register=register)
    assert snapshot(one) == snapshot(plain)


def take(step, what, path, register):
    if step == "ingest":
        ingest(what, path, register=register)
    elif step == "decide":
        assert import_csv(what, path, register=register).refused == ()
    else:
        assert import_rows(what, path, NOW, doubtful=True, register=register).refused == ()
