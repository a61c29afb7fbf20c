"""Each form wherever it may stand: at the ends of a text, of a line, between signs, inside a longer word."""

import pytest
import regex

from citations import grammar
from tests.citations.said import assert_clean_spans, cited, quotes

FORMS = {
    "type, number and symbol": "Quy định số 142-QĐ/TW",
    "without the word for number": "Kết luận 14-KL/TW",
    "type and number": "Nghị quyết 18",
    "type, the word for number, number": "Chỉ thị số 35",
    "swapped signs": "Quy định 29/QĐ-TW",
    "blanks around the hyphen": "Quyết định 47 – QĐ/TW",
    "T.Ư": "Chỉ thị 30-CT/T.Ư",
    "a number and its symbol": "142-QĐ/TW",
    "an abbreviated type": "NQ 32",
    "an office's paper": "Hướng dẫn số 27-HD/BTCTW",
    "a province's paper": "Chương trình hành động số 17-CTr/TU",
    "a state paper with a year": "Nghị định số 56/2015/NĐ-CP",
    "a state paper without": "Quyết định 439/QĐ-TTg",
    "an assembly's paper": "Nghị quyết 653/2019/UBTVQH14",
    "a number with a letter": "Nghị quyết 8B-NQ/HNTW",
    "a number with a dot": "Nghị quyết số 66.16/2026/NQ-CP",
    "a plenum": "Nghị quyết Trung ương 4 khóa XII",
    "a plenum at length": "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII",
    "a congress": "Nghị quyết Đại hội XIII",
    "a congress at length": "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
    "a local congress": "Nghị quyết Đại hội Đảng bộ tỉnh Gia Lai lần thứ XVI",
    "a law of a year": "Luật Đất đai năm 2013",
    "a law": "Luật Bảo hiểm y tế",
    "a code": "Bộ luật Lao động 2019",
    "the constitution": "Hiến pháp năm 2013",
    "the charter": "Điều lệ Đảng",
    "the rules on elections": "Quy chế bầu cử trong Đảng",
    "the 19 things": "19 điều đảng viên không được làm",
}

FRAMES = {
    "alone": "{}",
    "at the start": "{} được phổ biến tới chi bộ",
    "at the end": "chi bộ đã học {}",
    "before a stop": "chi bộ đã học {}.",
    "behind a line's end": "chi bộ đã học\n{} trong tháng",
    "before a line's end": "chi bộ đã học {}\ntrong tháng",
    "between line ends of Windows": "chi bộ đã học\r\n{}\r\ntrong tháng",
    "behind an empty line": "chi bộ đã học\n\n{}",
    "behind a byte order mark": "\ufeff{}",
    "in round brackets": "việc này ({}) đã rõ",
    "in square brackets": "việc này [{}] đã rõ",
    "in curly quotation marks": "việc này “{}” đã rõ",
    "in straight quotation marks": 'việc này "{}" đã rõ',
    "in single quotation marks": "việc này ‘{}’ đã rõ",
    "in guillemets": "việc này «{}» đã rõ",
    "in bold signs": "việc này **{}** đã rõ",
    "before a comma": "theo {}, mọi người cùng làm",
    "before a semicolon": "theo {}; mọi người cùng làm",
    "before a colon": "theo {}: mọi người cùng làm",
    "before a question mark": "ai đã đọc {}?",
    "before an ellipsis": "ai đã đọc {}…",
    "before a footnote": "theo {} [1] thì rõ",
    "between hard blanks": "theo\u00a0{}\u00a0thì rõ",
    "behind a zero-width blank": "theo \u200b{} thì rõ",
    "behind a tab": "theo\t{}\tthì rõ",
    "behind an emoji": "theo 😀 {} 😀 thì rõ",
    "behind a hyphen that opens a line": "việc cần làm:\n- {}\n- họp chi bộ",
    "behind an entity": "A &amp; B: {}",
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_is_found_wherever_it_stands(form, frame):
    text = frame.format(form)
    assert quotes(text) == [form]
    assert_clean_spans(text)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_says_the_same_at_both_ends(form):
    values = cited(form)
    assert cited(f"{form} và những việc khác") == values
    assert cited(f"họ nói tới {form}") == values


@pytest.mark.parametrize("name", [name for name in FORMS if name != "the 19 things"])
def test_capitals_say_the_same(name):
    [found] = cited(FORMS[name].upper())
    [usual] = cited(FORMS[name])
    assert found.quote == FORMS[name].upper()
    told = ("type", "number", "symbol", "numeral", "year", "issuer", "date", "term", "session")
    assert [getattr(found, field) for field in told] == [getattr(usual, field) for field in told]


@pytest.mark.parametrize("name", FORMS)
def test_a_word_that_goes_on_in_front_is_another(name):
    form = FORMS[name]
    assert form not in quotes(f"x{form}")
    assert form not in quotes(f"Ấ{form}")


@pytest.mark.parametrize(
    "form", [FORMS[name] for name in ("type and number", "type, the word for number, number", "an abbreviated type")]
)
def test_a_number_that_goes_on_is_another(form):
    assert form not in quotes(f"{form}7.500 người")
    assert form not in quotes(f"{form}.500 người")
    assert form not in quotes(f"{form},5 triệu đồng")
    assert form not in quotes(f"{form}abc")


BROKEN = {
    "between the words of a type": "Quy\nđịnh số 142-QĐ/TW",
    "behind the type": "Quy định\nsố 142-QĐ/TW",
    "behind the word for number": "Quy định số\n142-QĐ/TW",
    "behind the number": "Quy định số 142\n-QĐ/TW",
    "behind the hyphen": "Quy định số 142-\nQĐ/TW",
    "twice": "Quy định\nsố\n142-QĐ/TW",
    "with a blank before it": "Quy định số \n142-QĐ/TW",
    "with Windows' line ends": "Quy định số\r\n142-QĐ/TW",
    "with a hard blank": "Quy\u00a0định\u00a0số\u00a0142-QĐ/TW",
    "with two blanks": "Quy định  số  142-QĐ/TW",
    "with a colon": "Quy định số: 142-QĐ/TW",
}


@pytest.mark.parametrize("form", BROKEN.values(), ids=BROKEN)
def test_a_form_may_be_broken_by_a_blank(form):
    [found] = cited(f"theo {form} của Bộ Chính trị")
    assert (found.quote, found.type, found.number, found.symbol, found.issuer) == (
        form, "quy định", 142, "QĐ/TW", "Bộ Chính trị")  # fmt: skip


APART = {
    "a paragraph between type and number": "theo Quy định\n\n\n\n142 người dự",
    "a stop between type and number": "đã rõ Quy định. 142 người dự",
    "a comma between type and number": "theo Quy định, 142 người dự",
    "a word between type and number": "theo Quy định mới 142 người dự",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_what_stands_apart_is_no_form(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    "shape",
    [grammar.numbered, grammar.item, grammar.day, grammar.bracketed_day, grammar.month_or_year, grammar.term,
     grammar.plenum, grammar.after_page],
    ids=lambda shape: shape.__name__,
)  # fmt: skip
def test_patterns_are_built_once(shape):
    assert shape() is shape()
    assert isinstance(shape(), regex.Pattern)


PIECES = {
    "a number behind its type": (grammar.numbered, "theo Quy định số 142 thì", {"type": "Quy định", "rest": "42"}),
    "a number by its symbol": (grammar.numbered, "37-QĐ/TW", {"mark": "QĐ", "bodies": "/TW", "type": None}),
    "a year in a number": (grammar.numbered, "Nghị định 56/2015/NĐ-CP", {"year": "2015", "mark": "NĐ"}),
    "the next item": (grammar.item, ", 03 và", {"number": "0", "rest": "3", "word": None}),
    "the next item with its word": (grammar.item, "; số 214-QĐ/TW", {"word": "số", "mark": "QĐ"}),
    "a day": (grammar.day, ", ngày 4/8/2017", {"day": "4", "month": "8", "year": "2017"}),
    "a day in words": (grammar.day, " ngày 4 tháng 8 năm 2017", {"wmonth": "8", "wyear": "2017"}),
    "a day in brackets": (grammar.bracketed_day, " (4-8-2017)", {"year": "2017"}),
    "a year in brackets": (grammar.bracketed_day, " (2017)", {"only": "2017"}),
    "a month": (grammar.month_or_year, " tháng 12/2011", {"month": "12", "year": "2011"}),
    "a term": (grammar.term, " (khóa XII)", {"term": "XII"}),
    "a term in digits": (grammar.term, " khoá 12", {"term": "12"}),
    "a plenum": (grammar.plenum, " Hội nghị Trung ương 7", {"later": "7"}),
}


@pytest.mark.parametrize(("shape", "text", "groups"), PIECES.values(), ids=PIECES)
def test_pieces(shape, text, groups):
    found = shape().search(text)
    assert {name: found[name] for name in groups} == groups


NO_PIECES = {
    "a fraction": (grammar.numbered, "22/63 tỉnh"),
    "thousands": (grammar.numbered, "52.031 người"),
    "a number behind no type": (grammar.numbered, "bão số 3"),
    "a day of another word": (grammar.day, " 4/8/2017"),
    "a period": (grammar.month_or_year, " năm 2017-2020"),
    "a term that is a word": (grammar.term, " khóa học"),
    "a term that goes on": (grammar.term, " khóa XIIa"),
}


@pytest.mark.parametrize(("shape", "text"), NO_PIECES.values(), ids=NO_PIECES)
def test_near_misses_of_pieces(shape, text):
    assert shape().search(text) is None
