"""What the ledger holds as nodes and edges, as changes in order; and a store brought up to date with them.

A change in the log names a node only; its value is what the ledger says when the change is
read. So a store that is behind takes the shortest way to the present, and one that is emptied
is filled from the same log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from citations.text import words
from graph.kept import Mention, Telling
from graph.ledger import Ledger
from graph.model import Certainty, Change, Decision, Edge, Node
from graph.store import Store

BATCH = 1000
"""Nodes that go to the store in one step."""
REMEMBERED = 50_000
"""Decisions kept in memory while articles are projected."""

RANK: dict[Certainty, int] = {"stated": 0, "inferred": 1, "new": 2, "ambiguous": 3}
LABELS = ("Document", "Article", "CITES", "Document gone", "Organisation")
"""The order of projecting: what an edge leads to comes before it, and goes after it."""

Step = Callable[[int], None]


class Meanings:
    """What the ways of citing are held to mean, looked up once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[int, Decision | None] = {}

    def fetch(self, signatures: Iterable[int]) -> None:
        """Look up many at a time."""
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known |= self._ledger.decisions(set(signatures) - self._known.keys())

    def __getitem__(self, signature: int) -> Decision | None:
        return self._known.get(signature)


def project(ledger: Ledger, store: Store, *, step: Step = lambda _: None) -> None:
    """Show in the store whatever has changed in the ledger, in bounded steps."""
    meanings = Meanings(ledger)
    catch_up(ledger, store, meanings)
    for label in LABELS:
        while ids := ledger.stale_of(label, BATCH):
            with ledger.transaction():
                if label == "Document":
                    _log_documents(ledger, ids)
                else:
                    ledger.log(label, ids)
                catch_up(ledger, store, meanings)
            step(len(ids))


def catch_up(ledger: Ledger, store: Store, meanings: Meanings | None = None) -> None:
    """Give the store every change that it has not taken yet."""
    meanings = meanings or Meanings(ledger)
    while rows := ledger.logged(store.position(), BATCH):
        with ledger.transaction():
            shown: dict[str, int] = {}
            store.apply(list(_changes(ledger, meanings, rows, shown)), rows[-1][0])
            for article, key in shown.items():
                ledger.drop_older(article, key)


def _log_documents(ledger: Ledger, ids: Sequence[str]) -> None:
    """Documents that are gone wait until no citation leads to them any more."""
    here = []
    for id in ids:
        document = ledger.document(id)
        ledger.set_issuers(id, issuers(document.issuer if document else None))
        if document:
            here.append(id)
        else:
            ledger.fresh("Document", id)
            ledger.stale("Document gone", id)
    ledger.log("Document", here)


def _changes(ledger: Ledger, meanings: Meanings, rows: Sequence[tuple[int, str, str]],
             shown: dict[str, int]) -> Iterator[Change]:
    """Each node once, though it stand several times in these rows of the log."""
    articles = {id for _, label, id in rows if label in ("Article", "CITES")}
    tellings = {id: telling for id in articles if (telling := ledger.telling(id))}
    meanings.fetch(mention.signature for telling in tellings.values() for mention in telling.mentions)
    shown |= {id: telling.key for id, telling in tellings.items()}
    for label, id, position in {(label, id): (label, id, position) for position, label, id in rows}.values():
        match label:
            case "Article" | "CITES":
                if id in tellings:
                    yield from article_changes(tellings[id], meanings, position, whole=label == "Article")
                else:
                    yield Change(position, gone=("Article", id))
            case "Document" | "Document gone":
                yield from document_changes(ledger, id, position)
            case "Organisation":
                if not ledger.organisation(id):
                    yield Change(position, gone=("Organisation", id))


def article_changes(telling: Telling, meanings: Meanings, position: int, *, whole: bool) -> Iterator[Change]:
    """An article, if `whole`, and all its citations in place of those it had."""
    id = telling.article.id or ""
    if whole:
        yield Change(position, node=article_node(telling, meanings))
    yield Change(position, gone=("CITES", id))
    for edge in citations_of(telling, meanings):
        yield Change(position, edge=edge)


def document_changes(ledger: Ledger, id: str, position: int) -> Iterator[Change]:
    """A document with those who issued it; or that it is gone."""
    document = ledger.document(id)
    if document is None:
        yield Change(position, gone=("Document", id))
        return
    properties = msgspec.to_builtins(document)
    del properties["id"]
    properties["former"] = ledger.formers(id)
    yield Change(position, node=Node("Document", id, properties))
    yield Change(position, gone=("ISSUED_BY", id))
    for body, name in issuers(document.issuer).items():
        yield Change(position, node=Node("Organisation", body, {"name": name}))
        yield Change(position, edge=Edge("ISSUED_BY", id, body, {}))


def issuers(issuer: str | None) -> dict[str, str]:
    """Ids and names of the bodies that issued a document together.

    >>> issuers("Ban Tổ chức Trung ương, Ban Tuyên giáo Trung ương")
    {'ban-to-chuc-trung-uong': 'Ban Tổ chức Trung ương',
     'ban-tuyen-giao-trung-uong': 'Ban Tuyên giáo Trung ương'}
    """
    return {words(name).replace(" ", "-"): name for name in (issuer or "").split(", ") if words(name)}


def article_node(telling: Telling, meanings: Meanings) -> Node:
    """An article with its text and every citation in place, each with what it is held to mean."""
    article = telling.article
    return Node("Article", article.id or "", {
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "place": telling.place,
        "source": article.source,
        "text": article.text,
        "citations": [_placed(mention, meanings[mention.signature]) for mention in telling.mentions],
        "version": telling.key,
    })


def _placed(mention: Mention, decision: Decision | None) -> dict[str, Any]:
    candidates = [candidate.document for candidate in decision.candidates] if decision else []
    return {
        "start": mention.start,
        "end": mention.end,
        "document": candidates[0] if len(candidates) == 1 else None,
        "certainty": decision.certainty if decision else None,
        "candidates": candidates if len(candidates) > 1 else [],
    }


def citations_of(telling: Telling, meanings: Meanings) -> Iterator[Edge]:
    """One edge per document: with the passages that surely mean it or, failing these, those that may."""
    article = telling.article
    found: dict[str, list[tuple[int, Certainty, Mention]]] = {}
    for mention in telling.mentions:
        decision = meanings[mention.signature]
        if decision is not None:
            rank = RANK[decision.certainty]
            for candidate in decision.candidates:
                found.setdefault(candidate.document, []).append((rank, decision.certainty, mention))
    open_rank = RANK["ambiguous"]
    for document, mentions in found.items():
        best, certainty, _ = min(mentions, key=lambda each: each[0])
        kept = [mention for rank, _, mention in mentions if (rank == open_rank) == (best == open_rank)]
        yield Edge("CITES", article.id or "", document, {
            "certainty": certainty,
            "published": article.published.isoformat() if article.published else None,
            "place": telling.place,
            "teaser": all(mention.teaser for mention in kept),
            "passages": [{"start": mention.start, "end": mention.end} for mention in kept],
        })
