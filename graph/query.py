"""Questions about the graph: one function each, built on the store's few operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import msgspec
from msgspec.structs import replace

from citations.errors import UserError
from citations.text import words
from graph import asking
from graph import said as saying
from graph.answers import Answer, ArticlePage, ArticleRow, Cited, Citing, Listing, Marked, Passage, Stats
from graph.ask import NotAQuestion, Question, question
from graph.fits import best
from graph.model import Document, Edge, Node
from graph.period import Period
from graph.said import Said
from graph.store import Store, Where

NEWEST = 10
"""Articles on a document's own page."""
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


class _Found(msgspec.Struct, frozen=True):
    """A document of the store, and how many articles cite it or may."""

    document: Document
    cited: int


def cites(store: Store, document: str, *, period: Period | None = None, place: str | None = None,
          limit: int = 20) -> Answer:
    """The articles that cite a document, for each document that the words may mean."""
    said = saying.read(document)
    if said is None:
        raise NotACitation(said=document)
    fitting = _documents(store, document, said)
    if not fitting and _only_words(said):
        raise NotACitation(said=document)
    where = _where(period or Period(), place)
    return Answer(document, "cites", _each(store, fitting, where, limit), narrowed=bool(where))


def ask(store: Store, text: str, *, limit: int = 20, asked: Question | None = None) -> Answer:
    """The answer to a question in Vietnamese or English."""
    asked = asked or question(text)
    fitting = _documents(store, text, asked.said)
    if not fitting and _only_words(asked.said) and not asked.asks:
        raise NotAQuestion(said=text)
    where = _where(asked.period, asked.place)
    found = _each(store, fitting, where, limit)
    return Answer(text, asked.intent, found, ignored=asked.ignored, narrowed=bool(where))


def show(store: Store, thing: str) -> ArticlePage | Answer:
    """An article by its id; else the documents that the words may mean, each with its record."""
    if node := store.node("Article", thing.strip()):
        return _article_page(store, node)
    said = saying.read(thing)
    found = []
    for one in _documents(store, thing, said) if said else ():
        years = store.counts("CITES", "year", {"document": one.document.id})
        citing = _citing(store, one.document, {}, NEWEST)
        found.append(replace(citing, years=tuple(sorted((year or "", count) for year, count in years))))
    return Answer(thing, "show", _most_cited_first(found))


def search(store: Store, text: str, *, limit: int = 20) -> Listing:
    """Documents and articles that hold all of the words."""
    documents = [_counted(node) for node in store.find(text, ["Document"], limit=limit)]
    articles = [_row(node) for node in store.find(text, ["Article"], limit=limit)]
    return Listing(tuple(documents), tuple(articles))


def documents(store: Store, *, unknown: bool = False, limit: int = 20) -> Listing:
    """The documents that articles cite, most cited first; only those in no register if `unknown`."""
    where: dict[str, Any] = {"cited": True} | ({"known": False} if unknown else {})
    rows = [_counted(node) for node in store.scan("Document", where=where, order="cited", limit=limit)]
    return Listing(documents=tuple(rows), total=_sum(store, "Document", where))


def articles(store: Store, *, period: Period | None = None, place: str | None = None,
             limit: int = 20) -> Listing:
    """The articles of a store, newest first."""
    where = _where(period or Period(), place)
    rows = [_row(node) for node in store.scan("Article", where=where, order="published", limit=limit)]
    return Listing(articles=tuple(rows), total=_sum(store, "Article", where))


def stats(store: Store) -> Stats:
    """How much a store holds."""
    cited = dict(store.counts("Document", "known", {"cited": True}))
    years = sorted(store.counts("Article", "year"), key=lambda row: row[0] or "")
    certainty = dict(store.counts("CITES", "certainty"))
    return Stats(
        articles=_sum(store, "Article", {}),
        documents=sum(cited.values()),
        known=cited.get(True, 0),
        register=_sum(store, "Document", {"known": True}),
        citations=sum(certainty.values()),
        certainty=certainty,
        years={year or "": count for year, count in years},
    )


def _sum(store: Store, label: str, where: Where) -> int:
    return sum(count for _, count in store.counts(label, None, where))


def _only_words(said: Said) -> bool:
    """Nothing but words was said, so that only a hit shows that they are a name."""
    return said.type is None and said.number is None and said.session is None


def _documents(store: Store, text: str, said: Said) -> list[_Found]:
    """The documents that fit what was said, by number, by session or by name."""
    for id in filter(None, (said.id, text.strip())):
        if node := store.node("Document", id):
            return [_found(node)]
    for nodes in _candidates(store, said):
        found = {node.id: _found(node) for node in nodes}
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


def _each(store: Store, fitting: Iterable[_Found], where: Where, limit: int) -> tuple[Cited, ...]:
    """Those that some article cites, with their articles; the others only where there are none such."""
    fitting = list(fitting)
    found = [_citing(store, one.document, where, limit) for one in fitting if one.cited]
    found = [cited for cited in found if cited.total]
    return _most_cited_first(found or [Cited(one.document) for one in fitting])


def _most_cited_first(found: Iterable[Cited]) -> tuple[Cited, ...]:
    return tuple(sorted(found, key=lambda cited: (-cited.total, cited.document.id)))


def _citing(store: Store, document: Document, where: Where, limit: int) -> Cited:
    page = store.neighbours("Document", document.id, "CITES", incoming=True, where=where, limit=limit)
    return Cited(document, page.total, tuple(_link(edge, node) for edge, node in page.rows))


def _link(edge: Edge, node: Node) -> Citing:
    about = edge.properties
    passages = msgspec.convert(about["passages"], tuple[Passage, ...])
    return Citing(_row(node), about["certainty"], passages, tuple(about.get("reprints", ())))


def _where(period: Period, place: str | None) -> dict[str, Any]:
    known = asking.places().get(words(place), place) if place else None
    filters = {"since": period.first, "until": period.last, "place": known}
    return {name: value for name, value in filters.items() if value is not None}


def _found(node: Node) -> _Found:
    return _Found(_document(node), node.properties.get("cited", 0) + node.properties.get("maybe", 0))


def _counted(node: Node) -> Cited:
    found = _found(node)
    return Cited(found.document, found.cited)


def _document(node: Node) -> Document:
    return msgspec.convert(node.properties | {"id": node.id}, Document)


def _row(node: Node) -> ArticleRow:
    return msgspec.convert(node.properties | {"id": node.id}, ArticleRow)


def _article_page(store: Store, node: Node) -> ArticlePage:
    """An article with what each of its citations is taken for."""
    known: dict[str, Document] = {}
    marked = []
    for one in node.properties["citations"]:
        ids = [one["document"]] if one["document"] else one["candidates"]
        for id in ids:
            if id not in known and (held := store.node("Document", id)):
                known[id] = _document(held)
        meant = tuple(known[id] for id in ids if id in known)
        if meant:
            marked.append(Marked(one["start"], one["end"], one["certainty"], meant))
    return ArticlePage(_row(node), node.properties["text"], tuple(marked))
