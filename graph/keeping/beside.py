"""What stands beside the file of a store: the lock of the one who writes, and SQLite's log of what is not in it yet.

The lock is SQLite's own on a file of its own, so it goes with the process that held it, however that ended;
the file that is left is empty and holds nobody up.
"""

from __future__ import annotations

import sqlite3
import time
import warnings
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from graph import sql
from graph.troubles import Busy, Waits, code, troubles

PAUSE = 0.25
"""Seconds between two tries to get the lock."""
LOG, INDEX, LOCK = "-wal", "-shm", "-lock"
"""Endings of the files: the log, what those who share it know of it, the lock."""


def beside(path: str | Path, ending: str) -> Path:
    """The file of an ending beside a store.

    >>> beside("kho.db", LOCK).name
    'kho.db-lock'
    """
    return Path(f"{path}{ending}")


def logged(path: str | Path) -> bool:
    """Whether something stands in the log of a file that may not be in the file yet."""
    log = beside(path, LOG)
    return log.is_file() and log.stat().st_size > 0


def connect(address: str, wait: float) -> sqlite3.Connection:
    """A file by its address, opened in autocommit."""
    return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)


def locked(path: str, wait: float) -> sqlite3.Connection:
    """The lock of the one who writes to a file, held until it is closed.

    Where another holds it, that is said at once and tried again; Busy after `wait` seconds.
    """
    file = beside(path, LOCK)
    end, told = time.monotonic() + wait, False
    with troubles(str(file), wait):
        lock = connect(f"file:{quote(str(file.absolute()))}?mode=rwc", min(wait, PAUSE))
        try:
            while not _got(lock):
                if time.monotonic() >= end:
                    raise Busy(path=path, wait=wait)
                if not told:
                    warnings.warn(Waits(path=path, wait=wait), stacklevel=2)
                told = True
        except BaseException:
            lock.close()
            raise
    return lock


def _got(lock: sqlite3.Connection) -> bool:
    try:
        lock.execute(sql.NO_JOURNAL)           # which looks into the file
        lock.execute(sql.LOCK)
    except sqlite3.OperationalError as error:
        if code(error) != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def give_way(path: str, wait: float) -> None:
    """Make a file ready to be replaced by another one: its log, which would be taken for the other's, goes into it.

    Busy where somebody is writing to it or reads what stands in the log.
    """
    if beside(path, LOCK).exists():
        locked(path, wait).close()
    if not logged(path):
        return
    with suppress(sqlite3.DatabaseError), closing(connect(f"file:{quote(str(Path(path).absolute()))}", wait)) as file:
        (held_up, *_), = file.execute(sql.CHECKPOINT)
        if held_up:
            raise Busy(path=path, wait=wait)
    if logged(path):                           # a damaged file's, of no use to anybody
        beside(path, LOG).unlink()


def without_log(path: str) -> None:
    """Take away what the log of a file has left, after another one has come into its place."""
    for ending in (LOG, INDEX):
        with suppress(OSError):
            beside(path, ending).unlink()
