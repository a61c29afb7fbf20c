"""The values of options, read; a bad one is named with its option."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day

from graph.words.period import Period, moment
from viz.errors import NotADay, NotAField

FIELDS = ("text", "id", "title", "published", "place", "source", "url")


def renamed(pairs: Iterable[str]) -> dict[str, str]:
    """Our names of fields → the names in a file.

    >>> renamed(["text=content"])
    {'text': 'content'}
    """
    names = {}
    for pair in pairs:
        ours, _, theirs = pair.partition("=")
        if ours not in FIELDS or not theirs:
            raise NotAField(said=pair, names=", ".join(FIELDS))
        names[ours] = theirs
    return names


def one_day(said: str | None, option: str = "--date") -> Day | None:
    """The day that an option gives."""
    whole = moment(said) if said else None
    if said and (whole is None or whole.first != whole.last):
        raise NotADay(option=option, said=said, what="a day", gi="ngày", example="2024-09-27, 27/9/2024")
    return whole.first if whole else None


def stretch(since: str | None, until: str | None, names: tuple[str, str] = ("--from", "--to")) -> Period:
    """The time between two days, months or years, both whole: a year is all of it.

    >>> str(stretch("2020", "6/2020").last)
    '2020-06-30'
    """
    return Period(_end(names[0], since).first, _end(names[1], until).last)


def _end(option: str, said: str | None) -> Period:
    whole = moment(said) if said else Period()
    if whole is None:
        raise NotADay(option=option, said=said, what="a day, month or year", gi="ngày, tháng hay năm",
                      example="27/9/2024, 9/2024, 2024")  # fmt: skip
    return whole
