"""Laws, codes, ordinances, the constitution and charters, by name."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

AMENDS = "Luật sửa đổi, bổ sung một số điều của"


def law(quote, title, kind="luật", **said):
    return Said(quote, kind, issuer="Quốc hội", title=title, inferred=("issuer",), **said)


def alone(quote, title, kind="luật", **said):
    return f"cả xã đọc {quote} từ sớm", [law(quote, title, kind, **said)]


CASES = {
    "name and year": alone("Luật Đất đai năm 2013", "Luật Đất đai", year=2013),
    "name and year without its word": alone("Luật Đất đai 2024", "Luật Đất đai", year=2024),
    "name alone": ("theo Luật Đất đai, xã cấp đất", [law("Luật Đất đai", "Luật Đất đai")]),
    "a name of several words": (
        "theo Luật Bảo hiểm y tế, xã chi trả", [law("Luật Bảo hiểm y tế", "Luật Bảo hiểm y tế")],
    ),
    "a name with a comma": (
        "theo Luật Phòng, chống tham nhũng năm 2018 thì",
        [law("Luật Phòng, chống tham nhũng năm 2018", "Luật Phòng, chống tham nhũng", year=2018)],
    ),
    "two constitutions": (
        "các Hiến pháp năm 1946 và năm 2013.",
        [Said("Hiến pháp năm 1946", "hiến pháp", year=1946, title="Hiến pháp"),
         Said("2013", "hiến pháp", year=2013, title="Hiến pháp")],
    ),
    "a number that counts, behind a year": (
        "theo Luật Đất đai 2013, 2020 hộ dân có đất", [law("Luật Đất đai 2013", "Luật Đất đai", year=2013)],
    ),
    "a day behind a year": (
        "Luật Đất đai năm 2013, năm 2014 mới thi hành", [law("Luật Đất đai năm 2013", "Luật Đất đai", year=2013)],
    ),
    "an earlier year behind a year": (
        "Luật Đất đai năm 2013, 2003.", [law("Luật Đất đai năm 2013", "Luật Đất đai", year=2013)],
    ),
    "one that changes an article": (
        "có Luật sửa đổi Điều 4 của Luật Nhà ở, xã đọc",
        [law("Luật sửa đổi Điều 4 của Luật Nhà ở", "Luật sửa đổi Điều 4 của Luật Nhà ở"),
         law("Luật Nhà ở", "Luật Nhà ở", within=0, pinpoint="Điều 4")],
    ),
    "small letters": ("theo luật Đất đai năm 2013 thì", [law("luật Đất đai năm 2013", "luật Đất đai", year=2013)]),
    "at the end": ("trái với Luật Giáo dục", [law("Luật Giáo dục", "Luật Giáo dục")]),
    "over a line's end": (
        "theo Luật\nĐất đai năm\n2013 thì", [law("Luật\nĐất đai năm\n2013", "Luật Đất đai", year=2013)],
    ),
    "a code": alone("Bộ luật Lao động 2019", "Bộ luật Lao động", "bộ luật", year=2019),
    "a code, small letters": alone("bộ luật Hình sự năm 2015", "bộ luật Hình sự", "bộ luật", year=2015),
    "a law with its number": (
        "theo Luật Cán bộ, công chức số 22/2008/QH12 thì",
        [law("Luật Cán bộ, công chức số 22/2008/QH12", "Luật Cán bộ, công chức", number=22, symbol="QH12", year=2008)],
    ),
    "a law by its number": (
        "theo Luật số 45/2019/QH14 thì",
        [Said("Luật số 45/2019/QH14", "luật", 45, "QH14", year=2019, issuer="Quốc hội", inferred=("issuer",))],
    ),
    "with its clause": (
        "theo khoản 2 Điều 5 Luật Đất đai năm 2013 thì",
        [law("Luật Đất đai năm 2013", "Luật Đất đai", year=2013, pinpoint="khoản 2 Điều 5")],
    ),
    "two laws": (
        "theo Luật Đất đai năm 2013 và Luật Nhà ở năm 2014 thì",
        [law("Luật Đất đai năm 2013", "Luật Đất đai", year=2013), law("Luật Nhà ở năm 2014", "Luật Nhà ở", year=2014)],
    ),
    "a draft": ("góp ý dự thảo Luật Đất đai tại xã", [law("Luật Đất đai", "Luật Đất đai", scheduled=True)]),
    "capitals": ("LUẬT ĐẤT ĐAI NĂM 2013", [law("LUẬT ĐẤT ĐAI NĂM 2013", "LUẬT ĐẤT ĐAI", year=2013)]),
    "the constitution": (
        "theo Hiến pháp năm 2013 thì", [Said("Hiến pháp năm 2013", "hiến pháp", year=2013, title="Hiến pháp")],
    ),
    "the constitution, no year": (
        "tôn trọng Hiến pháp và pháp luật", [Said("Hiến pháp", "hiến pháp", title="Hiến pháp")],
    ),
    "the constitution in brackets": (
        "văn bản gốc (Hiến pháp năm 2013) thì", [Said("Hiến pháp năm 2013", "hiến pháp", year=2013, title="Hiến pháp")],
    ),
    "one law of several years": (
        "theo Luật Đất đai năm 1993, 2003 và 2013; nay khác",
        [law("Luật Đất đai năm 1993", "Luật Đất đai", year=1993), law("2003", "Luật Đất đai", year=2003),
         law("2013", "Luật Đất đai", year=2013)],
    ),
    "a year that is no law's": (
        "theo Luật Đất đai năm 2013, 2024 người nhận đất", [law("Luật Đất đai năm 2013", "Luật Đất đai", year=2013)],
    ),
    "years of a plan": (
        "theo Luật Đất đai năm 2013, 2021-2025 làm xong", [law("Luật Đất đai năm 2013", "Luật Đất đai", year=2013)],
    ),
    "the charter": ("thi hành Điều lệ Đảng ở xã", [Said("Điều lệ Đảng", "điều lệ", title="Điều lệ Đảng")]),
    "the charter, small letters": (
        "thi hành điều lệ Đảng ở xã", [Said("điều lệ Đảng", "điều lệ", title="Điều lệ Đảng")],
    ),
    "the charter at length": (
        "theo Điều lệ Đảng Cộng sản Việt Nam thì",
        [Said("Điều lệ Đảng Cộng sản Việt Nam", "điều lệ", title="Điều lệ Đảng")],
    ),
    "the charter of a term": (
        "theo Điều lệ Đảng khóa XIII thì", [Said("Điều lệ Đảng", "điều lệ", term="XIII", title="Điều lệ Đảng")],
    ),
    "the charter, capitals": ("THI HÀNH ĐIỀU LỆ ĐẢNG", [Said("ĐIỀU LỆ ĐẢNG", "điều lệ", title="Điều lệ Đảng")]),
    "an amended law, and the law it amends inside its name": (
        "thông qua Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
        [law("Luật sửa đổi, bổ sung một số điều của Luật Đất đai",
             "Luật sửa đổi, bổ sung một số điều của Luật Đất đai"),
         law("Luật Đất đai", "Luật Đất đai", within=0)],
    ),
    "an amended law with its bracket": (
        "thông qua Luật Dầu khí (sửa đổi)", [law("Luật Dầu khí (sửa đổi)", "Luật Dầu khí (sửa đổi)")],
    ),
    "an ordinance": (
        "theo Pháp lệnh Ưu đãi người có công năm 2020 thì",
        [Said("Pháp lệnh Ưu đãi người có công năm 2020", "pháp lệnh", year=2020, inferred=("issuer",),
              issuer="Ủy ban Thường vụ Quốc hội", title="Pháp lệnh Ưu đãi người có công")],
    ),
    "a charter of another body": (
        "theo Điều lệ Hội Nông dân Việt Nam thì",
        [Said("Điều lệ Hội Nông dân Việt Nam", "điều lệ", title="Điều lệ Hội Nông dân Việt Nam")],
    ),
    "an amended law's day is its own": (
        f"theo {AMENDS} Luật Đất đai ngày 29/6/2024 thì",
        [law(f"{AMENDS} Luật Đất đai", f"{AMENDS} Luật Đất đai",
             year=2024, date="2024-06-29"),
         law("Luật Đất đai", "Luật Đất đai", within=0)],
    ),
    "one law that amends two, told by its day": (
        f"theo {AMENDS} Luật Đất đai và Luật Nhà ở ngày 29/6/2024 thì",
        [law(f"{AMENDS} Luật Đất đai và Luật Nhà ở",
             f"{AMENDS} Luật Đất đai và Luật Nhà ở", year=2024, date="2024-06-29"),
         law("Luật Đất đai", "Luật Đất đai", within=0), law("Luật Nhà ở", "Luật Nhà ở", within=0)],
    ),
    "one law that amends three": (
        f"theo {AMENDS} Luật Đất đai, Luật Nhà ở và Luật Đầu tư ngày 29/6/2024 thì",
        [law(f"{AMENDS} Luật Đất đai, Luật Nhà ở và Luật Đầu tư",
             f"{AMENDS} Luật Đất đai, Luật Nhà ở và Luật Đầu tư", year=2024, date="2024-06-29"),
         law("Luật Đất đai", "Luật Đất đai", within=0), law("Luật Nhà ở", "Luật Nhà ở", within=0),
         law("Luật Đầu tư", "Luật Đầu tư", within=0)],
    ),
    "an amended law and another beside it": (
        f"theo {AMENDS} Luật Đất đai và Luật Nhà ở thì",
        [law(f"{AMENDS} Luật Đất đai", f"{AMENDS} Luật Đất đai"),
         law("Luật Đất đai", "Luật Đất đai", within=0), law("Luật Nhà ở", "Luật Nhà ở")],
    ),
    "an amending law that counts the laws": alone(
        f"{AMENDS} 37 luật có liên quan đến quy hoạch",
        f"{AMENDS} 37 luật có liên quan đến quy hoạch",
    ),
    "an amending law about the laws of a matter": alone(
        f"{AMENDS} các luật về thuế",
        f"{AMENDS} các luật về thuế",
    ),
    "and for a comma": alone("Luật Cán bộ và công chức", "Luật Cán bộ và công chức"),
    "an amended law, the year in its bracket": alone(
        "Luật Đất đai (sửa đổi năm 2024)", "Luật Đất đai (sửa đổi)", year=2024,
    ),
    # near misses
    "a university": ("Trường Đại học Luật Hà Nội đào tạo", []),
    "a faculty": ("Khoa Luật Dân sự mở lớp", []),
    "lawyers' society": ("Hội Luật gia Việt Nam họp", []),
    "law in general": ("theo pháp luật về đất đai hiện hành", []),
    "law in general, turned round": ("chấp hành luật pháp của Nhà nước", []),
    "discipline": ("giữ nghiêm kỷ luật Đảng ở chi bộ", []),
    "a law of nature": ("quy luật Giá trị và thị trường", []),
    "a lawyer": ("Luật sư Trần Văn Mẫu bào chữa", []),
    "a journal": ("theo tạp chí Luật Khoa số mới", []),
    "a law of the same first word": alone(
        "Luật Khoa học và Công nghệ năm 2013", "Luật Khoa học và Công nghệ", year=2013,
    ),
    "a law firm": ("Công ty Luật Mẫu Hạng tư vấn", []),
    "the word alone": ("Luật này có hiệu lực từ năm sau", []),
    "the word before its verb": ("Luật quy định rõ 3 trường hợp", []),
    "bills counted": ("Quốc hội bàn 5 luật mới", []),
    "the subcommittee on the charter": ("Tiểu ban Điều lệ Đảng họp phiên đầu", []),
    "a member": ("theo điều lệ Đảng viên mới", []),
    "the word before a charter": (
        "khoa Luật Điều lệ Đảng", [Said("Điều lệ Đảng", "điều lệ", title="Điều lệ Đảng")],
    ),
    "the word before the constitution": (
        "môn Luật Hiến pháp năm 2013", [Said("Hiến pháp năm 2013", "hiến pháp", year=2013, title="Hiến pháp")],
    ),
    "an amending law of laws without a matter": (f"thông qua {AMENDS} các luật", []),
    "inside a longer word": ("XLuật Đất đai năm 2013", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_laws(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)
