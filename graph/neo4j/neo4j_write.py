"""Changes taken into a Neo4j server: each batch, and the position it reaches, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from neo4j import ManagedTransaction

from graph import cypher
from graph.keeping.tally import Row, counts
from graph.model import Change, Edge, Node
from graph.neo4j.neo4j_rows import About, kept, kept_of
from graph.relations import ENDS
from graph.troubles import NewerStore, StoreTrouble

Pair = tuple[str, str]
"""The ids of the ends of an edge."""
AT_ONCE = 2_000
"""Rows of one statement."""


LONGEST_ID = 4_000
"""Bytes: ids of both ends of a citation stand in one key of an index, which takes twice as many."""


class TooLongId(StoreTrouble):
    en = (
        "{label} {id}…: its id has {count} bytes, and an index of a Neo4j server takes {most}. "
        "Give the article a shorter id, take this one out, and publish again: vankien remove --help"
    )
    vi = (
        "{label} {id}…: mã dài {count} byte, chỉ mục của máy chủ Neo4j chỉ nhận {most}. "
        "Hãy đặt mã ngắn hơn cho bài, bỏ bài này khỏi kho rồi đăng lại: vankien remove --help"
    )


class Batch:
    """Changes, summed up: what each node and edge is in the end."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.nodes: dict[tuple[str, str], Node | None] = {}
        self.edges: dict[str, dict[str, dict[str, Edge | None]]] = defaultdict(lambda: defaultdict(dict))
        """Type → source → target → edge."""
        self.cleared: dict[str, set[str]] = defaultdict(set)
        """Type → nodes whose earlier edges of that type are gone."""
        self._changes = changes
        for change in changes:
            if change.node:
                self.nodes[change.node.label, change.node.id] = change.node
            elif change.edge:
                edge = change.edge
                self.edges[edge.kind][edge.source][edge.target] = edge
            elif change.gone:
                self._gone(change.gone)
        self.rows = {label: self._rows(label) for label in cypher.LABELS}
        """Label → the nodes that are there in the end, as a server keeps them."""

    def behind(self, position: int) -> Batch:
        """Those of the changes that come after a position."""
        later = [change for change in self._changes if change.position > position]
        return self if len(later) == len(self._changes) else Batch(later)

    def _rows(self, label: str) -> list[dict[str, Any]]:
        nodes = sorted((id, node) for (of, id), node in self.nodes.items() if of == label and node)
        return [{"id": id, "about": kept(node)} for id, node in nodes]

    def _gone(self, gone: tuple[str, ...]) -> None:
        match gone:
            case (kind, source, target):
                self.edges[kind][source][target] = None
            case (kind, source) if kind in ENDS:
                self._clear(kind, source)
            case (label, id):
                self.nodes[label, id] = None
                for kind in {"Article": ("CITES", "MENTIONS"), "Document": ("ISSUED_BY",)}.get(label, ()):
                    self._clear(kind, id)

    def _clear(self, kind: str, source: str) -> None:
        self.cleared[kind].add(source)
        self.edges[kind].pop(source, None)

    def kinds(self) -> list[str]:
        """The types of edges that are touched."""
        return sorted({*self.edges, *self.cleared} & ENDS.keys())

    def sources(self, kind: str) -> list[str]:
        """The nodes whose edges of a type are touched."""
        return sorted(self.edges[kind].keys() | self.cleared[kind])

    def ends(self, kind: str) -> list[tuple[Pair, Edge | None]]:
        """The edges of a type that are named, None for one that is gone."""
        return [((source, target), edge)
                for source, edges in self.edges[kind].items() for target, edge in edges.items()]  # fmt: skip


class Taking:
    """One batch being written, inside its transaction."""

    def __init__(self, transaction: ManagedTransaction, batch: Batch) -> None:
        self._transaction = transaction
        self._batch = batch

    def take(self) -> None:
        """Nodes, then edges between them, then what is gone: rows in the order of their ids, so that locks are."""
        for label in cypher.LABELS:
            self._put(label)
        for kind in self._batch.kinds():
            self._set_edges(kind)
        for label in cypher.LABELS:
            gone = sorted(id for (of, id), node in self._batch.nodes.items() if of == label and node is None)
            self._many(cypher.drop_nodes(label), ids=gone)
            if label == "Document":
                self._many(cypher.DROP_FORMER, ids=gone)

    def _put(self, label: str) -> None:
        rows = self._batch.rows[label]
        for id in (row["id"] for row in rows if len(row["id"]) > LONGEST_ID // 4):
            if (count := len(id.encode())) > LONGEST_ID:
                raise TooLongId(label=label, id=id[:60], count=count, most=LONGEST_ID)
        self._many(cypher.put_nodes(label), rows=rows)
        if label == "Document":
            self._many(cypher.DROP_FORMER, ids=[row["id"] for row in rows])
            former = [{"id": one, "document": row["id"]} for row in rows for one in row["about"]["former"] or ()]
            self._many(cypher.PUT_FORMER, rows=former)

    def _set_edges(self, kind: str) -> None:
        """Make the edges of a type what they are to be, touching none that is so already."""
        batch = self._batch
        sources = batch.sources(kind)
        before: dict[tuple[str, str], About] = {
            (row["source"], row["target"]): row["about"] for row in self._rows(cypher.edges_from(kind), ids=sources)
        }
        now = {ends: about for ends, about in before.items() if ends[0] not in batch.cleared[kind]}
        named = batch.ends(kind)
        put = self._possible(kind, [edge for _, edge in named if edge is not None])
        for ends, _ in named:
            now.pop(ends, None)
        texts = self._texts(kind, put)
        for edge in put:
            now[edge.source, edge.target] = _without_nothing(kept_of(edge, texts.get(edge.source, "")))
        gone = sorted(before.keys() - now.keys())
        made = sorted(ends for ends in now if ends not in before)
        changed = sorted(ends for ends in now if ends in before and before[ends] != now[ends])
        self._many(cypher.drop_edges(kind), rows=_rows_of(gone))
        self._many(cypher.make_edges(kind), rows=_rows_of(made, now))
        self._many(cypher.put_edges(kind), rows=_rows_of(changed, now))
        if kind == "CITES":
            self._count([_citation(before[ends]) for ends in [*gone, *changed]],
                        [_citation(now[ends]) for ends in [*made, *changed]])  # fmt: skip

    def _possible(self, kind: str, edges: Sequence[Edge]) -> list[Edge]:
        """Those whose ends are there; an end that is not yet there brings its edges along when it comes."""
        first, second = ENDS[kind]
        sources = set(self._ids(first, (edge.source for edge in edges)))
        targets = set(self._ids(second, (edge.target for edge in edges)))
        return [edge for edge in edges if edge.source in sources and edge.target in targets]

    def _ids(self, label: str, ids: Iterable[str]) -> list[str]:
        wanted = sorted(set(ids))
        return [id for row in self._rows(cypher.there(label), ids=wanted) for id in row["ids"]]

    def _texts(self, kind: str, edges: Iterable[Edge]) -> dict[str, str]:
        """The texts of the articles that citations and mentions stand in."""
        if kind not in ("CITES", "MENTIONS"):
            return {}
        texts: dict[str, str] = {}
        missing = set()
        for edge in edges:
            node = self._batch.nodes.get(("Article", edge.source))
            if node is not None:
                texts[edge.source] = node.properties["text"]
            else:
                missing.add(edge.source)
        for row in self._rows(cypher.TEXTS, ids=sorted(missing)):
            texts |= dict(row["texts"])
        return texts

    def _count(self, gone: list[Row], come: list[Row]) -> None:
        added = counts(gone, come)
        self._many(cypher.ADD_COUNTS, rows=[
            {"id": id, "cited": count.cited, "maybe": count.maybe, "first": count.first, "last": count.last}
            for id, count in added.items()
        ])  # fmt: skip
        self._many(cypher.SET_BOUNDS, ids=[id for id, count in added.items() if count.lost])

    def _many(self, statement: str, **values: list[Any]) -> None:
        """A statement for many rows, some at a time."""
        ((name, rows),) = values.items()
        for at in range(0, len(rows), AT_ONCE):
            self._transaction.run(statement, {name: rows[at : at + AT_ONCE]}).consume()

    def _rows(self, statement: str, *, ids: list[str]) -> list[dict[str, Any]]:
        return [
            dict(zip(record.keys(), record.values(), strict=True))
            for at in range(0, len(ids), AT_ONCE)
            for record in self._transaction.run(statement, {"ids": ids[at : at + AT_ONCE]})
        ]


def _rows_of(ends: Iterable[Pair], about: dict[Pair, About] | None = None) -> list[dict[str, Any]]:
    return [{"source": each[0], "target": each[1]} | ({"about": about[each]} if about else {}) for each in ends]


def _citation(about: About) -> Row:
    return (about["document"], about["published"], about["article"], about["certainty"])


def _without_nothing(about: About) -> About:
    """As a server gives it back: what is None is not kept."""
    return {name: value for name, value in about.items() if value is not None}


class OtherLedger(StoreTrouble):
    en = (
        "{address}: holds the graph of another ledger. Publish from that one, or empty the database first: "
        "vankien publish --anew {address}"
    )
    vi = (
        "{address}: đang giữ đồ thị của một sổ khác. Hãy đăng từ sổ đó, hoặc làm lại từ đầu: "
        "vankien publish --anew {address}"
    )


def taken(transaction: ManagedTransaction, address: str) -> int:
    """How far the store is, while no other writer can move it."""
    row = transaction.run(cypher.LOCK, {"format": cypher.FORMAT}).single(strict=True)
    check_format(address, row)
    return int(row["position"])


class OlderGraph(StoreTrouble):
    en = (
        "{address}: holds a graph that an earlier vankien laid out otherwise. Have it filled anew from the ledger: "
        "vankien publish --anew {address}"
    )
    vi = (
        "{address}: đang giữ đồ thị do một bản vankien cũ sắp xếp theo kiểu khác. Hãy làm lại từ sổ: "
        "vankien publish --anew {address}"
    )


def check_format(address: str, about: Mapping[str, Any]) -> None:
    """See that a graph is laid out as this program knows it."""
    if about["format"] < cypher.FORMAT:
        raise OlderGraph(address=address)
    if about["format"] > cypher.FORMAT:
        raise NewerStore(path=address, found=about["format"], known=cypher.FORMAT)
