"""The graph around one thing, as things and links to be drawn.

`around` gives the thing with the first of every kind of link; `expand` gives more of one kind. Every
thing brings the links that lead from it, also to what is not shown, so that whichever of two comes
later, the link between them is there; those that lead out of the picture have no passages yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.keeping.stated import article_of, document_of
from graph.model import Edge, Node
from graph.paths import LINKS
from graph.people_answers import Post
from graph.query_people import posts
from graph.relations import ENDS
from graph.resolving.fullform import short, subject
from graph.store import Page, Store
from viz.model import Direction, Link, Network, Side, Thing, Words, key
from viz.names import day, post, titled

AT_ONCE = 25
"""Things that one kind of link brings at a time."""
PASSAGES = 3
"""Passages that come with a link."""
FROM = {label: tuple(kind for kind, (first, _) in ENDS.items() if first == label) for label in LINKS}
"""The kinds of links that lead from a thing; of most it has few, while hubs have many that lead to them."""
OF_ONE = 30
"""Links of one kind that each thing brings along."""


def around(store: Store, label: str, id: str, lang: str, *, most: int = AT_ONCE) -> Network | None:
    """A thing and the first of every kind of link; None where there is no such thing."""
    node = store.node(label, id)
    if node is None:
        return None
    pages = {(kind, incoming): store.neighbours(label, node.id, kind, incoming=incoming, limit=most)
             for kind, incoming in LINKS[label]}  # fmt: skip
    return _network(store, node, pages, lang)


def expand(store: Store, label: str, id: str, kind: str, direction: Direction, lang: str, *,
           after: str | None = None, most: int = AT_ONCE) -> Network | None:
    """More links of one kind of a thing, behind the cursor `after`; None where there is no such thing or kind."""
    incoming = direction == "in"
    node = store.node(label, id)
    if node is None or (kind, incoming) not in LINKS[label]:
        return None
    page = store.neighbours(label, node.id, kind, incoming=incoming, after=after, limit=most)
    return _network(store, node, {(kind, incoming): page}, lang)


def sides(store: Store, label: str, id: str) -> tuple[Side, ...]:
    """How many links of each kind a thing has, without giving any."""
    counted = ((kind, incoming, store.neighbours(label, id, kind, incoming=incoming, limit=1).total)
               for kind, incoming in LINKS[label])  # fmt: skip
    return tuple(Side(kind, _direction(incoming), total) for kind, incoming, total in counted if total)


def among(store: Store, nodes: Iterable[Node], lang: str) -> Network:
    """Some things and all links between them."""
    shown = list(nodes)
    keys = {(node.label, node.id) for node in shown}
    links = store.worded([edge for edge in between(store, shown) if _ends(edge) <= keys])
    middle = key(shown[0].label, shown[0].id) if shown else ""
    return Network(middle, tuple(thing(node, lang) for node in shown), tuple(link(edge, lang) for edge in links))


def _network(store: Store, node: Node, pages: dict[tuple[str, bool], Page], lang: str) -> Network:
    nodes = {(node.label, node.id): node}
    edges: dict[tuple[str, str, str], Edge] = {}
    for page in pages.values():
        for edge, other in page.rows:
            nodes.setdefault((other.label, other.id), other)
            edges[edge.kind, edge.source, edge.target] = edge
    beside = {}
    for edge in between(store, nodes.values()):
        if (edge.kind, edge.source, edge.target) not in edges:
            beside[edge.kind, edge.source, edge.target] = edge
    drawn = [key for key, edge in beside.items() if _ends(edge) <= nodes.keys()]
    beside |= zip(drawn, store.worded([beside[key] for key in drawn]), strict=True)
    given = tuple(Side(kind, _direction(incoming), page.total, len(page.rows), page.cursor)
                  for (kind, incoming), page in pages.items() if page.total)  # fmt: skip
    return Network(key(node.label, node.id), tuple(thing(each, lang) for each in nodes.values()),
                   tuple(link(edge, lang) for edge in (*edges.values(), *beside.values())), given)


def _ends(edge: Edge) -> set[tuple[str, str]]:
    first, second = ENDS[edge.kind]
    return {(first, edge.source), (second, edge.target)}


def between(store: Store, nodes: Iterable[Node]) -> Iterator[Edge]:
    """The links of things to whatever else may be shown, without words."""
    given: dict[str, list[str]] = {}
    for node in nodes:
        given.setdefault(node.label, []).append(node.id)
    for label, ids in given.items():
        yield from store.edges(ids, FROM[label], incoming=False, limit=OF_ONE)


def thing(node: Node, lang: str) -> Thing:
    """A node as it is drawn."""
    about = node.properties
    place = key(node.label, node.id)
    match node.label:
        case "Document":
            document = document_of(node)
            year = document.date.year if document.date else document.year
            return Thing(place, node.label, node.id, short(document), subject(document) or None,
                         about.get("cited", 0) + about.get("maybe", 0), document.type, document.issuer,
                         document.term, year, document.known)  # fmt: skip
        case "Article":
            article = article_of(node)
            told = " · ".join(filter(None, (day(article.published, lang), article.place)))
            return Thing(place, node.label, node.id, titled(article), told or None,
                         year=article.published.year if article.published else None)  # fmt: skip
        case "Official":
            newest = max(posts(about), key=_last, default=None)
            return Thing(place, node.label, node.id, about["name"], post(newest, lang) if newest else None,
                         about.get("mentioned") or 0)  # fmt: skip
        case _:
            return Thing(place, node.label, node.id, about.get("name") or node.id)


def _last(held: Post) -> str:
    return held.until or held.since or ""


def link(edge: Edge, lang: str) -> Link:
    """An edge as it is drawn."""
    first, second = ENDS[edge.kind]
    about = edge.properties
    said = [each for each in about.get("passages") or () if each.get("text")]
    passages = tuple(Words(each.get("article") or edge.source, each["text"], tuple(each["at"]))
                     for each in said[:PASSAGES])  # fmt: skip
    called: list[str] = []
    if edge.kind == "MENTIONS":
        called = [one["title"] for one in about["positions"]]
    elif edge.kind == "HELD":
        called = [post(one, lang) for one in posts(about)]
    return Link(edge.kind, key(first, edge.source), key(second, edge.target), about.get("certainty"),
                bool(about.get("planned")), tuple(dict.fromkeys(called)), passages,
                len(about.get("passages") or ()) or None)  # fmt: skip


def _direction(incoming: bool) -> Direction:
    return "in" if incoming else "out"
