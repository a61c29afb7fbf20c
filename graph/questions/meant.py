"""Which documents of a store the words of a person mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from citations.errors import UserError
from graph.keeping.stated import document_of
from graph.model import Document, Node
from graph.resolving.fits import best
from graph.store import Store
from graph.words import said as saying
from graph.words.said import Said

BY_WORDS = 300
"""Documents looked at where only words were said."""


class NotACitation(UserError):
    """Words that name no document."""

    exit_code: ClassVar[int] = 2
    en = (
        "{said!r} does not read as a document. "
        'Give its type and number, such as "Quy định 142" or "Chỉ thị 35-CT/TW".'
    )
    vi = (
        "{said!r} không đọc được là tên văn bản. "
        'Hãy nêu loại và số, chẳng hạn "Quy định 142" hoặc "Chỉ thị 35-CT/TW".'
    )


class Meant(msgspec.Struct, frozen=True):
    """A document of the store, and how many articles cite it or may."""

    document: Document
    cited: int


def named(store: Store, text: str) -> list[Meant]:
    """The documents that a name may mean; NotACitation where it is none."""
    said = saying.read(text)
    if said is None:
        raise NotACitation(said=text)
    fitting = documents(store, text, said)
    if not fitting and only_words(said):
        raise NotACitation(said=text)
    return fitting


def only_words(said: Said) -> bool:
    """Nothing but words was said, so that only a hit shows that they are a name."""
    return said.type is None and said.number is None and said.session is None


def documents(store: Store, text: str, said: Said) -> list[Meant]:
    """The documents that fit what was said, by number, by session or by name."""
    for id in filter(None, (said.id, text.strip())):
        if node := store.node("Document", id):
            return [meant(node)]
    for nodes in _candidates(store, said):
        found = {node.id: meant(node) for node in nodes}
        if fitting := best((one.document for one in found.values()), said):
            return [found[document.id] for document in fitting]
    return []


def _candidates(store: Store, said: Said) -> Iterator[list[Node]]:
    """Documents to look at, the likely ones first."""
    kind = {"type": said.type} if said.type else {}
    if said.number is not None:
        where = {"number": said.number}
        if kind:
            yield store.scan("Document", where=where | kind, order="cited", limit=0)
        yield store.scan("Document", where=where, order="cited", limit=0)
    elif said.session:
        sessions = (said.session, *(f"{said.session} (lần {n})" for n in (1, 2)))
        found = [store.scan("Document", where={"session": one}, order="cited", limit=0) for one in sessions]
        yield [node for nodes in found for node in nodes]
    elif said.words:
        if kind:
            yield store.find(said.words, ["Document"], where=kind, limit=BY_WORDS)
            yield store.find(" ".join(filter(None, (said.type, said.words))), ["Document"], limit=BY_WORDS)
        yield store.find(said.words, ["Document"], limit=BY_WORDS)
    elif kind:
        year = {"year": int(said.when[:4])} if said.when else {}
        yield store.scan("Document", where=kind | year, order="cited", limit=0)


def meant(node: Node) -> Meant:
    """A node as a document with its count."""
    return Meant(document_of(node), node.properties.get("cited", 0) + node.properties.get("maybe", 0))
