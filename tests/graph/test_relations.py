"""What articles state becomes one edge for all of them, where both its ends are known."""

from datetime import date as Day

import pytest

from citations.model import Statement
from graph.relations import Ends, Telling, Told, edge, ends, stated

DOCUMENTS = ["x", "y", None, "x"]
PERSONS = ["p", None]

STATEMENTS = {
    "between documents": (Statement("guides", 0, 9, "hướng dẫn", to=1, source=0), Ends("GUIDES", "x", "y")),
    "by an official": (Statement("signs", 0, 2, "ký", to=1, by=0), Ends("SIGNED", "p", "y")),
    "an open end": (Statement("guides", 0, 9, "hướng dẫn", to=2, source=0), None),
    "an open beginning": (Statement("guides", 0, 9, "hướng dẫn", to=0, source=2), None),
    "nobody knows who": (Statement("signs", 0, 2, "ký", to=1, by=1), None),
    "a document about itself": (Statement("amends", 0, 2, "sửa đổi", to=3, source=0), None),
    "no beginning": (Statement("amends", 0, 2, "sửa đổi", to=0), None),
    "an official does not guide": (Statement("guides", 0, 2, "hướng dẫn", to=0, by=0), None),
    "a document does not sign": (Statement("signs", 0, 2, "ký", to=1, source=0), None),
    "a kind not known here": (Statement("praises", 0, 2, "khen", to=1, source=0), None),
}


@pytest.mark.parametrize(("statement", "expected"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_has_two_known_ends(statement, expected):
    assert ends(statement, DOCUMENTS, PERSONS) == expected


def test_an_article_states_a_thing_once_with_every_passage():
    said = [
        Statement("guides", 40, 49, "hướng dẫn", to=1, source=0),
        Statement("guides", 0, 9, "hướng dẫn", to=1, source=3, planned=True),
        Statement("guides", 40, 49, "hướng dẫn", to=1, source=3),
        Statement("guides", 60, 69, "hướng dẫn", to=2, source=0),
    ]
    assert stated(said, DOCUMENTS, PERSONS) == {Ends("GUIDES", "x", "y"): (Told(0, 9, True), Told(40, 49))}


def tellings(*planned: bool) -> list[Telling]:
    return [Telling(f"a{number}", Day(2024, 1, 1 + number), (Told(number, number + 5, each),))
            for number, each in enumerate(planned)]  # fmt: skip


@pytest.mark.parametrize(("planned", "expected"), [((True, True), True), ((True, False), False), ((False,), False)])
def test_planned_only_where_every_statement_is(planned, expected):
    assert edge(Ends("REPLACES", "x", "y"), tellings(*planned)).properties["planned"] is expected


def test_the_newest_article_comes_first_and_an_undated_one_last():
    undated = Telling("b", None, (Told(7, 9),))
    given = [*tellings(True, False), undated]
    for order in (given, given[::-1]):
        found = edge(Ends("REPLACES", "x", "y"), order)
        assert found.properties == {"planned": False, "published": "2024-01-02", "passages": [
            {"article": "a1", "start": 1, "end": 6, "planned": False},
            {"article": "a0", "start": 0, "end": 5, "planned": True},
            {"article": "b", "start": 7, "end": 9, "planned": False},
        ]}  # fmt: skip
