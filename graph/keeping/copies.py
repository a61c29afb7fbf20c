"""Which articles print the same text, and which texts are held to be one: the part of the ledger beside what they say.

A `wording` is a text as far as its words go; `printed` says which article has which. Wordings stand in an order: by the
day they were first printed, those without one last. `band` finds those that may be one; `first` is the article in which
the text that a wording is held to be was printed first, its own earliest one where it is no other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Day

from msgspec import Struct

from citations.model import Article
from graph import sql
from graph.keeping.alike import Wording, numbers_of
from graph.keeping.kept import article_from, written
from graph.keeping.waiting import Waiting

UNDATED = "9999-12-31"
"""The day that texts without one have among the others."""
_DAYS_FROM, _DAYS_TO = Day(1900, 1, 1).toordinal(), (1 << 16) - 1
_TIE = 47
"""Bits of a place that tell wordings of one day apart; all of it is 63 bits, the most that a file can sort by."""


class Row(Struct, frozen=True):
    """A wording as it is kept."""

    key: int
    digest: bytes
    bands: bytes
    place: int | None
    """Where it stands in the order, if its bands are entered there."""
    head: str | None
    """The article that printed it first, as it was when its bands were entered."""
    first: str | None
    """The article in which the text was printed first that this one is held to be; None while that is not decided."""

    @property
    def leads(self) -> bool:
        """It is nobody's reprint."""
        return self.place is not None and self.first == self.head

    def numbers(self) -> tuple[int, ...]:
        """Its bands."""
        return numbers_of(self.bands)


def place_of(day: str, digest: bytes) -> int:
    """Where a wording stands that was first printed on a day.

    >>> place_of("2024-09-27", b"x" * 16) < place_of("2024-09-28", b"a" * 16) < place_of(UNDATED, b"a" * 16)
    True
    """
    days = min(max(Day.fromisoformat(day).toordinal() - _DAYS_FROM, 0), _DAYS_TO)
    return days << _TIE | int.from_bytes(digest[:8], "big") >> (64 - _TIE)


class Copies(Waiting):
    """The part of the ledger that knows copies of one text."""

    def enter(self, articles: Iterable[Article]) -> None:
        """Note which text each article prints."""
        for article in articles:
            id, wording = article.id or "", Wording(article)
            if (digest := wording.digest) is None:
                self.strike(id)
                continue
            row = self.database.row(sql.WORDING_KEY, (digest,))
            key = int(row[0]) if row else self._add(digest, wording)
            day = article.published.isoformat() if article.published else UNDATED
            before = self.database.row(sql.PRINTED, (id,))
            if before != (key, day):
                self.database.run(sql.PUT_PRINTED, (id, key, day))
                for each in {key, before[0]} if before else {key}:
                    self.stale("Wording", str(each))

    def _add(self, digest: bytes, wording: Wording) -> int:
        self.database.run(sql.ADD_WORDING, (digest, wording.bands()))
        return self._number(sql.WORDING_KEY, digest)

    def strike(self, article: str) -> None:
        """Forget what an article printed."""
        if before := self.database.row(sql.PRINTED, (article,)):
            self.database.run(sql.DROP_PRINTED, (article,))
            self.stale("Wording", str(before[0]))

    def printed_by(self, article: str) -> bytes | None:
        """What tells the text that an article prints from others; None where it prints none."""
        row = self.database.row(sql.PRINTED, (article,))
        wording = self.wording(row[0]) if row else None
        return wording.digest if wording else None

    def sketch_anew(self) -> None:
        """Have every text compared again, as when the way of comparing has changed."""
        for statement in sql.NO_COPIES:
            self.database.run(statement)
        self.database.run(sql.STALE_SKETCHES)

    def enter_kept(self, ids: Iterable[str]) -> None:
        """Note which text each of these articles prints, from the texts that are kept."""
        for id in ids:
            if article := self.kept_text(id):
                self.enter([article])
            else:
                self.strike(id)
            self.fresh("Sketch", id)

    def kept_text(self, id: str) -> Article | None:
        """An article with its text, as it was read last."""
        row = self.database.row(sql.ARTICLE_AND_TEXT, (id,))
        if row is None:
            return None
        about = article_from(row[0])
        return Article(row[1], id, about.title, about.published, teasers=about.teasers)

    # ---- wordings in their order

    def wording(self, key: int) -> Row | None:
        """A wording by its key."""
        row = self.database.row(sql.WORDING, (key,))
        return Row(*row) if row else None

    def wordings(self, at_once: int) -> Iterator[Row]:
        """All wordings."""
        last = 0
        while rows := self.database.rows(sql.WORDINGS_AFTER, (last, at_once)):
            yield from (Row(*row) for row in rows)
            last = rows[-1][0]

    def entered(self, row: Row) -> bool:
        """Whether a wording is entered under all its bands, where it stands."""
        found = self.database.rows(sql.BANDS_OF, (written(row.numbers()).decode(), row.key))
        return found == sorted((band, int(not row.leads), row.place) for band in row.numbers())

    def earliest(self, key: int) -> tuple[str, str] | None:
        """The day and the id of the article that printed a wording first."""
        row = self.database.row(sql.EARLIEST, (key,))
        return (row[0], row[1]) if row else None

    def taken(self, bands: Sequence[int]) -> list[int]:
        """Those of some bands that any wording has."""
        return [band for (band,) in self.database.rows(sql.TAKEN_BANDS, (written(bands).decode(),))]

    def leading(self, band: int, place: int, limit: int) -> list[tuple[int, int]]:
        """Places and keys of the first wordings with a band that are nobody's reprint and stand before a place."""
        return [(at, key) for at, key in self.database.rows(sql.LEADING, (band, place, limit))]

    def wait_behind(self, band: int, place: int) -> None:
        """Have all wordings with a band that stand behind a place decided again."""
        self.database.run(sql.REGROUP_BEHIND, (band, place))

    def wait(self, place: int, key: int) -> None:
        """Have a wording decided again."""
        self.database.run(sql.REGROUP, (place, key))

    def next_waiting(self) -> tuple[int, int] | None:
        """The place and key of the first wording that waits."""
        row = self.database.row(sql.NEXT_TO_REGROUP)
        return (row[0], row[1]) if row else None

    def waits_no_more(self, place: int, key: int) -> None:
        """A wording was decided."""
        self.database.run(sql.REGROUPED, (place, key))

    def put_bands(self, row: Row, *, leads: bool) -> None:
        """Enter a wording under its bands."""
        self.database.many(sql.PUT_BAND, ((band, not leads, row.place, row.key) for band in row.numbers()))

    def drop_bands(self, row: Row) -> None:
        """Take a wording out from under its bands."""
        self.database.many(sql.DROP_BAND, ((band, not row.leads, row.place, row.key) for band in row.numbers()))

    def put_wording(self, row: Row) -> None:
        """Note where a wording stands and what it is held to be."""
        self.database.run(sql.SET_WORDING, (row.place, row.head, row.first, row.key))

    def drop_wording(self, key: int) -> None:
        """Let go of a wording that no article prints."""
        self.database.run(sql.DROP_WORDING, (key,))

    def show_printers(self, key: int) -> None:
        """Have the articles with a wording shown anew."""
        self.database.run(sql.STALE_PRINTERS, (key,))

    def show_lonely(self, first: str) -> None:
        """Have the articles of a text shown anew to which it may be new that they are one of several, or alone.

        That is the first one, which may have been alone however many came; and who is left where few are.
        """
        ids = [id for (id,) in self.database.rows(sql.PRINTERS_OF_TEXT, (first, 3))]
        for id in {first, *ids} if len(ids) < 3 else {first}:
            self.stale("Article", id)
