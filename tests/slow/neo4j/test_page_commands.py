"""The commands of README.md and docs/ that ask a Neo4j server, on a real one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.outside import ROOT
from tests.test_docs import lines, paste

PLACE = "neo4j://localhost:7687"
COMMANDS = list(dict.fromkeys(line for line in lines(("sh", "console")) if PLACE in line))


@pytest.fixture(scope="module")
def folder(server: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the pages have it, and a server with nothing in it that another ledger has filled."""
    place = tmp_path_factory.mktemp("trang")
    (place / "examples").symlink_to(ROOT / "examples")
    (place / "vankien.db").write_bytes(paste.sample_store())
    paste.printed(["bash", "-c", f"vankien publish --anew {server}"], place, "en", most=0)
    return place


@pytest.mark.parametrize("command", COMMANDS)
def test_runs(command: str, folder: Path, server: str) -> None:
    environment = paste.environment(folder, "en")
    login = {name: value for name, value in os.environ.items() if name.startswith("VANKIEN_NEO4J")}
    done = subprocess.run(["bash", "-c", command.replace(PLACE, server)], cwd=folder, env=environment | login,
                          capture_output=True, encoding="utf-8", check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout
