"""Whose a file is and of which data format, before anything is done with it."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from graph import sql
from graph.keeping.beside import LOG, beside
from graph.troubles import CannotRead, NewerStore, NotAStore, OlderStore, TooOldStore

HEAD = 100
"""Bytes at the start of a file that say whose it is."""

State = tuple[int, int, int]
"""Which file it is, how long it is and when it was last written."""


def state_of(path: str) -> State | None:
    """What changes when a file is written or another one takes its place; None where there is none."""
    with suppress(OSError):
        found = Path(path).stat()
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None


def made_here(path: str) -> bool:
    """Whether the head of a file says that this program made it, in whatever format."""
    head = _head(path)
    return head is not None and head[1] == sql.APPLICATION


def known_by_its_head(path: str, *, older: bool) -> None:
    """Refuse a stranger's file before anything is made beside it."""
    head = _head(path)
    if head is None:
        return
    version, made_by = head
    if made_by not in (0, sql.APPLICATION):
        raise NotAStore(path=path)
    if made_by and not beside(path, LOG).exists():         # else the head may be behind
        _of_our_format(path, version, older=older)


def checked(path: str, connection: sqlite3.Connection, *, older: bool) -> bool:
    """False where the file is still empty; an error where it is not ours."""
    (made_by,), (version,) = (connection.execute(each).fetchone() for each in (sql.MADE_BY, sql.VERSION))
    if made_by == 0 and version == 0 and not connection.execute(sql.ANY_TABLE).fetchone():
        return False
    if made_by != sql.APPLICATION:
        raise NotAStore(path=path)
    _of_our_format(path, version, older=older)
    return True


def _head(path: str) -> tuple[int, int] | None:
    """The data format and the program that a file's head names; None where it is empty."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise CannotRead(path=path, cause=error.strerror) from error
    if not head:
        return None
    if not head.startswith(b"SQLite format 3\0"):
        raise NotAStore(path=path)
    version, made_by = (int.from_bytes(head[at : at + 4], "big") for at in (60, 68))
    return version, made_by


def _of_our_format(path: str, version: int, *, older: bool) -> None:
    """Refuse a format that is not this program's; one that can be made so only where `older` ones will not do."""
    if version > sql.FORMAT:
        raise NewerStore(path=path, found=version, known=sql.FORMAT)
    if version < min(sql.MIGRATIONS):
        raise TooOldStore(path=path, found=version, known=sql.FORMAT)
    if version != sql.FORMAT and not older:
        raise OlderStore(path=path, found=version, known=sql.FORMAT)
