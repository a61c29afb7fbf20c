"""The first page, and the lists of documents, articles, officials and bodies."""

from __future__ import annotations

from typing import Any

from graph import query
from graph.answers import Cited, article_fields, document_fields, shape
from graph.keeping.stated import article_of, counted
from graph.model import Node
from graph.people_answers import Person, post_fields
from graph.query_people import brief
from graph.store import NotACursor, Store
from graph.words.narrowing import narrowed
from viz.asked import Asked
from viz.reply import Reply
from viz.serving import OutOfRange

FIRST = 10
"""Rows of each kind on the first page."""


def first(store: Store, _asked: Asked) -> Reply:
    """How much there is, and where to begin."""
    found = query.stats(store)
    cited = _documents(store, FIRST)
    people = [brief(node) for node in store.scan("Official", order="mentioned", limit=FIRST)]
    newest = [article_of(node) for node in store.scan("Article", order="published", limit=FIRST)]
    about = {"stats": found, "documents": cited, "people": people, "articles": newest}

    def plain() -> dict[str, Any]:
        return shape(found) | {"newest": [article_fields(one) for one in newest],
                               "cited": [_cited(one) for one in cited],
                               "named": [_person(one) for one in people]}  # fmt: skip

    return Reply("first.html", about, plain)


def documents(store: Store, asked: Asked) -> Reply:
    """Documents that articles cite, most cited first; of a type, issuer, term or year if that is asked for."""
    where: dict[str, Any] = {} if asked.said_so("uncited") else {"cited": True}
    for name in ("type", "issuer", "term", "symbol"):
        if said := asked.value(name):
            where[name] = said
    for name in ("number", "year"):
        if said := asked.value(name):
            where[name] = _number(name, said)
    if asked.said_so("unknown"):
        where["known"] = False
    limit = asked.limit()
    nodes = store.scan("Document", where=where, order="cited", after=_behind(store, "Document", asked), limit=limit + 1)
    total = sum(count for _, count in store.counts("Document", None, where))
    rows = [counted(node) for node in nodes[:limit]]
    about = {"documents": rows, "total": total, "cursor": _cursor(nodes, limit), "where": where}
    return Reply("documents.html", about, lambda: {
        "total": total, "cursor": about["cursor"], "documents": [_cited(one) for one in rows]})  # fmt: skip


def articles(store: Store, asked: Asked) -> Reply:
    """Articles, newest first; of a time or place if that is asked for."""
    where = narrowed(asked.period, asked.place)
    limit = asked.limit()
    nodes = store.scan("Article", where=where, order="published", after=_behind(store, "Article", asked),
                       limit=limit + 1)
    total = sum(count for _, count in store.counts("Article", None, where))
    rows = [article_of(node) for node in nodes[:limit]]
    about = {"articles": rows, "total": total, "cursor": _cursor(nodes, limit)}
    return Reply("articles.html", about, lambda: {
        "total": total, "cursor": about["cursor"], "articles": [article_fields(one) for one in rows]})  # fmt: skip


def officials(store: Store, asked: Asked) -> Reply:
    """Officials, those named by most articles first."""
    limit = asked.limit()
    nodes = store.scan("Official", order="mentioned", after=_behind(store, "Official", asked), limit=limit + 1)
    total = sum(count for _, count in store.counts("Official", None))
    rows = [brief(node) for node in nodes[:limit]]
    about = {"people": rows, "total": total, "cursor": _cursor(nodes, limit)}
    return Reply("officials.html", about, lambda: {
        "total": total, "cursor": about["cursor"], "officials": [_person(one) for one in rows]})  # fmt: skip


def organisations(store: Store, asked: Asked) -> Reply:
    """Bodies, in the order of their ids."""
    limit = asked.limit()
    nodes = store.scan("Organisation", after=_behind(store, "Organisation", asked), limit=limit + 1)
    total = sum(count for _, count in store.counts("Organisation", None))
    rows = nodes[:limit]
    about = {"bodies": rows, "total": total, "cursor": _cursor(nodes, limit)}
    return Reply("organisations.html", about, lambda: {
        "total": total, "cursor": about["cursor"],
        "organisations": [node.properties | {"id": node.id} for node in rows]})  # fmt: skip


def _documents(store: Store, limit: int) -> list[Cited]:
    return [counted(node) for node in store.scan("Document", where={"cited": True}, order="cited", limit=limit)]


def _cited(one: Cited) -> dict[str, Any]:
    return document_fields(one.document) | {"total": one.total}


def _person(one: Person) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "total": one.total, "first": one.first, "last": one.last,
            "posts": [post_fields(post) for post in one.posts]}  # fmt: skip


def _behind(store: Store, label: str, asked: Asked) -> str | None:
    """The id behind which a page begins; NotACursor where there is no such thing."""
    if asked.after and store.node(label, asked.after) is None:
        raise NotACursor(after=asked.after[:40])
    return asked.after


def _number(name: str, said: str) -> int:
    if not said.isascii() or not said.isdigit() or len(said) > 9:
        raise OutOfRange(name=name, said=said[:20], what="a number", gi="một số")
    return int(said)


def _cursor(nodes: list[Node], limit: int) -> str | None:
    """The id behind which the next page begins, None where there is none."""
    return nodes[limit - 1].id if len(nodes) > limit else None
