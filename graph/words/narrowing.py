"""A time and a place as people ask with them and as a store takes them, to answer for some articles only."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from citations.text import words
from graph.words import asking
from graph.words.period import Period

GONE = "|"
"""What stands in a line where something was read already."""


def blank(line: str, start: int, end: int) -> str:
    """The line with a stretch of it marked as read; the rest keeps its place."""
    return line[:start] + GONE * (end - start) + line[end:]


def narrowed(period: Period | None, place: str | None) -> dict[str, Any]:
    """A time and a place as filters of a store; a place as it is known, however it is written.

    >>> narrowed(None, "tp hcm"), narrowed(None, None)
    ({'place': 'Hồ Chí Minh'}, {})
    """
    known = asking.places().get(words(place), place) if place else None
    time = period or Period()
    filters = {"since": time.first, "until": time.last, "place": known}
    return {name: value for name, value in filters.items() if value is not None}


@cache
def _places() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    kind = r"(?:(?:tinh|thanh pho|tp\.?|thu do|province|city) ){0,2}"
    known = asking.alternatives(asking.places())
    behind = asking.alternatives((*asking.phrases("question", "cite"), *asking.phrases("question", "filler")))
    lead = r"(?:(?:o|tai|in|at|from|of|cua|tren|trong) )?(?:(?:bao|trang|dia ban) )?"
    return (
        regex.compile(rf"\b{lead}{kind}(?<place>{known})(?! ?-)(?: province| city)?(?![\p{{L}}0-9])"),
        regex.compile(
            rf"\b(?:o|tai|in|at) {kind}(?:(?:huyen|quan|thi xa) )?"
            rf"(?<place>(?!(?:cac|dau|the|any|all|bai|which)\b)\p{{L}}{{2,12}}(?: \p{{L}}{{1,12}}){{0,3}}?)"
            rf"(?= (?:{behind})\b| ?\{GONE}|$)"
        ),
    )


def find_place(line: str) -> tuple[str, str | None]:
    """The place said of the articles, known to be a province, or told by the word before it."""
    for shape in _places():
        if found := shape.search(line):
            said = found["place"]
            return blank(line, found.start(), found.end()), asking.places().get(said, said)
    return line, None
