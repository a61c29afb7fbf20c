"""The day a text is of, and what says so.

A page's own dateline is the best witness, then the letterhead of a document,
then the opening sentence of a report ("Chiều ngày 03/8/2020, …"). Days of cited
papers, of meetings told further down, of licences and of birth are no witness;
a wrong day is worse than none, so what is doubtful stays unsaid.

>>> found_day("Giao ban tháng 12 (03/12/2018 17:40)\\nChiều 3/12, Ban Tổ chức họp.")
Dated(day=datetime.date(2018, 12, 3), how='dateline')
>>> found_day("Quy định số 69-QĐ/TW ngày 06/7/2022 nêu rõ.") is None
True
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from citations.text import fold
from loaders.days import DAY_FIRST, YEAR_FIRST, day_of
from loaders.letterhead import HEAD, has_letterhead, head_of
from loaders.words import either, folded

TAIL = 600
"""Characters at its end in which a page may say when it was put up."""

_DATE = regex.compile(DAY_FIRST)
_ISO_DATE = regex.compile(YEAR_FIRST)
_YEAR = regex.compile(r"(?:19|20)[0-9]{2}")
_TIME = (
    r"(?:[01]?[0-9]|2[0-3])\s?(?:[:hg]|giờ)\s?[0-5][0-9](?::[0-5][0-9])?"
    r"(?:\s?(?:AM|PM|am|pm|SA|CH|phút))?"
)
_ZONE = r"(?:\s?[(\[]?(?:GMT|UTC)\s?[+-]?[0-9]{0,2}(?::[0-9]{2})?[)\]]?)"
_BETWEEN = r"[\s,|•·()–-]{0,6}"
# What may stand behind a dateline: nothing, a time zone, a byline or a counter; never a sentence.
_REST = (
    rf"{_ZONE}?\s?[)\].]?(?:\s?$|\s?[|•·–;-][^.!?]{{0,80}}$|\s{{2,}}[^.!?]{{0,80}}$"
    r"|(?<=GMT[^.!?]{0,9})\s[^.!?]{0,30}$|\s(?:Lượt|lượt|Chia|In|Cỡ|Gửi|A-|Tác)[^.!?]{0,60}$)"
)
_TIME_AFTER = regex.compile(rf"{_BETWEEN}(?:lúc\s)?{_TIME}{_REST}")
_TIME_BEFORE = regex.compile(rf"(?:^|[^\p{{L}}\p{{N}}])(?<time>{_TIME}){_ZONE}?{_BETWEEN}(?:[Nn]gày\s)?$")
_REST_ALONE = regex.compile(_REST)
_ORNAMENT = " \t\u00a0*#_|[](){}•·:-–>\ufeff\u200b"
_PROSE = 200
"""A line this long is told, not shown."""

How = Literal["dateline", "letterhead", "event"]


class Dated(Struct, frozen=True):
    """A day, and what kind of words give it, the surest first: dateline, letterhead, event."""

    day: Day
    how: How


class Seen(Struct, frozen=True):
    """A dateline in a text: how good a witness it is, and where it stands."""

    day: Day
    rank: int
    line: int
    clock: bool
    """It may be the site's clock: a weekday, with no word about the article."""


def found_day(text: str) -> Dated | None:
    """The day a text says of itself, or None where it says none that is beyond doubt."""
    head = head_of(text)
    if _YEAR.search(head):
        lines = head.split("\n")
        if day := _dateline(lines):
            return Dated(day, "dateline")
        if day := _letterhead(head):
            return Dated(day, "letterhead")
        if day := _event(lines, text):
            return Dated(day, "event")
    if len(text) > HEAD and (day := _foot(text)):
        return Dated(day, "dateline")
    return None


# --- datelines


def _dateline(lines: list[str]) -> Day | None:
    seen = list(_datelines(lines))
    if not seen:
        return None
    best = max(one.rank for one in seen)
    seen = [one for one in seen if one.rank == best]
    days = list(dict.fromkeys(one.day for one in seen))
    if len(days) == 1:
        return days[0]
    first, second = seen[0], next(one for one in seen if one.day != days[0])
    if len(days) > 2 and not any(len(line) > _PROSE for line in lines[first.line + 1 : second.line]):
        return None          # a list of other articles with their days
    return second.day if first.clock and len(days) == 2 else first.day


def _datelines(lines: list[str]) -> Iterator[Seen]:
    for place, line in enumerate(lines):
        if ("20" not in line and "19" not in line) or (place and lines[place - 1].rstrip().endswith("ngày")):
            continue
        line = line.strip(_ORNAMENT)
        shown = sum(1 for above in lines[:place] if above.strip(_ORNAMENT)) + 1
        for found in [*_DATE.finditer(line)] or [*_ISO_DATE.finditer(line)]:
            day = day_of(found)
            rank, weekday = _rank(line, found, shown) if day else (0, False)
            if day and rank:
                yield Seen(day, rank, place, clock=weekday and shown <= 2 and rank < 4)
                break


def _rank(line: str, found: regex.Match[str], shown: int) -> tuple[int, bool]:
    """How good a witness a day in this line is, 0 for none, and whether a weekday stands before it."""
    before, after = line[: found.start()], line[found.end() :]
    if len(before) > 250:
        return 0, False
    rests = bool(_REST_ALONE.match(after))
    timed = bool(_TIME_AFTER.match(after))
    left = before
    if not timed and (time := _TIME_BEFORE.search(before)):
        timed, left = rests, before[: time.start("time")]
    left = _bare(left)
    day = _ending("weekdays").search(left[-40:])
    label = _bare(left[: len(left) - len(left[-40:]) + day.start()]) if day else left
    closes = rests or timed or len(after) <= 60
    if closes and _is_label(label, "posted", rests or timed):
        return 4, False
    if closes and _is_label(label, "updated", rests or timed):
        return 2, False
    if left.endswith(":") or before.rstrip().endswith(("số", "Số")):
        return 0, False      # "Thời gian: 8:00, 5/8/2024" calls a meeting
    if len(line) <= _PROSE and (_has_counter(before) or _has_counter(after)):
        return 4, False
    if not (timed or rests):
        return 0, False
    if fold(before).rstrip().endswith("ngay") and left and not day:
        return 0, False      # "… họp ngày 5/8/2024"
    if timed:
        return 3, bool(day)
    if day and len(left) <= 80:
        return 1, True
    return (1, False) if not left and shown <= 6 and len(after) <= 3 else (0, False)


def _is_label(left: str, key: str, alone: bool) -> bool:
    """Whether folded text ends in such words, at the start of the line or of a part of it.

    "Báo Ví Dụ số đăng ngày 5/8/2024 …" tells of another paper's article.
    """
    left = left.rstrip(" :")
    found = _ending(key).search(left[-40:])
    if not found:
        return False
    before = (left[:-40] + left[-40:][: found.start()]).rstrip()
    return not before or before[-1] in "|-–•·;:()[]" or (alone and len(before) <= 40)


def _bare(left: str) -> str:
    """What stands before a day, without the words and marks that only lead to it."""
    left = fold(left).strip(" ,|([–-")
    return left.removesuffix("ngay").removesuffix("luc").rstrip(" ,|([–-")


@cache
def _ending(key: str) -> regex.Pattern[str]:
    known = "|".join(sorted(map(regex.escape, folded("dateline", key)), key=len, reverse=True))
    return regex.compile(rf"(?:^|[^\p{{L}}\p{{N}}])(?:{known})(?:\s(?:luc|ngay|vao|luc:|ngay:))?$")


def _has_counter(piece: str) -> bool:
    near = fold(piece[:60] if len(piece) <= 60 else piece[:30] + piece[-30:])
    return any(word in near for word in folded("dateline", "counters"))


def _foot(text: str) -> Day | None:
    """A page's last lines may say when it was put up, after a word that means just that."""
    tail = unicodedata.normalize("NFC", text[-TAIL:])
    if not _YEAR.search(tail):
        return None
    days = set()
    for line in tail.split("\n")[1:]:
        line = line.strip(_ORNAMENT)
        found = _DATE.search(line) if len(line) < 80 else None
        if found and _whole_label(line[: found.start()]) and (day := day_of(found)):
            days.add(day)
    return days.pop() if len(days) == 1 else None


def _whole_label(before: str) -> bool:
    plain = regex.sub(_TIME, "", fold(before)).strip(" ,:|(–-")
    plain = plain.removesuffix("ngay").removesuffix("luc").strip(" ,:")
    return plain in folded("dateline", "posted") or plain in folded("dateline", "updated")


# --- letterheads


@cache
def _letterhead_day() -> regex.Pattern[str]:
    place = r"\p{Lu}[\p{L}.]{0,12}+(?:[\s-]{1,3}\p{Lu}[\p{L}.]{0,12}+){0,5}"
    cell = r"(?:^|[|*_>]|\s{2,})[\s*_]{0,4}"
    return regex.compile(rf"{cell}{place},\s{{0,3}}ngày\s{{1,3}}{DAY_FIRST}", regex.M)


def _letterhead(head: str) -> Day | None:
    """The day beside the place in the letterhead of a document."""
    found = _letterhead_day().search(head) if has_letterhead(head) else None
    return day_of(found) if found else None


# --- opening sentences


@cache
def _opening() -> regex.Pattern[str]:
    agency = r"(?:\([^()\n]{2,40}\)\s?[-–:,]?\s?|\p{Lu}[\p{L}.]{1,20}+(?:\s?\([^()\n]{2,20}\))?\s?[-–]\s)?"
    moment = either("dateline", "moments")
    return regex.compile(
        rf"{agency}(?:(?<moment>(?i:{moment}))(?:,?\sngày)?|Ngày|Hôm\snay),?\s?\(?{DAY_FIRST}\)?(?=[,\s])(?!\s?[-–:])"
    )


@cache
def _deeds() -> regex.Pattern[str]:
    known = f"(?<issues>{either('dateline', 'issues')})|(?<happens>{either('dateline', 'happens')})"
    return regex.compile(rf"[^\p{{L}}](?:{known})(?!\p{{L}})")


_PAPER = regex.compile(r"[0-9]{1,5}\s?[-/]\s?\p{Lu}{2}")       # 2716/KH-BHXH


def _event(lines: list[str], text: str) -> Day | None:
    """The day of the event that one of the first paragraphs opens with.

    A bare "Ngày …" needs an event's verb: "Ngày 25/10/2017, Trung ương ban hành …"
    tells of a paper, perhaps years later. A later day in the text says the same.
    """
    paragraphs = [line.strip(" \t\r*#_|>\ufeff\u200b") for line in lines]
    for line in [line for line in paragraphs if len(line) > 60][:4]:
        found = _opening().match(line)
        day = day_of(found) if found else None
        if not found or not day:
            continue
        deed = _deeds().search(line, found.end(), found.end() + 250)
        if not found["moment"] and (
            not deed or deed["issues"] or _PAPER.search(line, found.end(), deed.start())
        ):
            return None
        slack = timedelta(days=400 if found["moment"] else 45)
        later = (day_of(other) for other in _DATE.finditer(text))
        return None if any(other and other > day + slack for other in later) else day
    return None
