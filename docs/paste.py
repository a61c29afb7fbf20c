"""Puts what commands really print under them in README.md and docs/guide.md.

    python docs/paste.py            rewrite the pages
    python docs/paste.py --check    say what differs, and end with 1 if anything does

In each ```console block a line `$ vankien ...` is run, in a folder that holds the
sample articles and nothing else; the lines under it become its output. Other
commands are left as they are.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "guide.md")
BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", re.M | re.S)
PASSING = re.compile(r"[0-9][0-9.,]*(?= s\.| documents;| of them| citations stay|; --limit 0)")
"""Seconds, and counts that a better rule changes: no reason to call a page out of date."""


def printed(command: str, folder: Path) -> str:
    """What a command prints; its complaint too where it does not end with 0."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("VANKIEN")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = around | {"PATH": path, "VANKIEN_LANG": "en", "NO_COLOR": "1"}
    done = subprocess.run(command, shell=True, cwd=folder, env=told, capture_output=True,
                          encoding="utf-8", check=False)
    if done.returncode > 2 or "Traceback" in done.stderr:
        raise SystemExit(f"$ {command}\nended with {done.returncode}:\n{done.stdout}{done.stderr}")
    lines = (done.stdout + (done.stderr if done.returncode else "")).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines if line.strip())


def pasted(page: str, folder: Path, *, check: bool) -> str:
    """A page with the output of its commands as it is now; to `check`, but for counts that pass."""
    def run(block: re.Match[str]) -> str:
        parts = re.split(r"^\$ ", block["body"], flags=re.M)
        body = parts[0]
        for part in parts[1:]:
            command, _, below = part.partition("\n")
            if command.startswith("vankien "):
                now = printed(command, folder)
                same = check and PASSING.sub("", below) == PASSING.sub("", now)
                below = below if same else now
            body += f"$ {command}\n{below}"
        return f"```console\n{body}```"

    return BLOCK.sub(run, page)


def main() -> int:
    check = sys.argv[1:] == ["--check"]
    differs = False
    for path in PAGES:
        old = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(ROOT / "examples", folder / "examples")
            new = pasted(old, folder, check=check)
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
