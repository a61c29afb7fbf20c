"""What stands before the explorer's pages: who may ask, how, for how long, and what nobody gets."""


import pytest
from starlette.testclient import TestClient

from graph.ingest import ingest
from graph.register import Register
from tests.graph.stores import ARTICLES
from tests.viz.explored import DOCUMENT
from viz import serving
from viz.app import application
from viz.serving import POLICY, Stores


@pytest.mark.parametrize(
    "page", ["/", DOCUMENT, "/khong-co", "/static/icon.svg", "/suggest.json?q=x", "/static/vis/vis-network.css"]
)
def test_every_answer_carries_the_policy(client, page):
    headers = client.get(page).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_there_is_nothing_but_reading(client, method):
    answer = client.request(method, DOCUMENT)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_the_head_of_a_page_has_no_body(client):
    answer = client.head(DOCUMENT)
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    ("host", "status"), [("testserver", 200), ("testserver:8642", 200), ("boese.vidu", 400), ("", 400)]
)
def test_another_name_of_the_host_is_refused(client, host, status):
    assert client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    ("host", "status"), [("192.0.2.7:8642", 200), ("[2001:db8::7]:8642", 200), ("localhost", 200), ("boese.vidu", 400)]
)
def test_open_to_the_network_it_answers_to_every_number_of_its_machine(store, host, status):
    with TestClient(application(store, "en", ["localhost", "0.0.0.0"])) as client:
        answer = client.get("/", headers={"host": host})
    assert answer.status_code == status
    assert (status == 200) == ("vankien serve --name" not in answer.text)


def test_an_endless_address_is_refused(client):
    assert client.get(f"/search?q=x&e={'a' * serving.LONGEST_ADDRESS}").status_code == 414


def test_a_question_that_takes_too_long_is_given_up(store, monkeypatch):
    monkeypatch.setattr(serving, "PATIENCE", 0)
    with TestClient(application(store, "en", ["testserver"])) as client:
        page = client.get(DOCUMENT)
        data = client.get(f"{DOCUMENT}.json")
    assert (page.status_code, data.status_code) == (503, 503)
    assert data.json()["error"].startswith("no answer within 0 s")
    assert "kho.db" not in page.text


def test_a_fault_shows_no_trace(store, monkeypatch, capsys):
    def broken(*_args: object) -> None:
        raise ZeroDivisionError("một bí mật")

    monkeypatch.setattr("graph.query.stats", broken)
    with TestClient(application(store, "en", ["testserver"])) as client:
        page = client.get("/")
    assert page.status_code == 500
    assert "bí mật" not in page.text
    assert "bí mật" in capsys.readouterr().err


def test_a_store_put_in_the_place_of_another_is_opened_anew(tmp_path):
    path = tmp_path / "kho.db"
    ingest(ARTICLES[:1], str(path), register=Register([]))
    stores = Stores(str(path))
    with stores.reading() as before:
        assert before.node("Article", "b-2") is None
    other = tmp_path / "moi.db"
    ingest(ARTICLES[:2], str(other), register=Register([]))
    other.replace(path)
    with stores.reading() as now:
        assert now.node("Article", "b-2")
    stores.close()
