"""What is wrong or doubtful about the citations of one text, for whoever writes or edits it.

Nothing is decided here: what a citation is held to mean was decided before. It is
compared with the register's row of that document, and the document's standing on a
day is looked up. A row that rests on no source asks; it never corrects.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date as Day

from msgspec import Struct
from msgspec.structs import replace

from citations import extract
from citations.model import Article, Citation, Extraction
from graph.keeping.lapsing import day_of, endings
from graph.model import Certainty, Decision, Document, Signature
from graph.reading import decide_all
from graph.register import Register
from graph.resolving.differs import Finding, differences, misfit, words_of
from graph.resolving.fullform import day as written_day
from graph.resolving.fullform import full, short
from graph.resolving.likely import Instead, later, meant_instead, of_title, rivals
from graph.resolving.printed import FIRST_YEAR, printed_day, stop_of, strays
from graph.resolving.series import CENTRE, series_of
from graph.resolving.signature import signatures_of
from graph.status import Status, standing_of
from graph.terms import LATEST

PRESS = ("day", "impossible day", "impossible year", "future", "issuer", "symbol", "form", "number", "title",
         "other title", "term", "type")  # fmt: skip
"""Kinds of findings that are errors of what is printed, whatever became of the document since."""

Days = Mapping[str, Collection[Day]]
"""Days by document."""
Ends = Callable[[Collection[str]], Days]
"""Gives, of some documents, the first days out of force that articles tell."""
ENDS = ("replaces", "repeals")
"""Kinds of statements by which a text says itself that a document has ended."""
INSTEAD = ("number", "symbol", "day", "replaced", "repealed")
"""Kinds of findings that name the document to be cited instead."""


class Checked(Struct, frozen=True):
    """A citation, what it is held to be, and what is to be said about it."""

    start: int
    end: int
    quote: str
    certainty: Certainty | None
    """None where it cannot be read as a citation at all."""
    held: tuple[str, ...]
    """The id of the document held to be meant; several where that is open."""
    documents: tuple[Document, ...]
    """Those of them that the register has."""
    findings: tuple[Finding, ...] = ()
    write: str | None = None
    """The full form to write: of the document meant or, where another has replaced it, of that one."""
    sourced: bool = True
    """False where the register's row rests on no source."""

    @property
    def wrong(self) -> bool:
        """Something about it is wrong, not only doubtful."""
        return any(finding.wrong for finding in self.findings)


class CheckedText(Struct, frozen=True):
    """A text and all its citations, as they are on a day."""

    article: Article
    day: Day | None
    citations: tuple[Checked, ...]
    by_today: bool = False
    """The day is today's: the text bears none and none was asked for."""

    @property
    def wrong(self) -> int:
        """In how many citations something is wrong."""
        return sum(one.wrong for one in self.citations)

    @property
    def doubtful(self) -> int:
        """In how many citations something is doubtful, and nothing wrong."""
        return sum(bool(one.findings) and not one.wrong for one in self.citations)


def check(extraction: Extraction, decisions: Sequence[Decision], register: Register, day: Day | None, *,
          by_today: bool = False, ends: Ends | None = None) -> tuple[Checked, ...]:
    """Every citation of a text with its findings, in the order of the text.

    `decisions` stand in the order of the citations; `ends` is asked when documents end, as articles say.
    On `day` the text is to be right:
    None where that is not known, and then nothing is said of what was in force. Where it
    is only today's, `by_today`, that is kept with what is said.
    """
    meant = {row.id for decision in decisions if decision.document and (row := register.get(decision.document))}
    text = _Text(extraction, tuple(decisions), register, day, by_today, ends(meant) if ends and meant else {})
    found = [text.checked(at) for at in range(len(extraction.citations))]
    last = (day or extraction.article.published or Day.max).year
    for stray in strays(extraction, last):
        kind = "future" if last < stray.year <= LATEST else "impossible year"
        finding = Finding(kind, True, str(stray.year))
        found.append(Checked(stray.start, stray.end, stray.text, None, (), (), (finding,)))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def check_article(article: Article, register: Register, *, at: Day | None = None,
                  today: Day | None = None, ends: Ends | None = None) -> CheckedText:
    """A text read, decided by itself and checked, as of `at`, its own day or today.

    >>> text = check_article(Article("Theo Quy định số 142-QĐ/TW ngày 23/5/2024.", published=Day(2024, 9, 1)),
    ...                      Register.shipped())
    >>> [(finding.kind, finding.right) for finding in text.citations[0].findings]
    [('day', '23/4/2024')]
    """
    day = at or article.published or today
    by_today = day is not None and not (at or article.published)
    extraction = extract(replace(article, published=article.published or day))
    decided = decide_all([extraction], register).decisions
    decisions = [decided[signature] for signature in signatures_of(extraction)]
    found = check(extraction, decisions, register, day, by_today=by_today, ends=ends)
    return CheckedText(article, day, found, by_today)


def _when(citation: Citation) -> str:
    """The day or year that a mention says of its document."""
    return written_day(citation.date) if citation.date else citation.when or str(citation.year)


class _Text:
    """One text with what its citations are held to mean."""

    def __init__(self, extraction: Extraction, decisions: tuple[Decision, ...], register: Register,
                 day: Day | None, by_today: bool, ends: Days) -> None:
        self.extraction, self.decisions, self.register = extraction, decisions, register
        self.day, self.by_today, self.standing = day, by_today, standing_of(register)
        self.ends = ends
        self.signatures: tuple[Signature, ...] = signatures_of(extraction)
        self.cited = {decision.document for decision in decisions}
        self.ended_here = {decisions[one.to].document for one in extraction.relations if one.kind in ENDS}
        """What the text itself says is replaced or repealed, and must name to say so."""
        self.lapses = endings(extraction.lapses, [decision.document for decision in decisions])

    def checked(self, at: int) -> Checked:
        """One citation with its findings."""
        citation, decision = self.extraction.citations[at], self.decisions[at]
        ids = [candidate.document for candidate in decision.candidates]
        documents = tuple(row for id in ids if (row := self.register.get(id)))
        row = documents[0] if len(ids) == 1 and documents else None
        found = [] if citation.scheduled else list(self._findings(at, row, documents))
        sourced = row is None or row.confidence != "own"
        meant = self._to_write(row, found)
        write = full(meant) if meant and not citation.scheduled else None
        return Checked(citation.start, citation.end, citation.quote, decision.certainty, tuple(ids), documents,
                       tuple(dict.fromkeys(found)), write, sourced)

    def _to_write(self, row: Document | None, found: Sequence[Finding]) -> Document | None:
        """The document to be cited instead, else the one meant; of several that fit, one that is in force."""
        if fitting := next((one.documents for one in found if one.kind == "several" and row in one.documents), None):
            return next((one for one in fitting if self._stands(one)), None)
        return next((one.documents[0] for one in found
                     if one.kind in INSTEAD and one.wrong and len(one.documents) == 1), row)  # fmt: skip

    def _stands(self, document: Document) -> bool:
        """Nothing known has ended it by the day of the text, on which it is issued."""
        status = self.standing.on(document, self.day) if self.day else None
        return status is None or not (status.ended or status.state == "not yet issued")

    def _findings(self, at: int, row: Document | None, documents: tuple[Document, ...]) -> Iterator[Finding]:
        citation = self.extraction.citations[at]
        impossible = self._printed(at, row)
        if impossible:
            yield impossible
        if misfitting := misfit(citation):
            yield replace(misfitting, right=row.type) if row else misfitting
        if row is None:
            yield from self._not_known(at, documents)
            return
        found = list(differences(citation, row, self.extraction.article.text))
        if slip := self._slip(at, row, found):
            yield Finding(slip.kind, True, citation.quote, short(slip.documents[0]), slip.documents)
            return
        for finding in found:
            if not (impossible and finding.kind == "day"):
                yield self._asking(self._of_another(finding, citation), row)
        others = rivals(self.signatures[at], row, self.register)
        if others:
            yield Finding("several", False, citation.quote, documents=(row, *others))
        if citation.within is None:
            for finding in self._standing(citation, row):
                yield replace(finding, wrong=finding.wrong and not others, by_today=self.by_today)

    def _of_another(self, finding: Finding, citation: Citation) -> Finding:
        """A title that is not the document's but another one's is wrong, and whose it is can be said."""
        if finding.kind != "other title":
            return finding
        last = self._last() or Day.max
        others = tuple(other for other in of_title(citation.type, words_of(citation), self.register)
                       if (other.date or Day.min) <= last)  # fmt: skip
        return replace(finding, wrong=finding.wrong or bool(others), documents=others)

    def _slip(self, at: int, row: Document, found: list[Finding]) -> Instead | None:
        """Another document has the printed day and title, and all but the number: that one is meant."""
        if not any(finding.kind == "day" for finding in found):
            return None
        instead = meant_instead(self.signatures[at], words_of(self.extraction.citations[at]), self.register)
        other = instead is not None and instead.sure and instead.documents[0].id != row.id
        return instead if other else None

    def _asking(self, finding: Finding, row: Document) -> Finding:
        """A row without a source asks."""
        return replace(finding, wrong=False) if row.confidence == "own" else finding

    def _printed(self, at: int, row: Document | None) -> Finding | None:
        """A day behind the citation that no calendar has, or a year that no paper has."""
        citation, text = self.extraction.citations[at], self.extraction.article.text
        if citation.date is not None:
            return None
        printed = printed_day(text, citation.end, stop_of(self.extraction, at))
        if printed is None:
            return None
        right = written_day(row.date) if row and row.date and row.confidence != "own" else None
        last = self._last()
        if printed.day is None or printed.year < FIRST_YEAR or printed.year > LATEST:
            return Finding("impossible day", True, printed.text, right)
        return Finding("future", True, printed.text, right) if last and printed.day > last else None

    def _last(self) -> Day | None:
        """The day after which nothing the text cites can have been issued."""
        return self.day or self.extraction.article.published

    def _future(self, citation: Citation) -> Iterator[Finding]:
        """A day or year later than the text, of a paper that nothing is known of."""
        last = self._last()
        if last is None:
            return
        if citation.date and "date" not in citation.inferred and citation.date > last:
            yield Finding("future", True, written_day(citation.date), None)
        elif citation.year and "year" not in citation.inferred and citation.year > last.year:
            yield Finding("future", True, str(citation.year), None)

    def _standing(self, citation: Citation, row: Document) -> Iterator[Finding]:
        """What became of the document by the day of the text."""
        if self.day is None:
            return
        status = self.standing.on(row, self.day, self.ends.get(row.id, ()))
        since = written_day(status.since) if status.since else None
        if status.state == "not yet issued":
            yield Finding("not yet issued", row.confidence != "own", citation.quote, since)
        elif status.ended:
            right = ", ".join(short(other) for other in status.by) or None
            yield Finding(status.state, status.sure and not self._told_here(row, status), since, right, status.by)
        elif status.state == "amended" and not any(other.id in self.cited for other in status.by):
            yield Finding("amended", False, since, ", ".join(map(short, status.by)), status.by)

    def _told_here(self, row: Document, status: Status) -> bool:
        """Whether the text says itself that the document has ended: that another took its place, or on which day."""
        if row.id in self.ended_here:
            return True
        days = (day_of(one, row) for one in self.lapses.get(row.id, ()))
        return status.state == "expired" and any(day and day <= status.day for day in days)

    def _not_known(self, at: int, documents: tuple[Document, ...]) -> Iterator[Finding]:
        """Several documents fit, or none does."""
        citation, decision, signature = self.extraction.citations[at], self.decisions[at], self.signatures[at]
        if len(decision.candidates) > 1:
            yield Finding("several", False, citation.quote, documents=documents)
            return
        future = list(self._future(citation))
        if after := later(signature, self.register, self._last()):
            right = written_day(after[0].date or Day.max)
            yield Finding("not yet issued", bool(future), citation.quote, right, after)
            return
        yield from future
        if instead := meant_instead(signature, words_of(citation), self.register):
            right = short(instead.documents[0])
            if instead.kind == "day" and (day := instead.documents[0].date):
                right = written_day(day)
            said = citation.quote if instead.kind != "day" else _when(citation)
            yield Finding(instead.kind, instead.sure, said, right, instead.documents)
            return
        mine, printed = series_of(signature.issuer, None), series_of(None, signature.symbol)
        stated = not {"issuer", "symbol"} & {*citation.inferred}
        if stated and CENTRE in (mine.body, printed.body) and (mine.local or printed.local):
            yield Finding("symbol", False, citation.symbol, None)
        if not future and not series_of(signature.issuer, signature.symbol, signature.place).local:
            yield Finding("unknown", False, citation.quote)
