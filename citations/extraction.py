"""Text → everything it cites: the parser's one way from the first stop to frozen values."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date as Day

import regex
from msgspec.structs import replace

from citations import (
    aliases,
    around,
    communes,
    context,
    holders,
    lapses,
    named,
    nesting,
    numbered,
    officials,
    places,
    statements,
    titles,
)
from citations.deeds import deeds
from citations.draft import Draft
from citations.model import Article, Citation, Extraction, OfficialMention, Place, Statement
from citations.standing import standing
from citations.text import Composed


def extract(article: Article, *, citations_only: bool = False) -> Extraction:
    """Every citation and office-holder of an article in the order of its text, and what is said between them.

    Pure: the same article always gives the same extraction. With `citations_only` office-holders,
    deeds and relations are left unread, for who wants citations alone and soon.

    >>> found = extract(Article("theo Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị"))
    >>> found.citations[0].quote, found.citations[0].issuer
    ('Quy định số 142-QĐ/TW', 'Bộ Chính trị')
    """
    view = Composed(article.text)
    text = view.text
    drafts = _apart(text, numbered.scan(text), named.scan(text))
    aliases.read_on(text, drafts)
    for draft in drafts:
        if not draft.listed:
            around.read(text, draft)
        if draft.title_end == 0 and draft.rule in ("numbered", "plenum", "congress"):
            titles.read(text, draft)
    if drafts:
        _settle(text, drafts)
    whole = context.waits(drafts)
    where = communes.about(article, places.about(article, whole=whole, text=text), whole=whole, text=text)
    citations = _citations(article, view, drafts, where) if drafts else ()
    if citations_only:
        return Extraction(article, where, _floor(drafts), citations)
    named_people = tuple(_mention(article, view, one) for one in officials.scan(text, drafts, where, article.published))
    if not drafts:
        return Extraction(article, place=where, officials=named_people)
    stand = standing(article.text, citations, view=view)
    citations = tuple([
        replace(citation, deed=deed) if deed else citation
        for citation, deed in zip(citations, deeds(article.text, citations, stand=stand), strict=True)
    ])
    refer = statements.referring(stand)
    relations = statements.read(article.text, citations, named_people, stand=stand, refer=refer)
    named_people = _signers(named_people, citations, relations)
    ends = tuple(lapses.read(article.text, stand, refer))
    return Extraction(article, where, _floor(drafts), citations, named_people, relations, ends)


def _signers(
    people: tuple[OfficialMention, ...], citations: tuple[Citation, ...], relations: tuple[Statement, ...]
) -> tuple[OfficialMention, ...]:
    """The people with the body of a bare post below a paper, which is the one that issues it: `KT. TRƯỞNG BAN`."""
    issuers = {one.by: citations[one.to].issuer for one in relations if one.kind == "signs" and one.by is not None}
    return tuple(
        replace(person, positions=holders.signing(person.positions, issuer)) if (issuer := issuers.get(at)) else person
        for at, person in enumerate(people)
    )


def _settle(text: str, drafts: list[Draft]) -> None:
    """What the mentions of a text say of one another: nesting, shared issuers, kinds."""
    nesting.nest(text, drafts)
    drafts[:] = [draft for draft in drafts if not nesting.told_twice(text, draft)]
    titles.closing_issuers(text, drafts)
    context.lead_lists(text, drafts)
    context.share_issuers(text, drafts)
    _give_types(drafts)


def _citations(article: Article, view: Composed, drafts: list[Draft], where: Place) -> tuple[Citation, ...]:
    """The drafts completed by what the article's place and its other mentions add, as values."""
    text = view.text
    seats = [context.complete(draft, where) for draft in drafts]
    refers = context.refer(text, drafts)
    index = {id(draft): at for at, draft in enumerate(drafts)}
    starts = [start for start, _ in article.teasers]
    return tuple(
        _citation(article, view, draft, seat=seats[at], refers=refers[at], index=index, teasers=starts)
        for at, draft in enumerate(drafts)
    )


def _mention(article: Article, view: Composed, one: OfficialMention) -> OfficialMention:
    """A person's mention at the offsets of the text as given."""
    if view.text is article.text:
        return one
    start, end = view.original(one.start), view.original(one.end)
    return replace(one, start=start, end=end, quote=article.text[start:end])


def _apart(text: str, by_number: list[Draft], by_name: list[Draft]) -> list[Draft]:
    """Both kinds in one order, without what stands twice.

    A number inside a law's own name belongs to it; a title may hold other papers, so a
    titled paper gives way only where another begins at the same word.
    """
    numbers = {draft.start for draft in by_number}
    named_starts: set[int] = set()
    kept: list[Draft] = []
    starts = [draft.start for draft in by_number]
    for draft in sorted(by_name, key=lambda draft: (draft.start, draft.rule == "titled")):
        if draft.start in numbers or draft.start in named_starts:
            continue
        if draft.rule in ("law", "charter") and draft.value is None and _overlaps(draft, starts):
            continue  # "Luật Quy định số 142-QĐ/TW": the word before a paper is no law's
        named_starts.add(draft.start)
        kept.append(draft)
    laws = [draft for draft in kept if draft.rule == "law" and draft.value is not None]
    law_starts = [draft.start for draft in laws]

    def inside_a_law(draft: Draft) -> bool:
        at = bisect_right(law_starts, draft.start) - 1
        return at >= 0 and draft.end <= laws[at].end

    whole = [draft for draft in by_number if not (laws and inside_a_law(draft))]
    if "iấy phép" in text or "IẤY PHÉP" in text:
        whole = [draft for draft in whole if not _licence(text, draft)]
    return sorted(whole + kept, key=lambda draft: (draft.start, -draft.end))


def _overlaps(draft: Draft, starts: list[int]) -> bool:
    """Whether a numbered paper begins inside a name."""
    at = bisect_right(starts, draft.start)
    return at < len(starts) and starts[at] < draft.end


def _licence(text: str, draft: Draft) -> bool:
    """Whether it stands in the line of a page's licence: `Giấy phép số 279/GP-BTTTT cấp ngày …`."""
    since = text.rfind("\n", max(0, draft.start - _LINE), draft.start) + 1
    return _LICENCE.search(text, max(since, draft.start - _LINE), draft.start) is not None


_LINE = 300
_LICENCE = regex.compile(r"(?i:giấy phép)[^\n]{0,60}?[0-9]{1,5}\s?/\s?(?:GP|GPXB|BC|GP-\p{Lu})")
_NEAR = 300
"""Characters within which a number without its word takes the kind of the paper before it."""


def _give_types(drafts: list[Draft]) -> None:
    """Settle the kind of a number whose symbol alone does not tell it: QĐ, QH15."""
    previous: dict[str, Draft] = {}
    for draft in drafts:
        if draft.symbol is not None:
            mark = f"{draft.symbol.mark or draft.symbol.text} {draft.symbol.party}"
            if draft.typed or draft.listed or draft.rule == "law":
                previous[mark] = draft
            elif draft.symbol.mark.startswith("QĐ") or not draft.symbol.mark:
                before = previous.get(mark)
                if before is not None and draft.start - before.end < _NEAR and before.type is not None:
                    draft.type = before.type
                elif draft.type is None:
                    draft.type = _by_body(draft.symbol.text)
                elif draft.symbol.text == "QĐ/TW":
                    draft.type = "quy định"
        draft.type = draft.type or "văn bản"


def _by_body(symbol: str) -> str:
    if symbol.startswith("QH"):
        return "luật"
    return "nghị quyết" if symbol.startswith("UBTVQH") else "văn bản"


def _floor(drafts: list[Draft]) -> Day | None:
    """The latest full day of a document in the text: the article is no older."""
    days = [draft.date for draft in drafts if draft.date is not None and not draft.planned]
    return max(days, default=None)


def _citation(
    article: Article,
    view: Composed,
    draft: Draft,
    *,
    seat: str | None,
    refers: int | None,
    index: dict[int, int],
    teasers: list[int],
) -> Citation:
    start, end = (draft.start, draft.end) if view.same else (view.original(draft.start), view.original(draft.end))
    number = numeral = None
    if draft.value is not None:
        if draft.value.isdigit():
            number = int(draft.value)
        else:
            number = int("".join(digit for digit in draft.value.split(".")[0] if digit.isdigit()))
            numeral = draft.value
    symbol = draft.symbol.text if draft.symbol is not None else None
    issuer = draft.issuer.name if draft.issuer is not None else None
    inferred = tuple(dict.fromkeys(draft.borrowed)) if len(draft.borrowed) > 1 else draft.borrowed
    within = index[id(draft.within)] if draft.within is not None else None
    at = bisect_right(teasers, start) - 1 if teasers else -1
    teaser = at >= 0 and start < article.teasers[at][1]
    # By position, in the order of `Citation`: by name it takes six times as long.
    return Citation(
        start, end, article.text[start:end], draft.type or "văn bản", number, numeral, symbol, draft.year, issuer,
        draft.date, draft.term, draft.session, draft.pinpoint, draft.title, inferred, draft.planned, within,
        draft.rule, draft.when, refers, seat, teaser,
    )  # fmt: skip
