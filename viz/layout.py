"""Where the things of a picture stand, so that it can be read as soon as it opens.

The first key is the middle; what hangs on one thing alone stands around it, what joins two stands
between them, and nothing stands upon another. Equal questions give equal answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

LINK = 80.0
"""The length that a link would like to have, in pixels at the scale of 1."""
GAP = 16.0
"""Left free between two things."""
WIDE = 1.35
"""How much wider than high a picture is: screens are, and so are names."""
PLAIN = 10.0
"""The radius of a thing of which none is said."""
ROOM = 64.0
"""The side of the square that each thing has for itself, where they stand evenly."""
STEPS = 120
PUSHES = 80


def positions(keys: Sequence[str], pairs: Iterable[tuple[str, str]], sizes: Mapping[str, float] | None = None, *,
              seed: int = 142) -> dict[str, tuple[float, float]]:
    """Key → where its middle stands, in pixels; `sizes` are radiuses.

    >>> positions(["a"], [])
    {'a': (0.0, 0.0)}
    """
    import networkx
    import numpy

    if not keys:
        return {}
    graph: Any = networkx.Graph()
    graph.add_nodes_from(keys)
    graph.add_edges_from((one, other) for one, other in pairs if one != other and one in graph and other in graph)
    place = {key: number for number, key in enumerate(graph)}
    radius = numpy.array([(sizes or {}).get(key, PLAIN) for key in graph], dtype=numpy.float32)
    ends = numpy.array([(place[one], place[other]) for one, other in graph.edges], dtype=int).reshape(-1, 2)
    start = _rings(graph, keys[0])
    # A little disorder: things that start in line would stay in line.
    at = numpy.array([start[key] for key in graph]) + numpy.random.default_rng(seed).normal(0, 1, (len(place), 2))
    at = at.astype(numpy.float32)
    at = _settled(at, ends, radius)
    at = _apart(_close(at) * numpy.array([WIDE, 1.0], dtype=numpy.float32), radius)
    at -= at[0].copy()
    return {key: (round(float(x), 1), round(float(y), 1)) for key, (x, y) in zip(graph, at, strict=True)}


def _rings(graph: Any, middle: str) -> dict[str, tuple[float, float]]:
    """A start: every thing outside of the one it was reached from, in a sector as wide as what hangs on it."""
    inward: dict[str, str | None] = {middle: None}
    order = [middle]
    for first in (middle, *graph):           # what no link reaches hangs on the middle, to be near by
        if first not in inward:
            inward[first] = middle
            order.append(first)
        order += _outward(graph, first, inward)
    weight = dict.fromkeys(order, 1.0)
    outer: dict[str, list[str]] = {key: [] for key in order}
    for key in reversed(order):
        if (parent := inward[key]) is not None:
            weight[parent] += weight[key]
            outer[parent].append(key)
    found = {middle: (0.0, 0.0)}
    sector = {middle: (0.0, 2 * pi, 0)}
    for key in order:
        begin, width, depth = sector[key]
        share = width / max(1.0, sum(weight[each] for each in outer[key]))
        for each in reversed(outer[key]):
            part = share * weight[each]
            sector[each] = begin, part, depth + 1
            angle, far = begin + part / 2, (depth + 1) * LINK * sqrt(1 + len(order) / 40)
            found[each] = far * cos(angle), far * sin(angle)
            begin += part
    return found


def _outward(graph: Any, first: str, inward: dict[str, str | None]) -> Iterable[str]:
    """What can be reached from a thing and was not yet, the nearest first."""
    waiting = [first]
    for key in waiting:
        for each in graph[key]:
            if each not in inward:
                inward[each] = key
                waiting.append(each)
                yield each


def _settled(at: Numbers, ends: Numbers, radius: Numbers) -> Numbers:
    """All things push each other away, links pull together, until it comes to rest."""
    import numpy

    count = len(at)
    degree = numpy.bincount(ends.ravel(), minlength=count)
    mass = numpy.sqrt(1.0 + degree).astype(numpy.float32)
    push = LINK * LINK * 0.6 * numpy.outer(mass, mass)
    near = (radius[:, None] + radius[None, :]) ** 2
    # A link of a thing that has many pulls less, or a hub would sit on its neighbours.
    pull = 1.0 / numpy.sqrt(numpy.maximum(1.0, numpy.minimum(degree[ends[:, 0]], degree[ends[:, 1]])))
    heat = LINK * 2
    table = numpy.empty_like(push)
    for _ in range(STEPS):
        numpy.maximum(_squares(at, table), near, out=table)
        move = _summed(numpy.divide(push, table, out=table), at)
        span = at[ends[:, 0]] - at[ends[:, 1]]
        far = numpy.sqrt((span * span).sum(axis=1)) + 1e-9
        drawn = span * (pull * far / LINK)[:, None]
        for axis in (0, 1):
            move[:, axis] -= numpy.bincount(ends[:, 0], drawn[:, axis], count)
            move[:, axis] += numpy.bincount(ends[:, 1], drawn[:, axis], count)
        move -= at * (0.12 * mass[:, None])
        length = numpy.sqrt((move * move).sum(axis=1)) + 1e-9
        at = (at + move * (numpy.minimum(length, heat) / length)[:, None]).astype(numpy.float32)
        heat = max(heat * 0.97, 1.0)
    return at


def _close(at: Numbers) -> Numbers:
    """A picture that came out wider than its things need, drawn together."""
    import numpy

    at = at - at.mean(axis=0)
    spread = float(numpy.sqrt((at * at).sum(axis=1).mean()))
    wanted = ROOM * sqrt(len(at) / (2 * pi))
    drawn: Numbers = at * min(1.0, wanted / max(spread, 1.0))
    return drawn


def _apart(at: Numbers, radius: Numbers) -> Numbers:
    """Things that stand upon each other are pushed apart, each by half of what is wanting."""
    import numpy

    wanted = radius[:, None] + radius[None, :] + GAP
    numpy.fill_diagonal(wanted, 0.0)
    table = numpy.empty_like(wanted)
    for _ in range(PUSHES):
        far = numpy.maximum(_squares(at, table), 1.0, out=table)
        numpy.sqrt(far, out=far)
        lacking = wanted / far
        lacking -= 1.0
        if (wanted - far).max() < 0.5:
            break
        at = at + _summed(numpy.maximum(lacking, 0.0, out=lacking) * 0.52, at).clip(-LINK, LINK)
    return at


def _squares(at: Numbers, table: Numbers) -> Numbers:
    """The squares of all distances; in one table and one more, as new ones would take most of the time."""
    import numpy

    numpy.subtract(at[:, None, 0], at[None, :, 0], out=table)
    table *= table
    other = at[:, None, 1] - at[None, :, 1]
    other *= other
    table += other
    return table


def _summed(share: Numbers, at: Numbers) -> Numbers:
    """For each thing the sum of its ways from all others, each by its share."""
    import numpy

    found = share @ numpy.hstack([at, numpy.ones_like(at[:, :1])])
    ways: Numbers = at * found[:, 2:] - found[:, :2]
    return ways
