"""Papers without a number that are in no register: when two mentions mean one, and what it is called.

A title alone identifies nothing: "Báo cáo chính trị" of two provinces are two
papers. So the body or place belongs to the identity, and where nobody says whose
paper it is, the day of the article stands in for that.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from graph.model import Document
from graph.resolving import naming
from graph.resolving.evidence import Said
from graph.resolving.pieced import most
from graph.terms import term_on
from graph.words.keys import key

SAME_TITLE = 6
"""Titles that share their first words are one: mentions break off at different places."""
SURELY = 4
"""Titles cited on one day are one where the shorter, of at least so many words, begins the longer."""
TELLING = 8
"""A title of so many words is hardly used twice in a year."""
_LEVELS = {"TU": "dang bo tinh", "QU": "dang bo quan", "HU": "dang bo huyen", "TXU": "dang bo thi xa",
           "ĐU": "dang bo"}  # fmt: skip


class Identity(NamedTuple):
    """What two mentions of one unknown paper share."""

    kind: str
    title: tuple[str, ...] = ()
    whose: str | None = None
    when: str | None = None
    planned: bool = False


def local(said: Said) -> bool:
    """Whether it is a congress or committee of a place, whose ordinals are its own."""
    issuer = key(said.sig.issuer or "")
    return bool(said.sig.place) or ("dang bo" in issuer and "toan quoc" not in issuer) or said.series.local


def identity_of(said: Said, block: str) -> Identity:
    """The identity of the paper a mention of a block tells of."""
    sig = said.sig
    about, planned = said.title[:SAME_TITLE], sig.scheduled
    if block.startswith("s:"):
        return Identity(sig.type, about if planned else (), None, sig.term or _term(said), planned)
    if block.startswith("c:"):
        whose = _whose(said) if local(said) else None
        return Identity(sig.type, about, whose, _day(said) if local(said) and not whose else None, planned)
    if block.startswith("l:"):
        return Identity(sig.type, said.title, None, str(said.year) if said.year else None, planned)
    whose = _whose(said)
    if planned:
        return Identity(sig.type, about, whose, None, planned)
    told = whose is not None or len(said.title) >= TELLING
    return Identity(sig.type, about, whose, _year(said) if told else _day(said), planned)


def adopt(rest: dict[Identity, list[Said]]) -> None:
    """Mentions join the fuller one cited the same day: it says whose paper it is, or breaks off earlier.

    A title read too far ("công tác năm 2024, bảo đảm …") and one without its issuer are so one paper.
    """
    same_day: dict[tuple[object, ...], set[Identity]] = defaultdict(set)
    for identity, members in rest.items():
        for said in members:
            same_day[_cited(identity, said)].add(identity)
    for identity in sorted(rest, key=_rank, reverse=True):
        kept = []
        for said in rest[identity]:
            others = same_day[_cited(identity, said)] if said.sig.said_on else ()
            fuller = [other for other in others
                      if _rank(other) < _rank(identity) and _one_paper(other, identity)]  # fmt: skip
            if fuller and len({other.whose for other in fuller} - {None}) <= 1:
                rest[min(fuller, key=_rank)].append(said)
            else:
                kept.append(said)
        rest[identity] = kept
        if not kept:
            del rest[identity]


def _cited(identity: Identity, said: Said) -> tuple[object, ...]:
    return identity.kind, identity.title[:SURELY], identity.planned, said.sig.said_on, said.sig.undated


def _rank(identity: Identity) -> tuple[bool, int, str]:
    return identity.whose is None, len(identity.title), str(identity)


def _one_paper(one: Identity, other: Identity) -> bool:
    shorter = min(len(one.title), len(other.title))
    begins = shorter >= SURELY and one.title[:shorter] == other.title[:shorter]
    one_body = one.whose is None or other.whose is None or one.whose == other.whose
    return one_body and (begins or one.title == other.title)


def _whose(said: Said) -> str | None:
    """The body, else the place, that keeps two papers of one name apart."""
    series = said.series
    if series.complete and series.body:
        body = _LEVELS.get(series.body, series.body)
        return " ".join(part for part in (body, series.place, series.within) if part)
    return series.place or (key(said.sig.place) if said.sig.place else None)


def _term(said: Said) -> str | None:
    day = said.day or said.until
    return term_on(day) if day else None


def _year(said: Said) -> str | None:
    """The year of the paper, as said or else of the article."""
    if said.year:
        return str(said.year)
    day = said.day or said.until
    return str(day.year) if day else None


def _day(said: Said) -> str:
    return naming.by_article(said.sig.said_on)


def document_of(identity: Identity, members: list[Said], block: str) -> Document:
    """The paper that several mentions tell of."""
    sigs = [said.sig for said in members]
    term = most(sig.term for sig in sigs)
    if block.startswith("s:"):
        term = identity.when
    return Document(
        id=_id(identity, block),
        type=identity.kind,
        year=most(said.year for said in members) if block.startswith("l:") else None,
        issuer=most(sig.issuer for sig in sigs),
        date=most(said.day for said in members),
        term=term,
        session=most(sig.session for sig in sigs),
        title=most(sig.printed for sig in sigs),
    )


def _id(identity: Identity, block: str) -> str:
    """The id that an identity gives."""
    planned = naming.PLANNED if identity.planned else None
    kind, when = identity.kind, identity.when
    if block.startswith("l:"):
        own = tuple(key(kind).split())
        words = identity.title if identity.title[:1] in {own[:1], ("sua",)} else own + identity.title
        year = when if when not in words else None
        return "-".join(part for part in (*words, year, planned) if part)
    if block.startswith("s:"):
        session = (*identity.title, *block[2:].lower().split(), *(("khoa", when.lower()) if when else ()))
        return naming.title_id(kind, session, None, planned)
    if block.startswith("c:"):
        session = (*identity.title, "dai", "hoi", block.split()[-1].lower())
        return naming.title_id(kind, session, identity.whose, planned or when)
    return naming.title_id(kind, identity.title, identity.whose, planned or when)
