"""Names that begin with no known surname, told by the post behind them: `các đồng chí: Thuận Mẫu, Tổng Biên tập …`.

They are looked for where a list of people goes on, or behind `đồng chí`, and only where a post of
ours follows behind a comma; then everywhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from citations import places, posts
from citations.people_names import Found, vietnamese
from citations.post_words import first_words

_NAME = regex.compile(r"(?<name>\p{Lu}\p{Ll}{1,6}+(?:\s\p{Lu}\p{Ll}{1,6}+){1,2}+),\s(?=\p{L})")
_BEFORE = (": ", "; ", "đồng chí ", "Đồng chí ", " gồm ")
"""What stands before such a name; literals are searched for fastest."""
_BODIES = frozenset({
    "Tỉnh", "Thành", "Huyện", "Quận", "Thị", "Ban", "Hội", "Sở", "Bộ", "Công", "Trung", "Ủy", "Uỷ", "Mặt", "Quân",
    "Liên", "Viện", "Học", "Báo", "Đài", "Quốc", "Chính", "Tổng", "Trường", "Tòa", "Xã", "Phường", "Hà", "Thủ",
})  # fmt: skip
"""What begins the name of a body or a place rather than of a person."""
_MOST = 8
"""Such names of one text that are looked for everywhere."""


def among(text: str, names: Sequence[Found]) -> list[Found]:
    """The names with those that no surname tells, in the order of the text.

    >>> [one.name for one in among("gồm: Thuận Mẫu, Tổng Biên tập Báo Nhân Dân", [])]
    ['Thuận Mẫu']
    """
    taken = {found.start for found in names}
    more = {name for start, name in _candidates(text) if start not in taken}
    if not more or len(more) > _MOST:
        return list(names)
    spans = [(found.start, found.end) for found in names]
    added = [
        Found(start, start + len(name), name)
        for name in more
        for start in _places(text, name)
        if not any(begin < start + len(name) and start < end for begin, end in spans)
    ]
    return sorted([*names, *added], key=lambda found: found.start)


def _candidates(text: str) -> Iterator[tuple[int, str]]:
    for sign in _BEFORE:
        at = text.find(sign)
        while at >= 0:
            at += len(sign)
            match = _NAME.match(text, at) if text[at : at + 1].isupper() else None
            if match is not None and _may_be(match["name"]) and posts.chain(text, match.end(), len(text))[0]:
                yield at, match["name"]
            at = text.find(sign, at)


def _may_be(name: str) -> bool:
    """Whether capitalised syllables may be a person: no body, no place, no foreigner, no head of a post."""
    first = name.split(" ", 1)[0]
    if first in _BODIES or first.lower() in first_words() or places.known(name):
        return False
    return all(vietnamese(syllable) for syllable in name.split(" "))


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        if not text[at - 1 : at].isalpha() and not text[at + len(name) : at + len(name) + 1].isalpha():
            yield at
        at = text.find(name, at + len(name))
