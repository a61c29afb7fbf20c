"""What an address asks for, read: the language, the filters, the place in a list."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from graph.words.period import Period
from viz.serving import MOST_ROWS, MOST_WORDS, OutOfRange
from viz.values import stretch
from viz.words import LANGUAGES

ROWS = 20
LONGEST_ID = 20_000
"""Characters: an id may be nearly as long as an address, and a cursor or a key holds one."""
READ = frozenset({"after", "all", "direction", "from", "id", "issuer", "kind", "lang", "limit", "number", "of", "place",
                  "q", "symbol", "term", "to", "type", "uncited", "unknown", "year"})  # fmt: skip
"""What pages read of an address; all else is for the scripts of a page, or means nothing."""


class Asked(Struct, frozen=True):
    """One request for a page."""

    path: str
    """As it stands in addresses, without a form's ending."""
    query: tuple[tuple[str, str], ...]
    """The first value of each name in `READ`."""
    lang: str
    form: str | None = None
    """"json" or "atom"; None for the page itself."""
    id: str | None = None
    """The thing asked for."""
    base: str = ""
    """Scheme, host and port, as the reader reached them."""

    def value(self, name: str, most: int = MOST_WORDS) -> str | None:
        """A value of the address, None where it is not there or empty."""
        found = next((value for key, value in self.query if key == name), "").strip()
        if len(found) > most:
            raise OutOfRange(name=name, said=found[:20] + "…", what=f"at most {most} characters",
                             gi=f"tối đa {most} ký tự")  # fmt: skip
        return found or None

    def limit(self, most: int = MOST_ROWS, unless: int = ROWS) -> int:
        """How many rows are asked for."""
        said = self.value("limit")
        if said is None:
            return unless
        if not said.isascii() or not said.isdigit() or not 1 <= int(said[:6]) <= most:
            raise OutOfRange(name="limit", said=said, what=f"a number from 1 to {most}", gi=f"một số từ 1 đến {most}")
        return int(said)

    @property
    def period(self) -> Period:
        """The time between `from` and `to`."""
        return stretch(self.value("from"), self.value("to"), names=("from", "to"))

    @property
    def place(self) -> str | None:
        """The province asked for."""
        return self.value("place")

    @property
    def after(self) -> str | None:
        """The cursor of the page before."""
        return self.value("after", LONGEST_ID)

    def said_so(self, name: str) -> bool:
        """Something is asked for that is said or not: `uncited=1`."""
        return self.value(name) not in (None, "0")


def read(query: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What an address says that a page reads, each name once.

    >>> read([("limit", "2"), ("e", "x"), ("limit", "3")])
    (('limit', '2'),)
    """
    found: dict[str, str] = {}
    for name, value in query:
        if name in READ:
            found.setdefault(name, value)
    return tuple(found.items())


def language(query: Iterable[tuple[str, str]], own: str) -> str:
    """The language that an address asks for, else the explorer's own."""
    said = dict(query).get("lang")
    return said if said in LANGUAGES else own
