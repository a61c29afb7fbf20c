"""The words of posts and of full forms, from `data/`: typed, read on first use.

>>> "nghị quyết" in forms().own_mark, offices().alike["thủ tướng chính phủ"]
(True, 'thủ tướng')
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
from msgspec import Struct

from citations.vocabulary import BadWords

T = TypeVar("T")
Words = tuple[str, ...]


class Offices(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `offices.toml`."""

    ended: Words
    members: Words
    below: Words
    not_below: Words
    lowest: Words
    alike: dict[str, str]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `forms.toml`."""

    openings: Words
    own_mark: Words


@cache
def offices() -> Offices:
    """The words of posts as they stand in the file."""
    return _shaped("offices.toml", Offices)


@cache
def forms() -> Forms:
    """The words of full forms as they stand in the file."""
    return _shaped("forms.toml", Forms)


def _shaped(name: str, kind: type[T]) -> T:
    """One file as values of a type; a key or value that does not fit is named."""
    written = files("graph").joinpath("data", name).read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(written), kind)
    except msgspec.ValidationError as error:
        raise BadWords(f"graph/data/{name}: {error}") from error
