"""What is changed is decided anew, and nothing else: rows, rules, articles, the parser."""

from datetime import date as Day
from pathlib import Path

import msgspec
import pytest

import graph.ingest
import graph.keeping.fingerprint
import graph.keeping.sayings
import graph.people
import graph.resolve
from citations import Article
from graph.ingest import ingest, redecide
from graph.ledger import open_ledger
from graph.register import Register
from graph.store import open_store
from tests.graph.gathered import KNOWN, LATER, made, numbers, snapshot


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "kho.db")


@pytest.fixture
def decided(monkeypatch) -> list[str]:
    """The ids of block that are decided, as it happens; and no article may be read."""
    blocks: list[str] = []
    decide, block_of = graph.ingest.decide, graph.resolve.block_of

    def noted(signatures, register):
        signatures = list(signatures)
        blocks.extend({block_of(signature) for signature in signatures})
        return decide(signatures, register)

    monkeypatch.setattr(graph.ingest, "decide", noted)
    return blocks


@pytest.fixture
def nothing_is_read(monkeypatch):
    def read(article):
        raise AssertionError(f"{article.id} was read again")

    return lambda: monkeypatch.setattr(graph.ingest, "extract", read)


CHANGES = {
    "a row more": ([*KNOWN, LATER], 877),
    "a row less": (KNOWN[:2], 142),
    "a row put right": ([*KNOWN[:2], msgspec.structs.replace(KNOWN[2], title="thí điểm", signer="T")], 142),
}


@pytest.mark.parametrize(("rows", "number"), CHANGES.values(), ids=CHANGES)
def test_a_changed_register_decides_anew_only_what_it_touches(
    path, tmp_path, register, decided, nothing_is_read, rows, number
):
    ingest(made(40), path, register=register)
    fresh = str(tmp_path / "fresh.db")
    ingest(made(40), fresh, register=Register(rows))
    all_blocks = set(decided)
    decided.clear()
    nothing_is_read()
    redecide(path, Register(rows))
    assert decided
    assert set(decided) < all_blocks
    assert all(str(number) in block for block in decided)
    assert snapshot(path) == snapshot(fresh)


def test_a_changed_row_decides_anew_whose_title_cites_it(path, decided, nothing_is_read):
    titles = "Hướng dẫn số 27 hướng dẫn thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị"
    ingest([Article(titles, id="ten", published=Day(2024, 9, 27))], path, register=Register(KNOWN[:1]))
    decided.clear()
    nothing_is_read()
    redecide(path, Register(KNOWN[:2]))
    assert {block.rsplit(":", 1)[1] for block in decided} == {"35", "27"}


def test_an_article_more_decides_anew_only_what_it_touches(path, register, decided):
    ingest(made(40), path, register=register)
    decided.clear()
    ingest([Article("Quy định 142-QĐ/TW ngày 23/4/2024 và Kết luận 3-KL/TW", id="moi")], path, register=register)
    assert len(decided) == 2


def test_the_articles_of_these_tests_hold_people_and_statements(path, register):
    ingest(made(60), path, register=register)
    found = snapshot(path)
    kinds = {kind for (_, kind), rows in found["edges"].items() if rows}
    assert {"MENTIONS", "HELD", "REPLACES", "SIGNED"} <= kinds
    assert {edge.properties["certainty"] for (_, kind), rows in found["edges"].items() if kind == "MENTIONS"
            for edge, _ in rows} == {"stated", "inferred"}  # fmt: skip


def test_an_article_more_decides_anew_only_the_names_in_it(path, register, monkeypatch):
    ingest(made(40), path, register=register)
    decided, decide = [], graph.people.decide

    def noted(sightings):
        sightings = list(sightings)
        decided.extend({graph.people.block_of(sighting) for sighting in sightings})
        return decide(sightings)

    monkeypatch.setattr(graph.people, "decide", noted)
    ingest([Article("Đồng chí Lê Thị Vụ, Bí thư Tỉnh ủy Gia Lai, dự.", id="moi")], path, register=register)
    assert decided == ["le thi vu"]


def test_who_is_no_longer_named_is_gone(path, register):
    one = Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, dự.", id="a", published=Day(2024, 1, 1))
    other = Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, dự.", id="b", published=Day(2024, 1, 1))
    ingest([one, other], path, register=register)
    assert set(snapshot(path)["officials"]) == {"tran-van-mau-gia-lai", "tran-van-mau-nghe-an"}
    ingest([Article("Bà con gặt lúa.", id="b")], path, register=register)
    found = snapshot(path)
    assert set(found["officials"]) == {"tran-van-mau"}
    assert "tinh-uy-nghe-an" not in found["bodies"]
    assert [other for _, other in found["edges"]["tran-van-mau", "MENTIONS"]] == ["a"]


def test_changed_rules_decide_everything_anew_and_read_nothing(path, register, decided, nothing_is_read, monkeypatch):
    ingest(made(40), path, register=register)
    before, blocks = snapshot(path), set(decided)
    decided.clear()
    nothing_is_read()
    monkeypatch.setattr(graph.keeping.fingerprint, "rules", lambda: b"others")
    redecide(path, register)
    assert set(decided) == blocks
    assert snapshot(path) == before


def test_rules_that_sort_into_other_blocks(path, register, nothing_is_read, monkeypatch):
    blocks_read = graph.resolve.blocks_read
    old = lambda signature: tuple(f"old {block}" for block in blocks_read(signature))  # noqa: E731 - a stand-in
    monkeypatch.setattr(graph.keeping.sayings, "blocks_read", old)
    ingest(made(40), path, register=register)
    before = snapshot(path)
    monkeypatch.setattr(graph.keeping.sayings, "blocks_read", blocks_read)
    monkeypatch.setattr(graph.keeping.fingerprint, "rules", lambda: b"others")
    nothing_is_read()
    redecide(path, register)
    assert snapshot(path) == before
    with open_ledger(path) as ledger:
        held = ledger.database.rows("SELECT DISTINCT block FROM signature UNION SELECT block FROM provisional")
        assert not [block for (block,) in held if block.startswith("old")]


def test_another_parser_reads_again_but_changes_only_what_it_reads_differently(path, register, monkeypatch):
    ingest(made(40), path, register=register)
    before = snapshot(path)
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"another")
    assert numbers(ingest(made(40), path, register=register)) == (40, 0, 0, 40)
    assert snapshot(path) == before
    extract = graph.ingest.extract

    def forgetful(article):
        found = extract(article)
        return msgspec.structs.replace(found, citations=(), relations=()) if article.id == "bai-007" else found

    monkeypatch.setattr(graph.ingest, "extract", forgetful)
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"a third")
    assert numbers(ingest(made(40), path, register=register)) == (40, 0, 1, 39)
    with open_store(path) as store:
        assert store.neighbours("Article", "bai-007", "CITES", incoming=False).rows == []


def test_an_id_once_given_keeps_working(path, register):
    ingest([Article("Kết luận 877-KL/TW của Bộ Chính trị", id="a", published=Day(2023, 9, 1))], path,
           register=register)  # fmt: skip
    with open_store(path) as store:
        (old,) = [node.id for node in store.scan("Document", where={"known": False})]
    redecide(path, Register([*KNOWN, msgspec.structs.replace(LATER, id="kl-877-2023")]))
    with open_store(path) as store:
        node = store.node("Document", old)
        assert node is not None
        assert (node.id, node.properties["former"], node.properties["cited"]) == ("kl-877-2023", [old], 1)
        assert store.neighbours("Document", old, "CITES", incoming=True).total == 1
