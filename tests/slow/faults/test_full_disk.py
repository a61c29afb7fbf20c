"""A disk that fills up: one sentence, nothing lost, nothing half; and it goes on when there is room."""

from __future__ import annotations

import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from graph.care import migrate as migrated
from graph.doctor import examine
from graph.troubles import Migrated
from tests.graph.test_migration import FILES, laid, tables
from tests.slow.faults.commands import CARE, IDS, OPEN
from tests.slow.faults.program import ROOT, a_sentence, content, environment, same

KB = 1024
ROOMS = (0, 4, 20, 36, 60, 100, 180, 300, 420, 600)
"""Kilobytes that are left."""


def well(path: Path) -> None:
    assert [finding for finding in examine(str(path)).findings if finding.fault] == []


def test_an_ingest_goes_on_when_there_is_room(program, articles, disk):
    program.run("--store", disk.place / "khac.db", "ingest", articles)
    expected = content(disk.place / "khac.db")
    full = 0
    for room in ROOMS:
        path = disk.place / f"{room}.db"
        disk.leave(room * KB)
        ended = program.run("--store", path, "ingest", articles)
        if ended.status:
            full += 1
            a_sentence(ended, str(path), "disk is full" if room > 4 else "")
        if path.exists() and path.stat().st_size:
            asked = program.run("--store", path, "stats")
            assert (asked.status, asked.err) in ((0, ""), (3, asked.err)), asked
            assert "Traceback" not in asked.err, asked.err
        disk.free()
        ended = program.run("--store", path, "ingest", articles)
        assert ended.status == 0, ended.err
        same(content(path), expected)
    assert full > len(ROOMS) // 2


@pytest.mark.parametrize("call", CARE.values(), ids=CARE)
def test_a_command_is_refused_and_then_done(program, store, rows, disk, tmp_path, call):
    words, whole, full = call(store, rows), tmp_path / "whole.db", 0
    shutil.copy(store, whole)
    program.run("--store", whole, *words)
    expected, before = content(whole), content(store)
    for room in (0, 40, 120, 360):
        path = disk.place / f"{room}.db"
        shutil.copy(store, path)
        disk.leave(room * KB)
        ended = program.run("--store", path, *words)
        if ended.status == 3:
            full += 1
            a_sentence(ended, str(path))
        answer = program.run("--store", path, "cites", OPEN)
        assert (answer.status, answer.err) == (0, ""), answer
        if room == 0 and ended.status:
            same(content(path), before)
        disk.free()
        assert program.run("--store", path, *words).status in (0, 1)
        same(content(path), expected)
        path.unlink()
    assert full


WRITTEN = {
    "a copy": ("backup", "sao.db"),
    "a graph": ("export", "--format", "jsonld", "kho.jsonld"),
    "a graph in XML": ("export", "--format", "graphml", "kho.graphml"),
    "tables": ("export", "--format", "csv", "bang"),
    "a folder for Neo4j": ("export", "--format", "neo4j-admin", "nhap"),
    "a drawing": ("draw", OPEN, "-o", "ve.html"),
}


@pytest.mark.parametrize("words", WRITTEN.values(), ids=WRITTEN)
def test_nothing_half_is_written_and_what_was_there_stays(program, store, disk, words):
    *words, name = words
    place = disk.place / name
    assert program.run("--store", store, *words, place).status == 0
    before = held(disk.place)
    for room in (0, 8, 16):
        disk.leave(room * KB)
        a_sentence(program.run("--store", store, *words, place), name)
        disk.free()
        assert held(disk.place) == before
    assert program.run("--store", store, *words, place).status == 0


def held(place: Path) -> dict[str, int]:
    return {str(file.relative_to(place)): file.stat().st_size for file in sorted(place.rglob("*")) if file.is_file()}


@pytest.mark.parametrize("format", FILES)
def test_a_migration_without_room_leaves_the_old_file(program, disk, format):
    path = laid(disk.place, format)
    before = tables(path)
    for room in (0, 8, 40, 64):
        disk.leave(room * KB)
        ended = program.run("--store", path, "migrate")
        if ended.status == 0:
            break
        a_sentence(ended, path)
        disk.free()
        assert tables(path) == before
    disk.free()
    with warnings.catch_warnings(action="ignore", category=Migrated):
        migrated(path)
    well(Path(path))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("words", [("cites", OPEN), ("cites", OPEN, "--json"), ("export", "--format", "jsonld", "-"),
                                   ("show", IDS[0]), ("doctor",)], ids=" ".join)  # fmt: skip
def test_an_answer_that_cannot_be_written(store, words):
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run([sys.executable, "cli.py", "--lang", "en", "--store", str(store), *words], cwd=ROOT,
                               env=environment(), stdout=full, stderr=subprocess.PIPE, text=True,
                               check=False)  # fmt: skip
    assert "Traceback" not in ended.stderr, ended.stderr
    assert ended.returncode == 3
    assert ended.stderr.count("\n") == 1
