"""Where things stand in a picture."""

import subprocess
import sys
from itertools import combinations
from math import dist

import pytest

from viz.layout import GAP, PLAIN, positions


def star(number):
    keys = [f"k{place}" for place in range(number)]
    return keys, [("k0", key) for key in keys[1:]]


def two_levels(number):
    """A middle, things on it, and things on these, some of them on two."""
    keys = [f"k{place}" for place in range(number)]
    pairs = [(keys[place], keys[0] if place < 12 else keys[1 + place % 11]) for place in range(1, number)]
    return keys, pairs + [(keys[place], keys[1 + (place + 5) % 11]) for place in range(12, number, 7)]


def loose(number):
    """Things of which half are linked to nothing."""
    keys = [f"k{place}" for place in range(number)]
    return keys, [("k0", key) for key in keys[1 : number // 2]]


PICTURES = {
    "one thing": star(1),
    "two things": star(2),
    "a small star": star(12),
    "a star of 300": star(300),
    "two levels of 300": two_levels(300),
    "two levels of 1000": two_levels(1000),
    "things without a link": loose(40),
    "links to themselves, to the unknown and twice over": (
        ["a", "b", "c"], [("a", "a"), ("a", "x"), ("b", "a"), ("a", "b"), ("b", "c")]),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "pairs"), PICTURES.values(), ids=PICTURES)
def test_nothing_stands_upon_another(keys, pairs):
    at = positions(keys, pairs)
    assert list(at) == keys
    assert at[keys[0]] == (0.0, 0.0)
    near = [(one, other) for one, other in combinations(keys, 2) if dist(at[one], at[other]) < 2 * PLAIN + GAP / 2]
    assert near == []


@pytest.mark.parametrize(("keys", "pairs"), [two_levels(120)])
def test_equal_questions_have_equal_answers(keys, pairs):
    assert positions(keys, pairs) == positions(keys, pairs)
    assert positions(keys, pairs, seed=1) != positions(keys, pairs, seed=2)
    program = f"from viz.layout import positions; print(positions({keys}, {pairs}))"
    told = [subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
            for _ in range(2)]  # fmt: skip
    assert told[0] == told[1]


def test_larger_things_have_more_room():
    keys, pairs = star(60)
    sizes = dict.fromkeys(keys, 8.0) | {"k0": 50.0, "k7": 30.0}
    at = positions(keys, pairs, sizes)
    assert min(dist(at["k0"], at[key]) for key in keys[1:]) >= 58
    assert min(dist(at["k7"], at[key]) for key in keys if key != "k7") >= 38


def test_what_hangs_on_a_thing_stands_near_it():
    keys, pairs = two_levels(300)
    at = positions(keys, pairs)
    linked = sorted(dist(at[one], at[other]) for one, other in pairs)
    all_of_them = sorted(dist(at[one], at[other]) for one, other in combinations(keys, 2))
    assert linked[len(linked) // 2] < all_of_them[len(all_of_them) // 2] / 2


def test_no_things():
    assert positions([], []) == {}
