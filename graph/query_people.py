"""Questions about people and the bodies they serve in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from citations.text import fold, words
from graph.answers import Passage
from graph.keeping.remembered import remembered
from graph.keeping.stated import (
    Relation,
    Rows,
    alike,
    article_of,
    counted,
    end_of,
    merged,
    relations_of,
    same_name,
)
from graph.model import Document, Node
from graph.people_answers import Bodies, Body, Mentioning, Officials, People, Person, Post, Served
from graph.relations import BY
from graph.store import Store, Where
from graph.words import asking
from graph.words.period import Period

NAMED = 50
"""People looked at under one name."""


def official(store: Store, name: str, question: str | None = None, *, kinds: Collection[str] = (),
             where: Where | None = None, limit: int = 20) -> Officials:
    """The people of a name, each with posts, documents and articles; with `kinds`, only for such documents.

    Words of a post or place behind the name tell namesakes apart. `where` chooses among the articles.
    """
    nodes = people_named(store, name)
    rows = Rows.of(store) if nodes else Rows(())
    found = tuple(person(store, node, rows, limit, where) for node in nodes)
    if kinds:
        found = tuple(_only(one, kinds) for one in found)
    return Officials(question if question is not None else name, found, narrowed=bool(kinds))


def officials(store: Store, *, limit: int = 20, question: str | None = None) -> People:
    """The people of a store, those named by most articles first."""
    nodes = store.scan("Official", order="mentioned", limit=limit)
    total = sum(count for _, count in store.counts("Official", None))
    return People(tuple(brief(node) for node in nodes), total, question)


def org(store: Store, name: str, *, limit: int = 20) -> Bodies:
    """The bodies of a name, each with the documents it issued and the people who served in it."""
    return Bodies(name, tuple(_body(store, node, limit) for node in bodies_named(store, name)))


def issued(store: Store, name: str, question: str, *, type: str | None = None, period: Period | None = None,
           limit: int = 20) -> Bodies:
    """The bodies of a name with the documents they issued, of a type and a time where these are said."""
    time = period or Period()
    found = []
    for node in bodies_named(store, name):
        body = _body(store, node, limit)
        if type or time != Period():
            page = store.neighbours("Organisation", node.id, "ISSUED_BY", incoming=True, order="cited", limit=0)
            fitting = [cited for _, each in page.rows if _fits((cited := counted(each)).document, type, time)]
            body = msgspec.structs.replace(body, issued=len(fitting), documents=tuple(fitting[: limit or None]))
        found.append(msgspec.structs.replace(body, people=(), posts=0))
    return Bodies(question, tuple(found), narrowed=True)


def _fits(document: Document, type: str | None, time: Period) -> bool:
    """Whether a document is of a type and of a time; what has no day may be of its year."""
    day = document.date.isoformat() if document.date else str(document.year or "")
    first, last = (day_of.isoformat() if day_of else None for day_of in (time.first, time.last))
    if type and document.type != type:
        return False
    return bool(first is None or day >= first[: len(day)]) and bool(last is None or day <= last) and bool(
        day or not (first or last))  # fmt: skip


def people_named(store: Store, name: str) -> list[Node]:
    """The people whom a name, or an id, may mean: those of just that name before those who only bear its words.

    Words behind the name that are no part of it must stand in a post: "Trần Văn Mẫu Gia Lai".
    """
    if node := store.node("Official", name.strip()):
        return [node]
    said = words(name).split()
    for count in range(len(said), 0, -1):
        tried, rest = " ".join(said[:count]), said[count:]
        if rest and count < 2:
            break
        nodes = store.find(tried, ["Official"], limit=NAMED)
        exact = [node for node in nodes if alike(node.properties["name"], tried)]
        chosen = [node for node in exact or ([] if rest else nodes) if _serves(node, rest)]
        if chosen:
            marked = [node for node in chosen if _letters_in(node.properties["name"], name)]
            return sorted(marked or chosen, key=lambda node: (-_total(node), node.id))
    return []


def _letters_in(name: str, text: str) -> bool:
    """The name stands in the text with its marks, so that Mẫu is not Mậu."""
    before = text.split(",")[0].split()
    count = len(name.split())
    return any(same_name(" ".join(before[at : at + count]), name) for at in range(len(before) - count + 1))


def _serves(node: Node, rest: Iterable[str]) -> bool:
    """Every word stands in one of the posts, or in the id that tells namesakes apart."""
    held = (f"{post.title} {post.org or ''}" for post in posts(node.properties))
    known = set(words(" ".join([*held, node.id.replace("-", " ")])).split())
    return all(word in known for word in rest)


def bodies_named(store: Store, name: str) -> list[Node]:
    """The bodies that a name, an abbreviation or an id may mean."""
    if node := store.node("Organisation", name.strip()):
        return [node]
    said = asking.spellings("bodies").get(" ".join(fold(name).split()), name)
    nodes = store.find(said, ["Organisation"], limit=NAMED)
    return [node for node in nodes if alike(node.properties["name"], said)] or nodes


def person(store: Store, node: Node, rows: Rows, limit: int, where: Where | None = None) -> Person:
    """A person with posts, documents and so many of the articles, of those that are asked for."""
    page = store.neighbours("Official", node.id, "MENTIONS", incoming=True, where=where, limit=limit)
    articles = tuple(mentioning(edge.properties, article) for edge, article in page.rows)
    documents = merged((*_deeds(store, node), *_by_register(store, node, rows)))
    known = brief(node)
    total = page.total if where else page.total or known.total
    return msgspec.structs.replace(known, total=total, documents=documents, articles=articles)


def mentioning(about: Mapping[str, Any], article: Node) -> Mentioning:
    """An article that names a person, from the edge between them."""
    row = article_of(article)
    positions = tuple(dict.fromkeys(one["title"] for one in about["positions"]))
    return Mentioning(row, about["certainty"], positions, msgspec.convert(about["passages"], tuple[Passage, ...]))


def _deeds(store: Store, node: Node) -> Iterator[Relation]:
    for kind in BY.values():
        for edge, document in store.neighbours("Official", node.id, kind, incoming=False, limit=0).rows:
            yield from relations_of(edge, "out", end_of(document))


def _by_register(store: Store, node: Node, rows: Rows) -> Iterator[Relation]:
    """What the register says the person signed; of namesakes it does not say which."""
    name = node.properties["name"]
    signed = rows.signed_by(name)
    if not signed:
        return
    namesakes = [one for one in store.find(name, ["Official"], limit=0)
                 if same_name(one.properties["name"], name)]  # fmt: skip
    if len(namesakes) == 1:
        for document in signed:
            there = store.node("Document", document.id)
            if there:
                yield Relation("signs", "out", end_of(there), register=True)


def _only(person: Person, kinds: Collection[str]) -> Person:
    """The person with the documents of some kinds alone."""
    kept = tuple(one for one in person.documents if one.kind in kinds)
    return msgspec.structs.replace(person, documents=kept)


def brief(node: Node) -> Person:
    """A person with posts, without documents and articles."""
    about = node.properties
    return Person(node.id, about["name"], _total(node), tuple(sorted(posts(about), key=_when)),
                  first=about.get("first"), last=about.get("last"))


def posts(about: Mapping[str, Any]) -> list[Post]:
    """The posts that a person's node, or an edge to a body, carries."""
    return msgspec.convert(about.get("posts") or [], list[Post])


def _when(post: Post) -> tuple[str, str, str]:
    """By time, what is undated at the end."""
    return post.since or post.until or "9999", post.until or "9999", post.title


def _total(node: Node) -> int:
    return int(node.properties.get("mentioned") or 0)


def _body(store: Store, node: Node, limit: int) -> Body:
    page = store.neighbours("Organisation", node.id, "ISSUED_BY", incoming=True, order="cited", limit=limit)
    issued = tuple(counted(each) for _, each in page.rows)
    facts = {name: value for name, value in node.properties.items() if name != "name"}
    posts_there, served = remembered(store, ("served", node.id, limit), lambda: _served(store, node, limit))
    return Body(node.id, node.properties["name"], facts, page.total, issued, served, posts_there)


def _served(store: Store, node: Node, limit: int) -> tuple[int, tuple[Served, ...]]:
    """How many posts were held in a body, and the first who served there.

    Names are read of these alone, and of those who began on the same day.
    """
    held = [(_when(post), edge.source, post)
            for edge in store.edges([node.id], ["HELD"], incoming=True) for post in posts(edge.properties)]  # fmt: skip
    held.sort(key=lambda each: each[:2])
    last = held[limit - 1][0] if 0 < limit < len(held) else None
    first = [each for each in held if last is None or each[0] <= last]
    people = store.nodes("Official", list({id: None for _, id, _ in first}))
    names = {id: node.properties["name"] for id, node in people.items()}
    found = [(when, names[id], Served(id, names[id], post)) for when, id, post in first if id in names]
    found.sort(key=lambda each: each[:2])
    return len(held), tuple(served for _, _, served in found[: limit or None])
