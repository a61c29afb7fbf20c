"""What a step changed in the graph: citations, documents and all else, before and after.

It is recorded in the file itself while the step works, so it takes no memory, and a step that
was cut short and is taken up again tells of all it changed.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from graph import sql
from graph.answers import Judged
from graph.keeping.database import Database
from graph.keeping.stored import reader
from graph.sqlite.sqlite_rows import decode

SHOWN = 20
"""Changes told one by one, unless all are asked for."""
ALL = -1

Value = dict[str, Any]


class Count(Struct, frozen=True):
    """How many of a kind have come, changed and gone."""

    come: int = 0
    changed: int = 0
    gone: int = 0


class Cites(Struct, frozen=True, array_like=True):
    """How an article cites a document: how surely, where, and what persons decided of it."""

    certainty: str
    passages: tuple[tuple[int, int], ...]
    judged: tuple[Judged, ...]


cites_from = reader(Cites)


class CitationChange(Struct, frozen=True):
    """An article's citation of a document before and after; None where there is none."""

    article: str
    document: str
    quote: str | None
    """The words of its first passage, where the article is still there."""
    before: Cites | None
    after: Cites | None


class DocumentChange(Struct, frozen=True):
    """What a document was and is, in the fields that differ; None where there is none."""

    id: str
    before: Value | None
    after: Value | None


class Difference(Struct, frozen=True):
    """What a step changed: all of it counted, some of it told."""

    counts: dict[str, Count]
    """By label of node or kind of edge."""
    citations: tuple[CitationChange, ...] = ()
    documents: tuple[DocumentChange, ...] = ()

    def count(self, kind: str) -> int:
        """How many of a kind are not what they were."""
        found = self.counts.get(kind, Count())
        return found.come + found.changed + found.gone

    def shape(self) -> dict[str, Any]:
        """The difference as plain values."""
        return {
            "counts": msgspec.to_builtins(self.counts),
            "citations": [{"article": one.article, "document": one.document, "quote": one.quote,
                           "before": _fields(one.before), "after": _fields(one.after)} for one in self.citations],
            "documents": msgspec.to_builtins(self.documents),
        }  # fmt: skip


def _fields(cites: Cites | None) -> Value | None:
    if cites is None:
        return None
    return {"certainty": cites.certainty, "passages": cites.passages, "judged": msgspec.to_builtins(cites.judged)}


def record(database: Database) -> None:
    """Begin to record, or go on where an earlier step was cut short."""
    with database.transaction():
        for statement in sql.RECORD:
            database.run(statement)


def recorded(database: Database, limit: int = SHOWN) -> Difference:
    """What was changed since; `limit` citations and documents of it one by one, all of them where it is 0."""
    counts: dict[str, Count] = {}
    for kind, is_new, is_gone, number in database.rows(sql.HOW_DIFFERENT):
        name = "come" if is_new else "gone" if is_gone else "changed"
        counts[kind] = msgspec.structs.replace(counts.get(kind, Count()), **{name: number})
    most = limit or ALL
    citations = tuple(_citation(database, row) for row in database.rows(sql.DIFFERENT, ("CITES", most)))
    documents = tuple(_document(*row) for row in database.rows(sql.DIFFERENT, ("Document", most)))
    return Difference(counts, citations, documents)


def forget(database: Database) -> None:
    """Record no more."""
    if database.row(sql.IS_RECORDED) is None:
        return
    with database.transaction():
        for statement in sql.RECORD_NO_MORE:
            database.run(statement)


def _citation(database: Database, row: tuple[str, str, str | None, str | None]) -> CitationChange:
    article, document, before, after = row
    old, new = _cites(before), _cites(after)
    told, quote = new or old, None
    if told and told.passages and (text := database.row(sql.TEXT_OF, (article,))):
        start, end = told.passages[0]
        quote = text[0][start:end]
    return CitationChange(article, document, quote, old, new)


def _cites(value: str | None) -> Cites | None:
    return None if value is None else cites_from(value)


def _document(id: str, _: str, before: str | None, after: str | None) -> DocumentChange:
    old, new = (None if each is None else decode(each) for each in (before, after))
    if old is not None and new is not None:
        differing = [name for name in new if old.get(name) != new[name]]
        old, new = ({name: each.get(name) for name in differing} for each in (old, new))
    return DocumentChange(id, old, new)
