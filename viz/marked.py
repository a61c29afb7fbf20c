"""An article's text in pieces: plain ones, and those that name a document or an official."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Literal

from msgspec import Struct

from graph.answers import Judged
from graph.keeping.stated import End
from graph.model import Certainty, Document
from graph.questions.records import ArticleRecord


class Mark(Struct, frozen=True):
    """What a piece of the text is taken for: one document or official, or several that may be meant."""

    number: int
    kind: Literal["citation", "official"]
    start: int
    end: int
    certainty: Certainty | None
    documents: tuple[Document, ...] = ()
    persons: tuple[End, ...] = ()
    judged: tuple[Judged, ...] = ()
    """What persons decided of it."""


class Piece(Struct, frozen=True):
    """Some of the text, marked or not."""

    text: str
    mark: Mark | None = None
    first: bool = False
    """The first piece of its mark: where a note leads back to."""


def marks(record: ArticleRecord) -> tuple[Mark, ...]:
    """The marks of an article in the order of its text, numbered from 1."""
    cited = [("citation", one.start, one.end, one.certainty, one.documents, (), one.judged)
             for one in record.page.citations]  # fmt: skip
    named = [("official", one.start, one.end, one.certainty, (), one.persons, ())
             for one in record.officials if one.persons]  # fmt: skip
    in_order = sorted([*cited, *named], key=lambda one: (one[1], -one[2]))
    return tuple(Mark(number, *about) for number, about in enumerate(in_order, 1))   # type: ignore[arg-type]


def pieces(text: str, found: tuple[Mark, ...]) -> Iterator[Piece]:
    """The whole text in pieces, each marked by the innermost mark that holds it."""
    shown: set[int] = set()
    for mark, parts in groupby(_cut(len(text), found), key=lambda part: part[2]):
        spans = list(parts)
        number = mark.number if mark else 0
        yield Piece(text[spans[0][0] : spans[-1][1]], mark, mark is not None and number not in shown)
        shown.add(number)


def _cut(length: int, found: tuple[Mark, ...]) -> Iterator[tuple[int, int, Mark | None]]:
    """The text cut wherever a mark begins or ends, with the innermost mark of each part."""
    waiting = list(reversed(found))
    within: list[Mark] = []
    for start, end in pairwise(sorted({0, length, *(mark.start for mark in found), *(mark.end for mark in found)})):
        while waiting and waiting[-1].start <= start:
            within.append(waiting.pop())
        within = [mark for mark in within if mark.end > start]
        yield start, end, within[-1] if within else None
