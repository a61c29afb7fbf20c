"""Questions about the graph: one function each, built on the store's few operations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from typing import Any

import msgspec
from msgspec.structs import replace

from graph import query_relations
from graph.answers import Answer, ArticlePage, Cited, Judged, Listing, Marked, Stats
from graph.ask import NotAQuestion, Question, question
from graph.keeping.stated import Rows, article_of, counted, document_of
from graph.model import Document, Node
from graph.query_copies import citings, printed_with
from graph.query_most import least, most_cited
from graph.questions import answering, meant
from graph.questions.answering import Told
from graph.questions.meant import Meant
from graph.questions.meant import NotACitation as NotACitation
from graph.status import Standing, Status
from graph.store import Store, Where
from graph.words import said as saying
from graph.words.narrowing import narrowed
from graph.words.period import Period
from graph.words.said import Said

NEWEST = 10
"""Articles on a document's own page."""


def cites(store: Store, document: str, *, period: Period | None = None, place: str | None = None,
          every: bool = False, limit: int = 20) -> Answer:
    """The articles that cite a document, for each document that the words may mean.

    Those that print one text are one, with the others as its reprints, unless `every` one is asked for.
    """
    fitting = meant.named(store, document)
    where = narrowed(period, place)
    return Answer(document, "cites", _each(store, fitting, where, limit, every=every), narrowed=bool(where))


def ask(store: Store, text: str, *, every: bool = False, limit: int = 20, documents: int = 0,
        asked: Question | None = None) -> Answer | Told:
    """The answer to a question in Vietnamese or English; of so many documents, the most cited, if not of all."""
    asked = asked or question(text)
    if asked.intent == "show":
        return _records(store, text, text, asked.said, asked.day)
    if asked.intent == "most_cited":
        body = saying.as_typed(text, asked.names[0]) if asked.names else None
        return most_cited(store, text, type=asked.said.type, body=body, period=asked.period, place=asked.place,
                          limit=least(asked.first, limit))  # fmt: skip
    if asked.intent not in ("cites", "count"):
        return answering.answer(store, asked, limit=limit)
    if asked.said.words and meant.only_words(asked.said) and (
            named := answering.named(store, asked, limit=limit)):  # fmt: skip
        return named
    fitting = meant.documents(store, text, asked.said)
    if not fitting and meant.only_words(asked.said) and not asked.asks:
        raise NotAQuestion(said=text)
    if documents:
        fitting = sorted(fitting, key=lambda one: (-one.cited, one.document.id))[:documents]
    where = narrowed(asked.period, asked.place)
    found = _each(store, fitting, where, limit, every=every)
    return Answer(text, asked.intent, found, ignored=asked.ignored, narrowed=bool(where))


def show(store: Store, thing: str, *, day: Day | None = None) -> ArticlePage | Answer:
    """An article by its id; else the documents that the words may mean, each with its record.

    With a day, each with how it stood then.
    """
    if node := store.node("Article", thing.strip()):
        return article_page(store, node)
    return _records(store, thing, thing, saying.read(thing), day)


def _records(store: Store, question: str, thing: str, said: Said | None, day: Day | None) -> Answer:
    """The documents meant, each with its record, the articles per year, and how it stood on a day."""
    found = []
    for one in meant.documents(store, thing, said) if said else ():
        years = store.counts("CITES", "year", {"document": one.document.id})
        cited = _citing(store, one.document, {}, NEWEST)
        found.append(replace(cited, years=tuple(sorted((year or "", count) for year, count in years))))
    if found and day:
        rows = Rows.of(store)
        found = [replace(cited, status=_stood(store, rows, cited.document, day)) for cited in found]
    return Answer(question, "show", _most_cited_first(found))


def _stood(store: Store, rows: Rows, document: Document, day: Day) -> Status:
    """How a document stood on a day, by the register and by what articles say of its end."""
    ends = [one.until for one in query_relations.ends_said(store, document) if one.until]
    return Standing(rows.around(document.id).values()).on(document, day, ends)


def search(store: Store, text: str, *, limit: int = 20) -> Listing:
    """Documents and articles that hold all of the words."""
    documents = [counted(node) for node in store.find(text, ["Document"], limit=limit)]
    articles = [article_of(node) for node in store.find(text, ["Article"], limit=limit)]
    return Listing(tuple(documents), tuple(articles))


def documents(store: Store, *, unknown: bool = False, limit: int = 20) -> Listing:
    """The documents that articles cite, most cited first; only those in no register if `unknown`."""
    where: dict[str, Any] = {"cited": True} | ({"known": False} if unknown else {})
    rows = [counted(node) for node in store.scan("Document", where=where, order="cited", limit=limit)]
    return Listing(documents=tuple(rows), total=_sum(store, "Document", where))


def articles(store: Store, *, period: Period | None = None, place: str | None = None,
             limit: int = 20) -> Listing:
    """The articles of a store, newest first."""
    where = narrowed(period, place)
    rows = [article_of(node) for node in store.scan("Article", where=where, order="published", limit=limit)]
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
        reprints=_sum(store, "Article", {"reprint": True}),
    )


def _sum(store: Store, label: str, where: Where) -> int:
    return sum(count for _, count in store.counts(label, None, where))


def _each(store: Store, fitting: Iterable[Meant], where: Where, limit: int, *, every: bool) -> tuple[Cited, ...]:
    """Those that some article cites, with their articles; the others only where there are none such."""
    fitting = list(fitting)
    found = [_citing(store, one.document, where, limit, every=every) for one in fitting if one.cited]
    found = [cited for cited in found if cited.total]
    return _most_cited_first(found or [Cited(one.document) for one in fitting])


def _most_cited_first(found: Iterable[Cited]) -> tuple[Cited, ...]:
    return tuple(sorted(found, key=lambda cited: (-cited.total, cited.document.id)))


def _citing(store: Store, document: Document, where: Where, limit: int, *, every: bool = False) -> Cited:
    found = citings(store, document.id, where, every=every, limit=limit)
    return Cited(document, found.total, found.articles, texts=found.texts)


def judged_of(about: dict[str, Any]) -> tuple[Judged, ...]:
    """What persons decided of a citation, or of the passages of an edge."""
    return msgspec.convert(about.get("judged") or (), tuple[Judged, ...])


def article_page(store: Store, node: Node) -> ArticlePage:
    """An article with what each of its citations is taken for."""
    known: dict[str, Document] = {}
    marked = []
    for one in node.properties["citations"]:
        ids = [one["document"]] if one["document"] else one["candidates"]
        for id in ids:
            if id not in known and (held := store.node("Document", id)):
                known[id] = document_of(held)
        meant = tuple(known[id] for id in ids if id in known)
        if meant:
            marked.append(Marked(one["start"], one["end"], one["certainty"], meant, judged_of(one),
                                 one.get("unjudged")))  # fmt: skip
    article = article_of(node)
    return ArticlePage(article, node.properties["text"], tuple(marked), printed_with(store, article))
