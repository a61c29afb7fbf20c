"""Words → the body they mean, its place, and whose symbol it is."""

import pytest
import regex

from citations.bodies import complete, issuer, of_symbol, place_for, shape
from citations.body_words import said
from citations.model import Place
from tests.citations.said import SPELLINGS

FULL = {
    # the centre
    "the Politburo": ("Bộ Chính trị", "Bộ Chính trị"),
    "BCT": ("BCT", "Bộ Chính trị"),
    "in capitals": ("BỘ CHÍNH TRỊ", "Bộ Chính trị"),
    "in small letters": ("bộ chính trị", "Bộ Chính trị"),
    "in English": ("the Politburo", "Bộ Chính trị"),
    "the secretariat at length": ("Ban Bí thư Trung ương Đảng", "Ban Bí thư"),
    "the secretariat, T.Ư": ("Ban Bí thư T.Ư Đảng", "Ban Bí thư"),
    "the committee": ("Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"),
    "the committee at length": ("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương"),
    "BCH TW": ("BCH TW", "Ban Chấp hành Trung ương"),
    "BCH TƯ Đảng": ("BCH TƯ Đảng", "Ban Chấp hành Trung ương"),
    "T.Ư": ("Ban Chấp hành T.Ư", "Ban Chấp hành Trung ương"),
    "the inspection commission": ("UBKT T.Ư", "Ủy ban Kiểm tra Trung ương"),
    "the inspection commission, half written out": ("UB Kiểm tra T.Ư", "Ủy ban Kiểm tra Trung ương"),
    "the organising commission": ("Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương"),
    "the central office": ("Văn phòng Trung ương", "Văn phòng Trung ương Đảng"),
    "the army": ("Quân ủy Trung ương", "Quân ủy Trung ương"),
    "the army, older tone place": ("Quân uỷ Trung ương", "Quân ủy Trung ương"),
    # the state
    "the government": ("Chính phủ", "Chính phủ"),
    "the prime minister": ("Thủ tướng", "Thủ tướng Chính phủ"),
    "the standing committee of the assembly": ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    "a ministry": ("Bộ Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo"),
    "a ministry, a hyphen for and": ("Bộ Giáo dục - Đào tạo", "Bộ Giáo dục và Đào tạo"),
    "a ministry, half abbreviated": ("Bộ Nông nghiệp và PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    "a ministry, abbreviated": ("Bộ GTVT", "Bộ Giao thông vận tải"),
    "a ministry, abbreviated with hyphens": ("Bộ TN-MT", "Bộ Tài nguyên và Môi trường"),
    "a ministry, commas throughout": ("Bộ Văn hóa, Thể thao, Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
    "a ministry, a comma for the hyphen": (
        "Bộ Lao động, Thương binh và Xã hội", "Bộ Lao động - Thương binh và Xã hội"),
    "a department, abbreviated": ("Sở GTVT Gia Lai", "Sở Giao thông vận tải tỉnh Gia Lai"),
    "a people's committee": ("UBND tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
    "a people's council": ("HĐND tỉnh Gia Lai", "Hội đồng nhân dân tỉnh Gia Lai"),
    # the forces
    "a military zone": ("Đảng ủy Quân khu 7", "Đảng ủy Quân khu 7"),
    "a military zone without number": ("Đảng ủy Quân khu", "Đảng ủy Quân khu"),
    "a province's soldiers": ("Đảng ủy Quân sự tỉnh Ninh Thuận", "Đảng ủy Quân sự tỉnh Ninh Thuận"),
    # local committees
    "a province": ("Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai"),
    "a province, older tone places": ("Tỉnh uỷ Khánh Hoà", "Tỉnh ủy Khánh Hòa"),
    "its standing committee": ("Ban Thường vụ Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Lào Cai"),
    "its standing committee, short": ("BTV Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Lào Cai"),
    "its organising commission": ("Ban Tổ chức Tỉnh ủy Nghệ An", "Ban Tổ chức Tỉnh ủy Nghệ An"),
    "the largest city": ("Thành ủy TP.HCM", "Thành ủy Thành phố Hồ Chí Minh"),
    "a district": ("Quận ủy Hoàn Kiếm", "Quận ủy Hoàn Kiếm"),
    "a rural district": ("Huyện ủy Đại Từ", "Huyện ủy Đại Từ"),
    "a person behind the place": ("Quận ủy Hoàn Kiếm Dương Đức Mẫu", "Quận ủy Hoàn Kiếm"),
    "a committee of a Party organisation": (
        "Ban Chấp hành Đảng bộ tỉnh Nghệ An", "Ban Chấp hành Đảng bộ tỉnh Nghệ An"),
    "a commune, older tone place": ("UBND xã Tân Hoà", "Ủy ban nhân dân xã Tân Hòa"),
    "a person behind a commune": ("Chủ tịch UBND xã Tân Phú Lê Văn Mẫu", "Chủ tịch Ủy ban nhân dân xã Tân Phú"),
    "a special zone": ("HĐND đặc khu Phú Quốc", "Hội đồng nhân dân đặc khu Phú Quốc"),
    "a line's end": ("Ban Thường vụ\nTỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh ủy Lào Cai"),
    "a level that the committee's name tells already": ("Thành ủy TP. Đà Nẵng", "Thành ủy Đà Nẵng"),
}  # fmt: skip


BEHIND_A_POST = {
    "the standing part of a committee of the centre": (
        "Ban Thường vụ Đảng ủy Công an Trung ương", "Ban Thường vụ Đảng ủy Công an Trung ương"),
    "a word like a district's": ("Đảng ủy Quân sự tỉnh", "Đảng ủy Quân sự"),
    "the Party of a province's offices": ("Đảng ủy các cơ quan Đảng tỉnh Gia Lai",
                                          "Đảng ủy các cơ quan Đảng tỉnh Gia Lai"),
    "a district with a number": ("UBND quận 5", "Ủy ban nhân dân Quận 5"),
    "a district spelled like another but for its marks": ("Huyện ủy Phú Ninh", "Huyện ủy Phú Ninh"),
    "a branch's name inside another": ("Cục Y tế dự phòng", None),
    "a branch and its place": ("Sở Y tế tỉnh Gia Lai", "Sở Y tế tỉnh Gia Lai"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "name"), BEHIND_A_POST.values(), ids=BEHIND_A_POST)
def test_a_body_behind_a_post(words, name):
    found = issuer(words)
    assert (found and found.name) == name


@pytest.mark.parametrize(("words", "name"), FULL.values(), ids=FULL)
def test_a_body_in_full(words, name):
    found = issuer(words)
    assert found.name == name
    assert found.waits_for is None


@pytest.mark.parametrize(("words", "name"), FULL.values(), ids=FULL)
@pytest.mark.parametrize("respell", SPELLINGS.values(), ids=SPELLINGS)
def test_any_spelling_is_the_same_body(words, name, respell):
    assert issuer(respell(words)).name == name


@pytest.mark.parametrize(("words", "_"), FULL.values(), ids=FULL)
def test_the_grammar_reads_the_whole_name(words, _):
    found = regex.compile(shape(), regex.VERSION1).match(words)
    assert found is not None
    assert issuer(found.group()) == issuer(words)


WAITING = {
    "a province's committee": ("Tỉnh ủy", "Tỉnh ủy", "province"),
    "its standing committee": ("Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", "province"),
    "the same, abbreviated": ("Ban TVTU", "Ban Thường vụ Tỉnh ủy", "province"),
    "a city's": ("Thành ủy", "Thành ủy", "city"),
    "an urban district's": ("Quận ủy", "Quận ủy", "district"),
    "a rural district's": ("Huyện uỷ", "Huyện ủy", "district"),
    "an urban district's standing part": ("Ban Thường vụ Quận ủy", "Ban Thường vụ Quận ủy", "district"),
    "a province's soldiers": ("Đảng ủy Quân sự tỉnh", "Đảng ủy Quân sự", "province"),
    "a heading behind it, all in capitals": ("QUẬN ỦY VỀ QUY HOẠCH", "Quận ủy", "district"),
    "a people's committee of some level": ("UBND tỉnh", "Ủy ban nhân dân", "province"),
    "a commune's": ("Đảng ủy xã", "Đảng ủy", "commune"),
    "a ward's council": ("HĐND phường", "Hội đồng nhân dân", "commune"),
}


@pytest.mark.parametrize(("words", "name", "level"), WAITING.values(), ids=WAITING)
def test_a_local_body_without_place_waits_for_it(words, name, level):
    found = issuer(words)
    assert (found.name, found.waits_for, found.place) == (name, level, None)


@pytest.mark.parametrize(
    "words", ["Đoàn thanh niên", "Học viện Chính trị", "Công ty Mẫu", "Trung ương", "Đảng", "Nguyễn Văn Mẫu", "", " "]
)
def test_other_words_are_no_body(words):
    assert issuer(words) is None


@pytest.mark.parametrize("words", ["Bộ Chính trịnh", "Ban Bí thưx", "Tỉnh ủyx", "Bộ đội", "Ban ngày", "Chính phủi"])
def test_the_grammar_stops_at_longer_words(words):
    assert regex.compile(shape(), regex.VERSION1).match(words) is None


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("Ban Thường vụ Thành ủy", "TP.HCM", "Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh"),
        ("Tỉnh ủy", "Hoà Bình", "Tỉnh ủy Hòa Bình"),
        ("UBND huyện", "Đại Từ", "Ủy ban nhân dân huyện Đại Từ"),
        ("UBND tỉnh", "Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("Quận ủy", "Ba Đình", "Quận ủy Ba Đình"),
        ("Đảng ủy xã", "TÂN PHÚ", "Đảng ủy xã Tân Phú"),
        ("UBND phường", "Phường Đúc", "Ủy ban nhân dân phường Phường Đúc"),
    ],
)
def test_a_place_completes_a_body(words, place, name):
    assert complete(issuer(words), place).name == name


@pytest.mark.parametrize(
    ("words", "where", "place"),
    [
        ("Tỉnh ủy", Place("Gia Lai", "Chư Sê"), "Gia Lai"),
        ("Huyện ủy", Place("Gia Lai", "Chư Sê"), "Chư Sê"),
        ("Thành ủy", Place("Hà Nội", "Hoàn Kiếm"), "Hà Nội"),
        ("Thành ủy", Place("Gia Lai", "Pleiku"), "Pleiku"),
        ("Quận ủy", Place("Hà Nội"), None),
        ("Tỉnh ủy", Place(), None),
        ("Đảng ủy xã", Place(commune="xã Tân Phú"), "Tân Phú"),
        ("UBND phường", Place(commune="xã Tân Phú"), None),
        ("UBND phường", Place(commune="phường Phường Đúc"), "Phường Đúc"),
        ("Đảng ủy", Place(commune="xã Tân Phú"), None),
        ("Đảng ủy xã", Place("Gia Lai"), None),
    ],
)
def test_the_article_gives_the_place_of_its_level(words, where, place):
    body = issuer(words)
    assert place_for(body.waits_for, where, body.kind) == place


@pytest.mark.parametrize(
    "name",
    [
        "Đảng ủy xã Tân Phú",
        "Đảng ủy xã A Lưới 2",
        "Đảng ủy phường 2 Bảo Lộc",
        "Đảng ủy phường Văn Miếu - Quốc Tử Giám",
        "Đảng ủy phường 8",
        "Đảng ủy phường Phường Đúc",
        "Đảng bộ xã Ia Mơ",
    ],
)
def test_a_commune_as_written(name):
    assert said(f"{name} họp", 0).first == name
    assert (issuer(name).name, issuer(name).waits_for) == (name, None)


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("NĐ-CP", "Chính phủ"),
        ("QĐ-TTg", "Thủ tướng Chính phủ"),
        ("HD/BTCTW", "Ban Tổ chức Trung ương"),
        ("CV/VPTW", "Văn phòng Trung ương Đảng"),
        ("KH/ĐUCA", "Đảng ủy Công an Trung ương"),
        ("UBTVQH14", "Ủy ban Thường vụ Quốc hội"),
        ("QH15", "Quốc hội"),
        ("NQ/HNTW", "Ban Chấp hành Trung ương"),
        ("KH/TU", "Tỉnh ủy"),
        ("KH/HU", "Huyện ủy"),
        ("KH-UBND", "Ủy ban nhân dân"),
        ("BNN-KTHT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("UBND-QH", "Ủy ban nhân dân"),
        ("QĐ-UBND-VPCP", "Ủy ban nhân dân"),
        ("TTLT-BYT-BGDĐT", "Bộ Y tế, Bộ Giáo dục và Đào tạo"),
        ("TTLT-BTC-NHNN", "Bộ Tài chính, Ngân hàng Nhà nước Việt Nam"),
        ("SXD-QH", None),
        ("QĐ/TW", None),
        ("KH/XYZ", None),
    ],
)
def test_a_symbol_names_a_body(symbol, name):
    found = of_symbol(symbol)
    assert (found and found.name) == name
