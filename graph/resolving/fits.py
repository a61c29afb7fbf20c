"""Which documents a person may mean by what was said: as many as fit, the better fits alone.

What is said and contradicts a document rules it out; what a document leaves
unsaid, or says of a sister body in the same numbers, only makes it a worse fit.
A number must be the same number: 14 is never 142.

>>> fit(Document("d", "quy định", 142, symbol="QĐ/TW"), Said(type="quy định", number=14)) is None
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from citations.text import fold, words
from graph.model import Document
from graph.resolving.series import series_of
from graph.words import asking
from graph.words.numbering import numeral_key, of_plenums
from graph.words.said import Said

UNSAID, SISTER, FAR = 1, 1, 3
MISPRINTED = 400
"""A day further off than this many days is no misprint of the same paper's."""


def best(documents: Iterable[Document], said: Said) -> list[Document]:
    """The documents that fit best, all of them where several fit alike."""
    rated = [(rank, document) for document in documents if (rank := fit(document, said)) is not None]
    lowest = min((rank for rank, _ in rated), default=0)
    return [document for rank, document in rated if rank == lowest]


def fit(document: Document, said: Said) -> int | None:
    """How far a document is from what was said: 0 for all of it, None where the two cannot be one."""
    if said.id is not None and document.id == said.id:
        return 0
    by_name = said.number is None and _is_name(document, said)
    total = 0
    for rank in _ranks(document, said, by_name):
        if rank is None:
            return None
        total += rank
    return total


def _ranks(document: Document, said: Said, by_name: bool) -> Iterator[int | None]:
    yield _number(document, said)
    yield 0 if by_name else _type(document, said)
    yield _symbol(document, said)
    yield _issuer(document, said)
    yield _date(document, said)
    yield _when(document, said)
    yield _term(document, said)
    yield _session(document, said)
    yield 0 if by_name else _words(document, said)


def _number(document: Document, said: Said) -> int | None:
    if said.number is None:
        return 0
    here = numeral_key(document.number, document.numeral)
    return 0 if here and fold(here) == numeral_key(said.number, said.numeral) else None


def _type(document: Document, said: Said) -> int | None:
    if said.type is None or said.type == document.type:
        return 0
    if said.session and {said.type, document.type} <= of_plenums():
        return SISTER
    alike = any({said.type, document.type} <= set(group) for group in asking.data()["names"]["alike"])
    return SISTER if alike else None


def _symbol(document: Document, said: Said) -> int | None:
    if said.symbol is None:
        return 0
    typed = said.symbol.split("/")
    kinds = asking.marks().get(typed[0], ())
    if document.symbol is None:
        if said.type is None and kinds and document.type not in kinds:
            return None
        return 0 if len(typed) == 1 and kinds else UNSAID
    printed = regex.split("[/-]", fold(document.symbol))
    if printed[: len(typed)] == typed:
        return 0
    if len(typed) == 1 or len(printed) == 1:
        return SISTER if printed[-1] == typed[-1] or _one_family(typed[0], printed[0]) else None
    return SISTER if printed[-1] == typed[-1] and _one_family(typed[0], printed[0]) else None


def _one_family(one: str, other: str) -> bool:
    """Marks that stand for one type: qd, qdi and qyd."""
    return bool(set(asking.marks().get(one, ())) & set(asking.marks().get(other, ())))


def _issuer(document: Document, said: Said) -> int | None:
    if said.issuer is None:
        local = said.session and said.session.startswith("ĐH") and _is_local(document.issuer)
        return FAR if local else 0
    typed, here = words(said.issuer), words(document.issuer or "")
    if typed == here or typed in [words(one) for one in (document.issuer or "").split(",")]:
        return 0
    numbered_by = series_of(document.issuer, document.symbol)
    if said.issuer == "Trung ương":
        return (0 if numbered_by.body == "TW" else None) if numbered_by.body else UNSAID
    if not here and not numbered_by.body:
        return UNSAID
    if here and (f" {typed} " in f" {here} " or f" {here} " in f" {typed} "):
        return SISTER
    asked = series_of(said.issuer, None)
    return SISTER if asked.body and numbered_by.body and asked.may_be(numbered_by) else None


@lru_cache(maxsize=4096)
def _is_local(issuer: str | None) -> bool:
    folded = fold(issuer or "")
    return any(head in folded for head in asking.phrases("body_words", "local"))


def _date(document: Document, said: Said) -> int | None:
    if said.date is None:
        return 0
    if document.date is None:
        return 10_000
    apart = abs((document.date - said.date).days)
    same_day = (document.date.month, document.date.day) == (said.date.month, said.date.day)
    return apart if apart <= MISPRINTED or same_day else None


def _when(document: Document, said: Said) -> int | None:
    if said.when is None:
        return 0
    if document.date is None and document.year is None:
        return UNSAID
    if document.date and document.date.isoformat().startswith(said.when):
        return 0
    return 0 if document.year is not None and str(document.year) == said.when else None


def _term(document: Document, said: Said) -> int | None:
    if said.term is None or document.term == said.term:
        return 0
    return UNSAID if document.term is None else None


def _session(document: Document, said: Said) -> int | None:
    if said.session is None or document.session == said.session:
        return 0
    if document.session is None:
        return None if said.number is None else UNSAID
    return SISTER if document.session.startswith(f"{said.session} (") else None


def _words(document: Document, said: Said) -> int | None:
    if said.words is None:
        return 0
    held = f" {' '.join(_names(document))} {words(document.issuer or '')} "
    if f" {said.words} " in held:
        return 1
    if all(f" {word} " in held for word in said.words.split()):
        return 2
    return None if said.number is None and said.session is None else FAR


def _is_name(document: Document, said: Said) -> bool:
    """What was said is the whole of a document's name: luật đất đai, khoán 10, cương lĩnh 1991."""
    if said.words is None and said.type is None:
        return False
    kind = fold(said.type or "")
    name = " ".join(filter(None, [kind, said.words]))
    behind = ("", f" {said.when}", f" nam {said.when}", f" khoa {(said.term or '').lower()}")
    return bool({said.words, *(name + more for more in behind)} & _names(document))


@lru_cache(maxsize=65536)
def _names(document: Document) -> frozenset[str]:
    """Every name of a document as words, with its type and without, with its year and without."""
    kind = fold(document.type)
    found = set()
    for name in (document.title, *document.names):
        if name:
            plain = words(name)
            bare = regex.sub(r"^(?:ve viec|ve) ", "", plain)
            timeless = regex.sub(r" (?:nam )?(?:19|20)[0-9]{2}$", "", plain)
            found |= {plain, bare, timeless, f"{kind} {bare}", f"{kind} {timeless}"}
    return frozenset(found or {kind})
