"""Letters: folding, composing, and the way back to the text's own offsets."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citations.text import Composed, fold, tidy, words
from tests.citations.said import SPELLINGS

FOLDED = {
    "marks and capitals": ("Đảng ủy Đặng", "dang uy dang"),
    "both places of a tone are one": ("khoá khóa uỷ ủy", "khoa khoa uy uy"),
    "the Icelandic letter is the Vietnamese one": ("QÐ/TW", "qd/tw"),
    "ƣ of old theses is ư": ("nƣớc", "nuoc"),
    "signs and digits stay": ("142-QĐ/TW, “số 5”", "142-qd/tw, “so 5”"),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), FOLDED.values(), ids=FOLDED)
def test_folds(text, expected):
    assert fold(text) == expected


@pytest.mark.parametrize("respell", SPELLINGS.values(), ids=SPELLINGS)
def test_every_spelling_folds_alike(respell):
    text = "Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương khóa XII, Thành ủy Hòa Bình"
    assert fold(respell(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x1EFF)))
def test_folding_a_composed_text_keeps_its_length(text):
    composed = unicodedata.normalize("NFC", text)
    assert len(fold(composed)) == len(composed)


def test_words_drop_signs_and_blanks():
    assert words("  “Tăng cường\n công tác”,  (2014). ") == "tang cuong cong tac 2014"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Ban Tổ chức\n\n  Trung\u00a0ương ", "Ban Tổ chức Trung ương"),
        (unicodedata.normalize("NFD", "Bộ Chính trị"), "Bộ Chính trị"),
        ("", ""),
        (" \n\t", ""),
    ],
)
def test_tidies(text, expected):
    assert tidy(text) == expected


COMPOSED = {
    "composed already": "Bộ Chính trị",
    "decomposed": unicodedata.normalize("NFD", "Bộ Chính trị, Điều lệ"),
    "half and half": "Nghi\u0323 quyết của Bô\u0323",
    "marks at the very start": "\u0301\u0302abc",
    "a mark on a space": "a \u0301b",
    "marks Vietnamese has not": "x\u0308y\u0327 z\u0301",
    "many marks on one letter": "a" + "\u0301" * 30 + "b",
    "beyond the first plane": "😀 ộ e\u0302\u0301 😀",
}


@pytest.mark.parametrize("text", COMPOSED.values(), ids=COMPOSED)
def test_offsets_lead_back(text):
    assert_leads_back(text)


@given(st.text(alphabet="aeoOuDđĐ \u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323ộươ😀", max_size=40))
def test_offsets_lead_back_in_any_text(text):
    assert_leads_back(text)


def assert_leads_back(text: str) -> None:
    """Offsets rise, end where the text ends, and what lies between two of them is the same text."""
    view = Composed(text)
    back = [view.original(at) for at in range(len(view.text) + 1)]
    assert back == sorted(back)
    assert back[0] == 0
    assert back[-1] == len(text)
    for at, letter in enumerate(view.text):
        raw = text[back[at] : back[at + 1]]
        assert unicodedata.normalize("NFC", raw) == unicodedata.normalize("NFC", letter)


def test_a_composed_text_needs_no_way_back():
    assert Composed("Bộ Chính trị").same
    assert not Composed(unicodedata.normalize("NFD", "Bộ")).same


LINES = {
    "broken at their width": (
        "Cấp ủy các cấp của tỉnh họp bàn việc quán triệt Nghị\nquyết của Trung ương và hướng dẫn thi hành ở cơ sở của\n"
        "Ban Thường vụ cho sát với tình hình thực tế của từng nơi\nvà từng người trong cả năm nay cho thật tốt và cho\n"
        "kịp thời.",
        ["Nghị quyết", "của Ban Thường vụ"],
    ),
    "a heading behind a whole line stays apart": (
        "Cấp ủy các cấp của tỉnh họp bàn việc quán triệt nghị\nquyết của Trung ương và hướng dẫn thi hành ở cơ sở\n"
        "và từng người trong cả năm nay cho thật tốt và cho\nkịp thời với tình hình ở mọi nơi trong cả tỉnh "
        "nhà.\nII. Mục đích",
        ["nhà.\nII. Mục"],
    ),
    "a number of a heading too": (
        "Cấp ủy các cấp của tỉnh họp bàn việc quán triệt nghị\nquyết của Trung ương và hướng dẫn thi hành ở cơ sở\n"
        "và từng người trong cả năm nay cho thật tốt và cho\nkịp thời với tình hình ở mọi nơi trong cả tỉnh "
        "nhà\n2. Mục đích",
        ["nhà\n2. Mục"],
    ),
    "short lines": ("Số 5\nvề việc\nhọp\nở\nxã", ["Số 5\nvề việc\nhọp\nở\nxã"]),
    "one line end": ("Cấp ủy các cấp của tỉnh họp bàn việc quán triệt nghị\nquyết", ["nghị\nquyết"]),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_lines_broken_at_their_width_are_read_as_one(text, expected):
    read = Composed(text).text
    assert all(words in read for words in expected)
    assert len(read) == len(text)
