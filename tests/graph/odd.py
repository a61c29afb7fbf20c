"""A ledger of articles that no paper would print, for what has to carry every letter of them."""

from collections.abc import Iterable
from datetime import date as Day
from pathlib import Path

from citations import Article
from graph.ingest import ingest, redecide
from graph.model import Document
from graph.register import Register
from graph.store import open_store
from loaders.model import Reading
from tests.graph.stores import ARTICLES, LONG, REGISTER

FORMULAS = ("-2+3", "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "\n=1", "  =1", "＝1+1", "'-1", "- một mục")
"""What a spreadsheet would calculate, and what looks like it."""
HOSTILE = [
    Article(f"Theo {LONG} \"ghi trong 'ngoặc'\", \x1fngăn\x1f\x00không\\\r\nvà \ufdd0\uffff🌾; \x07.",
            id='a,"b"\n\x1f;', title="", published=Day(2024, 10, 1), place=" Huế ", source="=1+1"),
    *(Article(f"Theo {LONG}.", id=f"-1+cmd|{place}", title=title, published=Day(2024, 10, 3), place="-1", source=title)
      for place, title in enumerate(FORMULAS)),
    Article("Đồng chí Trần Văn Mẫu dự. Đồng chí Lê Thị Mẫu, Bí thư Tỉnh ủy Gia Lai, quán triệt "
            f"{LONG} của Bộ Chính trị.\n\n\"", id="''", published=Day(2024, 10, 2), source=""),
]  # fmt: skip
OTHER = Article("Kết luận 877-KL/TW của Bộ Chính trị", id="a", published=Day(2023, 9, 1))
KL_877 = Document("kl-877-2023", "kết luận", 877, symbol="KL/TW", issuer="Bộ Chính trị", date=Day(2023, 8, 1),
                  term="XIII", title="", known=True)  # fmt: skip


def made(folder: Path, more: Iterable[Reading] = ()) -> str:
    """A ledger with these, those of the stores' tests, and a document that had another id before."""
    address = str(folder / "sổ, ghi.db")
    ingest([*ARTICLES, *HOSTILE, OTHER, *more], address, register=REGISTER)
    with open_store(address) as store:
        (old,) = [node.id for node in store.scan("Document", where={"number": 877})
                  if node.properties["first"] == "2023-09-01"]  # fmt: skip
    redecide(address, Register([*REGISTER.documents(), KL_877]))
    with open_store(address) as store:
        assert store.node("Document", old).id == KL_877.id
    return address
