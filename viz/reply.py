"""What the maker of a page gives: a template with its values and the same as plain values, a feed, another address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct


class Reply(Struct, frozen=True):
    """A page, and what its JSON says."""

    template: str
    about: dict[str, Any]
    shape: Callable[[], Any]
    status: int = 200


class Feed(Struct, frozen=True):
    """A page as a feed."""

    data: bytes


class Moved(Struct, frozen=True):
    """A thing that is known by another id now."""

    label: str
    id: str
