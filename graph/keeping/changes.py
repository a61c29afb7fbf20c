"""What changes in the ledger as changes of nodes and edges, in order; and a store brought up to date with them.

A change in the log names a node only; its value is what the ledger says when the change is
read. So a store that is behind takes the shortest way to the present, and one that is emptied
is filled from the same log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from graph.keeping.kept import Telling
from graph.keeping.named import relation_of
from graph.keeping.shown import (
    Meanings,
    article_node,
    body_node,
    citations_of,
    document_node,
    held_by,
    issuers,
    mentions_of,
    official_node,
    served,
    told_by,
)
from graph.ledger import Ledger
from graph.model import Change, Edge
from graph.relations import edge
from graph.store import Store

BATCH = 1000
"""Nodes that go to the store in one step."""

LABELS = ("Document", "Official", "Article", "CITES", "Relation", "Lapse", "Document gone", "Official gone",
          "Organisation")  # fmt: skip
"""The order of projecting: what an edge leads to comes before it, and goes after it."""

Step = Callable[[int], None]


def project(ledger: Ledger, store: Store, *, step: Step = lambda _: None) -> None:
    """Show in the store whatever has changed in the ledger, in bounded steps."""
    meanings = Meanings(ledger)
    catch_up(ledger, store, meanings)
    for label in LABELS:
        while ids := ledger.stale_of(label, BATCH):
            with ledger.transaction():
                _log(ledger, meanings, label, ids)
                catch_up(ledger, store, meanings)
            step(len(ids))


def catch_up(ledger: Ledger, store: Store, meanings: Meanings | None = None) -> None:
    """Give the store every change that it has not taken yet."""
    meanings = meanings or Meanings(ledger)
    while rows := ledger.logged(store.position(), BATCH):
        with ledger.transaction():
            shown: dict[str, int] = {}
            store.apply(list(changes(ledger, meanings, rows, shown)), rows[-1][0])
            for article, key in shown.items():
                ledger.drop_older(article, key)
            for id in {id for _, label, id in rows if label == "Article"} - shown.keys():
                ledger.drop_removed(id)


def _log(ledger: Ledger, meanings: Meanings, label: str, ids: Sequence[str]) -> None:
    match label:
        case "Document":
            _log_documents(ledger, ids)
        case "Official":
            _log_officials(ledger, ids)
        case "Article" | "CITES":
            _note_relations(ledger, meanings, ids)
            ledger.log(label, ids)
        case _:
            ledger.log(label, ids)


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


def _log_officials(ledger: Ledger, ids: Sequence[str]) -> None:
    """Persons who are gone wait until no mention leads to them any more."""
    here = []
    for id in ids:
        person = ledger.person(id)
        ledger.set_served(id, served(person) if person else {})
        if person:
            here.append(id)
        else:
            ledger.fresh("Official", id)
            ledger.stale("Official gone", id)
    ledger.log("Official", here)


def _note_relations(ledger: Ledger, meanings: Meanings, ids: Sequence[str]) -> None:
    """What these articles state, between what they are held to mean now."""
    tellings = meanings.tellings(ids)
    for id in ids:
        telling = tellings.get(id)
        ledger.set_told(id, told_by(telling, meanings) if telling else {})


def changes(ledger: Ledger, meanings: Meanings, rows: Sequence[tuple[int, str, str]],
            shown: dict[str, int] | None = None) -> Iterator[Change]:
    """What these rows of the log stand for, as the ledger has it now; in `shown` the versions of the articles.

    Each node once, though it stand in several rows; a body, too, though many lead to it.
    """
    bodies: set[str] = set()
    shown = {} if shown is None else shown
    articles = dict.fromkeys(id for _, label, id in rows if label in ("Article", "CITES"))
    tellings = meanings.tellings(articles)
    shown |= {id: telling.key for id, telling in tellings.items()}
    for label, id, position in {(label, id): (label, id, position) for position, label, id in rows}.values():
        match label:
            case "Article" | "CITES":
                if id in tellings:
                    yield from article_changes(tellings[id], meanings, position, whole=label == "Article")
                else:
                    yield Change(position, gone=("Article", id))
            case "Document" | "Document gone":
                yield from document_changes(ledger, id, position, bodies)
            case "Official" | "Official gone":
                yield from official_changes(ledger, id, position, bodies)
            case "Lapse":
                if node := document_node(ledger, id):
                    yield Change(position, node=node)
            case "Relation":
                yield relation_change(ledger, id, position)
            case "Organisation":
                node = body_node(ledger, id)
                yield Change(position, node=node) if node else Change(position, gone=("Organisation", id))


def article_changes(telling: Telling, meanings: Meanings, position: int, *, whole: bool) -> Iterator[Change]:
    """An article, if `whole`, and all its citations and mentions in place of those it had."""
    id = telling.article.id or ""
    if whole:
        yield Change(position, node=article_node(telling, meanings))
    yield Change(position, gone=("CITES", id))
    for cites in citations_of(telling, meanings):
        yield Change(position, edge=cites)
    yield Change(position, gone=("MENTIONS", id))
    for mentions in mentions_of(telling, meanings.who(telling)):
        yield Change(position, edge=mentions)


def document_changes(ledger: Ledger, id: str, position: int, bodies: set[str]) -> Iterator[Change]:
    """A document with those who issued it, unless they stand in `bodies` already; or that it is gone."""
    node = document_node(ledger, id)
    if node is None:
        yield Change(position, gone=("Document", id))
        return
    yield Change(position, node=node)
    yield Change(position, gone=("ISSUED_BY", id))
    edges = [Edge("ISSUED_BY", id, body, {}) for body in issuers(node.properties["issuer"])]
    yield from _to_bodies(ledger, edges, position, bodies)


def official_changes(ledger: Ledger, id: str, position: int, bodies: set[str]) -> Iterator[Change]:
    """A person with the posts he held; or that he is gone."""
    person = ledger.person(id)
    if person is None:
        yield Change(position, gone=("HELD", id))
        yield Change(position, gone=("Official", id))
        return
    yield Change(position, node=official_node(person))
    yield Change(position, gone=("HELD", id))
    yield from _to_bodies(ledger, held_by(person), position, bodies)


def _to_bodies(ledger: Ledger, edges: Iterable[Edge], position: int, bodies: set[str]) -> Iterator[Change]:
    """Edges to bodies, each body before the first of its edges; `bodies` are those that stand there already."""
    for each in edges:
        if each.target not in bodies and (node := body_node(ledger, each.target)):
            bodies.add(each.target)
            yield Change(position, node=node)
        yield Change(position, edge=each)


def relation_change(ledger: Ledger, id: str, position: int) -> Change:
    """All that articles state between two things as one edge; or that no article does any more."""
    ends = relation_of(id)
    tellings = ledger.told(ends)
    if not tellings:
        return Change(position, gone=(ends.kind, ends.source, ends.target))
    return Change(position, edge=edge(ends, tellings))
