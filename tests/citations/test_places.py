"""Places by name and level, when they existed, and which ones an article is about."""

from datetime import date as Day

import pytest

from citations import Article, Place
from citations.places import about, canonical, is_city, key, known, longest, of_site


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "HÒA BÌNH"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa-Vũng Tàu"),
        ("Bà Rịa – Vũng Tàu", "Ba Ria Vung Tau"),
        ("Đắk  Lắk", "Đắk Lắk"),
    ],
)
def test_spellings_of_one_place_share_a_key(one, other):
    assert key(one) == key(other)


def test_two_places_share_none():
    assert key("Hà Nam") != key("Hà Nội")


@pytest.mark.parametrize(
    ("said", "name"),
    [("TP.HCM", "Hồ Chí Minh"), ("Hoà Bình", "Hòa Bình"), ("HÀ NỘI", "Hà Nội"), ("Xứ Mẫu", "Xứ Mẫu")],
)
def test_a_province_in_its_usual_spelling(said, name):
    assert canonical(said, "province") == name


@pytest.mark.parametrize(
    ("words", "level", "place"),
    [
        ("Hoàn Kiếm Dương Đức Mẫu", "district", "Hoàn Kiếm"),
        ("Gia Lai", "province", "Gia Lai"),
        ("Gia Lai Nguyễn Văn Mẫu", "province", "Gia Lai"),
        ("Bà Rịa - Vũng Tàu Trần Mẫu", "province", "Bà Rịa - Vũng Tàu"),
        ("Nguyễn Văn Mẫu", "province", None),
        ("Hoàn Kiếm", "province", None),
    ],
)
def test_the_longest_place_at_the_start_of_a_name(words, level, place):
    assert longest(words, level) == place


DAYS = {
    "a province that was merged, before": ("Hòa Bình", Day(2024, 1, 1), True),
    "a province that was merged, after": ("Hòa Bình", Day(2025, 7, 1), False),
    "a province that was merged, its last day": ("Hòa Bình", Day(2025, 6, 30), True),
    "a province not yet made": ("Đắk Nông", Day(2003, 1, 1), False),
    "on an unknown day": ("Hòa Bình", None, True),
}


@pytest.mark.parametrize(("name", "day", "there"), DAYS.values(), ids=DAYS)
def test_a_place_exists_in_its_years(name, day, there):
    assert any(place.existed(day) for place in known(name, "province")) is there


@pytest.mark.parametrize(
    ("name", "city"),
    [("Hà Nội", True), ("Hải Phòng", True), ("TP.HCM", True), ("Gia Lai", False), ("Xứ Mẫu", False)],
)
def test_some_provinces_are_cities(name, city):
    assert is_city(name, Day(2024, 1, 1)) is city


SITES = {
    "a paper": ("https://baogialai.com.vn/bai-1.html", None, "Gia Lai"),
    "a portal": ("https://www.gialai.gov.vn/tin", None, "Gia Lai"),
    "a committee": ("https://tinhuygialai.vn/", None, "Gia Lai"),
    "a site's own name": ("https://vidu.vn/", "Báo Nghệ An", "Nghệ An"),
    "a national paper": ("https://nhandan.vn/bai-1", None, None),
    "a path that names one": ("https://nhandan.vn/gialai/bai-1", None, None),
    "no address": (None, None, None),
    "a file": ("/home/gialai/bai.txt", None, None),
}


@pytest.mark.parametrize(("source", "site", "place"), SITES.values(), ids=SITES)
def test_a_site_speaks_for_its_province(source, site, place):
    assert of_site(source, site) == place


ABOUT = {
    "a committee's name": (Article("Chiều 3/8, Tỉnh ủy Gia Lai họp. Quận ủy cũng dự."), Place("Gia Lai")),
    "a district and its province": (
        Article("Quận ủy Hoàn Kiếm, thành phố Hà Nội, đã họp."), Place("Hà Nội", "Hoàn Kiếm")),
    "a district tells its province": (Article("Quận ủy Hoàn Kiếm đã họp với Quận ủy."), Place("Hà Nội", "Hoàn Kiếm")),
    "the title": (Article("Hội nghị đã bế mạc.", title="Tỉnh ủy Nghệ An họp"), Place("Nghệ An")),
    "the place before the colon": (Article("Gia Lai: Một số kinh nghiệm ở Nghệ An, Nghệ An"), Place("Gia Lai")),
    "the older tone place": (Article("Tỉnh uỷ Hoà Bình họp."), Place("Hòa Bình")),
    "what is given": (Article("Tỉnh ủy Gia Lai họp.", place="Nghệ An"), Place("Nghệ An")),
    "what is given, in another spelling": (Article("Đã họp.", place="TP.HCM"), Place("Hồ Chí Minh")),
    "the site": (Article("Đã họp.", source="https://baogialai.com.vn/1"), Place("Gia Lai")),
    "two alike": (Article("Tỉnh ủy Gia Lai và Tỉnh ủy Nghệ An họp."), Place()),
    "none": (Article("Hội nghị đã bế mạc."), Place()),
    "empty": (Article(""), Place()),
    "an ocean is no province": (Article("Vượt Thái Bình Dương, đoàn tới Úc."), Place()),
    "a person's name is none": (Article("Ông Trương Hòa Bình phát biểu."), Place()),
    "the man, not the city": (Article("học tập tư tưởng Hồ Chí Minh, đạo đức Hồ Chí Minh"), Place()),
    "a letterhead's seat alone": (Article("Hà Nội, ngày 3 tháng 8 năm 2020. Đã họp."), Place()),
}  # fmt: skip


@pytest.mark.parametrize(("article", "place"), ABOUT.values(), ids=ABOUT)
def test_what_an_article_is_about(article, place):
    assert about(article) == place


def test_a_bare_name_far_down_counts_only_where_the_whole_is_read():
    article = Article("Đã họp. " * 400 + "Đoàn về Gia Lai.")
    assert about(article) == Place()
    assert about(article, whole=True) == Place("Gia Lai")


def test_a_name_with_its_level_word_counts_however_far_down():
    assert about(Article("Đã họp. " * 400 + "Tỉnh ủy Gia Lai dự.")) == Place("Gia Lai")
