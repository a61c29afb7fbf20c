"""Which documents are cited most, or who is named most: of all, of a kind, of a body, in a time, in a place.

>>> asked = read("5 nghi quyet cua bo chinh tri duoc nhac nhieu nhat o gia lai nam 2024")
>>> asked.type, asked.body, asked.place, asked.first
('nghị quyết', 'bo chinh tri', 'Gia Lai', 5)
>>> read("bai nao nhac nhieu van ban nhat") is None
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
_READ = regex.escape(GONE)


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


def asks(line: str) -> bool:
    """Whether a folded line asks for the most of something."""
    return _shape(rf"\b(?:{_list('most')}|{_list('top')} [0-9]{{1,4}}){_END}").search(line) is not None


def read(line: str) -> Topmost | None:
    """What a folded line asks for; None where it asks for something else, or for more than is read here."""
    if not asks(line) or _numbered().search(line) or _of_articles().search(line):
        return None
    line = _shape(rf"\b{_list('most')}{_END}").sub(lambda found: GONE * len(found[0]), line)
    first = _first().search(line)
    if first:
        line = blank(line, *first.span())
    body = _body().search(line)
    if body:
        line = blank(line, *body.span())
    stretch = period.find(line)
    if stretch:
        line = blank(line, stretch.start, stretch.end)
    if not body and _of_a_place().search(line):
        return None  # "văn bản của tỉnh Gia Lai": who issued it is not said
    line, place = narrowing.find_place(line)
    type = _type().search(line)
    people = _people().search(line) is not None
    if people and (type or body or _shape(rf"\b{_list('things')}{_END}").search(line) or not _passive().search(line)):
        return None
    if type:
        line = blank(line, *type.span("type"))
    if not _told().fullmatch(line):
        return None
    return Topmost(people, asking.types()[type["type"]] if type else None, body["name"] if body else None,
                   stretch.period if stretch else Period(), place, _number(first) if first else None)  # fmt: skip


def _number(found: regex.Match[str]) -> int:
    return int(found["first"]) if found["first"] else _counts()[found["word"]]


@cache
def _counts() -> dict[str, int]:
    """Numbers in words."""
    return {word: int(number) for number in asking.data()["counts"] for word in asking.phrases("counts", number)}


def _list(key: str, table: str = "asked") -> str:
    return "(?:" + asking.alternatives(asking.phrases(table, key)) + ")"


@cache
def _shape(shape: str) -> regex.Pattern[str]:
    return regex.compile(shape)


@cache
def _types() -> str:
    return "(?<type>" + asking.alternatives(asking.types()) + ")"


def _type() -> regex.Pattern[str]:
    """A kind without a name of its own behind it, as `dieu le Dang` has one."""
    goes_on = "|".join((_list("what"), _list("passive"), _list("cite", "question"), _list("around")))
    return _shape(rf"\b{_types()}(?= ?(?:{_READ}|$)| (?:{goes_on}){_END})")


def _numbered() -> regex.Pattern[str]:
    """A document by its number, which is asked about otherwise."""
    return _shape(rf"\b{_types()} (?:so |no |number )?[0-9]|[0-9]{{1,4}}[a-d]?-?[a-z]{{0,4}}/[a-z]")


def _of_articles() -> regex.Pattern[str]:
    """It is articles that are asked for, or who wrote them: `bai nao`, `most cited articles`, `who cites`."""
    article, what = _list("article", "question"), _list("what")
    return _shape(rf"\b(?:{article} {what}|{what} {article}|{_list('most')} {article}|{_list('most')} {article}"
                  rf"|(?:who|whom|ai) (?:cites?|quotes?|mentions?|trich dan|vien dan)){_END}")  # fmt: skip


def _people() -> regex.Pattern[str]:
    return _shape(rf"\b{_list('people')}{_END}")


def _passive() -> regex.Pattern[str]:
    """They are named; they do not name."""
    return _shape(rf"\b(?:{_list('passive')}|{_list('named')}){_END}")


def _first() -> regex.Pattern[str]:
    """`10 van ban`, `top 5`, `hai nghi quyet`: how many, before what is asked for."""
    nouns = rf"{_list('things')}|{_list('people')}|(?:{asking.alternatives(asking.types())})|{_list('most')}"
    words = asking.alternatives(_counts())
    return _shape(rf"\b(?:{_list('top')} (?<first>[1-9][0-9]{{0,3}})"
                  rf"|(?:(?<first>[1-9][0-9]{{0,3}})|(?<word>{words}))(?= (?:{nouns}|{_READ}){_END}|(?= {_READ})))"
                  )  # fmt: skip


def _body() -> regex.Pattern[str]:
    """`cua Bo Chinh tri`, `do Ban Bi thu ban hanh`: up to where the question goes on."""
    heads = asking.alternatives(asking.phrases("body_words", "heads"))
    known = asking.alternatives(asking.spellings("bodies"))
    goes_on = "|".join((_list("passive"), _list("issue"), _list("what"), _list("cite", "question"), _list("around")))
    return _shape(
        rf"\b(?:cua|do|by|of|from) (?:the )?(?<name>{known}|(?:{heads}){_END}[^0-9{GONE}]{{0,80}}?)"
        rf"(?= ?(?:{_READ}|$)| (?:{goes_on}){_END})(?: {_list('issue')}{_END})?"
    )


def _of_a_place() -> regex.Pattern[str]:
    places = asking.alternatives(asking.places())
    return _shape(rf"\b(?:{_list('things')}|{_types()})(?: {_list('what')})? (?:cua|of|by) (?:tinh |thanh pho )?"
                  rf"(?:{places}){_END}")  # fmt: skip


@cache
def _told() -> regex.Pattern[str]:
    """What may be left: words that ask, and that somebody is cited; in whole phrases."""
    keys = ("by_articles", "things", "people", "named", "what", "passive", "by", "top", "around")
    lists = [*(_list(key) for key in keys), _list("cite", "question")]
    return regex.compile(rf"(?:[ {_READ}]|(?<![\p{{L}}0-9])(?:{'|'.join(lists)}){_END})*+")
