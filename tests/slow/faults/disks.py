"""Disks of a few megabytes that can be filled, emptied and made read-only: file systems in memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

BLOCK = 4096


class Disk:
    """A file system of its own."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._filler = place / "day"

    def leave(self, room: int) -> None:
        """Fill it up to so many bytes."""
        self.free()
        left = os.statvfs(self.place)
        self._filler.write_bytes(bytes(max(0, left.f_bavail * BLOCK - room)))

    def free(self) -> None:
        """Take away what filled it."""
        self._filler.unlink(missing_ok=True)

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """Nobody can write to it inside."""
        _run("mount", "-o", "remount,ro", str(self.place))
        try:
            yield
        finally:
            _run("mount", "-o", "remount,rw", str(self.place))


@contextmanager
def mounted(place: Path, size: int = 8 << 20) -> Iterator[Disk]:
    """A disk at an empty folder, gone afterwards."""
    _run("mount", "-t", "tmpfs", "-o", f"size={size}", "vankien-test", str(place))
    try:
        yield Disk(place)
    finally:
        _run("umount", "--lazy", str(place))


@cache
def can_mount() -> bool:
    """Whether this process may mount anything."""
    with tempfile.TemporaryDirectory() as place, suppress(OSError, subprocess.CalledProcessError), mounted(Path(place)):
        return True
    return False


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
