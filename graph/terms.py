"""The terms in which numbers run, and what a number tells of its day.

The centre numbers its papers anew after each congress, a local committee after
its own; state bodies start again each January.

>>> term_on(Day(2019, 5, 30)), term_on(Day(2024, 6, 14))
('XII', 'XIII')
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date as Day
from datetime import timedelta
from functools import cache

from graph.words.numbering import numbering

LATEST = 2100
"""A year after this one is no year of a paper, nor a slip of a few years."""
EDGE = timedelta(days=21)
"""A congress's own papers are dated while the old term still runs."""


@cache
def _starts() -> tuple[tuple[Day, ...], tuple[str, ...]]:
    terms = sorted((start, term) for term, start in numbering()["terms"].items())
    return tuple(start for start, _ in terms), tuple(term for _, term in terms)


@cache
def start_of(term: str) -> Day | None:
    """The first day of a congress term."""
    starts, terms = _starts()
    return starts[terms.index(term)] if term in terms else None


def end_of(term: str) -> Day | None:
    """The last day of a congress term, None for the one that still runs."""
    starts, terms = _starts()
    following = terms.index(term) + 1 if term in terms else len(terms)
    return starts[following] - timedelta(days=1) if following < len(terms) else None


def term_on(day: Day) -> str | None:
    """The congress term that ran on a day."""
    starts, terms = _starts()
    at = bisect_right(starts, day) - 1
    return terms[at] if at >= 0 else None


def before(term: str) -> str | None:
    """The congress term before this one."""
    _, terms = _starts()
    at = terms.index(term) if term in terms else 0
    return terms[at - 1] if at else None


def fits(term: str, day: Day) -> bool:
    """Whether a paper of this day can belong to the term.

    >>> fits("XI", Day(2011, 1, 19)), fits("XI", Day(2016, 10, 30))
    (True, False)
    """
    start, end = start_of(term), end_of(term)
    return (start is None or start - EDGE <= day) and (end is None or day <= end + EDGE)


def fits_year(term: str, year: int) -> bool:
    """Whether a paper of this year can belong to the term."""
    start, end = start_of(term), end_of(term)
    return (start is None or start.year <= year) and (end is None or year <= end.year)


def local_term(day: Day, district: bool = False) -> str:
    """The term of a local committee that ran on a day, by its years.

    Congresses of one round are months apart, so this is right but for a few weeks.

    >>> local_term(Day(2017, 7, 4)), local_term(Day(2020, 9, 1), district=True)
    ('2015-2020', '2020-2025')
    """
    rules = numbering()["local"]
    month = rules["district" if district else "province"]
    began = [year for year in rules["years"] if Day(year, month, 15) <= day]
    start = began[-1] if began else min(rules["years"]) - 5
    return f"{start}-{start + 5}"


def likely_term(mark: str, number: int, day: Day) -> str | None:
    """The term of a central paper cited on a day by number alone: number order is date order.

    A number far beyond what the running term can have reached by then is of the term before.

    >>> likely_term("CT", 43, Day(2021, 12, 1)), likely_term("CT", 3, Day(2021, 12, 1))
    ('XII', 'XIII')
    """
    term = term_on(day)
    earlier = before(term) if term else None
    if term is None or earlier is None:
        return term
    reached = numbering()["reached"].get(mark, {})
    start = start_of(term) or day
    share = min(1.0, (day - start).days / FULL)
    so_far = 1.5 * share * max(reached.get(term, 0), reached.get(earlier, 0))
    return earlier if so_far + SLACK < number <= reached.get(earlier, 0) else term


FULL = 5 * 365
SLACK = 15
"""How far a sequence may be ahead of an even pace."""
