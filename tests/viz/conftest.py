"""The explorer's server over a few articles."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from graph.ingest import ingest
from tests.graph.stores import REGISTER
from tests.viz.explored import SOME
from viz.app import application


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("app") / "kho.db")
    ingest(SOME, path, register=REGISTER)
    return path


@pytest.fixture(scope="module")
def client(store: str) -> Iterator[TestClient]:
    with TestClient(application(store, "vi", ["testserver"]), follow_redirects=False) as client:
        yield client
