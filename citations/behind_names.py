"""The posts that stand right behind a name: `, Bí thư Tỉnh ủy`; ` - Bí thư`; `(Trưởng ban)`; ` là Bí thư`."""

from __future__ import annotations

import regex

from citations import posts
from citations.before_names import BACK
from citations.post_words import SPACE, beginnings
from citations.posts import Post

_OPENING = regex.compile(
    rf"(?:</b>|\*\*|\))?(?:{SPACE}?[,|]{SPACE}{{1,2}}|{SPACE}?[-–]{SPACE}?|{SPACE}\((?:(?:[0-9]{{2}}{SPACE}tuổi|SN{SPACE}[0-9]{{4}}|sinh{SPACE}năm{SPACE}[0-9]{{4}}),{SPACE})?|"
    rf"{SPACE}(?:hiện{SPACE}|đang{SPACE}|hiện{SPACE}đang{SPACE})?(?:là|làm){SPACE}|{SPACE})(?:tân{SPACE})?"
)


_ASIDE = regex.compile(rf"{SPACE}\([^()\n]{{1,60}}\),?{SPACE}|,{SPACE}[0-9]{{2}}{SPACE}tuổi,{SPACE}")
_PERIOD = regex.compile(
    r" ?\| ?(?:từ )?(?:[0-9]{1,2}/)?[0-9]{4}(?: ?[–-] ?(?:(?:[0-9]{1,2}/)?[0-9]{4}|(?:đến )?nay))? ?\| "
)
"""A cell of a table between two posts: when the first was held."""
_OPENERS = frozenset("-–(|,lhđt")


def right_behind(
    text: str, end: int, limit: int, *, follows: bool = False, placed: bool = False
) -> tuple[tuple[Post, ...], int]:
    """The posts right behind a name, without those that belong to the next name, and where they end."""
    next_word = text[end + 1 : end + 3]
    if text[end : end + 1] == " " and next_word[:1] not in _OPENERS and next_word.lower() not in beginnings():
        return (), end
    opening = _OPENING.match(text, end, limit)
    if opening is None:
        return (), end
    begin = opening.end()
    if text[begin : begin + 2].lower() not in beginnings():
        aside = _ASIDE.match(text, end, limit)  # "(thứ tư, từ phải sang), Trưởng Công an huyện"
        if aside is None:
            return (), end
        begin = aside.end()
    semicolon = text.find(";", begin, min(limit, begin + BACK))
    found, stop = posts.chain(text, begin, semicolon if semicolon >= 0 else limit)
    if not found:
        return (), end
    if (cell := _PERIOD.match(text, stop, limit)) is not None:
        more, last = posts.chain(text, cell.end(), limit)
        found, stop = (found + more, last) if more else (found, stop)
    if follows and text[stop:limit].strip(" \u00a0") == "" and limit < len(text):
        return (() if placed else found[:-1]), end  # the rest is the next name's
    return found, stop
