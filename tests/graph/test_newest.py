"""Words that many articles hold are found among the newest; the answer is that of the whole index."""

import random
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta

import pytest

from citations import Article
from graph.ingest import ingest
from graph.register import Register
from graph.sqlite import sqlite_newest
from graph.sqlite_store import SqliteStore
from graph.store import Store

WORDS = ("đồng", "đông", "lúa", "Gia Lai", "QĐ/TW", "142-QĐ/TW", "sông", "suối", "hội nghị", "hoà", "hòa", "x1", "Ơi")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    rng = random.Random(4)
    path = str(tmp_path_factory.mktemp("newest") / "kho.db")

    def made(number: int) -> Article:
        text = " ".join(rng.choices(WORDS, [9, 3, 5, 4, 2, 2, 1, 1, 3, 1, 1, 0.3, 0.2], k=4)) + f" bài số {number}"
        day = Day(2020, 1, 1) + timedelta(days=rng.randrange(60)) if number % 7 else None
        return Article(text, id=f"a-{number:03}", title=rng.choice([None, "Chuyện đồng", "Tin"]), published=day)

    ingest(map(made, range(200)), path, register=Register([]))
    with SqliteStore.open(path) as store:
        yield store


ASKED = ("đồng", "dong", "đồng lúa", "lúa đ", "l", "g", "s", "gia l", "gia lai đ", "142-QĐ/TW", "142-qđ/t", "qd tw",
         "QĐ/TW đồng", "hoà", "hội n", "hội nghị h", "x", "x1", "x1 đ", "ơi l", "oi lua d", "chuyện", "tin đồng",
         "bài số 1", "bai so", "không có", "đồng không c", "a", "", "—", "số 19")  # fmt: skip


@pytest.mark.parametrize("limit", [1, 3, 20])
@pytest.mark.parametrize(("first", "most", "broad"), [(8, 64, 4), (2, 400, 20), (64, 64, 3)])
@pytest.mark.parametrize("text", ASKED)
def test_the_answer_is_that_of_the_whole_index(filled, monkeypatch, text, first, most, broad, limit):
    expected = filled.find(text, ["Article"], limit=limit)
    for name, value in {"FEW": 0, "FIRST": first, "MOST": most, "BROAD": broad, "AT_ONCE": 5}.items():
        monkeypatch.setattr(sqlite_newest, name, value)
    filled._newest = sqlite_newest.Newest(filled.database)
    assert filled.find(text, ["Article"], limit=limit) == expected


def test_newer_articles_are_found_as_soon_as_they_are_there(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite_newest, "FEW", 0)
    path = str(tmp_path / "kho.db")
    articles = [Article("Đồng lúa", id=f"a-{day}", published=Day(2020, 1, day)) for day in (1, 2, 3)]
    ingest(articles[:2], path, register=Register([]))
    with SqliteStore.open(path) as store:
        assert [node.id for node in store.find("đồng", ["Article"], limit=2)] == ["a-2", "a-1"]
        ingest(articles[2:], path, register=Register([]))
        assert [node.id for node in store.find("đồng", ["Article"], limit=2)] == ["a-3", "a-2"]
