"""A question for something else than articles → the answer of the function it is for."""

from __future__ import annotations

from graph import paths, query_around, query_most, query_people, query_posts, query_relations
from graph.ask import NotAQuestion, Question
from graph.keeping.stated import ORDER, alike
from graph.people_answers import Bodies, Officials, People
from graph.questions import meant
from graph.questions.meant import Meant
from graph.questions.wanted import stages
from graph.relation_answers import CitedTogether, Relations, Timeline, Way
from graph.store import Store
from graph.words import said as saying
from graph.words.narrowing import narrowed

Told = Officials | People | Bodies | Relations | CitedTogether | Timeline | Way


def answer(store: Store, asked: Question, *, limit: int = 20) -> Told:
    """What a question asks for."""
    text = asked.question
    match asked.intent:
        case "official":
            [name] = _names(store, asked)
            found = query_people.official(store, name, text, kinds=asked.kinds, limit=limit)
            return found if found.officials or asked.kinds else _holders(store, asked, limit) or found
        case "org":
            return query_people.issued(store, saying.as_typed(text, asked.names[0]), text, type=asked.said.type,
                                       period=asked.period, limit=limit)  # fmt: skip
        case "most_named":
            return query_most.most_named(store, text, period=asked.period, place=asked.place,
                                         limit=query_most.least(asked.first, limit))  # fmt: skip
        case "path":
            start, goal = _names(store, asked)
            return paths.path(store, start, goal, text)
        case "status":
            return query_relations.status(store, _documents(store, asked), text, day=asked.day)
        case "timeline":
            return query_around.timeline(store, _documents(store, asked), text)
        case "related":
            return query_around.related(store, _documents(store, asked), text, limit=limit)
        case intent:
            return query_relations.relations(store, _documents(store, asked), text, kinds=asked.kinds or ORDER,
                                             direction=asked.direction, intent=intent)  # fmt: skip


def _holders(store: Store, asked: Question, limit: int) -> Officials | None:
    """Who held the post that a question names instead of a person."""
    part = asked.parts[0].strip()
    less = list(stages(part))
    tried = dict.fromkeys([*(part[: part.rindex(each) + len(each)] for each in less), *less])   # Bí reads like "bị"
    read = (query_posts.holders(store, each, asked.question, period=asked.period, limit=limit) for each in tried)
    found = [held for held in read if held]
    return next((held for held in found if held.officials), found[0] if found else None)


def named(store: Store, asked: Question, *, limit: int = 20) -> Officials | Bodies | None:
    """Whom or what a name of no document means: an official, and alone also a post or a body; None where neither.

    Of an official the articles of the time and place asked for.
    """
    said = (asked.said.words or "") if asked.asks else saying.line(asked.question)   # a place is part of a bare name
    if name := _official(store, asked.question, said):
        where = narrowed(asked.period, asked.place)
        return query_people.official(store, name, asked.question, where=where, limit=limit)
    if asked.asks:
        return None
    typed = saying.as_typed(asked.question, said)
    if any(alike(node.properties["name"], typed) for node in query_people.bodies_named(store, typed)):
        return query_people.org(store, typed, limit=limit)
    held = query_posts.holders(store, said, asked.question, limit=limit)
    if query_posts.begins_with_post(said):
        if (not held or not held.officials) and (name := _behind_post(store, said)):
            return query_people.official(store, name, asked.question, limit=limit)
        return held or Officials(asked.question)
    return held if held and held.officials else None


def _behind_post(store: Store, said: str) -> str | None:
    """A post and a name, the name first as people are looked up: "tran van mau bi thu tinh uy"."""
    told = said.split()
    for count in range(min(5, len(told) - 1), 1, -1):
        post, name = " ".join(told[:-count]), " ".join(told[-count:])
        if any(alike(node.properties["name"], name) for node in store.find(name, ["Official"])):
            return f"{name} {post}" if query_people.people_named(store, f"{name} {post}") else name
    return None


def _official(store: Store, text: str, said: str) -> str | None:
    """A name of somebody known, as typed; its first word may have been read as one of asking: "mention Tô Lâm"."""
    line = saying.line(text)
    before = line[: line.find(said)].split()
    for name in (said, " ".join([*before[-1:], said])):
        if len(name.split()) > 1 and any(alike(node.properties["name"], name)
                                         for node in store.find(name, ["Official"])):  # fmt: skip
            return saying.as_typed(text, name)
    return None


def _documents(store: Store, asked: Question) -> list[Meant]:
    found = meant.documents(store, asked.said.id or "", asked.said)
    if not found and meant.only_words(asked.said):
        raise NotAQuestion(said=asked.question)
    return found


def _names(store: Store, asked: Question) -> list[str]:
    """The names in a question, as typed; a word that may only ask is kept where the name is known to hold it."""
    return [_name(store, asked.question, *each) for each in zip(asked.names, asked.parts, strict=True)]


def _name(store: Store, text: str, name: str, part: str) -> str:
    for less in stages(part):
        typed = saying.as_typed(text, less)
        if typed and all(word[0].isupper() for word in typed.split()):
            return typed
        if less and any(alike(node.properties["name"], less) for node in store.find(less, ["Official"])):
            return typed
    return saying.as_typed(text, name)
