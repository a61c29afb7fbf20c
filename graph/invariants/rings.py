"""Circles among things of which each replaces the next.

>>> list(rings([("a", "b"), ("b", "c"), ("c", "a"), ("x", "a")]))
[('a', 'b', 'c')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


def rings(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """Circles without a member in common, the first member of each the least; every circle meets one of them."""
    ahead: dict[str, set[str]] = defaultdict(set)
    behind: dict[str, set[str]] = defaultdict(set)
    for source, target in pairs:
        if source != target:
            ahead[source].add(target)
            behind[target].add(source)
    _peel(ahead, behind, [each for each in {*ahead, *behind} if not ahead.get(each) or not behind.get(each)])
    while ahead:
        way = [min(ahead)]
        while (following := min(ahead[way[-1]])) not in way:
            way.append(following)
        ring = way[way.index(following) :]
        least = ring.index(min(ring))
        yield (*ring[least:], *ring[:least])
        _peel(ahead, behind, ring)


def _peel(ahead: dict[str, set[str]], behind: dict[str, set[str]], loose: list[str]) -> None:
    """Take nodes out, and those that then lead nowhere or are led to by none."""
    while loose:
        node = loose.pop()
        for forward, back in ((ahead, behind), (behind, ahead)):
            for other in forward.pop(node, ()):
                back[other].discard(node)
                if not back[other]:
                    loose.append(other)
