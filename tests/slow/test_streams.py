"""What goes to standard output and what to standard error, at a terminal, in a pipe, and in letters of any kind."""

import json
import os
import pty
import re
import select
import subprocess
import sys
import threading

import pytest

from tests.outside import ROOT, process

MANY = 400
EXTRACT = [sys.executable, "-m", "cli", "--lang", "en", "extract", "--format", "jsonl"]
PROGRESS = re.compile(r"\r?\s*(?:Reading|Deciding|\x1b\[[0-9;?]*[A-Za-z]|[\d,.·:/% ]|left|articles?|each|s)*")


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    """Articles enough that no pipe holds what is said of them."""
    file = tmp_path_factory.mktemp("lon") / "big.jsonl"
    row = {"text": "Thực hiện Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị → rõ. " * 10}
    file.write_text("".join(json.dumps(row | {"id": f"b{n}"}) + "\n" for n in range(MANY)), encoding="utf-8")
    return file


def at_terminal(command, *, out):
    """Runs with standard output (or else standard error) at a terminal and the other in a pipe: code, both streams."""
    ours, theirs = pty.openpty()
    streams = {"stdout": theirs, "stderr": subprocess.PIPE} if out else {"stdout": subprocess.PIPE, "stderr": theirs}
    with subprocess.Popen(command, cwd=ROOT, **streams) as running:
        os.close(theirs)
        piped = []
        other = threading.Thread(target=lambda: piped.append((running.stderr if out else running.stdout).read()))
        other.start()
        seen = b""
        while True:
            select.select([ours], [], [])
            try:
                part = os.read(ours, 65536)
            except OSError:                              # nobody holds the other end any more
                break
            if not part:
                break
            seen += part
        other.join()
        code = running.wait()
    os.close(ours)
    return (code, seen, piped[0]) if out else (code, piped[0], seen)


@pytest.mark.parametrize("each", [[], ["--each"]], ids=["together", "each alone"])
@pytest.mark.parametrize("out", [True, False], ids=["output at a terminal", "progress at a terminal"])
def test_at_a_terminal_only_json_is_output(big, each, out):
    code, output, progress = at_terminal([*EXTRACT, *each, str(big)], out=out)
    assert code == 0
    rows = [json.loads(line) for line in output.decode("utf-8").splitlines()]
    assert [row["article"]["id"] for row in rows] == [f"b{n}" for n in range(MANY)]
    assert b"Traceback" not in progress
    assert b'{"article"' not in progress


CLOSED = {"together": "", "each alone": " --each"}


@pytest.mark.parametrize("each", CLOSED.values(), ids=CLOSED)
def test_a_pipe_that_is_closed_ends_quietly(big, each):
    command = f"{' '.join(EXTRACT)}{each} {big} | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    first, code = done.stdout.splitlines()
    assert json.loads(first)["article"]["id"] == "b0"
    assert code == "0"
    assert [line for line in done.stderr.splitlines() if not PROGRESS.match(line)] == []
    for words in ("Traceback", "Error", "Broken", "Exception"):
        assert words not in done.stderr


def test_another_program_reads_every_line(big):
    command = f"{' '.join(EXTRACT)} {big} 2>/dev/null | {sys.executable} -m json.tool --json-lines --compact | wc -l"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert (done.stdout.strip(), done.stderr) == (str(MANY), "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "latin-1", "utf-16"])
def test_json_is_utf_8_whatever_the_encoding_is(tmp_path, encoding):
    file = tmp_path / "bai.txt"
    file.write_text("Đặng Hữu Mẫu → Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị.", encoding="utf-8")
    told = process("extract", file, PYTHONIOENCODING=encoding)
    assert (told.returncode, b"Traceback" in told.stderr) == (0, False)
    [row] = map(json.loads, told.stdout.decode("utf-8").splitlines())
    assert row["citations"][0]["issuer"] == "Bộ Chính trị"
