"""How good the answers are: extracts the annotated articles, scores them, compares with the floors.

    python bench/evaluate.py                            both sets; exit code 1 when one fell
    python bench/evaluate.py --set dev --misses         what was missed or found in vain
    python bench/evaluate.py --set seeds --wrong date   citations whose date is another

The annotated articles and the scorer lie beside the checkout, in ../shared/gold;
where they are absent there is nothing to compare with, and that is no fault.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
WORK = ROOT / ".eval"
FLOORS = ROOT / "bench" / "floors.toml"

FIGURES: dict[str, Callable[[dict[str, Any]], float]] = {
    "numbered F1": lambda report: report["numbered"]["f1"],
    "unnumbered F1": lambda report: report["unnumbered"]["f1"],
    "symbol": lambda report: report["fields"]["symbol"]["accuracy"],
    "date": lambda report: report["fields"]["date"]["accuracy"],
    "issuer": lambda report: report["fields"]["issuer"]["accuracy"],
    "linking F1": lambda report: report["linking"]["f1"],
    "identity accuracy": lambda report: report["identity"]["accuracy"],
    "identity precision": lambda report: report["identity"]["precision"],
    "officials F1": lambda report: report["officials"]["f1"],
    "positions F1": lambda report: report["positions"]["f1"],
    "org": lambda report: report["org"]["accuracy"],
    "relations F1": lambda report: report["relations"]["f1"],
}


def seed_articles() -> Path:
    """The seeds as they came: raw text files, whose date and place are to be found in them."""
    return GOLD / "seeds" / "text"


def dev_articles() -> Path:
    """The development set as JSON lines, with the title, day and address known of each; no place."""
    known = json.loads((GOLD / "dev" / "meta.json").read_text(encoding="utf-8"))
    lines = WORK / "dev.jsonl"
    with lines.open("w", encoding="utf-8", newline="\n") as out:
        for path in sorted((GOLD / "dev" / "text").glob("*.txt")):
            with path.open(encoding="utf-8", newline="") as handle:
                article = {"id": path.stem, "text": handle.read()}
            about = known.get(path.stem, {})
            article |= {name: about[name] for name in ("title", "published", "url") if about.get(name)}
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
    return lines


ARTICLES = {"seeds": seed_articles, "dev": dev_articles}


def extract(name: str) -> Path:
    """What `vankien extract` prints for a set, in a file."""
    out = WORK / f"{name}.out.jsonl"
    vankien = Path(sys.executable).with_name("vankien")
    with out.open("wb") as handle:
        run = subprocess.run([vankien, "extract", ARTICLES[name]()], stdout=handle, check=False)
    if run.returncode:
        raise SystemExit(f"vankien extract ended with {run.returncode} on the set {name!r}, see above.")
    return out


def score(name: str, predictions: Path, *options: str) -> str:
    """What the scorer says of a set's predictions."""
    return score_in(GOLD / name / "gold", name, predictions, *options)


def score_in(gold: Path, name: str, predictions: Path, *options: str) -> str:
    """The same for annotations in a folder of their own."""
    scorer, texts = GOLD / "score.py", GOLD / name / "text"
    return subprocess.run(
        [sys.executable, scorer, gold, texts, predictions, *options],
        stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True,
    ).stdout


def fallen(name: str, report: dict[str, Any], floors: dict[str, float]) -> list[str]:
    """Print a set's figures beside their floors; the figures below theirs, each as a sentence."""
    print(f"\n{name}: {report['articles']} articles, {report['articles without output']} without output")
    sentences = []
    for figure, read in FIGURES.items():
        value, floor = read(report), floors[figure]
        print(f"  {figure:<20} {value:.3f}   floor {floor:.2f}{'' if value >= floor else '   BELOW'}")
        if value < floor:
            sentences.append(f"{name}: {figure} is {value:.4f}, its floor {floor:.2f}")
    return sentences


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", choices=ARTICLES, dest="only", help="one set instead of both")
    parser.add_argument("--misses", action="store_true", help="list missed and spurious citations")
    parser.add_argument("--wrong", metavar="FIELD", action="append", default=[],
                        help="list citations whose FIELD (symbol, issuer, date, identity ...) is another")
    parser.add_argument("--officials", action="store_true", help="with --misses: officials and relations too")
    args = parser.parse_args()

    if not (GOLD / "score.py").is_file():
        print(f"Nothing to evaluate: there is no {GOLD}. The annotated articles are kept outside.")
        return 0
    WORK.mkdir(exist_ok=True)
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    below: list[str] = []
    for name in [args.only] if args.only else ARTICLES:
        predictions = extract(name)
        if args.misses:
            for line in score(name, predictions, "--misses").splitlines():
                if args.officials or not line.startswith(("MISSED   official", "SPURIOUS official",
                                                          "MISSED   relation", "SPURIOUS relation")):
                    print(line)
        for field in args.wrong:
            print(*(line for line in score(name, predictions, "--wrong", field).splitlines()
                    if line.startswith("WRONG")), sep="\n")
        below += fallen(name, json.loads(score(name, predictions, "--json")), floors[name])
    if below:
        print("\nBelow the floor:", *below, sep="\n  ")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
