"""The state of a picture and its address, as the explorer's scripts read and tell it."""

from urllib.parse import urlencode

from tests.slow.browser.scripted import KEY, NOTHING, state

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
