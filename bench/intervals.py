"""How far the figures of `evaluate.py` can be trusted: each with the interval it lies in with 95 % confidence.

    python bench/intervals.py [--set dev]

Articles are left out one at a time and scored anew (the jackknife, as in Efron and Tibshirani, An Introduction to the
Bootstrap, 1993, chapter 11), because an article's citations stand or fall together: the article is the unit, not the
citation. Where nothing was wrong at all the jackknife is blind; then the interval is that of Clopper and Pearson for so
many articles without a fault.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from math import sqrt
from pathlib import Path
from statistics import NormalDist

from evaluate import ARTICLES, FIGURES, GOLD, WORK, extract, score_in

CONFIDENCE = 0.95


def interval(value: float, without: list[float]) -> tuple[float, float]:
    """Where the figure lies, from what it is without each of the articles.

    >>> low, high = interval(0.9, [0.89, 0.91, 0.9, 0.9])
    >>> round(low, 3), round(high, 3)
    (0.876, 0.924)
    """
    count = len(without)
    if value == 1 and all(each == 1 for each in without):
        return (1 - CONFIDENCE) ** (1 / count), 1.0
    mean = sum(without) / count
    spread = sqrt((count - 1) / count * sum((each - mean) ** 2 for each in without))
    half = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) * spread
    return max(0.0, value - half), min(1.0, value + half)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", choices=ARTICLES, dest="only", help="one set instead of both")
    args = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    for name in [args.only] if args.only else ARTICLES:
        predictions = extract(name)
        whole = json.loads(score_in(GOLD / name / "gold", name, predictions, "--json"))
        files = sorted((GOLD / name / "gold").glob("*.json"))
        reports = []
        for left_out in files:
            with tempfile.TemporaryDirectory() as folder:
                for file in files:
                    if file != left_out:
                        Path(folder, file.name).symlink_to(file)
                reports.append(json.loads(score_in(Path(folder), name, predictions, "--json")))
        print(f"\n{name}: {len(files)} articles")
        for figure, read in FIGURES.items():
            low, high = interval(read(whole), [read(report) for report in reports])
            print(f"  {figure:<20} {read(whole):.3f}   {low:.3f} to {high:.3f}")


if __name__ == "__main__":
    main()
