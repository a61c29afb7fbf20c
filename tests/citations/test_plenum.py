"""Resolutions and conclusions named by the plenum that adopted them."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

TW = "Ban Chấp hành Trung ương"


def plenum(quote, session, term=None, kind="nghị quyết", **said):
    return Said(quote, kind, issuer=TW, session=f"HNTW {session}", term=term, **said)


def alone(quote, session, term=None, kind="nghị quyết"):
    return f"cả xã học {quote} từ sớm", [plenum(quote, session, term, kind)]


CASES = {
    "short": alone("Nghị quyết Trung ương 4 khóa XII", 4, "XII"),
    "short, older tone places": alone("Nghị quyết Trung ương 4 khoá XII", 4, "XII"),
    "small letters": alone("nghị quyết Trung ương 4 khóa XII", 4, "XII"),
    "the centre in small letters": alone("nghị quyết trung ương 4 khóa XII", 4, "XII"),
    "capitals": alone("NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII", 4, "XII"),
    "title case": alone("Nghị Quyết Trung Ương 4 Khóa XII", 4, "XII"),
    "T.Ư and a bracket": alone("Nghị quyết T.Ư 4 (Khóa XI)", 4, "XI"),
    "TƯ": alone("Nghị quyết TƯ 4 khóa XI", 4, "XI"),
    "glued, digits for the term": alone("Nghị quyết TW4 khóa 11", 4, "XI"),
    "abbreviated": alone("NQ TW 4 khóa XII", 4, "XII"),
    "no term": alone("Nghị quyết Trung ương 4", 4),
    "abbreviated, no term": alone("NQ TW 4", 4),
    "a comma before the term": alone("Nghị quyết Trung ương 5, khóa XIII", 5, "XIII"),
    "the conference": alone("Nghị quyết Hội nghị Trung ương 6 khóa XII", 6, "XII"),
    "the conference, a bracket": alone("Nghị quyết Hội nghị Trung ương 6 (khóa XII)", 6, "XII"),
    "the conference, a Roman number": alone("Nghị quyết Hội nghị Trung ương VIII khóa XI", 8, "XI"),
    "long, an ordinal": alone("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII", 6, "XII"),
    "long, a number": alone("Nghị quyết Hội nghị lần thứ 6 BCH TƯ Đảng khoá XII", 6, "XII"),
    "long, a word of two syllables": alone(
        "Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương khóa XIII", 11, "XIII",
    ),
    "long, a bracket": alone("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng (khóa XII)", 4, "XII"),
    "long, the fifth is no year": alone(
        "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XIII", 5, "XIII",
    ),
    "long, capitals": alone("NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH TRUNG ƯƠNG KHÓA XII", 6, "XII"),
    "long, over lines": alone("Nghị quyết\nHội nghị lần thứ sáu\nBan Chấp hành Trung ương khóa XII", 6, "XII"),
    "the ordinal behind the centre": alone("Nghị quyết Hội nghị Trung ương lần thứ bảy khóa X", 7, "X"),
    "the number behind the centre": alone("Nghị quyết Hội nghị Trung ương Đảng lần thứ 5 khóa X", 5, "X"),
    "whose it is, then the term": alone("Nghị quyết Trung ương 7 của Ban Chấp hành Trung ương Đảng (khóa X)", 7, "X"),
    "its day": (
        "học Nghị quyết Trung ương 7 khóa X ngày 5/8/2008 ở xã",
        [plenum("Nghị quyết Trung ương 7 khóa X", 7, "X", date="2008-08-05")],
    ),
    "a conclusion": alone("Kết luận Hội nghị Trung ương 4 khóa XIII", 4, "XIII", "kết luận"),
    "a conclusion, short": alone("Kết luận Trung ương 4 khóa XIII", 4, "XIII", "kết luận"),
    # several at once
    "several terms": (
        "học Nghị quyết Trung ương 4 các khoá XI, XII và XIII",
        [plenum("Nghị quyết Trung ương 4 các khoá XI", 4, "XI"), plenum("XII", 4, "XII"), plenum("XIII", 4, "XIII")],
    ),
    "two terms": (
        "học Nghị quyết Trung ương 4 khóa XI, XII",
        [plenum("Nghị quyết Trung ương 4 khóa XI", 4, "XI"), plenum("XII", 4, "XII")],
    ),
    "two terms, each with its word": (
        "học Nghị quyết Trung ương 4 khóa XI, khóa XII",
        [plenum("Nghị quyết Trung ương 4 khóa XI", 4, "XI"), plenum("XII", 4, "XII")],
    ),
    "two plenums": (
        "học Nghị quyết Trung ương 4, 6 khóa XII",
        [plenum("Nghị quyết Trung ương 4", 4, "XII"), plenum("6", 6, "XII")],
    ),
    "two plenums and and": (
        "học Nghị quyết Trung ương 4 và 6 khóa XII",
        [plenum("Nghị quyết Trung ương 4", 4, "XII"), plenum("6", 6, "XII")],
    ),
    "two plenums, the centre said twice": (
        "học các nghị quyết Trung ương 4, Trung ương 6 khóa XII",
        [plenum("nghị quyết Trung ương 4", 4, "XII"), plenum("6", 6, "XII")],
    ),
    "long, without the conference": alone(
        "Nghị quyết lần thứ tư Ban Chấp hành Trung ương khóa XII", 4, "XII"),
    "two whole names": (
        "Nghị quyết Trung ương 5 (khóa VIII) và Nghị quyết Trung ương 9 (khóa XI)",
        [plenum("Nghị quyết Trung ương 5 (khóa VIII)", 5, "VIII"),
         plenum("Nghị quyết Trung ương 9 (khóa XI)", 9, "XI")],
    ),
    # a number and a plenum
    "a number and a plenum": (
        "học Nghị quyết 26 Trung ương 7 khoá X",
        [Said("Nghị quyết 26", "nghị quyết", 26, issuer=TW, term="X", session="HNTW 7")],
    ),
    "a number of a plenum": (
        "học Nghị quyết 19 của Hội nghị Trung ương 5 khóa XIII",
        [Said("Nghị quyết 19", "nghị quyết", 19, issuer=TW, term="XIII", session="HNTW 5")],
    ),
    "a number and the conference": (
        "học Nghị quyết 29 Hội nghị Trung ương 8 khóa XI",
        [Said("Nghị quyết 29", "nghị quyết", 29, issuer=TW, term="XI", session="HNTW 8")],
    ),
    "a symbol and the conference": (
        "Nghị quyết số 29-NQ/TW Hội nghị Trung ương 8, khóa XI",
        [Said("Nghị quyết số 29-NQ/TW", "nghị quyết", 29, "NQ/TW", issuer=TW, term="XI", session="HNTW 8")],
    ),
    "a symbol and the conference in brackets": (
        "Nghị quyết số 29-NQ/TW (Hội nghị Trung ương 8 khóa XI)",
        [Said("Nghị quyết số 29-NQ/TW", "nghị quyết", 29, "NQ/TW", issuer=TW, term="XI", session="HNTW 8")],
    ),
    "a symbol, a day and the conference at length": (
        "Nghị quyết số 04-NQ/TW ngày 30/10/2016 Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII",
        [Said("Nghị quyết số 04-NQ/TW", "nghị quyết", 4, "NQ/TW", issuer=TW, date="2016-10-30", term="XII",
              session="HNTW 4")],
    ),
    "a plenum, its number in brackets": (
        "Nghị quyết Trung ương 4 khóa XII (Nghị quyết số 04-NQ/TW ngày 30/10/2016)",
        [plenum("Nghị quyết Trung ương 4 khóa XII", 4, "XII"),
         Said("Nghị quyết số 04-NQ/TW", "nghị quyết", 4, "NQ/TW", date="2016-10-30")],
    ),
    # near misses
    "the meeting itself": ("Hội nghị Trung ương 4 khóa XII bế mạc", []),
    "the meeting at length": ("Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII họp", []),
    "a resolution of the centre": ("nghị quyết của Trung ương và địa phương", []),
    "a count of the centre's": ("trình Trung ương 4 nội dung", []),
    "another conference": ("Nghị quyết Hội nghị cán bộ, công chức năm 2020", []),
    "a conference of a cell": ("Nghị quyết Hội nghị chi bộ lần thứ 4", []),
    "a union's plenum": ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Hội Nông dân khóa X", []),
    "the youth union's plenum": ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đoàn khóa X", []),
    "the ordinal's words without ordinal": ("Nghị quyết Hội nghị Trung ương lần thứ nhiều người dự", []),
    "a number that goes on": ("Nghị quyết Trung ương 4.500 người học", []),
    "inside a longer word": ("XNghị quyết Trung ương 4 khóa XII", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_plenums(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)


@pytest.mark.parametrize(("word", "number"), [("nhất", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6),
    ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("mười hai", 12), ("mười lăm", 15)])  # fmt: skip
def test_every_ordinal(word, number):
    text = f"Nghị quyết Hội nghị lần thứ {word} Ban Chấp hành Trung ương khóa XI"
    assert cited(text) == [plenum(text, number, "XI")]


@pytest.mark.parametrize("term", ["I", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"])
def test_every_term(term):
    text = f"Nghị quyết Trung ương 4 khóa {term}"
    assert cited(text) == [plenum(text, 4, term)]
