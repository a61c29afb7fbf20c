"""The pages of one thing: a document's record, an article with its marks, an official, a body."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day

from graph import query_people, query_records
from graph.answers import shape
from graph.store import Store
from viz.addresses import address
from viz.asked import Asked
from viz.feed import feed
from viz.marked import marks, pieces
from viz.model import key
from viz.reply import Feed, Moved, Reply
from viz.serving import NotThere

IN_FEED = 50
"""Articles in a feed."""
OF_BODY = 20
"""Documents and people on the page of a body."""
ALL_OF_BODY = 1000
"""The most of each that its page gives; what it issued beyond that is among the documents by issuer."""


def document(store: Store, asked: Asked) -> Reply | Feed | Moved:
    """How a document stands, what is said between it and others, who cites it."""
    id = asked.id or ""
    limit = IN_FEED if asked.form == "atom" else asked.limit()
    record = query_records.document(store, id, day=Day.today(), period=asked.period, place=asked.place,
                                    every=asked.said_so("all"), after=asked.after, limit=limit)
    if record is None:
        raise _missing("Document", id)
    if record.document.id != id:
        return Moved("Document", record.document.id)
    if asked.form == "atom":
        return Feed(feed(record, asked.base))
    return Reply("document.html", {"record": record, "key": key("Document", id)}, record.shape)


def article(store: Store, asked: Asked) -> Reply:
    """An article's text with every citation and official marked."""
    id = asked.id or ""
    record = query_records.article(store, id)
    if record is None:
        raise _missing("Article", id)
    found = marks(record)
    about = {"record": record, "marks": found, "pieces": tuple(pieces(record.page.text, found)),
             "key": key("Article", id)}  # fmt: skip
    return Reply("article.html", about, record.shape)


def official(store: Store, asked: Asked) -> Reply:
    """The posts of an official over time, documents, and the articles that name the person."""
    id = asked.id or ""
    record = query_records.official(store, id, period=asked.period, place=asked.place, after=asked.after,
                                    limit=asked.limit())
    if record is None:
        raise _missing("Official", id)
    return Reply("official.html", {"record": record, "key": key("Official", id)}, record.shape)


def organisation(store: Store, asked: Asked) -> Reply:
    """What a body issued, and who served in it."""
    id = asked.id or ""
    node = store.node("Organisation", id)
    if node is None:
        raise _missing("Organisation", id)
    bodies = query_people.org(store, node.id, limit=asked.limit(most=ALL_OF_BODY, unless=OF_BODY))
    about = {"body": bodies.organisations[0], "most": ALL_OF_BODY, "key": key("Organisation", id)}
    return Reply("organisation.html", about, lambda: shape(bodies))


def _missing(label: str, id: str) -> NotThere:
    return NotThere(address=address(label, id[:100]))


PAGES: dict[str, Callable[[Store, Asked], Reply | Feed | Moved]] = {
    "Document": document, "Article": article, "Official": official, "Organisation": organisation}  # fmt: skip
"""Label → what makes the page of such a thing."""
