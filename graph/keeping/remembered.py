"""What was read of a whole store, kept for as long as nothing changes there.

Many readers of one store in a process share it, and the first to ask reads it for all.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Generic, TypeVar

import msgspec

from graph.store import Store, Where, plain_values

STORES = 4
"""Stores of which something is kept; more are seldom open in one process."""
MOST = 500
"""Things kept of one store: whoever asks with many different filters gets the first ones read anew."""
OF_ONE = frozenset({"document", "official"})
"""Filters that leave so little that it is read again."""

Read = TypeVar("Read")


class _Kept(Generic[Read]):
    """One thing, read once however many ask for it at the same time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._read: list[Read] = []

    def value(self, read: Callable[[], Read]) -> Read:
        with self._lock:
            if not self._read:
                self._read.append(read())
            return self._read[0]


_LOCK = Lock()
_KNOWN: OrderedDict[str, tuple[Hashable, OrderedDict[Hashable, _Kept[Any]]]] = OrderedDict()
"""Address → the state of the store, and what is known of it."""


def remembered(store: Store, what: Hashable, read: Callable[[], Read]) -> Read:
    """What `read` gives, as long as the store holds the same; nobody may change it."""
    state = store.state()
    with _LOCK:
        held = _KNOWN.get(store.address)
        if held is None or held[0] != state:
            held = _KNOWN[store.address] = (state, OrderedDict())
        _KNOWN.move_to_end(store.address)
        if len(_KNOWN) > STORES:
            _KNOWN.popitem(last=False)
        kept: _Kept[Read] = held[1].setdefault(what, _Kept())
        held[1].move_to_end(what)
        if len(held[1]) > MOST:
            held[1].popitem(last=False)
    return kept.value(read)


def counted(store: Store, label: str, by: str | None, where: Where | None,
            read: Callable[[], list[tuple[Any, int]]]) -> list[tuple[Any, int]]:
    """The counts that `read` gives; those over a whole store are remembered."""
    if where and OF_ONE & where.keys():
        return read()
    filters = msgspec.json.encode(sorted(plain_values(where).items()))
    return list(remembered(store, ("counts", label, by, filters), read))
