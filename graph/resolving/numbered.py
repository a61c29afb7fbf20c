"""Deciding the ways of citing of one number.

Full mentions first: the register's document they fit, else one pieced together
from all that agree. Then the short ones, which may mean any of those. A short one
that fits none makes its own, kept apart from other days' where it names no sequence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date as Day
from typing import Any

from msgspec.structs import replace

from graph.model import Candidate, Decision, Document, Signature
from graph.register import Register
from graph.resolving.choice import choose
from graph.resolving.evidence import Known, Said, Weight, known_of, weigh
from graph.resolving.inner import day_of
from graph.resolving.naming import PLANNED, by_article
from graph.resolving.pieced import Group, firm_groups
from graph.resolving.series import CENTRE, Series
from graph.terms import likely_term, local_term


def decide_numbered(
    signatures: list[Signature], block: str, register: Register
) -> tuple[dict[Signature, Decision], list[Document]]:
    """What each means, and the documents that had to be made."""
    knowns = [known_of(document) for document in register.in_block(block)]
    saids = [Said(sig, day_of(sig.inner, register)) for sig in signatures]
    decisions: dict[Signature, Decision] = {}
    firm = [said for said in saids if said.period and said.series.complete]
    loose = [said for said in saids if not (said.period and said.series.complete)]
    unknown = []
    for said in firm:
        decision = choose(said, _weights(said, knowns))
        if decision is None:
            unknown.append(said)
        else:
            decisions[said.sig] = decision
    groups = firm_groups(unknown)
    made = _Made(register)
    pieces = []
    for group in sorted(groups, key=_order):
        known = made.add(group, decisions)
        pieces.append(known)
    told = [said for said in loose if said.series.complete]
    bare = [said for said in loose if not said.series.complete]
    for short in (told, bare):                     # a bare one may mean what a fuller one made
        near = _Near(pieces)
        that_day = _cited_by_day(decisions)
        rest: dict[tuple[Any, ...], Group] = {}
        for said in short:
            hints = that_day.get((said.sig.said_on, said.sig.undated), ())
            decision = choose(said, _weights(said, [*knowns, *near.of(said, hints)]), hints)
            if decision is not None:
                decisions[said.sig] = decision
                continue
            series, period = _whose(said), _guess(said)
            if (series, period) not in rest:
                rest[series, period] = Group(series, period, said.mark, said.numeral)
            rest[series, period].members.append(said)
        pieces += [made.add(group, decisions) for group in sorted(rest.values(), key=_order)]
    return decisions, made.documents


def _weights(said: Said, knowns: Iterable[Known]) -> list[Weight]:
    return [weight for known in knowns if (weight := weigh(said, known)) is not None]


def _order(group: Group) -> tuple[str, ...]:
    series = group.series
    return (series.body or "", series.place or "", series.within or "", group.period or "", group.mark,
            str(bool(group.members[0].sig.year)))  # fmt: skip


class _Made:
    """The documents made so far, each under an id of its own."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._ids: set[str] = set()
        self.documents: list[Document] = []

    def add(self, group: Group, decisions: dict[Signature, Decision]) -> Known:
        known = group.known()
        planned = all(said.sig.scheduled for said in group.members)
        made = known.document.id + (f"-{PLANNED}" if planned else "")
        unique, count = made, 1
        while unique in self._ids or self._register.get(unique) is not None:
            count += 1
            unique = f"{made}-{count}"
        if unique != known.document.id:
            known.document = _with_id(known.document, unique)
        self._ids.add(unique)
        self.documents.append(known.document)
        decision = Decision((Candidate(unique, 0.0, ("not in the register",)),), "new")
        for said in group.members:
            decisions[said.sig] = decision
        return known


def _with_id(document: Document, made: str) -> Document:
    return replace(document, id=made)


class _Near:
    """The pieced documents a short mention may mean, without looking through all of them."""

    def __init__(self, pieces: list[Known]) -> None:
        self._by_place: dict[tuple[str | None, str | None], list[Known]] = defaultdict(list)
        self._by_day: dict[Day, list[Known]] = defaultdict(list)
        self._by_id = {known.document.id: known for known in pieces}
        self._central = [known for known in pieces if known.series.body == CENTRE]
        for known in pieces:
            self._by_place[known.series.head, known.series.place].append(known)
            if known.document.date:
                self._by_day[known.document.date].append(known)

    def of(self, said: Said, cited_that_day: Iterable[str]) -> list[Known]:
        series = said.series
        found: list[Known] = []
        if series.complete:
            found += self._by_place.get((series.head, series.place), ())
        elif series.body is None:
            found += self._central
        if said.sig.date:
            found += self._by_day.get(said.sig.date, ())
        found += [self._by_id[made] for made in cited_that_day if made in self._by_id]
        return list({id(known): known for known in found}.values())


def _cited_by_day(decisions: dict[Signature, Decision]) -> dict[Any, tuple[str, ...]]:
    """The one document of this number that fuller mentions of a day mean; none where they mean several."""
    found: dict[Any, set[str]] = defaultdict(set)
    for sig, decision in decisions.items():
        if sig.said_on and decision.document:
            found[sig.said_on, sig.undated].add(decision.document)
    return {day: tuple(meant) for day, meant in found.items() if len(meant) == 1}


def _whose(said: Said) -> Series:
    """The sequence as far as it is told; where the place is missing it is nobody's in particular."""
    if said.series.complete:
        return Series(said.series.head, said.series.place, said.series.within)
    return Series(said.series.body if said.series.body else None)


def _guess(said: Said) -> str | None:
    """The period a short mention that fits nothing is taken to be of."""
    day = said.sig.said_on
    if said.period:
        return said.period
    if said.sig.date:
        return said.sig.date.isoformat()
    if not said.series.complete:
        return by_article(day)
    if said.sig.undated or day is None:
        return "khong-ro-nam"
    if not said.party:
        return str(day.year)
    if not said.series.central:
        return local_term(day, district=said.series.district)
    return likely_term(said.mark, said.sig.number or 0, day)
