"""Paths → articles: which reader takes which ending.

>>> sorted(READERS)
['.csv', '.docx', '.htm', '.html', '.jsonl', '.ndjson', '.txt']
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date as Day
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, cast

from loaders import errors, office, plain, records, rows, web
from loaders.folders import Place, ending, found
from loaders.model import Asked, Item, Reading, Readings, Remark, Skipped

Reader = Callable[[Item, Asked], Readings]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".html": web.read,
    ".htm": web.read,
    ".jsonl": records.read_jsonl,
    ".ndjson": records.read_jsonl,
    ".csv": rows.read_csv,
    ".docx": office.read,
}
FORMS: dict[str, Reader] = {
    "txt": plain.read,
    "html": web.read,
    "jsonl": records.read_jsonl,
    "csv": rows.read_csv,
    "docx": office.read,
}
"""Formats by the name that says them whatever the ending."""
READABLE = ", ".join(sorted(READERS))


def read(
    paths: Iterable[str | Path],
    *,
    form: str | None = None,
    fields: Mapping[str, str] | None = None,
    place: str | None = None,
    published: Day | None = None,
    with_secret: bool = False,
    stdin: BinaryIO | None = None,
    noted: Callable[[Remark], None] | None = None,
) -> Iterator[Reading]:
    """The articles of files, folders, globs and `-`, in order, one at a time.

    What gives no article stands in its place as `Skipped`, with its reason. `noted`
    hears what was done to articles that were read, such as "converted from TCVN3".
    """
    if form is not None and form not in FORMS:
        raise errors.NoSuchForm(form=form, forms=", ".join(FORMS))
    asked = Asked(fields or {}, place, published, with_secret)
    for item in _items(list(paths), form, stdin):
        if isinstance(item, Skipped):
            yield item
            continue
        for reading in _read(item, form, asked):
            if not isinstance(reading, Remark):
                yield reading
            elif noted:
                noted(reading)


def _items(paths: list[str | Path], form: str | None, stdin: BinaryIO | None) -> Iterator[Item | Skipped]:
    """What to open, in order; `-` is standard input."""
    known = Place(None if form else frozenset(READERS), READABLE, many=len(paths) > 1)
    for path in paths:
        if str(path) == "-":
            yield Item("-", "", stream=stdin or sys.stdin.buffer)
        else:
            yield from found(path, known)


def _read(item: Item, form: str | None, asked: Asked) -> Readings:
    try:
        reader = FORMS[form] if form else READERS.get(ending(item.source))
        if reader is None and item.stream is not None:
            reader, item = _told_apart(item.stream)
        if reader is None:
            raise errors.NoReader(path=item.source, ending=ending(item.source), readable=READABLE)
        yield from reader(item, asked)
    except errors.BadFile as error:
        yield Skipped(item.source, error)
    except OSError as error:
        yield Skipped(item.source, errors.unreadable(item.source, error))


def _told_apart(stream: BinaryIO) -> tuple[Reader, Item]:
    """Standard input bears no ending: its first letters tell a page, records and a Word file from text."""
    peeking = stream if hasattr(stream, "peek") else BufferedReader(cast(Any, stream))
    start = bytes(peeking.peek(512)[:512]).lstrip(b"\xef\xbb\xbf \t\r\n")
    form = "jsonl" if start.startswith(b"{") else "html" if start[:1] == b"<" else "txt"
    form = "docx" if start.startswith(b"PK\x03\x04") else form
    return FORMS[form], Item("-", "", stream=peeking)
