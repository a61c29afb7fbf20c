"""A clock that is set back between two commands and while one runs: no order and no answer comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.ledger import open_ledger
from tests.graph.gathered import made
from tests.slow.faults.commands import OPEN, open_citation
from tests.slow.faults.program import ROOT, called, content, environment, lines, same

CLOCK = '''
import datetime, itertools, os, time

STEP = float(os.environ["CLOCK_STEP"])
_moments = (float(os.environ["CLOCK"]) + STEP * n for n in itertools.count())
_datetime = datetime.datetime


class Datetime(_datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)


time.time = lambda: next(_moments)
time.time_ns = lambda: int(next(_moments) * 1e9)
datetime.datetime = Datetime
'''
"""What every Python process loads first, where a folder on its path has it: a clock that starts and goes as told."""

LATER, EARLIER = 2_000_000_000.0, 86_400.0


@pytest.fixture
def at(tmp_path: Path):
    """The program at a moment, its clock going on by so many seconds at each look."""
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")

    def call(moment: float, *words: object, step: float = 1.0):
        env = environment(CLOCK=str(moment), CLOCK_STEP=str(step))
        env["PYTHONPATH"] = f"{tmp_path / 'clock'}:{ROOT}"
        ended = called(*words, env=env)
        assert ended.status in (0, 1), ended.err
        assert "Traceback" not in ended.err
        return ended

    return call


def test_a_clock_set_back_changes_nothing(at, tmp_path, rows):
    articles = made(60)
    one, two = (lines(tmp_path / f"{name}.jsonl", some) for name, some in (("a", articles[:30]), ("b", articles[30:])))
    undisturbed, path = tmp_path / "whole.db", tmp_path / "kho.db"
    assert called("--store", undisturbed, "ingest", one, two).status == 0
    assert called("--store", undisturbed, "register", "import", rows, "--doubtful").status == 0
    at(LATER, "--store", path, "ingest", one)
    at(EARLIER, "--store", path, "ingest", two, step=-3600.0)
    at(LATER, "--store", path, "register", "import", rows, "--doubtful", step=-86400.0)
    with open_ledger(str(path)) as ledger:
        positions = ledger.database.rows("SELECT position FROM change ORDER BY position")
    assert len({position for (position,) in positions}) == len(positions)
    same(content(path), content(undisturbed))
    at(EARLIER, "--store", path, "doctor")


def test_the_later_decision_holds_whatever_the_clock_says(at, tmp_path):
    file = lines(tmp_path / "bai.jsonl", made(40))
    path = tmp_path / "kho.db"
    at(LATER, "--store", path, "ingest", file)
    article, offset = open_citation(path)
    at(LATER, "--store", path, "decide", article, offset, OPEN, "--by", "An", "--why", "một")
    at(EARLIER, "--store", path, "decide", "--undo", article, offset)
    at(EARLIER, "--store", path, "decide", article, offset, "--not", OPEN, "--by", "An", "--why", "hai")
    listed = json.loads(at(LATER, "--store", path, "decide", "--list", "--json").out)
    assert [one["why"] for one in listed["judgements"]] == ["hai"]
    assert listed["judgements"][0]["at"].startswith("1970-01-02")
    assert at(EARLIER, "--store", path, "stats").status == 0


def test_what_is_read_is_the_same_on_any_day(at, tmp_path):
    head = "BAN BÍ THƯ\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 35-CT/TW\nHà Nội, ngày {}\n\nCHỈ THỊ\nHọc Quy định 142 từ 12/5.\n"
    days = {"mot": ("09 tháng 05 năm 2024", "2024-05-09"), "hai": ("01 tháng 9 năm 2025", "2025-09-01")}
    for name, (words, _) in days.items():
        (tmp_path / f"{name}.txt").write_text(head.format(words), encoding="utf-8")
    files = [tmp_path / f"{name}.txt" for name in days]
    one, other = (at(moment, "extract", *files).out for moment in (LATER, EARLIER))
    assert one == other
    rows = [json.loads(row) for row in one.splitlines()]
    assert [(row["article"]["published"], row["citations"][0]["date"]) for row in rows] == [
        (day, day) for _, day in days.values()
    ]
