"""What is exported from a server is, but for its order, what is exported from the file that was published there."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.neo4j_store import Neo4jStore
from tests.outside import lay, run

PARTS = {
    "all of it": (),
    "of a question": ("--question", "bài nào trích dẫn Quy định 142"),
    "around a document": ("--around", "Quy định 142"),
}


@pytest.fixture(scope="module")
def both(server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    folder = tmp_path_factory.mktemp("kho")
    ledger = str(folder / "kho.db")
    assert run("--store", ledger, "ingest", lay(folder)).exit_code == 0
    with Neo4jStore.open(server, write=True) as store:
        store.clear()
    assert run("--store", server, "--ledger", ledger, "publish").exit_code == 0
    return ledger, server


def graph(path: Path, read: Any) -> tuple[Any, Any]:
    found = read(path)
    edges = sorted((source, target, sorted(about.items())) for source, target, about in found.edges(data=True))
    return dict(found.nodes(data=True)), edges


def linked(path: Path) -> list[str]:
    return sorted(json.dumps(one, sort_keys=True) for one in json.loads(path.read_text(encoding="utf-8"))["@graph"])


def rows(folder: Path) -> dict[str, list[list[str]]]:
    return {file.name: sorted(csv.reader(file.open(encoding="utf-8-sig", newline=""))) for file in folder.iterdir()}


READERS = {
    "graphml": lambda path: graph(path, nx.read_graphml),
    "gexf": lambda path: graph(path, nx.read_gexf),
    "jsonld": linked,
    "csv": rows,
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize("target", READERS)
def test_a_server_gives_what_the_file_gives(both: tuple[str, str], tmp_path: Path, target: str,
                                            part: tuple[str, ...]) -> None:  # fmt: skip
    for store, name in zip(both, ("tep", "may-chu"), strict=True):
        assert run("--store", store, "export", "--format", target, *part, tmp_path / name).exit_code == 0
    here, there = (READERS[target](tmp_path / name) for name in ("tep", "may-chu"))
    assert here
    assert here == there
