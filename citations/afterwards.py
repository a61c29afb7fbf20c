"""Who signed a paper that another sentence names: `Đồng chí X đã ký ban hành Quy định này`, `… ký ban hành.`

The kind with `này` means the last paper of that kind; a signing without a paper means the one that
the sentence before names, where that is a single one. Papers told together (`vừa ký các Quyết định
bổ nhiệm …`) are those that the next sentences cite one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from citations import links, vocabulary
from citations.model import OfficialMention, Statement
from citations.phrases import words
from citations.standing import Standing
from citations.statement_words import tables

BACK = 1500
"""Characters in which the paper stands that is signed."""
POSTS = 260
"""Characters of posts between a name and its verb, and of a sentence's opening before a name."""
MANY = 12
"""Papers signed together that are looked for."""


def read(stand: Standing, officials: Sequence[OfficialMention], people: list[int]) -> Iterator[Statement]:
    """The statements of those who sign what another sentence names."""
    if " ký" not in stand.text:
        return
    found = _Afterwards(stand, officials)
    for by in people:
        yield from found.of(by)


@cache
def _signs() -> regex.Pattern[str]:
    """Behind a name, or behind its posts: `đã ký ban hành Quy định này`. Groups: several, kind, end."""
    kinds = words(row.name for row in vocabulary.document_types())
    hedges = words(tables().speech.hedges)
    verbs = words(tables().persons["signs"])
    behalf = r"(?:(?:thay\smặt|thừa\sủy\squyền|thừa\suỷ\squyền)\s[^.,;:\n]{3,60},?\s)?"
    return regex.compile(
        rf"(?:\s?[,(–-][^.;:\n]{{0,200}}?)?,?\s{behalf}(?:{hedges}\s){{0,3}}{verbs}"
        rf"(?:\s(?:ban\shành\s)?(?:(?<several>các|những|hai|ba|bốn|0?[2-9])\s(?<plural>{kinds})\s"
        rf"|(?<kind>{kinds}|văn\sbản)\s(?:quan\strọng\s)?(?:này|nói\strên|nêu\strên|trên)(?!\p{{L}}))"
        r"|(?<end>(?:,?\s(?:ngày|hôm|vào|sáng|chiều)\s[^.;:\n]{1,40}|,?\s[0-9./-]{3,10})?(?:\.|\n|$)))"
    )


@cache
def _subject() -> regex.Pattern[str]:
    """What opens a sentence before a name: `Quy định được đồng chí `, `Văn bản này do `. Group: kind."""
    kinds = words(row.name for row in vocabulary.document_types())
    return regex.compile(
        rf"(?<kind>{kinds}|[Vv]ăn\sbản)(?:\smới)?(?:\s(?:này|nói\strên|nêu\strên|trên))?"
        r"\s(?:đã\s|vừa\s|mới\s)?(?:do|được)\s[^.;:\n]{0,160}$"
    )


_ENDS = (". ", ".\n", "\n\n", "\n", "! ", "? ", "” ")
_NEXT = regex.compile(
    r"(?:^|[.;:\n]\s{0,3})[\s*_•–-]{0,4}(?:(?i:cụ\sthể|theo\sđó|trong\sđó|đồng\sthời),?\s)?(?i:tại|theo|bằng)\s$"
)
"""Opens the sentence that tells of one of several papers."""


class _Afterwards:
    """The papers of one text, while those who signed them are read."""

    def __init__(self, stand: Standing, officials: Sequence[OfficialMention]) -> None:
        self.text = stand.text
        self.citations = stand.citations
        self.leads = stand.leads
        self.lists = stand.lists
        self.officials = officials
        self.starts = [citation.start for citation in stand.citations]

    def of(self, by: int) -> Iterator[Statement]:
        """What the person of one mention signed."""
        official = self.officials[by]
        stop = official.end + POSTS + 60
        if self.text.find(" ký", official.end, stop) < 0:
            return
        acts = _signs().match(self.text, official.end, min(len(self.text), stop))
        if acts is None or links.stops().search(self.text, official.end, acts.end()) is not None:
            return
        if self._cites(official.end, acts.end()):
            return
        if acts["several"]:
            yield from self._each(by, acts)
            return
        begin = self._sentence(official.start)
        kind = acts["kind"] or self._opening(begin, official.start)
        if kind is None and " do " in self.text[begin : official.start]:
            return  # `Giấy mời do ông X ký`: of something that is no paper of ours
        to = self._last(official.start, kind.lower()) if kind else self._alone(begin)
        if to is not None:
            yield self._statement(by, to, begin, acts.end())

    def _cites(self, start: int, end: int) -> bool:
        place = bisect_left(self.starts, start)
        return place < len(self.starts) and self.starts[place] < end

    def _sentence(self, at: int) -> int:
        """Where the sentence of a name begins."""
        low = max(0, at - POSTS)
        ends = [place + len(sign) for sign in _ENDS if (place := self.text.rfind(sign, low, at)) >= 0]
        return max(ends, default=low)

    def _opening(self, begin: int, at: int) -> str | None:
        said = _subject().match(self.text, begin, at)
        return said["kind"] if said is not None else None

    def _last(self, at: int, kind: str) -> int | None:
        """The last paper of a kind, none in the title of another; None where its sentence names more of that kind."""
        for place in range(bisect_left(self.starts, at) - 1, -1, -1):
            citation = self.citations[place]
            if at - citation.end > BACK:
                return None
            told = citation.number is not None or citation.title is not None
            if self.leads[place].parent is None and told and (kind == "văn bản" or citation.type == kind):
                return None if self._several(place) else place
        return None

    def _several(self, place: int) -> bool:
        """Whether a sentence names another paper of a kind before this one."""
        said, at = self.citations[place], place
        for _ in range(MANY):
            before = self.leads[at].before
            if before is None or not self.leads[at].same:
                return False
            one, at = self.citations[before], before
            if one.type == said.type and one.number != said.number:
                return True
        return False

    def _alone(self, begin: int) -> int | None:
        """The one paper that the sentence before speaks of: that opens it, or that somebody issues there."""
        end = begin
        while end > 0 and self.text[end - 1] in " \n.*_”\"":
            end -= 1
        low = max(self._sentence(end), end - BACK)
        places = [
            place
            for place in range(bisect_left(self.starts, low), bisect_left(self.starts, end))
            if self.leads[place].parent is None
        ]
        if not places:
            return None
        opens = not self.text[low : self.starts[places[0]]].strip(" \n*_“\"")
        issued = [place for place in places if links.issued(self.text, low, self.starts[place])]
        meant = issued or (places if opens else [])
        items = {item for place in meant for item in self.lists[self.leads[place].head]}
        papers = {(self.citations[item].type, self.citations[item].number) for item in items}
        single = len(papers) == 1 and all(number is not None for _, number in papers)
        return meant[-1] if single else None

    def _each(self, by: int, acts: regex.Match[str]) -> Iterator[Statement]:
        """Each of the papers signed together, as the next sentences cite them."""
        kind, begin = acts["plural"].lower(), self.officials[by].start
        end = self.text.find(". ", acts.end(), acts.end() + POSTS)
        if end < 0 or self._cites(acts.end(), end):
            return
        at = bisect_left(self.starts, end)
        last = end
        for place in range(at, min(len(self.starts), at + MANY)):
            citation = self.citations[place]
            if citation.start - last > BACK:
                return
            if self.leads[place].parent is not None or citation.type != kind or citation.number is None:
                continue
            if _NEXT.search(self.text, max(0, citation.start - 24), citation.start) is None:
                return
            last = citation.end
            yield self._statement(by, place, begin, end)

    def _statement(self, by: int, to: int, start: int, end: int) -> Statement:
        while end > start and self.text[end - 1] in " \n.":
            end -= 1
        plan = self.citations[to].scheduled or links.intended(self.text, self.officials[by].end, end)
        return Statement("signs", start, end, self.text[start:end], to, by=by, planned=plan)
