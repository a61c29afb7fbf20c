"""What holds for every text, whatever it says: order, spans, places of one citation in another, no surprise."""

import unicodedata
from datetime import date as Day

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citations import Article, Citation, Extraction, extract
from tests.citations.invariants import sound_extraction
from tests.citations.said import SPELLINGS, assert_clean_spans, quotes, said

FORMS = [
    "Quy định số 142-QĐ/TW", "Kết luận 14-KL/TW", "Nghị quyết 18", "Chỉ thị số 35", "Quy định 29/QĐ-TW",
    "Quyết định 47 – QĐ/TW", "Chỉ thị 30-CT/T.Ư", "37-QĐ/TW", "Hướng dẫn số 27-HD/BTCTW", "Nghị định số 56/2015/NĐ-CP",
    "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Đại hội XIII", "Luật Đất đai năm 2013", "Điều lệ Đảng",
    "Hướng dẫn số 02, 03 của Quận ủy", "các Nghị quyết 18 và 19 của BCH T.Ư Đảng khóa XII",
    "Quy định 148 ngày 35/5/2024",
]  # fmt: skip
FILLING = [
    "và", "của", "của Bộ Chính trị", "của Ban Thường vụ Tỉnh ủy", "do", "theo", "số", "Số:", "ngày", "ngày 1/1/2020",
    "(23-4-2024)", "tháng 6", "năm 2018", "khóa XII", "(khóa", "về việc", "về", "ban hành", "Bộ Chính trị ban hành",
    "dự thảo", "Điều 7", "khoản 2, Điều 1", "các", "gồm", "Quy định", "nghị quyết", "Luật", "Đại hội", "Hội nghị",
    "Trung ương 4", "lần thứ", "Đảng bộ tỉnh", "Gia Lai", "UBND tỉnh", "1", "03", "142", "12-", "/TW", "-QĐ", "QĐ/TW",
    "2018", "2.500", "5%", ",", ";", ".", ":", "(", ")", "“", "”", "\n", "\n\n", "\u00a0", "\u200b", "**", "- ", "😀",
    "thay thế", "kèm theo", "(gọi tắt là", "XIII", "XI, XII", "TW", "T.Ư", "một số nội dung", "cán bộ", "đảng viên",
]  # fmt: skip

prose = st.lists(st.sampled_from([*FORMS, *FILLING]), max_size=24).flatmap(
    lambda words: st.sampled_from([" ", "", ", ", "\n"]).map(lambda join: join.join(words))
)
spelled = st.tuples(prose, st.sampled_from([str, *SPELLINGS.values()])).map(lambda pair: pair[1](pair[0]))
letters = st.text(
    alphabet="aăâeêioôơuưyđĐQNCKLTW0123456789 -–/.,;:()“”\n\u00a0\u200b\u0300\u0301\u0302\u0323ộị", max_size=60
)
anything = st.text(max_size=80)


@settings(max_examples=400, deadline=None)
@given(spelled)
def test_prose_full_of_pieces(text):
    sound_extraction(text)


@settings(max_examples=200, deadline=None)
@given(letters)
def test_letters_in_any_order(text):
    sound_extraction(text)


@settings(max_examples=200, deadline=None)
@given(anything)
def test_any_text_at_all(text):
    sound_extraction(text)


@settings(max_examples=200, deadline=None)
@given(prose)
def test_spelling_changes_no_values(text):
    usual = values(text)
    for name, respell in SPELLINGS.items():
        assert values(respell(text)) == usual, name


def values(text: str) -> list[tuple[object, ...]]:
    """What each citation is told apart by."""
    found = extract(Article(text)).citations
    return [(one.type, one.number, one.symbol, one.issuer, one.date, one.term, one.session) for one in found]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(FORMS[:8]), min_size=1, max_size=8), st.sampled_from(list(SPELLINGS.values())))
def test_citations_in_plain_sentences_are_all_found(forms, respell):
    text = " ".join(f"Cán bộ đã đọc {form} từ sớm." for form in forms)
    assert [unicodedata.normalize("NFC", quote) for quote in quotes(text)] == forms
    assert len(quotes(respell(text))) == len(forms)


@settings(max_examples=100, deadline=None)
@given(prose, st.sampled_from(FORMS[:3]))
def test_what_stood_before_changes_no_citation_of_a_later_paragraph(before, form):
    text = f"{before}\n\n\n\nMột đoạn khác hẳn.\n\nCán bộ đã đọc {form} từ sớm."
    last = said(extract(Article(text)).citations[-1])
    assert (last.quote, last.date, last.title, last.pinpoint, last.scheduled) == (form, None, None, None, False)


WRAPPED = [
    "Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị khóa XIII",
    "Nghị quyết 18 ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng (khóa XII)",
    "Quyết định 47 – QĐ/TW, ngày 01/11/2011",
    "Kết luận 127-KL/TW của Bộ Chính trị, Ban Bí thư",
    "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII",
    "Nghị quyết Trung ương 4 khóa XI, XII và XIII",
    "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
    "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI",
    "Nghị quyết 26 Trung ương 7 khóa X",
    "Nghị quyết số 29-NQ/TW Hội nghị Trung ương 8 khóa XI",
    "khoản 2 Điều 7 của Quy định 142-QĐ/TW",
    "Hướng dẫn số 02, 03 của Ban Thường vụ Quận ủy Hoàn Kiếm",
    "các Nghị quyết 18 và 19 của BCH T.Ư Đảng khóa XII",
    "Kế hoạch số 14 của Ủy ban nhân dân tỉnh Nghệ An",
    "Thông tư số 22/2021/TT-BGDĐT của Bộ Giáo dục và Đào tạo",
    "Nghị quyết 15 của Quốc hội khóa XV",
    "Luật Đất đai năm 2013",
    "Bộ luật Lao động năm 2019",
    "Hiến pháp năm 2013",
    "Điều lệ Đảng khóa XIII",
    "dự thảo Quy định 142-QĐ/TW",
    "theo Quy chế bầu cử trong Đảng",
]
BLANKS = {
    "a line's end": "\n",
    "Windows' line end": "\r\n",
    "a blank and a line's end": " \n",
    "a hard blank": "\u00a0",
}


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
@pytest.mark.parametrize("text", WRAPPED)
def test_a_line_end_for_a_blank_changes_no_values(text, blank):
    usual = values(text)
    assert usual
    for at in (at for at, letter in enumerate(text) if letter == " "):
        wrapped = text[:at] + blank + text[at + 1 :]
        assert values(wrapped) == usual, wrapped


PAGES = {
    "signs at the ends of quotes": (
        "(Quy định số 142-QĐ/TW), “Chỉ thị 35-CT/TW”, [Kết luận 14-KL/TW]; Nghị quyết 18-NQ/TW.",
        ["Quy định số 142-QĐ/TW", "Chỉ thị 35-CT/TW", "Kết luận 14-KL/TW", "Nghị quyết 18-NQ/TW"],
    ),
    "Windows' line ends, an emoji, an entity, a zero-width blank": (
        "Tin 😀 &amp; ảnh\r\nHọc \u200bChỉ thị 35-CT/TW\r\nở xã", ["Chỉ thị 35-CT/TW"],
    ),
    "both spellings in one paragraph": (
        "Chỉ thị 35-CT/TW và " + unicodedata.normalize("NFD", "Chỉ thị 05-CT/TW"),
        ["Chỉ thị 35-CT/TW", unicodedata.normalize("NFD", "Chỉ thị 05-CT/TW")],
    ),
    "a menu and a footer": (
        "Trang chủ | Ban Chỉ đạo 35 | Liên hệ: 0989011688\nGiấy phép số 12/GP-TTĐT. © 2019", [],
    ),
    "a byte order mark": ("\ufeffQuy định 142-QĐ/TW", ["Quy định 142-QĐ/TW"]),
    "empty": ("", []),
    "blank": (" \n\t\u00a0", []),
    "nul letters": ("\x00Quy định 142-QĐ/TW\x00", ["Quy định 142-QĐ/TW"]),
    "lone halves of letters beyond the first plane": ("\ud800 Quy định 142-QĐ/TW \udc00", ["Quy định 142-QĐ/TW"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAGES.values(), ids=PAGES)
def test_pages(text, expected):
    assert quotes(text) == expected
    assert_clean_spans(text)
    sound_extraction(text)


def test_everything_quotes_a_text_of_broken_lines_as_it_stands():
    text = (
        "Thực hiện Nghị quyết số 64-NQ/TW của Bộ Chính trị về\nkinh tế ở nông thôn và miền núi trong tình hình mới, "
        "Phó\nThủ tướng Trần Văn Mẫu đã ký Quyết định số 212/QĐ-TTg về\nphát triển chợ. Theo Phó Thủ tướng Trần Văn\n"
        "Mẫu thì việc này phải làm ngay từ đầu năm ở mọi nơi\ncó chợ."
    )
    found = extract(Article(text))
    assert [one.name for one in found.officials] == ["Trần Văn Mẫu"] * 2
    spans = [(one.start, one.end, one.quote) for one in (*found.citations, *found.officials)]
    spans += [(one.start, one.end, one.evidence) for one in found.relations]
    assert found.relations
    assert all(text[start:end] == words for start, end, words in spans)


def test_an_article_without_citations_has_empty_lists():
    article = Article("Trời hôm nay đẹp.", id="bai-1", published=Day(2024, 9, 27))
    assert extract(article) == Extraction(article)


def test_an_article_needs_its_text_alone():
    assert extract(Article(text="Quy định 142")).citations == (
        Citation(start=0, end=12, quote="Quy định 142", type="quy định", number=142),
    )


def test_the_rule_that_found_a_citation_is_told():
    text = "Quy định 142. Nghị quyết Trung ương 4 khóa XII. Nghị quyết Đại hội XIII. Luật Đất đai. Điều lệ Đảng"
    rules = [one.rule for one in extract(Article(text)).citations]
    assert rules == ["numbered", "plenum", "congress", "law", "charter"]
