"""The language in which this run speaks to whoever sits at the terminal.

Answers and errors are put into words by whoever shows them. A login is asked for in the middle of reaching
a server, far below; this is where it finds the language.
"""

from __future__ import annotations

from contextvars import ContextVar

LANGUAGE: ContextVar[str] = ContextVar("LANGUAGE", default="en")
"""`vi` or `en`."""
