"""What the article's place and its other mentions add, and that it is marked as inferred."""

from datetime import date as Day

import pytest

from citations import Article, extract
from tests.citations.said import cited

PLACED = {
    "a province from the text": (
        Article("Gia Lai: Tỉnh ủy Gia Lai họp. Đã có Kế hoạch số 12 của Tỉnh ủy."),
        [("Tỉnh ủy Gia Lai", ("issuer",), "Gia Lai")],
    ),
    "a province from outside": (
        Article("Đã có Kế hoạch số 12 của Tỉnh ủy.", place="Vĩnh Phúc"),
        [("Tỉnh ủy Vĩnh Phúc", ("issuer",), "Vĩnh Phúc")],
    ),
    "what is given wins over what the text names": (
        Article("Tỉnh ủy Gia Lai sang thăm. Đã có Kế hoạch số 12 của Tỉnh ủy.", place="Vĩnh Phúc"),
        [("Tỉnh ủy Vĩnh Phúc", ("issuer",), "Vĩnh Phúc")],
    ),
    "a province from the site's address": (
        Article("Đã có Kế hoạch số 12 của Tỉnh ủy.", source="https://baogialai.com.vn/bai-1.html"),
        [("Tỉnh ủy Gia Lai", ("issuer",), "Gia Lai")],
    ),
    "a province from the site's name": (
        Article("Đã có Kế hoạch số 12 của Tỉnh ủy.", site="Báo Gia Lai điện tử"),
        [("Tỉnh ủy Gia Lai", ("issuer",), "Gia Lai")],
    ),
    "a city's committee": (
        Article("Đã có Kế hoạch số 12 của Thành ủy.", place="Hải Phòng"),
        [("Thành ủy Hải Phòng", ("issuer",), "Hải Phòng")],
    ),
    "the largest city": (
        Article("Đã có Kế hoạch số 12 của Ban Thường vụ Thành ủy.", place="TP.HCM"),
        [("Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh", ("issuer",), "Hồ Chí Minh")],
    ),
    "a district from the text": (
        Article("Quận ủy Hoàn Kiếm (Hà Nội) họp. Đã có Hướng dẫn số 02, 03 của Quận ủy."),
        [("Quận ủy Hoàn Kiếm", ("issuer",), "Hoàn Kiếm"), ("Quận ủy Hoàn Kiếm", ("issuer",), "Hoàn Kiếm")],
    ),
    "a commune from the text": (
        Article("Đảng ủy xã Ia Mơ họp. Đã có Nghị quyết số 5 của Đảng ủy xã.", place="Gia Lai",
                published=Day(2025, 8, 3)),
        [("Đảng ủy xã Ia Mơ", ("issuer",), "Ia Mơ")],
    ),
    "a congress of a commune": (
        Article("Đảng bộ xã Ia Mơ họp. Đã có Nghị quyết Đại hội Đảng bộ xã lần thứ I.", place="Gia Lai",
                published=Day(2025, 8, 3)),
        [("Đại hội đại biểu Đảng bộ xã Ia Mơ lần thứ I", ("issuer",), "Ia Mơ")],
    ),
    "a commune from the text, before July 2025": (
        Article("Đảng ủy xã Ia Mơ họp. Đã có Nghị quyết số 5 của Đảng ủy xã.", place="Gia Lai",
                published=Day(2025, 6, 3)),
        [("Đảng ủy xã", (), None)],
    ),
    "a ward is no commune of the text's": (
        Article("Đảng ủy xã Ia Mơ họp. Đã có Kế hoạch số 5 của UBND phường.", place="Gia Lai",
                published=Day(2025, 8, 3)),
        [("Ủy ban nhân dân phường", (), None)],
    ),
    "a committee of any office": (
        Article("Đảng ủy xã Ia Mơ họp. Đã có Nghị quyết số 5 của Đảng ủy.", place="Gia Lai",
                published=Day(2025, 8, 3)),
        [("Đảng ủy", (), None)],
    ),
    "a numbered ward is another": (
        Article("UBND phường Tân An họp. Đã có Kế hoạch số 5 của UBND phường 8.", place="Cần Thơ",
                published=Day(2025, 8, 3)),
        [("Ủy ban nhân dân phường 8", (), "8")],
    ),
    "by a province's symbol": (
        Article("Đã có Kế hoạch số 12-KH/TU.", place="Lào Cai"),
        [("Tỉnh ủy Lào Cai", ("issuer",), "Lào Cai")],
    ),
    "by a province's symbol, in a city": (
        Article("Đã có Kế hoạch số 12-KH/TU.", place="Hà Nội"),
        [("Thành ủy Hà Nội", ("issuer",), "Hà Nội")],
    ),
    "a people's committee by its symbol": (
        Article("Đã có Kế hoạch số 12/KH-UBND.", place="Lào Cai"),
        [("Ủy ban nhân dân tỉnh Lào Cai", ("issuer",), "Lào Cai")],
    ),
    "an office by its symbol": (
        Article("Đã có Công văn số 12-CV/BTGTU.", place="Lào Cai"),
        [("Ban Tuyên giáo Tỉnh ủy Lào Cai", ("issuer",), "Lào Cai")],
    ),
    "a place that is said stays": (
        Article("Đã có Kế hoạch số 12 của Tỉnh ủy Nghệ An.", place="Lào Cai"),
        [("Tỉnh ủy Nghệ An", (), "Nghệ An")],
    ),
    "no place, no name": (Article("Đã có Kế hoạch số 12 của Tỉnh ủy."), [("Tỉnh ủy", (), None)]),
    "two provinces named alike, no name": (
        Article("Tỉnh ủy Gia Lai và Tỉnh ủy Nghệ An cùng họp. Đã có Kế hoạch số 12 của Tỉnh ủy."),
        [("Tỉnh ủy", (), None)],
    ),
    "a central body waits for no place": (
        Article("Đã có Kết luận 14 của Bộ Chính trị.", place="Lào Cai"), [("Bộ Chính trị", (), None)],
    ),
    "a decree is the government's": (
        Article("Đã có Nghị định 100."), [("Chính phủ", ("issuer",), None)],
    ),
    "TW alone names three": (Article("Đã có Quy định 69-QĐ/TW."), [(None, (), None)]),
    "a congress of a province": (
        Article("học Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX", place="Nghệ An"),
        [("Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX", ("issuer",), "Nghệ An")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("article", "expected"), PLACED.values(), ids=PLACED)
def test_the_place_completes_a_local_issuer(article, expected):
    found = extract(article).citations
    assert [(one.issuer, one.inferred, (one.place or "").split(",")[0] or None) for one in found] == expected


def test_communes_of_one_name_have_their_province():
    text = "Đã có Nghị quyết số 5 của Đảng ủy xã Tân Phú."
    found = {place: extract(Article(text, place=place)).citations[0].place for place in ("Đồng Nai", "Gia Lai", None)}
    assert found == {"Đồng Nai": "Tân Phú, Đồng Nai", "Gia Lai": "Tân Phú", None: "Tân Phú"}


FULLER = {
    "a short form behind its full one": ("Đọc Quy định số 69-QĐ/TW. Quy định 69 rất rõ.", [None, 0]),
    "a short form that is declared, broken over a line's end": (
        "Chỉ thị số 52-CT/TW ngày 3/9/2025 của Ban Bí thư (gọi tắt là Chỉ thị số 52-\nCT/TW). Học Chỉ thị 52.",
        [None, 0, 1],
    ),
    "a full form behind its short one": ("Quy định 69 rất rõ. Đọc Quy định số 69-QĐ/TW.", [1, None]),
    "the nearest before it": (
        "Chỉ thị 35-CT/TW ngày 30/5/2019 cũ. Chỉ thị 35-CT/TW ngày 14/6/2024 mới. Học Chỉ thị 35 nhé.", [None, None, 1],
    ),
    "another number": ("Đọc Quy định số 69-QĐ/TW. Quy định 70 rất rõ.", [None, None]),
    "another type": ("Đọc Quy định số 69-QĐ/TW. Chỉ thị 69 rất rõ.", [None, None]),
    "Quy định and Quyết định are one sequence": ("Đọc Quy định số 69-QĐ/TW. Quyết định 69 rất rõ.", [None, 0]),
    "another year": ("Đọc Quy định số 69-QĐ/TW ngày 6/7/2022. Quy định 69 năm 2017 đã cũ.", [None, None]),
    "another term": ("Nghị quyết 15-NQ/TW khóa XI. Nghị quyết 15 khóa XII.", [None, None]),
    "the state's is not the Party's": (
        "Nghị quyết 15-NQ/TW (khóa VIII) và Nghị quyết 15 của Quốc hội khóa XII", [None, None],
    ),
    "another district's": (
        "Hướng dẫn số 03 của Quận ủy Ba Đình. Hướng dẫn số 03 ngày 31/12/2019 của Ban Tổ chức Trung ương.",
        [None, None],
    ),
    "two that contradict behind it": (
        "Học Chỉ thị 35 nhé. Chỉ thị 35-CT/TW ngày 30/5/2019 cũ. Chỉ thị 35-CT/TW ngày 14/6/2024 mới.",
        [None, None, None],
    ),
    "a plenum and its number": (
        "Nghị quyết Trung ương 4 khóa XII (Nghị quyết số 04-NQ/TW ngày 30/10/2016)", [1, None],
    ),
    "a plenum, its title and its number": (
        "Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng (Nghị quyết số 04-NQ/TW ngày 30/10/2016)", [1, None],
    ),
    "a rule that is issued with its decision, over a line's end": (
        "Quyết định số 190-QĐ/TW ban\nhành Quy chế bầu cử trong Đảng", [None, 0],
    ),
    "ministries together and one of them": (
        "Đọc Thông tư liên tịch số 3/2000/TTLT-BYT-BGDĐT. Thông tư liên tịch số 3/2000 của Bộ Y tế rất rõ.", [None, 0],
    ),
    "its title is what the fuller one says more": (
        "Nghị quyết số 36-NQ/TW của Bộ Chính trị về kiều bào. Bàn tiếp Nghị quyết số 36-NQ/TW của Bộ Chính trị.",
        [None, 0],
    ),
    "both have a title": (
        "Nghị quyết số 36-NQ/TW về công tác kiều bào. Bàn tiếp Nghị quyết số 36-NQ/TW về kinh tế biển.", [None, None],
    ),
    "a law and its year": ("Luật Đất đai năm 2013 dài. Luật Đất đai cũng khó.", [None, 0]),
    "the election rules and their decision": (
        "Quy chế bầu cử trong Đảng ban hành kèm theo Quyết định số 190-QĐ/TW", [1, None],
    ),
    "another term with the same words is not it": (
        "Nghị quyết số 36-NQ/TW (khóa IX) về người Việt ở xa. Theo Nghị quyết số 36-NQ/TW (khóa XI)", [None, None],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FULLER.values(), ids=FULLER)
def test_a_short_form_refers_to_its_fuller_one(text, expected):
    assert [one.refers for one in extract(Article(text)).citations] == expected


def test_both_places_of_a_tone_mark_are_one_body_and_one_term():
    text = (
        "Kế hoạch 12-KH/TU của Tỉnh uỷ Khánh Hoà, Kế hoạch 13-KH/TU của Tỉnh ủy Khánh Hòa; Nghị quyết 18-NQ/TW khoá "
        "XII, Nghị quyết 20-NQ/TW khóa XII. Bí thư Tỉnh uỷ Khánh Hoà Lê Văn Mẫu và Phó Bí thư Tỉnh ủy Khánh Hòa Hồ Mẫu."
    )
    found = extract(Article(text))
    assert [(one.issuer, one.place, one.term) for one in found.citations] == [
        *[("Tỉnh ủy Khánh Hòa", "Khánh Hòa", None)] * 2, *[(None, None, "XII")] * 2,
    ]  # fmt: skip
    posts = [post for one in found.officials for post in one.positions]
    assert [post.title for post in posts] == ["Bí thư Tỉnh uỷ Khánh Hoà", "Phó Bí thư Tỉnh ủy Khánh Hòa"]
    assert {post.org for post in posts} == {"Tỉnh ủy Khánh Hòa"}
    spans = [(one.start, one.end, one.quote) for one in (*found.citations, *found.officials)]
    assert all(text[start:end] == quote for start, end, quote in spans)


def test_what_a_fuller_mention_says_is_not_put_into_the_short_one():
    short = cited("Quy định số 69-QĐ/TW ngày 6/7/2022 của Bộ Chính trị. Quy định 69 rất rõ.")[1]
    assert (short.symbol, short.date, short.issuer, short.inferred) == (None, None, None, ())


def test_an_issuer_behind_two_papers_is_not_given_to_one_the_article_says_is_another_s():
    text = "Nghị quyết 57-NQ/TW của Bộ Chính trị. Học Nghị quyết 57-NQ/TW và Quyết định 204-QĐ/TW của Ban Bí thư."
    assert [one.issuer for one in cited(text)] == ["Bộ Chính trị", None, "Ban Bí thư"]
    assert [one.issuer for one in cited(text.replace("57-NQ/TW của", "58-NQ/TW của"))][1] == "Ban Bí thư"


def test_the_floor_is_the_latest_full_day():
    text = "Quy định 69-QĐ/TW ngày 6/7/2022, Kết luận 14-KL/TW ngày 22/9/2021, dự thảo Quy định 70-QĐ/TW ngày 1/1/2030"
    assert extract(Article(text)).floor == Day(2022, 7, 6)
    assert extract(Article("Quy định 69")).floor is None


def test_a_list_of_other_headlines_is_marked():
    text = "Quy định 69 rất rõ.\nTin khác\nChỉ thị 35 mới"
    start = text.index("Chỉ thị")
    found = extract(Article(text, teasers=((start, len(text)),))).citations
    assert [(one.quote, one.teaser) for one in found] == [("Quy định 69", False), ("Chỉ thị 35", True)]
