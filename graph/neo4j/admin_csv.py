"""The graph of a ledger as files for `neo4j-admin database import`: how millions of nodes come to a server first.

What the import makes is what `publish` makes, node by node: both take it from `changes` and
`neo4j_rows`. The position is in it too, so a server loaded in this way goes on with `publish`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from msgspec import Struct

from citations.errors import UserError
from graph import cypher
from graph.keeping.changes import Step, changes
from graph.keeping.shown import Meanings
from graph.keeping.tally import counts
from graph.ledger import Ledger
from graph.model import Edge, Node
from graph.neo4j.neo4j_rows import About, kept, kept_of
from graph.relations import ENDS

AT_ONCE = 200
"""Articles, documents and so on that are in memory together."""
WALKED = ("Article", "Document", "Official", "Organisation", "Relation")
"""Documents behind the articles that cite them, because by then it is known how many do."""
SEPARATORS = "".join(map(chr, (*range(0x1F, 0x1B, -1), *range(0xFDD0, 0xFDF0))))
"""What may stand between the values of a list: control characters and letters that never are any."""
BUFFER = 4 * 1024 * 1024
"""Characters that the tool reads at once unless it is told: every value must fit into them."""

_TEXT, _WHOLE, _TRUTH = "string", "long", "boolean"
_STATED = {"planned": _TRUTH, "published": _TEXT, "articles": "string[]", "spans": "long[]", "plans": "boolean[]"}
_LINK = {"article": _TEXT, "published": _TEXT, "area": _TEXT, "certainty": _TEXT, "texts": "string[]",
         "spans": "long[]"}  # fmt: skip
COLUMNS: dict[str, dict[str, str]] = {
    "Article": {"title": _TEXT, "published": _TEXT, "place": _TEXT, "area": _TEXT, "source": _TEXT,
                "version": _WHOLE, "first_print": _TEXT, "citations": _TEXT, "officials": _TEXT, "words": _TEXT,
                "text": _TEXT},
    "Document": {"type": _TEXT, "number": _WHOLE, "numeral": _TEXT, "symbol": _TEXT, "year": _WHOLE,
                 "issuer": _TEXT, "date": _TEXT, "term": _TEXT, "session": _TEXT, "title": _TEXT, "known": _TRUTH,
                 "names": "string[]", "signer": _TEXT, "amends": "string[]", "replaces": "string[]",
                 "status": _TEXT, "sources": _TEXT, "confidence": _TEXT, "own": "string[]",
                 "former": "string[]", "lapses": _TEXT, "of_year": _WHOLE, "name": _TEXT, "words": _TEXT,
                 "cited": _WHOLE, "maybe": _WHOLE, "first": _TEXT, "last": _TEXT},
    "Official": {"name": _TEXT, "posts": _TEXT, "mentioned": _WHOLE, "first": _TEXT, "last": _TEXT, "words": _TEXT},
    "Organisation": {"name": _TEXT, "level": _TEXT, "place": _TEXT, "abbreviations": "string[]", "since": _TEXT,
                     "until": _TEXT, "words": _TEXT},
    "FormerId": {"document": _TEXT},
    "VankienStore": {"position": _WHOLE, "format": _WHOLE, "ledger": _TEXT},
    **dict.fromkeys(ENDS, _STATED),
    "CITES": _LINK | {"document": _TEXT, "teaser": _TRUTH, "own": _WHOLE, "first_print": _TEXT, "judged": _TEXT},
    "MENTIONS": _LINK | {"official": _TEXT, "titles": "string[]", "orgs": "string[]"},
    "ISSUED_BY": {},
    "HELD": {"title": _TEXT, "from": _TEXT, "until": _TEXT, "articles": "string[]", "posts": _TEXT},
}  # fmt: skip
"""Label or type → property → what the tool is to make of it."""
FILES = frozenset(f"{name}{ending}.csv" for name in COLUMNS for ending in ("", "-header"))


class NoSeparator(UserError):
    exit_code = 3
    en = (
        "No character is left to stand between the values of a list: texts hold all that could, as does {said!r}. "
        "Bring the graph to the server with vankien publish."
    )
    vi = (
        "Không còn ký tự nào để ngăn các giá trị của một danh sách: các bài đã chứa hết, chẳng hạn {said!r}. "
        "Hãy đưa đồ thị lên máy chủ bằng vankien publish."
    )


class Line(NamedTuple):
    """A node, with its id, or an edge, with those of its ends; and what a server keeps of it."""

    name: str
    ids: tuple[str, ...]
    about: About


class Written(Struct, frozen=True):
    """What was written to a folder, and the words of the command that loads it from there."""

    nodes: dict[str, int]
    edges: dict[str, int]
    separator: str
    widest: int
    """Bytes of the longest line."""

    def command(self, database: str) -> tuple[str, ...]:
        """The words of the command that loads the files, given in their folder."""
        return (
            "neo4j-admin", "database", "import", "full", database,
            *(f"--nodes={name}={name}-header.csv,{name}.csv" for name in self.nodes),
            *(f"--relationships={name}={name}-header.csv,{name}.csv" for name in self.edges),
            f"--array-delimiter=U+{ord(self.separator):04X}", "--multiline-fields=true", "--ignore-empty-strings=false",
            "--legacy-style-quoting=false", "--bad-tolerance=0",
            *([f"--read-buffer-size={2 * self.widest}"] if 2 * self.widest > BUFFER else []),
        )  # fmt: skip


# ---- what there is to write --------------------------------------------------------------------


def lines(ledger: Ledger, step: Step = lambda _: None) -> Iterator[Line]:
    """Every node and edge that the server is to have, read while they are asked for."""
    meanings = Meanings(ledger)
    ledger.begin_tally()
    for label in WALKED:
        for ids in ledger.all_ids(label, AT_ONCE):
            yield from _lines_of(ledger, meanings, label, ids)
            step(len(ids))
    about = {"position": ledger.logged_last(), "format": cypher.FORMAT, "ledger": ledger.identity()}
    yield Line("VankienStore", ("store",), about)


def _lines_of(ledger: Ledger, meanings: Meanings, label: str, ids: Sequence[str]) -> Iterator[Line]:
    """Some nodes of a label with the edges that lead from them; bodies come by themselves, for many lead there."""
    made = list(changes(ledger, meanings, [(0, label, id) for id in ids]))
    nodes = [change.node for change in made if change.node and change.node.label == label]
    edges = list(_possible(ledger, [change.edge for change in made if change.edge]))
    ledger.add_tally(counts((), [
        (edge.target, edge.properties["published"] or "", edge.source, edge.properties["certainty"])
        for edge in edges if edge.kind == "CITES"
    ]))  # fmt: skip
    cited = ledger.tallied(ids) if label == "Document" else {}
    for node in nodes:
        yield from _lines_of_node(node, cited.get(node.id, (0, 0, None, None)))
    texts = {node.id: node.properties["text"] for node in nodes if label == "Article"}
    for edge in edges:
        yield Line(edge.kind, (edge.source, edge.target), kept_of(edge, texts.get(edge.source, "")))


def _lines_of_node(node: Node, cited: tuple[int, int, str | None, str | None]) -> Iterator[Line]:
    about = kept(node)
    if node.label == "Document":
        about |= dict(zip(("cited", "maybe", "first", "last"), cited, strict=True))
        for former in node.properties["former"]:
            yield Line("FormerId", (former,), {"document": node.id})
    yield Line(node.label, (node.id,), about)


def _possible(ledger: Ledger, edges: Sequence[Edge]) -> Iterator[Edge]:
    """Those whose ends are there, as a server takes no others."""
    wanted: dict[str, set[str]] = {label: set() for label in ("Document", "Official", "Organisation")}
    for edge in edges:
        for label, id in zip(ENDS[edge.kind], (edge.source, edge.target), strict=True):
            if label in wanted:
                wanted[label].add(id)
    there = {label: ledger.there(label, ids) for label, ids in wanted.items() if ids}
    for edge in edges:
        first, second = ENDS[edge.kind]
        if (first == "Article" or edge.source in there[first]) and edge.target in there[second]:
            yield edge


# ---- files -------------------------------------------------------------------------------------


class Clash(Exception):
    """A value of a list holds what was to stand between them."""


def cell(value: Any, separator: str) -> str:
    """A value as the tool reads it back: nothing where it is missing, every text in quotes, also an empty one.

    >>> cell('số "142" ấy', ";"), cell("", ";"), cell(None, ";")
    ('"số ""142"" ấy"', '""', '')
    >>> cell(142, ";"), cell(True, ";"), cell(["a", "b"], ";"), cell([True, False], ";")
    ('142', 'true', '"a;b"', '"true;false"')
    """
    match value:
        case None:
            return ""
        case str():
            return '"' + value.replace('"', '""') + '"'
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
    parts = [each if isinstance(each, str) else cell(each, separator) for each in value]
    joined = separator.join(parts)
    if joined.count(separator) != len(parts) - 1:
        raise Clash(joined)
    return cell(joined, separator)


class Sheet:
    """The lines of one label or type in a file, and what they are made of in another."""

    def __init__(self, folder: Path, name: str, separator: str, stack: ExitStack) -> None:
        self.rows = self.widest = 0
        self._separator = separator
        self._columns = COLUMNS[name]
        ends = ENDS.get(name)
        ids = (f":START_ID({ends[0]})", f":END_ID({ends[1]})") if ends else (f"id:ID({name})",)
        header = ",".join([*ids, *(f"{column}:{kind}" for column, kind in self._columns.items())])
        (folder / f"{name}-header.csv").write_text(header + "\n", encoding="utf-8", newline="\n")
        self._file: BinaryIO = stack.enter_context((folder / f"{name}.csv").open("wb", buffering=1 << 18))

    def write(self, line: Line) -> None:
        """One more line."""
        about = line.about
        if not about.keys() <= self._columns.keys():
            raise KeyError(line.name, *(about.keys() - self._columns.keys()))
        cells = [cell(id, self._separator) for id in line.ids]
        cells += [cell(about.get(column), self._separator) for column in self._columns]
        written = (",".join(cells) + "\n").encode()
        self._file.write(written)
        self.rows += 1
        self.widest = max(self.widest, len(written))


def write(ledger: Ledger, folder: Path, step: Step = lambda _: None) -> Written:
    """Write the graph of a ledger into a folder; written anew with another separator where a text holds it."""
    said = ""
    for separator in SEPARATORS:
        if separator in said:
            continue
        try:
            sheets = _written(lines(ledger, step), folder, separator)
        except Clash as clash:
            said += str(clash)
            continue
        found = {name: sheet.rows for name, sheet in sheets.items()}
        return Written(
            {name: found[name] for name in COLUMNS if name in found and name not in ENDS},
            {name: found[name] for name in COLUMNS if name in found and name in ENDS},
            separator, max(sheet.widest for sheet in sheets.values()))  # fmt: skip
    raise NoSeparator(said=said[-60:])


def _written(found: Iterable[Line], folder: Path, separator: str) -> Mapping[str, Sheet]:
    """A sheet for each label and type that there is."""
    sheets: dict[str, Sheet] = {}
    with ExitStack() as stack:
        for line in found:
            sheet = sheets.get(line.name)
            if sheet is None:
                sheet = sheets[line.name] = Sheet(folder, line.name, separator, stack)
            sheet.write(line)
    return sheets
