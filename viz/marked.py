"""An article's text in pieces: plain ones, and those that name a document or an official."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from graph.answers import Judged
from graph.model import Certainty, Document
from graph.records import ArticleRecord
from graph.stated import End


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


def marks(record: ArticleRecord) -> tuple[Mark, ...]:
    """The marks of an article in the order of its text, numbered from 1."""
    cited = [("citation", one.start, one.end, one.certainty, one.documents, (), one.judged)
             for one in record.page.citations]  # fmt: skip
    named = [("official", one.start, one.end, one.certainty, (), one.persons, ())
             for one in record.officials if one.persons]  # fmt: skip
    in_order = sorted([*cited, *named], key=lambda one: (one[1], -one[2]))
    return tuple(Mark(number, *about) for number, about in enumerate(in_order, 1))   # type: ignore[arg-type]


def pieces(text: str, found: tuple[Mark, ...]) -> Iterator[Piece]:
    """The whole text in pieces; of a mark inside another only the outer one is shown in place."""
    at = 0
    for mark in found:
        if mark.start < at:
            continue
        if mark.start > at:
            yield Piece(text[at : mark.start])
        yield Piece(text[mark.start : mark.end], mark)
        at = mark.end
    if at < len(text):
        yield Piece(text[at:])
