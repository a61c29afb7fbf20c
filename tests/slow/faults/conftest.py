"""The program, ready to be started and killed; loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.graph.gathered import made
from tests.slow.faults.program import Program, lines


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
