"""A citation while it is being read: what was said so far, and by which words."""

from __future__ import annotations

from datetime import date as Day

from citations.bodies import Issuer, of_symbol
from citations.symbols import Symbol
from citations.vocabulary import LAWS

_STATE_KINDS = LAWS | {"nghị định", "thông tư", "thông tư liên tịch"}


class Draft:
    """The working value of one citation; becomes a frozen `Citation` at the end.

    Facts taken over from a neighbour in a list are named in `borrowed`.
    """

    # What most mentions leave unsaid stands here once rather than in each of them.
    date: Day | None = None
    when: str | None = None
    term: str | None = None
    session: str | None = None
    issuer: Issuer | None = None
    title: str | None = None
    title_start = title_end = 0
    pinpoint: str | None = None
    borrowed: tuple[str, ...] = ()
    behind = 0
    within: Draft | None = None
    led = planned = dayless = listed = typed = False
    noun = named = capital = bare = plural = counted = echo = False
    rule = "numbered"

    def __init__(
        self,
        start: int,
        end: int,
        kind: str | None,
        digits: str | None = None,
        symbol: Symbol | None = None,
        year: str | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.type = kind
        self.digits = digits or ""
        self.value = digits.lstrip("0") or "0" if digits else None
        self.symbol = symbol
        self.year = int(year) if year else None

    def number(self, digits: str, symbol: Symbol, year: int | None) -> None:
        """Put in a number that was found behind a name: Luật Cán bộ, công chức số 22/2008/QH12."""
        self.digits = digits
        self.value = digits.lstrip("0") or "0"
        self.symbol = symbol
        self.year = year

    @property
    def told(self) -> bool:
        """An issuer, a day, a year or a term stands behind it, which no counted thing has."""
        return bool(self.issuer or self.date or self.term or self.when or self.dayless)

    def fits(self, body: Issuer) -> bool:
        """Whether a body said elsewhere can be this paper's: state papers have state issuers."""
        if self.symbol is not None:
            own = of_symbol(self.symbol.text)
            if own is not None and own.waits_for is None:
                return f", {body.name}," in f", {own.name},"
            return self.symbol.party != body.state
        return not (self.state_kind and not body.state)

    @property
    def state_kind(self) -> bool:
        """A kind only the state issues: nghị định, thông tư, luật."""
        return self.type in _STATE_KINDS

    def share_from(self, later: Draft, *, same_type: bool) -> None:
        """Take over what a later item of the same list says for all: issuer and term, day within a type."""
        if self.issuer is None and later.issuer is not None and self.title is None:
            self.issuer = later.issuer
            self.borrowed += ("issuer",)
            if self.term is None and later.term is not None:
                self.term = later.term
                self.borrowed += ("term",)
            if self.session is None and later.session is not None:
                self.session = later.session
                self.borrowed += ("session",)
        elif self.issuer is None and self.term is None and later.term is not None and self.title is None:
            self.term = later.term
            self.borrowed += ("term",)
        if same_type and self.date is None and self.when is None and not self.dayless and self.title is None:
            if later.date is not None:
                self.date = later.date
                self.borrowed += ("date",)
            elif later.when is not None:
                self.when = later.when
                self.borrowed += ("when",)
