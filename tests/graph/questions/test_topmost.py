"""Questions for what is cited most and who is named most: what narrows them, and what is no such question."""

from datetime import date as Day

import pytest

from citations.text import fold
from graph.questions.topmost import Topmost, read
from graph.words.period import Period

IN_2024 = Period(Day(2024, 1, 1), Day(2024, 12, 31))

ASKED = {
    "of all": ("văn bản nào được trích dẫn nhiều nhất", Topmost(people=False)),
    "of all, English": ("most cited documents", Topmost(people=False)),
    "so many": ("10 văn bản được trích dẫn nhiều nhất", Topmost(people=False, first=10)),
    "so many, English": ("top 5 most cited documents", Topmost(people=False, first=5)),
    "in a year": ("văn bản nào được trích dẫn nhiều nhất năm 2024", Topmost(people=False, period=IN_2024)),
    "in a month, so many": (
        "3 chỉ thị được nhắc tới nhiều nhất tháng 5/2024",
        Topmost(people=False, type="chỉ thị", period=Period(Day(2024, 5, 1), Day(2024, 5, 31)), first=3)),
    "in a place": ("ở Thái Bình văn bản nào được nhắc nhiều nhất", Topmost(people=False, place="Thái Bình")),
    "of a kind": ("nghị quyết nào được trích dẫn nhiều nhất", Topmost(people=False, type="nghị quyết")),
    "of a kind, English": ("most cited resolutions in 2024",
                           Topmost(people=False, type="nghị quyết", period=IN_2024)),
    "of a kind and a body": ("quy định nào của Bộ Chính trị được nhắc đến nhiều nhất",
                             Topmost(people=False, type="quy định", body="bo chinh tri")),
    "of a body, English": (
        "most cited directives of the Politburo from 2020 to 2022",
        Topmost(people=False, type="chỉ thị", body="politburo", period=Period(Day(2020, 1, 1), Day(2022, 12, 31)))),
    "what a body issued": ("văn bản do Ban Bí thư ban hành được trích dẫn nhiều nhất",
                           Topmost(people=False, body="ban bi thu")),
    "of a body with a place in its name": (
        "các nghị quyết của Tỉnh ủy Gia Lai được trích dẫn nhiều nhất năm 2024",
        Topmost(people=False, type="nghị quyết", body="tinh uy gia lai", period=IN_2024)),
    "in the papers of a place": ("báo Gia Lai nhắc nghị quyết nào nhiều nhất trong năm 2024",
                                 Topmost(people=False, type="nghị quyết", period=IN_2024, place="Gia Lai")),
    "people": ("ai được nhắc đến nhiều nhất", Topmost(people=True)),
    "people, by a noun": ("những cán bộ được nhắc đến nhiều nhất ở Thái Bình",
                          Topmost(people=True, place="Thái Bình")),
    "people, English": ("which official is named most in 2024", Topmost(people=True, period=IN_2024)),
    "no superlative": ("văn bản nào được trích dẫn năm 2024", None),
    "a document by its number": ("bài nào trích dẫn Quy định 142 nhiều nhất", None),
    "a document by its number and symbol": ("bài nào trích dẫn 142-QĐ/TW nhiều nhất", None),
    "a document by its name": ("bài nào nhắc Điều lệ Đảng nhiều nhất", None),
    "so many, in words": ("hai văn bản được trích dẫn nhiều nhất", Topmost(people=False, first=2)),
    "a word that is a number and a year": ("năm nghị quyết được nhắc nhiều nhất năm 2024",
                                           Topmost(people=False, type="nghị quyết", period=IN_2024, first=5)),
    "so many of the top, English": ("top 10 documents", Topmost(people=False, first=10)),
    "of a body, in a place and a month, English": (
        "most cited regulation of the Politburo in Gia Lai in September 2024",
        Topmost(people=False, type="quy định", body="politburo", place="Gia Lai",
                period=Period(Day(2024, 9, 1), Day(2024, 9, 30)))),
    "in the press, English": ("which documents are cited most often in the press", Topmost(people=False)),
    "the most of something else": ("tỉnh nào có nhiều rừng nhất", None),
    "a topic": ("văn bản về đất đai được nhắc nhiều nhất", None),
    "in one paper": ("văn bản được trích dẫn nhiều nhất trên báo Nhân Dân", None),
    "articles that cite most": ("which articles cite the most documents", None),
    "articles that cite most, Vietnamese": ("bài báo nào trích dẫn nhiều nhất", None),
    "articles that are cited": ("most cited articles", None),
    "papers that are named": ("tờ báo nào được nhắc nhiều nhất", None),
    "who cites": ("who cites the most documents", None),
    "bodies": ("cơ quan nào được nhắc nhiều nhất", None),
    "the newest": ("most recent documents", None),
    "of the year in which they were issued": ("quy định ban hành năm 2024 được nhắc nhiều nhất", None),
    "of a province, which may have issued them": ("văn bản của tỉnh Gia Lai được nhắc nhiều nhất", None),
}  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), ASKED.values(), ids=ASKED)
def test_what_narrows_the_question(question, expected):
    assert read(fold(question)) == expected
