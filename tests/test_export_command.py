"""The command that writes the graph for another program to load, from outside."""

import json
import re
import shlex

import pytest

from graph.ledger import open_ledger
from tests.outside import lay, run


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    place = tmp_path_factory.mktemp("store")
    address = place / "kho.db"
    assert run("--store", address, "ingest", lay(place)).exit_code == 0
    return address


def exported(store, folder, *more, lang="en"):
    return run("--lang", lang, "--store", store, "export", "--format", "neo4j-admin", folder, *more)


def test_says_what_was_written_and_how_it_is_loaded(store, tmp_path):
    folder = tmp_path / "đồ thị"
    result = exported(store, folder)
    assert result.exit_code == 0
    what, _, line, then = result.stdout.splitlines()
    assert re.match(r"1,\d\d\d nodes and 1,\d\d\d relationships written to .*/đồ thị, as of change 1,\d\d\d", what)
    words = shlex.split(line)
    assert words[:8] == ["cd", str(folder), "&&", "neo4j-admin", "database", "import", "full", "neo4j"]
    for word in words[8:]:
        if word.startswith(("--nodes", "--relationships")):
            assert all((folder / name).is_file() for name in word.split("=")[2].split(","))
    assert then.endswith(f"vankien --store {store} publish neo4j://HOST:7687")


def test_says_so_in_vietnamese(store, tmp_path):
    text = exported(store, tmp_path / "x", lang="vi").stdout
    assert "nút và" in text
    assert "Hãy nạp khi máy chủ đã dừng" in text
    assert "neo4j://MÁY_CHỦ:7687" in text


def test_as_json_for_another_database(store, tmp_path, monkeypatch):
    monkeypatch.setenv("VANKIEN_NEO4J_DATABASE", "bao")
    found = json.loads(exported(store, tmp_path / "x", "--json").stdout)
    assert found["nodes"]["Article"] == 4
    assert found["relationships"]["CITES"] == 6
    assert found["command"][:5] == ["neo4j-admin", "database", "import", "full", "bao"]
    assert json.loads((tmp_path / "x" / "vankien-export.json").read_bytes()) == found


def test_reads_the_ledger_of_a_store_on_a_server(store, tmp_path):
    result = run("--store", "neo4j://x", "--ledger", store, "export", "--format", "neo4j-admin", tmp_path / "x")
    assert result.exit_code == 0
    result = run("--lang", "en", "--store", "neo4j://x", "export", "--format", "neo4j-admin", tmp_path / "x")
    assert (result.exit_code, result.stderr) == (
        2, "Error: neo4j://x: a server keeps no ledger. Name the file that was published there: --ledger FILE.\n")


REFUSED = {
    "no such store": ("none.db", "x", "{place}/none.db: there is no such store."),
    "a folder with other things": (None, "full", "{place}/full: holds something else (notes.txt), so nothing is "),
    "a file in place of the folder": (None, "file", "{place}/file: cannot be written (Not a directory)."),
}


@pytest.mark.parametrize(("address", "folder", "said"), REFUSED.values(), ids=REFUSED)
def test_refuses_in_a_sentence(store, tmp_path, address, folder, said):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").touch()
    (tmp_path / "file").touch()
    result = exported(tmp_path / address if address else store, tmp_path / folder)
    assert result.exit_code == 3
    assert result.stderr.startswith("Error: " + said.format(place=tmp_path))
    assert len(result.stderr.splitlines()) == 1


def test_work_left_to_do_comes_first(tmp_path):
    store = tmp_path / "kho.db"
    assert run("--store", store, "ingest", lay(tmp_path)).exit_code == 0
    with open_ledger(str(store), write=True) as ledger:
        ledger.stale("Article", "ha-noi-2024")
    result = exported(store, tmp_path / "x")
    assert (result.exit_code, result.stderr) == (
        3, f"Error: {store}: an unfinished run has left work to do (1), so the graph is not whole. "
        f"Let it be finished first: vankien --store {store} ingest FOLDER\n")  # fmt: skip


@pytest.mark.parametrize("words", [["--format", "dot", "x"], ["x"], ["--format", "neo4j-admin"]])
def test_a_wrong_call(store, words):
    assert run("--store", store, "export", *words).exit_code == 2
