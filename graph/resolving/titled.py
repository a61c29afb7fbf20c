"""Papers known by name: how well a law's version or a titled paper fits what was said."""

from __future__ import annotations

from functools import lru_cache

from citations.vocabulary import LAWS
from graph.resolving.evidence import Known, Said, Weight, numbered_so
from graph.words.lawnames import LawName, law_name

LATELY = 300


class LawVersion:
    """One version of a law, or one act that amends it, with the names it goes by."""

    __slots__ = ("known", "names", "year")

    def __init__(self, known: Known) -> None:
        document = known.document
        self.known = known
        kind = document.type if document.type in LAWS else None
        written = [name for name in (document.title, *document.names) if name]
        self.names: list[LawName] = [law_name(name, kind) for name in written]
        self.year = document.date.year if document.date else document.year


@lru_cache(maxsize=4096)
def version_of(known: Known) -> LawVersion:
    """A law of the register, its names taken apart once."""
    return LawVersion(known)


def law_weights(said: Said, versions: list[LawVersion]) -> list[Weight]:
    """How well each version fits: the year said, the form, and what was in force.

    A bare name means the law itself, not an act that amends it.
    """
    sig = said.sig
    asked = law_name(sig.title or sig.type, sig.type)
    year = said.year or asked.year
    found = []
    for version in versions:
        document = version.known.document
        names = [name for name in version.names if name.base == asked.base]
        if not names or not issued(said, version.known):
            continue
        if said.day and document.date and said.day.year != document.date.year:
            continue
        if year and version.year and year != version.year:
            continue
        score, reasons = 2.0, ["name"]
        if year and version.year:
            score += 2.0
            reasons.append("year")
        if sig.date and sig.date == document.date:
            score += 4.0
            reasons.append("date")
        forms = {name.form for name in names}
        if asked.form == "amending":
            score += 1.0 if "amending" in forms else -4.0
        elif asked.form == "revised":
            score += 0.5 if year and "amending" in forms else -2.0 if "amending" in forms else 0.0
            if sig.said_on and document.date and -LATELY <= (document.date - sig.said_on).days <= LATELY:
                score += 3.0                       # the press calls a law "(sửa đổi)" while it is new
                reasons.append("newly passed")
        else:
            score -= 0.0 if "" in forms and "amending" not in forms else 4.0
        found.append(Weight(score, tuple(reasons), version.known))
    return found


def issued(said: Said, known: Known) -> bool:
    """Whether the document was there when it was cited, and not before what its title names."""
    day = known.document.date
    witnessed = (day is not None and day == said.sig.date) or numbered_so(said, known)
    if said.until and known.earliest and known.earliest > said.until and not witnessed:
        return False
    return not (said.inner_day and day and day < said.inner_day)


def title_weights(said: Said, knowns: list[Known]) -> list[Weight]:
    """How well each paper's title or name fits the words said.

    The words said must be its name, or the beginning of its title, or all but all of it.
    """
    sig, words = said.sig, said.title
    found = []
    for known in knowns:
        document = known.document
        if not words or not issued(said, known):
            continue
        if said.series.body and not said.series.may_be(known.series):
            continue
        best = max((_closeness(words, title) for title in known.titles), default=0.0)
        if not best:
            continue
        score, reasons = best, ["title"]
        if said.day and document.date:
            if abs((said.day - document.date).days) > 366:
                continue
            score += 3.0 if said.day == document.date else 0.0
            reasons += ["date"] if said.day == document.date else []
        if said.year and document.date:
            if said.year != document.date.year:
                continue
            score += 2.0
            reasons.append("year")
        if sig.term and document.term:
            score += 1.0 if sig.term == document.term else -3.0
        if sig.type == document.type:
            score += 0.3
        found.append(Weight(score, tuple(reasons), known))
    return found


def _closeness(words: tuple[str, ...], title: tuple[str, ...]) -> float:
    """How far the words said are a title: all of it, its beginning, or nearly its words.

    >>> from graph.words.keys import title_words
    >>> title = title_words("những điều đảng viên không được làm")
    >>> _closeness(title, title), _closeness(title[:4], title), _closeness(title[:2], title)
    (3.0, 2.0, 0.0)
    """
    if words == title:
        return 3.0
    shorter = min(len(words), len(title))
    if shorter >= 4 and words[:shorter] == title[:shorter]:
        return 2.0
    mine, theirs = set(words), set(title)
    if shorter >= 4 and len(mine & theirs) >= 0.8 * min(len(mine), len(theirs)):
        return 1.5
    return 0.0

