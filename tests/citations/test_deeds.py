"""What is done with a paper."""

import pytest

from citations import Article, extract
from citations.deeds import ORDER, deed, deeds

DEEDS = {
    "issued": ("Bộ Chính trị ban hành Quy định số 71-QĐ/TW", ["issues"]),
    "disseminated": ("hội nghị quán triệt, triển khai Quy định số 71-QĐ/TW", ["disseminates"]),
    "implemented": ("kết quả thực hiện nghiêm Nghị quyết số 64-NQ/TW", ["implements"]),
    "disseminated and implemented": ("quán triệt, triển khai thực hiện Chỉ thị số 62-CT/TW", ["implements"]),
    "reviewed": ("tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW", ["reviews"]),
    "proposed to change": ("nghiên cứu sửa đổi, bổ sung Quy định số 71-QĐ/TW", ["proposes"]),
    "a draft that replaces": ("dự thảo Quyết định mới thay thế Quyết định số 75-QĐ/TW", ["proposes"]),
    "changed by another": ("Nghị định số 17/2024/NĐ-CP sửa đổi Nghị định số 18/2019/NĐ-CP", [None, None]),
    "a list": ("thực hiện Chỉ thị số 62-CT/TW và Kết luận số 65-KL/TW", ["implements", "implements"]),
    "behind a bracket the list is over": (
        "(thực hiện Chỉ thị số 62-CT/TW), Kết luận số 65-KL/TW", ["implements", None],
    ),
    "only cited": ("theo Quy định số 71-QĐ/TW", [None]),
    "at the start": ("Quy định số 71-QĐ/TW", [None]),
}


@pytest.mark.parametrize(("text", "expected"), DEEDS.values(), ids=DEEDS)
def test_deeds(text, expected):
    assert list(deeds(text, extract(Article(text)).citations)) == expected


def test_a_deed_of_one_citation():
    text = "tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW"
    assert deed(text, extract(Article(text)).citations[0]) == "reviews"


def test_the_closed_words_are_those_of_the_table():
    from citations.phrases import tables

    assert set(ORDER) == set(tables().deeds)
