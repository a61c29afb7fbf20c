"""Which paper named before `Quy định này` stands for: the text itself, or the last of its kind that is spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from citations.phrases import words
from citations.standing import Standing
from citations.statement_words import tables

BACK = 3000
"""Characters in which the paper stands that `Quy định này` means."""

Mark = tuple[int | str | None, ...]


class Referring:
    """The papers that a text may come back to, while it is read."""

    def __init__(self, stand: Standing, act: int | None) -> None:
        self.text = stand.text
        self.citations = stand.citations
        self.leads = stand.leads
        self.act = act
        """The paper that the text is, where it is one."""
        self.acted_on: set[int] = set()
        """Papers that others replace, repeal or amend: what is said next is said of these others."""
        self.replaced: set[int] = set()
        """Papers that one named before them replaces or repeals."""

    def meant(self, kind: str, before: int, start: int, besides: Sequence[int] = ()) -> int | None:
        """The place of the paper of a kind that is meant at `start`, in front of the citation `before`.

        It is none of those `besides` which the same words name.
        """
        others = {self._mark(item) for item in besides}
        if self.act is not None and self.act < before and self.citations[self.act].type == kind:
            return self.act if self._mark(self.act) not in others else None
        second = None
        for at in range(before - 1, -1, -1):
            one = self.citations[at]
            if start - one.end > BACK:
                break
            if one.type == kind and self.leads[at].parent is None and self._mark(at) not in others:
                if at not in self.acted_on:
                    return at
                second = at if second is None else second
        return second

    def ended(self, kind: str, before: int, start: int) -> int | None:
        """The place of the paper of a kind of which it is said at `start` that it ends.

        Told of the wrong paper that is worse than not told: only the text itself, or the one paper of its kind that
        stands near and is neither replaced, nor the ground of another, nor named in passing.
        """
        if self.act is not None and self.act < before and self.citations[self.act].type == kind:
            return self.act
        last = None
        for at in range(before - 1, -1, -1):
            one = self.citations[at]
            if start - one.end > BACK:
                break
            if one.type != kind or self.leads[at].parent is not None or self._in_passing(at):
                continue
            if last is not None and not self._one(last, at):
                return None
            last = at if last is None else last
        return last

    def _in_passing(self, at: int) -> bool:
        one, head = self.citations[at], self.leads[at].head
        return at in self.replaced or beside(self.text, self.citations[head].start) or (
            bracketed(self.text, one.start, one.end, one.end + IN_BRACKETS) is not None)  # fmt: skip

    def _one(self, at: int, other: int) -> bool:
        """Whether two mentions may be of one paper."""
        one, two = self.citations[at], self.citations[other]
        if one.number is None or two.number is None:
            return self._mark(at) == self._mark(other)
        alike = all(a is None or b is None or a == b for a, b in ((one.symbol, two.symbol), (one.year, two.year)))
        return one.number == two.number and alike

    def _mark(self, at: int) -> Mark:
        one = self.citations[at]
        return (one.type, one.number, one.year, one.title if one.number is None else None)


IN_BRACKETS = 120
"""Characters in which a bracket opens before a paper and closes behind it."""


def bracketed(text: str, start: int, end: int, stop: int) -> tuple[int, int] | None:
    """Where the brackets open and end in which a paper stands, if they are closed before `stop`."""
    opened = text.rfind("(", max(0, start - IN_BRACKETS), start)
    if opened < 0 or text.find(")", opened, start) >= 0:
        return None
    closed = text.find(")", end, min(stop, end + IN_BRACKETS))
    return None if closed < 0 or text.find("(", end, closed) >= 0 else (opened, closed + 1)


@cache
def _asides() -> regex.Pattern[str]:
    return regex.compile(rf"(?r)(?<!\p{{L}}){words(tables().lapses.asides)}\s{{1,3}}(?:(?:các|những)\s{{1,3}})?")


def beside(text: str, start: int) -> bool:
    """Whether the words before a paper set it beside the one that is spoken of: `thay cho`, `căn cứ`."""
    return _asides().match(text, max(0, start - 32), start) is not None
