"""All of a store, or what a question is about, some at a time: nodes, and the edges between with their passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from graph import paths, query
from graph.answers import ArticleRow
from graph.ask import Question
from graph.keeping.stated import End, Evidence
from graph.model import Document, Edge, Node
from graph.people_answers import Body, Person, Post, Served
from graph.relations import ENDS
from graph.store import Store
from graph.troubles import StoreTrouble

AT_ONCE = 200
"""Nodes that are in memory together, with their edges."""
LABELS = ("Article", "Document", "Official", "Organisation")
FROM = {label: tuple(kind for kind, (first, _) in ENDS.items() if first == label) for label in LABELS}
TO = {label: tuple(kind for kind, (_, second) in ENDS.items() if second == label) for label in LABELS}

Step = Callable[[int], None]


class Changed(StoreTrouble):
    en = "{path}: was written to meanwhile, so the nodes and edges do not fit together. Try again when that has ended."
    vi = "{path}: vừa bị ghi trong lúc xuất nên nút và quan hệ không khớp nhau. Hãy thử lại khi việc ghi đã xong."


class Portion:
    """Nodes of a store by label; all of them unless some are named."""

    def __init__(self, store: Store, named: Mapping[str, Iterable[str]] | None = None, step: Step = lambda _: None,
                 ) -> None:  # fmt: skip
        self._store = store
        self._named = None if named is None else {label: sorted(set(named.get(label, ()))) for label in LABELS}
        self._inside = None if self._named is None else {label: set(ids) for label, ids in self._named.items()}
        self._state = store.state()
        self._step = step

    def nodes(self) -> Iterator[Node]:
        """Label by label, by id; articles without their text."""
        for label in LABELS:
            for nodes in self._batches(label):
                yield from nodes
                self._step(len(nodes))

    def edges(self) -> Iterator[Edge]:
        """Those between the nodes, by where they lead from; the newest of their passages with words.

        Changed where the store is no longer what it was when its nodes were read.
        """
        for label in LABELS:
            if not FROM[label]:
                continue
            for nodes in self._batches(label):
                found = self._store.edges([node.id for node in nodes], FROM[label], incoming=False)
                kept = [edge for edge in found if self._there(edge)]
                yield from self._store.worded(sorted(kept, key=lambda edge: (edge.source, edge.kind, edge.target)))
                self._step(len(nodes))
        if self._store.state() != self._state:
            raise Changed(path=self._store.address)

    def _there(self, edge: Edge) -> bool:
        return self._inside is None or edge.target in self._inside[ENDS[edge.kind][1]]

    def _batches(self, label: str) -> Iterator[Sequence[Node]]:
        if self._named is not None:
            ids = self._named[label]
            for start in range(0, len(ids), AT_ONCE):
                found = self._store.nodes(label, ids[start : start + AT_ONCE])
                yield [found[id] for id in sorted(found)]
            return
        last: str | None = None
        while nodes := self._store.scan(label, after=last, limit=AT_ONCE):
            yield nodes
            last = nodes[-1].id


def around(store: Store, said: str) -> dict[str, set[str]] | None:
    """A thing and all that an edge joins to it; None where the words mean nothing."""
    middle = paths.end(store, said)
    if middle is None:
        return None
    found: dict[str, set[str]] = defaultdict(set)
    found[middle.label].add(middle.id)
    for kinds, incoming in ((FROM[middle.label], False), (TO[middle.label], True)):
        for edge in store.edges([middle.id], kinds, incoming=incoming):
            found[ENDS[edge.kind][0 if incoming else 1]].add(edge.source if incoming else edge.target)
    return found


def of_question(store: Store, text: str, asked: Question) -> dict[str, set[str]] | None:
    """The things that the answer to a question names, and the people whom its articles name; None without answer."""
    answer = query.ask(store, text, limit=0, asked=asked)
    if not answer.found:
        return None
    found: dict[str, set[str]] = defaultdict(set)
    for label, id in _things(answer):
        found[label].add(id)
    articles = sorted(found["Article"])
    for start in range(0, len(articles), AT_ONCE):
        named = store.ends(articles[start : start + AT_ONCE], "MENTIONS", incoming=False)
        found["Official"].update(*named.values())
    return found


def _things(value: object) -> Iterator[tuple[str, str]]:
    """Whatever an answer is made of that is a node."""
    match value:
        case Document():
            yield "Document", value.id
            return
        case ArticleRow():
            yield "Article", value.id
            return
        case Evidence():
            yield "Article", value.article
            return
        case End(label=label, id=str(id)):
            yield label, id
        case Post():
            yield from (("Article", id) for id in value.articles)
        case Person() | Served():
            yield "Official", value.id
        case Body():
            yield "Organisation", value.id
    if isinstance(value, tuple):
        for each in value:
            yield from _things(each)
    elif isinstance(value, Struct):
        for field in msgspec.structs.fields(value):
            yield from _things(getattr(value, field.name))
