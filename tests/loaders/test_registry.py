"""Paths → articles: order, names, one reading of each file, and every bad file named."""

import os
import subprocess
import sys
import tempfile
from datetime import date as Day
from io import BytesIO
from pathlib import Path

import pytest

from citations.model import Article
from loaders import errors
from loaders.registry import read

ROOT = Path(__file__).parents[2]
NOBODY = 65534
TEXT = "Quy định 142 của Bộ Chính trị\n"


def write(root, **files):
    for name, content in files.items():
        path = root / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def ids(*paths, **asked):
    return [one.id if isinstance(one, Article) else type(one.error) for one in read(paths, **asked)]


def test_one_article_is_the_same_in_every_format(tmp_path):
    write(
        tmp_path, a_txt=TEXT, a_html=f"<p>{TEXT}</p>", a_jsonl=f'{{"text": "{TEXT.strip()}"}}', a_csv=f"text\n{TEXT}",
    )
    found = list(read([tmp_path]))
    assert [one.text.strip() for one in found] == [TEXT.strip()] * 4
    assert len({one.id for one in found}) == 4


def test_a_text_file_is_kept_to_the_letter(tmp_path):
    text = "\ufeff" + "Quy  đi\u0323nh\r\n142 😀 \u200b&amp;\r\n"
    write(tmp_path, a_txt=text.encode())
    [found] = read([tmp_path / "a.txt"])
    assert (found.text, found.id, found.source) == (text, "a", str(tmp_path / "a.txt"))


def test_a_folder_is_read_by_name_with_all_below(tmp_path):
    write(tmp_path, b_txt=TEXT, a__z_txt=TEXT, a__b__c_txt=TEXT, c_txt=TEXT, _hidden=TEXT)
    assert ids(tmp_path) == ["a--b--c", "a--z", "b", "c"]


def test_the_same_names_at_every_reading_and_whatever_leads_there(tmp_path, monkeypatch):
    write(tmp_path, d__a__x_txt=TEXT, d__b__x_txt=TEXT)
    monkeypatch.chdir(tmp_path)
    assert ids(tmp_path / "d") == ids("d") == ids("./d/") == ids("d/**/*.txt") == ids("d/*/x.txt") == ["a--x", "b--x"]


def test_sources_are_as_given(tmp_path, monkeypatch):
    write(tmp_path, d__a__x_txt=TEXT)
    monkeypatch.chdir(tmp_path)
    assert [one.source for one in read(["d", "./d"])] == ["d/a/x.txt"]


def test_two_files_of_one_name_in_two_arguments_are_two(tmp_path):
    write(tmp_path, one__x_txt=TEXT, two__x_txt=TEXT)
    assert ids(tmp_path / "one", tmp_path / "two") == ["x", "two--x"]
    assert ids(tmp_path / "one/x.txt", tmp_path / "two/x.txt") == ["x", "two--x"]


def test_a_file_named_twice_is_read_once(tmp_path):
    write(tmp_path, x_txt=TEXT, y_txt=TEXT)
    assert ids(tmp_path / "x.txt", tmp_path, tmp_path / "*.txt") == ["x", "y"]


def test_a_name_with_a_patterns_letters_is_a_name_first(tmp_path):
    (tmp_path / "a[1].txt").write_text(TEXT, encoding="utf-8")
    [found] = read([tmp_path / "a[1].txt"])
    assert found.text == TEXT


BAD = {
    "empty": ("x.txt", b"", errors.Empty),
    "only spaces": ("x.txt", b" \r\n", errors.NoText),
    "only figures": ("x.txt", b"142 / 2024", errors.NoText),
    "a PDF by another name": ("x.txt", b"%PDF-1.4", errors.Binary),
    "zeros": ("x.html", b"\x00\x01\x02\x03" * 9, errors.Binary),
    "no known encoding": ("x.txt", bytes(range(128, 256)) * 8, errors.UnknownEncoding),
    "a page without text": ("x.html", b"<html><img src=a></html>", errors.NoText),
    "no such kind": ("x.odt", b"PK\x03\x04", errors.NoReader),
    "a table without text": ("x.csv", b"a;b\n1;2\n", errors.NoTextColumn),
    "one broken record": ("x.jsonl", b'{"text": "Quy', errors.NotJson),
    "too large": ("x.txt", b"Quy " * 5_000_000, errors.TooLarge),
    "too large a page": ("x.htm", b"<p>Quy " * 3_000_000, errors.TooLarge),
    "a secret paper": (
        "x.txt", "ĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-BC/TU\nTỐI MẬT\nBáo cáo.".encode(), errors.Secret,
    ),
}


@pytest.mark.parametrize(("name", "data", "error"), BAD.values(), ids=BAD)
def test_each_bad_file_is_named_among_good_ones(tmp_path, name, data, error):
    write(tmp_path, a_txt=TEXT, z_txt=TEXT)
    (tmp_path / name).write_bytes(data)
    first, bad, last = read([tmp_path])
    assert (first.id, type(bad.error), last.id) == ("a", error, "z")
    assert bad.source == str(tmp_path / name)
    assert str(bad.error).startswith(str(tmp_path / name))


OLD = {
    "the wrong letters as UTF-8": "ChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ".encode(),
    "the bytes as they were": "ChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ".encode("cp1252"),
}


@pytest.mark.parametrize("data", OLD.values(), ids=OLD)
def test_a_text_in_tcvn3_is_converted_and_that_is_said(tmp_path, data):
    write(tmp_path, a_txt=data, b_txt="Bảng đơn vị: 5 µm, 3 ¶")
    heard = []
    found = [one.text for one in read([tmp_path], noted=heard.append)]
    assert found == ["Chỉ thị số 35-CT/TW của Bộ Chính trị", "Bảng đơn vị: 5 µm, 3 ¶"]
    assert [str(one.note) for one in heard] == [f"{tmp_path / 'a.txt'}: converted from TCVN3."]


def test_a_secret_paper_is_read_when_asked_for(tmp_path):
    write(tmp_path, a_txt="ĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-BC/TU\nTỐI MẬT\nBáo cáo.")
    assert ids(tmp_path, with_secret=True) == ["a"]


ARGUMENTS = {
    "a path that is not there": ("không-có.txt", errors.NotFound),
    "a folder that is not there": ("không-có/", errors.NotFound),
    "a pattern that fits nothing": ("*.khong", errors.NoMatch),
    "a zero byte": ("a\0b.txt", errors.NotFound),
    "an empty folder": ("empty", errors.NothingHere),
    "a folder of other things": ("others", errors.NothingHere),
}


@pytest.mark.parametrize(("argument", "error"), ARGUMENTS.values(), ids=ARGUMENTS)
def test_an_argument_that_names_nothing_is_named_once(tmp_path, monkeypatch, argument, error):
    write(tmp_path, others__a_png=b"\x89PNG", others__b_odt=b"PK")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert ids(argument) == [error]


@pytest.fixture
def nobody():
    """Root may read everything, so a test of permission runs as one who may not, in a folder open to him."""
    mine = os.geteuid()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        try:
            yield folder, lambda: os.seteuid(NOBODY) if mine == 0 else None
        finally:
            os.seteuid(mine)


def test_a_file_without_permission_is_named(nobody):
    folder, become = nobody
    write(folder, a_txt=TEXT, b_txt=TEXT)
    (folder / "a.txt").chmod(0o644)
    (folder / "b.txt").chmod(0)
    become()
    assert ids(folder) == ["a", errors.Unreadable]


def test_the_systems_own_trouble_is_named(tmp_path, monkeypatch):
    def fails(*_):
        raise PermissionError(13, "Permission denied")

    write(tmp_path, a_txt=TEXT)
    monkeypatch.setattr(Path, "open", fails)
    [found] = read([tmp_path])
    assert str(found.error).startswith(f"{tmp_path / 'a.txt'}: cannot be read (Permission denied)")


def test_a_link_to_nothing_a_pipe_and_a_circle(tmp_path):
    write(tmp_path, a_txt=TEXT)
    (tmp_path / "b.txt").symlink_to(tmp_path / "no.txt")
    (tmp_path / "c").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "d.txt")
    assert ids(tmp_path) == ["a", errors.NotFound, errors.NotAFile]


def test_a_name_that_is_no_text_can_be_printed(tmp_path):
    path = os.fsencode(tmp_path) + b"/b\xffi.txt"
    try:
        Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    [found] = read([tmp_path])
    assert found.source.encode("utf-8")
    assert found.id.isascii()


STDIN = {
    "text": (TEXT, TEXT),
    "records": (f'{{"text": "{TEXT.strip()}"}}\n', TEXT.strip()),
    "a page": (f"<html><body><p>{TEXT}</p></body></html>", TEXT.strip()),
    "records with a mark": (f'\ufeff{{"text": "{TEXT.strip()}"}}\n', TEXT.strip()),
}


@pytest.mark.parametrize(("data", "text"), STDIN.values(), ids=STDIN)
def test_standard_input_is_told_by_its_first_letter(data, text):
    [found] = read(["-"], stdin=BytesIO(data.encode()))
    assert (found.text, found.source) == (text, "-")
    assert found.id == next(read(["-"], stdin=BytesIO(data.encode()))).id


def test_a_format_said_goes_before_the_ending(tmp_path):
    write(tmp_path, a_dat=TEXT)
    assert ids(tmp_path / "a.dat") == [errors.NoReader]
    assert ids(tmp_path / "a.dat", form="txt") == ids(tmp_path, form="txt")


def test_an_unknown_format_is_a_wrong_call():
    with pytest.raises(errors.NoSuchForm, match="txt, html, jsonl, csv") as raised:
        list(read(["a.txt"], form="pdf"))
    assert raised.value.exit_code == 2


def test_what_the_caller_says_of_all(tmp_path):
    write(tmp_path, a_txt=TEXT)
    [found] = read([tmp_path], place="Gia Lai", published=Day(2024, 5, 6))
    assert (found.place, found.published) == ("Gia Lai", Day(2024, 5, 6))


def test_articles_come_one_at_a_time(tmp_path):
    write(tmp_path, a_jsonl=f'{{"text": "{TEXT.strip()}"}}\n' * 3)
    readings = read([tmp_path / "a.jsonl", tmp_path / "no.txt"])
    assert isinstance(next(readings), Article)


def test_reading_plain_text_loads_no_heavy_library(tmp_path):
    write(tmp_path, a_txt=TEXT, b_jsonl=f'{{"text": "{TEXT.strip()}"}}\n')
    script = (
        "import sys; from loaders.registry import read; list(read(sys.argv[1:]));"
        "print([name for name in ('trafilatura', 'htmldate', 'lxml', 'charset_normalizer') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True,
    )
    assert found.stdout.strip() == "[]"
