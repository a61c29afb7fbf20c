"""Which texts are held to be one.

Wordings are taken in their order. Each is the reprint of the first before it that is nobody's reprint and nearly the
same; one without such is itself no reprint. So a group is what is near to its earliest member, nothing is held to be
one by way of a third, and the groups are the same in whatever order articles came and went.

Of each band only the `FIRST` such wordings are looked at. A line that all pages of a site have is a band of
thousands, and no text needs to be compared with more than a few of them.

What comes, goes or moves can change what is decided of those behind it alone, and only where it is among the first of
a band. They wait in the file, in their order, so what was cut short goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from graph.keeping.alike import Wording, way_of_sketching
from graph.keeping.copies import Copies, Row, place_of

FIRST = 16
AT_ONCE = 500
"""Wordings decided in one step."""
REMEMBERED = 512
"""Texts kept in memory to be compared."""


def regroup(ledger: Copies, step: Callable[[int], None] = lambda _: None) -> None:
    """Decide again, in small steps, all that has changed what texts are one.

    `step` is told how many texts were compared since it was told last.
    """
    way = way_of_sketching()
    if ledger.meta("sketching") != way:
        with ledger.transaction():
            ledger.sketch_anew()
            ledger.set_meta("sketching", way)
    while ids := ledger.stale_of("Sketch", AT_ONCE):
        with ledger.transaction():
            ledger.enter_kept(ids)
        step(len(ids))
    grouping = _Grouping(ledger)
    while keys := ledger.stale_of("Wording", AT_ONCE):
        with ledger.transaction():
            for key in keys:
                grouping.moved(int(key))
                ledger.fresh("Wording", key)
    while done := grouping.some():
        step(done)


def ungrouped(ledger: Copies) -> Iterator[str]:
    """Texts that are not held to be what they are, by the article that printed each first."""
    grouping = _Grouping(ledger)
    for row in ledger.wordings(AT_ONCE):
        earliest = ledger.earliest(row.key)
        if earliest is None:
            continue
        day, head = earliest
        place = place_of(day, row.digest)
        first = grouping.leader(row, place, head) or head
        if (row.place, row.head, row.first) != (place, head, first) or not ledger.entered(row):
            yield f"{head}: {row.first} → {first}"


class _Grouping:
    def __init__(self, ledger: Copies) -> None:
        self._ledger = ledger
        self._text = lru_cache(maxsize=REMEMBERED)(self._read)

    def _read(self, head: str) -> Wording:
        article = self._ledger.kept_text(head)
        assert article is not None, head
        return Wording(article)

    def moved(self, key: int) -> None:
        """See whether a wording stands elsewhere now that other articles print it."""
        ledger, row = self._ledger, self._ledger.wording(key)
        if row is None:
            return
        earliest = ledger.earliest(key)
        place = place_of(earliest[0], row.digest) if earliest else None
        head = earliest[1] if earliest else None
        if row.place is not None and (row.place, row.head) != (place, head):
            if row.leads:
                self._tell_behind(row, row.numbers())
            ledger.drop_bands(row)
            ledger.put_wording(replace(row, place=None))
        if row.first is not None:
            ledger.show_lonely(row.first)
        if place is None:
            ledger.drop_wording(key)
        elif (row.place, row.head) != (place, head):
            ledger.wait(place, key)

    def _tell_behind(self, row: Row, bands: Sequence[int]) -> None:
        """Have all decided again that may look at a wording by one of its bands."""
        place = row.place or 0
        for band in bands:
            if len(self._ledger.leading(band, place, FIRST)) < FIRST:
                self._ledger.wait_behind(band, place)

    def some(self) -> int:
        """Decide some of those that wait, the earlier first; how many."""
        done = 0
        with self._ledger.transaction():
            while done < AT_ONCE and (waiting := self._ledger.next_waiting()):
                self._decide(*waiting)
                self._ledger.waits_no_more(*waiting)
                done += 1
        return done

    def _decide(self, place: int, key: int) -> None:
        ledger, row = self._ledger, self._ledger.wording(key)
        earliest = ledger.earliest(key)
        if row is None or earliest is None or place_of(earliest[0], row.digest) != place:
            return                                     # it is gone, or waits elsewhere
        head = earliest[1]
        shared = ledger.taken(row.numbers())            # hardly ever one, so most wordings cost one look
        leader = self._leader(shared, place, head)
        now = replace(row, place=place, head=head, first=leader or head)
        if row.place is None:
            ledger.put_bands(now, leads=now.leads)
        elif row.leads != now.leads:
            ledger.drop_bands(row)
            ledger.put_bands(now, leads=now.leads)
        if now != row:
            ledger.put_wording(now)
        if now.leads != row.leads:
            self._tell_behind(now, shared)
        if now.first != row.first:
            ledger.show_printers(key)
            for first in {row.first, now.first} - {None}:
                ledger.show_lonely(first or "")

    def leader(self, row: Row, place: int, head: str) -> str | None:
        """The article that printed first what a wording is a reprint of."""
        return self._leader(self._ledger.taken(row.numbers()), place, head)

    def _leader(self, bands: Sequence[int], place: int, head: str) -> str | None:
        ledger = self._ledger
        found = {each for band in bands for each in ledger.leading(band, place, FIRST)}
        for _, key in sorted(found):
            other = ledger.wording(key)
            if other and other.head and self._text(head).is_one_with(self._text(other.head)):
                return other.head
        return None
