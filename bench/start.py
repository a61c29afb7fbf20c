"""What a start costs: CPU seconds of `vankien --help`, the median of nine.

    python bench/start.py
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from pathlib import Path

RUNS = 9
GOAL = 0.15


def cpu(*command: str | Path) -> float:
    """CPU seconds, user and system, of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    vankien = Path(sys.executable).with_name("vankien")
    help_page = statistics.median(cpu(vankien, "--help") for _ in range(RUNS))
    bare = statistics.median(cpu(sys.executable, "-c", "pass") for _ in range(RUNS))
    print(f"vankien --help: {help_page:.3f} s of CPU (goal {GOAL}); Python alone: {bare:.3f} s")


if __name__ == "__main__":
    main()
