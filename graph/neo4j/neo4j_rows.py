"""Nodes and edges of the graph as a Neo4j server keeps them, and back.

A server keeps plain values and lists of them. So passages stand as `texts` (what a person
reads in Neo4j Browser) beside their `spans`, four numbers each; what has more shape is JSON.
A list without anything in it is no property: the server's import tool cannot tell these apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from citations.text import words
from graph.keeping.passage import passage
from graph.model import Document, Edge, Node
from graph.words.area import area
from graph.words.wording import document_words, name_of, node_words

_OF_A_DOCUMENT = tuple(field.name for field in msgspec.structs.fields(Document) if field.name != "id")
_COUNTS = ("cited", "maybe", "first", "last")
_OF_A_BODY = ("name", "level", "place", "abbreviations", "since", "until")
_OF_A_PASSAGE = 4
"""Numbers of a passage: where it starts and ends in its article, and within its words."""

About = dict[str, Any]

decode = msgspec.json.Decoder().decode


def as_json(value: object) -> str:
    """What has more shape than a property can have."""
    return msgspec.json.encode(value).decode()


def kept(node: Node) -> About:
    """What a server keeps of a node, besides its id; None takes a property away."""
    about = node.properties
    match node.label:
        case "Article":
            return {name: about[name] for name in ("title", "place", "source", "text", "version", "first_print")} | {
                "published": about["published"] or "",
                "area": area(about["place"]),
                "citations": as_json(about["citations"]),
                "officials": as_json(about["officials"]),
                "words": words(f"{about['title'] or ''} {about['text']}"),
            }
        case "Document":
            day = about["date"]
            return {name: _some(about[name]) for name in (*_OF_A_DOCUMENT, "former")} | {
                "of_year": about["year"] or (int(day[:4]) if day else None),
                "name": name_of(about),
                "words": document_words(about),
                "lapses": as_json(about["lapses"]) if about.get("lapses") else None,
            }
        case "Official":
            return {name: about[name] for name in ("name", "mentioned", "first", "last")} | {
                "posts": as_json(about["posts"]), "words": node_words(about)}  # fmt: skip
        case _:
            return {"name": about["name"]} | {name: _some(about.get(name)) for name in _OF_A_BODY} | {
                "words": node_words(about)}  # fmt: skip


def node_of(label: str, kept: Mapping[str, Any]) -> Node:
    """A node as every store gives it; an article with its text where that is among what was kept."""
    match label:
        case "Article":
            about = {name: kept.get(name) for name in ("title", "published", "place", "source", "first_print")}
            about["published"] = about["published"] or None
            if "text" in kept:
                about |= {"text": kept["text"], "citations": decode(kept["citations"]),
                          "officials": decode(kept["officials"]), "version": kept["version"]}  # fmt: skip
        case "Document":
            about = {name: kept.get(name) for name in (*_OF_A_DOCUMENT, "former", *_COUNTS)}
            about |= {name: kept.get(name, []) for name in ("names", "amends", "replaces", "own", "former")}
            about |= {"lapses": decode(kept["lapses"])} if kept.get("lapses") else {}
        case "Official":
            about = {"name": kept["name"], "posts": decode(kept["posts"]), "mentioned": kept["mentioned"],
                     "first": kept.get("first"), "last": kept.get("last")}  # fmt: skip
        case _:
            about = {name: kept.get(name) for name in _OF_A_BODY}
            about["abbreviations"] = kept.get("abbreviations", [])
    return Node(label, kept["id"], about)


def kept_of(edge: Edge, text: str) -> About:
    """What a server keeps of an edge; `text` is the article's, whose passages a citation or mention carries."""
    about = edge.properties
    match edge.kind:
        case "CITES":
            judged = about.get("judged")
            return _link(edge, text) | {"document": edge.target, "teaser": about["teaser"],
                                        "own": int(not about["teaser"]), "first_print": about.get("first_print"),
                                        "judged": as_json(judged) if judged else None}  # fmt: skip
        case "MENTIONS":
            posts = about["positions"]
            return _link(edge, text) | {"official": edge.target, "titles": _some([post["title"] for post in posts]),
                                        "orgs": _some([post["org"] or "" for post in posts])}  # fmt: skip
        case "ISSUED_BY":
            return {}
        case "HELD":
            return {name: value for name, value in about.items() if name != "posts"} | {
                "posts": as_json(about["posts"])}  # fmt: skip
        case _:
            said = about["passages"]
            return {"planned": about["planned"], "published": about["published"],
                    "articles": [each["article"] for each in said],
                    "spans": [place for each in said for place in (each["start"], each["end"])],
                    "plans": [each["planned"] for each in said]}  # fmt: skip


def _some(value: Any) -> Any:
    """A value; nothing for a list of nothing, or of one empty word.

    >>> _some([]), _some([""]), _some(["", ""]), _some(["142"]), _some("")
    (None, None, ['', ''], ['142'], '')
    """
    return None if isinstance(value, (list, tuple)) and list(value) in ([], [""]) else value


def _link(edge: Edge, text: str) -> About:
    about = edge.properties
    headline = bool(about.get("teaser"))
    told = [passage(text, each["start"], each["end"], headline=headline) for each in about["passages"]]
    return {
        "article": edge.source,
        "published": about["published"] or "",
        "area": area(about["place"]),
        "certainty": about["certainty"],
        "texts": [each["text"] for each in told],
        "spans": [place for each in told for place in (each["start"], each["end"], *each["at"])],
    }


def edge_of(kind: str, source: str, target: str, kept: Mapping[str, Any], place: str | None = None) -> Edge:
    """An edge as every store gives it; `place` is that of the article it comes from."""
    match kind:
        case "CITES":
            about = {"certainty": kept["certainty"], "published": kept["published"] or None, "place": place,
                     "teaser": kept["teaser"], "judged": decode(kept.get("judged") or "[]"),
                     "first_print": kept.get("first_print"),
                     "passages": _passages(kept)}  # fmt: skip
        case "MENTIONS":
            titles = kept.get("titles", [])
            posts = zip(titles, kept.get("orgs") or [""] * len(titles), strict=True)
            about = {"positions": [{"title": title, "org": org or None} for title, org in posts],
                     "passages": _passages(kept), "published": kept["published"] or None, "place": place,
                     "certainty": kept["certainty"]}  # fmt: skip
        case "ISSUED_BY":
            about = {}
        case "HELD":
            about = {"title": kept["title"], "from": kept.get("from"), "until": kept.get("until"),
                     "articles": kept["articles"], "posts": decode(kept["posts"])}  # fmt: skip
        case _:
            spans = list(zip(kept["spans"][::2], kept["spans"][1::2], strict=True))
            about = {"planned": kept["planned"], "published": kept.get("published"), "passages": [
                {"article": article, "start": start, "end": end, "planned": planned}
                for article, (start, end), planned in zip(kept["articles"], spans, kept["plans"], strict=True)
            ]}  # fmt: skip
    return Edge(kind, source, target, about)


def _passages(kept: Mapping[str, Any]) -> list[dict[str, Any]]:
    numbers: Iterable[Any] = kept["spans"]
    quads = list(zip(*[iter(numbers)] * _OF_A_PASSAGE, strict=True))
    return [{"start": start, "end": end, "text": text, "at": [first, last]}
            for text, (start, end, first, last) in zip(kept["texts"], quads, strict=True)]  # fmt: skip
