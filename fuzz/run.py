"""Fuzzes every target in turn, guided by coverage of our packages, for a set time each.

    make fuzz                                    an hour for all targets together
    FUZZ_SECONDS=60 make fuzz                    a minute each
    python -m fuzz.run extract html              these alone

Each starts from `fuzz/seeds/TARGET` and goes on from what earlier runs found new ways with, in
`build/fuzz/corpus/TARGET`. An input that breaks an invariant is kept in `build/fuzz/found/TARGET`
with its traceback beside it, one for each place of the code; the run goes on and fails at its end.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "build/fuzz"
HOUR = 3600
LONGEST_INPUT = 4096
PATIENCE = 60
"""Seconds for one input, after which it counts as endless; the machine may have other work."""
MOST_ENDED = 5
"""So often a target is taken up again after an input that ended its process."""
MEGABYTES = 2048


def main() -> int:
    """The exit code: 0 where nothing was found."""
    from fuzz.targets import TARGETS
    from fuzz.words import written

    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", default=list(TARGETS), metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=int(os.environ.get("FUZZ_SECONDS", HOUR // len(TARGETS))))
    args = parser.parse_args()
    if unknown := [name for name in args.targets if name not in TARGETS]:
        parser.error(f"no target {unknown[0]!r}; there are {', '.join(TARGETS)}")
    dictionary = written(PLACE / "words.dict")
    for name in args.targets:
        print(f"{name}: {args.seconds} s, {_target(name, args.seconds, dictionary)}", flush=True)
    found = sorted(path for name in args.targets for path in (PLACE / "found" / name).glob("*") if not path.suffix)
    for path in found:
        print(f"broken: {path.relative_to(ROOT)}")
    return 1 if found else 0


def _target(name: str, seconds: int, dictionary: Path) -> str:
    """Run one target until its time is over; an endless input ends only its own process. Tells how far it came."""
    corpus, found, seeds = PLACE / "corpus" / name, PLACE / "found" / name, ROOT / "fuzz/seeds" / name
    for folder in (corpus, found, seeds, PLACE / "log"):
        folder.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + seconds
    with (PLACE / "log" / f"{name}.txt").open("w", encoding="utf-8") as log:
        for _ in range(MOST_ENDED):
            left = int(end - time.monotonic())
            done = left > 0 and subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "fuzz.run",
                    "--",
                    name,
                    corpus,
                    seeds,
                    f"-dict={dictionary}",
                    f"-timeout={PATIENCE}",
                    f"-max_total_time={left}",
                    f"-max_len={LONGEST_INPUT}",
                    f"-rss_limit_mb={MEGABYTES}",
                    f"-artifact_prefix={found}/",
                    "-print_final_stats=1",
                ],
                cwd=ROOT,
                check=False,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            if not done or done.returncode == 0:
                break
    said = (PLACE / "log" / f"{name}.txt").read_text(encoding="utf-8", errors="replace")
    runs = sum(map(int, re.findall(r"number_of_executed_units: ([0-9]+)", said)))
    return f"{runs} inputs, {(re.findall(r'cov: ([0-9]+)', said) or ['no'])[-1]} places of the code"


def _guided(name: str, options: list[str]) -> None:
    """Runs inside a process of its own; ends with it."""
    import atheris

    with atheris.instrument_imports(include=["citations", "loaders", "graph", "viz"]):
        from fuzz.targets import TARGETS
    target, found, known = TARGETS[name], PLACE / "found" / name, set[str]()

    def once(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            said = hashlib.sha256(f"{type(error).__name__} {where.filename}:{where.lineno}".encode()).hexdigest()[:12]
            if said not in known:
                known.add(said)
                (found / said).write_bytes(data)
                (found / f"{said}.txt").write_text(traceback.format_exc(), encoding="utf-8")
                print(f"{name}: {type(error).__name__} at {where.filename}:{where.lineno}, kept as {said}", flush=True)

    atheris.Setup([name, *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--"]:
        _guided(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(main())
