"""Questions for what is cited most and who is named most, of all or in a time and a place."""

from __future__ import annotations

from itertools import islice
from typing import Any

from msgspec.structs import replace

from citations.joint_issuers import members
from graph.answers import Answer, Cited
from graph.keeping.shown import RANK
from graph.keeping.stated import alike, document_of
from graph.model import Node
from graph.people_answers import People
from graph.query_people import bodies_named, brief, officials
from graph.store import Store
from graph.words.narrowing import narrowed
from graph.words.period import Period

SURE = [certainty for certainty in RANK if certainty != "ambiguous"]
FETCHED = 500
"""Documents looked at together, of those that articles of a time cite."""


def most_cited(store: Store, question: str, *, type: str | None = None, body: str | None = None,
               period: Period | None = None, place: str | None = None, limit: int = 20) -> Answer:
    """The documents that most articles of a time and a place cite, of a kind and a body where these are said.

    Articles that may mean another document are not counted.
    """
    where = narrowed(period, place)
    issuers: list[str | None] = _issuers(store, body) if body else [None]
    found = _within(store, where, type, issuers, limit) if where else _of_all(store, type, issuers, limit)
    return Answer(question, "most_cited", tuple(found[: limit or None]), narrowed=bool(where))


def _issuers(store: Store, body: str) -> list[str | None]:
    """The bodies of a name; of those that only hold its words, the one there is."""
    names: list[str | None] = [node.properties["name"] for node in bodies_named(store, body)]
    return names if len(names) == 1 or any(name and alike(name, body) for name in names) else []


def _of_all(store: Store, type: str | None, issuers: list[str | None], limit: int) -> list[Cited]:
    found: dict[str, Node] = {}
    for issuer in issuers:
        told = {name: value for name, value in (("type", type), ("issuer", issuer)) if value}
        nodes = store.scan("Document", where={"cited": True, **told}, order="cited", limit=limit)
        found.update({node.id: node for node in nodes})
    ordered = sorted(found.values(), key=lambda node: (-node.properties.get("cited", 0), node.id))
    return [Cited(document_of(node), node.properties.get("cited", 0)) for node in ordered]


def _within(store: Store, where: dict[str, Any], type: str | None, issuers: list[str | None],
            limit: int) -> list[Cited]:
    """Those that the articles of a time and a place cite."""
    counts = iter(store.counts("CITES", "document", where | {"certainty": SURE}))
    found: list[Cited] = []
    while (some := dict(islice(counts, FETCHED))) and (not limit or len(found) < limit):
        nodes = store.nodes("Document", list(some))
        for id, count in some.items():
            document = document_of(nodes[id])
            by = members(document.issuer or "")
            if (not type or document.type == type) and any(not each or each in by for each in issuers):
                found.append(Cited(document, count))
    return found


def least(first: int | None, limit: int) -> int:
    """How many are told, where so many are asked for and no more than a limit are wanted; 0 is no limit.

    >>> least(5, 20), least(50, 20), least(None, 20), least(5, 0)
    (5, 20, 20, 5)
    """
    return min(first, limit) if first and limit else first or limit


def most_named(store: Store, question: str, *, period: Period | None = None, place: str | None = None,
               limit: int = 20) -> People:
    """The people whom most articles name, each with how many articles of that time and place do."""
    where = narrowed(period, place)
    if not where:
        return officials(store, limit=limit, question=question)
    counts = store.counts("MENTIONS", "official", where | {"certainty": SURE})
    first = dict(counts[: limit or None])
    nodes = store.nodes("Official", list(first))
    people = tuple(replace(brief(nodes[id]), total=count) for id, count in first.items())
    return People(people, len(counts), question)
