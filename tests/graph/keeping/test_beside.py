"""What stands beside a store: a lock that is waited for aloud, and a log that is nobody else's."""

import shutil
import sqlite3
import warnings
from pathlib import Path

import pytest

from graph import sql
from graph.care import backup
from graph.ingest import ingest
from graph.keeping.beside import LOCK, beside, give_way, locked, logged
from graph.keeping.database import open_database
from graph.keeping.stored import reader
from graph.register import Register
from graph.troubles import (
    Busy,
    CannotRead,
    CannotWrite,
    DamagedStore,
    DamagedValue,
    DiskFull,
    NotAStore,
    Overtaken,
    StoreTrouble,
    Waits,
    said,
)
from tests.graph.gathered import KNOWN, made, snapshot


@pytest.fixture
def path(tmp_path: Path) -> str:
    address = str(tmp_path / "kho.db")
    ingest(made(10), address, register=Register(KNOWN))
    return address


def test_who_waits_says_so_once(path):
    held = locked(path, 0)
    with pytest.warns(Waits) as told, pytest.raises(Busy):
        locked(path, 0.6)
    held.close()
    assert [path in each.message.text("vi") for each in told] == [True]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        locked(path, 0).close()


def with_a_log(path: str, place: Path) -> str:
    """A copy of a store as a killed run leaves it, with its log."""
    (place / "chet").mkdir()
    other = str(place / "chet" / "kho.db")
    database = open_database(path, write=True)
    with database.transaction():
        database.run(sql.SET_META, ("thu", "mới"))
    for file in Path(path).parent.glob("kho.db*"):
        shutil.copy(file, place / "chet" / file.name)
    database.close()
    assert logged(other)
    return other


def test_what_is_in_a_log_goes_into_its_file_before_another_takes_its_place(path, tmp_path):
    other = with_a_log(path, tmp_path)
    give_way(other, 0)
    assert not logged(other)
    database = open_database(other)
    assert database.rows(sql.META, ("thu",)) == [("mới",)]
    database.close()


def test_a_copy_takes_nothing_of_the_log_of_what_was_there(path, tmp_path):
    other, fresh = with_a_log(path, tmp_path), str(tmp_path / "moi.db")
    ingest(made(3), fresh, register=Register(KNOWN))
    backup(fresh, other)
    assert snapshot(other) == snapshot(fresh)
    assert not logged(other)


def test_a_copy_does_not_take_the_place_of_a_store_that_is_written(path, tmp_path):
    copy = str(tmp_path / "sao.db")
    backup(path, copy)
    held = locked(path, 0)
    with pytest.raises(Busy):
        give_way(path, 0)
    held.close()
    assert beside(path, LOCK).exists()
    assert not beside(copy, LOCK).exists()


def test_what_is_read_without_sharing_is_of_one_moment(path, monkeypatch):
    database = open_database(path)
    monkeypatch.setattr(database, "_alone", (0, 0, 0))
    with pytest.raises(Overtaken):
        database.rows(sql.ANY_TABLE)
    database.close()


TOLD = {
    "somebody else is at it": (sqlite3.SQLITE_BUSY, Busy, Busy),
    "no room": (sqlite3.SQLITE_FULL, DiskFull, DiskFull),
    "no room for what is shared": (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFull, DiskFull),
    "a shape that is none": (sqlite3.SQLITE_CORRUPT, DamagedStore, DamagedStore),
    "a search that is none": (sqlite3.SQLITE_CORRUPT | 1 << 8, DamagedStore, DamagedStore),
    "no database": (sqlite3.SQLITE_NOTADB, NotAStore, NotAStore),
    "a disk that fails": (sqlite3.SQLITE_IOERR_READ, CannotWrite, CannotRead),
    "locks that a share refuses": (sqlite3.SQLITE_IOERR_LOCK, CannotWrite, CannotRead),
    "locks that a share confuses": (sqlite3.SQLITE_PROTOCOL, CannotWrite, CannotRead),
    "read-only": (sqlite3.SQLITE_READONLY, CannotWrite, CannotRead),
}


@pytest.mark.parametrize(("code", "writing", "reading"), TOLD.values(), ids=TOLD)
def test_what_sqlite_says_is_a_sentence(code, writing, reading):
    error = sqlite3.OperationalError("máy nói")
    error.sqlite_errorcode = code
    for kind, is_reading in ((writing, False), (reading, True)):
        told = said(error, "kho.db", 1, reading=is_reading)
        assert type(told) is kind
        assert isinstance(told, StoreTrouble)
        assert "kho.db" in told.text("vi")


def test_a_wrong_statement_stays_a_fault_of_the_program():
    error = sqlite3.OperationalError("no such column")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    assert said(error, "kho.db", 1) is error


DAMAGES = {
    "bytes that are no text": "UPDATE version SET text = CAST(x'a4ff' AS TEXT)",
    "a value that is none": "UPDATE version SET said = x'7b22'",
    "a value that holds no text": "UPDATE version SET article = x'7b2274657874223a22a4227d'",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_cannot_be_understood_tells_of_a_damaged_file(path, damage):
    from graph.doctor import DAMAGED, examine
    from graph.store import open_store

    connection = sqlite3.connect(path)
    with connection:
        connection.execute(damage)
    connection.close()
    with open_store(path) as store, pytest.raises(DamagedStore) as caught:
        store.node("Article", "bai-001")
    assert "backup" in caught.value.text("vi")
    assert {finding.rule for finding in examine(path).findings if finding.fault} == {DAMAGED}


def test_a_value_that_is_none():
    with pytest.raises(DamagedValue):
        reader(int)(b'"x"')
