"""Where a title goes on though it seems to end, and what in quotation marks is no title."""

from __future__ import annotations

from functools import cache

import regex

from citations import vocabulary

_LIKES = 8


def over_likes(text: str, body: regex.Match[str], shape: regex.Pattern[str], *, limit: int) -> int:
    """Where a title ends that goes on over a comma with a word it has named before: `Khu kinh tế, Khu chế xuất`.

    `shape` matches the words of a title, and `body` is its match so far.
    """
    end = body.end()
    for _ in range(_LIKES):
        like = _like().match(text, end) if text[end : end + 1] == "," else None
        if like is None or f" {like['word']} " not in text[body.start() - 1 : end]:
            break
        more = shape.match(text, like.end(), min(len(text), limit), concurrent=False)
        if more is None:
            break
        end = more.end()
    return end


@cache
def _like() -> regex.Pattern[str]:
    return regex.compile(rf",(?=\s(?<word>{vocabulary.any_of(vocabulary.phrases('listed_in_titles'))})\s)")


def is_speech(text: str, body: regex.Match[str]) -> bool:
    """Whether what stands in quotation marks behind a colon is a sentence that somebody says."""
    return _SPEECH.search(body.group()) is not None or _SPOKEN.match(text, body.end()) is not None


_SPOKEN = regex.compile(r"[”\"],?\s(?:ông|bà|đồng\schí|anh|chị|theo|là)\s")
_SPEECH = regex.compile(r"[.!?…]\s|[.!?…,]$|\s(?:là|thì|phải|cần|hãy)\s")
