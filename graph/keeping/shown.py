"""What the ledger holds, as the nodes and edges that a store shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from citations.joint_issuers import members
from graph.keeping import lapsing
from graph.keeping.judgements import Judged
from graph.keeping.kept import Mention, Telling
from graph.keeping.lapsing import LAPSES, Lapsing, endings
from graph.ledger import Ledger
from graph.model import Certainty, Decision, Edge, Node
from graph.persons import organisations
from graph.persons.person import Held, Meant, Person
from graph.relations import Ends, stated
from graph.relations import Telling as Relating

REMEMBERED = 50_000
"""Decisions kept in memory while articles are projected."""

RANK: dict[Certainty, int] = {"stated": 0, "inferred": 1, "new": 2, "ambiguous": 3}


class Meanings:
    """What the ways of citing of articles, and the names in them, are held to mean; looked up once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[int, Decision | None] = {}
        self._names: dict[int, dict[str, Meant]] = {}
        self._judged: dict[int, dict[int, Judged]] = {}
        self._tellings: dict[str, Telling] = {}

    def tellings(self, ids: Iterable[str]) -> dict[str, Telling]:
        """What many articles say, without those that are gone; those asked for last are not read again."""
        found = {id: telling for id in ids if (telling := self._tellings.get(id) or self._ledger.telling(id))}
        if found.keys() - self._tellings.keys():
            self.fetch(found.values())
        self._tellings = found
        return found

    def fetch(self, tellings: Iterable[Telling]) -> None:
        """Look up those of many articles at a time."""
        given = list(tellings)
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        ways = {mention.signature for telling in given for mention in telling.mentions}
        self._known |= self._ledger.decisions(ways - self._known.keys())
        self._names = self._ledger.meant(telling.key for telling in given if telling.officials)
        self._judged = self._ledger.judged(telling.key for telling in given)

    def of(self, telling: Telling) -> list[Decision | None]:
        """What each citation of an article means, by what persons decided of it and else by the rules."""
        found = self.by_rule(telling)
        for at, judged in self.judged(telling).items():
            found[at] = judged.decision or found[at]
        return found

    def by_rule(self, telling: Telling) -> list[Decision | None]:
        """What each citation of an article means if nobody had decided anything of it."""
        return [self._known.get(mention.signature) for mention in telling.mentions]

    def judged(self, telling: Telling) -> dict[int, Judged]:
        """What persons decided of an article's citations, by their places."""
        return self._judged.get(telling.key, {})

    def who(self, telling: Telling) -> list[Meant | None]:
        """Whom each official of an article means."""
        names = self._names.get(telling.key, {})
        return [names.get(official.name) if official.kind == "official" else None for official in telling.officials]


def _day(telling: Telling) -> str | None:
    return telling.article.published.isoformat() if telling.article.published else None


def article_node(telling: Telling, meanings: Meanings) -> Node:
    """An article with its text and every citation and official in place, each with what it is held to mean."""
    article = telling.article
    judged, by_rule = meanings.judged(telling), meanings.by_rule(telling)
    citations = [_placed(*each) for each in zip(telling.mentions, meanings.of(telling), strict=True)]
    for at, one in judged.items():
        if one.decision is None:                 # as if nobody had: a list of all that was decided tells why
            continue
        citations[at] |= {"judged": [each.shown() for each in one.judgements], "unjudged": _taken(by_rule[at])}
    return Node("Article", article.id or "", {
        "title": article.title,
        "published": _day(telling),
        "place": telling.place,
        "source": article.source,
        "text": article.text,
        "citations": citations,
        "officials": [
            {"start": official.start, "end": official.end, "name": official.name} | _person(meant)
            for official, meant in zip(telling.officials, meanings.who(telling), strict=True)
        ],
        "version": telling.key,
        "first_print": telling.first_print,
    })


def _placed(mention: Mention, decision: Decision | None) -> dict[str, Any]:
    return {"start": mention.start, "end": mention.end} | _taken(decision)


def _taken(decision: Decision | None) -> dict[str, Any]:
    candidates = [candidate.document for candidate in decision.candidates] if decision else []
    return {
        "document": candidates[0] if len(candidates) == 1 else None,
        "certainty": decision.certainty if decision else None,
        "candidates": candidates if len(candidates) > 1 else [],
    }


def _person(meant: Meant | None) -> dict[str, Any]:
    persons = list(meant.persons) if meant else []
    return {
        "person": meant.person if meant else None,
        "certainty": meant.certainty if meant else None,
        "candidates": persons if len(persons) > 1 else [],
    }


def citations_of(telling: Telling, meanings: Meanings) -> Iterator[Edge]:
    """One edge per document: with the passages that surely mean it or, failing these, those that may.

    Beside how sure it is stands who decided what of these passages, in `judged`.
    """
    found: dict[str, list[tuple[int, Certainty, int]]] = {}
    for at, decision in enumerate(meanings.of(telling)):
        if decision is not None:
            rank = RANK[decision.certainty]
            for candidate in decision.candidates:
                found.setdefault(candidate.document, []).append((rank, decision.certainty, at))
    judged = meanings.judged(telling)
    open_rank = RANK["ambiguous"]
    for document, mentions in found.items():
        best, certainty, _ = min(mentions, key=lambda each: each[0])
        places = [at for rank, _, at in mentions if (rank == open_rank) == (best == open_rank)]
        kept = [telling.mentions[at] for at in places]
        yield Edge("CITES", telling.article.id or "", document, {
            "certainty": certainty,
            "published": _day(telling),
            "place": telling.place,
            "teaser": all(mention.teaser for mention in kept),
            "judged": [each.shown() for at in places if at in judged and judged[at].decision is not None
                       for each in judged[at].judgements],
            "first_print": telling.first_print,
            "passages": [{"start": mention.start, "end": mention.end} for mention in kept],
        })


def mentions_of(telling: Telling, meant: Sequence[Meant | None]) -> Iterator[Edge]:
    """One edge per person: the posts that the article gives him, and where it names him."""
    found: dict[str, list[int]] = {}
    for place, each in enumerate(meant):
        for person in each.persons if each else ():
            found.setdefault(person, []).append(place)
    for person, places in found.items():
        said = [each.certainty for place in places if (each := meant[place])]
        officials = [telling.officials[place] for place in places]
        positions = dict.fromkeys((post.title, post.org) for official in officials for post in official.positions)
        yield Edge("MENTIONS", telling.article.id or "", person, {
            "positions": [{"title": title, "org": org} for title, org in positions],
            "passages": [{"start": official.start, "end": official.end} for official in officials],
            "published": _day(telling),
            "place": telling.place,
            "certainty": min(said, key=lambda each: RANK[each]),
        })


def told_by(telling: Telling, meanings: Meanings) -> dict[Ends, Relating | Lapsing]:
    """What an article states between things that are no question, and of the ends of documents."""
    documents = [decision.document if decision else None for decision in meanings.of(telling)]
    persons = [meant.person if meant else None for meant in meanings.who(telling)]
    article = telling.article
    told: dict[Ends, Relating | Lapsing] = {
        ends: Relating(article.id or "", article.published, passages)
        for ends, passages in stated(telling.relations, documents, persons).items()}  # fmt: skip
    for id, passages in endings(telling.lapses, documents).items():
        told[Ends(LAPSES, id, id)] = Lapsing(article.id or "", article.published, passages)
    return told


def document_node(ledger: Ledger, id: str) -> Node | None:
    """A document as the register or the resolver has it."""
    document = ledger.document(id)
    if document is None:
        return None
    properties = msgspec.to_builtins(document)
    del properties["id"]
    properties["former"] = ledger.formers(id)
    if said := ledger.lapsing(id):
        properties["lapses"] = lapsing.shown(document, said)
    return Node("Document", id, properties)


def issuers(issuer: str | None) -> dict[str, str]:
    """Ids and names of the bodies that issued a document together.

    >>> issuers("Ban Tổ chức Trung ương, Ban Tuyên giáo Trung ương")
    {'ban-to-chuc-trung-uong': 'Ban Tổ chức Trung ương',
     'ban-tuyen-giao-trung-uong': 'Ban Tuyên giáo Trung ương'}
    >>> issuers("Bộ Văn hóa, Thể thao và Du lịch")
    {'bo-van-hoa-the-thao-va-du-lich': 'Bộ Văn hóa, Thể thao và Du lịch'}
    """
    return {id: name for name in members(issuer or "") if (id := organisations.id_of(name))}


def official_node(person: Person) -> Node:
    """A person with the posts he held."""
    return Node("Official", person.id, {
        "name": person.name,
        "posts": [_post(post) for post in person.posts],
        "mentioned": person.mentioned,
        "first": person.first,
        "last": person.last,
    })


def _post(post: Held) -> dict[str, Any]:
    return {"title": post.title, "org": post.org, "from": post.since, "until": post.until,
            "articles": list(post.articles)}  # fmt: skip


def served(person: Person) -> dict[str, str]:
    """Ids and names of the bodies that a person holds posts in."""
    return {id: post.org for post in reversed(person.posts) if post.org and (id := organisations.id_of(post.org))}


def held_by(person: Person) -> Iterator[Edge]:
    """One edge per body: with the newest post there, and all of them as `posts`."""
    found: dict[str, list[Held]] = {}
    for post in person.posts:
        if post.org and (id := organisations.id_of(post.org)):
            found.setdefault(id, []).append(post)
    for body, posts in found.items():
        newest = {name: value for name, value in _post(posts[0]).items() if name != "org"}
        yield Edge("HELD", person.id, body, newest | {"posts": [_post(post) for post in posts]})


def body_node(ledger: Ledger, id: str) -> Node | None:
    """A body, as long as a document or a person stands behind it."""
    name = ledger.organisation(id)
    if name is None:
        return None
    about = organisations.properties(name)
    if about["level"] == organisations.COMMUNE and about["since"] and _was_before(ledger, id, about["since"]):
        about["since"] = None
    return Node("Organisation", id, about)


def _was_before(ledger: Ledger, id: str, day: str) -> bool:
    """Whether a body had a post or a paper before a day: then an older commune had the name, and its body the id."""
    persons, documents = ledger.behind(id)
    for each in persons:
        person = ledger.person(each)
        for post in person.posts if person else ():
            said = post.since or post.until
            if said and said < day[: len(said)] and post.org and organisations.id_of(post.org) == id:
                return True
    for each in documents:
        document = ledger.document(each)
        if document and document.date and str(document.date) < day:
            return True
    return False
