"""The communes since July 2025: by word and name, by province, and which one an article is about."""

import csv
import subprocess
import sys
from collections import Counter
from datetime import date as Day
from importlib.resources import files

import pytest

from citations import Article, Place, places
from citations.communes import SINCE, about, inside, known, longest, spelled, with_number


def table(name):
    text = files("citations").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


ROWS = table("communes.csv")


def test_every_commune_lies_in_a_province_of_its_first_day():
    there = {
        row["code"]
        for row in table("places.csv")
        if row["level"] == "province"
        and (row["valid_from"] or "") <= str(SINCE) <= (row["valid_to"] or str(SINCE))
    }
    assert len(there) == 34
    assert {row["parent"] for row in ROWS} == there


def test_the_list_is_whole():
    assert Counter(row["kind"] for row in ROWS) == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert len({row["code"] for row in ROWS}) == len(ROWS)
    assert len({(row["name"], row["parent"]) for row in ROWS}) == len(ROWS)


def test_every_commune_is_known_by_its_word_and_name():
    for row in ROWS:
        assert row["name"] in {one.name for one in known(row["name"], row["kind"])}
        assert longest(row["name"], row["kind"]) == row["name"]


def test_no_commune_is_a_place_of_another_level():
    assert places.known("Ia Mơ") == ()
    assert {place.level for place in places.known("Hòa Bình")} == {"province", "district"}


KNOWN = {
    "the only one of its name": ("Ia Mơ", "xã", ["Gia Lai"]),
    "several of one name": ("Hòa Bình", "xã", ["Vĩnh Long", "Cà Mau"]),
    "of one name and another word": ("Hòa Bình", "phường", ["Phú Thọ", "Hải Phòng", "Hồ Chí Minh"]),
    "in capitals, older tone place": ("HOÀ BÌNH", "xã", ["Vĩnh Long", "Cà Mau"]),
    "a hyphen without blanks": ("Văn Miếu-Quốc Tử Giám", "phường", ["Hà Nội"]),
    "a curved apostrophe": ("Ea H’Leo", "xã", ["Đắk Lắk"]),
    "a number": ("A Lưới 2", "xã", ["Huế"]),
    "the same number of no commune": ("A Lưới 9", "xã", []),
    "the same letters with other marks": ("Hoa Binh", "xã", []),
    "another word": ("Ia Mơ", "phường", []),
    "a commune of before": ("Phường Đúc", "phường", []),
}


@pytest.mark.parametrize(("name", "kind", "provinces"), KNOWN.values(), ids=KNOWN)
def test_known_by_word_and_name(name, kind, provinces):
    assert [one.parent for one in known(name, kind)] == provinces


LONGEST = {
    "nothing behind it": ("Tân Phú", "xã", "Tân Phú"),
    "a person behind it": ("Tân Phú Nguyễn Văn Mẫu", "xã", "Tân Phú"),
    "a person in capitals": ("TÂN PHÚ NGUYỄN VĂN MẪU", "xã", "TÂN PHÚ"),
    "the longer of two names": ("Tân Phú Trung", "xã", "Tân Phú Trung"),
    "more of a name that is in no list": ("Tân Phú Mẫu", "xã", None),
    "five words": ("Văn Miếu - Quốc Tử Giám Lê Thị Mẫu", "phường", "Văn Miếu - Quốc Tử Giám"),
    "a dash and something else": ("Tân Phú - Điểm sáng", "xã", "Tân Phú"),
    "a heading that goes on": ("TÂN PHÚ LẦN THỨ", "xã", "TÂN PHÚ"),
    "a number in front": ("2 Bảo Lộc", "phường", "2 Bảo Lộc"),
    "a person alone": ("Nguyễn Văn Mẫu", "xã", None),
}


@pytest.mark.parametrize(("words", "kind", "name"), LONGEST.values(), ids=LONGEST)
def test_the_longest_commune_at_the_start_of_words(words, kind, name):
    assert longest(words, kind) == name


INSIDE = {
    "one of two of a name": ("Hòa Bình", "xã", "Cà Mau", "Cà Mau"),
    "the other one": ("Hòa Bình", "xã", "Vĩnh Long", "Vĩnh Long"),
    "a province by its name of before": ("Hòa Bình", "xã", "Trà Vinh", "Vĩnh Long"),
    "a province that another joined long ago": ("Ba Vì", "xã", "Hà Tây", "Hà Nội"),
    "a city that was a province a year later": ("Tân Phú", "xã", "Đồng Nai", "Đồng Nai"),
    "another province": ("Hòa Bình", "xã", "Gia Lai", None),
    "what a larger province of the name held once": ("Điện Biên Phủ", "phường", "Lai Châu", None),
    "no province": ("Ia Mơ", "xã", None, None),
}


@pytest.mark.parametrize(("name", "kind", "province", "parent"), INSIDE.values(), ids=INSIDE)
def test_a_commune_inside_a_province(name, kind, province, parent):
    found = inside(name, kind, province)
    assert (found.parent if found else None) == parent


def test_a_name_in_no_list_stays_as_written():
    assert spelled("KHÁNH HOÀ", "phường") == "Khánh Hòa"
    assert spelled("Khánh Hoà", None) == "Khánh Hoà"
    assert spelled("Đạo Mẫu", "xã") == "Đạo Mẫu"


NUMBERS = {
    "a ward": "UBND phường| 8|, quận 3",
    "a ward and a day": "UBND phường| 8| ngày 3/8/2019",
    "a ward and a year": "UBND phường| 8| năm 2019",
    "a number in front of a name": "Đảng ủy phường| 2 Bảo Lộc| họp",
    "a number in front of a name and a person": "Đảng ủy phường| 2 Bảo Lộc| Lê Văn Mẫu",
    "a number behind a name": "Đảng ủy xã A Lưới| 2|, Huế",
    "how many years": "UBND phường|| 2 năm liền",
    "a commune has no mere number": "UBND xã|| 2, khóa trước",
    "a number of something else": "UBND xã Tân Phú|| 2 lần",
    "a number that goes on": "UBND phường|| 8/2019",
    "a house": "Số|| 8 phường Tân Phú",
}


@pytest.mark.parametrize("marked", NUMBERS.values(), ids=NUMBERS)
def test_a_number_that_is_of_a_name(marked):
    before, number, behind = marked.split("|")
    assert with_number(before + number + behind, len(before)) == len(before + number)


NEW, OLD = Day(2025, 8, 3), Day(2025, 6, 30)
IA_MO = "Đảng ủy xã Ia Mơ họp. Nghị quyết của Đảng ủy xã nêu rõ."
ABOUT = {
    "its committee": (IA_MO, "Gia Lai", NEW, "xã Ia Mơ"),
    "on the first day": (IA_MO, "Gia Lai", SINCE, "xã Ia Mơ"),
    "on the day before": (IA_MO, "Gia Lai", OLD, None),
    "on no day": (IA_MO, "Gia Lai", None, "xã Ia Mơ"),
    "on no day, with a district": (IA_MO + " Huyện Chư Prông cũng họp.", "Gia Lai", None, None),
    "on no day, in a province of before": ("UBND phường Thủ Dầu Một họp.", "Bình Dương", None, None),
    "in a province of before": ("UBND phường Thủ Dầu Một họp.", "Bình Dương", NEW, "phường Thủ Dầu Một"),
    "in another province": (IA_MO, "Nghệ An", NEW, None),
    "of a name that two provinces have": ("Đảng ủy xã Hòa Bình họp.", "Cà Mau", NEW, "xã Hòa Bình"),
    "of a name that a third province has not": ("Đảng ủy xã Hòa Bình họp.", "Gia Lai", NEW, None),
    "by another word than its own": ("Đảng ủy phường Ia Mơ họp.", "Gia Lai", NEW, None),
    "of a province's name": ("HĐND phường Bình Dương họp.", "TP.HCM", NEW, "phường Bình Dương"),
    "a special zone": ("UBND đặc khu Phú Quốc họp.", "An Giang", NEW, "đặc khu Phú Quốc"),
    "a letterhead": (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Đồng Nai", NEW, "xã Tân Phú"),
    "a line's end in the name": ("Đảng ủy\nxã Tân\nPhú họp.", "Đồng Nai", NEW, "xã Tân Phú"),
    "a number": ("Đảng ủy xã A Lưới 2 họp.", "Huế", NEW, "xã A Lưới 2"),
    "a number in front": ("Đảng ủy phường 2 Bảo Lộc họp.", "Lâm Đồng", NEW, "phường 2 Bảo Lộc"),
    "a person behind it": ("Chủ tịch UBND xã Tân Phú Lê Văn Mẫu nói.", "Đồng Nai", NEW, "xã Tân Phú"),
    "only a person": ("Chủ tịch UBND xã Hòa Bình Mẫu nói.", "Cà Mau", NEW, None),
    "once, without its committee": ("Mưa lớn ở xã Ia Mơ.", "Gia Lai", NEW, None),
    "an address at the foot": ("Số 12, đường Trần Phú, phường Ba Đình, Hà Nội", "Hà Nội", NEW, None),
    "three times": ("Mưa ở xã Ia Mơ. Xã Ia Mơ ngập. Đường về xã Ia Mơ hỏng.", "Gia Lai", NEW, "xã Ia Mơ"),
    "two alike": ("Đảng ủy xã Ia Mơ và Đảng ủy xã Ia Dom họp.", "Gia Lai", NEW, None),
    "one and twice another": ("UBND xã Ia Mơ, UBND xã Ia Dom, UBND xã Ia Dom họp.", "Gia Lai", NEW, None),
    "beside one that is in no list": ("Đảng ủy xã Ia Mơ và Đảng ủy xã Ia Mẫu họp.", "Gia Lai", NEW, None),
    "one much more than another": (IA_MO + " UBND xã Ia Mơ mời xã Ia Dom.", "Gia Lai", NEW, "xã Ia Mơ"),
    "a list": ("UBND các xã Ia Mơ, Ia Dom họp. UBND 2 xã Ia Mơ, Ia Dom họp.", "Gia Lai", NEW, None),
    "a street": ("Đảng ủy đường Tân Phú, UBND đường Tân Phú.", "Đồng Nai", NEW, None),
    "a man": ("Ông Hòa Bình, Bí thư Đảng ủy Hòa Bình, ông Hòa Bình.", "Cà Mau", NEW, None),
    "a cooperative": ("Hợp tác xã Tân Phú, hợp tác xã Tân Phú, hợp tác xã Tân Phú.", "Đồng Nai", NEW, None),
    "a town": ("UBND thị xã Tân Phú họp.", "Đồng Nai", NEW, None),
    "society": ("Xã hội Tân Phú, xã hội Tân Phú, xã hội Tân Phú.", "Đồng Nai", NEW, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "province", "day", "commune"), ABOUT.values(), ids=ABOUT)
def test_the_commune_an_article_is_about(text, province, day, commune):
    article = Article(text, published=day, place=province)
    where = places.about(article)
    assert about(article, where) == Place(where.province, where.district, commune)


def test_a_title_tells_the_commune():
    article = Article("Mưa lớn.", title="Xã Ia Mơ chống bão", published=NEW)
    assert about(article, Place("Gia Lai")).commune == "xã Ia Mơ"


ALONE = {
    "the only one of its name, by its committee": (IA_MO, NEW, Place("Gia Lai", None, "xã Ia Mơ")),
    "on no day": (IA_MO, None, Place()),
    "without its committee": ("Mưa ở xã Ia Mơ. Xã Ia Mơ ngập. Đường về xã Ia Mơ hỏng.", NEW, Place()),
    "one of two": ("Đảng ủy xã Đông Hưng họp.", NEW, Place()),
    "one of a ward and a commune": ("Đảng ủy phường Ba Đình họp.", NEW, Place()),
    "where two provinces are named": (IA_MO + " Tỉnh ủy Gia Lai và Tỉnh ủy Nghệ An dự.", NEW, Place()),
}


@pytest.mark.parametrize(("text", "day", "place"), ALONE.values(), ids=ALONE)
def test_a_commune_tells_the_province_where_nothing_else_does(text, day, place):
    article = Article(text, published=day)
    assert about(article, places.about(article)) == place


def test_the_list_is_not_read_for_an_article_without_a_commune():
    code = (
        "from datetime import date; from citations import Article, communes, extract; "
        "text = 'Tỉnh ủy Gia Lai họp. Nghị quyết số 5-NQ/TU của Tỉnh ủy; các xã, phường; thị xã An Khê.'; "
        "extract(Article(text, published=date(2025, 8, 3))); "
        "print(communes._table.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"
