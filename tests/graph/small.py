"""A graph held in memory, that answers as slowly and plainly as can be; and one small world in it.

Everything in it is invented: no article, person or paper of that name is meant.
"""

from datetime import date as Day

import msgspec

from citations.text import words as folded
from graph.keeping.passage import passage
from graph.model import Document, Edge, Node
from graph.store import Page

ENDS = {"CITES": ("Article", "Document"), "ISSUED_BY": ("Document", "Organisation"),
        "MENTIONS": ("Article", "Official"), "HELD": ("Official", "Organisation"),
        **dict.fromkeys(("SIGNED", "PRESENTED", "ISSUED", "CHAIRED"), ("Official", "Document")),
        **dict.fromkeys(("REPLACES", "REPEALS", "AMENDS", "GUIDES", "IMPLEMENTS", "BASED_ON", "REVIEWS"),
                        ("Document", "Document"))}  # fmt: skip


class Memory:
    """A store of a few nodes and edges."""

    address = "memory"

    def __init__(self, nodes, edges):
        self.nodes_by_key = {(node.label, node.id): node for node in nodes}
        self._all_edges = list(edges)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def position(self) -> int:
        return 0

    def state(self):
        return self

    def node(self, label, id):
        return self.nodes_by_key.get((label, id))

    def nodes(self, label, ids):
        return {id: self.nodes_by_key[label, id] for id in ids if (label, id) in self.nodes_by_key}

    def scan(self, label, *, where=None, order="id", limit=100):
        rows = [node for node in self._of(label) if _fits(node, where or {})]
        if order == "mentioned":
            rows.sort(key=lambda node: (-node.properties["mentioned"], node.properties["name"], node.id))
        if order == "cited":
            rows.sort(key=lambda node: (-node.properties["cited"] - node.properties["maybe"], node.id))
        return rows[:limit] if limit else rows

    def find(self, words, labels, *, where=None, limit=20):
        wanted = folded(words).split()
        rows = [node for label in labels for node in self._of(label)
                if _fits(node, where or {}) and wanted and _holds(node, wanted)]  # fmt: skip
        return rows[:limit] if limit else rows

    def neighbours(self, label, id, kind, *, incoming, where=None, order="id", after=None, limit=20):
        assert after is None
        assert ENDS[kind][1 if incoming else 0] == label
        target = (where or {}).get("target")
        rows = []
        for edge in self._all_edges:
            near, far = (edge.target, edge.source) if incoming else (edge.source, edge.target)
            if edge.kind == kind and near == id and target in (None, edge.target):
                rows.append((edge, self.nodes_by_key[ENDS[kind][0 if incoming else 1], far]))
        rows.sort(key=lambda row: (row[0].properties.get("published") or "", row[1].id),
                  reverse=kind in ("CITES", "MENTIONS") and incoming)  # fmt: skip
        if order == "cited":
            rows.sort(key=lambda row: (-row[1].properties["cited"] - row[1].properties["maybe"], row[1].id))
        return Page(rows[:limit] if limit else rows, len(rows))

    def edges(self, ids, kinds, *, incoming, limit=0):
        pages = [self.neighbours(ENDS[kind][1 if incoming else 0], id, kind, incoming=incoming, limit=limit)
                 for kind in kinds for id in ids]  # fmt: skip
        return [edge for page in pages for edge, _ in page.rows]

    def worded(self, edges):
        return list(edges)

    def ends(self, ids, kind, *, incoming, where=None, limit=0):
        label = ENDS[kind][1 if incoming else 0]
        found = {}
        for id in ids:
            rows = self.neighbours(label, id, kind, incoming=incoming, limit=0).rows
            sure = [node.id for edge, node in rows if edge.properties.get("certainty") != "ambiguous"
                    and edge.properties.get("teaser", False) == (where or {}).get("teaser", False)]
            found |= {id: sure[:limit or None]} if sure else {}
        return found

    def counts(self, label, by, where=None):
        if by is None:
            return [(None, len(self._of(label)))]
        assert label == "CITES"
        length = {"year": 4, "month": 7}[by]
        days = [(edge.properties["published"] or "")[:length] or None for edge in self._all_edges
                if edge.kind == "CITES" and edge.target == where["document"]]  # fmt: skip
        return [(day, days.count(day)) for day in dict.fromkeys(days)]

    def _of(self, label):
        found = (node for (kind, _), node in self.nodes_by_key.items() if kind == label)
        return sorted(found, key=lambda node: node.id)


def _fits(node, where):
    about = node.properties
    year = about.get("year") or int((about.get("date") or "0")[:4])
    return all(year == value if name == "year" else about.get(name) == value for name, value in where.items())


def _holds(node, wanted):
    about = node.properties
    held = " ".join(str(about.get(name) or "") for name in ("name", "type", "number", "title", "issuer", "names"))
    held = folded(held).split()
    return all(word in held for word in wanted[:-1]) and any(word.startswith(wanted[-1]) for word in held)


TEXTS = {
    "a1": ("2023-08-02", "Hà Nội", "Thay mặt Bộ Chính trị, đồng chí Trần Thị Mẫu ký Quy định 614-QĐ/TW, thay thế "
           "Quy định 505-QĐ/TW."),
    "a2": ("2024-03-05", "Gia Lai", "Đồng chí Lê Văn Ví quán triệt Quy định 614-QĐ/TW và Hướng dẫn 77-HD/BTCTW. "
           "Hướng dẫn 77-HD/BTCTW hướng dẫn Quy định 614-QĐ/TW."),
    "a3": ("2024-11-20", "Gia Lai", "Dự thảo Quy định mới sẽ thay thế Quy định 614-QĐ/TW; Quy định 999-QĐ/TW."),
    "a4": (None, None, "Bài nhắc lại Chỉ thị 135-CT/TW. Bí thư Huyện ủy Lê Văn Ví dự."),
    "a5": ("2021-01-10", "Cà Mau", "Chủ tịch UBND tỉnh Cà Mau Lê Văn Ví phát biểu."),
}  # fmt: skip
DOCUMENTS = [
    Document("quy-dinh-505-qd-tw-2019", "quy định", 505, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2019, 9, 3), term="XII", known=True, status="replaced by quy-dinh-614-qd-tw-2023"),
    Document("quy-dinh-614-qd-tw-2023", "quy định", 614, symbol="QĐ/TW", issuer="Bộ Chính trị", known=True,
             date=Day(2023, 7, 1), term="XIII", signer="Trần Thị Mẫu", title="về trồng cây",
             replaces=("quy-dinh-505-qd-tw-2019",)),
    Document("quy-dinh-999-qd-tw-2024", "quy định", 999, symbol="QĐ/TW", issuer="Bộ Chính trị"),
    Document("huong-dan-77-hd-btctw-2023", "hướng dẫn", 77, symbol="HD/BTCTW", issuer="Ban Tổ chức Trung ương",
             date=Day(2023, 12, 1), known=True),
    Document("chi-thi-135-ct-tw-2019", "chỉ thị", 135, symbol="CT/TW", date=Day(2019, 1, 1), known=True),
    Document("chi-thi-135-ct-tw-2024", "chỉ thị", 135, symbol="CT/TW", date=Day(2024, 1, 1), known=True),
]  # fmt: skip
PEOPLE = [
    ("tran-thi-mau", "Trần Thị Mẫu", 1, [("Thường trực Ban Bí thư", "Ban Bí thư", "2023", None, ["a1"])]),
    ("le-van-vi-gia-lai", "Lê Văn Ví", 2, [
        ("Trưởng Ban Tổ chức Tỉnh ủy", "Tỉnh ủy Gia Lai", "2022-10", None, ["a2"]),
        ("Bí thư Huyện ủy", "Huyện ủy Chư Ví", "2018", "2022-10", ["a4"])]),
    ("le-van-vi-ca-mau", "Lê Văn Ví", 1, [
        ("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Cà Mau", None, None, ["a5"])]),
    ("tran-thi-mau-2", "Trần Thị Mậu", 0, []),
    ("do-van-the", "Đỗ Văn Thế", 0, []),
]  # fmt: skip
BODIES = [("ban-to-chuc-trung-uong", "Ban Tổ chức Trung ương", "nation"),
          ("tinh-uy-gia-lai", "Tỉnh ủy Gia Lai", "province"),
          ("huyen-uy-chu-vi", "Huyện ủy Chư Ví", "district")]  # fmt: skip


def said(article, words, planned=False):
    """A passage as an edge carries it."""
    text = TEXTS[article][2]
    start = text.index(words)
    return passage(text, start, start + len(words)) | {"article": article, "planned": planned}


def stated(kind, source, target, *passages, planned=False):
    return Edge(kind, source, target, {"planned": planned, "passages": list(passages)})


def cites(article, document, words, certainty="stated"):
    day, place, _ = TEXTS[article]
    return Edge("CITES", article, document, {"certainty": certainty, "published": day, "place": place,
                                             "passages": [said(article, words)]})  # fmt: skip


def names(article, person, words, title):
    return Edge("MENTIONS", article, person, {"published": TEXTS[article][0], "certainty": "stated",
                                              "positions": [{"title": title, "org": None}],
                                              "passages": [said(article, words)]})  # fmt: skip


def posts_of(person):
    """The posts of a person as a node carries them."""
    fields = ("title", "org", "from", "until", "articles")
    return [dict(zip(fields, post, strict=True)) for id, _, _, posts in PEOPLE if id == person for post in posts]


def held(person, body, place):
    post = posts_of(person)[place]
    return Edge("HELD", person, body, {"title": post["title"], "posts": [post]})


Q505, Q614, Q999, H77, C2019, C2024 = (document.id for document in DOCUMENTS)
EDGES = [
    cites("a1", Q614, "Quy định 614-QĐ/TW"), cites("a1", Q505, "Quy định 505-QĐ/TW"),
    cites("a2", Q614, "Quy định 614-QĐ/TW"), cites("a2", H77, "Hướng dẫn 77-HD/BTCTW"),
    cites("a3", Q614, "Quy định 614-QĐ/TW"), cites("a3", Q999, "Quy định 999-QĐ/TW"),
    cites("a4", C2019, "Chỉ thị 135-CT/TW", "ambiguous"), cites("a4", C2024, "Chỉ thị 135-CT/TW", "ambiguous"),
    stated("REPLACES", Q614, Q505, said("a1", "thay thế Quy định 505-QĐ/TW")),
    stated("REPLACES", Q999, Q614, said("a3", "sẽ thay thế Quy định 614-QĐ/TW", True), planned=True),
    stated("GUIDES", H77, Q614, said("a2", "hướng dẫn Quy định 614-QĐ/TW")),
    stated("SIGNED", "tran-thi-mau", Q614, said("a1", "ký Quy định 614-QĐ/TW")),
    stated("PRESENTED", "le-van-vi-gia-lai", Q614, said("a2", "quán triệt Quy định 614-QĐ/TW")),
    stated("PRESENTED", "le-van-vi-gia-lai", H77, said("a2", "quán triệt Quy định 614-QĐ/TW")),
    names("a1", "tran-thi-mau", "Trần Thị Mẫu", "Thường trực Ban Bí thư"),
    names("a2", "le-van-vi-gia-lai", "Lê Văn Ví", "Trưởng Ban Tổ chức Tỉnh ủy"),
    names("a4", "le-van-vi-gia-lai", "Lê Văn Ví", "Bí thư Huyện ủy"),
    names("a5", "le-van-vi-ca-mau", "Lê Văn Ví", "Chủ tịch UBND tỉnh"),
    Edge("ISSUED_BY", H77, "ban-to-chuc-trung-uong", {}),
    held("le-van-vi-gia-lai", "tinh-uy-gia-lai", 0), held("le-van-vi-gia-lai", "huyen-uy-chu-vi", 1),
]  # fmt: skip


def world():
    """A store of all this."""
    nodes = [Node("Article", id, {"title": f"Bài {id}", "published": day, "place": place, "source": None,
                                  "text": text}) for id, (day, place, text) in TEXTS.items()]  # fmt: skip
    for document in DOCUMENTS:
        kinds = [edge.properties["certainty"] for edge in EDGES if edge.kind == "CITES" and edge.target == document.id]
        counts = {"cited": len(kinds) - kinds.count("ambiguous"), "maybe": kinds.count("ambiguous")}
        about = msgspec.to_builtins(document)
        nodes.append(Node("Document", about.pop("id"), about | counts))
    for id, name, mentioned, _ in PEOPLE:
        nodes.append(Node("Official", id, {"name": name, "posts": posts_of(id), "mentioned": mentioned,
                                           "first": None, "last": None}))  # fmt: skip
    nodes += [Node("Organisation", id, {"name": name, "level": level}) for id, name, level in BODIES]
    return Memory(nodes, EDGES)
