"""A mention stripped to what can tell documents apart.

What the article says more fully elsewhere is taken over and marked as inferred;
what only dresses the mention (its words, its place in the text) is left behind,
so that one way of citing is decided once however often it is used.
"""

from __future__ import annotations

from datetime import date as Day

from msgspec.structs import replace

from citations.model import Article, Citation, Extraction
from graph.model import Document, Signature
from graph.resolving.blocks import bare_title, block_of, is_law, titles
from graph.resolving.series import series_of
from graph.resolving.topics import about
from graph.terms import LATEST, start_of
from graph.words.keys import title_words
from graph.words.lawnames import law_name

SAME_WORDS = 5
WORDS = 12
"""Of a title, these many words tell papers apart; more would only tell spellings apart."""

PRINTED = 200
"""Characters of a printed title that are kept."""

_TAKEN_OVER = ("number", "numeral", "symbol", "year", "issuer", "date", "when", "term", "session", "title",
               "place")  # fmt: skip


def signatures_of(extraction: Extraction) -> tuple[Signature, ...]:
    """The ways of citing of all mentions of an article, in their order."""
    context = _Context(extraction)
    plain = [_signature(extraction, at, context) for at in range(len(extraction.citations))]
    return tuple(replace(signature, inner=plain[context.inner[at]]) if at in context.inner else signature
                 for at, signature in enumerate(plain))  # fmt: skip


class _Context:
    """What the whole article adds to each of its mentions."""

    def __init__(self, extraction: Extraction) -> None:
        self.floor = _floor(extraction)
        self.inner: dict[int, int] = {}
        """Outer citation → the first one inside its title."""
        self.by_title: dict[tuple[str, tuple[str, ...]], int] = {}
        """Kind and first words of a title → the numbered citation that has it."""
        citations = extraction.citations
        for at, citation in enumerate(citations):
            if citation.within is not None and _outer(extraction, citation):
                self.inner.setdefault(citation.within, at)
        if not any(_by_title_only(citation) for citation in citations):
            return
        for at, citation in enumerate(citations):
            if citation.number is not None and citation.title and not citation.scheduled:
                for kind, words in titles(Document("", citation.type, title=citation.title)):
                    if len(start := _start(words)) == SAME_WORDS:
                        self.by_title.setdefault((kind, start), at)

    def fuller(self, citation: Citation) -> int | None:
        """The mention this one stands for: as the parser found, or the numbered one of its title."""
        if citation.refers is not None or not _by_title_only(citation) or not self.by_title:
            return citation.refers
        words = bare_title(citation.type, title_words(citation.title or ""))
        return self.by_title.get((citation.type, _start(words)))


def _by_title_only(citation: Citation) -> bool:
    """Whether its title is all it is known by."""
    said = citation.number is None and citation.session is None and citation.title is not None
    return said and not citation.scheduled


def _start(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words two titles must share to be one; "số" comes and goes before numbers."""
    return tuple(word for word in words if word != "so")[:SAME_WORDS]


def _floor(extraction: Extraction) -> Day | None:
    """The latest day that the documents an undated article cites cannot be younger than.

    A year in a number and a term said are lower bounds, too; a draft's are not.
    """
    if extraction.article.published is not None:
        return None
    days = [extraction.floor] if extraction.floor else []
    for citation in extraction.citations:
        if citation.scheduled:
            continue
        year = citation.year or (int(citation.when[:4]) if citation.when else None)
        if year and year <= LATEST:
            days.append(Day(year, 1, 1))
        if citation.term and "term" not in citation.inferred and (start := start_of(citation.term)):
            days.append(start)
    return max(days, default=None)


def _signature(extraction: Extraction, index: int, context: _Context) -> Signature:
    citation = extraction.citations[index]
    said = {name: getattr(citation, name) for name in _TAKEN_OVER}
    inferred = set(citation.inferred)
    seen = {index}
    kind = citation.type
    at = context.fuller(citation)
    while at is not None and at not in seen and 0 <= at < len(extraction.citations):
        fuller = extraction.citations[at]
        if not _one_form(citation, fuller):
            break
        if said["number"] is None and fuller.number is not None:
            kind = fuller.type                     # the number is the paper's that enacts this one
        for name in _TAKEN_OVER:
            if said[name] is None and (value := getattr(fuller, name)) is not None:
                said[name] = value
                inferred.add(name)
        seen.add(at)
        at = fuller.refers
    numbered = said["number"] is not None or said["numeral"] is not None
    placed = said["symbol"] and (said["date"] or said["year"])
    title = None if numbered and placed else _title(kind, said["title"])
    day, undated = _said_on(extraction, citation, context.floor)
    found = Signature(
        type=kind,
        **(said | {"title": title}),
        printed=_printed(citation.title),
        scheduled=citation.scheduled,
        said_on=day,
        undated=undated,
        inferred=tuple(sorted(name for name in inferred if name in _TAKEN_OVER and (said[name] is not None))),
    )
    return replace(found, about=_about(found, extraction.article, citation)) if _short(found) else found


def _short(sig: Signature) -> bool:
    """Whether a mention has a number and nothing else that tells papers of this number apart."""
    if sig.scheduled or sig.date or sig.when or sig.year or sig.title:
        return False
    series = series_of(sig.issuer, sig.symbol, sig.place)
    return series.body is None or not series.local


def _about(sig: Signature, article: Article, citation: Citation) -> tuple[str, ...]:
    block = block_of(sig)
    if not block.startswith(("n:", "s:")):
        return ()
    return about(article.text, (citation.start, citation.end), article.title, block)


def _one_form(citation: Citation, fuller: Citation) -> bool:
    """Not the law itself for "(sửa đổi)", nor the other way round."""
    if not (citation.title and fuller.title and is_law(citation.type, citation.title)):
        return True
    return law_name(citation.title, citation.type).form == law_name(fuller.title, fuller.type).form


def _printed(title: str | None) -> str | None:
    """The beginning of a title as printed, cut between words.

    >>> _printed("rà soát " * 40)[-9:]
    'rà soát …'
    """
    if title is None or len(title) <= PRINTED:
        return title
    return f"{title[: title.rfind(' ', 0, PRINTED)]} …"


def _title(kind: str, title: str | None) -> str | None:
    """The first words of a title, folded; a law's name with its kind, year and form said one way.

    >>> _title("luật", "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Tòa án nhân dân")
    'sua doi luat to chuc toa an nhan dan'
    >>> _title("quy định", "về trách nhiệm nêu gương")
    'trach nhiem neu guong'
    """
    if not title:
        return None
    if is_law(kind, title):
        name = law_name(title, kind)
        before, behind = ("sua doi" if name.form == form else "" for form in ("amending", "revised"))
        parts = [before, name.base, behind, str(name.year or "")]
        return " ".join(part for part in parts if part)
    return " ".join(bare_title(kind, title_words(title))[:WORDS]) or None


def _outer(extraction: Extraction, citation: Citation) -> Citation | None:
    """The paper whose title holds this one; a younger one can only stand beside it."""
    if citation.within is None or not 0 <= citation.within < len(extraction.citations):
        return None
    outer = extraction.citations[citation.within]
    day = outer.date
    younger = day and ((citation.date and citation.date > day) or (citation.year or 0) > day.year)
    return None if younger else outer


def _said_on(extraction: Extraction, citation: Citation, floor: Day | None) -> tuple[Day | None, bool]:
    """The day on which it was said, and whether that is only a lower bound.

    What stands in a dated paper's title was said when that paper was written; as it is
    not sure where a title ends, that day does not exclude what came later. Nor does a page's day for its list of
    other headlines: such lists show what is new when the page is looked at.
    """
    published = extraction.article.published
    outer = _outer(extraction, citation)
    if outer and outer.date and not outer.scheduled and (published is None or outer.date <= published):
        return outer.date, True
    if published is not None:
        return published, citation.teaser
    return floor, True
