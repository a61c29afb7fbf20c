"""How fast articles are read: CPU seconds of `citations.extract`, values included, from text in memory.

    python bench/extract.py [--megabytes 4] [--runs 5]

Citations alone, and with office-holders and what is said between papers.
At last a megabyte of what only looks like text and holds as many numbers as it can.
Machines differ and are shared, so beside MB/s (10^6 bytes of UTF-8) each line
gives the ratio to a calibration in the same process: the usual pattern, type word
first and case ignored, that only finds where citations start. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

import regex
from corpus import texts

from citations import Article, extract

DENSITIES = {2.0: (20, 12), 0.3: (50, 25)}
"""Citations a kilobyte, and the MB/s that are the goal there, for citations alone and for everything."""

CALIBRATION = regex.compile(
    r"\b(?:quy định|quyết định|chỉ thị|kết luận|nghị quyết|hướng dẫn|kế hoạch|thông báo|quy chế|chương trình"
    r"|đề án|thông tri|công văn|báo cáo|luật|nghị định|thông tư)"
    r"\s+(?:số\s+)?[0-9]{1,4}(?:\s?[-–]\s?\w{1,8}/\w{1,8})?",
    regex.IGNORECASE,
)


def listed(word: str, count: int) -> str:
    """A megabyte of `Quy định 1, 2, 3, …`, begun anew after every so many."""
    return (word + ", ".join(map(str, range(1, count + 1))) + ". ") * (1_000_000 // (5 * count))


HOSTILE = {
    "a type word and numbers": listed("Quy định ", 5_000),
    "articles of nothing": listed("Điều ", 2_000),
    "the word for number": "số " * 333_333,
    "the word for day": "ngày " * 200_000,
}
"""No paper's text; a second a megabyte is the goal."""


def cpu(work: Callable[[], object], runs: int) -> float:
    """Median CPU seconds of a piece of work."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=4.0)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()

    for wanted, goals in DENSITIES.items():
        made, written = texts(wanted, int(args.megabytes * 1e6))
        size = sum(len(text.encode()) for text in made) / 1e6
        articles = [Article(text) for text in made]
        found = sum(len(extract(article).citations) for article in articles)  # also builds every pattern
        print(f"{written / size / 1000:.2f} citations/KB, {len(made)} articles, {size:.1f} MB, "
              f"{found} of {written} citations found")

        def calibrate(made: list[str] = made) -> None:
            for text in made:
                CALIBRATION.findall(text)

        calibration = cpu(calibrate, args.runs)
        for goal, alone in zip(goals, (True, False), strict=True):

            def read_all(articles: list[Article] = articles, alone: bool = alone) -> None:
                for article in articles:
                    extract(article, citations_only=alone)

            seconds = cpu(read_all, args.runs)
            print(f"    {'citations' if alone else 'everything':10}: {size / seconds:5.1f} MB/s (goal {goal}), "
                  f"{calibration / seconds:.2f} × the calibration")
    for name, text in HOSTILE.items():
        seconds = cpu(lambda text=text: extract(Article(text)), args.runs)
        print(f"{name}: {seconds / len(text) * 1e6:.2f} s/MB")


if __name__ == "__main__":
    main()
