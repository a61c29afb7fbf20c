"""Publishing before any server is asked."""

import pytest

from graph.publish import publish
from graph.troubles import NoStore


def test_a_ledger_that_is_not_there_empties_no_server_and_is_not_made(tmp_path):
    with pytest.raises(NoStore):
        publish(str(tmp_path / "nham.db"), "bolt://127.0.0.1:9", anew=True)
    assert list(tmp_path.iterdir()) == []
