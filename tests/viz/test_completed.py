"""What a shell is offered for the word that is begun."""

import subprocess
import sys

import pytest
from click.shell_completion import BashComplete, FishComplete

import cli
from graph.ingest import ingest
from loaders.registry import read
from tests.outside import ROOT, lay
from viz.completed import VARIABLE


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    place = tmp_path_factory.mktemp("kho")
    lay(place)
    (place / "bai.jsonl").write_text(
        '{"id": "vĩnh-phúc", "text": "Phó Chủ tịch UBND tỉnh Vĩnh Phúc Nông Văn Tí dự."}\n'
        '{"id": "hai tu", "text": "Ngày hội."}\n'
        '{"id": "hai$(tu)", "text": "Ngày hội."}\n', encoding="utf-8")  # fmt: skip
    ingest(read([place]), str(place / "vankien.db"))
    return place / "vankien.db"


def offered(*words, shell=BashComplete):
    """What may stand for the last of the words."""
    *before, begun = map(str, words)
    return [(item.type, item.value) for item in
            shell(cli.main, {}, "vankien", VARIABLE).get_completions(before, begun)]  # fmt: skip


def values(*words):
    return [value for _, value in offered(*words)]


DOCUMENTS = ["quy-dinh-142-qd-tw-2024", "quy-dinh-144-qd-tw-2024", "quy-dinh-148-qd-tw-2024"]
OFFERED = {
    "a command": (["ci"], ["cites"]),
    "an option": (["cites", "--pl"], ["--place"]),
    "an option in front": (["--la"], ["--lang"]),
    "a language": (["--lang", ""], ["vi", "en"]),
    "a document": (["cites", "quy-dinh-14"], DOCUMENTS),
    "a document, in quotes that are not yet closed": (["relations", "quy-dinh-144"], DOCUMENTS[1:2]),
    "no second word of a name": (["cites", "Quy", ""], []),
    "a document or an article": (["show", "vinh-phuc"], ["vinh-phuc-2018"]),
    "an article with marks": (["show", "vĩnh"], ["vĩnh-phúc"]),
    "an official": (["official", "nong"], ["nong-van-ti"]),
    "a body": (["org", "bo-chinh"], ["bo-chinh-tri"]),
    "anything": (["path", "Quy định 142", "bo-ch"], ["bo-chinh-tri"]),
    "articles, one after another": (["remove", "gia-lai-2020", "vinh"], ["vinh-phuc-2018"]),
    "what a citation does not mean": (["decide", "vinh-phuc-2018", "3", "--not", "quy-dinh-144"], DOCUMENTS[1:2]),
    "an article whose id a shell would take apart is not offered": (["show", "hai"], []),
    "a format to read": (["ingest", "--format", "j"], ["jsonl"]),
    "a format to write": (["export", "--format", "g"], ["graphml", "gexf"]),
    "how to count": (["timeline", "--by", ""], ["month", "year"]),
    "a command of a group": (["register", "im"], ["import"]),
    "a command to be told of": (["help", "reg"], ["register"]),
    "a command of a group to be told of": (["help", "register", "l"], ["list"]),
    "no row of a register that has none": (["register", "remove", ""], []),
    "a shell": (["completion", ""], ["bash", "zsh", "fish"]),
}


@pytest.mark.parametrize(("words", "expected"), OFFERED.values(), ids=OFFERED)
def test_offers(store, words, expected):
    assert values("--store", store, *words) == expected


PATHS = {"articles to read": ["ingest", "ex"], "a file to write": ["draw", "Quy định 142", "-o", "a"],
         "a store": ["--store", "v"], "a register": ["register", "import", "d"]}  # fmt: skip


@pytest.mark.parametrize("words", PATHS.values(), ids=PATHS)
def test_leaves_files_to_the_shell(words):
    assert [kind for kind, _ in offered(*words)] == ["file"]


def test_a_store_may_stand_in_the_environment(store, monkeypatch):
    monkeypatch.setenv("VANKIEN_STORE", str(store))
    assert values("cites", "quy-dinh-144") == DOCUMENTS[1:2]


def test_offers_nothing_without_a_store(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert values("cites", "quy-dinh-14") == []
    assert list(tmp_path.iterdir()) == []


def test_does_not_wait_for_a_server():
    assert values("--store", "neo4j://localhost:1", "cites", "quy") == []


@pytest.mark.parametrize(("lang", "words"), [("vi", "Liệt kê các bài trích dẫn VĂN BẢN"), ("en", "List the articles")])
def test_tells_what_each_is_for(lang, words):
    asking = FishComplete(cli.main, {}, "vankien", VARIABLE)
    (item,) = asking.get_completions(["--lang", lang], "cite")
    assert item.help.startswith(words)
    (item,) = asking.get_completions(["--lang", lang, "cites"], "--js")
    assert "JSON" in item.help


def test_loads_no_more_than_it_needs(store):
    """A shell waits for it between two keys."""
    told = subprocess.run(
        [sys.executable, "-c", "import cli, sys, atexit; atexit.register(lambda: print(*sorted(sys.modules), "
         "file=sys.stderr)); cli.main(prog_name='vankien')"], cwd=ROOT, capture_output=True, encoding="utf-8",
        check=True, env={"COMP_WORDS": f"vankien\n--store\n{store}\ncites\nquy-dinh-142", "COMP_CWORD": "4",
             VARIABLE: "bash_complete"})  # fmt: skip
    assert told.stdout == "plain,quy-dinh-142-qd-tw-2024\n"
    assert not {"regex", "msgspec", "citations", "rich", "neo4j", "lxml"} & set(told.stderr.split())
