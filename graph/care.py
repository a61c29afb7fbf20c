"""A ledger over the years: articles taken out, or read by a better parser; the file copied, shrunk, migrated."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins

from graph import sql
from graph.added.altering import alter
from graph.added.difference import SHOWN, Difference
from graph.ingest import Progress, Run
from graph.keeping.beside import give_way, without_log
from graph.keeping.changes import project
from graph.keeping.database import WAIT, open_database
from graph.keeping.grouping import regroup
from graph.keeping.whose import made_here
from graph.ledger import Ledger
from graph.register import Register
from graph.sqlite_store import SqliteStore
from graph.troubles import EmptyStore, NotAStore, StoreTrouble, needs_folder


class FileInUse(StoreTrouble):
    en = "{path}: holds something else than a copy of a store, so it is left alone. Name another file."
    vi = "{path}: đang chứa thứ khác, không phải bản sao của kho nên được giữ nguyên. Hãy chọn tệp khác."


class OntoItself(StoreTrouble):
    en = "{path}: is the store itself. Name another file for the copy."
    vi = "{path}: chính là kho. Hãy chọn tệp khác cho bản sao."


class CannotCopy(StoreTrouble):
    en = "{path}: cannot be written ({cause}). Name a file in a folder that you may write to, with room enough."
    vi = "{path}: không ghi được ({cause}). Hãy chọn tệp trong thư mục ghi được và đủ chỗ trống."


class Removed(Struct, frozen=True):
    """Articles that were taken out."""

    removed: tuple[str, ...]
    missing: tuple[str, ...]
    """Ids that no article has."""
    judgements: int
    """Decisions of persons that went with them."""
    difference: Difference

    def shape(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"removed": self.removed, "missing": self.missing, "judgements": self.judgements,
                "difference": self.difference.shape()}  # fmt: skip


class Reread(Struct, frozen=True):
    """What reading again gave."""

    articles: int
    """Articles that the ledger keeps."""
    read: int
    """Those that another parser had read before."""
    changed: int
    """Those of them that now say something else."""
    difference: Difference

    def shape(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"articles": self.articles, "read": self.read, "changed": self.changed,
                "difference": self.difference.shape()}  # fmt: skip


class Size(Struct, frozen=True):
    """The bytes of a file before and after."""

    path: str
    before: int
    after: int

    def shape(self) -> dict[str, Any]:
        """The sizes as plain values."""
        fields: dict[str, Any] = to_builtins(self)
        return fields


def remove(articles: Sequence[str], address: str, *, register: Register | None = None, limit: int = SHOWN,
           progress: Progress | None = None, wait: float = WAIT) -> Removed:
    """Take articles out of a store, with all that they alone say and what persons decided of their citations."""

    def step(run: Run) -> tuple[list[str], list[str], int]:
        gone, missing, judgements = [], [], 0
        for id in dict.fromkeys(articles):
            with run.ledger.transaction():
                decided = len(run.ledger.judgements(id))
                if run.ledger.remove(id):
                    gone.append(id)
                    judgements += decided
                else:
                    missing.append(id)
        return gone, missing, judgements

    (gone, missing, judgements), difference = alter(address, step, register=register, limit=limit,
                                                    progress=progress, wait=wait)  # fmt: skip
    return Removed(tuple(gone), tuple(missing), judgements, difference)


def reread(address: str, *, register: Register | None = None, limit: int = SHOWN, progress: Progress | None = None,
           wait: float = WAIT) -> Reread:
    """Read again, from the texts that the ledger keeps, every article that another parser has read.

    A run that was cut short is taken up by the next one, which tells what both changed.
    """

    def step(run: Run) -> tuple[int, int, int]:
        run.read_again()
        row = run.ledger.database.row(sql.HOW_MANY_ARTICLES)
        return (row[0] if row else 0), run.report.read, run.report.changed

    counted, difference = alter(address, step, register=register, limit=limit, progress=progress, wait=wait)
    return Reread(*counted, difference)


def backup(address: str, file: str) -> Size:
    """Copy a store as it is now to another file, whoever is using it.

    A copy that was there is replaced once the new one is whole and found in order; so a copy is brought back, too.
    """
    place = Path(file).absolute()
    if place.exists() and Path(address).exists() and place.samefile(address):
        raise OntoItself(path=file)
    if place.exists():
        _is_a_copy(file)
    needs_folder(file)
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    database = open_database(address)
    try:
        database.copy_to(str(part), file)
        with part.open("rb") as whole:
            os.fsync(whole.fileno())
        if place.exists():
            give_way(file, WAIT)
        else:
            without_log(file)
        part.replace(place)
        without_log(str(place))
    except OSError as error:
        raise CannotCopy(path=file, cause=error.strerror or error) from error
    finally:
        database.close()
        for left in (part, *(part.with_name(part.name + ending) for ending in ("-wal", "-shm", "-journal"))):
            with suppress(OSError):
                left.unlink()
    return Size(file, _size(address), _size(str(place)))


def vacuum(address: str, *, wait: float = WAIT) -> Size:
    """Give the room of what is gone back to the disk, and leave nothing of it in the file."""
    before = _size(address)
    database = open_database(address, write=True, make=False, wait=wait)
    try:
        with database.transaction():
            for statement in sql.TIDY_WORDS:
                database.run(statement)
        database.run(sql.VACUUM)
        database.rows(sql.CHECKPOINT)
    finally:
        database.close()
    return Size(address, before, _size(address))


def migrate(address: str, *, wait: float = WAIT) -> int:
    """Bring the file of an earlier vankien up to this one's data format; the format that it had.

    What earlier formats did not know of the texts that are kept is found out, unless an unfinished run is left: then
    the next one does so.
    """
    database = open_database(address, write=True, make=False, wait=wait)
    try:
        ledger = Ledger(database)
        if not ledger.left():
            regroup(ledger)
            project(ledger, SqliteStore(database))
        return database.found
    finally:
        database.close()


def _is_a_copy(file: str) -> None:
    """Leave a file alone that is neither a store, of whatever format and however damaged, nor empty."""
    try:
        if not made_here(file):
            open_database(file).close()
    except EmptyStore:
        return
    except NotAStore as error:
        raise FileInUse(path=file) from error


def _size(path: str) -> int:
    files = (Path(path), Path(f"{path}-wal"))
    return sum(file.stat().st_size for file in files if file.is_file())
