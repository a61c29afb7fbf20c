"""A time and a place as a store takes them, to answer for some articles only."""

from __future__ import annotations

from typing import Any

from citations.text import words
from graph import asking
from graph.period import Period


def narrowed(period: Period | None, place: str | None) -> dict[str, Any]:
    """A time and a place as filters of a store; a place as it is known, however it is written.

    >>> narrowed(None, "tp hcm"), narrowed(None, None)
    ({'place': 'Hồ Chí Minh'}, {})
    """
    known = asking.places().get(words(place), place) if place else None
    time = period or Period()
    filters = {"since": time.first, "until": time.last, "place": known}
    return {name: value for name, value in filters.items() if value is not None}
