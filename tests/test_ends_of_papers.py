"""A paper that has run out, as articles say: what a question for its standing, its record and a check print."""

import json
from pathlib import Path

import pytest

from citations import Article
from graph.ingest import ingest
from tests import outside

TEXTS = {
    "a": "Xã học Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị, thực hiện thí điểm trong 5 năm kể từ ngày ký.",
    "b": "Huyện nhắc Kết luận số 913-KL/TW của Bộ Chính trị thực hiện thí điểm trong 18 tháng.",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    address = tmp_path_factory.mktemp("store") / "kho.db"
    ingest([Article(text, id=id) for id, text in TEXTS.items()], str(address))
    return address


PRINTED = {
    "a day that follows": (
        "en", ["ask", "Is Quy định 142 still valid"],
        ["nothing known has replaced or repealed it",
         "Holds for 5 years · No longer in force from 23 Apr 2029, articles say", "kể từ ngày ký». — a"]),
    "no day": ("vi", ["ask", "Kết luận 913 còn hiệu lực không"],
               ["Thực hiện trong 18 tháng · Bài không nêu ngày hết hiệu lực", "trong 18 tháng». — b"]),
    "the record on a later day": (
        "vi", ["show", "Quy định 142", "--at", "2030-01-01"], ["hết thời hạn từ 23/4/2029, không còn hiệu lực"]),
    "the record on an earlier day": (
        "vi", ["show", "Quy định 142", "--at", "2029-04-22"], ["chưa thấy văn bản nào thay thế hay bãi bỏ"]),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "call", "words"), PRINTED.values(), ids=PRINTED)
def test_prints(path, lang, call, words):
    told = outside.run("--lang", lang, "--store", str(path), *call)
    text = " ".join(told.stdout.split())
    assert (told.exit_code, [each for each in words if each not in text]) == (0, [])


def test_a_check_knows_it_from_the_store(path, tmp_path):
    text = tmp_path / "bai.txt"
    text.write_text("Theo Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị.", encoding="utf-8")
    told = [outside.run("--lang", "vi", "--store", store, "check", str(text), "--at", "2030-01-01", "--json")
            for store in (str(path), str(tmp_path / "khong.db"))]  # fmt: skip
    found = [[one["text"] for each in json.loads(one.stdout)["texts"][0]["citations"] for one in each["findings"]]
             for one in told]  # fmt: skip
    assert ([one.exit_code for one in told], found) == ([1, 0], [["đã hết hiệu lực từ 23/4/2029 (hết thời hạn)"], []])
