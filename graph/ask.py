"""A question in Vietnamese or English → what is asked, of which document, about which articles.

>>> question("bài ở Vĩnh Phúc nhắc Nghị quyết 18 từ tháng 1 đến tháng 6 năm 2018").place
'Vĩnh Phúc'
>>> question("how many articles cite directive 35 of 2019").intent
'count'
"""

from __future__ import annotations

from datetime import date as Day
from functools import cache
from typing import ClassVar, Literal

import regex
from msgspec import Struct
from msgspec.structs import replace

from citations.errors import UserError
from graph.questions import topmost
from graph.questions.wanted import Intent, Wanted, wanted
from graph.words import asking, period
from graph.words import said as saying
from graph.words.denied import denied
from graph.words.narrowing import GONE, blank, find_place
from graph.words.period import Period
from graph.words.said import Said


class NotAQuestion(UserError):
    """Words that ask for nothing the graph can answer."""

    exit_code: ClassVar[int] = 2
    en = (
        '{said!r} does not read as a question. Ask for example "which articles cite Quy định 142", '
        '"who signed Quy định 142", "which document replaces Quy định 205", "what post does Lê Minh Hưng hold", '
        'or name a document: "142-QĐ/TW".'
    )
    vi = (
        '{said!r} không hiểu được là câu hỏi. Có thể hỏi: "bài nào trích dẫn Quy định 142", '
        '"ai ký Quy định 142", "văn bản nào thay thế Quy định 205", "Lê Minh Hưng giữ chức gì", '
        'hoặc gõ tên văn bản: "142-QĐ/TW".'
    )


class SeveralAtOnce(UserError):
    """Two documents in one question."""

    exit_code: ClassVar[int] = 2
    en = "{said!r} names several documents. Ask about one at a time: {first!r}."
    vi = "{said!r} nêu nhiều văn bản. Hãy hỏi từng văn bản: {first!r}."


class Negated(UserError):
    """A question for what is not said."""

    exit_code: ClassVar[int] = 2
    en = (
        "{said!r} asks for what is not said, or leaves something out; only what is said can be asked. "
        "Ask it without {word!r}."
    )
    vi = "{said!r} hỏi điều không được nêu hoặc loại trừ bớt; chỉ hỏi được điều có nêu. Hãy hỏi lại, bỏ {word!r}."


class Question(Struct, frozen=True):
    """What is asked of which document, and of which articles."""

    question: str
    intent: Intent
    said: Said
    period: Period = Period()
    place: str | None = None
    ignored: tuple[str, ...] = ()
    """Words that were not understood, as typed."""
    asks: bool = True
    """Words of asking stand around the document; False for a bare name."""
    names: tuple[str, ...] = ()
    """Of a question about people or a path: whom or what it names, without marks."""
    parts: tuple[str, ...] = ()
    """The same with words that may only ask."""
    kinds: tuple[str, ...] = ()
    """The kinds of relation asked for; all where there are none."""
    direction: Literal["in", "out"] | None = None
    """Whether others do it to the document, or it to others."""
    day: Day | None = None
    """The day asked about."""
    first: int | None = None
    """How many are asked for: "top 5"."""


def question(text: str, today: Day | None = None) -> Question:
    """Read a question; NotAQuestion where it is none, Negated where it asks for what is not said.

    `today` gives "năm nay", "last month" and "hôm qua" their days.

    >>> asked = question("bài nào năm 2020 trích dẫn Chỉ thị 35 năm 2019")
    >>> asked.said.when, asked.period.last
    ('2019', datetime.date(2020, 12, 31))
    """
    whole = period.told_out(saying.line(text), today)
    if not whole:
        raise NotAQuestion(said=text)
    if slug := regex.fullmatch(r"[a-z0-9]{1,20}(?:-[a-z0-9]{1,40}){2,30}", text.strip()):
        return Question(text, "cites", Said(id=slug[0], words=whole), asks=False)
    found = saying.find(whole)
    if word := denied(whole, found.start if found else len(whole)):
        raise Negated(said=text, word=saying.as_typed(text, word))
    if top := topmost.read(whole):
        intent: Intent = "most_named" if top.people else "most_cited"
        return Question(text, intent, Said(type=top.type), top.period, top.place, names=(top.body,) if top.body else (),
                        first=top.first)  # fmt: skip
    if topmost.asks(whole) and not (found and _named(found.said)):
        raise NotAQuestion(said=text)
    if other := wanted(whole):
        return _other(text, other, today)
    if found and len({(one.said.type, one.said.number) for one in saying.all_numbered(whole)}) > 1:
        raise SeveralAtOnce(said=text, first=saying.as_typed(text, whole[found.start : found.end].strip()))
    line = blank(whole, found.start, found.end) if found else whole
    stretch = period.find(line)
    if stretch:
        line = blank(line, stretch.start, stretch.end)
    line, place = find_place(line)
    asks = any(_any(key).search(line) for key in ("cite", "article", "count"))
    if _any("other").search(_without("cite", line)):
        raise NotAQuestion(said=text)
    intent = "count" if _any("count").search(line) else "cites"
    if found is None:
        said = _bare(line, asks)
        left: list[str] = []
    else:
        said, left = found.said, _left(line)
        if left and asks and said.type and not (said.number or said.words or said.session or said.id or said.when):
            said, left = replace(said, words=" ".join(left), sure=False), []   # of a kind alone: the rest is its name
        if left and not asks:
            if not line.startswith(GONE):
                raise NotAQuestion(said=text)
            said, left = (said if said.words else replace(said, words=" ".join(left), sure=False)), []
    if said is None or (found is None and asks and said.words == whole):
        raise NotAQuestion(said=text)
    verb = any(_any(key).search(line) for key in ("cite", "count"))
    if said.number is not None and not (said.type or said.symbol or verb) and line.replace(GONE, " ").strip():
        raise NotAQuestion(said=text)  # "bão số 3": the number of something else
    return Question(text, intent, said, stretch.period if stretch else Period(), place,
                    saying.words_as_typed(text, left), asks)


def _other(text: str, asked: Wanted, today: Day | None) -> Question:
    """A question for something else than articles."""
    if asked.intent == "org":
        body, type, rest = asked.names
        when = period.find(rest)
        return Question(text, "org", Said(words=body, type=asking.types().get(type)), names=(body,), parts=asked.parts,
                        kinds=asked.kinds, period=when.period if when else Period())  # fmt: skip
    if asked.intent in ("official", "path"):
        held = Period(Day(asked.year, 1, 1), Day(asked.year, 12, 31)) if asked.year else Period()
        return Question(text, asked.intent, Said(words=asked.names[0]), names=asked.names, kinds=asked.kinds,
                        parts=asked.parts, period=held)  # fmt: skip
    named = " | ".join(asked.names)
    if len({(one.said.type, one.said.number) for one in saying.all_numbered(named)}) > 1:
        first = saying.find(named)
        one = named[first.start : first.end].strip() if first else named
        raise SeveralAtOnce(said=text, first=saying.as_typed(text, one))
    cited = next(((name, place) for name in asked.names if (place := saying.find(name)) is not None), None)
    said = cited[1].said if cited else saying.read(asked.names[0]) if asked.names else None
    if said is None:
        raise NotAQuestion(said=text)
    others = [name for name in asked.names if not cited or name is not cited[0]]
    if cited:
        around, span = cited
        others += [around[span.end :], around[: span.start]]      # đến ngày 1/1/2024 Quy định 205 còn hiệu lực không
    else:
        others = others[1:]
    stretch = next((when for part in others if (when := period.find(part))), None)
    day = stretch.period.last if stretch and stretch.period.last else today
    return Question(text, asked.intent, said, kinds=asked.kinds, direction=asked.direction, day=day)


def _named(said: Said) -> bool:
    """A document is named, not only a kind of documents."""
    return bool(said.number or said.session or said.id or said.words or said.type in asking.data()["names"]["by_name"])


@cache
def _any(key: str) -> regex.Pattern[str]:
    """The phrases of one list, as whole words."""
    return regex.compile(rf"\b(?:{asking.alternatives(asking.phrases('question', key))})(?![\p{{L}}0-9])")


def _without(key: str, line: str) -> str:
    return str(_any(key).sub(GONE, line))


def _bare(line: str, asks: bool) -> Said | None:
    """A name without type or number: what stands between the words of asking."""
    if not asks:
        return saying.read(line.replace(GONE, " "))
    verbs = list(_any("cite").finditer(line))
    parts = (line[verbs[-1].end() :], line[: verbs[0].start()]) if verbs else (line,)    # X được nhắc ở bài nào
    for part in parts if len(verbs) < 2 else parts[:1]:
        told = _without("article", _without("count", part)).replace(GONE, " ").split()
        while told and told[0] in asking.phrases("question", "filler"):
            told = told[1:]
        while told and told[-1] in ("duoc", "was", "is", "has", "been"):
            told = told[:-1]
        if told and not set(told).issubset(asking.phrases("question", "filler")):
            return saying.read(" ".join(told))
    return None


def _left(line: str) -> list[str]:
    """The words of a line that neither ask nor were read."""
    for key in ("cite", "count", "article", "issued", "dated"):
        line = _without(key, line)
    return _without("filler", line).replace(GONE, " ").split()
