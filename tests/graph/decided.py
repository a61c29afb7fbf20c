"""An article with an open citation, and what is shown of what persons decide of it."""



from citations import Article
from graph.model import Edge
from graph.store import open_store
from tests.graph.gathered import KNOWN

C2019, C2024, Q142 = (document.id for document in KNOWN)
OPEN = Article("Bí thư nhắc Chỉ thị 35 của Bộ Chính trị. Xã học Quy định 142-QĐ/TW, rồi lại Chỉ thị 35.", id="a")
"""Undated, so that its Chỉ thị 35 may be either."""
FIRST, SECOND, THIRD = (OPEN.text.index("Chỉ thị 35"), OPEN.text.index("Quy định 142"), OPEN.text.rindex("Chỉ thị 35"))
NOW = "2026-01-05T08:00:00+00:00"
WHO = {"by": "Lan", "why": "đọc bản gốc", "now": NOW}


def taken(path: str, article: str = "a") -> list[tuple[object, ...]]:
    """What each citation of an article is taken for, how surely, and what was decided of it."""
    with open_store(path) as store:
        node = store.node("Article", article)
    assert node is not None
    return [(one["document"] or tuple(one["candidates"]), one["certainty"],
             [(each["verdict"], each["document"], each["by"]) for each in one.get("judged", ())])
            for one in node.properties["citations"]]  # fmt: skip


def edges(path: str, document: str) -> list[Edge]:
    with open_store(path) as store:
        return [edge for edge, _ in store.neighbours("Document", document, "CITES", incoming=True).rows]


BOTH = ((C2019, C2024), "ambiguous", [])
