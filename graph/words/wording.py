"""The words under which nodes are found: folded alike for what is kept and what is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

import regex

from citations.text import fold, words

_GLUED = regex.compile(r"[\p{L}\p{N}]{1,80}(?:[-–—/.]{1,3}[\p{L}\p{N}]{1,80}){0,20}")

_NUMBER = regex.compile(r"[0-9]+|[ivx]+")
STROKED = (("đ", "d"), ("Đ", "d"), ("Ð", "d"), ("ð", "d"), ("Ƣ", "u"), ("ƣ", "u"))
"""Letters that no mark makes; the search takes off marks and case by itself."""


def plain(title: str | None, text: str) -> str:
    """An article's words as the search takes them: it finds what `fold` makes alike.

    Folding whole articles here would cost as much as all the rest of keeping them.

    >>> plain("Đảng", "Bộ Chính trị")
    'dảng Bộ Chính trị'
    """
    whole = f"{title} {text}" if title else text
    for letter, bare in STROKED:
        whole = whole.replace(letter, bare)
    return whole


def terms(text: str) -> list[str]:
    """The folded words of a name or a question, numbers without leading zeros.

    >>> terms("Quy định số 08-QĐi/TW")
    ['quy', 'dinh', 'so', '8', 'qdi', 'tw']
    """
    return [word.lstrip("0") or "0" if word.isdigit() else word for word in words(text).split()]


def name_of(document: Mapping[str, Any]) -> str:
    """A document's name as it is sorted by: type, number, symbol, title.

    >>> name_of({"type": "quy định", "number": 142, "numeral": None, "year": None, "symbol": "QĐ/TW",
    ...          "title": None})
    'quy định 142-QĐ/TW'
    """
    number = document["numeral"] or document["number"]
    said = (number, document["year"], document["symbol"])
    joint = "-" if None in said[:2] else "/"
    numbered = joint.join(str(part) for part in said if part is not None)
    return " ".join(part for part in (document["type"], numbered, document["title"]) if part)


def document_words(document: Mapping[str, Any]) -> str:
    """All words under which a document is found."""
    number = document["numeral"] or document["number"]
    said = (document["type"], "số", number, document["year"], document["symbol"], document["issuer"],
            "khóa" if document["term"] else None, document["term"], document["session"], document["title"],
            *document["names"], document["date"])
    return " ".join(terms(" ".join(str(part) for part in said if part is not None)))


def node_words(about: Mapping[str, Any]) -> str:
    """All words under which a node without a table of its own is found: its name and short forms.

    >>> node_words({"name": "Ban Tổ chức Trung ương", "abbreviations": ["BTCTW"]})
    'ban to chuc trung uong btctw'
    """
    return words(" ".join([about["name"], *about.get("abbreviations", ())]))


def wanted_words(said: str, *, glued: bool) -> list[str]:
    """The words to look for; with `glued`, 142-QĐ/TW is one of them, as it stands in a text."""
    if glued:
        return [words(found) for found in _GLUED.findall(fold(said)) if words(found)]
    return terms(said)


def may_go_on(word: str) -> bool:
    """Whether a last word may be only the beginning of one: 14 is none of 142, nor XII of XIII.

    >>> may_go_on("nghi"), may_go_on("14"), may_go_on("xii")
    (True, False, False)
    """
    return _NUMBER.fullmatch(word) is None


def number_among(wanted: Sequence[str]) -> int | None:
    """The number of a document that is looked for, if one is."""
    return next((int(each) for each in wanted if each.isdigit() and len(each) < 10), None)


def folding() -> bytes:
    """What changes when words are folded in another way, and the search is to be built anew."""
    letters = "".join(map(chr, range(0x20, 0x2100))) + "Bộ Chính trị o\u0302\u0323 khoá"
    return blake2b((fold(letters) + plain(None, letters)).encode(), digest_size=8).digest()
