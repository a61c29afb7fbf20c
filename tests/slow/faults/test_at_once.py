"""Several at one file: two who write, one of them killed; those who ask beside one who writes; what they left."""

from __future__ import annotations

import json
import re
import signal
import sqlite3
import subprocess
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from graph.ledger import open_ledger
from tests.graph.gathered import made
from tests.slow.faults.program import a_sentence, called, content, lines, same, started

MANY = 200


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Articles in two files."""
    place = tmp_path_factory.mktemp("many")
    articles = made(MANY)
    return lines(place / "a.jsonl", articles[: MANY // 2]), lines(place / "b.jsonl", articles[MANY // 2 :])


@pytest.fixture(scope="module")
def whole(many: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a store of both holds."""
    path = tmp_path_factory.mktemp("whole") / "kho.db"
    assert called("--store", path, "ingest", *many).status == 0
    return content(path)


def locked(path: Path) -> bool:
    """Whether some process holds the lock of the one who writes."""
    lock = Path(f"{path}-lock")
    if not lock.exists():
        return False
    with closing(sqlite3.connect(lock, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return True
    return False


def until(true, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_the_second_says_that_it_waits_and_both_are_done(many, whole, tmp_path):
    path = tmp_path / "kho.db"
    first = started("--store", path, "ingest", many[0])
    until(lambda: locked(path))
    second = started("--store", path, "ingest", many[1])
    said = [one.communicate(timeout=120) for one in (first, second)]
    assert said[1][1].count(f"{path}: another vankien is writing to it. Waiting for up to 10 s.") == 1
    if second.returncode == 3:                       # a machine so busy that the first took longer than that
        assert "Try again when it has finished" in said[1][1]
        second = started("--store", path, "ingest", many[1])
        said[1] = second.communicate(timeout=120)
    assert [one.returncode for one in (first, second)] == [0, 0], said
    same(content(path), whole)


def test_the_second_goes_on_at_once_where_the_first_is_killed(many, whole, tmp_path):
    path = tmp_path / "kho.db"
    first = started("--store", path, "ingest", many[0])
    until(lambda: locked(path))
    second = started("--store", path, "ingest", many[1])
    time.sleep(0.3)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    _, said = second.communicate(timeout=120)
    assert second.returncode == 0, said
    assert called("--store", path, "ingest", many[0]).status == 0
    same(content(path), whole)


def test_whoever_waited_in_vain_is_told(many, tmp_path):
    path = tmp_path / "kho.db"
    assert called("--store", path, "ingest", many[0]).status == 0
    with open_ledger(str(path), write=True):
        waiting = [started("--store", path, *words) for words in (("ingest", many[1]), ("vacuum",), ("reread",))]
        answer = called("--store", path, "stats", "--json")
        assert answer.status == 0, answer.err
        for one in waiting:
            _, said = one.communicate(timeout=60)
            assert one.returncode == 3
            assert "Traceback" not in said
            assert "database is locked" not in said
            assert said.splitlines() == [
                f"Note: {path}: another vankien is writing to it. Waiting for up to 10 s.",
                f"Error: {path}: another vankien is writing to it, and was after 10 s. Try again when it has finished.",
            ]


LEFT = {
    "an empty lock": lambda lock: lock.write_bytes(b""),
    "a lock of a process that was killed": lambda lock: killed_with(lock),
}


def killed_with(lock: Path) -> None:
    code = f"import sqlite3, time; c = sqlite3.connect({str(lock)!r}, isolation_level=None); " \
           "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); time.sleep(60)"
    holder = subprocess.Popen(["python3", "-c", code], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()


@pytest.mark.parametrize("leave", LEFT.values(), ids=LEFT)
def test_what_is_left_of_a_lock_holds_nobody_up(program, articles, tmp_path, leave):
    path = tmp_path / "kho.db"
    leave(Path(f"{path}-lock"))
    ended = program.run("--store", path, "ingest", articles)
    assert ended.status == 0, ended.err
    assert "Waiting" not in ended.err


OTHER_LOCKS = {
    "a folder": lambda lock: lock.mkdir(),
    "another's file": lambda lock: lock.write_text("khóa của người khác\n" * 50, encoding="utf-8"),
}


@pytest.mark.parametrize("make", OTHER_LOCKS.values(), ids=OTHER_LOCKS)
def test_a_lock_that_is_none_is_named(program, articles, tmp_path, make):
    path = tmp_path / "kho.db"
    make(Path(f"{path}-lock"))
    a_sentence(program.run("--store", path, "ingest", articles), f"{path}-lock")
    assert not path.exists()


def test_those_who_ask_see_whole_steps_while_another_writes(many, whole, tmp_path):
    path = tmp_path / "kho.db"
    assert called("--store", path, "ingest", many[0]).status == 0
    server = started("--store", path, "serve", "--port", "0")
    assert server.stderr is not None
    address = re.search(r"http://\S+", server.stderr.readline())
    assert address is not None
    counts, asked, kills = [], 0, 0
    while asked < 60:
        writer = started("--store", path, "ingest", many[1])
        while writer.poll() is None:
            with urllib.request.urlopen(f"{address[0]}search.json?q=gat+lua", timeout=20) as answer:
                json.load(answer)
            with open_ledger(str(path)) as ledger:
                counts.append(ledger.database.rows("SELECT count(*) FROM version")[0][0])
            asked += 1
            if asked in (15, 30):
                writer.send_signal(signal.SIGKILL)
                kills += 1
        _, said = writer.communicate()
        assert "Traceback" not in said
        if asked >= 30 and writer.returncode == 0:
            break
    assert kills
    assert counts == sorted(counts)
    answer = called("--store", path, "cites", "Quy định 142", "--json")
    assert answer.status == 0, answer.err
    assert called("--store", path, "ingest", many[1]).status == 0
    server.send_signal(signal.SIGINT)
    _, said = server.communicate(timeout=30)
    assert "Traceback" not in said, said
    same(content(path), whole)


def test_a_store_brought_back_under_those_who_ask(program, store, tmp_path):
    path = tmp_path / "kho.db"
    assert program.run("--store", path, "ingest", lines(tmp_path / "it.jsonl", made(5))).status == 0
    server = started("--store", path, "serve", "--port", "0")
    assert server.stderr is not None
    address = re.search(r"http://\S+", server.stderr.readline())
    assert address is not None

    def articles_there() -> int:
        with urllib.request.urlopen(f"{address[0]}articles.json", timeout=20) as answer:
            total: int = json.load(answer)["total"]
            return total

    before = articles_there()
    assert program.run("--store", store, "backup", path).status == 0
    assert articles_there() > before
    server.send_signal(signal.SIGINT)
    server.communicate(timeout=30)
    same(content(path), content(store))
