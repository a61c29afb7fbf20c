"""What every store answers and how it takes changes, on a real Neo4j: the same tests as for the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from citations import Article
from graph.neo4j_store import Neo4jStore
from graph.publish import publish
from graph.store import Store
from tests.graph import stores
from tests.graph.test_store import *  # noqa: F403
from tests.graph.test_store_changes import *  # noqa: F403
from tests.graph.test_store_finds import *  # noqa: F403
from tests.graph.test_store_many import *  # noqa: F403
from tests.graph.test_store_reprints import *  # noqa: F403
from tests.graph.test_store_reprints import COPIED


def published(folder: Path, address: str, articles: Sequence[Article] = stores.ARTICLES) -> Store:
    stores.sqlite(folder, articles).close()
    publish(str(folder / "kho.db"), address, anew=True)
    return Neo4jStore.open(address, write=True)


@pytest.fixture(scope="module")
def filled(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store of the suite, filled from a ledger."""
    with published(tmp_path_factory.mktemp("store"), server) as store:
        yield store


@pytest.fixture(scope="module")
def copied(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store of articles many of which print one text."""
    with published(tmp_path_factory.mktemp("copied"), server, COPIED) as store:
        yield store


@pytest.fixture
def store(server: str, tmp_path: Path) -> Iterator[Store]:
    with published(tmp_path, server) as made:
        yield made
