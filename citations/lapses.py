"""When a paper ceases to be in force, where a text says so: `hết hiệu lực từ ngày 1/1/2026`, `thí điểm trong 5 năm`.

Either the day is said, or for how long the paper holds and, perhaps, from when on. Nothing is added:
five years from a day that nobody names end on no day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from functools import cache

import regex

from citations import acting, dates, links, vocabulary
from citations.model import Lapse
from citations.phrases import words
from citations.referring import Referring
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
def _shape() -> regex.Pattern[str]:
    """The words of an end, each with a day or a number of years: ` đến hết ngày 31/12/2025 hết hiệu lực`."""
    table = tables().lapses
    ends, holds = words(table.ends), words(table.holds)
    signing = words(table.signing)
    number = rf"(?<count>[0-9]{{1,2}}+|{any_of(table.numbers)})(?:\s?\([^()\n]{{1,12}}\))?"
    count = rf"{number}\s(?<unit>năm|tháng)(?!\p{{L}})"
    begins = rf"(?:\s(?:kể\s)?từ\s(?:(?<signed>{signing})|{_DAY.format('s')})(?:,|\svà|,\svà)?(?:\s{holds})?)?"
    behind = rf"(?:,?\s(?:kể\s)?từ\s(?:(?<signing>{signing})|{_DAY.format('t')}))?"
    return regex.compile(
        rf"\b(?:"
        # hết hiệu lực kể từ ngày 1/1/2026; not: hết hiệu lực từ ngày Quy định này có hiệu lực
        rf"{ends}(?:\s(?:kể\s)?(?:từ|vào|sau))?\s(?:hết\s)?{_DAY.format('a')}"
        # đến hết ngày 31/12/2025 hết hiệu lực
        rf"|(?:{_UP_TO}|(?:kể\s)?từ\s|sau\s)(?:(?:hết\s)?{_DAY.format('b')}|{_WHOLE.format('b')}),?"
        rf"(?:\s(?:thì|sẽ|là))?\s{ends}"
        # có hiệu lực từ ngày ký đến hết ngày 31/12/2025
        rf"|{holds}{begins},?\s{_UP_TO}(?:(?:hết\s)?{_DAY.format('c')}|{_WHOLE.format('c')})"
        # thí điểm trong 5 năm kể từ ngày ký; not: thí điểm trong 5 năm qua
        rf"|{holds}{begins}\s(?:trong(?:\sthời\s(?:gian|hạn))?|thời\s(?:gian|hạn)(?:\slà)?)\s{count}"
        rf"(?!\s{words(table.past)}){behind}"
        rf")"
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
    return regex.compile(rf"(?r)(?<!\p{{L}})(?:{any_of(tables().lapses.parts)})\s{{1,3}}")


@cache
def _done() -> regex.Pattern[str]:
    return regex.compile(r"(?r)(?<!\p{L})đã\s(?:được\s)?")


_SIGNS = ("hiệu lực", "hết thời hạn", "thí điểm", "áp dụng", "được th", "có giá trị")
"""One of these is in the words of every end."""


def read(text: str, stand: Standing, refer: Referring) -> Iterator[Lapse]:
    """What a text says of the ends of its papers, in the order of the text.

    >>> from citations import Article, extract
    >>> [str(one.until) for one in extract(Article("Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026")).lapses]
    ['2026-01-01']
    """
    inside = stand.text
    if not stand.citations or not any(sign in inside for sign in _SIGNS):
        return
    starts = [citation.start for citation in stand.citations]
    told = 0
    for hit in _shape().finditer(inside, concurrent=False):
        said = _read(hit)
        if said is None or (hit["count"] and _done().match(inside, max(0, hit.start() - 12), hit.start())):
            continue
        since, items = _subject(stand, refer, starts, hit.start(), told)
        told = hit.end()
        for item in items:
            first = stand.citations[item].start if since is None else since
            if hit.end() - first > acting.LONGEST:
                first = hit.start()                # one item of a long list, which is not quoted for each
            start, end = stand.view.original(first), stand.view.original(hit.end())
            yield Lapse(start, end, text[start:end], item, *said)


Said = tuple[Day | None, int | None, Day | None, bool]


def _read(hit: regex.Match[str]) -> Said | None:
    """The day of the end, or the months with the day from which they are counted; None where no calendar has it."""
    for name in "abc":
        if hit[f"{name}y"]:
            day = dates.day_of(hit[f"{name}d"], hit[f"{name}m"], hit[f"{name}y"])
            return (day, None, None, False) if day else None
    for name in "bc":
        if hit[f"{name}wy"]:
            return _last_day(hit[f"{name}wy"], hit[f"{name}wm"] or "12")
    since = None
    for name in "st":
        if hit[f"{name}y"]:
            since = dates.day_of(hit[f"{name}d"], hit[f"{name}m"], hit[f"{name}y"])
    numbers = tables().lapses.numbers
    count = int(hit["count"]) if hit["count"].isdigit() else numbers.index(hit["count"]) + 1
    months = count * 12 if hit["unit"] == "năm" else count
    return None, months, since, since is None and bool(hit["signed"] or hit["signing"])


def _last_day(year: str, month: str) -> Said | None:
    first = dates.day_of("1", month, year)
    if first is None or first.year == Day.max.year:
        return None
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1), None, None, False


def _subject(
    stand: Standing, refer: Referring, starts: list[int], at: int, told: int
) -> tuple[int | None, list[int]]:
    """The papers that are spoken of in front of a place; with where the words begin that stand for one of them.

    The end of those before `told` was said already.
    """
    text = stand.text
    before = bisect_left(starts, at)
    top = before - 1
    while top >= 0 and (parent := stand.leads[top].parent) is not None:
        top = parent
    low = max(stand.citations[before - 1].end if before else 0, at - links.LONGEST)
    named = None
    for found in _this().finditer(text, low, at):
        named = found
    if named is not None:
        whole = not _of_it().match(text, max(0, named.start() - 12), named.start())
        if whole and not _plan(text, named.start(), named.end(), at) and _small(text, named.end(), at):
            kind = (named["kind"] or named["alone"]).lower()
            meant = refer.meant(kind, before, named.start())
            return named.start(), [] if meant is None else [meant]
        return None, []
    if top < 0:
        return None, []
    lead, citation = stand.leads[top], stand.citations[top]
    behind = links.behind_title(text, citation, lead.far)
    head = stand.citations[lead.head].start
    if not behind <= at <= behind + links.LONGEST or not _small(text, behind, at):
        return None, []
    if _of_it().match(text, max(0, head - 12), head) or _plan(text, head, citation.end, at):
        return None, []
    listed = stand.lists[lead.head]
    items = listed[bisect_left(listed, bisect_left(starts, told)) : bisect_right(listed, top)]
    spoken = [stand.citations[item] for item in items]
    return None, [] if any(one.pinpoint or one.scheduled for one in spoken) else items


_NEXT = regex.compile(r"[.?!…]\s{1,3}\p{Lu}")
"""Where the next sentence begins."""


def _small(text: str, start: int, end: int) -> bool:
    """Whether nothing but facts of the paper and small words of one sentence stand between two places."""
    return _small_words().fullmatch(text, start, end) is not None and _NEXT.search(text, start, end) is None


def _plan(text: str, start: int, end: int, at: int) -> bool:
    """Whether the end is only proposed; that it is to come (`sẽ`) makes it no less sure."""
    return links.proposed(text, (max(0, start - links.NEAR), start), (end, at))
