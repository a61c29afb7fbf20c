"""Questions about what is said between documents, and between documents and people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date as Day
from typing import TypeVar

from graph.keeping.lapsing import LAPSES, EndSaid, ends_of
from graph.keeping.stated import (
    EDGES,
    ORDER,
    Direction,
    End,
    Evidence,
    Relation,
    Rows,
    document_of,
    end_of,
    evidence,
    merged,
    relations_of,
    same_name,
)
from graph.model import Document, Edge
from graph.questions import meant
from graph.questions.meant import Meant
from graph.relation_answers import Ending, Related, Relations
from graph.relations import BETWEEN
from graph.status import Change, Standing, Status
from graph.store import Page, Store

CHANGES = ("replaces", "repeals", "amends")
"""What another document does to how a document stands."""
Answered = TypeVar("Answered")


def relations(store: Store, document: str | list[Meant], question: str | None = None, *,
              kinds: Collection[str] = ORDER, direction: Direction | None = None,
              intent: str = "relations", limit: int = 0) -> Relations:
    """What is said between a document and others, of some kinds, to it or from it; so many of each kind and side."""
    asked = question if question is not None else str(document)
    rows = Rows.of(store)

    def each(one: Meant) -> Related:
        found = between(store, one.document, rows, kinds, direction, limit)
        return Related(one.document, found, one.cited)

    found = for_each(store, document, each, lambda one: bool(one.relations))
    return Relations(asked, intent, found)


def status(store: Store, document: str | list[Meant], question: str | None = None, *,
           day: Day | None = None) -> Relations:
    """Whether a document is in force on a day, today unless told, and what says otherwise."""
    asked = question if question is not None else str(document)
    on = day or Day.today()
    rows = Rows.of(store)

    def each(one: Meant) -> Related:
        found = between(store, one.document, rows, CHANGES, "in")
        ends = ends_said(store, one.document)
        how = standing(store, one.document, on, rows, found, (end.until for end in ends))
        return Related(one.document, found, one.cited, how, with_words(store, one.document, ends))

    return Relations(asked, "status", for_each(store, document, each, lambda _: True))


def standing(store: Store, document: Document, day: Day, rows: Rows, said: Iterable[Relation],
             ends: Iterable[Day | None] = ()) -> Status:
    """How a document stands on a day by the register and by what articles say was done to it, and of its end."""
    done = [one for one in said if one.kind in CHANGES and one.direction == "in" and not one.planned]
    known = rows.around(document.id) | {document.id: document}
    others = [one.other.id for one in done if one.other.id and one.other.id not in known]
    known |= {id: document_of(node) for id, node in store.nodes("Document", others).items()} if others else {}
    changes = [Change(one.kind, one.other.id, document.id) for one in done if one.passages and one.other.id]
    return Standing(known.values(), changes).on(document, day, [end for end in ends if end])


def ends_said(store: Store, document: Document) -> tuple[EndSaid, ...]:
    """What articles say of the end of a document, the newest first."""
    node = store.node("Document", document.id)
    return ends_of(node) if node else ()


def with_words(store: Store, document: Document, ends: Sequence[EndSaid]) -> tuple[Ending, ...]:
    """What is said of an end, one for each day or length of time, with the words that say it."""
    if not ends:
        return ()
    said = [{"article": one.article, "start": one.start, "end": one.end} for one in ends]
    [edge] = store.worded([Edge(LAPSES, document.id, document.id, {"passages": said})])
    found: dict[tuple[Day | None, int | None], list[Evidence]] = {}
    for one, words in zip(ends, edge.properties["passages"], strict=True):
        found.setdefault((one.until, one.months), []).append(evidence(words))
    return tuple(Ending(until, months, tuple(said)) for (until, months), said in found.items())


def between(store: Store, document: Document, rows: Rows, kinds: Collection[str] = ORDER,
            direction: Direction | None = None, limit: int = 0) -> tuple[Relation, ...]:
    """The relations of one document, from its articles, the first of each kind and side, and from the register."""
    return some_between(store, document, rows, kinds, direction, limit)[0]


def some_between(store: Store, document: Document, rows: Rows, kinds: Collection[str] = ORDER,
                 direction: Direction | None = None, limit: int = 0) -> tuple[tuple[Relation, ...], int]:
    """The same, and how many more articles state."""
    pages = list(_stated(store, document, kinds, direction, limit))
    found = [one for side, page in pages for link, node in page.rows for one in relations_of(link, side, end_of(node))]
    found += [*_signer(store, document), *rows.relations(document)]
    if tuple(kinds) == ("issues",):               # a body that issued it stands on every page; asked for, it is told
        found += _issuers(store, document)
    told = merged(one for one in found if one.kind in kinds and direction in (None, one.direction))
    return told, sum(page.total - len(page.rows) for _, page in pages)


def changed(store: Store, document: Document) -> list[Relation]:
    """All that articles say was done to a document, without their words: what `standing` looks at."""
    edges = store.edges([document.id], [EDGES[kind] for kind in CHANGES], incoming=True)
    return [one for edge in edges for one in relations_of(edge, "in", End("Document", edge.source, edge.source))]


def _stated(store: Store, document: Document, kinds: Collection[str], direction: Direction | None,
            limit: int) -> Iterator[tuple[Direction, Page]]:
    for kind in kinds:
        edge = EDGES[kind]
        sides: tuple[Direction, ...] = ("in", "out") if kind in BETWEEN else ("in",)
        for side in sides:
            if direction in (None, side):
                yield side, store.neighbours("Document", document.id, edge, incoming=side == "in", limit=limit)


def _signer(store: Store, document: Document) -> Iterator[Relation]:
    """Who signed by the register; one of two namesakes is not made of the name alone."""
    if document.signer:
        named = [node for node in store.find(document.signer, ["Official"], limit=0)
                 if same_name(node.properties["name"], document.signer)]  # fmt: skip
        only = end_of(named[0]) if len(named) == 1 else End("Official", None, document.signer)
        yield Relation("signs", "in", only, register=True)


def _issuers(store: Store, document: Document) -> Iterator[Relation]:
    page = store.neighbours("Document", document.id, "ISSUED_BY", incoming=False, limit=0)
    for _, node in page.rows:
        yield Relation("issues", "in", end_of(node), register=document.known)


def for_each(store: Store, document: str | list[Meant], answer: Callable[[Meant], Answered],
             told: Callable[[Answered], bool]) -> tuple[Answered, ...]:
    """The answer for each document meant, most cited first; those without one only where none has."""
    fitting = meant.named(store, document) if isinstance(document, str) else document
    fitting = sorted(fitting, key=lambda one: (-one.cited, one.document.id))
    answers = [answer(one) for one in fitting]
    return tuple([one for one in answers if told(one)] or answers)
