"""Ids for a shell: quickly, of the file alone, and nothing where there is trouble."""

import os
import sqlite3
from pathlib import Path

import pytest

from graph import sql
from graph.keeping.database import open_database
from graph.questions import begun as module
from graph.questions.begun import begun


@pytest.fixture
def store(tmp_path):
    """An empty store with articles `a-0` … and one of each other kind."""
    path = str(tmp_path / "kho.db")
    open_database(path, write=True).close()
    with sqlite3.connect(path) as kept:
        kept.executemany("INSERT INTO article (id, published) VALUES (?, '')", [(f"a-{n:03}",) for n in range(600)])
        kept.executemany("INSERT INTO node (label, id, name, weight, value) VALUES (?, ?, '', 0, '{}')",
                         [("Official", "an"), ("Organisation", "an-ninh")])  # fmt: skip
        kept.execute("INSERT INTO article (id, published) VALUES ('đ', '')")
    kept.close()
    return path


KINDS = {
    "articles": ("Article", "a-00", [f"a-00{n}" for n in range(10)]),
    "letters with marks": ("Article", "đ", ["đ"]),
    "officials, not bodies": ("Official", "a", ["an"]),
    "bodies, not officials": ("Organisation", "a", ["an-ninh"]),
    "documents, of which there are none": ("Document", "", []),
    "rows of a register, of which there are none": ("own", "", []),
    "a wild card is a letter": ("Article", "a%", []),
    "more than can be offered": ("Article", "a", []),
}


@pytest.mark.parametrize(("kind", "start", "expected"), KINDS.values(), ids=KINDS)
def test_gives_ids(store, kind, start, expected):
    assert begun(store, kind, start) == expected


def test_is_asked_of_every_kind():
    assert set(sql.IDS_BEGUN) == {"Document", "Article", "Official", "Organisation", "own"}


def test_makes_nothing_beside_the_file(store, tmp_path):
    before = sorted(tmp_path.iterdir())
    assert begun(store, "Article", "a-00")
    assert sorted(tmp_path.iterdir()) == before


def test_sees_what_another_has_written_but_not_yet_folded_in(store):
    writer = open_database(store, write=True)
    writer.run("INSERT INTO article (id, published) VALUES ('moi', '')")
    assert begun(store, "Article", "moi") == ["moi"]
    writer.close()


TROUBLES = {
    "nothing there": None,
    "an empty file": b"",
    "another file": b"Quy dinh 142" * 1000,
    "another program's database": "CREATE TABLE x (y)",
}


@pytest.mark.parametrize("content", TROUBLES.values(), ids=TROUBLES)
def test_says_nothing_of_trouble(tmp_path, capfd, content):
    path = tmp_path / "x.db"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        with sqlite3.connect(path) as other:
            other.execute(content)
        other.close()
    assert begun(str(path), "Document", "quy") == []
    assert capfd.readouterr() == ("", "")


def test_a_cut_file_is_trouble(store):
    os.truncate(store, Path(store).stat().st_size // 2)
    begun(store, "Article", "a-00")            # what is left or nothing, but no error


@pytest.mark.parametrize("path", ["", "/", "\0", "/dev/zero"])
def test_a_path_that_is_no_file(path):
    assert begun(path, "Document", "") == []


def test_does_not_wait_for_ever(store, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", -1.0)
    monkeypatch.setitem(sql.IDS_BEGUN, "Article", "WITH RECURSIVE n(id) AS (VALUES ('a') UNION ALL SELECT id FROM n) "
                        "SELECT id FROM n WHERE id > :start AND id < :beyond AND id = 'b' LIMIT :limit")  # fmt: skip
    assert begun(store, "Article", "") == []
