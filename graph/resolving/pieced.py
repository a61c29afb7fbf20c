"""Documents in no register, pieced together from what articles say of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from datetime import date as Day
from typing import Any, TypeVar

from graph.model import Document
from graph.resolving import naming
from graph.resolving.evidence import Known, Said
from graph.resolving.series import Series
from graph.terms import start_of
from graph.words.numbering import kind_of

T = TypeVar("T", bound=Hashable)


def most(values: Iterable[T | None]) -> T | None:
    """What is said most often; of equals the first in order."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value))) if counts else None


class Group:
    """Signatures that mean one unknown document, and the identity they share."""

    def __init__(self, series: Series, period: str | None, mark: str, numeral: str) -> None:
        self.series = series
        self.period = period
        self.mark = mark
        self.numeral = numeral
        self.members: list[Said] = []

    def document(self) -> Document:
        """The document, with what its members say of it most."""
        sigs = [said.sig for said in self.members]
        day = most(said.day for said in self.members)
        year = most(said.year for said in self.members if said.sig.year and not said.party)
        kind = most(kind_of(sig.type, sig.symbol) for sig in sigs) or sigs[0].type
        term = self.period if self.series.central and self.period and start_of(self.period) else None
        when = self._when(day, year, term)
        return Document(
            id=naming.number_id(kind, self.numeral, self.mark, self.series, when, year=year),
            type=kind,
            number=sigs[0].number,
            numeral=most(sig.numeral for sig in sigs),
            symbol=most(sig.symbol for sig in sigs),
            year=year,
            issuer=most(sig.issuer for sig in sigs),
            date=day,
            term=term,
            session=most(sig.session for sig in sigs),
            title=most(sig.printed for sig in sigs),
        )

    def _when(self, day: Day | None, year: int | None, term: str | None) -> str | None:
        """The end of the id: the year it was issued, else the term, else what the mentions leave open."""
        if year:
            return None
        if day:
            return str(day.year)
        if term:
            return f"khoa-{term.lower()}"
        return self.period

    def known(self) -> Known:
        """The document as something a less full mention can be weighed against."""
        document = self.document()
        known = Known(document, self.series)
        if self.period:
            known.period = self.period
        if known.earliest is None:
            known.earliest = self._earliest()
        return known

    def _earliest(self) -> Day | None:
        """The first day on which it can have been issued, roughly, by its year."""
        years = [said.year for said in self.members if said.year]
        if years:
            return Day(min(years), 1, 1)
        return min((said.sig.said_on for said in self.members if said.sig.said_on), default=None)


def firm_groups(saids: Iterable[Said]) -> list[Group]:
    """Full mentions sorted by sequence and period; one day in one sequence is one document."""
    groups: dict[tuple[Any, ...], Group] = {}
    for said in saids:
        series = said.series
        head = Series(series.head, series.place, series.within)
        apart = bool(said.sig.year) if not said.party else said.mark if said.family == "QĐ" else None
        identity = (head, said.period, apart)
        if identity not in groups:
            groups[identity] = Group(head, said.period, said.mark, said.numeral)
        groups[identity].members.append(said)
    return _joined(list(groups.values()))


def _joined(groups: list[Group]) -> list[Group]:
    """Groups of one sequence that share a full day are one; so are those that leave but the province open."""
    place: dict[tuple[Any, ...], Group] = {}
    within: dict[tuple[Any, ...], set[str | None]] = defaultdict(set)
    for group in groups:
        within[group.series.body, group.series.place].add(group.series.within)
    parents = {id(group): group for group in groups}

    def root(group: Group) -> Group:
        while parents[id(group)] is not group:
            group = parents[id(group)]
        return group

    for group in groups:
        series = group.series
        provinces = within[series.body, series.place] - {None}
        province = series.within or (next(iter(provinces)) if len(provinces) == 1 else None)
        whose = (series.body, series.place, province)
        keys: list[tuple[Any, ...]] = [(*whose, group.period, group.mark, bool(group.members[0].sig.year))]
        keys += [(*whose, said.day) for said in group.members if said.day]
        for identity in keys:
            other = place.setdefault(identity, group)
            if root(other) is not root(group):
                parents[id(root(group))] = root(other)
    merged: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        merged[id(root(group))].append(group)
    return [_one(members) for members in merged.values()]


def _one(groups: list[Group]) -> Group:
    """Several groups as one, under the identity most members have."""
    first = max(groups, key=lambda one: (len(one.members), str(one.series), str(one.period), one.mark))
    whole = Group(first.series, first.period, first.mark, first.numeral)
    if not whole.series.within:
        provinces = sorted({group.series.within for group in groups if group.series.within})
        if len(provinces) == 1:
            whole.series = Series(first.series.body, first.series.place, provinces[0])
    whole.members = [said for group in groups for said in group.members]
    return whole
