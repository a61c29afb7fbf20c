"""What named officials do with papers: sign, present, issue them, chair what deals with them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from citations import afterwards, links, phrases, post_words, vocabulary
from citations.model import Citation, OfficialMention, Statement
from citations.phrases import Verb, words
from citations.standing import Standing
from citations.statement_words import tables

LONGEST = 1200
"""Characters that the words of one statement may have."""
DEEP = 8
"""Titles that stand in one another."""
POSTS = 260
"""Characters of posts between a name and its verb."""


def act(text: str, citations: Sequence[Citation]) -> int | None:
    """The paper that a text is: the one of its letterhead, or the first of an article that gives its text."""
    for at, citation in enumerate(citations):
        start = citation.start
        before = text[max(0, start - 12) : start] if citation.quote[0].isdigit() else ""
        if "S" in before and _LETTERHEAD.search(text, max(0, start - 12), start):
            return at
    if enacts(text, citations[0].end):
        return 0
    given = text.find("toàn văn ")
    if given < 0 or text.find("\n", given) < 0:
        return None
    for at, citation in enumerate(citations):
        if given < citation.start < given + _GIVEN:
            return at if rules(text, citation.end) else None
    return None


_GIVEN = 120
"""Characters between `giới thiệu toàn văn` and the paper."""
_BASIS = regex.compile(r"\n[\s*_•–-]{0,4}Căn\scứ\s")


def rules(text: str, at: int) -> bool:
    """Whether a paper is given whole behind a place: its preamble, and `quy định … như sau`."""
    first = _BASIS.search(text, at, at + HEAD)
    return first is not None and text.find(" như sau:", first.end(), first.end() + HEAD) >= 0


def lists(text: str, start: int) -> bool:
    """Whether a line of a preamble begins at a place: `⏎Căn cứ `."""
    return _BASIS.match(text, text.rfind("\n", max(0, start - 6), start + 1)) is not None


_LETTERHEAD = regex.compile(r"(?:^|\n)[\s*_|]{0,6}(?:Số|SỐ)\s?:?[\s*_]{0,4}$")
_ENACTING = (
    "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", "QUYẾT ĐỊNH :", "**QUYẾT ĐỊNH", "QUYẾT ĐỊNH\nĐiều 1", "QUYẾT ĐỊNH\n\nĐiều 1",
)  # fmt: skip
_ARTICLE = regex.compile(r"(?:Điều|ĐIỀU)\s[0-9]{1,3}[.:][\s*_]{0,4}$")
PREAMBLE = 6000
"""Characters before the word of enacting in which a paper names what it is based on."""
HEAD = 1500
"""Characters behind a letterhead in which a paper says what it carries out."""


def enacts(text: str, at: int) -> bool:
    """Whether a preamble goes on behind a place: `QUYẾT ĐỊNH:` follows."""
    return "Ế" in text and any(text.find(word, at, at + PREAMBLE) >= 0 for word in _ENACTING)


def article(text: str, start: int) -> bool:
    """Whether the words at `start` are an article of a paper: `Điều 2. Sửa đổi …`."""
    before = text[max(0, start - 16) : start]
    return ("iều" in before or "IỀU" in before) and _ARTICLE.search(before) is not None


def read(stand: Standing, officials: Sequence[OfficialMention]) -> Iterator[Statement]:
    """The statements of officials and papers."""
    people = [at for at, official in enumerate(officials) if official.kind == "official"]
    if not people:
        return
    found = _Acting(stand, officials, people)
    told = [*found.before_lists(), *found.behind_papers(), *found.signature()]
    yield from told
    already = {(one.by, one.to) for one in told if one.kind == "signs"}
    yield from (one for one in afterwards.read(stand, officials, people) if (one.by, one.to) not in already)


@cache
def _acts() -> regex.Pattern[str]:
    """`ký`, `, Ủy viên Bộ Chính trị, trình bày`: what stands behind a name whose paper stands before it."""
    verbs = words(phrase for row in tables().persons.values() for phrase in row)
    hedges = words(tables().speech.hedges)
    return regex.compile(rf"(?:\s?[,(–-][^.;:\n]{{0,200}}?)?\s(?:{hedges}\s){{0,3}}(?<verb>{verbs})")


@cache
def _reports() -> regex.Pattern[str]:
    return regex.compile(rf"(?:\s?[,(–-][^.;:\n]{{0,200}}?)?\s(?:đã\s)?{words(tables().speech.reports)}")


@cache
def _only_hedges() -> regex.Pattern[str]:
    return regex.compile(rf"(?:[\s,–-]{{1,3}}+|{words(tables().speech.hedges)}){{0,8}}+")


_TEAM = regex.compile(
    r"(?:Ban\s(?:C|c)hỉ\sđạo|Tiểu\sban|Tổ\s(?:công\stác|biên\stập|giúp\sviệc|soạn\sthảo)|Đoàn\s(?:kiểm\stra|giám\ssát|khảo\ssát))"
    r"[^,;.\n]{0,80}$"
)
"""What a post names that is set up for a paper."""
_ASIDE = regex.compile(r"\s?\((?:[^()\n]{1,300}+|\([^()\n]{0,60}+\)){1,8}+\)")
_BY = regex.compile(r"(?<!\p{L})do\s[^.;:\n]{0,180}$")
_UNDER = regex.compile(r"dưới\ssự\s(?:chủ\strì|điều\shành)\scủa\s[^.;:\n]{0,120}$", regex.IGNORECASE)
_CHAIRS = regex.compile(
    r"(?:chủ\strì|điều\shành)\s(?:hội\snghị|hội\sthảo|cuộc\shọp|buổi|phiên|lễ)", regex.IGNORECASE
)
_MEETING = regex.compile(r"hội\snghị|hội\sthảo|cuộc\shọp|buổi\s|phiên\s|lễ\s|lớp\s", regex.IGNORECASE)
_PASSES = regex.compile(r"(?:thông\squa|ban\shành)[\s:]{1,3}$")


@cache
def _signed() -> regex.Pattern[str]:
    """A post in capitals, to the name below it, perhaps with a line between that says it is signed."""
    signed = vocabulary.any_of(post_words.words("signed"))
    return regex.compile(
        r"(?:KT\.|TM\.|T/M|TL\.|CHỦ TỊCH|BÍ THƯ|BỘ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG BAN|CHÁNH ÁN|VIỆN TRƯỞNG|TỔNG KIỂM TOÁN"
        rf"|THỐNG ĐỐC|GIÁM ĐỐC|CỤC TRƯỞNG|CHỦ NHIỆM|TỔNG THANH TRA)[\s*_\p{{Lu}}./,-]{{0,120}}"
        rf"(?:\n[*_ ]{{0,4}}[(\[]?(?i:{signed})[)\]]?[\s*_.]{{1,20}})?$"
    )


class _Acting:
    """The statements of officials and papers of one text, while they are read."""

    def __init__(self, stand: Standing, officials: Sequence[OfficialMention], people: list[int]) -> None:
        self.text = stand.text
        self.citations = stand.citations
        self.stand = stand.leads
        self.lists = stand.lists
        self.officials = officials
        self.people = people
        self.ends = [officials[at].end for at in people]
        self.starts = [citation.start for citation in self.citations]

    def before_lists(self) -> Iterator[Statement]:
        """`X quán triệt, triển khai Quy định 142; Quy định 148`: every item of the list."""
        for head, items in self.lists.items():
            lead, start = self.stand[head], self.citations[head].start
            if lead.parent is not None:
                continue
            place = bisect_right(self.ends, start) - 1
            by = self.people[place] if place >= 0 else None
            if by is not None and self.officials[by].start < lead.start:
                if (kind := self._behind_posts(by, head)) is not None:
                    yield from self._each(kind, by, items, self.officials[by].start)
                by = None
            if by is not None and (under := self._under(by, head)) is not None:
                yield from self._each(under, by, items, self.officials[by].start)
            for verb in (verb for verb in lead.verbs if verb.person):
                if links.other_paper(self.text, verb.end, start):
                    break
                if by is None or self.officials[by].end > verb.start:
                    fronted = self._fronted(head, items, verb)
                    if fronted is not None:
                        yield from self._each(verb.person or "", fronted, items, verb.start)
                    break
                kind = self._does(self.officials[by].end, verb)
                if kind is not None:
                    yield from self._each(kind, by, items, self.officials[by].start)
                    break
            else:
                governed = any(verb.between == "based_on" for verb in lead.verbs)  # lễ công bố … theo Nghị quyết
                if by is not None and not governed and self._chairs(self.officials[by].end, start):
                    yield from self._each("chairs", by, items, self.officials[by].start)

    def _does(self, end: int, verb: Verb) -> str | None:
        """What the person whose name ends at `end` does, where the words up to a verb are posts."""
        if not self.text[verb.start].islower() or not self._posts(end, verb.start):
            return None
        if _MEETING.search(self.text, end, verb.start):
            return "chairs" if self._chairs(end, verb.start) else None
        if verb.person == "issues" and not _only_hedges().fullmatch(self.text, end, verb.start):
            return None
        return verb.person

    def _behind_posts(self, by: int, head: int) -> str | None:
        """What a person does whose post names a paper: `X, Phó Trưởng Ban Chỉ đạo tổng kết Nghị quyết 18, đã ký `."""
        lead, end = self.stand[head], self.officials[by].end
        inner = lead.before
        if inner is None or not lead.same or self.citations[inner].start < end or not lead.verbs:
            return None
        start = self.citations[inner].start
        if start - end > POSTS or (self.stand[inner].before is not None and self.starts[inner - 1] >= end):
            return None
        verb = lead.verbs[-1] if lead.verbs[-1].person else lead.verbs[0]
        if not verb.person or not self._posts(end, start) or _TEAM.search(self.text, end, start) is None:
            return None
        if links.stops().search(self.text, self.citations[inner].end, verb.start) is not None:
            return None
        aside = _ASIDE.match(self.text, self.citations[inner].end)
        close = links.close(self.text, aside.end() if aside else self.citations[inner].end, verb.start)
        return verb.person if close and self.text[verb.start].islower() else None

    def _chairs(self, start: int, end: int) -> bool:
        return self._posts(start, end) and _CHAIRS.search(self.text, start, end) is not None

    def _posts(self, start: int, end: int) -> bool:
        return end - start <= POSTS and links.stops().search(self.text, start, end) is None

    def _under(self, by: int, head: int) -> str | None:
        """`dưới sự điều hành của X, Quốc hội đã thông qua `."""
        start, end = self.officials[by].start, self.officials[by].end
        if not _PASSES.search(self.text, max(end, self.starts[head] - 14), self.starts[head]):
            return None
        return "chairs" if _UNDER.search(self.text, max(0, start - 160), start) else None

    def _fronted(self, head: int, items: list[int], verb: Verb) -> int | None:
        """`Trình bày Báo cáo …, Bộ trưởng X cho biết`: who does what the sentence begins with."""
        if verb.person != "presents" or not links.opens(self.text, self.stand[head].start, verb.start):
            return None
        end = self.stand[items[-1]].far
        place = bisect_left(self.ends, end)
        if place == len(self.people):
            return None
        by = self.officials[self.people[place]]
        between = self.text[end : by.start]
        if by.start - end > POSTS or "," not in between or any(sign in between for sign in (". ", ";", "\n")):
            return None
        if _reports().match(self.text, by.end, by.end + POSTS) is None:
            return None
        return self.people[place]

    def behind_papers(self) -> Iterator[Statement]:
        """`Quyết định số 17-QĐ/TW, do Ủy viên Bộ Chính trị X ký`: the paper he signed."""
        for by in self.people:
            official = self.officials[by]
            low = max(0, official.start - 200)
            do = _BY.search(self.text, low, official.start) if "do" in self.text[low : official.start] else None
            if do is None:
                continue
            acts = _acts().match(self.text, official.end, official.end + POSTS)
            to = bisect_right(self.starts, do.start()) - 1
            if acts is None or to < 0 or do.start() - self.citations[to].end > links.LONGEST:
                continue
            if not self._posts(official.end, acts.start("verb")):
                continue
            between = self.text[self.citations[to].end : do.start()]
            if ". " in between or ";" in between or self.citations[to].end > do.start():
                continue
            to = self._outermost(to)
            kind = phrases.meaning(acts["verb"])[1] or ""
            yield self._statement(kind, by, to, self.citations[to].start, acts.end())

    def _outermost(self, at: int) -> int:
        """The paper in whose title, or in whose title's title, a citation stands."""
        for _ in range(DEEP):
            above = self.stand[at].parent
            if above is None:
                break
            at = above
        return at

    def signature(self) -> Iterator[Statement]:
        """The name below a paper that is given whole: `KT. CHỦ TỊCH⏎PHÓ CHỦ TỊCH⏎X`."""
        to = act(self.text, self.citations)
        by = self.people[-1]
        start = self.officials[by].start
        if to is None or start < self.citations[to].end:
            return
        block = _signed().search(self.text, max(0, start - 160), start)
        if block is not None and "\n" in block.group():
            yield self._statement("signs", by, to, block.start(), self.officials[by].end)

    def _each(self, kind: str, by: int, items: list[int], start: int) -> Iterator[Statement]:
        first = self.citations[items[0]].end
        for item in items:
            end = max(self.citations[item].end, self.officials[by].end)
            yield self._statement(kind, by, item, start, end if end - start <= LONGEST else max(start, first))

    def _statement(self, kind: str, by: int, to: int, start: int, end: int) -> Statement:
        plan = self.citations[to].scheduled and kind == "signs"
        plan = plan or links.intended(self.text, self.officials[by].end, self.citations[to].start)
        return Statement(kind, start, end, self.text[start:end], to, by=by, planned=plan)
