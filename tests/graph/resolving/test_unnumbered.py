"""Papers known by plenum, congress, nickname or title rather than by number."""

import pytest

from graph.register import Register
from graph.resolve import decide
from tests.graph.ways import say

KNOWN = {
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
}


@pytest.mark.parametrize(("signature", "expected"), KNOWN.values(), ids=KNOWN)
def test_finds_what_a_name_stands_for(signature, expected):
    decision = decide([signature], Register.shipped()).decisions[signature]
    assert (decision.document, [c.document for c in decision.candidates]) == (expected, [expected])
    assert decision.certainty in {"stated", "inferred"}
