"""Mentions stripped to what tells documents apart, with what the article says elsewhere."""

from datetime import date as Day

import pytest
from msgspec.structs import replace

from citations import extract
from citations.model import Article, Citation, Extraction
from graph.model import Signature
from graph.resolving.signature import signatures_of

PUBLISHED = Day(2024, 9, 27)


def mention(kind, number=None, **said):
    return Citation(0, 1, "x", kind, number, **said)


def article(*citations, published=PUBLISHED, floor=None):
    return Extraction(Article("x", published=published), floor=floor, citations=citations)


def signature(kind, number=None, **said):
    return Signature(kind, number, said_on=said.pop("said_on", PUBLISHED), **said)


FULL = {"symbol": "QĐ/TW", "date": Day(2024, 4, 23), "issuer": "Bộ Chính trị"}

CASES = {
    "a mention that says everything, without what is left to say by its title": (
        article(mention("quy định", 142, title="thí điểm giao quyền", **FULL)),
        signature("quy định", 142, **FULL),
    ),
    "a title that helps stays, without its little words": (
        article(mention("quy định", 142, title="về việc thí điểm giao quyền")),
        signature("quy định", 142, title="thi diem giao quyen"),
    ),
    "at most twelve words of it": (
        article(mention("báo cáo", title="một hai ba bốn năm sáu bảy tám chín mười mười một mười hai")),
        signature("báo cáo", title="mot hai ba bon nam sau bay tam chin muoi muoi mot"),
    ),
    "a short form takes over what the fuller mention says": (
        article(mention("quy định", 142, refers=1), mention("quy định", 142, **FULL)),
        signature("quy định", 142, **FULL, inferred=("date", "issuer", "symbol")),
    ),
    "but keeps its own word": (
        article(mention("quy định", 142, issuer="Ban Bí thư", refers=1), mention("quy định", 142, **FULL)),
        signature("quy định", 142, **FULL | {"issuer": "Ban Bí thư"}, inferred=("date", "symbol")),
    ),
    "along a chain of mentions": (
        article(
            mention("quy định", 142, refers=1),
            mention("quy định", 142, issuer="Bộ Chính trị", refers=2),
            mention("quy định", 142, symbol="QĐ/TW"),
        ),
        signature("quy định", 142, issuer="Bộ Chính trị", symbol="QĐ/TW", inferred=("issuer", "symbol")),
    ),
    "mentions that point at each other end": (
        article(
            mention("quy định", 142, refers=1), mention("quy định", 142, refers=0, issuer="Bộ Chính trị")
        ),
        signature("quy định", 142, issuer="Bộ Chính trị", inferred=("issuer",)),
    ),
    "a mention that points at itself or nowhere": (
        article(mention("quy định", 142, refers=0), mention("quy định", 143, refers=9)),
        signature("quy định", 142),
    ),
    "what the context gave stays marked": (
        article(
            mention("kế hoạch", 5, issuer="Tỉnh ủy Gia Lai", place="Gia Lai", inferred=("issuer", "place"))
        ),
        signature("kế hoạch", 5, issuer="Tỉnh ủy Gia Lai", place="Gia Lai", inferred=("issuer", "place")),
    ),
    "a regulation named by its title is the decision that enacts it": (
        article(
            mention("quy chế", title="làm việc mẫu của cấp ủy cấp huyện"),
            mention(
                "quyết định",
                143,
                symbol="QĐ/TW",
                date=Day(2024, 5, 3),
                title="ban hành Quy chế làm việc mẫu của cấp ủy cấp huyện",
            ),
        ),
        signature(
            "quyết định", 143, symbol="QĐ/TW", date=Day(2024, 5, 3), inferred=("date", "number", "symbol")
        ),
    ),
    "a draft of that name is not": (
        article(
            mention("quy chế", title="làm việc mẫu của cấp ủy cấp huyện", scheduled=True),
            mention(
                "quyết định",
                143,
                symbol="QĐ/TW",
                date=Day(2024, 5, 3),
                title="ban hành Quy chế làm việc mẫu của cấp ủy cấp huyện",
            ),
        ),
        signature("quy chế", title="lam viec mau cua cap uy cap huyen", scheduled=True),
    ),
    "another title is not": (
        article(
            mention("hướng dẫn", title="công tác kiểm tra giám sát của Đảng"),
            mention("hướng dẫn", 16, symbol="HD/BTCTW", title="kiểm điểm, đánh giá, xếp loại chất lượng"),
        ),
        signature("hướng dẫn", title="cong tac kiem tra giam sat cua dang"),
    ),
    "a law's name with its kind": (
        article(mention("luật", title="Đất đai", year=2013)),
        signature("luật", title="luat dat dai", year=2013),
    ),
    "an amending law's name said one way": (
        article(mention("luật", title="Luật Sửa đổi, bổ sung một số điều của Luật Quản lý thuế")),
        signature("luật", title="sua doi luat quan ly thue"),
    ),
    "an undated article has a lower bound": (
        article(mention("chỉ thị", 35), published=None, floor=Day(2024, 8, 26)),
        signature("chỉ thị", 35, said_on=Day(2024, 8, 26), undated=True),
    ),
    "and none where nothing in it is dated": (
        article(mention("chỉ thị", 35), published=None),
        signature("chỉ thị", 35, said_on=None, undated=True),
    ),
    "a year in another paper's number raises it": (
        article(
            mention("luật", title="Luật Đầu tư"),
            mention("thông tư", 332, year=2016, symbol="TT-BTC"),
            published=None,
            floor=Day(2014, 5, 15),
        ),
        signature("luật", title="luat dau tu", said_on=Day(2016, 1, 1), undated=True),
    ),
    "a term said raises it": (
        article(
            mention("nghị quyết", 18),
            mention("nghị quyết", None, session="HNTW 4", term="XII"),
            published=None,
        ),
        signature("nghị quyết", 18, said_on=Day(2016, 1, 29), undated=True),
    ),
    "a draft's year does not": (
        article(
            mention("luật", title="Luật Đầu tư"),
            mention("chương trình", when="2026", scheduled=True),
            published=None,
        ),
        signature("luật", title="luat dau tu", said_on=None, undated=True),
    ),
    "an outer paper has the one in its title inside": (
        article(
            mention("hướng dẫn", 27, symbol="HD/BTCTW"), mention("chỉ thị", 35, symbol="CT/TW", within=0)
        ),
        signature("hướng dẫn", 27, symbol="HD/BTCTW", inner=signature("chỉ thị", 35, symbol="CT/TW")),
    ),
    "only the first of several": (
        article(
            mention("đề án", title="sửa đổi hai quyết định"),
            mention("quyết định", 71, within=0),
            mention("quyết định", 72, within=0),
        ),
        signature("đề án", title="sua doi hai quyet dinh", inner=signature("quyết định", 71)),
    ),
}


@pytest.mark.parametrize(("extraction", "expected"), CASES.values(), ids=CASES)
def test_the_first_mention(extraction, expected):
    assert replace(signatures_of(extraction)[0], printed=None) == expected


def test_the_title_is_kept_as_printed_beside_what_it_is_compared_by():
    said = extract(Article("Kế hoạch số 5-KH/TU về  Sắp xếp tổ chức bộ máy của tỉnh"))
    assert signatures_of(said)[0].printed == "Sắp xếp tổ chức bộ máy của tỉnh"
    assert signatures_of(said)[0].title == "sap xep to chuc bo may cua tinh"


def test_what_stands_in_a_dated_papers_title_was_said_when_that_was_written():
    extraction = article(
        mention("hướng dẫn", 27, symbol="HD/BTCTW", date=Day(2024, 8, 26)), mention("chỉ thị", 35, within=0)
    )
    assert signatures_of(extraction)[1] == signature("chỉ thị", 35, said_on=Day(2024, 8, 26), undated=True)


def test_a_day_after_the_article_does_not_move_it():
    extraction = article(
        mention("hướng dẫn", 27, symbol="HD/BTCTW", date=Day(2042, 8, 26)), mention("chỉ thị", 35, within=0)
    )
    assert signatures_of(extraction)[1] == signature("chỉ thị", 35)


def test_equal_mentions_of_one_day_are_one_signature():
    first = article(mention("quy định", 142, pinpoint="Điều 7", **FULL))
    second = article(Citation(900, 920, "Quy định 142", "quy định", 142, rule="later", **FULL))
    assert signatures_of(first)[0] == signatures_of(second)[0]
