"""What one page shows of the graph: a thing, what it is linked to, and what that is linked to.

No more than a page can hold. Where many articles cite a document or name an official, those of a
year are drawn as one, and what they cite together is drawn beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date as Day
from itertools import chain

from msgspec import Struct

from graph.answers import ArticleRow
from graph.keeping.stated import article_of
from graph.model import Edge, Node
from graph.paths import LINKS
from graph.query_around import related
from graph.questions.meant import meant
from graph.relation_answers import Together
from graph.relations import ENDS
from graph.store import Page, Store
from viz.errors import TooManyNodes
from viz.model import Link, Network, Thing, Words, key
from viz.network import OF_ONE, PASSAGES, between, link, thing
from viz.words import say

NODES = 300
"""Things that a page shows unless told."""
MOST = 1000
"""More would neither be read nor move."""
MANY = 12
"""Articles of one document or official that are still drawn one by one."""
LISTED = 30
"""Articles of a year that are listed by title."""
UNDATED = 300
"""Articles looked through for those without a day."""
COMPANY = 40
"""Documents drawn for being cited together with one of many articles."""
TOGETHER = "TOGETHER"
"""The kind of the link between two documents that the same articles cite."""
Follow = Mapping[str, tuple[tuple[str, bool], ...]]
"""Label → the kinds of link that are followed, True for those that lead to the thing."""

BEYOND: Follow = {
    "Article": LINKS["Article"],
    "Document": tuple((kind, incoming) for kind, incoming in LINKS["Document"] if kind != "CITES"),
    "Official": tuple((kind, incoming) for kind, incoming in LINKS["Official"] if kind != "MENTIONS"),
    "Organisation": (),
}
"""Links followed from a neighbour: not to every article that cites it, nor to all that a body has."""


class Group(Struct, frozen=True):
    """The articles of one year that cite a document or name an official, drawn as one."""

    key: str
    of: str
    """The key of the document or official."""
    kind: str
    year: int | None
    total: int
    articles: tuple[ArticleRow, ...]
    """The newest of them."""
    passages: tuple[Words, ...]

    def thing(self, lang: str) -> Thing:
        """It as it is drawn."""
        name = say("articles", lang, count=self.total)
        return Thing(self.key, "Article", self.key, f"{name} · {self.year or say('undated', lang)}",
                     total=self.total, year=self.year)  # fmt: skip

    def link(self) -> Link:
        """Its link to what its articles cite or name."""
        return Link(self.kind, self.key, self.of, passages=self.passages)


class Pair(Struct, frozen=True):
    """Two documents that the same articles cite."""

    of: str
    other: str
    total: int
    """How many articles cite both."""
    passages: tuple[Words, ...]

    def link(self, lang: str) -> Link:
        """The link between them."""
        return Link(TOGETHER, self.of, self.other, posts=(say("articles", lang, count=self.total),),
                    passages=self.passages)  # fmt: skip


class Drawn(Struct, frozen=True):
    """What a page shows: at most so many things, and all links found between them."""

    of: str
    """The key of the thing in the middle."""
    nodes: tuple[Node, ...]
    groups: tuple[Group, ...]
    edges: tuple[Edge, ...]
    together: tuple[Pair, ...]
    articles: dict[str, ArticleRow]
    """Those that are drawn, and those whose words show a link."""
    left: int
    """Links of the thing and its neighbours that lead to what is not drawn."""

    def network(self, lang: str) -> Network:
        """Its things and links, as they are told in a language; the thing in the middle first."""
        things = (*(thing(node, lang) for node in self.nodes), *(group.thing(lang) for group in self.groups))
        links = (*(link(edge, lang) for edge in self.edges), *(group.link() for group in self.groups),
                 *(pair.link(lang) for pair in self.together))  # fmt: skip
        return Network(self.of, things, links)


def drawn(store: Store, middle: Node, *, most: int = NODES) -> Drawn:
    """A thing with what is around it, the nearest first, at most so many things; TooManyNodes if that is too many."""
    check(most)
    walk = _Walk(store, most)
    walk.take(middle)
    outer = walk.ring(walk.ring([middle], LINKS), BEYOND)
    return walk.found(middle, outer)


def check(most: int) -> None:
    """TooManyNodes for more things than one page can show."""
    if most > MOST:
        raise TooManyNodes(said=most, most=MOST)


class _Walk:
    """A walk outwards that ends when the page is full."""

    def __init__(self, store: Store, most: int) -> None:
        self._store = store
        self._most = most
        self._nodes: dict[str, Node] = {}
        self._groups: dict[str, Group] = {}
        self._edges: dict[tuple[str, str, str], Edge] = {}
        self._together: dict[str, Pair] = {}
        self._sides: Counter[tuple[str, str, bool]] = Counter()
        """Links of the things that were looked at: of a key, a kind and a direction so many."""

    def take(self, found: Node | Group) -> bool:
        """Draw a thing; False where it is drawn already or there is no room."""
        if len(self._nodes) + len(self._groups) >= self._most:
            return False
        if isinstance(found, Group):
            self._groups[found.key] = found
            return True
        return self._nodes.setdefault(key(found.label, found.id), found) is found

    def ring(self, nodes: list[Node], follow: Follow) -> list[Node]:
        """The nodes that one step further brings: one of each kind of link in turn, so that none crowds out others."""
        flows = [flow for node in nodes for kind, incoming in follow[node.label]
                 for flow in self._flows(node, kind, incoming)]  # fmt: skip
        reached: list[Node] = []
        while flows and len(self._nodes) + len(self._groups) < self._most:
            going = []
            for flow in flows:
                if (found := next(flow, None)) is not None:
                    going.append(flow)
                    if self.take(found) and isinstance(found, Node):
                        reached.append(found)
            flows = going
        return reached

    def _flows(self, node: Node, kind: str, incoming: bool) -> list[Iterator[Node | Group]]:
        page = self._page(node, kind, incoming)
        self._sides[key(node.label, node.id), kind, incoming] = page.total
        if not (incoming and kind in ("CITES", "MENTIONS") and page.total > MANY):
            return [self._ends(node, kind, incoming, page)] if page.rows else []
        flows: list[Iterator[Node | Group]] = [self._years(node, kind, page.total)]
        return [*flows, self._company(node)] if kind == "CITES" else flows

    def _page(self, node: Node, kind: str, incoming: bool, after: str | None = None) -> Page:
        return self._store.neighbours(node.label, node.id, kind, incoming=incoming, after=after, limit=OF_ONE)

    def _ends(self, node: Node, kind: str, incoming: bool, page: Page) -> Iterator[Node]:
        while True:
            for edge, _ in page.rows:
                self._edges[edge.kind, edge.source, edge.target] = edge
            yield from (other for _, other in page.rows)
            if page.cursor is None:
                return
            page = self._page(node, kind, incoming, page.cursor)

    def _years(self, node: Node, kind: str, total: int) -> Iterator[Group]:
        """The articles of each year as one, the newest first."""
        years = self._store.counts(kind, "year", {node.label.lower(): node.id})
        for year, count in sorted(years, key=lambda row: row[0] or "", reverse=True):
            rows = self._of_year(node, kind, year, total)
            said = [link(edge, "vi").passages[:1] for edge, _ in rows[:PASSAGES]]
            yield Group(f"groups/{node.label}/{node.id}/{year or ''}", key(node.label, node.id), kind,
                        int(year) if year else None, count, tuple(article_of(article) for _, article in rows),
                        tuple(words for passages in said for words in passages))  # fmt: skip

    def _of_year(self, node: Node, kind: str, year: str | None, total: int) -> list[tuple[Edge, Node]]:
        """The newest articles of a year; of those without a day, only where they can be looked through."""
        if year:
            when = {"since": Day(int(year), 1, 1), "until": Day(int(year), 12, 31)}
            return self._store.neighbours(node.label, node.id, kind, incoming=True, where=when, limit=LISTED).rows
        rows = self._store.neighbours(node.label, node.id, kind, incoming=True, limit=UNDATED).rows
        return [row for row in rows if not row[1].properties.get("published")][:LISTED] if total <= UNDATED else []

    def _company(self, node: Node) -> Iterator[Node]:
        """The documents that its articles cite together with it, most often first."""
        for company in related(self._store, [meant(node)], limit=COMPANY).documents:
            self._sides[key(node.label, node.id), TOGETHER, True] = len(company.related)
            known = self._store.nodes("Document", [one.document.id for one in company.related])
            for one in company.related:
                if other := known.get(one.document.id):
                    self._together[key(other.label, other.id)] = _together(node, one)
                    yield other

    def found(self, middle: Node, outer: list[Node]) -> Drawn:
        """All of it, with the links between what was drawn."""
        for edge in between(self._store, outer):
            self._edges.setdefault((edge.kind, edge.source, edge.target), edge)
        edges = tuple(edge for edge in self._edges.values() if all(end in self._nodes for end in _ends_of(edge)))
        together = tuple(each for other, each in self._together.items() if other in self._nodes)
        groups = tuple(self._groups.values())
        return Drawn(key(middle.label, middle.id), tuple(self._nodes.values()), groups, edges, together,
                     self._articles(edges), self._left(edges, groups, together))  # fmt: skip

    def _articles(self, edges: Iterable[Edge]) -> dict[str, ArticleRow]:
        found = {node.id: article_of(node) for node in self._nodes.values() if node.label == "Article"}
        said = chain((link(edge, "vi").passages for edge in edges),
                     (each.passages for each in self._together.values()),
                     (each.passages for each in self._groups.values()))  # fmt: skip
        missing = dict.fromkeys(words.article for words in chain.from_iterable(said) if words.article not in found)
        return found | {id: article_of(node) for id, node in self._store.nodes("Article", list(missing)).items()}

    def _left(self, edges: Iterable[Edge], groups: Iterable[Group], together: Iterable[Pair]) -> int:
        """How many links of what was looked at are not in the picture."""
        left = self._sides.copy()
        for edge in edges:
            source, target = _ends_of(edge)
            left[source, edge.kind, False] -= 1
            left[target, edge.kind, True] -= 1
        for group in groups:
            left[group.of, group.kind, True] -= group.total
        for each in together:
            left[each.of, TOGETHER, True] -= 1
        return sum(number for number in left.values() if number > 0)


def _ends_of(edge: Edge) -> tuple[str, str]:
    first, second = ENDS[edge.kind]
    return key(first, edge.source), key(second, edge.target)


def _together(node: Node, one: Together) -> Pair:
    said = tuple(Words(citing.article.id, citing.passages[0].text, citing.passages[0].at)
                 for citing in one.articles[:PASSAGES] if citing.passages)  # fmt: skip
    return Pair(key(node.label, node.id), key("Document", one.document.id), one.total, said)
