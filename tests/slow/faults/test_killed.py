"""kill -9 in the middle of an ingest: what was said to be read is there, and the next run makes it whole."""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from graph.doctor import examine
from graph.keeping.database import open_database
from graph.troubles import NoStore
from tests.graph.gathered import made
from tests.slow.faults.program import KILLED, Ended, Program, content, same

KILLS = 200
SEED = int(os.environ.get("VANKIEN_TEST_SEED", "20240927"))
IDS = [article.id for article in made(40)]
READ = re.compile(r"^Reading ([0-9]+)", re.MULTILINE)
STAGES = {"Reading": "reading", "Deciding": "deciding", "Storing": "storing"}


@pytest.fixture(scope="module")
def undisturbed(program: Program, articles: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A store that nothing happened to, and the seconds that it took to make."""
    path = tmp_path_factory.mktemp("whole") / "kho.db"
    ended = program.run("--store", path, "ingest", articles)
    assert ended.status == 0, ended.err
    return path, ended.seconds


def some_moment(rng: random.Random, path: Path, seconds: float) -> dict[str, Any]:
    """A moment of a run: any, while the log is written, or while what is in the log goes into the file."""
    match rng.randrange(4):
        case 0:
            return {"file": f"{path}-wal", "change": rng.randint(1, 60), "after": rng.choice((0, 0, 0.0005))}
        case 1:
            return {"file": str(path), "change": rng.randint(1, 8), "after": rng.choice((0, 0, 0.0005))}
    return {"after": rng.uniform(0, seconds)}


def stage(ended: Ended) -> str:
    """How far a run had come when it was killed."""
    if ended.out:
        return "closing"
    return STAGES.get(ended.last.partition(" ")[0], "starting")


def check(path: Path, acknowledged: int) -> None:
    """The file is in order, and holds every article that was said to be read."""
    try:
        database = open_database(str(path))
    except NoStore:
        assert acknowledged == 0
        return
    here = {id for (id,) in database.rows("SELECT id FROM version")}
    database.close()
    assert here >= set(IDS[:acknowledged])
    faults = [finding for finding in examine(str(path)).findings if finding.fault]
    assert faults == []


def test_an_ingest_killed_two_hundred_times(program, articles, undisturbed, tmp_path):
    whole, seconds = undisturbed
    expected = content(whole)
    rng = random.Random(SEED)
    stages: Counter[str] = Counter()
    kills = store = acknowledged = 0
    while kills < KILLS:
        path = tmp_path / f"{store}.db"
        moment = some_moment(rng, path, seconds)
        ended = program.run("--store", path, "ingest", articles, kill=moment)
        try:
            assert "Traceback" not in ended.err, ended.err
            if ended.status == KILLED:
                kills += 1
                stages[stage(ended)] += 1
                acknowledged = max(acknowledged, *map(int, READ.findall(ended.err)), 0)
                check(path, acknowledged)
            else:
                assert ended.status == 0, ended.err
                same(content(path), expected)
                store, acknowledged = store + 1, 0
        except BaseException as error:
            error.add_note(f"seed {SEED}, kill {kills} of store {store} at {moment}: {path}")
            raise
    ended = program.run("--store", path, "ingest", articles)
    assert ended.status == 0, ended.err
    same(content(path), expected)
    print(dict(stages), f"{store + 1} stores")
    assert set(stages) >= {"starting", "reading", "deciding", "storing"}, stages
