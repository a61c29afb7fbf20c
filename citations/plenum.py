"""Resolutions and conclusions named by the plenum that adopted them.

`Nghị quyết Trung ương 4 khóa XII`, `NQ TW 4`, `Nghị quyết Hội nghị lần thứ sáu Ban
Chấp hành Trung ương khóa XII`; of several terms or plenums at once, each is a
citation of its own.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import behind, grammar
from citations.bodies import issuer
from citations.dates import roman, roman_value
from citations.draft import Draft
from citations.text import tidy

_TYPE = r"(?<![\p{L}])(?<type>(?i:nghị\s{1,2}quyết|kết\s{1,2}luận|thông\s{1,2}báo)|NQ|KL)"
_NUMBER = regex.compile(r"[0-9]{1,2}")
_ROMAN = regex.compile(grammar.ROMAN)
_KHOA = r"(?:khóa|khoá|Khóa|Khoá|KHÓA|KHOÁ)"


@cache
def _shape() -> regex.Pattern[str]:
    """The whole name, forward from its type word.

    Groups: type, session or ordinal, sessions (further ones), term, terms (further ones).
    """
    centre = grammar.CENTRE
    lead = r"\s{0,2}(?i:của\s|tại\s)?(?:Đảng\s)?"
    number = rf"(?i:lần\s)?{grammar.SESSION}"
    more = rf"(?<sessions>(?:(?:,\s|\svà\s)(?:{centre}\s)?[0-9]{{1,2}}(?![0-9]|\s(?:năm|tháng))){{1,12}}+)?"
    return regex.compile(
        rf"""
        {_TYPE}{lead}
        (?:(?:(?i:hội\snghị)\s(?i:lần\sthứ\s)?(?i:của\s)?)?{centre}\s?(?i:\(?lần\sthứ\s)?{number}\)?{more}
          |(?:(?i:hội\snghị)\s(?i:lần\s)?|(?i:lần)\s){grammar.SESSION}(?:,?\s(?i:của\s)?{centre})(?!{grammar.UNIONS})
        )
        (?:\s?\(lần\s(?<round>[12])\))?
        (?:,?\s?\(?\s?(?i:các\s|của\s)?{centre}?\s?(?:Đảng\s)?\(?{_KHOA}\s(?i:thứ\s)?(?<term>{grammar.ROMAN}|[0-9]{{1,2}}(?![0-9]))
           (?<terms>(?:(?:,\s|\s(?:và|,)\s)(?:{_KHOA}\s)?(?:{grammar.ROMAN})){{1,8}}+)?(?:\s?\))?)?+
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def _anchors() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """A sign that must occur, and where such a name may then stand.

    A digit, a Roman number or `lần thứ` behind `Trung ương`, or `lần thứ` behind `Hội nghị`.
    """
    lead = rf"{_TYPE}\s{{0,2}}(?i:của\s|tại\s)?(?i:hội\snghị\s)?(?i:lần\sthứ\s)?"
    digit = r"(?:\sĐảng)?+(?:\s(?i:\(?lần\sthứ\s)|\s?[0-9])"
    times = rf"(?<={_TYPE}\s{{1,2}}(?i:của\s|tại\s)?(?:(?i:hội\snghị)\s)?"
    return (
        *(
            (sign, regex.compile(rf"{word}(?={digit}|\s[IVX])(?<={lead}{grammar.CENTRE})", regex.VERSION1))
            for sign, word in (("", "ương"), ("Ươ", "Ương"), ("Ơ", "ƯƠNG"), ("W", "W"), ("Ư", "Ư"))
        ),
        ("thứ", regex.compile(rf"lần\sthứ{times}lần\sthứ)", regex.VERSION1)),
        ("Ứ", regex.compile(rf"LẦN\sTHỨ{times}LẦN\sTHỨ)", regex.VERSION1)),
    )


def scan(text: str) -> list[Draft]:
    """Every resolution named by its plenum, in order."""
    found: list[Draft] = []
    starts = {
        match.start("type")
        for sign, anchor in _anchors()
        for match in (anchor.finditer(text, concurrent=False) if sign in text else ())
    }
    for start in sorted(starts):
        match = _shape().match(text, start)
        if match is not None:
            drafts = [_unbracketed(text, draft) for draft in _read(match)]
            behind.read(text, drafts[-1], drafts[-1].behind)
            found += drafts
    return found


def _unbracketed(text: str, draft: Draft) -> Draft:
    """The span without a bracket that was opened before it: (Nghị quyết Trung ương 4 khóa XII)."""
    said = text[draft.start : draft.end]
    if said.endswith(")") and "(" not in said:
        draft.end -= 1
    return draft


def _read(match: regex.Match[str]) -> list[Draft]:
    """One name as the citations it holds."""
    kind = {"nq": "nghị quyết", "kl": "kết luận"}.get(match["type"].lower(), tidy(match["type"]).lower())
    if match["session"]:
        said = int(match["session"])
    else:
        said = roman_value(match["roman"]) if match["roman"] else grammar.ORDINALS[tidy(match["ordinal"]).lower()]
    term = roman(match["term"]) if match["term"] else None
    more = "sessions" if match["sessions"] else "terms" if match["terms"] else None
    first_end = match.start(more) if more else match.end()
    drafts = [_draft(match.start(), first_end, kind, said, term, match["round"])]
    for later in _NUMBER.finditer(match["sessions"] or ""):
        at = match.start("sessions") + later.start()
        drafts.append(_draft(at, at + len(later.group()), kind, int(later.group()), term))
    for later in _ROMAN.finditer(match["terms"] or ""):
        at = match.start("terms") + later.start()
        drafts.append(_draft(at, at + len(later.group()), kind, said, later.group()))
    return drafts


def _draft(start: int, end: int, kind: str, session: int, term: str | None, again: str | None = None) -> Draft:
    draft = Draft(start, end, kind, None)
    draft.session = f"HNTW {session}" + (f" (lần {again})" if again else "")
    draft.term = term
    draft.issuer = issuer("Ban Chấp hành Trung ương")
    draft.behind = end
    draft.rule = "plenum"
    return draft
