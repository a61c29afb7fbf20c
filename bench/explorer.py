"""How fast the explorer's questions are answered on a large store.

    python bench/explorer.py FILE
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Sequence

from questions import Kind, Things, kinds

from graph.store import open_store

PASSES = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--only", default="", help="kinds whose name holds this")
    args = parser.parse_args()
    with open_store(args.file) as store:
        print(f"load {os.getloadavg()[0]:.1f}")
        things = Things.of(store)
        for kind in kinds(store, things):
            if args.only in kind.name and kind.asked:
                told(kind)


def told(kind: Kind) -> None:
    """Ask, and say how long that took."""
    taken: list[tuple[float, str]] = []
    for _ in range(PASSES):
        for what, ask in kind.asked:
            start = time.perf_counter()
            ask()
            taken.append(((time.perf_counter() - start) * 1000, what))
    figures(kind.name, taken, kind.goal)


def figures(name: str, taken: Sequence[tuple[float, str]], goal: float) -> None:
    """A line of the table: half and 95 of 100 were done after so many milliseconds; the slowest by name."""
    times = [each for each, _ in taken]
    late = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    most, what = max(taken)
    mark = " " if late < goal else "!"
    print(f"{mark} {name:32} n {len(times):5} p50 {statistics.median(times):8.2f} p95 {late:8.2f} "
          f"(goal {goal}) most {most:8.1f} {what[:50]}", flush=True)


if __name__ == "__main__":
    main()
