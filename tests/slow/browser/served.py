"""`vankien serve` over a store, from outside, on a port that was free."""

import os
import re
import subprocess
import sys
from contextlib import contextmanager

from tests.outside import ROOT


@contextmanager
def served(store, *options):
    """The address of the explorer over a store, for as long as it is needed."""
    command = [sys.executable, "-m", "cli", "--store", str(store), *options, "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, encoding="utf-8",
                               env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"})  # fmt: skip
    try:
        said = process.stderr.readline()
        yield re.search(r"http://[0-9.:]+", said)[0]
    finally:
        process.terminate()
        process.wait(30)
        process.stderr.close()
