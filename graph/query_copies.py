"""The articles that cite a document, those that print one text as one; and all places where a text was printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from graph.answers import ArticleRow, Citing, Judged, Passage
from graph.keeping.shown import RANK
from graph.keeping.stated import article_of
from graph.model import Edge, Node
from graph.store import Store, Where


class Citings(Struct, frozen=True):
    """Some of the articles that cite a document, and how many there are."""

    articles: tuple[Citing, ...]
    total: int
    """Articles, reprints among them."""
    texts: int
    """Different texts."""
    cursor: str | None = None


def citings(store: Store, document: str, where: Where, *, every: bool = False, after: str | None = None,
            limit: int = 20) -> Citings:
    """The articles that cite a document, newest first; one of each text with the others beside it, or `every` one."""

    def asked(where: Where, limit: int, after: str | None = None) -> tuple[list[tuple[Edge, Node]], int, str | None]:
        page = store.neighbours("Document", document, "CITES", incoming=True, where=where, after=after, limit=limit)
        return page.rows, page.total, page.cursor

    if every:
        rows, total, cursor = asked(where, limit, after)
        texts = asked({**where, "once": True}, 1)[1]
        return Citings(tuple(citing(*row) for row in rows), total, texts, cursor)
    rows, texts, cursor = asked({**where, "once": True}, limit, after)
    total = asked(where, 1)[1]
    found = [citing(*row) for row in rows]
    copies = _copies(store, document, where, found)
    return Citings(tuple(replace(one, reprints=copies.get(one.article.id, ())) for one in found), total, texts, cursor)


def _copies(store: Store, document: str, where: Where, found: Sequence[Citing]) -> dict[str, tuple[ArticleRow, ...]]:
    """The id of an article → the others of its text that cite the document and fit."""
    standing = {one.article.first_print: one.article.id for one in found if one.article.first_print}
    if not standing:
        return {}
    held = {"certainty": list(RANK), **where, "first_print": list(standing)}
    ids = store.ends([document], "CITES", incoming=True, where=held).get(document, [])
    copies: dict[str, list[ArticleRow]] = defaultdict(list)
    for node in store.nodes("Article", ids).values():
        row = article_of(node)
        if row.first_print in standing and row.id != standing[row.first_print]:
            copies[standing[row.first_print]].append(row)
    return {id: tuple(sorted(rows, key=earliest)) for id, rows in copies.items()}


def printed_with(store: Store, article: ArticleRow) -> tuple[ArticleRow, ...]:
    """The other articles that print an article's text, the earliest first."""
    if article.first_print is None:
        return ()
    rows = map(article_of, store.scan("Article", where={"first_print": [article.first_print]}, limit=0))
    return tuple(sorted((row for row in rows if row.id != article.id), key=earliest))


def earliest(row: ArticleRow) -> tuple[bool, str, str]:
    """What articles are sorted by that the earliest comes first; those without a day come last."""
    return row.published is None, str(row.published or ""), row.id


def citing(edge: Edge, node: Node) -> Citing:
    """An article that cites a document, from the edge between them."""
    about = edge.properties
    passages = msgspec.convert(about["passages"], tuple[Passage, ...])
    return Citing(article_of(node), about["certainty"], passages, teaser=bool(about.get("teaser")),
                  judged=msgspec.convert(about.get("judged") or (), tuple[Judged, ...]))  # fmt: skip
