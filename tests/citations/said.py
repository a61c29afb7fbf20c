"""What the tests of the parser share: a citation as its text says it, and other spellings of a text."""

from __future__ import annotations

import unicodedata

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


def cited(text: str, **article: object) -> list[Said]:
    """Everything a text cites, in its order."""
    return [said(citation) for citation in extract(Article(text, **article)).citations]  # type: ignore[arg-type]


def quotes(text: str) -> list[str]:
    """The words of every citation."""
    return [citation.quote for citation in extract(Article(text)).citations]


FRINGE = " \t\n\r\u00a0\u200b.,;:()[]{}“”\"'‘’«»*_"
"""What stands beside a citation and is no part of it."""


def assert_clean_spans(text: str) -> None:
    """Every span gives back its quote, and no quote has a blank, a bracket, a quotation mark or a stop at its ends."""
    for citation in extract(Article(text)).citations:
        assert text[citation.start : citation.end] == citation.quote
        ends = citation.quote[0] + citation.quote[-1]
        if citation.type in ("luật", "bộ luật", "hiến pháp"):
            ends = ends.replace(")", "")  # "Luật Dầu khí (sửa đổi)" ends with its own bracket
        assert not set(ends) & set(FRINGE), citation.quote


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


SPELLINGS = {
    "decomposed": decomposed,
    "half composed": half_composed,
    "vowel mark first": vowel_mark_first,
    "old tone places": old_tones,
}


def assert_same_in_any_spelling(text: str) -> None:
    """Other spellings of a text give the same values, with spans that quote them letter by letter."""
    for name, respell in SPELLINGS.items():
        assert_clean_spans(respell(text))
        found = [structs.replace(one, quote=old_tones(one.quote), title=_old(one.title)) for one in cited(text)]
        other = [structs.replace(one, quote=old_tones(one.quote), title=_old(one.title)) for one in cited(respell(text))]
        assert other == found, name


def _old(title: str | None) -> str | None:
    return None if title is None else old_tones(title)
