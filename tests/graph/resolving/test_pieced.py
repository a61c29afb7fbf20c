"""What is made of ways of citing that mean no known document: what is one, what is apart."""

from datetime import date as Day

import pytest

from graph.model import Document
from graph.register import Register
from graph.resolve import decide
from tests.graph.ways import BBT, BCT, say

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
    "a commune with and without its province": [
        say("kế hoạch", 9, "2026-05-02", issuer="Ủy ban nhân dân xã Ia Mơ", place="Ia Mơ, Gia Lai", date="2026-03-03"),
        say("kế hoạch", 9, "2026-06-02", issuer="Ủy ban nhân dân xã Ia Mơ", place="Ia Mơ", date="2026-03-03"),
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
