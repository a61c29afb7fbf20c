"""The graph as every question sees it: a few operations on nodes and edges, whatever keeps them.

A store is a projection of the ledger. It can be emptied and filled again, remembers how far
it has come, and takes each change once.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date as Day
from typing import Annotated, Any, Literal, Protocol, Self

import msgspec
from msgspec import Meta, Struct

from citations.errors import UserError
from graph.model import Change, Edge, Node
from graph.words.area import area

Where = Mapping[str, Any]
"""Filters, all of which hold. On `CITES`, `MENTIONS` and articles: since, until (days), place; on `CITES` also
certainty (a word or several), teaser, document, first_print (some texts alone), once (of the articles with one text the
one that stands for all that fit: it cites the document itself, printed the text first, is the earliest; then texts are
counted); on articles first_print, reprint (of another article); on `MENTIONS` certainty, official; on all other edges
target, on relations also planned, since, until; on documents: number, numeral, type, symbol, issuer (alone or jointly),
term, session, year (of the number or of the day), known, cited (by anyone)."""


class Page(Struct, frozen=True):
    """Some of the edges of a node with the nodes they lead to; `cursor` asks for those behind them."""

    rows: list[tuple[Edge, Node]]
    total: int
    """How many there are with these filters, on all pages."""
    cursor: str | None = None
    """None where these are the last."""


def plain_values(where: Where | None) -> dict[str, Any]:
    """Filters as values that a store compares: places folded, days as text, certainties as a list.

    >>> plain_values({"place": "Tỉnh Gia Lai", "certainty": "new"})
    {'place': 'gia lai', 'certainty': ['new']}
    """
    values: dict[str, Any] = {}
    for name, value in (where or {}).items():
        if name == "place":
            value = area(value)
        elif name == "certainty":
            value = [value] if isinstance(value, str) else list(value)
        elif isinstance(value, Day):
            value = value.isoformat()
        values[name] = value
    return values


def cursor(edge: Edge, node: Node, order: str = "id") -> str:
    """The place behind which the next page begins: what the order looks at and the id of the last row."""
    about = node.properties
    value = about.get("cited", 0) + about.get("maybe", 0) if order == "cited" else edge.properties.get("published")
    place: list[Any] = [value or ("" if order == "id" else 0), node.id]
    if edge.properties.get("teaser"):
        place.append(TEASER)
    return msgspec.json.encode(place).decode()


TEASER = "teaser"
"""Ends a place among the last: articles on whose pages only the headlines of others cite a document."""


class _Place(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    value: str
    id: str
    part: Literal["teaser"] | None = None


class _Count(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    value: Annotated[int, Meta(ge=0, le=2**53)]
    id: str
    part: None = None


_PLACES: dict[str, type[_Place] | type[_Count]] = {"id": _Place, "cited": _Count}


def behind(after: str, order: str = "id") -> dict[str, Any]:
    """The place in the order behind which a page begins."""
    try:
        place = msgspec.json.decode(after, type=_PLACES[order])
    except msgspec.MsgspecError:
        raise NotACursor(after=after[:40]) from None
    return {"after_value": place.value, "after": place.id, "after_own": int(place.part != TEASER)}


class NotACursor(UserError):
    en = "after={after}: this is no place in a list. Take the cursor that came with the page before."
    vi = "after={after}: không phải vị trí trong danh sách. Hãy dùng con trỏ đi kèm trang trước."


class Store(Protocol):
    """Where the graph is kept."""

    address: str

    def apply(self, changes: Sequence[Change], position: int) -> None:
        """Take changes, all or none, and remember the position; those taken before are passed over."""

    def position(self) -> int:
        """The position of the last change taken."""

    def state(self) -> Hashable:
        """A mark of what it holds: another one as soon as anything changes.

        Two stores open to be read that have the same mark hold the same.
        """

    def clear(self) -> None:
        """Forget everything, to be filled anew."""

    def node(self, label: str, id: str) -> Node | None:
        """A node by its id or one that it had before."""

    def nodes(self, label: str, ids: Sequence[str]) -> dict[str, Node]:
        """Many nodes of a label at once, by the ids that they have now; articles without their text."""

    def find(self, words: str, labels: Sequence[str], *, where: Where | None = None,
             limit: int = 20) -> list[Node]:
        """Nodes that hold every word, the last one perhaps only begun; label by label.

        Documents: the exact number first, then the most cited, then by name. Articles: newest first.
        Officials: who is named most, then by name.
        """

    def neighbours(self, label: str, id: str, kind: str, *, incoming: bool, where: Where | None = None,
                   order: str = "id", after: str | None = None, limit: int = 20) -> Page:
        """Edges of one kind, with the nodes at their other ends.

        Articles that cite a document or name an official: newest first, then by id descending, undated last;
        all else by id or, where documents are at the other ends of anything but citations, with "cited" the
        most cited first. Passages come with their words; of a relation's many, the newest do.
        """

    def edges(self, ids: Sequence[str], kinds: Sequence[str], *, incoming: bool, limit: int = 0) -> list[Edge]:
        """Edges of some kinds of many nodes of one label at once, without the nodes at their other ends.

        Of each node and kind at most `limit`, those that `neighbours` gives first, in any order; their passages
        without words. Nodes are known here by the ids that they have now.
        """

    def worded(self, edges: Sequence[Edge]) -> list[Edge]:
        """The same edges, their passages with words as `neighbours` gives them."""

    def ends(self, ids: Sequence[str], kind: str, *, incoming: bool, where: Where | None = None,
             limit: int = 0) -> dict[str, list[str]]:
        """The ids at the other ends of one kind of edge, of many nodes at once; a node without any is missing.

        Of each node at most `limit`, in the order of `neighbours`. Citations and mentions that may mean another lead
        nowhere, unless a certainty is asked for. Nodes are known here by the ids that they have now.
        """

    def counts(self, label: str, by: str | None, where: Where | None = None) -> list[tuple[Any, int]]:
        """How many nodes of a label, or `CITES` or `MENTIONS` edges, per value of a field; the most frequent first."""

    def scan(self, label: str, *, where: Where | None = None, order: str = "id", after: str | None = None,
             limit: int = 100) -> list[Node]:
        """Nodes that fit, behind the one whose id is `after`.

        Orders: "id"; for documents also "cited" (most first), for articles "published" (newest first), for
        officials "mentioned" (who is named most first).
        """

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Questions inside may take so long altogether; TooSlow where one would go beyond it."""

    def close(self) -> None:
        """Give it back."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None: ...


class UnknownAddress(UserError):
    en = "{address}: no store is kept behind such an address. Give a file, such as vankien.db, or neo4j://HOST:7687."
    vi = "{address}: không có kho nào ở dạng địa chỉ này. Hãy dùng một tệp như vankien.db, hoặc neo4j://MÁY_CHỦ:7687."


SERVERS = ("neo4j", "bolt")
"""What the addresses of Neo4j begin with."""


def on_server(address: str) -> bool:
    """Whether an address is that of a server.

    >>> on_server("neo4j+s://x.databases.neo4j.io"), on_server("vankien.db")
    (True, False)
    """
    scheme, found, _ = address.partition("://")
    if found and scheme.partition("+")[0] not in SERVERS:
        raise UnknownAddress(address=address)
    return bool(found)


def open_store(address: str, *, write: bool = False) -> Store:
    """The store at an address: a file, which must be there unless it is opened to be written, or on a server."""
    # They build on the nouns above, and the driver is slow to load.
    if on_server(address):
        from graph.neo4j_store import Neo4jStore

        return Neo4jStore.open(address, write=write)
    from graph.sqlite_store import SqliteStore

    return SqliteStore.open(address, write=write)
