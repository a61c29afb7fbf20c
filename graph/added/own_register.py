"""The user's own register: rows taken in, listed and taken out, and what each step changes.

Its rows stand above those that come with the program: of one id, or of one number and day,
what they say holds; what they leave blank is as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date as Day
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from citations.errors import UserError
from graph.added.altering import alter
from graph.added.difference import SHOWN, Difference
from graph.added.entering import check_rows
from graph.ingest import Progress, Run
from graph.keeping.database import WAIT
from graph.keeping.lapsing import day_of
from graph.keeping.own import OwnRow
from graph.ledger import open_ledger
from graph.model import Document
from graph.register import Register
from graph.troubles import EmptyStore, NoStore
from loaders.encoding import decoded


class NotYours(UserError):
    en = "{id}: no row of your register has this id. See which there are: vankien register list"
    vi = "{id}: danh mục riêng không có dòng nào mang mã này. Xem các dòng: vankien register list"


class CannotReadRows(UserError):
    exit_code = 3
    en = "{file}: cannot be read ({cause}). Check the path."
    vi = "{file}: không đọc được ({cause}). Hãy kiểm tra đường dẫn."


class Imported(Struct, frozen=True):
    """What became of the rows of a file."""

    file: str
    added: int
    changed: int
    same: int
    refused: tuple[UserError, ...]
    doubted: tuple[UserError, ...]
    """Not taken, unless doubtful ones were asked for."""
    taken_doubtful: bool
    in_place: tuple[Listed, ...]
    """Rows of the file that hold in place of what comes with the program."""
    difference: Difference

    @property
    def taken(self) -> int:
        """Rows that the register now has of this file."""
        return self.added + self.changed + self.same

    def shape(self, lang: str) -> dict[str, Any]:
        """The outcome as plain values."""
        return {
            "file": self.file, "added": self.added, "changed": self.changed, "same": self.same,
            "refused": [_fault(error, lang) for error in self.refused],
            "doubted": [_fault(error, lang) | {"taken": self.taken_doubtful} for error in self.doubted],
            "in_place": [row.shape() for row in self.in_place],
            "difference": self.difference.shape(),
        }  # fmt: skip


class Listed(Struct, frozen=True):
    """A row of the user's, and where it holds in place of one that comes with the program."""

    row: OwnRow
    shipped: str | None
    """The id of that one."""
    instead: dict[str, tuple[Any, Any]]
    """Field → what that one says, and what the user's row says."""

    def shape(self) -> dict[str, Any]:
        """The row as plain values."""
        about: dict[str, Any] = to_builtins(self.row.document)
        return about | {"file": self.row.file, "line": self.row.line, "added": self.row.added,
                        "shipped": self.shipped, "instead": to_builtins(self.instead)}  # fmt: skip


def import_rows(file: str, address: str, now: str, *, doubtful: bool = False, register: Register | None = None,
                limit: int = SHOWN, progress: Progress | None = None, wait: float = WAIT) -> Imported:
    """Take the rows of a CSV file into the register of the store at an address, and decide anew what they touch.

    Rows that cannot be are refused; those that a person should look at first are left out too
    unless `doubtful` ones are asked for. Each is named with its line, and the others are taken.
    """
    text = text_of(file)
    shipped = register or Register.shipped()

    def step(run: Run) -> Imported:
        before = {row.document.id: row for row in run.ledger.own_rows()}
        found = check_rows(text, file, shipped, [row.document for row in before.values()])
        rows = [OwnRow(entry.document, file, entry.line, now) for entry in found.entries
                if doubtful or entry.doubt is None]  # fmt: skip
        news = [row for row in rows if row.document.id not in before]
        changed = [row for row in rows if (old := before.get(row.document.id)) and old.document != row.document]
        with run.ledger.transaction():
            for row in (*news, *changed):
                run.ledger.put_own(row)
        listed = (_listed(row, shipped) for row in rows)
        return Imported(
            file, len(news), len(changed), len(rows) - len(news) - len(changed), found.refused,
            tuple(entry.doubt for entry in found.entries if entry.doubt), doubtful,
            tuple(one for one in listed if one.instead), Difference({}),
        )  # fmt: skip

    outcome, difference = alter(address, step, register=register, make=True, limit=limit, progress=progress,
                                wait=wait)  # fmt: skip
    return replace(outcome, difference=difference)


def remove_rows(ids: Sequence[str], address: str, *, register: Register | None = None, limit: int = SHOWN,
                progress: Progress | None = None, wait: float = WAIT) -> Difference:
    """Take rows out of the user's register; what comes with the program holds again."""
    def step(run: Run) -> None:
        here = {row.document.id for row in run.ledger.own_rows()}
        for id in ids:
            if id not in here:
                raise NotYours(id=id)
        with run.ledger.transaction():
            for id in ids:
                run.ledger.drop_own(id)

    return alter(address, step, register=register, limit=limit, progress=progress, wait=wait)[1]


def rows_of(address: str, register: Register | None = None) -> tuple[Listed, ...]:
    """Every row of the user's register, and what it holds in place of."""
    return tuple(_listed(row, register or Register.shipped()) for row in _read(address))


def register_at(address: str) -> Register:
    """The documents that are known to whoever works with the store at an address, if there is one."""
    try:
        with open_ledger(address) as ledger:
            return ledger.effective(Register.shipped())
    except (NoStore, EmptyStore):
        return Register.shipped()


class EndsAt:
    """The first days out of force that the articles of the store at an address give for documents, if there is one.

    Each document is looked up once, when it is first asked for.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._known: dict[str, set[Day]] = {}

    def __call__(self, documents: Collection[str]) -> dict[str, set[Day]]:
        """By document: its days; one without any is missing."""
        if wanted := {*documents} - self._known.keys():
            self._known |= {id: set() for id in wanted} | self._read(wanted)
        return {id: days for id in documents if (days := self._known[id])}

    def _read(self, documents: Collection[str]) -> dict[str, set[Day]]:
        try:
            with open_ledger(self._address) as ledger:
                told = ledger.lapsing_of(documents)
                known = {id: document for id in told if (document := ledger.document(id))}
        except (NoStore, EmptyStore):
            return {}
        return {id: {day for said in told[id] for one in said.passages if (day := day_of(one, document))}
                for id, document in known.items()}  # fmt: skip


def _read(address: str) -> list[OwnRow]:
    with open_ledger(address) as ledger:
        return ledger.own_rows()


def text_of(file: str) -> str:
    """The text of a CSV file in whatever encoding it is."""
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise CannotReadRows(file=file, cause=error.strerror or error) from error
    return decoded(data, file).text.lstrip("\ufeff")


def in_place_of(document: Document, shipped: Register) -> tuple[str | None, dict[str, tuple[Any, Any]]]:
    """The id of the shipped row that a user's row is of; and field by field what that one and the user's row say."""
    here = shipped.get(document.id) or _alike(document, shipped)
    if here is None:
        return None, {}
    said = ((name, getattr(here, name), getattr(document, name)) for name in document.own)
    return here.id, {name: (old, new) for name, old, new in said
                     if old != new and not (name == "names" and {*new} <= {*old})}  # fmt: skip


def _listed(row: OwnRow, shipped: Register) -> Listed:
    return Listed(row, *in_place_of(row.document, shipped))


def _alike(document: Document, shipped: Register) -> Document | None:
    """The shipped row that a row under another id is of."""
    joined = Register([*shipped.documents(), document]).get(document.id)
    return shipped.get(joined.id) if joined else None


def _fault(error: UserError, lang: str) -> dict[str, Any]:
    return {"line": error.said["line"], "reason": error.text(lang)}
