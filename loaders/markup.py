"""A page's source made fit for the parser: without letters that no text has, and without floods of attributes.

The parser compares each attribute of a tag with all before it, so a tag of half a million takes hours.

>>> fit("<p class='a\\x01'>b</p>")
"<p class='a'>b</p>"
"""

from __future__ import annotations

import regex

MOST_ATTRIBUTES = 1_000
"""Of one tag; pages have a dozen."""

_NO_LETTER = regex.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_VALUE = r"=\s{0,40}+(?:\"[^\"]*+\"|'[^']*+')?+"
"""A quotation that is never closed is none; there is one such sign of each sort at most, so one search to the end."""
_REST = regex.compile(rf"(?:[^>=]++|{_VALUE}){{1,200}}+")
_TAG = regex.compile(rf"<!--|<(?i:script|style)\b|<(?<tag>[a-zA-Z])(?:[^>=]++|{_VALUE}){{0,200}}+")
_SCRIPT = regex.compile(r"</(?i:script|style)")
_ATTRIBUTE = regex.compile(rf"[\s/](?:[^\s/>=]++(?:\s{{0,40}}+{_VALUE}[^\s>]*+)?+|{_VALUE}[^\s>]*+)")
_SHORTEST = 4 * MOST_ATTRIBUTES
"""Characters that so many attributes take at least: ` a=b`."""


def fit(page: str) -> str:
    """The page as it is parsed; what a reader sees of it is unchanged."""
    if _NO_LETTER.search(page):
        page = _NO_LETTER.sub("", page)
    kept: list[str] = []
    done = at = 0
    while len(page) - at > _SHORTEST and (found := _TAG.search(page, at)):
        start, at = found.span()
        if found["tag"] is None:
            at = _unread(page, start, at)
            continue
        while at < len(page) and page[at] != ">" and (more := _REST.match(page, at)):
            at = more.end()
        if at - start > _SHORTEST and (end := _too_many(page, start, at)):
            kept.append(page[done:end])
            done = at
    return "".join((*kept, page[done:])) if kept else page


def _unread(page: str, start: int, at: int) -> int:
    """The end of a comment or script: no tags stand in it."""
    if page.startswith("<!--", start):
        end = page.find("-->", start + 4)
    else:
        closing = _SCRIPT.search(page, at)
        end = closing.start() if closing else -1
    return end if end >= 0 else len(page)


def _too_many(page: str, start: int, end: int) -> int | None:
    """Where a tag's attributes become too many, if they do."""
    for count, attribute in enumerate(_ATTRIBUTE.finditer(page, start, end)):
        if count == MOST_ATTRIBUTES:
            return attribute.start()
    return None
