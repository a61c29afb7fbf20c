"""The commands about people, bodies and relations from outside: what they print, and how they end."""

import csv
import io
import json

import pytest

from tests import outside
from tests.graph.small import Q505, Q614, TEXTS, world


@pytest.fixture(autouse=True)
def _small_world(monkeypatch):
    monkeypatch.setattr("graph.store.open_store", lambda _: world())


def run(*arguments, lang="vi"):
    return outside.run("--lang", lang, *arguments)


def printed(*arguments, lang="vi"):
    return " ".join(run(*arguments, lang=lang).stdout.split())


ANSWERS = {
    "an official": (["official", "Trần Thị Mẫu"],
                    ["Trần Thị Mẫu · 1 bài", "Thường trực Ban Bí thư", "Đã ký", "Quy định 614-QĐ/TW",
                     "«ký Quy định 614-QĐ/TW»", "theo danh mục", "«Trần Thị Mẫu»"]),
    "without quotes or marks": (["official", "tran", "thi", "mau"], ["Trần Thị Mẫu", "Trần Thị Mậu"]),
    "namesakes and how to narrow it": (["official", "Lê Văn Ví"],
                                       ["Có 2 người", "thêm chức vụ hoặc địa phương", '"le-van-vi-gia-lai"',
                                        "Huyện ủy Chư Ví 2018 10/2022"]),
    "all officials": (["officials"], ["Lê Văn Ví", "le-van-vi-gia-lai", "Trần Thị Mẫu"]),
    "a body": (["org", "Huyện ủy Chư Ví"], ["Huyện ủy Chư Ví", "Lê Văn Ví", "Bí thư Huyện ủy"]),
    "an issuer": (["org", "BTCTW"], ["ban hành 1 văn bản", "Hướng dẫn 77-HD/BTCTW"]),
    "relations": (["relations", "Quy định 614"],
                  ["Được thay thế bởi", "Quy định 999-QĐ/TW", "[dự kiến, chưa thực hiện]", "Được hướng dẫn bởi",
                   "Người ký • Trần Thị Mẫu", "Thay thế • Quy định 505-QĐ/TW", "«thay thế Quy định 505-QĐ/TW»"]),
    "cited together": (["related", "Quy định 614"],
                       ["Hướng dẫn 77-HD/BTCTW", "«Hướng dẫn 77-HD/BTCTW»", "Quy định 505-QĐ/TW"]),
    "a timeline": (["timeline", "Quy định 614", "--by", "month"],
                   ["1/7/2023 ban hành", "3/2024 được trích dẫn trong 1 bài", "20/11/2024 Được thay thế bởi"]),
    "a path": (["path", "Quy định 505", "Trần Thị Mẫu"],
               ["← thay thế Quy định 614-QĐ/TW", "← ký Trần Thị Mẫu", "«ký Quy định 614-QĐ/TW»"]),
    "who signed": (["ask", "ai ký Quy định 614"], ["Người ký • Trần Thị Mẫu", "«ký Quy định 614-QĐ/TW»"]),
    "a post": (["ask", "Trần Thị Mẫu giữ chức gì"], ["Thường trực Ban Bí thư"]),
    "who held a post": (["ask", "ai là Bí thư Huyện ủy Chư Ví"],
                        ["Lê Văn Ví · 1 bài", "2018 10/2022", "Bí thư Huyện ủy «Lê Văn Ví» dự"]),
    "how it stands": (["ask", "Quy định 505 còn hiệu lực không"],
                      ["đã được thay thế bằng Quy định 614-QĐ/TW", "«thay thế Quy định 505-QĐ/TW»"]),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), ANSWERS.values(), ids=ANSWERS)
def test_prints_the_answer_with_its_evidence(arguments, words):
    text = printed(*arguments)
    for each in words:
        assert each in text
    assert run(*arguments).exit_code == 0


@pytest.mark.parametrize("arguments", [arguments for arguments, _ in ANSWERS.values()], ids=ANSWERS)
def test_every_answer_is_one_json_object_too(arguments):
    result = run(*arguments, "--json")
    assert isinstance(json.loads(result.stdout), dict)
    assert result.exit_code == 0


def test_a_plan_in_english():
    assert "Replaced by • Quy định 999-QĐ/TW · quy-dinh-999-qd-tw-2024 [planned, not done]" in printed(
        "relations", "Quy định 614", lang="en")  # fmt: skip


NOTHING = {
    "nobody": (["official", "Phạm Văn Không"], "Phạm Văn Không"),
    "no body": (["org", "Tỉnh ủy Vĩnh Ví"], "Tỉnh ủy Vĩnh Ví"),
    "no document": (["relations", "Quy định 606"], "Quy định 606"),
    "no relation": (["relations", "Chỉ thị 135"], "Chưa thấy nơi nào nêu"),
    "nothing cited with it": (["related", "Chỉ thị 135"], "Chưa có bài nào trích dẫn văn bản khác"),
    "no timeline of nothing": (["timeline", "Quy định 606"], "Quy định 606"),
    "no way": (["path", "chi-thi-135-ct-tw-2019", "Quy định 614"], "Không có đường nối"),
    "an end that is not there": (["path", "Quy định 606", "Quy định 614"], "Quy định 606"),
    "a question about nobody": (["ask", "Phạm Văn Không giữ chức gì"], "Không có ai khớp"),
    "nobody in a post": (["ask", "ai là Bí thư Tỉnh ủy Gia Lai"], 'vankien org "Tỉnh ủy Gia Lai"'),
    "a post of a body that nobody names": (["ask", "ai là Bí thư Tỉnh ủy Vĩnh Ví"], "vankien org TÊN"),
    "nobody signed": (["ask", "ai ký Quy định 505"], "Chưa thấy nơi nào nêu"),
}


@pytest.mark.parametrize(("arguments", "words"), NOTHING.values(), ids=NOTHING)
def test_nothing_found_is_said_and_one(arguments, words):
    assert words in printed(*arguments)
    assert run(*arguments).exit_code == 1
    assert run(*arguments, "--json").exit_code == 1


WRONG = {
    "words that are no document": (["relations", "cái gì đó"], "cái gì đó"),
    "a name of several as an end": (["path", "Lê Văn Ví", "Quy định 614"], "le-van-vi-gia-lai"),
    "no such span": (["timeline", "Quy định 614", "--by", "week"], "--by"),
    "two documents at once": (["ask", "ai ký Quy định 614 và Quy định 505"], "Quy định 614"),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_call_is_one_line_and_two(arguments, words):
    result = run(*arguments)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert words in result.stderr


def test_officials_as_csv():
    rows = list(csv.DictReader(io.StringIO(run("officials", "--csv", "--limit", "1").stdout)))
    assert [(row["id"], row["name"], row["articles"]) for row in rows] == [("le-van-vi-gia-lai", "Lê Văn Ví", "2")]


def test_json_has_the_shapes_other_programs_rely_on():
    told = json.loads(run("official", "Trần Thị Mẫu", "--json").stdout)
    assert (told["question"], told["intent"]) == ("Trần Thị Mẫu", "official")
    [person] = told["officials"]
    assert person["posts"] == [{"title": "Thường trực Ban Bí thư", "org": "Ban Bí thư", "from": "2023",
                                "until": None, "articles": ["a1"]}]  # fmt: skip
    assert {"kind": "signs", "document": Q614, "planned": False, "articles": ["a1"]}.items() <= (
        person["documents"][0].items())  # fmt: skip
    told = json.loads(run("ask", "văn bản nào thay thế Quy định 505", "--json").stdout)
    [relation] = told["documents"][0]["relations"]
    assert told["documents"][0]["id"] == Q505
    assert {"kind": "replaces", "direction": "in", "other": Q614, "planned": False}.items() <= relation.items()
    [passage] = relation["passages"]
    assert (passage["article"], TEXTS["a1"][2][passage["start"] : passage["end"]]) == (
        "a1", "thay thế Quy định 505-QĐ/TW")  # fmt: skip
