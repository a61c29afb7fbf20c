"""Rows of the SQLite tables as nodes and edges, and what is asked as parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from graph.keeping.passage import passage
from graph.keeping.stored import reader
from graph.model import Edge, Node
from graph.store import Where, plain_values
from graph.words.area import area

encode = msgspec.json.Encoder().encode
decode: Callable[[bytes | str], Any] = reader(Any)


def as_json(value: object) -> str:
    """JSON that SQLite can look into."""
    return encode(value).decode()


def parameters(where: Where | None) -> dict[str, Any]:
    """Filters as parameters, lists as JSON."""
    return {name: as_json(value) if isinstance(value, list) else value for name, value in plain_values(where).items()}


def node_of(label: str, row: tuple[Any, ...]) -> Node:
    """A row of any label."""
    match label:
        case "Article":
            return article_of(row)
        case "Document":
            return document_of(row)
        case _:
            return other_of(label, row)


def article_of(row: Iterable[Any]) -> Node:
    """An article without its text."""
    _, id, title, published, place, source, first_print = row
    return Node("Article", id, {"title": title, "published": published or None, "place": place,
                                "source": source, "first_print": first_print})


def document_of(row: Iterable[Any]) -> Node:
    """A document with how often it is cited."""
    id, value, cited, maybe, first, last = row
    counts = {"cited": cited, "maybe": maybe, "first": first, "last": last}
    return Node("Document", id, decode(value) | counts)


def other_of(label: str, row: Iterable[Any]) -> Node:
    """A node of a label that has no table of its own."""
    id, _, value = row
    return Node(label, id, decode(value))


def citing_of(row: tuple[Any, ...]) -> tuple[Edge, Node]:
    """A citation with the article that cites."""
    node = article_of(row[8:15])
    return cites_of(row[:8], node.properties["place"], row[15]), node


def cited_of(row: tuple[Any, ...], text: str) -> tuple[Edge, Node]:
    """A citation with the document cited; `text` is the article's."""
    return cites_of(row[:8], None, text), document_of(row[8:])


def mentioning_of(row: tuple[Any, ...]) -> tuple[Edge, Node]:
    """A mention of an official with the article that names him."""
    node = article_of(row[6:13])
    return mentions_of(row[:6], node.properties["place"], row[13]), node


def mentioned_of(row: tuple[Any, ...], text: str) -> tuple[Edge, Node]:
    """A mention with the official named; `text` is the article's."""
    return mentions_of(row[:6], None, text), other_of("Official", row[6:])


def mentions_of(row: tuple[Any, ...], place: str | None, text: str | None) -> Edge:
    """A mention with its passages cut out of the text; without their words where there is no text."""
    official, published, article, certainty, positions, spans = row
    return Edge("MENTIONS", article, official, {
        "positions": decode(positions),
        "passages": _passages(spans, text),
        "published": published or None,
        "place": place,
        "certainty": certainty,
    })


def cites_of(row: tuple[Any, ...], place: str | None, text: str | None) -> Edge:
    """A citation with its passages cut out of the text; without their words where there is no text."""
    document, published, article, certainty, own, spans, judged, first_print = row
    return Edge("CITES", article, document, {
        "certainty": certainty,
        "published": published or None,
        "place": place,
        "teaser": not own,
        "judged": decode(judged) if judged else [],
        "first_print": first_print,
        "passages": _passages(spans, text, headline=not own),
    })


def cites_row(edge: Edge) -> tuple[Any, ...]:
    """A citation as its table has it."""
    about = edge.properties
    judged = about.get("judged")
    return (*_link(edge), not about["teaser"], _spans(edge), as_json(judged) if judged else None,
            about.get("first_print"))


def mentions_row(edge: Edge) -> tuple[Any, ...]:
    """A mention as its table has it."""
    return *_link(edge), encode(edge.properties["positions"]), _spans(edge)


def _link(edge: Edge) -> tuple[Any, ...]:
    about = edge.properties
    return edge.target, about["published"] or "", edge.source, about["certainty"], area(about["place"])


def _spans(edge: Edge) -> bytes:
    return encode([(each["start"], each["end"]) for each in edge.properties["passages"]])


def _passages(spans: bytes, text: str | None, *, headline: bool = False) -> list[dict[str, Any]]:
    return [{"start": start, "end": end} if text is None else passage(text, start, end, headline=headline)
            for start, end in decode(spans)]  # fmt: skip
