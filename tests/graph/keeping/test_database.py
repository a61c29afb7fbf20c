"""One file, one writer, any number of readers; whatever is wrong with it is told."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from datetime import date as Day
from pathlib import Path

import msgspec
import pytest

from citations import Article
from graph import sql
from graph.ingest import ingest
from graph.keeping.database import open_database
from graph.ledger import open_ledger
from graph.register import Register
from graph.store import open_store
from graph.troubles import (
    Busy,
    CannotWrite,
    DamagedStore,
    DiskFull,
    EmptyStore,
    IsFolder,
    NewerStore,
    NoFolder,
    NoStore,
    NotAStore,
    StoreTrouble,
    TooOldStore,
    TooSlow,
)

ARTICLE = Article("Theo Quy định số 142-QĐ/TW của Bộ Chính trị.", id="a", published=Day(2024, 9, 27))


def missing(path: Path) -> None:
    pass


def empty(path: Path) -> None:
    path.touch()


def prose(path: Path) -> None:
    path.write_text("Quy định 142 không phải là kho.\n" * 40, encoding="utf-8")


def strange(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE thu (x)")
    connection.close()


def formatted(path: Path, number: int) -> None:
    ingest([ARTICLE], str(path), register=Register([]))
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {number}")
    connection.close()


def newer(path: Path) -> None:
    formatted(path, sql.FORMAT + 1)


def older(path: Path) -> None:
    formatted(path, min(sql.MIGRATIONS) - 1)


def folder(path: Path) -> None:
    path.mkdir()


READING = {
    "nothing there": (missing, NoStore),
    "an empty file": (empty, EmptyStore),
    "a text": (prose, NotAStore),
    "another program's database": (strange, NotAStore),
    "a newer vankien's": (newer, NewerStore),
    "an earlier vankien's": (older, TooOldStore),
    "a folder": (folder, NotAStore),
}
WRITING = {
    "a text": (prose, NotAStore),
    "another program's database": (strange, NotAStore),
    "a newer vankien's": (newer, NewerStore),
    "an earlier vankien's": (older, TooOldStore),
    "a folder": (folder, IsFolder),
}


def told(error: StoreTrouble, path: Path) -> None:
    """Both sentences name the file, and the program ends as one whose store is in trouble."""
    assert str(path) in error.text("en")
    assert str(path) in error.text("vi")
    assert error.text("en") != error.text("vi")
    assert error.exit_code == 3


def contents(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}


@pytest.mark.parametrize(("make", "error"), READING.values(), ids=READING)
def test_what_cannot_be_read_is_told_and_left_alone(tmp_path, make, error):
    path = tmp_path / "kho.db"
    make(path)
    before = contents(path)
    with pytest.raises(error) as caught, open_store(str(path)):
        pass
    told(caught.value, path)
    assert contents(path) == before


@pytest.mark.parametrize(("make", "error"), WRITING.values(), ids=WRITING)
def test_what_cannot_be_written_is_told_and_left_alone(tmp_path, make, error):
    path = tmp_path / "kho.db"
    make(path)
    before = contents(path)
    with pytest.raises(error) as caught:
        ingest([ARTICLE], str(path), register=Register([]))
    told(caught.value, path)
    assert contents(path) == before


def test_a_folder_that_is_not_there(tmp_path):
    path = tmp_path / "không có" / "kho.db"
    with pytest.raises(NoFolder) as caught:
        open_database(str(path), write=True)
    told(caught.value, path)
    assert "there is no folder" not in caught.value.text("vi")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder where nobody may make a file")
def test_a_folder_that_may_not_be_written():
    path = Path("/proc/self/kho.db")
    with pytest.raises(CannotWrite) as caught:
        open_database(str(path), write=True)
    told(caught.value, path)


READ_ONLY = """
import os, sys
from graph.troubles import CannotWrite
from graph.ingest import ingest
from graph.register import Register
from graph.store import open_store
if os.geteuid() == 0:
    os.setuid(65534)
with open_store({path!r}) as store:
    print(store.node("Article", "a").id)
for path in ({path!r}, {path!r} + ".new"):
    try:
        ingest([], path, register=Register([]))
    except CannotWrite as error:
        print(str(error).startswith(path))
"""


def test_a_store_that_may_only_be_read():
    folder = Path(tempfile.mkdtemp())            # not below tmp_path, where others may not look
    path = folder / "kho.db"
    ingest([ARTICLE], str(path), register=Register([]))
    (folder / "kho.db-lock").unlink()
    path.chmod(0o444)
    folder.chmod(0o555)
    root = str(Path(__file__).parents[3])
    code = READ_ONLY.format(path=str(path))
    ended = subprocess.run([sys.executable, "-c", code], cwd=root, env={**os.environ, "PYTHONPATH": root},
                           capture_output=True, text=True, timeout=60, check=False)  # fmt: skip
    folder.chmod(0o755)
    shutil.rmtree(folder)
    assert ended.stdout.split() == ["a", "True", "True"], ended.stderr


def test_an_empty_file_is_filled(tmp_path):
    path = tmp_path / "kho.db"
    path.touch()
    assert ingest([ARTICLE], str(path), register=Register([])).added == 1


def test_a_path_with_signs_that_mean_something_in_addresses(tmp_path):
    path = str(tmp_path / "kho 100% #1?mode=ro.db")
    ingest([ARTICLE], path, register=Register([]))
    assert Path(path).is_file()
    with open_store(path) as store:
        assert store.node("Article", "a") is not None


def test_a_full_disk_is_told_and_what_was_written_stays(tmp_path, monkeypatch):
    path = tmp_path / "kho.db"
    ingest([ARTICLE], str(path), register=Register([]))
    pages = path.stat().st_size // 4096 + 4
    monkeypatch.setattr(sql, "WRITING", (*sql.WRITING, f"PRAGMA max_page_count = {pages}"))
    more = [msgspec.structs.replace(ARTICLE, id=f"b{number}", text=ARTICLE.text * 50) for number in range(30)]
    with pytest.raises(DiskFull) as caught:
        ingest(more, str(path), register=Register([]))
    told(caught.value, path)
    monkeypatch.undo()
    assert ingest([ARTICLE, *more], str(path), register=Register([])).unchanged >= 1


def read_all(path: str) -> None:
    with open_store(path) as store:
        store.scan("Article", limit=0)


def test_a_damaged_file_is_told(tmp_path):
    path = tmp_path / "kho.db"
    ingest([msgspec.structs.replace(ARTICLE, id=str(number)) for number in range(400)], str(path),
           register=Register([]))  # fmt: skip
    whole = bytearray(path.read_bytes())
    for page in range(3, len(whole) // 4096):
        whole[page * 4096 : page * 4096 + 16] = b"\xff" * 16
    path.write_bytes(whole)
    with pytest.raises(DamagedStore) as caught:
        read_all(str(path))
    told(caught.value, path)


def test_a_second_writer_is_told_after_a_while(tmp_path):
    path = tmp_path / "kho.db"
    with open_ledger(str(path), write=True):
        with pytest.raises(Busy) as caught:
            ingest([ARTICLE], str(path), register=Register([]), wait=0.1)
        told(caught.value, path)
    assert ingest([ARTICLE], str(path), register=Register([]), wait=0.1).added == 1


def test_a_second_writer_waits_for_the_first(tmp_path):
    path = str(tmp_path / "kho.db")
    locked, done = threading.Event(), threading.Event()

    def first() -> None:
        with open_ledger(path, write=True):
            locked.set()
            done.wait(0.5)

    thread = threading.Thread(target=first)
    thread.start()
    locked.wait(5)
    assert ingest([ARTICLE], path, register=Register([]), wait=20).added == 1
    thread.join()


def test_a_reader_beside_a_writer_sees_what_was_finished(tmp_path):
    path = str(tmp_path / "kho.db")
    ingest([ARTICLE], path, register=Register([]))
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        ledger.stale("Document", "x")
        with open_ledger(path) as reader:
            assert reader.stale_count("Document") == 0
            assert reader.held("a") is not None
    with open_ledger(path) as reader:
        assert reader.stale_count("Document") == 1


def test_a_reader_cannot_write(tmp_path):
    path = tmp_path / "kho.db"
    ingest([ARTICLE], str(path), register=Register([]))
    with open_ledger(str(path)) as ledger, pytest.raises(CannotWrite) as caught:
        ledger.stale("Document", "x")
    told(caught.value, path)


def test_a_step_that_fails_leaves_nothing_behind(tmp_path):
    with open_ledger(str(tmp_path / "kho.db"), write=True) as ledger:
        with suppress(RuntimeError), ledger.transaction():
            ledger.stale("Document", "x")
            raise RuntimeError
        assert ledger.stale_count("Document") == 0


def test_a_statement_without_end_is_stopped_by_the_clock(tmp_path):
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    formatted(tmp_path / "kho.db", sql.FORMAT)
    database = open_database(str(tmp_path / "kho.db"))
    with pytest.raises(TooSlow, match=r"no answer within 0\.2 s"), database.within(0.2):
        database.rows(endless)
    assert database.rows("SELECT count(*) FROM article") == [(1,)]
    database.close()
