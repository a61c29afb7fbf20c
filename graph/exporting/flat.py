"""Nodes and edges as plain values under fixed names, for formats that have nothing else.

A list or what has more shape is JSON; what is not known is left out.

>>> flat_node(Node("Organisation", "gia-lai", {"name": "Gia Lai", "abbreviations": []}))
{'kind': 'Organisation', 'id': 'gia-lai', 'name': 'Gia Lai'}
"""

from __future__ import annotations

from typing import Any

import msgspec

from graph.model import Edge, Node
from graph.relations import ENDS
from graph.words.wording import name_of

TEXT, WHOLE, TRUTH = "string", "long", "boolean"
NODE = {
    "kind": TEXT, "id": TEXT, "name": TEXT, "title": TEXT, "published": TEXT, "place": TEXT, "source": TEXT,
    "type": TEXT, "number": WHOLE, "numeral": TEXT, "symbol": TEXT, "year": WHOLE, "issuer": TEXT, "date": TEXT,
    "term": TEXT, "session": TEXT, "known": TRUTH, "names": TEXT, "signer": TEXT, "amends": TEXT, "replaces": TEXT,
    "status": TEXT, "sources": TEXT, "confidence": TEXT, "cited": WHOLE, "maybe": WHOLE, "first": TEXT, "last": TEXT,
    "mentioned": WHOLE, "posts": TEXT, "level": TEXT, "abbreviations": TEXT, "since": TEXT, "until": TEXT,
    "first_print": TEXT,
}  # fmt: skip
EDGE = {
    "kind": TEXT, "certainty": TEXT, "published": TEXT, "place": TEXT, "teaser": TRUTH, "planned": TRUTH,
    "title": TEXT, "from": TEXT, "until": TEXT, "positions": TEXT, "posts": TEXT, "judged": TEXT, "text": TEXT,
    "passages": TEXT,
}  # fmt: skip
"""Name → kind of value; in the order of the columns."""

Values = dict[str, Any]


def flat_node(node: Node) -> Values:
    """What is known of a node."""
    about = node.properties
    shown = name_of(about) if node.label == "Document" else about.get("name") or about.get("title") or node.id
    return _flat(about | {"kind": node.label, "id": node.id, "name": shown}, NODE)


def flat_edge(edge: Edge) -> Values:
    """What is known of an edge; `text` is the first of its passages."""
    said = edge.properties.get("passages") or ()
    first = next((each["text"] for each in said if each.get("text")), None)
    return _flat(edge.properties | {"kind": edge.kind, "text": first}, EDGE)


def ends(edge: Edge) -> tuple[str, str]:
    """The keys of the nodes that an edge leads from and to."""
    first, second = ENDS[edge.kind]
    return key(first, edge.source), key(second, edge.target)


def key(label: str, id: str) -> str:
    """What tells a node from all others: readable, and without letters that a file might lose.

    >>> key("Document", "quy-dinh-142"), key("Article", "a\\x1f\\n%")
    ('Document/quy-dinh-142', 'Article/a%1F%0A%25')
    """
    return f"{label}/" + "".join(each if each.isprintable() and each != "%" else "".join(
        f"%{byte:02X}" for byte in each.encode()) for each in id)  # fmt: skip


def _flat(about: Values, names: dict[str, str]) -> Values:
    return {name: value for name in names if (value := _value(about.get(name))) is not None}


def _value(value: Any) -> Any:
    if isinstance(value, list | tuple | dict):
        return msgspec.json.encode(value).decode() if value else None
    return value
