"""The command that draws a part of the graph into one file, from outside."""

import pytest

from tests.outside import lay, process, run


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    place = tmp_path_factory.mktemp("store")
    assert run("--store", place / "kho.db", "ingest", lay(place)).exit_code == 0
    return place / "kho.db"


def draws(store, *words, lang="en"):
    return run("--lang", lang, "--store", store, "draw", *words)


THINGS = {
    "a document": ["Quy", "định", "142"],
    "an article": ["ha-noi-2024"],
    "a body": ["Bộ Chính trị"],
}


@pytest.mark.parametrize("words", THINGS.values(), ids=THINGS)
def test_writes_a_page(store, tmp_path, words):
    file = tmp_path / "trang.html"
    file.write_text("what was there before", encoding="utf-8")
    result = draws(store, *words, "-o", file)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{file}: ")
    assert file.read_bytes().startswith(b"<!doctype html>\n")
    assert [each.name for each in tmp_path.iterdir()] == ["trang.html"]


def test_a_locale_of_few_letters_spoils_no_name(store, tmp_path):
    file = tmp_path / "trang.html"
    few = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    drawn = process("--store", store, "draw", "Bộ Chính trị", "-o", file, **few)
    assert (drawn.returncode, drawn.stderr) == (0, b"")
    written = file.read_bytes()
    assert b'<meta charset="utf-8">' in written[:1024].lower()
    assert "Bộ Chính trị" in written.decode("utf-8")


def test_names_the_page_after_the_thing_and_replaces_nothing(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert draws(store, "Quy định 142").exit_code == 0
    file = tmp_path / "quy-dinh-142-qd-tw-2024.html"
    before = file.read_bytes()
    again = draws(store, "Quy định 142", "--nodes", "2")
    assert (again.exit_code, again.stderr) == (
        2, "Error: quy-dinh-142-qd-tw-2024.html: is there already. To write over it, or elsewhere, name the file: "
        "-o quy-dinh-142-qd-tw-2024.html\n")  # fmt: skip
    assert file.read_bytes() == before


def test_says_what_is_left_out(store, tmp_path):
    result = draws(store, "Bộ Chính trị", "--nodes", "3", "-o", tmp_path / "x.html")
    assert "drawn (things: 3, links: 2)" in result.stdout
    assert "--nodes N shows more." in result.stdout
    assert "Chưa vẽ hết: " in draws(store, "Bộ Chính trị", "--nodes", "3", "-o", tmp_path / "x.html", lang="vi").stdout


def test_opens_in_vietnamese_unless_a_language_was_asked_for(store, tmp_path):
    for arguments, lang in ((["--lang", "en"], b"en"), (["--lang", "vi"], b"vi"), ([], b"vi")):
        run(*arguments, "--store", store, "draw", "Quy định 142", "-o", tmp_path / "x.html")
        assert b'<html lang="' + lang + b'">' in (tmp_path / "x.html").read_bytes()


def test_nothing_found(store, tmp_path):
    result = draws(store, "Nguyễn Không Có", "-o", tmp_path / "x.html")
    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert "vankien search 'Nguyễn Không Có'" in result.stdout


REFUSED = {
    "too many": (["Quy định 142", "--nodes", "1001"], 2, "--nodes 1001: one page shows at most 1000. To walk through "
                 "more, open the explorer: vankien serve"),
    "none at all": (["Quy định 142", "--nodes", "0"], 2, "--nodes: "),
    "several fit": (["Chỉ thị 35"], 2, "'Chỉ thị 35' fits several: chi-thi-35-ct-tw-2019, chi-thi-35-ct-tw-2024."),
    "no such folder": (["Quy định 142", "-o", "{place}/none/x.html"], 3, "{place}/none/x.html: there is no folder "
                       "{place}/none. Make it first, or name a place in another one."),
    "a folder": (["Quy định 142", "-o", "{place}/full"], 3, "{place}/full: cannot be written (Is a directory)"),
    "nothing named": ([], 2, "DOCUMENT|OFFICIAL|ARTICLE|ORGANISATION is missing."),
}  # fmt: skip


@pytest.mark.parametrize(("words", "code", "said"), REFUSED.values(), ids=REFUSED)
def test_refuses_in_a_sentence(store, tmp_path, words, code, said):
    (tmp_path / "full").mkdir()
    result = draws(store, *(word.format(place=tmp_path) for word in words))
    assert result.exit_code == code
    assert result.stderr.startswith("Error: " + said.format(place=tmp_path))
    assert len(result.stderr.splitlines()) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["full"]
