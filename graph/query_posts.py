"""Who held a post of a body, from the words of a question: "Bí thư Tỉnh ủy Gia Lai", "secretary of Tỉnh ủy Gia Lai"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from citations import post_words
from citations.text import fold, words
from graph.model import Node
from graph.people_answers import Mentioning, Officials, Person, Post
from graph.persons.office import office
from graph.query_people import mentioning, posts
from graph.store import Store
from graph.words import asking
from graph.words.keys import slug
from graph.words.period import Period

LOOKED_AT = 200
"""Articles looked at, to show the newest that state a post."""


def holders(store: Store, said: str, question: str, *, period: Period | None = None,
            limit: int = 20) -> Officials | None:
    """Those whom articles give a post of a body, the latest first; None where no such body is known.

    `said` is folded; the body's name stands last in it. With a period, those who are known to have held it then.
    """
    named = list(_read(store, said))
    for body, post in named:
        people = tuple(_holding(store, body, post, period or Period(), limit))
        if people:
            return Officials(question, people, body=body.properties["name"])
    return Officials(question, body=named[0][0].properties["name"]) if named else None


def begins_with_post(said: str) -> bool:
    """Whether folded words begin with a post, so that they name no document.

    >>> begins_with_post("chu tich ubnd tinh lam dong"), begins_with_post("quy che bau cu")
    (True, False)
    """
    told = said.split()
    return any(" ".join(told[:count]) in post_words.heads() for count in range(1, len(told) + 1))


def _read(store: Store, said: str) -> Iterator[tuple[Node, str]]:
    """The bodies that the words may end with, the longest name first, each with the words of the post before it.

    A post that one body alone has needs no name behind it: Tổng Bí thư.
    """
    short = asking.spellings("short_bodies")
    told = " ".join(fold(short.get(word, word)) for word in _vietnamese(said).split()).split()
    for start in range(1, len(told)):
        tail = " ".join(told[start:])
        if node := store.node("Organisation", slug(asking.spellings("bodies").get(tail, tail))):
            yield node, " ".join(told[:start])
    _, head = post_words.heads().get(" ".join(told), ("", None))
    if head and head.org and (node := store.node("Organisation", slug(head.org))):
        yield node, " ".join(told)


def _vietnamese(said: str) -> str:
    """The words with the post in Vietnamese: "bi thu tinh uy gia lai" for "secretary of tinh uy gia lai"."""
    post, _, body = said.partition(" of ")
    known = asking.spellings("posts").get(post)
    return f"{fold(known)} {body.removeprefix('the ')}".strip() if known else said


def _then(post: Post, period: Period) -> bool:
    """The stretch for which articles attest the post touches a period; one of unknown time touches only all time."""
    since, until = post.since or post.until, post.until or post.since
    if not (period.first and period.last):
        return True
    first, last = period.first.isoformat(), period.last.isoformat()
    return bool(since and until and since[: len(last)] <= last and until >= first[: len(until)])


def _holding(store: Store, body: Node, post: str, period: Period, limit: int) -> list[Person]:
    """The people in just that post: not the deputies, nor those of a department beside it."""
    name = body.properties["name"]
    wanted = office(f"{post} {words(name)}", name).head
    held: dict[str, list[Post]] = defaultdict(list)
    names: dict[str, str] = {}
    for edge, person in store.neighbours("Organisation", body.id, "HELD", incoming=True, limit=0).rows:
        for each in posts(edge.properties):
            named = {*words(f"{each.title} {each.org or ''}").split()}
            fits = office(each.title, each.org).head == wanted and named.issuperset(post.split())
            if fits and _then(each, period):
                held[person.id].append(each)
                names[person.id] = person.properties["name"]
    latest = sorted(held, key=lambda id: (max(each.until or each.since or "" for each in held[id]), id), reverse=True)
    return [_person(store, id, names[id], held[id], limit) for id in latest[: limit or None]]


def _person(store: Store, id: str, name: str, held: Sequence[Post], limit: int) -> Person:
    """A person with that post alone, and the articles that state it."""
    stating = list(dict.fromkeys(article for post in held for article in post.articles))
    found = [one for article in stating[:LOOKED_AT] if (one := _naming(store, article, id))]
    found.sort(key=lambda one: (str(one.article.published or ""), one.article.id), reverse=True)
    return Person(id, name, len(stating), tuple(held), articles=tuple(found[: limit or None]))


def _naming(store: Store, article: str, person: str) -> Mentioning | None:
    """Where an article names a person."""
    node = store.node("Article", article)
    for edge, named in store.neighbours("Article", article, "MENTIONS", incoming=False, limit=0).rows if node else ():
        if named.id == person and node:
            return mentioning(edge.properties, node)
    return None
