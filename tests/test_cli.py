"""The command line from outside: what it prints, where, and how it ends."""

import csv
import io
import json
from datetime import date

import pytest

import cli
from citations import Article
from graph.ingest import ingest
from tests.outside import CT_2019, CT_2024, NQ_4, NQ_18, QD_142, asked, lay, process, run


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of a few articles."""
    return lay(tmp_path_factory.mktemp("bai"))


@pytest.fixture(scope="module")
def store(folder, tmp_path_factory):
    """The store that the articles were taken into."""
    path = tmp_path_factory.mktemp("kho") / "vankien.db"
    assert run("--store", path, "ingest", folder).exit_code == 0
    return path


QUESTIONS = {
    "English": ("which articles cite Quy định 142", QD_142),
    "Vietnamese": ("bài nào trích dẫn Quy định 142", QD_142),
    "without marks": ("bai nao trich dan quy dinh 142", QD_142),
    "a year of the document": ("bài nào trích dẫn Chỉ thị 35 năm 2019", CT_2019),
    "issuer and year, without marks": ("bai nao trich dan chi thi 35 nam 2019 cua bo chinh tri", CT_2019),
    "a day in English": ("who cites directive 35-CT/TW of 30 May 2019", CT_2019),
    "a year of the articles": ("bài năm 2020 trích dẫn Chỉ thị 35", CT_2019),
    "a plenum": ("nghi quyet tw4 khoa xii", NQ_4),
    "a symbol": ("142-QĐ/TW", QD_142),
    "a place and months": ("bài ở Vĩnh Phúc nhắc Nghị quyết 18 từ tháng 1 đến tháng 6 năm 2018", NQ_18),
    "a slip": ("chi thj 35 năm 2024", CT_2024),
}


@pytest.mark.parametrize(("question", "expected"), QUESTIONS.values(), ids=QUESTIONS)
def test_answers_questions(store, question, expected):
    assert asked(store, "ask", question) == (0, expected)


UNMARKED = {
    "a document by type and number": ("cites", "Quy định 142-QĐ/TW", "quy dinh 142-qd/tw"),
    "the same in capitals": ("cites", "Quy định 142-QĐ/TW", "QUY DINH 142-QD/TW"),
    "the same in decomposed letters": ("cites", "Quy định 142-QĐ/TW", "Quy đi\u0323nh 142-QĐ/TW"),
    "a symbol alone": ("cites", "142-QĐ/TW", "142-qd/tw"),
    "a question": ("ask", "bài nào trích dẫn Chỉ thị 35 năm 2019 của Bộ Chính trị",
                   "bai nao trich dan chi thi 35 nam 2019 cua bo chinh tri"),
    "words of a title": ("show", "Đảng ủy Công an", "dang uy cong an"),
    "a plenum": ("show", "Nghị quyết Trung ương 4 khóa XII", "nghi quyet trung uong 4 khoa xii"),
    "relations": ("relations", "Chỉ thị 35 năm 2019", "chi thi 35 nam 2019"),
    "words to search": ("search", "sắp xếp bộ máy", "sap xep bo may"),
    "a body": ("org", "Bộ Chính trị", "bo chinh tri"),
    "a place": ("articles", "--place", "Vĩnh Phúc", "vinh phuc"),
}


@pytest.mark.parametrize("words", UNMARKED.values(), ids=UNMARKED)
def test_without_marks_the_answer_is_the_same(store, words):
    *begun, marked, unmarked = words
    told = [run("--store", store, *begun, said, "--json") for said in (marked, unmarked)]
    answers = [{name: value for name, value in json.loads(each.stdout).items() if name != "question"} for each in told]
    assert answers[0] == answers[1]
    assert told[0].exit_code == told[1].exit_code
    assert any(answers[0].values())
    people = [run("--store", store, "--lang", "vi", *begun, said) for said in (marked, unmarked)]
    assert people[0].stdout == people[1].stdout


def test_words_need_no_quotes(store):
    assert asked(store, "ask", "bài", "nào", "trích", "dẫn", "Quy", "định", "142") == (0, QD_142)


CITES = {
    "by number": (["Quy định 142"], 0, QD_142),
    "in words without quotes": (["Quy", "định", "142"], 0, QD_142),
    "in small letters with the symbol": (["quy dinh 142-qd/tw"], 0, QD_142),
    "two of one number, each with its own": (["Chỉ thị 35"], 0, CT_2019 | CT_2024),
    "up to a year": (["Chỉ thị 35", "--to", "2020"], 0, CT_2019),
    "from a month on": (["Chỉ thị 35", "--from", "9/2024"], 0, CT_2024),
    "in a place": (["Chỉ thị 35", "--place", "gia lai"], 0, CT_2019),
    "in a place by its kind": (["Chỉ thị 35", "--place", "Tỉnh Gia Lai"], 0, CT_2019),
    "never a longer number": (["Quy định 14"], 1, {}),
    "never a number inside": (["4-QĐ/TW"], 1, {}),
    "known, but nobody cites it": (["Quy định 144-QĐ/TW năm 2024"], 1, {"quy-dinh-144-qd-tw-2024": []}),
    "none in that time": (["Quy định 142", "--to", "2020"], 1, {"quy-dinh-142-qd-tw-2024": []}),
}


@pytest.mark.parametrize(("arguments", "code", "expected"), CITES.values(), ids=CITES)
def test_cites(store, arguments, code, expected):
    assert asked(store, "cites", *arguments) == (code, expected)


@pytest.fixture(scope="module")
def numbers(tmp_path_factory):
    """A store in which papers are cited whose numbers hold one another."""
    path = tmp_path_factory.mktemp("so") / "kho.db"
    days = {14: "1/3/2017", 142: "23/4/2024", 144: "9/5/2024", 148: "23/5/2024", 214: "2/1/2020", 4: "2/2/2016"}
    ingest((Article(f"Chi bộ học Quy định số {number}-QĐ/TW ngày {day} của Bộ Chính trị.", id=f"bai-{number}",
                    published=date(2024, 6, 1)) for number, day in days.items() if number != 4), str(path))  # fmt: skip
    return path


ONLY = {
    "a number that others begin with": ("Quy định 14", [14]),
    "with its symbol": ("14-QĐ/TW", [14]),
    "without marks": ("quy dinh 14-qd/tw", [14]),
    "with a nought before": ("Quy định số 014", [14]),
    "a number that others end with": ("4-QĐ/TW", []),
    "the same with its type": ("Quy định 4", []),
    "with two noughts": ("Quy định 04-QĐ/TW", []),
    "the end of a longer one": ("Quy định 42", []),
    "a longer one": ("Quy định 142", [142]),
    "one that holds another within": ("214-QĐ/TW", [214]),
    "longer than all": ("Quy định 1420", []),
}


@pytest.mark.parametrize(("said", "expected"), ONLY.values(), ids=ONLY)
def test_a_number_is_never_taken_for_a_longer_one(numbers, said, expected):
    code, found = asked(numbers, "cites", said)
    cited = {id: articles for id, articles in found.items() if articles}
    assert list(cited.values()) == [[f"bai-{number}"] for number in expected]
    assert code == (0 if expected else 1)
    shown = run("--store", numbers, "--lang", "vi", "show", said)
    assert [number for number in (14, 142, 144, 148, 214) if f"Quy định {number}-QĐ/TW" in shown.stdout] == expected
    if not expected and not found:
        assert (shown.exit_code, shown.stdout.startswith("Không có")) == (1, True)


def test_the_answer_shows_its_evidence(store):
    result = run("--store", store, "--lang", "vi", "ask", "bài nào trích dẫn Quy định 142")
    text = " ".join(result.stdout.split())
    for words in ("Quy định 142-QĐ/TW", "Bộ Chính trị", "23/4/2024", "27/9/2024", "«Quy định số 142-QĐ/TW»"):
        assert words in text


def test_passages_lie_where_they_say(store, folder):
    [document] = json.loads(run("--store", store, "cites", "Quy định 142", "--json").stdout)["documents"]
    [passage] = document["articles"][0]["passages"]
    text = (folder / "ha-noi-2024.txt").read_text(encoding="utf-8")
    assert text[passage["start"] : passage["end"]] == "Quy định số 142-QĐ/TW"
    assert "Quy định số 142-QĐ/TW" in passage["text"]


def test_cites_as_csv(store):
    [row] = csv.DictReader(io.StringIO(run("--store", store, "cites", "Quy định 142", "--csv").stdout))
    assert (row["document"], row["article"], row["published"]) == (
        "quy-dinh-142-qd-tw-2024", "ha-noi-2024", "2024-09-27")  # fmt: skip


def test_counts(store):
    result = run("--store", store, "--lang", "en", "ask", "how many articles cite Quy định 142")
    assert "1 article" in result.stdout
    assert "27 Sep 2024" not in result.stdout


def test_shows_a_document(store):
    result = run("--store", store, "--lang", "vi", "show", "142-QĐ/TW")
    assert result.exit_code == 0
    assert "quy-dinh-142-qd-tw-2024" in result.stdout
    assert "có trong danh mục" in result.stdout


def test_shows_an_article_with_its_citations_in_place(store):
    result = run("--store", store, "show", "ha-noi-2024")
    assert "triển khai «Quy định số 142-QĐ/TW» ngày" in " ".join(result.stdout.split())
    page = json.loads(run("--store", store, "show", "ha-noi-2024", "--json").stdout)
    assert [page["text"][one["start"] : one["end"]] for one in page["citations"]] == [
        "Quy định số 142-QĐ/TW", "Chỉ thị số 35-CT/TW"]  # fmt: skip


def test_shows_nothing_of_what_is_not_there(store):
    result = run("--store", store, "--lang", "vi", "show", "4-QĐ/TW")
    assert (result.exit_code, "Không có văn bản hay bài nào khớp '4-QĐ/TW'" in result.stdout) == (1, True)


def test_searches_with_or_without_marks(store):
    found = [json.loads(run("--store", store, "search", words, "--json").stdout)
             for words in ("sắp xếp bộ máy", "sap xep bo may")]  # fmt: skip
    assert found[0] == found[1]
    assert [article["id"] for article in found[0]["articles"]] == ["vinh-phuc-2018"]


def test_lists_what_is_in_no_register(store):
    rows = csv.DictReader(io.StringIO(run("--store", store, "documents", "--unknown", "--csv").stdout))
    assert [(row["type"], row["number"], row["symbol"]) for row in rows] == [("quy định", "899", "899-QĐ/TW")]


def test_lists_documents_and_articles(store):
    documents = json.loads(run("--store", store, "documents", "--json").stdout)
    assert documents["total"] == len(documents["documents"]) == 6
    articles = json.loads(run("--store", store, "articles", "--limit", "2", "--json").stdout)
    assert [article["id"] for article in articles["articles"]] == ["ha-noi-2024", "khong-trich-dan"]
    assert articles["total"] == 4


def test_counts_what_is_held(store):
    stats = json.loads(run("--store", store, "stats", "--json").stdout)
    assert (stats["articles"], stats["documents"], stats["known"], stats["citations"]) == (4, 6, 5, 6)


WRONG = {
    "no such command": (["citez"], "cites"),
    "no such option": (["cites", "Quy định 142", "--jsn"], "--json"),
    "an argument is missing": (["cites"], "DOCUMENT"),
    "no document": (["cites", "cái gì đó"], "cái gì đó"),
    "no question": (["ask", "thời tiết hôm nay thế nào"], "which articles cite"),
    "a question of another kind": (["ask", "văn bản nào được trích dẫn ít nhất"], "which articles cite"),
    "no day": (["cites", "Quy định 142", "--from", "hôm qua"], "hôm qua"),
    "a year beyond all": (["cites", "Quy định 142", "--from", "99999"], "2099"),
    "a day beyond all": (["ingest", "x.txt", "--date", "1/1/99999"], "1/1/99999"),
    "a day is no year": (["ingest", "x.txt", "--date", "2024"], "2024-09-27"),
    "no field": (["ingest", "x.txt", "--field", "noi_dung"], "text=content"),
    "no such format": (["ingest", "x.txt", "--format", "xls"], "xls"),
    "a negative limit": (["cites", "Quy định 142", "--limit", "-1"], "--limit"),
    "no such language": (["--lang", "fr", "stats"], "fr"),
    "two files": (["--ledger", "so.db", "stats"], "so.db"),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_a_wrong_call_is_one_line_and_two(store, arguments, words):
    result = run("--store", store, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not result.stdout


def test_a_wrong_call_in_vietnamese(store):
    result = run("--store", store, "--lang", "vi", "cites")
    assert result.stderr == "Lỗi: Thiếu VĂN_BẢN. Xem: main cites --help.\n"


def test_a_store_that_is_not_there_is_three(tmp_path):
    result = run("--store", tmp_path / "none.db", "ask", "bài nào trích dẫn Quy định 142")
    assert result.exit_code == 3
    assert "none.db" in result.stderr
    assert "ingest" in result.stderr


def test_a_fault_of_the_program_is_four(store, monkeypatch):
    def fails(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("graph.query.stats", fails)
    result = run("--store", store, "stats")
    assert result.exit_code == 4
    assert "Traceback" in result.stderr
    assert "ZeroDivisionError" in result.stderr


def test_the_store_may_stand_in_the_environment(store):
    assert run("stats", "--json", env={"VANKIEN_STORE": str(store)}).exit_code == 0
    assert run("stats", "--json", env={"VANKIEN_LEDGER": str(store), "VANKIEN_STORE": None}).exit_code == 0


@pytest.mark.parametrize(("arguments", "code", "told"), [
    (("ingest", "x.txt", "--store", "kho.db"), 2, "vankien --store … COMMAND"),
    (("cites", "Quy định 142", "--json", "--csv"), 2, "Give one of them"),
    (("documents", "--json", "--csv"), 2, "Give one of them"),
    (("officials", "--json", "--csv"), 2, "Give one of them"),
])  # fmt: skip
def test_wrong_use_says_what_to_write(tmp_path, arguments, code, told):
    result = run("--store", tmp_path / "kho.db", "--lang", "en", *arguments)
    assert (result.exit_code, told in result.stderr) == (code, True)


def test_a_folder_is_no_store(tmp_path):
    result = run("--store", tmp_path, "--lang", "en", "cites", "Quy định 142")
    assert (result.exit_code, "not a store of vankien's" in result.stderr) == (3, True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1258", "latin-1"])
def test_any_encoding_of_the_terminal_will_do(store, encoding):
    shown = process("--store", store, "--lang", "vi", "show", "142", PYTHONIOENCODING=encoding)
    assert shown.returncode == 0
    assert b"Traceback" not in shown.stderr
    assert b"142-Q" in shown.stdout
    told = process("--store", store, "cites", "Quy định 142", "--json", PYTHONIOENCODING=encoding)
    assert json.loads(told.stdout.decode("utf-8"))["documents"][0]["issuer"] == "Bộ Chính trị"


def test_a_wrong_call_in_an_encoding_of_few_letters(store):
    told = process("--store", store, "--lang", "vi", "cites", "cái gì đó", PYTHONIOENCODING="ascii")
    assert (told.returncode, told.stdout) == (2, b"")
    assert b"khong doc duoc" in told.stderr


def test_a_locale_of_few_letters_keeps_no_word_from_being_read(store):
    few = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    told = process("--store", store, "cites", "Quy định 142", "--json", **few)
    assert [each["id"] for each in json.loads(told.stdout)["documents"]] == ["quy-dinh-142-qd-tw-2024"]
    asked = process("--store", store, "ask", "bài", "nào", "trích", "dẫn", "Quy", "định", "142", "--json", **few)
    assert json.loads(asked.stdout)["documents"] == json.loads(told.stdout)["documents"]


def test_bytes_that_are_no_letters_find_nothing(store):
    told = process("--store", store, "show", b"142\xff\xfe-Q")
    assert (told.returncode, b"Traceback" in told.stderr) == (1, False)


@pytest.mark.parametrize("command", [None, *cli.main.commands])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_command_has_help_in_both_languages(command, lang):
    result = run("--lang", lang, *([command] if command else []), "--help")
    assert result.exit_code == 0
    assert ("Cách dùng:" if lang == "vi" else "Usage:") in result.stdout
    for line in result.stdout.split("Tuỳ chọn:" if lang == "vi" else "Options:")[1].splitlines():
        assert not line.strip().startswith("--") or len(line.split("  ")) > 2, f"no word on {line.strip()}"


def test_the_language_may_stand_in_the_environment(store):
    assert "Cách dùng:" in run("--help", env={"VANKIEN_LANG": "vi"}).stdout
    assert run("--store", store, "cites", env={"VANKIEN_LANG": "vi"}).stderr.startswith("Lỗi:")
