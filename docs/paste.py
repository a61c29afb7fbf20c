"""Runs the commands of README.md and the pages of docs/, and puts what they print under them.

    python docs/paste.py                    rewrite the pages
    python docs/paste.py --check [PAGE …]   say what differs, and end with 1 if anything does

Each page is run from its top to its end in a folder of its own that holds the sample articles, and a store of them
unless the page makes its own. In a ```console block a line `$ vankien ...` is run and the lines under it become its
output. A ```sh block is run as it stands, and so is a ```python block, whose output becomes the ```text block behind
it. What cannot be run here is left out: see ELSEWHERE.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
MAKE_THEIR_OWN = {"README.md", "first-graph.md", "articles.md", "huong-dan.md"}
"""Pages that show how a store is made; docs/README.md has no commands."""
IN_VIETNAMESE = {"huong-dan.md"}
ELSEWHERE = {
    r"pip install|python3 -m venv|pip download": "run by tests/slow/test_package.py, which installs",
    r"make (demo|test)$|cd vankien": "run by tests/slow/test_package.py; `make test` is what runs the tests",
    r"vankien serve|vankien --store \S+ serve": "stays until it is stopped; run by tests/slow/test_pages.py",
    r"neo4j://localhost:7687": "run by tests/slow/neo4j/test_page_commands.py, on a server of its own",
    r"docker compose ": "needs Docker",
    r"neo4j\+s://|VANKIEN_NEO4J_USER=neo4j VANKIEN_NEO4J_DATABASE": "needs an account at Aura",
    r"read -rs VANKIEN": "needs somebody at the keyboard",
    r"neo4j-admin|neo4j start": "needs an installed Neo4j server",
    r"gold/NAME": "needs annotated texts that are no part of this project; `make eval` runs them",
}
"""A pattern of lines in ```sh blocks that are not run with the page → why."""
BLOCK = re.compile(r"^```(?P<kind>console|sh|python)\n(?P<body>.*?)^```$(?P<told>\n+```text\n(?P<text>.*?)^```$)?",
                   re.M | re.S)  # fmt: skip
PASSING = re.compile(r"(?<=Python )3[0-9.]*|(?<=things: )[0-9]+|(?<=links: )[0-9]+"
                     r"|[0-9][0-9.,]*(?= s\.| documents;| of them| citations stay|; --limit 0| nodes and| edges written"
                     r"| giây| mục, | liên kết\.| văn bản;| chưa có| trích dẫn còn)")  # fmt: skip
"""Seconds, the Python at hand, and counts that a better rule changes: no reason to call a page out of date."""


PROGRESS = re.compile(r"[^\W\d_][^:]* [0-9.,]+(?: / [0-9.,]+)? · ")
"""What a slow command says of how far it is, where nobody watches it at a terminal."""


class Fails(SystemExit):
    """A command of a page that does not do what the page says."""


def environment(folder: Path, lang: str) -> dict[str, str]:
    """What a command of a page is run in: the program in front, and no settings of whoever runs it."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("VANKIEN")}
    paths = f"{Path(sys.executable).parent}{os.pathsep}{around['PATH']}"
    code = f"{ROOT}{os.pathsep}{around['PYTHONPATH']}" if "PYTHONPATH" in around else str(ROOT)
    return around | {"PATH": paths, "PYTHONPATH": code, "HOME": str(folder), "VANKIEN_LANG": lang, "NO_COLOR": "1"}


def done(command: list[str], folder: Path, lang: str) -> subprocess.CompletedProcess[str]:
    """A command run to its end."""
    return subprocess.run(command, cwd=folder, env=environment(folder, lang), capture_output=True, encoding="utf-8",
                          check=False)  # fmt: skip


def printed(command: list[str], folder: Path, lang: str, *, most: int = 3) -> str:
    """What a command prints; its complaint too where it does not end with 0, and no code above `most` is right."""
    found = done(command, folder, lang)
    if found.returncode > most or "Traceback" in found.stderr:
        raise Fails(f"{command[-1]}\nended with {found.returncode}:\n{found.stdout}{found.stderr}")
    lines = (found.stdout + (found.stderr if found.returncode else "")).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines if line.strip() and not PROGRESS.match(line))


def elsewhere(line: str) -> str | None:
    """The pattern of a line that is not run with its page."""
    return next((pattern for pattern in ELSEWHERE if re.search(pattern, line)), None)


@cache
def sample_store() -> bytes:
    """A store of the sample articles."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        printed(["bash", "-c", "vankien ingest examples/articles"], folder, "en", most=0)
        return (folder / "vankien.db").read_bytes()


def pasted(page: Path, *, check: bool) -> str:
    """A page with the output of its commands as it is now; to `check`, but for counts that pass."""
    lang = "vi" if page.name in IN_VIETNAMESE else "en"
    text = page.read_text(encoding="utf-8")
    if not BLOCK.search(text):
        return text
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        if page.name not in MAKE_THEIR_OWN:
            (folder / "vankien.db").write_bytes(sample_store())

        def now(command: list[str], below: str, most: int = 3) -> str:
            shown = printed(command, folder, lang, most=most)
            return below if check and PASSING.sub("", below) == PASSING.sub("", shown) else shown

        def run(block: re.Match[str]) -> str:
            if block["kind"] == "sh":
                printed(["bash", "-ec", "\n".join(each for each in block["body"].splitlines() if not elsewhere(each))],
                        folder, lang, most=0)  # fmt: skip
                return block[0]
            if block["kind"] == "python":
                below = now([sys.executable, "-c", block["body"]], block["text"] or "", most=0)
                told = f"\n\n```text\n{below}```" if below or block["told"] else ""
                return f"```python\n{block['body']}```{told}"
            first, *parts = re.split(r"^\$ ", block["body"], flags=re.M)
            for part in parts:
                command, _, below = part.partition("\n")
                if not elsewhere(command):
                    below = now(["bash", "-c", command], below)
                first += f"$ {command}\n{below}"
            return f"```console\n{first}```{block['told'] or ''}"

        return BLOCK.sub(run, text)


def main() -> int:
    """Rewrite the pages, or check them; the exit code."""
    check = sys.argv[1:2] == ["--check"]
    named = {Path(each).resolve() for each in sys.argv[1 + check :]}
    differs = False
    for path in PAGES:
        if named and path not in named:
            continue
        old = path.read_text(encoding="utf-8")
        new = pasted(path, check=check)
        if new == old:
            continue
        differs = True
        if check:
            shown, now = old.splitlines(), new.splitlines()
            print(*difflib.unified_diff(shown, now, path.name, "as it is now", lineterm=""), sep="\n")
        else:
            path.write_text(new, encoding="utf-8")
            print(f"{path.relative_to(ROOT)} rewritten")
    return int(check and differs)


if __name__ == "__main__":
    raise SystemExit(main())
