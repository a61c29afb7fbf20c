"""A disk or a folder that may only be read: questions are answered, and who would write is told so."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.slow.faults.commands import CARE, IDS, OPEN
from tests.slow.faults.program import a_sentence, content, same

NOBODY = 65534
"""A user without rights."""
ASKING = [("cites", OPEN), ("show", IDS[3]), ("search", "gặt lúa"), ("stats",), ("doctor",)]


@pytest.mark.parametrize("words", ASKING, ids=" ".join)
def test_a_disk_that_may_only_be_read_is_asked(program, store, disk, words):
    path = disk.place / "kho.db"
    shutil.copy(store, path)
    expected = program.run("--store", store, *words)
    with disk.read_only():
        ended = program.run("--store", path, *words)
    assert (ended.status, ended.out.replace(str(path), str(store))) == (0, expected.out), ended.err


def test_a_disk_that_may_only_be_read_is_not_written(program, store, rows, articles, disk):
    path = disk.place / "kho.db"
    shutil.copy(store, path)
    with disk.read_only():
        for call in CARE.values():
            a_sentence(program.run("--store", path, *call(store, rows)), str(path), "cannot be written")
        a_sentence(program.run("--store", path, "ingest", articles), str(path), "cannot be written")
        a_sentence(program.run("--store", disk.place / "moi.db", "ingest", articles), "moi.db", "cannot be written")
        a_sentence(program.run("--store", store, "backup", disk.place / "sao.db"), "sao.db", "cannot be written")
        a_sentence(program.run("--store", store, "draw", OPEN, "-o", disk.place / "ve.html"), "cannot be written")
        a_sentence(program.run("--store", store, "export", "--format", "csv", disk.place / "b"), "cannot be written")
    same(content(path), content(store))


def test_a_killed_run_on_a_disk_that_may_then_only_be_read(program, articles, store, disk):
    path = disk.place / "kho.db"
    program.run("--store", path, "ingest", articles, kill={"file": f"{path}-wal", "change": 60})
    with disk.read_only():
        ended = program.run("--store", path, "stats")
        if ended.status:
            a_sentence(ended, str(path))
    assert program.run("--store", path, "ingest", articles, parser="before").status == 0
    same(content(path), content(store))


@pytest.fixture
def others(store: Path) -> Iterator[Path]:
    """A store in a folder of somebody else's."""
    place = Path(tempfile.mkdtemp())                       # not below tmp_path, where others may not look
    shutil.copy(store, place / "kho.db")
    (place / "kho.db").chmod(0o444)
    place.chmod(0o555)
    yield place / "kho.db"
    place.chmod(0o755)
    shutil.rmtree(place)


def test_a_folder_of_somebody_else(program, others, articles):
    new = others.with_name("moi.db")
    assert program.run("--store", others, "stats", user=NOBODY).status == 0
    for words in (("ingest", articles), ("vacuum",), ("reread",)):
        a_sentence(program.run("--store", others, *words, user=NOBODY), str(others), "cannot be written")
    a_sentence(program.run("--store", new, "ingest", articles, user=NOBODY), str(new), "cannot be written")
    others.chmod(0o000)
    a_sentence(program.run("--store", others, "stats", user=NOBODY), str(others), "cannot be read")
