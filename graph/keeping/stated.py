"""What articles and the register say between documents and people, each with the words that say it.

A plan is kept apart from what was done: of one link that some say is planned and others say
is done there are two, so that neither is taken for the other.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date as Day
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Struct

from citations.text import fold
from graph.answers import ArticleRow, Cited
from graph.keeping.remembered import remembered
from graph.model import Document, Edge, Node
from graph.relations import KINDS
from graph.resolving.fullform import name as document_name
from graph.status import changes
from graph.store import Store

Direction = Literal["in", "out"]

ORDER = ("replaces", "repeals", "amends", "guides", "implements", "based_on", "reviews", "signs", "presents",
         "issues", "chairs")  # fmt: skip
"""Kinds of link, in the order in which they are shown."""
EDGES = {kind: KINDS[kind] for kind in ORDER}
_KIND_OF = {edge: kind for kind, edge in EDGES.items()}


class Evidence(Struct, frozen=True):
    """The words of an article that say it; `at` is where the very words stand in `text`.

    Where a great many articles say it, only the newest come with their words.
    """

    article: str
    start: int
    end: int
    text: str | None = None
    at: tuple[int, int] | None = None


class End(Struct, frozen=True):
    """What a link leads to; `id` is None for somebody the register names and the store does not know."""

    label: str
    id: str | None
    name: str
    date: Day | None = None


class Relation(Struct, frozen=True):
    """A link of one thing to another, who says so and where."""

    kind: str
    direction: Direction
    other: End
    planned: bool = False
    register: bool = False
    """The register says so, whether or not an article does."""
    passages: tuple[Evidence, ...] = ()


def document_of(node: Node) -> Document:
    """A document as a store keeps it."""
    return msgspec.convert(node.properties | {"id": node.id}, Document)


def counted(node: Node) -> Cited:
    """A document with the number of articles that cite it or may."""
    return Cited(document_of(node), node.properties.get("cited", 0) + node.properties.get("maybe", 0))


def article_of(node: Node) -> ArticleRow:
    """An article as a store keeps it, without its text."""
    return msgspec.convert(node.properties | {"id": node.id}, ArticleRow)


def end_of(node: Node) -> End:
    """A node as the end of a link, under the name people know it by.

    >>> end_of(Node("Official", "tran-van-mau", {"name": "Trần Văn Mẫu"})).name
    'Trần Văn Mẫu'
    """
    if node.label == "Document" and "type" in node.properties:
        document = document_of(node)
        return End("Document", node.id, document_name(document), document.date)
    return End(node.label, node.id, node.properties.get("name") or node.properties.get("title") or node.id)


def relations_of(edge: Edge, direction: Direction, other: End) -> Iterator[Relation]:
    """An edge as links: what was done and, apart from it, what is only planned."""
    kind = _KIND_OF[edge.kind]
    planned = bool(edge.properties.get("planned"))
    passages = edge.properties.get("passages") or []
    if not passages:
        yield Relation(kind, direction, other, planned)
    for only in (False, True):
        said = tuple(evidence(each) for each in passages if bool(each.get("planned", planned)) is only)
        if said:
            yield Relation(kind, direction, other, only, passages=said)


def evidence(passage: Mapping[str, Any], article: str | None = None) -> Evidence:
    """A passage of an edge as evidence."""
    return msgspec.convert({"article": article} | dict(passage), Evidence)


class Rows:
    """The register's rows of a store, and what they state between documents.

    >>> rows = Rows([Document("old", "quy định", status="replaced by new"), Document("new", "quy định")])
    >>> rows.stated("old"), list(rows.around("old"))
    ((('replaces', 'new', 'old'),), ['old', 'new'])
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = {document.id: document for document in documents}
        self._stated: dict[str, dict[tuple[str, str, str], None]] = defaultdict(dict)
        self._rows: dict[str, dict[str, None]] = defaultdict(dict)
        for document in self.documents.values():
            for one in changes(document):
                for end in (one.source, one.target):
                    self._stated[end][one.kind, one.source, one.target] = None
                    self._rows[end] |= dict.fromkeys((document.id, one.source, one.target))

    @classmethod
    def of(cls, store: Store) -> Rows:
        """Those of a store; read once for as long as nothing changes there."""
        return remembered(store, "register", lambda: cls(
            document_of(node) for node in store.scan("Document", where={"known": True}, limit=0)))  # fmt: skip

    def stated(self, document: str) -> tuple[tuple[str, str, str], ...]:
        """What is stated of a document: kind, source and target."""
        return tuple(self._stated.get(document, ()))

    def around(self, document: str) -> dict[str, Document]:
        """The row of a document and those that state something of it, or of which its own does: how it stands."""
        ids = dict.fromkeys((document, *self._rows.get(document, ())))
        return {id: self.documents[id] for id in ids if id in self.documents}

    def signed_by(self, name: str) -> list[Document]:
        """The documents that a person of this very name signed."""
        return [one for one in self.documents.values() if one.signer and same_name(one.signer, name)]

    def relations(self, document: Document) -> Iterator[Relation]:
        """The links of a document to others."""
        for kind, source, target in self.stated(document.id):
            if document.id == source:
                yield Relation(kind, "out", self._end(target), register=True)
            elif document.id == target:
                yield Relation(kind, "in", self._end(source), register=True)

    def _end(self, id: str) -> End:
        known = self.documents.get(id)
        return End("Document", id, document_name(known), known.date) if known else End("Document", id, id)


@cache
def _letters(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def same_name(one: str, other: str) -> bool:
    """Two spellings of a name with the same letters and marks, in any case."""
    return _letters(one) == _letters(other)


def alike(one: str, other: str) -> bool:
    """Two names that differ in marks and case at most.

    >>> alike("Trần Văn Mẫu", "tran van mau"), same_name("Trần Văn Mẫu", "Trần Văn Mậu")
    (True, False)
    """
    return " ".join(fold(one).split()) == " ".join(fold(other).split())


def merged(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """One link for all who say the same, in the order in which they are shown."""
    found: dict[tuple[Any, ...], Relation] = {}
    for one in relations:
        key = (one.kind, one.direction, one.other.label, one.other.id or one.other.name, one.planned)
        if before := found.get(key):
            passages = tuple(dict.fromkeys((*before.passages, *one.passages)))
            one = msgspec.structs.replace(before, passages=passages, register=before.register or one.register)
        found[key] = one
    return tuple(sorted(found.values(), key=_rank))


def _rank(relation: Relation) -> tuple[Any, ...]:
    day = relation.other.date
    return (relation.direction == "out", ORDER.index(relation.kind), relation.planned,
            -(day.toordinal() if day else 0), relation.other.name, relation.other.id or "")
