"""A question in Cypher of a person's own, read-only, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from neo4j.graph import Node, Path, Relationship

from citations.errors import UserError
from graph.neo4j.neo4j_server import Refused, Server

NOT_CYPHER = ("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.")
WRITES = "Neo.ClientError.Statement.AccessMode"


class NotUnderstood(UserError):
    en = "The server does not understand this Cypher: {cause}"
    vi = "Máy chủ không hiểu câu lệnh Cypher này: {cause}"


class OnlyReads(UserError):
    en = "This would change the graph, and `vankien cypher` only reads. The graph changes by `ingest` and `publish`."
    vi = "Câu lệnh này sẽ sửa đồ thị, mà `vankien cypher` chỉ đọc. Đồ thị đổi qua `ingest` và `publish`."


class Table(Struct, frozen=True):
    """What was found, each row a value a column: plain values, lists and objects."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    more: bool
    """There are rows beyond the limit."""


def ask(address: str, statement: str, *, limit: int = 100) -> Table:
    """The answer of a server, at most `limit` rows; 0 for all. Raises OnlyReads for what writes."""
    server = Server.open(address)
    try:
        columns, rows = server.read(statement, limit + 1 if limit else None)
    except Refused as refused:
        if refused.code == WRITES:
            raise OnlyReads from refused
        if refused.code.startswith(NOT_CYPHER):
            raise NotUnderstood(cause=refused.said["cause"]) from refused
        raise
    finally:
        server.close()
    shown = rows[: limit or None]
    return Table(tuple(columns), tuple(tuple(map(plain, row)) for row in shown), len(rows) > len(shown))


def plain(value: Any) -> Any:
    """A value as JSON has it: a node with its labels, a relationship with its type and ends."""
    match value:
        case Node():
            return {"labels": sorted(value.labels), **{name: plain(each) for name, each in sorted(value.items())}}
        case Relationship():
            ends = [end.get("id") if end is not None else None for end in value.nodes]
            return {"type": value.type, "from": ends[0], "to": ends[1],
                    **{name: plain(each) for name, each in sorted(value.items())}}  # fmt: skip
        case Path():
            return list(_steps(value))
        case list() | tuple():
            return [plain(each) for each in value]
        case dict():
            return {str(name): plain(each) for name, each in value.items()}
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)


def _steps(path: Path) -> Iterator[Any]:
    yield plain(path.nodes[0])
    for relationship, node in zip(path.relationships, path.nodes[1:], strict=True):
        yield plain(relationship)
        yield plain(node)
