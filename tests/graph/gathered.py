"""Articles gathered for a store, and all that a store of them shows."""

import random
from datetime import date as Day
from pathlib import Path

import graph.ingest
import graph.keeping.fingerprint
import graph.keeping.sayings
import graph.people
import graph.resolve
from citations import Article
from graph.doctor import examine
from graph.model import Document
from graph.relations import BETWEEN, BY
from graph.store import open_store

KNOWN = [
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", title="về đại hội đảng bộ các cấp", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2024, 6, 14), term="XIII", title="về đại hội đảng bộ các cấp", known=True),
    Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2024, 4, 23), term="XIII", title="thí điểm giao quyền", known=True),
]
LATER = Document("ket-luan-877-kl-tw-2023", "kết luận", 877, symbol="KL/TW", issuer="Bộ Chính trị",
                 date=Day(2023, 5, 3), term="XIII", title="về nước sạch", known=True)

SAYINGS = (
    "Theo Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị, người đứng đầu được giao quyền.",
    "Xã họp bàn Chỉ thị 35-CT/TW và Quy định 142 của Bộ Chính trị.",
    "Đảng ủy nhắc lại Kết luận số 877-KL/TW ngày 3/5/2023 của Bộ Chính trị về nước sạch.",
    "Kết luận 877-KL/TW được đọc ở nhà văn hóa.",
    "Chỉ thị 35 của Bộ Chính trị được nêu ở đầu buổi họp.",
    "Hướng dẫn số 03 của Tỉnh ủy và Kết luận 877 được phát cho từng chi bộ.",
    "Bà con gặt lúa sớm vì trời sắp mưa to.",
    "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, dự buổi gặt.",
    "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, thăm ruộng.",
    "Ông Trần Văn Mẫu, Bộ trưởng Bộ Nội vụ, nói về mùa màng; đồng chí Lê Thị Vụ, Phó Bí thư Tỉnh ủy Gia Lai, ghi chép.",
    "Đồng chí Trần Văn Mẫu, Ủy viên Trung ương Đảng, đi cày.",
    "Kết luận số 877-KL/TW ngày 3/5/2023 của Bộ Chính trị thay thế Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị.",
    "Thủ tướng Trần Văn Mẫu đã ký Quyết định số 3-QĐ/TW ngày 2/3/2022 của Bộ Chính trị.",
    "Nghị quyết 915-NQ/TU ngày 1/2/2022 của Tỉnh ủy; Nghị quyết 915-NQ/TU ra đời trong năm khó khăn.",
)
DAYS = (Day(2020, 8, 10), Day(2022, 3, 4), Day(2024, 9, 27), Day(2025, 1, 5), None)
PLACES = ("Gia Lai", "Hà Nội", None)


def made(count: int, seed: int = 1) -> list[Article]:
    """Articles that cite documents known, unknown, open and local, some of them the same ones."""
    rng = random.Random(seed)
    return [
        Article(" ".join(rng.sample(SAYINGS, rng.randint(1, 4))), id=f"bai-{number:03}",
                title=f"Chuyện số {number}", published=rng.choice(DAYS), place=rng.choice(PLACES),
                source=f"https://bao.vidu/{number}")
        for number in range(count)
    ]  # fmt: skip


def snapshot(path: Path | str) -> dict[str, object]:
    """All that a store shows, but for what tells of its past."""
    with open_store(str(path)) as store:
        documents, articles, bodies, citations, issued = {}, {}, {}, {}, {}
        for node in store.scan("Document", limit=0):
            documents[node.id] = {name: value for name, value in node.properties.items() if name != "former"}
            page = store.neighbours("Document", node.id, "CITES", incoming=True, limit=0)
            citations[node.id] = [(edge, other.id) for edge, other in page.rows]
            assert page.total == len(page.rows) == node.properties["cited"] + node.properties["maybe"]
            page = store.neighbours("Document", node.id, "ISSUED_BY", incoming=False, limit=0)
            issued[node.id] = [other.id for _, other in page.rows]
        for node in store.scan("Article", limit=0):
            whole = store.node("Article", node.id)
            assert whole is not None
            articles[node.id] = {name: value for name, value in whole.properties.items() if name != "version"}
        for node in store.scan("Organisation", limit=0):
            bodies[node.id] = node.properties
        officials, edges = {}, {}
        for node in store.scan("Official", limit=0):
            officials[node.id] = node.properties
            page = store.neighbours("Official", node.id, "MENTIONS", incoming=True, limit=0)
            edges[node.id, "MENTIONS"] = [(edge, other.id) for edge, other in page.rows]
            assert page.total == len(page.rows) >= node.properties["mentioned"]
            for kind in ("HELD", *BY.values()):
                page = store.neighbours("Official", node.id, kind, incoming=False, limit=0)
                edges[node.id, kind] = [edge for edge, _ in page.rows]
        for id in documents:
            for kind in BETWEEN.values():
                page = store.neighbours("Document", id, kind, incoming=False, limit=0)
                edges[id, kind] = [edge for edge, _ in page.rows]
        searches = {
            words: [node.id for node in store.find(words, ["Article", "Document"], limit=0)]
            for words in ("nuoc sach", "142-QĐ/TW", "gặt lúa", "ket luan 877")
        }
        searches |= {words: [node.id for node in store.find(words, ["Official", "Organisation"])]
                     for words in ("tran van mau", "gia lai")}  # fmt: skip
    health = examine(str(path))
    assert [finding for finding in health.findings if finding.fault] == []
    return {"documents": documents, "articles": articles, "bodies": bodies, "citations": citations,
            "issued": issued, "officials": officials, "edges": edges, "searches": searches}  # fmt: skip


def numbers(report: graph.ingest.Report) -> tuple[int, int, int, int]:
    return report.read, report.added, report.changed, report.unchanged
