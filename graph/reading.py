"""What articles say and mean, decided in memory: nothing is kept.

Two mentions have the same id when and only when they are held to mean the same document, or person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from citations.model import Citation, Extraction, OfficialMention
from graph import people
from graph.model import Decision, Document, Signature
from graph.persons.person import Meant, Sighting
from graph.register import Register
from graph.relations import ends
from graph.resolve import block_of, decide
from graph.resolving.signature import signatures_of

SAID = ("start", "end", "quote", "type", "number", "numeral", "symbol", "year", "issuer", "date", "term",
        "session", "pinpoint", "title", "inferred", "scheduled", "within")
ABOUT = ("type", "number", "numeral", "symbol", "issuer", "date", "term", "session", "title", "known")


class Decided(Struct, frozen=True):
    """What some articles' ways of citing mean, and the documents that they mean."""

    decisions: dict[Signature, Decision]
    documents: dict[str, Document]


class _Read(Struct, frozen=True):
    """An article without its text: what it says, in which ways it cites, and whom it names."""

    extraction: Extraction
    signatures: tuple[Signature, ...]
    sightings: tuple[Sighting, ...]


def decide_all(extractions: Iterable[Extraction], register: Register) -> Decided:
    """What all mentions of these articles mean, each decided in the light of the others."""
    return _decided((each for extraction in extractions for each in signatures_of(extraction)), register)


def rows(extractions: Iterable[Extraction], register: Register) -> list[dict[str, Any]]:
    """One JSON object per article, in the order given, decided over all of them."""
    kept = [_read(extraction, str(place)) for place, extraction in enumerate(extractions)]
    decided = _decided((signature for read in kept for signature in read.signatures), register)
    meant = people.decide(sighting for read in kept for sighting in read.sightings).meant
    return [_row(read, decided, _named(read.sightings, meant)) for read in kept]


def row(extraction: Extraction, register: Register) -> dict[str, Any]:
    """The JSON object of one article, decided by itself."""
    (found,) = rows([extraction], register)
    return found


def _read(extraction: Extraction, key: str) -> _Read:
    """An article as read, its text let go; `key` stands for it where several have one id or none."""
    sightings = tuple(msgspec.structs.replace(each, article=key) for each in people.sightings_of(extraction))
    article = msgspec.structs.replace(extraction.article, text="")     # many of them need no room
    return _Read(msgspec.structs.replace(extraction, article=article), signatures_of(extraction), sightings)


def _named(sightings: Sequence[Sighting], meant: Mapping[tuple[str, str], Meant]) -> dict[str, str | None]:
    """Whom each name of one article means, where that is no question."""
    return {each.name: meant[each.article, each.name].person for each in sightings}


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


def _row(read: _Read, decided: Decided, named: Mapping[str, str | None]) -> dict[str, Any]:
    extraction = read.extraction
    article = extraction.article
    decisions = [decided.decisions[signature] for signature in read.signatures]
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
        "officials": [_official(mention, named.get(mention.name)) for mention in extraction.officials],
        "relations": list(_relations(extraction, [decision.document for decision in decisions], named)),
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


def _official(mention: OfficialMention, person: str | None) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "quote": mention.quote,
        "name": mention.name,
        "person": person,
        "kind": mention.kind,
        "positions": [{"title": position.title, "org": position.org} for position in mention.positions],
    }


def _relations(extraction: Extraction, documents: Sequence[str | None],
               named: Mapping[str, str | None]) -> Iterator[dict[str, Any]]:
    """What is stated between documents, or officials and documents, where neither end is a question."""
    persons = [named.get(mention.name) for mention in extraction.officials]
    for statement in extraction.relations:
        if found := ends(statement, documents, persons):
            yield {
                "kind": statement.kind,
                "from": found.source,
                "to": found.target,
                "planned": statement.planned,
                "start": statement.start,
                "end": statement.end,
                "evidence": statement.evidence,
            }


def _about(document: Document) -> dict[str, Any]:
    return {name: _plain(getattr(document, name)) for name in ABOUT}


def _plain(value: Any) -> Any:
    """Days as ISO text, tuples as lists."""
    return list(value) if isinstance(value, tuple) else msgspec.to_builtins(value)
