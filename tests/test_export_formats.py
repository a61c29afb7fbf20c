"""The graph as other programs read it: every node, edge and value comes back."""

import csv
import json
from collections import Counter
from urllib.parse import quote

import networkx
import pytest

from graph.exporting.as_csv import EDGES, NODES
from graph.exporting.as_jsonld import CONTEXT, iri
from graph.exporting.as_xml import NOT_XML
from graph.exporting.flat import ends, flat_edge, flat_node, key
from graph.exporting.formats import FORMATS, CannotWriteGraph, write
from graph.exporting.portion import Changed, Portion, around
from graph.resolving.rows import of_cell
from graph.sqlite_store import SqliteStore
from graph.store import open_store
from graph.troubles import NoFolder
from tests.graph.odd import FORMULAS, HOSTILE, made
from tests.outside import lay, run

SCHEMA, PROV = "https://schema.org/", "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
QD_142 = "quy-dinh-142-qd-tw-2024"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    with open_store(made(tmp_path_factory.mktemp("formats"))) as store:
        yield store


@pytest.fixture(scope="module")
def held(hostile):
    """All nodes and edges of it."""
    portion = Portion(hostile)
    return list(portion.nodes()), list(portion.edges())


def in_xml(values):
    return {name: NOT_XML.sub("", value) if isinstance(value, str) else value for name, value in values.items()}


def test_a_portion_is_all_of_the_store(hostile, held):
    nodes, edges = held
    assert {article.id for article in HOSTILE} <= {node.id for node in nodes if node.label == "Article"}
    assert Counter(node.label for node in nodes) == Counter(
        {label: sum(count for _, count in hostile.counts(label, None)) for label in {node.label for node in nodes}})
    for kind in ("CITES", "MENTIONS"):
        assert sum(edge.kind == kind for edge in edges) == sum(count for _, count in hostile.counts(kind, None))
    assert {"CITES", "MENTIONS", "ISSUED_BY", "HELD"} <= {edge.kind for edge in edges}


READERS = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}


@pytest.mark.parametrize("format", READERS)
def test_networkx_reads_every_node_edge_and_value(hostile, held, tmp_path, format):
    path = tmp_path / f"đồ thị.{format}"
    nodes, edges = held
    written = write(hostile, format, str(path))
    assert (written.nodes, written.edges) == (len(nodes), len(edges))
    graph = READERS[format](path)
    assert graph.is_directed()
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(nodes), len(edges))
    for node in nodes:
        found = dict(graph.nodes[key(node.label, node.id)])
        found.pop("label", None)
        assert found == in_xml(flat_node(node))
    read = Counter()
    for source, target, about in graph.edges(data=True):
        kept = {name: value for name, value in about.items() if name not in ("id", "label")}
        read[source, target, json.dumps(kept, sort_keys=True)] += 1
    assert read == Counter((*ends(edge), json.dumps(in_xml(flat_edge(edge)), sort_keys=True)) for edge in edges)


def test_spreadsheets_read_every_line_and_run_none(hostile, held, tmp_path):
    write(hostile, "csv", str(tmp_path / "bảng"))
    nodes, edges = held
    tables = {}
    for name in (NODES, EDGES):
        data = (tmp_path / "bảng" / name).read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        with (tmp_path / "bảng" / name).open(encoding="utf-8-sig", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    assert [len(tables[NODES]), len(tables[EDGES])] == [len(nodes), len(edges)]
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell and (cell[0] in "\t\r\n" or cell.lstrip()[:1] in tuple("=+-@＝＋－＠"))]
    assert {"'=1+1", *(f"'{title}" for title in FORMULAS)} <= set(cells)

    def plain(values):
        return {name: str(value).lower() if isinstance(value, bool) else str(value).replace("\0", "")
                for name, value in values.items()}

    for node, row in zip(nodes, tables[NODES], strict=True):
        assert row.pop("key") == key(node.label, node.id)
        assert {name: of_cell(cell) for name, cell in row.items() if cell} == {
            name: value for name, value in plain(flat_node(node)).items() if value}
    for edge, row in zip(edges, tables[EDGES], strict=True):
        assert (row.pop("source"), row.pop("target")) == ends(edge)
        assert {name: of_cell(cell) for name, cell in row.items() if cell} == {
            name: value for name, value in plain(flat_edge(edge)).items() if value}


@pytest.fixture(scope="module")
def linked(hostile, tmp_path_factory):
    """The JSON-LD expanded by a processor that may load nothing: subject → its properties."""
    jsonld = pytest.importorskip("pyld.jsonld")
    path = tmp_path_factory.mktemp("linked") / "x.jsonld"
    write(hostile, "jsonld", str(path))

    def load(url, _options):
        raise AssertionError(f"{url} is not to be loaded")

    data = json.loads(path.read_bytes())
    assert data["@context"] == CONTEXT
    flat = jsonld.flatten(data, options={"documentLoader": load})
    return {each["@id"]: each for each in flat}


def values(found, name):
    return [each.get("@value", each.get("@id")) for each in found.get(name, ())]


def test_linked_data_holds_every_node(held, linked):
    kinds = {"Article": {"NewsArticle"}, "Official": {"Person"}, "Organisation": {"Organization"},
             "Document": {"Legislation", "CreativeWork"}}  # fmt: skip
    for node in held[0]:
        found = linked[iri(node.label, node.id)]
        assert {each.removeprefix(SCHEMA) for each in found["@type"]} <= kinds[node.label]
        assert values(found, "urn:vankien:term:id") == [node.id]
        assert values(found, SCHEMA + "name") == [flat_node(node)["name"]]
        if node.label == "Article" and node.properties["published"]:
            assert values(found, SCHEMA + "datePublished") == [node.properties["published"]]
    named = ("article:", "document:", "official:", "organisation:")
    assert len(held[0]) == sum(id.startswith(tuple(f"urn:vankien:{each}" for each in named)) for id in linked)


def test_linked_data_holds_every_edge_and_the_passage_it_comes_from(held, linked):
    statements = [each for each in linked.values() if RDF + "Statement" in each.get("@type", ())]
    assert len(statements) == len(held[1])
    for edge in held[1]:
        if edge.kind != "CITES":
            continue
        source, target = iri("Article", edge.source), iri("Document", edge.target)
        sure = edge.properties["certainty"] != "ambiguous"
        assert (target in values(linked[source], SCHEMA + "citation")) == sure
        name = f"urn:vankien:statement:cites:{quote(edge.source, safe='')}:{quote(edge.target, safe='')}"
        assert values(linked[name], RDF + "predicate") == [SCHEMA + "citation"]
        quotes = [linked[each] for each in values(linked[name], PROV + "wasDerivedFrom")]
        assert {values(each, SCHEMA + "text")[0] for each in quotes} == {
            each["text"] for each in edge.properties["passages"]}
        assert all(values(each, PROV + "wasQuotedFrom") == [source] for each in quotes)
        assert all(SCHEMA + "Quotation" in each["@type"] for each in quotes)


def test_around_a_thing_is_what_is_joined_to_it(hostile, held):
    named = around(hostile, QD_142)
    portion = Portion(hostile, named)
    assert {node.id for node in portion.nodes() if node.label == "Article"} == {
        edge.source for edge in held[1] if edge.target == QD_142 and edge.kind == "CITES"}
    inside = {(node.label, node.id) for node in portion.nodes()}
    wanted = [edge for edge in held[1] if {tuple(each.split("/", 1)) for each in ends(edge)} <= {
        tuple(key(*each).split("/", 1)) for each in inside}]  # fmt: skip
    assert list(portion.edges()) == wanted


def test_a_store_written_to_meanwhile_is_not_exported_by_halves(tmp_path):
    address = made(tmp_path)
    with SqliteStore.open(address) as store:
        portion = Portion(store)
        list(portion.nodes())
        with SqliteStore.open(address, write=True) as writer:
            writer.apply([], writer.position() + 1)
        with pytest.raises(Changed):
            list(portion.edges())


def test_an_earlier_file_stays_where_the_new_one_fails(hostile, tmp_path, monkeypatch):
    path = tmp_path / "x.gexf"
    path.write_text("cũ")
    monkeypatch.setattr(Portion, "edges", lambda _: iter([None]))
    with pytest.raises(AttributeError):
        write(hostile, "gexf", str(path))
    assert path.read_text() == "cũ"
    assert [each.name for each in tmp_path.iterdir()] == ["x.gexf"]


def test_a_place_that_cannot_be_written_is_told(hostile, tmp_path):
    with pytest.raises(CannotWriteGraph, match="cannot be written"):
        write(hostile, "gexf", str(tmp_path))


@pytest.mark.parametrize("format", [*FORMATS, "csv"])
def test_no_folder_is_made_for_the_place(hostile, tmp_path, format):
    with pytest.raises(NoFolder) as caught:
        write(hostile, format, str(tmp_path / "none" / "x"))
    assert f"không có thư mục {tmp_path / 'none'}" in caught.value.text("vi")
    assert not (tmp_path / "none").exists()


# ---- from outside ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    place = tmp_path_factory.mktemp("kho")
    address = place / "kho.db"
    assert run("--store", address, "ingest", lay(place)).exit_code == 0
    return address


def test_says_what_was_written(store, tmp_path):
    path = tmp_path / "x.graphml"
    result = run("--lang", "en", "--store", store, "export", "--format", "graphml", path)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{path}: 1,")
    result = run("--store", store, "export", "--format", "graphml", path, "--json")
    assert json.loads(result.stdout)["nodes"] == networkx.read_graphml(path).number_of_nodes()


PARTS = {
    "a question in Vietnamese": (("--question", "bài nào nhắc Quy định 142"), {QD_142, "ha-noi-2024"}),
    "a question in English": (("--question", "which articles cite Quy định 142"), {QD_142, "ha-noi-2024"}),
    "around a document": (("--around", "Quy định 142-QĐ/TW 2024"), {QD_142, "ha-noi-2024", "bo-chinh-tri"}),
    "around an article": (("--around", "gia-lai-2020"), {"gia-lai-2020", "chi-thi-35-ct-tw-2019"}),
}


@pytest.mark.parametrize(("words", "ids"), PARTS.values(), ids=PARTS)
def test_a_part_to_standard_output(store, words, ids):
    result = run("--store", store, "export", "--format", "graphml", *words, "-")
    assert result.exit_code == 0
    graph = networkx.parse_graphml(result.stdout)
    assert {about["id"] for _, about in graph.nodes(data=True)} == ids
    assert graph.number_of_edges() == len(ids) - 1


def test_nothing_fits(store, tmp_path):
    result = run("--store", store, "export", "--format", "gexf", "--around", "Quy định 99999", tmp_path / "x")
    assert result.exit_code == 1
    assert not (tmp_path / "x").exists()


WRONG = {
    "two parts": ("--format", "gexf", "--question", "bài nào nhắc Quy định 142", "--around", QD_142, "x"),
    "a part for the import tool": ("--format", "neo4j-admin", "--around", QD_142, "x"),
    "two tables to standard output": ("--format", "csv", "-"),
    "a graph and a report to standard output": ("--format", "gexf", "--json", "-"),
    "no format that is known": ("--format", "dot", "x"),
    "words that ask nothing": ("--format", "gexf", "--question", "trời hôm nay đẹp quá", "x"),
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_a_wrong_call(store, words):
    assert run("--store", store, "export", *words).exit_code == 2
