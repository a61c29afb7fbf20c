"""The nearest letters that a terminal or file of few letters can show.

>>> "Quy định số 142 – “mới”".encode("ascii", nearest("ascii"))
b'Quy dinh so 142 - "moi"'
>>> unicodedata.normalize("NFC", "Bộ Chính trị".encode("cp1258", nearest("cp1258")).decode("cp1258"))
'Bộ Chính trị'
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator
from functools import cache

PLAIN = {
    "đ": "d", "Đ": "D", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "→": "->",
    "·": "-", "•": "*", "─": "-", "━": "-", "│": "|",
}  # fmt: skip


@cache
def nearest(encoding: str) -> str:
    """The name of an error handler that writes what the encoding lacks as the nearest it has."""

    def written(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        letters = error.object[error.start : error.end]
        return "".join(_first(letter, encoding) for letter in letters), error.end

    name = f"vankien.nearest.{encoding}"
    codecs.register_error(name, written)
    return name


def _first(letter: str, encoding: str) -> str:
    for way in _ways(letter):
        try:
            way.encode(encoding)
        except UnicodeEncodeError:
            continue
        return way
    return "?"


def _ways(letter: str) -> Iterator[str]:
    """Ways to write a letter, the most faithful first: ế, ê and a mark, e."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    for mark in marks:
        rest = [other for other in marks if other != mark]
        yield unicodedata.normalize("NFC", base + mark) + "".join(rest)
    yield base + "".join(marks)
    yield PLAIN.get(letter, base)
    yield PLAIN.get(base, base)
