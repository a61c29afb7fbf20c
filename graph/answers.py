"""What the graph answers: documents, the articles that cite them, the passages that prove it.

`shape` gives each as plain values, named as other programs know them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from typing import Any, Protocol

from msgspec import Struct, to_builtins

from graph.model import Certainty, Document
from graph.status import Status


class Passage(Struct, frozen=True):
    """A citation with the words around it; `at` is where it stands in them."""

    start: int
    end: int
    text: str
    at: tuple[int, int]


class Judged(Struct, frozen=True):
    """What a person decided of a citation, and why; `document` is the one it is or is not."""

    start: int
    end: int
    verdict: str
    document: str | None
    by: str
    why: str
    at: str


class ArticleRow(Struct, frozen=True):
    """An article without its text."""

    id: str
    title: str | None = None
    published: Day | None = None
    place: str | None = None
    source: str | None = None
    first_print: str | None = None
    """The article in which the text was printed first, if several print it."""

    @property
    def reprint(self) -> bool:
        """Another article printed the text before."""
        return self.first_print not in (None, self.id)


class Citing(Struct, frozen=True):
    """An article that cites a document: how surely, and where; it may stand for all that print the same text."""

    article: ArticleRow
    certainty: Certainty
    passages: tuple[Passage, ...] = ()
    reprints: tuple[ArticleRow, ...] = ()
    """The other articles asked for that print the same text and cite the document, the earliest first."""
    teaser: bool = False
    """Only a list of other headlines on its page names the document."""
    judged: tuple[Judged, ...] = ()
    """What persons decided of these passages."""


class Cited(Struct, frozen=True):
    """A document with the articles that cite it: some of them, and how many there are in all."""

    document: Document
    total: int = 0
    articles: tuple[Citing, ...] = ()
    years: tuple[tuple[str, int], ...] = ()
    """Articles by year, where asked for."""
    status: Status | None = None
    """How it stands on a day, where asked for."""
    texts: int = 0
    """How many different texts the articles print, where that was counted."""


class Answer(Struct, frozen=True):
    """The documents that a question means, each with its articles."""

    question: str
    intent: str
    documents: tuple[Cited, ...] = ()
    ignored: tuple[str, ...] = ()
    narrowed: bool = False
    """Only some articles were asked for: of a time, of a place."""

    @property
    def found(self) -> bool:
        """Some article cites one of the documents; of records, there is one."""
        return any(cited.total or self.intent == "show" for cited in self.documents)


class Marked(Struct, frozen=True):
    """A citation in an article's text and what it is taken for."""

    start: int
    end: int
    certainty: Certainty
    documents: tuple[Document, ...]
    """One, or the candidates where the question is open."""
    judged: tuple[Judged, ...] = ()
    """What persons decided of it."""
    unjudged: dict[str, Any] | None = None
    """What it would be taken for if they had not."""


class ArticlePage(Struct, frozen=True):
    """An article with its text and the citations in it."""

    article: ArticleRow
    text: str
    citations: tuple[Marked, ...] = ()
    reprints: tuple[ArticleRow, ...] = ()
    """The other articles that print the same text, the earliest first."""


class Listing(Struct, frozen=True):
    """Some rows of many."""

    documents: tuple[Cited, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    total: int | None = None
    """How many there are of the listed kind, where they were counted."""


class Stats(Struct, frozen=True):
    """What a store holds."""

    articles: int
    documents: int
    known: int
    register: int
    citations: int
    certainty: dict[str, int]
    years: dict[str, int]
    reprints: int = 0
    """Articles whose text another one printed before."""


def document_fields(document: Document) -> dict[str, Any]:
    """What identifies a document, as other programs read it."""
    return {
        "id": document.id,
        "type": document.type,
        "number": document.number,
        "numeral": document.numeral,
        "symbol": document.symbol,
        "issuer": document.issuer,
        "date": document.date,
        "term": document.term,
        "session": document.session,
        "title": document.title,
        "known": document.known,
    }


def article_fields(article: ArticleRow) -> dict[str, Any]:
    """An article without its text."""
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "place": article.place,
        "source": article.source,
    }


class Shaped(Protocol):
    """An answer of another kind, that knows its own plain values."""

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""


def shape(answer: Answer | ArticlePage | Listing | Stats | Shaped) -> dict[str, Any]:
    """An answer as plain values, ready to be written as JSON."""
    match answer:
        case Answer():
            return {"question": answer.question, "intent": answer.intent,
                    "documents": [cited_fields(cited) for cited in answer.documents]}
        case ArticlePage():
            return {"article": article_fields(answer.article), "text": answer.text,
                    "reprints": [article_fields(one) for one in answer.reprints],
                    "citations": [marked_fields(one, answer.text) for one in answer.citations],
                    "documents": described(one for cited in answer.citations for one in cited.documents)}
        case Listing():
            rows: dict[str, Any] = {"documents": [_counted(cited) for cited in answer.documents],
                                    "articles": [article_fields(article) for article in answer.articles]}
            return rows if answer.total is None else {"total": answer.total, **rows}
        case Stats():
            return {name: getattr(answer, name) for name in answer.__struct_fields__}
        case _:
            return answer.shape()


def cited_fields(cited: Cited) -> dict[str, Any]:
    """A document with its articles."""
    fields = document_fields(cited.document) | {"total": cited.total}
    if 0 < cited.texts < cited.total:
        fields["texts"] = cited.texts
    if cited.years:
        document = cited.document
        fields |= {"names": document.names, "signer": document.signer, "status": document.status,
                   "own": document.own, "years": dict(cited.years)}
    if cited.status:
        fields["standing"] = status_fields(cited.status)
    return fields | {"articles": [citing_fields(citing) for citing in cited.articles]}


def status_fields(status: Status) -> dict[str, Any]:
    """How a document stands on a day, what replaced or amended it by its ids."""
    return {"day": status.day, "state": status.state, "by": [document.id for document in status.by],
            "since": status.since, "sure": status.sure}


def citing_fields(citing: Citing) -> dict[str, Any]:
    """An article with how and where it cites."""
    fields = article_fields(citing.article) | {
        "certainty": citing.certainty,
        "reprints": [article_fields(one) for one in citing.reprints],
        "passages": [{"start": one.start, "end": one.end, "text": one.text} for one in citing.passages],
    }
    if citing.judged:
        fields["judged"] = to_builtins(citing.judged)
    return fields | {"teaser": True} if citing.teaser else fields


def _counted(cited: Cited) -> dict[str, Any]:
    return document_fields(cited.document) | {"total": cited.total}


def marked_fields(one: Marked, text: str) -> dict[str, Any]:
    """A citation in an article's text as plain values."""
    open_question = one.certainty == "ambiguous"
    decided = {"judged": to_builtins(one.judged), "unjudged": one.unjudged} if one.judged else {}
    return {
        "start": one.start,
        "end": one.end,
        "quote": text[one.start : one.end],
        "document": None if open_question else one.documents[0].id,
        "certainty": one.certainty,
        "candidates": [document.id for document in one.documents] if open_question else [],
        **decided,
    }


def described(documents: Iterable[Document]) -> dict[str, Any]:
    """Documents as plain values by their ids, each once."""
    described = {}
    for document in documents:
        fields = document_fields(document)
        described[fields.pop("id")] = fields
    return described
