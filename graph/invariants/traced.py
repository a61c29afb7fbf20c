"""Whether every edge leads back to a passage, and every passage quotes the text that it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from citations.model import Extraction
from graph import sql
from graph.invariants.in_step import AT_ONCE, Fault, named
from graph.keeping.changes import Step
from graph.keeping.database import Database
from graph.ledger import Ledger
from graph.sqlite.sqlite_rows import decode

NO_WORDS = "a passage whose words do not stand in the text"
NO_PASSAGE = "an edge that no passage of its article bears"


def untraced(ledger: Ledger, step: Step = lambda _: None) -> Iterator[Fault]:
    """Passages whose words are not those of the text there, and edges that lead back to no passage."""
    for ids in ledger.all_ids("Article", AT_ONCE):
        for id in ids:
            if held := ledger.said(id):
                yield from _of_article(ledger.database, id, held[0])
        step(len(ids))


def misquoting(ledger: Ledger) -> Iterator[str]:
    """The articles that are not read as their texts are."""
    for ids in ledger.all_ids("Article", AT_ONCE):
        for id in ids:
            held = ledger.said(id)
            if held and any(True for _ in _misquoted(id, held[0])):
                yield id


def _misquoted(id: str, extraction: Extraction) -> Iterator[Fault]:
    text = extraction.article.text
    quotes = [(each.start, each.end, each.quote) for each in extraction.citations]
    quotes += [(each.start, each.end, each.quote) for each in extraction.officials]
    quotes += [(each.start, each.end, each.evidence) for each in extraction.relations]
    quotes += [(each.start, each.end, each.evidence) for each in extraction.lapses]
    for start, end, quote in quotes:
        if not 0 <= start < end <= len(text) or text[start:end] != quote:
            yield NO_WORDS, f"{id} [{start}:{end}] {quote[:60]!r} ≠ {text[start:end][:60]!r}"


def _of_article(database: Database, id: str, extraction: Extraction) -> Iterator[Fault]:
    yield from _misquoted(id, extraction)
    places: dict[str, set[tuple[int, int]]] = {
        "CITES": {(each.start, each.end) for each in extraction.citations},
        "MENTIONS": {(each.start, each.end) for each in extraction.officials},
        "told": {(each.start, each.end) for each in extraction.relations}
        | {(each.start, each.end) for each in extraction.lapses},
    }
    shown = [("CITES", row[0], row[6]) for row in database.rows(sql.CITED_BY_ARTICLE, (id,))]
    shown += [("MENTIONS", row[0], row[6]) for row in database.rows(sql.MENTIONS_SHOWN, (id,))]
    for kind, target, passages in shown:
        spans = {(start, end) for start, end in decode(passages)}
        if not spans or not spans <= places[kind]:
            yield NO_PASSAGE, f"{named(kind, id, target)} {sorted(spans - places[kind])}"
    for kind, source, target, telling in database.rows(sql.TOLD_BY, (id,)):
        spans = {(one[0], one[1]) for one in decode(telling)["passages"]}
        if not spans or not spans <= places["told"]:
            yield NO_PASSAGE, f"{id}: {named(kind, source, target)} {sorted(spans - places['told'])}"
