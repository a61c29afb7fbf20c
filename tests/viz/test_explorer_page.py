"""docs/explorer.md: every address it lists answers, and has what it says."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from graph.ingest import ingest
from loaders.registry import read
from viz.app import DATA, PAGES, application
from viz.model import LABELS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "explorer.md").read_text(encoding="utf-8")
IDS = {"documents": "quy-dinh-142-qd-tw-2024", "articles": "lam-dong-trao-quyen-nguoi-dung-dau-2024",
       "officials": "luong-thi-hao", "organisations": "bo-chinh-tri"}  # fmt: skip


def rows() -> list[tuple[list[str], str]]:
    """The addresses at the start of each row of a table, and what is said of them."""
    found = []
    for line in PAGE.splitlines():
        first, *rest = line.strip("| ").split(" | ")
        if not line.startswith("|"):
            continue
        if addresses := re.findall(r"`(/[^`]*)`", first):
            found.append((addresses, rest[-1]))
    return found


ROWS = [(address, told) for addresses, told in rows() for address in addresses]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = str(tmp_path_factory.mktemp("page") / "kho.db")
    ingest(read([str(ROOT / "examples" / "articles")]), path)
    with TestClient(application(path, "vi", ["testserver"])) as client:
        yield client


def real(address: str, client: TestClient) -> str:
    """An address with real values in place of ID, CURSOR and dots."""
    for word, id in IDS.items():
        address = address.replace(f"{word}/ID", f"{word}/{id}")
    if "CURSOR" in address:
        sides = client.get("/network.json", params={"of": f"documents/{IDS['documents']}", "limit": 1}).json()["sides"]
        [cursor] = [side["cursor"] for side in sides if side["kind"] == "CITES"]
        address = address.replace("CURSOR", cursor)
    return address.replace("from=…&to=…", "from=luong-thi-hao&to=bo-chinh-tri").replace("…", "quy dinh 142")


def names(value: Any) -> set[str]:
    """All names of fields, at any depth."""
    if isinstance(value, dict):
        return set(value).union(*map(names, value.values()))
    return set().union(*map(names, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize(("address", "told"), ROWS)
def test_an_address_answers_and_has_the_fields_that_are_named(client, address, told):
    answer = client.get(real(address, client))
    assert answer.status_code == 200
    if ".json" in address:
        fields = set(re.findall(r"`([a-z_]+)`", re.sub(r"`vankien[^`]*`", "", told)))
        assert fields <= names(answer.json())


def test_every_page_is_listed():
    listed = {address.split("?")[0] for address, _ in ROWS}
    assert {path for path in (*PAGES, *DATA) if path not in ("/index",)} <= listed | {"/path"}
    assert {f"/{word}/{IDS[word]}" for word in LABELS} <= listed
