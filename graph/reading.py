"""What articles say and mean, decided in memory: nothing is kept.

Two mentions have the same id when and only when they are held to mean the same document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from citations.model import Citation, Extraction
from graph.model import Decision, Document, Signature
from graph.register import Register
from graph.resolve import block_of, decide
from graph.signature import signatures_of

SAID = ("start", "end", "quote", "type", "number", "numeral", "symbol", "year", "issuer", "date", "term",
        "session", "pinpoint", "title", "inferred", "scheduled", "within")
ABOUT = ("type", "number", "numeral", "symbol", "issuer", "date", "term", "session", "title", "known")


class Decided(Struct, frozen=True):
    """What some articles' ways of citing mean, and the documents that they mean."""

    decisions: dict[Signature, Decision]
    documents: dict[str, Document]


def decide_all(extractions: Iterable[Extraction], register: Register) -> Decided:
    """What all mentions of these articles mean, each decided in the light of the others."""
    return _decided((each for extraction in extractions for each in signatures_of(extraction)), register)


def rows(extractions: Iterable[Extraction], register: Register) -> list[dict[str, Any]]:
    """One JSON object per article, in the order given, decided over all of them."""
    kept: list[tuple[Extraction, tuple[Signature, ...]]] = []
    for extraction in extractions:
        article = msgspec.structs.replace(extraction.article, text="")     # many of them need no room
        kept.append((msgspec.structs.replace(extraction, article=article), signatures_of(extraction)))
    decided = _decided((signature for _, signatures in kept for signature in signatures), register)
    return [_row(extraction, signatures, decided) for extraction, signatures in kept]


def row(extraction: Extraction, register: Register) -> dict[str, Any]:
    """The JSON object of one article, decided by itself."""
    signatures = signatures_of(extraction)
    return _row(extraction, signatures, _decided(signatures, register))


def _decided(signatures: Iterable[Signature], register: Register) -> Decided:
    blocks: dict[str, dict[Signature, None]] = defaultdict(dict)
    for signature in signatures:
        blocks[block_of(signature)][signature] = None
    decisions: dict[Signature, Decision] = {}
    made: dict[str, Document] = {}
    for block in sorted(blocks):                     # as the ledger has it: the first block that tells of it
        outcome = decide(blocks[block], register)
        decisions |= outcome.decisions
        for document in outcome.documents:
            if document.known or register.get(document.id) is None:
                made.setdefault(document.id, document)
    meant = {candidate.document for decision in decisions.values() for candidate in decision.candidates}
    told = {id: made.get(id) or register.get(id) for id in meant}
    return Decided(decisions, {id: document for id, document in told.items() if document})


def _row(extraction: Extraction, signatures: Sequence[Signature], decided: Decided) -> dict[str, Any]:
    article = extraction.article
    decisions = [decided.decisions[signature] for signature in signatures]
    ids = dict.fromkeys(candidate.document for decision in decisions for candidate in decision.candidates)
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "published": _plain(article.published),
            "place": extraction.place.province or article.place,
            "source": article.source,
        },
        "citations": [_citation(*each) for each in zip(extraction.citations, decisions, strict=True)],
        "documents": {id: _about(decided.documents[id]) for id in ids},
        "officials": [],
        "relations": [],
    }


def _citation(citation: Citation, decision: Decision) -> dict[str, Any]:
    found = {name: _plain(getattr(citation, name)) for name in SAID}
    ids = [candidate.document for candidate in decision.candidates]
    return found | {
        "document": decision.document,
        "certainty": decision.certainty,
        "candidates": ids if len(ids) > 1 else [],
        "rule": citation.rule,
    }


def _about(document: Document) -> dict[str, Any]:
    return {name: _plain(getattr(document, name)) for name in ABOUT}


def _plain(value: Any) -> Any:
    """Days as ISO text, tuples as lists."""
    return list(value) if isinstance(value, tuple) else msgspec.to_builtins(value)
