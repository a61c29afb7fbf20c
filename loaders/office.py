"""A .docx file → one article: paragraphs and table cells in the order of the page, footnotes behind them.

The text is what a reader of the final paper sees: what was inserted counts, what was struck
out does not, and headers, footers and comments are no part of it. As in a web page, a
blank line stands between paragraphs, and cells of a row stand apart by ` | `.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from citations.model import Article
from loaders import errors
from loaders.complete import completed
from loaders.ids import of_content, of_path
from loaders.model import LIMIT, MEGABYTE, Asked, Item, Readings

UNPACKED = 8 * LIMIT
"""So many bytes may the parts of one file come to; more is no paper but a trap."""
MOST_TAGS = 4_000_000
"""So many may stand in one part: a paper of a thousand pages has half a million, and each takes 100 bytes of memory."""
DEEPEST = 40
"""Tables, boxes and fields stand no deeper in one another than this."""

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {_W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "tblPr", "trPr",
                                  "tcPr", "sdtPr", "sectPr")} | {_FALLBACK}  # fmt: skip
_LETTERS = {_W + "tab": "\t", _W + "ptab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


class _Deeper(Exception):
    """Elements stand deeper in one another than is read."""


def read(item: Item, asked: Asked) -> Readings:
    """The article of a Word file."""
    data = item.bytes(LIMIT)
    if len(data) > LIMIT:
        raise errors.TooLarge(path=item.source, limit=LIMIT // MEGABYTE)
    if not data:
        raise errors.Empty(path=item.source)
    text = _text(data, item.source)
    name = of_path(item.key) if item.key else of_content(text)
    yield from completed(Article(text, id=name, source=item.source), asked, item.source)


def _text(data: bytes, source: str) -> str:
    if data.startswith(_OLD_WORD):
        raise errors.OldWord(path=source)
    try:
        with ZipFile(BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > UNPACKED:
                raise errors.TooLarge(path=source, limit=UNPACKED // MEGABYTE)
            crowded = any(_tags(packed, part) > MOST_TAGS for part in packed.infolist() if part.file_size > MOST_TAGS)
    except (BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error) as error:  # all that zipfile raises
        raise errors.NotWord(path=source, reason=str(error)) from error
    if crowded:
        raise errors.NotWord(path=source, reason=f"more than {MOST_TAGS:,} tags in one part")
    try:
        return "\n".join(line for part in _parts(data, source) for line in _blocks(part, 0)).rstrip("\n")
    except _Deeper as error:
        raise errors.NotWord(path=source, reason=f"more than {DEEPEST} elements in one another") from error


def _tags(packed: ZipFile, part: ZipInfo) -> int:
    """How many tags a part has, closing ones included."""
    with packed.open(part) as stream:
        return sum(chunk.count(b"<") for chunk in iter(lambda: stream.read(MEGABYTE), b""))


def _parts(data: bytes, source: str) -> list[Any]:
    """The body, then each footnote."""
    from docx import Document  # heavy, and only Word files need it
    from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        part = Document(BytesIO(data)).part
        found: list[Any] = [part.element.body]
        kept = {id(relation.target_part): relation.target_part for relation in part.rels.values()
                if not relation.is_external and relation.reltype.endswith(("/footnotes", "/endnotes"))}  # fmt: skip
        for notes in kept.values():     # each once, however often it is named
            if notes is not part:
                found += [note for note in etree.fromstring(notes.blob, parser) if note.get(_W + "type") is None]
    except Exception as error:  # whatever a broken part makes its reader stumble over comes through
        reason = " ".join(str(error).split()) or type(error).__name__
        raise errors.NotWord(path=source, reason=reason) from error
    return found


def _blocks(parent: Any, depth: int) -> Iterator[str]:
    """The paragraphs below an element, an empty line behind each, and rows of tables as one line each."""
    if depth > DEEPEST:
        raise _Deeper
    for child in parent:
        if child.tag == _W + "p":
            boxes: list[Any] = []
            words = "".join(_pieces(child, boxes, depth + 1))
            yield words
            if words.strip():
                yield ""
            for box in boxes:
                yield from _blocks(box, depth + 1)
        elif child.tag == _W + "tr":
            if child.find(f"{_W}trPr/{_W}del") is not None:
                continue
            cells = [list(_blocks(cell, depth + 1)) for cell in child.iter(_W + "tc")
                     if next(cell.iterancestors(_W + "tr"), None) is child]  # fmt: skip
            yield from _row([[line.strip() for line in cell if line.strip()] for cell in cells])
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _blocks(child, depth + 1)
            if child.tag == _W + "tbl":
                yield ""


def _row(cells: list[list[str]]) -> Iterator[str]:
    """One line where each cell has one; else, as in a letterhead, cell below cell."""
    if all(len(cell) <= 1 for cell in cells):
        yield " | ".join(cell[0] for cell in cells if cell)
    else:
        for cell in cells:
            yield from cell


def _pieces(element: Any, boxes: list[Any], depth: int) -> Iterator[str]:
    """The letters of a paragraph; text boxes in it are set aside."""
    if depth > DEEPEST:
        raise _Deeper
    for child in element:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _LETTERS:
            yield _LETTERS[child.tag]
        elif child.tag == _W + "txbxContent":
            boxes.append(child)
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _pieces(child, boxes, depth + 1)
