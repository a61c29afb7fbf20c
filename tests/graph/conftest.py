"""A store of each kind with a few articles in it, and one with an open citation for persons to decide."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.ingest import ingest
from graph.register import Register
from graph.store import Store
from tests.graph.decided import OPEN
from tests.graph.gathered import KNOWN
from tests.graph.stores import STORES


@pytest.fixture(scope="module", params=STORES)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store to ask."""
    with STORES[request.param](tmp_path_factory.mktemp("store")) as store:
        yield store


@pytest.fixture
def register() -> Register:
    """The few documents that the articles of these tests cite."""
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path, register: Register) -> str:
    """A store of the one article."""
    address = str(tmp_path / "kho.db")
    ingest([OPEN], address, register=register)
    return address
