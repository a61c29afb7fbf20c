"""The graph in Neo4j: the store for teams, for Cypher and for size."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Self

from neo4j import ManagedTransaction

from graph import cypher
from graph.keeping.passage import OF_ONE, articles_wanted, bare, told
from graph.keeping.remembered import counted
from graph.model import Change, Edge, Node
from graph.neo4j.neo4j_rows import edge_of, node_of
from graph.neo4j.neo4j_server import Server
from graph.neo4j.neo4j_write import Batch, OtherLedger, Taking, check_format, taken
from graph.relations import ENDS
from graph.store import Page, Where, behind, cursor, plain_values
from graph.troubles import NoStore, StoreTrouble
from graph.words.wording import may_go_on, number_among, wanted_words

NEWEST = 2000
"""Articles among which words are looked for first: where many hold them, the newest ones are the answer."""
FEW = 100
"""Articles asked for at most for that."""


class ForeignGraph(StoreTrouble):
    en = (
        "{address}: the database holds something else ({labels}) and is left as it is. "
        "Name an empty one in VANKIEN_NEO4J_DATABASE."
    )
    vi = (
        "{address}: cơ sở dữ liệu đang chứa thứ khác ({labels}) nên được giữ nguyên. "
        "Hãy đặt tên một cơ sở trống ở VANKIEN_NEO4J_DATABASE."
    )


class NoIndex(StoreTrouble):
    en = (
        "{address}: {names} is missing, without which questions are slow or wrong. "
        "Make it again: vankien publish {address}"
    )
    vi = "{address}: thiếu {names} nên câu hỏi sẽ chậm hoặc sai. Hãy tạo lại bằng: vankien publish {address}"


class HalfEmptied(StoreTrouble):
    en = "{address}: is being emptied, or that was cut short. Have it filled anew: vankien publish --anew {address}"
    vi = "{address}: đang được xoá hết, hoặc việc đó bị ngắt giữa chừng. Hãy làm lại: vankien publish --anew {address}"


class NoGraph(NoStore):
    en = "{path}: there is no graph yet. Bring it there from a ledger: vankien publish {path}"
    vi = "{path}: chưa có đồ thị. Hãy đưa lên từ một sổ: vankien publish {path}"


class Neo4jStore:
    """A store on a server."""

    def __init__(self, server: Server, *, write: bool = False) -> None:
        self._server = server
        self._writer = object() if write else None
        """Tells this store from all others, if it may change what is there."""
        self.address = server.address

    @classmethod
    def open(cls, address: str, *, write: bool = False) -> Self:
        """The store behind an address: a graph of ours or, to be written, a database with nothing in it."""
        store = cls(Server.open(address), write=write)
        try:
            store._prepare() if write else store._look()
        except BaseException:
            store.close()
            raise
        return store

    def _look(self) -> None:
        """See that the graph can be asked."""
        found = self._server.rows(cypher.ABOUT)
        if not found:
            self._own()
            raise NoGraph(path=self.address)
        check_format(self.address, found[0])
        if missing := self._missing():
            raise NoIndex(address=self.address, names=", ".join(missing))

    def _prepare(self) -> None:
        """Make constraints and indexes before anything is written."""
        self._own()
        if self._missing():
            for statement in (*cypher.CONSTRAINTS.values(), *cypher.INDEXES.values()):
                self._server.alter(statement)
            self._server.run(cypher.WAIT_FOR_INDEXES)
            self._server.run(cypher.FORMER_INDEX)

    def _own(self) -> None:
        """Leave a database alone that holds another graph; one of ours may be begun between two looks."""
        if self._server.rows(cypher.ABOUT):
            return
        found = self._server.rows(cypher.ANY_NODE)
        if found and not self._server.rows(cypher.ABOUT):
            labels = ", ".join(found[0]["labels"]) or "?"
            raise ForeignGraph(address=self.address, labels=labels)

    def _missing(self) -> list[str]:
        (row,) = self._server.rows(cypher.THERE)
        return sorted({*cypher.CONSTRAINTS, *cypher.INDEXES} - set(row["names"]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Questions inside may take so long altogether; TooSlow where one would go beyond it."""
        return self._server.within(seconds)

    def close(self) -> None:
        """Give the connections back."""
        self._server.close()

    # Changes

    def position(self) -> int:
        """The position of the last change taken."""
        found = self._server.rows(cypher.ABOUT)
        return int(found[0]["position"]) if found else 0

    def state(self) -> Hashable:
        """A mark of what it holds: another one as soon as anything changes."""
        found = self._server.rows(cypher.ABOUT)
        return self._writer, *((found[0]["ledger"], found[0]["position"]) if found else (None, 0))

    def own(self, ledger: str) -> None:
        """Note whose graph this is; that of another ledger is refused."""

        def work(transaction: ManagedTransaction) -> None:
            position = taken(transaction, self.address)
            row = transaction.run(cypher.ABOUT).single(strict=True)
            if row["emptying"]:
                raise HalfEmptied(address=self.address)
            if row["ledger"] not in (None, ledger) or (row["ledger"] is None and position):
                raise OtherLedger(address=self.address)
            transaction.run(cypher.OWNED, {"ledger": ledger}).consume()

        self._server.write(work)

    def apply(self, changes: Sequence[Change], position: int) -> None:
        """Take changes, all or none, and remember the position; those taken before are passed over."""
        self.take(Batch(changes), position)

    def take(self, batch: Batch, position: int) -> None:
        """The same for changes that were summed up beforehand."""

        def work(transaction: ManagedTransaction) -> None:
            before = taken(transaction, self.address)
            Taking(transaction, batch.behind(before)).take()
            if position > before:
                transaction.run(cypher.REACHED, {"position": position}).consume()

        self._server.write(work)

    def clear(self) -> None:
        """Forget everything, to be filled anew."""
        # Cut short, a store that holds little must not say that it holds all.
        self._server.run(cypher.START_ANEW, format=cypher.FORMAT)
        self._server.run(cypher.EMPTY)
        self._server.run(cypher.EMPTIED)

    # Questions

    def node(self, label: str, id: str) -> Node | None:
        """A node by its id or one that it had before; an article with its text and citations."""
        if label not in cypher.LABELS:
            return None
        found = self._server.rows(cypher.node(label), id=id)
        if not found and label == "Document" and (now := self._now(id)):
            found = self._server.rows(cypher.node(label), id=now)
        return node_of(label, found[0]["node"]) if found else None

    def nodes(self, label: str, ids: Sequence[str]) -> dict[str, Node]:
        """Many nodes of a label at once, by the ids that they have now; articles without their text."""
        rows = self._server.rows(cypher.nodes(label), ids=list(ids)) if label in cypher.LABELS else []
        return {node.id: node for node in (node_of(label, row["node"]) for row in rows)}

    def _now(self, former: str) -> str | None:
        """The id that a document has now which had this one before."""
        found = self._server.rows(cypher.PRESENT, id=former)
        return found[0]["id"] if found else None

    def find(self, words: str, labels: Sequence[str], *, where: Where | None = None,
             limit: int = 20) -> list[Node]:
        """Nodes that hold every word, the last one perhaps only begun; label by label."""
        found: list[Node] = []
        for label in labels:
            wanted = wanted_words(words, glued=label == "Article")
            if not wanted:
                continue
            search, phrases = _searched(wanted)
            values = plain_values(where) | {"search": search, "phrases": phrases, "exact": number_among(wanted)}
            if label == "Article" and 0 < limit <= FEW and not where:
                rows = self._server.rows(cypher.FIND_NEWEST, **values, newest=NEWEST, limit=limit)
                if len(rows) == limit:
                    found += (node_of(label, row["node"]) for row in rows)
                    continue
            statement = cypher.find(label, frozenset(where or ()), limited=bool(limit))
            rows = self._server.rows(statement, **values, limit=limit)
            found += (node_of(label, row["node"]) for row in rows)
        return found[:limit] if limit else found

    def neighbours(self, label: str, id: str, kind: str, *, incoming: bool, where: Where | None = None,
                   order: str = "id", after: str | None = None, limit: int = 20) -> Page:
        """Edges of one kind, with the nodes at their other ends."""
        page = self._page(id, kind, incoming=incoming, where=where, order=order, after=after, limit=limit)
        if not page.total and label == "Document" and (now := self._now(id)):
            return self._page(now, kind, incoming=incoming, where=where, order=order, after=after, limit=limit)
        return page

    def _page(self, id: str, kind: str, *, incoming: bool, where: Where | None, order: str, after: str | None,
              limit: int) -> Page:
        names, more, limited = frozenset(where or ()), after is not None, bool(limit)
        values = plain_values(where) | {"id": id, "limit": limit + 1}
        if after is not None:
            values |= behind(after, order)
        if incoming and kind in ("CITES", "MENTIONS"):
            statement = cypher.newest(kind, names, more=more, limited=limited)
            counting = cypher.count_newest(kind, names)
        else:
            statement = cypher.edges(kind, names, order, incoming=incoming, more=more, limited=limited)
            counting = cypher.count_edges(kind, names, incoming=incoming)
        found = self._server.rows(statement, **values)
        if found and not names and "total" in found[0]:
            total = int(found[0]["total"])
        else:
            total = int(self._server.rows(counting, **values)[0]["total"])
        other = ENDS[kind][0 if incoming else 1]
        linked = [self._linked(kind, other, row) for row in found[: limit or None]]
        edges = [edge for edge, _ in linked]
        if kind not in OF_ONE:                            # those of one article are kept with their words
            edges = self.worded(edges)
        rows = list(zip(edges, [node for _, node in linked], strict=True))
        if limited and len(found) > limit:
            edge, node = rows[-1]
            return Page(rows, total, cursor(edge, node, order))
        return Page(rows, total)

    def _linked(self, kind: str, other: str, row: Mapping[str, Any]) -> tuple[Edge, Node]:
        node = node_of(other, row["node"])
        place = node.properties["place"] if other == "Article" else None
        return edge_of(kind, row["source"], row["target"], row["about"], place), node

    def worded(self, edges: Sequence[Edge]) -> list[Edge]:
        """The same edges, their passages with words as `neighbours` gives them."""
        wanted = articles_wanted(edges)
        rows = self._server.rows(cypher.TEXTS, ids=wanted) if wanted else []
        texts = {id: text for row in rows for id, text in row["texts"]}
        return [told(edge, texts) for edge in edges]

    def edges(self, ids: Sequence[str], kinds: Sequence[str], *, incoming: bool, limit: int = 0) -> list[Edge]:
        """Edges of some kinds of many nodes of one label at once, without the nodes at their other ends."""
        found = []
        for kind in kinds:
            statement = cypher.edges_of_many(kind, incoming=incoming, limited=bool(limit))
            rows = self._server.rows(statement, ids=list(ids), limit=limit)
            found += [edge_of(kind, row["source"], row["target"], row["about"], row["place"]) for row in rows]
        return [bare(edge) for edge in found]

    def ends(self, ids: Sequence[str], kind: str, *, incoming: bool, where: Where | None = None,
             limit: int = 0) -> dict[str, list[str]]:
        """The ids at the other ends of one kind of edge, of many nodes at once; a node without any is missing."""
        statement = cypher.ends(kind, frozenset(where or ()), incoming=incoming, limited=bool(limit))
        rows = self._server.rows(statement, **plain_values(where), ids=list(ids), limit=limit)
        return {row["id"]: row["others"] for row in rows if row["others"]}

    def counts(self, label: str, by: str | None, where: Where | None = None) -> list[tuple[Any, int]]:
        """How many nodes of a label, or `CITES` or `MENTIONS` edges, per value of a field; the most frequent first."""
        if self._writer:
            return self._counts(label, by, where)
        return counted(self, label, by, where, lambda: self._counts(label, by, where))

    def _counts(self, label: str, by: str | None, where: Where | None) -> list[tuple[Any, int]]:
        rows = self._server.rows(cypher.counts(label, by, frozenset(where or ())), **plain_values(where))
        return [(bool(row["value"]) if by == "known" else row["value"] or None, row["n"]) for row in rows]

    def scan(self, label: str, *, where: Where | None = None, order: str = "id", after: str | None = None,
             limit: int = 100) -> list[Node]:
        """Nodes that fit, behind the one whose id is `after`."""
        values = plain_values(where) | {"limit": limit, "after": after}
        if after is not None:
            found = self._server.rows(cypher.place_in_order(label, order), after=after)
            values["after_value"] = found[0]["value"] if found else None
        statement = cypher.scan(label, frozenset(where or ()), order, more=after is not None, limited=bool(limit))
        return [node_of(label, row["node"]) for row in self._server.rows(statement, **values)]


def _searched(wanted: Sequence[str]) -> tuple[str, list[str]]:
    """What the index is asked for, and the phrases that decide.

    Folded words have letters and digits alone, so nothing in them is a sign of the index's own language.

    >>> _searched(["vit", "142 qd t"])
    ('+"vit" +"142 qd" +t*', [' vit ', ' 142 qd t'])
    >>> _searched(["quy", "142"])
    ('+"quy" +"142"', [' quy ', ' 142 '])
    """
    *before, last = wanted
    asked = [f'+"{each}"' for each in before]
    phrases = [f" {each} " for each in before]
    if not may_go_on(last):
        return " ".join([*asked, f'+"{last}"']), [*phrases, f" {last} "]
    *whole, begun = last.split()
    asked += [f'+"{" ".join(whole)}"'] if whole else []
    return " ".join([*asked, f"+{begun}*"]), [*phrases, f" {last}"]
