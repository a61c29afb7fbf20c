"""Days, months and years as people type them, and the stretches of time they bound.

>>> moment("5/2019").last, moment("30 May 2019").first
(datetime.date(2019, 5, 31), datetime.date(2019, 5, 30))
>>> period("từ tháng 1 đến tháng 6 năm 2018").first
datetime.date(2018, 1, 1)
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as Day
from functools import cache

import regex
from msgspec import Struct

from citations.text import fold
from graph.words import asking

YEAR = r"(?<year>(?:19|20)[0-9]{2})(?![0-9])"
MONTH = r"(?<month>0?[1-9]|1[0-2])(?![0-9])"
DAY = r"(?<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9])"
FORMS = (
    rf"{YEAR}-(?<month>[0-9]{{2}})-(?<day>[0-9]{{2}})(?![0-9])",      # 2019-05-30
    rf"(?:ngay )?{DAY}\s?[/.-]\s?{MONTH}\s?[/.-]\s?{YEAR}",           # 30/5/2019, 30-05-2019, 30.5.2019
    rf"(?:ngay )?{DAY},? thang {MONTH},?(?: nam)? {YEAR}",            # ngày 30 tháng 5 năm 2019
    rf"{DAY}(?: of)? (?<name>NAMES),? {YEAR}",                        # 30 May 2019
    rf"(?<name>NAMES) {DAY},? {YEAR}",                                # May 30, 2019
    rf"{YEAR}-(?<month>0[1-9]|1[0-2])(?![0-9-])",                     # 2019-05
    rf"(?:thang )?{MONTH}(?:\s?[/-]\s?|,? nam ){YEAR}",               # tháng 5/2019, 5-2019, tháng 5 năm 2019
    rf"thang {MONTH} {YEAR}",                                         # tháng 5 2019
    rf"(?<name>NAMES)(?: of)?,? {YEAR}",                              # May 2019
    rf"(?:quy|quarter|q)\s?(?<quarter>iv|i{{1,3}}|[1-4])(?:\s?[/-]\s?|,? (?:nam |of )?){YEAR}",  # quý I/2020
    rf"(?:nam )?{YEAR}",                                              # năm 2019, 2019
)
# The near end of a stretch may leave its year to the far end: từ tháng 1 đến tháng 6 năm 2018.
SHORT = (
    rf"(?:ngay )?{DAY}(?:\s?[/.-]\s?| thang ){MONTH}",
    rf"thang {MONTH}",
    rf"{DAY}(?: of)? (?<name>NAMES)",
    r"(?<name>NAMES)",
)
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
EDGE = r"(?:(?:het|cuoi|dau|the end of|the beginning of|het ngay) )?"


class Period(Struct, frozen=True):
    """A stretch of time, both days within it; an end nobody set is None."""

    first: Day | None = None
    last: Day | None = None


class Found(Struct, frozen=True):
    """A period, and the place in the folded text that says it."""

    period: Period
    start: int
    end: int


@cache
def _forms(short: bool = False) -> tuple[regex.Pattern[str], ...]:
    names = asking.alternatives(asking.months())
    return tuple(regex.compile(form.replace("NAMES", names)) for form in (SHORT if short else FORMS))


@cache
def pattern() -> str:
    """The shapes of a day, a month or a year, without names for their parts."""
    return _nameless(FORMS)


def _nameless(forms: tuple[str, ...]) -> str:
    bare = "|".join(regex.sub(r"\(\?<[a-z]+>", "(?:", form) for form in forms)
    return f"(?:{bare})".replace("NAMES", asking.alternatives(asking.months()))


def moment(text: str, year: int | None = None) -> Period | None:
    """The day, month, quarter or year that a text is, as its first and last day.

    `year` serves a text that has none. None where the text is no such thing, or no
    day of the calendar.

    >>> moment("31/2/2019") is None, moment("tháng 2", year=2020).last
    (True, datetime.date(2020, 2, 29))
    """
    line = fold(text).strip()
    for form in _forms():
        if found := form.fullmatch(line):
            return _whole(found.groupdict(), int(found["year"]))
    for form in _forms(short=True) if year is not None else ():
        if found := form.fullmatch(line):
            return _whole(found.groupdict(), year or 0)
    return None


def _whole(said: dict[str, str | None], year: int) -> Period | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if quarter := said.get("quarter"):
        first = 3 * QUARTERS[quarter] - 2
        return Period(Day(year, first, 1), Day(year, first + 2, monthrange(year, first + 2)[1]))
    name = said.get("name")
    month = asking.months()[name] if name else int(said.get("month") or 0)
    if not month:
        return Period(Day(year, 1, 1), Day(year, 12, 31))
    if month > 12:
        return None
    last = monthrange(year, month)[1]
    day = said.get("day")
    if not day:
        return Period(Day(year, month, 1), Day(year, month, last))
    return Period(Day(year, month, int(day)), Day(year, month, int(day))) if int(day) <= last else None


@cache
def _shapes() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    one, part = pattern(), f"(?:{pattern()}|{_nameless(SHORT)})"
    dated = asking.alternatives(asking.phrases("question", "dated"))
    shapes = {
        "between": rf"\b(?:tu|from|between|since|giua)(?: khoang)? {EDGE}(?<a>{part})\s?"
                   rf"(?:den|toi|to|until|till|through|and|va|-) {EDGE}(?<b>{one})",
        "years": r"\b(?:nam |giai doan |period )?(?<a>(?:19|20)[0-9]{2})\s?-\s?(?<b>(?:19|20)[0-9]{2})\b",
        "since": rf"\b(?:ke tu|tu|since|from)(?: sau)? {EDGE}(?<a>{one})"
                 rf"(?: den nay| tro di| tro lai day| onwards?| to now)?",
        "after": rf"\b(?:sau|after) {EDGE}(?<a>{one})",
        "before": rf"\b(?:truoc|before) {EDGE}(?<a>{one})",
        "until": rf"\b(?:den|toi|until|till|up to|by) {EDGE}(?<a>{one})",
        "in": rf"\b(?:(?:{dated}|in|on|of|from|during|vao|cua) ){{0,3}}(?<a>{one})",
    }
    return tuple((name, regex.compile(shape)) for name, shape in shapes.items())


def find(line: str) -> Found | None:
    """The first stretch of time that a folded line names, wherever it stands in it."""
    for name, shape in _shapes():
        for found in shape.finditer(line):
            if _articles_from(line, found, name):
                name = "in"
            if whole := _period(name, found["a"], found.groupdict().get("b")):
                return Found(whole, found.start(), found.end())
    return None


def _articles_from(line: str, found: regex.Match[str], name: str) -> bool:
    """"articles from 2020" are those of that year; "từ năm 2020" is since then."""
    return name == "since" and found[0].startswith("from") and bool(
        regex.search(r"\b(?:articles?|papers?|stories|news) $", line[: found.start()])
        and not regex.search(r"(?:den nay|onwards?|to now)$", found[0])
    )


def period(text: str) -> Period | None:
    """The first stretch of time a text names, or None.

    >>> period("before 2020").last, period("articles from 2020").last
    (datetime.date(2019, 12, 31), datetime.date(2020, 12, 31))
    """
    found = find(fold(text))
    return found.period if found else None


def _period(name: str, a: str, b: str | None) -> Period | None:
    if b is not None:
        last = moment(b)
        first = moment(a, last.last.year) if last and last.last else None
        if not (first and last and first.first and last.last) or first.first > last.last:
            return None
        return Period(first.first, last.last)
    whole = moment(a)
    if whole is None or whole.first is None or whole.last is None:
        return None
    day = timedelta(days=1)
    return {
        "since": Period(whole.first, None),
        "after": Period(whole.last + day, None),
        "before": Period(None, whole.first - day),
        "until": Period(None, whole.last),
        "in": whole,
    }[name]


def told_out(line: str, today: Day | None) -> str:
    """A folded line in which stretches told from today are written as their first and last day.

    >>> told_out("bai thang truoc", Day(2025, 5, 5))
    'bai tu 01/04/2025 den 30/04/2025'
    """
    if today is None:
        return line
    stretches = _from_today(today)

    def days(found: regex.Match[str]) -> str:
        told = stretches[str(found.lastgroup)]
        return f"tu {told.first:%d/%m/%Y} den {told.last:%d/%m/%Y}"

    return str(_today_words().sub(days, line))


@cache
def _today_words() -> regex.Pattern[str]:
    lead = asking.alternatives(asking.phrases("today", "lead"))
    told = (key for key in asking.data()["today"] if key != "lead")
    words = "|".join(f"(?<{key}>{asking.alternatives(asking.phrases('today', key))})" for key in told)
    return regex.compile(rf"\b(?:(?:{lead}) )?(?:{words})\b")


def _from_today(today: Day) -> dict[str, Period]:
    """The stretches told from a day; weeks begin on Monday."""
    day = timedelta(days=1)
    monday, month, year = today - today.weekday() * day, today.replace(day=1), today.year
    return {
        "today": Period(today, today),
        "yesterday": Period(today - day, today - day),
        "this_week": Period(monday, monday + 6 * day),
        "last_week": Period(monday - 7 * day, monday - day),
        "this_month": Period(month, (month + 31 * day).replace(day=1) - day),
        "last_month": Period((month - day).replace(day=1), month - day),
        "this_year": Period(Day(year, 1, 1), Day(year, 12, 31)),
        "last_year": Period(Day(year - 1, 1, 1), Day(year - 1, 12, 31)),
    }
