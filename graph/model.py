"""The nouns of the graph: documents, ways of citing them, and what was decided.

Three layers never share a field. What an article said is `citations.Citation`;
a `Signature` is that, stripped to what can tell documents apart; a `Decision`
is what the signature is held to mean, computed and replaceable.
"""

from __future__ import annotations

from datetime import date as Day
from typing import Any, Literal

from msgspec import Struct

Certainty = Literal["stated", "inferred", "ambiguous", "new"]


class Document(Struct, frozen=True):
    """One real document, known to the register or pieced together from what was said."""

    id: str
    """Readable, made of what identifies: `quy-dinh-142-qd-tw-2024`."""
    type: str
    number: int | None = None
    numeral: str | None = None
    symbol: str | None = None
    year: int | None = None
    issuer: str | None = None
    date: Day | None = None
    term: str | None = None
    session: str | None = None
    title: str | None = None
    known: bool = False
    """It is in the register."""
    names: tuple[str, ...] = ()
    """Other names: nicknames, short names of laws."""
    signer: str | None = None
    amends: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    status: str | None = None
    sources: str | None = None
    confidence: str | None = None
    """How well the row is known: "two sources", "one source", "own"; None outside the register."""
    own: tuple[str, ...] = ()
    """Names of the fields that the user's own register says of it."""


class Signature(Struct, frozen=True, omit_defaults=True):
    """One way of citing: the fields stated or inferred, and the day of the article.

    Mentions with equal signatures mean the same document, so a document cited a
    hundred thousand times is decided a few hundred times.
    """

    type: str
    number: int | None = None
    numeral: str | None = None
    symbol: str | None = None
    year: int | None = None
    issuer: str | None = None
    date: Day | None = None
    when: str | None = None
    """A year or month said of the document: "2019", "2011-12"."""
    term: str | None = None
    session: str | None = None
    title: str | None = None
    """Folded words of the title, at most twelve: what papers are told apart by."""
    printed: str | None = None
    """The title as printed: what a paper in no register is shown by."""
    place: str | None = None
    scheduled: bool = False
    said_on: Day | None = None
    """The day of the article, or its lower bound where `undated`."""
    undated: bool = False
    inferred: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    """Words around it that tell papers of its number apart, where it says nothing else that does."""
    inner: Signature | None = None
    """The citation inside this one's title, which this one cannot be older than."""


class Candidate(Struct, frozen=True, omit_defaults=True):
    """A document that a way of citing may mean, and why."""

    document: str
    score: float
    reasons: tuple[str, ...] = ()


class Decision(Struct, frozen=True):
    """The documents that one way of citing may mean, most likely first.

    One candidate is the answer. Several are a question: kept and shown, never
    settled by taking the first.
    """

    candidates: tuple[Candidate, ...]
    certainty: Certainty

    @property
    def document(self) -> str | None:
        """The id of the document meant, or None where the question is open."""
        return self.candidates[0].document if len(self.candidates) == 1 else None


class Outcome(Struct, frozen=True):
    """What deciding one block gives: a decision per signature, and the documents it had to make."""

    decisions: dict[Signature, Decision]
    documents: tuple[Document, ...]
    """Provisional documents, `known=False`."""


class Node(Struct, frozen=True):
    """A node of the graph: label, id, plain properties."""

    label: str
    id: str
    properties: dict[str, Any]


class Edge(Struct, frozen=True):
    """An edge of the graph; `kind`, `source` and `target` identify it."""

    kind: str
    source: str
    target: str
    properties: dict[str, Any]


class Change(Struct, frozen=True):
    """One step of a projection, in the ledger's order.

    `node` or `edge` puts the value as it now is; with only a `gone` it is removed.
    """

    position: int
    node: Node | None = None
    edge: Edge | None = None
    gone: tuple[str, ...] | None = None
    """("Article", id) or ("CITES", source, target); ("CITES", source) for all of one source."""
