"""The graph in Neo4j beside the same graph in SQLite, in one run: how fast it fills, how fast it answers.

    VANKIEN_NEO4J_PASSWORD=… python bench/servers.py neo4j://localhost:7687 [--articles 60000] [--ledger so.db]

Articles are generated, three citations and a few officials each. Filling is counted from the ledger, for the
whole and for the second half, when the server is warm. Questions are timed in this process. The goals: 700 articles/s
over all, 1,500 when warm, the hub question p95 30 ms. Nothing is asserted. The database is emptied first.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date as Day
from pathlib import Path

from articles import articles
from hub import HUB, show

from graph.ingest import ingest
from graph.publish import publish
from graph.store import Store, open_store


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("address")
    parser.add_argument("--articles", type=int, default=60_000)
    parser.add_argument("--ledger", type=Path)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        path = args.ledger or Path(folder, "so.db")
        if not path.exists():
            report = ingest(articles(args.articles), str(path))
            print(f"ledger: {report.read} articles, {report.citations} citations, "
                  f"{report.read / report.seconds:,.0f} articles/s into SQLite")
        fill(str(path), args.address)
        for name, address in (("SQLite", str(path)), ("Neo4j", args.address)):
            with open_store(address) as store:
                print(name)
                ask(store)
    print(f"peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def fill(path: str, address: str) -> None:
    """Publish from nothing, and say how many articles a second that was."""
    with open_store(path) as store:
        there = sum(number for _, number in store.counts("Article", None))
    reached: list[tuple[float, int, int]] = []

    def progress(_stage: str, done: int, total: int | None) -> None:
        reached.append((time.perf_counter(), done, total or done))

    start, cpu = time.perf_counter(), time.process_time()
    publish(path, address, anew=True, progress=progress)
    taken = time.perf_counter() - start
    print(f"publish: {there / taken:,.0f} articles/s over all ({taken:.0f} s, "
          f"{time.process_time() - cpu:.0f} of CPU here)")
    half = next((row for row in reached if row[1] * 2 >= row[2]), None)
    if half and reached[-1][0] > half[0]:
        share = 1 - half[1] / half[2]
        print(f"    second half of the changes: {there * share / (reached[-1][0] - half[0]):,.0f} articles/s")


def ask(store: Store) -> None:
    """Each kind of question, timed."""

    def newest(**where: object) -> Callable[[], object]:
        return lambda: store.neighbours("Document", HUB, "CITES", incoming=True, where=where, limit=50)

    show("newest 50", newest())
    show("of one place", newest(place="Gia Lai"))
    show("of one year", newest(since=Day(2025, 1, 1), until=Day(2025, 12, 31)))
    show("its name", lambda: store.find("quy dinh 142", ["Document"]))
    show("a word of articles", lambda: store.find("khuyen nong", ["Article"]), runs=20)
    show("the document", lambda: store.node("Document", HUB))
    show("most cited", lambda: store.scan("Document", order="cited", where={"cited": True}, limit=20))
    show("newest articles", lambda: store.scan("Article", order="published", limit=20))


if __name__ == "__main__":
    main()
