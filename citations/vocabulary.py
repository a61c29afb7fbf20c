"""The words of the field, read from `data/` on first use and kept as frozen tables.

Words are data; the modules that use them hold only shapes. A faulty row is
named by file and line or key, because a person will have written it.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import regex
from msgspec import Struct

T = TypeVar("T")

_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
}  # fmt: skip
_TONE = regex.compile(r"(?:" + "|".join([*_TONES, *_TONES.values()]) + r")(?!\p{L})", regex.IGNORECASE)


class BadWords(Exception):
    """A row of the program's own data that cannot be used; a fault of the program."""


class DocumentType(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of paper and the words and marks that stand for it."""

    name: str
    marks: tuple[str, ...] = ()
    shares: str | None = None
    """A mark whose sequence this kind shares without owning it: Quy định and QĐ."""
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    issuer: str | None = None
    bare: bool = False
    noun: bool = False
    state: bool = False


LAWS = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
"""Kinds that are cited by name rather than by number."""


@cache
def table(name: str) -> dict[str, Any]:
    """One TOML file of `data/`."""
    return tomllib.loads(files("citations").joinpath("data", name).read_text(encoding="utf-8"))


def shaped(name: str, kind: type[T]) -> T:
    """One TOML file of `data/` as values of a type; a key or value that does not fit is named."""
    try:
        return msgspec.convert(table(name), kind)
    except msgspec.ValidationError as error:
        raise BadWords(f"citations/data/{name}: {error}") from error


def rows(name: str, needs: Iterable[str]) -> Iterator[dict[str, str]]:
    """The rows of a CSV file of `data/`, each with at least the columns in `needs`."""
    text = files("citations").joinpath("data", name).read_text(encoding="utf-8")
    for line, row in enumerate(csv.DictReader(text.splitlines()), 2):
        if missing := [column for column in needs if not row.get(column)]:
            raise BadWords(f"citations/data/{name}:{line}: nothing in {', '.join(missing)}")
        yield row


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All kinds of papers, in the order of the file."""
    return shaped("types.toml", dict[str, tuple[DocumentType, ...]])["type"]


@cache
def word_set(key: str) -> frozenset[str]:
    """A set of single words of `words.toml`."""
    return frozenset(table("words.toml")[key].split())


@cache
def phrases(key: str) -> tuple[str, ...]:
    """A list of phrases of `words.toml`."""
    return tuple(table("words.toml")[key])


def any_of(words: Iterable[str]) -> str:
    """Phrases as one alternation, shared beginnings written once, the longest tried first.

    Written as a tree because a long flat alternation is tried word by word at every
    place. Both places of a tone mark are taken, and a line end for a space.

    >>> any_of(["chương trình", "chương trình hành động", "chỉ thị"])
    'ch(?:ương(?:\\\\s\\\\s|\\\\s)trình(?:(?:\\\\s\\\\s|\\\\s)hành(?:\\\\s\\\\s|\\\\s)động|)|ỉ(?:\\\\s\\\\s|\\\\s)thị)'
    """
    return _branch(_tree(every_tone(words)), backwards=False)


def capitalised(words: Iterable[str], ahead: str) -> tuple[regex.Pattern[str], ...]:
    """Patterns that find capitalised words fast: those with a plain first letter, then one a marked first letter.

    A range of letters is searched for several times faster than a set of them. So the
    first pattern takes any capital before the rest of a word, and who uses it looks
    the word up.

    >>> [shape.search("Đà Nẵng, Hà Nội").group() for shape in capitalised(["Hà Nội", "Đà Nẵng"], "")]
    ['Hà Nội', 'Đà Nẵng']
    """
    tails: dict[str, list[str]] = {"[A-Z]": []}
    for word in words:
        tails.setdefault("[A-Z]" if word[0].isascii() else word[0], []).append(word[1:])
    return tuple(regex.compile(f"{first}{any_of(rest)}{ahead}") for first, rest in tails.items())


def any_before(words: Iterable[str]) -> str:
    """The same for a look-behind, which is read from its end: shared endings written once.

    >>> any_before(["kết luận", "luận"])
    '(?:kết(?:\\\\s\\\\s|\\\\s)|)luận'
    """
    return _branch(_tree(word[::-1] for word in every_tone(words)), backwards=True)


def every_tone(words: Iterable[str]) -> list[str]:
    """Phrases in order, each with both places of its tone marks."""
    return sorted({way for word in words for way in _both_tones(word)})


def new_tones(words: str) -> str:
    """Words with every tone mark in its newer place.

    >>> new_tones("Uỷ ban Khánh Hoà")
    'Ủy ban Khánh Hòa'
    """
    return _TONE.sub(lambda found: _moved(found.group(), _TONES), words)


def _tree(words: Iterable[str]) -> dict[str, Any]:
    """Words by their first letters; the empty letter ends a word."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return tree


def _branch(node: dict[str, Any], *, backwards: bool) -> str:
    """One knot of the tree of words as a pattern."""
    ends = []
    for letter, below in node.items():
        if letter:
            # Not `\s{1,2}`: each repeat of a pattern costs at every call, and these trees have hundreds.
            one = r"(?:\s\s|\s)" if letter == " " else regex.escape(letter)
            rest = _branch(below, backwards=backwards)
            ends.append(rest + one if backwards else one + rest)
    if "" in node and ends:
        return f"(?:{'|'.join(ends)}|)"
    return ends[0] if len(ends) == 1 else f"(?:{'|'.join(ends)})" if ends else ""


def _both_tones(word: str) -> set[str]:
    """The word with every tone mark in its new place, and in its old one."""
    new = new_tones(word)
    old = _TONE.sub(lambda found: _moved(found.group(), {n: o for o, n in _TONES.items()}), word)
    return {word, new, old}


def _moved(pair: str, ways: dict[str, str]) -> str:
    """A pair of vowels with its tone mark moved, capitals kept."""
    moved = ways.get(pair.lower(), pair.lower())
    return "".join(new.upper() if old.isupper() else new for old, new in zip(pair, moved, strict=True))
