"""A file that was damaged or is another's: one sentence with the next step, and no further damage."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from graph.keeping.database import open_database
from graph.troubles import DamagedStore
from tests.graph.gathered import snapshot
from tests.slow.faults.commands import IDS, OPEN
from tests.slow.faults.program import Ended, Program, a_sentence, content, same

PAGE = 4096
SEEDS = range(8)

QUESTIONS: list[tuple[object, ...]] = [
    ("cites", OPEN), ("show", IDS[3]), ("search", "gặt lúa"), ("stats",), ("documents",), ("articles",),
    ("officials", "--json"), ("export", "--format", "jsonld", "-"),
]  # fmt: skip


def told(ended: Ended) -> None:
    """It answered, or said in one sentence that it cannot."""
    assert "Traceback" not in ended.err, ended.err
    if ended.status not in (0, 1):
        a_sentence(ended)


def overwritten(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


Damage = Callable[[Path], object]
WHOLLY: dict[str, tuple[Damage, tuple[str, ...]]] = {
    "the head is noise": (lambda path: overwritten(path, 0, random.Random(1).randbytes(100)), ("backup",)),
    "the head is zeros": (lambda path: overwritten(path, 0, bytes(PAGE)), ("backup",)),
    "cut to half": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), ("backup",)),
    "cut in the middle of a page": (lambda path: path.write_bytes(path.read_bytes()[:-PAGE // 2]), ()),
    "nothing in it": (lambda path: path.write_bytes(b""), ("ingest",)),
    "gone": (lambda path: path.unlink(), ("ingest",)),
    "another program's": (lambda path: others(path), ("not a store of vankien's",)),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), ()),
}


def others(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE thu (x)")


@pytest.fixture
def path(store: Path, tmp_path: Path) -> Path:
    """A copy of a store, to be damaged."""
    shutil.copy(store, tmp_path / "kho.db")
    return tmp_path / "kho.db"


@pytest.mark.parametrize(("damage", "words"), WHOLLY.values(), ids=WHOLLY)
def test_a_file_that_is_no_store_any_more(program, articles, path, damage, words):
    damage(path)
    before = path.read_bytes() if path.is_file() else None
    for question in (*QUESTIONS[:3], ("doctor",)):
        ended = program.run("--store", path, *question)
        if ended.status == 1 and question == ("doctor",):
            assert "damaged" in ended.out
            continue
        if ended.status:
            a_sentence(ended, str(path), *words)
        else:
            assert words == ()
    assert (path.read_bytes() if path.is_file() else None) == before
    told(program.run("--store", path, "ingest", articles))


@pytest.mark.parametrize("seed", SEEDS)
def test_noise_in_the_middle(program, articles, store, path, seed):
    rng = random.Random(seed)
    length = rng.choice((8, 100, PAGE))
    page = rng.randrange(1, path.stat().st_size // PAGE)
    overwritten(path, page * PAGE + rng.randrange(0, PAGE - length + 1), rng.randbytes(length))
    before = path.read_bytes()
    for question in QUESTIONS:
        told(program.run("--store", path, *question))
    health = program.run("--store", path, "doctor")
    told(health)
    assert path.read_bytes() == before
    if not shows_the_same(path, store):
        assert health.status in (1, 3), (page, length)
    copy = path.with_name("sao.db")
    told(program.run("--store", path, "backup", copy))
    told(program.run("--store", path, "ingest", articles))
    told(program.run("--store", path, "reread", parser="another"))
    assert program.run("--store", store, "backup", path).status == 0
    same(content(path), content(store))


def shows_the_same(path: Path, store: Path) -> bool:
    try:
        return bool(snapshot(path) == snapshot(store))
    except (AssertionError, DamagedStore):
        return False


# ---- the log ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def killed(program: Program, articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose run was killed, with a log beside it."""
    for attempt in range(20):
        path = tmp_path_factory.mktemp("killed") / "kho.db"
        program.run("--store", path, "ingest", articles, kill={"file": f"{path}-wal", "change": 40 + attempt})
        if log(path).exists() and log(path).stat().st_size > 40 * PAGE:
            return path
    raise AssertionError


def log(path: Path) -> Path:
    return Path(f"{path}-wal")


def cut(path: Path, rng: random.Random) -> None:
    whole = log(path).read_bytes()
    log(path).write_bytes(whole[: rng.randrange(len(whole))])


def noisy(path: Path, rng: random.Random) -> None:
    whole = bytearray(log(path).read_bytes())
    at = rng.randrange(len(whole))
    whole[at:] = rng.randbytes(len(whole) - at)
    log(path).write_bytes(whole)


def all_noise(path: Path, rng: random.Random) -> None:
    log(path).write_bytes(rng.randbytes(log(path).stat().st_size))


LOGS = {
    "its end never reached the disk": (cut, True),
    "its end is noise": (noisy, True),
    "all of it is noise": (all_noise, False),
    "gone": (lambda path, _: log(path).unlink(), False),
    "what is shared of it is gone": (lambda path, _: Path(f"{path}-shm").unlink(missing_ok=True), True),
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("damage", "clean"), LOGS.values(), ids=LOGS)
def test_a_log_that_is_not_what_was_written(program, articles, store, killed, tmp_path, damage, clean, seed):
    path = tmp_path / "kho.db"
    for file in killed.parent.glob("kho.db*"):
        shutil.copy(file, tmp_path / file.name)
    damage(path, random.Random(seed))
    if seed % 2:
        Path(f"{path}-shm").unlink(missing_ok=True)       # as after the power was cut
    for question in QUESTIONS[:4]:
        told(program.run("--store", path, *question))
    ended = program.run("--store", path, "ingest", articles, parser="before")
    told(ended)
    if clean:
        assert ended.status == 0, ended.err
    if ended.status == 0:
        same(content(path), content(store))
    else:
        assert program.run("--store", store, "backup", path).status == 0
        same(content(path), content(store))


def test_a_copy_takes_nothing_of_the_log_of_what_it_replaces(program, store, killed, tmp_path):
    for file in killed.parent.glob("kho.db*"):
        shutil.copy(file, tmp_path / file.name)
    path = tmp_path / "kho.db"
    assert log(path).stat().st_size > 0
    assert program.run("--store", store, "backup", path).status == 0
    same(content(path), content(store))
    open_database(str(path), write=True).close()
    same(content(path), content(store))
