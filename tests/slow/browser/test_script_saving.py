"""What the explorer's scripts save, read back by other programs."""

import csv
import io
import json
from xml.etree import ElementTree as Xml

import networkx
import pytest

from tests.slow.browser.scripted import NOTHING

STRANGE = [
    "<b>&\"'",
    "a\x00\x0b\x1b\ufffeb",
    "🌾",
    'dòng 1\ndòng 2\t;,"x"',
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "  =2",
    "＝1+1",
    "\n=3",
    "]]>",
]


def shown():
    things = [
        {
            "key": f"articles/{number} {said}",
            "label": "Article",
            "id": str(number),
            "name": said,
            "detail": said,
            "total": None,
            "type": None,
            "issuer": None,
            "term": None,
            "year": 2024,
            "known": None,
        }
        for number, said in enumerate(STRANGE)
    ]
    links = [
        {
            "kind": "CITES",
            "source": things[0]["key"],
            "target": one["key"],
            "certainty": "inferred",
            "planned": False,
            "posts": [one["name"]],
            "passages": [],
        }
        for one in things[1:]
    ]
    return {"things": things, "links": [*links, links[0] | {"kind": "AMENDS", "certainty": None, "planned": True}]}


def clean(text):
    return "".join(sign for sign in text if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff"))


@pytest.mark.parametrize(("form", "read"), [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)])
def test_a_graph_is_read_back_whatever_its_names(script, form, read):
    with script("forms") as call:
        text = call(
            f"(shown) => it.{form}(shown, new Map(shown.things.map((each, at) => [each.key, [at, -at]])))", shown()
        )
    graph = read(io.BytesIO(text.encode()))
    assert {about.get("name") for _, about in graph.nodes(data=True)} == {clean(said) for said in STRANGE}
    assert {about["thing"] for _, about in graph.nodes(data=True)} == {"Article"}
    assert {about.get("label", about["name"]) for _, about in graph.nodes(data=True)} == {
        clean(said) for said in STRANGE
    }
    assert graph.number_of_edges() == len(shown()["links"])
    assert sum(about["planned"] in (True, "true") for *_, about in graph.edges(data=True)) == 1


def test_a_table_is_read_back_and_runs_nothing(script):
    with script("forms") as call:
        things = call("it.thingsCsv", shown())
        links = call("it.linksCsv", shown())
    rows = list(csv.DictReader(io.StringIO(things.removeprefix("\ufeff"), newline="")))
    assert [row["name"].removeprefix("'") for row in rows] == STRANGE
    assert all(
        row["name"].startswith("'") for row, said in zip(rows, STRANGE, strict=True) if said.strip()[0] in "=+-@＝"
    )
    assert {row["thing"] for row in rows} == {"Article"}
    assert len(list(csv.DictReader(io.StringIO(links, newline="")))) == len(shown()["links"])


def test_json_holds_all_that_is_shown(script):
    with script("forms") as call:
        told = json.loads(call("it.json", shown()))
    assert told["links"] == shown()["links"]
    assert [{"label" if name == "thing" else name: value for name, value in one.items()} for one in told["things"]] == (
        shown()["things"]
    )


def test_a_drawing_is_xml_whatever_its_names(script):
    colours = dict.fromkeys(("ground", "ink", "line", "Document", "Article", "Official", "Organisation"), "#123456")
    with script("drawing") as call:
        told = call(
            """(shown, colours) => {
                const places = new Map(shown.things.map((each, at) => [each.key, [at * 90, 0]]));
                return it.drawing(shown, places, colours, '<&>');
            }""",
            shown(),
            colours,
        )
    drawn = Xml.fromstring(told["text"].encode())
    assert len(drawn.findall("{*}path[@class='link']")) == len(shown()["links"])
    assert drawn.find("{*}title").text == "<&>"


def test_filters_leave_out_what_has_lost_all_its_links(script):
    things = [
        {"key": "documents/a", "label": "Document", "type": "quy định", "year": 2024},
        {"key": "documents/b", "label": "Document", "type": "chỉ thị", "year": 2023},
        {"key": "articles/c", "label": "Article", "year": 2023},
        {"key": "officials/d", "label": "Official"},
    ]
    links = [
        {"kind": "CITES", "source": "articles/c", "target": "documents/a", "certainty": "inferred"},
        {"kind": "MENTIONS", "source": "articles/c", "target": "officials/d", "certainty": "stated"},
        {"kind": "AMENDS", "source": "documents/a", "target": "documents/b", "planned": True},
    ]
    cases = {
        "nothing": ({}, ["documents/a", "documents/b", "articles/c", "officials/d"]),
        "a kind of thing, and who hangs on it": ({"type": ["Article"]}, ["documents/a", "documents/b"]),
        "a type of document": ({"type": ["chỉ thị"]}, ["documents/a", "articles/c", "officials/d"]),
        "the middle stays": ({"type": ["Document"]}, ["documents/a", "articles/c", "officials/d"]),
        "a year": ({"year": ["2023"]}, ["documents/a"]),
        "what is planned": ({"certainty": ["planned"]}, ["documents/a", "articles/c", "officials/d"]),
        "a relation": ({"kind": ["CITES", "MENTIONS"]}, ["documents/a", "documents/b"]),
    }
    with script("sieve") as call:
        for name, (off, expected) in cases.items():
            left = call(
                "(shown, off, kept) => it.sifted(shown, off, new Set(kept)).things.map((each) => each.key)",
                {"things": things, "links": links},
                NOTHING["off"] | off,
                ["documents/a"],
            )
            assert left == expected, name
        counted = call("it.facets", {"things": things, "links": links})
    assert counted["year"] == [["2023", 2], ["2024", 1]]
    assert counted["certainty"] == [["inferred", 1], ["planned", 1], ["stated", 1]]
