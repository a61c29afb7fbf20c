"""Mentions of one number that are of several papers: none stands for another that contradicts it."""

import pytest

from citations import Article, extract

APART = {
    "a commune's, a district's, a province's and the centre's": (
        "Kế hoạch số 15 của Đảng ủy xã Bình Minh, Kế hoạch số 15 của Huyện ủy Nga Sơn, Kế hoạch 15 của Tỉnh ủy"
        " Thanh Hóa và Kế hoạch 15-KH/TW."),
    "a district's and its province's, by symbol": "Kế hoạch 15 của Huyện ủy Nga Sơn theo Kế hoạch số 15-KH/TU.",
    "the centre's and a province's, by symbol": "Chỉ thị 35 của Bộ Chính trị và Chỉ thị 35-CT/TU.",
    "a staff body's and the centre's": "Hướng dẫn 36 của Bộ Chính trị và Hướng dẫn 36-HD/VPTW.",
    "a staff body's and a district's": "Hướng dẫn 36 của Quận ủy Ba Đình và Hướng dẫn 36-HD/VPTW.",
    "a year in the number, another year's day": (
        "Quyết định số 12/2023/QĐ-UBND. Quyết định số 12/QĐ-UBND ngày 3/1/2024."),
    "a year in the number, another year": "Nghị định 56/2015/NĐ-CP. Nghị định 56 năm 2020.",
    "titles that share next to no word": (
        "Nghị quyết 10 về phát triển kinh tế tư nhân. Nghị quyết 10-NQ/TW năm 2022 về định hướng địa chất, khoáng"
        " sản."),
}  # fmt: skip

ONE = {
    "a committee and its standing committee": (
        "Kế hoạch số 15-KH/TU của Ban Thường vụ Tỉnh ủy Gia Lai. Kế hoạch 15 của Tỉnh ủy."),
    "a province's, by its symbol": "Kế hoạch số 15-KH/TU rất rõ. Kế hoạch 15 của Tỉnh ủy Gia Lai.",
    "a city's, by its symbol": "Kế hoạch số 15-KH/TU rất rõ. Kế hoạch 15 của Thành ủy Hà Nội.",
    "its executive committee": "Nghị quyết số 4-NQ/TU rõ. Nghị quyết 4 của Ban Chấp hành Đảng bộ tỉnh Gia Lai.",
    "the Secretariat's, by its symbol": "Chỉ thị số 23-CT/TW rất rõ. Chỉ thị 23 của Ban Bí thư.",
    "a staff body's, by its symbol": "Hướng dẫn số 36-HD/VPTW rất rõ. Hướng dẫn 36 của Văn phòng Trung ương Đảng.",
    "a title said in other words": (
        "Quy định số 142-QĐ/TW ngày 23/4/2024 về thí điểm giao quyền cho người đứng đầu. "
        "Quy định 142 về giao quyền trong công tác cán bộ."),
    "another title, but one day": (
        "Quy định số 142-QĐ/TW ngày 23/4/2024 về thí điểm giao quyền cho người đứng đầu. "
        "Quy định 142 ngày 23/4/2024 về cách chọn cán bộ mới."),
}  # fmt: skip


def refers(text):
    return [one.refers for one in extract(Article(text)).citations]


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_papers_of_one_number_are_kept_apart(text):
    found = refers(text)
    assert found == [None] * len(found)
    assert len(found) >= 2


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_ways_of_saying_one_paper_are_tied(text):
    assert sorted(refers(text), key=str) == [0, None]
