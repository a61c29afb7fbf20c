"""Questions about what stands around a document: what is cited with it, and its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from graph.answers import ArticleRow, Citing, Passage
from graph.keeping.shown import RANK
from graph.keeping.stated import Relation, Rows, article_of, document_of
from graph.model import Document, Edge
from graph.query_relations import between, for_each
from graph.questions.meant import Meant
from graph.relation_answers import CitedTogether, Company, Event, History, Span, Timeline, Together
from graph.store import Store

NEWEST = 1000
"""Articles looked at for what is cited together."""
SHOWN = 3
SURE = [certainty for certainty in RANK if certainty != "ambiguous"]
"""Articles shown of those that cite two documents."""


def related(store: Store, document: str | list[Meant], question: str | None = None, *,
            limit: int = 20) -> CitedTogether:
    """The documents that articles cite together with a document, most often first."""
    asked = question if question is not None else str(document)

    def each(one: Meant) -> Company:
        return company(store, one.document, limit)

    return CitedTogether(asked, for_each(store, document, each, lambda one: bool(one.related)))


def company(store: Store, document: Document, limit: int) -> Company:
    """What is cited together with a document, most often first.

    Open questions do not count, nor the headlines of other articles; a text that many print counts once.
    """
    total = store.neighbours("Document", document.id, "CITES", incoming=True, limit=1).total
    own: dict[str, Any] = {"teaser": False}
    once = {**own, "once": True, "certainty": SURE}
    citing = store.ends([document.id], "CITES", incoming=True, where=once, limit=NEWEST).get(document.id, [])
    beside = store.ends(citing, "CITES", incoming=False, where=own)
    together: dict[str, list[str]] = defaultdict(list)
    for article in citing:
        for other in beside.get(article, ()):
            if other != document.id:
                together[other].append(article)
    order = sorted(together, key=lambda id: (-len(together[id]), id))[: limit or None]
    shown = _Shown(store, {article for other in order for article in together[other][:SHOWN]})
    others = store.nodes("Document", order)
    rows = tuple(Together(document_of(others[id]), len(together[id]), shown.citing(together[id][:SHOWN], id))
                 for id in order if id in others)  # fmt: skip
    return Company(document, total, NEWEST if len(citing) == NEWEST else total, rows)


class _Shown:
    """The articles that are shown, each read once; what went while it was read is not shown."""

    def __init__(self, store: Store, ids: set[str]) -> None:
        self._rows = {id: article_of(node) for id, node in store.nodes("Article", sorted(ids)).items()}
        self._edges = {(edge.source, edge.target): edge
                       for edge in store.worded(store.edges(sorted(ids), ["CITES"], incoming=False))}  # fmt: skip

    def citing(self, articles: list[str], document: str) -> tuple[Citing, ...]:
        """How articles cite a document."""
        return tuple(_citing(self._edges[id, document], self._rows[id]) for id in articles
                     if id in self._rows and (id, document) in self._edges)  # fmt: skip


def _citing(edge: Edge, article: ArticleRow) -> Citing:
    passages = msgspec.convert(edge.properties["passages"], tuple[Passage, ...])
    return Citing(article, edge.properties["certainty"], passages)


def timeline(store: Store, document: str | list[Meant], question: str | None = None, *,
             by: Span = "year", limit: int = 0) -> Timeline:
    """When a document was issued, amended, replaced, and how often it was cited in each year or month.

    With a limit, what others did to it is told of the first so many of each kind.
    """
    asked = question if question is not None else str(document)
    rows = Rows.of(store)

    def each(one: Meant) -> History:
        events = sorted(_events(store, one.document, rows, by, limit), key=_when)
        return History(one.document, one.cited, tuple(events))

    return Timeline(asked, by, for_each(store, document, each, lambda one: bool(one.events)))


def _events(store: Store, document: Document, rows: Rows, by: Span, limit: int) -> Iterator[Event]:
    if document.date or document.year:
        yield Event(str(document.date or document.year), "issued", register=document.known)
    relations = between(store, document, rows, limit=limit)
    published = _published(store, [one for one in relations if not _own_day(document, one)])
    for one in relations:
        day = _own_day(document, one) or _first_said(one, published)
        yield Event(day, one.kind, one.direction, one.other, one.planned, one.register, passages=one.passages)
    for when, count in store.counts("CITES", by, {"document": document.id}):
        yield Event(when, "cited", count=count)


def _own_day(document: Document, relation: Relation) -> str | None:
    """The day of the document that does it; None for what people do and what is only planned."""
    if not relation.planned:
        day = relation.other.date if relation.direction == "in" else document.date
        if relation.kind in ("signs", "issues"):
            day = document.date
        elif relation.other.label == "Official":
            day = None
        if day:
            return day.isoformat()
    return None


def _published(store: Store, relations: Iterable[Relation]) -> dict[str, str | None]:
    """The days of the articles that say so."""
    ids = sorted({passage.article for one in relations for passage in one.passages})
    return {id: node.properties.get("published") for id, node in store.nodes("Article", ids).items()}


def _first_said(relation: Relation, published: Mapping[str, str | None]) -> str | None:
    """The day of the first article that says so."""
    return min((day for one in relation.passages if (day := published.get(one.article))), default=None)


def _when(event: Event) -> tuple[str, bool, str, str]:
    """By time; a year's or month's citations behind what happened in it, what is undated at the end."""
    cited = event.kind == "cited"
    key = (event.when or "9999") + ("~" if cited else "")
    return key, cited, event.kind, event.other.name if event.other else ""
