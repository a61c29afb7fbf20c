"""The graph in Neo4j beside the same graph in SQLite, in one run: how fast it fills, how fast it answers.

    python bench/neo4j.py [neo4j://localhost:7687] [--articles 60000] [--ledger so.db]

Without an address a server of its own is started, with a heap of 1 GB (Java 17 and Maven needed); the database at
an address given is emptied first, user and password are in VANKIEN_NEO4J_USER and VANKIEN_NEO4J_PASSWORD.

Articles are generated, three citations and a few officials each. Filling is counted from the ledger, for the
whole and for the second half, when the server is warm. Questions are timed in this process. The goals: 700 articles/s
over all, 1,500 when warm, the hub question p95 30 ms. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date as Day
from pathlib import Path

# A script's folder is looked in first, and there this file would be taken for the driver of the same name.
sys.path.append(sys.path.pop(0))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from articles import articles
from hub import HUB, show

from graph.ingest import ingest
from graph.paths import path as way
from graph.publish import publish
from graph.store import Store, open_store
from tests.slow.neo4j_server import Neo4j


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("address", nargs="?")
    parser.add_argument("--articles", type=int, default=60_000)
    parser.add_argument("--ledger", type=Path)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder, server(args.address, Path(folder, "server")) as address:
        path = args.ledger or Path(folder, "so.db")
        if not path.exists():
            with memory("filling SQLite"):
                report = ingest(articles(args.articles), str(path))
            print(f"ledger: {report.read} articles, {report.citations} citations, "
                  f"{report.read / report.seconds:,.0f} articles/s into SQLite")
        with memory("publishing"):
            fill(str(path), address)
        for name, asked in (("SQLite", str(path)), ("Neo4j", address)):
            print(name)
            with memory("asking"), open_store(asked) as store:
                ask(store)


@contextmanager
def server(given: str | None, folder: Path) -> Iterator[str]:
    """The address given, or that of a server of our own."""
    if given:
        yield given
        return
    own = Neo4j(folder, heap="1g")
    own.start()
    try:
        yield own.address
        print(f"peak memory of the server {peak(own.pid)}")
    finally:
        own.stop()


@contextmanager
def memory(part: str) -> Iterator[None]:
    """Print the most memory that this process has while something is done."""
    counted = Path("/proc/self/clear_refs")
    if counted.exists():
        counted.write_text("5")            # the kernel counts anew from here
    yield
    print(f"    peak memory while {part}: {peak('self')}")


def peak(process: int | str) -> str:
    """The most memory that a process has had, as Linux tells it."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((f"{int(line.split()[1]) / 1000:.0f} MB" for line in lines if line.startswith("VmHWM")), "unknown")


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
    show("a way between two", lambda: way(store, "bai-0000001", "bai-0000002"), runs=20)
    show("newest articles", lambda: store.scan("Article", order="published", limit=20))


if __name__ == "__main__":
    main()
