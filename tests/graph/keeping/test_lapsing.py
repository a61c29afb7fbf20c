"""Ends of documents that articles tell of: the day that follows, what a store keeps, how the document stands."""

from datetime import date as Day
from datetime import timedelta

import pytest
from msgspec.structs import replace

from citations import Article, extract
from graph.added.own_register import EndsAt
from graph.care import remove
from graph.check import check_article
from graph.doctor import examine
from graph.ingest import ingest
from graph.keeping.lapsing import Ending, Lapsing, day_of, endings, shown
from graph.keeping.passage import NEWEST
from graph.model import Document
from graph.query import ask, show
from graph.query_relations import status
from graph.register import Register
from graph.status import Standing
from graph.store import open_store

PILOT = Document("quy-dinh-912-qd-tw-2021", "quy định", 912, symbol="QĐ/TW", issuer="Bộ Chính trị",
                 date=Day(2021, 3, 2), term="XIII", title="thí điểm giao đất lúa", known=True)  # fmt: skip
DAYS = {
    "a day": (Ending(0, 9, until=Day(2025, 12, 31)), Day(2021, 3, 2), Day(2025, 12, 31)),
    "years from the signing": (Ending(0, 9, months=60, signed=True), Day(2021, 3, 2), Day(2026, 3, 2)),
    "years from a day that is said": (Ending(0, 9, months=24, since=Day(2022, 1, 1)), None, Day(2024, 1, 1)),
    "months over the end of a year": (Ending(0, 9, months=18, signed=True), Day(2021, 8, 31), Day(2023, 2, 28)),
    "a year from the 29th of February": (Ending(0, 9, months=12, signed=True), Day(2024, 2, 29), Day(2025, 2, 28)),
    "years from nobody knows when": (Ending(0, 9, months=60), Day(2021, 3, 2), None),
    "years from a signing that nobody dates": (Ending(0, 9, months=60, signed=True), None, None),
    "years beyond the calendar": (Ending(0, 9, months=99 * 12, since=Day(9990, 1, 1)), None, None),
}


@pytest.mark.parametrize(("ending", "issued", "expected"), DAYS.values(), ids=DAYS)
def test_the_day_that_follows(ending, issued, expected):
    assert day_of(ending, replace(PILOT, date=issued)) == expected


STANDS = {
    "no article says so": ([], Day(2030, 1, 1), ("unknown", None, True)),
    "the day before": ([Day(2025, 12, 31)], Day(2025, 12, 30), ("unknown", None, True)),
    "on that day": ([Day(2025, 12, 31)], Day(2025, 12, 31), ("expired", Day(2025, 12, 31), True)),
    "two articles name one day": ([Day(2025, 12, 31)] * 2, Day(2026, 5, 1), ("expired", Day(2025, 12, 31), True)),
    "two name two, between them": (
        [Day(2025, 12, 31), Day(2026, 6, 30)], Day(2026, 1, 1), ("expired", None, False)),
    "two name two, after both": ([Day(2025, 12, 31), Day(2026, 6, 30)], Day(2027, 1, 1), ("expired", None, False)),
}  # fmt: skip


@pytest.mark.parametrize(("ends", "day", "expected"), STANDS.values(), ids=STANDS)
def test_a_document_at_its_end(ends, day, expected):
    stands = Standing([PILOT]).on(PILOT, day, ends)
    assert ((stands.state, stands.since, stands.sure), stands.by) == (expected, ())


def test_what_replaced_it_by_then_goes_before_and_a_row_that_it_is_in_force_makes_it_doubtful():
    newer = Document("newer", "quy định", 913, date=Day(2024, 1, 1), replaces=(PILOT.id,))
    both = Standing([PILOT, newer]).on(PILOT, Day(2026, 1, 1), [Day(2025, 12, 31)])
    held = Standing([replace(PILOT, status="in force")]).on(PILOT, Day(2026, 1, 1), [Day(2025, 12, 31)])
    assert (both.state, [one.id for one in both.by]) == ("replaced", ["newer"])
    assert (held.state, held.since, held.sure) == ("expired", Day(2025, 12, 31), False)


def test_a_question_is_given_no_end():
    lapses = extract(Article("Quy định 912-QĐ/TW hết hiệu lực từ ngày 1/1/2026.")).lapses
    assert (endings(lapses, [None]), list(endings(lapses, ["a"]))) == ({}, ["a"])


SAYS = Article("Học Quy định số 912-QĐ/TW của Bộ Chính trị. Quy định thí điểm trong 5 năm, đến hết ngày 31/12/2025 hết "
               "hiệu lực.", id="b", published=Day(2023, 4, 5))  # fmt: skip
YEARS = Article("Quy định số 912-QĐ/TW, ngày 2/3/2021 của Bộ Chính trị thực hiện thí điểm trong 5 năm kể từ ngày ký.",
                id="a", published=Day(2021, 4, 5))  # fmt: skip
CITES = Article("Xã làm theo Quy định số 912-QĐ/TW.", id="c", published=Day(2022, 4, 5))
REGISTER = Register([PILOT])


def stored(tmp_path, *articles: Article, register: Register = REGISTER) -> str:
    path = str(tmp_path / "kho.db")
    for article in articles:
        ingest([article], path, register=register)
    assert [finding for finding in examine(path, register=register).findings if finding.fault] == []
    return path


def ends(path: str, id: str = PILOT.id) -> list[tuple[str, str | None, int | None, str]]:
    with open_store(path) as store:
        node = store.node("Document", id)
        texts = {one["article"]: store.node("Article", one["article"]).properties["text"]
                 for one in node.properties.get("lapses", ())}  # fmt: skip
        return [(one["article"], one["until"], one["months"], texts[one["article"]][one["start"] : one["end"]])
                for one in node.properties.get("lapses", ())]  # fmt: skip


KEPT = [
    ("b", None, 60, "Quy định thí điểm trong 5 năm"),
    ("b", "2026-01-01", None, "Quy định thí điểm trong 5 năm, đến hết ngày 31/12/2025 hết hiệu lực"),
    ("a", "2026-03-02", 60, YEARS.text[:-1]),
]


@pytest.mark.parametrize("order", [(SAYS, YEARS, CITES), (CITES, YEARS, SAYS)], ids=["one way", "the other way round"])
def test_a_store_keeps_each_passage_the_newest_first_whatever_came_first(tmp_path, order):
    assert ends(stored(tmp_path, *order)) == KEPT


def test_what_no_article_says_any_more_is_gone(tmp_path):
    path = stored(tmp_path, SAYS, YEARS)
    ingest([replace(SAYS, text="Học Quy định số 912-QĐ/TW của Bộ Chính trị.")], path, register=REGISTER)
    assert ends(path) == KEPT[2:]
    remove(["a"], path, register=REGISTER)
    assert ends(path) == []


def test_the_day_moves_with_the_document_and_nothing_is_read(tmp_path, monkeypatch):
    path = stored(tmp_path, replace(YEARS, text=YEARS.text.replace(", ngày 2/3/2021", "")))
    assert [until for _, until, _, _ in ends(path)] == ["2026-03-02"]
    monkeypatch.setattr("graph.ingest.extract", lambda _: pytest.fail("an article is read"))
    moved = Register([replace(PILOT, date=Day(2021, 3, 22))])
    ingest([], path, register=moved)
    assert [until for _, until, _, _ in ends(path)] == ["2026-03-22"]


def test_nobody_replaced_it_and_the_passage_stands_behind_the_answer(tmp_path):
    with open_store(stored(tmp_path, SAYS)) as store:
        [told] = status(store, "Quy định 912", day=Day(2026, 1, 1)).shape()["documents"]
        [before] = status(store, "Quy định 912", day=Day(2025, 12, 31)).shape()["documents"]
        asked = ask(store, "Quy định 912 còn hiệu lực không").shape()["documents"][0]
        [record] = show(store, "Quy định 912", day=Day(2026, 1, 1)).documents
        assert store.edges([PILOT.id], ["REPLACES", "REPEALS"], incoming=True) == []
    assert told["standing"] == {"day": Day(2026, 1, 1), "state": "expired", "by": [], "since": Day(2026, 1, 1),
                                "sure": True}  # fmt: skip
    assert [(one["until"], one["months"], [each["article"] for each in one["passages"]]) for one in told["ends"]] == [
        (None, 60, ["b"]), (Day(2026, 1, 1), None, ["b"])]  # fmt: skip
    assert told["ends"][1]["passages"][0]["text"] == KEPT[1][3] + "."
    assert (told["relations"], before["status"], before["ends"] == told["ends"]) == ([], "unknown", True)
    assert (asked["ends"] == told["ends"], record.status.state) == (True, "expired")


CHECKED = {
    "after its end": (CITES.text, Day(2026, 1, 1), [("expired", True, "1/1/2026")]),
    "on its last day": (CITES.text, Day(2025, 12, 31), []),
    "in a text that says so": (
        "Quy định số 912-QĐ/TW có hiệu lực đến hết ngày 31/12/2025.", Day(2026, 1, 1),
        [("expired", False, "1/1/2026")]),
    "in a text that tells years from its signing": (
        "Quy định số 912-QĐ/TW thí điểm trong 4 năm kể từ ngày ký.", Day(2026, 1, 1), [("expired", False, "1/1/2026")]),
    "in a text that says so of a later day": (
        "Quy định số 912-QĐ/TW có hiệu lực đến hết ngày 1/1/2026.", Day(2026, 1, 1), [("expired", True, "1/1/2026")]),
    "in a text that tells years from nobody knows when": (
        "Quy định số 912-QĐ/TW thí điểm trong 4 năm.", Day(2026, 1, 1), [("expired", True, "1/1/2026")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day", "expected"), CHECKED.values(), ids=CHECKED)
def test_a_text_that_cites_it_is_told(tmp_path, text, day, expected):
    told = check_article(Article(text), REGISTER, at=day, ends=EndsAt(stored(tmp_path, SAYS)))
    assert [(one.kind, one.wrong, one.said) for one in told.citations[0].findings] == expected


def warned(text: str, day: Day) -> list[tuple[str, bool]]:
    told = check_article(Article(text), Register.shipped(), at=day)
    return [(one.kind, one.wrong) for one in told.citations[0].findings]


REPLACED = "Quy định 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị "


@pytest.mark.parametrize("text", [
    f"{REPLACED}được thực hiện trong 3 tháng.",
    f"{REPLACED}thí điểm trong 3 tháng.",
    f"{REPLACED}thí điểm trong 3 tháng kể từ ngày ký.",
    f"{REPLACED}hết hiệu lực từ ngày 1/1/2020.",
])  # fmt: skip
def test_an_end_is_no_word_of_what_replaced_a_document(text):
    assert warned(text, Day(2026, 1, 1)) == [("replaced", True)]


def test_what_a_text_replaces_itself_is_no_error():
    assert warned(f"{REPLACED}được thay thế bởi Quy định 69-QĐ/TW ngày 6/7/2022.", Day(2026, 1, 1)) == [
        ("replaced", False)]  # fmt: skip


SAID_ON = Day(2024, 1, 1)


def many(*days: Day) -> list[Lapsing]:
    """Articles, each a day newer than the one before, and the day that each gives."""
    return [Lapsing(f"a{at:03}", SAID_ON + timedelta(days=at), (Ending(0, 9, until=day),))
            for at, day in enumerate(days)]  # fmt: skip


LATER, MIDDLE, EARLY = Day(2027, 1, 1), Day(2026, 1, 1), Day(2025, 1, 1)
AMONG = {
    "all of one day": ([MIDDLE] * 30, {MIDDLE}),
    "the oldest gives another": ([EARLY, *[MIDDLE] * 30], {EARLY, MIDDLE}),
    "the oldest give two others": ([EARLY, LATER, *[MIDDLE] * 30], {EARLY, MIDDLE, LATER}),
    "the newest gives another": ([*[MIDDLE] * 30, LATER], {MIDDLE, LATER}),
}


@pytest.mark.parametrize(("days", "expected"), AMONG.values(), ids=AMONG)
def test_few_passages_are_shown_and_among_them_the_first_and_the_last_day(days, expected):
    found = shown(PILOT, many(*days))
    order = [one["article"] for one in found]
    assert (len(found), {Day.fromisoformat(one["until"]) for one in found}) == (NEWEST, expected)
    assert order == sorted(order, reverse=True)


def test_passages_without_a_day_hide_none():
    told = [*many(MIDDLE), *[Lapsing(f"b{at}", LATER, (Ending(0, 9, months=60),)) for at in range(30)]]
    assert [one["until"] for one in shown(PILOT, told)] == [None] * (NEWEST - 1) + [str(MIDDLE)]


BOTH_WORDINGS = Article("Quy định số 912-QĐ/TW hết hiệu lực từ ngày 1/1/2026.", id="d", published=Day(2023, 5, 5))


def test_the_two_wordings_of_one_end_are_no_contradiction(tmp_path):
    with open_store(stored(tmp_path, SAYS, BOTH_WORDINGS)) as store:
        [told] = status(store, "Quy định 912", day=Day(2026, 1, 1)).shape()["documents"]
    assert (told["standing"]["since"], told["standing"]["sure"]) == (Day(2026, 1, 1), True)


def test_without_a_store_no_end_is_known(tmp_path):
    assert EndsAt(str(tmp_path / "khong.db"))([PILOT.id]) == {}


def test_a_document_is_looked_up_once(tmp_path, monkeypatch):
    known = EndsAt(stored(tmp_path, SAYS))
    assert known([PILOT.id, "other"]) == {PILOT.id: {Day(2026, 1, 1)}}
    monkeypatch.setattr("graph.added.own_register.open_ledger", lambda _: pytest.fail("a store is opened"))
    assert (known(["other", PILOT.id]), known([])) == ({PILOT.id: {Day(2026, 1, 1)}}, {})
