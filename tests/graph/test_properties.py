"""Properties of questions and tables: answered or taken, or refused in a sentence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.resolving.judgement import COLUMNS as JUDGED
from graph.resolving.rows import COLUMNS
from tests.graph.invariants import sound_answer, sound_judgements, sound_register
from tests.graph.stores import REGISTER, sqlite
from tests.strategies import encoded, letters, prose, questions


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with sqlite(tmp_path_factory.mktemp("hoi")) as opened:
        yield opened


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("bang") / "bang.csv"


@given(text=questions())
def test_any_question_is_answered_or_refused(store, text):
    sound_answer(store, text)


def tables(columns, cells):
    """CSV under some of the columns, in any order and some twice."""
    heads = st.lists(st.sampled_from((*columns, "x", "")), max_size=10).map(lambda some: [*some, *columns[:9]])
    rows = st.lists(st.lists(st.one_of(cells, letters), max_size=14), max_size=8)
    quoted = st.sampled_from(("{}", '"{}"', '"{}'))
    return st.builds(
        lambda head, body, way, by: "\n".join(by.join(way.format(cell) for cell in row) for row in (head, *body)),
        heads,
        rows,
        quoted,
        st.sampled_from(",;\t"),
    )


CELLS = st.sampled_from(
    (
        "chỉ thị",
        "quy định",
        "luật",
        "5",
        "05",
        "8B",
        "9" * 12,
        "05-CT/TW",
        "56/2015/NĐ-CP",
        "15/05/2016",
        "2024-04-23",
        "31/02/2020",
        "XIII",
        "XXXX",
        "=1+1",
        "'=1",
        "a; b;;",
        "\0",
        "²",
        "quy-dinh-142-qd-tw-2024",
    )
)


@given(data=encoded(tables(COLUMNS, st.one_of(CELLS, prose()))))
def test_any_register_is_taken_row_by_row_or_refused(file, data):
    sound_register(file, data, REGISTER)


VERDICTS = st.sampled_from(("is", "not", "new", "0", "5", "-1", "9" * 30, "²", "abcde", "2026-01-05", "'=", "b-1"))


@given(data=encoded(tables(JUDGED, st.one_of(VERDICTS, letters))))
def test_any_judgements_are_taken_row_by_row_or_refused(file, data):
    sound_judgements(file, data)
