"""What stands before a citation: who issued it and when, the clause cited, whether it is a draft.

Each question has a cheap look at the last word first; only where that fits are the
words before it read.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import bodies, grammar, vocabulary
from citations.bodies import issuer
from citations.dates import day_of, roman
from citations.draft import Draft
from citations.text import tidy

WINDOW = 170
"""Characters before a citation that are read for its issuer."""


@cache
def _verbs() -> str:
    return vocabulary.any_before(vocabulary.phrases("issuing"))


@cache
def _issued_here() -> regex.Pattern[str]:
    """The last word before a citation is one of issuing: `ban hành `, `vừa có `, `tại `, `gồm `."""
    return regex.compile(
        rf"(?<=(?<!\p{{L}})(?i:{_verbs()}|tại|gồm|đó\slà|là)(?:\s(?:các|những|văn\sbản))?:?\s)", regex.VERSION1
    )


@cache
def _issuing() -> regex.Pattern[str]:
    """The head of a sentence that goes on with the citation: who issued it, and on which day.

    `Ngày 3/11/2021, Bộ Chính trị [khóa XIII] [vừa] ban hành `; `thay mặt Bộ Chính trị, đồng chí … ký `;
    `đề nghị của Sở Nội vụ tại `; `Bộ Chính trị đã ban hành hai nghị quyết …, đó là `.
    Groups: day … year, body, second, term.
    """
    hedges = vocabulary.any_of(vocabulary.phrases("hedges"))
    verbs = vocabulary.any_of(vocabulary.phrases("issuing"))
    day = r"(?:[Nn]gày\s)?(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})"
    words = r"[Nn]gày\s(?<wday>[0-9]{1,2})\stháng\s(?<wmonth>[0-9]{1,2})\s(?:năm\s)?(?<wyear>[0-9]{4})"
    name = r"(?:,?\s(?:đồng\schí\s|ông\s|bà\s)?\p{Lu}[\p{L}\p{M}]{0,8}(?:\s\p{Lu}[\p{L}\p{M}]{0,8}){1,4})"
    body = bodies.shape()
    issued = rf"(?:,?\s(?:{hedges})){{0,3}}\s(?:{verbs})"
    listing = r"\s(?:các|những|hai|ba|bốn|[0-9]{1,2})\s[^.;\n]{3,110}?(?:,\s)?(?:gồm|đó\slà|là):?"
    return regex.compile(
        rf"""
        (?:(?:{day}|{words})(?:[,:]\s|\s)(?:tại\s$)?)?
        (?: (?:của\s)?(?<body>{body})\stại\s$
          | (?<behalf>thay\smặt\s)?(?<body>{body})(?:(?:,\s|\svà\s)(?<second>{body}))?+(?:\s\(?{grammar.TERM}\)?)?
            (?:{name}|(?<=thay\smặt\s[^.;\n]{{3,80}}),[^.;\n]{{3,110}}?)?
            {issued}(?:{listing}|\s(?:các|những|văn\sbản|tiếp))?\s$
          | (?<=[0-9][,:]\s)\p{{Lu}}[^.;:\n0-9]{{3,80}}?{issued}\s$
        )?
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def _acting() -> regex.Pattern[str]:
    """The body that acts behind a citation: `Tại Thông tư 333[ này], Bộ Tài chính bổ sung`. Group: body."""
    return regex.compile(
        rf"(?:\s(?:này|nói\strên)|\sgửi\s[^.,;\n]{{3,70}})?,?\s(?<body>{bodies.shape()})\s(?=\p{{Ll}})(?!(?:và|về|để|của)\s)", regex.VERSION1
    )


_SET_OFF = regex.compile(r"(?<=(?:[Tt]ại|[Tt]heo|[Tt]rong)\s(?:các\s)?)")
_LETTERHEAD = regex.compile(
    r"[\s|*_]{1,12}(?:\p{Lu}[\p{L}\p{M}]{0,8}[\s.-]{1,2}){1,5}?(?<=[\p{L}\s]),?\s{1,2}ngày\s{1,2}(?<day>[0-9]{1,2})\s{1,2}tháng\s{1,2}(?<month>[0-9]{1,2})\s{1,2}năm\s{1,2}(?<year>[0-9]{4})"
)
_NUMBER_LINE = regex.compile(r"(?<=(?:Số|SỐ)\s?:\s{0,3})")


_BREAK = regex.compile(r"[.;\n](?=\s|$)|[“”\"(]")
_CLAUSE_HERE = regex.compile(
    r"(?<=(?i:điều|khoản|điểm|mục|chương|phần|tiết)\s[\p{L}0-9.,]{1,6}(?:\s(?:của|trong|tại))?\s)", regex.VERSION1
)
_UNIT = r"(?i:điểm|khoản|mục|điều|chương|phần|tiết)"
_LABEL = r"(?:[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}\p{Ll}?|\p{Ll}|[IVXLC]{1,6})(?!\p{L})"
_CLAUSES = regex.compile(
    rf"(?<!\p{{L}}){_UNIT}\s{_LABEL}(?:(?:,\s(?:và\s)?|\s(?:và|hoặc|đến)\s|\s)(?:các\s)?(?:{_UNIT}\s)?{_LABEL}){{0,12}}+(?=(?:\s(?:của|trong|tại))?\s$)",
    regex.VERSION1,
)
_DRAFT_HERE = regex.compile(
    r"(?<=(?i:dự\sthảo|dự\sán|bản\sthảo|dự\skiến\sban\shành|sẽ\sban\shành|soạn\sthảo|chuẩn\sbị\sban\shành)\s(?:các\s|những\s|một\ssố\s)?)", regex.VERSION1
)


def read(text: str, draft: Draft) -> None:
    """Put into a draft what the words before it say."""
    start = draft.start
    if _DRAFT_HERE.match(text, start):
        draft.planned = True
    if _CLAUSE_HERE.match(text, start):
        found = None
        for found in _CLAUSES.finditer(text[max(0, start - WINDOW) : start]):
            pass
        if found is not None:
            draft.pinpoint = tidy(found.group())
    if (draft.issuer is None or draft.date is None) and _issued_here().match(text, start):
        _read_issuing(text, draft)
    if draft.issuer is None and _SET_OFF.match(text, start):
        acting = _acting().match(text, max(draft.behind, draft.end))
        body = issuer(acting["body"]) if acting else None
        if body is not None and draft.fits(body):
            draft.issuer = body
    if draft.date is None and not draft.typed and _NUMBER_LINE.match(text, start):
        if head := _LETTERHEAD.match(text, draft.end):
            draft.date = day_of(head["day"], head["month"], head["year"])


def _read_issuing(text: str, draft: Draft) -> None:
    """The issuer and the day that open the sentence, where it goes on with the citation at once."""
    start = draft.start
    from_ = max(0, start - WINDOW)
    for stop in _BREAK.finditer(text, from_, start):
        from_ = stop.end()
    window = text[from_:start]
    for match in _issuing().finditer(window):
        if not match.group() or match.end() != len(window):
            continue
        day, month, year = (match[name] or match["w" + name] for name in ("day", "month", "year"))
        if day and draft.date is None and not draft.dayless and draft.when in (None, year):
            draft.date = day_of(day, month, year)
        if match["body"] and draft.issuer is None:
            body = issuer(match["body"])
            if body is not None and draft.fits(body):
                draft.issuer, draft.led = body, True
                draft.joint = issuer(match["second"]) if match["second"] else None
                if match["term"] and draft.term is None and not body.state and not body.place:
                    draft.term = roman(match["term"])
        return
