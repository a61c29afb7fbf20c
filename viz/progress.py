"""How far a long job is, on standard error: count, rate and time left.

Nothing is shown of what takes less than a second.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Self

from viz.words import number, say

if TYPE_CHECKING:
    from loaders.model import Reading

FIRST, EVERY, EVERY_LINE = 1.0, 0.2, 10.0
"""Seconds before anything is shown; between two looks at a terminal; between two lines of a log."""
MANY = {".jsonl", ".ndjson", ".csv"}
"""Files of many articles, whose size says nothing of one of them."""


class Progress:
    """Told how far each stage is, it shows so; a terminal sees one line that changes, a log a few lines."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._live = sys.stderr.isatty()
        self._start = time.monotonic()
        self._next = self._start + FIRST
        self._stage = "read"
        self._shown = False
        self._bytes = self._all_bytes = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.hide()

    def hide(self) -> None:
        """Leave the line as it was before."""
        if self._live and self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def weigh(self, readings: Iterable[Reading], paths: Iterable[str]) -> Iterator[Reading]:
        """The readings as they are; how much of the inputs' bytes they were tells the time left."""
        self._all_bytes = sum(map(_size, paths))
        last = None
        for reading in readings:
            source, text = reading.source or "", getattr(reading, "text", "")
            path = Path(source)
            if path.suffix.lower() in MANY or not path.is_file():
                self._bytes += len(text.encode(errors="replace"))
            elif source != last:
                self._bytes += path.stat().st_size
            last = source
            yield reading

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """So much of a stage is done, of so much if that is known."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._start = stage, now
        if now < self._next:
            return
        self._next = now + (EVERY if self._live else EVERY_LINE)
        share = done / total if total else None
        if stage == "read" and not total and self._all_bytes:
            share = min(1.0, self._bytes / self._all_bytes)
        text = describe(stage, done, total, now - self._start, share, self._lang)
        sys.stderr.write(f"\r{text}\x1b[K" if self._live else f"{text}\n")
        sys.stderr.flush()
        self._shown = True


def describe(stage: str, done: int, total: int | None, seconds: float, share: float | None, lang: str) -> str:
    """One line on a stage; `share` is how much of it is done, from 0 to 1.

    >>> describe("read", 1500, 3000, 2.0, 0.5, "en")
    'Reading 1,500 / 3,000 · 750/s · 0:02 left'
    """
    rate = done / seconds if seconds > 0 else 0.0
    whole = f" / {number(total, lang)}" if total else ""
    parts = [f"{say('stage_' + stage, lang)} {number(done, lang)}{whole}"]
    parts.append(say("rate", lang, rate=number(round(rate), lang) if rate >= 10 else f"{rate:.1f}"))
    if share and share < 1:
        left = round(seconds * (1 - share) / share)
        parts.append(say("left", lang, time=f"{left // 60}:{left % 60:02}"))
    return " · ".join(parts)


def _size(path: str) -> int:
    """The bytes of a file, or of all files of a folder; nothing for what cannot be weighed."""
    place = Path(path)
    if place.is_file():
        return place.stat().st_size
    return sum(one.stat().st_size for one in place.rglob("*") if one.is_file()) if place.is_dir() else 0
