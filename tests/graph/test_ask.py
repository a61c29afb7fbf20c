"""Questions as people type them, and what they ask."""

from datetime import date as Day

import pytest

from graph.ask import Negated, NotAQuestion, SeveralAtOnce, question
from graph.period import Period, moment
from graph.said import Said, read

QD_142 = Said(type="quy định", number=142)
CT_35 = Said(type="chỉ thị", number=35)
NQ_18 = Said(type="nghị quyết", number=18)

DOCUMENTS = {
    "type and number": ("Quy định 142", QD_142),
    "without marks": ("quy dinh 142", QD_142),
    "in capitals": ("QUY ĐỊNH SỐ 142", QD_142),
    "decomposed letters": ("Quy đi\u0323nh 142", QD_142),
    "old D with a stroke": ("Quy Ðịnh 142", QD_142),
    "a stop behind it": ("Quy định 142.", QD_142),
    "number and symbol alone": ("142-QĐ/TW", Said(number=142, symbol="qd/tw")),
    "mark, number and symbol": ("QĐ 142-QĐ/TW", Said(number=142, symbol="qd/tw")),
    "hyphen and slash swapped": ("142/QĐ-TW", Said(number=142, symbol="qd/tw")),
    "spaces around a long dash": ("142 – QĐ / TW", Said(number=142, symbol="qd/tw")),
    "spaces only": ("142 qd tw", Said(number=142, symbol="qd/tw")),
    "no space at all": ("37qđ/tw", Said(number=37, symbol="qd/tw")),
    "T.Ư for TW": ("144-QĐ/T.Ư", Said(number=144, symbol="qd/tw")),
    "the sequence of 2018": ("08-QĐi/TW", Said(number=8, symbol="qdi/tw")),
    "one digit is one digit": ("4-QĐ/TW", Said(number=4, symbol="qd/tw")),
    "a leading zero": ("Chỉ thị 05", Said(type="chỉ thị", number=5)),
    "a letter in the number": ("Nghị quyết 8B-NQ/HNTW",
                               Said(type="nghị quyết", number=8, numeral="8b", symbol="nq/hntw")),
    "a number in two parts": (
        "Nghị quyết 66.16/2026/NQ-CP",
        Said(type="nghị quyết", number=66, numeral="66.16", symbol="nq/cp", when="2026")),
    "a mark for the type": ("NQ 18", Said(type="nghị quyết", number=18, symbol="nq")),
    "a mark that two types share": ("QĐ 142", Said(number=142, symbol="qd")),
    "state decree": ("Nghị định 56/2015/NĐ-CP",
                     Said(type="nghị định", number=56, symbol="nd/cp", when="2015")),
    "numbered law": ("Luật số 45/2019/QH14", Said(type="luật", number=45, symbol="qh14", when="2019")),
    "decision of the Prime Minister": ("quyết định 439/QĐ-TTg",
                                       Said(type="quyết định", number=439, symbol="qd/ttg")),
    "law by name and year": ("luat dat dai 2024", Said(type="luật", when="2024", words="dat dai")),
    "law by name": ("Luật Đất đai", Said(type="luật", words="dat dai")),
    "constitution": ("Hiến pháp năm 2013", Said(type="hiến pháp", when="2013")),
    "charter of a term": ("Điều lệ Đảng khóa XI", Said(type="điều lệ", term="XI", words="dang")),
    "plenum, short": ("Nghị quyết TW 4 khóa XII", Said(type="nghị quyết", session="HNTW 4", term="XII")),
    "plenum, glued, no marks": ("nghi quyet tw4 khoa xi",
                                Said(type="nghị quyết", session="HNTW 4", term="XI")),
    "plenum, long": ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII",
                     Said(type="nghị quyết", session="HNTW 6", term="XII")),
    "plenum in words, not the year": ("Nghị quyết Trung ương năm khóa XII",
                                      Said(type="nghị quyết", session="HNTW 5", term="XII")),
    "plenum, English": ("resolution of the fourth plenum of the 12th tenure",
                        Said(type="nghị quyết", session="HNTW 4", term="XII")),
    "number and plenum": ("Nghị quyết 26 Trung ương 7 khóa X",
                          Said(type="nghị quyết", number=26, session="HNTW 7", term="X")),
    "congress": ("nghi quyet dai hoi xiii", Said(type="nghị quyết", session="ĐH XIII")),
    "congress, English": ("13th Party Congress resolution", Said(type="nghị quyết", session="ĐH XIII")),
    "local congress": ("Nghị quyết Đại hội Đảng bộ tỉnh Gia Lai lần thứ XVI",
                       Said(type="nghị quyết", session="ĐH XVI", issuer="dang bo tinh gia lai")),
    "nickname with a type": ("Quy định nêu gương", Said(type="quy định", words="neu guong")),
    "nickname with a number in it": ("khoán 10", Said(words="khoan 10")),
    "nickname that begins with a number": ("19 điều đảng viên không được làm",
                                           Said(words="19 dieu dang vien khong duoc lam")),
    "a number alone": ("142", Said(number=142)),
    "issuer and year": ("Chỉ thị 35 năm 2019 của Bộ Chính trị",
                        Said(type="chỉ thị", number=35, when="2019", issuer="Bộ Chính trị")),
    "issuer between type and number": ("Chỉ thị của Bộ Chính trị số 35",
                                       Said(type="chỉ thị", number=35, issuer="Bộ Chính trị")),
    "local issuer": ("Hướng dẫn số 03 của Quận ủy Hoàn Kiếm năm 2020",
                     Said(type="hướng dẫn", number=3, issuer="quan uy hoan kiem", when="2020")),
    "year in brackets": ("Chỉ thị 35 (2019)", Said(type="chỉ thị", number=35, when="2019")),
    "month": ("Chỉ thị 35 tháng 5/2019", Said(type="chỉ thị", number=35, when="2019-05")),
    "day with slashes": ("Kết luận 14-KL/TW ngày 22/9/2021",
                         Said(type="kết luận", number=14, symbol="kl/tw", date=Day(2021, 9, 22))),
    "day with hyphens": ("Kết luận 14 ngày 22-9-2021",
                         Said(type="kết luận", number=14, date=Day(2021, 9, 22))),
    "day in words": ("Kết luận 14 ngày 22 tháng 9 năm 2021",
                     Said(type="kết luận", number=14, date=Day(2021, 9, 22))),
    "day in English": ("directive 35-CT/TW of 30 May 2019",
                       Said(type="chỉ thị", number=35, symbol="ct/tw", date=Day(2019, 5, 30))),
    "title": ("Quy định 144 về chuẩn mực đạo đức",
              Said(type="quy định", number=144, words="chuan muc dao duc")),
    "a slip in the type": ("chi thj 35", CT_35),
    "a letter left out": ("nghi quyt 18", NQ_18),
    "letters swapped": ("nghị quyte 18", NQ_18),
    "tone forgotten": ("nghị quyêt 18", NQ_18),
    "a slip in English": ("derective 35", CT_35),
    "mark and number glued": ("CT35", Said(type="chỉ thị", number=35, symbol="ct")),
    "plenum glued to its mark": ("NQTW4 khóa XII", Said(type="nghị quyết", session="HNTW 4", term="XII")),
    "a plenum held twice": ("nghị quyết trung ương 6 lần 2 khóa VIII",
                            Said(type="nghị quyết", session="HNTW 6 (lần 2)", term="VIII")),
    "a paper of any type": ("văn bản số 142-QĐ/TW", Said(number=142, symbol="qd/tw")),
    "a term in English": ("resolution 18 of the 12th Central Committee",
                          Said(type="nghị quyết", number=18, term="XII")),
    "an unknown word is no slip": ("trang 35", Said(words="trang 35")),
}


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_reads_a_document(text, expected):
    assert read(text) == expected


ENGLISH = {
    "directive": "chỉ thị", "regulation": "quy định", "resolution": "nghị quyết", "conclusion": "kết luận",
    "decision": "quyết định", "guidance": "hướng dẫn", "law": "luật", "decree": "nghị định",
    "circular": "thông tư", "plan": "kế hoạch", "programme": "chương trình", "notice": "thông báo",
}  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), ENGLISH.items())
def test_reads_english_types(word, kind):
    assert read(f"{word} No. 12") == Said(type=kind, number=12)


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


OUT, IN = "out", "in"
QD_205 = Said(type="quy định", number=205)
HD_27 = Said(type="hướng dẫn", number=27)
NEU_GUONG = Said(type="quy định", words="neu guong")
OF_DOCUMENTS = {
    "who signed": ("ai ký Quy định 142", "signed_by", QD_142, ("signs",), IN),
    "who signed, no marks": ("ai ky quy dinh 142", "signed_by", QD_142, ("signs",), IN),
    "who signed, document first": ("Quy định 142 do ai ký?", "signed_by", QD_142, ("signs",), IN),
    "who signed, English": ("who signed directive 35", "signed_by", CT_35, ("signs",), IN),
    "the signer": ("người ký Quy định 142", "signed_by", QD_142, ("signs",), IN),
    "signed by whom": ("Quy định 142 được ký bởi ai", "signed_by", QD_142, ("signs",), IN),
    "who signed what has no number": ("Ai đã ký ban hành Quy định nêu gương", "signed_by", NEU_GUONG, ("signs",), IN),
    "who signed, with the year": ("ai ký Chỉ thị 35 năm 2019", "signed_by", CT_35_2019, ("signs",), IN),
    "who presented": ("ai quán triệt Quy định 142", "presented_by", QD_142, ("presents",), IN),
    "who presented, no marks": ("dong chi nao quan triet nghi quyet 18", "presented_by", NQ_18, ("presents",), IN),
    "who presented, English": ("who presented Quy định 142", "presented_by", QD_142, ("presents",), IN),
    "who issued": ("ai ban hành Quy định 142", "relations", QD_142, ("issues",), IN),
    "what replaces it": ("văn bản nào thay thế Quy định 205", "relations", QD_205, ("replaces",), IN),
    "what replaces it, no marks": ("van ban nao thay the quy dinh 205", "relations", QD_205, ("replaces",), IN),
    "which type replaces it": ("quy định nào thay thế Quy định 205", "relations", QD_205, ("replaces",), IN),
    "what replaces it, English": ("which document replaces Quy định 205", "relations", QD_205, ("replaces",), IN),
    "what replaced it, English": ("what replaced Quy định 205", "relations", QD_205, ("replaces",), IN),
    "by what it is replaced": ("Quy định 205 bị thay thế bởi văn bản nào", "relations", QD_205, ("replaces",), IN),
    "by what, the verb last": ("Quy định 205 được văn bản nào thay thế", "relations", QD_205, ("replaces",), IN),
    "by what, English": ("what was Quy định 205 replaced by", "relations", QD_205, ("replaces",), IN),
    "what it replaces": ("Quy định 142 thay thế văn bản nào", "relations", QD_142, ("replaces",), OUT),
    "what it replaces, short": ("Quy định 142 thay thế gì", "relations", QD_142, ("replaces",), OUT),
    "what is replaced by it": ("văn bản nào bị thay thế bởi Quy định 142", "relations", QD_142, ("replaces",), OUT),
    "what it replaced, in the middle": ("văn bản nào bị Quy định 142 thay thế", "relations", QD_142,
                                        ("replaces",), OUT),
    "what it replaced, English": ("which documents were replaced by Quy định 142", "relations", QD_142,
                                  ("replaces",), OUT),
    "what it guides, English": ("which documents does Hướng dẫn 27 guide", "relations", HD_27, ("guides",), OUT),
    "what it guides, verb and type alike": ("Hướng dẫn 27 hướng dẫn văn bản nào", "relations", HD_27,
                                            ("guides",), OUT),
    "what guides it": ("văn bản nào hướng dẫn Quy định 142", "relations", QD_142, ("guides",), IN),
    "what amends it": ("văn bản nào sửa đổi, bổ sung Quy định 142", "relations", QD_142, ("amends",), IN),
    "what it rests on": ("Quy định 142 căn cứ vào văn bản nào", "relations", QD_142, ("based_on",), OUT),
    "what replaces a name": ("Quy định nêu gương bị thay thế bởi văn bản nào", "relations", NEU_GUONG,
                             ("replaces",), IN),
    "a list of what guides it": ("các văn bản hướng dẫn Chỉ thị 35", "relations", CT_35, ("guides",), IN),
    "all that is said": ("lược đồ Quy định 142", "relations", QD_142, (), None),
    "in force": ("Quy định 142 còn hiệu lực không", "status", QD_142, (), None),
    "in force, no marks": ("quy dinh 142 con hieu luc khong", "status", QD_142, (), None),
    "in force, English": ("is Quy định 142 still in force", "status", QD_142, (), None),
    "in force, by a name": ("Quy định nêu gương còn hiệu lực không", "status", NEU_GUONG, (), None),
    "replaced yet": ("Quy định 205 đã bị thay thế chưa", "status", QD_205, (), None),
    "replaced, English": ("was Quy định 205 replaced", "status", QD_205, (), None),
    "cited together": ("văn bản nào được trích dẫn cùng Quy định 142", "related", QD_142, (), None),
    "cited together, English": ("which documents are cited together with Quy định 142", "related", QD_142, (), None),
    "related": ("văn bản liên quan đến Quy định 142", "related", QD_142, (), None),
    "a timeline": ("dòng thời gian của Quy định 142", "timeline", QD_142, (), None),
    "a timeline, English": ("timeline of Quy định 142", "timeline", QD_142, (), None),
}


@pytest.mark.parametrize(("text", "intent", "said", "kinds", "direction"), OF_DOCUMENTS.values(), ids=OF_DOCUMENTS)
def test_reads_what_is_asked_of_a_document(text, intent, said, kinds, direction):
    asked = question(text)
    assert (asked.intent, asked.said, asked.kinds, asked.direction) == (intent, said, kinds, direction)


MAU = ("tran van mau",)
OF_PEOPLE = {
    "a post": ("Trần Văn Mẫu giữ chức gì", "official", MAU, ()),
    "a post, no marks": ("tran van mau giu chuc gi", "official", MAU, ()),
    "a post, longer": ("Đồng chí Trần Văn Mẫu hiện nay giữ chức vụ gì?", "official", MAU, ()),
    "a post, the name last": ("chức vụ của đồng chí Trần Văn Mẫu", "official", MAU, ()),
    "who": ("Trần Văn Mẫu là ai", "official", MAU, ()),
    "who, English": ("who is Trần Văn Mẫu", "official", MAU, ()),
    "posts, English": ("what posts did Trần Văn Mẫu hold", "official", MAU, ()),
    "a last syllable that is a word": ("Nguyễn Văn An giữ chức gì", "official", ("nguyen van an",), ()),
    "what somebody signed": ("Trần Văn Mẫu đã ký những văn bản nào", "official", MAU, ("signs",)),
    "what somebody signed, English": ("which documents did Trần Văn Mẫu sign", "official", MAU, ("signs",)),
    "what somebody presented": ("Trần Văn Mẫu quán triệt nghị quyết nào", "official", MAU, ("presents",)),
    "a path": ("đường đi từ Quy định 142 đến Chỉ thị 35", "path", ("quy dinh 142", "chi thi 35"), ()),
    "a path to somebody, English": ("path between Quy định 142 and Trần Văn Mẫu", "path",
                                    ("quy dinh 142", *MAU), ()),
    "how two hang together": ("Quy định 142 liên quan thế nào đến Chỉ thị 35", "path",
                              ("quy dinh 142", "chi thi 35"), ()),
}


@pytest.mark.parametrize(("text", "intent", "names", "kinds"), OF_PEOPLE.values(), ids=OF_PEOPLE)
def test_reads_what_is_asked_of_people_and_ways(text, intent, names, kinds):
    asked = question(text)
    assert (asked.intent, asked.names, asked.kinds) == (intent, names, kinds)


ARTICLES_AFTER_ALL = {
    "a law whose title amends": "Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
    "articles about such a law": "bài nào nhắc Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
    "articles that carry it out": "bài nào thực hiện Nghị quyết 18",
    "a type that is a verb, too": "Hướng dẫn 27",
    "a title with a verb": "Quy định 144 về thực hiện nghị quyết",
}


@pytest.mark.parametrize("text", ARTICLES_AFTER_ALL.values(), ids=ARTICLES_AFTER_ALL)
def test_asks_for_articles_though_it_holds_such_words(text):
    assert question(text).intent == "cites"


@pytest.mark.parametrize(("text", "day"), [
    ("Quy định 142 còn hiệu lực không", Day(2025, 5, 5)),
    ("Quy định 142 còn hiệu lực năm 2024 không", Day(2024, 12, 31)),
    ("was Quy định 142 in force on 30/6/2024", Day(2024, 6, 30)),
])  # fmt: skip
def test_a_question_of_standing_has_a_day(text, day):
    assert question(text, Day(2025, 5, 5)).day == day


NO_QUESTIONS = {
    "nothing": "",
    "a mark alone": "?",
    "a verb without a document": "ai ký",
    "a post without a person": "ai giữ chức Bí thư Tỉnh ủy",
    "which is cited most": "những văn bản nào được trích dẫn nhiều nhất",
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


def test_one_document_at_a_time():
    with pytest.raises(SeveralAtOnce, match="quy dinh 142"):
        question("bài nào nhắc Quy định 142 và Chỉ thị 35")


def test_a_document_in_another_ones_title_is_no_second_one():
    assert question("Hướng dẫn 27 về một số nội dung Chỉ thị 35").said.number == 27


def test_what_was_not_understood_is_told():
    assert question("bài nào của chị Mận nhắc Quy định 142").ignored == ("chi", "man")


def test_an_id_is_taken_as_it_is():
    assert question("quy-dinh-142-qd-tw-2024").said.id == "quy-dinh-142-qd-tw-2024"


def test_a_very_long_question_ends():
    assert question("bài nào nhắc Quy định 142 " + "và ngày ngày số số " * 50_000).said == QD_142


MOMENTS = {
    "day": ("30/5/2019", Day(2019, 5, 30), Day(2019, 5, 30)),
    "ISO day": ("2019-05-30", Day(2019, 5, 30), Day(2019, 5, 30)),
    "month": ("5/2019", Day(2019, 5, 1), Day(2019, 5, 31)),
    "February of a leap year": ("tháng 2 năm 2020", Day(2020, 2, 1), Day(2020, 2, 29)),
    "quarter": ("quý II/2020", Day(2020, 4, 1), Day(2020, 6, 30)),
    "year": ("2019", Day(2019, 1, 1), Day(2019, 12, 31)),
    "English": ("May 30, 2019", Day(2019, 5, 30), Day(2019, 5, 30)),
}


@pytest.mark.parametrize(("text", "first", "last"), MOMENTS.values(), ids=MOMENTS)
def test_reads_days_months_and_years(text, first, last):
    assert moment(text) == Period(first, last)


@pytest.mark.parametrize("text", [
    "31/2/2019", "13/2019", "2024-13-01", "1/13/2024", "0000-01-01", "hôm qua", "", "19", "30/5",
])  # fmt: skip
def test_reads_nothing_else_as_a_day(text):
    assert moment(text) is None
