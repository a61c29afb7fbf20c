"""Questions as people type them, and what they ask."""

from datetime import date as Day

import pytest

from graph.ask import Negated, NotAQuestion, SeveralAtOnce, question
from graph.words.period import Period
from graph.words.said import Said

QD_142 = Said(type="quy định", number=142)
CT_35 = Said(type="chỉ thị", number=35)
NQ_18 = Said(type="nghị quyết", number=18)


def year(number):
    return Period(Day(number, 1, 1), Day(number, 12, 31))


HALF = Period(Day(2018, 1, 1), Day(2018, 6, 30))
CT_35_2019 = Said(type="chỉ thị", number=35, when="2019")
ANY = Period()
IN_20 = year(2020)
CITES = "cites"

QUESTIONS = {
    "English": ("which articles cite Quy định 142", CITES, QD_142, ANY, None),
    "Vietnamese": ("bài nào trích dẫn Quy định 142", CITES, QD_142, ANY, None),
    "without marks": ("bai nao trich dan quy dinh 142", CITES, QD_142, ANY, None),
    "with a question mark and politeness": ("Cho tôi biết có bài báo nào nhắc đến Quy định 142 không ạ?",
                                            CITES, QD_142, ANY, None),
    "document first": ("Quy định 142 được bài nào trích dẫn", CITES, QD_142, ANY, None),
    "the document alone": ("quy định 142", CITES, QD_142, ANY, None),
    "who": ("who cites directive 35-CT/TW of 30 May 2019", CITES,
            Said(type="chỉ thị", number=35, symbol="ct/tw", date=Day(2019, 5, 30)), ANY, None),
    "a slip in a question": ("bài nào nhắc chi thj 35", CITES, CT_35, ANY, None),
    "a year of the document": ("bài nào trích dẫn Chỉ thị 35 năm 2019", CITES, CT_35_2019, ANY, None),
    "a year of the document, with issuer, no marks": (
        "bai nao trich dan chi thi 35 nam 2019 cua bo chinh tri", CITES,
        Said(type="chỉ thị", number=35, when="2019", issuer="Bộ Chính trị"), ANY, None),
    "a year of the document, English": ("who cites directive 35 of 2019", CITES, CT_35_2019, ANY, None),
    "a year of issue, English": ("articles citing directive 35 issued in 2019", CITES, CT_35_2019, ANY, None),
    "a year of issue": ("bài nào nhắc Chỉ thị 35 ban hành năm 2019", CITES, CT_35_2019, ANY, None),
    "a year of the articles": ("bài năm 2020 trích dẫn Chỉ thị 35", CITES, CT_35, IN_20, None),
    "a year of the articles, written": ("bài viết năm 2024 về Chỉ thị 35", CITES, CT_35, year(2024), None),
    "a year of the articles, posted": ("bài đăng năm 2020 nhắc Chỉ thị 35", CITES, CT_35, IN_20, None),
    "a year of the articles, first": ("năm 2020 bài nào nhắc Chỉ thị 35", CITES, CT_35, IN_20, None),
    "a year of the articles, last": ("bài nào trích dẫn chỉ thị 35 trong năm 2020", CITES, CT_35,
                                     IN_20, None),
    "a year of the articles, English": ("articles from 2020 citing directive 35", CITES, CT_35,
                                        IN_20, None),
    "a year of the articles, published": ("articles published in 2020 that mention directive 35",
                                          CITES, CT_35, IN_20, None),
    "a year of the articles, in": ("which articles cite directive 35 in 2020", CITES, CT_35, IN_20, None),
    "both years": ("bài năm 2020 trích dẫn Chỉ thị 35 năm 2019", CITES, CT_35_2019, IN_20, None),
    "both years, document first": ("Chỉ thị 35 năm 2019 trong các bài năm 2020", CITES, CT_35_2019,
                                   IN_20, None),
    "both years, English": ("articles from 2020 citing directive 35 of 2019", CITES, CT_35_2019,
                            IN_20, None),
    "place and months": ("bài ở Vĩnh Phúc nhắc Nghị quyết 18 từ tháng 1 đến tháng 6 năm 2018", CITES, NQ_18,
                         HALF, "Vĩnh Phúc"),
    "place and months, no marks": ("bai o vinh phuc nhac nghi quyet 18 tu thang 1 den thang 6 nam 2018",
                                   CITES, NQ_18, HALF, "Vĩnh Phúc"),
    "place and months, English": ("which articles in Vinh Phuc cite resolution 18 from January to June 2018",
                                  CITES, NQ_18, HALF, "Vĩnh Phúc"),
    "a paper's place": ("báo Gia Lai viết gì về Nghị quyết 18", CITES, NQ_18, ANY, "Gia Lai"),
    "a short name of a city": ("bài nào ở TP.HCM nhắc Nghị quyết 18", CITES, NQ_18, ANY, "Hồ Chí Minh"),
    "a place that is no province": ("bài ở Hoàn Kiếm nhắc Nghị quyết 18", CITES, NQ_18, ANY, "hoan kiem"),
    "since": ("bài nào nhắc Nghị quyết 18 từ năm 2020", CITES, NQ_18, Period(Day(2020, 1, 1), None), None),
    "before": ("trước năm 2020, bài nào nhắc Nghị quyết 18", CITES, NQ_18,
               Period(None, Day(2019, 12, 31)), None),
    "how many": ("bao nhiêu bài trích dẫn Chỉ thị 35", "count", CT_35, ANY, None),
    "how many, English": ("how many articles cite directive 35 of 2019", "count", CT_35_2019, ANY, None),
    "how many in a year": ("năm 2020 có bao nhiêu bài nhắc đến Chỉ thị 35", "count", CT_35, IN_20, None),
    "a nickname in a question": ("bài nào nhắc khoán 10", CITES, Said(words="khoan 10"), ANY, None),
    "a nickname and a place": ("bài nào về quy định nêu gương ở Gia Lai", CITES,
                               Said(type="quy định", words="neu guong"), ANY, "Gia Lai"),
    "a law and a time": ("bài báo nào nhắc đến Luật Đất đai 2024 từ năm 2022", CITES,
                         Said(type="luật", when="2024", words="dat dai"),
                         Period(Day(2022, 1, 1), None), None),
    "this year": ("bài năm nay nhắc Chỉ thị 35", CITES, CT_35, year(2025), None),
    "last year": ("articles citing directive 35 last year", CITES, CT_35, year(2024), None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "intent", "said", "stretch", "place"), QUESTIONS.values(), ids=QUESTIONS)
def test_reads_a_question(text, intent, said, stretch, place):
    asked = question(text, Day(2025, 5, 5))
    assert (asked.intent, asked.said, asked.period, asked.place) == (intent, said, stretch, place)


NO_QUESTIONS = {
    "nothing": "",
    "a mark alone": "?",
    "a verb without a document": "ai ký",
    "a post without a person": "ai giữ chức Bí thư Tỉnh ủy",
    "which is cited least": "những văn bản nào được trích dẫn ít nhất",
    "the number of a storm": "bão số 3",
}


@pytest.mark.parametrize("text", NO_QUESTIONS.values(), ids=NO_QUESTIONS)
def test_refuses_what_it_cannot_answer(text):
    with pytest.raises(NotAQuestion) as refused:
        question(text)
    assert refused.value.exit_code == 2
    assert "Quy định 142" in refused.value.text("vi")
    assert len(refused.value.text("en").splitlines()) == 1


DENIED = {
    "articles that do not": "bài nào không trích dẫn Quy định 142",
    "articles that did not yet": "bài nào chưa nhắc đến Quy định 142",
    "who did not": "ai không ký Quy định 142",
    "English": "which articles do not cite Quy định 142",
    "English, short": "which articles don't cite Quy định 142",
    "another left out": "which articles cite Quy định 142 but not 144",
    "a place left out": "bài nào nhắc Quy định 142 trừ tỉnh Gia Lai",
}


@pytest.mark.parametrize("text", DENIED.values(), ids=DENIED)
def test_does_not_answer_the_opposite(text):
    with pytest.raises(Negated) as refused:
        question(text, Day(2025, 5, 5))
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("text", [
    "có bài nào nhắc Quy định 142 không", "Quy định 142 đã bị thay thế chưa", "Quy định 142 còn hiệu lực không",
    "is Quy định 142 not in force", "Quy định 37 về những điều đảng viên không được làm",
    "bài nào nhắc Quy định 37 về việc không thực hiện chế độ cũ",
])  # fmt: skip
def test_a_no_that_denies_nothing(text):
    assert question(text, Day(2025, 5, 5)).said.number in (142, 37)


@pytest.mark.parametrize(("text", "first", "last"), [
    ("bài nào nhắc Quy định 142 tháng trước", Day(2025, 4, 1), Day(2025, 4, 30)),
    ("articles that cite Quy định 142 last month", Day(2025, 4, 1), Day(2025, 4, 30)),
    ("bài nào nhắc Quy định 142 tuần trước", Day(2025, 4, 28), Day(2025, 5, 4)),
    ("bài hôm qua nhắc Quy định 142", Day(2025, 5, 4), Day(2025, 5, 4)),
    ("bài nào năm ngoái nhắc Quy định 142", Day(2024, 1, 1), Day(2024, 12, 31)),
])  # fmt: skip
def test_days_told_from_today(text, first, last):
    assert question(text, Day(2025, 5, 5)).period == Period(first, last)


def test_words_beside_a_kind_alone_are_its_name():
    asked = question("which articles cite Land Law")
    assert (asked.said.type, asked.said.words, asked.ignored) == ("luật", "land", ())


@pytest.mark.parametrize("text", ["bài nào nhắc Quy định 142 và Chỉ thị 35", "Quy định 142 thay thế Chỉ thị 35 khi nào",
                                  "which articles cite Quy định 142, Chỉ thị 35?"])  # fmt: skip
def test_one_document_at_a_time(text):
    with pytest.raises(SeveralAtOnce) as caught:
        question(text)
    assert caught.value.said["first"] == "Quy định 142"


@pytest.mark.parametrize("text", ["bài mới nhất nhắc Quy định 142", "bài nhắc Quy định 142 mới nhất",
                                  "latest articles that cite Quy định 142", "newest articles citing Quy định 142"])
def test_the_newest_come_first_anyway(text):
    asked = question(text)
    assert (asked.intent, asked.said, asked.ignored) == ("cites", QD_142, ())


def test_a_document_in_another_ones_title_is_no_second_one():
    assert question("Hướng dẫn 27 về một số nội dung Chỉ thị 35").said.number == 27


def test_what_was_not_understood_is_told():
    assert question("bài nào của chị Mận nhắc Quy định 142").ignored == ("chị", "Mận")


def test_an_id_is_taken_as_it_is():
    assert question("quy-dinh-142-qd-tw-2024").said.id == "quy-dinh-142-qd-tw-2024"


def test_a_very_long_question_ends():
    assert question("bài nào nhắc Quy định 142 " + "và ngày ngày số số " * 50_000).said == QD_142
