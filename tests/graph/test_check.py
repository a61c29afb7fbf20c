"""What is wrong or doubtful about a citation: against a small register of our own, near misses beside."""

from datetime import date as Day

import pytest

from citations import extract
from citations.model import Article
from graph.check import check, check_article
from graph.model import Document
from graph.reading import decide_all
from graph.register import Register
from graph.resolving.signature import signatures_of

DAY = Day(2025, 6, 1)
GIVING = "thí điểm giao quyền, trách nhiệm cho người đứng đầu trong công tác cán bộ"


def row(id, kind, number, symbol, issuer, day, title, **more):
    return Document(id=id, type=kind, number=number, symbol=symbol, issuer=issuer, date=day, title=title, known=True,
                    **({"term": "XIII", "confidence": "two sources"} | more))  # fmt: skip


REGISTER = Register([
    row("giao", "quy định", 142, "QĐ/TW", "Bộ Chính trị", Day(2024, 4, 23), GIVING),
    row("kỷ-luật-cũ", "quy định", 102, "QĐ/TW", "Bộ Chính trị", Day(2017, 11, 15), "về xử lý kỷ luật đảng viên",
        term="XII", status="replaced by kỷ-luật"),
    row("kỷ-luật", "quy định", 69, "QĐ/TW", "Bộ Chính trị", Day(2022, 7, 6), "về kỷ luật tổ chức đảng, đảng viên"),
    row("sửa-kỷ-luật", "quy định", 264, "QĐ/TW", "Bộ Chính trị", Day(2025, 2, 14), "sửa đổi Quy định về kỷ luật",
        amends=("kỷ-luật",)),
    row("đại-hội-12", "chỉ thị", 35, "CT/TW", "Bộ Chính trị", Day(2019, 5, 30), "về đại hội đảng bộ các cấp",
        term="XII"),
    row("đại-hội-13", "chỉ thị", 35, "CT/TW", "Bộ Chính trị", Day(2024, 6, 14), "về đại hội đảng bộ các cấp"),
    row("bộ-máy", "nghị quyết", 18, "NQ/TW", "Ban Chấp hành Trung ương", Day(2017, 10, 25), "về tổ chức bộ máy",
        term="XII", session="HNTW 6"),
    row("chưa-nguồn", "kết luận", 77, "KL/TW", "Ban Bí thư", Day(2024, 3, 5), "về công tác dân vận",
        confidence="own"),
    row("bầu-cử", "chỉ thị", 61, "CT/TW", "Bộ Chính trị", Day(2023, 1, 9), "về lãnh đạo cuộc bầu cử",
        status="expired on 2024-12-31"),
    row("văn-thư", "nghị định", 30, "NĐ-CP", "Chính phủ", Day(2020, 3, 5), "về công tác văn thư", year=2020,
        term=None),
    row("thi-đua-12", "chỉ thị", 50, "CT/TW", "Bộ Chính trị", Day(2018, 8, 8), "về thi đua", term="XII"),
    row("thi-đua-13", "chỉ thị", 50, "CT/TW", "Bộ Chính trị", Day(2022, 2, 2), "về thi đua",
        status="replaced by thi-đua"),
    row("thi-đua", "chỉ thị", 51, "CT/TW", "Bộ Chính trị", Day(2024, 4, 4), "về thi đua, khen thưởng",
        replaces=("thi-đua-13", "tết-12", "tết-13")),
    row("tết-12", "chỉ thị", 52, "CT/TW", "Ban Bí thư", Day(2018, 12, 12), "về tổ chức Tết", term="XII"),
    row("tết-13", "chỉ thị", 52, "CT/TW", "Ban Bí thư", Day(2022, 12, 12), "về tổ chức Tết"),
    row("không-được-làm", "quy định", 37, "QĐ/TW", "Bộ Chính trị", Day(2021, 10, 25),
        "về những điều đảng viên không được làm"),
])  # fmt: skip


def checked(text, day=DAY, register=REGISTER, published=None):
    extraction = extract(Article(text, published=published or day))
    decided = decide_all([extraction], register).decisions
    return check(extraction, [decided[one] for one in signatures_of(extraction)], register, day)


def found(text, day=DAY):
    """Kind, whether it is wrong, what is said and what is right, of all findings of a text."""
    return [(one.kind, one.wrong, one.said, one.right) for each in checked(text, day) for one in each.findings]


RIGHT = "Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị"
CASES = {
    "all of it is right": (RIGHT, []),
    "the symbol alone": ("Quy định 142-QĐ/TW", []),
    "a title cut short": (f"{RIGHT} về thí điểm giao quyền, trách nhiệm cho người đứng đầu", []),
    "a misprinted month": ("Quy định số 142-QĐ/TW ngày 23/5/2024 của Bộ Chính trị",
                           [("day", True, "23/5/2024", "23/4/2024")]),
    "a misprinted year": ("Quy định số 142-QĐ/TW ngày 23/4/2023 của Bộ Chính trị",
                          [("day", True, "23/4/2023", "23/4/2024")]),
    "only a year, and another one": ("Quy định số 142-QĐ/TW năm 2023 của Bộ Chính trị",
                                     [("day", False, "2023", "23/4/2024")]),
    "only a year, the right one": ("Quy định số 142-QĐ/TW năm 2024 của Bộ Chính trị", []),
    "a day that no month has": ("Quy định số 142-QĐ/TW, ngày 35/5/2024 của Bộ Chính trị.",
                                [("impossible day", True, "35/5/2024", "23/4/2024")]),
    "a day that this February has not": ("Quy định số 142-QĐ/TW, ngày 30/2/2024 của Bộ Chính trị.",
                                         [("impossible day", True, "30/2/2024", "23/4/2024")]),
    "a day that is not the paper's": ("Quy định số 142-QĐ/TW có hiệu lực từ ngày 31/4/2024.", []),
    "a year of another century": ("Nghị định 30/2020/NĐ-CP ngày 5/3/2320 của Chính phủ",
                                  [("impossible day", True, "5/3/2320", "5/3/2020")]),
    "a number with such a year": ("Nghị định 353/2326/NĐ-CP của Chính phủ",
                                  [("impossible year", True, "2326", None)]),
    "a number without a year is none": ("tờ khai 353/2326 của phường", []),
    "a day after the text": ("Quy định số 899-QĐ/TW ngày 1/2/2026 của Bộ Chính trị",
                             [("future", True, "1/2/2026", None)]),
    "a draft may be of a day to come": ("dự thảo Quy định số 899-QĐ/TW ngày 1/2/2026 của Bộ Chính trị", []),
    "another issuer": ("Quy định số 142-QĐ/TW ngày 23/4/2024 của Ban Bí thư",
                       [("issuer", True, "Ban Bí thư", "Bộ Chính trị")]),
    "a part of the issuer's name": ("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Trung ương Đảng", []),
    "an issuer that cannot have the symbol": (
        "Quy định 142-QĐ/TU ngày 23/4/2024 của Bộ Chính trị",
        [("symbol", True, "Quy định 142-QĐ/TU", "Quy định 142-QĐ/TW")]),
    "another mark": ("Quy định 142-QĐi/TW ngày 23/4/2024", [("symbol", True, "QĐi/TW", "QĐ/TW")]),
    "dash and slash changed about": ("Quy định 142/QĐ-TW ngày 23/4/2024",
                                     [("form", False, "142/QĐ-TW", "142-QĐ/TW")]),
    "a long dash and T.Ư are no matter": ("Quy định 142 – QĐ/T.Ư ngày 23/4/2024", []),
    "another type of the same mark": ("Quyết định số 142-QĐ/TW ngày 23/4/2024",
                                      [("type", True, "quyết định", "quy định")]),
    "a type that does not fit its symbol": ("Chỉ thị số 142-QĐ/TW ngày 23/4/2024",
                                            [("type", True, "chỉ thị", "quy định")]),
    "such a type, of a paper nobody knows": ("Nghị định số 239-NQ/TW ngày 17/4/2015 của Bộ Chính trị",
                                             [("type", True, "nghị định", "nghị quyết"),
                                              ("unknown", False, "Nghị định số 239-NQ/TW", None)]),
    "another term": ("Chỉ thị 35-CT/TW ngày 14/6/2024 của Bộ Chính trị khóa XII",
                     [("term", True, "XII", "XIII")]),
    "a slip in a quoted title": (
        f"{RIGHT} “về thử nghiệm giao quyền, trách nhiệm cho người đứng đầu trong công tác cán bộ”",
        [("title", True, GIVING.replace("thí điểm", "thử nghiệm"), GIVING)]),
    "first letters for words are no slip": (
        f"{RIGHT} “về thí điểm giao quyền, trách nhiệm cho NĐĐ trong công tác cán bộ”", []),
    "expired on a day": ("Chỉ thị 61-CT/TW ngày 9/1/2023", [("expired", True, "31/12/2024", None)]),
    "the title of another paper": (
        f"{RIGHT} về những điều đảng viên không được làm",
        [("other title", True, "những điều đảng viên không được làm", GIVING)]),
    "two figures changed places": (
        f"Quy định số 124-QĐ/TW ngày 23/4/2024 của Bộ Chính trị về {GIVING}",
        [("number", True, "Quy định số 124-QĐ/TW", "Quy định 142-QĐ/TW")]),
    "a number beside it, of the same day": (
        "Quy định số 143-QĐ/TW ngày 23/4/2024 của Bộ Chính trị",
        [("unknown", False, "Quy định số 143-QĐ/TW", None)]),
    "replaced since": ("Quy định 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị",
                       [("replaced", True, "6/7/2022", "Quy định 69-QĐ/TW")]),
    "replaced, and the text knows by what": (
        "Quy định 69-QĐ/TW ngày 6/7/2022 và Quy định 264-QĐ/TW ngày 14/2/2025 thay cho "
        "Quy định 102-QĐ/TW ngày 15/11/2017", [("replaced", False, "6/7/2022", "Quy định 69-QĐ/TW")]),
    "replaced, and only listed beside it": (
        "Căn cứ Quy định 264-QĐ/TW ngày 14/2/2025, Quy định 69-QĐ/TW ngày 6/7/2022, Quy định 102-QĐ/TW ngày 15/11/2017",
        [("replaced", True, "6/7/2022", "Quy định 69-QĐ/TW")]),
    "amended since": ("Quy định 69-QĐ/TW ngày 6/7/2022 của Bộ Chính trị",
                      [("amended", False, "14/2/2025", "Quy định 264-QĐ/TW")]),
    "a number that fits several": ("Chỉ thị 35-CT/TW", [("several", False, "Chỉ thị 35-CT/TW", None)]),
    "the year tells which": ("Chỉ thị 35-CT/TW năm 2019", []),
    "a central paper that nothing known fits": ("Quy định số 899-QĐ/TW của Bộ Chính trị",
                                                [("unknown", False, "Quy định số 899-QĐ/TW", None)]),
    "a local paper is in no register": ("Kế hoạch số 12-KH/TU ngày 3/2/2025 của Tỉnh ủy Gia Lai", []),
    "a row without a source asks": ("Kết luận số 77-KL/TW ngày 5/4/2024 của Ban Bí thư",
                                    [("day", False, "5/4/2024", "5/3/2024")]),
    "its type against its own symbol is wrong all the same": (
        "Chỉ thị số 77-KL/TW ngày 5/3/2024 của Ban Bí thư", [("type", True, "chỉ thị", "kết luận")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_finds_what_is_wrong(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, expected):  # noqa: ARG001 the rows are shared
    assert all(text[one.start : one.end] == one.quote for one in checked(text))


DAYS = {
    "the day before it was replaced": ("Quy định 102-QĐ/TW ngày 15/11/2017", Day(2022, 7, 5), []),
    "the day on which it was replaced": ("Quy định 102-QĐ/TW ngày 15/11/2017", Day(2022, 7, 6),
                                         [("replaced", True, "6/7/2022", "Quy định 69-QĐ/TW")]),
    "before it was issued": ("Quy định 142-QĐ/TW ngày 23/4/2024", Day(2024, 4, 22),
                             [("not yet issued", True, "Quy định 142-QĐ/TW", "23/4/2024")]),
    "before it was issued, without a day": ("Quy định 142-QĐ/TW của Bộ Chính trị", Day(2024, 4, 22),
                                            [("not yet issued", False, "Quy định 142-QĐ/TW", "23/4/2024")]),
    "on the day itself": ("Quy định 142-QĐ/TW ngày 23/4/2024", Day(2024, 4, 23), []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day", "expected"), DAYS.values(), ids=DAYS)
def test_holds_for_a_day(text, day, expected):
    assert found(text, day) == expected


def test_without_a_day_nothing_is_said_of_what_is_in_force():
    assert [one.findings for one in checked("Quy định 102-QĐ/TW ngày 15/11/2017", None)] == [()]


WRITTEN = {
    "the document meant": ("Quy định 142", "Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị về " + GIVING),
    "the one that was meant by a misprinted number": (
        f"Quy định số 124-QĐ/TW ngày 23/4/2024 của Bộ Chính trị về {GIVING}",
        "Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị về " + GIVING),
    "the one in its place": ("Quy định 102-QĐ/TW ngày 15/11/2017",
                             "Quy định số 69-QĐ/TW, ngày 6/7/2022 của Bộ Chính trị về kỷ luật tổ chức đảng, đảng viên"),
    "of several that fit, the newest": (
        "Chỉ thị 35-CT/TW", "Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị về đại hội đảng bộ các cấp"),
    "of several that fit, one that has not been replaced": (
        "Chỉ thị 50-CT/TW", "Chỉ thị số 50-CT/TW, ngày 8/8/2018 của Bộ Chính trị về thi đua"),
    "nothing where all that fit have been replaced": ("Chỉ thị 52-CT/TW", None),
    "nothing for one that nobody knows": ("Quy định số 899-QĐ/TW", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_gives_the_full_form(text, expected):
    [one] = checked(text)
    assert one.write == expected


def test_an_undated_text_is_read_as_of_the_day_asked_for():
    article = Article("Chỉ thị 35 của Bộ Chính trị")
    meant = {at.year: check_article(article, REGISTER, at=at).citations[0].held for at in (Day(2020, 1, 1), DAY)}
    assert meant == {2020: ("đại-hội-12",), 2025: ("đại-hội-13",)}


BY_TODAY = {
    "no day at all": (None, None, True),
    "the text's own day": (Day(2023, 1, 1), None, False),
    "the day asked for": (None, Day(2023, 1, 1), False),
}


@pytest.mark.parametrize(("published", "at", "expected"), BY_TODAY.values(), ids=BY_TODAY)
def test_what_holds_only_by_today_is_marked(published, at, expected):
    article = Article("Quy định 102-QĐ/TW ngày 15/11/2017", published=published)
    text = check_article(article, REGISTER, at=at, today=DAY)
    [finding] = text.citations[0].findings
    assert (finding.kind, finding.wrong, finding.by_today, text.by_today) == ("replaced", True, expected, expected)


def test_a_dated_text_keeps_its_own_day_for_what_it_means():
    article = Article("Quy định 102-QĐ/TW ngày 15/11/2017", published=Day(2020, 1, 1))
    [then], [now] = (check_article(article, REGISTER, at=at).citations for at in (None, DAY))
    assert ([one.kind for one in then.findings], [one.kind for one in now.findings]) == ([], ["replaced"])
