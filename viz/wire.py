"""How long a connection may take: a request to come whole, and an answer to be taken.

The server itself counts idle time only behind an answer. Whoever connects and says nothing, or a
letter now and then, would hold one of its places for ever.
"""

from __future__ import annotations

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

WHOLE = 10.0
"""Seconds from the connection, or from the first letter behind an answer, until a request is there."""
TAKEN = 120.0
"""Seconds from a request until its answer is taken whole: the largest file over the slowest line."""


class Bounded(H11Protocol):
    """A connection that is closed where it takes longer than that."""

    _until: asyncio.TimerHandle | None = None
    _waits: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Somebody is there, and has yet to say what he wants."""
        super().connection_made(transport)
        self._wait("request", WHOLE)

    def data_received(self, data: bytes) -> None:
        """Letters came: the request goes on, or is whole."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:
            self._wait("request", WHOLE)
        else:
            self._look()

    def on_response_complete(self) -> None:
        """The answer is out: idle time is counted by the server, and another request may have come already."""
        if self._waits == "answer":
            self._wait(None)
        super().on_response_complete()
        self._look()

    def _look(self) -> None:
        if self.conn.their_state is h11.SEND_BODY:
            self._wait("request", WHOLE)
        elif self.cycle is not None and not self.cycle.response_complete:
            self._wait("answer", TAKEN)
        else:
            self._wait(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more."""
        self._wait(None)
        super().connection_lost(exc)

    def _wait(self, what: str | None, seconds: float = 0) -> None:
        """Wait for one thing from now on; what is waited for already is not given more time."""
        if what == self._waits:
            return
        if self._until is not None:
            self._until.cancel()
        self._waits = what
        self._until = self.loop.call_later(seconds, self._over) if what else None

    def _over(self) -> None:
        if not self.transport.is_closing():
            self.transport.abort()
