"""Which version of a law, or act that amends it, is meant by its name."""

import pytest

from graph.register import Register
from graph.resolve import decide
from tests.graph.ways import say

KNOWN = {
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
    "a law whose name is cut short": (
        say("luật", None, "2025-07-26", title="Luật Ban hành văn bản QPPL"),
        "luat-ban-hanh-van-ban-quy-pham-phap-luat-64-2025-qh15",
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
def test_finds_the_version_of_a_law(signature, expected):
    decision = decide([signature], Register.shipped()).decisions[signature]
    assert (decision.document, [c.document for c in decision.candidates]) == (expected, [expected])
    assert decision.certainty in {"stated", "inferred"}
