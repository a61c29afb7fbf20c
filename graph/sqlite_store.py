"""The graph in the ledger's own file, in tables and indexes made for its questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

import regex

from citations.text import words
from graph import sql
from graph.changes import Meanings, article_node
from graph.database import WAIT, Database, open_database
from graph.ledger import Ledger
from graph.model import Change, Edge, Node
from graph.sqlite_rows import (
    as_json,
    behind,
    cited_of,
    citing_of,
    decode,
    document_of,
    encode,
    node_of,
    other_of,
    parameters,
    wanted_words,
)
from graph.store import Page, Where, area
from graph.tally import Tally
from graph.wording import document_words, name_of, plain

ENDS = {"CITES": ("Article", "Document"), "ISSUED_BY": ("Document", "Organisation")}
"""The labels that an edge of a kind leads from and to."""
ALL = -1
"""A limit that is none, as SQLite has it."""

_NUMBER = regex.compile(r"[0-9]+|[ivx]+")


class SqliteStore:
    """A store in an open file; `write` ones hold the lock of the file."""

    def __init__(self, database: Database) -> None:
        self.address = database.path
        self.database = database
        self.ledger = Ledger(database)
        self._words: list[tuple[str, tuple[Any, ...]]] = []

    @classmethod
    def open(cls, path: str, *, write: bool = False, wait: float = WAIT) -> Self:
        """The store in a file."""
        return cls(open_database(path, write=write, wait=wait))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self.database.close()

    # Writing

    def position(self) -> int:
        """The position of the last change taken."""
        row = self.database.row(sql.META, ("position",))
        return int(row[0]) if row else 0

    def clear(self) -> None:
        """Forget everything, to be filled anew."""
        with self.database.transaction():
            for statement in (*sql.EMPTY, *sql.NO_WORDS):
                self.database.run(statement)
            self.database.run(sql.SET_META, ("position", 0))

    def apply(self, changes: Sequence[Change], position: int) -> None:
        """Take changes, all or none, and remember the position; those taken before are passed over."""
        with self.database.transaction():
            taken = self.position()
            tally = Tally(self.database)
            self._words = []
            for change in changes:
                if change.position <= taken:
                    continue
                if change.node:
                    self._put_node(change.node)
                elif change.edge:
                    self._put_edge(change.edge, tally)
                elif change.gone:
                    self._remove(change.gone, tally)
            tally.write()
            # A statement that may undo itself makes the index write out what it has so far, so words come last.
            for statement, values in self._words:
                self.database.run(statement, values)
            if position > taken:
                self.database.run(sql.SET_META, ("position", position))

    def _put_node(self, node: Node) -> None:
        match node.label:
            case "Article":
                self._put_article(node)
            case "Document":
                self._put_document(node)
            case _:
                self._put_other(node)

    def _later(self, statement: str, values: tuple[Any, ...]) -> None:
        self._words.append((statement, values))

    def _put_article(self, node: Node) -> None:
        about = node.properties
        self._remove_article(node.id)
        self.database.run(sql.PUT_ARTICLE, (
            about["version"], node.id, about["title"], about["published"] or "", about["place"],
            area(about["place"]), about["source"]))
        self._later(sql.WORDS_OF_ARTICLE, (about["version"], plain(about["title"], about["text"])))

    def _remove_article(self, id: str) -> None:
        if row := self.database.row(sql.ARTICLE_KEY, (id,)):
            if said := self.database.row(sql.TITLE_AND_TEXT, row):
                self._later(sql.UNWORDS_OF_ARTICLE, (row[0], plain(*said)))
            self.database.run(sql.DROP_ARTICLE, row)

    def _put_document(self, node: Node) -> None:
        about = node.properties
        database = self.database
        old = database.row(sql.DOCUMENT_STORED, (node.id,))
        day = about["date"]
        year = about["year"] or (int(day[:4]) if day else None)
        name = name_of(about)
        columns = {each: about[each] for each in ("type", "number", "numeral", "symbol", "issuer", "term",
                                                  "session", "known")}
        database.run(sql.PUT_DOCUMENT, columns | {"id": node.id, "year": year, "name": name,
                                                  "value": as_json(about)})
        text = document_words(about)
        before = document_words(decode(old[1])) if old else None
        if text != before:
            row = database.row(sql.DOCUMENT_STORED, (node.id,))
            key = row[0] if row else None
            if before is not None:
                self._later(sql.UNWORDS_OF_DOCUMENT, (key, before))
            self._later(sql.WORDS_OF_DOCUMENT, (key, text))
        if old is None:                      # citations may have been there before it
            database.run(sql.COUNT_CITES, {"id": node.id})
            database.run(sql.SET_BOUNDS, {"id": node.id})
        database.run(sql.DROP_ALIASES, (node.id,))
        database.many(sql.ADD_ALIAS, [(each, node.id) for each in about["former"]])

    def _put_other(self, node: Node) -> None:
        name = node.properties["name"]
        value = as_json(node.properties)
        old = self.database.row(sql.NODE_STORED, (node.label, node.id))
        if old and old[1:] == (name, value):
            return
        self.database.run(sql.PUT_NODE, (node.label, node.id, name, value))
        if old:
            self._later(sql.UNWORDS_OF_NODE, (old[0], words(old[1])))
        row = self.database.row(sql.NODE_STORED, (node.label, node.id))
        self._later(sql.WORDS_OF_NODE, (row[0] if row else None, words(name)))

    def _put_edge(self, edge: Edge, tally: Tally) -> None:
        about = edge.properties
        if edge.kind != "CITES":
            value = as_json(about)
            self.database.run(sql.PUT_EDGE, (edge.kind, edge.source, edge.target, value))
            return
        spans = encode([(each["start"], each["end"]) for each in about["passages"]])
        tally.put(edge.source, (edge.target, about["published"] or "", edge.source, about["certainty"],
                                area(about["place"]), about["teaser"], spans))

    def _remove(self, gone: tuple[str, ...], tally: Tally) -> None:
        match gone:
            case ("Article", id):
                tally.remove(id)
                self._remove_article(id)
            case ("Document", id):
                if old := self.database.row(sql.DOCUMENT_STORED, (id,)):
                    self._later(sql.UNWORDS_OF_DOCUMENT, (old[0], document_words(decode(old[1]))))
                self.database.run(sql.DROP_DOCUMENT, (id,))
                self.database.run(sql.DROP_ALIASES, (id,))
                self.database.run(sql.DROP_EDGES, ("ISSUED_BY", id))
            case ("CITES", article):
                tally.remove(article)
            case ("CITES", article, document):
                tally.remove(article, document)
            case (kind, source, target):
                self.database.run(sql.DROP_EDGE, (kind, source, target))
            case (kind, source) if kind in ENDS:
                self.database.run(sql.DROP_EDGES, (kind, source))
            case (label, id):
                if old := self.database.row(sql.NODE_STORED, (label, id)):
                    self._later(sql.UNWORDS_OF_NODE, (old[0], words(old[1])))
                self.database.run(sql.DROP_NODE, (label, id))

    def index_words(self) -> None:
        """Build the search anew, as when letters are folded in another way."""
        database = self.database
        with database.transaction():
            for statement in sql.NO_WORDS:
                database.run(statement)
            for (key,) in database.rows(sql.ALL_ARTICLES):
                if said := database.row(sql.TITLE_AND_TEXT, (key,)):
                    database.run(sql.WORDS_OF_ARTICLE, (key, plain(*said)))
            for key, value in database.rows(sql.ALL_DOCUMENTS):
                database.run(sql.WORDS_OF_DOCUMENT, (key, document_words(decode(value))))
            for key, name in database.rows(sql.ALL_NODES):
                database.run(sql.WORDS_OF_NODE, (key, words(name)))

    # Questions

    def node(self, label: str, id: str) -> Node | None:
        """A node by its id or one that it had before; an article with its text and citations."""
        if label == "Article":
            telling = self.ledger.telling(id)
            shown = self.database.row(sql.ARTICLE_KEY, (id,))
            if not telling or not shown:
                return None
            meanings = Meanings(self.ledger)
            meanings.fetch(mention.signature for mention in telling.mentions)
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
            if not _NUMBER.fullmatch(wanted[-1]):      # 14 is not the beginning of 142, nor XII of XIII
                match += " *"
            exact = next((int(each) for each in wanted if each.isdigit() and len(each) < 10), None)
            values = parameters(where) | {"match": match, "exact": exact, "limit": limit or ALL, "label": label}
            statement = sql.find(label, frozenset(where or ())) if label in sql.TABLE else sql.FIND_OTHERS
            found += (node_of(label, row) for row in self.database.rows(statement, values))
        return found[:limit] if limit else found

    def neighbours(self, label: str, id: str, kind: str, *, incoming: bool, where: Where | None = None,
                   after: str | None = None, limit: int = 20) -> Page:
        """Edges of one kind, with the nodes at their other ends."""
        names = frozenset(where or ())
        if label == "Document":
            id = self._present(id)
        values = parameters(where) | {"id": id, "kind": kind, "limit": limit + 1 if limit else ALL}
        if after is not None:
            values |= behind(after)
        more = after is not None
        if kind != "CITES":
            rows = [self._other_end(kind, row, incoming=incoming)
                    for row in self.database.rows(sql.edges(incoming=incoming, more=more), values)]
            total = self._number(sql.count_edges(incoming=incoming), values)
        elif incoming:
            rows = [citing_of(row) for row in self.database.rows(sql.citing(names, more=more), values)]
            total = self._number(sql.count_citing(names) if names else sql.TOTAL_CITING, values)
        else:
            text = self._words_of(id)
            rows = [cited_of(row, text) for row in self.database.rows(sql.cited(names, more=more), values)]
            total = self._number(sql.count_cited(names), values)
        if limit and len(rows) > limit:
            rows = rows[:limit]
            edge, node = rows[-1]
            return Page(rows, total, as_json([edge.properties.get("published") or "", node.id]))
        return Page(rows, total)

    def _other_end(self, kind: str, row: tuple[Any, ...], *, incoming: bool) -> tuple[Edge, Node]:
        source, target, value = row
        label = ENDS[kind][0 if incoming else 1]
        id = source if incoming else target
        return Edge(kind, source, target, decode(value)), self.node(label, id) or Node(label, id, {})

    def _words_of(self, article: str) -> str:
        key = self.database.row(sql.ARTICLE_KEY, (article,))
        row = self.database.row(sql.TEXT, key) if key else None
        return row[0] if row else ""

    def _number(self, statement: str, values: Mapping[str, Any]) -> int:
        row = self.database.row(statement, dict(values))
        return int(row[0]) if row else 0

    def counts(self, label: str, by: str | None, where: Where | None = None) -> list[tuple[Any, int]]:
        """How many nodes of a label, or `CITES` edges, per value of a field; the most frequent first."""
        statement = sql.counts(label, by, frozenset(where or ()))
        found = self.database.rows(statement, parameters(where))
        return [(bool(value) if by == "known" else value or None, number) for value, number in found]

    def scan(self, label: str, *, where: Where | None = None, order: str = "id", after: str | None = None,
             limit: int = 100) -> list[Node]:
        """Nodes that fit, behind the one whose id is `after`."""
        values = parameters(where) | {"limit": limit or ALL, "label": label, "after": after}
        if label not in sql.TABLE:
            statement = sql.scan_others(more=after is not None)
        else:
            if after is not None:
                row = self.database.row(sql.place_in_order(label, order), (after,))
                values["after_value"] = row[0] if row else None
            statement = sql.scan(label, frozenset(where or ()), order, more=after is not None)
        return [node_of(label, row) for row in self.database.rows(statement, values)]
