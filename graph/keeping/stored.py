"""Values as a store keeps them, read back; one that cannot be read tells of a damaged file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from graph.troubles import DamagedValue

Value = TypeVar("Value")


def reader(type: type[Value]) -> Callable[[bytes | str], Value]:
    """What reads kept values of a type; DamagedValue where one is none.

    >>> reader(list[int])(b"[1,2]")
    [1, 2]
    >>> reader(list[int])(b"[1,")
    Traceback (most recent call last):
    graph.troubles.DamagedValue: The store is damaged (a value in it cannot be read: Input data was truncated). ...
    """
    decode = msgspec.json.Decoder(type).decode

    def read(value: bytes | str) -> Value:
        try:
            return decode(value)
        except (msgspec.DecodeError, UnicodeDecodeError, TypeError) as error:
            raise DamagedValue(cause=f"a value in it cannot be read: {error}") from error

    return read
