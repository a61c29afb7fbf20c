"""Documents of the register that a citation may mean as well, or was perhaps meant to mean."""

from __future__ import annotations

from datetime import date as Day

from msgspec import Struct

from graph.model import Document, Signature
from graph.register import Register
from graph.resolving.differs import SAME, TELLING
from graph.resolving.evidence import Said, known_of, weigh
from graph.resolving.series import series_of
from graph.words.numbering import family_of, kind_of, numeral_key
from graph.words.slips import slips

MOST = 4
"""So many other documents are named."""
POSSIBLE = 0.0
"""A document that fits worse than this is no rival."""


class Instead(Struct, frozen=True):
    """Documents that a slip of the pen keeps a citation from meaning."""

    kind: str
    """"number", "symbol" or "day": what the slip is in."""
    sure: bool
    documents: tuple[Document, ...]


def rivals(said: Signature, held: Document, register: Register) -> tuple[Document, ...]:
    """Other documents of the number, where the mention has nothing but that; the newest first.

    >>> register = Register.shipped()
    >>> bare = Signature("chỉ thị", 35, issuer="Bộ Chính trị", said_on=Day(2025, 1, 1))
    >>> [one.id for one in rivals(bare, register.get("chi-thi-35-ct-tw-2024"), register)][0]
    'chi-thi-35-ct-tw-2019'
    """
    if said.date or said.when or said.year or said.term or said.title or said.scheduled:
        return ()
    if said.number is not None:
        found = register.numbered(said.type, said.number, said.symbol)
    elif said.session and said.session.startswith("HNTW"):
        found = register.of_session(said.session)
    else:
        return ()
    party = series_of(held.issuer, held.symbol)
    reading = Said(said)
    fitting = [
        document for document in found
        if document.id != held.id and party.may_be(series_of(document.issuer, document.symbol))
        and numeral_key(document.number, document.numeral) == numeral_key(held.number, held.numeral)
        and (weight := weigh(reading, known_of(document))) is not None and weight.score >= POSSIBLE
    ]
    return _newest(fitting)


def later(said: Signature, register: Register, day: Day | None) -> tuple[Document, ...]:
    """Documents of the number that were issued only after the day."""
    if said.number is None or day is None or said.scheduled:
        return ()
    mine = series_of(said.issuer, said.symbol, said.place)
    found = [document for document in register.numbered(said.type, said.number, said.symbol)
             if document.date and document.date > day and mine.body
             and mine.may_be(series_of(document.issuer, document.symbol))
             and (said.date is None or said.date.year == document.date.year)]  # fmt: skip
    return _newest(found)[::-1]


def meant_instead(said: Signature, title: tuple[str, ...], register: Register) -> Instead | None:
    """The document of the same day, but for a figure of its number or for its symbol; or of the year beside it.

    >>> slip = Signature("quy định", 124, symbol="QĐ/TW", date=Day(2024, 4, 23))
    >>> [one.id for one in meant_instead(slip, (), Register.shipped()).documents]
    ['quy-dinh-142-qd-tw-2024']
    """
    if said.number is None or said.scheduled:
        return None
    if said.date:
        that_day = [one for one in register.documents() if one.date == said.date and one.number is not None]
        for kind, fits in (("symbol", _other_symbol), ("number", _other_number)):
            if found := [document for document in that_day if fits(said, title, document)]:
                alike = _one_title(title, found[0]) or (kind == "symbol" and said.issuer == found[0].issuer)
                sure = len(found) == 1 and found[0].confidence != "own" and alike
                return Instead(kind, sure, _newest(found))
    year = said.date.year if said.date else int(said.when[:4]) if said.when else said.year
    mine = series_of(said.issuer, said.symbol, said.place)
    near = [document for document in register.numbered(said.type, said.number, said.symbol)
            if year and document.date and abs(document.date.year - year) == 1 and mine.body and said.numeral is None
            and mine.may_be(series_of(document.issuer, document.symbol)) and not document.year]  # fmt: skip
    return Instead("day", False, _newest(near)) if near else None


def of_title(kind: str, title: tuple[str, ...], register: Register) -> tuple[Document, ...]:
    """The documents of a kind that go by the words of a title; the newest first.

    >>> title = ("thi", "diem", "giao", "quyen", "trach", "nhiem", "cho", "nguoi", "dung", "dau")
    >>> [one.id for one in of_title("quy định", title, Register.shipped())]
    ['quy-dinh-142-qd-tw-2024']
    """
    if len(title) < TELLING:
        return ()
    alike = (document for document in register.documents() if document.type == kind and document.number is not None)
    return _newest([document for document in alike if _one_title(title, document)])


def _other_number(said: Signature, title: tuple[str, ...], document: Document) -> bool:
    """Two figures changed places or, where the title is the same, one is another; of one kind and series.

    Papers of one day often have numbers side by side, so one figure alone tells nothing.
    """
    mine, theirs = str(said.number), str(document.number)
    swapped = mine != theirs and sorted(mine) == sorted(theirs) and not document.year
    alike = said.numeral is None and slips(mine, theirs) == 1 and (swapped or _one_title(title, document))
    return alike and _family(said.type, said.symbol) == _family(document.type, document.symbol) and series_of(
        said.issuer, said.symbol).may_be(series_of(document.issuer, document.symbol))  # fmt: skip


def _other_symbol(said: Signature, title: tuple[str, ...], document: Document) -> bool:
    """The number is the same, and the kind or the body of its symbol is not."""
    del title                                      # an issuer tells enough
    same = numeral_key(said.number, said.numeral) == numeral_key(document.number, document.numeral)
    kinds = _family(said.type, said.symbol) == _family(document.type, document.symbol)
    bodies = series_of(said.issuer, said.symbol).may_be(series_of(document.issuer, document.symbol))
    issuer = said.issuer is not None and said.issuer == document.issuer
    return same and said.year in (None, document.year) and (kinds or bodies) and (issuer or bodies)


def _family(kind: str, symbol: str | None) -> str:
    return family_of(kind_of(kind, symbol), symbol)


def _one_title(written: tuple[str, ...], document: Document) -> bool:
    return len(written) >= TELLING and any(
        len({*written} & {*words}) >= SAME * len({*written}) for words in known_of(document).titles
    )


def _newest(documents: list[Document]) -> tuple[Document, ...]:
    by_day = sorted(documents, key=lambda one: (-(one.date or Day.min).toordinal(), one.id))
    return tuple(by_day[:MOST])
