"""Lists of papers: each item a citation from its own number, what is said once given to all it holds for."""

import pytest

from citations import Article, extract
from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

BCT, CHINH_PHU = "Bộ Chính trị", "Chính phủ"
BY, ON, BY_ON = ("issuer",), ("date",), ("date", "issuer")

CASES = {
    # one type
    "commas": (
        "học Nghị quyết 59, 70, 71, 72",
        [Said("Nghị quyết 59", "nghị quyết", 59), Said("70", "nghị quyết", 70), Said("71", "nghị quyết", 71),
         Said("72", "nghị quyết", 72)],
    ),
    "up to a year between commas": (
        "học Nghị quyết 59, 70, 2025, 72",
        [Said("Nghị quyết 59", "nghị quyết", 59), Said("70", "nghị quyết", 70)],
    ),
    "up to a nought between commas": (
        "theo Quy định số 142, 0, 00, 5", [Said("Quy định số 142", "quy định", 142)],
    ),
    "up to a nought at the end": (
        "theo Quy định số 142, 70 và 00", [Said("Quy định số 142", "quy định", 142), Said("70", "quy định", 70)],
    ),
    "noughts before and within numbers": (
        "theo Quy định số 142, 05, 100, 10", [Said("Quy định số 142", "quy định", 142), Said("05", "quy định", 5),
         Said("100", "quy định", 100), Said("10", "quy định", 10)],
    ),
    "a share is no item": (
        "học Nghị quyết 59, 70, 3,5% chi bộ còn chậm",
        [Said("Nghị quyết 59", "nghị quyết", 59), Said("70", "nghị quyết", 70)],
    ),
    "plain numbers, then one with all": (
        "học các Nghị quyết 18, 19, 21-NQ/TW, 70",
        [Said("Nghị quyết 18", "nghị quyết", 18), Said("19", "nghị quyết", 19),
         Said("21-NQ/TW", "nghị quyết", 21, "NQ/TW"), Said("70", "nghị quyết", 70)],
    ),
    "a count before, and before the last": (
        "học 4 Nghị quyết 59, 70 và 72",
        [Said("Nghị quyết 59", "nghị quyết", 59), Said("70", "nghị quyết", 70), Said("72", "nghị quyết", 72)],
    ),
    "the type said anew in small letters": (
        "học Nghị quyết 59 và Ba nghị quyết 70, 71, 72",
        [Said("Nghị quyết 59", "nghị quyết", 59), Said("nghị quyết 70", "nghị quyết", 70),
         Said("71", "nghị quyết", 71), Said("72", "nghị quyết", 72)],
    ),
    "semicolons": (
        "thay các Quy định 89; 214; 124",
        [Said("Quy định 89", "quy định", 89), Said("214", "quy định", 214), Said("124", "quy định", 124)],
    ),
    "the type said once, before a colon": (
        "các Quy định: số 89-QĐ/TW, ngày 4/8/2017; số 214-QĐ/TW, ngày 02/01/2020",
        [Said("Quy định: số 89-QĐ/TW", "quy định", 89, "QĐ/TW", date="2017-08-04"),
         Said("214-QĐ/TW", "quy định", 214, "QĐ/TW", date="2020-01-02")],
    ),
    "symbols and and": (
        "Kết luận số 126-KL/TW và 127-KL/TW",
        [Said("Kết luận số 126-KL/TW", "kết luận", 126, "KL/TW"), Said("127-KL/TW", "kết luận", 127, "KL/TW")],
    ),
    "symbols and the word for number": (
        "Kết luận số 126-KL/TW và số 127-KL/TW",
        [Said("Kết luận số 126-KL/TW", "kết luận", 126, "KL/TW"), Said("127-KL/TW", "kết luận", 127, "KL/TW")],
    ),
    "symbols without hyphens": (
        "Quyết định 217 QĐ/TW, 218 QĐ/TW",
        [Said("Quyết định 217 QĐ/TW", "quyết định", 217, "QĐ/TW"), Said("218 QĐ/TW", "quyết định", 218, "QĐ/TW")],
    ),
    "the symbol behind the last alone": (
        "các Nghị quyết số 18, 19-NQ/TW",
        [Said("Nghị quyết số 18", "nghị quyết", 18), Said("19-NQ/TW", "nghị quyết", 19, "NQ/TW")],
    ),
    "or": (
        "học Quy định 69 hoặc 70.",
        [Said("Quy định 69", "quy định", 69), Said("70", "quy định", 70)],
    ),
    "over a line's end": (
        "học Nghị quyết 59,\n70 và\n72",
        [Said("Nghị quyết 59", "nghị quyết", 59), Said("70", "nghị quyết", 70), Said("72", "nghị quyết", 72)],
    ),
    "in capitals": (
        "HỌC NGHỊ QUYẾT SỐ 18-NQ/TW VÀ 19-NQ/TW",
        [Said("NGHỊ QUYẾT SỐ 18-NQ/TW", "nghị quyết", 18, "NQ/TW"), Said("19-NQ/TW", "nghị quyết", 19, "NQ/TW")],
    ),
    # said once, held by all
    "an issuer behind": (
        "Hướng dẫn số 02, 03 của Quận ủy Hoàn Kiếm",
        [Said("Hướng dẫn số 02", "hướng dẫn", 2, issuer="Quận ủy Hoàn Kiếm", inferred=BY),
         Said("03", "hướng dẫn", 3, issuer="Quận ủy Hoàn Kiếm")],
    ),
    "an issuer and a term behind": (
        "các Nghị quyết 18 và 19 của BCH T.Ư Đảng khóa XII",
        [Said("Nghị quyết 18", "nghị quyết", 18, issuer="Ban Chấp hành Trung ương", term="XII",
              inferred=("issuer", "term")),
         Said("19", "nghị quyết", 19, issuer="Ban Chấp hành Trung ương", term="XII")],
    ),
    "two joint issuers behind": (
        "Kết luận số 126-KL/TW, 127-KL/TW của Bộ Chính trị, Ban Bí thư",
        [Said("Kết luận số 126-KL/TW", "kết luận", 126, "KL/TW", issuer="Bộ Chính trị, Ban Bí thư", inferred=BY),
         Said("127-KL/TW", "kết luận", 127, "KL/TW", issuer="Bộ Chính trị, Ban Bí thư")],
    ),
    "a day behind": (
        "Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017",
        [Said("Nghị quyết số 18-NQ/TW", "nghị quyết", 18, "NQ/TW", date="2017-10-25", inferred=ON),
         Said("19-NQ/TW", "nghị quyết", 19, "NQ/TW", date="2017-10-25")],
    ),
    "a day for two, another for the third, one issuer": (
        "các Quy định số 89-QĐ/TW, 90-QĐ/TW ngày 4/8/2017 và số 214-QĐ/TW ngày 02/01/2020 của Bộ Chính trị",
        [Said("Quy định số 89-QĐ/TW", "quy định", 89, "QĐ/TW", issuer=BCT, date="2017-08-04", inferred=BY_ON),
         Said("90-QĐ/TW", "quy định", 90, "QĐ/TW", issuer=BCT, date="2017-08-04", inferred=BY),
         Said("214-QĐ/TW", "quy định", 214, "QĐ/TW", issuer=BCT, date="2020-01-02")],
    ),
    "a term behind": (
        "các Nghị quyết 18, 19 (khóa XII)",
        [Said("Nghị quyết 18", "nghị quyết", 18, term="XII", inferred=("term",)),
         Said("19", "nghị quyết", 19, term="XII")],
    ),
    "an issuer before": (
        "Bộ Chính trị ban hành các Quy định số 69-QĐ/TW, 70-QĐ/TW",
        [Said("Quy định số 69-QĐ/TW", "quy định", 69, "QĐ/TW", issuer=BCT),
         Said("70-QĐ/TW", "quy định", 70, "QĐ/TW", issuer=BCT, inferred=BY)],
    ),
    "an issuer before, and another type behind": (
        "Bộ Chính trị ban hành các Quy định số 69-QĐ/TW, 70-QĐ/TW và Kết luận số 14-KL/TW",
        [Said("Quy định số 69-QĐ/TW", "quy định", 69, "QĐ/TW", issuer=BCT),
         Said("70-QĐ/TW", "quy định", 70, "QĐ/TW", issuer=BCT, inferred=BY),
         Said("Kết luận số 14-KL/TW", "kết luận", 14, "KL/TW", issuer=BCT, inferred=BY)],
    ),
    # several types
    "types mixed": (
        "học Nghị quyết 36, Chỉ thị 45 và Kết luận 12",
        [Said("Nghị quyết 36", "nghị quyết", 36), Said("Chỉ thị 45", "chỉ thị", 45),
         Said("Kết luận 12", "kết luận", 12)],
    ),
    "an issuer behind types mixed": (
        "Kế hoạch số 123, Hướng dẫn số 02, 03 của Quận ủy Ba Đình",
        [Said("Kế hoạch số 123", "kế hoạch", 123, issuer="Quận ủy Ba Đình", inferred=BY),
         Said("Hướng dẫn số 02", "hướng dẫn", 2, issuer="Quận ủy Ba Đình", inferred=BY),
         Said("03", "hướng dẫn", 3, issuer="Quận ủy Ba Đình")],
    ),
    "an issuer behind types mixed, small letters": (
        "Đề án 01, chương trình hành động số 49 và 54 của BTV Tỉnh ủy Gia Lai",
        [Said("Đề án 01", "đề án", 1, issuer="Ban Thường vụ Tỉnh ủy Gia Lai", inferred=BY),
         Said("chương trình hành động số 49", "chương trình", 49, issuer="Ban Thường vụ Tỉnh ủy Gia Lai", inferred=BY),
         Said("54", "chương trình", 54, issuer="Ban Thường vụ Tỉnh ủy Gia Lai")],
    ),
    "an issuer behind papers with days": (
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 và Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị",
        [Said("Chỉ thị số 05-CT/TW", "chỉ thị", 5, "CT/TW", issuer=BCT, date="2016-05-15", inferred=BY),
         Said("Kết luận số 01-KL/TW", "kết luận", 1, "KL/TW", issuer=BCT, date="2021-05-18")],
    ),
    # where sharing ends
    "a semicolon parts issuers": (
        "Kế hoạch số 12; Hướng dẫn số 03 của Quận ủy Ba Đình",
        [Said("Kế hoạch số 12", "kế hoạch", 12), Said("Hướng dẫn số 03", "hướng dẫn", 3, issuer="Quận ủy Ba Đình")],
    ),
    "an item with its own issuer": (
        "Kết luận 12 của Bộ Chính trị và Nghị quyết 169 của Chính phủ",
        [Said("Kết luận 12", "kết luận", 12, issuer=BCT), Said("Nghị quyết 169", "nghị quyết", 169, issuer=CHINH_PHU)],
    ),
    "an own issuer stops what comes from the right": (
        "Nghị quyết 36, Kết luận 12 của Bộ Chính trị và Nghị quyết 169 của Chính phủ",
        [Said("Nghị quyết 36", "nghị quyết", 36, issuer=BCT, inferred=BY),
         Said("Kết luận 12", "kết luận", 12, issuer=BCT),
         Said("Nghị quyết 169", "nghị quyết", 169, issuer=CHINH_PHU)],
    ),
    "a sentence's end parts issuers": (
        "Đã học Kế hoạch số 12. Hướng dẫn số 03 của Quận ủy Ba Đình còn mới",
        [Said("Kế hoạch số 12", "kế hoạch", 12), Said("Hướng dẫn số 03", "hướng dẫn", 3, issuer="Quận ủy Ba Đình")],
    ),
    "never to the right past a title": (
        "Chỉ thị số 10 của Quận ủy Ba Đình về việc giữ gìn vệ sinh đường phố, Kế hoạch số 12",
        [Said("Chỉ thị số 10", "chỉ thị", 10, issuer="Quận ủy Ba Đình", title="giữ gìn vệ sinh đường phố"),
         Said("Kế hoạch số 12", "kế hoạch", 12)],
    ),
    "a state paper takes no Party issuer": (
        "Nghị định số 56/2015/NĐ-CP, Kết luận 12 của Bộ Chính trị",
        [Said("Nghị định số 56/2015/NĐ-CP", "nghị định", 56, "NĐ-CP", year=2015, issuer=CHINH_PHU, inferred=BY),
         Said("Kết luận 12", "kết luận", 12, issuer=BCT)],
    ),
    "a Party paper takes no state issuer": (
        "Kết luận 12-KL/TW và Nghị quyết 169 của Chính phủ",
        [Said("Kết luận 12-KL/TW", "kết luận", 12, "KL/TW"),
         Said("Nghị quyết 169", "nghị quyết", 169, issuer=CHINH_PHU)],
    ),
    "state papers, the type said once": (
        "các nghị quyết 828/NQ-UBTVQH14, 829/UBTVQH14 ngày 17/12/2019 và 1192/NQ-UBTVQH ngày 28/9/2024",
        [Said("nghị quyết 828/NQ-UBTVQH14", "nghị quyết", 828, "NQ-UBTVQH14", issuer="Ủy ban Thường vụ Quốc hội",
              date="2019-12-17", inferred=BY_ON),
         Said("829/UBTVQH14", "nghị quyết", 829, "UBTVQH14", issuer="Ủy ban Thường vụ Quốc hội", date="2019-12-17",
              inferred=BY),
         Said("1192/NQ-UBTVQH", "nghị quyết", 1192, "NQ-UBTVQH", issuer="Ủy ban Thường vụ Quốc hội",
              date="2024-09-28", inferred=BY)],
    ),
    # where a list ends
    "a count behind a comma": (
        "theo Quy định 69, 15 cán bộ được chọn", [Said("Quy định 69", "quy định", 69)],
    ),
    "a count behind and": (
        "theo Quy định 69 và 15 hướng dẫn khác", [Said("Quy định 69", "quy định", 69)],
    ),
    "a count behind a symbol": (
        "theo Quy định 69-QĐ/TW, 15 cán bộ được chọn", [Said("Quy định 69-QĐ/TW", "quy định", 69, "QĐ/TW")],
    ),
    "a bare number behind a symbol": (
        "theo Quy định 69-QĐ/TW, 15 người đi", [Said("Quy định 69-QĐ/TW", "quy định", 69, "QĐ/TW")],
    ),
    "a year behind a comma": (
        "theo Nghị quyết 18, 2017 là năm bản lề", [Said("Nghị quyết 18", "nghị quyết", 18)],
    ),
    "a share behind a comma": (
        "theo Nghị quyết 18, 95% chi bộ đã học", [Said("Nghị quyết 18", "nghị quyết", 18)],
    ),
    "thousands behind a comma": (
        "theo Nghị quyết 18, 1.250 người đã học", [Said("Nghị quyết 18", "nghị quyết", 18)],
    ),
    "a clause behind a comma": (
        "Quy định 69, Điều 7 nêu rõ", [Said("Quy định 69", "quy định", 69)],
    ),
    "a bracket between": (
        "Quy định 69 (mới) 70", [Said("Quy định 69", "quy định", 69)],
    ),
    "a list of years is none": ("Kế hoạch 2021, 2022, 2023", []),
    "a list of counts is none": ("quy định 1, 2, 3 người một tổ", []),
    "articles and no paper": ("theo Điều 1, 2, 3 và 4", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_lists(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)


LONG = {
    "bare numbers": ("Quy định ", "{}", 500),
    "numbers with symbols": ("Quy định số ", "{}-QĐ/TW", 500),
    "numbers with symbols and days": ("Quy định số ", "{}-QĐ/TW ngày 4/8/2017", 500),
    "bare numbers, as many as are no year": ("Quy định ", "{}", 1_899),
    "numbers with symbols, very many": ("Quy định số ", "{}-QĐ/TW", 5_000),
}


@pytest.mark.parametrize("join", [", ", "; ", ",\n"], ids=["commas", "semicolons", "lines"])
@pytest.mark.parametrize(("head", "item", "count"), LONG.values(), ids=LONG)
def test_a_long_list_is_read_whole(head, item, count, join):
    text = head + join.join(item.format(number) for number in range(1, count + 1)) + " của Bộ Chính trị"
    found = extract(Article(text)).citations
    assert [one.number for one in found] == list(range(1, count + 1))
    assert {one.type for one in found} == {"quy định"}
    assert {one.issuer for one in found} == {BCT}
    assert [one.inferred for one in found] == [BY] * (count - 1) + [()]
    assert all(text[one.start : one.end] == one.quote for one in found)
    assert found[-1].quote == item.format(count).split(" ")[0]
