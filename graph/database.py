"""One SQLite file: opened, locked, and its troubles told in sentences.

Many may read it while one writes. The one who writes holds a lock of its own
beside the file for as long as it works, because a second writer between two of
its steps would decide on half of what was said; the lock goes with the process
that held it, however that ended.
"""

from __future__ import annotations

import sqlite3
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import quote

from citations.errors import Notice, UserError
from graph import sql

WAIT = 10.0
"""Seconds a second writer waits for the first."""

LOOKED = 20_000
"""Steps of SQLite's machine between two looks at the clock: less than a millisecond."""
CANNOT_SHARE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
HEAD = 100
"""Bytes at the start of a file that say whose it is."""

Row = tuple[Any, ...]
Values = Sequence[Any] | Mapping[str, Any]


class StoreTrouble(UserError):
    """A file of the graph cannot be used as it is."""

    exit_code: ClassVar[int] = 3


class NoStore(StoreTrouble):
    en = "{path}: there is no such store. Make one from articles: vankien --store {path} ingest FOLDER."
    vi = "{path}: chưa có kho này. Hãy tạo từ các bài viết: vankien --store {path} ingest THƯ_MỤC."


class EmptyStore(NoStore):
    en = "{path}: nothing is in this file yet. Read articles into it: vankien --store {path} ingest FOLDER."
    vi = "{path}: tệp này chưa có gì. Hãy nạp các bài viết vào: vankien --store {path} ingest THƯ_MỤC."


class NotAStore(StoreTrouble):
    en = "{path}: not a store of vankien's, so it is left alone. Name another file with --store."
    vi = "{path}: không phải kho của vankien nên được giữ nguyên. Hãy chọn tệp khác bằng --store."


class NewerStore(StoreTrouble):
    en = (
        "{path}: written by a newer vankien (data format {found}, this program reads up to {known}). "
        "Upgrade vankien, or name another file with --store."
    )
    vi = (
        "{path}: do một bản vankien mới hơn ghi (định dạng {found}, bản này đọc đến {known}). "
        "Hãy nâng cấp vankien, hoặc chọn tệp khác bằng --store."
    )


class OlderStore(StoreTrouble):
    en = (
        "{path}: written by an earlier vankien (data format {found}, this program keeps {known}). "
        "Bring it up to date, nothing is lost: vankien --store {path} migrate"
    )
    vi = (
        "{path}: do một bản vankien cũ ghi (định dạng {found}, bản này dùng {known}). "
        "Hãy chuyển sang định dạng mới, không mất gì: vankien --store {path} migrate"
    )


class TooOldStore(StoreTrouble):
    en = (
        "{path}: written by an earlier vankien (data format {found}, this program keeps {known}), which cannot be "
        "taken over. Name another file with --store and ingest the articles again; this one is left as it is."
    )
    vi = (
        "{path}: do một bản vankien cũ ghi (định dạng {found}, bản này dùng {known}) nên không đọc tiếp được. "
        "Hãy dùng --store với tệp khác rồi nạp lại các bài viết; tệp này được giữ nguyên."
    )


class Migrated(Notice):
    """A file of an earlier format was made one of this program's."""

    en = "{path}: brought from data format {found} to {known}; an earlier vankien can no longer read it."
    vi = "{path}: đã chuyển từ định dạng {found} sang {known}; bản vankien cũ không đọc được nữa."


class DamagedStore(StoreTrouble):
    en = "{path}: the file is damaged ({cause}). Bring back a copy, or delete it and ingest again."
    vi = "{path}: tệp bị hỏng ({cause}). Hãy lấy lại bản sao, hoặc xoá tệp rồi nạp lại các bài viết."


class Busy(StoreTrouble):
    en = "{path}: another vankien is writing to it, and was after {wait:g} s. Try again when it has finished."
    vi = "{path}: một vankien khác đang ghi, đã đợi {wait:g} giây. Hãy thử lại khi tiến trình đó xong."


class TooSlow(StoreTrouble):
    en = "{path}: no answer within {seconds:g} s. Ask for less, with a limit, or try again later."
    vi = "{path}: không có câu trả lời trong {seconds:g} giây. Hãy hỏi ít hơn, có giới hạn, hoặc thử lại sau."


class DiskFull(StoreTrouble):
    en = "{path}: the disk is full. Make room and run again: what was written so far is kept."
    vi = "{path}: đĩa đã đầy. Hãy giải phóng dung lượng rồi chạy lại: phần đã ghi vẫn còn."


class CannotWrite(StoreTrouble):
    en = "{path}: cannot be written ({cause}). Give a file in a folder that you may write to, with --store."
    vi = "{path}: không ghi được ({cause}). Hãy dùng --store với một tệp trong thư mục ghi được."


class CannotRead(StoreTrouble):
    en = "{path}: cannot be read ({cause}). Check the path, its permissions and its disk."
    vi = "{path}: không đọc được ({cause}). Hãy kiểm tra đường dẫn, quyền truy cập và ổ đĩa."


class Interrupted(Exception):
    """A statement was stopped by the clock."""


class Database:
    """The open file: statements in, rows out."""

    def __init__(self, path: str, connection: sqlite3.Connection, *, lock: sqlite3.Connection | None = None,
                 wait: float = WAIT, found: int = sql.FORMAT) -> None:
        self.path = path
        self.found = found
        """The data format it had when it was opened."""
        self._connection = connection
        self._lock = lock
        self._wait = wait
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
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise said(error, self.path, self._wait) from error

    def row(self, statement: str, values: Values = ()) -> Row | None:
        """The first row, or None."""
        if self._over():
            raise Interrupted
        try:
            found: Row | None = self._connection.execute(statement, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise said(error, self.path, self._wait) from error
        return found

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
    _known_by_its_head(path, older=older)
    address = f"file:{quote(str(Path(path).absolute()))}?mode=ro"
    with troubles(path, WAIT, reading=True):
        connection = _connect(address, WAIT)
        try:
            connection.execute(sql.VERSION).fetchone()
        except sqlite3.OperationalError as error:
            # On a disk that cannot be written the file of shared memory cannot be made,
            # and is not needed: nobody else can be writing either.
            if _code(error) not in CANNOT_SHARE or Path(f"{path}-wal").exists():
                raise
            connection.close()
            connection = _connect(f"{address}&immutable=1", WAIT)
        _set(connection, sql.READING)
        if not _checked(path, connection, older=older):
            connection.close()
            raise EmptyStore(path=path)
    return Database(path, connection)


def _writing(path: str, wait: float, make: bool) -> Database:
    place = Path(path).absolute()
    if not make and not place.exists():
        raise NoStore(path=path)
    if not place.parent.is_dir():
        raise CannotWrite(path=path, cause=f"there is no folder {str(place.parent)!r}")
    if place.is_dir():
        raise CannotWrite(path=path, cause="it is a folder")
    if place.is_file() and place.stat().st_size:
        with suppress(NoStore):              # made, but not yet filled
            _reading(path, older=True).close()           # a stranger's file gets no lock and no journal beside it
    with troubles(path, wait):
        lock = _connect(f"file:{quote(str(place))}-lock?mode=rwc", wait)
        try:
            lock.execute(sql.NO_JOURNAL)
            lock.execute(sql.LOCK)
            connection = _connect(f"file:{quote(str(place))}?mode=rwc", wait)
            _set(connection, sql.WRITING)
            if _checked(path, connection, older=True):
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


def _known_by_its_head(path: str, *, older: bool) -> None:
    """Refuse a stranger's file before anything is made beside it."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise CannotRead(path=path, cause=error.strerror) from error
    if not head:
        return
    version, made_by = (int.from_bytes(head[at : at + 4], "big") for at in (60, 68))
    if not head.startswith(b"SQLite format 3\0") or made_by not in (0, sql.APPLICATION):
        raise NotAStore(path=path)
    if made_by and not Path(f"{path}-wal").exists():       # else the head may be behind
        _of_our_format(path, version, older=older)


def _connect(address: str, wait: float) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None)


def _set(connection: sqlite3.Connection, settings: Iterable[str]) -> None:
    for setting in settings:
        connection.execute(setting).fetchall()


def _checked(path: str, connection: sqlite3.Connection, *, older: bool) -> bool:
    """False where the file is still empty; an error where it is not ours."""
    (made_by,), (version,) = (connection.execute(each).fetchone() for each in (sql.MADE_BY, sql.VERSION))
    if made_by == 0 and version == 0 and not connection.execute(sql.ANY_TABLE).fetchone():
        return False
    if made_by != sql.APPLICATION:
        raise NotAStore(path=path)
    _of_our_format(path, version, older=older)
    return True


def _of_our_format(path: str, version: int, *, older: bool) -> None:
    """Refuse a format that is not this program's; one that can be made so only where `older` ones will not do."""
    if version > sql.FORMAT:
        raise NewerStore(path=path, found=version, known=sql.FORMAT)
    if version < min(sql.MIGRATIONS):
        raise TooOldStore(path=path, found=version, known=sql.FORMAT)
    if version != sql.FORMAT and not older:
        raise OlderStore(path=path, found=version, known=sql.FORMAT)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def troubles(path: str, wait: float, *, reading: bool = False) -> Iterator[None]:
    """What SQLite says about the file inside, in the words of this program."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise said(error, path, wait, reading=reading) from error


def said(error: sqlite3.DatabaseError, path: str, wait: float, *, reading: bool = False) -> Exception:
    """The trouble with the file that an error of SQLite tells of; a wrong statement stays a bug."""
    match _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(path=path, wait=wait)
        case sqlite3.SQLITE_INTERRUPT:
            return Interrupted()
        case sqlite3.SQLITE_NOTADB:
            return NotAStore(path=path)
        case sqlite3.SQLITE_CORRUPT:
            return DamagedStore(path=path, cause=error)
        case sqlite3.SQLITE_FULL:
            return DiskFull(path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return (CannotRead if reading else CannotWrite)(path=path, cause=error)
    return error
