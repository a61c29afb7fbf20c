"""The graph in the ledger's own file, in tables and indexes made for its questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Self

from graph import sql
from graph.database import WAIT, Database, open_database
from graph.ledger import Ledger
from graph.model import Edge, Node
from graph.passage import articles_of, with_texts
from graph.relations import ENDS
from graph.shown import Meanings, article_node
from graph.sqlite_rows import (
    as_json,
    cited_of,
    citing_of,
    decode,
    document_of,
    mentioned_of,
    mentioning_of,
    node_of,
    other_of,
    parameters,
)
from graph.sqlite_write import Writing
from graph.store import Page, Where, behind, cursor
from graph.wording import may_go_on, number_among, wanted_words

ALL = -1
"""A limit that is none, as SQLite has it."""


class SqliteStore(Writing):
    """A store in an open file; `write` ones hold the lock of the file."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.address = database.path
        self.ledger = Ledger(database)

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
        self.database.close()

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
            match = " ".join(f'"{each}"' for each in wanted)
            if may_go_on(wanted[-1]):
                match += " *"
            values = parameters(where) | {"match": match, "exact": number_among(wanted), "limit": limit or ALL,
                                          "label": label}  # fmt: skip
            statement = sql.find(label, frozenset(where or ())) if label in sql.TABLE else sql.FIND_OTHERS
            found += (node_of(label, row) for row in self.database.rows(statement, values))
        return found[:limit] if limit else found

    def neighbours(self, label: str, id: str, kind: str, *, incoming: bool, where: Where | None = None,
                   after: str | None = None, limit: int = 20) -> Page:
        """Edges of one kind, with the nodes at their other ends."""
        if label == "Document":
            id = self._present(id)
        values = parameters(where) | {"id": id, "kind": kind, "limit": limit + 1 if limit else ALL}
        if after is not None:
            values |= behind(after)
        names, more = frozenset(where or ()), after is not None
        match kind:
            case "CITES":
                rows, total = self._citations(id, names, values, incoming=incoming, more=more)
            case "MENTIONS":
                rows, total = self._mentions(id, names, values, incoming=incoming, more=more)
            case _:
                found = self.database.rows(sql.edges(names, incoming=incoming, more=more), values)
                rows = self._other_ends(kind, found, incoming=incoming)
                total = self._number(sql.count_edges(names, incoming=incoming), values)
        if limit and len(rows) > limit:
            rows = rows[:limit]
            edge, node = rows[-1]
            return Page(rows, total, cursor(edge, node))
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

    def _other_ends(self, kind: str, rows: list[tuple[Any, ...]], *, incoming: bool) -> list[tuple[Edge, Node]]:
        label = ENDS[kind][0 if incoming else 1]
        found = []
        for source, target, value in rows:
            id = source if incoming else target
            edge = Edge(kind, source, target, self._told(decode(value)))
            found.append((edge, self.node(label, id) or Node(label, id, {})))
        return found

    def _told(self, about: dict[str, Any]) -> dict[str, Any]:
        """What an edge says, the newest passages with their words."""
        passages = about.get("passages")
        if not passages:
            return about
        texts: dict[str, str] = dict(self.database.rows(sql.ARTICLE_TEXTS, (as_json(articles_of(passages)),)))
        return about | {"passages": with_texts(passages, texts)}

    def _words_of(self, article: str) -> str:
        key = self.database.row(sql.ARTICLE_KEY, (article,))
        row = self.database.row(sql.TEXT, key) if key else None
        return row[0] if row else ""

    def _number(self, statement: str, values: Mapping[str, Any] | tuple[Any, ...]) -> int:
        row = self.database.row(statement, values)
        return int(row[0]) if row else 0

    def ends(self, ids: Sequence[str], kind: str, *, incoming: bool, limit: int) -> dict[str, list[str]]:
        """The ids at the other ends of one kind of edge, of many nodes at once; a node without any is missing."""
        statement = sql.ends(kind, incoming=incoming)
        found = ((id, self.database.rows(statement, {"id": id, "kind": kind, "limit": limit})) for id in ids)
        return {id: [other for (other,) in rows] for id, rows in found if rows}

    def counts(self, label: str, by: str | None, where: Where | None = None) -> list[tuple[Any, int]]:
        """How many nodes of a label, or `CITES` or `MENTIONS` edges, per value of a field; the most frequent first."""
        where = dict(where or {})
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
