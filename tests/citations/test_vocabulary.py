"""The words of the field: patterns made of them, and the tables they come from."""

import pytest
import regex

from citations import vocabulary
from tests.citations.said import cited

WORDS = ["chương trình", "chương trình hành động", "chỉ thị", "kết luận", "ủy ban", "khóa", "t.ư"]


@pytest.mark.parametrize("word", WORDS)
def test_a_pattern_takes_each_of_its_words(word):
    assert regex.fullmatch(vocabulary.any_of(WORDS), word)
    assert regex.search(rf"(?<={vocabulary.any_before(WORDS)})$", word)


@pytest.mark.parametrize("word", WORDS)
def test_a_pattern_takes_a_line_end_for_a_blank(word):
    assert regex.fullmatch(vocabulary.any_of(WORDS), word.replace(" ", "\n"))


@pytest.mark.parametrize(("word", "other"), [("ủy ban", "uỷ ban"), ("khóa", "khoá")])
def test_a_pattern_takes_both_places_of_a_tone(word, other):
    assert regex.fullmatch(vocabulary.any_of([word]), other)
    assert regex.fullmatch(vocabulary.any_of([other]), word)
    assert regex.search(rf"(?<={vocabulary.any_before([word])})$", other)


@pytest.mark.parametrize("text", ["", "chương", "kết luận văn", "t-ư", "chương  \n trình", "ủyban"])
def test_a_pattern_takes_nothing_else(text):
    assert regex.fullmatch(vocabulary.any_of(WORDS), text) is None


def test_the_longest_word_is_taken():
    found = regex.match(vocabulary.any_of(WORDS), "chương trình hành động số 17")
    assert found.group() == "chương trình hành động"


def test_no_words_match_nothing_but_nothing():
    assert vocabulary.any_of([]) == ""


def test_a_bad_row_is_named_by_file_and_line():
    with pytest.raises(vocabulary.BadWords, match=r"citations/data/places\.csv:2: nothing in successor"):
        list(vocabulary.rows("places.csv", ("code", "successor")))


def test_a_mark_stands_for_one_type_only():
    owners = {}
    shared = set()
    for kind in vocabulary.document_types():
        for mark in kind.marks:
            if mark in owners:
                shared.add(mark)
            owners[mark] = kind.name
    assert shared <= {"TT"}  # circulars of ministries, and what old papers write for a proposal


def test_a_word_stands_for_one_type_only():
    words = [w for kind in vocabulary.document_types() for w in (kind.name, *kind.also, *kind.short, *kind.english)]
    assert len(words) == len(set(words))


KINDS = list(vocabulary.document_types())


def name_of(said):
    """A row's name: the kind's own, or the word."""
    return getattr(said, "name", said)


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
def test_every_type_is_read_with_its_number(kind):
    text = f"theo {kind.name} số 12 thì"
    [found] = cited(text)
    assert (found.quote, found.type, found.number) == (f"{kind.name} số 12", kind.name, 12)


@pytest.mark.parametrize(
    ("kind", "mark"), [(kind, mark) for kind in KINDS for mark in kind.marks], ids=name_of
)
def test_every_mark_is_read_behind_its_type(kind, mark):
    [found] = cited(f"theo {kind.name} số 12-{mark}/TW thì")
    assert (found.type, found.number, found.symbol) == (kind.name, 12, f"{mark}/TW")


@pytest.mark.parametrize(
    ("kind", "word"), [(kind, word) for kind in KINDS for word in (*kind.also, *kind.short)], ids=name_of
)
def test_every_other_word_for_a_type_is_read(kind, word):
    [found] = cited(f"theo {word} số 12 thì")
    assert (found.quote, found.type) == (f"{word} số 12", kind.name)


@pytest.mark.parametrize("word", sorted({word for kind in KINDS for word in kind.english}))
def test_an_english_word_needs_a_symbol(word):
    assert cited(f"under {word} 12 of 2020") == []
    [found] = cited(f"under {word} 12-QD/TW of 2020")
    assert (found.quote, found.number, found.symbol) == (f"{word} 12-QD/TW", 12, "QĐ/TW")
