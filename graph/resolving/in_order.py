"""Whether numbers and days of one sequence of papers run in one order, and which paper breaks it.

>>> rows = [Numbered(1, 10, 4), Numbered(2, 20, 1), Numbered(3, 15, 4), Numbered(4, 30, 4)]
>>> [row.number for row in rows if row not in in_order(rows)]
[2]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct


class Numbered(Struct, frozen=True):
    """A paper as its number, the ordinal of its day, and how much it counts against others."""

    number: int
    day: int
    weight: int
    name: str = ""


def in_order(rows: Sequence[Numbered]) -> list[Numbered]:
    """Those of the heaviest run in which no later number has an earlier day."""
    ordered = sorted(rows, key=lambda row: (row.number, row.day, row.name))
    days = sorted({row.day for row in ordered})
    best = [(0, -1)] * (len(days) + 1)               # weight of a run that ends by a day, and its last row
    before = [-1] * len(ordered)
    for at, row in enumerate(ordered):
        place = bisect_right(days, row.day)
        weight, before[at] = _up_to(best, place)
        _raise(best, place, (weight + row.weight, at))
    _, at = _up_to(best, len(days))
    kept = []
    while at >= 0:
        kept.append(ordered[at])
        at = before[at]
    return kept[::-1]


# A tree of maxima over prefixes (Fenwick's): both steps take the logarithm of the number of days.


def _up_to(best: list[tuple[int, int]], place: int) -> tuple[int, int]:
    found = (0, -1)
    while place > 0:
        found = max(found, best[place], key=lambda each: each[0])
        place -= place & -place
    return found


def _raise(best: list[tuple[int, int]], place: int, value: tuple[int, int]) -> None:
    while place < len(best):
        if value[0] > best[place][0]:
            best[place] = value
        place += place & -place
