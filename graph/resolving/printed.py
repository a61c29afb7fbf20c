"""What is printed of a citation where its values alone no longer tell: kind, number, day, quotes.

>>> printed_day("Quy định 142, ngày 35/5/2024", 13, 28)
PrintedDay(text='35/5/2024', day=None, year=2024)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date as Day
from functools import cache
from itertools import accumulate

import regex
from msgspec import Struct

from citations import vocabulary
from citations.dates import century, day_of
from citations.model import Citation, Extraction

FIRST_YEAR = 1930
"""No paper of the Party or of its state is older."""
REACH = 100
"""A citation's own day stands no farther behind it, in characters."""

_DAY = regex.compile(
    r"(?i)(?<gap>[^.;\n]{0,60}?)ngày\s{1,3}(?<whole>(?<day>[0-9]{1,2})(?:\s?[/.-]\s?|\s{1,2}tháng\s{1,2})"
    r"(?<month>[0-9]{1,2})(?:\s?[/.-]\s?|\s{1,2}năm\s{1,2})(?<year>[0-9]{4}|[0-9]{2}))(?![0-9])"
)
_STATE_NUMBER = regex.compile(
    r"(?<number>[0-9]{1,4}(?:\.[0-9]{1,2})?)\s?/\s?(?<year>[0-9]{4})\s?/\s?(?:NĐ|QĐ|NQ|TT|CT|TTLT|QH[0-9]{1,2}|PL)(?:[-–]\p{L}{1,8})?(?!\p{L})"
)
_OTHER_DAY = regex.compile(r"(?i)\b(?:hiệu lực|từ|đến|tới|trước|sau|hết|vào|sáng|chiều|tối)(?!\p{L})")
"""Words before a day that is not the one of issue."""
_QUOTED = "“\"«‘'"
_SIGNS = regex.compile(r"[\s./–-]+")
_CENTRE = regex.compile(r"(?i)T\.?\s?[ƯW]\.?$")


class PrintedDay(Struct, frozen=True):
    """A day behind a citation; `day` is None where the calendar has none such."""

    text: str
    day: Day | None
    year: int


def printed_day(text: str, start: int, stop: int) -> PrintedDay | None:
    """The first full day printed from `start` on, not beyond `stop`, the sentence or the line."""
    found = _DAY.match(text, start, min(stop, start + REACH))
    if not found or _OTHER_DAY.search(found["gap"]):
        return None
    day = day_of(found["day"], found["month"], found["year"])
    return PrintedDay(" ".join(found["whole"].split()), day, century(found["year"]))


def stop_of(extraction: Extraction, at: int) -> int:
    """Where what stands behind a citation belongs to the next one."""
    citations = extraction.citations
    later = (citations[there].start for there in range(at + 1, len(citations)))
    return next((start for start in later if start >= citations[at].end), len(extraction.article.text))


def kind_said(citation: Citation) -> str | None:
    """The kind of paper as its own word says; None where a number or an abbreviation stands first.

    >>> kind_said(Citation(0, 21, "Chỉ thị số 142-QĐ/TW", "quyết định", 142))
    'chỉ thị'
    """
    words = " ".join(citation.quote.lower().split())
    return next((kind for spelled, kind in _kinds() if words.startswith(spelled + " ")), None)


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    named = {name: kind.name for kind in vocabulary.document_types() for name in (kind.name, *kind.also)}
    return tuple(sorted(named.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def signs(quote: str, right: str) -> str | None:
    """The number with its symbol as printed, where only its dashes and slashes are not those of `right`.

    >>> signs("Quy định số 142/QĐ-TW", "142-QĐ/TW")
    '142/QĐ-TW'
    >>> signs("Quy định 142 - QĐ/T.Ư", "142-QĐ/TW") is None
    True
    """
    first = next((at for at, letter in enumerate(quote) if letter.isdigit()), None)
    if first is None:
        return None
    written = quote[first:].strip()
    plain = _CENTRE.sub("TW", written).replace("–", "-").replace(" ", "")
    wanted = right.replace(" ", "")
    same = _letters(plain) == _letters(wanted)
    return written if same and plain.lstrip("0").upper() != wanted.lstrip("0").upper() else None


def _letters(written: str) -> str:
    return _SIGNS.sub("", written).lstrip("0").upper()


def quoted(text: str, citation: Citation) -> bool:
    """Whether its title stands in quotation marks, and so claims to be the exact words."""
    words = " ".join((citation.title or "").split()[:4])
    at = text.find(words, citation.end, citation.end + 400) if words else -1
    before = text[citation.end : at].rstrip() if at >= 0 else ""
    before = before.removesuffix("về").rstrip().removesuffix("Về").rstrip()
    return before[-1:] in _QUOTED and before != ""


class Stray(Struct, frozen=True):
    """A number of a state paper whose year no paper can have, and which is therefore no citation."""

    start: int
    end: int
    text: str
    year: int


def strays(extraction: Extraction, last: int) -> Iterator[Stray]:
    """Numbers with a year that lies before all papers or after `last`, outside the citations."""
    starts = [citation.start for citation in extraction.citations]
    reached = list(accumulate((citation.end for citation in extraction.citations), max))
    for found in _STATE_NUMBER.finditer(extraction.article.text):
        year = int(found["year"])
        start, end = found.span()
        before = bisect_left(starts, end)
        inside = before > 0 and reached[before - 1] > start
        if not inside and not FIRST_YEAR <= year <= last:
            yield Stray(start, end, found.group(), year)
