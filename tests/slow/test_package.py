"""The wheel in an environment of its own, far from the checkout: everything it needs comes along."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ["citations", "loaders", "graph", "viz"]


def run(*command, cwd, expect=0):
    """What a command prints, in a folder, with nothing of this checkout in its environment."""
    apart = {name: value for name, value in os.environ.items()
             if not name.startswith(("PYTHON", "VANKIEN", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=apart, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == expect, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("vankien-*.whl")
    return built


@pytest.fixture(scope="module")
def vankien(wheel, tmp_path_factory):
    """The command as someone has it who installed the wheel and nothing else."""
    home = tmp_path_factory.mktemp("home")
    venv.create(home / "env", with_pip=True)
    scripts = home / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=home)
    return scripts / "vankien"


def test_wheel_holds_every_source_and_data_file(wheel):
    ours = {path.relative_to(ROOT).as_posix()
            for package in PACKAGES for path in (ROOT / package).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert ours | {"cli.py"} <= packed


def test_wheel_holds_neither_tests_nor_benches(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert not tops & {"tests", "bench", "examples", "docs"}


def test_help_names_the_commands(vankien, tmp_path):
    page = run(vankien, "--help", cwd=tmp_path)
    assert all(command in page for command in ("ingest", "cites", "ask", "show", "search", "extract"))


def test_reads_and_answers_in_another_folder(vankien, tmp_path):
    run(vankien, "ingest", ROOT / "examples" / "articles", cwd=tmp_path)
    assert (tmp_path / "vankien.db").is_file()
    answer = run(vankien, "ask", "which articles cite Quy định 142", cwd=tmp_path)
    assert "142-QĐ/TW" in answer


