"""A Neo4j server: reached, asked, and its troubles told in sentences.

User and password come from the environment or are asked for where somebody sits at the
terminal. They are never part of an address, a message or a log.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import regex
from neo4j import READ_ACCESS, Driver, GraphDatabase, ManagedTransaction, Query, RoutingControl, unit_of_work
from neo4j.exceptions import (
    AuthConfigurationError,
    AuthError,
    ClientError,
    ConfigurationError,
    DatabaseError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph import cypher
from graph.neo4j.login import forget, login
from graph.troubles import StoreTrouble, TooSlow

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
DATABASE = "VANKIEN_NEO4J_DATABASE"
PATIENCE = 60.0
"""Seconds that a question may take."""
RETRIES = 30.0
"""Seconds for which what may pass (a deadlock, a lost connection) is tried again."""
REACH = 10.0
"""Seconds to open a connection."""

Row = Mapping[str, Any]
Given = TypeVar("Given")


class NotReached(StoreTrouble):
    en = "{address}: no Neo4j answers there ({cause}). Check host and port, and that the server runs."
    vi = "{address}: không có máy chủ Neo4j nào trả lời ({cause}). Hãy kiểm tra tên máy, cổng và máy chủ có đang chạy."


class WrongLogin(StoreTrouble):
    en = "{address}: the server refuses this user or password. Set VANKIEN_NEO4J_USER and VANKIEN_NEO4J_PASSWORD."
    vi = "{address}: máy chủ từ chối tên hoặc mật khẩu. Hãy đặt VANKIEN_NEO4J_USER và VANKIEN_NEO4J_PASSWORD."


class SecretInAddress(StoreTrouble):
    en = (
        "A user or password does not belong into an address, where others can read it. "
        "Set VANKIEN_NEO4J_USER and VANKIEN_NEO4J_PASSWORD instead."
    )
    vi = (
        "Không ghi tên hoặc mật khẩu trong địa chỉ vì người khác có thể đọc được. "
        "Hãy đặt VANKIEN_NEO4J_USER và VANKIEN_NEO4J_PASSWORD."
    )


class BadAddress(StoreTrouble):
    en = "{address}: not the address of a Neo4j server ({cause}). Write it as neo4j://HOST:7687."
    vi = "{address}: không phải địa chỉ máy chủ Neo4j ({cause}). Hãy viết dạng neo4j://MÁY_CHỦ:7687."


class OddAddress(BadAddress):
    en = "{address}: more or less than scheme, host and port of a Neo4j server. Write it as neo4j://HOST:7687."
    vi = "{address}: không gồm đúng giao thức, máy chủ và cổng của Neo4j. Hãy viết dạng neo4j://MÁY_CHỦ:7687."


class NoDatabase(StoreTrouble):
    en = "{address}: the server has no database {database!r}. Name one it has in VANKIEN_NEO4J_DATABASE."
    vi = "{address}: máy chủ không có cơ sở dữ liệu {database!r}. Hãy đặt tên đúng ở VANKIEN_NEO4J_DATABASE."


class OnlyReadable(StoreTrouble):
    en = "{address}: the database {database!r} may only be read. Ask its keeper to let it be written, or name another."
    vi = "{address}: cơ sở dữ liệu {database!r} chỉ cho đọc. Hãy nhờ người quản trị mở quyền ghi hoặc dùng nơi khác."


class OldServer(StoreTrouble):
    en = "{address}: Neo4j {found} is too old, this program needs {needed} or later. Upgrade the server."
    vi = "{address}: Neo4j {found} quá cũ, chương trình cần bản {needed} trở lên. Hãy nâng cấp máy chủ."


class OverLimit(StoreTrouble):
    en = (
        "{address}: a step needs more memory than the server grants it ({cause}). "
        "Ask its keeper to raise db.memory.transaction.max, or dbms.memory.transaction.total.max, and go on."
    )
    vi = (
        "{address}: một bước cần nhiều bộ nhớ hơn mức máy chủ cho phép ({cause}). "
        "Hãy nhờ người quản trị tăng db.memory.transaction.max hoặc dbms.memory.transaction.total.max rồi chạy tiếp."
    )


class Refused(StoreTrouble):
    """Something else the server does not do; `code` is its own word for it."""

    en = "{address}: the server refuses: {cause}"
    vi = "{address}: máy chủ từ chối: {cause}"

    def __init__(self, code: str, **said: Any) -> None:
        self.code = code
        super().__init__(**said)


class Server:
    """One open driver, for one database."""

    def __init__(self, address: str, driver: Driver, database: str) -> None:
        self.address = address
        self.database = database
        self._driver = driver
        self._end: tuple[float, float] | None = None

    @classmethod
    def open(cls, address: str) -> Self:
        """A server that answers and is not too old."""
        where = _checked(address)
        logging.getLogger("neo4j").setLevel(logging.CRITICAL)    # it would tell of what is told in a sentence
        database = os.environ.get(DATABASE) or "neo4j"
        with _troubles(address, database):
            driver = GraphDatabase.driver(
                where, auth=login(address), connection_timeout=REACH, max_transaction_retry_time=RETRIES,
                connection_acquisition_timeout=REACH + RETRIES, notifications_min_severity="OFF",
                user_agent="vankien")  # fmt: skip
            try:
                driver.verify_connectivity()      # at once, without trying again
            except BaseException:
                forget(address)
                driver.close()
                raise
        found = cls(address, driver, database)
        try:
            found._check_version()
        except BaseException:
            driver.close()
            raise
        return found

    def _check_version(self) -> None:
        (row,) = self.rows(cypher.SERVER)
        version = str(row["version"])
        if tuple(int(part) for part in regex.findall("[0-9]+", version)[:2]) < cypher.FLOOR:
            needed = ".".join(map(str, cypher.FLOOR))
            raise OldServer(address=self.address, found=version, needed=needed)

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Ask inside for so long altogether; TooSlow where a question would go beyond it."""
        self._end = (time.monotonic() + seconds, seconds)
        try:
            yield
        finally:
            self._end = None

    def _left(self) -> tuple[float, float]:
        """Seconds that the next question may take, and of how many."""
        if self._end is None:
            return PATIENCE, PATIENCE
        end, seconds = self._end
        left = end - time.monotonic()
        if left <= 0:
            raise TooSlow(path=self.address, seconds=seconds)
        return left, seconds

    def rows(self, statement: str, **values: Any) -> list[Row]:
        """What a question gives; asked again where the trouble may pass."""
        left, seconds = self._left()
        with _troubles(self.address, self.database, seconds):
            result = self._driver.execute_query(
                Query(statement, timeout=left),
                parameters_=values, database_=self.database, routing_=RoutingControl.READ)  # fmt: skip
            return [dict(zip(record.keys(), record.values(), strict=True)) for record in result.records]

    def read(self, statement: str, most: int | None) -> tuple[list[str], list[list[Any]]]:
        """Columns and rows of a question of somebody's own, in a transaction that cannot write."""

        def work(transaction: ManagedTransaction) -> tuple[list[str], list[list[Any]]]:
            result = transaction.run(statement)
            rows = [list(record.values()) for record in islice(result, most)]
            return list(result.keys()), rows

        with _troubles(self.address, self.database), self._driver.session(
            database=self.database, default_access_mode=READ_ACCESS) as session:
            return session.execute_read(unit_of_work(timeout=PATIENCE)(work))

    def write(self, work: Callable[[ManagedTransaction], Given]) -> Given:
        """One transaction, all or nothing; `work` is done again where the trouble may pass."""
        with _troubles(self.address, self.database), self._driver.session(database=self.database) as session:
            return session.execute_write(work)

    def alter(self, statement: str) -> None:
        """A change of the schema; done again where somebody else who makes one stood in the way."""
        self.write(lambda transaction: transaction.run(statement).consume())

    def run(self, statement: str, **values: Any) -> None:
        """A statement that opens transactions of its own, or changes the schema."""
        with _troubles(self.address, self.database), self._driver.session(database=self.database) as session:
            session.run(statement, values).consume()


def _checked(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise BadAddress(address=_bare(address), cause=error) from None
    if "@" in parts.netloc:
        raise SecretInAddress
    if parts.scheme not in SCHEMES or not parts.hostname or parts.path.strip("/") or parts.query:
        raise OddAddress(address=address)
    return f"{parts.scheme}://{parts.netloc}" if port else f"{parts.scheme}://{parts.netloc.rstrip(':')}:7687"


def _bare(address: str) -> str:
    """An address without what might be a secret."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_READ_ONLY = (
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
    "Neo.ClientError.General.ReadOnly",
)
_OVER_LIMIT = (
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.TransactionMemoryLimit",
    "Neo.TransientError.General.OutOfMemoryError",
    "Neo.DatabaseError.General.OutOfMemoryError",
)
_TIMED_OUT = "TransactionTimedOut"


@contextmanager
def _troubles(address: str, database: str, seconds: float = PATIENCE) -> Iterator[None]:
    """The driver's errors as sentences."""
    try:
        yield
    except AuthError as error:
        raise WrongLogin(address=address) from error
    except (ServiceUnavailable, SessionExpired, OSError) as error:
        raise NotReached(address=address, cause=_short(error)) from error
    except (AuthConfigurationError, ConfigurationError) as error:
        raise BadAddress(address=address, cause=_short(error)) from error
    except Neo4jError as error:
        code = error.code or ""
        if code == _NO_DATABASE:
            raise NoDatabase(address=address, database=database) from error
        if code in _READ_ONLY or "read-only" in (error.message or "") or "read only" in (error.message or ""):
            raise OnlyReadable(address=address, database=database) from error
        if _TIMED_OUT in code:
            raise TooSlow(path=address, seconds=seconds) from error
        if code in _OVER_LIMIT:
            raise OverLimit(address=address, cause=_short(error)) from error
        if isinstance(error, (ClientError, DatabaseError)):
            raise Refused(code, address=address, cause=_short(error)) from error
        raise NotReached(address=address, cause=_short(error)) from error
    except DriverError as error:
        raise NotReached(address=address, cause=_short(error)) from error


def _short(error: BaseException) -> str:
    """The first line of what an error says."""
    said = getattr(error, "message", None) or str(error) or type(error).__name__
    return str(said).splitlines()[0][:200]
