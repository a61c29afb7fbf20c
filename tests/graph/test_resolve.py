"""What each way of citing means: the cases that must come out right, each with near misses."""

import random
from datetime import date as Day

import pytest

from graph.keys import key
from graph.model import Document, Signature
from graph.register import Register
from graph.resolve import block_of, blocks_read, decide

BCT, BBT, TW = "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"
CT35 = ["chi-thi-35-ct-tw-1998", "chi-thi-35-ct-tw-2014", "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"]


def say(kind, number=None, on=None, *, after=None, **said):
    """A way of citing in an article of a day (`on`), or in an undated one (`after` its latest date)."""
    if said.get("title"):
        said["title"] = " ".join(key(said["title"]).split()[:12])
    day = on or after
    return Signature(kind, number, said_on=Day.fromisoformat(day) if day else None, undated=on is None,
                     **{k: Day.fromisoformat(v) if k == "date" else v for k, v in said.items()})  # fmt: skip


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
    # name ↔ number
    "plenum and term": (
        say("nghị quyết", None, "2018-12-03", session="HNTW 4", term="XII"),
        "nghi-quyet-04-nq-tw-2016",
    ),
    "plenum and an earlier term": (
        say("nghị quyết", None, "2018-12-03", session="HNTW 4", term="XI"),
        "nghi-quyet-12-nq-tw-2012",
    ),
    "plenum alone: the latest held": (
        say("nghị quyết", None, "2017-07-01", session="HNTW 4"),
        "nghi-quyet-04-nq-tw-2016",
    ),
    "plenum alone, before that one": (
        say("nghị quyết", None, "2014-07-01", session="HNTW 4"),
        "nghi-quyet-12-nq-tw-2012",
    ),
    "a plenum whose paper is a Kết luận": (
        say("nghị quyết", None, "2022-07-01", session="HNTW 4", term="XIII"),
        "ket-luan-21-kl-tw-2021",
    ),
    "a plenum of several papers, with the title": (
        say(
            "nghị quyết",
            None,
            "2024-10-20",
            session="HNTW 8",
            term="XIII",
            title="Chiến lược bảo vệ Tổ quốc trong tình hình mới",
        ),
        "nghi-quyet-44-nq-tw-2023",
    ),
    "number and plenum": (
        say("nghị quyết", 26, "2012-01-01", session="HNTW 7", term="X"),
        "nghi-quyet-26-nq-tw-2008",
    ),
    "national congress": (
        say("nghị quyết", None, "2024-06-13", session="ĐH XIII"),
        "nghi-quyet-dai-hoi-xiii-2021",
    ),
    "nickname of its time": (
        say("quy định", None, "2019-02-01", title="nêu gương"),
        "quy-dinh-08-qdi-tw-2018",
    ),
    "nickname, some years earlier": (
        say("quy định", None, "2014-02-01", title="nêu gương"),
        "quy-dinh-101-qd-tw-2012",
    ),
    "the beginning of the title": (
        say(
            "quy định",
            None,
            "2018-12-03",
            title="trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là Ủy viên Bộ Chính trị",
        ),
        "quy-dinh-08-qdi-tw-2018",
    ),
    "a regulation enacted by a decision": (
        say("quy chế", None, "2020-04-28", title="bầu cử trong Đảng"),
        "quyet-dinh-244-qd-tw-2014",
    ),
    "the decision that came later": (
        say("quy chế", None, "2025-01-10", title="bầu cử trong Đảng"),
        "quyet-dinh-190-qd-tw-2024",
    ),
    "what members may not do, in 2022": (
        say("quy định", None, "2022-06-15", title="những điều đảng viên không được làm"),
        "quy-dinh-37-qd-tw-2021",
    ),
    "what members may not do, in 2012": (
        say("quy định", None, "2012-06-15", title="những điều đảng viên không được làm"),
        "quy-dinh-47-qd-tw-2011",
    ),
    "the rules of the Charter, in 2022": (
        say("quy định", None, "2022-06-15", title="thi hành Điều lệ Đảng"),
        "quy-dinh-24-qd-tw-2021",
    ),
    "the Party's charter": (say("điều lệ", None, "2020-04-28"), "dieu-le-dang-2011"),
    "a scheme that goes by a number of its own": (say("đề án", 6, "2023-03-01"), "quyet-dinh-6-qd-ttg"),
    # laws
    "the law in force": (say("luật", None, "2017-08-01", title="luat dat dai"), "luat-dat-dai-45-2013-qh13"),
    "the law of a year": (
        say("luật", None, "2025-08-01", title="luat dat dai", year=2013),
        "luat-dat-dai-45-2013-qh13",
    ),
    "the newest law": (say("luật", None, "2025-08-01", title="luat dat dai"), "luat-dat-dai-31-2024-qh15"),
    "the act that amends a law": (
        say("luật", None, "2017-02-01", title="sua doi luat quan ly thue"),
        "luat-sua-doi-luat-quan-ly-thue-21-2012-qh13",
    ),
    "an amended law of a year is the act": (
        say("luật", None, "2025-02-01", title="luat bao hiem y te sua doi 2024"),
        "luat-sua-doi-luat-bao-hiem-y-te-51-2024-qh15",
    ),
    "the constitution in force": (say("hiến pháp", None, "2024-01-01", title="hien phap"), "hien-phap-2013"),
    "an earlier constitution": (
        say("hiến pháp", None, "2024-01-01", title="hien phap", year=1992),
        "hien-phap-1992",
    ),
    "state number with its year": (
        say("nghị định", 56, "2020-01-01", symbol="NĐ-CP", year=2015),
        "nghi-dinh-56-2015-nd-cp",
    ),
    "a decree whose number names a year after the day said of the article": (
        say("nghị định", 178, "2020-12-01", symbol="NĐ-CP", year=2024),
        "nghi-dinh-178-2024-nd-cp",
    ),
    "a law whose number names a year after the day said of the article": (
        say("luật", 31, "2019-12-01", symbol="QH15", year=2024, title="luat dat dai"),
        "luat-dat-dai-31-2024-qh15",
    ),
    "a misprinted day beside the year in the number": (
        say("nghị quyết", 730, "2022-05-05", symbol="NQ-UBTVQH11", year=2004, date="2014-09-30"),
        "nghi-quyet-730-2004-nq-ubtvqh11",
    ),
    "the law just passed, as the press calls it": (
        say("luật", None, "2025-06-26", title="luat thanh tra sua doi"),
        "luat-thanh-tra-84-2025-qh15",
    ),
    "a law whose name was read too far": (
        say("luật", None, "2024-06-26", title="Luật Báo chí hiện hành và"),
        "luat-bao-chi-103-2016-qh13",
    ),
    "a law in an undated article, long in force": (
        say("luật", None, after="2022-05-05", title="luat dat dai"),
        "luat-dat-dai-45-2013-qh13",
    ),
    "a decree by its number alone": (say("nghị định", 178, "2025-02-01"), "nghi-dinh-178-2024-nd-cp"),
    "a law and a resolution may share number and assembly": (
        say("luật", 52, "2025-01-01", symbol="QH14", year=2019),
        "luat-sua-doi-luat-can-bo-cong-chuc-va-luat-vien-chuc-52-2019-qh14",
    ),
}


@pytest.mark.parametrize(("signature", "expected"), KNOWN.values(), ids=KNOWN)
def test_finds_the_known_document(signature, expected):
    decision = decide([signature], Register.shipped()).decisions[signature]
    assert (decision.document, [c.document for c in decision.candidates]) == (expected, [expected])
    assert decision.certainty in {"stated", "inferred"}


UNKNOWN = {
    "a decree with a misprinted year nobody registered": (
        say("nghị định", 226, "2025-09-01", symbol="NĐ-CP", year=2026),
        "nghi-dinh-226-nd-cp-2025",
    ),
    "another province's register of numbers": (
        say("chỉ thị", 35, "2020-09-10", symbol="CT/TU", issuer="Ban Thường vụ Tỉnh ủy Gia Lai"),
        "chi-thi-35-tinh-uy-gia-lai-2015-2020",
    ),
    "a number nobody knows, with its day": (
        say("quy định", 899, "2026-03-01", symbol="QĐ/TW", issuer=BCT, date="2026-02-01"),
        "quy-dinh-899-qd-tw-2026",
    ),
    "a number between two known ones": (
        say("quy định", 1143, "2025-03-01", symbol="QĐ/TW"),
        "quy-dinh-1143-qd-tw-khoa-xiii",
    ),
    "known numbers are whole: 14 is not 142": (
        say("quy định", 14, "2025-03-01", issuer="Ban Nội chính Trung ương"),
        None,
    ),
    "issued only after the article": (
        say("quyết định", 190, "2023-02-01", symbol="QĐ/TW", term="XIII"),
        "quyet-dinh-190-qd-tw-khoa-xiii",
    ),
    "the same number in another term, by its day": (
        say("quy định", 142, "2018-12-01", symbol="QĐ/TW", date="2018-10-23"),
        "quy-dinh-142-qd-tw-2018",
    ),
    "a staff body has its own 27": (
        say("hướng dẫn", 27, "2024-09-01", symbol="HD/BTCTW", date="2024-08-26"),
        "huong-dan-27-hd-btctw-2024",
    ),
    "a committee by its name": (
        say("kế hoạch", 123, "2020-04-28", issuer="Quận ủy Hoàn Kiếm", when="2020"),
        "ke-hoach-123-quan-uy-hoan-kiem-2015-2020",
    ),
    "a law nobody knows": (say("luật", None, "2024-04-15", title="luat nuoc mam"), "luat-nuoc-mam"),
    "a known law of a year it does not have": (
        say("luật", None, "2024-04-15", title="luat dat dai", year=2009),
        "luat-dat-dai-2009",
    ),
    "another organisation's charter": (
        say("điều lệ", None, "2024-04-15", title="mặt trận tổ quốc việt nam"),
        None,
    ),
    "a congress of a province is not the national one": (
        say(
            "nghị quyết",
            None,
            "2024-06-13",
            session="ĐH XI",
            issuer="Đại hội đại biểu Đảng bộ tỉnh Vĩnh Long lần thứ XI",
        ),
        "nghi-quyet-dai-hoi-xi-dang-bo-tinh-vinh-long",
    ),
    "a plenum of which nothing is known": (
        say("nghị quyết", None, "2018-06-13", session="HNTW 11", term="XII"),
        "nghi-quyet-hntw-11-khoa-xii",
    ),
    "the centre's number is not the Government's of that name": (
        say("nghị quyết", 11, "2017-03-01", issuer=BCT, term="IX"),
        "nghi-quyet-11-nq-tw-khoa-ix",
    ),
    "a bare decision of a day: any office's": (
        say("quyết định", 26, "2024-09-20"),
        "quyet-dinh-26-theo-bai-2024-09-20",
    ),
    "a decree of another year": (
        say("nghị định", 56, "2023-02-01", symbol="NĐ-CP", year=2022),
        "nghi-dinh-56-2022-nd-cp",
    ),
    "beside a known number, another numeral": (
        say("nghị quyết", 66, "2026-04-20", numeral="66.16", symbol="NQ-CP", year=2026),
        "nghi-quyet-66-16-2026-nq-cp",
    ),
    "a draft of a known regulation": (
        say("quy chế", None, "2024-09-01", title="bầu cử trong Đảng", scheduled=True),
        "quy-che-bau-cu-trong-dang-du-thao",
    ),
    "a draft of a known law": (
        say("luật", None, "2017-09-01", title="luat thuy san sua doi", scheduled=True),
        "luat-thuy-san-sua-doi-du-thao",
    ),
}


@pytest.mark.parametrize(("signature", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_makes_a_document_of_what_is_unknown(signature, expected):
    outcome = decide([signature], Register.shipped())
    decision = outcome.decisions[signature]
    assert decision.certainty == "new"
    assert [decision.document] == [document.id for document in outcome.documents]
    assert expected is None or decision.document == expected
    assert not any(document.known for document in outcome.documents)
    assert Register.shipped().get(decision.document) is None


OPEN = {
    "no day, no term: each term's": (say("chỉ thị", 35, issuer=BCT), CT35),
    "no day, by symbol": (say("nghị quyết", 18, symbol="NQ/TW"), None),
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


SAME = {
    "a committee and its standing committee": [
        say(
            "kế hoạch",
            86,
            "2018-05-02",
            symbol="KH/TU",
            issuer="Ban Thường vụ Tỉnh ủy Vĩnh Phúc",
            date="2018-04-20",
        ),
        say("kế hoạch", 86, "2018-06-02", issuer="Tỉnh ủy Vĩnh Phúc", date="2018-04-20"),
        say("kế hoạch", 86, "2018-06-09", issuer="Ban Chấp hành Đảng bộ tỉnh Vĩnh Phúc"),
    ],
    "a misprinted day of an unknown paper": [
        say("quy định", 1142, "2024-05-02", symbol="QĐ/TW", date="2024-04-23"),
        say("quy định", 1142, "2024-05-12", symbol="QĐ/TW", date="2024-05-23"),
        say("quy định", 1142, "2024-06-12", issuer=BCT),
    ],
    "a short form beside the full one on one day": [
        say(
            "quyết định", 26, "2024-09-20", symbol="QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"
        ),
        say("quyết định", 26, "2024-09-20"),
    ],
    "one day in one register of numbers, mark misprinted": [
        say("quyết định", 1517, "2024-09-06", symbol="QĐNS/TW", issuer=BBT, date="2024-08-27"),
        say("quyết định", 1517, "2024-09-06", symbol="QĐ/TW", issuer=BBT, date="2024-08-27"),
    ],
    "a year no decree can have yet": [
        say("nghị định", 826, "2025-08-19", symbol="NĐ-CP", year=2025, date="2025-08-15"),
        say("nghị định", 826, "2025-08-19", symbol="NĐ-CP", year=2026),
    ],
    "a district with and without its province": [
        say(
            "nghị quyết",
            7,
            "2016-08-02",
            symbol="NQ/HU",
            issuer="Huyện ủy Thanh Trì",
            place="Thanh Trì, Hà Nội",
            date="2016-04-22",
        ),
        say("nghị quyết", 7, "2016-09-02", symbol="NQ/HU", issuer="Huyện ủy Thanh Trì", date="2016-04-22"),
    ],
    "a title read too far": [
        say("chương trình", None, "2024-09-02", title="công tác năm 2024", issuer="Bộ Chính trị, Ban Bí thư"),
        say("chương trình", None, "2024-09-02", title="công tác năm 2024, bảo đảm chất lượng, tiến độ"),
    ],
    "a report with and without its issuer on one day": [
        say("chương trình", None, "2024-09-02", title="công tác năm 2024", issuer="Bộ Chính trị, Ban Bí thư"),
        say("chương trình", None, "2024-09-02", title="công tác năm 2024"),
    ],
}


@pytest.mark.parametrize("signatures", SAME.values(), ids=SAME)
def test_joins_mentions_of_one_unknown_document(signatures):
    outcome = decide(signatures, Register.shipped())
    assert len({decision.document for decision in outcome.decisions.values()}) == 1
    assert len(outcome.documents) == 1


APART = {
    "one number of two committees": [
        say("hướng dẫn", 3, "2020-04-28", issuer="Quận ủy Hoàn Kiếm"),
        say("hướng dẫn", 3, "2020-04-28", issuer="Ủy ban Kiểm tra Thành ủy Hà Nội", date="2019-12-31"),
    ],
    "one number of two provinces": [
        say("chỉ thị", 15, "2018-04-28", symbol="CT/TU", issuer="Tỉnh ủy Gia Lai", date="2017-01-10"),
        say("chỉ thị", 15, "2018-04-28", symbol="CT/TU", issuer="Tỉnh ủy Cao Bằng", date="2017-01-10"),
    ],
    "two communes of one name": [
        say(
            "nghị quyết",
            2,
            "2022-08-02",
            symbol="NQ/ĐU",
            issuer="Đảng ủy xã Tân Phú",
            place="Tân Phú, Đồng Nai",
            date="2022-04-22",
        ),
        say(
            "nghị quyết",
            2,
            "2022-08-02",
            symbol="NQ/ĐU",
            issuer="Đảng ủy xã Tân Phú",
            place="Tân Phú, Cà Mau",
            date="2022-04-22",
        ),
    ],
    "a local number in two terms": [
        say("nghị quyết", 9, "2018-04-28", symbol="NQ/TU", issuer="Tỉnh ủy Gia Lai", date="2017-01-10"),
        say("nghị quyết", 9, "2022-04-28", symbol="NQ/TU", issuer="Tỉnh ủy Gia Lai", date="2021-09-10"),
    ],
    "a state number in two years": [
        say(
            "chỉ thị",
            1,
            "2024-09-10",
            symbol="CT-UBND",
            issuer="Ủy ban nhân dân thành phố Hà Nội",
            date="2024-02-02",
        ),
        say(
            "chỉ thị",
            1,
            "2024-09-10",
            symbol="CT-UBND",
            issuer="Ủy ban nhân dân thành phố Hà Nội",
            date="2023-02-02",
        ),
    ],
    "a decision with and without the year in its number": [
        say(
            "quyết định",
            28,
            "2017-03-10",
            symbol="QĐ-UBND",
            year=2017,
            issuer="Ủy ban nhân dân tỉnh Nghệ An",
            date="2017-01-25",
        ),
        say(
            "quyết định",
            28,
            "2017-03-10",
            symbol="QĐ-UBND",
            issuer="Ủy ban nhân dân tỉnh Nghệ An",
            date="2017-01-04",
        ),
    ],
    "the reports of two provinces": [
        say(
            "báo cáo",
            None,
            "2020-08-27",
            title="chính trị trình đại hội đảng bộ tỉnh",
            place="Gia Lai",
            scheduled=True,
        ),
        say(
            "báo cáo",
            None,
            "2020-08-27",
            title="chính trị trình đại hội đảng bộ tỉnh",
            place="Cao Bằng",
            scheduled=True,
        ),
    ],
    "reports without a body, of two days": [
        say("báo cáo", None, "2020-08-27", title="kết quả sáu tháng"),
        say("báo cáo", None, "2021-08-27", title="kết quả sáu tháng"),
    ],
    "bare decisions of two days": [say("quyết định", 26, "2024-09-20"), say("quyết định", 26, "2022-01-20")],
    "congresses of two provinces": [
        say(
            "nghị quyết",
            None,
            "2022-06-13",
            session="ĐH XX",
            issuer="Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XX",
        ),
        say(
            "nghị quyết",
            None,
            "2022-06-13",
            session="ĐH XX",
            issuer="Đại hội đại biểu Đảng bộ tỉnh Hải Dương lần thứ XX",
        ),
    ],
    "a draft and the law before it": [
        say("luật", None, "2017-06-01", title="luat thuy san", scheduled=True),
        say("luật", None, "2017-06-01", title="luat thuy san"),
    ],
}


@pytest.mark.parametrize("signatures", APART.values(), ids=APART)
def test_keeps_apart_what_only_looks_alike(signatures):
    decisions = decide(signatures, Register.shipped()).decisions
    meant = [decision.document for decision in decisions.values()]
    assert None not in meant
    assert len(set(meant)) == len(signatures)


def test_an_outer_paper_is_no_older_than_the_one_in_its_title():
    inner = say("chỉ thị", 35, "2024-09-27", symbol="CT/TW", date="2024-06-14")
    title = "một số nội dung Chỉ thị số 35-CT/TW"
    guide = say("hướng dẫn", None, "2024-09-27", title=title)
    alone = decide([guide], Register.shipped()).decisions[guide]
    within = say("hướng dẫn", None, "2024-09-27", title=title, inner=inner)
    nested = decide([within], Register.shipped()).decisions[within]
    assert alone.document == "huong-dan-26-hd-btctw-2019"
    assert nested.certainty == "new"


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


def test_fields_of_a_made_document_are_what_most_say():
    sigs = [
        say("quy định", 1142, "2024-05-02", symbol="QĐ/TW", issuer=BCT, date="2024-04-23"),
        say("quyết định", 1142, "2024-05-12", symbol="QĐ/TW", issuer=BBT, date="2024-04-24"),
        say("quy định", 1142, "2024-05-13", symbol="QĐ/TW", issuer=BCT, date="2024-04-23"),
    ]
    (made,) = decide(sigs, Register.shipped()).documents
    assert made == Document("quy-dinh-1142-qd-tw-2024", "quy định", 1142, symbol="QĐ/TW", issuer=BCT,
                            date=Day(2024, 4, 23), term="XIII")  # fmt: skip


def test_a_known_document_without_a_day_takes_the_day_articles_state():
    cited = say("quy định", 301, "2025-06-10", symbol="QĐ/TW", date="2025-06-09", issuer=BBT)
    outcome = decide([cited], Register.shipped())
    (completed,) = outcome.documents
    assert (completed.id, completed.known, completed.date) == (
        "quy-dinh-301-qd-tw-2025",
        True,
        Day(2025, 6, 9),
    )
    assert outcome.decisions[cited].document == completed.id


def test_the_order_of_signatures_changes_nothing():
    signatures = [sig for rows in (*SAME.values(), *APART.values()) for sig in rows]
    signatures += [sig for table in (KNOWN, UNKNOWN, OPEN) for sig, _ in table.values()]
    first = decide(signatures, Register.shipped())
    for seed in range(3):
        random.Random(seed).shuffle(signatures)
        again = decide(signatures, Register.shipped())
        assert again.decisions == first.decisions
        assert again.documents == first.documents


def test_ids_are_never_given_twice():
    signatures = [sig for rows in (*SAME.values(), *APART.values()) for sig in rows]
    ids = [document.id for document in decide(signatures, Register.shipped()).documents]
    assert len(ids) == len(set(ids))


def test_one_block_alone_gives_the_same_answer():
    signatures = [sig for rows in (*SAME.values(), *APART.values()) for sig in rows]
    whole = decide(signatures, Register.shipped()).decisions
    for block in {block_of(sig) for sig in signatures}:
        part = decide([sig for sig in signatures if block_of(sig) == block], Register.shipped()).decisions
        assert all(whole[sig] == decision for sig, decision in part.items())


def test_an_own_row_is_found_beside_the_shipped_ones():
    own = Document(
        "cua-toi", "kế hoạch", 155, symbol="KH/TU", issuer="Thành ủy Hà Nội", date=Day(2019, 8, 1), known=True
    )
    register = Register([*Register.shipped().documents(), own])
    cited = say("kế hoạch", 155, "2020-04-28", issuer="Ban Thường vụ Thành ủy Hà Nội")
    elsewhere = say("kế hoạch", 155, "2020-04-28", issuer="Tỉnh ủy Gia Lai")
    decisions = decide([cited, elsewhere], register).decisions
    assert decisions[cited].document == "cua-toi"
    assert decisions[elsewhere].certainty == "new"


def test_a_decision_looks_at_its_own_block_and_the_inner_ones():
    inner = say("chỉ thị", 35, "2024-09-27")
    assert blocks_read(inner) == ("n:CT:35",)
    assert blocks_read(say("hướng dẫn", 27, "2024-09-27", inner=inner)) == ("n:HD:27", "n:CT:35")


@pytest.mark.parametrize(
    "document_id", ["chi-thi-35-ct-tw-2024", "quyet-dinh-190-qd-tw-2024", "luat-dat-dai-31-2024-qh15"]
)
def test_a_row_taken_away_moves_only_what_reads_its_blocks(document_id):
    whole = Register.shipped()
    gone = whole.get(document_id)
    less = Register([document for document in whole.documents() if document.id != document_id])
    signatures = [sig for table in (KNOWN, UNKNOWN, OPEN) for sig, _ in table.values()]
    before, after = decide(signatures, whole).decisions, decide(signatures, less).decisions
    moved = [sig for sig in signatures if before[sig] != after[sig]]
    assert moved
    assert all(whole.blocks_of(gone) & set(blocks_read(sig)) for sig in moved)
