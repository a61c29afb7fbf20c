"""Where the explorer's scripts put things and names: around, by year, stirred, cut, left out."""


import pytest

from viz.look import THINGS


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
