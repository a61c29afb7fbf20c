"""What the scripts of a page ask for: suggestions, the things around one, how many more there are."""

from __future__ import annotations

from typing import Any

import msgspec

from citations.text import words
from graph.keeping.stated import document_of, end_of
from graph.model import Node
from graph.paths import LINKS
from graph.questions import meant
from graph.resolving.fullform import short
from graph.store import Store
from graph.words import said as saying
from viz import network
from viz.addresses import address
from viz.asked import LONGEST_ID, Asked
from viz.layout import positions
from viz.model import Direction, Link, Network, Thing, thing_named
from viz.reply import Reply
from viz.serving import NotThere, OutOfRange

SUGGESTED = 8
SHARE = {"Document": 5, "Official": 3, "Organisation": 2, "Article": 3}
"""Suggestions of a label, where all have some; what one leaves over goes to the others."""


def suggest(store: Store, asked: Asked) -> Reply:
    """What may be meant by what is typed so far: exact numbers first."""
    text = asked.value("q") or ""
    limit = asked.limit(most=20, unless=SUGGESTED)
    nodes = _suggested(store, text, limit) if text else []
    return _data(lambda: {"q": text, "suggestions": [thing_fields(network.thing(node, asked.lang))
                                                     for node in nodes[:limit]]})  # fmt: skip


def _suggested(store: Store, text: str, limit: int) -> list[Node]:
    """The documents of that very number, then what is called as typed so far, then what holds the words."""
    said = saying.read(text)
    exact: list[Node] = []
    if said and (said.number is not None or said.session):
        exact += store.nodes("Document", [one.document.id for one in meant.documents(store, text, said)]).values()
        exact.sort(key=lambda node: -node.properties["cited"])
    known = {node.id for node in exact}
    found = {label: [node for node in store.find(text, [label], limit=limit) if node.id not in known]
             for label in SHARE}  # fmt: skip
    begun = f"{words(text)} "
    shared = [node for label, most in SHARE.items() for node in found[label][:most]]
    shared += [node for label, most in SHARE.items() for node in found[label][most:]]
    shared.sort(key=lambda node: not f"{words(_called(node))} ".startswith(begun.rstrip()))
    return [*exact, *shared][:limit]


def _called(node: Node) -> str:
    return short(document_of(node)) if node.label == "Document" else str(end_of(node).name)


def network_of(store: Store, asked: Asked) -> Network:
    """The first of every kind of link of a thing, or more of one kind."""
    label, id = _thing(asked)
    limit = asked.limit(unless=network.AT_ONCE)
    kind = asked.value("kind")
    if kind is None:
        found = network.around(store, label, id, asked.lang, most=limit)
    else:
        direction = asked.value("direction") or "in"
        if direction not in ("in", "out"):
            raise OutOfRange(name="direction", said=direction[:20], what="in or out", gi="in hoặc out")
        side: Direction = "in" if direction == "in" else "out"
        kinds = [f"{name} {'in' if incoming else 'out'}" for name, incoming in LINKS[label]]
        if f"{kind} {side}" not in kinds:
            raise OutOfRange(name="kind", said=f"{kind[:20]} {side}", what=f"one of {', '.join(kinds)}",
                             gi=f"một trong {', '.join(kinds)}")  # fmt: skip
        found = network.expand(store, label, id, kind, side, asked.lang, after=asked.after, most=limit)
    if found is None:
        raise NotThere(address=address(label, id[:100]))
    return found


def network_data(store: Store, asked: Asked) -> Reply:
    """The same with the place of each thing, where it is the whole picture, and its address."""
    found = network_of(store, asked)
    places = {} if asked.value("kind") else _places(found)
    return _data(lambda: msgspec.to_builtins(found) | {
        "things": [thing_fields(thing) | _place(places.get(thing.key)) for thing in found.things],
        "links": [link_fields(link) for link in found.links]})  # fmt: skip


def sides(store: Store, asked: Asked) -> Reply:
    """How many links of each kind a thing has."""
    label, id = _thing(asked)
    node = store.node(label, id)
    if node is None:
        raise NotThere(address=address(label, id[:100]))
    found = network.sides(store, label, node.id)
    return _data(lambda: {"of": asked.value("of", LONGEST_ID), "sides": found})


def _thing(asked: Asked) -> tuple[str, str]:
    said = asked.value("of", LONGEST_ID) or ""
    found = thing_named(said)
    if found is None:
        raise OutOfRange(name="of", said=said[:60], what="a key such as documents/ID", gi="mã như documents/ID")
    return found


def thing_fields(thing: Thing) -> dict[str, Any]:
    """A thing as plain values, with its address."""
    fields: dict[str, Any] = msgspec.to_builtins(thing)
    return fields | {"address": address(thing.label, thing.id)}


def link_fields(link: Link) -> dict[str, Any]:
    """A link as plain values; each passage with the address of its article."""
    fields: dict[str, Any] = msgspec.to_builtins(link)
    return fields | {"passages": [each | {"address": address("Article", each["article"])}
                                  for each in fields["passages"]]}  # fmt: skip


def _places(found: Network) -> dict[str, tuple[float, float]]:
    return positions([thing.key for thing in found.things], [(link.source, link.target) for link in found.links])


def _place(place: tuple[float, float] | None) -> dict[str, float]:
    return {"x": place[0], "y": place[1]} if place else {}


def _data(shape: Any) -> Reply:
    return Reply("", {}, shape)
