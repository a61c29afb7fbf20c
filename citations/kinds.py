"""The kind of a numbered paper: what its word says, what its symbol says, and which of them is right.

The word stands before the number, or apart from it: `Báo cáo thẩm định số 12-BC/TU`.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from citations import body_words, grammar, vocabulary
from citations.bodies import issuer
from citations.draft import Draft
from citations.symbols import Symbol, type_of_mark
from citations.text import fold, tidy


@cache
def _types() -> dict[str, vocabulary.DocumentType]:
    """A type word in small letters → its kind."""
    found = {fold(word): kind for kind in vocabulary.document_types() for word in (kind.name, *kind.also)}
    for kind in vocabulary.document_types():
        found |= dict.fromkeys((word.lower() for word in (kind.name, *kind.also, *kind.short, *kind.english)), kind)
    return found


@lru_cache(maxsize=1024)
def kind_of(words: str) -> vocabulary.DocumentType:
    """The kind that a type word of the grammar stands for.

    >>> kind_of("NGHỊ QUYẾT").name
    'nghị quyết'
    """
    return _types()[tidy(words).lower()]


@lru_cache(maxsize=1024)
def english(words: str) -> bool:
    """Whether a type word is English."""
    return tidy(words).lower() in kind_of(words).english


@lru_cache(maxsize=1024)
def only_with_symbol(words: str) -> bool:
    """Whether a type word is without its marks, as in a slug: there only a symbol makes a citation."""
    return words.isascii() and not words.isupper() and not english(words)


def agreed(kind: vocabulary.DocumentType | None, symbol: Symbol | None) -> str | None:
    """The type a mention has: where word and symbol contradict each other, the symbol's.

    QĐ stands for Quyết định and Quy định alike, so there the word is right.
    """
    by_mark = type_of_mark(symbol) if symbol else None
    if kind is None:
        return by_mark
    if by_mark is None or symbol is None or kind.name == "văn bản":
        return kind.name
    if symbol.mark.startswith("QĐ") and kind.shares == "QĐ":
        return kind.name
    if kind.name.startswith(by_mark) or symbol.mark in kind.marks or (kind.name, by_mark) in _SAME:
        return kind.name
    return by_mark


_SAME = {("quy chế", "quyết định"), ("nghị quyết liên tịch", "nghị quyết"), ("quy định", "quyết định")}


@cache
def _apart() -> regex.Pattern[str]:
    """A kind and what sort of it or whose it is, up to the end. Groups: type, more."""
    kinds = grammar.type_words()
    stops = vocabulary.any_of(vocabulary.word_set("apart_stops"))
    word = rf"\s(?!(?:{kinds}|{stops})(?!\p{{L}}))[\p{{L}}-]{{1,12}}+"
    return regex.compile(rf"(?<!\p{{L}})(?<type>{kinds})(?<more>(?:{word}){{1,8}}+)\Z", regex.VERSION1)


_NUMBER_WORD = regex.compile(r"\s(?i:số):?\s{0,3}\Z")


_BEFORE = regex.compile(r"(?<!\p{L})(?<type>\p{L}{2,6}\s\p{L}{2,6})\s(?:(?i:s[oóòôốồổỗộơ]):?\s{0,2})?\Z")
_OVER_PAGE = regex.compile(rf"\s(?i:số):?{grammar.PAGE_END}\Z")


def _read_misspelt(text: str, draft: Draft, symbol: Symbol, floor: int) -> bool:
    """Take in a kind whose letters lost their marks in print: `Nghi quyêt sô 18-NQ/TW`. It must be the symbol's."""
    found = _BEFORE.search(text, max(floor, draft.start - 20), draft.start)
    kind = _types().get(fold(tidy(found["type"]))) if found else None
    if found is None or kind is None or not symbol.mark or agreed(kind, symbol) != kind.name:
        return False
    draft.start, draft.type, draft.typed = found.start(), kind.name, True
    return True


def _read_over_page(text: str, draft: Draft, symbol: Symbol, floor: int) -> bool:
    """Take in a kind before a page's end: `Quy định số`, the gazette's running head, `144-QĐ/TW`."""
    since = max(floor, draft.start - 110)
    head = _OVER_PAGE.search(text, since, draft.start) if "CÔNG" in text[since : draft.start] else None
    words = _last_kind().search(text, max(floor, head.start() - 30), head.start()) if head else None
    kind = kind_of(words.group()) if words else None
    if words is None or kind is None or agreed(kind, symbol) != kind.name:
        return False
    draft.start, draft.type, draft.typed = words.start(), kind.name, True
    return True


@cache
def _last_kind() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{grammar.type_words()})\Z", regex.VERSION1)


def read_apart(text: str, draft: Draft, symbol: Symbol, floor: int) -> None:
    """Take in a kind that stands apart from its number: `Báo cáo thẩm định số 12-BC/TU`, `Tờ trình của … số …`.

    It must be the kind of the symbol; where the symbol has none, it must have a capital. A law is read by its
    name, and its number with it.
    """
    if _read_misspelt(text, draft, symbol, floor) or _read_over_page(text, draft, symbol, floor):
        return
    word = _NUMBER_WORD.search(text, max(floor, draft.start - 8), draft.start)
    found = _apart().search(text, max(floor, draft.start - 90), word.start()) if word else None
    if found is None:
        return
    kind = kind_of(found["type"])
    other = agreed(kind, symbol) != kind.name if symbol.mark else found["type"].islower()
    if other or kind.name in vocabulary.LAWS:
        return
    draft.start, draft.type, draft.typed = found.start(), kind.name, True
    said = body_words.said(text, found.start("more") + len(" của ")) if found["more"].startswith(" của ") else None
    first = issuer(said.first) if said and said.end == found.end() else None
    if first is not None and draft.fits(first):
        draft.issuer = first
