"""A table of articles → articles, a row at a time; separator and columns are found by the headings."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache

from citations.text import fold
from loaders import errors
from loaders.encoding import decoded
from loaders.mend import mended
from loaders.model import LIMIT, MEGABYTE, Asked, Item, Readings, Remark, Skipped
from loaders.records import LONGEST_LINE, article_of, lines, opened, told, too_long
from loaders.words import tables

REPLAYED = 200_000
"""Lines read again after a quote that is never closed, in one file; hostile files end there."""


def read_csv(item: Item, asked: Asked) -> Readings:
    """The articles of a table, one a row; its separator and columns are found by the headings."""
    csv.field_size_limit(max(csv.field_size_limit(), LIMIT))
    with item.open() as stream:
        encoding, chunks = opened(stream, item.source)
        yield from told(encoding, item.source)
        rows = _Lines(chunks)
        heading = next(rows, None)
        while heading is not None and (not heading.strip() or heading.startswith("sep=")):
            heading = next(rows, None)
        if heading is None and (long := rows.too_long()):
            raise errors.LineTooLong(path=item.source, line=long[0], limit=LONGEST_LINE // MEGABYTE)
        if heading is None:
            raise errors.Empty(path=item.source)
        try:
            separator, names = _headings(heading, asked.fields)
        except csv.Error as error:
            raise errors.BadQuotes(path=item.source, line=rows.number, end=rows.number, reason=str(error)) from error
        if "text" not in names:
            found = ", ".join(repr(cell[:40]) for cell in _cells(heading, separator)[:12])
            raise errors.NoTextColumn(path=item.source, found=found)
        while True:
            rows.begin()
            try:
                cells = next(csv.reader(rows, delimiter=separator, strict=True), None)
            except csv.Error as error:
                yield Skipped(
                    item.source,
                    errors.BadQuotes(path=item.source, line=rows.first, end=rows.number, reason=str(error)),
                    rows.first,
                )
                rows.again()
                continue
            for line in rows.too_long():
                yield too_long(item.source, line)
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield from _row(cells, names, rows.first, item, asked)


def _row(cells: list[str], names: list[str], line: int, item: Item, asked: Asked) -> Readings:
    """One row's article; its letters are judged together, for a row of an old encoding is short."""
    path = item.source
    while len(cells) > len(names) and not cells[-1].strip():
        cells.pop()
    if len(cells) > len(names):
        yield Skipped(path, errors.BadRow(path=path, line=line, cells=len(cells), columns=len(names)), line)
        return
    whole = "\0".join(cells)
    if any("\udc80" <= char <= "\udcff" for char in whole):
        try:
            text = decoded(whole.encode("utf-8", "surrogateescape").replace(b"\0", b"\x1b"), path)
        except errors.BadFile:
            yield Skipped(path, errors.UnknownEncoding(path=f"{path}:{line}", looks="not UTF-8"), line)
            return
        yield Remark(path, errors.Converted(path=f"{path}:{line}", encoding=text.encoding), line)
        whole = text.text.replace("\x1b", "\0")
    letters = mended(whole)
    if letters.suspect:
        yield Skipped(path, errors.OldEncoding(path=f"{path}:{line}", encoding=letters.suspect), line)
        return
    if letters.encoding:
        yield Remark(path, errors.Converted(path=f"{path}:{line}", encoding=letters.encoding), line)
        whole = letters.text
    record = {name: cell for name, cell in zip(names, whole.split("\0"), strict=False) if name}
    yield from article_of(record, {}, line, item, asked)


def _headings(heading: str, fields: Mapping[str, str]) -> tuple[str, list[str]]:
    """The separator under which most headings are known, and our name for each column, or ""."""
    def known(separator: str) -> list[str]:
        own = {fold(theirs).strip(): ours for ours, theirs in fields.items()}
        names: list[str] = []
        for cell in _cells(heading, separator):
            bare = fold(cell).strip(" \ufeff\r\n")
            name = own.get(bare) or _columns().get(bare, "")
            names.append("" if name in names else name)
        return names

    separator = max(";,\t|", key=lambda mark: (sum(map(bool, known(mark))), len(_cells(heading, mark))))
    return separator, known(separator)


def _cells(heading: str, separator: str) -> list[str]:
    return next(csv.reader([heading.removeprefix("\ufeff")], delimiter=separator), [])


@cache
def _columns() -> dict[str, str]:
    return {fold(heading): ours for ours, headings in tables("columns").items() for heading in headings}


class _Lines:
    """The lines of a file as text, which remembers the lines of the record being read."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._source = lines(chunks)
        self._waiting: list[tuple[int, str]] = []
        self._taken: list[tuple[int, str]] = []
        self._long: list[int] = []
        self._replayed = 0
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._waiting:
            self.number, line = self._waiting.pop()
        else:
            self.number, data = next(self._source)
            while data is None:
                self._long.append(self.number)
                self.number, data = next(self._source)
            line = data.decode("utf-8", "surrogateescape") + "\n"
        self._taken.append((self.number, line))
        return line

    @property
    def first(self) -> int:
        """The line where the record being read starts."""
        return self._taken[0][0] if self._taken else self.number

    def begin(self) -> None:
        """From here on it is another record."""
        self._taken = []

    def again(self) -> None:
        """Read the lines behind the record's first one anew."""
        self._replayed += len(self._taken)
        if self._replayed <= REPLAYED:
            self._waiting.extend(reversed(self._taken[1:]))

    def too_long(self) -> list[int]:
        """Lines left out for their length since the last call."""
        found, self._long = self._long, []
        return found
