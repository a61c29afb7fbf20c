"""README.md and docs/guide.md: their commands run, and print what is pasted there."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_pages_show_what_the_commands_print():
    done = subprocess.run([sys.executable, ROOT / "docs" / "paste.py", "--check"], capture_output=True,
                          encoding="utf-8", check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nTo take it over: make docs"


def test_every_command_is_in_the_readme():
    vankien = Path(sys.executable).with_name("vankien")
    page = subprocess.run([vankien, "--help"], capture_output=True, encoding="utf-8", check=True,
                          env={**os.environ, "VANKIEN_LANG": "en"}).stdout
    listed = re.findall(r"^  ([a-z]+) ", page.partition("Commands:")[2], flags=re.M)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert listed
    assert [name for name in listed if f"vankien {name}" not in readme] == []
