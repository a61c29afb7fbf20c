"""Questions for what is cited most and who is named most, of all or in a time and a place."""

from __future__ import annotations

from itertools import islice
from typing import Any

from msgspec.structs import replace

from graph.answers import Answer, Cited
from graph.keeping.stated import counted, document_of
from graph.model import Node
from graph.people_answers import People
from graph.query_people import bodies_named, brief, officials
from graph.store import Store
from graph.words.narrowing import narrowed
from graph.words.period import Period

FETCHED = 500
"""Documents looked at together, of those that articles of a time cite."""


def most_cited(store: Store, question: str, *, type: str | None = None, body: str | None = None,
               period: Period | None = None, place: str | None = None, limit: int = 20) -> Answer:
    """The documents that most articles of a time and a place cite, of a kind and a body where these are said.

    The articles counted are those that cite a document or may mean it.
    """
    where = narrowed(period, place)
    issuers = [node.properties["name"] for node in bodies_named(store, body)] if body else [None]
    found = _within(store, where, type, issuers, limit) if where else _of_all(store, type, issuers, limit)
    return Answer(question, "most_cited", tuple(found[: limit or None]), narrowed=bool(where))


def _of_all(store: Store, type: str | None, issuers: list[str | None], limit: int) -> list[Cited]:
    found: dict[str, Node] = {}
    for issuer in issuers:
        told = {name: value for name, value in (("type", type), ("issuer", issuer)) if value}
        nodes = store.scan("Document", where={"cited": True, **told}, order="cited", limit=limit)
        found.update({node.id: node for node in nodes})
    ordered = sorted(found.values(), key=lambda node: (-node.properties.get("cited", 0), node.id))
    return [counted(node) for node in ordered]


def _within(store: Store, where: dict[str, Any], type: str | None, issuers: list[str | None],
            limit: int) -> list[Cited]:
    """Those that the articles of a time and a place cite."""
    counts = iter(store.counts("CITES", "document", where))
    found: list[Cited] = []
    while (some := dict(islice(counts, FETCHED))) and (not limit or len(found) < limit):
        nodes = store.nodes("Document", list(some))
        for id, count in some.items():
            document = document_of(nodes[id])
            by = f", {document.issuer},"
            if (not type or document.type == type) and any(not each or f", {each}," in by for each in issuers):
                found.append(Cited(document, count))
    return found


def most_named(store: Store, question: str, *, period: Period | None = None, place: str | None = None,
               limit: int = 20) -> People:
    """The people whom most articles name, each with how many articles of that time and place do."""
    where = narrowed(period, place)
    if not where:
        return officials(store, limit=limit, question=question)
    counts = store.counts("MENTIONS", "official", where)
    first = dict(counts[: limit or None])
    nodes = store.nodes("Official", list(first))
    people = tuple(replace(brief(nodes[id]), total=count) for id, count in first.items())
    return People(people, len(counts), question)
