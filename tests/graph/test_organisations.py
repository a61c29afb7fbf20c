"""What the name of a body tells: level, place, short forms, and the days between which it existed."""

import pytest

from graph.organisations import body, id_of, properties, same_province

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


def test_provinces_that_went_into_one():
    assert same_province("binh dinh", "gia lai")
    assert same_province("gia lai", "binh dinh")
    assert not same_province("binh dinh", "nghe an")


def test_an_id_is_the_name_without_marks():
    assert id_of("Ban Chính sách, chiến lược Trung ương") == "ban-chinh-sach-chien-luoc-trung-uong"
    assert id_of(" – ") is None
