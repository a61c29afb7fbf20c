"""The screenshots of README.md and docs/explorer.md: a command takes them, and each is shown."""

import re
import subprocess
import sys

import pytest

from tests.outside import ROOT

PAGES = ("README.md", "docs/explorer.md")
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def size(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


@pytest.mark.usefixtures("chromium")
def test_the_command_takes_every_picture_that_is_shown(tmp_path):
    subprocess.run([sys.executable, ROOT / "docs" / "pictures.py", tmp_path], check=True, cwd=ROOT)
    shown = {name for page in PAGES
             for name in re.findall(r"\((?:docs/)?pictures/([a-z]+\.png)\)", (ROOT / page).read_text(encoding="utf-8"))}
    assert len(shown) == 4
    assert shown == {path.name for path in tmp_path.iterdir()}
    for path in tmp_path.iterdir():
        taken, kept = path.read_bytes(), (ROOT / "docs" / "pictures" / path.name).read_bytes()
        assert taken.startswith(SIGNATURE)
        assert size(taken) == size(kept)
        assert len(taken) > 20_000                          # a page that stayed empty is smaller
