"""The graph as two tables that a spreadsheet opens: nodes, and the edges between them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from graph.exporting.flat import EDGE, NODE, ends, flat_edge, flat_node, key
from graph.exporting.portion import Portion
from graph.resolving.rows import as_cell

MARK = "\ufeff"
"""By this Excel knows that a file is UTF-8."""
NODES, EDGES = "nodes.csv", "edges.csv"


def nodes(portion: Portion) -> Iterator[str]:
    """A line for each node; `key` is what the edges name it by."""
    yield from _table(("key", *NODE), ({"key": key(node.label, node.id)} | flat_node(node)
                                       for node in portion.nodes()))  # fmt: skip


def edges(portion: Portion) -> Iterator[str]:
    """A line for each edge."""
    yield from _table(("source", "target", *EDGE), (
        dict(zip(("source", "target"), ends(edge), strict=True)) | flat_edge(edge) for edge in portion.edges()))


def _table(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield MARK + _line(list(columns))
    for row in rows:
        yield _line([_cell(row.get(name)) for name in columns])


def _line(cells: list[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(value: Any) -> Any:
    """A value that a spreadsheet runs no formula of; truth as every language's spreadsheet reads it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_cell(value.replace("\x00", "")) if isinstance(value, str) else value
