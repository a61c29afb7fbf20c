"""All of a graph on a server, to be compared with another."""

from __future__ import annotations

import os
from typing import Any

from neo4j import Driver, GraphDatabase

from graph.neo4j.login import PASSWORD, USER

NODES = "MATCH (n) WHERE NOT n:VankienStore RETURN labels(n) AS labels, properties(n) AS about"
EDGES = """MATCH (a)-[c]->(b)
    RETURN type(c) AS type, a.id AS source, b.id AS target, properties(c) AS about"""


def driver(address: str, **more: Any) -> Driver:
    """A way to a server without the program that is tried, with the login that the environment names."""
    password = os.environ.get(PASSWORD)
    login = (os.environ.get(USER) or "neo4j", password) if password else None
    return GraphDatabase.driver(address, auth=login, **more)


def whole(address: str) -> tuple[list[str], list[str]]:
    """Every node and every edge with all it says, in an order of their own."""
    with driver(address) as asked:
        return tuple(
            sorted(repr(_sorted(record.data())) for record in asked.execute_query(text, database_="neo4j").records)
            for text in (NODES, EDGES)
        )  # type: ignore[return-value]


def run(address: str, statement: str, **values: Any) -> list[dict[str, Any]]:
    """What a server answers."""
    with driver(address) as asked:
        return [record.data() for record in asked.execute_query(statement, values, database_="neo4j").records]


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return [(name, _sorted(each)) for name, each in sorted(value.items())]
    return value
