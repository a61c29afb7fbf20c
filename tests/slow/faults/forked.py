"""The program, imported once: each command runs in a process of its own, which can be killed at a moment.

Started as a script it reads one order a line (JSON) and answers each with one line. It works in
small steps and with a small register, so that a few articles give as many moments of writing as
many articles do otherwise; and its clock stands still, so that what is kept with a day is the same.
"""

from __future__ import annotations

import gc
import io
import json
import os
import signal
import sys
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from typing import Any

ARTICLES, SIGNATURES, NODES, PAGES = 3, 2, 8, 60
"""Articles, ways of citing and nodes written in one step; pages of the log before it goes into the file."""


def warm(examples: list[str], place: str) -> None:
    """Load all that a command loads, as a first run does."""
    import pyvis.network  # noqa: F401 with all that a drawing needs

    import cli
    import graph.ingest as ingest
    import graph.keeping.changes as changes
    import viz.progress as progress
    from graph import sql
    from graph.exporting import formats  # noqa: F401
    from graph.register import Register
    from loaders.registry import read
    from tests.graph.gathered import KNOWN
    from viz import decide_command, drawn, page, register_commands  # noqa: F401

    known = Register(KNOWN)
    Register.shipped = staticmethod(lambda: known)
    ingest.ARTICLES, ingest.SIGNATURES, changes.BATCH = ARTICLES, SIGNATURES, NODES
    sql.WRITING = (*sql.WRITING, f"PRAGMA wal_autocheckpoint = {PAGES}")
    for command in (decide_command, register_commands):
        command.now = lambda: "2024-09-27T08:00:00+00:00"
    progress.FIRST = progress.EVERY_LINE = 0.0
    ingest.ingest(read(examples), place)
    for words in (["stats"], ["cites", "Quy định 142"], ["search", "gặt"], ["reread"], ["vacuum"], ["doctor"]):
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(SystemExit):
            cli.main(["--store", place, *words])
    gc.freeze()


def run(order: dict[str, Any]) -> None:
    """One command in this process, which ends with it."""
    out, err = (os.open(order[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC) for name in ("out", "err"))
    nothing = os.open(os.devnull, os.O_RDONLY)
    for one, other in ((nothing, 0), (out, 1), (err, 2)):
        os.dup2(one, other)
    if parser := order.get("parser"):
        import graph.keeping.fingerprint

        graph.keeping.fingerprint.parser = lambda: parser.encode()
    sys.stdin = os.fdopen(0)
    sys.stdout, sys.stderr = os.fdopen(1, "w", buffering=1), os.fdopen(2, "w", buffering=1)
    from cli import main

    if user := order.get("user"):
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    try:
        main(order["argv"])
    except SystemExit as ended:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended.code if isinstance(ended.code, int) else 0)


class Moment:
    """When a process is to be killed: so many seconds after the start, or after the n-th change of a file."""

    def __init__(self, after: float = 0.0, file: str | None = None, change: int = 0) -> None:
        self.after, self.file, self.left = after, file, change
        self.since = time.monotonic()
        self.last = self._state()

    def _state(self) -> tuple[int, int] | None:
        if self.file is None:
            return None
        try:
            now = os.stat(self.file)           # noqa: PTH116 - looked at as often as can be
        except OSError:
            return None
        return now.st_mtime_ns, now.st_size

    def come(self) -> bool:
        """Whether it is now."""
        if self.left > 0:
            now = self._state()
            if now != self.last:
                self.last, self.left, self.since = now, self.left - 1, time.monotonic()
        return self.left <= 0 and time.monotonic() - self.since >= self.after


def attend(child: int, moment: Moment | None) -> int:
    """Wait for a process, and kill it when its moment has come; how it ended."""
    while True:
        pid, status = os.waitpid(child, os.WNOHANG if moment else 0)
        if pid:
            return os.waitstatus_to_exitcode(status)
        if moment and moment.come():
            os.kill(child, signal.SIGKILL)
            moment = None
        elif moment and not moment.left:
            time.sleep(0.0005)


def serve(examples: list[str], place: str) -> None:
    """Take orders until there are no more."""
    warm(examples, place)
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        start = time.monotonic()
        child = os.fork()
        if child == 0:
            run(order)
            os._exit(99)
        kill = order.get("kill")
        status = attend(child, Moment(**kill) if kill else None)
        print(json.dumps({"status": status, "seconds": time.monotonic() - start}), flush=True)


if __name__ == "__main__":
    serve(sys.argv[2:], sys.argv[1])
