"""The words of offices, from `data/posts.toml`: heads of titles, addresses, ranks, and where titles end."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from citations import vocabulary
from citations.text import fold


class Head(Struct, frozen=True, forbid_unknown_fields=True):
    """A way of naming an office, and what tells its body."""

    forms: tuple[str, ...]
    org: str | None = None
    """The body whatever follows; empty where there is none to name."""
    takes: str | None = None
    """The word the body's name begins with: `Bộ` of a Bộ trưởng."""
    deputy: bool = False


class Address(Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a name that are no office."""

    comrade: tuple[str, ...]
    plain: tuple[str, ...]
    plural: tuple[str, ...]


class Ranks(Struct, frozen=True, forbid_unknown_fields=True):
    """Ranks and degrees, which are no office either."""

    service: tuple[str, ...]
    learned: tuple[str, ...]


class Tables(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `posts.toml`."""

    address: Address
    ranks: Ranks
    words: dict[str, tuple[str, ...]]
    short: dict[str, str]
    head: tuple[Head, ...]


@cache
def tables() -> Tables:
    """The words as they stand in the file."""
    return vocabulary.shaped("posts.toml", Tables)


@cache
def nouns() -> dict[str, str]:
    """What names of bodies begin with, in small letters: `sở` → Sở."""
    takes = (row.takes for row in tables().head if row.takes)
    return {noun.lower(): noun for noun in (*takes, *tables().words["nouns"])}


@cache
def words(key: str) -> frozenset[str]:
    """A list of single words or phrases."""
    return frozenset(tables().words[key])


@cache
def heads() -> dict[str, tuple[str, Head]]:
    """Folded form → the form as listed and its row."""
    found: dict[str, tuple[str, Head]] = {}
    for row in tables().head:
        for form in row.forms:
            found.setdefault(fold(form), (form, row))
            if row.deputy:
                found.setdefault(fold(f"Phó {form}"), (f"Phó {form}", row))
    return found


SPACE = "[ \u00a0]"


def heads_as_listed() -> list[str]:
    """Every head in the spelling of the list."""
    return [form for form, _ in heads().values()]


@cache
def beginnings() -> frozenset[str]:
    """The first two letters of heads and of what may stand before them, in small letters."""
    words = [*heads_as_listed(), *tables().words["status"], *tables().words["dropped"]]
    return frozenset(way[:2] for word in words for way in (word.lower(), word.lower().replace("ủy", "uỷ")))


@cache
def first_words() -> frozenset[str]:
    """The first words of heads and of what may stand before them, in small letters."""
    words = [*heads_as_listed(), *tables().words["status"], *tables().words["dropped"]]
    return frozenset(
        way.partition(" ")[0] for word in words for way in (word.lower(), word.lower().replace("ủy", "uỷ"))
    )
