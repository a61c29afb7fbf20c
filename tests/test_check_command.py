"""Checking a draft, and listing what a corpus prints wrong, from the command line."""

import json
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.outside import run

GOOD = "Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII.\n"
WRONG_DAY = "Quán triệt Quy định số 142-QĐ/TW ngày 23/5/2024 của Bộ Chính trị.\n"
REPLACED = "Căn cứ Quy định số 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị.\n"
OPEN = "Thực hiện Chỉ thị 35 của Bộ Chính trị.\n"


def written(place, text, name="du-thao.txt"):
    path = place / name
    if path.suffix == ".docx":
        paper = Document()
        for line in text.splitlines():
            paper.add_paragraph(line)
        paper.save(str(path))
    else:
        path.write_text(text, encoding="utf-8")
    return path


def checked(*arguments):
    """Exit code, and kinds of findings of each citation."""
    result = run("check", *arguments, "--json")
    texts = json.loads(result.stdout)["texts"]
    return result.exit_code, [[one["kind"] for one in each["findings"]] for text in texts for each in text["citations"]]


CASES = {
    "all in order": (GOOD, (), 0, [[]]),
    "a wrong day": (WRONG_DAY, (), 1, [["day"]]),
    "a question is nothing wrong": (OPEN, ("--at", "2024-09-01"), 0, [["several"]]),
    "replaced by then": (REPLACED, ("--at", "2023-01-01"), 1, [["replaced"]]),
    "not yet replaced": (REPLACED, ("--at", "1/6/2022"), 0, [[]]),
    "not yet issued": (WRONG_DAY.replace("23/5", "23/4"), ("--at", "2024-04-01"), 1, [["not yet issued"]]),
    "replaced by today": (REPLACED, (), 1, [["replaced"]]),
    "no citation at all": ("Học sinh vui đọc sách.\n", (), 0, []),
}


@pytest.mark.parametrize("name", ["du-thao.txt", "du-thao.docx"])
@pytest.mark.parametrize(("text", "options", "code", "kinds"), CASES.values(), ids=CASES)
def test_the_code_tells_whether_something_is_wrong(tmp_path, name, text, options, code, kinds):
    assert checked(written(tmp_path, text, name), *options) == (code, kinds)


def test_a_person_sees_what_is_wrong_first_and_what_to_write(tmp_path):
    result = run("--lang", "vi", "check", written(tmp_path, GOOD + OPEN + WRONG_DAY), "--at", "2024-09-01")
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "3 trích dẫn, 1 sai, 1 cần xem lại, tính đến 1/9/2024" in " ".join(lines)
    lines = lines[next(at for at, line in enumerate(lines) if line.startswith("SAI")) :]
    assert lines[:2] == ["SAI Quy định số 142-QĐ/TW dòng 3", "ngày: 23/5/2024 → 23/4/2024"]
    assert lines[2].startswith("nên viết: Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị về")
    assert any(line.startswith("xem? Chỉ thị 35 dòng 2") for line in lines)
    assert any(line.startswith("Đúng: Nghị quyết số 18-NQ/TW (25/10/2017)") for line in lines)


def test_a_text_without_a_day_is_judged_by_today_and_told_so(tmp_path):
    path = written(tmp_path, REPLACED)
    undated, dated = (" ".join(run("--lang", "en", "check", path, *more).stdout.split())
                      for more in ((), ("--at", "2023-01-01")))  # fmt: skip
    assert "replaced since 6/7/2022 by Quy định 69-QĐ/TW (judged by today: the text bears no day" in undated
    assert "judged by today" not in dated


def test_in_english(tmp_path):
    result = run("--lang", "en", "check", written(tmp_path, WRONG_DAY))
    assert "WRONG  Quy định số 142-QĐ/TW  line 1" in result.stdout
    assert "day: 23/5/2024 → 23/4/2024" in result.stdout


def test_many_errors_stay_on_one_screen(tmp_path):
    text = "".join(f"Quy định số 142-QĐ/TW ngày {day}/5/2024 của Bộ Chính trị.\n\n" for day in range(1, 29))
    path = written(tmp_path, text)
    short, whole = (run("--lang", "en", "check", path, *more).stdout for more in ((), ("--limit", "0")))
    assert (short.count("WRONG"), whole.count("WRONG")) == (8, 28)
    assert "20 more" in short


def test_one_slip_made_twice_is_said_once(tmp_path):
    result = run("--lang", "en", "check", written(tmp_path, WRONG_DAY + GOOD + WRONG_DAY))
    assert result.stdout.count("WRONG") == 1
    assert "line 1, 3" in result.stdout


def test_a_program_reads_all_of_it(tmp_path):
    path = written(tmp_path, WRONG_DAY)
    found = json.loads(run("check", path, "--at", "2024-09-01", "--json").stdout)
    [text] = found["texts"]
    [one] = text["citations"]
    assert (found["wrong"], found["doubtful"], found["skipped"], text["day"]) == (1, 0, [], "2024-09-01")
    assert WRONG_DAY[one["start"] : one["end"]] == one["quote"] == "Quy định số 142-QĐ/TW"
    assert (one["document"], one["certainty"], one["sourced"], one["wrong"]) == (
        "quy-dinh-142-qd-tw-2024", "stated", True, True)  # fmt: skip
    assert [(each["said"], each["right"]) for each in one["findings"]] == [("23/5/2024", "23/4/2024")]
    assert found["documents"]["quy-dinh-142-qd-tw-2024"]["issuer"] == "Bộ Chính trị"


def test_nothing_to_read_is_three(tmp_path):
    result = run("check", tmp_path / "khong-co.docx", "--json")
    assert (result.exit_code, json.loads(result.stdout)["texts"]) == (3, [])
    assert "khong-co.docx" in result.stderr


def test_one_bad_file_among_good_ones_is_named(tmp_path):
    result = run("check", tmp_path / "khong-co.docx", written(tmp_path, GOOD), "--json")
    assert (result.exit_code, len(json.loads(result.stdout)["skipped"])) == (0, 1)
    assert "khong-co.docx" in result.stderr


def test_a_day_that_is_none_is_a_wrong_call(tmp_path):
    result = run("check", written(tmp_path, GOOD), "--at", "hôm qua")
    assert (result.exit_code, "--at" in result.stderr, result.stdout) == (2, True, "")


def test_needs_no_store(tmp_path, monkeypatch):
    path = written(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)
    assert run("--store", "none.db", "check", path).exit_code == 0
    assert sorted(one.name for one in Path().iterdir()) == ["du-thao.txt"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    place = tmp_path_factory.mktemp("bai")
    for name, day, text in (("cu", "05/03/2019", GOOD), ("moi", "27/09/2024", WRONG_DAY + REPLACED),
                            ("moi-hon", "01/10/2024", WRONG_DAY.replace("Bộ Chính trị", "Ban Bí thư")),
                            ("ngo", "02/10/2024", "Quy định 142/QĐ-TW ngày 23/4/2024.\n")):  # fmt: skip
        written(place, f"Bài {name} của báo\n({day} 08:00)\n{text}", f"{name}.txt")
    path = place / "kho.db"
    assert run("--store", path, "ingest", *sorted(place.glob("*.txt"))).exit_code == 0
    return path


def errors(store, *arguments):
    result = run("--store", store, "errors", *arguments, "--json")
    found = json.loads(result.stdout)
    return result.exit_code, found["more"], [
        (one["article"]["id"], [each["kind"] for each in one["findings"]]) for one in found["errors"]
    ]


ERRORS = {
    "the newest first, and no question of what is in force": (
        (), (0, False, [("moi-hon", ["day", "issuer"]), ("moi", ["day"])])),
    "what may be right too": (
        ("--doubtful",), (0, False, [("ngo", ["form"]), ("moi-hon", ["day", "issuer"]), ("moi", ["day"])])),
    "some of them": (("--limit", "1"), (0, True, [("moi-hon", ["day", "issuer"])])),
    "just as many as there are": (("--limit", "2"), (0, False, [("moi-hon", ["day", "issuer"]), ("moi", ["day"])])),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "expected"), ERRORS.values(), ids=ERRORS)
def test_lists_what_a_corpus_prints_wrong(store, arguments, expected):
    assert errors(store, *arguments) == expected


def test_a_misprint_is_shown_with_its_passage(store):
    text = " ".join(run("--store", store, "--lang", "vi", "errors").stdout.split())
    for words in ("27/9/2024", "«Quy định số 142-QĐ/TW»", "ngày: 23/5/2024 → 23/4/2024"):
        assert words in text


def test_a_corpus_without_misprints_is_one(tmp_path):
    path = tmp_path / "kho.db"
    assert run("--store", path, "ingest", written(tmp_path, GOOD)).exit_code == 0
    assert errors(path) == (1, False, [])


SHOWN = {
    "before it was replaced": ("2022-07-05", "chưa thấy văn bản nào thay thế", "unknown", []),
    "since": ("2022-07-06", "đã được thay thế bằng Quy định 69-QĐ/TW", "replaced", ["quy-dinh-69-qd-tw-2022"]),
    "before it was issued": ("2017-11-14", "chưa ban hành", "not yet issued", []),
}


@pytest.mark.parametrize(("day", "words", "state", "by"), SHOWN.values(), ids=SHOWN)
def test_show_says_how_a_document_stands_on_a_day(store, day, words, state, by):
    asked = ("--store", store, "--lang", "vi", "show", "quy-dinh-102-qd-tw-2017", "--at", day)
    assert words in run(*asked).stdout
    [document] = json.loads(run(*asked, "--json").stdout)["documents"]
    assert (document["standing"]["state"], document["standing"]["by"], document["standing"]["day"]) == (state, by, day)


def test_a_check_loads_no_reader_of_web_pages(tmp_path):
    import subprocess

    path = written(tmp_path, GOOD, "du-thao.docx")
    shown = "import sys, cli\ntry:\n    cli.main(['check', sys.argv[1]])\nexcept SystemExit: pass\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", shown, str(path)], cwd=Path(__file__).parent.parent, text=True,
                          capture_output=True, encoding="utf-8", check=True)  # fmt: skip
    modules = set(done.stdout.splitlines()[-1].split())
    assert "docx" in modules
    assert not modules & {"trafilatura", "htmldate"}
