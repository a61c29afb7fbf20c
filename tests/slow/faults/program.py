"""The real program as the tests of faults call it, and what they compare."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from citations import Article
from graph.ledger import open_ledger
from tests.graph.gathered import snapshot

ROOT = Path(__file__).parents[3]
KILLED = -9


class Ended(NamedTuple):
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str
    seconds: float

    @property
    def last(self) -> str:
        """The last line on standard error."""
        return self.err.splitlines()[-1] if self.err else ""


class Program:
    """Commands in processes of their own, each ready at once and each to be killed."""

    def __init__(self, place: Path, examples: Iterable[str]) -> None:
        self._place = place
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("forked.py")), str(place / "warm.db"), *examples],
            cwd=place, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # fmt: skip
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def run(self, *arguments: object, kill: dict[str, Any] | None = None, parser: str | None = None,
            user: int | None = None) -> Ended:  # fmt: skip
        """A command, to its end or killed at a moment (see `forked.Moment`); as another user, who may less."""
        out, err = self._place / "out", self._place / "err"
        order = {"argv": ["--lang", "en", *map(str, arguments)], "out": str(out), "err": str(err), "kill": kill,
                 "parser": parser, "user": user}  # fmt: skip
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        ended = json.loads(self._process.stdout.readline())
        return Ended(ended["status"], out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"),
                     ended["seconds"])  # fmt: skip

    def close(self) -> None:
        """No more commands."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(30)


def environment(**more: str) -> dict[str, str]:
    """This process's variables without those that change what the program does."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("VANKIEN_")}
    return plain | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | more


def started(*arguments: object, **more: Any) -> subprocess.Popen[str]:
    """The program as a shell starts it."""
    given = {"cwd": ROOT, "env": environment(), "text": True, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, str(ROOT / "cli.py"), "--lang", "en", *map(str, arguments)],
                            **(given | more))  # fmt: skip


def called(*arguments: object, **more: Any) -> Ended:
    """The program as a shell starts it, to its end."""
    process = started(*arguments, **more)
    out, err = process.communicate(timeout=120)
    return Ended(process.returncode, out or "", err or "", 0.0)


def a_sentence(ended: Ended, *words: str, status: int = 3) -> str:
    """One line, no traceback, that holds some words; the line."""
    assert "Traceback" not in ended.err, ended.err
    assert ended.status == status, ended
    said = [line for line in ended.err.splitlines() if line.startswith("Error: ")]
    assert len(said) == 1, ended.err
    for word in words:
        assert word in said[0], said[0]
    return said[0]


def lines(place: Path, articles: Iterable[Article]) -> Path:
    """Articles as a file of JSON lines."""
    place.write_text("".join(json.dumps(row(article), ensure_ascii=False) + "\n" for article in articles),
                     encoding="utf-8")  # fmt: skip
    return place


def row(article: Article) -> dict[str, Any]:
    """An article as a record."""
    return {"id": article.id, "text": article.text, "title": article.title, "place": article.place,
            "published": article.published and article.published.isoformat(), "source": article.source}  # fmt: skip


LEDGER = {
    "decisions": "SELECT said, decision, open FROM signature ORDER BY said",
    "articles": "SELECT id, digest, article, said, text FROM version ORDER BY id",
    "judgements": "SELECT article, document, said, aside FROM judgement ORDER BY article, document, said",
    "own": "SELECT id, document FROM own ORDER BY id",
    "waiting": "SELECT 'dirty', block FROM dirty UNION ALL SELECT label, id FROM stale",
    "words": """SELECT 'article', count(*) FROM words_of_articles UNION ALL
        SELECT 'document', count(*) FROM words_of_documents UNION ALL SELECT 'node', count(*) FROM words_of_nodes""",
}


def content(path: Path | str) -> dict[str, Any]:
    """All that a store says and shows: texts, decisions, what persons decided, graph and search."""
    with open_ledger(str(path)) as ledger:
        said = {name: ledger.database.rows(statement) for name, statement in LEDGER.items()}
    return {"graph": snapshot(path), **said}


def same(one: Any, other: Any, where: str = "store") -> None:
    """Two contents are equal; the first thing that is not is named."""
    if isinstance(one, dict) and isinstance(other, dict):
        assert one.keys() == other.keys(), f"{where}: {sorted(map(str, one.keys() ^ other.keys()))}"
        for name in one:
            same(one[name], other[name], f"{where} → {name}")
    else:
        assert one == other, where
