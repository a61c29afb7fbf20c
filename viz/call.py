"""What was said before a command's name, as every command sees it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from graph.store import Store
    from viz.terminal import Screen


STORE = "vankien.db"
"""The file of the store, in the current folder, unless another is named."""


class Call(Protocol):
    """One call of the program."""

    @property
    def address(self) -> str:
        """Where the store is."""

    @property
    def ledger(self) -> str:
        """The file of the ledger: the store itself, where that is a file."""

    @property
    def lang(self) -> str:
        """The language of the answer."""

    def store(self) -> AbstractContextManager[Store]:
        """The store, open for reading."""

    def screen(self) -> Screen:
        """Where people read the answer."""
