"""What a start loads: help must not wait for what only a command needs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LATE = {"rich", "trafilatura", "htmldate", "sqlite3", "regex", "lxml", "charset_normalizer",
        "citations", "graph", "loaders", "msgspec", "asyncio", "pyvis", "networkx", "numpy", "jinja2"}  # fmt: skip
SHOW = """
import json, sys
try:
    import cli
    cli.main({arguments!r})
except SystemExit:
    pass
sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
"""

KEPT = {"graph", "graph.words", "graph.words.speaking"}
"""Packages without code, and the one line that keeps the language of a run."""


def loaded(*arguments: str) -> set[str]:
    run = subprocess.run([sys.executable, "-c", SHOW.format(arguments=list(arguments))], cwd=ROOT, text=True,
                         capture_output=True, encoding="utf-8", check=True)  # fmt: skip
    return set(json.loads(run.stderr.splitlines()[-1])) - KEPT


CALLS = {
    "help": ["--help"],
    "help of a command": ["ingest", "--help"],
    "help in Vietnamese": ["--lang", "vi", "--help"],
    "help by its command": ["help", "ingest"],
    "the manual page": ["help", "--man"],
    "a script for a shell": ["completion", "bash"],
    "a call that is wrong": ["ask"],
}


@pytest.mark.parametrize("arguments", CALLS.values(), ids=CALLS)
def test_help_loads_no_more_than_it_needs(arguments):
    modules = loaded(*arguments)
    assert "click" in modules
    assert not {name for name in modules if name in LATE or name.split(".")[0] in LATE}


def test_an_answer_for_programs_loads_no_terminal(tmp_path):
    paper = tmp_path / "bai.txt"
    paper.write_text("Thực hiện Quy định số 142-QĐ/TW.", encoding="utf-8")
    modules = loaded("extract", str(paper))
    assert "viz.output" in modules
    assert not modules & {"rich.table", "viz.terminal", "viz.told"}


def test_a_question_loads_no_reader_of_web_pages(tmp_path):
    modules = loaded("--store", str(tmp_path / "none.db"), "ask", "bài nào trích dẫn Quy định 142")
    assert "graph.ask" in modules
    assert not modules & {"trafilatura", "htmldate", "lxml", "charset_normalizer", "rich.progress"}
