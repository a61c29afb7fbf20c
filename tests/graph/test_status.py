"""How documents stand on a day: by their own row, by the rows of others, by what articles state."""

from datetime import date as Day

import pytest

from graph.model import Document
from graph.status import Change, Standing


def row(id, day, **more):
    return Document(id, more.pop("type", "quy định"), 1, symbol=more.pop("symbol", "QĐ/TW"), date=day,
                    **({"known": True, "confidence": "one source"} | more))  # fmt: skip


OLD, NEW, LAST = Day(2010, 1, 1), Day(2020, 5, 5), Day(2024, 8, 8)
CASES = {
    "nothing is known": ([row("a", OLD)], LAST, ("unknown", [], None, True)),
    "its row says it is in force": ([row("a", OLD, status="in force")], LAST, ("in force", [], None, True)),
    "a row without a source says so": (
        [row("a", OLD, status="in force", confidence="own")], LAST, ("in force", [], None, False)),
    "before its day": ([row("a", NEW)], Day(2020, 5, 4), ("not yet issued", [], NEW, True)),
    "on its day": ([row("a", NEW, status="in force")], NEW, ("in force", [], None, True)),
    "its own row names what replaced it": (
        [row("a", OLD, status="replaced by b"), row("b", NEW)], LAST, ("replaced", ["b"], NEW, True)),
    "only the other row says so": (
        [row("a", OLD), row("b", NEW, replaces=("a",))], LAST, ("replaced", ["b"], NEW, True)),
    "on the day of the other": ([row("a", OLD), row("b", NEW, replaces=("a",))], NEW, ("replaced", ["b"], NEW, True)),
    "the day before": ([row("a", OLD), row("b", NEW, replaces=("a",))], Day(2020, 5, 4), ("unknown", [], None, True)),
    "the other row has no source": (
        [row("a", OLD), row("b", NEW, replaces=("a",), confidence="own")], LAST, ("replaced", ["b"], NEW, False)),
    "one of two rows has a source": (
        [row("a", OLD, status="replaced by b", confidence="own"), row("b", NEW, replaces=("a",))], LAST,
        ("replaced", ["b"], NEW, True)),
    "replaced by two": (
        [row("a", OLD, status="replaced by b;c"), row("b", NEW), row("c", LAST)], LAST,
        ("replaced", ["b", "c"], NEW, True)),
    "what replaced it has no day": (
        [row("a", OLD, status="replaced by b"), row("b", None)], LAST, ("replaced", ["b"], None, False)),
    "what replaced it is in no register": (
        [row("a", OLD, status="replaced by b")], LAST, ("replaced", [], None, False)),
    "a paper does not replace itself": ([row("a", OLD, replaces=("a",))], LAST, ("unknown", [], None, True)),
    "amended": ([row("a", OLD), row("b", NEW, amends=("a",))], LAST, ("amended", ["b"], NEW, True)),
    "amended, then replaced": (
        [row("a", OLD), row("b", NEW, amends=("a",)), row("c", LAST, replaces=("a",))], LAST,
        ("replaced", ["c"], LAST, True)),
    "amended, and not yet replaced": (
        [row("a", OLD), row("b", NEW, amends=("a",)), row("c", LAST, replaces=("a",))], NEW,
        ("amended", ["b"], NEW, True)),
    "expired, no day known": ([row("a", OLD, status="expired")], LAST, ("expired", [], None, False)),
    "expired on a day": (
        [row("a", OLD, status="expired on 2015-12-31")], NEW, ("expired", [], Day(2015, 12, 31), True)),
    "the day before it expires": (
        [row("a", OLD, status="expired on 2015-12-31")], Day(2015, 12, 30), ("unknown", [], None, True)),
    "a law lives on until the new one takes effect": (
        [row("a", OLD, type="luật", symbol="QH12"), row("b", NEW, type="luật", symbol="QH14", replaces=("a",))],
        Day(2020, 6, 1), ("replaced", ["b"], NEW, False)),
    "and no longer": (
        [row("a", OLD, type="luật", symbol="QH12"), row("b", NEW, type="luật", symbol="QH14", replaces=("a",))],
        LAST, ("replaced", ["b"], NEW, True)),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "day", "expected"), CASES.values(), ids=CASES)
def test_stands_so_on_a_day(rows, day, expected):
    status = Standing(rows).on(rows[0], day)
    assert (status.state, [one.id for one in status.by], status.since, status.sure) == expected


RELATIONS = {
    "repealed": (Change("repeals", "b", "a"), ("repealed", True)),
    "repealed, and that is not sure": (Change("repeals", "b", "a", sure=False), ("repealed", False)),
    "of another kind": (Change("guides", "b", "a"), ("unknown", True)),
    "the other way round": (Change("replaces", "a", "b"), ("unknown", True)),
    "by what nobody knows": (Change("replaces", "z", "a"), ("unknown", True)),
}


@pytest.mark.parametrize(("relation", "expected"), RELATIONS.values(), ids=RELATIONS)
def test_takes_in_what_articles_state(relation, expected):
    rows = [row("a", OLD), row("b", NEW)]
    status = Standing(rows, [relation]).on(rows[0], LAST)
    assert (status.state, status.sure) == expected
