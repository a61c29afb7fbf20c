"""Articles by year as a small chart: where each bar stands."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from msgspec import Struct

HEIGHT, STEP, WIDTH, FOOT, SIDE, NAME = 72, 22, 16, 16, 8, 36
"""Units of the drawing: the tallest bar, from bar to bar, a bar, the line of years below, free at both ends, a year."""
MOST = 60
"""Years without a gap; a longer stretch shows only those that have articles."""


class Bar(Struct, frozen=True):
    """One year."""

    year: str
    count: int
    x: int
    y: int
    height: int
    named: bool
    """The year is written below."""


class Chart(Struct, frozen=True):
    """All years that are known."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    undated: int


def chart(years: Sequence[tuple[str, int]]) -> Chart:
    """Years and their articles as bars, years between them without articles included.

    >>> [(bar.year, bar.height) for bar in chart([("2022", 1), ("2024", 4), ("", 2)]).bars]
    [('2022', 18), ('2023', 0), ('2024', 72)]
    """
    known = {int(year): count for year, count in years if year.isdigit()}
    undated = sum(count for year, count in years if not year.isdigit())
    shown = sorted(known)
    if shown and shown[-1] - shown[0] < MOST:
        shown = list(range(shown[0], shown[-1] + 1))
    most = max(known.values(), default=1)
    every = max(ceil(NAME / STEP), len(shown) // 12)
    bars = []
    for place, year in enumerate(shown):
        count = known.get(year, 0)
        tall = max(2, round(HEIGHT * count / most)) if count else 0
        named = (place % every == 0 and len(shown) - 1 - place >= every) or place == len(shown) - 1
        bars.append(Bar(str(year), count, SIDE + place * STEP + (STEP - WIDTH) // 2, HEIGHT - tall, tall, named))
    return Chart(tuple(bars), max(1, len(shown)) * STEP + 2 * SIDE, HEIGHT + FOOT, undated)
