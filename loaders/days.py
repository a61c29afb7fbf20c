"""Days as people write them in records and on pages.

>>> a_day("27/9/2024"), a_day("2024-09-27T10:44:00+07:00")
(datetime.date(2024, 9, 27), datetime.date(2024, 9, 27))
>>> a_day("35/5/2024") is None
True
"""

from __future__ import annotations

from datetime import date as Day

import regex

EARLIEST, LATEST = 1990, 2099
"""Years a page or article can be of."""

_ALONE = r"(?<![\p{L}\p{N}./-][0-9])"
DAY_FIRST = (       # 03/12/2018, 3.12.2018, 3 - 12 - 2018, 3 tháng 12 năm 2018, 03 tháng 12, 2018
    rf"(?<d>[0-9]{_ALONE}[0-9]?+)"
    r"(?:\s?(?<s>[/.-])\s?(?<m>[0-9]{1,2})\s?(?P=s)\s?(?<y>[0-9]{4})(?![\p{L}\p{N}/-]|\.[0-9])"
    r"|\s{1,3}[Tt]háng\s{1,3}(?<m>[0-9]{1,2})(?:,|\s{1,3}[Nn]ăm)?\s{1,3}(?<y>[0-9]{4})(?!\p{N}))"
)
# Kept apart: one pattern for both orders takes ten times as long.
YEAR_FIRST = (      # 2018-12-03, 2018/12/3
    rf"(?<y>[0-9]{_ALONE}[0-9]{{3}})(?<s>[/.-])(?<m>[0-9]{{1,2}})(?P=s)(?<d>[0-9]{{1,2}})"
    r"(?![\p{L}\p{N}/-]|\.[0-9])"
)

_RECORD = regex.compile(
    r"(?:[^0-9]{0,20}+|[^0-9]{0,20}+[0-9]{1,2}[:hg][0-9]{2}(?::[0-9]{2})?[^0-9]{1,20}+)"
    rf"(?:{DAY_FIRST}|{YEAR_FIRST})(?:.{{0,40}})",
    regex.DOTALL,
)
_ISO = regex.compile(r"(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?:$|[T\s].{0,40}$)")


def day_of(found: regex.Match[str]) -> Day | None:
    """The day a match names, where the calendar has it and a page can be of it."""
    year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def a_day(written: str) -> Day | None:
    """The day a record gives, ISO or day first, with a time or without."""
    found = _ISO.match(written) or _RECORD.fullmatch(written.strip())
    return day_of(found) if found else None
