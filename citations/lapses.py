"""When a paper ceases to be in force, where a text says so: `hết hiệu lực từ ngày 1/1/2026`, `thí điểm trong 5 năm`.

Either the day is said, or for how long the paper holds and, perhaps, from when on. Nothing is added:
five years from a day that nobody names end on no day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from functools import cache

import regex

from citations import acting, dates, links, vocabulary
from citations.model import Lapse
from citations.phrases import words
from citations.referring import Referring, beside, bracketed
from citations.standing import Standing
from citations.statement_words import tables
from citations.vocabulary import any_of

_DAY = (
    r"ngày\s(?<{0}d>[0-9]{{1,2}}+)(?:\s?[/.-]\s?|\stháng\s)(?<{0}m>[0-9]{{1,2}}+)(?:\s?[/.-]\s?|\snăm\s)"
    r"(?<{0}y>[0-9]{{4}})(?![0-9])"
)
_WHOLE = r"hết\s(?:tháng\s(?<{0}wm>[0-9]{{1,2}}+)(?:\s?/\s?|\snăm\s)|năm\s)(?<{0}wy>[0-9]{{4}})(?![0-9])"
_UP_TO = r"(?:cho\s)?(?:đến|tới)\s"


@cache
def _shape(*, capitals: bool) -> regex.Pattern[str]:
    """The words of an end, each with a day or a number of years: ` đến hết ngày 31/12/2025 hết hiệu lực`."""
    table = tables().lapses
    ends, holds, goes_on = words(table.ends), words(table.holds), words([*table.holds, *table.runs])
    signing = words(table.signing)
    number = rf"(?<count>[0-9]{{1,2}}+|{any_of(table.numbers)})(?:\s?\([^()\n]{{1,12}}\))?"
    count = rf"{number}\s(?<unit>năm|tháng)(?!\p{{L}})"
    begins = (
        rf"(?:\svà\s{words(table.runs)}"
        rf"|\s(?:kể\s)?từ\s(?:(?<signed>{signing})|{_DAY.format('s')})(?:,|\svà|,\svà)?(?:\s{goes_on})?)?"
    )
    behind = rf"(?:,?\s(?:kể\s)?từ\s(?:(?<signing>{signing})|{_DAY.format('t')}))?+"
    # not: thí điểm trong 5 năm qua; đến hết năm 2022 đã giảm 10%; đến hết năm 2022 thu hút 10 dự án
    ahead = (
        rf"(?!(?:,|,?\svà)?\s{words(table.past)})"
        rf"(?=\s?(?:\Z|[.;,:)\]”\"»…!–-])|\s?\n[^\p{{L}}]|\s?\n\p{{Lu}}|\s{words(table.goes_on)})"
    )
    return regex.compile(
        rf"\b(?:"
        # hết hiệu lực kể từ ngày 1/1/2026; not: hết hiệu lực từ ngày Quy định này có hiệu lực
        rf"{ends}(?:\s(?:kể\s)?(?:từ|vào|(?<over>sau)))?\s(?<over>hết\s)?{_DAY.format('a')}"
        # đến hết ngày 31/12/2025 hết hiệu lực
        rf"|(?:{_UP_TO}|(?:kể\s)?từ\s|(?<over>sau)\s)(?:(?<over>hết\s)?{_DAY.format('b')}|{_WHOLE.format('b')}),?"
        rf"(?:\s(?:thì|sẽ|là))?\s{ends}"
        # có hiệu lực từ ngày ký đến hết ngày 31/12/2025
        rf"|(?<held>{holds}){begins},?\s{_UP_TO}(?:(?:hết\s)?{_DAY.format('c')}|{_WHOLE.format('c')}){ahead}"
        # thí điểm trong 5 năm kể từ ngày ký; not: trong 3 năm 2021 - 2023
        rf"|(?<held>{holds}){begins}\s(?:trong(?:\sthời\s(?:gian|hạn))?|thời\s(?:gian|hạn)(?:\slà)?)\s{count}"
        rf"(?!,?\s?\(?[0-9]){ahead}{behind}{ahead}"
        rf")",
        regex.IGNORECASE if capitals else 0,
    )


@cache
def _this() -> regex.Pattern[str]:
    """`Quy định này`, or the kind alone where it opens a sentence: `Quy định thí điểm trong 5 năm`."""
    kinds = [row.name for row in vocabulary.document_types()]
    alone = any_of(kind[0].upper() + kind[1:] for kind in kinds)
    return regex.compile(
        rf"(?<kind>{words(kinds)})\s(?:này|nói\strên|trên)(?!\p{{L}})|(?<=[.!?”:\n]\s?)(?<alone>{alone})(?!\p{{L}})"
    )


@cache
def _small_words() -> regex.Pattern[str]:
    return links.small_words(*tables().lapses.fillers)


@cache
def _of_it() -> regex.Pattern[str]:
    return regex.compile(rf"(?r)(?<!\p{{L}}){words(tables().lapses.parts)}\s{{1,3}}")


@cache
def _done() -> regex.Pattern[str]:
    return regex.compile(words(tables().lapses.done))


@cache
def _conditions() -> regex.Pattern[str]:
    return regex.compile(words(tables().lapses.conditions))


@cache
def _exceptions() -> regex.Pattern[str]:
    return regex.compile(words(tables().lapses.exceptions))


_SIGNS = ("hiệu lực", "hết thời hạn", "thí điểm", "có giá trị")
"""One of these is in the words of every end."""
_CAPITAL_SIGNS = tuple(sign.upper() for sign in _SIGNS)


def read(text: str, stand: Standing, refer: Referring) -> Iterator[Lapse]:
    """What a text says of the ends of its papers, in the order of the text.

    >>> from citations import Article, extract
    >>> [str(one.until) for one in extract(Article("Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026")).lapses]
    ['2026-01-01']
    """
    inside = stand.text
    if not stand.citations:
        return
    capitals = any(sign in inside for sign in _CAPITAL_SIGNS)
    if not capitals and not any(sign in inside for sign in _SIGNS):
        return
    starts = [citation.start for citation in stand.citations]
    told = 0
    for hit in _shape(capitals=capitals).finditer(inside, concurrent=False):
        said = _read(hit)
        if said is None or _doubted(inside, hit.end()):
            continue
        since, items = _subject(stand, refer, starts, hit, told)
        told = hit.end()
        for item in items:
            first = stand.citations[item].start if since is None else since
            if hit.end() - first > acting.LONGEST:
                first = hit.start()                # one item of a long list, which is not quoted for each
            start, end = stand.view.original(first), stand.view.original(hit.end())
            yield Lapse(start, end, text[start:end], item, *said)


Said = tuple[Day | None, int | None, Day | None, bool]


def _read(hit: regex.Match[str]) -> Said | None:
    """The first day out of force, or the months with the day from which they are counted.

    None where a day is in no calendar, or no time is left.
    """
    since = None
    for name in "st":
        if hit[f"{name}y"]:
            since = dates.day_of(hit[f"{name}d"], hit[f"{name}m"], hit[f"{name}y"])
            if since is None:
                return None
    if hit["count"]:
        numbers, said = tables().lapses.numbers, hit["count"].lower()
        count = int(said) if said.isdigit() else numbers.index(" ".join(said.split())) + 1
        months = count * 12 if hit["unit"].lower() == "năm" else count
        return (None, months, since, since is None and bool(hit["signed"] or hit["signing"])) if months else None
    out = _first_out(hit)
    return None if out is None or (since and since >= out) else (out, None, None, False)


def _first_out(hit: regex.Match[str]) -> Day | None:
    """`đến hết ngày 31/12/2025` and `từ ngày 1/1/2026` are one."""
    for name in "abc":
        if hit[f"{name}y"]:
            day = dates.day_of(hit[f"{name}d"], hit[f"{name}m"], hit[f"{name}y"])
            whole = hit["over"] or hit["held"]
            return _next(day) if day and whole else day
    year, month = next((hit[f"{name}wy"], hit[f"{name}wm"]) for name in "bc" if hit[f"{name}wy"])
    first = dates.day_of("1", month or "12", year)
    return _next(first.replace(day=monthrange(first.year, first.month)[1])) if first else None


def _next(day: Day) -> Day | None:
    return day + timedelta(days=1) if day < Day.max else None


def _subject(
    stand: Standing, refer: Referring, starts: list[int], hit: regex.Match[str], told: int
) -> tuple[int | None, list[int]]:
    """The papers that are spoken of in front of an end; with where the words begin that stand for one of them.

    The end of those before `told` was said already.
    """
    text, at, held = stand.text, hit.start(), hit["held"] is not None
    before = bisect_left(starts, at)
    top = _outermost(stand, before - 1)
    low = max(stand.citations[before - 1].end if before else 0, at - links.LONGEST)
    named = None
    for found in _this().finditer(text, low, at):
        named = found
    if named is not None:
        start, end = named.span()
        if _whole(text, start) and not _plan(text, start, end, at) and _small(text, end, at, held=held):
            meant = refer.ended((named["kind"] or named["alone"]).lower(), before, start)
            return start, [] if meant is None else [meant]
        return None, []
    if top < 0:
        return None, []
    stop, citation = at, stand.citations[top]
    if (bracket := bracketed(text, citation.start, citation.end, at)) is not None:
        stop, close = bracket
        top = _outermost(stand, bisect_left(starts, stop) - 1)
        if top < 0 or not _small(text, close, at, held=held):
            return None, []
    lead, citation = stand.leads[top], stand.citations[top]
    behind = links.behind_title(text, citation, lead.far)
    head = stand.citations[lead.head].start
    if not behind <= stop <= at <= behind + links.LONGEST or not _small(text, behind, stop, held=held):
        return None, []
    if not _whole(text, head) or beside(text, head) or _plan(text, head, citation.end, at):
        return None, []
    listed = stand.lists[lead.head]
    items = listed[bisect_left(listed, bisect_left(starts, told)) : bisect_right(listed, top)]
    spoken = [stand.citations[item] for item in items]
    return None, [] if any(one.pinpoint or one.scheduled for one in spoken) else items


def _outermost(stand: Standing, at: int) -> int:
    """The place of the paper in whose title or name one stands, or its own."""
    while at >= 0 and (parent := stand.leads[at].parent) is not None:
        at = parent
    return at


def _whole(text: str, start: int) -> bool:
    """Whether the paper itself is spoken of at a place, and as a fact."""
    if _of_it().match(text, max(0, start - 12), start):
        return False
    low = max(0, start - AROUND)
    for stop in _NEXT.finditer(text, low, start + 1):
        low = stop.start()
    return not _stands_in(_conditions(), text, low, start)


def _doubted(text: str, end: int) -> bool:
    """Whether the sentence goes on to say that it is otherwise, or asks: `… nhưng được kéo dài đến …`."""
    stop = _NEXT.search(text, end, end + AROUND)
    high = stop.start() + 1 if stop else min(len(text), end + AROUND)
    return text.find("?", end, high) >= 0 or _stands_in(_exceptions(), text, end, high)


def _stands_in(pattern: regex.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether whole words are found between two places, in small or capital letters."""
    part = text[start:end].lower()
    return any(found.start() == 0 or not part[found.start() - 1].isalpha() for found in pattern.finditer(part))


AROUND = 200
"""Characters of a sentence before a paper and behind its end in which is looked for what makes the end doubtful."""
_NEXT = regex.compile(r"[.?!…]\s{1,3}\p{Lu}")
"""Where the next sentence begins."""


def _small(text: str, start: int, end: int, *, held: bool) -> bool:
    """Whether nothing but facts of the paper and small words of one sentence stand between two places.

    That a paper has been `held` is no end: `đã thí điểm đến hết năm 2022`.
    """
    if held and _stands_in(_done(), text, start, end):
        return False
    return _small_words().fullmatch(text, start, end) is not None and _NEXT.search(text, start, end) is None


def _plan(text: str, start: int, end: int, at: int) -> bool:
    """Whether the end is only proposed; that it is to come (`sẽ`) makes it no less sure."""
    parts = (text[max(0, start - links.NEAR) : start].lower(), text[max(end, at - links.NEAR) : at].lower())
    return any(links.proposed(part, (0, len(part))) for part in parts)
