"""Reading articles from the command line: into a store, and straight to programs."""

import json
import re
import subprocess
import sys

import pytest
from starlette.testclient import TestClient

from tests.citations.said import SPELLINGS
from tests.outside import ARTICLES, CT_2024, QD_142, ROOT, asked, lay, run
from viz.app import application


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


def test_a_file_of_good_and_bad_lines_gives_its_good_ones_and_the_same_again(tmp_path):
    good, last = (json.dumps({"text": f"Học {said}.", "id": said[-2:]}) for said in ("Quy định số 69", "Chỉ thị số 35"))
    file = tmp_path / "bai.jsonl"
    file.write_text(f'\ufeff{good}\n\n{{"text": "Quy đ\n["Quy định"]\n{last}', encoding="utf-8")
    arguments = ("--store", tmp_path / "kho.db", "ingest", file)
    first = run(*arguments)
    assert first.exit_code == 0
    assert first.stdout.startswith("2 articles read: 2 new, 0 changed, 0 as before; inputs skipped: 2;")
    assert [(f"{file}:{at}" in first.stderr or f"{file}, line {at}" in first.stderr) for at in range(1, 6)] == [
        False, False, True, True, False,
    ]  # fmt: skip
    again = run(*arguments, "--strict")
    assert again.exit_code == 3
    assert again.stdout.startswith("2 articles read: 0 new, 0 changed, 2 as before; inputs skipped: 2;")


def test_one_page_by_two_addresses_is_one_article_with_a_clean_title(tmp_path):
    text, address = "Xã học Quy định 142-QĐ/TW.", "https://bao.vidu/bai-1"
    rows = [
        {"text": text, "url": f"{address}?utm_source=fb#c", "title": "Quy định 142 và xã ta | Báo Ví Dụ",
         "author": "Báo điện tử Ví Dụ"},
        {"text": text, "url": address, "title": "Quy định 142 và xã ta", "author": "Báo điện tử Ví Dụ"},
    ]  # fmt: skip
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    store = tmp_path / "kho.db"
    run("--store", store, "ingest", "-", "--format", "jsonl", input=lines)
    [article] = json.loads(run("--store", store, "articles", "--json").stdout)["articles"]
    assert (article["source"], article["title"]) == (address, "Quy định 142 và xã ta")
    read = run("extract", "-", "--format", "jsonl", input=lines).stdout
    assert [json.loads(row)["officials"] for row in read.splitlines()] == [[], []]


ODD = "Tin 😀 &amp; ảnh\r\nHo\u0323c ky\u0303 \u200bChỉ thị 35-CT/TW\r\nở xã."
"""Line ends of Windows, a letter beyond the first plane, marks apart, an entity, a zero-width blank."""


def test_a_span_is_the_same_letters_in_every_answer(tmp_path):
    words = "Chỉ thị 35-CT/TW"
    start = ODD.index(words)
    (tmp_path / "la.txt").write_bytes(ODD.encode())
    store = tmp_path / "kho.db"
    run("--store", store, "ingest", "--date", "2024-09-27", tmp_path / "la.txt")
    [row] = map(json.loads, run("extract", tmp_path / "la.txt").stdout.splitlines())
    spans = [(one["start"], one["end"], one["quote"]) for one in row["citations"]]
    assert spans == [(start, start + len(words), words)]
    assert f"«{words}»" in run("--store", store, "show", "la").stdout
    [cited] = json.loads(run("--store", store, "cites", words, "--json").stdout)["documents"]
    [passage] = cited["articles"][0]["passages"]
    assert (passage["start"], passage["end"]) == (start, start + len(words))
    with TestClient(application(str(store), "vi", ["testserver"])) as client:
        assert re.findall(r"<mark[^>]*>([^<]*)</mark>", client.get("/articles/la").text)[0] == words
        [shown] = client.get("/articles/la.json").json()["citations"]
    assert ODD[shown["start"] : shown["end"]] == shown["quote"] == words


@pytest.mark.parametrize("respell", SPELLINGS.values(), ids=SPELLINGS)
def test_any_composition_of_letters_gives_the_same_store(tmp_path, respell):
    text = (
        "Bộ Chính trị ban hành Nghị quyết số 57-NQ/TW ngày 22/12/2024; các cấp ủy học Nghị quyết 57, Điều lệ Đảng và "
        "Quy định 142-QĐ/TW của Bộ Chính trị. Đồng chí Lê Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, chủ trì."
    )
    counts, found = [], []
    for name, written in (("thuong", text), ("khac", respell(text))):
        file = tmp_path / f"{name}.jsonl"
        file.write_text(json.dumps({"text": written, "id": "b1", "published": "2025-02-03"}), encoding="utf-8")
        run("--store", tmp_path / f"{name}.db", "ingest", file)
        counts.append(json.loads(run("--store", tmp_path / f"{name}.db", "stats", "--json").stdout))
        [row] = map(json.loads, run("extract", file).stdout.splitlines())
        assert all(written[one["start"] : one["end"]] == one["quote"] for one in row["citations"] + row["officials"])
        found.append([(one["type"], one["number"], one["symbol"], one["issuer"], one["date"], one["document"])
                      for one in row["citations"]])  # fmt: skip
    assert found[0] == found[1]
    assert counts[0] == counts[1]


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
