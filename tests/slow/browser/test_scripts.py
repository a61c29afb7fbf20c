"""What the scripts of the explorer reckon without a page: states and addresses, places, labels, forms to save."""

import csv
import io
import json
from contextlib import contextmanager
from urllib.parse import urlencode
from xml.etree import ElementTree as Xml

import networkx
import pytest

from citations import Article
from graph.ingest import ingest
from tests.slow.browser.served import served
from viz.look import THINGS

KEY = "documents/quy-dinh-142-qd-tw-2024"
NOTHING = {
    "opened": [],
    "hidden": [],
    "pins": {},
    "selected": None,
    "layout": "force",
    "stir": 0,
    "view": "graph",
    "sort": {"things": None, "links": None},
    "path": None,
    "off": {name: [] for name in ("type", "issuer", "term", "year", "kind", "certainty")},
}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("rong") / "kho.db"
    ingest([Article("Không có gì.", id="b-1")], str(path))
    with served(path) as address:
        yield address


@pytest.fixture
def script(visit, address):
    """Calls what a script exports, in a page of the explorer."""

    @contextmanager
    def script(name):
        with visit(f"{address}/search", origin=address) as page:

            def call(body, *values):
                return page.evaluate(
                    f"async ([file, values]) => {{ const it = await import(file); return ({body})(...values); }}",
                    [f"/static/{name}.js", list(values)],
                )

            yield call

    return script


def state(**told):
    return NOTHING | told | ({"off": NOTHING["off"] | told["off"]} if "off" in told else {})


STATES = {
    "nothing": ([], NOTHING),
    "an expansion": (
        [("e", f"{KEY}~CITES~in~2")],
        state(opened=[{"key": KEY, "kind": "CITES", "direction": "in", "times": 2}]),
    ),
    "a key with the sign between": (
        [("e", "articles/a~b~CITES~out~1")],
        state(opened=[{"key": "articles/a~b", "kind": "CITES", "direction": "out", "times": 1}]),
    ),
    "collapsed": (
        [("e", f"{KEY}~CITES~in~0")],
        state(opened=[{"key": KEY, "kind": "CITES", "direction": "in", "times": 0}]),
    ),
    "hidden, pinned, selected": (
        [("hide", "articles/á b&c=d#e"), ("pin", f"{KEY}~-10~20"), ("sel", KEY)],
        state(hidden=["articles/á b&c=d#e"], pins={KEY: [-10, 20]}, selected=KEY),
    ),
    "by year, as a table": ([("layout", "year"), ("view", "table")], state(layout="year", view="table")),
    "stirred": ([("stir", "3")], state(stir=3)),
    "sorted": (
        [("view", "table"), ("sort", "-total"), ("sort", "kind")],
        state(
            view="table", sort={"things": {"column": "total", "down": True}, "links": {"column": "kind", "down": False}}
        ),
    ),
    "a way": ([("path", "a%7Eb~tô lâm")], state(path=["a~b", "tô lâm"])),
    "filters": (
        [("f.type", "Article"), ("f.issuer", "Bộ Chính trị"), ("f.year", "2024"), ("f.year", "2023")],
        state(off={"type": ["Article"], "issuer": ["Bộ Chính trị"], "year": ["2024", "2023"]}),
    ),
}


def test_a_state_is_read_from_an_address_and_told_by_it(script):
    with script("state") as call:
        for name, (pairs, expected) in STATES.items():
            query = urlencode(pairs)
            assert call("it.read", query) == expected, name
            told = call("(query) => it.print(it.read(query))", query)
            assert call("it.read", told) == expected, name


REFUSED = [
    "e=x",
    "e=~~~",
    f"e={KEY}~CITES~aside~1",
    f"e={KEY}~CITES~in~-1",
    f"e={KEY}~CITES~in~1.5",
    f"e={KEY}~CITES~in~many",
    f"pin={KEY}~1~x",
    "pin=__proto__~1~2",
    f"pin={KEY}~Infinity~0",
    "layout=round",
    "stir=-1",
    "stir=1e3",
    "stir=",
    "sort=colour",
    "sort=--name",
    "sort=constructor",
    "view=film",
    "path=a",
    "f.colour=red",
    "hide=",
]


def test_what_is_no_state_is_left_aside(script):
    with script("state") as call:
        for query in REFUSED:
            assert call("it.read", query) == NOTHING, query


def test_whatever_else_an_address_asks_is_kept(script):
    with script("state") as call:
        told = call(
            "(query) => it.print({...it.read(query), selected: null}, query)",
            f"lang=en&after=x%26y&sel={KEY}&f.type=Article",
        )
    assert told == "?lang=en&after=x%26y&f.type=Article"


def test_steps_leave_the_state_before_as_it_was(script):
    with script("state") as call:
        told = call(
            """(key) => {
            const freeze = (value) => {
                for (const each of Object.values(value ?? {})) if (typeof each === 'object') freeze(each);
                return value && Object.freeze(value);
            };
            const start = freeze(it.read(''));
            const opened = freeze(it.opened(start, key, 'CITES', 'in', 2));
            const more = freeze(it.opened(opened, key, 'CITES', 'in', 3));
            const closed = freeze(it.opened(more, key, 'CITES', 'in', null));
            const pinned = freeze(it.pinned(closed, key, [1.4, 2.6]));
            const hidden = freeze(it.hidden({...pinned, selected: key}, key));
            const filtered = freeze(it.switched(hidden, 'year', ['2023', '2024'], false));
            const again = freeze(it.switched(filtered, 'year', ['2023'], true));
            const all = [opened, more, closed, pinned, hidden, filtered, again, it.unfiltered(again)];
            return all.map((each) => it.print(each));
        }""",
            KEY,
        )
    assert told == [
        f"?e={KEY}~CITES~in~2",
        f"?e={KEY}~CITES~in~3",
        "",
        f"?pin={KEY}~1~3",
        f"?hide={KEY}",
        f"?hide={KEY}&f.year=2023&f.year=2024",
        f"?hide={KEY}&f.year=2024",
        "",
    ]


def test_new_things_stand_in_free_space_and_always_the_same(script):
    taken = [[x * 75, y * 75] for x in range(-3, 4) for y in range(-3, 4)]
    with script("places") as call:
        found = call("it.around", [0, 0], 25, taken)
        again = call("it.around", [0, 0], 25, taken)
        outer = call("it.around", [500, 0], 10, [[500, 0]])
        gap = call("() => it.GAP")
    assert found == again
    everything = [*taken, *found]
    for at, (x, y) in enumerate(found, len(taken)):
        assert all((x - u) ** 2 + (y - v) ** 2 > (gap * 0.9) ** 2 for u, v in everything[:at])
    assert all(x > 400 for x, _ in outer), "outwards, away from the middle"


def test_each_thing_stands_near_what_it_was_opened_from(script):
    with script("places") as call:
        places = dict(
            call("""() => [...it.settled(
            new Map([['a', null], ['b', 'a'], ['c', 'b'], ['d', 'x']]),
            new Map([['b', [900, 0]]]), new Map([['a', [0, 0]]]))]""")
        )
    assert places["a"] == [0, 0]
    assert places["b"] == [900, 0]
    assert places["c"][0] > 900
    assert "d" not in places


def by_year(call, things, *ratio):
    told = call(
        """(things, ...ratio) => {
            const {places, axis} = it.byYear(things, ...ratio);
            return {places: [...places], axis};
        }""",
        things,
        *ratio,
    )
    return {key: tuple(place) for key, place in told["places"]}, told["axis"]


def test_years_stand_side_by_side_and_what_has_none_behind_them(script):
    things = [{"key": f"articles/{number}", "label": "Article", "year": 2020 + number % 3} for number in range(40)]
    things += [{"key": "articles/x", "label": "Article", "year": None}, {"key": "officials/a", "label": "Official"}]
    with script("years") as call:
        places, axis = by_year(call, things)
    assert len(set(places.values())) == len(things)
    assert [one["year"] for one in axis] == [2020, 2021, 2022, None]
    blocks = {
        year: [places[one["key"]][0] for one in things if one.get("year") == year] for year in (2020, 2021, 2022, None)
    }
    for one, after in ((2020, 2021), (2021, 2022), (2022, None)):
        assert max(blocks[one]) < min(blocks[after])
    for one in axis:
        assert min(blocks[one["year"]]) <= one["x"] <= max(blocks[one["year"]])


@pytest.mark.parametrize("ratio", [0.6, 1, 2.2])
def test_many_things_by_year_fill_the_box(script, ratio):
    things = [{"key": f"articles/{number}", "label": "Article", "year": 2023 + number % 3} for number in range(300)]
    things += [{"key": f"officials/{number}", "label": "Official"} for number in range(67)]
    with script("years") as call:
        places, _ = by_year(call, things, ratio)
    xs, ys = zip(*places.values(), strict=True)
    assert 0.5 * ratio < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 1.5 * ratio
    every = sorted(places.values())
    assert all(abs(x - u) >= 40 or abs(y - v) >= 40 for at, (x, y) in enumerate(every) for u, v in every[:at])


def test_the_same_count_of_stirrings_gives_the_same_places(script):
    begun = [[f"articles/{number}", [number * 72, 0]] for number in range(60)]
    links = [{"source": f"articles/{number}", "target": f"articles/{number // 4}"} for number in range(1, 60)]
    with script("stir") as call:
        body = "(places, links, seed) => [...it.stirred(new Map(places), links, seed)]"
        first, again, other = (call(body, begun, links, seed) for seed in (1, 1, 2))
        backwards = call(body, begun, links[::-1], 1)
    assert first == again == backwards
    assert first != other
    assert first[0] == begun[0]
    places = [place for _, place in first]
    assert all((x - u) ** 2 + (y - v) ** 2 > 50**2 for at, (x, y) in enumerate(places) for u, v in places[:at])
    at = dict(map(tuple, first))
    ends = [(at[one["source"]], at[one["target"]]) for one in links]
    near = [((x - u) ** 2 + (y - v) ** 2) ** 0.5 for (x, y), (u, v) in ends]
    assert sum(near) / len(near) < 250


def test_things_look_as_on_a_drawn_page(script):
    with script("shapes") as call:
        assert call("() => it.SHAPES") == {label: look.shape for label, look in THINGS.items()}
    with script("look") as call:
        colours = call("() => it.palette(document.body)")
    assert {label: colours[label].upper() for label in THINGS} == {label: look.colour for label, look in THINGS.items()}


def test_names_are_cut_at_a_word_and_marks_stay_whole(script):
    with script("labels") as call:
        assert call("it.brief", "Quy định 142-QĐ/TW") == "Quy định 142-QĐ/TW"
        assert (
            call("it.brief", "Châu Phú học tập quy định mới về công tác cán bộ") == "Châu Phú học tập quy định mới về…"
        )
        assert call("(name) => it.brief(name, 3)", "Ễ" * 9) == "ỄỄ…"
        assert call("(name) => it.brief(name, 3)", "🌾" * 9) == "🌾🌾…"


def test_labels_that_have_no_room_are_left_out(script):
    points = [
        {"key": str(number), "x": number * 30, "y": 0, "half": 8, "width": 100, "must": number == 0}
        for number in range(40)
    ]
    with script("labels") as call:
        found = call("(points) => [...it.fitted(points)]", points)
    boxes = [place for _, place in found]
    assert 3 < len(boxes) < 40
    assert found[0][0] == "0"
    for at, one in enumerate(boxes):
        for other in boxes[:at]:
            assert abs(one["x"] - other["x"]) >= 100 or abs(one["y"] - other["y"]) >= 16


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
        row["name"].startswith("'") for row, said in zip(rows, STRANGE, strict=True) if said.strip()[0] in "=+-@"
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
    assert len(drawn.findall("{*}line")) == len(shown()["links"])
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
