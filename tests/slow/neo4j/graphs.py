"""All of a graph on a server, to be compared with another."""

from __future__ import annotations

from typing import Any

from neo4j import GraphDatabase

NODES = "MATCH (n) WHERE NOT n:VankienStore RETURN labels(n) AS labels, properties(n) AS about"
EDGES = """MATCH (a)-[c]->(b)
    RETURN type(c) AS type, a.id AS source, b.id AS target, properties(c) AS about"""


def whole(address: str, auth: tuple[str, str] | None = None) -> tuple[list[str], list[str]]:
    """Every node and every edge with all it says, in an order of their own."""
    with GraphDatabase.driver(address, auth=auth) as driver:
        return tuple(
            sorted(repr(_sorted(record.data())) for record in driver.execute_query(text, database_="neo4j").records)
            for text in (NODES, EDGES)
        )  # type: ignore[return-value]


def run(address: str, statement: str, auth: tuple[str, str] | None = None, **values: Any) -> list[dict[str, Any]]:
    """What a server answers."""
    with GraphDatabase.driver(address, auth=auth) as driver:
        return [record.data() for record in driver.execute_query(statement, values, database_="neo4j").records]


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return [(name, _sorted(each)) for name, each in sorted(value.items())]
    return value
