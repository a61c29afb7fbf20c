"""Which documents are cited most, or who is named most: of all, of a kind, of a body, in a time, in a place.

>>> asked = read("5 nghi quyet cua bo chinh tri duoc nhac nhieu nhat o gia lai nam 2024")
>>> asked.type, asked.body, asked.place, asked.first
('nghị quyết', 'bo chinh tri', 'Gia Lai', 5)
>>> read("bai nao nhac quy dinh 142 nhieu nhat") is None
True
"""

from __future__ import annotations

from functools import cache

import regex
from msgspec import Struct

from graph.words import asking, narrowing, period
from graph.words.narrowing import GONE, blank
from graph.words.period import Period

_END = r"(?![\p{L}0-9])"


class Topmost(Struct, frozen=True):
    """What is asked for; None where the question leaves it open."""

    people: bool
    """Who is named most; else which documents are cited most."""
    type: str | None = None
    body: str | None = None
    """Who issued them, without marks."""
    period: Period = Period()
    """When the articles came out that cite them."""
    place: str | None = None
    first: int | None = None
    """How many are to be told."""


def read(line: str) -> Topmost | None:
    """What a folded line asks for; None where it asks for something else."""
    if not _most().search(line) or _numbered().search(line):
        return None
    line = _most().sub(GONE, line)
    stretch = period.find(line)
    if stretch:
        line = blank(line, stretch.start, stretch.end)
    body = _body().search(line)
    if body:
        line = blank(line, *body.span())
    line, place = narrowing.find_place(line)
    first = _first().search(line)
    if first:
        line = blank(line, *first.span("first"))
    people = bool(_any("who").search(line) or _any("people").search(line))
    type = _type().search(line)
    if type:
        line = blank(line, *type.span("type"))
    if (people and (type or body)) or not _told().issuperset(_words(line)):
        return None
    return Topmost(people, asking.types()[type["type"]] if type else None, body["name"] if body else None,
                   stretch.period if stretch else Period(), place, int(first["first"]) if first else None)  # fmt: skip


def _words(line: str) -> list[str]:
    return line.replace(GONE, " ").split()


@cache
def _told() -> frozenset[str]:
    """Words that ask for the most and narrow nothing."""
    lists = [asking.phrases("question", key) for key in ("cite", "filler", "article")]
    lists += [asking.phrases("asked", key) for key in ("things", "who", "people", "what", "passive", "by", "top")]
    return frozenset(word for phrases in lists for phrase in phrases for word in phrase.split())


def _any(key: str) -> regex.Pattern[str]:
    return _shape(rf"\b{_list(key)}{_END}")


def _most() -> regex.Pattern[str]:
    return _any("most")


def _list(key: str) -> str:
    return "(?:" + asking.alternatives(asking.phrases("asked", key)) + ")"


@cache
def _shape(shape: str) -> regex.Pattern[str]:
    return regex.compile(shape)


@cache
def _types() -> str:
    return "(?<type>" + asking.alternatives(asking.types()) + ")"


def _type() -> regex.Pattern[str]:
    """A kind without a name of its own behind it, as `dieu le Dang` has one."""
    goes_on = rf"(?:{_list('what')}|{_list('passive')}|{_cites()}|in|at|on|from|ma|that|which|da|o|tai|trong|tu)"
    return _shape(rf"\b{_types()}(?= ?(?:{regex.escape(GONE)}|$)| {goes_on}{_END})")


def _numbered() -> regex.Pattern[str]:
    """A document by its number, which is asked about otherwise."""
    return _shape(rf"\b{_types()} (?:so |no |number )?[0-9]|[0-9]{{1,4}}[a-d]?-?[a-z]{{0,4}}/[a-z]")


def _first() -> regex.Pattern[str]:
    """`10 van ban`, `top 5`, at the head of what is asked for."""
    return _shape(rf"\b(?:{_list('top')} )?(?<first>[1-9][0-9]{{0,2}})(?= |$)")


def _body() -> regex.Pattern[str]:
    """`cua Bo Chinh tri`, `do Ban Bi thu ban hanh`: up to where the question goes on."""
    heads = asking.alternatives(asking.phrases("body_words", "heads"))
    known = asking.alternatives(asking.spellings("bodies"))
    goes_on = "|".join((_list("passive"), _list("issue"), _list("what"), _cites()))
    ends = rf"(?= ?(?:{regex.escape(GONE)}|$)| (?:{goes_on}){_END})"
    return _shape(
        rf"\b(?:cua|do|by|of|from) (?:the )?(?<name>{known}|(?:{heads}){_END}[^0-9{GONE}]{{0,80}}?){ends}"
        rf"(?: {_list('issue')}{_END})?"
    )


def _cites() -> str:
    return "(?:" + asking.alternatives(asking.phrases("question", "cite")) + ")"
