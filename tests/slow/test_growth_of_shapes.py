"""Cost grows with the text over every shape of the grammars: each piece, two, each beginning, with the rest or not.

The shapes are taken from the patterns themselves, so a new one is tried by itself. First each is searched
for alone in what its own pieces make, then the whole reader is given the same.
"""

from contextlib import suppress

import pytest

from citations import Article, extract
from citations.errors import UserError
from graph.ask import question
from loaders.complete import completed
from loaders.markup import fit
from loaders.model import Asked
from tests.citations.cost import SQUARE, fourfold
from tests.shapes import hostile, patterns, pieces

PACKAGES = ("citations", "loaders", "graph", "viz")
SHAPES = {name: shape for package in PACKAGES for name, shape in patterns(package).items()}
ALONE, WHOLE = 6_000, 4_000
"""Letters of the longest texts."""


def read_article(text):
    extract(Article(text))


def read_file(text):
    list(completed(Article(text), Asked(), "a.txt"))
    fit(text)


def read_question(text):
    with suppress(UserError):
        question(text)


READERS = {"citations": read_article, "loaders": read_file, "graph": read_question, "viz": read_article}


def many(unit, rest):
    return lambda length: unit * (length // len(unit) + 1) + rest


def test_the_shapes_are_there():
    assert len(SHAPES) > 300
    fits = [
        bool(shape.search("".join(parts)) or any(shape.search(part) for part in parts))
        for shape in SHAPES.values()
        if (parts := pieces(shape))
    ]
    assert sum(fits) > 0.9 * len(SHAPES), "the pieces of a shape, joined, are what it finds"


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_alone_is_looked_for_in_proportion(name):
    shape = SHAPES[name]

    def search(text):
        for _ in shape.finditer(text):
            pass

    for unit, rest in hostile(pieces(shape)):
        assert fourfold(search, many(unit, rest), ALONE) < SQUARE, (unit, rest)


@pytest.mark.parametrize("name", SHAPES)
def test_what_a_shape_finds_is_read_in_proportion(name):
    read = READERS[name.partition(".")[0]]
    for unit, rest in hostile(pieces(SHAPES[name]), pairs=False):
        assert fourfold(read, many(unit, rest), WHOLE) < SQUARE, (unit, rest)
