"""Questions for something else than articles."""

from datetime import date as Day

import pytest

from graph.ask import question
from graph.words.said import Said

QD_142 = Said(type="quy định", number=142)
CT_35 = Said(type="chỉ thị", number=35)
NQ_18 = Said(type="nghị quyết", number=18)


CT_35_2019 = Said(type="chỉ thị", number=35, when="2019")
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
    "when it came": ("Quy định 142 ban hành ngày nào", "show", QD_142, (), None),
    "when it came, English": ("when was Quy định 142 issued", "show", QD_142, (), None),
    "what it is about": ("nội dung Quy định 142 là gì", "show", QD_142, (), None),
    "what it says": ("quy dinh 142 noi gi", "show", QD_142, (), None),
    "what it is, English": ("what is Chỉ thị 35", "show", CT_35, (), None),
    "its number, by a name": ("số hiệu của Quy định nêu gương", "show", NEU_GUONG, (), None),
    "what repeals it, the verb like an article": ("văn bản nào bãi bỏ Quy định 205", "relations", QD_205,
                                                  ("repeals",), IN),
    "what it rests on, by a noun": ("căn cứ của Quy định 142", "relations", QD_142, ("based_on",), OUT),
    "what it replaces, of a type that asks": ("Quy định 142 thay thế quy định gì", "relations", QD_142,
                                              ("replaces",), OUT),
    "which body issued": ("cơ quan nào ban hành Hướng dẫn 27", "relations", HD_27, ("issues",), IN),
    "replaced, in short": ("Chỉ thị 35 bị thay bởi gì", "relations", CT_35, ("replaces",), IN),
    "what rests on it, issued": ("văn bản nào được ban hành căn cứ vào Nghị quyết 18", "relations", NQ_18,
                                 ("based_on",), IN),
    "its gist": ("tóm tắt Quy định 142", "show", QD_142, (), None),
    "named together": ("các văn bản cùng được nhắc với Quy định 142", "related", QD_142, (), None),
    "its history": ("lịch sử Chỉ thị 35", "timeline", CT_35, (), None),
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
    "who holds a post": ("ai là Bí thư Tỉnh ủy Gia Lai", "official", ("thu tinh uy gia lai",), ()),
    "who holds a post, longer": ("ai đang giữ chức vụ Chủ tịch UBND tỉnh Gia Lai", "official",
                                 ("chu tich ubnd tinh gia lai",), ()),
    "who holds a post, English": ("who is secretary of Tỉnh ủy Gia Lai", "official",
                                  ("secretary of tinh uy gia lai",), ()),
    "who holds what only one has": ("ai là Tổng Bí thư", "official", ("tong bi thu",), ()),
    "what somebody signed": ("Trần Văn Mẫu đã ký những văn bản nào", "official", MAU, ("signs",)),
    "what somebody signed, English": ("which documents did Trần Văn Mẫu sign", "official", MAU, ("signs",)),
    "what somebody presented": ("Trần Văn Mẫu quán triệt nghị quyết nào", "official", MAU, ("presents",)),
    "who holds a post of a place like an article": ("ai làm Bí thư Tỉnh ủy Yên Bái", "official",
                                                   ("thu tinh uy yen bai",), ()),
    "what somebody signed, passive": ("văn bản do Trần Văn Mẫu ký", "official", MAU, ("signs",)),
    "what somebody signed, no question word": ("các văn bản đồng chí Trần Văn Mẫu đã ký", "official", MAU, ("signs",)),
    "what somebody signed, passive English": ("documents signed by Trần Văn Mẫu", "official", MAU, ("signs",)),
    "what somebody signed, short English": ("what did Trần Văn Mẫu sign", "official", MAU, ("signs",)),
    "somebody's life": ("tiểu sử Trần Văn Mẫu", "official", MAU, ()),
    "what a body issued": ("Ban Tổ chức Trung ương ban hành những văn bản nào", "org",
                           ("ban to chuc trung uong",), ("issues",)),
    "what a body issued, passive": ("các văn bản do Bộ Chính trị ban hành", "org", ("bo chinh tri",), ("issues",)),
    "what a body issued, English": ("which documents did the Politburo issue", "org", ("politburo",), ("issues",)),
    "the papers of a body": ("văn bản của Tỉnh ủy Gia Lai", "org", ("tinh uy gia lai",), ("issues",)),
    "what is cited most": ("văn bản nào được trích dẫn nhiều nhất", "most_cited", (), ()),
    "what is cited most, English": ("most cited documents", "most_cited", (), ()),
    "who is named most": ("ai được nhắc đến nhiều nhất", "most_named", (), ()),
    "a path": ("đường đi từ Quy định 142 đến Chỉ thị 35", "path", ("quy dinh 142", "chi thi 35"), ()),
    "a path to somebody, English": ("path between Quy định 142 and Trần Văn Mẫu", "path",
                                    ("quy dinh 142", *MAU), ()),
    "a path that joins": ("con đường nào nối Trần Văn Mẫu với Quy định 142", "path", (*MAU, "quy dinh 142"), ()),
    "how two hang together, the question last": ("Quy định 142 và Chỉ thị 35 liên quan thế nào", "path",
                                                 ("quy dinh 142", "chi thi 35"), ()),
    "how two hang together": ("Quy định 142 liên quan thế nào đến Chỉ thị 35", "path",
                              ("quy dinh 142", "chi thi 35"), ()),
}


@pytest.mark.parametrize(("text", "intent", "names", "kinds"), OF_PEOPLE.values(), ids=OF_PEOPLE)
def test_reads_what_is_asked_of_people_and_ways(text, intent, names, kinds):
    asked = question(text)
    assert (asked.intent, asked.names, asked.kinds) == (intent, names, kinds)


def test_who_is_the_signer_is_a_question_of_the_document():
    assert question("ai là người ký Quy định 142").intent == "signed_by"


ARTICLES_AFTER_ALL = {
    "a law whose title amends": "Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
    "articles about such a law": "bài nào nhắc Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
    "articles that carry it out": "bài nào thực hiện Nghị quyết 18",
    "a type that is a verb, too": "Hướng dẫn 27",
    "a title with a verb": "Quy định 144 về thực hiện nghị quyết",
    "what the press says of it": "báo chí nói gì về Quy định 142",
    "the papers of no body": "văn bản của ngành trồng trọt",
}


@pytest.mark.parametrize("text", ARTICLES_AFTER_ALL.values(), ids=ARTICLES_AFTER_ALL)
def test_asks_for_articles_though_it_holds_such_words(text):
    assert question(text).intent == "cites"


@pytest.mark.parametrize(("text", "day"), [
    ("Quy định 142 còn hiệu lực không", Day(2025, 5, 5)),
    ("Quy định 142 còn hiệu lực năm 2024 không", Day(2024, 12, 31)),
    ("was Quy định 142 in force on 30/6/2024", Day(2024, 6, 30)),
    ("Quy định 142 còn hiệu lực vào ngày 1/11/2024 không", Day(2024, 11, 1)),
    ("đến ngày 1/1/2025 Quy định 142 còn hiệu lực không", Day(2025, 1, 1)),
    ("Chỉ thị 35 năm 2019 còn hiệu lực không", Day(2025, 5, 5)),
])  # fmt: skip
def test_a_question_of_standing_has_a_day(text, day):
    assert question(text, Day(2025, 5, 5)).day == day


@pytest.mark.parametrize(("text", "type", "year"), [
    ("Ban Bí thư ban hành chỉ thị nào năm 2024", "chỉ thị", 2024),
    ("các văn bản do Ban Bí thư ban hành năm 2023", None, 2023),
    ("văn bản của Ban Bí thư", None, None),
])  # fmt: skip
def test_the_papers_of_a_body_may_be_of_a_type_and_a_year(text, type, year):
    asked = question(text)
    assert (asked.said.type, asked.period.first and asked.period.first.year) == (type, year)


@pytest.mark.parametrize(("text", "year"), [
    ("ai là Chủ tịch UBND tỉnh Gia Lai năm 2019", 2019),
    ("who was secretary of Tỉnh ủy Yên Bái in 2020", 2020),
    ("ai là Chủ tịch UBND tỉnh Gia Lai", None),
])  # fmt: skip
def test_a_post_may_be_of_a_year(text, year):
    asked = question(text)
    assert (asked.intent, asked.period.first and asked.period.first.year) == ("official", year)


def test_what_is_cited_most_is_asked_of_a_time_a_place_a_kind_and_a_body():
    asked = question("5 nghị quyết của Bộ Chính trị được trích dẫn nhiều nhất ở Gia Lai năm 2024")
    assert (asked.intent, asked.said.type, asked.names, asked.place, asked.first) == (
        "most_cited", "nghị quyết", ("bo chinh tri",), "Gia Lai", 5)  # fmt: skip
    assert asked.period.last is not None
    assert asked.period.last.year == 2024
