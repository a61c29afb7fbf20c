"""The graph as JSON-LD, in the terms of schema.org and PROV as far as these have one.

What an article states between two things is a statement of its own, derived from the passages that state it;
it also stands as a plain property, unless it is only planned or may mean another. The context is in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from graph.exporting.flat import flat_node
from graph.exporting.portion import Portion
from graph.model import Edge, Node
from graph.relations import ENDS

BASE = "urn:vankien:"
_DAY = "http://www.w3.org/2001/XMLSchema#date"
CONTEXT: dict[str, Any] = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "vankien": f"{BASE}term:",
    "published": {"@id": "schema:datePublished", "@type": _DAY},
    "date": {"@id": "schema:legislationDate", "@type": _DAY},
    "url": {"@id": "schema:url", "@type": "@id"},
    **{name: f"schema:{term}" for name, term in {
        "name": "name", "title": "headline", "place": "contentLocation", "type": "legislationType",
        "symbol": "legislationIdentifier", "text": "text", "names": "alternateName",
    }.items()},
    **{name: {"@id": f"schema:{term}", "@type": "@id"} for name, term in {
        "CITES": "citation", "MENTIONS": "mentions", "ISSUED_BY": "legislationPassedBy", "HELD": "worksFor",
        "AMENDS": "legislationAmends", "REPEALS": "legislationRepeals", "BASED_ON": "isBasedOn",
        "IMPLEMENTS": "legislationEnsuresImplementationOf",
    }.items()},
    **{kind: {"@id": f"vankien:{kind.lower()}", "@type": "@id"}
       for kind in ("REPLACES", "GUIDES", "REVIEWS", "SIGNED", "PRESENTED", "ISSUED", "CHAIRED")},
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@vocab"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "first_print": {"@id": "prov:alternateOf", "@type": "@id"},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "quotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    **{name: f"vankien:{name}" for name in (
        "id", "kind", "number", "numeral", "year", "term", "session", "issuer", "known", "cited", "maybe", "first",
        "last", "mentioned", "level", "since", "until", "abbreviations", "source", "status", "signer", "sources",
        "confidence", "amends", "replaces", "certainty", "planned", "teaser", "start", "end", "from", "post")},
}  # fmt: skip
TYPES = {"Article": "schema:NewsArticle", "Official": "schema:Person", "Organisation": "schema:Organization"}
_LISTS = ("names", "abbreviations", "amends", "replaces")
_SHAPED = ("posts", *_LISTS)


def jsonld(portion: Portion) -> Iterator[str]:
    """One object with its context; a node or a statement on each line of its graph."""
    yield '{"@context": ' + _json(CONTEXT) + ',\n"@graph": [\n'
    between = ""
    for node in portion.nodes():
        yield between + _json(_thing(node))
        between = ",\n"
    for edge in portion.edges():
        for one in _statement(edge):
            yield between + _json(one)
            between = ",\n"
    yield "\n]}\n"


def iri(label: str, id: str) -> str:
    """The name of a node wherever it stands.

    >>> iri("Document", "quy-dinh-142"), iri("Article", "a b")
    ('urn:vankien:document:quy-dinh-142', 'urn:vankien:article:a%20b')
    """
    return f"{BASE}{label.lower()}:{quote(id, safe='')}"


def _thing(node: Node) -> dict[str, Any]:
    about = node.properties
    kind = TYPES.get(node.label)
    if node.label == "Document":
        kind = "schema:Legislation" if about["number"] is not None or about["known"] else "schema:CreativeWork"
    values = {name: value for name, value in flat_node(node).items() if name not in _SHAPED}
    values |= {name: list(about[name]) for name in _LISTS if about.get(name)}
    if first := values.pop("first_print", None):
        values |= {"first_print": iri(node.label, first)} if first != node.id else {}
    address = about.get("source")
    if isinstance(address, str) and _is_address(address):
        values["url"] = address
    return {"@id": iri(node.label, node.id), "@type": kind} | values


def _is_address(source: str) -> bool:
    """Whether a source is where browsers find it; anything that no address may hold makes it none."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return False
    return (parts.scheme in ("http", "https") and bool(parts.netloc)
            and not any(each.isspace() or not each.isprintable() or each in '<>"{}|\\^`' for each in source))


def _statement(edge: Edge) -> Iterator[dict[str, Any]]:
    first, second = ENDS[edge.kind]
    source, target = iri(first, edge.source), iri(second, edge.target)
    about = edge.properties
    sure = about.get("certainty") != "ambiguous" and not about.get("planned")
    if sure:
        yield {"@id": source, edge.kind: target}
    quotes = [_quotation(edge, each) for each in about.get("passages") or ()]
    values = {name: about[name] for name in ("certainty", "planned", "teaser", "published", "from", "until")
              if about.get(name) is not None}  # fmt: skip
    if edge.kind == "HELD":
        values["post"] = [" · ".join(str(post[name]) for name in ("title", "org", "from", "until") if post.get(name))
                          for post in about.get("posts") or ()]
    name = f"{BASE}statement:{edge.kind.lower()}:{quote(edge.source, safe='')}:{quote(edge.target, safe='')}"
    yield {"@id": name, "@type": ["rdf:Statement", "prov:Entity"], "subject": source,
           "predicate": edge.kind, "object": target} | values | (
               {"derivedFrom": quotes} if quotes else {})  # fmt: skip


def _quotation(edge: Edge, passage: dict[str, Any]) -> dict[str, Any]:
    article = passage.get("article", edge.source)
    start, end = passage["start"], passage["end"]
    words = {"text": passage["text"]} if passage.get("text") else {}
    return {"@id": f"{BASE}passage:{quote(article, safe='')}:{start}-{end}",
            "@type": ["schema:Quotation", "prov:Entity"], "quotedFrom": iri("Article", article), "start": start,
            "end": end} | words  # fmt: skip


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
