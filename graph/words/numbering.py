"""Which sequence a number belongs to: the mark of a symbol, and the marks read for one another.

>>> mark_of("quy định", "QĐi/TW"), family_of("quy định", "QĐi/TW")
('QĐi', 'QĐ')
>>> mark_of("nghị định", "NQ/TW")              # the symbol decides
'NQ'
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import regex

from citations import vocabulary

_SEPARATOR = regex.compile(r"[/-]")
_ZEROS = regex.compile(r"0{1,6}+(?=[0-9])")


@cache
def numbering() -> dict[str, Any]:
    """The rules of numbering, as kept in `data/numbering.toml`."""
    return tomllib.loads(files("graph").joinpath("data", "numbering.toml").read_text(encoding="utf-8"))


@cache
def of_plenums() -> frozenset[str]:
    """Kinds that go by their plenum or congress where they have no number."""
    return frozenset(numbering()["plenums"]["kinds"])


@cache
def _marks() -> dict[str, str]:
    """Capital letters of a mark → the mark as it is written."""
    marks = [mark for kind in vocabulary.document_types() for mark in kind.marks]
    marks += [mark for members in numbering()["families"].values() for mark in members if mark[0].isupper()]
    return {mark.upper(): mark for mark in marks}


@cache
def _mark_of_type() -> dict[str, str]:
    """Kind → its mark: its own first one, or the kind itself in capitals."""
    found = {}
    for kind in vocabulary.document_types():
        mark = kind.shares or (kind.marks[0] if kind.marks else kind.name.upper())
        for name in (kind.name, *kind.also):
            found[name] = mark
    for mark, members in numbering()["families"].items():
        found.update({name: mark for name in members if not name[0].isupper()})
    return found


@cache
def _families() -> dict[str, str]:
    """Mark → the mark its family goes by."""
    return {
        member: family for family, members in numbering()["families"].items() for member in members
    }


def segments(symbol: str) -> list[str]:
    """The parts of a symbol: QĐ, TW of QĐ/TW; CT, BNN, TL of CT-BNN-TL."""
    return [part for part in _SEPARATOR.split(symbol) if part]


@lru_cache(maxsize=4096)
def mark_of(kind: str, symbol: str | None) -> str:
    """The mark of the sequence: the symbol's where it has one, else what the kind stands under."""
    if symbol:
        parts = segments(symbol)
        if parts and (mark := _marks().get(parts[0].upper())):
            return mark
    return _mark_of_type().get(kind, kind.upper())


@lru_cache(maxsize=4096)
def family_of(kind: str, symbol: str | None) -> str:
    """The mark under which everything that may be read for this one is kept together."""
    mark = mark_of(kind, symbol)
    return _families().get(mark, mark)


@lru_cache(maxsize=4096)
def kind_of(kind: str, symbol: str | None) -> str:
    """The kind of paper: as said, unless the symbol says another.

    >>> kind_of("nghị định", "NQ/TW"), kind_of("quy định", "QĐ/TW"), kind_of("văn bản", "BC-CP")
    ('nghị quyết', 'quy định', 'báo cáo')
    """
    said = _mark_of_type().get(kind, kind.upper())
    family = family_of(kind, symbol)
    if family == _families().get(said, said):
        return kind
    return str(numbering()["kinds"].get(mark_of(kind, symbol), kind))


@lru_cache(maxsize=4096)
def numeral_key(number: int | None, numeral: str | None) -> str | None:
    """What identifies the number: 5 of "05", "8b" of "8B", "66.13" as it is.

    >>> numeral_key(8, "8B"), numeral_key(5, None), numeral_key(5, "05")
    ('8b', '5', '5')
    """
    if numeral:
        return _ZEROS.sub("", numeral.strip().lower(), 1) if numeral[:1] == "0" else numeral.strip().lower()
    return None if number is None else str(number)
