"""What the tests of the parser share: a citation as its text says it, and other spellings of a text."""

from __future__ import annotations

import unicodedata
from typing import Any

import regex
from msgspec import Struct, structs

from citations import Article, Citation, extract


class Said(Struct, frozen=True, repr_omit_defaults=True):
    """A citation's words and values, without where it stands and which rule found it."""

    quote: str
    type: str
    number: int | None = None
    symbol: str | None = None
    numeral: str | None = None
    year: int | None = None
    issuer: str | None = None
    date: str | None = None
    term: str | None = None
    session: str | None = None
    pinpoint: str | None = None
    title: str | None = None
    inferred: tuple[str, ...] = ()
    scheduled: bool = False
    within: int | None = None
    when: str | None = None


def said(citation: Citation) -> Said:
    """The citation as a row of a table writes it: composed, with its day as text.

    >>> said(extract(Article("Kết luận 14-KL/TW")).citations[0])
    Said(quote='Kết luận 14-KL/TW', type='kết luận', number=14, symbol='KL/TW')
    """
    values = {name: getattr(citation, name) for name in Said.__struct_fields__}
    values["quote"] = unicodedata.normalize("NFC", citation.quote)
    values["date"] = str(citation.date) if citation.date else None
    values["inferred"] = tuple(sorted(citation.inferred))
    return Said(**values)


def cited(text: str, **article: Any) -> list[Said]:
    """Everything a text cites, in its order."""
    return [said(citation) for citation in extract(Article(text, **article)).citations]


def quotes(text: str) -> list[str]:
    """The words of every citation."""
    return [citation.quote for citation in extract(Article(text)).citations]


FRINGE = " \t\n\r\u00a0\u200b.,;:()[]{}“”\"'‘’«»*_"
"""What stands beside a citation and is no part of it."""


def assert_clean_spans(text: str) -> None:
    """Every span gives back its quote, and no quote has a blank, a bracket, a quotation mark or a stop at its ends.

    A closing bracket whose opening one is inside is the quote's own: `Luật Dầu khí (sửa đổi)`.
    """
    for citation in extract(Article(text)).citations:
        quote = citation.quote
        assert text[citation.start : citation.end] == quote
        last = quote[-2] if quote.endswith(")") and quote.count("(") == quote.count(")") else quote[-1]
        assert not {quote[0], last} & set(FRINGE), quote


_TONED = regex.compile(r"[\p{L}--[A-Za-z]]", regex.VERSION1)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_OLD_PLACES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ", "úy": "uý",
}  # fmt: skip
_MOVABLE = regex.compile(rf"(?<![qQ])(?:{'|'.join(_OLD_PLACES)})(?!\p{{L}})")


def decomposed(text: str) -> str:
    """Every letter apart from its marks: ộ as o, U+0323, U+0302."""
    return unicodedata.normalize("NFD", text)


def half_composed(text: str) -> str:
    """Vowels composed, tones apart, as a Windows keyboard writes: ộ as ô, U+0323."""
    return _TONED.sub(lambda letter: _half(letter.group()), text)


def _half(letter: str) -> str:
    marks = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in marks if mark in _TONES)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return base + tones


def vowel_mark_first(text: str) -> str:
    """Apart, with the tone behind the vowel's own mark, not in the order Unicode gives: o, U+0302, U+0323."""
    return "".join(unicodedata.normalize("NFD", part[0]) + part[1:] for part in map(_half, text))


def old_tones(text: str) -> str:
    """Tone marks in their older places: uỷ for ủy, khoá for khóa."""
    return _MOVABLE.sub(lambda pair: _OLD_PLACES[pair.group()], text)


def icelandic(text: str) -> str:
    """Đ as its Icelandic twin, which some papers' own letters turn it into."""
    return text.replace("Đ", "Ð")


def thesis_letters(text: str) -> str:
    """ư as theses of the nineties have it: Trung ƣơng."""
    return text.replace("ư", "ƣ").replace("Ư", "Ƣ")


def mixed(text: str) -> str:
    """Each word in the next of four ways of composing, as pieces from several programs stand in one paragraph."""
    ways = (str, decomposed, vowel_mark_first, half_composed)
    return " ".join(ways[at % len(ways)](word) for at, word in enumerate(text.split(" ")))


SPELLINGS = {
    "decomposed": decomposed,
    "half composed": half_composed,
    "vowel mark first": vowel_mark_first,
    "all of these in one text": mixed,
    "old tone places": old_tones,
    "the Icelandic letter": icelandic,
    "letters of theses": thesis_letters,
}


def assert_same_in_any_spelling(text: str) -> None:
    """Other spellings of a text give the same values, with spans that quote them letter by letter."""
    usual = [_normal(one) for one in cited(text)]
    for name, respell in SPELLINGS.items():
        assert_clean_spans(respell(text))
        assert [_normal(one) for one in cited(respell(text))] == usual, name


def _normal(one: Said) -> Said:
    """The values with what is kept as printed in one spelling."""
    printed = {"quote": one.quote, "title": one.title, "pinpoint": one.pinpoint}
    return structs.replace(one, **{field: words and _plain(words) for field, words in printed.items()})


def _plain(words: str) -> str:
    return old_tones(words).translate({0xD0: "Đ", 0x1A2: "Ư", 0x1A3: "ư"})
