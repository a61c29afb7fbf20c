"""The words of the field as a fuzzer's dictionary: what it puts into an input by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from citations import vocabulary
from graph.words import asking
from loaders.words import tables

TOML = ("bodies.toml", "posts.toml", "statements.toml", "types.toml", "words.toml")
PAGES = ("columns", "dateline", "letterhead", "pages", "secrecy", "teasers")
SHAPES = (
    "142-QĐ/TW",
    "56/2015/NĐ-CP",
    "ngày 23/4/2024",
    "ngày 23 tháng 4 năm 2024",
    "khóa XIII",
    "lần thứ",
    "Điều 7, khoản 1",
    "e\u0302\u0301",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\r\n",
    "“",
    "”",
    "…",
    "<p>",
    "</p>",
    "<table><tr><td>",
    "<div",
    "<br>",
    "<!--",
    "-->",
    "<![CDATA[",
    "&amp;",
    "&#x0;",
    "<meta charset=",
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    "&a;",
    "<w:p><w:r><w:t>",
    "</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc>",
    '{"text": "',
    '"}',
    "\\ud800",
    '"published": "2024-09-27"',
    "null",
    "1e999",
    "GET /search?q=",
    " HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "&after=",
    "&limit=",
    "&from=",
    "&to=",
    "&lang=en",
    ".json",
    "/documents/",
    "/articles/",
    "/officials/",
    "/organisations/",
    "%2e%2e%2f",
    "%00",
    "%0d%0a",
    "%3Cvidu",
    "<vidu",
    "id,type,number,symbol,issuer,date,term,title\r\n",
    "article,start,end,quote,verdict,by,why,at,document\r\n",
)
LONGEST_WORD = 60


def written(path: Path) -> Path:
    """The dictionary as a file that libFuzzer reads."""
    words = dict.fromkeys(SHAPES)
    for name in TOML:
        words |= dict.fromkeys(_strings(vocabulary.table(name)))
    for name in PAGES:
        words |= dict.fromkeys(_strings(tables(name)))
    words |= dict.fromkeys(_strings(asking.data()))
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (f'"{_escaped(word)}"' for word in words if 0 < len(word.encode("utf-8", "replace")) <= LONGEST_WORD)
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path


def _strings(value: Any) -> Iterator[str]:
    """Every string inside a table, names of keys among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from _strings(inner)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for inner in value:
            yield from _strings(inner)


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())
