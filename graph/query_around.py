"""Questions about what stands around a document: what is cited with it, and its history."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from graph.answers import Citing, Passage
from graph.meant import Meant
from graph.model import Document, Edge, Node
from graph.query_relations import between, for_each
from graph.relation_answers import CitedTogether, Company, Event, History, Span, Timeline, Together
from graph.stated import Relation, Rows, article_of, document_of
from graph.store import Store

NEWEST = 1000
"""Articles looked at for what is cited together."""
SHOWN = 3
"""Articles shown of those that cite two documents."""


def related(store: Store, document: str | list[Meant], question: str | None = None, *,
            limit: int = 20) -> CitedTogether:
    """The documents that articles cite together with a document, most often first."""
    asked = question if question is not None else str(document)

    def each(one: Meant) -> Company:
        return company(store, one.document, limit)

    return CitedTogether(asked, for_each(store, document, each, lambda one: bool(one.related)))


def _aside(link: Edge) -> bool:
    """An open question, or only the headline of another article beside this one."""
    return link.properties["certainty"] == "ambiguous" or bool(link.properties.get("teaser"))


def company(store: Store, document: Document, limit: int) -> Company:
    """What is cited together with a document, most often first."""
    page = store.neighbours("Document", document.id, "CITES", incoming=True, limit=NEWEST)
    others: dict[str, Document] = {}
    articles: dict[str, list[Citing]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for link, article in page.rows:
        if _aside(link):
            continue
        for edge, node in store.neighbours("Article", article.id, "CITES", incoming=False, limit=0).rows:
            if node.id == document.id or _aside(edge):
                continue
            counts[node.id] += 1
            if node.id not in others:
                others[node.id] = document_of(node)
            if len(articles[node.id]) < SHOWN:
                articles[node.id].append(_citing(edge, article))
    order = sorted(counts, key=lambda id: (-counts[id], id))
    rows = tuple(Together(others[id], counts[id], tuple(articles[id])) for id in order[: limit or None])
    return Company(document, page.total, len(page.rows), rows)


def _citing(edge: Edge, article: Node) -> Citing:
    passages = msgspec.convert(edge.properties["passages"], tuple[Passage, ...])
    return Citing(article_of(article), edge.properties["certainty"], passages)


def timeline(store: Store, document: str | list[Meant], question: str | None = None, *,
             by: Span = "year") -> Timeline:
    """When a document was issued, amended, replaced, and how often it was cited in each year or month."""
    asked = question if question is not None else str(document)
    rows = Rows.of(store)

    def each(one: Meant) -> History:
        events = sorted(_events(store, one.document, rows, by), key=_when)
        return History(one.document, one.cited, tuple(events))

    return Timeline(asked, by, for_each(store, document, each, lambda one: bool(one.events)))


def _events(store: Store, document: Document, rows: Rows, by: Span) -> Iterator[Event]:
    if document.date or document.year:
        yield Event(str(document.date or document.year), "issued", register=document.known)
    for one in between(store, document, rows):
        yield Event(_day_of(store, document, one), one.kind, one.direction, one.other, one.planned, one.register,
                    passages=one.passages)
    for when, count in store.counts("CITES", by, {"document": document.id}):
        yield Event(when, "cited", count=count)


def _day_of(store: Store, document: Document, relation: Relation) -> str | None:
    """The day of the document that does it; of what people do and of plans, the first article that says so."""
    if not relation.planned:
        day = relation.other.date if relation.direction == "in" else document.date
        if relation.kind in ("signs", "issues"):
            day = document.date
        elif relation.other.label == "Official":
            day = None
        if day:
            return day.isoformat()
    told = [node.properties.get("published") for one in relation.passages
            if (node := store.node("Article", one.article))]  # fmt: skip
    return min((day for day in told if day), default=None)


def _when(event: Event) -> tuple[str, bool, str, str]:
    """By time; a year's or month's citations behind what happened in it, what is undated at the end."""
    cited = event.kind == "cited"
    key = (event.when or "9999") + ("~" if cited else "")
    return key, cited, event.kind, event.other.name if event.other else ""
