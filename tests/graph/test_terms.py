"""Congress terms, local terms, and numbers against days."""

from datetime import date as Day

import pytest

from graph import terms

ON = {
    "the day the eleventh congress's term began": ("2011-01-20", "XI"),
    "the day before": ("2011-01-19", "X"),
    "in the middle of a term": ("2019-05-30", "XII"),
    "when the first plenum met during the congress": ("2026-01-23", "XIV"),
    "the paper that came just before": ("2026-01-09", "XIII"),
    "after the war": ("1970-11-25", "III"),
    "before there was a congress": ("1930-02-03", None),
}


@pytest.mark.parametrize(("day", "term"), ON.values(), ids=ON)
def test_the_term_of_a_day(day, term):
    assert terms.term_on(Day.fromisoformat(day)) == term


FITS = {
    "a congress's own paper, dated before the term begins": ("XI", "2011-01-19", True),
    "a paper of the term": ("XII", "2016-10-30", True),
    "a paper of the next term": ("XII", "2021-10-25", False),
    "a paper of the term before": ("XIII", "2019-05-30", False),
    "the running term has no end yet": ("XIV", "2030-05-30", True),
}


@pytest.mark.parametrize(("term", "day", "expected"), FITS.values(), ids=FITS)
def test_whether_a_day_fits_a_term(term, day, expected):
    assert terms.fits(term, Day.fromisoformat(day)) is expected


@pytest.mark.parametrize(
    ("term", "year", "expected"),
    [("XII", 2016, True), ("XII", 2021, True), ("XII", 2022, False), ("XI", 2010, False)],
)
def test_whether_a_year_fits_a_term(term, year, expected):
    assert terms.fits_year(term, year) is expected


LOCAL = {
    "a province before its congress": ("2020-09-01", False, "2015-2020"),
    "a province after its congress": ("2020-11-01", False, "2020-2025"),
    "a district, which meets earlier": ("2020-09-01", True, "2020-2025"),
    "long before the list begins": ("1998-09-01", False, "1995-2000"),
}


@pytest.mark.parametrize(("day", "district", "expected"), LOCAL.values(), ids=LOCAL)
def test_local_terms(day, district, expected):
    assert terms.local_term(Day.fromisoformat(day), district=district) == expected


LIKELY = {
    "a low number in the running term": ("CT", 3, "2022-03-01", "XIII"),
    "a number a little ahead of an even pace": ("CT", 25, "2022-03-01", "XIII"),
    "a number only the last term had reached": ("CT", 43, "2021-12-01", "XII"),
    "the same number when the term has come so far": ("CT", 43, "2025-06-01", "XIII"),
    "a number no term had reached": ("CT", 75, "2021-12-01", "XIII"),
    "another mark runs faster": ("KL", 83, "2024-03-01", "XIII"),
    "a mark of which nothing is known": ("XX", 52, "2022-03-01", "XIII"),
    "before there was a congress": ("CT", 3, "1930-02-03", None),
}


@pytest.mark.parametrize(("mark", "number", "day", "expected"), LIKELY.values(), ids=LIKELY)
def test_the_term_of_a_number_cited_on_a_day(mark, number, day, expected):
    assert terms.likely_term(mark, number, Day.fromisoformat(day)) == expected


def test_terms_follow_one_another():
    assert [terms.before("XIV"), terms.before("XIII"), terms.before("I")] == ["XIII", "XII", None]
    assert terms.end_of("XIII") == Day(2026, 1, 22)
    assert terms.end_of("XIV") is None
