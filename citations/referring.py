"""Which paper named before `Quy định này` stands for: the text itself, or the last of its kind that is spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from citations.standing import Standing

BACK = 3000
"""Characters in which the paper stands that `Quy định này` means."""

Mark = tuple[int | str | None, ...]


class Referring:
    """The papers that a text may come back to, while it is read."""

    def __init__(self, stand: Standing, act: int | None) -> None:
        self.citations = stand.citations
        self.leads = stand.leads
        self.act = act
        """The paper that the text is, where it is one."""
        self.acted_on: set[int] = set()
        """Papers that others replace, repeal or amend: what is said next is said of these others."""

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

    def _mark(self, at: int) -> Mark:
        one = self.citations[at]
        return (one.type, one.number, one.year, one.title if one.number is None else None)
