"""Answers that the server gave, given again for as long as nothing changes in the store and the day is the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import Lock

from msgspec import Struct

MOST = 48_000_000
"""Bytes of all answers together with what they answer; those that were not asked for longest make room."""
ENTRY = 1_000
"""Bytes that an answer takes besides."""
LONGEST = 4_000_000
"""Bytes of an answer that is kept."""


class Given(Struct, frozen=True):
    """An answer as it goes out."""

    body: bytes
    media: str


class Answers:
    """The answers of one server, for all its threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._size = 0
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Given] = OrderedDict()
        self._made: dict[Hashable, tuple[Lock, int]] = {}
        """What is being made, and how many want it: twenty who ask for one page cost as much as one."""

    @contextmanager
    def of(self, asked: Hashable) -> Iterator[Given | None]:
        """The answer to what is asked, if it is at hand; else whoever asks for the same waits until it was made."""
        found = self._at_hand(asked)
        if found is not None:
            yield found
            return
        with self._lock:
            turn, waiting = self._made.get(asked, (Lock(), 0))
            self._made[asked] = turn, waiting + 1
        try:
            with turn:
                yield self._at_hand(asked)
        finally:
            with self._lock:
                _, waiting = self._made.pop(asked)
                if waiting > 1:
                    self._made[asked] = turn, waiting - 1

    def _at_hand(self, asked: Hashable) -> Given | None:
        with self._lock:
            found = self._kept.get(asked)
            if found is not None:
                self._kept.move_to_end(asked)
            return found

    def keep(self, asked: Hashable, answer: Given) -> None:
        """Have it at hand from now on, unless it is very long."""
        size = _size(asked, answer)
        if size > LONGEST:
            return
        with self._lock:
            if asked in self._kept:
                return
            self._kept[asked] = answer
            self._size += size
            while self._size > self._most:
                self._size -= _size(*self._kept.popitem(last=False))


def _size(asked: Hashable, answer: Given) -> int:
    return len(answer.body) + len(repr(asked)) + ENTRY
