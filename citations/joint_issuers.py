"""The bodies of an issuer, which may be several: joined by commas, which may stand inside the name of one, too."""

from __future__ import annotations

from functools import lru_cache

from citations import post_words
from citations.bodies import issuer


@lru_cache(maxsize=4096)
def members(joint: str) -> tuple[str, ...]:
    """The bodies that an issuer's full name holds.

    >>> members("Ban Tổ chức Trung ương, Ban Chính sách, chiến lược Trung ương")
    ('Ban Tổ chức Trung ương', 'Ban Chính sách, chiến lược Trung ương')
    >>> members("Ủy ban Khoa học, Công nghệ và Môi trường")
    ('Ủy ban Khoa học, Công nghệ và Môi trường',)
    """
    found: list[str] = []
    for part in joint.split(", "):
        if found and not _is_body(part):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return tuple(found)


def _is_body(name: str) -> bool:
    """Whether a name is that of a known body, or begins as names of bodies do: `Hội Nông dân Việt Nam`."""
    if not name[:1].isupper():
        return False
    words = name.lower().split(" ")
    opens = any(" ".join(words[:count]) in post_words.nouns() for count in range(1, min(4, len(words))))
    return opens or issuer(name) is not None
