"""How fast the explorer is on a large store: its questions, its addresses, a crowd, a page in a browser.

    python bench/explorer.py [--part questions|server|crowd|browser] [--only WORDS] FILE

`large.py` makes the file. Each kind of question and address is asked of many different things, the hubs among them,
several times over. The goals: 95 of 100 within 100 ms, what is cited together within 250, what is drawn
within 300; of 10,000 requests, a hundred at once, 99 of 100 within a second, and memory that does not grow; a page that
can be used within 1.5 s, and 30 frames a second while 500 things are dragged. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import statistics
import time
from collections.abc import Sequence

import drawn
import served
from questions import Kind, Things, kinds

from graph.store import open_store

PASSES = 3
PARTS = ("questions", "server", "crowd", "browser")
EXPANDED = 19
"""How many times 25 articles are drawn around the hub, for 500 things in all."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--only", default="", help="kinds whose name holds this")
    args = parser.parse_args()
    parts = args.part or PARTS
    with open_store(args.file) as store:
        things = Things.of(store)
        if "questions" in parts:
            print(f"in this process (load {os.getloadavg()[0]:.1f})")
            for kind in kinds(store, things):
                if args.only in kind.name and kind.asked:
                    told(kind)
            print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")
    if {*parts} & {*PARTS[1:]}:
        with served.serving(args.file) as (address, process):
            if "server" in parts:
                print(f"address by address (load {os.getloadavg()[0]:.1f})")
                for each in served.addresses(things):
                    if args.only in each.name:
                        first, again = (served.one_by_one(address, each) for _ in range(2))
                        kept = late([taken for taken, _ in again])
                        figures(each.name, first, each.goal, f"asked again p95 {kept:7.2f}; ")
            if "crowd" in parts:
                crowd(address, process, things)
            if "browser" in parts:
                browser(address, things)


def told(kind: Kind) -> None:
    """Ask, and say how long that took."""
    taken: list[tuple[float, str]] = []
    own: list[float] = []
    for _ in range(PASSES):
        for what, ask in kind.asked:
            start, busy = time.perf_counter(), time.process_time()
            ask()
            own.append((time.process_time() - busy) * 1000)
            taken.append(((time.perf_counter() - start) * 1000, what))
    figures(kind.name, taken, kind.goal, f"own time p50 {statistics.median(own):7.2f} p95 {late(own):7.2f}; ")


def figures(name: str, taken: Sequence[tuple[float, str]], goal: float, more: str = "") -> None:
    """A line of the table: half and 95 of 100 were done after so many milliseconds; the slowest by name.

    On a machine that others use, the time that a process itself was at work tells more than the clock.
    """
    times = [each for each, _ in taken]
    most, what = max(taken)
    mark = " " if late(times) < goal else "!"
    print(f"{mark} {name:32} n {len(times):5} p50 {statistics.median(times):8.2f} p95 {late(times):8.2f} "
          f"(goal {goal}) {more}most {most:8.1f} {what[:60]}", flush=True)


def late(times: Sequence[float]) -> float:
    """By when 95 of 100 were done."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


def crowd(address: str, process: int, things: Things) -> None:
    """Twice the same crowd: the first one fills what the server remembers."""
    paths = served.mixed(things)
    for turn in ("first", "again"):
        before, start = served.memory(process), time.perf_counter()
        taken, failed = asyncio.run(served.crowd(address, paths))
        times = [each for each, _ in taken]
        last = statistics.quantiles(times, n=100)[-1]
        speed = len(times) / (time.perf_counter() - start)
        print(f"{turn}: {len(times)} requests, {served.AT_ONCE} at once: {speed:.0f} a second, "
              f"p50 {statistics.median(times):.0f} ms, p99 {last:.0f} ms, failed: {dict(failed) or 0}; "
              f"memory {before:.0f} → {served.memory(process):.0f} MB (load {os.getloadavg()[0]:.1f})", flush=True)


def browser(address: str, things: Things) -> None:
    """The hub's page as it opens, and with 500 things."""
    hub = things.documents[0]
    for path in (served.page(hub), f"{served.page(hub)}?e=documents/{hub.id}~CITES~in~{EXPANDED}"):
        looked = drawn.look(address, path)
        if looked is None:
            print("no browser that can be driven: Playwright for Python and Chromium are needed")
            return
        print(f"{path}: usable after {looked.usable:.2f} s, {looked.shown} things, {looked.frames:.0f} frames a second")


if __name__ == "__main__":
    main()
