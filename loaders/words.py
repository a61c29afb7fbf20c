"""The reader's words, from `data/`, read on first use."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import regex

from citations.text import fold

DATA = Path(__file__).parent / "data"


@cache
def tables(name: str) -> dict[str, Any]:
    """A file of word lists.

    >>> "tin lien quan" in folded("teasers", "headings")
    True
    """
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def folded(name: str, key: str) -> frozenset[str]:
    """One list of a file, folded for comparing."""
    return frozenset(fold(word) for word in tables(name)[key])


@cache
def either(name: str, key: str) -> str:
    """One list of a file as a pattern, longest first; written composed, spaces of any kind."""
    words = sorted(tables(name)[key], key=len, reverse=True)
    return "(?:" + "|".join(regex.escape(word).replace(r"\ ", r"\s") for word in words) + ")"


@cache
def letters(encoding: str) -> dict[str, str]:
    """An old encoding's letters, as Windows-1252 shows them → the letters meant."""
    with (DATA / f"{encoding}.csv").open(encoding="utf-8", newline="") as rows:
        return {row["shown"]: row["meant"] for row in csv.DictReader(rows)}
