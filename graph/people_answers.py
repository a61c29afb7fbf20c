"""What is answered of people and bodies: posts over time, documents, the articles that say so."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from graph.answers import ArticleRow, Cited, Passage, article_fields, document_fields
from graph.keeping.stated import Relation
from graph.model import Certainty
from graph.relation_answers import passages_fields


class Post(Struct, frozen=True, rename={"since": "from"}):
    """A post as articles name it; `since` and `until` are days, months or years, None where nobody says."""

    title: str
    org: str | None = None
    since: str | None = None
    until: str | None = None
    articles: tuple[str, ...] = ()


class Mentioning(Struct, frozen=True):
    """An article that names a person: as what, and where."""

    article: ArticleRow
    certainty: Certainty
    positions: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


class Person(Struct, frozen=True):
    """A person with the posts, documents and articles; `total` articles name them."""

    id: str
    name: str
    total: int = 0
    posts: tuple[Post, ...] = ()
    documents: tuple[Relation, ...] = ()
    articles: tuple[Mentioning, ...] = ()
    first: str | None = None
    last: str | None = None

    def fields(self) -> dict[str, Any]:
        """The person as plain values."""
        return {"id": self.id, "name": self.name, "total": self.total,
                "posts": [post_fields(post) for post in self.posts],
                "documents": [_deed(one) for one in self.documents],
                "articles": [mentioning_fields(one) for one in self.articles]}


class Officials(Struct, frozen=True):
    """The people that a question means, each with what is known of them."""

    question: str
    officials: tuple[Person, ...] = ()
    narrowed: bool = False
    """Documents are asked for, not posts."""
    body: str | None = None
    """The body of which one post was asked for: these held it, the latest first."""

    @property
    def found(self) -> bool:
        """Somebody is known by that name and, where documents were asked for, for some document."""
        return any(one.documents or not self.narrowed for one in self.officials)

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""
        return {"question": self.question, "intent": "official",
                "officials": [person.fields() for person in self.officials]}


class People(Struct, frozen=True):
    """Some of the people of a store, and how many there are."""

    officials: tuple[Person, ...]
    total: int
    question: str | None = None
    """What was asked, where it was a question."""

    @property
    def found(self) -> bool:
        """There is somebody."""
        return bool(self.officials)

    def shape(self) -> dict[str, Any]:
        """The list as plain values."""
        asked = {} if self.question is None else {"question": self.question, "intent": "most_named"}
        return asked | {"total": self.total, "officials": [
            {"id": one.id, "name": one.name, "total": one.total, "first": one.first, "last": one.last,
             "posts": [post_fields(post) for post in one.posts]} for one in self.officials]}  # fmt: skip


class Served(Struct, frozen=True):
    """Somebody who held a post in a body."""

    id: str
    name: str
    post: Post


class Body(Struct, frozen=True):
    """An issuing body or one that people serve in."""

    id: str
    name: str
    facts: dict[str, Any]
    """Level, place, other names, the years it existed, as far as they are known."""
    issued: int = 0
    documents: tuple[Cited, ...] = ()
    people: tuple[Served, ...] = ()
    posts: int = 0
    """All posts that people held there."""


class Bodies(Struct, frozen=True):
    """The bodies that a name means."""

    question: str
    organisations: tuple[Body, ...] = ()
    narrowed: bool = False
    """Documents are asked for, not people."""

    @property
    def found(self) -> bool:
        """There is one and, where documents were asked for, such a document."""
        return any(body.issued or not self.narrowed for body in self.organisations)

    def shape(self) -> dict[str, Any]:
        """The answer as plain values."""
        return {"question": self.question, "intent": "org", "organisations": [
            one.facts | {"id": one.id, "name": one.name, "total": one.issued, "posts": one.posts, "documents": [
                document_fields(cited.document) | {"total": cited.total} for cited in one.documents],
                "officials": [{"id": each.id, "name": each.name, **post_fields(each.post)}
                              for each in one.people]}
            for one in self.organisations]}  # fmt: skip


def post_fields(post: Post) -> dict[str, Any]:
    """A post as plain values."""
    return {"title": post.title, "org": post.org, "from": post.since, "until": post.until,
            "articles": list(post.articles)}


def _deed(one: Relation) -> dict[str, Any]:
    articles = dict.fromkeys(passage.article for passage in one.passages)
    return {"kind": one.kind, "document": one.other.id, "name": one.other.name, "planned": one.planned,
            "register": one.register, "articles": list(articles), "passages": passages_fields(one.passages)}


def mentioning_fields(one: Mentioning) -> dict[str, Any]:
    """An article that names a person, as plain values."""
    return article_fields(one.article) | {
        "certainty": one.certainty, "positions": list(one.positions), "passages": [
        {"start": each.start, "end": each.end, "text": each.text} for each in one.passages]}
