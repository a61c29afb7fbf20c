"""The command that looks a store over, from outside."""

import json
import sqlite3

import pytest

from graph import doctor, sql
from graph.invariants import in_step, neo4j_doctor, searched, traced
from graph.relations import ENDS
from tests.outside import lay, run
from viz.words import table


@pytest.fixture
def store(tmp_path):
    address = tmp_path / "kho.db"
    assert run("--store", address, "ingest", lay(tmp_path)).exit_code == 0
    return address


def broken(path, statement):
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def test_a_store_in_order(store):
    result = run("--lang", "en", "--store", store, "doctor")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"{store}: nothing is wrong."
    assert "Wrong" not in result.stdout


def test_what_the_register_holds_by_its_sources_is_known(store):
    found = json.loads(run("--store", store, "doctor", "--json").stdout)["findings"]
    twins = [one for one in found if "ket-luan-12-kl-tw-2021 " in one["where"] and "2022 " in one["where"]]
    assert {one["state"] for one in twins} == {"known"}
    assert {one["state"] for one in found} <= {"known", "doubtful"}


SAID = {
    "en": ("Wrong: a count of articles that is not the number of its citations",
           "  quy-dinh-142-qd-tw-2024 → 2 → 0",
           "  → Make it anew from what the articles say: vankien doctor --fix"),
    "vi": ("Sai: số bài đếm được khác số trích dẫn của văn bản",
           "  quy-dinh-142-qd-tw-2024 → 2 → 0",
           "  → Hãy lập lại từ nội dung các bài: vankien doctor --fix"),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "lines"), SAID.items(), ids=SAID)
def test_a_fault_with_where_it_is_and_what_to_do(store, lang, lines):
    broken(store, "UPDATE document SET cited = 2 WHERE id = 'quy-dinh-142-qd-tw-2024'")
    result = run("--lang", lang, "--store", store, "doctor")
    assert result.exit_code == 1
    assert tuple(result.stdout.splitlines()[:3]) == lines


def test_makes_anew_what_can_be(store):
    broken(store, "DELETE FROM cites")
    result = run("--lang", "en", "--store", store, "doctor", "--fix")
    assert result.exit_code == 0
    assert "made anew from what the articles say" in result.stdout.splitlines()[0]
    assert json.loads(run("--store", store, "doctor", "--json").stdout)["well"]


def test_says_what_it_made_anew_to_programs(store):
    broken(store, "UPDATE document SET cited = 2 WHERE id = 'quy-dinh-142-qd-tw-2024'")
    found = json.loads(run("--store", store, "doctor", "--fix", "--json").stdout)
    assert (found["well"], found["fixed"]) == (True, 1)


def test_touches_nothing_unless_asked_to(store):
    broken(store, "DELETE FROM cites")
    before = store.read_bytes()
    assert run("--store", store, "doctor").exit_code == 1
    assert store.read_bytes() == before


def test_every_rule_and_every_cure_is_said_in_both_languages():
    rules = set(sql.INVARIANTS) | {
        value for module in (doctor, in_step, traced, searched, neo4j_doctor)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, str)
    }  # fmt: skip
    assert rules == set(table("doctor")["rule"])
    cures = table("doctor")["cure"]
    assert set(cures) == set(doctor.Cure.__args__)
    assert all(set(said) == {"vi", "en"} for said in cures.values())


def test_of_a_server_all_is_counted_that_can_be():
    assert set(neo4j_doctor.COUNTED) - set(ENDS) == set(neo4j_doctor.cypher.LABELS)
