"""The server that the tests of this folder ask; started once."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.slow.neo4j.graphs import run
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


@pytest.fixture(scope="module")
def own(
    tmp_path_factory: pytest.TempPathFactory, server: str     # noqa: ARG001 where no server can be had, there is no second
) -> Iterator[Neo4j]:
    """A server with a password, which a test may stop and kill; it runs again when the test is over."""
    made = Neo4j(tmp_path_factory.mktemp("own"), password="mat-khau-thu")
    made.start()
    yield made
    made.stop()


@pytest.fixture
def login(monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.setenv("VANKIEN_NEO4J_USER", "neo4j")
    monkeypatch.setenv("VANKIEN_NEO4J_PASSWORD", "mat-khau-thu")
    return "neo4j", "mat-khau-thu"


@pytest.fixture
def bare(server: str) -> Iterator[str]:
    """The server with nothing in it at all, and again when the test is over."""
    run(server, "MATCH (n) DETACH DELETE n")
    yield server
    run(server, "MATCH (n) DETACH DELETE n")
