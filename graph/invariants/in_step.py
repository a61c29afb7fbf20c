"""Whether a store in the ledger's file shows what the ledger holds: node by node, edge by edge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from graph import sql
from graph.keeping.alike import Wording
from graph.keeping.changes import Step, changes
from graph.keeping.database import Database
from graph.keeping.shown import Meanings, told_by
from graph.ledger import Ledger
from graph.model import Edge, Node
from graph.sqlite.sqlite_rows import as_json, cites_row, decode, mentions_row
from graph.words.area import area
from graph.words.wording import name_of

AT_ONCE = 200
"""Things compared together."""
LABELS = ("Article", "Document", "Official", "Organisation", "Relation")

Fault = tuple[str, str]
"""A rule that does not hold, and where."""

OTHER_NODE = "a thing that is not shown as the ledger has it"
OTHER_EDGE = "an edge that is not shown as the ledger has it"
OTHER_TEXT = "an article that is compared with others by words that are not its own"
OTHER_TOLD = "a statement that is not what its article says"


def differences(ledger: Ledger, step: Step = lambda _: None) -> Iterator[Fault]:
    """Nodes and edges that are not shown as the ledger has them."""
    meanings = Meanings(ledger)
    for label in LABELS:
        for ids in ledger.all_ids(label, AT_ONCE):
            yield from _of_some(ledger, meanings, label, ids)
            step(len(ids))


def _of_some(ledger: Ledger, meanings: Meanings, label: str, ids: Sequence[str]) -> Iterator[Fault]:
    made = list(changes(ledger, meanings, [(0, label, id) for id in ids]))
    yield from _nodes(ledger.database, label, [each.node for each in made if each.node and each.node.label == label])
    edges: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for each in made:
        if each.edge:
            edges[each.edge.kind, each.edge.source].append(each.edge)
    if label == "Relation":
        for edge in chain.from_iterable(edges.values()):
            row = ledger.database.row(sql.EDGE_SHOWN, (edge.kind, edge.source, edge.target))
            if row is None or decode(row[0]) != _plain(edge.properties):
                yield OTHER_EDGE, named(edge.kind, edge.source, edge.target)
        return
    kinds = {"Article": ("CITES", "MENTIONS"), "Document": ("ISSUED_BY",), "Official": ("HELD",)}.get(label, ())
    for id in ids:
        for kind in kinds:
            wanted = {edge.target: _row(edge) for edge in edges.get((kind, id), ())}
            shown = _shown(ledger.database, kind, id)
            for target in sorted(wanted.keys() | shown.keys()):
                if wanted.get(target) != shown.get(target):
                    yield OTHER_EDGE, named(kind, id, target)
    if label == "Article":
        for id, telling in meanings.tellings(ids).items():
            if ledger.printed_by(id) != Wording(telling.article).digest:
                yield OTHER_TEXT, id
            said = {(ends.kind, ends.source, ends.target): _plain(one)
                    for ends, one in told_by(telling, meanings).items()}  # fmt: skip
            kept = {tuple(row[:3]): decode(row[3]) for row in ledger.database.rows(sql.TOLD_BY, (id,))}
            for ends in sorted(said.keys() | kept.keys()):
                if said.get(ends) != kept.get(ends):
                    yield OTHER_TOLD, f"{id}: {named(*ends)}"


def _nodes(database: Database, label: str, nodes: Sequence[Node]) -> Iterator[Fault]:
    ids = as_json([node.id for node in nodes])
    match label:
        case "Article":
            rows = database.rows(sql.ARTICLES_SHOWN, (ids,))
        case "Document":
            rows = [(*row[:-1], decode(row[-1])) for row in database.rows(sql.DOCUMENTS_SHOWN, (ids,))]
        case _:
            rows = [(*row[:-1], decode(row[-1])) for row in database.rows(sql.NODES_SHOWN, (label, ids))]
    shown = {row[0]: row[1:] for row in rows}
    for node in nodes:
        if shown.get(node.id) != _columns(node):
            yield OTHER_NODE, f"{label} {node.id}"
        if label == "Document":
            formers = [former for (former,) in database.rows(sql.FORMERS_SHOWN, (node.id,))]
            if formers != sorted(node.properties["former"]):
                yield OTHER_NODE, f"{label} {node.id}: {', '.join(formers)}"


def _columns(node: Node) -> tuple[Any, ...]:
    """A node as its table has it, behind its id."""
    about = node.properties
    match node.label:
        case "Article":
            return (about["version"], about["title"], about["published"] or "", about["place"], area(about["place"]),
                    about["source"], about["first_print"])  # fmt: skip
        case "Document":
            year = about["year"] or (int(about["date"][:4]) if about["date"] else None)
            return (about["type"], about["number"], about["numeral"], about["symbol"], year, about["issuer"],
                    about["term"], about["session"], name_of(about), about["known"], _plain(about))  # fmt: skip
    return about["name"], about.get("mentioned", 0), _plain(about)


def _row(edge: Edge) -> Any:
    match edge.kind:
        case "CITES":
            return cites_row(edge)
        case "MENTIONS":
            return mentions_row(edge)
    return _plain(edge.properties)


def _shown(database: Database, kind: str, source: str) -> dict[str, Any]:
    """The edges of a kind that are shown of one thing, by what they lead to."""
    match kind:
        case "CITES":
            return {row[0]: row for row in database.rows(sql.CITED_BY_ARTICLE, (source,))}
        case "MENTIONS":
            return {row[0]: row for row in database.rows(sql.MENTIONS_SHOWN, (source,))}
    return {target: decode(value) for target, value in database.rows(sql.EDGES_SHOWN, (kind, source))}


def _plain(value: object) -> Any:
    """A value as it comes back from where it is kept."""
    return decode(as_json(value))


def named(kind: str, source: str, target: str) -> str:
    """An edge, for a person to find it."""
    return f"{source} → {target} ({kind})"
