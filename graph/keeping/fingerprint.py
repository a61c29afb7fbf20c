"""What tells one state of the program's rules from another, so that nothing is read or decided twice.

The rules are the code and its words; their files are what is compared. Nobody has to
remember to count up a number.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from graph.resolving import topics

GRAPH = Path(__file__).parents[1]
CITATIONS = GRAPH.parent / "citations"
APART = {"documents.csv", "laws.csv", "ask.toml", "forms.toml"}
"""Data whose rows are compared one by one, and words of questions and of full forms, which decide nothing."""


@cache
def parser() -> bytes:
    """Changes when articles may be read in another way."""
    return _print(_files_of_the_parser())


@cache
def rules() -> bytes:
    """Changes when ways of citing or persons may be told apart, or decided, in another way.

    Bodies, places and posts are told apart by the parser's words and code, so these count, too.
    """
    doors = ("resolving/signature", "resolve", "people")
    code = sorted(set().union(*(_reached(door, set()) for door in doors)))
    data = sorted(path for path in (GRAPH / "data").iterdir() if path.name not in APART)
    return _print([*(GRAPH / f"{name}.py" for name in code), *data, *_files_of_the_parser()], topics.vocabulary())


def _files_of_the_parser() -> list[Path]:
    paths = (path for path in CITATIONS.rglob("*") if path.suffix in {".py", ".toml", ".csv"})
    return sorted(path for path in paths if path.name != "errors.py")


def _reached(module: str, seen: set[str]) -> set[str]:
    """The module, by its path, with all of this package that it imports."""
    if module not in seen and (path := GRAPH / f"{module}.py").is_file():
        seen.add(module)
        for name in _imported(ast.parse(path.read_bytes())):
            _reached(name, seen)
    return seen


def _imported(tree: ast.Module) -> Iterator[str]:
    """Paths of what may be modules: whatever is named behind `graph`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            package, *inner = node.module.split(".")
            if package == "graph":
                yield "/".join(inner)
                yield from ("/".join([*inner, each.name]) for each in node.names)


def _print(paths: Iterable[Path], more: bytes = b"") -> bytes:
    digest = blake2b(more, digest_size=8)
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.digest()
