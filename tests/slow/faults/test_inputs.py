"""Files that change while they are read, and pipes that break: whole articles, and a name for what was none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from graph.ledger import open_ledger
from graph.troubles import StoreTrouble
from tests.graph.gathered import made
from tests.slow.faults.program import ROOT, called, content, environment, lines, same, started
from tests.slow.faults.test_at_once import until

MANY = 700
LONG = "Bà con gặt lúa sớm vì trời sắp mưa to. " * 40
ARTICLES = [msgspec.structs.replace(article, text=f"{article.text} {LONG}") for article in made(MANY)]
TEXTS = {article.id: article.text for article in ARTICLES}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a store of all of them holds."""
    place = tmp_path_factory.mktemp("whole")
    assert called("--store", place / "kho.db", "ingest", lines(place / "bai.jsonl", ARTICLES)).status == 0
    return content(place / "kho.db")


def some_are_in(path: Path) -> bool:
    """Whether the first articles are kept, and the file is open."""
    try:
        with open_ledger(str(path)) as ledger:
            return bool(ledger.database.rows("SELECT count(*) FROM version")[0][0])
    except StoreTrouble:
        return False


def check(path: Path) -> int:
    """Every article is one that was written, whole; how many there are."""
    with open_ledger(str(path)) as ledger:
        rows = ledger.database.rows("SELECT id, text FROM version")
    assert [id for id, text in rows if TEXTS[id] != text] == []
    return len(rows)


def grown(file: Path) -> None:
    with file.open("a", encoding="utf-8") as more:
        more.write('{"id": "bai-000", "text": "nửa d')


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size * 2 // 3 + 7)


def replaced(file: Path) -> None:
    other = lines(file.with_name("khac.jsonl"), reversed(ARTICLES))
    other.replace(file)


CHANGES: dict[str, Callable[[Path], None]] = {
    "half a line is added": grown,
    "it is cut": cut,
    "another one takes its place": replaced,
    "it is taken away": lambda file: file.unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_file_that_changes_while_it_is_read(whole, tmp_path, change):
    path, file = tmp_path / "kho.db", lines(tmp_path / "bai.jsonl", ARTICLES)
    reading = started("--store", path, "ingest", file)
    until(lambda: some_are_in(path) or reading.poll() is not None)
    change(file)
    _, said = reading.communicate(timeout=120)
    assert "Traceback" not in said, said
    assert reading.returncode == 0, said
    for line in (line for line in said.splitlines() if line.startswith("Left out")):
        assert str(file) in line
    assert check(path) > 0
    assert called("--store", path, "ingest", lines(file, ARTICLES)).status == 0
    same(content(path), whole)


def test_files_that_go_and_change_in_a_folder_that_is_read(tmp_path):
    folder = tmp_path / "bai"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:04}.txt").write_text(f"Kỳ {number}. Quy định số 142-QĐ/TW. {LONG}", encoding="utf-8")
    path = tmp_path / "kho.db"
    reading = subprocess.Popen(
        [sys.executable, "-c", SLOW_FOLDER, "--lang", "en", "--store", str(path), "ingest", str(folder)], cwd=ROOT,
        env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    until(lambda: some_are_in(path) or reading.poll() is not None)
    assert reading.poll() is None
    for number in range(300, 400):
        (folder / f"{number:04}.txt").unlink()
    (folder / "0299.txt").write_bytes(b"")
    out, said = reading.communicate(timeout=120)
    assert reading.returncode == 0, said
    assert "Traceback" not in said
    assert said.count("no such file or folder") == 100, said
    assert "299 articles read" in out, (out, said)
    assert said.count("0299.txt") == 1


SLOW_FOLDER = """
import graph.ingest, sys, cli
graph.ingest.ARTICLES = 20
cli.main()
"""


def test_a_pipe_that_breaks_gives_the_whole_lines_before(whole, tmp_path):
    path, file = tmp_path / "kho.db", lines(tmp_path / "bai.jsonl", ARTICLES)
    reading = started("--store", path, "ingest", "-", stdin=subprocess.PIPE)
    assert reading.stdin is not None
    feeding = reading.stdin
    data = file.read_text(encoding="utf-8")
    feeding.write(data[: len(data) // 2 + 11])
    feeding.close()
    reading.stdin = None
    _, said = reading.communicate(timeout=120)
    assert reading.returncode == 0, said
    assert "Traceback" not in said
    assert said.count("not valid JSON") == 1
    assert 0 < check(path) < MANY
    assert called("--store", path, "ingest", file).status == 0
    same(content(path), whole)


def test_whoever_reads_the_answer_may_go(store):
    asking = started("--store", store, "documents", "--limit", "0", "--json")
    assert asking.stdout is not None
    asking.stdout.close()
    asking.stdout = None
    _, said = asking.communicate(timeout=60)
    assert (asking.returncode, said) == (0, "")


def test_a_run_stopped_by_its_user_goes_on(whole, tmp_path):
    path, file = tmp_path / "kho.db", lines(tmp_path / "bai.jsonl", ARTICLES)
    reading = started("--store", path, "ingest", file)
    until(lambda: some_are_in(path) or reading.poll() is not None)
    reading.send_signal(signal.SIGINT)
    _, said = reading.communicate(timeout=60)
    assert reading.returncode == 130, said
    assert "Traceback" not in said
    assert called("--store", path, "ingest", file).status == 0
    same(content(path), whole)
