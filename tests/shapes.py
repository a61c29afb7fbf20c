"""The shapes of our grammars taken apart: every pattern of a package, and texts that its pieces make.

The pieces come from the patterns themselves, so a new shape is tried without being listed anywhere.
They are read with the parser of `regex`, which is no public part of it: where it changes, this file does.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import itertools
import pkgutil
from collections.abc import Iterator
from typing import Any

import regex
from regex import _regex_core as core

MOST_BRANCHES = 3
"""Ways of one alternation that are tried: the first, the middle one, the last."""
LONGEST_REPEAT = 3


def patterns(package: str) -> dict[str, regex.Pattern[str]]:
    """Every compiled pattern of a package by where it stands, those made on first use included."""
    found: dict[str, regex.Pattern[str]] = {}
    top = importlib.import_module(package)
    for about in pkgutil.walk_packages(top.__path__, f"{package}."):
        module = importlib.import_module(about.name)
        for name, value in vars(module).items():
            if getattr(value, "__module__", about.name) in (about.name, None) or isinstance(value, regex.Pattern):
                for at, pattern in _inside(_made(value)):
                    found[f"{about.name}.{name}{at}"] = pattern
    distinct: dict[str, regex.Pattern[str]] = {}
    for name, pattern in sorted(found.items()):
        if not any(pattern is other for other in distinct.values()):
            distinct[name] = pattern
    return distinct


def _made(value: Any) -> Any:
    """What a cached function without arguments gives, or the value itself."""
    if not isinstance(value, functools._lru_cache_wrapper):
        return value
    needed = [one for one in inspect.signature(value).parameters.values() if one.default is one.empty]
    return value() if not needed else None


def _inside(value: Any, at: str = "", depth: int = 0) -> Iterator[tuple[str, regex.Pattern[str]]]:
    """Patterns in tuples, tables and structs."""
    if isinstance(value, regex.Pattern):
        if isinstance(value.pattern, str):
            yield at, value
    elif depth < 3 and isinstance(value, (tuple, list)) and len(value) < 50:
        for place, inner in enumerate(value):
            yield from _inside(inner, f"{at}[{place}]", depth + 1)
    elif depth < 3 and isinstance(value, dict) and len(value) < 100:
        for key, inner in value.items():
            yield from _inside(inner, f"{at}[{key!r}]", depth + 1)
    elif depth < 3 and hasattr(type(value), "__struct_fields__") and not isinstance(value, type):
        for field in type(value).__struct_fields__:
            yield from _inside(getattr(value, field), f"{at}.{field}", depth + 1)


def pieces(pattern: regex.Pattern[str]) -> list[str]:
    """Texts that the parts of a pattern match, in their order: joined, they are about what the whole matches."""
    info = core.Info(pattern.flags & ~core.DEBUG, "", {})
    node = None
    for _ in range(4):
        source = core.Source(pattern.pattern)
        try:
            node = core._parse_pattern(source, info)
            break
        except core._UnscopedFlagSet:
            info = core.Info(info.global_flags, "", {})
    assert node is not None, pattern.pattern
    return [text for text in _parts(node) if text]


def _parts(node: Any) -> list[str]:
    """One text for each child of a sequence, found below groups that hold nothing else."""
    while hasattr(node, "subpattern") and type(node).__name__ in ("Group", "Atomic"):
        node = node.subpattern
    if type(node).__name__ == "Sequence":
        found: list[str] = []
        for item in node.items:
            if _behind(item) and (whole := _text(item)) and len(whole) >= len("".join(found)):
                found = [whole]  # an anchor that looks back over itself: "ật" in "luật"
            else:
                found += _parts(item) if _only(item) == "Sequence" else [_text(item)]
        return found
    if type(node).__name__ == "Branch":
        return [_text(branch) for branch in _some(node.branches)]
    return [_text(node)]


def _only(node: Any) -> str:
    """What a group holds, if it is one."""
    while type(node).__name__ in ("Group", "Atomic"):
        node = node.subpattern
    return type(node).__name__


def _behind(node: Any) -> bool:
    return type(node).__name__ == "LookAround" and bool(node.behind) and bool(node.positive)


def _some(branches: list[Any]) -> list[Any]:
    if len(branches) <= MOST_BRANCHES:
        return branches
    return [branches[0], branches[len(branches) // 2], branches[-1]]


def _text(node: Any) -> str:
    """A text that a part of a pattern matches; nothing for what only looks."""
    match type(node).__name__:
        case "Sequence":
            return "".join(_parts(node))
        case "Branch":
            some = _some(node.branches)
            return max((_text(branch) for branch in some), key=len)
        case "Character":
            return chr(node.value) if node.positive else "x"
        case "String" | "Literal":
            return "".join(map(chr, node.characters))
        case "Range":
            return chr(node.lower) if node.positive else "~"
        case "GreedyRepeat" | "LazyRepeat" | "PossessiveRepeat":
            most = LONGEST_REPEAT if node.max_count is None else min(node.max_count, LONGEST_REPEAT)
            return _text(node.subpattern) * max(node.min_count, min(1, most))
        case "Group" | "Atomic" | "LookAround":
            if type(node).__name__ == "LookAround" and not node.positive:
                return ""
            return _text(node.subpattern)
        case "Any" | "AnyAll" | "AnyU":
            return "x"
        case "Property" | "SetUnion" | "SetDiff" | "SetInter" | "SetSymDiff":
            return _member(node)
        case _:
            return ""


@functools.cache
def _alphabet() -> str:
    return "aA1 ,.-/:;()đĐệ“”\n\t\u00a0–IVXbữ'\"|_*<>=é"


def _member(node: Any) -> str:
    """A letter of a set: the first of an alphabet that it takes."""
    for letter in _alphabet():
        if _takes(node, ord(letter)):
            return letter
    return next((chr(code) for code in _codes(node) if _takes(node, code)), "x")


def _codes(node: Any) -> Iterator[int]:
    """Letters that a set names."""
    for item in getattr(node, "items", ()):
        yield from _codes(item)
    if type(node).__name__ == "Character":
        yield node.value
    elif type(node).__name__ == "Range":
        yield from (node.lower, node.upper)


def _takes(node: Any, code: int) -> bool:
    name, inner = type(node).__name__, False
    if name in ("SetUnion", "SetSymDiff"):
        inner = any(_takes(item, code) for item in node.items)
    elif name == "SetInter":
        inner = all(_takes(item, code) for item in node.items)
    elif name == "SetDiff":
        first, *rest = node.items
        inner = _takes(first, code) and not any(_takes(item, code) for item in rest)
    else:
        inner = node.matches(code) if hasattr(node, "matches") else False
        return inner is True
    return inner == node.positive


MOST_PIECES = 6
"""Pieces of one shape that are tried with each other; longer shapes are cut there, their beginnings are not."""


def hostile(parts: list[str], *, pairs: bool = True) -> Iterator[tuple[str, str]]:
    """Texts to repeat and what may stand at the end: each piece, each two pieces, and each beginning of the whole.

    Each stands alone, so that the shape is always begun and never ended, and once more with the
    rest of the whole behind the last. Without `pairs`, only pieces beside each other are joined.
    """
    some = list(dict.fromkeys(parts))[:MOST_PIECES]
    whole = "".join(parts)
    two = ((one, other) for one in some for other in some) if pairs else itertools.pairwise(some)
    units = dict.fromkeys((*some, *(one + other for one, other in two)))
    begun = dict.fromkeys("".join(parts[:end]) for end in range(1, len(parts) + 1))
    yield from ((unit, "") for unit in units)
    yield from ((unit, whole[len(unit) :]) for unit in begun)
