"""Marks of secrecy in a letterhead, and words and places that are none."""

import unicodedata

import pytest

from loaders.secrecy import secrecy

HEAD = "TỈNH ỦY VÍ DỤ\tĐẢNG CỘNG SẢN VIỆT NAM\n*\n"
BODY = "\nBÁO CÁO\ntình hình sáu tháng đầu năm\nNội dung báo cáo.\n"

MARKED = {
    "a line of its own": (f"{HEAD}Số 12-BC/TU\nMẬT\n{BODY}", "Mật"),
    "top secret": (f"{HEAD}Số 12-BC/TU\nTỐI MẬT\n{BODY}", "Tối mật"),
    "most secret, small letters": (f"{HEAD}Số 12-BC/TU\nTuyệt mật\n{BODY}", "Tuyệt mật"),
    "in brackets": (f"{HEAD}[Mật]\nSố 12-BC/TU{BODY}", "Mật"),
    "a cell beside the number": (f"{HEAD}Số 12-BC/TU    MẬT    Huế, ngày 3 tháng 5 năm 2024{BODY}", "Mật"),
    "a cell of a table": (f"| TỈNH ỦY | ĐẢNG CỘNG SẢN VIỆT NAM |\n| Số 12-BC/TU | TỐI MẬT |{BODY}", "Tối mật"),
    "behind the number": (f"{HEAD}Số 12-BC/TU (Mật){BODY}", "Mật"),
    "columns run together": (f"TỈNH ỦY VÍ DỤ Số 12-BC/TU\nMật{BODY}", "Mật"),
    "named as such": (f"Độ mật: Tối mật\n{BODY}", "Tối mật"),
    "the first line, no letterhead": (f"MẬT\n{BODY}", "Mật"),
}


@pytest.mark.parametrize(("text", "mark"), MARKED.values(), ids=MARKED)
def test_finds_the_mark(text, mark):
    assert secrecy(text) == mark
    assert secrecy(unicodedata.normalize("NFD", text)) == mark


UNMARKED = {
    "a secret in a sentence": f"{HEAD}Số 12-BC/TU\n{BODY}Giữ gìn bí mật nhà nước.",
    "BÍ MẬT as a heading": "BÍ MẬT QUÂN SỰ\nQuy định về bảo vệ bí mật.",
    "a place": f"{HEAD}Số 12-QĐ/ĐU\nĐảng ủy phường\nMật Sơn\n{BODY}",
    "honey": "Mật ong rừng được mùa\nNông dân phấn khởi.",
    "in a sentence": f"{HEAD}Số 12-BC/TU\nTài liệu mật được bảo quản.{BODY}",
    "alone, but far down": f"{HEAD}Số 12-BC/TU{BODY}" + "Nội dung.\n" * 40 + "MẬT\n",
    "a film's title, small letters": "Tin văn hóa\nTuyệt mật\nPhim chiếu từ hôm nay.",
    "no letterhead, only a number in a sentence": "Tin nội bộ\nĐã nhận Số 12-BC/TU của huyện.\nMật\n",
    "no degree": "Độ mật: Không\nBáo cáo.",
}


@pytest.mark.parametrize("text", UNMARKED.values(), ids=UNMARKED)
def test_finds_none(text):
    assert secrecy(text) is None
