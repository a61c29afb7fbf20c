"""What a way of citing and a document say of one another: excluded, or how well they agree.

Two bodies number their papers apart, and nothing cites what is not yet issued:
these exclude. A date that differs does not, for papers misprint days; it
witnesses the term in which the number was given out.
"""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from citations.joint_issuers import members
from graph.model import Document, Signature
from graph.resolving.blocks import block_of, name_number, titles
from graph.resolving.series import CENTRE, Series, implied, series_of
from graph.resolving.topics import agreement
from graph.terms import LATEST, fits, fits_year, local_term, start_of, term_on
from graph.words.numbering import family_of, kind_of, mark_of, numbering, numeral_key, segments

KNOWN, PIECED = 1.0, 0.5
"""What a document has in its favour before anything is compared: a row, or only mentions."""


_FIELDS = frozenset({"number", "symbol", "issuer", "date", "year", "when", "term", "session", "title"})


class Said:
    """A signature read: its sequence, and the years and days that bound it."""

    __slots__ = ("family", "inner_day", "mark", "numeral", "period", "series", "sig", "stated", "title",
                 "until", "year")  # fmt: skip

    def __init__(self, sig: Signature, inner_day: Day | None = None) -> None:
        self.sig = sig
        kind = kind_of(sig.type, sig.symbol)
        self.mark = mark_of(kind, sig.symbol)
        self.family = family_of(kind, sig.symbol)
        self.numeral = numeral_key(sig.number, sig.numeral) or ""
        self.series = series_of(sig.issuer, sig.symbol, sig.place)
        if self.series.body is None and (body := implied(kind)):
            self.series = Series(body)
        self.until = None if sig.undated else sig.said_on
        self.year = _year(sig, self.until)
        self.title = tuple((sig.title or "").split())
        self.inner_day = inner_day
        self.period = self._period()
        self.stated = _FIELDS - set(sig.inferred)

    @property
    def party(self) -> bool:
        """Its sequence runs through a term, not through a year."""
        return self.series.body is not None and runs_through_terms(self.series, self.sig.symbol)

    @property
    def day(self) -> Day | None:
        """The day said of the document, where it can be one."""
        return self.sig.date if plausible(self.sig.date, self.until) else None

    def _period(self) -> str | None:
        """The term or year of its sequence, where the mention itself tells."""
        sig, day = self.sig, self.day
        if self.series.body is None:
            return None
        if not self.party:
            if self.year:
                return str(self.year)
            return str(day.year) if day else None
        if self.series.central:
            if day:
                return sig.term if sig.term and fits(sig.term, day) else term_on(day)
            if sig.term:
                return sig.term
            return term_on(Day(self.year, 7, 1)) if self.year else None
        day = day or (Day(self.year, 7, 1) if self.year else None)
        return local_term(day, district=self.series.district) if day else None


def plausible(day: Day | None, until: Day | None) -> bool:
    """Whether a printed day can be one: not far behind the day on which it was printed."""
    return day is not None and day.year <= LATEST and (until is None or day <= until + timedelta(days=31))


def _year(sig: Signature, until: Day | None) -> int | None:
    """The year said of the document; one after the article's own is a misprint and tells nothing."""
    year = sig.year or (int(sig.when[:4]) if sig.when else None)
    if year is None or year > LATEST or (until is not None and year > until.year):
        return None
    return year


def runs_through_terms(series: Series, symbol: str | None) -> bool:
    """Whether a sequence is the Party's, which starts anew with each term.

    >>> runs_through_terms(Series("TU", "gia lai"), None), runs_through_terms(Series("UBND", "gia lai"), None)
    (True, False)
    """
    if symbol:
        return "/" in symbol
    body = series.body or ""
    return series.central or body.endswith(("TU", "QU", "HU", "TXU", "ĐU"))


class Known:
    """A document read: its sequence, its day or the first it can have, its titles."""

    __slots__ = ("_titles", "base", "document", "earliest", "mark", "numbers", "period", "series", "tail")

    def __init__(self, document: Document, series: Series | None = None) -> None:
        self.document = document
        self.series = series or series_of(document.issuer, document.symbol)
        self.mark = mark_of(document.type, document.symbol)
        self.tail = (segments(document.symbol)[-1] if document.symbol else "").upper()
        self.earliest = document.date or (start_of(document.term) if document.term else None)
        self._titles: list[tuple[str, ...]] | None = None
        self.numbers = {number for name in document.names if (number := name_number(name))}
        self.base = KNOWN if document.known else PIECED
        day = document.date
        if document.term and (self.series.central or self.series.body is None):
            self.period: str | None = document.term
        elif day and self.series.local and runs_through_terms(self.series, document.symbol):
            self.period = local_term(day, district=self.series.district)
        else:
            year = document.year or (day.year if day else None)
            self.period = str(year) if year else None

    @property
    def titles(self) -> list[tuple[str, ...]]:
        """The words of its titles and names, taken apart when first compared."""
        if self._titles is None:
            self._titles = [words for _, words in titles(self.document)]
        return self._titles


@lru_cache(maxsize=8192)
def known_of(document: Document) -> Known:
    """A document of the register, read once."""
    return Known(document)


class Weight(NamedTuple):
    """How well a document fits, and what speaks for it."""

    score: float
    reasons: tuple[str, ...]
    known: Known
    topic: float = 0.0
    """What of the score only the words around the mention gave."""


def weigh(said: Said, known: Known) -> Weight | None:
    """How well the document fits what was said; None where the two cannot be one."""
    sig, document = said.sig, known.document
    day = document.date
    same_day = sig.date is not None and sig.date == day
    if said.series.body and not said.series.may_be(known.series) and not _named_so(said, known):
        return None
    if said.until and known.earliest and known.earliest > said.until and not (same_day or numbered_so(said, known)):
        return None
    if said.inner_day and day and day < said.inner_day:
        return None
    if sig.year and said.year and document.year and said.year != document.year:
        return None
    score, reasons = known.base, []
    spoken = topic(sig, document)
    for value, reason in (
        _sequence(said, known), _time(said, known, same_day), _term(said, document), _session(said, document),
        _issuer(sig, document), _symbol(said, known, same_day), _title(said, known), _nickname(said, known),
        (spoken, "topic"),
    ):  # fmt: skip
        score += value
        if reason and value > 0:
            reasons.append(reason)
    return Weight(round(score, 3), tuple(reasons), known, spoken)


def numbered_so(said: Said, known: Known) -> bool:
    """A registered paper with number, year and symbol as printed, whatever day the article is said to be of.

    Of a paper that is not registered, a year after the article's own is a misprint.
    """
    sig, document = said.sig, known.document
    return document.known and sig.year is not None and sig.symbol is not None and (
        sig.number, sig.year, sig.symbol) == (document.number, document.year, document.symbol)  # fmt: skip


def _named_so(said: Said, known: Known) -> bool:
    """A paper goes by a number that is not its own: "Đề án 06" is Quyết định 06/QĐ-TTg."""
    own = family_of(known.document.type, known.document.symbol)
    return (said.sig.type, said.numeral) in known.numbers and not said.sig.symbol and said.family != own


def _sequence(said: Said, known: Known) -> tuple[float, str]:
    if said.series.body:
        return 1.5, "series"
    likely = numbering()["central"]
    if known.series.central:
        if said.sig.type in likely["likely"]:
            return 0.5, ""
        return (-0.2, "") if said.sig.type in likely["possible"] else (-1.2, "")
    return -1.0, ""


def _time(said: Said, known: Known, same_day: bool) -> tuple[float, str]:
    sig, day = said.sig, known.document.date
    if same_day:
        return 6.0, "date"
    if numbered_so(said, known):
        return 6.0, "year"
    if sig.year and said.year == known.document.year and not said.party:
        return 3.0, "year"                         # the number holds the year; a day beside it is misprinted
    if printed := said.day:
        if day is None:
            term = known.document.term
            return (1.0, "term") if term is None or fits(term, printed) else (-6.0, "")
        if abs((day - printed).days) <= 31 or day.year == printed.year:
            return 2.5 + (printed.day == day.day or printed.month == day.month), "date misprinted"
        if said.party and known.period and known.period == said.period:
            return -0.5, ""
        if printed.day == day.day and printed.month == day.month and said.party:
            return -1.0, ""                        # the year alone may be misprinted
        return -6.0, ""
    if said.year:
        year = known.document.year or (day.year if day else None)
        if year is None:
            term = known.document.term
            return (0.5, "") if term is None or fits_year(term, said.year) else (-5.0, "")
        if year == said.year:
            month = (sig.when or "")[5:7]
            return 3.0 + bool(day and month and int(month) == day.month), "year"
        return -5.0, ""
    if not said.party and day and said.sig.said_on and known.series.body != CENTRE:
        age = (said.sig.said_on - day).days / 365
        return -min(2.5, 0.25 * max(0.0, age - 1)), ""
    return 0.0, ""


def _term(said: Said, document: Document) -> tuple[float, str]:
    if not said.sig.term or not document.term or not (said.party or said.series.body is None):
        return 0.0, ""
    return (3.0, "term") if said.sig.term == document.term else (-4.0, "")


def _session(said: Said, document: Document) -> tuple[float, str]:
    if not said.sig.session:
        return 0.0, ""
    if not document.session:
        return -0.5, ""
    same = document.session == said.sig.session or document.session.startswith(said.sig.session + " ")
    return (3.0, "session") if same else (-3.0, "")


def _issuer(sig: Signature, document: Document) -> tuple[float, str]:
    if not sig.issuer or not document.issuer:
        return 0.0, ""
    if sig.issuer == document.issuer:
        return 0.7, "issuer"
    mine, theirs = set(members(sig.issuer)), set(members(document.issuer))
    return (0.5, "issuer") if mine & theirs else (-0.5, "")


def _symbol(said: Said, known: Known, same_day: bool) -> tuple[float, str]:
    sig, document = said.sig, known.document
    score = 0.3 if sig.type == document.type else -0.3 if not sig.symbol else 0.0
    if not sig.symbol or not document.symbol:
        return score - (0.2 if known.mark in {"QĐi", "QĐNS"} else 0.0), ""
    if said.mark != known.mark:
        return score - (0.0 if same_day else 3.0), ""
    if (segments(sig.symbol)[-1].upper() == "HNTW") != (known.tail == "HNTW"):
        score -= 1.0
    if bool(sig.year) != bool(document.year) and not same_day and not said.party:
        score -= 1.5                               # 28/QĐ-UBND and 28/2017/QĐ-UBND run apart
    return score + 0.5, "symbol"


def _title(said: Said, known: Known) -> tuple[float, str]:
    words = set(said.title)
    if len(words) < 3 or not known.titles:
        return 0.0, ""
    if any(_stands_in(said.title, title) for title in known.titles):
        return 5.5, "title"
    best = max(len(words.intersection(title)) / min(len(words), max(4, len(set(title))))
               for title in known.titles)  # fmt: skip
    if best >= 0.7:
        return 4.0, "title"
    if best >= 0.5:
        return 2.0, "title"
    return (-1.5, "") if best < 0.25 and len(words) >= 5 else (0.0, "")


def _stands_in(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether a title holds these words as they stand, and no other way round."""
    return f" {' '.join(words)} " in f" {' '.join(title)} "


def _nickname(said: Said, known: Known) -> tuple[float, str]:
    """The press means one paper by a bare number: a weak sign, and for the state a passing one."""
    if (said.sig.type, said.numeral) not in known.numbers:
        return 0.0, ""
    if said.sig.symbol:                            # against being the newest, where that can be known
        means = known.series.body == CENTRE and said.period is None and said.until is not None
        return (1.5, "nickname") if means else (0.0, "")
    if known.series.body == CENTRE:
        return 3.0, "nickname"
    day, now = known.document.date, said.sig.said_on
    return (3.0 if day and now and (now - day).days < 3 * 365 else 1.0), "nickname"


def topic(sig: Signature, document: Document) -> float:
    """What the words around a mention speak for: one pair makes being the newest doubtful, two outweigh it."""
    return 4.5 * agreement(sig.about, document, block_of(sig)) if sig.about else 0.0
