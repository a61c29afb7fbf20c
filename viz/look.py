"""How things and links look in a picture: colours that read on light and dark, shapes that tell without colour.

>>> looks("Document").shape, label("Quy định 142-QĐ/TW về thí điểm giao quyền, trách nhiệm")
('square', 'Quy định 142-QĐ/TW\\nvề thí điểm giao…')
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log10

import regex
from msgspec import Struct

from graph.relations import BETWEEN, BY
from viz.model import Link, Thing

LONGEST = 40
"""Characters of a label."""
LINE = 24
"""A longer one stands in two lines."""
_STEERING = regex.compile(r"[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+|\s+")
"""What is no letter of a name, and could turn the direction of what stands beside it."""


class Look(Struct, frozen=True):
    """Colour and shape of a thing."""

    colour: str
    edge: str
    shape: str


class Line(Struct, frozen=True):
    """Colour and width of a link."""

    colour: str
    width: float
    broken: bool = False


THINGS = {
    "Document": Look("#DA3B33", "#F08A84", "square"),
    "Article": Look("#2D78C8", "#7FB2E8", "dot"),
    "Official": Look("#A9651C", "#DDA25F", "triangle"),
    "Organisation": Look("#2F8550", "#7CC096", "diamond"),
}
"""As in docs/vankien.grass, vankien.css and shapes.js, so that a thing has one colour wherever it is seen."""
CHANGES = ("AMENDS", "REPLACES", "REPEALS")
LINES = {
    **dict.fromkeys(CHANGES, Line("#DA3B33", 2.5)),
    **dict.fromkeys((kind for kind in BETWEEN.values() if kind not in CHANGES), Line("#8A6FC0", 2)),
    **dict.fromkeys(BY.values(), Line("#A9651C", 1.5)),
    "HELD": Line("#2F8550", 1.5),
    "ISSUED_BY": Line("#2F8550", 1),
    "CITES": Line("#7B828C", 1),
    "MENTIONS": Line("#7B828C", 1),
    "TOGETHER": Line("#2D78C8", 1, broken=True),
}
"""In the order of a legend."""
BEND = 0.2
"""How far each further line between the same two things bends away from the one before."""


def looks(label: str) -> Look:
    """How the things of a label look."""
    return THINGS[label]


def size(thing: Thing, *, middle: bool = False) -> float:
    """The radius of a thing: more articles make it larger, the thing in the middle is the largest."""
    if middle:
        return 24.0
    several = thing.label == "Article" and thing.total
    return round((14 if several else 8) + 4 * log10(1 + (thing.total or 0)), 1)


def bends(links: Iterable[Link]) -> Iterator[float]:
    """How far each link bends: the first between two things is straight, whichever way it leads.

    >>> list(bends([Link("REPLACES", "a", "b"), Link("BASED_ON", "a", "b"), Link("CITES", "c", "b"),
    ...             Link("AMENDS", "b", "a")]))
    [0.0, 0.2, 0.0, 0.4]
    """
    beside: Counter[frozenset[str]] = Counter()
    for link in links:
        ends = frozenset((link.source, link.target))
        yield BEND * beside[ends]
        beside[ends] += 1


def label(name: str) -> str:
    """A name as it stands beside a thing: in two lines at most, without what would not be seen as a letter."""
    text = plain(name)
    if len(text) > LONGEST:
        text = text[:LONGEST].rpartition(" ")[0] or text[: LONGEST - 1]
        text = text.rstrip(" ,;:.–-(") + "…"
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    if len(text) <= LINE or not spaces:
        return text
    middle = min(spaces, key=lambda place: abs(2 * place - len(text)))
    return f"{text[:middle]}\n{text[middle + 1:]}"


def plain(text: str | None) -> str:
    """A text in composed letters, on one line, that turns no direction.

    >>> plain("a\\u202eb\\n c")
    'a b c'
    """
    return unicodedata.normalize("NFC", _STEERING.sub(" ", text or "")).strip()
