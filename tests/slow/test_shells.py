"""Real shells complete a command line as a person types it.

bash is on every machine that these tests run on; zsh and fish are tried where they are installed.
"""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.outside import process

ROOT = Path(__file__).resolve().parents[2]
PROMPT = "bạn gõ: "
STARTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1='bạn ''gõ: '; source <(vankien completion bash)\n"),
    "zsh": (["zsh", "-f", "-i"], "PS1='bạn ''gõ: '; autoload -Uz compinit; compinit -u; "
                                 "source <(vankien completion zsh)\n"),
}  # fmt: skip
"""How a shell is started, and what is typed first; the prompt is split there, to be seen only when it is one."""
TYPED = {
    "a command": ("vankien ci", "vankien cites "),
    "a document of the store": ("vankien cites quy-dinh-142", "quy-dinh-142-qd-tw-2024 "),
    "a document, in quotes": ('vankien cites "quy-dinh-142', 'quy-dinh-142-qd-tw-2024" '),
    "an official": ("vankien official luong", "luong-thi-hao "),
    "a format": ("vankien export --format gra", "graphml "),
    "a language": ("vankien --lang v", "--lang vi "),
    "a file": ("vankien ingest exa", "examples/"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the sample articles and a store of them."""
    place = tmp_path_factory.mktemp("kho")
    shutil.copytree(ROOT / "examples", place / "examples")
    assert process("--store", place / "vankien.db", "ingest", place / "examples" / "articles").returncode == 0
    return place


@pytest.fixture
def around(tmp_path):
    """What a shell is started in: no settings of anybody's, and the program that is tried in front."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VANKIEN")}
    return kept | {"HOME": str(tmp_path), "TERM": "dumb", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT),
                   "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}  # fmt: skip


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, command, around, folder):
        self._process, self._screen = pty.fork()
        if not self._process:
            os.chdir(folder)
            os.execvpe(command[0], command, around)
        self.seen = ""

    def until(self, words, seconds=30):
        """Read until the words stand there; what was read."""
        end, shown = time.monotonic() + seconds, b""
        while words not in shown.decode(errors="replace"):
            ready, _, _ = select.select([self._screen], [], [], max(0, end - time.monotonic()))
            assert ready, f"{words!r} did not come; this did: {shown.decode(errors='replace')!r}"
            shown += os.read(self._screen, 65536)
        return shown.decode(errors="replace")

    def type(self, text):
        os.write(self._screen, text.encode())

    def close(self):
        os.kill(self._process, 9)
        os.waitpid(self._process, 0)
        os.close(self._screen)


@pytest.mark.parametrize("shell", [shell for shell in STARTS if shutil.which(shell)])
def test_tab_completes(shell, around, folder):
    command, first = STARTS[shell]
    terminal = Terminal(command, around, folder)
    try:
        terminal.type(first)
        terminal.until(PROMPT)
        for begun, whole in TYPED.values():
            terminal.type(f"\x15{begun}\t")          # Ctrl-U empties the line before
            terminal.until(whole)
    finally:
        terminal.close()


def test_fish_completes(around, folder, tmp_path):
    """Where it is installed; it tells of itself what it would offer."""
    if not shutil.which("fish"):
        return
    script = tmp_path / "vankien.fish"
    script.write_bytes(process("completion", "fish").stdout)
    for begun, whole in TYPED.values():
        asked = subprocess.run(["fish", "-c", 'source $argv[1]; complete -C "$argv[2]"', script, begun], cwd=folder,
                               env=around, capture_output=True, encoding="utf-8", check=True)  # fmt: skip
        offered = [line.partition("\t")[0] for line in asked.stdout.splitlines()]
        assert whole.rpartition(" ")[2].strip('" ') in offered or whole.split()[-1].strip('"') in offered
