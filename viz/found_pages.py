"""What a person typed into the search box: an answer where it is a question, and everything that holds the words."""

from __future__ import annotations

from datetime import date as Day
from typing import Any

from msgspec import Struct

from citations.errors import UserError
from graph import paths, query
from graph.answers import Answer, ArticleRow, Cited, article_fields, document_fields, shape
from graph.ask import NotAQuestion, question
from graph.keeping.stated import article_of, counted
from graph.model import Node
from graph.people_answers import Person
from graph.query_people import brief
from graph.questions.answering import Told
from graph.relation_answers import Way
from graph.store import Store
from graph.troubles import StoreTrouble
from viz import network
from viz.asked import LONGEST_ID, Asked
from viz.model import WORDS, Network
from viz.picture_data import link_fields, thing_fields
from viz.reply import Reply
from viz.words import say

ANSWERED = 10
"""Documents in an answer, and articles shown of each."""


class Found(Struct, frozen=True):
    """What holds the words that were typed, some of each kind."""

    more: tuple[str, ...] = ()
    """Kinds of which there are more than these."""

    documents: tuple[Cited, ...] = ()
    officials: tuple[Person, ...] = ()
    organisations: tuple[Node, ...] = ()
    articles: tuple[ArticleRow, ...] = ()

    def shape(self) -> dict[str, Any]:
        """The same as plain values."""
        return {
            "more": list(self.more),
            "documents": [document_fields(one.document) | {"total": one.total} for one in self.documents],
            "officials": [{"id": one.id, "name": one.name, "total": one.total} for one in self.officials],
            "organisations": [{"id": one.id, "name": one.properties.get("name")} for one in self.organisations],
            "articles": [article_fields(one) for one in self.articles],
        }


def search(store: Store, asked: Asked) -> Reply:
    """The answer to what was typed, and what holds its words."""
    text = asked.value("q") or ""
    limit = asked.limit()
    found = _found(store, text, limit) if text else Found()
    answer, note = _answer(store, text, asked.lang) if text else (None, None)
    about = {"q": text, "found": found, "answer": answer, "note": note, "any": bool(answer) or found != Found()}

    def plain() -> dict[str, Any]:
        return {"question": text, "answer": shape(answer) if answer else None, "note": note, **found.shape()}

    return Reply("search.html", about, plain)


def _found(store: Store, text: str, limit: int) -> Found:
    found = {label: store.find(text, [label], limit=limit + 1) for label in WORDS}
    some = {label: nodes[:limit] for label, nodes in found.items()}
    return Found(
        tuple(WORDS[label] for label, nodes in found.items() if len(nodes) > limit),
        tuple(counted(node) for node in some["Document"]),
        tuple(brief(node) for node in some["Official"]),
        tuple(some["Organisation"]),
        tuple(article_of(node) for node in some["Article"]),
    )


def _answer(store: Store, text: str, lang: str) -> tuple[Answer | Told | None, str | None]:
    """The answer, if it is a question that has one; else why not, where that helps."""
    try:
        asked = question(text, Day.today())
        answer = query.ask(store, text, limit=ANSWERED, documents=ANSWERED, asked=asked)
    except NotAQuestion:
        return None, None
    except StoreTrouble:
        raise
    except UserError as error:
        return None, error.text(lang)
    things = any(getattr(answer, kind, ()) for kind in ("documents", "officials", "organisations", "ends"))
    return (answer if answer.found or things else None), None


def path(store: Store, asked: Asked) -> Reply:
    """The shortest way between two things, and what is needed to draw it."""
    start, goal = asked.value("from", LONGEST_ID) or "", asked.value("to", LONGEST_ID) or ""
    way, note = None, None
    if bool(start) != bool(goal):
        note = say("page_both_ends", asked.lang)
    if start and goal:
        try:
            way = paths.path(store, start, goal)
        except StoreTrouble:
            raise
        except UserError as error:
            note = error.text(asked.lang)
    drawn = _drawn(store, way, asked.lang) if way and way.found else None
    about = {"way": way, "start": start, "goal": goal, "note": note}

    def plain() -> dict[str, Any]:
        fields = shape(way) if way else {"question": f"{start} → {goal}", "intent": "path", "found": False,
                                         "nodes": [], "missing": [], "steps": []}  # fmt: skip
        return fields | {"note": note, "things": [thing_fields(one) for one in drawn.things] if drawn else [],
                         "links": [link_fields(one) for one in drawn.links] if drawn else []}  # fmt: skip

    return Reply("path.html", about, plain)


def _drawn(store: Store, way: Way, lang: str) -> Network:
    """The things on a way, and the links between them."""
    nodes = [node for end in way.ends if end.id and (node := store.node(end.label, end.id))]
    return network.among(store, nodes, lang)
