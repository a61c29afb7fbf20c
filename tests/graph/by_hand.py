"""A few articles of persons, bodies and statements, whose words are read by hand."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date as Day

from citations import Article
from citations.model import Citation, Extraction, OfficialMention, Place, Position, Statement
from graph.model import Document
from graph.register import Register
from graph.store import Store

REGISTER = Register([
    Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2024, 4, 23), term="XIII", known=True),
    Document("quy-dinh-80-qd-tw-2022", "quy định", 80, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2022, 8, 18), term="XIII", known=True),
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2024, 6, 14), term="XIII", known=True),
])  # fmt: skip
NEW, OLD = "quy-dinh-142-qd-tw-2024", "quy-dinh-80-qd-tw-2022"
POSTS = {
    "Bí thư Tỉnh ủy": "Tỉnh ủy Gia Lai",
    "Bí thư Tỉnh ủy Nghệ An": "Tỉnh ủy Nghệ An",
    "Trưởng Ban Tổ chức Trung ương": "Ban Tổ chức Trung ương",
    "Phó Trưởng Ban Tổ chức Trung ương": "Ban Tổ chức Trung ương",
}
PAPERS = {
    "Quy định 142-QĐ/TW": ("quy định", 142, "QĐ/TW"),
    "Quy định 80-QĐ/TW": ("quy định", 80, "QĐ/TW"),
    "Chỉ thị 35": ("chỉ thị", 35, "CT/TW"),
}
NAMES = ("Trần Văn Mẫu", "Lê Thị Vụ")
WORDS = {"ký": ("signs", False), "thay thế": ("replaces", False), "nghiên cứu thay": ("replaces", True),
         "hướng dẫn": ("guides", False)}  # fmt: skip


def read(article: Article) -> Extraction:
    """The papers, people, posts and verbs above where they stand; a verb joins what is before and behind it."""
    text = article.text
    found = sorted((text.index(words), words) for words in PAPERS if words in text)
    citations = tuple(
        Citation(at, at + len(words), words, kind, number, symbol=symbol, issuer="Bộ Chính trị")
        for at, words in found
        for kind, number, symbol in [PAPERS[words]]
    )
    people = sorted((text.index(name), name) for name in NAMES if name in text)
    title = max((title for title in POSTS if f"{title}," in text), key=len, default=None)
    posts = (Position(title, POSTS[title]),) if title else ()
    officials = tuple(OfficialMention(at, at + len(name), name, name, positions=posts) for at, name in people)
    relations = []
    for words, (kind, planned) in WORDS.items():
        at = text.find(words)
        before = [place for place, citation in enumerate(citations) if citation.start < at]
        behind = [place for place, citation in enumerate(citations) if citation.start > at >= 0]
        if behind and kind == "signs":
            relations.append(Statement(kind, at, at + len(words), words, to=behind[0], by=0))
        elif behind and before:
            relations.append(Statement(kind, at, at + len(words), words, behind[0], before[0], None, planned))
    return Extraction(article, Place(article.place), None, citations, officials, tuple(relations))


ARTICLES = [
    Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy, nhắc Quy định 142-QĐ/TW.", "a-1", None, Day(2024, 5, 1), "Gia Lai"),
    Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, gặt lúa.", "a-2", "Hai", Day(2024, 5, 1), "Nghệ An"),
    Article("Đồng chí Trần Văn Mẫu gặt lúa.", "a-3", "Ba", Day(2025, 5, 1)),
    Article("Đồng chí Lê Thị Vụ, Phó Trưởng Ban Tổ chức Trung ương, đi cày.", "a-4", None, Day(2023, 1, 1)),
    Article("Đồng chí Lê Thị Vụ, Trưởng Ban Tổ chức Trung ương, đã ký Quy định 142-QĐ/TW.", "a-5", None,
            Day(2024, 9, 1)),
    Article("Sẽ nghiên cứu. Quy định 142-QĐ/TW nghiên cứu thay Quy định 80-QĐ/TW.", "a-6", None, Day(2024, 4, 25)),
    Article("Quy định 142-QĐ/TW thay thế Quy định 80-QĐ/TW.", "a-7", None, Day(2024, 9, 9)),
    Article("Quy định 142-QĐ/TW hướng dẫn Chỉ thị 35 nào đó.", "a-8", None),
]  # fmt: skip


Shown = Callable[[str], AbstractContextManager[Store]]
