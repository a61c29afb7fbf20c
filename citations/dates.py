"""Days, months and terms as they are printed → values; what is impossible is None."""

from __future__ import annotations

from datetime import date as Day
from functools import lru_cache

MONTHS = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
"""Months in words: `ngày 9 tháng Tư năm 2024`."""
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


@lru_cache(maxsize=8192)
def day_of(day: str, month: str, year: str) -> Day | None:
    """A day as printed; None where the calendar has no such day.

    >>> day_of("23", "04", "2024"), day_of("35", "5", "2024")
    (datetime.date(2024, 4, 23), None)
    """
    try:
        return Day(century(year), int(month), int(day))
    except ValueError:
        return None


def century(year: str) -> int:
    """A year of two or four digits: `98` is 1998, `24` is 2024.

    >>> century("98"), century("24"), century("2024")
    (1998, 2024, 2024)
    """
    number = int(year)
    if number >= 100:
        return number
    return number + (1900 if number > 45 else 2000)


def month_number(said: str) -> str:
    """The number of a month said in words or in digits.

    >>> month_number("Mười  hai"), month_number("04")
    ('12', '04')
    """
    return said if said.isdigit() else str(MONTHS[" ".join(said.lower().split())])


def month_of(year: str, month: str) -> str:
    """A month as a partial date.

    >>> month_of("2011", "6")
    '2011-06'
    """
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else year


def roman(said: str) -> str | None:
    """A term as a Roman numeral, from digits too; None beyond what a term can be.

    >>> roman("12"), roman("XIII"), roman("54")
    ('XII', 'XIII', None)
    """
    if not said.isdigit():
        return said.upper()
    number = int(said)
    return "X" * (number // 10) + _ROMAN[number % 10] if 0 < number < 40 else None


def roman_value(said: str) -> int:
    """A Roman numeral up to XXXIX as a number.

    >>> roman_value("XIV")
    14
    """
    said = said.upper()
    tens = len(said) - len(said.lstrip("X"))
    return tens * 10 + _ROMAN.index(said[tens:])
