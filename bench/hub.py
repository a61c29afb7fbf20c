"""How long the hub question takes: the newest 50 articles that cite a document with a hundredth of all citations.

    python bench/hub.py [--articles 100000] [--store hub.db]

Inside one process, passages included, on a store of generated articles (made if it is not there).
The goal is 5 ms for 95 of 100. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date as Day
from pathlib import Path

from articles import articles

from graph.ingest import ingest
from graph.store import open_store

HUB = "quy-dinh-142-qd-tw-2024"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--store", type=Path)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        path = args.store or Path(folder, "hub.db")
        if not path.exists():
            report = ingest(articles(args.articles), str(path))
            print(f"made: {report.read} articles, {report.citations} citations in {report.seconds:.0f} s")
        with open_store(str(path)) as store:
            edges = sum(number for _, number in store.counts("CITES", None))
            total = store.neighbours("Document", HUB, "CITES", incoming=True, limit=1).total
            print(f"{HUB}: {total} of {edges} edges")

            def newest(**where: object) -> Callable[[], object]:
                return lambda: store.neighbours("Document", HUB, "CITES", incoming=True, where=where, limit=50)

            show("newest 50", newest())
            show("of one place", newest(place="Gia Lai"))
            show("of one year", newest(since=Day(2025, 1, 1), until=Day(2025, 12, 31)))
            show("its name", lambda: store.find("quy dinh 142", ["Document"]))
            show("a word of articles", lambda: store.find("khuyen nong", ["Article"]))


def show(name: str, work: Callable[[], object], runs: int = 200) -> None:
    """How long a question takes, in milliseconds."""
    work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    middle, most = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    print(f"{name:20} p50 {middle:6.2f} ms   p95 {most:6.2f} ms")


if __name__ == "__main__":
    main()
