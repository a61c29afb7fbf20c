"""Only what may change a reading or a decision makes the program read or decide again."""

import shutil
from pathlib import Path

import pytest

from graph.keeping import fingerprint

ROOT = Path(__file__).parents[3]
EDITS = {
    "the resolver": ("graph/resolve.py", {"rules"}),
    "what the resolver builds on": ("graph/terms.py", {"rules"}),
    "who is meant by a name": ("graph/persons/career.py", {"rules"}),
    "words of the resolver": ("graph/data/numbering.toml", {"rules"}),
    "rows of the register, compared one by one": ("graph/data/documents.csv", set()),
    "how questions are read": ("graph/ask.py", set()),
    "words of posts": ("graph/data/offices.toml", {"rules"}),
    "words of full forms": ("graph/data/forms.toml", set()),
    "words of questions": ("graph/data/ask.toml", set()),
    "how things are kept": ("graph/ledger.py", set()),
    "the parser": ("citations/numbered.py", {"parser", "rules"}),
    "words of the parser": ("citations/data/types.toml", {"parser", "rules"}),
    "the nouns of the parser": ("citations/model.py", {"parser", "rules"}),
    "error messages": ("citations/errors.py", set()),
}


@pytest.mark.parametrize(("edited", "expected"), EDITS.values(), ids=EDITS)
def test_an_edit_changes(tmp_path, monkeypatch, edited, expected):
    for package in ("citations", "graph"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(fingerprint, "GRAPH", tmp_path / "graph")
    monkeypatch.setattr(fingerprint, "CITATIONS", tmp_path / "citations")
    prints = {"parser": fingerprint.parser.__wrapped__, "rules": fingerprint.rules.__wrapped__}
    before = {name: make() for name, make in prints.items()}
    assert before == {name: make() for name, make in prints.items()}
    with (tmp_path / edited).open("a", encoding="utf-8") as file:
        file.write("\n# edited\n")
    assert {name for name, make in prints.items() if make() != before[name]} == expected
