"""What a document's letterhead is told by, and the numbers in prose that are none."""

import unicodedata

import pytest

from loaders.letterhead import has_letterhead, head_of

ROWS = {
    "the motto": ("ĐẢNG CỘNG SẢN VIỆT NAM\nBÁO CÁO", True),
    "a number on its own line": ("TỈNH ỦY VÍ DỤ\nSố 12-BC/TU\nBÁO CÁO", True),
    "a state paper's number": ("CHÍNH PHỦ\nSố: 30/2020/NĐ-CP\nNGHỊ ĐỊNH", True),
    "a number still open": ("UBND TỈNH VÍ DỤ\nSố:   /KH-UBND\nKẾ HOẠCH", True),
    "a cell of a table": ("| TỈNH ỦY | Huế |\n| Số 12-BC/TU | ngày 3 tháng 5 |", True),
    "bold": ("TỈNH ỦY VÍ DỤ\n**Số 12-BC/TU**", True),
    "columns run together": ("TỈNH ỦY VÍ DỤ Số 12-BC/TU Huế, ngày 3 tháng 5 năm 2024", True),
    "in a sentence": ("Tỉnh ủy nhận được văn bản Số 12-BC/TU của huyện.", False),
    "an issue of a magazine": ("Tạp chí Ví Dụ\nSố 12-2020\nMục lục", False),
    "a house": ("Số 12/5 đường Lê Lợi", False),
    "far down": ("Nội dung báo cáo.\n" * 100 + "Số 12-BC/TU\n", False),
    "nothing": ("", False),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_tells_a_letterhead(text, expected):
    assert has_letterhead(head_of(text)) is expected
    assert has_letterhead(head_of(unicodedata.normalize("NFD", text))) is expected
