"""What is handed on: an sdist, the wheel made of it, and the program as someone has it who installed that alone."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ["citations", "loaders", "graph", "viz"]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
SHIPPED = {
    "man/man1/vankien.1": ("--lang", "en", "help", "--man"),
    "man/vi/man1/vankien.1": ("--lang", "vi", "help", "--man"),
    "bash-completion/completions/vankien": ("completion", "bash"),
    "zsh/site-functions/_vankien": ("completion", "zsh"),
    "fish/vendor_completions.d/vankien.fish": ("completion", "fish"),
}
"""A file below `share` → the command that prints the same."""


INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")


def run(*command, cwd, **more):
    """What a command prints, in a folder, with nothing of this checkout in its environment."""
    apart = {name: value for name, value in os.environ.items()
             if not name.startswith(("PYTHON", "VANKIEN", "VIRTUAL_ENV", "MAKE"))}
    done = subprocess.run(command, cwd=cwd, env=apart | more, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def as_written(heading, cwd, home, python=Path(sys.executable).parent, **more):
    """Run the commands that docs/install.md gives below a heading, in a folder, as somebody with that home would."""
    script = re.search(rf"^## {heading}\n.*?^```sh\n(.*?)^```", INSTALL, re.M | re.S)[1]
    return run("bash", "-ec", script, cwd=cwd, HOME=str(home), PATH=f"{python}{os.pathsep}{os.environ['PATH']}", **more)


def made_of(source, folder):
    """The wheel that pip makes of a folder or an sdist."""
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source, cwd=folder)
    (built,) = folder.glob("vankien-*.whl")
    return built


def contents(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", folder, cwd=ROOT)
    (built,) = folder.glob("vankien-*.tar.gz")
    return built


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory):
    return made_of(sdist, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory):
    """A clean environment with the wheel and what it asks for."""
    home = tmp_path_factory.mktemp("home")
    as_written("From a wheel", wheel.parent, home)
    return home / "vankien"


@pytest.fixture
def vankien(environment):
    return environment / "bin" / "vankien"


def test_the_wheel_of_the_sdist_is_that_of_the_checkout(wheel, tmp_path):
    assert contents(made_of(ROOT, tmp_path)) == contents(wheel)


def test_wheel_holds_every_source_and_data_file(wheel):
    ours = {path.relative_to(ROOT).as_posix(): path.read_bytes()
            for package in PACKAGES for path in (ROOT / package).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}
    ours["cli.py"] = (ROOT / "cli.py").read_bytes()
    packed = contents(wheel)
    assert {name for name in ours if packed.get(name) != ours[name]} == set()


def test_wheel_holds_nothing_else(wheel):
    tops = {name.split("/")[0] for name in contents(wheel)}
    assert tops == {"cli.py", *PACKAGES, f"vankien-{VERSION}.dist-info", f"vankien-{VERSION}.data"}
    shared = {name for name in contents(wheel) if ".data/" in name}
    assert shared == {f"vankien-{VERSION}.data/data/share/{place}" for place in SHIPPED}


def test_sdist_holds_what_is_needed_to_build_and_to_try(sdist):
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "hatch_build.py", "README.md", "CHANGELOG.md", "cli.py", "Makefile", "docs/README.md",
            "tests/test_cli.py", "examples/register.csv"} <= names
    left_out = ("build/", "dist/", ".venv/", ".git/", ".eval/")
    assert not [name for name in names if name.startswith(left_out) or name.endswith((".pyc", ".db"))]


def test_is_installed_without_a_network(wheel, environment, tmp_path):
    """All that was gathered is looked at to the end, but not unpacked once more."""
    shutil.copy(wheel, tmp_path)
    told = as_written("Without a network", tmp_path, tmp_path, environment / "bin", PIP_DRY_RUN="1",
                      PIP_FORCE_REINSTALL="1")  # fmt: skip
    assert f"vankien-{VERSION}" in told.splitlines()[-1]


def test_is_installed_from_its_folder(sdist, tmp_path):
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    told = as_written("From its folder", tmp_path / f"vankien-{VERSION}", tmp_path)
    assert "142-QĐ/TW" in told
    made = tmp_path / f"vankien-{VERSION}" / ".venv"
    assert all((made / place).is_file() for place in ("bin/vankien", *(f"share/{each}" for each in SHIPPED)))


def test_what_is_installed_fits_together(environment, tmp_path):
    assert "No broken requirements" in run(environment / "bin" / "python", "-m", "pip", "check", cwd=tmp_path)


def test_tells_its_version(vankien, tmp_path):
    assert run(vankien, "--lang", "en", "--version", cwd=tmp_path).startswith(f"vankien {VERSION} (data format ")


@pytest.mark.parametrize("place", SHIPPED)
def test_manuals_and_scripts_stand_where_they_are_looked_for(environment, vankien, tmp_path, place):
    assert (environment / "share" / place).read_text(encoding="utf-8") == run(vankien, *SHIPPED[place], cwd=tmp_path)


def test_help_names_the_commands(vankien, tmp_path):
    page = run(vankien, "--help", cwd=tmp_path)
    assert all(command in page for command in ("ingest", "cites", "ask", "show", "search", "extract"))


def test_reads_answers_and_draws_in_another_folder(vankien, tmp_path):
    run(vankien, "ingest", ROOT / "examples" / "articles", cwd=tmp_path)
    assert (tmp_path / "vankien.db").is_file()
    answer = run(vankien, "ask", "which articles cite Quy định 142", cwd=tmp_path)
    assert "142-QĐ/TW" in answer
    run(vankien, "draw", "Quy định 142", "-o", "trang.html", cwd=tmp_path)
    assert "142-QĐ/TW" in (tmp_path / "trang.html").read_text(encoding="utf-8")
    run(vankien, "doctor", cwd=tmp_path)


def test_is_a_library(environment, tmp_path):
    code = "import citations; print(citations.extract(citations.Article('theo Quy định 142-QĐ/TW')).citations[0].quote)"
    assert run(environment / "bin" / "python", "-c", code, cwd=tmp_path) == "Quy định 142-QĐ/TW\n"
