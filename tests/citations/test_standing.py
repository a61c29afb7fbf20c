"""Papers that act behind a comma, and one named of many."""

import pytest

from tests.citations.stated import said

CASES = {
    # a paper that acts behind what it carries out
    "it carries out, and lays down": (
        "Thực hiện Nghị quyết số 64-NQ/TW, Luật Đất đai năm 2024 quy định rõ việc này.",
        [("implements", "Luật Đất đai năm 2024", "Nghị quyết số 64-NQ/TW")],
    ),
    "one of several points": (
        "Ba là, thể chế hóa Nghị quyết số 64-NQ/TW ngày 5/5/2022 của Trung ương về đất, Luật Đất đai năm 2024 đã "
        "sửa đổi",
        [("implements", "Luật Đất đai năm 2024", "Nghị quyết số 64-NQ/TW")],
    ),
    "an item of the list": (
        "Thực hiện Nghị quyết số 64-NQ/TW, Luật Đất đai năm 2024, tỉnh làm tốt.", [],
    ),
    "two papers that somebody carries out": (
        "Thực hiện Nghị quyết số 64-NQ/TW, Hướng dẫn số 61-HD/BTCTW, các chi bộ đã họp", [],
    ),
    "made so as to ensure it": (
        "Thông tư số 32/2016/TT-BTC được xây dựng nhằm bảo đảm cụ thể hóa quy định của Luật Đất đai",
        [("implements", "Thông tư số 32/2016/TT-BTC", "Luật Đất đai")],
    ),
    # over the end of a line
    "the next item, over a line that ends with a small word": (
        "Thực hiện Nghị quyết số 64-NQ/TW của\nBộ Chính trị về đất; Chỉ thị số 62-CT/TW, tỉnh ban hành Kế hoạch "
        "số 7-KH/TU.",
        [("implements", "Kế hoạch số 7-KH/TU", "Nghị quyết số 64-NQ/TW"),
         ("implements", "Kế hoạch số 7-KH/TU", "Chỉ thị số 62-CT/TW")],
    ),
    # one of many is named
    "above all": (
        "Kế hoạch số 7-KH/TU thực hiện các nghị quyết của Trung ương, nhất là Nghị quyết số 64-NQ/TW",
        [("implements", "Kế hoạch số 7-KH/TU", "Nghị quyết số 64-NQ/TW")],
    ),
    "above all, of a line of policy": (
        "Luật Đất đai năm 2024 nhằm thể chế hóa chủ trương của Đảng về đất, đặc biệt là Nghị quyết số 64-NQ/TW",
        [("implements", "Luật Đất đai năm 2024", "Nghị quyết số 64-NQ/TW")],
    ),
    "above all, of no papers": ("Kế hoạch số 7-KH/TU thực hiện trồng rừng, nhất là Nghị quyết số 64-NQ/TW", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_is_said_of_whom(text, expected):
    assert said(text) == expected
