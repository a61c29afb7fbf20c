"""How fast articles go into the store: CPU seconds of one process, from a file of JSON lines to the graph.

    python bench/ingest.py [--articles 20000] [--density 1.0]

Reading, extracting, deciding, keeping and indexing are all in it. The ratio compares with
`citations.extract` alone on the same articles, in the same process. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

import msgspec
from articles import articles

from citations import Article, extract
from graph.ingest import ingest
from loaders.registry import read


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--density", type=float, default=1.0, help="citations a kilobyte")
    args = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        source, store = Path(folder, "articles.jsonl"), Path(folder, "bench.db")
        size = write(source, args.articles, args.density)
        sample = list(articles(2000, args.density))
        extract(sample[0])
        start = time.process_time()
        found = sum(len(extract(article).citations) for article in sample)
        alone = (time.process_time() - start) / len(sample)

        for name in ("first", "again"):
            stages: dict[str, float] = {}
            start = time.process_time()

            def progress(stage: str, _done: int, _total: int | None, stages: dict[str, float] = stages) -> None:
                stages[stage] = time.process_time()

            report = ingest(read([str(source)]), str(store), progress=progress)
            taken = time.process_time() - start
            print(f"{name}: {report.read} articles of {size / args.articles / 1000:.1f} KB, "
                  f"{found / len(sample):.1f} citations each: {taken:.1f} CPU s, "
                  f"{report.read / taken:,.0f} articles/s, {taken / report.read / alone:.1f} × extract alone")
            before = start
            for stage, at in stages.items():
                print(f"    {stage:8} {at - before:6.1f} s")
                before = at
        print(f"{report.documents} documents, {report.unknown} unknown, {report.ambiguous} open; "
              f"{store.stat().st_size / report.read / 1000:.1f} KB a stored article; "
              f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def write(path: Path, count: int, density: float) -> int:
    """A file of articles; its size."""
    encode = msgspec.json.Encoder().encode
    with path.open("wb") as out:
        for article in articles(count, density):
            out.write(encode(said(article)) + b"\n")
    return path.stat().st_size


def said(article: Article) -> dict[str, object]:
    """An article as a line of a file."""
    names = ("id", "text", "title", "published", "place", "source")
    return {name: getattr(article, name) for name in names}


if __name__ == "__main__":
    main()
