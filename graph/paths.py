"""The shortest way from one thing of the graph to another: documents, people, bodies, articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from msgspec import Struct

from citations.errors import UserError
from graph.keeping.stated import end_of, evidence
from graph.model import Edge, Node
from graph.query_people import bodies_named, people_named
from graph.questions import meant
from graph.relation_answers import Step, Way
from graph.relations import BETWEEN, BY, ENDS
from graph.store import Store
from graph.words import said as saying

LINKS: dict[str, tuple[tuple[str, bool], ...]] = {
    "Document": (*((kind, side) for kind in BETWEEN.values() for side in (False, True)),
                 *((kind, True) for kind in BY.values()), ("CITES", True), ("ISSUED_BY", False)),
    "Official": (*((kind, False) for kind in BY.values()), ("HELD", False), ("MENTIONS", True)),
    "Organisation": (("HELD", True), ("ISSUED_BY", True)),
    "Article": (("CITES", False), ("MENTIONS", False)),
}  # fmt: skip
"""The edges of each label, True for those that lead to it; of ways of one length, what is said outright wins."""
_OTHER = {"CITES": "document", "MENTIONS": "official"}
"""What the filter for the other end is called, where it is not target."""
FAN = 300
"""Edges of one kind followed from one node."""
MOST = 4000
"""Nodes looked at from either end."""
LONGEST = 8
FEWEST, AT_ONCE = 16, 256
"""Nodes asked for together, at first and at most: many searches end with the first of them."""

Key = tuple[str, str]
"""Label and id of a node."""


class Link(Struct, frozen=True):
    """An edge without what it says."""

    kind: str
    source: str
    target: str


class SeveralEnds(UserError):
    """A name that fits several things, where one is needed."""

    exit_code: ClassVar[int] = 2
    en = "{said!r} fits several: {ids}. Give one of these ids, or add a year, issuer or post."
    vi = "{said!r} có thể chỉ nhiều mục: {ids}. Hãy dùng một trong các mã này, hoặc thêm năm, cơ quan, chức vụ."


def path(store: Store, start: str, goal: str, question: str | None = None) -> Way:
    """The shortest way between two documents, people, bodies or articles, with the words behind each step."""
    asked = question if question is not None else f"{start} → {goal}"
    ends = [end(store, said) for said in (start, goal)]
    missing = tuple(said for said, node in zip((start, goal), ends, strict=True) if node is None)
    first, last = ends
    if first is None or last is None:
        return Way(asked, tuple(end_of(node) for node in ends if node), missing=missing)
    found = _Search(store, _key(first), _key(last)).way()
    if found is None:
        return Way(asked, (end_of(first), end_of(last)))
    between, links = found
    nodes = [first, *(_node(store, key) for key in between), last] if links else [first]
    return Way(asked, tuple(end_of(node) for node in nodes), tuple(_step(_edge(store, link)) for link in links))


def end(store: Store, said: str) -> Node | None:
    """The one thing that a name or an id means, None where it means nothing."""
    for label in LINKS:
        if node := store.node(label, said.strip()):
            return node
    read = saying.read(said)
    nodes: list[Node] = []
    if read is None or meant.only_words(read):    # a title may hold the words of a name
        nodes = people_named(store, said) or bodies_named(store, said)
    if read and not nodes:
        fitting = meant.documents(store, said, read)
        cited = [one for one in fitting if one.cited] or fitting
        nodes = [node for one in cited if (node := store.node("Document", one.document.id))]
    if len(nodes) > 1:
        raise SeveralEnds(said=said, ids=", ".join(sorted(node.id for node in nodes)[:6]))
    return nodes[0] if nodes else None


def _node(store: Store, key: Key) -> Node:
    return store.node(*key) or Node(*key, {})


def _edge(store: Store, link: Link) -> Edge:
    """An edge with what it says; with nothing where it has gone since it was found."""
    where = {_OTHER.get(link.kind, "target"): link.target}
    page = store.neighbours(ENDS[link.kind][0], link.source, link.kind, incoming=False, where=where, limit=1)
    return page.rows[0][0] if page.rows else Edge(link.kind, link.source, link.target, {})


def _step(edge: Edge) -> Step:
    about = edge.properties
    passages = tuple(evidence(each, edge.source) for each in about.get("passages") or ())
    return Step(edge.kind.lower(), edge.source, edge.target, bool(about.get("planned")), passages)


class _Search:
    """A search from both ends at once, the smaller side first, level by level."""

    def __init__(self, store: Store, start: Key, goal: Key) -> None:
        self._store = store
        self._came: list[dict[Key, tuple[Key, Link] | None]] = [{start: None}, {goal: None}]
        self._edge: list[list[Key]] = [[start], [goal]]

    def way(self) -> tuple[list[Key], list[Link]] | None:
        """The nodes between the start and the goal, and the edges that join them all."""
        if met := next((key for key in self._came[0] if key in self._came[1]), None):
            return self._told(met)
        for _ in range(LONGEST):
            side = 0 if len(self._edge[0]) <= len(self._edge[1]) else 1
            if not self._edge[side]:
                return None
            if met := self._step(side):
                return self._told(met)
        return None

    def _step(self, side: int) -> Key | None:
        """Go one link further on one side; where the sides meet, if they do."""
        came, ahead = self._came[side], self._came[1 - side]
        reached: list[Key] = []
        for key, around in self._around(self._edge[side]):
            for other, link in around:
                if other in came:
                    continue
                came[other] = (key, link)
                if other in ahead:
                    return other
                reached.append(other)
            if len(came) > MOST:
                break
        self._edge[side] = reached
        return None

    def _around(self, keys: list[Key]) -> Iterator[tuple[Key, Iterator[tuple[Key, Link]]]]:
        """Each node with those around it."""
        at, size = 0, FEWEST
        while some := keys[at : at + size]:
            ends = {
                (label, *way): self._store.ends(ids, way[0], incoming=way[1], limit=FAN)
                for label, ways in LINKS.items()
                if (ids := [id for of, id in some if of == label])
                for way in ways
            }
            for key in some:
                yield key, _links(key, ends)
            at, size = at + size, min(2 * size, AT_ONCE)

    def _told(self, met: Key) -> tuple[list[Key], list[Link]]:
        halves = []
        for came in self._came:
            keys, links, at = [met], [], met
            while before := came[at]:
                at = before[0]
                keys.append(at)
                links.append(before[1])
            halves.append((keys, links))
        (before_keys, before_links), (after_keys, after_links) = halves
        keys = [*reversed(before_keys), *after_keys[1:]]
        return keys[1:-1], [*reversed(before_links), *after_links]


def _links(key: Key, ends: Mapping[tuple[str, str, bool], Mapping[str, list[str]]]) -> Iterator[tuple[Key, Link]]:
    label, id = key
    for kind, incoming in LINKS[label]:
        far = ENDS[kind][0 if incoming else 1]
        for other in ends[label, kind, incoming].get(id, ()):
            yield (far, other), Link(kind, *((other, id) if incoming else (id, other)))


def _key(node: Node) -> Key:
    return node.label, node.id
