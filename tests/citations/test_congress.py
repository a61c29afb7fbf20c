"""Resolutions and reports named by their congress, the nation's or a local one."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited


def national(quote, number, kind="nghị quyết", **said):
    return Said(quote, kind, issuer=f"Đại hội đại biểu toàn quốc lần thứ {number}", session=f"ĐH {number}", **said)


def alone(quote, number):
    return f"cả xã học {quote} từ sớm", [national(quote, number)]


def local(quote, number, body):
    congress = f"Đại hội đại biểu {body} lần thứ {number}"
    return f"cả xã học {quote} từ sớm", [Said(quote, "nghị quyết", issuer=congress, session=f"ĐH {number}")]


CASES = {
    "short": alone("Nghị quyết Đại hội XIII", "XIII"),
    "of the Party": alone("Nghị quyết Đại hội XIII của Đảng", "XIII"),
    "the Party's congress": alone("Nghị quyết Đại hội Đảng XIII", "XIII"),
    "small letters": alone("nghị quyết đại hội XIII", "XIII"),
    "capitals": alone("NGHỊ QUYẾT ĐẠI HỘI XIII", "XIII"),
    "the Icelandic letter": alone("Nghị quyết Ðại hội XIII", "XIII"),
    "abbreviated": alone("NQ Đại hội XIII", "XIII"),
    "the number of times": alone("Nghị quyết Đại hội lần thứ XII của Đảng", "XII"),
    "digits": alone("Nghị quyết Đại hội Đảng lần thứ 13", "XIII"),
    "the whole nation": alone("Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII", "XIII"),
    "at length": alone("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "XIV"),
    "at full length": alone("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng Cộng sản Việt Nam", "XIII"),
    "over a line's end": alone("Nghị quyết\nĐại hội đại biểu toàn quốc\nlần thứ XIV", "XIV"),
    "two congresses": (
        "học Nghị quyết Đại hội XII, XIII", [national("Nghị quyết Đại hội XII", "XII"), national("XIII", "XIII")],
    ),
    "two congresses and and": (
        "học Nghị quyết Đại hội XII và XIII của Đảng",
        [national("Nghị quyết Đại hội XII", "XII"), national("XIII", "XIII")],
    ),
    # local ones
    "a province, its name": local(
        "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI", "XVI", "Đảng bộ tỉnh Gia Lai",
    ),
    "a province, number first": local(
        "Nghị quyết Đại hội đại biểu lần thứ XX Đảng bộ tỉnh Nghệ An", "XX", "Đảng bộ tỉnh Nghệ An",
    ),
    "a province, number first, short": local(
        "Nghị quyết Đại hội XI Đảng bộ tỉnh Gia Lai", "XI", "Đảng bộ tỉnh Gia Lai",
    ),
    "a province without its name": local("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX", "XX", "Đảng bộ tỉnh"),
    "a province without its name, number first": local("Nghị quyết Đại hội XI Đảng bộ tỉnh", "XI", "Đảng bộ tỉnh"),
    "a city": local("Nghị quyết Đại hội Đảng bộ thành phố Hà Nội lần thứ XVII", "XVII", "Đảng bộ thành phố Hà Nội"),
    "a district": local("Nghị quyết Đại hội Đảng bộ huyện Đại Từ lần thứ XXIV", "XXIV", "Đảng bộ huyện Đại Từ"),
    "a commune's first": local("Nghị quyết Đại hội Đảng bộ xã lần thứ nhất", "I", "Đảng bộ xã"),
    "an agency": local("Nghị quyết Đại hội đại biểu Đảng bộ Quân đội lần thứ XI", "XI", "Đảng bộ Quân đội"),
    "a province in capitals": (
        "NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH GIA LAI LẦN THỨ XVI",
        [Said("NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH GIA LAI LẦN THỨ XVI", "nghị quyết",
              issuer="Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI", session="ĐH XVI")],
    ),
    "a province's place from the article": (
        "Gia Lai: Tỉnh ủy Gia Lai triển khai Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI",
        [Said("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI", "nghị quyết", session="ĐH XVI",
              issuer="Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI", inferred=("issuer",))],
    ),
    "both in one sentence": (
        "học Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI",
        [national("Nghị quyết Đại hội XIII của Đảng", "XIII"),
         Said("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI", "nghị quyết", session="ĐH XVI",
              issuer="Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI")],
    ),
    "a district, its congress by the term": local(
        "Nghị quyết Đại hội Đảng bộ huyện Đại Từ khóa XXIV", "XXIV", "Đảng bộ huyện Đại Từ",
    ),
    "every syllable's first letter": local(
        "Nghị quyết Đại Hội Đảng bộ tỉnh Gia Lai lần thứ XVI", "XVI", "Đảng bộ tỉnh Gia Lai",
    ),
    "a province, number first, the term's years in brackets": local(
        "Nghị quyết Đại hội lần thứ XX (nhiệm kỳ 2020-2025) Đảng bộ tỉnh Nghệ An", "XX", "Đảng bộ tỉnh Nghệ An",
    ),
    "a province, number first, the term's years in commas": local(
        "Nghị quyết Đại hội lần thứ XX, nhiệm kỳ 2020 - 2025, Đảng bộ tỉnh Nghệ An", "XX", "Đảng bộ tỉnh Nghệ An",
    ),
    "the nation's, the term's years in brackets": (
        "học Nghị quyết Đại hội lần thứ XIII (nhiệm kỳ 2021-2026) ở xã",
        [national("Nghị quyết Đại hội lần thứ XIII", "XIII")],
    ),
    # near misses
    "the congress itself": ("Đại hội XIII của Đảng thành công", []),
    "congresses in general": ("nghị quyết đại hội đảng các cấp", []),
    "a congress without number": ("Nghị quyết Đại hội Đảng bộ tỉnh đã đề ra", []),
    "the youth union": ("Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII", []),
    "the trade union": ("Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XIII", []),
    "the women's union": ("Nghị quyết Đại hội đại biểu phụ nữ toàn quốc lần thứ XIII", []),
    "the front": ("Nghị quyết Đại hội MTTQ tỉnh lần thứ XV", []),
    "shareholders": ("Nghị quyết Đại hội đồng cổ đông lần thứ III", []),
    "a cell": ("Nghị quyết đại hội Chi bộ 5", []),
    "inside a longer word": ("XNghị quyết Đại hội XIII", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_congresses(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_a_congress_is_no_term(text, _):
    assert [one.term for one in cited(text)] == [None] * len(cited(text))
