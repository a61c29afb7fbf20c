"""Provinces as they are compared: the filter by place, and where a post is, ask for the same name."""

from __future__ import annotations

from functools import lru_cache

from citations.text import fold


@lru_cache(maxsize=1000)
def area(place: str | None) -> str | None:
    """A province as places are compared: without marks, case and the word for its kind.

    >>> area("Tỉnh Vĩnh Phúc") == area("VINH PHUC"), area("Thành phố Hồ Chí Minh")
    (True, 'ho chi minh')
    """
    if place is None:
        return None
    name = " ".join(fold(place).split())
    for kind in ("tinh ", "thanh pho ", "tp. ", "tp ", "tp."):
        if name.startswith(kind):
            return name.removeprefix(kind).strip()
    return name
