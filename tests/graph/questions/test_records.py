"""The record of one thing: the same figures as the questions give, page by page."""

from datetime import date as Day

import pytest

from graph import query_records
from graph.answers import shape
from graph.store import Store
from graph.words.period import Period

DOCUMENT = "quy-dinh-142-qd-tw-2024"
TODAY = Day(2026, 1, 1)


def fields(store: Store, **asked):
    [found] = shape(query_records.document(store, DOCUMENT, day=TODAY, **asked))["documents"]
    return found


def test_a_document_has_its_years_its_body_and_what_is_cited_with_it(filled):
    found = fields(filled)
    assert (found["total"], found["cited"], found["years"]) == (4, 4, {"": 1, "2024": 2, "2025": 1})
    assert found["issuers"] == [{"id": "bo-chinh-tri", "name": "Bộ Chính trị"}]
    assert [(one["id"], one["together"]) for one in found["related"]][:2] == [
        ("chi-thi-35-ct-tw-2024", 1), ("ket-luan-877-kl-tw-2025", 1)]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "articles"),
    [
        ({}, ["b-4", "b-2", "b-1", "b-3"]),
        ({"place": "Gia Lai"}, ["b-4", "b-2"]),
        ({"period": Period(Day(2025, 1, 1), None)}, ["b-4"]),
        ({"limit": 1}, ["b-4"]),
    ],
)
def test_the_articles_within_filters(filled, asked, articles):
    found = fields(filled, **asked)
    assert [one["id"] for one in found["articles"]] == articles
    assert found["cited"] == 4


def test_the_pages_of_a_record_follow_one_another(filled):
    seen, after = [], None
    for _ in range(4):
        page = fields(filled, limit=1, after=after)
        seen += [one["id"] for one in page["articles"]]
        after = page["cursor"]
    assert (seen, after) == (["b-4", "b-2", "b-1", "b-3"], None)


def test_an_article_has_its_marks_with_what_each_is_taken_for(filled):
    found = shape(query_records.article(filled, "b-3"))
    assert [(one["quote"], one["document"], len(one["candidates"])) for one in found["citations"]] == [
        ("Quy định 142-QĐ/TW", DOCUMENT, 0), ("Chỉ thị 35", None, 2)]  # fmt: skip
    assert found["officials"] == []


@pytest.mark.parametrize("record", [query_records.official, query_records.article])
def test_what_is_not_there_has_no_record(filled, record):
    assert record(filled, "khong-co") is None
    assert query_records.document(filled, "khong-co", day=TODAY) is None
