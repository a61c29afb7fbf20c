"""The small words right before a name: how the person is addressed, ranks and degrees, who took the picture."""

from __future__ import annotations

from functools import cache

import regex
from msgspec import Struct

from citations import post_words, vocabulary


class Lead(Struct, frozen=True, gc=False):
    """The small words right before a name."""

    start: int
    address: str | None
    ranked: bool
    credit: bool


@cache
def _lead() -> regex.Pattern[str]:
    """Address, ranks and signs, read backwards from the name."""
    tables, before = post_words.tables(), vocabulary.any_before
    address = before({*tables.address.comrade, *tables.address.plain})
    service, learned = before(tables.ranks.service), before(tables.ranks.learned)
    word = (
        rf"(?<!\p{{L}})(?:(?<address>(?i:{address}))|(?<rank>(?i:{service}))|(?<!KH[&-])(?i:{learned})\.?)[,.:]?"
        r"(?:[ \u00a0]{1,2}|(?<=\.))"
    )
    return regex.compile(rf"(?r)(?:{word}|[-–][ \u00a0]|\*\*|<b>|[\"“(\[|][ \u00a0]?){{0,6}}+")


@cache
def _last_letters() -> frozenset[str]:
    """How the words end that may be a lead: three letters tell most places apart from one at once."""
    tables = post_words.tables()
    words = (*tables.address.comrade, *tables.address.plain, *tables.ranks.service, *tables.ranks.learned)
    ways = {way for word in words for way in (word, word.lower(), word.capitalize(), word.upper())}
    signs = ("", *" \n[(“\"*->.,")
    return frozenset(f"{sign}{way}"[-3:] for way in ways | post_words.words("credits") for sign in signs)


_PLAIN = " \u00a0"
_IN_PLACES = frozenset({"Anh", "Bà", "Ông"})
"""Addresses that names of places end with: Huyện ủy Đông `Anh`, xã Thác `Bà`."""


def _word_before(text: str, floor: int, at: int) -> str:
    word = text[max(floor, at - 8) : at].rstrip(_PLAIN).rpartition(" ")[2]
    return word if word.isalpha() else ""


def before(text: str, floor: int, start: int) -> Lead:
    """What leads to a name that begins at `start`.

    >>> before("theo đồng chí Mẫu", 0, 14)
    Lead(start=5, address='đồng chí', ranked=False, credit=False)
    """
    plain = start < floor + 3 or (text[start - 1] in _PLAIN and text[start - 2].isalpha())
    if plain and text[max(0, start - 4) : start - 1] not in _last_letters():
        return Lead(start, None, False, False)
    found = _lead().match(text, max(floor, start - 80), start)
    at = start if found is None else found.start()
    address = None if found is None else found["address"]
    if address in _IN_PLACES and _word_before(text, floor, at).istitle():
        return Lead(start, None, False, False)
    if address is not None:
        return Lead(at, address.lower(), False, False)
    before = text[max(0, at - 20) : at].rstrip(" \u00a0:").rsplit(None, 1)[-1:]
    credit = bool(before) and before[0].lstrip("(*-[") in post_words.words("credits")
    if credit and before[0] == "Bài" and text[at - 1 : at] == " ":
        credit = not _word_before(text, 0, at - 4).istitle()  # xã Nội Bài
    return Lead(at, None, found is not None and found["rank"] is not None, credit)
