"""Reading articles from the command line: into a store, and straight to programs."""

import json
import subprocess
import sys

import pytest

from tests.outside import ARTICLES, CT_2024, QD_142, ROOT, asked, lay, run


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of a few articles."""
    return lay(tmp_path_factory.mktemp("bai"))


def test_ingest_names_and_counts_what_is_bad(folder, tmp_path):
    bad = tmp_path / "hong"
    bad.mkdir()
    (bad / "rong.txt").write_bytes(b"")
    (bad / "anh.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9)
    arguments = ("--store", tmp_path / "kho.db", "--lang", "vi", "ingest", folder, bad)
    result = run(*arguments)
    assert result.exit_code == 0
    assert "rong.txt" in result.stderr
    assert "anh.txt" in result.stderr
    assert "Đã đọc 4 bài: 4 mới" in result.stdout
    assert "bỏ qua 2 đầu vào" in result.stdout
    again = run(*arguments, "--strict")
    assert again.exit_code == 3
    assert "0 mới, 0 thay đổi, 4 như cũ" in again.stdout


def test_ingest_of_nothing_is_three(tmp_path):
    result = run("--store", tmp_path / "kho.db", "ingest", tmp_path / "khong-co.txt")
    assert result.exit_code == 3
    assert "khong-co.txt" in result.stderr


def test_ingest_reports_to_programs(folder, tmp_path):
    result = run("--store", tmp_path / "kho.db", "ingest", folder, tmp_path / "khong-co.txt", "--json")
    report = json.loads(result.stdout)
    assert (report["read"], report["added"], len(report["skipped"])) == (4, 4, 1)
    assert "khong-co.txt" in report["skipped"][0]["reason"]


def test_ingest_from_standard_input_with_other_names_of_fields(tmp_path):
    line = json.dumps({"ma": "b1", "noi_dung": "Thực hiện Quy định số 142-QĐ/TW.", "ngay": "2024-09-27"})
    names = ("text=noi_dung", "published=ngay", "id=ma")
    fields = [part for pair in names for part in ("--field", pair)]
    store = tmp_path / "kho.db"
    result = run("--store", store, "ingest", "-", "--format", "jsonl", *fields, input=line + "\n")
    assert result.exit_code == 0
    assert asked(store, "cites", "Quy định 142") == (0, {"quy-dinh-142-qd-tw-2024": ["b1"]})


BAD_INPUTS = {
    "a missing file": lambda place: place / "khong-co.txt",
    "an empty file": lambda place: _written(place / "rong.txt"),
    "a folder without anything to read": lambda place: _written(place / "x" / "a.xyz", "?").parent,
}


def _written(path, text=""):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("made", BAD_INPUTS.values(), ids=BAD_INPUTS)
def test_extract_of_nothing_is_one_sentence_and_three(tmp_path, made, monkeypatch):
    monkeypatch.setattr("viz.progress.FIRST", 3600.0)
    result = run("extract", made(tmp_path))
    assert (result.exit_code, result.stdout) == (3, "")
    [sentence] = result.stderr.splitlines()
    assert made(tmp_path).name in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("each", [[], ["--each"]], ids=["together", "each alone"])
def test_extract_prints_one_line_for_each_article(folder, each):
    result = run("extract", folder, *each)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["article"]["id"] for row in rows] == sorted(name.removesuffix(".txt") for name in ARTICLES)
    assert result.exit_code == 0
    ha_noi = next(row for row in rows if row["article"]["id"] == "ha-noi-2024")
    assert [citation["document"] for citation in ha_noi["citations"]] == [*QD_142, *CT_2024]
    assert ha_noi["documents"]["quy-dinh-142-qd-tw-2024"]["known"] is True


def test_extract_of_an_article_that_cites_nothing(folder):
    result = run("extract", folder / "khong-trich-dan.txt")
    [row] = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, result.stderr) == (0, "")
    assert {name: row[name] for name in row if name != "article"} == {
        "citations": [], "documents": {}, "officials": [], "relations": []}  # fmt: skip


def test_extract_goes_on_after_a_bad_file(folder, tmp_path):
    result = run("extract", tmp_path / "khong-co.txt", folder / "ha-noi-2024.txt")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "khong-co.txt" in result.stderr


def test_a_closed_pipe_ends_quietly(tmp_path):
    many = tmp_path / "nhieu.jsonl"
    row = {"text": "Thực hiện Quy định số 142-QĐ/TW. " * 20}
    many.write_text("".join(json.dumps(row | {"id": f"b{n}"}) + "\n" for n in range(3000)), encoding="utf-8")
    command = f"{sys.executable} -m cli extract --each {many} | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=True,
                          encoding="utf-8")  # fmt: skip
    first, code = done.stdout.splitlines()
    assert json.loads(first)["article"]["id"] == "b0"
    assert code == "0"
    assert "Error" not in done.stderr
