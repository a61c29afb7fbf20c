"""The graph in the ledger's own file, in tables and indexes made for its questions."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Self

from graph import sql
from graph.keeping.database import WAIT, Database, open_database
from graph.keeping.passage import articles_wanted, told
from graph.keeping.remembered import counted
from graph.keeping.shown import Meanings, article_node
from graph.ledger import Ledger
from graph.model import Edge, Node
from graph.relations import ENDS
from graph.sqlite.sqlite_newest import Newest, matching
from graph.sqlite.sqlite_rows import (
    article_of,
    as_json,
    cited_of,
    cites_of,
    citing_of,
    decode,
    document_of,
    mentioned_of,
    mentioning_of,
    mentions_of,
    node_of,
    other_of,
    parameters,
)
from graph.sqlite.sqlite_write import Writing
from graph.store import Page, Where, behind, cursor
from graph.words.wording import number_among, wanted_words

ALL = -1
"""A limit that is none, as SQLite has it."""


class SqliteStore(Writing):
    """A store in an open file; `write` ones hold the lock of the file."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.address = database.path
        self.ledger = Ledger(database)
        self._newest = Newest(database)

    @classmethod
    def open(cls, path: str, *, write: bool = False, wait: float = WAIT) -> Self:
        """The store in a file."""
        return cls(open_database(path, write=write, wait=wait))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Questions inside may take so long altogether; TooSlow where one would go beyond it."""
        return self.database.within(seconds)

    def close(self) -> None:
        """Give the file back."""
        self._newest.close()
        self.database.close()

    def state(self) -> Hashable:
        """A mark of what it holds: another one as soon as anything changes."""
        return *self.database.mark, self.position()

    # Questions

    def node(self, label: str, id: str) -> Node | None:
        """A node by its id or one that it had before; an article with its text and citations."""
        if label == "Article":
            telling = self.ledger.telling(id)
            shown = self.database.row(sql.ARTICLE_KEY, (id,))
            if not telling or not shown:
                return None
            meanings = Meanings(self.ledger)
            meanings.fetch([telling])
            return article_node(telling, meanings)
        if label != "Document":
            row = self.database.row(sql.OTHER_NODE, (label, id))
            return other_of(label, row) if row else None
        row = self.database.row(sql.DOCUMENT_NODE, (self._present(id),))
        return document_of(row) if row else None

    def nodes(self, label: str, ids: Sequence[str]) -> dict[str, Node]:
        """Many nodes of a label at once, by the ids that they have now; articles without their text."""
        rows = self.database.rows(sql.NODES.get(label, sql.OTHER_NODES), {"label": label, "ids": as_json(list(ids))})
        return {node.id: node for node in (node_of(label, row) for row in rows)}

    def _present(self, document: str) -> str:
        """The id that a document has now."""
        row = self.database.row(sql.PRESENT, {"id": document})
        return row[0] if row and row[0] else document

    def find(self, words: str, labels: Sequence[str], *, where: Where | None = None,
             limit: int = 20) -> list[Node]:
        """Nodes that hold every word, the last one perhaps only begun; label by label."""
        found: list[Node] = []
        for label in labels:
            wanted = wanted_words(words, glued=label == "Article")
            if not wanted:
                continue
            if label == "Article" and limit and not where:
                newest = self._newest.find(wanted, limit, self.position)
                if newest is not None:
                    found += map(article_of, newest)
                    continue
            values = parameters(where) | {"match": matching(wanted), "exact": number_among(wanted),
                                          "limit": limit or ALL, "label": label}  # fmt: skip
            statement = sql.find(label, frozenset(where or ())) if label in sql.TABLE else sql.FIND_OTHERS
            found += (node_of(label, row) for row in self.database.rows(statement, values))
        return found[:limit] if limit else found

    def neighbours(self, label: str, id: str, kind: str, *, incoming: bool, where: Where | None = None,
                   order: str = "id", after: str | None = None, limit: int = 20) -> Page:
        """Edges of one kind, with the nodes at their other ends."""
        if label == "Document":
            id = self._present(id)
        values = parameters(where) | {"id": id, "kind": kind, "limit": limit + 1 if limit else ALL}
        if after is not None:
            values |= behind(after, order)
        names, more = frozenset(where or ()), after is not None
        match kind:
            case "CITES":
                rows, total = self._citations(id, names, values, incoming=incoming, more=more)
            case "MENTIONS":
                rows, total = self._mentions(id, names, values, incoming=incoming, more=more)
            case _:
                rows = self._stated(kind, names, order, values, incoming=incoming, more=more)
                total = self._number(sql.count_edges(names, incoming=incoming), values)
        if limit and len(rows) > limit:
            rows = rows[:limit]
            edge, node = rows[-1]
            return Page(rows, total, cursor(edge, node, order))
        return Page(rows, total)

    def _citations(self, id: str, names: frozenset[str], values: dict[str, Any], *, incoming: bool,
                   more: bool) -> tuple[list[tuple[Edge, Node]], int]:
        if incoming:
            rows = [citing_of(row) for row in self.database.rows(sql.citing(names, more=more), values)]
            return rows, self._number(sql.count_citing(names) if names else sql.TOTAL_CITING, values)
        text = self._words_of(id)
        rows = [cited_of(row, text) for row in self.database.rows(sql.cited(names, more=more), values)]
        return rows, self._number(sql.count_cited(names), values)

    def _mentions(self, id: str, names: frozenset[str], values: dict[str, Any], *, incoming: bool,
                  more: bool) -> tuple[list[tuple[Edge, Node]], int]:
        total = self._number(sql.count_mentions(names, incoming=incoming), values)
        if incoming:
            return [mentioning_of(row) for row in self.database.rows(sql.mentioning(names, more=more), values)], total
        text = self._words_of(id)
        rows = self.database.rows(sql.mentioned(names, more=more), values)
        return [mentioned_of(row, text) for row in rows], total

    def _stated(self, kind: str, names: frozenset[str], order: str, values: dict[str, Any], *, incoming: bool,
                more: bool) -> list[tuple[Edge, Node]]:
        far = ENDS[kind][0 if incoming else 1]
        statement = sql.edges(names, order, far, incoming=incoming, more=more)
        rows = self.database.rows(statement, values | {"far": far})
        edges = self.worded([Edge(kind, source, target, decode(value)) for source, target, value, *_ in rows])
        nodes = [node_of(far, row[3:]) if row[3] else Node(far, row[0 if incoming else 1], {}) for row in rows]
        return list(zip(edges, nodes, strict=True))

    def worded(self, edges: Sequence[Edge]) -> list[Edge]:
        """The same edges, their passages with words as `neighbours` gives them."""
        wanted = articles_wanted(edges)
        texts: dict[str, str] = dict(self.database.rows(sql.ARTICLE_TEXTS, (as_json(wanted),))) if wanted else {}
        return [told(edge, texts) for edge in edges]

    def _words_of(self, article: str) -> str:
        key = self.database.row(sql.ARTICLE_KEY, (article,))
        row = self.database.row(sql.TEXT, key) if key else None
        return row[0] if row else ""

    def _number(self, statement: str, values: Mapping[str, Any] | tuple[Any, ...]) -> int:
        row = self.database.row(statement, values)
        return int(row[0]) if row else 0

    def edges(self, ids: Sequence[str], kinds: Sequence[str], *, incoming: bool, limit: int = 0) -> list[Edge]:
        """Edges of some kinds of many nodes of one label at once, without the nodes at their other ends."""
        found: list[Edge] = []
        for kind in kinds:
            if read := {"CITES": cites_of, "MENTIONS": mentions_of}.get(kind):
                for id in ids:
                    values = {"id": id, "limit": limit or ALL}
                    found += (read(row[:-1], row[-1] if incoming else None, None)
                              for row in self.database.rows(sql.links(kind, incoming=incoming), values))  # fmt: skip
        others = [kind for kind in kinds if kind not in ("CITES", "MENTIONS")]
        if others and ids:
            values = {"ids": as_json(list(ids)), "kinds": as_json(others), "limit": limit or ALL}
            rows = self.database.rows(sql.edges_of_many(incoming=incoming, limited=bool(limit)), values)
            found += [Edge(kind, source, target, decode(value)) for kind, source, target, value in rows]
        return found

    def ends(self, ids: Sequence[str], kind: str, *, incoming: bool, where: Where | None = None,
             limit: int = 0) -> dict[str, list[str]]:
        """The ids at the other ends of one kind of edge, of many nodes at once; a node without any is missing."""
        values = parameters(where) | {"kind": kind, "limit": limit or ALL}
        if not incoming and not limit:                     # of a thousand articles, in a third of the time
            ends: dict[str, list[str]] = {}
            for id, other in self.database.rows(sql.all_ends(kind, frozenset(where or ())),
                                                values | {"ids": as_json(list(dict.fromkeys(ids)))}):
                ends.setdefault(id, []).append(other)
            return ends
        statement = sql.ends(kind, frozenset(where or ()), incoming=incoming)
        found = ((id, self.database.rows(statement, values | {"id": id})) for id in ids)
        return {id: [other for (other,) in rows] for id, rows in found if rows}

    def counts(self, label: str, by: str | None, where: Where | None = None) -> list[tuple[Any, int]]:
        """How many nodes of a label, or `CITES` or `MENTIONS` edges, per value of a field; the most frequent first."""
        if not self.database.reading:
            return self._counts(label, by, where)
        return counted(self, label, by, where, lambda: self._counts(label, by, where))

    def _counts(self, label: str, by: str | None, where: Where | None) -> list[tuple[Any, int]]:
        where = dict(where or {})
        if (label, by) == ("CITES", "certainty") and not where and (kept := self.certainty()) is not None:
            return sorted(kept.items(), key=lambda each: (-each[1], each[0]))
        if label not in sql.TABLE:
            where["label"], label = label, "node"
        found = self.database.rows(sql.counts(label, by, frozenset(where)), parameters(where))
        return [(bool(value) if by == "known" else value or None, number) for value, number in found]

    def scan(self, label: str, *, where: Where | None = None, order: str = "id", after: str | None = None,
             limit: int = 100) -> list[Node]:
        """Nodes that fit, behind the one whose id is `after`."""
        values = parameters(where) | {"limit": limit or ALL, "label": label, "after": after}
        if label not in sql.TABLE:
            if after is not None:
                values["after_value"] = self._number(sql.WEIGHT, (label, after))
            statement = sql.scan_others(order, more=after is not None)
        else:
            if after is not None:
                row = self.database.row(sql.place_in_order(label, order), (after,))
                values["after_value"] = row[0] if row else None
            statement = sql.scan(label, frozenset(where or ()), order, more=after is not None)
        return [node_of(label, row) for row in self.database.rows(statement, values)]
