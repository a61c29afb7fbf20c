"""Papers of one sequence: two that share a number, and numbers whose days run the other way.

>>> from datetime import date
>>> papers = [Document(f"ket-luan-{number}", "kết luận", number, symbol="KL/TW", term="XIII", date=day, known=True)
...           for number, day in ((1, date(2021, 3, 1)), (2, date(2021, 2, 1)), (3, date(2021, 4, 1)))]
>>> [(pair[0].id, pair[1].id) for pair in disordered(papers)]
[('ket-luan-2', 'ket-luan-1')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from graph.added.entering import contrary, number_of, sequence_of
from graph.model import Document
from graph.register import Register, identity_of, one_document
from graph.resolving.evidence import known_of
from graph.resolving.in_order import Numbered, in_order

AT_ONCE = 100_000
"""Documents whose numbers and days are compared in one pass over all of them."""
OUTWEIGHS = 1000
"""A row of the register against papers that only articles tell of: days are misprinted."""

Pair = tuple[Document, Document]


class Shipped:
    """What the rows of a register hold in spite of the rules: their sources have it so."""

    def __init__(self, register: Register) -> None:
        rows = register.documents()
        by_number = sorted(rows, key=lambda row: (row.number or 0, row.id))
        self.twice = {frozenset((one.id, other.id)) for one, other in same_number(by_number)}
        self.disordered = {row.id for row, _ in disordered(rows)}
        self.replaces = {(row.id, old) for row in rows for old in row.replaces}


@lru_cache(maxsize=2)
def shipped(register: Register) -> Shipped:
    """The same, looked up once."""
    return Shipped(register)


def same_number(documents: Iterable[Document]) -> Iterator[Pair]:
    """Two papers of one series, mark, number and term; the documents stand in the order of their numbers.

    Papers of one plenum share a number by custom, and are not told.
    """
    number: int | None = None
    seen: dict[Hashable, Document] = {}
    for document in documents:
        if document.number != number:
            number, seen = document.number, {}
        told = set()
        for key in _keys(document):
            first = seen.setdefault(key, document)
            alike = first is not document and (key[0] == "sequence" or one_document(first, document))
            if alike and first.id not in told:
                told.add(first.id)
                yield first, document


def _keys(document: Document) -> Iterator[tuple[Hashable, ...]]:
    """What two rows of one paper share, as far as it is known of this one."""
    if document.number is None or known_of(document).tail == "HNTW":
        return
    if sequence := sequence_of(document):
        yield "sequence", sequence, number_of(document)
    if identity := identity_of(document):
        yield "identity", known_of(document).series, identity    # many a province has an NQ/TU of one number and day


def disordered(documents: Iterable[Document]) -> Iterator[Pair]:
    """Papers whose number and day go against the others of their sequence, each with one that contradicts it.

    Rows of the register are compared with one another alone, all other papers with everything.
    """
    groups: dict[Hashable, list[Document]] = defaultdict(list)
    for document in documents:
        if document.date and (sequence := sequence_of(document)):
            groups[sequence].append(document)
    for papers in groups.values():
        known = [paper for paper in papers if paper.known]
        yield from _against(known, known)
        if len(known) < len(papers):
            yield from _against(papers, [paper for paper in papers if not paper.known])


def _against(papers: list[Document], told: list[Document]) -> Iterator[Pair]:
    if len(papers) < 2 or not told:
        return
    by_id = {paper.id: paper for paper in papers}
    run = in_order([
        Numbered(paper.number or 0, paper.date.toordinal() if paper.date else 0, OUTWEIGHS if paper.known else 1,
                 paper.id) for paper in papers
    ])  # fmt: skip
    kept = [by_id[each.name] for each in run]
    inside = {each.name for each in run}
    for paper in told:
        if paper.id not in inside and (other := contrary(paper, kept)):
            yield paper, other


def disordered_of_many(read: Callable[[], Iterable[Document]], count: int) -> Iterator[Pair]:
    """The same of however many documents: `read` gives all of them, as often as it is asked."""
    passes = 1 + count // AT_ONCE
    for one in range(passes):
        yield from disordered(document for document in read() if _share(document, passes) == one)


def _share(document: Document, passes: int) -> int:
    """In which pass a document's sequence is looked at."""
    return crc32(repr(sequence_of(document)).encode()) % passes if passes > 1 else 0
