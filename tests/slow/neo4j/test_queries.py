"""docs/neo4j.md on a real server: its questions are answered, and its tables tell what the graph holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Day
from typing import Any
from unittest.mock import ANY

import pytest
from neo4j import Driver, RoutingControl
from neo4j.graph import Path

from citations import Article
from graph import cypher
from graph.added.deciding import decide
from graph.ingest import ingest, redecide
from graph.model import Document
from graph.publish import publish
from graph.register import Register
from graph.relations import ENDS
from loaders.registry import read
from tests.neo4j_page import DESCRIBED, PAGE, QUESTIONS, TYPES
from tests.outside import ROOT
from tests.slow.neo4j import graphs

PRINTED_TWICE = "Nghị định số 30/2020/NĐ-CP của Chính phủ nói về công tác văn thư."
ARTICLES = [
    Article("🌳 Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Bình Định, đã ký ban hành Chỉ thị số 901-CT/TU về giữ rừng. "
            "Chỉ thị số 901-CT/TU bãi bỏ Chỉ thị số 899-CT/TU. "
            "Hướng dẫn số 902-HD/BTGTU hướng dẫn thực hiện Chỉ thị số 901-CT/TU.",
            id="vi-du-giu-rung", title="Giữ rừng đầu nguồn", published=Day(2021, 3, 2), place="Bình Định"),
    Article("Bà Lê Thị Ví, Bí thư Tỉnh ủy Bình Định, chủ trì hội nghị quán triệt Chỉ thị số 901-CT/TU. "
            "Thủ tướng Đỗ Văn Thử đã ban hành Chỉ thị số 903/CT-TTg.",
            id="vi-du-hoi-nghi", title="Hội nghị giữ rừng", published=Day(2022, 5, 20), place="Bình Định"),
    Article("Quy định số 142-QĐ/TW của Bộ Chính trị được nhắc lại.", id="vi-du-khong-ngay", place="tỉnh Bình Định"),
    Article("Kết luận 877-KL/TW của Bộ Chính trị nói về nước sạch.", id="vi-du-nuoc-sach", published=Day(2023, 9, 1)),
    Article("Thông tư số 904/2022/TT-BNV hết hiệu lực từ ngày 1/1/2026.", id="vi-du-het-han",
            published=Day(2023, 9, 2)),
    Article(PRINTED_TWICE, id="vi-du-van-thu", title="Soạn văn bản", published=Day(2022, 1, 4)),
    Article(PRINTED_TWICE, id="vi-du-van-thu-in-lai", title="Soạn văn bản", published=Day(2022, 1, 5)),
]  # fmt: skip
"""Beside the sample articles: what those do not state."""
LATER = Document("kl-877-2023", "kết luận", 877, symbol="KL/TW", issuer="Bộ Chính trị", date=Day(2023, 5, 3),
                 term="XIII", title="về nước sạch", known=True, own=("title",))  # fmt: skip
"""Comes to the user's own register after an article has cited it, and so has a former id."""


class Begins(str):
    """Equal to every text that begins so."""

    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and other.startswith(str(self))


QD_142 = Begins("quy định 142-QĐ/TW thí điểm giao quyền")
CT_35 = Begins("chỉ thị 35-CT/TW về đại hội đảng bộ các cấp")
CT_45 = Begins("chỉ thị 45-CT/TW về đại hội đảng bộ các cấp")

EXPECTED = {
    "A first picture": (
        ["p"],
        [["quy-dinh-142-qd-tw-2024", "bo-chinh-tri"]],
        [["quy-dinh-142-qd-tw-2024", "luong-thi-hao"]],
        [["quy-dinh-142-qd-tw-2024", "hoi-dap-thi-diem-nguoi-dung-dau.html"]],
    ),
    "1. The newest articles that cite a document": (
        ["ngày", "nơi", "bài", "văn bản", "mức chắc chắn", "đoạn"],
        ["2025-03-20", "Quảng Ninh", "Hỏi - đáp: Người đứng đầu được giới thiệu nhân sự nào?", QD_142, "stated",
         Begins("Trả lời: Văn bản bạn nhắc tới là Quy định số 142-QĐ/TW")],
        ["2025-02-27", "Bình Định", "Bình Định gắn tinh gọn bộ máy với chọn người đứng đầu", QD_142, "stated", ANY],
        ["2025-01-06", "Thái Bình", "Ba quy định, một thước đo", QD_142, "inferred", ANY],
        ["2024-11-05", "An Giang", "Châu Phú học tập quy định mới về công tác cán bộ", QD_142, "inferred", ANY],
        ["2024-09-27", "Lâm Đồng", "Lâm Đồng: trao quyền phải đi cùng kiểm soát", QD_142, "inferred", ANY],
        ["2024-06-17", "Thái Bình", Begins("Tỉnh ủy Thái Bình quán triệt"), QD_142, "stated", ANY],
        ["", "Bình Định", None, QD_142, "inferred", "Quy định số 142-QĐ/TW của Bộ Chính trị được nhắc lại."],
    ),
    "2. What replaces or amends a document, and what it replaces": (
        ["ngày ban hành", "văn bản mới", "quan hệ", "văn bản cũ", "theo"],
        ["2025-04-14", CT_45, "thay thế", CT_35,
         ["Quảng Ninh điều chỉnh kế hoạch đại hội theo Chỉ thị 45-CT/TW", "danh mục"]],
        ["2025-01-18", Begins("kết luận 118-KL/TW về điều chỉnh"), "sửa đổi, bổ sung", CT_35, ["danh mục"]],
    ),
    "3. Documents cited together with a document": (
        ["văn bản", "số bài", "bài mới nhất"],
        ["quy định 69-QĐ/TW về kỷ luật tổ chức đảng, đảng viên vi phạm", 2, "2025-03-20"],
    ),
    "4. Officials who signed or presented a document": (
        ["cán bộ", "việc", "văn bản", "ngày", "bài", "nguyên văn"],
        ["Lương Thị Hảo", "quán triệt", QD_142, "2024-06-17", Begins("Tỉnh ủy Thái Bình quán triệt"),
         "Lương Thị Hảo trình bày những điểm cốt lõi của Quy định số 142-QĐ/TW"],
    ),
    "5. Who held a post in a body over time": (
        ["chức vụ", "cán bộ", "từ", "đến", "số bài"],
        ["Bí thư Tỉnh ủy", "Hồ Trọng Nghiêm", "2025-02-27", "2025-02-27", 1],
        ["Bí thư Tỉnh ủy Bình Định", "Lê Thị Ví", "2022-05-20", "2022-05-20", 1],
        ["Bí thư Tỉnh ủy Bình Định", "Trần Văn Mẫu", "2021-03-02", "2021-03-02", 1],
    ),
    "6. Provinces that cite a document most": (
        ["nơi", "số bài", "bài mới nhất"],
        ["Bình Định", 2, "2025-02-27"], ["Thái Bình", 2, "2025-01-06"], ["An Giang", 1, "2024-11-05"],
    ),
    "7. Documents in no register, most cited first": (
        ["văn bản", "nơi ban hành", "số bài", "bài đầu", "bài cuối"],
        ["chỉ thị 901-CT/TU giữ rừng", "Tỉnh ủy Bình Định", 2, "2021-03-02", "2022-05-20"],
    ),
    "8. Open citations with their candidates": (
        ["ngày", "bài", "đoạn", "có thể là"],
        ["2021-11-18", "Đưa nghị quyết vào cuộc sống bằng ba chương trình", ANY,
         [Begins("nghị quyết 26-NQ/TW"), Begins("nghị quyết 27-NQ/TW")]],
        ["2018-10-11", "Lâm Đồng đẩy nhanh sắp xếp tổ chức, tinh giản biên chế", ANY,
         [Begins("nghị quyết 20-NQ/TW"), Begins("nghị quyết 21-NQ/TW")]],
    ),
    "9. How two documents hang together": (
        ["đường nối", "p"],
        [[Begins("quy định 205-QĐ/TW"), *[ANY] * 5, CT_45],
         ["quy-dinh-205-qd-tw-2019", *[ANY] * 5, "chi-thi-45-ct-tw-2025"]],
    ),
    "10. How often a document is cited, month by month": (
        ["văn bản", "tháng", "số bài"],
        *([QD_142, month, 1] for month in ("2024-06", "2024-09", "2024-11", "2025-01", "2025-02", "2025-03")),
    ),
    "Articles by their words": (
        ["ngày", "nơi", "bài", "nguồn"],
        ["2024-09-27", "Lâm Đồng", "Lâm Đồng: trao quyền phải đi cùng kiểm soát",
         str(ROOT / "examples" / "articles" / "lam-dong-trao-quyen-nguoi-dung-dau-2024.txt")],
    ),
}  # fmt: skip
"""Heading of a question → its columns, and the first rows it finds."""


@pytest.fixture(scope="module")
def driver(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """The server, filled from the sample articles and those above."""
    ledger = str(tmp_path_factory.mktemp("questions") / "kho.db")
    ingest([*read([ROOT / "examples" / "articles"]), *ARTICLES], ledger)
    register = Register([*Register.shipped().documents(), LATER])
    redecide(ledger, register)
    decide("vi-du-nuoc-sach", 0, "is", LATER.id, ledger, by="Lan", why="bản gốc", now="2026-01-05", register=register)
    publish(ledger, server, anew=True)
    with graphs.driver(server, notifications_min_severity="WARNING") as made:
        yield made


@pytest.fixture(scope="module")
def languages(driver: Driver) -> tuple[str, ...]:
    """What stands before a question in each Cypher that the server knows."""
    ((version,),) = asked(driver, cypher.SERVER)[1]
    return ("", "CYPHER 25 ") if int(version.partition(".")[0]) >= 2025 else ("",)


def asked(driver: Driver, query: str, **values: Any) -> tuple[list[str], list[list[Any]]]:
    """Columns and rows of a question that the server lets a reader ask, and of which it has nothing to complain."""
    result = driver.execute_query(query, values, database_="neo4j", routing_=RoutingControl.READ)
    assert [each.status_description for each in result.summary.gql_status_objects if each.is_notification] == []
    return result.keys, [[plain(value) for value in record.values()] for record in result.records]


def plain(value: Any) -> Any:
    """A value; of a path the ids of its nodes."""
    return [node["id"] for node in value.nodes] if isinstance(value, Path) else value


def given(driver: Driver, written: dict[str, str]) -> dict[str, Any]:
    """Parameters as a server takes what stands behind `:param`."""
    return {name: asked(driver, f"RETURN {value}")[1][0][0] for name, value in written.items()}


def test_every_question_of_the_page_has_its_answer_here():
    assert list(QUESTIONS) == list(EXPECTED)
    assert PAGE.count("```cypher") == len(QUESTIONS)
    ten = PAGE.partition("\n## Ten questions\n")[2].partition("\n## ")[0]
    assert ten.count("```cypher") == 10


@pytest.mark.parametrize("heading", EXPECTED)
def test_a_question_is_answered(driver, languages, heading):
    query, written = QUESTIONS[heading]
    columns, *first = EXPECTED[heading]
    values = given(driver, written)
    assert set(re.findall(r"\$(\w+)", query)) == set(written)
    assert re.search(r" LIMIT [1-9][0-9]{0,2}\n\Z", query)
    for language in languages:
        found, rows = asked(driver, language + query, **values)
        assert found == columns
        assert rows[: len(first)] == first


def test_what_is_stated_is_cut_out_of_a_text_by_code_points(driver):
    query, _ = QUESTIONS["4. Officials who signed or presented a document"]
    _, rows = asked(driver, query, number=901, symbol="CT/TU")
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("Lê Thị Ví", "chủ trì",
         "Lê Thị Ví, Bí thư Tỉnh ủy Bình Định, chủ trì hội nghị quán triệt Chỉ thị số 901-CT/TU"),
        ("Trần Văn Mẫu", "ký",
         "Trần Văn Mẫu, Bí thư Tỉnh ủy Bình Định, đã ký ban hành Chỉ thị số 901-CT/TU"),
    ]  # fmt: skip


def test_the_page_describes_every_label_type_and_property_and_nothing_else(driver):
    _, labels = asked(driver, "MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS name "
                              "RETURN label, collect(DISTINCT name)")  # fmt: skip
    _, types = asked(driver, "MATCH ()-[r]->() UNWIND CASE keys(r) WHEN [] THEN [null] ELSE keys(r) END AS name "
                             "RETURN type(r), collect(DISTINCT name)")  # fmt: skip
    held = {name: set(properties) for name, properties in (*labels, *types)}
    assert held == DESCRIBED


def test_the_page_says_what_each_type_leads_from_and_to():
    assert {name: (start, end) for name, _, start, end in TYPES} == ENDS
