"""What stands behind a number: its day or month, issuer, term and plenum, in any order."""

from __future__ import annotations

from collections.abc import Callable

import regex

from citations import grammar
from citations.bodies import issuer, joined
from citations.dates import century, day_of, month_of, roman, roman_value
from citations.draft import Draft
from citations.text import tidy

_YEAR_BEHIND = regex.compile(r"\s(?P<year>(?:19|20)[0-9]{2})(?![0-9/.,-]|\s?%|\s?[–-]\s?[0-9])")
_SKIPPED = " ,*_(\n\t\xa0"


def read(text: str, draft: Draft, end: int) -> int:
    """Read the facts behind a number into the draft; where they end.

    The first letter behind it says which fact may follow, so only that is tried.
    """
    pos = end
    if draft.symbol is not None and draft.when is None and (year := _YEAR_BEHIND.match(text, pos)):
        draft.when = year["year"]
        pos = year.end()
    last = len(text)
    for _ in range(8):
        at = pos
        while at < last and at < pos + 6 and text[at] in _SKIPPED:
            at += 1
        if at >= last:
            break
        readers = _READERS.get(text[at])
        if readers is None:
            break
        for reader in readers:
            if after := reader(text, pos, draft):
                pos = after
                break
        else:
            break
    draft.behind = pos
    return pos


def _day(text: str, pos: int, draft: Draft) -> int:
    match = grammar.day().match(text, pos, concurrent=False)
    if match is None or draft.date is not None:
        return 0
    month, year = match["month"] or match["wmonth"], match["year"] or match["wyear"] or match["eyear"]
    if match["emonth"]:
        month = str(grammar.ENGLISH_MONTHS.index(match["emonth"]) + 1)
    if year is None:
        if draft.dayless:
            return 0
        draft.dayless = True
        return match.end()
    draft.date = day_of(match["day"], month, year)
    if draft.date is None:
        draft.dayless, draft.when = True, str(century(year))
    return match.end()


def _bracketed(text: str, pos: int, draft: Draft) -> int:
    match = grammar.bracketed_day().match(text, pos, concurrent=False)
    if match is None:
        return 0
    if match["only"]:
        draft.when = draft.when or match["only"]
    elif draft.date is None:
        draft.date = day_of(match["day"], match["month"], match["year"])
    return match.end()


def _month_or_year(text: str, pos: int, draft: Draft) -> int:
    match = grammar.month_or_year().match(text, pos, concurrent=False)
    if match is None or draft.when is not None:
        return 0
    draft.when = match["only"] or month_of(match["year"], match["month"])
    return match.end()


def _term(text: str, pos: int, draft: Draft) -> int:
    match = grammar.term().match(text, pos, concurrent=False)
    if match is None or draft.term is not None:
        return 0
    if draft.issuer and (draft.issuer.state or draft.issuer.place or draft.issuer.waits_for):
        return 0  # the term of an assembly or of a local committee
    draft.term = roman(match["term"])
    return match.end()


def _plenum(text: str, pos: int, draft: Draft) -> int:
    match = grammar.plenum().match(text, pos, concurrent=False)
    if match is None or draft.session is not None:
        return 0
    said = match["session"] or match["later"] or match["ordinal"] or match["roman"]
    draft.session = f"HNTW {_ordinal(said)}"
    draft.issuer = draft.issuer or issuer("Ban Chấp hành Trung ương")
    return match.end()


def _ordinal(said: str) -> int:
    if said.isdigit():
        return int(said)
    return grammar.ORDINALS.get(tidy(said).lower()) or roman_value(said)


def _by(text: str, pos: int, draft: Draft) -> int:
    if draft.issuer is not None:
        return 0
    match = grammar.by().match(text, pos, concurrent=False)
    first = issuer(match["body"]) if match else None
    if match is None or first is None:
        return 0
    draft.issuer = joined(first, match.captures("second"))
    return match.end()


def _direct(text: str, pos: int, draft: Draft) -> int:
    match = grammar.DIRECT.match(text, pos)
    if match is None or draft.issuer is not None:
        return 0
    draft.issuer = issuer(match["body"])
    return match.end()


_READERS: dict[str, tuple[Callable[[str, int, Draft], int], ...]] = {
    "n": (_day, _month_or_year, _term), "N": (_day,), "k": (_day, _term), "K": (_term,), "b": (_day, _by),
    "đ": (_day,), "t": (_month_or_year, _plenum), "c": (_by, _plenum), "d": (_by, _plenum, _day),
    "o": (_day, _by), "f": (_by,), "H": (_plenum,), "h": (_plenum,), "T": (_plenum, _direct), "B": (_direct, _plenum),
    "C": (_direct,), "Q": (_direct,), **dict.fromkeys("0123456789", (_bracketed,)),
}  # fmt: skip
"""First letter of a fact → what may begin with it: ngày, năm, nhiệm kỳ, khóa, tháng, của, do …"""
