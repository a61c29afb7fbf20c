"""The commands that care for a ledger, from outside: the own register, decisions, articles out, copies."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

import cli
from tests.outside import lay, process, run

CT_2019, CT_2024 = "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"
QD_142, QD_899 = "quy-dinh-142-qd-tw-2024", "quy-dinh-899-qd-tw-khoa-xii"
ROW = "quy-dinh-899,quy định,899,899-QĐ/TW,Bộ Chính trị,2017-06-01,về trồng rừng"
DOUBTED = ("--doubtful",)                        # no number so high is known, so the order of numbers speaks against it
WHO = ("--by", "Lan", "--why", "đọc bản gốc")


@pytest.fixture
def store(tmp_path):
    folder = tmp_path / "bai"
    folder.mkdir()
    path = tmp_path / "vankien.db"
    assert run("--store", path, "ingest", lay(folder)).exit_code == 0
    return path


@pytest.fixture
def rows(tmp_path):
    file = tmp_path / "rieng.csv"
    file.write_text(f"id,type,number,symbol,issuer,date,title\n{ROW}\nx,quy định,không,,,,\n", encoding="utf-8")
    return file


def told(store, *arguments, code=0, lang="en"):
    result = run("--store", store, "--lang", lang, *arguments)
    assert result.exit_code == code, result.output
    return " ".join(result.stdout.split()), result.stderr


def asked(store, *arguments, code=0):
    result = run("--store", store, *arguments, "--json")
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def citation(store, article, at=0):
    """The place of a citation of an article."""
    return asked(store, "show", article)["citations"][at]


def test_a_register_in_listed_out(store, rows):
    said, faults = told(store, "register", "import", rows, code=3)
    assert "0 rows in your register from this file" in said
    assert f"Refused: {rows}:3: 'không' is no number" in faults
    assert f"Doubtful: {rows}:2: Quy định 899-QĐ/TW of 1/6/2017 goes against" in faults
    assert "--doubtful" in faults
    said, _ = told(store, "register", "import", rows, *DOUBTED)
    assert "1 row in your register" in said
    assert "Quy định số 899-QĐ/TW» quy-dinh-899: – → inferred" in said
    listed, _ = told(store, "register", "list")
    assert "quy-dinh-899" in listed
    assert "your row alone" in listed
    assert asked(store, "register", "list")["rows"][0]["title"] == "về trồng rừng"
    shown, _ = told(store, "show", "quy-dinh-899")
    assert "your row alone" in shown
    said, _ = told(store, "register", "remove", "quy-dinh-899")
    assert "quy-dinh-899: inferred → –" in said
    assert asked(store, "register", "list", code=1) == {"total": 0, "rows": []}


def test_a_decision_for_a_row_taken_out_is_told_and_no_longer_shown(store, rows):
    told(store, "register", "import", rows, *DOUBTED)
    at = citation(store, "gia-lai-2020")["start"]
    told(store, "decide", "gia-lai-2020", at, "quy-dinh-899", *WHO)
    assert "decided by Lan" in told(store, "show", "gia-lai-2020")[0]
    assert "1 decision of a person has no effect" in told(store, "register", "remove", "quy-dinh-899")[0]
    assert "decided by Lan" not in told(store, "show", "gia-lai-2020")[0]
    assert "judged" not in citation(store, "gia-lai-2020")
    assert "no such document" in told(store, "decide", "--list")[0]


def test_a_file_of_which_nothing_can_be_taken_ends_with_3(store, rows):
    found = asked(store, "register", "import", rows, code=3)
    assert [(fault["line"], "rieng.csv:3" in fault["reason"]) for fault in found["refused"]] == [(3, True)]
    assert found["difference"]["counts"] == {}


def test_a_register_written_out_is_read_in(store, rows, tmp_path):
    told(store, "register", "import", rows, *DOUBTED)
    copy = tmp_path / "ra.csv"
    told(store, "register", "export", copy)
    assert copy.read_text(encoding="utf-8") == "\ufeff" + run("--store", store, "register", "export").stdout
    assert asked(store, "register", "import", copy, *DOUBTED)["same"] == 1


def test_an_id_in_the_list_is_not_broken(store, tmp_path):
    id = "quy-dinh-" + "-".join(["rat-dai"] * 20)
    file = tmp_path / f"{'danh-muc-' * 12}.csv"
    file.write_text(f"id,type,number,symbol,date,title\n{id},quy định,899,899-QĐ/TW,2017-06-01,về trồng rừng\n",
                    encoding="utf-8")  # fmt: skip
    told(store, "register", "import", file, *DOUBTED)
    assert id in run("--store", store, "register", "list").stdout.splitlines()


def test_the_users_row_says_what_it_holds_in_place_of(store, tmp_path):
    file = tmp_path / "sua.csv"
    file.write_text("type,number,symbol,date\nquy định,142,142-QĐ/TW,24/4/2024\n", encoding="utf-8")
    for said in (told(store, "register", "import", file)[0], told(store, "show", QD_142)[0]):
        assert "in place of the shipped one: Date: 2024-04-23 → 2024-04-24" in said
    assert "Date: 2024-04-23 → 2024-04-24" in told(store, "register", "list")[0]
    assert asked(store, "register", "list")["rows"][0]["instead"] == {"date": ["2024-04-23", "2024-04-24"]}
    assert "date" in asked(store, "show", QD_142)["documents"][0]["own"]
    draft = tmp_path / "nhap.txt"
    draft.write_text("Theo Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị.", encoding="utf-8")
    assert "day: 23/4/2024 → 24/4/2024" in told(store, "check", draft, "--at", "2024-11-01", code=1)[0]


def test_decided_listed_shown_and_undone(store):
    at = citation(store, "gia-lai-2020")["start"]
    said, _ = told(store, "decide", "gia-lai-2020", at + 2, CT_2024, *WHO)
    assert f"it is {CT_2024} (Lan: đọc bản gốc)" in said
    assert f"{CT_2019}: stated → –" in said
    assert f"{CT_2024}: – → inferred, decided by Lan: đọc bản gốc" in said
    assert "decided by Lan: đọc bản gốc" in told(store, "show", "gia-lai-2020")[0]
    assert "decided by Lan" in told(store, "cites", "Chỉ thị 35 năm 2024")[0]
    (article,) = [one for one in asked(store, "cites", CT_2024)["documents"][0]["articles"] if "judged" in one]
    assert (article["id"], article["judged"][0]["by"]) == ("gia-lai-2020", "Lan")
    one = citation(store, "gia-lai-2020")
    assert (one["document"], one["unjudged"]["document"], one["unjudged"]["certainty"]) == (CT_2024, CT_2019, "stated")
    _, refusal = told(store, "decide", "gia-lai-2020", at, "--new", "--by", "Vũ", "--why", "x", code=2)
    assert f"it is {CT_2024}, by Lan" in refusal
    assert "Lan: đọc bản gốc" in told(store, "decide", "--list")[0]
    assert "Taken back" in told(store, "decide", "--undo", "gia-lai-2020", at)[0]
    assert citation(store, "gia-lai-2020")["document"] == CT_2019
    assert told(store, "decide", "--list", code=1)[0] == "Nothing was decided by a person."


def test_a_decision_for_another_number_is_taken_with_a_note(store):
    at = citation(store, "gia-lai-2020")["start"]
    _, note = told(store, "decide", "gia-lai-2020", at, QD_142, *WHO)
    assert "the text says 35, the document is 142" in note
    assert asked(store, "decide", "gia-lai-2020", at, QD_142, *WHO)["numbers"] == {"text": "35", "document": "142"}


def test_decisions_go_elsewhere_as_csv(store, tmp_path):
    at = citation(store, "vinh-phuc-2018", 2)["start"]
    told(store, "decide", "vinh-phuc-2018", at, "--not", QD_899, *WHO)
    written = run("--store", store, "decide", "--list", "--csv").stdout
    (row,) = csv.DictReader(io.StringIO(written))
    assert (row["quote"], row["verdict"], row["document"], row["by"]) == (
        "Quy định số 899-QĐ/TW", "not", QD_899, "Lan")  # fmt: skip
    file, other = tmp_path / "quyet-dinh.csv", tmp_path / "khac.db"
    file.write_text(written, encoding="utf-8", newline="")
    said, _ = told(other, "decide", "--import", file)
    assert "waits for the article" in said
    told(other, "ingest", tmp_path / "bai")
    assert citation(other, "vinh-phuc-2018", 2) == citation(store, "vinh-phuc-2018", 2)


WRONG = {
    "nothing": ([], "--undo"),
    "no document": (["a", "3"], "DOCUMENT"),
    "two things at once": (["a", "3", "x", "--new", *WHO], "one thing"),
    "two doings at once": (["--list", "--undo", "a", "3"], "--list"),
    "nobody": (["a", "3", "x", "--why", "y"], "--by"),
    "no reason": (["a", "3", "x", "--by", "y", "--why", " "], "--why"),
    "no place": (["--undo", "a"], "place"),
    "no offset": (["a", "đầu", "x", *WHO], "OFFSET"),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_call_is_told(store, arguments, words):
    result = run("--store", store, "--lang", "en", "decide", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_articles_out(store):
    said, missing = told(store, "remove", "vinh-phuc-2018", "khong-co")
    assert "1 article taken out" in said
    assert "khong-co" in missing
    assert asked(store, "remove", "khong-co", code=1)["missing"] == ["khong-co"]
    assert asked(store, "articles")["total"] == 3


def test_read_again(store):
    assert asked(store, "reread")["read"] == 0
    connection = sqlite3.connect(store)
    connection.execute("UPDATE version SET parser = x'00'")
    connection.commit()
    connection.close()
    said, _ = told(store, "reread")
    assert "4 articles kept; 4 read again, 0 of them say something else now. Nothing in the graph changed." in said


def test_copied_and_shrunk(store, tmp_path):
    copy = tmp_path / "sao.db"
    said, _ = told(store, "backup", copy)
    assert said.startswith(f"{copy}: ")
    assert asked(copy, "articles") == asked(store, "articles")
    assert asked(store, "vacuum")["after"] > 0
    _, refusal = told(store, "backup", store, code=3)
    assert "itself" in refusal


def test_an_earlier_file_is_migrated_with_a_sentence(tmp_path):
    path = tmp_path / "cu.db"
    connection = sqlite3.connect(path)
    connection.executescript((Path(__file__).parent / "graph" / "data" / "format-2.sql").read_text(encoding="utf-8"))
    connection.close()
    _, refusal = told(path, "articles", code=3)
    assert f"vankien --store {path} migrate" in refusal
    said, note = told(path, "migrate")
    assert said == f"{path}: data format 4."
    assert note == f"Note: {path}: brought from data format 2 to 4; an earlier vankien can no longer read it.\n"
    assert told(path, "migrate", lang="vi") == (f"{path}: định dạng 4.", "")
    assert asked(path, "articles")["total"] == 8


@pytest.mark.parametrize("name", cli.main.commands["register"].commands)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_command_of_the_register_has_help(name, lang):
    result = run("--lang", lang, "register", name, "--help")
    assert result.exit_code == 0
    assert len([line for line in result.stdout.splitlines() if line.strip()]) > 3
    line = next(line for line in run("--lang", lang, "register", "--help").stdout.splitlines()
                if line.strip().startswith(name))  # fmt: skip
    assert len(line.split()) > 3


def test_a_fault_in_the_file_ends_with_3(store, tmp_path):
    for arguments in (("register", "import", tmp_path / "none.csv"), ("decide", "--import", tmp_path / "none.csv")):
        _, refusal = told(store, *arguments, code=3)
        assert "none.csv" in refusal
    assert process("--store", tmp_path / "none.db", "decide", "--list").returncode == 3
