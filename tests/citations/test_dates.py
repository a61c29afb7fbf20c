"""Days, months, years and terms: as values, and as they are printed behind a citation."""

from datetime import date as Day

import pytest

from citations.dates import century, day_of, month_of, roman, roman_value
from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

NQ18, QD148 = "Nghị quyết số 18-NQ/TW", "Quy định 148-QĐ/TW"


def nq18(**said):
    return [Said(NQ18, "nghị quyết", 18, "NQ/TW", **said)]


def qd148(**said):
    return [Said(QD148, "quy định", 148, "QĐ/TW", **said)]


CASES = {
    "slashes": (f"theo {NQ18} ngày 25/10/2017, các cơ quan", nq18(date="2017-10-25")),
    "a zero before day and month": (f"{NQ18} ngày 05/07/2022", nq18(date="2022-07-05")),
    "no zero": (f"{NQ18} ngày 5/7/2022", nq18(date="2022-07-05")),
    "hyphens": (f"{NQ18} ngày 25-10-2017", nq18(date="2017-10-25")),
    "dots": (f"{NQ18} ngày 10.2.2022", nq18(date="2022-02-10")),
    "dots and a stray blank": (f"{NQ18} ngày 1.11. 2011", nq18(date="2011-11-01")),
    "blanks around the signs": (f"{NQ18} ngày 25 / 10 / 2017", nq18(date="2017-10-25")),
    "en dashes": (f"{NQ18} ngày 25–10–2017", nq18(date="2017-10-25")),
    "a year of two digits": (f"{NQ18} ngày 25/10/17", nq18(date="2017-10-25")),
    "in words": (f"{NQ18} ngày 23 tháng 5 năm 2024", nq18(date="2024-05-23")),
    "in words, over a line's end": (f"{NQ18}, ngày 09\ntháng 05 năm 2024", nq18(date="2024-05-09")),
    "in words, zeros before": (f"{NQ18} ngày 01 tháng 09 năm 2025", nq18(date="2025-09-01")),
    "in capitals": (
        "NGHỊ QUYẾT SỐ 36-NQ/TW NGÀY 22 THÁNG 10 NĂM 2018",
        [Said("NGHỊ QUYẾT SỐ 36-NQ/TW", "nghị quyết", 36, "NQ/TW", date="2018-10-22")],
    ),
    "a comma between symbol and day": (f"{NQ18}, ngày 25/10/2017", nq18(date="2017-10-25")),
    "a blank and a comma": (f"{NQ18} , ngày 25/10/2017 ,", nq18(date="2017-10-25")),
    "in brackets": (f"{NQ18} (ngày 23-4-2024)", nq18(date="2024-04-23")),
    "in brackets, without the word": (f"{NQ18} (18/02/1998)", nq18(date="1998-02-18")),
    "behind a line's end": (f"{NQ18}\nngày 25/10/2017", nq18(date="2017-10-25")),
    "behind a hard blank": (f"{NQ18}\u00a0ngày 25/10/2017", nq18(date="2017-10-25")),
    "glued to the symbol": ("Quy định 47-QĐ/TWngày 01/11/2011", [
        Said("Quy định 47-QĐ/TW", "quy định", 47, "QĐ/TW", date="2011-11-01")]),
    "glued to the next word": (f"{NQ18} ngày 24/6/2021về việc", nq18(date="2021-06-24")),
    "issued on": (f"{NQ18} được ban hành ngày 25/10/2017", nq18(date="2017-10-25")),
    "signed on": (f"{NQ18} ký ngày 25/10/2017", nq18(date="2017-10-25")),
    "between a bare number and its issuer": (
        "Nghị quyết 18 ngày 25/10/2017 của Ban Chấp hành Trung ương",
        [Said("Nghị quyết 18", "nghị quyết", 18, issuer="Ban Chấp hành Trung ương", date="2017-10-25")],
    ),
    "behind the issuer": (
        "Chỉ thị 35 của Bộ Chính trị ngày 14/6/2024",
        [Said("Chỉ thị 35", "chỉ thị", 35, issuer="Bộ Chính trị", date="2024-06-14")],
    ),
    "behind the issuer, in brackets": (
        "Chỉ thị 35-CT/TW của Bộ Chính trị (14-6-2024)",
        [Said("Chỉ thị 35-CT/TW", "chỉ thị", 35, "CT/TW", issuer="Bộ Chính trị", date="2024-06-14")],
    ),
    "no year": (f"{QD148} ngày 14/6", qd148()),
    "no year, in words": (f"{QD148} ngày 14 tháng 6", qd148()),
    "no year, but just past": (
        "Kết luận 20 ngày 22/9 vừa qua của Ban Bí thư",
        [Said("Kết luận 20", "kết luận", 20, issuer="Ban Bí thư")],
    ),
    "the hour of the page is no paper's": (f"{NQ18}\n\nNgày 25/04/2022 14:04:40", nq18()),
    "the day of a lead in the next line": (f"{NQ18}\nNgày 25/10/2017, ở Hà Nội", nq18()),
    "a month is no day": (f"{NQ18}, tháng 10/2017", nq18(when="2017-10")),
    "a month in brackets": (f"{NQ18} (tháng 6-1997)", nq18(when="1997-06")),
    "the month in letters": (f"{NQ18}, ngày 23 tháng Tư năm 2024", nq18(date="2024-04-23")),
    "the month in letters, of two words": (f"{NQ18} ngày 3 tháng mười một năm 2024", nq18(date="2024-11-03")),
    "a month in words": (f"{NQ18} tháng 6 năm 1997", nq18(when="1997-06")),
    "a year is no day": (f"{NQ18} năm 2018", nq18(when="2018")),
    "a year in brackets": (f"{NQ18} (2018)", nq18(when="2018")),
    "a year as law sites append it": (f"{NQ18} 2018", nq18(when="2018")),
    "two years are a period": (f"{NQ18} năm 2021-2025", nq18()),
    "two years in brackets are a period": (f"{NQ18} (2021-2025)", nq18()),
    "day 35 is none": (f"{QD148} ngày 35/5/2024", qd148(when="2024")),
    "31 February is none": (f"{QD148} ngày 31/2/2024", qd148(when="2024")),
    "29 February of a common year": (f"{QD148} ngày 29/2/2023", qd148(when="2023")),
    "29 February of a leap year": (f"{QD148} ngày 29/2/2024", qd148(date="2024-02-29")),
    "month 13 is none": (f"{QD148} ngày 12/13/2024", qd148(when="2024")),
    "day 0 is none": (f"{QD148} ngày 0/10/2024", qd148(when="2024")),
    "English": ("Regulation 69-QD/TW dated July 6, 2022", [
        Said("Regulation 69-QD/TW", "quy định", 69, "QĐ/TW", date="2022-07-06")]),
    "English, in brackets": ("Resolution 33-NQ/TW (dated November 22, 2014)", [
        Said("Resolution 33-NQ/TW", "nghị quyết", 33, "NQ/TW", date="2014-11-22")]),
    "the day of coming into force is another": (
        f"{NQ18} có hiệu lực từ ngày 01/01/2018", nq18()),
    "the day of the next sentence is another": (f"Đã học {NQ18}. Ngày 3/5/2018, đoàn về cơ sở.", nq18()),
    "the clock beside a page's day is none": (f"10:44 | 18/06/2025 GMT+7 {NQ18} đã rõ", nq18()),
    "opening the sentence": (
        "Ngày 3/11/2021, Bộ Chính trị ban hành Quy định 41-QĐ/TW",
        [Said("Quy định 41-QĐ/TW", "quy định", 41, "QĐ/TW", issuer="Bộ Chính trị", date="2021-11-03")],
    ),
    "opening the sentence, in words": (
        "Ngày 23 tháng 10 năm 2018, Bộ Chính trị đã ban hành Quy định số 179-QĐ/TW",
        [Said("Quy định số 179-QĐ/TW", "quy định", 179, "QĐ/TW", issuer="Bộ Chính trị", date="2018-10-23")],
    ),
    "opening the sentence, without a year": (
        "Ngày 3/11, Bộ Chính trị ban hành Quy định 41-QĐ/TW",
        [Said("Quy định 41-QĐ/TW", "quy định", 41, "QĐ/TW", issuer="Bộ Chính trị")],
    ),
    "the day of a paper before it is another": (
        "Theo Tờ trình số 37/TTr-SNV ngày 12/7/2022, Bộ Chính trị ban hành Quy định 41-QĐ/TW",
        [Said("Tờ trình số 37/TTr-SNV", "tờ trình", 37, "TTr-SNV", date="2022-07-12"),
         Said("Quy định 41-QĐ/TW", "quy định", 41, "QĐ/TW", issuer="Bộ Chính trị")],
    ),
    "English, of issue": ("Regulation 47-QD/TW issued on November 1, 2011, aims high", [
        Said("Regulation 47-QD/TW", "quy định", 47, "QĐ/TW", date="2011-11-01")]),
    "the letterhead's other side between": (
        "Số 06-CT/TW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHà Nội, ngày 07 tháng 11 năm 2006",
        [Said("06-CT/TW", "chỉ thị", 6, "CT/TW", date="2006-11-07")],
    ),
    "the letterhead's subject between": (
        "Số: 11-HD/TW\nV/v học Quy định mới\n\nHà Nội, ngày 24 tháng 3 năm 2008",
        [Said("11-HD/TW", "hướng dẫn", 11, "HD/TW", date="2008-03-24", title="học Quy định mới")],
    ),
    "the letterhead's place of two names": (
        "Số: 65-QĐ/TW\nPhan Rang - Tháp Chàm, ngày 25 tháng 5 năm 2015",
        [Said("65-QĐ/TW", "quy định", 65, "QĐ/TW", date="2015-05-25")],
    ),
    "a day further down is none of the letterhead": (
        "Số 06-CT/TW\nCả nước chào mừng\nHà Nội, ngày 07 tháng 11 năm 2006", [Said("06-CT/TW", "chỉ thị", 6, "CT/TW")],
    ),
    "the letterhead's place and day": (
        "Số: 65-QĐ/TW | Hà Nội, ngày 28 tháng 4 năm 2022",
        [Said("65-QĐ/TW", "quy định", 65, "QĐ/TW", date="2022-04-28")],
    ),
    "in the next cells of a row, before what it is about": (
        "Số | Ngày | Về\nQuy định 69-QĐ/TW | 06/7/2022 | kỷ luật\nKết luận 34 | ngày 18-4-2022 |",
        [Said("Quy định 69-QĐ/TW", "quy định", 69, "QĐ/TW", date="2022-07-06"),
         Said("Kết luận 34", "kết luận", 34, date="2022-04-18")],
    ),
    "in the next cells of a row, the issuer between": (
        "142-QĐ/TW | Bộ Chính trị | 23/4/2024\nKết luận 34-KL/TW | 18.4.2022 | Ban Bí thư | văn hóa",
        [Said("142-QĐ/TW", "quy định", 142, "QĐ/TW", issuer="Bộ Chính trị", date="2024-04-23"),
         Said("Kết luận 34-KL/TW", "kết luận", 34, "KL/TW", issuer="Ban Bí thư", date="2022-04-18")],
    ),
    "in a cell, a body that the symbol does not name": (
        "| Quyết định 15/QĐ-UBND | Bộ Công an | x |\n| Quy định 142-QĐ/TW | Tỉnh ủy Gia Lai |\n"
        "| Quyết định 7-QĐ/TU | Ban Tổ chức Tỉnh ủy Gia Lai |\n| Thông tư 8/2021/TT-BCA | Bộ Nội vụ |\n"
        "| Quyết định 9/QĐ-SXD | Bộ Công an |",
        [Said("Quyết định 15/QĐ-UBND", "quyết định", 15, "QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Gia Lai",
              inferred=("issuer",)),
         Said("Quy định 142-QĐ/TW", "quy định", 142, "QĐ/TW"),
         Said("Quyết định 7-QĐ/TU", "quyết định", 7, "QĐ/TU", issuer="Tỉnh ủy Gia Lai", inferred=("issuer",)),
         Said("Thông tư 8/2021/TT-BCA", "thông tư", 8, "TT-BCA", year=2021, issuer="Bộ Công an", inferred=("issuer",)),
         Said("Quyết định 9/QĐ-SXD", "quyết định", 9, "QĐ-SXD")],
    ),
    "in a cell, the body that the symbol names, of a place": (
        "| Quyết định 15/QĐ-UBND | UBND tỉnh Gia Lai | x |\n| Quyết định 7-QĐ/TU | Ban Thường vụ Thành ủy Hà Nội |",
        [Said("Quyết định 15/QĐ-UBND", "quyết định", 15, "QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Gia Lai"),
         Said("Quyết định 7-QĐ/TU", "quyết định", 7, "QĐ/TU", issuer="Ban Thường vụ Thành ủy Hà Nội")],
    ),
    "bodies in two cells of a row": (
        "142-QĐ/TW | Bộ Chính trị | Ban Bí thư |\nKết luận 34-KL/TW | Ban Bí thư | 18.4.2022 | Tỉnh ủy Gia Lai",
        [Said("142-QĐ/TW", "quy định", 142, "QĐ/TW"), Said("Kết luận 34-KL/TW", "kết luận", 34, "KL/TW")],
    ),
    "a cell that only begins with a day or a body": (
        "142-QĐ/TW | 23/4/2024 là ngày ký | x\nKết luận 34-KL/TW | Ban Bí thư họp | 18/4/2022",
        [Said("142-QĐ/TW", "quy định", 142, "QĐ/TW"), Said("Kết luận 34-KL/TW", "kết luận", 34, "KL/TW")],
    ),
    "an empty cell, and the next row's day": (
        "142-QĐ/TW | | giao quyền\nsố khác | 18/4/2022", [Said("142-QĐ/TW", "quy định", 142, "QĐ/TW")],
    ),
    "a page's day and hour behind its headline": (
        "Học Quy định 142-QĐ/TW | 28/04/2025 | 18:53", [Said("Quy định 142-QĐ/TW", "quy định", 142, "QĐ/TW")],
    ),
    "the letterhead's place broken over lines": (
        "Số 216-QĐ/TW\nHà\nNội, ngày 01 tháng 4 năm 2009",
        [Said("216-QĐ/TW", "quy định", 216, "QĐ/TW", date="2009-04-01")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_days(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)


DAYS = {
    "usual": (("23", "04", "2024"), Day(2024, 4, 23)),
    "two digits of a year": (("3", "2", "98"), Day(1998, 2, 3)),
    "no such day": (("31", "6", "2024"), None),
    "no such month": (("1", "0", "2024"), None),
    "the year nought": (("1", "1", "0"), Day(2000, 1, 1)),
}


@pytest.mark.parametrize(("said", "expected"), DAYS.values(), ids=DAYS)
def test_a_day_is_one_of_the_calendar(said, expected):
    assert day_of(*said) == expected


@pytest.mark.parametrize(
    ("said", "expected"), [("45", 2045), ("46", 1946), ("00", 2000), ("98", 1998), ("1930", 1930), ("2326", 2326)]
)
def test_short_years_fall_in_the_partys_time(said, expected):
    assert century(said) == expected


def test_a_month_of_no_year_is_left_out():
    assert month_of("2011", "6") == "2011-06"
    assert month_of("2011", "13") == "2011"


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (20, "XX"), (29, "XXIX")])
def test_terms_in_both_scripts(number, numeral):
    assert roman(str(number)) == numeral
    assert roman_value(numeral) == number


@pytest.mark.parametrize("said", ["0", "40", "54", "2024"])
def test_no_term_is_so_high(said):
    assert roman(said) is None


def test_every_term_comes_back():
    assert [roman_value(roman(str(number))) for number in range(1, 40)] == list(range(1, 40))
