"""What a person decided of one citation, and which citation of the article's present text that is.

It is kept as it was said, with the words and what stood around them. Text and parser may
change after it: the citation is looked for anew each time, always from what was said first,
so that it does not matter what happened in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct

Verdict = Literal["is", "not", "new"]
Aside = Literal["no article", "not there", "several", "contradicts"]
"""Why a judgement bears on nothing now: its article is not kept, its words are no citation of the article,
are several and nothing tells which, or an earlier one says the contrary of the same citation."""

COLUMNS = ("article", "start", "end", "quote", "verdict", "document", "by", "why", "at", "before", "after")
"""What is told of a judgement, in this order; `before` and `after` are what stands around the quote."""
AROUND = 40
"""Characters on either side by which a citation is told from others of the same words."""

Span = tuple[int, int]


class Judgement(Struct, frozen=True, omit_defaults=True):
    """One person's word on one citation."""

    article: str
    start: int
    end: int
    quote: str
    verdict: Verdict
    """It `is` the document, is `not` the document, or means a `new` one that is in no register."""
    by: str
    why: str
    at: str
    """When it was decided."""
    document: str | None = None
    before: str = ""
    after: str = ""

    def contradicts(self, other: Judgement) -> bool:
        """Whether both cannot hold of one citation.

        >>> one = Judgement("a", 0, 9, "Chỉ thị 3", "is", "Lan", "", "2026-01-05", "x")
        >>> [one.contradicts(Judgement("a", 0, 9, "Chỉ thị 3", verdict, "Vũ", "", "2026-01-06", document))
        ...  for verdict, document in (("is", "y"), ("not", "x"), ("not", "y"), ("new", None))]
        [True, True, False, True]
        """
        verdicts = {self.verdict, other.verdict}
        if verdicts == {"is"}:
            return self.document != other.document
        if verdicts == {"is", "not"}:
            return self.document == other.document
        return verdicts == {"is", "new"}

    def repeats(self, other: Judgement) -> bool:
        """Whether it says what the other said already."""
        return (self.verdict, self.document) == (other.verdict, other.document)

    @property
    def order(self) -> tuple[str, ...]:
        """The earlier first, and the same order wherever they were entered."""
        return self.at, self.verdict, self.document or "", self.by, self.why, str(self.start)

    def fields(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {name: getattr(self, name) for name in COLUMNS}

    def shown(self) -> dict[str, Any]:
        """What an edge or an article's citation carries of it."""
        return {"start": self.start, "end": self.end, "verdict": self.verdict, "document": self.document,
                "by": self.by, "why": self.why, "at": self.at}  # fmt: skip


class Placed(Struct, frozen=True):
    """Which citations of a text judgements bear on, by their place, and why the others bear on none."""

    at: dict[int, tuple[Judgement, ...]]
    aside: dict[Judgement, Aside]


def place(judgements: Sequence[Judgement], text: str, spans: Sequence[Span]) -> Placed:
    """Find every judgement's citation among those of its article's text.

    >>> one = Judgement("a", 5, 15, "Chỉ thị 35", "new", "Lan", "", "2026-01-05", before="Theo ", after=" cũ")
    >>> place([one], "Nay theo Chỉ thị 35 cũ và Chỉ thị 351", [(9, 19), (26, 37)]).at == {0: (one,)}
    True
    """
    at: dict[int, tuple[Judgement, ...]] = {}
    aside: dict[Judgement, Aside] = {}
    for one in sorted(judgements, key=lambda one: one.order):
        found = _place_of(one, text, spans)
        if isinstance(found, str):
            aside[one] = found
        elif any(one.contradicts(other) for other in at.get(found, ())):
            aside[one] = "contradicts"
        else:
            at[found] = (*at.get(found, ()), one)
    return Placed(at, aside)


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a citation."""
    return text[max(0, start - AROUND) : start], text[end : end + AROUND]


def _place_of(one: Judgement, text: str, spans: Sequence[Span]) -> int | Aside:
    beside = around(text, one.start, one.end)
    if text[one.start : one.end] == one.quote and (one.before, one.after) in (beside, ("", "")):
        found = _cited(spans, one.start, one.end)
        return "not there" if found is None else found
    likeness: dict[int, int] = {}
    for start, end in _occurrences(one.quote, text):
        here = _cited(spans, start, end)
        if here is not None:
            before, after = around(text, start, end)
            alike = _shared(before[::-1], one.before[::-1]) + _shared(after, one.after)
            likeness[here] = max(alike, likeness.get(here, 0))
    best = [here for here, alike in likeness.items() if alike == max(likeness.values())]
    if not best:
        return "not there"
    return best[0] if len(best) == 1 else "several"


def _cited(spans: Sequence[Span], start: int, end: int) -> int | None:
    """The citation that shares most with a stretch of the text."""
    shared = [(min(end, to) - max(start, since), -here) for here, (since, to) in enumerate(spans)]
    most, here = max(shared, default=(0, 0))
    return -here if most > 0 else None


def _occurrences(quote: str, text: str) -> Iterator[Span]:
    """Where the words stand as words: 35 is not in 351."""
    start = text.find(quote)
    while start >= 0:
        end = start + len(quote)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start, end
        start = text.find(quote, start + 1)


def _shared(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return next((at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs),
                min(len(one), len(other)))  # fmt: skip
