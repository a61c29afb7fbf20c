"""Known documents: the shipped ones and a user's own, found by any of their names.

>>> register = Register.shipped()
>>> register.get("chi-thi-35-ct-tw-2024").issuer
'Bộ Chính trị'
>>> [d.id for d in register.numbered("quy định", 142)]
['quy-dinh-142-qd-tw-2024']
>>> [d.id for d in register.named("quy dinh neu guong")]
['quy-dinh-101-qd-tw-2012', 'quy-dinh-08-qdi-tw-2018']
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date as Day
from functools import cache, cached_property
from importlib.resources import files

import msgspec

from graph.model import Document
from graph.resolving import blocks
from graph.resolving.rows import read_rows
from graph.words.keys import key, title_words
from graph.words.numbering import family_of, mark_of, numeral_key

SHIPPED = ("documents.csv", "laws.csv")


class Register:
    """The documents that are known, and every way to find one of them."""

    def __init__(self, rows: Iterable[Document]) -> None:
        self._by_id: dict[str, Document] = {}
        self._other_ids: dict[str, str] = {}
        same: dict[tuple[str | None, ...], str] = {}
        for row in rows:
            identity = identity_of(row)
            first = self._by_id.get(row.id) or (self._by_id.get(same.get(identity, "")) if identity else None)
            if first is not None and (first.id == row.id or _one_title(first, row)):
                if first.id != row.id:
                    self._other_ids[row.id] = first.id
                row = _joined(first, row)
            if identity:
                same.setdefault(identity, row.id)
            self._by_id[row.id] = row

    @classmethod
    def shipped(cls) -> Register:
        """The register that comes with the program, read once."""
        return _shipped()

    def get(self, document_id: str) -> Document | None:
        """The document of an id, or of one that a row of the same document had."""
        return self._by_id.get(self._other_ids.get(document_id, document_id))

    def documents(self) -> tuple[Document, ...]:
        """All documents, in the order of their rows."""
        return tuple(self._by_id.values())

    def numbered(self, kind: str, number: int, symbol: str | None = None) -> tuple[Document, ...]:
        """The documents of a kind (or one read for it) and number, by day."""
        family = family_of(kind, symbol)
        wanted = numeral_key(number, None)
        found = [document for document in self.in_block(f"n:{family}:{wanted}")
                 if numeral_key(document.number, document.numeral) == wanted]  # fmt: skip
        return _by_day(found)

    def of_session(self, session: str, term: str | None = None) -> tuple[Document, ...]:
        """The papers of a plenum or congress ("HNTW 4", "ĐH XIII"), of one term where it is given."""
        block = blocks.block_of_session(session)
        found = self.in_block(block) if block else ()
        return _by_day(document for document in found if term is None or document.term == term)

    def named(self, name: str) -> tuple[Document, ...]:
        """The documents that go by a name: nickname, title, short law name; marks and case do not matter."""
        return self._names.get(key(name), ())

    def in_block(self, block: str) -> tuple[Document, ...]:
        """The documents that a way of citing of this block may mean."""
        if block[:2] in {"l:", "t:"}:
            return self._name_blocks.get(block, ())
        return self._number_blocks.get(block, ())

    def blocks_of(self, document: Document) -> set[str]:
        """Every block in which the document can be meant: what a changed row makes undecided."""
        return blocks.blocks_of(document)

    def without(self, ids: Collection[str]) -> Register:
        """The same register, in which no way of citing can mean these documents; their ids stay taken."""
        return _Without(self, frozenset(ids))

    def fingerprint(self, document_id: str) -> str | None:
        """A mark of the row's whole content, the same on every machine; None where there is no row."""
        document = self.get(document_id)
        return None if document is None else hashlib.sha256(msgspec.json.encode(document)).hexdigest()[:16]

    @cached_property
    def _number_blocks(self) -> dict[str, tuple[Document, ...]]:
        return _grouped((block, document) for document in self._by_id.values()
                        for block in blocks.number_blocks(document))  # fmt: skip

    @cached_property
    def _name_blocks(self) -> dict[str, tuple[Document, ...]]:
        return _grouped((block, document) for document in self._by_id.values()
                        for block in blocks.name_blocks(document))  # fmt: skip

    @cached_property
    def _names(self) -> dict[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = defaultdict(list)
        for document in self._by_id.values():
            written = {key(name) for name in document.names}
            if document.title:
                about = " ".join(blocks.bare_title(document.type, title_words(document.title)))
                written |= {key(document.title), about, f"{key(document.type)} {about}",
                            f"{key(document.type)} ve {about}"}  # fmt: skip
            for name in written - {""}:
                found[name].append(document)
        return {name: _by_day(documents) for name, documents in found.items()}


class _Without(Register):
    """A register some of whose documents are no candidates."""

    def __init__(self, whole: Register, ids: frozenset[str]) -> None:
        self._by_id, self._other_ids = whole._by_id, whole._other_ids
        self._whole, self._ids = whole, ids

    def in_block(self, block: str) -> tuple[Document, ...]:
        """The documents that a way of citing of this block may mean."""
        return tuple(document for document in self._whole.in_block(block) if document.id not in self._ids)


@cache
def _shipped() -> Register:
    rows: list[Document] = []
    for name in SHIPPED:
        written = files("graph").joinpath("data", name).read_text(encoding="utf-8")
        rows += read_rows(written.splitlines(keepends=True), f"graph/data/{name}")
    return Register(rows)


def identity_of(row: Document) -> tuple[str | None, ...] | None:
    """What two rows of one document share however they are spelled: sequence, number and day."""
    numeral = numeral_key(row.number, row.numeral)
    if numeral is None or row.date is None or not row.symbol:
        return None
    tail = row.symbol.partition("/")[2] or row.symbol
    return family_of(row.type, row.symbol), mark_of(row.type, row.symbol), tail, numeral, row.date.isoformat()


def one_document(one: Document, other: Document) -> bool:
    """Whether two rows of different ids are of one document."""
    identity = identity_of(one)
    return identity is not None and identity == identity_of(other) and _one_title(one, other)


def _one_title(one: Document, other: Document) -> bool:
    """Whether two rows of one identity may have one title; 04-NQ/HNTW is three papers of one day."""
    mine, theirs = title_words(one.title or ""), title_words(other.title or "")
    shorter = min(len(mine), len(theirs))
    return mine[:shorter] == theirs[:shorter]


def _joined(first: Document, later: Document) -> Document:
    """A later row of the same document: it corrects what it states, and adds its names."""
    stated = {name: value for name, value in msgspec.structs.asdict(later).items()
              if value not in (None, ()) and name not in {"id", "names"}}  # fmt: skip
    names = tuple(dict.fromkeys((*first.names, *later.names)))
    return msgspec.structs.replace(first, **stated, names=names)


def _grouped(pairs: Iterable[tuple[str, Document]]) -> dict[str, tuple[Document, ...]]:
    found: dict[str, list[Document]] = defaultdict(list)
    for name, document in pairs:
        found[name].append(document)
    return {name: tuple(documents) for name, documents in found.items()}


def _by_day(documents: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(sorted(documents, key=lambda document: (document.date or Day.max, document.id)))
