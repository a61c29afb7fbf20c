"""Words as keys: what two titles, names and places are compared by.

>>> title_words("“Về việc tăng cường  công tác”, 2014")
('ve', 'viec', 'tang', 'cuong', 'cong', 'tac', '2014')
"""

from __future__ import annotations

from functools import lru_cache

from citations.text import words


@lru_cache(maxsize=16384)
def _token(written: str) -> tuple[str, ...]:
    return tuple(words(written).split())


def title_words(text: str) -> tuple[str, ...]:
    """The folded words of a title; the words of Vietnamese are few, so each is folded once."""
    return tuple(word for written in text.split() for word in _token(written))


def key(text: str) -> str:
    """Folded words, one space apart.

    >>> key("Luật Phòng, chống tham nhũng")
    'luat phong chong tham nhung'
    """
    return " ".join(title_words(text))


def slug(text: str) -> str:
    """Folded words joined by hyphens, as ids are written.

    >>> slug("Quận ủy Hoàn Kiếm")
    'quan-uy-hoan-kiem'
    """
    return "-".join(title_words(text))
