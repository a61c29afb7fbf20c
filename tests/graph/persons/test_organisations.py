"""What the name of a body tells: level, place, short forms, and the days between which it existed."""

from datetime import date as Day

import pytest
from msgspec.structs import replace

from citations import Article
from graph.ingest import ingest
from graph.persons.organisations import body, id_of, properties, same_province
from graph.register import Register
from graph.store import open_store

BODIES = {
    "the centre": ("Ban Tổ chức Trung ương", "nation", None, None),
    "a ministry": ("Bộ Nông nghiệp và Phát triển nông thôn", "nation", None, None),
    "an army has no district": ("Quân đội nhân dân Việt Nam", "nation", None, None),
    "a province": ("Tỉnh ủy Gia Lai", "province", "Gia Lai", None),
    "a province that was merged": ("Ủy ban nhân dân tỉnh Quảng Nam", "province", "Quảng Nam", "2025-06-30"),
    "a province that gave the merged one its name": ("Tỉnh ủy Tuyên Quang", "province", "Tuyên Quang", None),
    "a city": ("Thành ủy Thành phố Hồ Chí Minh", "province", "Hồ Chí Minh", None),
    "a department": ("Sở Nội vụ Gia Lai", "province", "Gia Lai", None),
    "a district": ("Huyện ủy Đại Từ", "district", "Đại Từ", "2025-06-30"),
    "a city below a province": ("Thành ủy Thủ Đức", "district", "Thủ Đức", "2025-06-30"),
    "one of many districts of a name": ("Huyện ủy Châu Thành", "district", "Châu Thành", None),
    "a commune": ("Đảng ủy xã Đông Hưng", "commune", "Đông Hưng", None),
    "a commune named like a province that was merged": ("Đảng ủy phường Hòa Bình", "commune", "Hòa Bình", None),
    "a commune named like a district that is no more": ("UBND xã Đại Từ", "commune", "Đại Từ", None),
    "the district of that name": ("Ủy ban nhân dân huyện Đại Từ", "district", "Đại Từ", "2025-06-30"),
    "a school": ("Trường THPT Ví Dụ", "commune", None, None),
    "nothing known": ("Ban Nhịp cầu", None, None, None),
}


@pytest.mark.parametrize(("name", "level", "place", "until"), BODIES.values(), ids=BODIES)
def test_a_name_tells(name, level, place, until):
    told = properties(name)
    assert (told["name"], told["level"], told["place"], told["until"]) == (name, level, place, until)


def test_short_forms_are_those_of_the_table():
    assert properties("Ban Tổ chức Trung ương")["abbreviations"] == ["BTC Trung ương", "BTCTW"]
    assert properties("Bộ Công an")["abbreviations"] == ["BCA"]
    assert properties("Tỉnh ủy Gia Lai")["abbreviations"] == []


def test_a_district_knows_its_province_where_there_is_one_of_the_name():
    assert body("Huyện ủy Đại Từ").province == "thai nguyen"
    assert body("Huyện ủy Châu Thành").province is None


COMMUNES = {
    "the only one of its name": ("Đảng ủy xã Ia Mơ", "gia lai", "2025-07-01"),
    "its people's committee": ("Ủy ban nhân dân xã Ia Mơ", "gia lai", "2025-07-01"),
    "its party organisation": ("Đảng bộ xã Ia Mơ", "gia lai", "2025-07-01"),
    "a council of a special zone": ("Hội đồng nhân dân đặc khu Phú Quốc", "an giang", "2025-07-01"),
    "the ward of a name that a commune has too": ("Đảng ủy phường Ba Đình", "ha noi", "2025-07-01"),
    "one of several of a name": ("Đảng ủy xã Tân Phú", None, "2025-07-01"),
    "by another word": ("Đảng ủy phường Ia Mơ", None, None),
    "of before": ("Đảng ủy phường Phường Đúc", None, None),
    "of before, by its number": ("Ủy ban nhân dân phường 8", None, None),
    "a kind of before": ("Đảng ủy thị trấn Ia Mơ", None, None),
    "without a name": ("Đảng ủy xã", None, None),
}


@pytest.mark.parametrize(("name", "province", "since"), COMMUNES.values(), ids=COMMUNES)
def test_a_body_of_a_commune(name, province, since):
    told = body(name)
    assert (told.level, told.province, str(told.since) if told.since else None) == ("commune", province, since)
    assert told.until is None


OF_NOW = Article("Bí thư Đảng ủy xã Tân An Hồ Thị Mẫu gặt lúa.", "nay", published=Day(2026, 5, 4), place="Vĩnh Long")
OF_THEN = Article("Bí thư Đảng ủy xã Tân An Trần Thị Mẫu gặt lúa.", "xua", published=Day(2019, 5, 4), place="Trà Vinh")
A_PAPER = Article(
    "Nghị quyết số 7-NQ/ĐU ngày 4/5/2019 của Đảng ủy xã Tân An.", "giay", published=Day(2026, 5, 4), place="Vĩnh Long"
)
WHEN = {
    "only of now": ([OF_NOW], "2025-07-01"),
    "of now and then": ([OF_NOW, OF_THEN], None),
    "of then and now": ([OF_THEN, OF_NOW], None),
    "a paper of then": ([OF_NOW, A_PAPER], None),
    "of then, mended": ([OF_THEN, OF_NOW, replace(OF_THEN, text="Gặt lúa.")], "2025-07-01"),
}


@pytest.mark.parametrize(("articles", "since"), WHEN.values(), ids=WHEN)
def test_a_body_that_was_before_began_with_no_commune_of_now(tmp_path, articles, since):
    path = str(tmp_path / "kho.db")
    for article in articles:
        ingest([article], path, register=Register([]))
    with open_store(path) as store:
        found = store.node("Organisation", "dang-uy-xa-tan-an").properties
    assert (found["level"], found["place"], found["since"], found["until"]) == ("commune", "Tân An", since, None)


def test_papers_of_two_communes_of_one_name_are_two(tmp_path):
    text = "Đảng ủy xã Tân Phú họp. Nghị quyết số 2-NQ/ĐU ngày 22/4/2026 của Đảng ủy xã nêu rõ."
    path = str(tmp_path / "kho.db")
    articles = [Article(text, place, published=Day(2026, 5, 2), place=place) for place in ("Đồng Nai", "Đồng Tháp")]
    ingest(articles, path, register=Register([]))
    with open_store(path) as store:
        assert len(list(store.scan("Document", limit=0))) == 2


def test_provinces_that_went_into_one():
    assert same_province("binh dinh", "gia lai")
    assert same_province("gia lai", "binh dinh")
    assert not same_province("binh dinh", "nghe an")


def test_an_id_is_the_name_without_marks():
    assert id_of("Ban Chính sách, chiến lược Trung ương") == "ban-chinh-sach-chien-luoc-trung-uong"
    assert id_of(" – ") is None
