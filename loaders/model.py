"""The nouns of reading: what a reading gives, where it lies, what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date as Day
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from citations.errors import UserError
from citations.model import Article

MEGABYTE = 1024 * 1024
LIMIT = 16 * MEGABYTE
"""No article is larger, in bytes."""


class Skipped(Struct, frozen=True):
    """A file or record that gave no article, and why."""

    source: str
    error: UserError
    line: int | None = None
    """The line where the record starts, in files of many articles."""


class Remark(Struct, frozen=True):
    """Something to know of an article that was read, such as "converted from TCVN3"."""

    source: str
    note: UserError
    line: int | None = None


Reading = Article | Skipped
Readings = Iterator[Article | Skipped | Remark]


class Asked(Struct, frozen=True):
    """What the caller says of all articles of one reading."""

    fields: Mapping[str, str] = {}
    """Our name → the name in the file: {"text": "content"}."""
    place: str | None = None
    published: Day | None = None
    with_secret: bool = False


class Item(Struct, frozen=True):
    """One thing to read: a file, or a stream that someone else opened."""

    source: str
    """The path as given or joined, or "-"."""
    key: str
    """Its path below the argument that named it; nothing for a stream."""
    path: Path | None = None
    stream: BinaryIO | None = None

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Its bytes, from the start; a stream stays open for whoever opened it."""
        if self.path is None:
            assert self.stream is not None
            yield self.stream
            return
        with self.path.open("rb") as stream:
            yield stream

    def bytes(self, limit: int) -> bytes:
        """All its bytes, or one more than `limit` where it has more than that."""
        with self.open() as stream:
            return stream.read(limit + 1)
