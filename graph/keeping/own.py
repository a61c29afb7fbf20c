"""The rows of the user's own register, kept in the ledger beside those that come with the program."""

from __future__ import annotations

from msgspec import Struct

from graph import sql
from graph.keeping.kept import document_from, written
from graph.keeping.waiting import Waiting
from graph.model import Document
from graph.register import Register


class OwnRow(Struct, frozen=True):
    """A row of the user's, and where and when it came from."""

    document: Document
    file: str
    line: int
    added: str


class Own(Waiting):
    """The part of the ledger that holds the user's own register."""

    def own_rows(self) -> list[OwnRow]:
        """Every row, by its id."""
        rows = self.database.rows(sql.OWN_ROWS)
        return [OwnRow(document_from(document), file, line, added) for document, file, line, added in rows]

    def put_own(self, row: OwnRow) -> None:
        """Take a row over, in place of the one of its id."""
        self.database.run(sql.PUT_OWN, (row.document.id, written(row.document), row.file, row.line, row.added))

    def drop_own(self, id: str) -> None:
        """Let go of a row."""
        self.database.run(sql.DROP_OWN, (id,))

    def effective(self, base: Register) -> Register:
        """The documents that are known here: the rows of `base`, corrected and completed by the user's own."""
        rows = self.own_rows()
        return Register([*base.documents(), *(row.document for row in rows)]) if rows else base
