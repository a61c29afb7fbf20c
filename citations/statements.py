"""What the words between two mentions say: guides, replaces, signs …; done or planned.

A verb is read where it stands before a paper, and then who it is said of: the paper
in whose title it stands, the one before it in the sentence, or the one that a clause
in front is said of ("Thực hiện Nghị quyết 18, Tỉnh ủy ban hành Kế hoạch 5").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import structs

from citations import acting, links, phrases, turned
from citations.model import Citation, OfficialMention, Statement
from citations.phrases import Verb
from citations.referring import Referring
from citations.standing import Standing, moved, standing
from citations.statement_words import tables
from citations.vocabulary import LAWS

MANY = 8
"""Papers of one list that a statement is made of at most, where each is said of each of another list."""


def read(
    text: str,
    citations: Sequence[Citation],
    officials: Sequence[OfficialMention],
    *,
    stand: Standing | None = None,
    refer: Referring | None = None,
) -> tuple[Statement, ...]:
    """What a text says between its citations, and of its officials and citations, in the order of the text.

    `stand` is `standing(text, citations)` where it is known already; of `refer` is asked which paper `Quy định này`
    means, and it is told which ones others act on.

    >>> from citations import Article, extract
    >>> text = "Hướng dẫn số 43-HD/BTCTW thay thế Hướng dẫn số 25-HD/BTCTW"
    >>> [(said.kind, said.source, said.to) for said in read(text, extract(Article(text)).citations, ())]
    [('replaces', 0, 1)]
    """
    if not citations or (len(citations) == 1 and not officials):
        return ()
    stand = standing(text, citations) if stand is None else stand
    view = stand.view
    named = officials if view.same else tuple(moved(view, official) for official in officials)
    refer = referring(stand) if refer is None else refer
    found = [*_Between(stand, refer).read(), *acting.read(stand, named)]
    if view.text is not text:
        found = [_back(text, stand, said) for said in found]
    return tuple(sorted(found, key=lambda said: (said.start, said.end, said.kind)))


def _back(text: str, stand: Standing, said: Statement) -> Statement:
    """A statement at its offsets in the text as given."""
    start, end = stand.view.original(said.start), stand.view.original(said.end)
    return structs.replace(said, start=start, end=end, evidence=text[start:end])


def referring(stand: Standing) -> Referring:
    """The papers that a text may come back to."""
    return Referring(stand, acting.act(stand.text, stand.citations))


class _Between:
    """The statements between the papers of one text, while they are read."""

    def __init__(self, stand: Standing, refer: Referring) -> None:
        self.text = stand.text
        self.citations = stand.citations
        self.stand = stand.leads
        self.lists = stand.lists
        self.heads = list(self.lists)
        self.starts = [citation.start for citation in stand.citations]
        self.objects: dict[int, Verb] = {}
        """Heads of lists, and the verb they are the object of."""
        self.refer = refer
        self.act = refer.act
        """The paper that the text is, where it is one."""
        self.articles_of = self.act
        """The paper whose articles the text gives: "Điều 2. Sửa đổi …"."""

    def read(self) -> Iterator[Statement]:
        for said in self._each():
            if said.kind in links.STRONG:
                self.refer.acted_on.add(said.to)
                # what is `được thay thế bởi` another is still what the text speaks of
                if said.kind != "amends" and said.source is not None and said.source < said.to:
                    self.refer.replaced.add(said.to)
            yield said

    def _each(self) -> Iterator[Statement]:
        for head, items in self.lists.items():
            lead = self.stand[head]
            said = self._turned(head)
            if lead.parent is None:
                yield from self._lapsing(items if said is None else [said.to], self.stand[items[-1]].far)
            if said is not None:
                yield said
                continue
            verbs = [verb for verb in lead.verbs if verb.between]
            if (lapse := self._out_of_force(head)) is not None:
                yield from self._all((lapse[0],), items, lapse[1])
            elif verbs:
                verb = _meant(verbs)
                self.objects[head] = verb
                if lead.parent is not None:
                    yield from self._inside(lead.parent, items, verb)
                else:
                    yield from self._beside(head, items, verb)

    def _inside(self, parent: int, items: list[int], verb: Verb) -> Iterator[Statement]:
        """Of the paper in whose title or name they stand: "Hướng dẫn … một số nội dung Chỉ thị 35"."""
        if verb.plural:
            return
        outer, to = self.citations[parent], self.citations[items[0]]
        begin = outer.end if outer.end < verb.start else outer.start
        if verb.kind != "reviews" and links.aside(self.text, begin, verb.start):
            return
        if verb.kind == "implements":
            if outer.type == "báo cáo" or phrases.reviewing(self.text, begin, verb.start):
                verb = structs.replace(verb, between="reviews")
            elif outer.type == "hướng dẫn":
                verb = structs.replace(verb, between="guides")
        elif verb.kind == "based_on" and (outer.number is None or to.type in LAWS):
            return                               # "doanh nghiệp hoạt động theo Luật Doanh nghiệp"
        yield from self._all((parent,), items, verb)

    def _beside(self, head: int, items: list[int], verb: Verb) -> Iterator[Statement]:
        """Of the paper before them, one that a clause in front is said of, or the one whose text this is."""
        lead = self.stand[head]
        if lead.same and (source := self._subject(head, verb)) is not None:
            if verb.kind in links.STRONG:
                self.articles_of = source
            yield from self._all((source,), items, verb)
            return
        if verb.kind in links.STRONG and (this := links.referred(self.text, lead.start, verb)) is not None:
            source = self._meant_by(this.kind, items)
            if source is not None:
                self.articles_of = source
                yield from self._all((source,), items, verb, since=this.start)
            return
        if verb.plural or not links.opens(self.text, lead.start, verb.start):
            return
        if acting.article(self.text, lead.start) and self.articles_of is not None:
            yield from self._all((self.articles_of,), items, verb, apart=True)
        elif verb.kind not in links.STRONG and (sources := self._acting_after(items[-1], verb)):
            yield from self._all(tuple(sources[:MANY]), items, verb)
        elif self.act is not None and self.act < head and self._preamble(head, verb):
            yield from self._all((self.act,), items, verb, apart=True)

    def _lapsing(self, items: list[int], end: int) -> Iterator[Statement]:
        """"Luật Mẫu số 22/2008/QH12 hết hiệu lực từ ngày Luật này có hiệu lực", where no other paper stands between."""
        this = links.lapses(self.text, end)
        if this is None:
            return
        behind = bisect_left(self.starts, end)
        if behind < len(self.starts) and self.starts[behind] < this.start:
            return
        source = self._meant_by(this.kind, items)
        if source is not None:
            for item in items:
                start = self.citations[item].start
                yield Statement("repeals", start, this.end, self.text[start : this.end], item, source)

    def _meant_by(self, kind: str, items: list[int]) -> int | None:
        """The paper that `Quy định này` beside some others stands for."""
        return self.refer.meant(kind, items[0], self.citations[items[0]].start, items)

    def _preamble(self, head: int, verb: Verb) -> bool:
        """Whether the paper that the text is says what it is based on, or at its head what it carries out."""
        assert self.act is not None
        start = self.citations[head].start
        if verb.kind == "based_on":
            near = start - self.citations[self.act].end < acting.PREAMBLE
            return acting.enacts(self.text, start) or (near and acting.lists(self.text, verb.start))
        return verb.kind == "implements" and start - self.citations[self.act].end < acting.HEAD

    def _subject(self, head: int, verb: Verb) -> int | None:
        """The paper in the sentence that a verb is said of."""
        at = self.stand[head].before
        end = self.stand[at].far if at is not None else 0
        for _ in range(3):
            if at is None:
                return None
            first = self.stand[at].head
            own = self.objects.get(first)
            if own is None or not (own.plural or own.kind in links.STRONG):
                said = not verb.plural and links.said_of(self.text, self.citations[at], end, verb)
                return at if said else None
            if not self.stand[first].same:
                return None
            at = self.stand[first].before        # itself an object: the subject stands before it
        return None

    def _acting_after(self, last: int, verb: Verb) -> list[int]:
        """The papers of a sentence behind a clause that ends with `last`, which somebody issues or which speak."""
        place = bisect_left(self.heads, last + 1)
        for head in self.heads[place : place + 4]:
            lead = self.stand[head]
            if lead.parent is not None:
                continue
            if not lead.same:
                break
            if links.issued(self.text, lead.start, self.citations[head].start):
                return self.lists[head]
            start = self.citations[head].start
            behind = verb.kind == "implements" and self.text.startswith(", ", start - 2)
            if behind and links.speaks(self.text, self.citations[head].end):
                return [head]
        return []

    def _turned(self, head: int) -> Statement | None:
        """"Quy định 205 được thay thế bởi Quy định 114"."""
        lead = self.stand[head]
        if lead.before is None or not lead.same:
            return None
        to, source = self.citations[lead.before], self.citations[head]
        renamed = turned.renamed(self.text, lead.start, source.start)
        if renamed is not None:
            ends = (lead.before, head) if renamed else (head, lead.before)
            return Statement("replaces", to.start, source.end, self.text[to.start : source.end], *ends)
        verb = turned.turned(self.text, lead.start, source.start)
        if verb is None:
            return None
        plan = source.scheduled or links.planned(self.text, (lead.start, verb.start))
        return Statement(
            verb.kind, to.start, source.end, self.text[to.start : source.end], lead.before, head, planned=plan
        )

    def _out_of_force(self, head: int) -> tuple[int, Verb] | None:
        """"… hết hiệu lực từ ngày Nghị định 226 có hiệu lực: - Nghị định 96"."""
        lead = self.stand[head]
        if lead.before is None or lead.parent is not None or not lead.same:
            return None
        source = self.citations[lead.before]
        verb = turned.out_of_force(self.text, source.start, lead.start, self.citations[head].start)
        return None if verb is None else (lead.before, verb)

    def _all(
        self, sources: tuple[int, ...], items: list[int], verb: Verb, *, apart: bool = False, since: int | None = None
    ) -> Iterator[Statement]:
        """Each of the sources of each item of a list, with the words that state it, to a source apart or not.

        `since` is where the words begin that stand for the source: "Quy định này".
        """
        for source in sources:
            own, first = self.citations[source], self.citations[items[0]]
            for item in items:
                to = self.citations[item]
                start, end = verb.start if since is None else since, to.end
                if not apart and since is None:
                    start, end = min(own.start, start), max(own.end, end)
                if end - start > acting.LONGEST:         # one item of a long list: the verb and the first
                    start, end = verb.start, max(verb.end, first.end)
                proposal = own.type in tables().planned.kinds and verb.kind in links.STRONG
                front = (max(0, own.start - links.NEAR), own.start) if since is None else (since, verb.start)
                spans = (front,) if apart and verb.kind == "based_on" else (front, (own.end, verb.start))
                plan = own.scheduled or proposal or links.planned(self.text, *spans)
                yield Statement(verb.kind, start, end, self.text[start:end], item, source, planned=plan)


def _meant(verbs: list[Verb]) -> Verb:
    """What a chain of verbs says: "hướng dẫn thực hiện" guides, "tổng kết 10 năm thực hiện" reviews."""
    nearest = verbs[0]
    if nearest.kind in ("implements", "based_on"):
        for verb in verbs[1:]:
            if verb.kind in ("reviews", "guides"):
                return verb
    return nearest
