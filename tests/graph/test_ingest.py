"""Articles go in once, in any order and any number of runs, and the graph is the same."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date as Day
from pathlib import Path

import msgspec
import pytest

import graph.ingest
import graph.keeping.fingerprint
import graph.keeping.sayings
import graph.people
import graph.resolve
from citations import Article
from citations.errors import UserError
from graph.ingest import ingest, rebuild, redecide
from graph.register import Register
from graph.store import open_store
from loaders.model import Skipped
from tests.graph.gathered import KNOWN, SAYINGS, made, numbers, snapshot

ROOT = Path(__file__).parents[2]


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "kho.db")


def test_reports_what_became_of_the_articles(path, register):
    report = ingest(made(40), path, register=register)
    assert numbers(report) == (40, 40, 0, 0)
    with open_store(path) as store:
        cited = store.scan("Document", where={"cited": True}, limit=0)
        assert report.documents == len(cited) > 4
        assert report.unknown == sum(not node.properties["known"] for node in cited) > 0
        assert 0 < report.ambiguous < sum(node.properties["maybe"] for node in cited)
    assert report.citations > 40


def test_an_open_citation_counts_once_however_many_documents_it_may_mean(path, register):
    say = "Chỉ thị 35 của Bộ Chính trị"
    report = ingest([Article(f"{say}. {say}", id="a"), Article(say, id="b")], path, register=register)
    assert (report.citations, report.ambiguous, report.documents) == (3, 2, 2)


def test_the_same_articles_again_change_nothing(path, register):
    ingest(made(40), path, register=register)
    before = snapshot(path)
    with open_store(path) as store:
        position = store.position()
    assert numbers(ingest(made(40), path, register=register)) == (40, 0, 0, 40)
    assert snapshot(path) == before
    with open_store(path) as store:
        assert store.position() == position


def test_a_changed_article_replaces_what_it_said(path, tmp_path, register):
    articles = made(30)
    ingest(articles, path, register=register)
    new = Article("Chỉ Quy định 143-QĐ/TW của Bộ Chính trị và chuyện đàn vịt chạy đồng.", id="bai-003",
                  title="Bài viết lại", published=Day(2024, 1, 2))  # fmt: skip
    assert numbers(ingest([new], path, register=register)) == (1, 0, 1, 0)
    other = str(tmp_path / "other.db")
    ingest([*articles[:3], new, *articles[4:]], other, register=register)
    assert snapshot(path) == snapshot(other)
    with open_store(path) as store:
        assert [node.id for node in store.find("đàn vịt", ["Article"])] == ["bai-003"]


def test_a_changed_title_or_day_is_a_change_too(path, register):
    article = made(1)[0]
    ingest([article], path, register=register)
    for change in ({"title": "Tên khác"}, {"published": Day(2019, 1, 1)}, {"place": "Huế"}):
        article = msgspec.structs.replace(article, **change)
        assert numbers(ingest([article], path, register=register)) == (1, 0, 1, 0)


@pytest.mark.parametrize("seed", range(8))
def test_any_order_in_any_number_of_runs_gives_the_same_graph(tmp_path, register, seed):
    articles = made(40)
    ingest(articles, str(tmp_path / "one.db"), register=register)
    rng = random.Random(seed)
    rng.shuffle(articles)
    while articles:
        some, articles = articles[: (cut := rng.randint(1, 15))], articles[cut:]
        ingest(some, str(tmp_path / "many.db"), register=register)
    assert snapshot(tmp_path / "many.db") == snapshot(tmp_path / "one.db")


def test_what_was_read_in_small_steps_is_the_same(tmp_path, register, monkeypatch):
    ingest(made(40), str(tmp_path / "large.db"), register=register)
    monkeypatch.setattr(graph.ingest, "ARTICLES", 3)
    monkeypatch.setattr(graph.ingest, "SIGNATURES", 2)
    monkeypatch.setattr("graph.keeping.changes.BATCH", 2)
    ingest(made(40), str(tmp_path / "small.db"), register=register)
    assert snapshot(tmp_path / "small.db") == snapshot(tmp_path / "large.db")


def test_the_graph_can_be_emptied_and_filled_from_the_ledger(path, register):
    ingest(made(40), path, register=register)
    before = snapshot(path)
    with open_store(path, write=True) as store:
        store.clear()
        assert store.scan("Document") == store.scan("Article") == []
    rebuild(path, register=register)
    assert snapshot(path) == before


CUT_SHORT = """
import os, signal, sys
from graph import ingest as module
from graph.keeping import changes
sys.path.insert(0, {tests!r})
from test_ingest import KNOWN, made
from graph.register import Register
module.ARTICLES, module.SIGNATURES, changes.BATCH = 5, 3, 4
seen = 0
def progress(stage, done, total):
    global seen
    seen += stage == {stage!r}
    if seen == 3:
        os.kill(os.getpid(), signal.SIGKILL)
module.ingest(made(60), {path!r}, register=Register(KNOWN), progress=progress)
"""


@pytest.mark.parametrize("stage", ["read", "decide", "show"])
def test_a_killed_run_is_finished_by_the_next(tmp_path, register, stage):
    path = str(tmp_path / "killed.db")
    code = CUT_SHORT.format(tests=str(Path(__file__).parent), stage=stage, path=path)
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
                           capture_output=True, text=True, timeout=120, check=False)  # fmt: skip
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    again = ingest(made(60), path, register=register)
    assert again.unchanged > 0
    ingest(made(60), str(tmp_path / "whole.db"), register=register)
    assert snapshot(path) == snapshot(tmp_path / "whole.db")


def test_a_run_that_failed_in_the_middle_is_finished_without_its_articles(tmp_path, register, monkeypatch):
    path, calls = str(tmp_path / "failed.db"), 0
    decide = graph.ingest.decide

    def failing(signatures, register):
        nonlocal calls
        calls += 1
        if calls == 4:
            raise RuntimeError("out of luck")
        return decide(signatures, register)

    monkeypatch.setattr(graph.ingest, "decide", failing)
    with pytest.raises(RuntimeError):
        ingest(made(40), path, register=register)
    redecide(path, register)
    ingest(made(40), str(tmp_path / "whole.db"), register=register)
    assert snapshot(path) == snapshot(tmp_path / "whole.db")


def half(text: str) -> str:
    return text + "\ud83d"


UNFIT = {
    "no id": (Article("Quy định 142"), "id"),
    "half a letter in the text": (Article(half("Quy định 142"), id="a", source="x.txt"), "U+D83D"),
    "half a letter in the title": (Article("Quy định 142", id="a", title=half("t")), "title"),
}


@pytest.mark.parametrize(("article", "named"), UNFIT.values(), ids=UNFIT)
def test_what_cannot_be_kept_is_named_and_the_rest_is_taken(path, register, article, named):
    report = ingest([article, *made(3)], path, register=register)
    assert (report.added, len(report.skipped)) == (3, 1)
    for lang in ("vi", "en"):
        assert named in report.skipped[0].error.text(lang)
    assert report.skipped[0].error.exit_code == 3


def test_two_articles_of_one_id_in_one_run(path, register):
    one = Article("Quy định 142-QĐ/TW", id="a", source="x/a.txt")
    other = Article("Quy định 143-QĐ/TW", id="a", source="y/a.txt")
    report = ingest([one, one, other], path, register=register)
    assert (report.read, report.added, report.unchanged, len(report.skipped)) == (3, 1, 1, 1)
    assert "y/a.txt" in str(report.skipped[0].error)
    with open_store(path) as store:
        node = store.node("Article", "a")
        assert node is not None
        assert node.properties["text"] == "Quy định 142-QĐ/TW"


class Bad(UserError):
    en = vi = "{path}: bad"


def test_what_the_loaders_could_not_read_is_in_the_report(path, register):
    skipped = Skipped("x.doc", Bad(path="x.doc"))
    report = ingest([skipped, *made(2)], path, register=register)
    assert (report.read, report.skipped) == (2, [skipped])


def test_a_thousand_files_of_which_three_are_bad(tmp_path, register):
    from loaders.registry import read

    folder = tmp_path / "bai"
    folder.mkdir()
    for number in range(997):
        (folder / f"{number:04}.txt").write_text(f"Kỳ họp thứ {number}.\n{SAYINGS[number % len(SAYINGS)]}\n",
                                                 encoding="utf-8")  # fmt: skip
    (folder / "bad-1.txt").write_bytes(b"")
    (folder / "bad-2.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "bad-3.jsonl").write_text('{"text": "Quy định 142"', encoding="utf-8")
    path = str(tmp_path / "kho.db")
    report = ingest(read([str(folder)]), path, register=register)
    assert report.added == 997
    assert sorted(Path(each.source).name for each in report.skipped) == ["bad-1.txt", "bad-2.txt", "bad-3.jsonl"]
    assert numbers(ingest(read([str(folder)]), path, register=register)) == (997, 0, 0, 997)


def test_progress_tells_every_stage(path, register):
    told = []
    ingest(made(20), path, register=register, progress=lambda *said: told.append(said))
    assert {stage for stage, _, _ in told} == {"read", "decide", "group", "show"}
    assert told[0] == ("read", 20, None)
    assert all(done <= total for _, done, total in told if total is not None)


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from test_ingest import KNOWN, made
from graph.ingest import ingest
from graph.register import Register
print(ingest(made(60)[{start}:{stop}], {path!r}, register=Register(KNOWN), wait=60).added)
"""


def test_two_writers_and_a_reader_at_once(tmp_path, register):
    path = str(tmp_path / "kho.db")
    ingest(made(60)[:5], path, register=register)
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITER.format(tests=str(Path(__file__).parent), path=path,
                                                              start=start, stop=stop)],
                         cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True)
        for start, stop in ((5, 30), (30, 60))
    ]  # fmt: skip
    while any(run.poll() is None for run in runs):
        with open_store(path) as store:
            assert store.counts("Article", None)[0][1] >= 5
        time.sleep(0.05)
    assert [run.communicate()[0].strip() for run in runs] == ["25", "30"]
    ingest(made(60), str(tmp_path / "whole.db"), register=register)
    assert snapshot(path) == snapshot(tmp_path / "whole.db")
