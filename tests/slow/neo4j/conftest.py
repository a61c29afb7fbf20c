"""The server that the tests of this folder ask; started once."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.slow.neo4j_server import Neo4j, NoServer


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that may be emptied."""
    if given := os.environ.get("VANKIEN_TEST_NEO4J_URI"):
        yield given
        return
    made = Neo4j(tmp_path_factory.mktemp("neo4j"))
    try:
        made.start()
    except NoServer as missing:
        pytest.skip(str(missing))
    try:
        yield made.address
    finally:
        made.stop()
