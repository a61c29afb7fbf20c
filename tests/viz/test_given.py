"""Answers are given again as long as nothing changes, and take no more room than they may."""

import time
from threading import Thread

import pytest
from starlette.testclient import TestClient

from citations import Article
from graph.ingest import ingest
from tests.graph.stores import REGISTER, sqlite
from viz import thing_pages
from viz.app import application
from viz.given import ENTRY, LONGEST, Answers, Given

DOCUMENT = "/documents/quy-dinh-142-qd-tw-2024"


@pytest.fixture
def client(tmp_path):
    sqlite(tmp_path).close()
    return TestClient(application(str(tmp_path / "kho.db"), "vi", ["testserver"]))


def test_an_answer_is_made_once_and_anew_after_a_change(client, tmp_path, monkeypatch):
    made = []
    make = thing_pages.PAGES["Document"]
    monkeypatch.setitem(thing_pages.PAGES, "Document", lambda store, asked: made.append(asked) or make(store, asked))
    client = TestClient(application(str(tmp_path / "kho.db"), "vi", ["testserver"]))
    first = client.get(DOCUMENT)
    again = client.get(DOCUMENT)
    assert (again.text, again.headers["content-type"]) == (first.text, first.headers["content-type"])
    assert "content-security-policy" in again.headers
    assert len(made) == 1
    assert client.get(f"{DOCUMENT}?lang=en").text != first.text
    assert client.get(f"{DOCUMENT}.json").json()["documents"][0]["total"] == 4
    assert len(made) == 3
    ingest([Article("Quy định 142-QĐ/TW được đọc.", id="b-9")], str(tmp_path / "kho.db"), register=REGISTER)
    assert client.get(f"{DOCUMENT}.json").json()["documents"][0]["total"] == 5


def test_what_is_not_there_is_looked_for_again(client, tmp_path):
    assert client.get("/articles/b-9").status_code == 404
    ingest([Article("Quy định 142-QĐ/TW được đọc.", id="b-9")], str(tmp_path / "kho.db"), register=REGISTER)
    assert client.get("/articles/b-9").status_code == 200


def at_hand(kept, asked):
    with kept.of(asked) as answer:
        return answer is not None


def test_many_who_ask_for_the_same_wait_for_one_who_makes_it():
    kept, made = Answers(), []

    def ask():
        with kept.of("a") as answer:
            if answer is None:
                made.append("a")
                time.sleep(0.05)
                kept.keep("a", Given(b"a", "text/plain"))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["a"]
    assert kept._made == {}


def test_what_could_not_be_made_is_tried_by_the_next_who_asks():
    kept = Answers()
    with pytest.raises(ZeroDivisionError), kept.of("a"):
        raise ZeroDivisionError
    assert kept._made == {}
    assert not at_hand(kept, "a")


def test_the_oldest_answers_make_room():
    kept = Answers(most=3 * ENTRY)
    for name in "abc":
        kept.keep(name, Given(name.encode() * 400, "text/plain"))
    assert [at_hand(kept, name) for name in "abc"] == [False, True, True]
    kept.keep("d", Given(b"d" * 1900, "text/plain"))
    assert [at_hand(kept, name) for name in "bcd"] == [False, False, True]


def test_long_questions_take_room_too():
    kept = Answers(most=100 * ENTRY)
    for number in range(1000):
        kept.keep((number, "z" * 10 * ENTRY), Given(b"{}", "application/json"))
    assert len(kept._kept) < 10


def test_an_endless_answer_is_not_kept():
    kept = Answers()
    kept.keep("a", Given(b"a" * (LONGEST + 1), "text/plain"))
    assert not at_hand(kept, "a")
