"""The program, ready to be started and killed; loaded once."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.graph.gathered import made
from tests.slow.faults.disks import Disk, can_mount, mounted
from tests.slow.faults.program import Program, lines

collect_ignore = [] if can_mount() else ["test_full_disk.py", "test_read_only.py"]
"""Where nobody lets us mount a disk, there is none to fill."""
if collect_ignore:
    warnings.warn(f"no disk can be mounted here, so these are not run: {', '.join(collect_ignore)}", stacklevel=1)

OWN = """type,number,symbol,issuer,date,title
kết luận,877,KL/TW,Bộ Chính trị,2023-05-03,về nước sạch
quyết định,3,QĐ/TW,Bộ Chính trị,2022-03-02,về mùa màng
"""


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Commands in processes that can be killed."""
    place = tmp_path_factory.mktemp("program")
    made_ready = Program(place, [str(lines(place / "bai.jsonl", made(10)))])
    yield made_ready
    made_ready.close()


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty articles as JSON lines."""
    return lines(tmp_path_factory.mktemp("articles") / "bai.jsonl", made(40))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk."""
    place = tmp_path / "dia"
    place.mkdir()
    with mounted(place) as found:
        yield found


@pytest.fixture(scope="session")
def store(program: Program, articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of forty articles that nothing happened to."""
    path = tmp_path_factory.mktemp("store") / "kho.db"
    ended = program.run("--store", path, "ingest", articles, parser="before")
    assert ended.status == 0, ended.err
    return path


@pytest.fixture(scope="session")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows for a user's register."""
    path = tmp_path_factory.mktemp("rows") / "rieng.csv"
    path.write_text(OWN, encoding="utf-8")
    return path
