"""What stands behind a number: its day or month, issuer, term and plenum, in any order."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import regex

from citations import body_words, grammar
from citations.bodies import issuer, joined, of_symbol
from citations.dates import century, day_of, month_of, roman, roman_value
from citations.draft import Draft
from citations.text import tidy

_YEAR_BEHIND = regex.compile(r"\s(?P<year>(?:19|20)[0-9]{2})(?![0-9/.,-]|\s?%|\s?[–-]\s?[0-9])")
_CENTURIES = ("19", "20")
_SKIPPED = " ,*_(\n\t\xa0"


def read(text: str, draft: Draft, end: int) -> int:
    """Read the facts behind a number into the draft; where they end.

    The first letters behind it say which fact may follow, so only that is tried.
    """
    pos = end
    if draft.symbol is not None and draft.when is None and text[pos + 1 : pos + 3] in _CENTURIES:
        year = _YEAR_BEHIND.match(text, pos)
        if year is not None:
            draft.when = year["year"]
            pos = year.end()
    last = len(text)
    for _ in range(8):
        at = pos
        while at < last and at < pos + 6 and text[at] in _SKIPPED:
            at += 1
        if at >= last:
            break
        if text[at - 1] == "(" and (called := _CALLED.match(text, pos)):
            pos = called.end()
            continue
        readers = _READERS.get(text[at : at + 2])
        if readers is None or not _leads(text[pos:at]):
            break
        for reader in readers:
            if after := reader(text, at, draft):
                pos = after
                break
        else:
            break
    draft.behind = pos
    return pos


@lru_cache(maxsize=512)
def _leads(signs: str) -> bool:
    """Whether these signs may stand before a fact: a space, a comma, an opening bracket."""
    return _LEAD.fullmatch(signs) is not None


_LEAD = regex.compile(grammar.LEAD)


_CALLED = regex.compile(
    r"\s\((?:(?:sau|dưới)\sđây\s)?(?:được\s)?(?:gọi|viết)\s(?:chung\s|tắt\s){0,2}là:?\s[^()0-9\n]{1,60}\)"
)
"""What a paper is called from here on, without its number: `(sau đây gọi tắt là Quy chế)`."""
_ECHO = regex.compile(
    r"\s\((?:(?:(?:sau|dưới)\sđây\s)?(?:được\s)?(?:gọi|viết)\s(?:chung\s|tắt\s){0,2}là:?\s)?[“\"]?"
)
_CLOSED = regex.compile(r"[”\"]?\)")


def echo(text: str, draft: Draft, again: Draft) -> int:
    """Where the facts of a paper end that go on behind its number said again: `(sau đây gọi tắt là Kế hoạch 47)`.

    0 where the second is no echo of the first.
    """
    if again.value != draft.value or again.type != draft.type or again.start - draft.behind > _FAR:
        return 0
    closed = _CLOSED.match(text, again.end)
    if closed is None or _ECHO.fullmatch(text, max(draft.behind, draft.end), again.start) is None:
        return 0
    return read(text, draft, closed.end())


_FAR = 40
"""Characters of `(sau đây được gọi tắt là `, and some."""


_PLAIN_DAY = regex.compile(
    r"ngày\s([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:19|20)[0-9]{2})(?=[^0-9\s)]|\s[^\s)vm])", regex.VERSION1
)
"""Most days, with nothing behind them that belongs to them: the whole grammar of days need not be tried."""


_CLOCK = regex.compile(r"\s[0-9]{1,2}[:h][0-9]{2}")
"""Behind a day: the hour at which a page came out."""


def _day(text: str, at: int, draft: Draft) -> int:
    if draft.date is not None:
        return 0
    plain = _PLAIN_DAY.match(text, at, concurrent=False)
    draft.date = day_of(*plain.groups()) if plain is not None else None
    if plain is not None and draft.date is not None:
        return plain.end()
    match = grammar.day().match(text, at, concurrent=False)
    if match is None or (text[at] == "N" and _CLOCK.match(text, match.end())):
        return 0
    day, month, year, word_month, word_year, name, name_year = match.groups()
    month, year = month or word_month, year or word_year or name_year
    if name:
        month = str(grammar.ENGLISH_MONTHS.index(name) + 1)
    if year is None:
        if draft.dayless:
            return 0
        draft.dayless = True
        return match.end()
    draft.date = day_of(day, month, year)
    if draft.date is None:
        draft.dayless, draft.when = True, str(century(year))
    return match.end()


def _bracketed(text: str, at: int, draft: Draft) -> int:
    match = grammar.bracketed_day().match(text, at, concurrent=False) if "(" in text[at - 2 : at] else None
    if match is None:
        return 0
    if match["only"]:
        draft.when = draft.when or match["only"]
    elif draft.date is None:
        draft.date = day_of(match["day"], match["month"], match["year"])
    return match.end()


def _month_or_year(text: str, at: int, draft: Draft) -> int:
    match = grammar.month_or_year().match(text, at, concurrent=False)
    if match is None or draft.when is not None:
        return 0
    draft.when = match["only"] or month_of(match["year"], match["month"])
    return match.end()


def _term(text: str, at: int, draft: Draft) -> int:
    match = grammar.term().match(text, at, concurrent=False) if draft.term is None else None
    if match is None:
        return 0
    body = draft.issuer or (of_symbol(draft.symbol.text) if draft.symbol is not None else None)
    if body and (body.state or body.place or body.waits_for):
        return 0  # the term of an assembly or of a local committee
    draft.term = roman(match["term"])
    return match.end()


def _plenum(text: str, at: int, draft: Draft) -> int:
    match = grammar.plenum().match(text, at, concurrent=False)
    if match is None or draft.session is not None:
        return 0
    draft.session = session_of(match)
    draft.issuer = draft.issuer or issuer("Ban Chấp hành Trung ương")
    return match.end()


def session_of(match: regex.Match[str]) -> str:
    """The plenum of a match of `grammar.plenum()`."""
    return f"HNTW {_ordinal(match['session'] or match['later'] or match['ordinal'] or match['roman'])}"


def _ordinal(said: str) -> int:
    if said.isdigit():
        return int(said)
    return grammar.ORDINALS.get(tidy(said).lower()) or roman_value(said)


def _by(text: str, at: int, draft: Draft) -> int:
    if draft.issuer is not None:
        return 0
    if text.startswith("của ", at) and text[at + 4 : at + 5].isupper():
        said = body_words.said(text, at + 4)
    else:
        by = grammar.BY.match(text, at)
        said = body_words.said(text, by.end()) if by else None
    first = issuer(said.first) if said else None
    if said is None or first is None:
        return 0
    draft.issuer = joined(first, said.others)
    closed = grammar.END.match(text, said.end) if ")" in text[said.end : said.end + 2] else None
    return closed.end() if closed else said.end


_PASSIVE = regex.compile(r"\s(?:ký\s)?(?:ban\shành|thông\squa|phê\sduyệt)(?!\p{L})")


def _passive(text: str, at: int, draft: Draft) -> int:
    """`được Bộ Chính trị ban hành`: the body, and the act behind it."""
    said = body_words.said(text, at + len("được ")) if draft.issuer is None else None
    acts = _PASSIVE.match(text, said.end) if said else None
    first = issuer(said.first) if said and acts else None
    if said is None or first is None or acts is None or not draft.fits(first):
        return 0
    draft.issuer = joined(first, said.others)
    return acts.end()


def _direct(text: str, at: int, draft: Draft) -> int:
    match = grammar.DIRECT.match(text, at)
    if match is None or draft.issuer is not None:
        return 0
    draft.issuer = issuer(match["body"])
    return match.end()


_READERS: dict[str, tuple[Callable[[str, int, Draft], int], ...]] = {
    **dict.fromkeys(("ng", "Ng", "NG", "ký", "ba", "đề", "da", "on", "is"), (_day,)),
    "đư": (_day, _passive),
    **dict.fromkeys(("nă", "th"), (_month_or_year,)),
    **dict.fromkeys(("nh", "kh", "Kh", "KH"), (_term,)),
    **dict.fromkeys(("củ", "CỦ", "do", "DO"), (_by, _plenum)),
    **dict.fromkeys(("by", "fr"), (_by,)),
    **dict.fromkeys(("Hộ", "hộ", "tạ", "tr", "TR", "TW", "TƯ", "T.", "BC", "BA"), (_plenum,)),
    **dict.fromkeys(("Bộ", "Ch", "Qu", "Th"), (_direct,)),
    **dict.fromkeys(("Ba", "Tr"), (_direct, _plenum)),
    "of": (_day, _by),
    **dict.fromkeys((f"{one}{two}" for one in "0123456789" for two in "0123456789/.-– "), (_bracketed,)),
}
"""First two letters of a fact → what may begin with them: ngày, năm, nhiệm kỳ, khóa, tháng, của, do …"""
