"""What is read of a whole store is read once, and anew when anything has changed."""

from pathlib import Path
from threading import Thread

import pytest

from citations import Article
from graph.ingest import ingest
from graph.keeping import remembered as memory
from graph.keeping.remembered import remembered
from graph.sqlite_store import SqliteStore
from tests.graph.stores import ARTICLES, REGISTER


@pytest.fixture
def path(tmp_path: Path) -> str:
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=REGISTER)
    return address


class Asked:
    """Counts how often it was asked."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.times


def test_all_who_read_one_file_share_what_was_read(path):
    asked = Asked()
    with SqliteStore.open(path) as one, SqliteStore.open(path) as other:
        assert one.state() == other.state()
        assert [remembered(store, "a", asked) for store in (one, other, one)] == [1, 1, 1]
        assert remembered(one, "b", asked) == 2


def test_what_has_changed_is_read_anew(path):
    asked = Asked()
    with SqliteStore.open(path) as store:
        assert remembered(store, "a", asked) == 1
        before = store.counts("Article", None)
        ingest([Article("Kết luận 877-KL/TW ngày 3/1/2025.", id="b-9")], path, register=REGISTER)
        assert remembered(store, "a", asked) == 2
        assert store.counts("Article", None) == [(None, before[0][1] + 1)]


def test_a_writer_shares_nothing(path):
    with SqliteStore.open(path) as reader, SqliteStore.open(path, write=True) as writer:
        assert reader.state() != writer.state()
        assert writer.counts("Article", None) == reader.counts("Article", None)


def test_another_file_of_the_same_name_is_another_store(path):
    with SqliteStore.open(path) as store:
        before = store.state()
    for file in Path(path).parent.iterdir():
        file.rename(file.with_name("old-" + file.name))
    ingest(ARTICLES, path, register=REGISTER)
    with SqliteStore.open(path) as store:
        assert store.state() != before


def test_counts_are_the_same_however_often_they_are_asked_for(path):
    asked = [("Article", "year", None), ("Article", None, {"place": "Gia Lai"}), ("Document", "known", {"cited": True}),
             ("CITES", "certainty", None), ("CITES", "year", {"document": "quy-dinh-142-qd-tw-2024"}),
             ("Organisation", None, None)]  # fmt: skip
    with SqliteStore.open(path, write=True) as store:
        expected = [store.counts(*each) for each in asked]
    with SqliteStore.open(path) as store:
        first = [store.counts(*each) for each in asked]
        assert first == expected
        for each in first:
            each.clear()                      # what was given is the caller's own
        assert [store.counts(*each) for each in asked] == expected


def test_many_who_ask_at_once_make_one_read_it(path):
    asked, found = Asked(), []
    with SqliteStore.open(path) as store:
        state = store.state()

        class Held:
            address = path

            def state(self):
                return state

        threads = [Thread(target=lambda: found.append(remembered(Held(), "a", asked))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [1] * 8


def test_what_fails_is_tried_again(path):
    with SqliteStore.open(path) as store:
        with pytest.raises(ZeroDivisionError):
            remembered(store, "a", lambda: 1 // 0)
        assert remembered(store, "a", lambda: 7) == 7


def test_no_more_is_kept_than_a_bound(path, monkeypatch):
    monkeypatch.setattr(memory, "MOST", 2)
    asked = Asked()
    with SqliteStore.open(path) as store:
        assert [remembered(store, what, asked) for what in "abcab"] == [1, 2, 3, 4, 5]
