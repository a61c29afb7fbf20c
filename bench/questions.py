"""The questions that the explorer asks, each of many different things of a store, the hubs among them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import date as Day

from msgspec import Struct

from graph import query, query_around, query_people, query_records, query_relations
from graph.model import Node
from graph.paths import LINKS
from graph.questions.meant import meant
from graph.store import Store
from graph.words.period import Period
from viz import network

SOME = 40
"""Things of a label that are asked for."""
HUBS = 5
"""How many of these are the first ones."""
LANG = "vi"
TODAY = Day(2025, 1, 1)
GOAL, GOAL_TOGETHER, GOAL_EXPAND = 100, 250, 300
"""Milliseconds for 95 of 100."""

Asked = tuple[str, Callable[[], object]]
"""What is asked for, and asking it."""


class Kind(Struct, frozen=True):
    """One kind of question, of many things."""

    name: str
    asked: tuple[Asked, ...]
    goal: int = GOAL


class Things(Struct, frozen=True):
    """Things of a store to ask for: the most cited or named ones, then others by chance."""

    documents: tuple[Node, ...]
    officials: tuple[Node, ...]
    bodies: tuple[Node, ...]
    articles: tuple[Node, ...]

    @classmethod
    def of(cls, store: Store, seed: int = 7) -> Things:
        """Those of a store; the same every time."""
        rng = random.Random(seed)
        cited = store.scan("Document", order="cited", where={"cited": True}, limit=4000)
        named = store.scan("Official", order="mentioned", limit=4000)
        served = sorted(store.scan("Organisation", limit=400),
                        key=lambda node: -network.sides(store, "Organisation", node.id)[0].total)  # fmt: skip
        newest = store.scan("Article", order="published", limit=200)
        citing = store.neighbours("Document", cited[0].id, "CITES", incoming=True, limit=200)
        articles = [*newest, *(node for _, node in citing.rows)]
        return cls(_some(rng, cited), _some(rng, named), _some(rng, served), _some(rng, articles))


def _some(rng: random.Random, nodes: list[Node]) -> tuple[Node, ...]:
    rest = nodes[HUBS:]
    return (*nodes[:HUBS], *rng.sample(rest, min(SOME - HUBS, len(rest))))


COMMON = ("xã", "hội", "thôn", "cênh", "tỉnh", "ban", "của", "chuyện", "kinh phí", "Hà Nội", "Đồng chí", "Bí thư tỉnh",
          "Ban Tổ chức", "c", "t", "th", "tr", "ch", "ủy ban nhân dân tỉnh", "Nguyễn Văn", "quy định",
          "142")  # fmt: skip
RARE = ("khuyến nông", "bóng đá", "nghề dệt", "Quy định 142", "142-QĐ/TW", "chỉ thị 35", "Trần Văn Mẫu",
        "tinh uy gia", "kết luận 200", "không đâu có", "x q z", "Lê Thị Sen Gia Lai", "van tráo thinh",
        "về trồng thêm cây")  # fmt: skip
LABELS = ("Document", "Official", "Organisation", "Article")


def kinds(store: Store, things: Things) -> Iterable[Kind]:
    """Every kind of question."""
    documents, officials, bodies, articles = things.documents, things.officials, things.bodies, things.articles
    for label, nodes in (("document", documents), ("official", officials), ("organisation", bodies),
                         ("article", articles)):  # fmt: skip
        yield Kind(f"around a {label}", _each(nodes, lambda n: network.around(store, n.label, n.id, LANG)))
        yield Kind(f"links of a {label}, counted", _each(nodes, lambda n: network.sides(store, n.label, n.id)))
        yield Kind(f"more around a {label}", tuple(_expansions(store, nodes)), GOAL_EXPAND)
    yield Kind("a document's page", _each(documents, lambda n: query.show(store, n.id)))
    yield Kind("a document in force", _each(documents, lambda n: query.show(store, n.id, day=TODAY)))
    yield Kind("all of a document", _each(documents, lambda n: query_records.document(store, n.id, day=TODAY)))
    yield Kind("an article's page", _each(articles, lambda n: query.show(store, n.id)))
    yield Kind("all of an article", _each(articles, lambda n: query_records.article(store, n.id)))
    yield Kind("an official's page", _each(officials, lambda n: query_people.official(store, n.id)))
    yield Kind("all of an official", _each(officials, lambda n: query_records.official(store, n.id)))
    yield Kind("a body's page", _each(bodies, lambda n: query_people.org(store, n.id)))
    yield Kind("a document's relations", _each(documents, lambda n: query_relations.relations(
        store, [meant(n)], limit=query_records.RELATED)))  # fmt: skip
    yield Kind("all of a document's relations", _each(
        documents, lambda n: query_relations.relations(store, [meant(n)])))  # fmt: skip
    yield Kind("how a document stands", _each(documents, lambda n: query_relations.status(store, [meant(n)])))
    yield Kind("cited together", _each(documents, lambda n: query_around.related(store, [meant(n)])), GOAL_TOGETHER)
    yield Kind("history by year", _each(documents, lambda n: query_around.timeline(
        store, [meant(n)], limit=query_records.RELATED)))  # fmt: skip
    yield Kind("history by month", _each(documents, lambda n: query_around.timeline(
        store, [meant(n)], by="month", limit=query_records.RELATED)))  # fmt: skip
    yield Kind("articles citing, of a year", _each(documents, lambda n: query.cites(
        store, n.id, period=Period(Day(2020, 1, 1), Day(2020, 12, 31)))))  # fmt: skip
    yield Kind("articles citing, of a place", _each(documents, lambda n: query.cites(store, n.id, place="Gia Lai")))
    yield Kind("deep into a hub", tuple(_pages(store, documents[0])))
    yield Kind("deep into a hub official", tuple(_pages(store, officials[0], "MENTIONS")))
    yield Kind("search, common words", _words(COMMON, lambda text: query.search(store, text)))
    yield Kind("search, rare words", _words(RARE, lambda text: query.search(store, text)))
    yield Kind("suggestions while typing", tuple(_typed(store)))
    yield Kind("what a store holds", (("all", lambda: query.stats(store)),))
    yield Kind("documents listed", (("all", lambda: query.documents(store)),
                                    ("unknown", lambda: query.documents(store, unknown=True))))  # fmt: skip
    yield Kind("articles listed", (
        ("all", lambda: query.articles(store)), ("of a place", lambda: query.articles(store, place="Gia Lai")),
        ("of a year", lambda: query.articles(store, period=Period(Day(2020, 1, 1), Day(2020, 12, 31))))))  # fmt: skip
    yield Kind("officials listed", (("all", lambda: query_people.officials(store)),))


def _each(nodes: Iterable[Node], ask: Callable[[Node], object]) -> tuple[Asked, ...]:
    return tuple((node.id, lambda node=node: ask(node)) for node in nodes)  # type: ignore[misc]


def _words(texts: Iterable[str], ask: Callable[[str], object]) -> tuple[Asked, ...]:
    return tuple((text, lambda text=text: ask(text)) for text in texts)  # type: ignore[misc]


def _expansions(store: Store, nodes: Iterable[Node]) -> Iterable[Asked]:
    """The next 25 of every kind of link."""
    for node in nodes:
        for kind, incoming in LINKS[node.label]:
            page = store.neighbours(node.label, node.id, kind, incoming=incoming, limit=25)
            if page.cursor:
                side = "in" if incoming else "out"
                yield f"{node.id} {kind}", lambda node=node, kind=kind, side=side, after=page.cursor: network.expand(
                    store, node.label, node.id, kind, side, LANG, after=after)  # fmt: skip


def _pages(store: Store, node: Node, kind: str = "CITES") -> Iterable[Asked]:
    """Pages of the articles around a hub, one every thousand articles."""
    page = store.neighbours(node.label, node.id, kind, incoming=True, limit=1)
    count = 0
    while page.cursor and count < SOME:
        after = page.cursor
        yield f"{node.id} behind {after}", lambda after=after: store.neighbours(
            node.label, node.id, kind, incoming=True, after=after, limit=25)
        page = store.neighbours(node.label, node.id, kind, incoming=True, after=after, limit=1000)
        count += 1


def _typed(store: Store) -> Iterable[Asked]:
    """What is found of every label, letter by letter."""
    for text in ("Quy định 142", "nguyen van mau", "tỉnh ủy gia lai", "chuyen o ha noi", "khuyến nông"):
        for end in range(1, len(text) + 1):
            for label in LABELS:
                yield f"{label} {text[:end]}", lambda text=text[:end], label=label: store.find(text, [label], limit=8)
