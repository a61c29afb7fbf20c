"""Days, months and years as people type them."""

from datetime import date as Day

import pytest

from graph.words.period import Period, moment

MOMENTS = {
    "day": ("30/5/2019", Day(2019, 5, 30), Day(2019, 5, 30)),
    "ISO day": ("2019-05-30", Day(2019, 5, 30), Day(2019, 5, 30)),
    "month": ("5/2019", Day(2019, 5, 1), Day(2019, 5, 31)),
    "February of a leap year": ("tháng 2 năm 2020", Day(2020, 2, 1), Day(2020, 2, 29)),
    "quarter": ("quý II/2020", Day(2020, 4, 1), Day(2020, 6, 30)),
    "year": ("2019", Day(2019, 1, 1), Day(2019, 12, 31)),
    "English": ("May 30, 2019", Day(2019, 5, 30), Day(2019, 5, 30)),
}


@pytest.mark.parametrize(("text", "first", "last"), MOMENTS.values(), ids=MOMENTS)
def test_reads_days_months_and_years(text, first, last):
    assert moment(text) == Period(first, last)


@pytest.mark.parametrize("text", [
    "31/2/2019", "13/2019", "2024-13-01", "1/13/2024", "0000-01-01", "hôm qua", "", "19", "30/5",
])  # fmt: skip
def test_reads_nothing_else_as_a_day(text):
    assert moment(text) is None
