"""Who signed a paper that another sentence names."""

import pytest

from tests.citations.stated import said

SIGNED = [("signs", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")]

CASES = {
    "this kind": ("Đã có Quy định số 71-QĐ/TW. Đồng chí Trần Văn Mẫu đã ký ban hành Quy định này.", SIGNED),
    "this kind, behind posts": (
        "Đã có Quy định số 71-QĐ/TW. Ông Trần Văn Mẫu, Ủy viên Bộ Chính trị, thay mặt Bộ Chính trị ký Quy định trên.",
        SIGNED,
    ),
    "this paper": ("Đã có Quy định số 71-QĐ/TW.\nTrần Văn Mẫu vừa ký ban hành văn bản này.", SIGNED),
    "the last of its kind": (
        "Quy định số 72-QĐ/TW đã cũ. Đã có Quy định số 71-QĐ/TW thi hành Chỉ thị số 62-CT/TW. Ông Trần Văn Mẫu ký ban "
        "hành Quy định này.",
        [("implements", "Quy định số 71-QĐ/TW", "Chỉ thị số 62-CT/TW"), *SIGNED],
    ),
    "the kind before the name": (
        "Quy định số 71-QĐ/TW có 5 chương. Quy định do đồng chí Trần Văn Mẫu, Thường trực Ban Bí thư ký.", SIGNED,
    ),
    "the kind before the name, with a day": (
        "Quy định số 71-QĐ/TW có 5 chương. Quy định này được ông Trần Văn Mẫu ký ban hành ngày 3/4/2024.", SIGNED,
    ),
    "no paper, the one that opens the sentence before": (
        "Quy định số 71-QĐ/TW có 5 chương. Đồng chí Trần Văn Mẫu, Thường trực Ban Bí thư ký ban hành.", SIGNED,
    ),
    "no paper, the one issued in the sentence before": (
        "Bộ Chính trị vừa ban hành Quy định số 71-QĐ/TW. Đồng chí Trần Văn Mẫu, Thường trực Ban Bí thư ký.", SIGNED,
    ),
    "no paper, the one issued of two in the sentence before": (
        "Theo Chỉ thị số 62-CT/TW, Tỉnh ủy ban hành Kế hoạch số 7-KH/TU. Bí thư Tỉnh ủy Trần Văn Mẫu đã ký.",
        [("based_on", "Kế hoạch số 7-KH/TU", "Chỉ thị số 62-CT/TW"),
         ("signs", "Trần Văn Mẫu", "Kế hoạch số 7-KH/TU")],
    ),
    "several, told one by one": (
        "Thủ tướng Trần Văn Mẫu vừa ký các Quyết định bổ nhiệm người đứng đầu. Cụ thể, tại Quyết định số 11/QĐ-TTg là "
        "ông A. Đồng thời, tại Quyết định số 12/QĐ-TTg là ông B. Nhớ lại Quyết định số 9/QĐ-TTg năm xưa.",
        [("signs", "Trần Văn Mẫu", "Quyết định số 11/QĐ-TTg"), ("signs", "Trần Văn Mẫu", "Quyết định số 12/QĐ-TTg")],
    ),
    "will sign": (
        "Đã có Quy định số 71-QĐ/TW. Ông Trần Văn Mẫu sẽ ký ban hành Quy định này.",
        [("signs planned", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    # nothing is said
    "another kind": ("Đã có Quy định số 71-QĐ/TW. Ông Trần Văn Mẫu ký ban hành Chỉ thị này.", []),
    "two in the sentence before": (
        "Quy định số 71-QĐ/TW và Chỉ thị số 62-CT/TW rất mới. Ông Trần Văn Mẫu ký ban hành.", [],
    ),
    "one that is only carried out": (
        "Thực hiện Quy định số 71-QĐ/TW, tỉnh ra quyết định. Ông Trần Văn Mẫu, Chủ tịch tỉnh, ký ban hành.", [],
    ),
    "a sentence between": ("Quy định số 71-QĐ/TW rất mới. Trời nắng. Ông Trần Văn Mẫu ký ban hành.", []),
    "two of the kind, told together": (
        "Học Quy định số 71-QĐ/TW và Quy định số 72-QĐ/TW. Quy định do ông Trần Văn Mẫu ký.", [],
    ),
    "two of the kind, one in place of the other": (
        "Quy định số 71-QĐ/TW thay thế Quy định số 72-QĐ/TW. Ông Trần Văn Mẫu đã ký ban hành Quy định này.",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "something that is no paper here": ("Có Quy định số 71-QĐ/TW. Giấy mời do ông Trần Văn Mẫu ký.", []),
    "signs something else": ("Quy định số 71-QĐ/TW rất mới. Ông Trần Văn Mẫu ký biên bản ghi nhớ.", []),
    "asks for it": ("Đã có Quy định số 71-QĐ/TW. Ông Trần Văn Mẫu đề nghị ký ban hành Quy định này.", []),
    "several, none told": ("Thủ tướng Trần Văn Mẫu vừa ký các Quyết định. Theo ông, Quyết định số 9/QĐ-TTg cũ.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_who_signed_what_another_sentence_names(text, expected):
    assert said(text, "Trần Văn Mẫu") == expected
