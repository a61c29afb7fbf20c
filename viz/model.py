"""What is drawn: things, the links between them, and what more could be shown.

A thing's `key` is its label's word and its id, `documents/quy-dinh-142-qd-tw-2024`: unique in a
picture, and read back by `thing_named`.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Direction = Literal["in", "out"]

WORDS = {"Document": "documents", "Article": "articles", "Official": "officials", "Organisation": "organisations"}
"""Label → the word for its things in keys and addresses."""
LABELS = {word: label for label, word in WORDS.items()}


class Thing(Struct, frozen=True):
    """A document, article, official or body as it is drawn; or some articles drawn as one."""

    key: str
    label: str
    id: str
    name: str
    detail: str | None = None
    """A second line: the title of a document, the day and place of an article, the newest post of an official."""
    total: int | None = None
    """Articles that cite or name it; for a group, the articles in it."""
    type: str | None = None
    issuer: str | None = None
    term: str | None = None
    year: int | None = None
    """Of the document's or the article's day."""
    known: bool | None = None
    """A document that is in the register."""


class Words(Struct, frozen=True):
    """A passage that shows a link; `at` is where the words themselves stand in `text`."""

    article: str
    text: str
    at: tuple[int, int]


class Link(Struct, frozen=True):
    """An edge as it is drawn, from key to key."""

    kind: str
    """`CITES`, `HELD` and so on, as in the graph."""
    source: str
    target: str
    certainty: str | None = None
    planned: bool = False
    posts: tuple[str, ...] = ()
    """What an article calls an official, or the posts held in a body."""
    passages: tuple[Words, ...] = ()
    """The first of them."""
    count: int | None = None
    """How many passages there are; None where it is no passage that says it."""


class Side(Struct, frozen=True):
    """All links of one kind of a thing, in one direction: how many there are, and how many were given."""

    kind: str
    direction: Direction
    total: int
    given: int = 0
    cursor: str | None = None
    """Asks for those behind the ones given; None where there are no more."""


class Network(Struct, frozen=True):
    """Some of the graph around a thing.

    Ends of a link need not be among the things: such a link is drawn when its other end comes.
    """

    of: str
    """The key of the thing in the middle."""
    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    sides: tuple[Side, ...] = ()


def key(label: str, id: str) -> str:
    """The key of a thing.

    >>> key("Official", "tran-van-mau")
    'officials/tran-van-mau'
    """
    return f"{WORDS[label]}/{id}"


def thing_named(key: str) -> tuple[str, str] | None:
    """Label and id of a key, None where it is none.

    >>> thing_named("officials/tran-van-mau"), thing_named("cows/1")
    (('Official', 'tran-van-mau'), None)
    """
    word, slash, id = key.partition("/")
    return (LABELS[word], id) if slash and id and word in LABELS else None
