"""The stores that one suite is run on, each with a few articles in it."""

from collections.abc import Callable, Sequence
from datetime import date as Day
from pathlib import Path

from citations import Article
from graph.ingest import ingest
from graph.model import Document
from graph.register import Register
from graph.sqlite_store import SqliteStore
from graph.store import Store

REGISTER = Register([
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", title="về đại hội đảng bộ các cấp", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2024, 6, 14), term="XIII", title="về đại hội đảng bộ các cấp", known=True),
    Document("quy-dinh-14-qd-tw-2021", "quy định", 14, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2021, 7, 1), term="XIII", title="về thi đua", known=True),
    Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2024, 4, 23), term="XIII", title="thí điểm giao quyền cho người đứng đầu",
             names=("Quy định thí điểm",), known=True),
    Document("huong-dan-27-hd-2024", "hướng dẫn", 27, symbol="HD/BTCTW",
             issuer="Ban Tổ chức Trung ương, Ban Tuyên giáo Trung ương", date=Day(2024, 8, 12), term="XIII",
             title="về Chỉ thị 35", known=True),
])  # fmt: skip

LONG = "Quy định 142-QĐ/TW"
ARTICLES = [
    Article(f"Mở đầu.\r\nTheo {LONG}, cán bộ\n phải nêu gương. Rồi {LONG} lại được nhắc 🌾.", id="b-1",
            title="Đồng lúa", published=Day(2024, 9, 27), place="Hà Nội", source="https://bao.vidu/b-1"),
    Article(f"{LONG} và Chỉ thị 35-CT/TW của Bộ Chính trị.", id="b-2", published=Day(2024, 9, 27),
            place="Gia Lai"),
    Article(f"Bài không ngày nhắc {LONG} của Bộ Chính trị và Chỉ thị 35 của Bộ Chính trị.", id="b-3"),
    Article(f"Năm mới, {LONG} đi vào cuộc sống; Kết luận 877-KL/TW ngày 3/1/2025 nữa.", id="b-4",
            published=Day(2025, 1, 5), place="tỉnh Gia Lai"),
    Article("Chỉ thị 35-CT/TW của Bộ Chính trị được đọc ở sân đình.", id="b-5", published=Day(2020, 8, 10)),
    Article("Đàn vịt chạy đồng, không ai nhắc văn bản nào.", id="b-6", published=Day(2020, 8, 11)),
]  # fmt: skip


def sqlite(folder: Path, articles: Sequence[Article] = ARTICLES) -> Store:
    path = str(folder / "kho.db")
    ingest(articles, path, register=REGISTER)
    return SqliteStore.open(path, write=True)


STORES: dict[str, Callable[..., Store]] = {"sqlite": sqlite}
"""Name → a store that holds the articles above, or others, open to be written."""


def citing(store: Store, id: str = "quy-dinh-142-qd-tw-2024", **where: object) -> list[str]:
    page = store.neighbours("Document", id, "CITES", incoming=True, where=where, limit=0)
    assert page.total == len(page.rows)
    assert page.cursor is None
    return [node.id for _, node in page.rows]
