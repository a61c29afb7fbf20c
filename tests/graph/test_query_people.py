"""What is answered of people and bodies, from a small graph held in memory."""

import pytest

from graph import query
from graph.answers import shape
from graph.ask import question
from graph.query_people import official, officials, org
from tests.graph.small import H77, Q614, world

STORE = world()
GIA_LAI, CA_MAU, MAU = "le-van-vi-gia-lai", "le-van-vi-ca-mau", "tran-thi-mau"

NAMES = {
    "with marks": ("Trần Thị Mẫu", [MAU]),
    "marks tell two names apart": ("Trần Thị Mậu", ["tran-thi-mau-2"]),
    "without marks both are meant, the better known first": ("tran thi mau", [MAU, "tran-thi-mau-2"]),
    "in capitals": ("TRẦN THỊ MẪU", [MAU]),
    "by id": (CA_MAU, [CA_MAU]),
    "namesakes, most mentioned first": ("Lê Văn Ví", [GIA_LAI, CA_MAU]),
    "a place tells namesakes apart": ("Lê Văn Ví Cà Mau", [CA_MAU]),
    "a post tells them apart, without marks": ("le van vi bi thu huyen uy", [GIA_LAI]),
    "a comma before the post": ("Lê Văn Ví, Tỉnh ủy Gia Lai", [GIA_LAI]),
    "a given name alone": ("Ví", [GIA_LAI, CA_MAU]),
    "a post that none of them held": ("Lê Văn Ví Thủ tướng", []),
    "nobody": ("Phạm Văn Không", []),
    "no letters": ("?", []),
}


@pytest.mark.parametrize(("name", "expected"), NAMES.values(), ids=NAMES)
def test_finds_people_by_name(name, expected):
    found = official(STORE, name)
    assert [person.id for person in found.officials] == expected
    assert found.found == bool(expected)


def test_a_person_has_posts_over_time_documents_and_articles():
    [told] = official(STORE, GIA_LAI).shape()["officials"]
    assert (told["id"], told["name"], told["total"]) == (GIA_LAI, "Lê Văn Ví", 2)
    assert told["posts"] == [
        {"title": "Bí thư Huyện ủy", "org": "Huyện ủy Chư Ví", "from": "2018", "until": "2022-10",
         "articles": ["a4"]},
        {"title": "Trưởng Ban Tổ chức Tỉnh ủy", "org": "Tỉnh ủy Gia Lai", "from": "2022-10", "until": None,
         "articles": ["a2"]},
    ]  # fmt: skip
    assert [(one["kind"], one["document"], one["planned"], one["articles"]) for one in told["documents"]] == [
        ("presents", H77, False, ["a2"]), ("presents", Q614, False, ["a2"])]  # fmt: skip
    assert [one["id"] for one in told["articles"]] == ["a2", "a4"]
    assert "Lê Văn Ví" in told["articles"][0]["passages"][0]["text"]


def test_the_register_and_an_article_that_say_the_same_are_one():
    [told] = official(STORE, MAU).shape()["officials"]
    assert [(one["kind"], one["document"], one["register"], one["articles"]) for one in told["documents"]] == [
        ("signs", Q614, True, ["a1"])]  # fmt: skip


def test_the_register_names_a_signer_of_a_whole_name_only():
    [told] = official(STORE, "Trần Thị Mậu").shape()["officials"]
    assert told["documents"] == []


def test_the_limit_cuts_articles_and_total_does_not():
    [person] = official(STORE, GIA_LAI, limit=1).officials
    assert (person.total, [one.article.id for one in person.articles]) == (2, ["a2"])


def test_people_come_most_mentioned_first():
    found = officials(STORE, limit=2)
    assert ([person.id for person in found.officials], found.total) == ([GIA_LAI, CA_MAU], 5)


BODIES = {
    "by name": ("Ban Tổ chức Trung ương", ["ban-to-chuc-trung-uong"]),
    "by abbreviation": ("BTCTW", ["ban-to-chuc-trung-uong"]),
    "without marks": ("tinh uy gia lai", ["tinh-uy-gia-lai"]),
    "by id": ("tinh-uy-gia-lai", ["tinh-uy-gia-lai"]),
    "nothing": ("Tỉnh ủy Vĩnh Ví", []),
}


@pytest.mark.parametrize(("name", "expected"), BODIES.values(), ids=BODIES)
def test_finds_bodies(name, expected):
    assert [body.id for body in org(STORE, name).organisations] == expected


def test_a_body_has_documents_and_the_people_who_served_in_it():
    [issuer] = org(STORE, "BTCTW").shape()["organisations"]
    assert (issuer["total"], [one["id"] for one in issuer["documents"]]) == (1, [H77])
    [committee] = org(STORE, "Huyện ủy Chư Ví").shape()["organisations"]
    assert committee["level"] == "district"
    assert committee["officials"] == [{"id": GIA_LAI, "name": "Lê Văn Ví", "title": "Bí thư Huyện ủy",
                                       "org": "Huyện ủy Chư Ví", "from": "2018", "until": "2022-10",
                                       "articles": ["a4"]}]  # fmt: skip


ASKED = {
    "a post": ("Trần Thị Mẫu giữ chức gì", [MAU]),
    "without marks": ("tran thi mau giu chuc vu gi", [MAU, "tran-thi-mau-2"]),
    "polite": ("Cho tôi biết đồng chí Trần Thị Mẫu là ai?", [MAU]),
    "English": ("what posts did Trần Thị Mẫu hold", [MAU]),
    "with a place": ("Lê Văn Ví Cà Mau giữ chức gì", [CA_MAU]),
    "a name that begins and ends like words of asking": ("Đỗ Văn Thế giữ chức gì", ["do-van-the"]),
    "such a name without marks": ("dong chi do van the giu chuc gi", ["do-van-the"]),
    "such a name that nobody bears": ("Tô Văn Thế giữ chức gì", []),
    "nobody": ("Phạm Văn Không giữ chức gì", []),
}


@pytest.mark.parametrize(("text", "expected"), ASKED.values(), ids=ASKED)
def test_answers_questions_about_people(text, expected):
    told = shape(query.ask(STORE, text))
    assert (told["question"], told["intent"]) == (text, "official")
    assert [person["id"] for person in told["officials"]] == expected


VI, CHU_VI = "le-van-vi-gia-lai", "Huyện ủy Chư Ví"
HOLDERS = {
    "Vietnamese": ("ai là Bí thư Huyện ủy Chư Ví", [(VI, ["Bí thư Huyện ủy"], ["a4"])], CHU_VI),
    "the post first": ("Bí thư Huyện ủy Chư Ví hiện nay là ai?", [(VI, ["Bí thư Huyện ủy"], ["a4"])], CHU_VI),
    "without marks": ("ai la bi thu huyen uy chu vi", [(VI, ["Bí thư Huyện ủy"], ["a4"])], CHU_VI),
    "longer": ("cho biết ai đang giữ chức vụ Bí thư Huyện ủy Chư Ví", [(VI, ["Bí thư Huyện ủy"], ["a4"])], CHU_VI),
    "English": ("who is the secretary of Huyện ủy Chư Ví", [(VI, ["Bí thư Huyện ủy"], ["a4"])], CHU_VI),
    "a department told with its committee": (
        "ai là Trưởng Ban Tổ chức Tỉnh ủy Gia Lai", [(VI, ["Trưởng Ban Tổ chức Tỉnh ủy"], ["a2"])], "Tỉnh ủy Gia Lai"),
    "another department": ("ai là Trưởng Ban Tuyên giáo Tỉnh ủy Gia Lai", [], "Tỉnh ủy Gia Lai"),
    "a deputy is another post": ("ai là Phó Bí thư Huyện ủy Chư Ví", [], CHU_VI),
    "nobody in that post": ("who is secretary of Tỉnh ủy Gia Lai", [], "Tỉnh ủy Gia Lai"),
    "a body that nothing names": ("ai là Bí thư Tỉnh ủy Vĩnh Ví", [], None),
    "a person all the same": ("ai là Đỗ Văn Thế", [("do-van-the", [], [])], None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "body"), HOLDERS.values(), ids=HOLDERS)
def test_answers_who_held_a_post(text, expected, body):
    found = query.ask(STORE, text)
    told = shape(found)
    assert (told["intent"], found.body, found.found) == ("official", body, bool(expected))
    assert [(one["id"], [post["title"] for post in one["posts"]], [each["id"] for each in one["articles"]])
            for one in told["officials"]] == expected  # fmt: skip


def test_who_held_a_post_is_shown_with_the_passage():
    [person] = query.ask(STORE, "ai là Bí thư Huyện ủy Chư Ví").officials
    [passage] = person.articles[0].passages
    assert "Bí thư Huyện ủy Lê Văn Ví dự" in passage.text


def test_asked_for_what_somebody_signed_only_that_counts():
    found = query.ask(STORE, "Lê Văn Ví Gia Lai đã ký những văn bản nào")
    assert ([one.documents for one in found.officials], found.found) == ([()], False)
    found = query.ask(STORE, "which documents did Trần Thị Mẫu sign")
    assert ([one.other.id for one in found.officials[0].documents], found.found) == ([Q614], True)


def test_a_document_does_not_sign():
    assert question("Quy định 614 ký ngày nào").intent == "show"


NAMED = {
    "an official": ("Lê Văn Ví", "official"),
    "an official, without marks": ("le van vi", "official"),
    "articles that name an official": ("bài nào nhắc đến Trần Thị Mẫu", "official"),
    "a first word that may ask": ("which articles mention Tô Văn Mẫu", "cites"),
    "a name before the verb": ("Trần Thị Mẫu được nhắc trong bao nhiêu bài", "official"),
    "a post and a name": ("Bí thư Huyện ủy Lê Văn Ví", "official"),
    "a body": ("Tỉnh ủy Gia Lai", "org"),
    "the papers of a body": ("văn bản của Tỉnh ủy Gia Lai", "org"),
    "a post": ("bí thư huyện ủy Chư Ví", "official"),
    "a post of a body not known": ("giám đốc Sở Nội vụ", "official"),
    "words of a title": ("trồng cây", "cites"),
}


@pytest.mark.parametrize(("text", "intent"), NAMED.values(), ids=NAMED)
def test_a_name_of_no_document_asks_for_whom_or_what_it_names(text, intent):
    assert shape(query.ask(STORE, text))["intent"] == intent


def test_a_post_before_a_name_tells_namesakes_apart():
    found = query.ask(STORE, "Bí thư Huyện ủy Lê Văn Ví")
    assert [one.id for one in found.officials] == [GIA_LAI]
