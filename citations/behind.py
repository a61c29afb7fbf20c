"""What stands behind a number: its day or month, issuer, term and plenum, in any order."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import regex

from citations import body_words, grammar
from citations.bodies import Issuer, issuer, joined, named_by, of_symbol
from citations.dates import century, day_of, month_number, month_of, roman, roman_value
from citations.draft import Draft
from citations.text import fold, tidy

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
        if "CÔNG" in text[pos : pos + 12] and (page := _PAGE_END.match(text, pos)):
            pos = page.end() - 1
        elif text.startswith(" | ", pos) and (cell := _cell(text, pos, draft)):
            pos = cell
            continue
        at = pos
        while at < last and at < pos + 6 and text[at] in _SKIPPED:
            at += 1
        if at >= last:
            break
        readers = _READERS.get(text[at : at + 2])
        if readers is None or not _leads(text[pos:at]):
            break
        begins = "\n" in text[pos:at] and _begins(text, at)
        for reader in readers:
            if begins and reader in (_day, _direct):
                continue
            if after := reader(text, at, draft):
                pos = after
                break
        else:
            break
    draft.behind = pos
    return pos


def _begins(text: str, at: int) -> bool:
    """Whether a capital at the head of a line begins a sentence of its own, as a lead behind its headline does.

    Words in capitals go on with a headline in capitals. Lines broken at their width are one line here.
    """
    return text[at].isupper() and not text[at + 1 : at + 2].isupper()


@lru_cache(maxsize=512)
def _leads(signs: str) -> bool:
    """Whether these signs may stand before a fact: a space, a comma, an opening bracket."""
    return _LEAD.fullmatch(signs) is not None


_LEAD = regex.compile(grammar.LEAD)


_PAGE_END = regex.compile(grammar.PAGE_END)


def _cell(text: str, at: int, draft: Draft) -> int:
    """The day or the issuer in the next cell of a table's row, and where that ends: `142-QĐ/TW | 23/4/2024 | …`."""
    day = _DAY_CELL.match(text, at) if draft.date is None else None
    if day is not None:
        draft.date = day_of(day["day"], day["month"], day["year"])
        return day.end()
    said = body_words.said(text, at + len(" | ")) if draft.issuer is None else None
    first = issuer(said.first) if said and _CELL_ENDS.match(text, said.end) else None
    if said is None or first is None or not _owns(first, draft) or _other_body(text, said.end):
        return 0
    draft.issuer = joined(first, said.others)
    return said.end


def _owns(body: Issuer, draft: Draft) -> bool:
    """Whether a body in a cell of its own may have issued a paper: it agrees with what the symbol tells of its own.

    A column of a table may also say who carries a paper out.
    """
    if draft.symbol is None or not draft.fits(body):
        return draft.fits(body)
    if of_symbol(draft.symbol.text) is not None:
        return named_by(draft.symbol.text, body)
    local = body.place is not None or body.waits_for is not None
    return local != draft.symbol.text.endswith(_CENTRE)


_CENTRE = ("/TW", "-TW")


def _other_body(text: str, at: int) -> bool:
    """Whether a further cell of a row is a body too, so that nothing tells which of them issued the paper."""
    line = text.find("\n", at, at + _ROW)
    until = line if line >= 0 else min(len(text), at + _ROW)
    while (at := text.find(" | ", at, until)) >= 0:
        at += len(" | ")
        said = body_words.said(text, at, until)
        if said and _CELL_ENDS.match(text, said.end):
            return True
    return False


_ROW = 300
"""Characters of a row that are read for a further body."""


_DAY_CELL = regex.compile(
    r"\s\|\s(?:ngày\s)?(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>(?:19|20)[0-9]{2})"
    r"(?=\s\|(?!\s[0-9]{1,2}[:h][0-9]{2})|\s{0,2}(?:\n|$))"
)
"""A cell that is a day, but no page's own: behind that stands the hour."""
_CELL_ENDS = regex.compile(r"\s\||\s{0,2}(?:\n|$)")


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
    month = month or (word_month and month_number(word_month))
    year = year or word_year or name_year
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
        start = at + 4
    else:
        by = grammar.BY.match(text, at)
        start = by.end() if by else at + 4 if fold(text[at : at + 4]) == "cua " else 0
    said = body_words.said(text, start) if start else None
    first = issuer(said.first) if said else None
    if said is None or first is None:
        return _misspelt(text, start, draft) if start else 0
    draft.issuer = joined(first, said.others)
    closed = grammar.END.match(text, said.end) if ")" in text[said.end : said.end + 2] else None
    return closed.end() if closed else said.end


def _misspelt(text: str, at: int, draft: Draft) -> int:
    """A central body one of whose letters lost its mark, as copied print has it: `Ban Bi thư`, `Bộ Chinh trị`."""
    if not text[at : at + 1].isupper():
        return 0
    ends = [found.start() for found in _WORD_END.finditer(text, at, at + 48)]
    for end in reversed(ends[2:8]):
        if (body := body_words.central().get(fold(tidy(text[at:end])))) is not None:
            draft.issuer = issuer(body.name)
            return end
    return 0


_WORD_END = regex.compile(r"(?<=\p{L})(?!\p{L})")


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
