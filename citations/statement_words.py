"""The words of statements and deeds, from `data/statements.toml`."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from citations import vocabulary

Words = tuple[str, ...]


class Fillers(Struct, frozen=True, forbid_unknown_fields=True):
    words: Words


class Links(Struct, frozen=True, forbid_unknown_fields=True):
    by: Words
    hedges: Words
    stops: Words
    issuing: Words
    openers: Words
    speaking: Words


class Lapses(Struct, frozen=True, forbid_unknown_fields=True):
    ends: Words
    holds: Words
    runs: Words
    signing: Words
    numbers: Words
    fillers: Words
    parts: Words
    asides: Words
    past: Words
    goes_on: Words
    done: Words
    conditions: Words
    exceptions: Words


class Planned(Struct, frozen=True, forbid_unknown_fields=True):
    words: Words
    kinds: Words


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    reports: Words
    hedges: Words


class Tables(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `statements.toml`."""

    between: dict[str, Words]
    turned: dict[str, Words]
    persons: dict[str, Words]
    deeds: dict[str, Words]
    fillers: Fillers
    links: Links
    lapses: Lapses
    planned: Planned
    speech: Speech


@cache
def tables() -> Tables:
    """The words as they stand in the file."""
    return vocabulary.shaped("statements.toml", Tables)
