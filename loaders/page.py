"""What a reader of a page sees: a line for each paragraph, list item, caption and row of a table.

Blocks are told from lines that a `<br>` breaks. Marks inside a line (`<b>`, `<em>`,
`<a>`) do not break it; cells of a row stand apart by ` | `; tables that only lay a
page out are read cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import regex
from msgspec import Struct
from msgspec.structs import replace

from loaders.words import folded

_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
])
_SILENT = frozenset([
    "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "button",
    "textarea", "canvas", "audio", "video", "math",
])
_BESIDE = frozenset(["nav", "footer"])
_WHOLE = frozenset(["html", "body", "main", "article"])
_LISTED = frozenset(["li", "tr", "figcaption", "blockquote", "dd", "dt", "caption"])
_SPACE = regex.compile(r"\s{1,400}+")
_NAME = regex.compile(r"[a-z]{2,40}")
_LONG_CELL = 600
_NAMELESS: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


class Line(Struct, frozen=True):
    """One line of a page, and what is known of where it stands."""

    text: str
    linked: int = 0
    """How many of its characters are links."""
    beside: bool = False
    """It stands in the page's navigation or foot."""
    doubtful: bool = False
    """The name of an element around it says that it is beside the story."""
    listed: bool = False
    """It is a list item, a row, a caption or a quotation."""
    teasing: bool = False
    """The name of an element around it says that other stories are listed there."""
    furniture: bool = False
    """The name of an element around it says that it serves the page: a menu, tags, what readers share."""
    opens: bool = False
    """A block begins with it; else one `<br>` parts it from the line above, or a table's rows and cells."""

    @property
    def only_link(self) -> bool:
        """Whether there is next to nothing in it but links."""
        return self.linked * 10 > len(self.text) * 8


def written(lines: Iterable[Line]) -> str:
    """Lines as one text, a blank line between blocks.

    >>> written([Line("Đoạn đầu.", opens=True), Line("Dòng dưới."), Line("Đoạn sau.", opens=True)])
    'Đoạn đầu.\\nDòng dưới.\\n\\nĐoạn sau.'
    """
    return "".join(("\n\n" if line.opens else "\n") + line.text for line in lines).lstrip("\n")


def lines_of(tree: Any) -> list[Line]:
    """The lines of a page, top to bottom."""
    writer = _Writer()
    writer.walk(tree, _Around())
    writer.end(_Around())
    return writer.lines


class _Around(Struct, frozen=True):
    """What is known of the elements around."""

    linked: bool = False
    beside: bool = False
    doubtful: bool = False
    listed: bool = False
    teasing: bool = False
    furniture: bool = False
    table: bool = False
    row: bool = False


class _Writer:
    """The lines so far, and the one being written."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._bullet = False
        """The line being written opens a list item."""
        self._parted = False
        """A block began or ended since the last line."""

    def walk(self, element: Any, around: _Around) -> None:
        """Write an element and all in it, but not what follows it; elements nest deeper than calls may."""
        from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

        walker = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
        within: list[tuple[_Around, _Around | None]] = []
        """Of each element that is open: what is known around it and inside it, None where it is not read."""
        now = around
        for event, one in walker:
            if event == "start":
                inner = self._begin(one, now)
                if inner is None:
                    walker.skip_subtree()
                within.append((now, inner))
                now = now if inner is None else inner
                continue
            if event == "end":
                now, inner = within.pop()
                if inner is not None:
                    self._finish(one.tag, now, inner)
            if within and one.tail:
                self._write(one.tail, now.linked)

    def _begin(self, element: Any, around: _Around) -> _Around | None:
        """Open an element: what is known inside it, None where there is nothing more to read in it."""
        tag = element.tag
        if tag in _SILENT or _hidden(element):
            return None
        if tag == "br":
            self._break(around)
            return None
        if tag == "tr" and _is_data(element):
            self._row(element, around)
            return None
        inner = _inside(element, tag, around)
        if tag in _BLOCKS:
            self._part(around, around)
            if tag == "li" and not around.row:
                self._bullet = True
        if element.text:
            self._write(element.text, inner.linked)
        return inner

    def _finish(self, tag: str, around: _Around, inner: _Around) -> None:
        if tag in _BLOCKS:
            self._part(around, inner)
            self._bullet = self._bullet and tag != "li"

    def _break(self, around: _Around) -> None:
        """A line is broken; a second break below the first parts what stands above and below, as a block does."""
        if around.row:
            self._write(" ")
            return
        empty = not any(piece.strip() for piece in self._pieces)
        self.end(around)
        self._parted = self._parted or (empty and not around.table)

    def _part(self, around: _Around, written: _Around) -> None:
        """A block begins or ends, whose line in a row of facts goes on; `written` is around what stands before."""
        if around.row:
            self._write(" ")
            return
        self.end(written)
        self._parted = self._parted or not around.table

    def _row(self, row: Any, around: _Around) -> None:
        self.end(around)
        inner = _inside(row, "tr", around)
        inner = replace(inner, listed=True, row=True)
        first = True
        for cell in row:
            if cell.tag in ("td", "th"):
                if not first:
                    self._pieces.append(" | ")
                first = False
                self.walk(cell, inner)
        self.end(inner)

    def _write(self, text: str, linked: bool = False) -> None:
        self._pieces.append(text)
        if linked:
            self._linked += len(text.strip())

    def end(self, around: _Around) -> None:
        """The line is done, where there is anything in it."""
        if not self._pieces:
            return
        text = _SPACE.sub(" ", "".join(self._pieces)).strip()
        if text.strip("-| "):
            shown = f"- {text}" if self._bullet else text
            self.lines.append(Line(shown, self._linked, around.beside, around.doubtful, around.listed,
                                   around.teasing, around.furniture, self._parted))  # fmt: skip
            self._bullet = self._parted = False
        self._pieces, self._linked = [], 0


def _inside(element: Any, tag: str, around: _Around) -> _Around:
    plain, joined = _NAMELESS if tag in _WHOLE else _name(element)
    inner = _Around(
        linked=around.linked or tag == "a",
        beside=around.beside or tag in _BESIDE,
        doubtful=around.doubtful or tag == "aside" or not plain.isdisjoint(_words("beside")),
        listed=around.listed or tag in _LISTED,
        teasing=around.teasing or not joined.isdisjoint(_words("lists")),
        furniture=around.furniture or not joined.isdisjoint(_words("serving")),
        table=around.table or tag == "table",
        row=around.row,
    )
    return around if inner == around else inner


def _hidden(element: Any) -> bool:
    style = element.get("style") or ""
    return element.get("hidden") is not None or "display:none" in style.replace(" ", "").lower()


def _name(element: Any) -> tuple[frozenset[str], frozenset[str]]:
    """The words of an element's class and id, and these with those whose syllables stand apart: "tin-lien-quan"."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return _words_of(name[:200]) if name != " " else _NAMELESS


@lru_cache(maxsize=4_096)
def _words_of(name: str) -> tuple[frozenset[str], frozenset[str]]:
    plain = frozenset(_NAME.findall(name))
    return plain, plain | frozenset(_NAME.findall(name.replace("-", "").replace("_", "")))


@cache
def _words(key: str) -> frozenset[str]:
    return folded("pages", key)


def _is_data(row: Any) -> bool:
    """Whether a row belongs to a table of facts, rather than one that lays out a page."""
    table = row.getparent()
    while table is not None and table.tag in ("tbody", "thead", "tfoot"):
        table = table.getparent()
    if table is None or table.tag != "table":
        return False
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    if any(next(cell.iterdescendants("table"), None) is not None for cell in cells):
        return False
    if any(_length(cell) > _LONG_CELL for cell in cells):
        return False
    few = sum(1 for _ in zip(table.iterdescendants("tr"), range(3), strict=False)) < 3
    return not (few and any(_is_stacked(cell) for cell in cells))


def _length(cell: Any) -> int:
    return sum(len(text) for text, _ in zip(cell.itertext(), range(200), strict=False))


def _is_stacked(cell: Any) -> bool:
    """Whether a cell holds lines above each other, as in a letterhead."""
    if cell.find(".//br") is not None:
        return True
    return sum(1 for child in cell if child.tag in _BLOCKS and "".join(child.itertext()).strip()) > 1
