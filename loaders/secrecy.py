"""The mark of secrecy that a document's letterhead bears.

A stamp stands alone: on its line, in its cell, or behind the document's number.
"Bí mật", "Mật" in a sentence and places such as Mật Sơn are no stamp.

>>> secrecy("TỈNH ỦY X\\tĐẢNG CỘNG SẢN VIỆT NAM\\nSố 12-BC/TU\\nMẬT\\nBÁO CÁO")
'Mật'
>>> secrecy("Bí mật quân sự\\nMật Sơn là một phường.") is None
True
"""

from __future__ import annotations

from functools import cache

import regex

from loaders.letterhead import NUMBER, has_letterhead, head_of
from loaders.words import tables

LINES = 30

_CELLS = regex.compile(r"\t|\||\s{2,}")
_FRAME = " \t\r\n*_#[](){}<>\"'“”.:;-–\ufeff\u200b"


def secrecy(text: str) -> str | None:
    """The mark, as "Mật", "Tối mật" or "Tuyệt mật", or None."""
    head = head_of(text)
    if "mật" not in head and "MẬT" not in head and "Mật" not in head:
        return None
    letterhead = has_letterhead(head)
    shown = 0
    for line in head.split("\n"):
        if not line.strip(_FRAME):
            continue
        shown += 1
        if shown > LINES:
            return None
        for cell in _CELLS.split(line):
            if mark := _mark(cell, letterhead, shown):
                return mark.capitalize()
    return None


def _mark(cell: str, letterhead: bool, shown: int) -> str | None:
    found = _stamp().fullmatch(cell.strip(_FRAME)) or _numbered().search(cell)
    if not found:
        return None
    mark = str(found["mark"])
    sure = letterhead or found.groupdict().get("label") or (mark.isupper() and shown <= 3)
    return mark.lower() if sure else None


@cache
def _marks() -> str:
    return "(?<mark>(?i:" + "|".join(tables("secrecy")["marks"]) + "))"


@cache
def _stamp() -> regex.Pattern[str]:
    labels = "|".join(tables("secrecy")["labels"])
    return regex.compile(rf"(?:(?<label>(?i:{labels}))\s?:?\s?)?{_marks()}")


@cache
def _numbered() -> regex.Pattern[str]:
    return regex.compile(rf"{NUMBER}[\p{{Lu}}/-]{{1,19}}\s{{0,3}}[(\[]\s?{_marks()}\s?[)\]]")
