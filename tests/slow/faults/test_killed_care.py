"""kill -9 in the middle of every other command that writes: done, or as if it had not been begun; twice is once."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from graph import sql
from graph.doctor import examine
from tests.graph.test_migration import FILES, HELD, laid, tables
from tests.slow.faults.commands import CARE, OPEN
from tests.slow.faults.program import KILLED, Ended, Program, a_sentence, content, lines, same

KILLS = 4
SEED = 20240927


def moment(rng: random.Random, path: Path, seconds: float) -> dict[str, object]:
    """Any moment of a run, or while it writes."""
    if rng.random() < 0.5:
        return {"after": rng.uniform(0, seconds)}
    return {"file": f"{path}-wal", "change": rng.randint(1, 25)}


def told(ended: Ended) -> None:
    assert "Traceback" not in ended.err, ended.err
    assert ended.status in (0, 1, KILLED), ended.err


@pytest.mark.parametrize("call", CARE.values(), ids=CARE)
def test_a_command_cut_short_is_done_by_the_next(program, store, rows, tmp_path, call):
    words, whole = call(store, rows), tmp_path / "whole.db"
    shutil.copy(store, whole)
    undisturbed = program.run("--store", whole, *words)
    told(undisturbed)
    expected = content(whole)
    rng, kills = random.Random(SEED), 0
    for attempt in range(KILLS):
        path = tmp_path / f"{attempt}.db"
        shutil.copy(store, path)
        ended = program.run("--store", path, *words, kill=moment(rng, path, undisturbed.seconds))
        told(ended)
        kills += ended.status == KILLED
        assert [finding for finding in examine(str(path)).findings if finding.fault] == []
        told(program.run("--store", path, *words))
        same(content(path), expected)
    assert kills


def test_a_cure_cut_short_is_done_by_the_next(program, store, tmp_path):
    expected, ill = content(store), tmp_path / "ill.db"
    shutil.copy(store, ill)
    with closing(sqlite3.connect(ill)) as connection, connection:
        connection.execute("DELETE FROM cites WHERE article < 'bai-020'")
        connection.execute("DELETE FROM node WHERE label = 'Official'")
    seconds = 0.0
    for attempt in range(KILLS + 1):
        path = tmp_path / f"{attempt}.db"
        shutil.copy(ill, path)
        if attempt:
            told(program.run("--store", path, "doctor", "--fix", kill=moment(random.Random(attempt), path, seconds)))
        ended = program.run("--store", path, "doctor", "--fix")
        assert ended.status == 0, ended
        seconds = seconds or ended.seconds
        same(content(path), expected)


# ---- files beside the store -----------------------------------------------------------------------

FILES_WRITTEN = {
    "a copy": ("backup", "sao.db"),
    "a graph": ("export", "--format", "jsonld", "kho.jsonld"),
    "tables": ("export", "--format", "csv", "bang"),
    "a folder for Neo4j": ("export", "--format", "neo4j-admin", "nhap"),
    "a drawing": ("draw", OPEN, "-o", "ve.html"),
    "rows": ("register", "export", "rieng.csv"),
}


def visible(place: Path) -> dict[str, bytes]:
    """What lies under a name that is none of a part."""
    return {str(file.relative_to(place)): file.read_bytes() for file in sorted(place.rglob("*"))
            if file.is_file() and ".part" not in str(file.relative_to(place))}  # fmt: skip


@pytest.mark.parametrize("words", FILES_WRITTEN.values(), ids=FILES_WRITTEN)
def test_half_a_file_never_bears_the_name(program, store, tmp_path, words):
    *words, name = words
    whole = tmp_path / "0000"
    whole.mkdir()
    undisturbed = program.run("--store", store, *words, whole / name)
    told(undisturbed)
    complete = visible(whole)
    rng, kills = random.Random(SEED), 0
    for attempt in range(1, KILLS + 1):
        place = tmp_path / f"{attempt:04}"         # as long as the other's, which some files hold
        place.mkdir()
        ended = program.run("--store", store, *words, place / name,
                            kill={"after": rng.uniform(0, undisturbed.seconds)})  # fmt: skip
        told(ended)
        kills += ended.status == KILLED
        left = visible(place)
        assert left.keys() <= complete.keys()
        for file, held in left.items():
            assert len(held) == len(complete[file]), file
        told(program.run("--store", store, *words, place / name))
        assert visible(place).keys() == complete.keys()
    assert kills


# ---- migration --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def fresh(program: Program, tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Path, dict[str, object]]]:
    """A format → the articles of its old file, and what a store made of them now holds."""
    found = {}
    for format, articles in HELD.items():
        place = tmp_path_factory.mktemp("fresh")
        few = lines(place / "it.jsonl", articles)
        ended = program.run("--store", place / "kho.db", "ingest", few)
        assert ended.status == 0, ended.err
        found[format] = few, content(place / "kho.db")
    return found


def version(path: str) -> int:
    connection = sqlite3.connect(path)
    try:
        found: int = connection.execute(sql.VERSION).fetchone()[0]
        return found
    finally:
        connection.close()


@pytest.mark.parametrize("format", FILES)
@pytest.mark.parametrize("command", ["migrate", "ingest"])
def test_a_migration_cut_short_leaves_the_old_file_or_the_new(program, fresh, tmp_path, format, command):
    few, expected = fresh[format]
    words = (command, *([few] if command == "ingest" else []))
    rng = random.Random(SEED)
    found, kills = set(), 0
    for attempt in range(2 * KILLS):
        place = tmp_path / str(attempt)
        place.mkdir()
        path = laid(place, format)
        before = tables(path)
        kill = {"file": f"{path}-wal", "change": rng.randint(1, 4)} if attempt % 2 else {"after": rng.uniform(0, 0.05)}
        ended = program.run("--store", path, *words, kill=kill)
        told(ended)
        kills += ended.status == KILLED
        found.add(version(path))
        assert version(path) in (format, sql.FORMAT)
        if version(path) == format:
            assert tables(path) == before
            a_sentence(program.run("--store", path, "stats"), f"vankien --store {path} migrate")
        told(program.run("--store", path, "migrate"))
        told(program.run("--store", path, "ingest", few))
        same(content(path), expected)
    assert kills
    assert format in found
