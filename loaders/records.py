"""JSON lines → articles, a line at a time; and what a record of any file says of its article."""

from __future__ import annotations

import codecs
import itertools
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import msgspec

from citations.model import Article
from loaders import errors
from loaders.complete import completed
from loaders.days import a_day
from loaders.encoding import decoded, sniffed
from loaders.ids import address, of_address, of_content, slug
from loaders.model import LIMIT, MEGABYTE, Asked, Item, Readings, Remark, Skipped

CHUNK = MEGABYTE
LONGEST_LINE = 2 * LIMIT
"""A line of JSON may write a letter in more bytes than the letter has."""
LONGEST_NAME = 40
"""Characters of a field's name that are shown."""

Record = Mapping[str, Any]


def read_jsonl(item: Item, asked: Asked) -> Readings:
    """The articles of a file of JSON lines; a bad line is named and the rest is read."""
    empty = True
    with item.open() as stream:
        encoding, chunks = opened(stream, item.source)
        yield from told(encoding, item.source)
        for line, data in lines(chunks):
            if data is None:
                empty = False
                yield too_long(item.source, line)
                continue
            if not data or data.isspace():
                continue
            empty = False
            yield from _json(data, line, item, asked)
    if empty:
        raise errors.Empty(path=item.source)


def _json(data: bytes, line: int, item: Item, asked: Asked) -> Readings:
    path = item.source
    try:
        record = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        try:
            text = decoded(data, path)
            record = msgspec.json.decode(text.text.strip("\ufeff")) if text.encoding != "utf-8" else None
        except (errors.BadFile, msgspec.DecodeError, RecursionError):
            record = None
        if record is None:
            yield Skipped(path, errors.NotJson(path=path, line=line, reason=str(error)), line)
            return
        yield Remark(path, errors.Converted(path=f"{path}:{line}", encoding=text.encoding), line)
    if not isinstance(record, dict):
        kind = {list: "a list", str: "a string", type(None): "null"}.get(type(record), "a bare value")
        yield Skipped(path, errors.NotAnObject(path=path, line=line, kind=kind), line)
        return
    yield from article_of(record, asked.fields, line, item, asked)


def article_of(record: Record, fields: Mapping[str, str], line: int, item: Item, asked: Asked) -> Readings:
    """One record's article: what it states, completed."""
    path = item.source
    text = record.get(fields.get("text", "text"))
    if not isinstance(text, str):
        found = ", ".join(name[:LONGEST_NAME] for name in itertools.islice(record, 12)) or "none"
        found = " ".join(found.split())
        field = fields.get("text", "text")
        yield Skipped(path, errors.NoTextField(path=path, line=line, field=field, found=found), line)
        return
    source = _said(record, fields, "source")
    url = _said(record, fields, "url")
    clean = (address(url) if url else None) or (address(source) if source else None)
    day, unread = None, None
    if written := _said(record, fields, "published"):
        day = a_day(written)
        unread = written if day is None else None
    if unread:
        yield Remark(path, errors.UnreadDate(path=path, line=line, value=unread[:60]), line)
    name = _said(record, fields, "id")
    if not name and clean:
        name = of_address(clean)
    article = Article(
        text,
        id=name or (slug(f"{item.key}-{line}") if item.key else of_content(text)),
        title=_said(record, fields, "title"),
        published=day,
        place=_said(record, fields, "place"),
        source=clean or source or url or path,
        site=_said(record, fields, "site"),
    )
    yield from completed(article, asked, path, line)


def _said(record: Record, fields: Mapping[str, str], name: str) -> str | None:
    value = record.get(fields.get(name, name))
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def lines(chunks: Iterator[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number, or None for it where it is longer than a line may be."""
    number = 1
    rest: list[bytes] = []       # parts of a line whose end has not come yet
    held, skipping = 0, False
    for chunk in chunks:
        start = 0
        while (end := chunk.find(b"\n", start)) >= 0:
            line = chunk[start:end]
            if rest:
                line = b"".join((*rest, line))
            yield number, None if skipping or len(line) > LONGEST_LINE else line
            rest, held, skipping = [], 0, False
            number, start = number + 1, end + 1
        if start < len(chunk) and not skipping:
            rest.append(chunk[start:])
            held += len(chunk) - start
            if held > LONGEST_LINE:
                rest, skipping = [], True
    if rest or skipping:
        yield number, None if skipping else b"".join(rest)


def too_long(path: str, line: int) -> Skipped:
    """A line left out for its length."""
    return Skipped(path, errors.LineTooLong(path=path, line=line, limit=LONGEST_LINE // MEGABYTE), line)


def opened(stream: BinaryIO, path: str) -> tuple[str, Iterator[bytes]]:
    """The file's encoding, and its bytes as UTF-8 without a mark, a part at a time.

    Lines in another encoding than most are left for their own record to tell.
    """
    first = stream.read(CHUNK)
    try:
        encoding = sniffed(first, path)
    except errors.UnknownEncoding:
        encoding = "utf-8"
    return encoding, _chunks(first, stream, encoding)


def _chunks(first: bytes, stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    if encoding == "utf-8":
        yield first.removeprefix(codecs.BOM_UTF8)
        while chunk := stream.read(CHUNK):
            yield chunk
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    yield decoder.decode(first).removeprefix("\ufeff").encode("utf-8", "replace")
    while chunk := stream.read(CHUNK):
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def told(encoding: str, path: str) -> Readings:
    """A remark where a whole file was in an encoding of old."""
    if encoding not in ("utf-8", "cp1252") and not encoding.startswith("utf-"):
        yield Remark(path, errors.Converted(path=path, encoding=encoding.replace("cp1258", "windows-1258")))
