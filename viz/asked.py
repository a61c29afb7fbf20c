"""What an address asks for, read: the language, the filters, the place in a list."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from graph.period import Period
from viz.serving import MOST_ROWS, MOST_WORDS, OutOfRange
from viz.values import stretch
from viz.words import LANGUAGES

ROWS = 20
LONGEST_CURSOR = 20_000
"""Characters: a cursor holds an id, and an id may be as long as an address."""


class Asked(Struct, frozen=True):
    """One request for a page."""

    path: str
    """Without a form's ending."""
    query: tuple[tuple[str, str], ...]
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
        return stretch(self.value("from"), self.value("to"))

    @property
    def place(self) -> str | None:
        """The province asked for."""
        return self.value("place")

    @property
    def after(self) -> str | None:
        """The cursor of the page before."""
        return self.value("after", LONGEST_CURSOR)


def language(query: Mapping[str, str], own: str) -> str:
    """The language that an address asks for, else the explorer's own."""
    said = query.get("lang")
    return said if said in LANGUAGES else own
