"""Articles out and read again; the file copied while in use, made smaller."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest

import graph.ingest
import graph.keeping.fingerprint
from citations import Article
from graph.care import FileInUse, OntoItself, backup, remove, reread, vacuum
from graph.ingest import ingest
from graph.ledger import open_ledger
from graph.register import Register
from graph.store import open_store
from graph.troubles import DamagedStore, NoFolder, NoStore
from tests.graph.gathered import KNOWN, made, snapshot

ROOT = Path(__file__).parents[2]
IDS = [article.id for article in made(40)]


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path, register: Register) -> str:
    address = str(tmp_path / "kho.db")
    ingest(made(40), address, register=register)
    return address


OUT = {"one": IDS[3:4], "many": IDS[5:25], "all": IDS}


@pytest.mark.parametrize("ids", OUT.values(), ids=OUT)
def test_a_store_without_articles_is_as_if_they_had_never_been(tmp_path, path, register, ids):
    other = str(tmp_path / "other.db")
    ingest([article for article in made(40) if article.id not in ids], other, register=register)
    found = remove([*ids, "khong-co"], path, register=register)
    assert (found.removed, found.missing) == (tuple(ids), ("khong-co",))
    assert found.difference.counts["Article"].gone == len(ids)
    assert snapshot(path) == snapshot(other)
    with open_ledger(path) as ledger:
        for table in ("version", "uses", "sighting", "told", "judged", "removed"):
            with open_ledger(other) as fresh:
                count = f"SELECT count(*) FROM {table}"
                assert ledger.database.rows(count) == fresh.database.rows(count), table
    ingest(made(40), path, register=register)
    ingest(made(40), other, register=register)
    assert snapshot(path) == snapshot(other)


def test_nothing_of_an_article_is_found_any_more(path, register):
    ingest([Article("Đàn vịt chạy đồng qua Quy định 999-QĐ/TW.", id="vit")], path, register=register)
    remove(["vit"], path, register=register)
    with open_store(path) as store:
        assert store.find("đàn vịt", ["Article"]) == []
        assert store.node("Article", "vit") is None
        assert store.find("999", ["Document"]) == []
    vacuum(path)
    assert "chạy đồng qua".encode() not in Path(path).read_bytes()


def test_no_article_of_that_id(path, register):
    before = snapshot(path)
    found = remove(["khong-co"], path, register=register)
    assert (found.removed, found.missing, found.difference.counts) == ((), ("khong-co",), {})
    assert snapshot(path) == before


@pytest.mark.parametrize("step", [remove, reread, vacuum])
def test_what_is_not_there_is_not_made(tmp_path, step):
    path = str(tmp_path / "khong-co.db")
    with pytest.raises(NoStore):
        step(*([["a"]] if step is remove else []), path)
    assert list(tmp_path.iterdir()) == []


def test_an_article_that_comes_back_before_its_removal_is_shown(path, register):
    with open_ledger(path, write=True) as ledger, ledger.transaction():
        assert ledger.remove(IDS[0])
    before = made(1)
    assert ingest(before, path, register=register).added == 1
    with open_store(path) as store:
        assert store.node("Article", IDS[0]) is not None
    remove([IDS[0]], path, register=register)
    with open_store(path) as store:
        assert store.node("Article", IDS[0]) is None


# ---- reading again ------------------------------------------------------------------------------


def blind_to(*ids: str):
    """A parser that finds no citation in some articles."""
    extract = graph.ingest.extract

    def read(article):
        found = extract(article)
        return msgspec.structs.replace(found, citations=(), relations=()) if article.id in ids else found

    return read


def test_only_what_is_read_differently_is_changed_and_told(tmp_path, path, register, monkeypatch):
    assert reread(path, register=register).read == 0
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"another")
    before = snapshot(path)
    found = reread(path, register=register)
    assert (found.articles, found.read, found.changed, found.difference.counts) == (40, 40, 0, {})
    assert snapshot(path) == before
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"a third")
    monkeypatch.setattr(graph.ingest, "extract", blind_to(IDS[7], IDS[9]))
    found = reread(path, register=register, limit=0)
    assert (found.read, found.changed) == (40, 2)
    gone = {one.article for one in found.difference.citations if one.after is None}
    assert {IDS[7], IDS[9]} <= gone
    with open_store(path) as store:
        for id in (IDS[7], IDS[9]):
            assert store.neighbours("Article", id, "CITES", incoming=False).rows == []
    fresh = str(tmp_path / "fresh.db")
    ingest(made(40), fresh, register=register)
    assert snapshot(path) == snapshot(fresh)


CUT_SHORT = """
import os, signal, sys
import msgspec
import graph.keeping.fingerprint, graph.ingest as module
from graph.care import reread
from graph.register import Register
sys.path.insert(0, {root!r})
from tests.graph.gathered import KNOWN
from tests.graph.test_care import IDS, blind_to
graph.keeping.fingerprint.parser = lambda: b"another"
module.ARTICLES, module.SIGNATURES = 4, 3
module.extract = blind_to(*IDS[::5])
seen = 0
def progress(stage, done, total):
    global seen
    seen += stage == {stage!r}
    if seen == {times}:
        os.kill(os.getpid(), signal.SIGKILL)
reread({path!r}, register=Register(KNOWN), progress=progress)
"""


@pytest.mark.parametrize(("stage", "times"), [("read", 2), ("read", 5), ("decide", 1), ("show", 1)])
def test_a_run_cut_short_is_taken_up_and_tells_all_that_both_changed(
    tmp_path, path, register, monkeypatch, stage, times
):
    whole = str(tmp_path / "whole.db")
    backup(path, whole)
    code = CUT_SHORT.format(root=str(ROOT), path=path, stage=stage, times=times)
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
                           capture_output=True, text=True, check=False)  # fmt: skip
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"another")
    monkeypatch.setattr(graph.ingest, "extract", blind_to(*IDS[::5]))
    resumed = reread(path, register=register, limit=0)
    undisturbed = reread(whole, register=register, limit=0)
    assert undisturbed.changed > 0
    assert resumed.read < undisturbed.read
    assert resumed.difference == undisturbed.difference
    assert snapshot(path) == snapshot(whole)


# ---- copies and room ----------------------------------------------------------------------------


def test_a_copy_holds_what_the_store_holds_and_takes_the_place_of_an_older_one(tmp_path, path, register):
    copy = str(tmp_path / "sao" / "kho.db")
    Path(copy).parent.mkdir()
    backup(path, copy)
    before = snapshot(path)
    assert snapshot(copy) == before
    remove(IDS[:20], path, register=register)
    assert snapshot(copy) == before
    backup(path, copy)
    assert snapshot(copy) == snapshot(path)
    assert {each.name for each in Path(copy).parent.iterdir()} <= {"kho.db", "kho.db-wal", "kho.db-shm"}
    ingest(made(40), copy, register=register)
    assert snapshot(copy) == before


def test_copied_while_somebody_writes(tmp_path, path, register):
    copies, done = [], threading.Event()

    def copying() -> None:
        while not done.is_set():
            copy = str(tmp_path / f"sao-{len(copies)}.db")
            backup(path, copy)
            copies.append(copy)

    thread = threading.Thread(target=copying)
    thread.start()
    ingest([msgspec.structs.replace(article, id=f"moi-{article.id}") for article in made(200, 2)], path,
           register=register)  # fmt: skip
    done.set()
    thread.join()
    assert copies
    for copy in copies[:: max(1, len(copies) // 5)]:
        connection = sqlite3.connect(copy)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
        ingest([], copy, register=register)
        snapshot(copy)


def test_where_no_copy_can_be(tmp_path, path):
    paper = tmp_path / "thu.txt"
    paper.write_text("Thư riêng, dài hơn một trang. " * 9, encoding="utf-8")
    for file, error in ((str(paper), FileInUse), (path, OntoItself)):
        with pytest.raises(error) as caught:
            backup(path, file)
        assert file in caught.value.text("vi")
        assert caught.value.exit_code == 3
    with pytest.raises(NoFolder) as caught:
        backup(path, str(tmp_path / "khong-co" / "kho.db"))
    assert caught.value.exit_code == 3
    assert paper.read_text(encoding="utf-8").startswith("Thư riêng")
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.endswith(".part")) == []


def test_a_damaged_store_gives_no_copy(tmp_path, path):
    whole = bytearray(Path(path).read_bytes())
    for page in range(3, len(whole) // 4096, 2):
        whole[page * 4096 : page * 4096 + 16] = b"\xff" * 16
    Path(path).write_bytes(whole)
    copy = tmp_path / "sao.db"
    copy.write_bytes(b"")
    with pytest.raises(DamagedStore):
        backup(path, str(copy))
    assert copy.read_bytes() == b""


def test_room_is_given_back(path, register):
    before = snapshot(path)
    more = [msgspec.structs.replace(article, id=f"x-{article.id}") for article in made(300, 3)]
    ingest(more, path, register=register)
    remove([article.id for article in more], path, register=register)
    size = vacuum(path)
    assert size.after == Path(path).stat().st_size < size.before
    assert snapshot(path) == before
