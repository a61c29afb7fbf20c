"""One text in several papers, as commands and pages show it."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from graph.doctor import examine
from graph.ingest import ingest
from tests.graph.stores import REGISTER
from tests.graph.test_store_reprints import COPIED, QD142
from tests.outside import run
from viz.app import application


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("in-lai") / "kho.db"
    ingest(COPIED, str(path), register=REGISTER)
    return path


@pytest.fixture(scope="module")
def client(store: Path) -> Iterator[TestClient]:
    with TestClient(application(str(store), "vi", ["testserver"]), follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize("command", [("cites", "Quy định 142"), ("ask", "bài nào trích dẫn Quy định 142")])
def test_commands_give_each_text_once_or_every_article(store, command):
    (once,) = json.loads(run("--store", store, *command, "--json").stdout)["documents"]
    (every,) = json.loads(run("--store", store, *command, "--all", "--json").stdout)["documents"]
    assert (once["total"], once["texts"], len(once["articles"])) == (18, 6, 6)
    assert (every["total"], every["texts"], len(every["articles"])) == (18, 6, 18)
    assert [one["reprints"] for one in every["articles"]] == [[]] * 18
    first = next(one for one in once["articles"] if one["id"] == "in-lai-1")
    assert first["reprints"][0] == {"id": "cuoi-4", "title": "Hội nghị", "published": "2024-09-01", "place": None,
                                    "source": None}  # fmt: skip
    assert [one.get("teaser", False) for one in once["articles"]] == [False] * 4 + [True] * 2
    few = json.loads(run("--store", store, *command, "--limit", "2", "--json").stdout)["documents"][0]
    assert (few["total"], few["articles"]) == (18, once["articles"][:2])


def test_people_read_how_many_are_reprints(store):
    printed = run("--store", store, "--lang", "vi", "cites", "Quy định 142").stdout
    assert "18 bài (trong đó 12 bài đăng lại)" in printed
    assert "Cùng nội dung ở:" in printed
    assert "Cùng nội dung ở:" not in run("--store", store, "--lang", "vi", "cites", "Quy định 142", "--all").stdout
    assert "18 bài (trong đó 12 bài đăng lại)" in run(
        "--store", store, "--lang", "vi", "ask", "có bao nhiêu bài trích dẫn Quy định 142").stdout  # fmt: skip
    (line,) = [line for line in run("--store", store, "cites", "Quy định 142", "--csv").stdout.splitlines()
               if ",ngan-1," in line]
    assert line.endswith(",,ngan-2")


def test_the_page_of_a_document_groups_as_the_command_does(client):
    page = client.get(f"/documents/{QD142}").text
    assert page.count("<h3><a href=\"/articles/") == 6
    assert "Cùng nội dung ở 10 nơi khác" in page
    assert "18 bài (trong đó 12 bài đăng lại)" in page
    assert "6 trong 6 bài không trùng nội dung" in page
    every = client.get(f"/documents/{QD142}?all=1").text
    assert every.count("<h3><a href=\"/articles/") == 18
    assert "nơi khác" not in every
    assert "Gộp bài đăng lại" in every


def test_pages_of_texts_follow_one_another(client):
    seen, after = [], None
    while True:
        asked = {"limit": "2"} | ({"after": after} if after else {})
        (found,) = client.get(f"/documents/{QD142}.json", params=asked).json()["documents"]
        assert (found["total"], found["texts"]) == (18, 6)
        seen += [one["id"] for one in found["articles"]]
        if (after := found["cursor"]) is None:
            break
    assert seen == ["ngan-1", "khac-1", "in-lai-1", "ngan-3", "cuoi-2", "cuoi-3"]


def test_the_page_of_an_article_says_where_else_its_text_was_printed(client):
    assert "Cùng nội dung ở 1 nơi khác" in client.get("/articles/ngan-2").text
    assert [one["id"] for one in client.get("/articles/ngan-2.json").json()["reprints"]] == ["ngan-1"]
    assert client.get("/articles/khac-1.json").json()["reprints"] == []
    assert "bài đăng lại" in client.get("/articles").text
    assert "(trong đó 12 bài đăng lại)" in client.get("/").text


def test_linked_data_names_the_article_that_printed_a_text_first(store, tmp_path):
    assert run("--store", store, "export", "--format", "jsonld", tmp_path / "x.jsonld").exit_code == 0
    graph = msgspec.json.decode((tmp_path / "x.jsonld").read_bytes())["@graph"]
    firsts = {one["@id"]: one["first_print"] for one in graph if "first_print" in one}
    assert len(firsts) == 12
    assert firsts["urn:vankien:article:ngan-2"] == "urn:vankien:article:ngan-1"


def test_what_goes_leaves_its_text(store, tmp_path):
    path = tmp_path / "kho.db"
    path.write_bytes(store.read_bytes())
    assert run("--store", path, "remove", "ngan-1", "cuoi-4").exit_code == 0
    found = json.loads(run("--store", path, "show", "ngan-2", "--json").stdout)
    assert found["reprints"] == []
    found = json.loads(run("--store", path, "show", "in-lai-5", "--json").stdout)
    assert found["reprints"][0]["id"] == "in-lai-1"
    assert examine(str(path)).well
