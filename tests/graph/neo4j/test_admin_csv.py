"""The files for Neo4j's import: they hold what publishing would bring, value by value."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import cypher, export
from graph.export import FolderInUse, LeftToDo, neo4j_admin
from graph.keeping.changes import changes
from graph.keeping.shown import Meanings
from graph.ledger import Ledger, open_ledger
from graph.neo4j import admin_csv
from graph.neo4j.admin_csv import COLUMNS, NoSeparator, Written, cell, lines
from graph.neo4j.neo4j_rows import kept, kept_of
from graph.relations import ENDS
from graph.store import open_store
from graph.troubles import NoFolder, NoStore
from tests.graph.odd import HOSTILE, made
from tests.graph.stores import ARTICLES

_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])')

Kept = dict[str, dict[tuple[str, ...], dict[str, Any]]]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made(tmp_path_factory.mktemp("ledger"))


@pytest.fixture(scope="module")
def written(ledger: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[export.Exported, Kept]:
    """What an export says of itself, and what its files hold."""
    found = neo4j_admin(ledger, str(tmp_path_factory.mktemp("out") / "đồ thị"))
    return found, read(Path(found.folder), found.command)


def read(folder: Path, command: tuple[str, ...]) -> Kept:
    """What the files hold that a command names."""
    separator = chr(int(next(word for word in command if "array" in word).partition("U+")[2], 16))
    found: Kept = {}
    for word in command:
        if not word.startswith(("--nodes", "--relationships")):
            continue
        _, name, files = word.split("=")
        header, data = (folder / file for file in files.split(","))
        (columns,) = ([text for text, _ in row] for row in cells(header))
        ids = [column for column in columns if re.search(r":(START_|END_)?ID\(", column)]
        found[name] = {}
        for row in cells(data):
            assert len(row) == len(columns)
            key = tuple(text for text, _ in row[: len(ids)])
            assert key not in found[name]
            found[name][key] = {
                column.partition(":")[0]: typed(text, column.partition(":")[2], separator)
                for column, (text, quoted) in zip(columns[len(ids) :], row[len(ids) :], strict=True) if text or quoted
            }  # fmt: skip
    return found


def cells(path: Path) -> Iterator[list[tuple[str, bool]]]:
    """Each line's values, with whether they stood in quotes."""
    text, at, row = path.read_bytes().decode(), 0, []
    while at < len(text):
        match = _CELL.match(text, at)
        assert match, text[at : at + 60]
        quoted = text[at] == '"'
        row.append(((match[1] if quoted else match[2]).replace('""', '"'), quoted))
        at = match.end()
        if match[3] == "\n":
            yield row
            row = []
    assert not row


def typed(text: str, kind: str, separator: str) -> Any:
    if kind.endswith("[]"):
        return [typed(each, kind[:-2], separator) for each in text.split(separator)]
    return {"string": str, "long": int, "boolean": {"true": True, "false": False}.__getitem__}[kind](text)


def of_the_log(address: str) -> Kept:
    """What a server keeps that follows the log from its beginning."""
    found: Kept = {name: {} for name in COLUMNS}
    with open_ledger(address) as ledger, open_store(address) as store:
        log = ledger.logged(0, 100_000)
        texts = {}
        for change in changes(ledger, Meanings(ledger), log):
            if node := change.node:
                about = kept(node)
                if node.label == "Article":
                    texts[node.id] = node.properties["text"]
                if node.label == "Document":
                    shown = store.node("Document", node.id)
                    about |= {name: shown.properties[name] for name in ("cited", "maybe", "first", "last")}
                    found["FormerId"] |= {(each,): {"document": node.id} for each in node.properties["former"]}
                found[node.label][node.id,] = about
            elif edge := change.edge:
                found[edge.kind][edge.source, edge.target] = kept_of(edge, texts.get(edge.source, ""))
        store_about = {"position": log[-1][0], "format": cypher.FORMAT, "ledger": ledger.meta("identity")}
        found["VankienStore"]["store",] = store_about
    return {name: {key: {each: list(value) if isinstance(value, tuple) else value
                         for each, value in about.items() if value is not None}
                   for key, about in rows.items()} for name, rows in found.items() if rows}  # fmt: skip


def test_the_files_hold_what_the_log_brings(ledger, written):
    exported, held = written
    expected = of_the_log(ledger)
    assert {name: sorted(rows) for name, rows in held.items()} == {
        name: sorted(rows) for name, rows in expected.items()}  # fmt: skip
    for name, rows in expected.items():
        for key, about in rows.items():
            assert held[name][key] == about, (name, key)
    assert exported.nodes | exported.relationships == {name: len(rows) for name, rows in expected.items()}
    assert exported.position == expected["VankienStore"]["store",]["position"]
    assert {"CITES", "MENTIONS", "ISSUED_BY", "HELD", "PRESENTED"} <= expected.keys()
    assert held["FormerId"]


def test_every_property_has_a_column_of_its_kind(ledger):
    kinds = {"string": str, "long": int, "boolean": bool}
    with open_ledger(ledger, write=True) as opened:
        for line in lines(opened):
            for name, value in line.about.items():
                kind = COLUMNS[line.name][name]
                values = value if kind.endswith("[]") else [value]
                assert value is None or {type(each) for each in values} == {kinds[kind.removesuffix("[]")]}, name


def test_empty_and_missing_are_two_things(written):
    held = written[1]["Article"]
    assert (held[HOSTILE[0].id,]["title"], held["''",]["source"]) == ("", "")
    assert "title" not in held["''",]
    assert "source" not in held["b-3",]
    assert "place" not in held["b-3",]
    assert held["b-3",]["published"] == ""


def test_texts_stay_as_they_are(written):
    exported, held = written
    for article in (*ARTICLES, *HOSTILE):
        assert held["Article"][article.id,]["text"] == article.text
    assert "--array-delimiter=U+001E" in exported.command          # one text has U+001F


def test_no_character_is_left_to_stand_between_values(tmp_path, monkeypatch):
    monkeypatch.setattr(admin_csv, "SEPARATORS", "\x1f")
    with pytest.raises(NoSeparator):
        neo4j_admin(made(tmp_path), str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


VALUES = {
    "nothing": (None, ""),
    "an empty text": ("", '""'),
    "quotes": ('"a" và "', '"""a"" và """'),
    "lines and commas": ("a,\r\nb", '"a,\r\nb"'),
    "a number": (-142, "-142"),
    "no": (False, "false"),
    "texts": (["a", "", '"'], '"a;;"""'),
    "numbers": ([1, 20], '"1;20"'),
}


@pytest.mark.parametrize(("value", "expected"), VALUES.values(), ids=VALUES)
def test_writes_a_value(value, expected):
    assert cell(value, ";") == expected


def test_the_command():
    assert Written({"Article": 2}, {"CITES": 3}, "\x1f", 900).command("bao") == (
        "neo4j-admin", "database", "import", "full", "bao", "--nodes=Article=Article-header.csv,Article.csv",
        "--relationships=CITES=CITES-header.csv,CITES.csv", "--array-delimiter=U+001F", "--multiline-fields=true",
        "--ignore-empty-strings=false", "--legacy-style-quoting=false", "--bad-tolerance=0")  # fmt: skip
    assert Written({}, {}, "\x1f", 5_000_000).command("bao")[-1] == "--read-buffer-size=10000000"


def test_reads_only_what_is_asked_for(ledger, monkeypatch):
    read: Counter[str] = Counter()
    telling = Ledger.telling

    def counted(self: Ledger, article: str) -> Any:
        read[article] += 1
        return telling(self, article)

    monkeypatch.setattr(Ledger, "telling", counted)
    monkeypatch.setattr(admin_csv, "AT_ONCE", 2)
    with open_ledger(ledger, write=True) as opened:
        found = lines(opened)
        assert next(found).name == "Article"
        assert len(read) == 2
        assert sum(1 for line in found if line.name == "Article") == len(read) - 1
    assert set(read.values()) == {1}


def test_an_edge_to_what_is_not_there_is_left_out(tmp_path):
    address = made(tmp_path)
    with open_ledger(address, write=True) as opened:
        opened.database.run("DELETE FROM person WHERE id = 'le-thi-mau'")
    found = neo4j_admin(address, str(tmp_path / "out"))
    held = read(tmp_path / "out", found.command)
    assert ("le-thi-mau",) not in held["Official"]
    assert not [ends for name in ENDS for ends in held.get(name, ()) if "le-thi-mau" in ends]
    assert ("''", "tran-van-mau") in held["MENTIONS"]


def test_work_left_to_do_comes_first(tmp_path):
    address = made(tmp_path)
    with open_ledger(address, write=True) as opened:
        opened.stale("Article", "b-1")
    with pytest.raises(LeftToDo, match=r"unfinished run .* \(1\)") as trouble:
        neo4j_admin(address, str(tmp_path / "out"))
    assert trouble.value.exit_code == 3
    assert not (tmp_path / "out").exists()


def test_no_folder_is_made_for_the_folder(ledger, tmp_path):
    with pytest.raises(NoFolder):
        neo4j_admin(ledger, str(tmp_path / "none" / "out"))
    assert not (tmp_path / "none").exists()


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(NoStore):
        neo4j_admin(str(tmp_path / "none.db"), str(tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


class TestTheFolder:
    """What may stand in it already."""

    def test_an_earlier_export_is_replaced(self, ledger, tmp_path):
        first = neo4j_admin(ledger, str(tmp_path))
        (tmp_path / "AMENDS.csv").touch()                      # of an older ledger
        (tmp_path / "import.report").touch()
        before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
        assert neo4j_admin(ledger, str(tmp_path)) == first
        after = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
        del before["AMENDS.csv"]
        assert after == before

    def test_one_that_was_cut_short_is_done_anew(self, ledger, tmp_path):
        (tmp_path / "vankien-export.part").mkdir()
        (tmp_path / "vankien-export.part" / "Article.csv").touch()
        (tmp_path / "Article.csv").touch()
        neo4j_admin(ledger, str(tmp_path))
        assert (tmp_path / "Article.csv").stat().st_size
        assert not (tmp_path / "vankien-export.part").exists()

    @pytest.mark.parametrize("mine", ["notes.txt", "Article.csv"])
    def test_anything_else_is_left_alone(self, ledger, tmp_path, mine):
        (tmp_path / mine).touch()
        with pytest.raises(FolderInUse, match=re.escape(mine)):
            neo4j_admin(ledger, str(tmp_path))
        assert [each.name for each in tmp_path.iterdir()] == [mine]

    def test_notes_beside_an_export_are_left_alone(self, ledger, tmp_path):
        neo4j_admin(ledger, str(tmp_path))
        (tmp_path / "notes.txt").touch()
        with pytest.raises(FolderInUse, match=r"notes\.txt"):
            neo4j_admin(ledger, str(tmp_path))

    def test_the_one_before_stays_until_the_next_is_whole(self, ledger, tmp_path, monkeypatch):
        neo4j_admin(ledger, str(tmp_path))
        before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
        monkeypatch.setattr(admin_csv, "SEPARATORS", "\x1f")
        with pytest.raises(NoSeparator):
            neo4j_admin(ledger, str(tmp_path))
        assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before
