"""The symbol behind a number, in every way papers print it."""

import pytest

from citations.symbols import symbol_of, type_of_mark
from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

OFFICE = ("issuer",)


def alone(quote, kind, number, symbol, **said):
    """A text of which one citation is all there is to find."""
    return f"cán bộ đọc {quote} trước buổi họp", [Said(quote, kind, number, symbol, **said)]


CASES = {
    "as the rules have it": alone("Quy định số 142-QĐ/TW", "quy định", 142, "QĐ/TW"),
    "without the word for number": alone("Kết luận 14-KL/TW", "kết luận", 14, "KL/TW"),
    "hyphen and slash swapped": alone("Quy định 29/QĐ-TW", "quy định", 29, "QĐ/TW"),
    "swapped, a resolution": alone("Nghị quyết 20/NQ-TW", "nghị quyết", 20, "NQ/TW"),
    "swapped, QĐi": alone("Quy định 11/QĐi-TW", "quy định", 11, "QĐi/TW"),
    "two hyphens": alone("Nghị quyết 27-NQ-TW", "nghị quyết", 27, "NQ/TW"),
    "two slashes": alone("Quyết định 128/QĐ/TW", "quyết định", 128, "QĐ/TW"),
    "an en dash and blanks": alone("Quyết định 47 – QĐ/TW", "quyết định", 47, "QĐ/TW"),
    "an em dash": alone("Quyết định 47—QĐ/TW", "quyết định", 47, "QĐ/TW"),
    "a non-breaking hyphen": alone("Quyết định 47‑QĐ/TW", "quyết định", 47, "QĐ/TW"),
    "a minus sign": alone("Quyết định 47−QĐ/TW", "quyết định", 47, "QĐ/TW"),
    "a blank behind the hyphen": alone("Quy định 165- QĐ/TW", "quy định", 165, "QĐ/TW"),
    "a blank before the hyphen": alone("Thông báo 55 -TB/TW", "thông báo", 55, "TB/TW"),
    "no hyphen": alone("Quyết định 217 QĐ/TW", "quyết định", 217, "QĐ/TW"),
    "no hyphen and no blank": alone("Quy định 37QĐ/TW", "quy định", 37, "QĐ/TW"),
    "no slash": alone("Nghị quyết 20 NQTW", "nghị quyết", 20, "NQ/TW"),
    "blanks around the second sign": alone("Chỉ thị 30/CT - TW", "chỉ thị", 30, "CT/TW"),
    "a blank behind the slash": alone("Quyết định 217 QĐ/ TW", "quyết định", 217, "QĐ/TW"),
    "blanks around the slash": alone("Nghị quyết 28-NQ / TW", "nghị quyết", 28, "NQ/TW"),
    "TƯ": alone("Quy định 144-QĐ/TƯ", "quy định", 144, "QĐ/TW"),
    "T.Ư": alone("Chỉ thị 30-CT/T.Ư", "chỉ thị", 30, "CT/TW"),
    "T.Ư behind a number without its word": alone("234-TB/T.Ư", "thông báo", 234, "TB/TW"),
    "QĐi": alone("Quy định số 08-QĐi/TW", "quy định", 8, "QĐi/TW"),
    "Ð of the Icelanders": alone("Quy định số 69-QÐ/TW", "quy định", 69, "QĐ/TW"),
    "without marks, by its symbol": alone("37-QD/TW", "quy định", 37, "QĐ/TW"),
    "QĐi without marks": alone("07-QDi/TW", "quy định", 7, "QĐi/TW"),
    "English, without marks": alone("Regulation 24-QD/TW", "quy định", 24, "QĐ/TW"),
    "Vietnamese, without marks": alone("Quy dinh 37-QD/TW", "quy định", 37, "QĐ/TW"),
    "small letters": alone("chỉ thị số 05-ct/tw", "chỉ thị", 5, "CT/TW"),
    "small letters, by its symbol": alone("28-nq/tw", "nghị quyết", 28, "NQ/TW"),
    "capitals": alone("NGHỊ QUYẾT SỐ 36-NQ/TW", "nghị quyết", 36, "NQ/TW"),
    "an entity for the slash": alone("20-QĐ&#x002F;TW", "quy định", 20, "QĐ/TW"),
    "a fraction slash": alone("1478⁄CĐ-TTg", "công điện", 1478, "CĐ-TTg", issuer="Thủ tướng Chính phủ",
                              inferred=OFFICE),
    "a slug": alone("19-NQTW", "nghị quyết", 19, "NQ/TW"),
    "a slug without a hyphen": alone("37QDTW", "quy định", 37, "QĐ/TW"),
    "a mark and a body in mixed letters": alone("86/nq-Đuqstw", "nghị quyết", 86, "NQ/ĐUQSTW"),
    "cut short": alone("Thông báo 159-TB", "thông báo", 159, "TB"),
    "a misspelt body stays as printed": alone(
        "Nghị quyết 819/NQ–UVBTVQH14", "nghị quyết", 819, "NQ-UVBTVQH14"),
    "over a line's end behind the hyphen": alone("Kết luận 202-\nKL/TW", "kết luận", 202, "KL/TW"),
    "over a line's end before the hyphen": alone("Kết luận 202\n-KL/TW", "kết luận", 202, "KL/TW"),
    "a circular of the Party": alone("Thông tri số 19-TT/TW", "thông tri", 19, "TT/TW"),
    "a proposal": alone("Tờ trình số 5-TTr/TU", "tờ trình", 5, "TTr/TU", issuer="Tỉnh ủy", inferred=OFFICE),
    "the wrong word for QĐ stays": alone("Quyết định 66-QĐ/TW", "quyết định", 66, "QĐ/TW"),
    "another wrong word gives way to the symbol": alone("Nghị định số 39-NQ/TW", "nghị quyết", 39, "NQ/TW"),
    # bodies below and beside the centre
    "a plan of a province": alone("Kế hoạch 86-KH/TU", "kế hoạch", 86, "KH/TU", issuer="Tỉnh ủy", inferred=OFFICE),
    "an action programme, long": alone("147-CTHĐ/TU", "chương trình", 147, "CTHĐ/TU", issuer="Tỉnh ủy",
                                       inferred=OFFICE),
    "an action programme, short": alone("75-CTr/TU", "chương trình", 75, "CTr/TU", issuer="Tỉnh ủy",
                                        inferred=OFFICE),
    "a letter of a province's office": alone("Công văn 1525-CV/BTGTU", "công văn", 1525, "CV/BTGTU",
                                             issuer="Ban Tuyên giáo Tỉnh ủy", inferred=OFFICE),
    "the police": alone("118-KH/ĐUCA", "kế hoạch", 118, "KH/ĐUCA", issuer="Đảng ủy Công an Trung ương",
                        inferred=OFFICE),
    "a committee that the symbol does not name": alone("Kế hoạch 21-KH/ĐU", "kế hoạch", 21, "KH/ĐU"),
    "a steering committee with a number": alone("33-KH/BCĐ35", "kế hoạch", 33, "KH/BCĐ35"),
    "a committee in a ministry": alone("528-KH/BCSĐNMT", "kế hoạch", 528, "KH/BCSĐNMT"),
    "an office of the centre": alone("Công văn số 8011-CV/BTCTW", "công văn", 8011, "CV/BTCTW",
                                     issuer="Ban Tổ chức Trung ương", inferred=OFFICE),
    "the central office": alone("Báo cáo 28-BC/VPTW", "báo cáo", 28, "BC/VPTW", issuer="Văn phòng Trung ương Đảng",
                                inferred=OFFICE),
    "a steering committee of the centre": alone("Hướng dẫn 25-HD/BCĐTW", "hướng dẫn", 25, "HD/BCĐTW",
                                                issuer="Ban Chỉ đạo Trung ương", inferred=OFFICE),
    "a certified copy": alone("24-BS/UBKTTU", "bản sao", 24, "BS/UBKTTU", issuer="Ủy ban Kiểm tra Tỉnh ủy",
                              inferred=OFFICE),
    "the army": alone("Quyết định số 646/QĐ/QUTW", "quyết định", 646, "QĐ/QUTW", issuer="Quân ủy Trung ương",
                      inferred=OFFICE),
    # state bodies
    "the government, with a year": alone("Nghị định số 56/2015/NĐ-CP", "nghị định", 56, "NĐ-CP", year=2015,
                                         issuer="Chính phủ", inferred=OFFICE),
    "the government": alone("Nghị quyết 111/NQ-CP", "nghị quyết", 111, "NQ-CP", issuer="Chính phủ", inferred=OFFICE),
    "the government, by its symbol": alone("125/NQ-CP", "nghị quyết", 125, "NQ-CP", issuer="Chính phủ",
                                           inferred=OFFICE),
    "the prime minister": alone("Quyết định 439/QĐ-TTg", "quyết định", 439, "QĐ-TTg", issuer="Thủ tướng Chính phủ",
                                inferred=OFFICE),
    "the standing committee of the assembly": alone(
        "Nghị quyết 653/2019/UBTVQH14", "nghị quyết", 653, "UBTVQH14", year=2019,
        issuer="Ủy ban Thường vụ Quốc hội", inferred=OFFICE),
    "the same, slash and hyphen": alone("1232/NQ-UBTVQH15", "nghị quyết", 1232, "NQ-UBTVQH15",
                                        issuer="Ủy ban Thường vụ Quốc hội", inferred=OFFICE),
    "the assembly": alone("Nghị quyết số 169/2024/QH15", "nghị quyết", 169, "QH15", year=2024, issuer="Quốc hội",
                          inferred=OFFICE),
    "a law by number": alone("Luật số 45/2019/QH14", "luật", 45, "QH14", year=2019, issuer="Quốc hội",
                             inferred=OFFICE),
    "a law by its symbol": alone("129/2025/QH15", "luật", 129, "QH15", year=2025, issuer="Quốc hội", inferred=OFFICE),
    "an ordinance": alone("Pháp lệnh 34/2007/PL-UBTVQH11", "pháp lệnh", 34, "PL-UBTVQH11", year=2007,
                          issuer="Ủy ban Thường vụ Quốc hội", inferred=OFFICE),
    "a people's council": alone("22/2019/NQ-HĐND", "nghị quyết", 22, "NQ-HĐND", year=2019,
                                issuer="Hội đồng nhân dân", inferred=OFFICE),
    "a people's committee": alone("552/KH-UBND", "kế hoạch", 552, "KH-UBND", issuer="Ủy ban nhân dân",
                                  inferred=OFFICE),
    "a letter has no mark": alone("Công văn số 4912/UBND-NC", "công văn", 4912, "UBND-NC",
                                  issuer="Ủy ban nhân dân", inferred=OFFICE),
    "a letter of the prime minister": alone("Công văn số 73/TTg-CN", "công văn", 73, "TTg-CN",
                                            issuer="Thủ tướng Chính phủ", inferred=OFFICE),
    "an old directive, its body alone": alone("Chỉ thị 171/TTg", "chỉ thị", 171, "TTg",
                                              issuer="Thủ tướng Chính phủ", inferred=OFFICE),
    "a letter, a blank before its slash": alone("Công văn số 2221 /UBND-TH", "công văn", 2221, "UBND-TH",
                                                issuer="Ủy ban nhân dân", inferred=OFFICE),
    "a letter of a ministry, by its symbol": ("Số: 3846/BNN-KTHT\nHà Nội", [
        Said("3846/BNN-KTHT", "văn bản", 3846, "BNN-KTHT", issuer="Bộ Nông nghiệp và Phát triển nông thôn",
             inferred=OFFICE)]),
    "ministries together": alone("Thông tư liên tịch 3/2000/TTLT-BYT-BGDĐT", "thông tư liên tịch", 3,
                                 "TTLT-BYT-BGDĐT", year=2000, issuer="Bộ Y tế, Bộ Giáo dục và Đào tạo",
                                 inferred=OFFICE),
    "a government office": alone("247/TB-VPCP", "thông báo", 247, "TB-VPCP", issuer="Văn phòng Chính phủ",
                                 inferred=OFFICE),
    "a telegram": alone("Công điện số 87/CĐ-TTg", "công điện", 87, "CĐ-TTg", issuer="Thủ tướng Chính phủ",
                        inferred=OFFICE),
    "a ministry": alone("Thông tư số 22/2021/TT-BGDĐT", "thông tư", 22, "TT-BGDĐT", year=2021,
                        issuer="Bộ Giáo dục và Đào tạo", inferred=OFFICE),
    "an old state paper with a hyphen": alone("Quyết định 216-CP", "quyết định", 216, "CP", issuer="Chính phủ",
                                              inferred=OFFICE),
    "a consolidated text": alone("Văn bản hợp nhất 5/VBHN-BGDĐT", "văn bản hợp nhất", 5, "VBHN-BGDĐT",
                                 issuer="Bộ Giáo dục và Đào tạo", inferred=OFFICE),
    "a number with a dot": alone("Nghị quyết số 66.16/2026/NQ-CP", "nghị quyết", 66, "NQ-CP", numeral="66.16",
                                 year=2026, issuer="Chính phủ", inferred=OFFICE),
    "a number with a small letter": alone("Nghị quyết 36a/NQ-CP", "nghị quyết", 36, "NQ-CP", numeral="36a",
                                          issuer="Chính phủ", inferred=OFFICE),
    "a number with a capital": alone("Nghị quyết 8B-NQ/HNTW", "nghị quyết", 8, "NQ/HNTW", numeral="8B",
                                     issuer="Ban Chấp hành Trung ương", inferred=OFFICE),
    "a long number with a letter": alone("Nghị quyết 1210a/NQ-CP", "nghị quyết", 1210, "NQ-CP", numeral="1210a",
                                         issuer="Chính phủ", inferred=OFFICE),
    # glued
    "glued to the word for day": ("Quy định 47-QĐ/TWngày 1/11/2011", [
        Said("Quy định 47-QĐ/TW", "quy định", 47, "QĐ/TW", date="2011-11-01")]),
    "glued to the word for day, its capital": ("Kế hoạch 15/KH-BGDĐTNgày 1/11/2011", [
        Said("Kế hoạch 15/KH-BGDĐT", "kế hoạch", 15, "KH-BGDĐT", date="2011-11-01",
             issuer="Bộ Giáo dục và Đào tạo", inferred=OFFICE)]),
    "glued to a word of two letters": ("Quy định 142-QĐ/TWvề cán bộ trẻ ở cơ sở", [
        Said("Quy định 142-QĐ/TW", "quy định", 142, "QĐ/TW", title="cán bộ trẻ ở cơ sở")]),
    "glued to the word before its issuer": ("Quy định 142-QĐ/TWcủa Bộ Chính trị", [
        Said("Quy định 142-QĐ/TW", "quy định", 142, "QĐ/TW", issuer="Bộ Chính trị")]),
    "TTg glued to a word": ("Quyết định 439/QĐ-TTgngày 1/2/2020", [
        Said("Quyết định 439/QĐ-TTg", "quyết định", 439, "QĐ-TTg", date="2020-02-01", issuer="Thủ tướng Chính phủ",
             inferred=OFFICE)]),
    "the word for number glued to it": alone("Quy định số31-QĐ/TW", "quy định", 31, "QĐ/TW"),
    # beside one another
    "one number on both sides": ("Chỉ thị 23-CT/TW và Chỉ thị 23/CT-TTg", [
        Said("Chỉ thị 23-CT/TW", "chỉ thị", 23, "CT/TW"),
        Said("Chỉ thị 23/CT-TTg", "chỉ thị", 23, "CT-TTg", issuer="Thủ tướng Chính phủ", inferred=OFFICE)]),
    "both orders on one page": ("23/NQ-TW; nội dung của 23-NQ/TW", [
        Said("23/NQ-TW", "nghị quyết", 23, "NQ/TW"), Said("23-NQ/TW", "nghị quyết", 23, "NQ/TW")]),
    # none of ours
    "the youth union": ("cấp theo 84 QĐ/TWĐTN", []),
    "the youth union, at length": ("cấp theo 367 - QĐ/TWĐTN-VPĐOÀN", []),
    "a company": ("theo Nghị quyết số 13/NQ-HĐQT", []),
    "a company, without a sign": ("theo NQ 13 HDQT", []),
    "shareholders": ("theo Nghị quyết số 01/2024/NQ-ĐHĐCĐ", []),
    "a licence of a site": ("Giấy phép số 279/GP-BTTTT cấp ngày 15/11/2019", []),
    "a ministry's licence": ("Giấy phép số 12/BTTTT-GP của báo", []),
    "a department's licence": ("số 12/SYT-CNĐKHN của phòng khám", []),
    "a department's letters without their kind": ("gửi số 5077/SXD-QH cho xã", []),
    "a dash and a council": ("Kế hoạch số 12 - UBND tỉnh nói rõ", [Said("Kế hoạch số 12", "kế hoạch", 12)]),
    "a journal's number": ("ISSN: 2525 – 2569, số 533 (7-2022)", []),
    "a number in a longer one": ("hồ sơ 12.142-KL", []),
    "a mark in a longer word": ("mã 142-KLAB", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_symbols(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)


NORMAL = {
    "the Party's": (("QĐ", "/TW", "-"), "QĐ/TW", True),
    "swapped signs": (("QĐ", "-TW", "/"), "QĐ/TW", True),
    "blanks": (("NQ", " / T.Ư", "-"), "NQ/TW", True),
    "small letters": (("nq", "/tw", "-"), "NQ/TW", True),
    "a mark of mixed letters": (("ctr", "/TU", "-"), "CTr/TU", True),
    "D for Đ": (("QD", "/TW", "-"), "QĐ/TW", True),
    "the government's": (("NĐ", "-CP", "/"), "NĐ-CP", False),
    "the government's, with the wrong sign": (("NQ", "/CP", "-"), "NQ-CP", False),
    "the prime minister's": (("QĐ", "-TTG", "/"), "QĐ-TTg", False),
    "no mark": (("", "UBND- TNMT", "/"), "UBND-TNMT", False),
    "the assembly's": (("", "QH15", "/"), "QH15", False),
}


@pytest.mark.parametrize(("parts", "text", "party"), NORMAL.values(), ids=NORMAL)
def test_normal_form(parts, text, party):
    symbol = symbol_of(*parts)
    assert (symbol.text, symbol.party) == (text, party)


def test_no_bodies_make_no_symbol():
    assert symbol_of("QĐ", "/", "-") is None


@pytest.mark.parametrize(
    ("mark", "bodies", "kind"),
    [("NĐ", "-CP", "nghị định"), ("CTr", "/TU", "chương trình"), ("QĐ", "/TW", "quyết định"), ("", "QH15", None)],
)
def test_a_mark_stands_for_a_type(mark, bodies, kind):
    assert type_of_mark(symbol_of(mark, bodies, "-")) == kind
