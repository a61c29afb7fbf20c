"""What every store shows of persons, bodies and statements, on a real Neo4j: the same tests as for the file."""

from __future__ import annotations

import pytest

from graph.neo4j.neo4j_write import OtherLedger
from graph.neo4j_store import Neo4jStore
from graph.publish import publish
from graph.store import Store
from tests.graph.by_hand import Shown
from tests.graph.test_store_people import *  # noqa: F403
from tests.graph.test_store_people_changes import *  # noqa: F403


@pytest.fixture
def shown(server: str) -> Shown:
    """A ledger's graph on the server, brought up to date."""

    def published(ledger: str) -> Store:
        try:
            publish(ledger, server)
        except OtherLedger:
            publish(ledger, server, anew=True)
        return Neo4jStore.open(server)

    return published
