"""A store that is in order is found so; one that is not is told where."""

import sqlite3
from datetime import date as Day
from pathlib import Path

import pytest

import graph.fingerprint
import graph.sql
from citations import Article
from graph.database import NoStore
from graph.doctor import SHOWN, examine
from graph.ingest import ingest
from graph.model import Document
from graph.register import Register

REGISTER = Register([
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", known=True),
])  # fmt: skip
ARTICLES = [
    Article("Chỉ thị 35-CT/TW của Bộ Chính trị và Kết luận 877-KL/TW ngày 3/5/2023.", id=f"b-{number}",
            published=Day(2023, 6, 1))
    for number in range(3)
]  # fmt: skip
PEOPLE = Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, dự. "
                 "Kết luận số 879-KL/TW ngày 3/5/2023 của Bộ Chính trị thay thế Kết luận số 878-KL/TW ngày 3/5/2022 "
                 "của Bộ Chính trị.", id="c", published=Day(2023, 6, 1))  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> str:
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=REGISTER)
    return address


def broken(path: str, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_store_in_order(path):
    health = examine(path)
    assert health.findings == ()
    assert health.well
    assert health.sqlite == sqlite3.sqlite_version


FAULTS = {
    "a citation of a document that is not there": "DELETE FROM document WHERE id LIKE 'ket-luan%'",
    "a citation by an article that is not there": "DELETE FROM article WHERE id = 'b-1'",
    "an article that is kept but not shown": "DELETE FROM article WHERE id = 'b-1'",
    "an article that is shown but not kept": "DELETE FROM version WHERE id = 'b-1'",
    "a count of articles that is not the number of its citations": "UPDATE document SET cited = cited + 1",
    "a number of citations of one certainty that is not theirs":
        "UPDATE meta SET value = '{}' WHERE name = 'certainty'",
    "a way of citing that nobody uses": "DELETE FROM uses",
    "a way of citing that is not decided": "UPDATE signature SET decision = NULL",
    "a use of a way of citing that is not there": "DELETE FROM signature",
    "a document that is kept but not shown": "DELETE FROM document WHERE id LIKE 'ket-luan%'",
    "a document that is shown but not kept": "DELETE FROM provisional",
    "an edge to a node that is not there": "DELETE FROM node",
    "a body that is shown but stands behind nothing": "DELETE FROM issued",
    "a mention of an official who is not there": "DELETE FROM node WHERE label = 'Official'",
    "a mention by an article that is not there": "DELETE FROM article WHERE id = 'c'",
    "a name that is not decided": "UPDATE sighting SET meant = NULL",
    "a name in an article that is not there": "DELETE FROM version WHERE id = 'c'",
    "an official who is kept but not shown": "DELETE FROM node WHERE label = 'Official'",
    "an official who is shown but not kept": "DELETE FROM person",
    "a count of articles that is not the number of an official's mentions": "DELETE FROM mentions",
    "a statement that is kept but not shown": "DELETE FROM edge WHERE kind = 'REPLACES'",
    "a statement that is shown but not kept": "DELETE FROM told",
    "a former id that leads nowhere": "INSERT INTO alias VALUES ('x-1', 'x-2')",
}


@pytest.mark.parametrize(("rule", "fault"), FAULTS.items(), ids=FAULTS)
def test_a_fault_is_told(path, rule, fault):
    ingest([PEOPLE], path, register=REGISTER)
    assert examine(path).well
    broken(path, fault)
    health = examine(path)
    assert rule in {finding.rule for finding in health.findings}
    assert not health.well


def test_every_rule_can_be_broken():
    assert set(graph.sql.INVARIANTS) == set(FAULTS)


def test_a_fault_names_what_is_wrong(path):
    broken(path, "DELETE FROM article WHERE id = 'b-1'")
    wheres = {finding.where for finding in examine(path).findings}
    assert wheres == {"b-1", "b-1 → chi-thi-35-ct-tw-2019", "b-1 → ket-luan-877-kl-tw-2023"}


def test_not_more_than_some_cases_of_one_fault(tmp_path):
    path = str(tmp_path / "kho.db")
    many = [Article("Kết luận 877-KL/TW", id=f"{number:03}") for number in range(SHOWN + 5)]
    ingest(many, path, register=REGISTER)
    broken(path, "DELETE FROM article")
    kept = [each for each in examine(path).findings if each.rule == "an article that is kept but not shown"]
    assert len(kept) == SHOWN


def test_unfinished_work_is_no_fault(path):
    broken(path, "INSERT INTO stale VALUES ('Article', 'b-1')", "UPDATE document SET cited = 9")
    (finding,) = examine(path).findings
    assert "ingest again" in finding.rule
    assert examine(path).well


def test_an_article_that_cites_what_came_after_it_is_shown_to_a_person(path):
    broken(path, "UPDATE document SET value = json_set(value, '$.date', '2025-01-01') WHERE id LIKE 'ket%'")
    findings = examine(path).findings
    assert [finding.fault for finding in findings] == [False] * 3
    assert "b-0 (2023-06-01) → ket-luan-877-kl-tw-2023 (2025-01-01)" in {finding.where for finding in findings}


def test_articles_read_by_another_parser_are_counted(path, monkeypatch):
    monkeypatch.setattr(graph.fingerprint, "parser", lambda: b"another")
    (finding,) = examine(path).findings
    assert (finding.where, finding.fault) == ("3", False)


def test_a_damaged_file(path):
    whole = bytearray(Path(path).read_bytes())
    whole[4096 * 12 : 4096 * 12 + 8] = b"\xff" * 8
    Path(path).write_bytes(whole)
    health = examine(path)
    assert not health.well
    assert health.findings[0].rule == "the file is damaged"


def test_no_store(tmp_path):
    with pytest.raises(NoStore):
        examine(str(tmp_path / "x.db"))
