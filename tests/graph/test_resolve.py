"""All of one decision: the order, the blocks and the ids."""

import random
from datetime import date as Day

import pytest

from graph.model import Document
from graph.register import Register
from graph.resolve import block_of, blocks_read, decide
from tests.graph.resolving import test_titled, test_unnumbered
from tests.graph.resolving.test_choice import KNOWN, OPEN
from tests.graph.resolving.test_pieced import APART, SAME, UNKNOWN
from tests.graph.ways import say

TABLES = (KNOWN, test_unnumbered.KNOWN, test_titled.KNOWN, UNKNOWN, OPEN)


def test_the_order_of_signatures_changes_nothing():
    signatures = [sig for rows in (*SAME.values(), *APART.values()) for sig in rows]
    signatures += [sig for table in TABLES for sig, _ in table.values()]
    first = decide(signatures, Register.shipped())
    for seed in range(3):
        random.Random(seed).shuffle(signatures)
        again = decide(signatures, Register.shipped())
        assert again.decisions == first.decisions
        assert again.documents == first.documents


def test_ids_are_never_given_twice():
    signatures = [sig for rows in (*SAME.values(), *APART.values()) for sig in rows]
    ids = [document.id for document in decide(signatures, Register.shipped()).documents]
    assert len(ids) == len(set(ids))


def test_one_block_alone_gives_the_same_answer():
    signatures = [sig for rows in (*SAME.values(), *APART.values()) for sig in rows]
    whole = decide(signatures, Register.shipped()).decisions
    for block in {block_of(sig) for sig in signatures}:
        part = decide([sig for sig in signatures if block_of(sig) == block], Register.shipped()).decisions
        assert all(whole[sig] == decision for sig, decision in part.items())


def test_an_own_row_is_found_beside_the_shipped_ones():
    own = Document(
        "cua-toi", "kế hoạch", 155, symbol="KH/TU", issuer="Thành ủy Hà Nội", date=Day(2019, 8, 1), known=True
    )
    register = Register([*Register.shipped().documents(), own])
    cited = say("kế hoạch", 155, "2020-04-28", issuer="Ban Thường vụ Thành ủy Hà Nội")
    elsewhere = say("kế hoạch", 155, "2020-04-28", issuer="Tỉnh ủy Gia Lai")
    decisions = decide([cited, elsewhere], register).decisions
    assert decisions[cited].document == "cua-toi"
    assert decisions[elsewhere].certainty == "new"


def test_a_decision_looks_at_its_own_block_and_the_inner_ones():
    inner = say("chỉ thị", 35, "2024-09-27")
    assert blocks_read(inner) == ("n:CT:35",)
    assert blocks_read(say("hướng dẫn", 27, "2024-09-27", inner=inner)) == ("n:HD:27", "n:CT:35")


@pytest.mark.parametrize(
    "document_id", ["chi-thi-35-ct-tw-2024", "quyet-dinh-190-qd-tw-2024", "luat-dat-dai-31-2024-qh15"]
)
def test_a_row_taken_away_moves_only_what_reads_its_blocks(document_id):
    whole = Register.shipped()
    gone = whole.get(document_id)
    less = Register([document for document in whole.documents() if document.id != document_id])
    signatures = [sig for table in TABLES for sig, _ in table.values()]
    before, after = decide(signatures, whole).decisions, decide(signatures, less).decisions
    moved = [sig for sig in signatures if before[sig] != after[sig]]
    assert moved
    assert all(whole.blocks_of(gone) & set(blocks_read(sig)) for sig in moved)
