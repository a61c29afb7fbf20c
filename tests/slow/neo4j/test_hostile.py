"""Hostile types, issuers, names and relations, from a user's CSV and from articles: on a server they are letters."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from citations import Article
from graph.ingest import ingest
from graph.paths import LINKS
from graph.publish import publish
from graph.relations import ENDS
from graph.store import open_store
from tests.outside import run as vankien
from tests.slow.neo4j.graphs import run, whole
from tests.slow.neo4j.test_exports import READERS

LABEL, CLAUSE = "Tỉnh ủy` SET n:Admin //", "Quy định}) DETACH DELETE n //"
LINK = "thay thế`]->() DETACH DELETE a //"
HEAD = ("id", "type", "number", "symbol", "issuer", "date", "title", "nickname", "signer", "replaces", "kind",
        "relation")  # fmt: skip
ROWS = {
    "a type": ("qd-1", CLAUSE, "1", "", "Bộ Chính trị", "2019-06-01", "", "", "", "", LINK, LINK),
    "all else": (f"qd-877`{CLAUSE}", "quy định", "877", "QĐ/TU", LABEL, "2019-06-01", CLAUSE, LABEL, LABEL, LINK, LINK,
                 LINK),
}  # fmt: skip
HOSTILE = Article(f"{CLAUSE} Quy định số 877-QĐ/TU ngày 1/6/2019 thay thế Quy định số 876-QĐ/TU ngày 1/2/2009. {LABEL}",
                  id=f"bai`{CLAUSE}", title=LABEL, place=LABEL, source=LINK)  # fmt: skip


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The ledger of an article that cites one document."""
    path = str(tmp_path_factory.mktemp("doc") / "so.db")
    ingest([Article("Quy định 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị.", id="bai-dau")], path)
    return path


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's register, in which what is no word of ours stands in every column."""
    path = tmp_path_factory.mktemp("bang") / "rieng.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([HEAD, *ROWS.values()])
    return path


@pytest.fixture(scope="module")
def filled(server: str, before: str, file: Path) -> dict[str, Any]:
    """A server before and after a hostile register and article came to it."""
    publish(before, server, anew=True)
    found: dict[str, Any] = {"address": server, "ledger": before, "before": whole(server)}
    found["import"] = vankien("--lang", "en", "--store", before, "register", "import", file, "--doubtful")
    ingest([HOSTILE], before)
    publish(before, server)
    return found | {"after": whole(server)}


def test_a_type_that_is_none_is_refused_and_the_rest_taken(filled, file):
    assert filled["import"].exit_code == 0
    assert f"Refused: {file}:2: {CLAUSE.lower()!r} is no type of document that is known." in filled["import"].stderr
    assert "1 row in your register from this file" in filled["import"].stdout


def test_labels_and_relations_are_those_of_a_fixed_list(filled):
    labels = run(filled["address"], "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label")
    assert {row["label"] for row in labels} <= {*LINKS, "VankienStore"}
    kinds = run(filled["address"], "MATCH ()-[c]->() RETURN DISTINCT type(c) AS kind")
    assert {row["kind"] for row in kinds} <= ENDS.keys()
    assert "REPLACES" in {row["kind"] for row in kinds}


def test_nothing_that_was_there_is_changed(filled):
    for there, now in zip(filled["before"], filled["after"], strict=True):
        assert set(there) <= set(now)
    issuers = run(filled["address"], "MATCH (d:Document)-[:ISSUED_BY]->(o) RETURN o.name AS name")
    assert {"name": LABEL} in issuers
    article, = run(filled["address"], "MATCH (a:Article {id: $id}) RETURN a.title AS title, a.text AS text",
                   id=HOSTILE.id)  # fmt: skip
    assert article == {"title": LABEL, "text": HOSTILE.text}


ASKED = {
    "who cites": ("cites", CLAUSE), "a question": ("ask", f"bài nào trích dẫn {CLAUSE}"), "a thing": ("show", LABEL),
    "an id": ("show", HOSTILE.id), "words": ("search", LABEL), "documents by issuer": ("documents", "--issuer", LABEL),
    "documents by type": ("documents", "--type", CLAUSE), "articles of a place": ("articles", "--place", LABEL),
    "a person": ("official", LINK), "a body": ("org", LABEL), "relations": ("relations", LINK),
    "a way": ("path", LABEL, CLAUSE), "what is cited beside": ("related", CLAUSE),
}  # fmt: skip


@pytest.mark.parametrize("words", ASKED.values(), ids=ASKED)
def test_a_question_with_such_words_is_answered_as_from_the_file(filled, words):
    answers = [vankien("--store", store, *words, "--json") for store in (filled["ledger"], filled["address"])]
    assert [answer.exit_code in (0, 1, 2) for answer in answers] == [True, True]
    here, there = ((answer.exit_code, answer.stdout, answer.stderr) for answer in answers)
    assert here == there


@pytest.mark.parametrize("form", READERS)
def test_what_is_written_of_it_is_as_from_the_file(filled, tmp_path, form):
    for store, name in ((filled["ledger"], "tep"), (filled["address"], "may-chu")):
        assert vankien("--store", store, "export", "--format", form, tmp_path / name).exit_code == 0
    here, there = (READERS[form](tmp_path / name) for name in ("tep", "may-chu"))
    assert here == there
    assert "` SET n:Admin //" in str(here)


def test_no_question_changed_anything(filled):
    assert whole(filled["address"]) == filled["after"]


@pytest.mark.parametrize("label", LINKS)
def test_the_server_has_what_the_file_has(filled, label):
    with open_store(filled["ledger"]) as file, open_store(filled["address"]) as store:
        assert list(store.scan(label, limit=1000)) == list(file.scan(label, limit=1000))
