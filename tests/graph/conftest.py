"""A store of each kind, with a few articles in it."""

from collections.abc import Iterator

import pytest

from graph.store import Store
from tests.graph.stores import STORES


@pytest.fixture(scope="module", params=STORES)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store to ask."""
    with STORES[request.param](tmp_path_factory.mktemp("store")) as store:
        yield store
