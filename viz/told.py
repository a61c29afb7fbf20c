"""People, bodies and relations as people read them: who, what, when, and the words that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from rich.padding import Padding
from rich.text import Text

from graph.answers import Passage
from graph.keeping.stated import End, Evidence, Relation
from graph.model import Document
from graph.people_answers import Bodies, Body, Officials, People, Person
from graph.relation_answers import CitedTogether, Company, Ending, Event, History, Relations, Timeline, Way
from graph.resolving.fullform import name
from viz.names import between, day, moment, post
from viz.output import plain
from viz.terminal import QUIET, STRONG, Screen
from viz.words import number

SHOWN = 3
"""Passages shown of one link."""

def show(screen: Screen, found: Any) -> None:
    """Whatever was found, as people read it."""
    printers: dict[type, Callable[[Screen, Any], None]] = {
        Officials: _officials, People: _people, Bodies: _bodies, Relations: _relations,
        CitedTogether: _together, Timeline: _timeline, Way: _way}  # fmt: skip
    printers[type(found)](screen, found)


def _officials(screen: Screen, found: Officials) -> None:
    if not found.officials:
        missing = screen.say("no_holder", body=f'"{found.body}"') if found.body else screen.say(
            "no_official", said=plain(found.question))  # fmt: skip
        screen.line(missing)
    if len(found.officials) > 1 and not found.body:
        _people_table(screen, found.officials)
        example = f'"{_narrowest(found.officials)}"'
        screen.line((screen.say("several_people", count=len(found.officials), example=example), QUIET))
        screen.line()
    for one in found.officials:
        _person(screen, one, posts=not found.narrowed)


def _narrowest(people: Sequence[Person]) -> str:
    """A way to ask for the first of several people alone."""
    first = people[0]
    if all(one.name != first.name for one in people[1:]):
        return first.name
    return first.id


def _person(screen: Screen, person: Person, *, posts: bool) -> None:
    screen.line((plain(person.name), STRONG), " · ", screen.say("articles", count=person.total), " · ",
                (person.id, QUIET))  # fmt: skip
    if posts and person.posts:
        table = screen.table("col_post", "col_body", "col_since", "col_until", "col_count")
        for post in person.posts:
            table.add_row(plain(post.title), plain(post.org), moment(post.since, screen.lang),
                          moment(post.until, screen.lang), number(len(post.articles), screen.lang))  # fmt: skip
        screen.console.print(table)
    elif posts:
        screen.line("  ", (screen.say("no_posts"), QUIET))
    if not (posts or person.documents):
        screen.line("  ", (screen.say("no_relations"), QUIET))
    _boxes(screen, person.documents, whose="person")
    if posts and person.articles:
        screen.articles(person.articles, person.total, SHOWN)


def _people(screen: Screen, found: People) -> None:
    if not found.officials:
        screen.line(screen.say("nothing"))
        return
    _people_table(screen, found.officials)
    if found.total > len(found.officials):
        screen.line((screen.say("more_rows", shown=len(found.officials), count=found.total), QUIET))


def _people_table(screen: Screen, people: Iterable[Person]) -> None:
    table = screen.table("col_person", "col_post", "col_count", "col_id")
    for one in people:
        latest = "; ".join(post(held, screen.lang) for held in one.posts[-2:])
        table.add_row(Text(plain(one.name), style=STRONG), plain(latest), number(one.total, screen.lang),
                      Text(one.id, style=QUIET))  # fmt: skip
    screen.console.print(table)


def _bodies(screen: Screen, found: Bodies) -> None:
    if not found.organisations:
        screen.line(screen.say("no_body", said=plain(found.question)))
    if len(found.organisations) > 1:
        screen.line((screen.say("several_bodies", count=len(found.organisations),
                                example=f'"{found.organisations[0].id}"'), QUIET))  # fmt: skip
    for body in found.organisations:
        _body(screen, body)


def _body(screen: Screen, body: Body) -> None:
    screen.line((plain(body.name), STRONG), " · ", screen.say("issued", count=body.issued), " · ", (body.id, QUIET))
    about = body.facts
    facts = [screen.say(f"level_{about['level']}") if about.get("level") else "", about.get("place") or "",
             "; ".join(about.get("abbreviations") or ()),
             between(about.get("since"), about.get("until"), screen.lang)]  # fmt: skip
    if any(facts):
        screen.line("  ", (" · ".join(plain(fact) for fact in facts if fact), QUIET))
    if body.people:
        table = screen.table("col_person", "col_post", "col_since", "col_until", "col_count")
        for each in body.people:
            table.add_row(Text(plain(each.name), style=STRONG), plain(each.post.title),
                          moment(each.post.since, screen.lang), moment(each.post.until, screen.lang),
                          number(len(each.post.articles), screen.lang))  # fmt: skip
        screen.console.print(table)
    if body.documents:
        screen.documents(body.documents)
        if body.issued > len(body.documents):
            screen.line((screen.say("more_rows", shown=len(body.documents), count=body.issued), QUIET))


def _relations(screen: Screen, found: Relations) -> None:
    if not found.documents:
        screen.line(screen.say("no_document", said=plain(found.question)))
    for one in found.documents:
        _heading(screen, one.document)
        if one.status:
            screen.standing(one.status)
        _ends(screen, one.ends)
        _boxes(screen, one.relations, whose="document")
        if not one.relations and not one.status:
            screen.line("  ", (screen.say("no_relations"), QUIET))


def _ends(screen: Screen, ends: Iterable[Ending]) -> None:
    """What articles say of a document's end, with their words."""
    for one in ends:
        long = screen.say("ends_years", count=one.months // 12) if one.months and one.months % 12 == 0 else (
            screen.say("ends_months", count=one.months) if one.months else "")  # fmt: skip
        when = screen.say("ends_on", day=day(one.until, screen.lang)) if one.until else screen.say("ends_open")
        screen.line("  ", (" · ".join(filter(None, (long, when))), STRONG))
        _passages(screen, one.passages)


def _heading(screen: Screen, document: Document, *more: str) -> None:
    """What a document is, in two lines."""
    facts = [plain(document.issuer), day(document.date, screen.lang),
             "" if document.known else screen.say("unknown"), *more, document.id]
    screen.line((plain(name(document)), STRONG), " · ", (" · ".join(fact for fact in facts if fact), QUIET))
    if document.title:
        screen.line("  ", (plain(document.title), QUIET))


def _boxes(screen: Screen, relations: Iterable[Relation], *, whose: str) -> None:
    """Links by kind and direction, each with the words that say it."""
    for (kind, direction), links in groupby(relations, key=lambda one: (one.kind, one.direction)):
        side = "by" if whose == "person" else direction
        screen.line("  ", (screen.say(f"rel_{side}_{kind}"), STRONG))
        for one in links:
            _link(screen, one)


def _link(screen: Screen, one: Relation) -> None:
    notes = [screen.say("planned")] if one.planned else []
    notes += [screen.say("by_register")] if one.register else []
    screen.line("    • ", _end(screen, one.other), (f"  [{'; '.join(notes)}]" if notes else "", STRONG))
    _passages(screen, one.passages)


def _end(screen: Screen, end: End) -> Text:
    facts = [day(end.date, screen.lang), end.id if end.id != end.name else ""]
    return Text.assemble(plain(end.name), (" · ".join(["", *(fact for fact in facts if fact)]), QUIET))


def _passages(screen: Screen, passages: Sequence[Evidence], indent: int = 6) -> None:
    for one in passages[:SHOWN]:
        if one.text is None or one.at is None:
            words = Text(plain(one.text) or "…", style=QUIET)
        else:
            words = screen.marked(Passage(one.start, one.end, one.text, one.at))
        screen.console.print(Padding(Text.assemble(words, (f" — {one.article}", QUIET)), (0, 0, 0, indent)))
    if (rest := len(passages) - SHOWN) > 0:
        screen.line(" " * indent, (screen.say("more_passages", count=rest), QUIET))


def _together(screen: Screen, found: CitedTogether) -> None:
    if not found.documents:
        screen.line(screen.say("no_document", said=plain(found.question)))
    for one in found.documents:
        _company(screen, one)


def _company(screen: Screen, company: Company) -> None:
    _heading(screen, company.document, screen.say("articles", count=company.total))
    if not company.related:
        screen.line("  ", (screen.say("alone"), QUIET))
        return
    table = screen.table("col_document", "col_date", "col_together", "col_passage")
    for other in company.related:
        told = [Text.assemble(screen.marked(passage), (f" — {citing.article.id}", QUIET))
                for citing in other.articles[:1] for passage in citing.passages[:1]]  # fmt: skip
        table.add_row(Text(plain(name(other.document)), style=STRONG), day(other.document.date, screen.lang),
                      number(other.total, screen.lang), Text("\n").join(told))  # fmt: skip
    screen.console.print(table)
    if company.looked_at < company.total:
        screen.line((screen.say("looked_at", count=company.looked_at), QUIET))


def _timeline(screen: Screen, found: Timeline) -> None:
    if not found.documents:
        screen.line(screen.say("no_document", said=plain(found.question)))
    for one in found.documents:
        _history(screen, one)


def _history(screen: Screen, history: History) -> None:
    _heading(screen, history.document, screen.say("articles", count=history.total))
    for event in history.events:
        when = moment(event.when, screen.lang) or screen.say("undated")
        screen.line("  ", (f"{when:<12}", STRONG), _event(screen, event))
        _passages(screen, event.passages[:1], indent=14)


def _event(screen: Screen, event: Event) -> Text:
    if event.kind == "cited":
        return Text(screen.say("cited_in", count=event.count or 0))
    if event.other is None:
        return Text(screen.say("issued_then"))
    notes = [screen.say("planned")] if event.planned else []
    notes += [screen.say("by_register")] if event.register else []
    return Text.assemble(screen.say(f"rel_{event.direction}_{event.kind}"), ": ", _end(screen, event.other),
                         (f"  [{'; '.join(notes)}]" if notes else "", STRONG))  # fmt: skip


def _way(screen: Screen, found: Way) -> None:
    for said in found.missing:
        screen.line(screen.say("no_end", said=plain(said)))
    if found.missing:
        return
    if not found.found:
        screen.line(screen.say("no_way", one=plain(found.ends[0].name), other=plain(found.ends[-1].name)))
        return
    screen.line(_end(screen, found.ends[0]))
    for step, before, end in zip(found.steps, found.ends, found.ends[1:], strict=False):
        forward = step.source == before.id
        note = f"  [{screen.say('planned')}]" if step.planned else ""
        screen.line("  ", ("→ " if forward else "← ", STRONG), (screen.say(f"step_{step.kind}"), QUIET),
                    (note, STRONG), " ", _end(screen, end))  # fmt: skip
        _passages(screen, step.passages[:1])
