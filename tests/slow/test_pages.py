"""README.md and docs/: their commands run and print what is pasted there; the fields they tell of are all there are."""

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.outside import ROOT
from tests.test_docs import PAGES, lines, paste


@pytest.mark.parametrize("page", PAGES)
def test_pages_show_what_the_commands_print(page):
    done = subprocess.run([sys.executable, ROOT / "docs" / "paste.py", "--check", ROOT / page], capture_output=True,
                          encoding="utf-8", check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nTo take it over: make docs"


def test_every_command_is_in_the_readme():
    vankien = Path(sys.executable).with_name("vankien")
    page = subprocess.run([vankien, "--help"], capture_output=True, encoding="utf-8", check=True,
                          env={**os.environ, "VANKIEN_LANG": "en", "PYTHONPATH": str(ROOT)}).stdout
    listed = re.findall(r"^  ([a-z]+) ", page.partition("Commands:")[2], flags=re.M)
    assert listed
    assert [name for name in listed if f"vankien {name}" not in PAGES["README.md"]] == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder as the pages have it: the sample articles, and a store of them."""
    place = tmp_path_factory.mktemp("trang")
    (place / "examples").symlink_to(ROOT / "examples")
    (place / "vankien.db").write_bytes(paste.sample_store())
    return place


def test_the_explorer_opens_as_the_pages_say(folder):
    (command,) = {line for line in lines(("sh", "console")) if line.endswith(" serve")}
    serving = subprocess.Popen(["bash", "-c", f"exec {command} --port 0"], cwd=folder, stderr=subprocess.PIPE,
                               env=paste.environment(folder, "en"), encoding="utf-8")  # fmt: skip
    try:
        address = re.search(r"http://\S+/", serving.stderr.readline())[0]
        with urllib.request.urlopen(f"{address}documents/quy-dinh-142-qd-tw-2024", timeout=60) as page:
            assert "142-QĐ/TW" in page.read().decode()
    finally:
        serving.terminate()
        serving.wait(timeout=30)
        serving.stderr.close()


OUTPUT = PAGES["docs/output.md"]


def told(heading):
    """The fields of the table below a heading."""
    table = OUTPUT.partition(f"{heading}\n")[2].split("\n#", 1)[0]
    return {name for row in re.findall(r"^\| (`[^|]*) \|", table, re.M) for name in re.findall(r"`(\w+)`", row)}


def row(command):
    """All words in code in the row of a command."""
    others = OUTPUT.partition("#### Other answers\n")[2].split("\n## ")[0]
    (cells,) = re.findall(rf"^\| `{re.escape(command)}`[^|]*\| (.*) \|$", others, re.M)
    return set(re.findall(r"`(\w+)`", cells))


def asked(folder, *arguments):
    done = paste.done(["vankien", *arguments], folder, "en")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def keys(value, *, but=()):
    """The names of all fields of a value and of what is in it."""
    if isinstance(value, list):
        return {name for each in value for name in keys(each, but=but)}
    if not isinstance(value, dict):
        return set()
    return set(value) | {name for key, inner in value.items() if key not in but for name in keys(inner, but=but)}


DOCUMENT, ARTICLE = told("#### A document"), told("#### An article")
OUTER = {"question", "intent"}
BY_ID = ("years", "certainty")
"""Fields whose values have other things than fields for their keys."""


def test_a_document_and_an_article(folder):
    found = asked(folder, "cites", "Quy định 142", "--json")
    (document,) = found["documents"]
    assert set(found) == OUTER | {"documents"}
    assert set(document) == DOCUMENT
    assert set(document["articles"][0]) | {"teaser", "judged"} == ARTICLE
    assert set(document["articles"][0]["passages"][0]) == {"start", "end", "text"}


COMMANDS = {
    "show DOCUMENT": ("show", "Quy định 142"),
    "official": ("official", "Lương Thị Hảo"),
    "officials": ("officials",),
    "org": ("org", "Bộ Chính trị"),
    "relations": ("relations", "Quy định 114"),
    "related": ("related", "Quy định 142"),
    "timeline": ("timeline", "Quy định 142"),
    "path": ("path", "Quy định 142", "Lương Thị Hảo"),
    "stats": ("stats",),
    "check": ("check", "examples/drafts/du-thao-cong-van.txt"),
    "errors": ("errors",),
    "ingest": ("ingest", "examples/articles"),
    "doctor": ("doctor",),
}
"""A row of the table of other answers → a call that gives one."""
VALUES = {"in", "out", "wrong", "known", "doubtful", "check"}
"""What stands in code there and is no field."""
CHECKED = set(re.findall(r"`(\w+)`", re.search(r"A citation of `check` has (.*?)\.\n", OUTPUT, re.S)[1]))


@pytest.mark.parametrize("command", COMMANDS)
def test_fields_of_an_answer(folder, command):
    found = keys(asked(folder, *COMMANDS[command], "--json"), but=BY_ID)
    ids = {name for name in found if "-" in name}
    assert found - ids <= row(command) | OUTER | DOCUMENT | ARTICLE | CHECKED | {"article", "start", "end", "text"}
    assert row(command) - VALUES <= found


DECIDED = "dong-thap-nghi-quyet-trung-uong-2021"
WHO = ("--by", "Lan", "--why", "x")
STEPS = {
    "register import": ("register", "import", "rieng.csv", "--doubtful"),
    "register list": ("register", "list"),
    "decide": ("decide", DECIDED, "825", "qd-877", *WHO),
    "show ARTICLE": ("show", DECIDED),
    "register remove": ("register", "remove", "qd-877"),
    "decide --list": ("decide", "--list"),
    "decide --undo": ("decide", "--undo", DECIDED, "825"),
    "decide --import": ("decide", "--import", "quyet-dinh.csv"),
    "remove": ("remove", DECIDED, "none"),
    "reread": ("reread",),
    "backup": ("backup", "sao.db"),
    "vacuum": ("vacuum",),
    "migrate": ("migrate",),
}
"""A row of the table of other answers → a call that gives one; one after the other, on a store of their own."""
ROWS = """id,type,number,symbol,issuer,date,title
qd-877,quy định,877,877-QĐ/TW,Bộ Chính trị,2017-06-01,về trồng rừng
,quy định,142,142-QĐ/TW,Bộ Chính trị,2024-04-24,
,quy định,không,,,,
"""
"""Doubtful, in place of the shipped one, refused."""
JUDGEMENTS = """article,start,end,quote,verdict,document,by,why,at
none,1,10,Chỉ thị 3,new,,Lan,x,2026-01-05
none,1,10,Chỉ thị 3,perhaps,,Lan,x,2026-01-05
"""
MANY = {"backup": "backup`, `vacuum", "vacuum": "backup`, `vacuum"}
"""Two commands in one row."""


def fields_of(pattern):
    """All words in code in a sentence below the table of other answers."""
    return set(re.findall(r"`(\w+)`", re.search(rf"^{pattern} has (.*?)\.\n", OUTPUT, re.S | re.M)[1]))


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """What the steps answer."""
    place = tmp_path_factory.mktemp("so")
    (place / "vankien.db").write_bytes(paste.sample_store())
    (place / "rieng.csv").write_text(ROWS, encoding="utf-8")
    (place / "quyet-dinh.csv").write_text(JUDGEMENTS, encoding="utf-8")
    return {name: asked(place, *words, "--json") for name, words in STEPS.items()}


@pytest.mark.parametrize("command", STEPS)
def test_fields_of_what_a_step_answers(kept, command):
    found = keys(kept[command], but=("difference", "instead", "documents"))
    listed = fields_of("A judgement") | row("register list") | DOCUMENT | ARTICLE | {"difference"}
    told = row(MANY.get(command, command))
    assert found <= told | listed
    assert told - VALUES <= found


def test_fields_of_a_difference_and_a_judgement(kept):
    found = [answer["difference"] for answer in kept.values() if "difference" in answer]
    counts = [count for each in found for count in each["counts"].values()]
    told = {name for each in found for one in each["documents"] for name in one} | keys(counts)
    assert keys(found, but=("counts", "judged", "documents")) | told == fields_of("A `difference`")
    assert set(kept["decide"]["judgement"]) == fields_of("A judgement") - {"is", "not", "new"}


def test_fields_of_an_extraction(folder):
    article = "examples/articles/thai-binh-quan-triet-quy-dinh-moi-2024.txt"
    done = paste.done(["vankien", "extract", article], folder, "en")
    found = json.loads(done.stdout)
    table = OUTPUT.partition("## Extract\n")[2].split("\n## ")[0]
    for field, cells in re.findall(r"^\| `(\w+)` \| (.*) \|$", table, re.M):
        value = found[field]
        one = value[0] if isinstance(value, list) else value if field == "article" else next(iter(value.values()))
        assert keys(one) == set(re.findall(r"`(\w+)`", cells)), field
    assert set(found) == set(re.findall(r"^\| `(\w+)` \|", table, re.M))


def test_columns_of_an_export(folder, tmp_path):
    paste.printed(["vankien", "export", "--format", "csv", str(tmp_path / "ra")], folder, "en", most=0)
    for file in ("nodes.csv", "edges.csv"):
        heading = (tmp_path / "ra" / file).read_text(encoding="utf-8-sig").splitlines()[0]
        assert heading.split(",") == re.findall(r"`(\w+)`", re.search(rf"^\| `{file}` \| (.*) \|$", OUTPUT, re.M)[1])


def test_exit_codes_are_those_of_the_manual():
    from viz.words import table

    told = dict(re.findall(r"^\| ([0-9]) \| (.*) \|$", OUTPUT, re.M))
    manual = {code: words["en"].rstrip(".") for code, words in table("help")["exit"].items()}
    assert {code: words.replace("`", "").lower() for code, words in told.items()} == {
        code: words.lower() for code, words in manual.items()}  # fmt: skip
