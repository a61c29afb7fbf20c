"""Whether a text opens with the letterhead of a document.

It bears words that nothing else does, or the document's number at the start of a line or cell, or
behind a body's capitals where the columns of the head have run together.

>>> has_letterhead("TỈNH ỦY X\\nSố 12-BC/TU"), has_letterhead("Theo văn bản Số 12-BC/TU, …")
(True, False)
"""

from __future__ import annotations

import unicodedata

import regex

from loaders.words import tables

HEAD = 1500
"""Characters of a text in which it says what it is."""

NUMBER = r"Số\s?:?\s{0,8}[0-9]{0,5}\s?[-/–]\s?(?:\p{Lu}|(?:19|20)[0-9]{2}/)"
"""The number of a paper in its head: Số 12-BC/TU, Số: 30/2020/NĐ-CP, Số:   /KH-TU before it has one."""
_NUMBER = regex.compile(rf"(?:^[\s*_]{{0,4}}|[|*_\t]\s{{0,4}}|\s{{2}}|\p{{Lu}}\s){NUMBER}", regex.M)


def head_of(text: str) -> str:
    """Where a text says what it is, in composed letters."""
    return unicodedata.normalize("NFC", text[:HEAD])


def has_letterhead(head: str) -> bool:
    """Whether the head of a text is a document's."""
    return any(words in head for words in tables("letterhead")["words"]) or (
        "Số" in head and _NUMBER.search(head) is not None
    )
