"""What goes wrong with a server: one clear sentence, nothing half-written, and a second try that ends well."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import cypher
from graph.ingest import ingest
from graph.neo4j import neo4j_server
from graph.neo4j.neo4j_write import OtherLedger
from graph.neo4j_store import ForeignGraph, HalfEmptied, Neo4jStore, NoGraph, NoIndex
from graph.publish import AheadOfLedger, publish
from graph.store import open_store
from graph.troubles import NewerStore
from loaders.registry import read
from tests.outside import process
from tests.slow.neo4j.graphs import run, whole

ROOT = Path(__file__).parents[3]
ARTICLES = ROOT / "examples" / "articles"
HUB = "quy-dinh-142-qd-tw-2024"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of the examples."""
    path = str(tmp_path_factory.mktemp("ledger") / "so.db")
    ingest(read([str(ARTICLES)]), path)
    return path


@pytest.fixture(scope="module")
def undisturbed(ledger: str, server: str) -> tuple[list[str], list[str]]:
    """What the graph is when nothing goes wrong."""
    publish(ledger, server, anew=True)
    return whole(server)


def publishing(ledger: str, address: str, *more: str, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "cli", "--lang", "en", "--ledger", ledger, "publish", *more, address],
        cwd=ROOT, env=os.environ | (env or {}), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


@pytest.mark.parametrize("seconds", [0.6, 0.9, 1.2, 1.6, 2.2])
def test_a_client_killed_in_the_middle_goes_on_where_it_was(ledger, server, undisturbed, seconds):
    with Neo4jStore.open(server, write=True) as store:
        store.clear()
    first = publishing(ledger, server)
    time.sleep(seconds)
    first.send_signal(signal.SIGKILL)
    first.wait()
    publish(ledger, server)
    assert whole(server) == undisturbed


def test_two_publishers_at_once_make_nothing_twice(ledger, server, undisturbed, tmp_path):
    copy = tmp_path / "ban-sao.db"
    copy.write_bytes(Path(ledger).read_bytes())
    with Neo4jStore.open(server, write=True) as store:
        store.clear()
    both = [publishing(path, server) for path in (ledger, str(copy))]
    for one in both:
        said = one.communicate()
        assert one.returncode == 0, said
    assert whole(server) == undisturbed


@pytest.mark.usefixtures("login")
def test_a_server_killed_in_the_middle_and_started_again(ledger, own, undisturbed):
    with open_store(own.address, write=True) as store:
        store.clear()
    first = publishing(ledger, own.address)
    time.sleep(1.5)
    own.kill()
    _, said = first.communicate(timeout=120)
    assert first.returncode in (0, 3), said
    assert "Traceback" not in said
    own.start()
    publish(ledger, own.address)
    assert whole(own.address) == undisturbed


def test_a_wrong_password_is_said_and_never_shown(ledger, own, monkeypatch):
    monkeypatch.setenv("VANKIEN_NEO4J_PASSWORD", "sai-mat-khau")
    told = process("--lang", "en", "--store", own.address, "--ledger", ledger, "stats")
    said = told.stderr.decode()
    assert (told.returncode, told.stdout, said.count("\n")) == (3, b"", 1)
    assert "refuses this user or password" in said
    assert "sai-mat-khau" not in said
    with pytest.raises(neo4j_server.SecretInAddress) as error:
        open_store(own.address.replace("://", "://neo4j:sai-mat-khau@"))
    assert "sai-mat-khau" not in str(error.value)


def test_a_password_is_asked_for_at_a_terminal_and_not_shown(ledger, own, login, monkeypatch):
    publish(ledger, own.address)
    for name in ("VANKIEN_NEO4J_USER", "VANKIEN_NEO4J_PASSWORD"):
        monkeypatch.delenv(name)
    screen, terminal = pty.openpty()
    asking = subprocess.Popen(
        [sys.executable, "-m", "cli", "--lang", "en", "--store", own.address, "show", HUB, "--json"], cwd=ROOT,
        stdin=terminal, stderr=terminal, stdout=subprocess.PIPE, text=True, start_new_session=True)  # fmt: skip
    os.close(terminal)
    seen = ""
    for prompt, typed in (("User [neo4j]: ", "\n"), ("Password: ", f"{login[1]}\n")):
        while not seen.endswith(prompt):
            seen += os.read(screen, 1000).decode()
        os.write(screen, typed.encode())
    answer, _ = asking.communicate(timeout=60)
    os.close(screen)
    assert (asking.returncode, json.loads(answer)["documents"][0]["id"]) == (0, HUB)
    assert login[1] not in seen + answer


@pytest.mark.usefixtures("login")
def test_a_database_that_may_only_be_read(ledger, own):
    publish(ledger, own.address)
    before = whole(own.address)
    own.stop()
    own.settings["server.databases.read_only"] = "neo4j"
    own.start()
    try:
        with pytest.raises(neo4j_server.OnlyReadable):
            publish(ledger, own.address, anew=True)
        with open_store(own.address) as store:
            assert store.node("Document", HUB)
        assert whole(own.address) == before
    finally:
        own.stop()
        del own.settings["server.databases.read_only"]
        own.start()


def test_a_host_that_does_not_answer_leaves_the_ledger_as_it_is(tmp_path):
    path = str(tmp_path / "so.db")
    told = process("--lang", "en", "--store", "bolt://127.0.0.1:9", "--ledger", path, "ingest", str(ARTICLES))
    said = told.stderr.decode()
    assert told.returncode == 3
    assert "Traceback" not in said
    assert f"vankien --ledger {path} publish bolt://127.0.0.1:9" in said
    assert "changes behind" in said
    with open_store(path) as store:
        assert store.node("Document", HUB).properties["cited"]


def test_a_database_that_is_not_there(server, monkeypatch):
    monkeypatch.setenv("VANKIEN_NEO4J_DATABASE", "khong-co")
    with pytest.raises(neo4j_server.NoDatabase):
        open_store(server)


def test_a_server_that_is_too_old(server, monkeypatch):
    monkeypatch.setattr(cypher, "FLOOR", (9999, 1))
    with pytest.raises(neo4j_server.OldServer) as error:
        open_store(server)
    assert "9999.1" in str(error.value)


def test_a_graph_laid_out_by_a_later_version_is_neither_read_nor_written(ledger, server):
    publish(ledger, server, anew=True)
    run(server, "MATCH (s:VankienStore) SET s.format = 9999")
    for ask in (lambda: open_store(server), lambda: publish(ledger, server)):
        with pytest.raises(NewerStore) as error:
            ask()
        assert "9999" in str(error.value)
    publish(ledger, server, anew=True)
    with open_store(server) as store:
        assert store.node("Document", HUB)


def test_a_graph_of_an_earlier_layout_waits_until_it_is_made_anew(ledger, server, undisturbed):
    publish(ledger, server, anew=True)
    before = whole(server)
    run(server, "MATCH (s:VankienStore) SET s.format = $format", format=cypher.FORMAT - 1)
    for words in (("--store", server, "show", HUB), ("--ledger", ledger, "publish", server)):
        told = process("--lang", "en", *words)
        assert (told.returncode, told.stdout, told.stderr.decode()) == (
            3, b"", f"Error: {server}: holds a graph that an earlier vankien laid out otherwise. "
            f"Have it filled anew from the ledger: vankien publish --anew {server}\n")  # fmt: skip
    assert whole(server) == before
    cured = process("--lang", "en", "--ledger", ledger, "publish", "--anew", server)
    assert cured.returncode == 0, cured.stderr
    assert whole(server) == undisturbed


def test_an_emptying_cut_short_is_told_and_done_again(ledger, server, undisturbed):
    publish(ledger, server)
    run(server, cypher.START_ANEW.replace("$format", str(cypher.FORMAT)))
    with pytest.raises(HalfEmptied) as error:
        publish(ledger, server)
    assert "publish --anew" in str(error.value)
    publish(ledger, server, anew=True)
    assert whole(server) == undisturbed


def test_an_index_that_is_missing_is_named_and_made_again(ledger, server):
    publish(ledger, server, anew=True)
    run(server, "DROP INDEX cites_in_order")
    with pytest.raises(NoIndex) as error:
        open_store(server)
    assert "cites_in_order" in str(error.value)
    publish(ledger, server)
    with open_store(server) as store:
        assert store.node("Document", HUB)


def test_another_graph_is_left_alone(ledger, bare):
    run(bare, "CREATE (:Film {title: 'Mùa len trâu'})-[:BY]->(:Person)")
    before = whole(bare)
    for write in (False, True):
        with pytest.raises(ForeignGraph):
            open_store(bare, write=write)
    with pytest.raises(ForeignGraph):
        publish(ledger, bare, anew=True)
    assert whole(bare) == before


def test_an_empty_database_has_no_graph_to_ask(bare):
    with pytest.raises(NoGraph):
        open_store(bare)


def test_the_graph_of_another_ledger_is_not_mixed_with(ledger, bare, tmp_path):
    publish(ledger, bare)
    other = str(tmp_path / "khac.db")
    ingest((), other)
    with pytest.raises(OtherLedger):
        publish(other, bare)
    publish(other, bare, anew=True)
    assert not run(bare, "MATCH (a:Article) RETURN a.id AS id")


def test_an_older_copy_of_the_ledger_does_not_take_the_store_back(bare, tmp_path):
    path = str(tmp_path / "so.db")
    ingest((), path)
    publish(path, bare)
    older = tmp_path / "cu.db"
    older.write_bytes(Path(path).read_bytes())
    ingest(read([str(ARTICLES)]), path)
    publish(path, bare)
    with pytest.raises(AheadOfLedger):
        publish(str(older), bare)


HOSTILE = {
    "quotes": "'\"`´’ \\' \\\" \\`",
    "an escaped backtick": "\\u0060 \u0060 `) DETACH DELETE n //",
    "Cypher": "'}) MATCH (n) DETACH DELETE n //",
    "a parameter": "$rows $id ${x} {id: 1}",
    "signs of the search": "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ / AND OR NOT",
    "NUL": "a\x00b",
    "half of nothing": "\ufeff\u200b\u202e",
    "an emoji and marks apart": "🌾 e\u0302\u0323",
    "a megabyte": "Đảng " * 200_000,
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_data(bare, tmp_path, words):
    from citations import Article

    path = str(tmp_path / "so.db")
    text = f"Quy định 142-QĐ/TW. {words} Hết vịt."
    report = ingest([Article(text, id=f"bai-{words[:40]}", title=words[:200], source=words[:100])], path)
    if not report.read:
        pytest.fail(str(report.skipped[0].error))
    publish(path, bare)
    with open_store(path) as file, open_store(bare) as store:
        (id,) = [node.id for node in file.scan("Article")]
        assert store.node("Article", id) == file.node("Article", id)
        assert store.node("Article", id).properties["text"] == text
        assert [node.id for node in store.find("hết vịt", ["Article"])] == [id]
        assert store.find(words[:200], ["Article", "Document"]) == file.find(words[:200], ["Article", "Document"])
