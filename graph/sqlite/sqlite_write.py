"""Changes taken into the tables of the SQLite file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from graph import sql
from graph.keeping.database import Database
from graph.keeping.tally import Row, Tally, counts
from graph.model import Change, Edge, Node
from graph.relations import ENDS
from graph.sqlite.sqlite_rows import as_json, cites_row, decode, mentions_row
from graph.words.area import area
from graph.words.wording import document_words, name_of, node_words, plain


class Writing:
    """The part of the store that takes changes."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._words: list[tuple[str, tuple[Any, ...]]] = []

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
            self.database.run(sql.SET_META, ("certainty", "{}"))

    def apply(self, changes: Sequence[Change], position: int) -> None:
        """Take changes, all or none, and remember the position; those taken before are passed over."""
        with self.database.transaction():
            taken = self.position()
            tally = Tally(lambda article: self.database.rows(sql.CITED_BY_ARTICLE, (article,)))
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
            self._write(tally)
            # A statement that may undo itself makes the index write out what it has so far, so words come last.
            for statement, values in self._words:
                self.database.run(statement, values)
            if position > taken:
                self.database.run(sql.SET_META, ("position", position))

    def _write(self, tally: Tally) -> None:
        """Write the citations that are different, in the order of their table, and the counts that follow."""
        gone, come = tally.difference()
        self.database.many(sql.DROP_CITES, [row[:3] for row in gone])
        self.database.many(sql.PUT_CITES, come)
        for document, count in counts(gone, come).items():
            self.database.run(sql.ADD_COUNTS, {"id": document, "cited": count.cited, "maybe": count.maybe,
                                               "first": count.first, "last": count.last})  # fmt: skip
            if count.lost:
                self.database.run(sql.SET_BOUNDS, {"id": document})

        self._count_certainty(gone, come)

    def _count_certainty(self, gone: list[Row], come: list[Row]) -> None:
        """Keep how many citations there are of each certainty: to count millions takes seconds."""
        kept = self.certainty()
        if kept is None:
            kept = dict(self.database.rows(sql.COUNT_CERTAINTY))
        elif gone or come:
            found = Counter(kept)
            found.update(row[3] for row in come)
            found.subtract(row[3] for row in gone)
            kept = dict(+found)
        else:
            return
        self.database.run(sql.SET_META, ("certainty", as_json(kept)))

    def certainty(self) -> dict[str, int] | None:
        """How many citations there are of each certainty; None in a file not written to since that is kept."""
        row = self.database.row(sql.META, ("certainty",))
        return dict(decode(row[0])) if row else None

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
            area(about["place"]), about["source"], about.get("first_print")))
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
        about = node.properties
        value, text = as_json(about), node_words(about)
        old = self.database.row(sql.NODE_STORED, (node.label, node.id))
        if old and old[1] == value:
            return
        self.database.run(sql.PUT_NODE, (node.label, node.id, about["name"], about.get("mentioned", 0), value))
        before = node_words(decode(old[1])) if old else None
        if text == before:
            return
        row = self.database.row(sql.NODE_STORED, (node.label, node.id))
        key = row[0] if row else None
        if before is not None:
            self._later(sql.UNWORDS_OF_NODE, (key, before))
        self._later(sql.WORDS_OF_NODE, (key, text))

    def _put_edge(self, edge: Edge, tally: Tally) -> None:
        about = edge.properties
        if edge.kind not in ("CITES", "MENTIONS"):
            self.database.run(sql.PUT_EDGE, (edge.kind, edge.source, edge.target, as_json(about)))
            return
        if edge.kind == "CITES":
            tally.put(edge.source, cites_row(edge))
        else:
            self.database.run(sql.PUT_MENTIONS, mentions_row(edge))

    def _remove(self, gone: tuple[str, ...], tally: Tally) -> None:
        match gone:
            case ("Article", id):
                tally.remove(id)
                self._remove_mentions(id)
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
            case ("MENTIONS", article):
                self._remove_mentions(article)
            case (kind, source, target):
                self.database.run(sql.DROP_EDGE, (kind, source, target))
            case (kind, source) if kind in ENDS:
                self.database.run(sql.DROP_EDGES, (kind, source))
            case (label, id):
                if old := self.database.row(sql.NODE_STORED, (label, id)):
                    self._later(sql.UNWORDS_OF_NODE, (old[0], node_words(decode(old[1]))))
                self.database.run(sql.DROP_NODE, (label, id))

    def _remove_mentions(self, article: str) -> None:
        self.database.many(sql.DROP_MENTIONS, self.database.rows(sql.MENTIONED_BY_ARTICLE, (article,)))

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
            for key, value in database.rows(sql.ALL_NODES):
                database.run(sql.WORDS_OF_NODE, (key, node_words(decode(value))))
