"""Properties of the parser that hold of every text."""

from hypothesis import given
from hypothesis import strategies as st

from citations import Article, extract
from citations.text import Composed
from tests.citations.invariants import sound_extraction, sound_folding, sound_in_both_forms
from tests.strategies import letters, prose

BEFORE = "Trời nắng đẹp, lúa đang vào mùa gặt rộ trên cánh đồng làng.\n\n"
"""What says nothing of any paper, body, place or person."""


@given(st.one_of(letters, prose()))
def test_any_text_is_read_soundly(text):
    sound_extraction(text)


@given(prose())
def test_composed_and_decomposed_text_say_the_same(text):
    sound_in_both_forms(text)


@given(st.one_of(letters, prose()))
def test_folded_and_composed_text_keep_their_places(text):
    sound_folding(text)


@given(prose().map(lambda text: "Theo đó, " + text))
def test_words_before_move_offsets_and_nothing_else(text):
    alone, behind = (extract(Article(each)) for each in (text, BEFORE + text))
    by = len(BEFORE)
    assert [(one.start + by, one.end + by) for one in alone.citations] == [
        (one.start, one.end) for one in behind.citations
    ]
    assert [_facts(one) for one in alone.citations] == [_facts(one) for one in behind.citations]
    assert [(one.start + by, one.quote, one.positions) for one in alone.officials] == [
        (one.start, one.quote, one.positions) for one in behind.officials
    ]


def _facts(one):
    return (
        one.quote,
        one.type,
        one.number,
        one.symbol,
        one.issuer,
        one.date,
        one.term,
        one.title,
        one.within,
        one.refers,
    )


@given(prose())
def test_hard_blanks_are_blanks_and_are_quoted_as_they_stand(text):
    hard = text.replace(" ", "\u00a0")
    sound_extraction(hard)
    if Composed(text).same:
        assert [one.start for one in extract(Article(hard)).citations] == [
            one.start for one in extract(Article(text)).citations
        ]
