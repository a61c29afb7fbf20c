"""What a Neo4j server refuses, as sentences: each says what the trouble is, and none that nobody answers."""

import pytest
from neo4j.exceptions import ClientError, DatabaseError, Neo4jError, TransientError

from graph.model import Change, Node
from graph.neo4j.neo4j_server import NotReached, OnlyReadable, OverLimit, Refused, _troubles
from graph.neo4j.neo4j_write import LONGEST_ID, Batch, Taking, TooLongId
from graph.troubles import TooSlow

MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
CODES = {
    "a step over the memory of one": (TransientError, MEMORY, OverLimit),
    "a value too large to index": (DatabaseError, "Neo.DatabaseError.Statement.ExecutionFailed", Refused),
    "a wrong statement": (ClientError, "Neo.ClientError.Statement.SyntaxError", Refused),
    "a step over its time": (ClientError, "Neo.ClientError.Transaction.TransactionTimedOut", TooSlow),
    "a database to be read only": (ClientError, "Neo.ClientError.General.ReadOnly", OnlyReadable),
    "locks that stay in a knot": (TransientError, "Neo.TransientError.Transaction.DeadlockDetected", NotReached),
}  # fmt: skip


def error(kind: type[Neo4jError], code: str) -> Neo4jError:
    made = kind("Too large.")
    made._neo4j_code, made._message = code, "Too large."
    return made


@pytest.mark.parametrize(("kind", "code", "expected"), CODES.values(), ids=CODES)
def test_each_is_told_for_what_it_is(kind, code, expected):
    with pytest.raises(expected) as told, _troubles("bolt://vi.du:7687", "neo4j"):
        raise error(kind, code)
    assert type(told.value) is expected
    assert all("vi.du" in told.value.text(lang) for lang in ("en", "vi"))


IDS = {"as long as may be": LONGEST_ID, "one byte more": LONGEST_ID + 1}


@pytest.mark.parametrize("count", IDS.values(), ids=IDS)
def test_an_id_that_no_index_takes_is_named_before_anything_is_sent(count):
    article = {"title": None, "published": None, "place": None, "source": None, "text": "", "citations": [],
               "officials": [], "version": 1, "first_print": None}  # fmt: skip
    sent = []

    class Transaction:
        def run(self, _statement, values):
            sent.append(values)
            return self

        def consume(self):
            pass

    taking = Taking(Transaction(), Batch([Change(1, node=Node("Article", "a" * count, article))]))
    if count <= LONGEST_ID:
        taking._put("Article")
        assert len(sent) == 1
        return
    with pytest.raises(TooLongId) as told:
        taking._put("Article")
    assert (sent, told.value.text("en").startswith(f"Article {'a' * 60}…: its id has {count} bytes")) == ([], True)
