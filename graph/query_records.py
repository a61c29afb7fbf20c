"""All that is known of one thing, by its id: what its page shows."""

from __future__ import annotations

from datetime import date as Day
from typing import Any

from msgspec.structs import replace

from graph import query, query_around, query_copies, query_people, query_relations
from graph.keeping.lapsing import ends_of
from graph.keeping.remembered import remembered
from graph.keeping.stated import End, Rows, document_of, end_of
from graph.model import Node
from graph.query_people import mentioning
from graph.questions.records import ArticleRecord, DocumentRecord, NamedHere, OfficialRecord, Years
from graph.store import Store, Where
from graph.words.narrowing import narrowed
from graph.words.period import Period

TOGETHER = 10
"""Documents shown of those cited together with one."""
RELATED = 25
"""Relations shown of one kind and side."""


def document(store: Store, id: str, *, day: Day, period: Period | None = None, place: str | None = None,
             every: bool = False, after: str | None = None, limit: int = 20) -> DocumentRecord | None:
    """A document, how it stands on a day, and the articles within the filters behind a cursor; None if unknown.

    Articles that print one text are one, unless `every` one is asked for.
    """
    node = store.node("Document", id)
    if node is None:
        return None
    found = document_of(node)
    rows = Rows.of(store)
    relations, more = query_relations.some_between(store, found, rows, limit=RELATED)
    where = narrowed(period, place)
    citing = query_copies.citings(store, node.id, where, every=every, after=after, limit=limit)
    issuers = store.neighbours("Document", node.id, "ISSUED_BY", incoming=False, limit=0)
    return DocumentRecord(
        found,
        node.properties.get("cited", 0) + node.properties.get("maybe", 0),
        query_relations.standing(store, found, day, rows, query_relations.changed(store, found),
                                 (end.until for end in ends_of(node))),
        _years(store, "CITES", {"document": node.id}),
        tuple(end_of(body) for _, body in issuers.rows),
        relations,
        remembered(store, ("together", node.id), lambda: query_around.company(store, found, TOGETHER)),
        citing.total,
        citing.articles,
        citing.cursor,
        more,
        citing.texts,
    )


def official(store: Store, id: str, *, period: Period | None = None, place: str | None = None,
             after: str | None = None, limit: int = 20) -> OfficialRecord | None:
    """An official, and the articles that name the person within the filters behind a cursor; None if unknown."""
    node = store.node("Official", id)
    if node is None:
        return None
    person = query_people.person(store, node, Rows.of(store), limit=1)
    where = narrowed(period, place)
    page = store.neighbours("Official", node.id, "MENTIONS", incoming=True, where=where, after=after, limit=limit)
    articles = tuple(mentioning(edge.properties, article) for edge, article in page.rows)
    years = _years(store, "MENTIONS", {"official": node.id})
    return OfficialRecord(replace(person, articles=()), years, page.total, articles, page.cursor)


def article(store: Store, id: str) -> ArticleRecord | None:
    """An article with every citation and official in it; None if unknown."""
    node = store.node("Article", id)
    if node is None:
        return None
    known: dict[str, End] = {}
    return ArticleRecord(query.article_page(store, node),
                         tuple(_named(store, one, known) for one in node.properties["officials"]))


def _named(store: Store, said: dict[str, Any], known: dict[str, End]) -> NamedHere:
    ids = [said["person"]] if said["person"] else said["candidates"]
    for id in ids:
        if id not in known:
            known[id] = end_of(store.node("Official", id) or Node("Official", id, {}))
    return NamedHere(said["start"], said["end"], said["certainty"], tuple(known[id] for id in ids))


def _years(store: Store, kind: str, where: Where) -> Years:
    return tuple(sorted((year or "", count) for year, count in store.counts(kind, "year", where)))
