"""One SQLite file: opened, locked, migrated.

Many may read it while one writes. The one who writes holds a lock of its own
beside the file for as long as it works (see `beside`), because a second writer
between two of its steps would decide on half of what was said.
"""

from __future__ import annotations

import sqlite3
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph import sql
from graph.keeping.beside import connect, locked, logged
from graph.keeping.whose import State, checked, known_by_its_head, state_of
from graph.troubles import (
    DamagedStore,
    EmptyStore,
    Interrupted,
    IsFolder,
    Migrated,
    NoStore,
    NotAStore,
    Overtaken,
    TooSlow,
    code,
    needs_folder,
    said,
    troubles,
)

WAIT = 10.0
"""Seconds a second writer waits for the first."""

LOOKED = 20_000
"""Steps of SQLite's machine between two looks at the clock: less than a millisecond."""
CANNOT_SHARE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}

Row = tuple[Any, ...]
Values = Sequence[Any] | Mapping[str, Any]


class Database:
    """The open file: statements in, rows out."""

    def __init__(self, path: str, connection: sqlite3.Connection, *, lock: sqlite3.Connection | None = None,
                 wait: float = WAIT, found: int = sql.FORMAT, alone: State | None = None) -> None:
        self.path = path
        self.found = found
        """The data format it had when it was opened."""
        self._connection = connection
        self._lock = lock
        self._wait = wait
        self._alone = alone
        """What the file was when it was opened as one that nobody writes to."""
        self.mark = (str(Path(path).absolute()), Path(path).stat().st_ino, object() if lock else None)
        """The same for all who read one file; a writer's is his own, for what he has written he may take back."""
        self._end: float | None = None

    @property
    def reading(self) -> bool:
        """It is open to be read alone."""
        return self._lock is None

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Ask inside for so long altogether; TooSlow where a statement would go beyond it."""
        self._end = time.monotonic() + seconds
        self._connection.set_progress_handler(self._over, LOOKED)
        try:
            yield
        except Interrupted:
            raise TooSlow(path=self.path, seconds=seconds) from None
        finally:
            self._end = None
            self._connection.set_progress_handler(None, 0)

    def _over(self) -> bool:
        return self._end is not None and time.monotonic() >= self._end

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """All rows that a statement gives."""
        if self._over():
            raise Interrupted
        try:
            found = self._connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise said(error, self.path, self._wait) from error
        self._still_alone()
        return found

    def row(self, statement: str, values: Values = ()) -> Row | None:
        """The first row, or None."""
        if self._over():
            raise Interrupted
        try:
            found: Row | None = self._connection.execute(statement, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise said(error, self.path, self._wait) from error
        self._still_alone()
        return found

    def _still_alone(self) -> None:
        """Overtaken where what was read may be of two moments."""
        if self._alone and self._alone != state_of(self.path):
            raise Overtaken(path=self.path)

    def run(self, statement: str, values: Values = ()) -> int:
        """How many rows a statement wrote."""
        try:
            return self._connection.execute(statement, values).rowcount
        except sqlite3.DatabaseError as error:
            raise said(error, self.path, self._wait) from error

    def many(self, statement: str, values: Iterable[Values]) -> None:
        """One statement for each of many rows."""
        try:
            self._connection.executemany(statement, values)
        except sqlite3.DatabaseError as error:
            raise said(error, self.path, self._wait) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the steps inside or, if one fails, none; inside another one, a part of that."""
        if self._connection.in_transaction:
            yield
            return
        self.run(sql.BEGIN)
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:            # a full disk has already undone it
                self._connection.rollback()
            raise
        with troubles(self.path, self._wait):
            self._connection.commit()

    @contextmanager
    def as_it_is(self) -> Iterator[None]:
        """All that is read inside is of one moment, whoever is writing meanwhile."""
        self.run(sql.BEGIN_READING)
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.rollback()

    def copy_to(self, path: str, called: str) -> None:
        """Write all that is in the file now to another one, beside whoever is writing to it; `called` so in errors."""
        with troubles(called, self._wait):
            copy = sqlite3.connect(path)
            try:
                self._connection.backup(copy)
                (line,) = copy.execute(sql.QUICK_CHECK).fetchone()
            finally:
                copy.close()
        if line != "ok":
            raise DamagedStore(path=self.path, cause=line)

    def close(self) -> None:
        """Give the file back, and the lock with it."""
        self._connection.close()
        if self._lock:
            self._lock.close()


def open_database(path: str, *, write: bool = False, make: bool = True, wait: float = WAIT) -> Database:
    """The file, for reading or for writing; only a writer makes a new one, unless told to `make` none."""
    return _writing(path, wait, make) if write else _reading(path)


def _reading(path: str, *, older: bool = False) -> Database:
    """The file for reading; one of an earlier format only to look at, where it is `older`."""
    if Path(path).is_dir():
        raise NotAStore(path=path)
    if not Path(path).is_file():
        raise NoStore(path=path)
    known_by_its_head(path, older=older)
    address = f"file:{quote(str(Path(path).absolute()))}?mode=ro"
    with troubles(path, WAIT, reading=True):
        connection, alone = connect(address, WAIT), None
        try:
            connection.execute(sql.VERSION).fetchone()
        except sqlite3.OperationalError as error:
            # On a disk that is full or cannot be written the file of shared memory cannot be made,
            # and is not needed while nobody else writes.
            if code(error) not in CANNOT_SHARE or logged(path):
                raise
            connection.close()
            alone = state_of(path)
            connection = connect(f"{address}&immutable=1", WAIT)
        _set(connection, sql.READING)
        if not checked(path, connection, older=older):
            connection.close()
            raise EmptyStore(path=path)
    return Database(path, connection, alone=alone)


def _writing(path: str, wait: float, make: bool) -> Database:
    place = Path(path).absolute()
    if not make and not place.exists():
        raise NoStore(path=path)
    needs_folder(path)
    if place.is_dir():
        raise IsFolder(path=path)
    if place.is_file() and place.stat().st_size:
        with suppress(NoStore):              # made, but not yet filled
            _reading(path, older=True).close()           # a stranger's file gets no lock and no journal beside it
    lock = locked(path, wait)
    with troubles(path, wait):
        try:
            connection = connect(f"file:{quote(str(place))}?mode=rwc", wait)
            _set(connection, sql.WRITING)
            if checked(path, connection, older=True):
                found = _migrate(path, connection)
            else:
                found = sql.FORMAT
                _steps(connection, sql.SCHEMA)
        except BaseException:
            lock.close()
            raise
    return Database(path, connection, lock=lock, wait=wait, found=found)


def _steps(connection: sqlite3.Connection, statements: Iterable[str]) -> None:
    """Statements, all of them or none."""
    connection.execute(sql.BEGIN)
    try:
        for statement in statements:
            connection.execute(statement)
    except BaseException:
        connection.close()                   # what was begun is undone with it
        raise
    connection.commit()


def _migrate(path: str, connection: sqlite3.Connection) -> int:
    """Make a file of an earlier format one of this program's, in one step; the format that it had."""
    found: int = connection.execute(sql.VERSION).fetchone()[0]
    if found == sql.FORMAT:
        return found
    statements = (each for format in range(found, sql.FORMAT) for each in sql.MIGRATIONS[format])
    _steps(connection, (*statements, sql.SET_FORMAT))
    warnings.warn(Migrated(path=path, found=found, known=sql.FORMAT), stacklevel=2)
    return found


def _set(connection: sqlite3.Connection, settings: Iterable[str]) -> None:
    for setting in settings:
        connection.execute(setting).fetchall()
