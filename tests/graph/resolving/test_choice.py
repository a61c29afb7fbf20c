"""Which known document is meant, which stays open, and how sure it is: each with near misses."""

import pytest

from graph.register import Register
from graph.resolve import decide
from tests.graph.ways import BCT, TW, say

CT35 = ["chi-thi-35-ct-tw-1998", "chi-thi-35-ct-tw-2014", "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"]


KNOWN = {
    # one number in two terms
    "the term of the article, by number alone": (
        say("chỉ thị", 35, "2020-04-28", issuer=BCT),
        "chi-thi-35-ct-tw-2019",
    ),
    "the same words four years later": (
        say("chỉ thị", 35, "2024-09-27", issuer=BCT),
        "chi-thi-35-ct-tw-2024",
    ),
    "by symbol": (say("chỉ thị", 35, "2020-08-27", symbol="CT/TW"), "chi-thi-35-ct-tw-2019"),
    "just before the newer one was issued": (
        say("chỉ thị", 35, "2024-06-13", issuer=BCT),
        "chi-thi-35-ct-tw-2019",
    ),
    "on the day the newer one was issued": (
        say("chỉ thị", 35, "2024-06-14", issuer=BCT),
        "chi-thi-35-ct-tw-2024",
    ),
    "an older term, said": (
        say("chỉ thị", 35, "2024-09-27", symbol="CT/TW", term="XII"),
        "chi-thi-35-ct-tw-2019",
    ),
    "an older year, said": (
        say("chỉ thị", 35, "2024-09-27", symbol="CT/TW", when="2014"),
        "chi-thi-35-ct-tw-2014",
    ),
    "an older title, said": (
        say(
            "chỉ thị",
            35,
            "2024-09-27",
            symbol="CT/TW",
            title="tăng cường sự lãnh đạo của Đảng đối với công tác tiếp công dân",
        ),
        "chi-thi-35-ct-tw-2014",
    ),
    "a mark misprinted": (
        say("nghị quyết", 28, "2017-02-10", symbol="CQ/TW", title="Chiến lược bảo vệ Tổ quốc trong tình hình mới"),
        "nghi-quyet-28-nq-tw-2013",
    ),
    "an older title, in few words": (
        say("nghị quyết", 10, "2024-05-01", symbol="NQ/TW", title="kinh tế tư nhân"),
        "nghi-quyet-10-nq-tw-2017",
    ),
    "an older day, said": (
        say("chỉ thị", 35, "2024-09-27", symbol="CT/TW", date="1998-06-03"),
        "chi-thi-35-ct-tw-1998",
    ),
    "the paper everyone means by a bare number": (
        say("nghị quyết", 18, "2018-12-03"),
        "nghi-quyet-18-nq-tw-2017",
    ),
    "the same, though a newer one of that number is there": (
        say("chỉ thị", 5, "2023-05-19"),
        "chi-thi-05-ct-tw-2016",
    ),
    "the newer one when its term is said": (
        say("nghị quyết", 18, "2023-05-19", term="XIII"),
        "nghi-quyet-18-nq-tw-2022",
    ),
    "an undated article that cites something of 2024": (
        say("chỉ thị", 35, after="2024-08-26", symbol="CT/TW"),
        "chi-thi-35-ct-tw-2024",
    ),
    "an undated article, the newer one years later": (
        say("chỉ thị", 35, after="2022-04-23", symbol="CT/TW"),
        "chi-thi-35-ct-tw-2019",
    ),
    "a misread term against the words of the title": (
        say(
            "quyết định",
            218,
            "2017-05-10",
            symbol="QĐ/TW",
            term="XII",
            issuer=BCT,
            title="việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và nhân dân",
        ),
        "quyet-dinh-218-qd-tw-2013",
    ),
    # misprinted days
    "the day and month are wrong": (
        say("chỉ thị", 35, "2024-09-27", symbol="CT/TW", date="2024-04-16"),
        "chi-thi-35-ct-tw-2024",
    ),
    "a digit of the day is missing": (
        say("quy định", 58, "2022-03-01", symbol="QĐ/TW", date="2022-02-28"),
        "quy-dinh-58-qd-tw-2022",
    ),
    "a wrong day, without the symbol": (
        say("quy định", 142, "2024-05-10", issuer=BCT, date="2024-04-24"),
        "quy-dinh-142-qd-tw-2024",
    ),
    # which body, which kind
    "the centre's and not the province's": (
        say("chỉ thị", 35, "2020-09-10", issuer=BCT, place="Gia Lai"),
        "chi-thi-35-ct-tw-2019",
    ),
    "a staff body's own numbers": (
        say("hướng dẫn", 16, "2018-12-03", issuer="Ban Tổ chức Trung ương"),
        "huong-dan-16-hd-btctw-2018",
    ),
    "Quyết định said of a Quy định": (
        say("quyết định", 66, "2017-03-01", symbol="QĐ/TW"),
        "quy-dinh-66-qd-tw-2017",
    ),
    "the symbol overrules the kind": (
        say("nghị định", 18, "2018-01-05", symbol="NQ/TW"),
        "nghi-quyet-18-nq-tw-2017",
    ),
    "QĐi written as QĐ, with its day": (
        say("quy định", 8, "2018-11-05", symbol="QĐ/TW", date="2018-10-25"),
        "quy-dinh-08-qdi-tw-2018",
    ),
    "a number with a letter": (
        say("nghị quyết", 8, "2015-01-01", numeral="8B", symbol="NQ/HNTW", term="VI"),
        "nghi-quyet-8b-nq-hntw-1990",
    ),
    "two joint issuers, one of them said": (
        say("kết luận", 134, "2025-06-26", issuer=BCT, symbol="KL/TW"),
        "ket-luan-134-kl-tw-2025",
    ),
    "one identity, told apart by the day": (
        say("kết luận", 12, "2023-01-01", symbol="KL/TW", date="2022-04-06"),
        "ket-luan-12-kl-tw-2022",
    ),
    "one identity, told apart by the title": (
        say(
            "kết luận",
            12,
            "2023-01-01",
            symbol="KL/TW",
            term="XIII",
            title="công tác người Việt Nam ở nước ngoài trong tình hình mới",
        ),
        "ket-luan-12-kl-tw-2021",
    ),
    "one identity, when the later one was not there": (
        say("kết luận", 12, "2021-10-01", symbol="KL/TW"),
        "ket-luan-12-kl-tw-2021",
    ),
}


@pytest.mark.parametrize(("signature", "expected"), KNOWN.values(), ids=KNOWN)
def test_finds_the_known_document(signature, expected):
    decision = decide([signature], Register.shipped()).decisions[signature]
    assert (decision.document, [c.document for c in decision.candidates]) == (expected, [expected])
    assert decision.certainty in {"stated", "inferred"}


OPEN = {
    "no day, no term: each term's": (say("chỉ thị", 35, issuer=BCT), CT35),
    "no day, by symbol": (say("nghị quyết", 18, symbol="NQ/TW"), None),
    "an undated article that may be younger than the newer one": (
        say("chỉ thị", 35, after="2024-04-23", symbol="CT/TW"), ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"]),
    "a plenum of several papers": (
        say("nghị quyết", None, "2022-12-03", session="HNTW 5", term="XIII"),
        [
            "nghi-quyet-18-nq-tw-2022",
            "nghi-quyet-19-nq-tw-2022",
            "nghi-quyet-20-nq-tw-2022",
            "nghi-quyet-21-nq-tw-2022",
        ],
    ),
    "three papers under one number and day": (
        say("nghị quyết", 4, "2012-01-01", symbol="NQ/HNTW", term="VII"),
        [
            "nghi-quyet-04-nq-hntw-1993-dan-so",
            "nghi-quyet-04-nq-hntw-1993-thanh-nien",
            "nghi-quyet-04-nq-hntw-1993-y-te",
        ],
    ),
    "one identity twice in a term": (
        say("kết luận", 12, "2023-01-01", symbol="KL/TW", term="XIII"),
        ["ket-luan-12-kl-tw-2021", "ket-luan-12-kl-tw-2022"],
    ),
    "a law by bare name in an undated article": (say("luật", None, title="luat cong chung"), None),
}


@pytest.mark.parametrize(("signature", "expected"), OPEN.values(), ids=OPEN)
def test_leaves_open_what_nothing_tells(signature, expected):
    decision = decide([signature], Register.shipped()).decisions[signature]
    assert decision.certainty == "ambiguous"
    assert decision.document is None
    assert len(decision.candidates) >= 2
    assert expected is None or sorted(c.document for c in decision.candidates) == sorted(expected)


STATED = {
    "number, symbol and day": (
        say("quy định", 142, "2024-09-27", symbol="QĐ/TW", date="2024-04-23"),
        "stated",
    ),
    "number, issuer and term": (say("nghị quyết", 18, "2018-12-03", issuer=TW, term="XII"), "stated"),
    "the term only from the context": (
        say("nghị quyết", 18, "2018-12-03", issuer=TW, term="XII", inferred=("term",)),
        "inferred",
    ),
    "plenum and term": (say("nghị quyết", None, "2018-12-03", session="HNTW 4", term="XII"), "stated"),
    "plenum alone": (say("nghị quyết", None, "2018-12-03", session="HNTW 4"), "inferred"),
    "congress": (say("nghị quyết", None, "2024-06-13", session="ĐH XIII"), "stated"),
    "law and year": (say("luật", None, "2025-08-01", title="luat dat dai", year=2013), "stated"),
    "law alone": (say("luật", None, "2025-08-01", title="luat dat dai"), "inferred"),
    "state number with its year": (say("nghị định", 56, "2020-01-01", symbol="NĐ-CP", year=2015), "stated"),
    "symbol alone": (say("quy định", 142, "2024-09-27", symbol="QĐ/TW"), "inferred"),
    "bare number": (say("quy định", 142, "2024-09-27"), "inferred"),
}


@pytest.mark.parametrize(("signature", "expected"), STATED.values(), ids=STATED)
def test_says_whether_the_mention_itself_fixes_the_document(signature, expected):
    assert decide([signature], Register.shipped()).decisions[signature].certainty == expected


def test_an_outer_paper_is_no_older_than_the_one_in_its_title():
    inner = say("chỉ thị", 35, "2024-09-27", symbol="CT/TW", date="2024-06-14")
    title = "một số nội dung Chỉ thị số 35-CT/TW"
    guide = say("hướng dẫn", None, "2024-09-27", title=title)
    alone = decide([guide], Register.shipped()).decisions[guide]
    within = say("hướng dẫn", None, "2024-09-27", title=title, inner=inner)
    nested = decide([within], Register.shipped()).decisions[within]
    assert alone.document == "huong-dan-26-hd-btctw-2019"
    assert nested.certainty == "new"
