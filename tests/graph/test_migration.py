"""A file of an earlier format becomes one of this program's, whole or not at all."""

import os
import signal
import sqlite3
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from graph import sql
from graph.care import migrate
from graph.doctor import examine
from graph.ingest import ingest, redecide
from graph.keeping.database import open_database
from graph.register import Register
from graph.store import open_store
from graph.troubles import Migrated, NewerStore, OlderStore, TooOldStore
from tests.graph.gathered import KNOWN, made, snapshot
from tests.graph.reprinted import printed

ROOT = Path(__file__).parents[2]
FILES = {2: "format-2.sql", 3: "format-3.sql"}
"""A format → the statements that make a file of it, as the program of that time did."""
HELD = {2: made(8), 3: [*made(8), *printed()[:3]]}
"""What the file of a format holds."""
STEPS = {format: [step for each in range(format, sql.FORMAT) for step in sql.MIGRATIONS[each]] for format in FILES}


def laid(place: Path, format: int) -> str:
    """A file of a format."""
    path = place / f"cu-{format}.db"
    connection = sqlite3.connect(path)
    connection.executescript((Path(__file__).parent / "data" / FILES[format]).read_text(encoding="utf-8"))
    connection.close()
    return str(path)


def tables(path: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table and index of a file with its columns."""
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: connection.execute(f"SELECT * FROM pragma_table_info('{name}')").fetchall() for name in names}
    found["indexes"] = connection.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' "
                                          "ORDER BY name").fetchall()  # fmt: skip
    connection.close()
    return found


def test_every_earlier_format_has_a_file():
    assert set(FILES) == set(sql.MIGRATIONS) == set(range(min(FILES), sql.FORMAT))


@pytest.mark.parametrize("format", FILES)
def test_a_file_just_brought_up_to_date_is_well(tmp_path, format):
    path = laid(tmp_path, format)
    with warnings.catch_warnings(action="ignore", category=Migrated):
        migrate(path)
    assert [finding for finding in examine(path).findings if finding.fault] == []


@pytest.mark.parametrize("format", FILES)
def test_a_reader_refuses_and_names_the_command(tmp_path, format):
    path = laid(tmp_path, format)
    before = Path(path).read_bytes()
    with pytest.raises(OlderStore) as caught, open_store(path):
        pass
    assert f"vankien --store {path} migrate" in caught.value.text("en")
    assert f"vankien --store {path} migrate" in caught.value.text("vi")
    assert caught.value.exit_code == 3
    assert Path(path).read_bytes() == before


def test_texts_of_an_earlier_file_are_compared_when_it_is_migrated(tmp_path):
    path = laid(tmp_path, 3)
    with pytest.warns(Migrated):
        migrate(path)
    with open_store(path) as store:
        firsts = {node.id: node.properties["first_print"] for node in store.scan("Article", limit=0)}
    assert {id for id, first in firsts.items() if first} == {"in-lai-0", "in-lai-1", "in-lai-2"}
    assert {first for first in firsts.values() if first} == {"in-lai-1"}


@pytest.mark.parametrize("format", FILES)
def test_a_migrated_file_is_as_one_made_now(tmp_path, format):
    path, fresh = laid(tmp_path, format), str(tmp_path / "moi.db")
    ingest(HELD[format], fresh, register=Register(KNOWN))
    with pytest.warns(Migrated) as told:
        assert migrate(path) == format
    assert [each.message.text("vi").count(path) for each in told] == [1]
    assert tables(path) == tables(fresh)
    with open_store(path) as store:
        assert len(store.scan("Article", limit=0)) == len(HELD[format])
    redecide(path, Register(KNOWN))
    assert snapshot(path) == snapshot(fresh)


def test_whatever_writes_migrates_and_says_so_once(tmp_path):
    path = laid(tmp_path, 2)
    with pytest.warns(Migrated):
        report = ingest(HELD[2], path, register=Register(KNOWN))
    assert (report.read, report.added) == (len(HELD[2]), 0)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert migrate(path) == sql.FORMAT


OTHERS = {"newer": (sql.FORMAT + 1, NewerStore), "too old": (min(sql.MIGRATIONS) - 1, TooOldStore)}


@pytest.mark.parametrize(("format", "error"), OTHERS.values(), ids=OTHERS)
def test_another_format_is_left_as_it_is(tmp_path, format, error):
    path = laid(tmp_path, 2)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {format}")
    connection.close()
    before = Path(path).read_bytes()
    with pytest.raises(error):
        migrate(path)
    assert Path(path).read_bytes() == before


KILLED = """
import os, signal, sys
from graph import care

class Steps(tuple):
    def __iter__(self):
        for at, step in enumerate(super().__iter__()):
            if at == {at}:
                os.kill(os.getpid(), signal.SIGKILL)
            yield step

import graph.keeping.database as database
taken = database._steps
database._steps = lambda connection, statements: taken(connection, Steps((*statements, "SELECT 1")))
care.migrate({path!r})
"""


@pytest.mark.parametrize(("format", "at"), [
    (format, at) for format, steps in STEPS.items() for at in {0, len(steps) // 2, len(steps) - 1, len(steps) + 1}])
def test_an_interrupted_migration_leaves_the_old_file(tmp_path, format, at):
    path = laid(tmp_path, format)
    before = tables(path)
    ended = subprocess.run([sys.executable, "-c", KILLED.format(at=at, path=path)], cwd=ROOT, check=False,
                           env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)  # fmt: skip
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert tables(path) == before
    with pytest.raises(OlderStore):
        open_database(path)
    with pytest.warns(Migrated):
        migrate(path)
    redecide(path, Register(KNOWN))
    fresh = str(tmp_path / "moi.db")
    ingest(HELD[format], fresh, register=Register(KNOWN))
    assert snapshot(path) == snapshot(fresh)
