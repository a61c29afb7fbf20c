"""The words people ask with, from `data/ask.toml`: read on first use, compared without marks."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import regex

from citations import vocabulary
from citations.text import fold, words


@cache
def data() -> dict[str, dict[str, Any]]:
    """The tables of the file."""
    return tomllib.loads((Path(__file__).parents[1] / "data/ask.toml").read_text(encoding="utf-8"))


@cache
def spellings(table: str) -> dict[str, str]:
    """Folded spelling → what it stands for, in a table of names and their spellings.

    >>> spellings("bodies")["politburo"]
    'Bộ Chính trị'
    """
    return {fold(spelling): name for name, all_of in data()[table].items() for spelling in all_of}


@cache
def types() -> dict[str, str]:
    """Folded name of a type, in Vietnamese or English → the type.

    >>> types()["directive"], types()["nghi quyet"]
    ('chỉ thị', 'nghị quyết')
    """
    found = {
        fold(spelling): kind.name
        for kind in vocabulary.document_types()
        if kind.name not in data()["names"]["any_type"]
        for spelling in (kind.name, *kind.also, *kind.english)
    }
    return found | spellings("types")


@cache
def phrases(table: str, key: str) -> tuple[str, ...]:
    """Folded phrases of one list."""
    return tuple(dict.fromkeys(fold(phrase) for phrase in data()[table][key]))


@cache
def marks() -> dict[str, tuple[str, ...]]:
    """Folded mark of a symbol → the types it stands for.

    >>> marks()["qd"]
    ('quy định', 'quyết định')
    """
    rows = [(kind.name, (*kind.marks, *kind.short, *([kind.shares] if kind.shares else ())))
            for kind in vocabulary.document_types()]  # fmt: skip
    rows += [(kind, tuple(all_of)) for kind, all_of in data()["marks"].items()]
    found: dict[str, tuple[str, ...]] = {}
    for kind, all_of in rows:
        for mark in dict.fromkeys(fold(mark) for mark in all_of):
            found[mark] = tuple(dict.fromkeys((*found.get(mark, ()), kind)))
    return found


@cache
def places() -> dict[str, str]:
    """Folded name of a province or city → its name.

    >>> places()["tp hcm"]
    'Hồ Chí Minh'
    """
    found = {}
    for row in vocabulary.rows("places.csv", ("name", "level")):
        if row["level"] == "province":
            for name in (row["name"], *filter(None, row["aliases"].split(";"))):
                found[words(name)] = row["name"]
    return found


@cache
def months() -> dict[str, int]:
    """English name of a month → its number."""
    return {name: int(number) for name, number in spellings("months").items()}


@cache
def ordinals() -> dict[str, int]:
    """A number in words → the number."""
    return {name: int(number) for name, number in spellings("ordinals").items()}


def alternatives(spellings: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits.

    >>> alternatives(["tu", "tu nam"])
    'tu\\\\ nam|tu'
    """
    return "|".join(regex.escape(word) for word in sorted(spellings, key=len, reverse=True))
