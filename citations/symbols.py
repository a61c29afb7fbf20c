"""The symbol behind a number (ký hiệu) in its normal form: `QĐ/TW`, `NĐ-CP`.

The Party writes number, hyphen, mark, slash, body (18-NQ/TW); the state writes
slash, mark, hyphen, body (56/2015/NĐ-CP). The press swaps the two signs, so the
body decides which it is, and only an unknown body is taken by its first sign.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import bodies, grammar, vocabulary


class Symbol(Struct, frozen=True):
    """A symbol without number and year."""

    mark: str
    """"QĐ", "NQ", "CTr"; empty where the symbol has none (UBND-TNMT, QH14)."""
    text: str
    """The whole in normal form."""
    party: bool
    foreign: bool = False
    """Of a company, a union or the youth organisation: none of ours."""


@cache
def _marks() -> dict[str, str]:
    """A mark in capitals → the mark as the rules write it."""
    return {mark.upper(): mark for kind in vocabulary.document_types() for mark in kind.marks}


@cache
def _types() -> dict[str, str]:
    """A mark → the type it stands for."""
    return {mark: kind.name for kind in vocabulary.document_types() for mark in kind.marks}


_SIGN = regex.compile(grammar.DASH)
_CENTRE = regex.compile(r"(?i)T\.?[WƯ]\.?$")
_PARTY_BODY = regex.compile(
    r"(?:TW|TU|HU|QU|TXU|THU|DU|HNTW|BCĐ[0-9]{0,3}|BCSĐ\p{Lu}{0,8}|ĐU\p{Lu}{0,8}|ĐĐ\p{Lu}{0,8})$"
)


@lru_cache(maxsize=8192)
def symbol_of(mark: str, parts: str, sign: str) -> Symbol | None:
    """The normal form of a mark and the bodies behind it; `sign` is what stood before them.

    >>> symbol_of("QĐ", "-TW", "/").text, symbol_of("NQ", " / T.Ư", "-").text
    ('QĐ/TW', 'NQ/TW')
    >>> symbol_of("", "UBND- TNMT", "/").text
    'UBND-TNMT'
    """
    known = _marks().get(mark.upper().replace("Ð", "Đ")) or _marks().get(mark.upper().replace("D", "Đ"), mark.upper())
    names = [_body(part) for part in _SIGN.split(parts) if part.strip()]
    if not names:
        return None
    if not known and len(names) == 1 and names[0].upper() in _marks():
        mark = _marks()[names[0].upper()]
        return Symbol(mark, mark, party=True)  # 159-TB, cut short
    foreign = any(name in vocabulary.phrases("foreign_tails") for name in names)
    party = bool(_PARTY_BODY.match(names[0])) or (names[0].endswith(("TW", "TU")) and not names[0].startswith("UB"))
    if not party and known and bodies.of_symbol("-".join(names)) is None:
        party = sign.strip()[:1] not in ("/", "⁄")
    party = party or names[0].startswith("UBKT")
    if not known:
        return Symbol("", ("/" if names[-1] == "TW" else "-").join(names), party, foreign)
    return Symbol(known, f"{known}{'/' if party else '-'}{'-'.join(names)}", party, foreign)


def _body(part: str) -> str:
    """One body of a symbol: TW for T.Ư and TƯ, capitals as the rules have them."""
    name = _CENTRE.sub("TW", part.strip())
    name = name.upper().replace("Ð", "Đ").replace("ƯBND", "UBND")
    return "TTg" if name == "TTG" else name


def type_of_mark(symbol: Symbol) -> str | None:
    """The type that a symbol's mark stands for; of a symbol without mark, None.

    >>> type_of_mark(symbol_of("NĐ", "-CP", "/"))
    'nghị định'
    """
    if symbol.mark:
        return _types().get(symbol.mark)
    return None
