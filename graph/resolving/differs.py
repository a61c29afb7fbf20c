"""Where a citation differs from what the register knows of the document it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from citations.joint_issuers import members
from citations.model import Citation
from graph.model import Document
from graph.resolving.blocks import bare_title, name_number, titles
from graph.resolving.fullform import day as written_day
from graph.resolving.fullform import subject, symbol
from graph.resolving.printed import kind_said, quoted, signs
from graph.words.keys import key, title_words
from graph.words.numbering import family_of, kind_of, numeral_key, segments
from graph.words.vocabulary import forms

FOREIGN, NEAR, SAME = 0.35, 0.6, 0.8
"""Shares of a title's words that another title has: below the first it is another one."""
TELLING, LONG = 5, 6
"""So many words of a title tell it apart, or show a slip in it."""


class Finding(Struct, frozen=True):
    """One thing about a citation that is wrong, or that a person should look at."""

    kind: str
    """"day", "issuer", "symbol", "title", "replaced", "several" …: the text for it is kept under this name."""
    wrong: bool
    """False where it may be right: it asks."""
    said: str | None = None
    right: str | None = None
    documents: tuple[Document, ...] = ()
    """What it is about: the documents that fit, that replaced it, that may be meant."""
    by_today: bool = False
    """It holds today; the text bears no day to judge by."""


def differences(citation: Citation, document: Document, text: str) -> Iterator[Finding]:
    """What a mention itself says that the document's row says otherwise.

    >>> from datetime import date as Day
    >>> row = Document("x", "quy định", 142, symbol="QĐ/TW", date=Day(2024, 4, 23), known=True)
    >>> said = Citation(0, 21, "Quy định số 142-QĐ/TW", "quy định", 142, symbol="QĐ/TW", date=Day(2024, 4, 3))
    >>> [(found.kind, found.right) for found in differences(said, row, "Quy định số 142-QĐ/TW")]
    [('day', '23/4/2024')]
    """
    for find in (_kind, _symbol, _day, _issuer, _term, _title):
        yield from find(citation, document, text)


def misfit(citation: Citation) -> Finding | None:
    """A kind that does not fit the symbol behind it, whatever document is meant.

    >>> misfit(Citation(0, 21, "Chỉ thị số 142-QĐ/TW", "quyết định", 142, symbol="QĐ/TW")).right
    'quyết định'
    """
    said = kind_said(citation)
    if said not in forms().own_mark or not citation.symbol or "symbol" in citation.inferred:
        return None
    if family_of(said, None) == family_of(said, citation.symbol):
        return None
    right = kind_of(said, citation.symbol)
    return None if right == said else Finding("type", True, said, right)


def _kind(citation: Citation, document: Document, text: str) -> Iterator[Finding]:  # noqa: ARG001 one shape for all
    said, right = kind_said(citation), document.type
    if said is None or citation.number is None:
        return
    if said == right or not {said, right} <= {*forms().own_mark} or misfit(citation):
        return
    numeral = numeral_key(citation.number, citation.numeral)
    if (said, numeral) not in {name_number(name) for name in document.names}:
        yield Finding("type", True, said, right)


def _symbol(citation: Citation, document: Document, text: str) -> Iterator[Finding]:  # noqa: ARG001 one shape for all
    said, right = citation.symbol, document.symbol
    if not said or not right or "symbol" in citation.inferred or citation.number is None:
        return
    mine, theirs = segments(said.upper()), segments(right.upper())
    if mine == theirs:
        if written := signs(citation.quote, symbol(document)):
            yield Finding("form", False, written, symbol(document))
    elif theirs[: len(mine)] != mine:
        yield Finding("symbol", True, said, right)


def _day(citation: Citation, document: Document, text: str) -> Iterator[Finding]:  # noqa: ARG001 one shape for all
    right = document.date
    if right is None:
        return
    if (said := citation.date) and "date" not in citation.inferred and said != right:
        alike = said.year == right.year or (said.day, said.month) == (right.day, right.month)
        sure = alike or (citation.symbol is not None and "symbol" not in citation.inferred)
        yield Finding("day", sure, written_day(said), written_day(right))
        return
    when = citation.when if said is None and "when" not in citation.inferred else None
    if when and not right.isoformat().startswith(when):
        month = when[5:7].lstrip("0")
        yield Finding("day", False, f"{month}/{when[:4]}" if month else when, written_day(right))


def _issuer(citation: Citation, document: Document, text: str) -> Iterator[Finding]:
    said, right = citation.issuer, document.issuer
    if not said or not right or "issuer" in citation.inferred:
        return
    if set(members(said)) & set(members(right)):
        return
    if key(said).startswith(key(right)):
        return                                     # a congress with its ordinal
    behind = key(text[citation.end : citation.end + 200])
    if said == "Ban Chấp hành Trung ương" and not ("chap hanh" in behind or "bch" in behind.split()):
        return                                     # "của Trung ương Đảng" names no one of its bodies
    loose = f" {key(said)} " in f" {key(right)} " or f" {key(right)} " in f" {key(said)} "
    yield Finding("issuer", not loose, said, right)


def _term(citation: Citation, document: Document, text: str) -> Iterator[Finding]:  # noqa: ARG001 one shape for all
    said, right = citation.term, document.term
    if said and right and said != right and "term" not in citation.inferred:
        yield Finding("term", True, said, right)


def _title(citation: Citation, document: Document, text: str) -> Iterator[Finding]:
    if not citation.title or "title" in citation.inferred or not subject(document) or citation.number is None:
        return
    said = words_of(citation)
    known = [words for _, words in titles(document)]
    if len(said) < TELLING or not known:
        return
    best = max(known, key=lambda words: share(said, words))
    agree, exact = share(said, best), quoted(text, citation)
    if agree < FOREIGN:
        yield Finding("other title", exact, citation.title, subject(document))
    elif agree >= NEAR and len(said) >= LONG and (slip := slipped(said, best)):
        if slip == "end" and not exact:
            return                                 # where a title ends is not sure
        yield Finding("title", exact and slip == "inside", citation.title, subject(document))


def words_of(citation: Citation) -> tuple[str, ...]:
    """The folded words of a citation's title."""
    return bare_title(citation.type, title_words(citation.title or ""))


def share(said: Sequence[str], known: Sequence[str]) -> float:
    """How much of a title another one has.

    >>> share(("cong", "tac", "can", "bo"), ("xay", "dung", "can", "bo"))
    0.5
    """
    mine, theirs = set(said), set(known)
    return max(len(mine & theirs) / len(mine), len(mine & theirs) / len(theirs) if len(theirs) >= TELLING else 0.0)


def slipped(said: Sequence[str], known: Sequence[str]) -> str:
    """Where a few words stand for other ones: "inside" the title or at its "end"; "" where it is only shorter.

    >>> slipped("ve thu nghiem giao quyen trach nhiem".split(), "ve thi diem giao quyen trach nhiem".split())
    'inside'
    >>> slipped("ve thi diem giao quyen".split(), "ve thi diem giao quyen trach nhiem".split())
    ''
    """
    steps = [step for step in SequenceMatcher(None, said, known, autojunk=False).get_opcodes() if step[0] != "equal"]
    changed = [(tag, a, b, c, d) for tag, a, b, c, d in steps if tag == "replace" and not _short(said[a:b], known[c:d])]
    if not changed or sum(step[2] - step[1] for step in changed) > 3 or len(changed) > 2:
        return ""
    return "end" if all(step[2] == len(said) for step in changed) else "inside"


def _short(said: Sequence[str], known: Sequence[str]) -> bool:
    """First letters for words: "tp" for "thanh pho"."""
    return "".join(said) == "".join(word[0] for word in known)
