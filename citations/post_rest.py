"""How far the name of a body goes behind the head of a title.

It goes on over words until a sign, or a word no body's name goes on with: a verb of saying, a
small word of the sentence. Those words are data; a plain walk over the words is several times
faster here than a pattern that holds them all.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import communes, vocabulary
from citations.post_words import SPACE, beginnings, heads, tables, words
from citations.text import fold

_MOST = 24
"""Words of one title."""
_REACH = 320


@cache
def _ends() -> dict[str, tuple[str, ...]]:
    """First word → what must follow it for a title to end there; empty where nothing must."""
    found: dict[str, list[str]] = {}
    for phrase in tables().words["ends"]:
        first, _, more = phrase.partition(" ")
        found.setdefault(first, []).append(more)
    return {first: () if "" in more else tuple(more) for first, more in found.items()}


_UNLESS = {"về": "about", "dự": "plans", "trong": "inside"}
"""Words that end a title unless one of a list follows: `về` phòng, chống tham nhũng; `dự` án; `trong` nước."""
_SECOND = {"cần": "Hậu", "nói": "Tiếng", "không": "Phòng"}
"""Words that end no title as the second half of another: Hậu `cần`, Đài Tiếng `nói`, Phòng `không`."""
_HANGING = frozenset({"và", "của", "&", "cùng", "các", "có"})
"""Words a title does not end with."""
_SHORT_FORM = regex.compile(
    r" \(\p{Lu}[\p{Lu}&-]{1,8}\)(?=$| (?:\p{Lu}|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|của)(?!\p{Lu}))"
)
"""`Hội đồng nhân dân (HĐND) huyện`: it is told how a body is called short."""
_SIGNS = regex.compile(r"(?:TP|Tp|TX|Q|H|P)\.$|[\p{L}0-9](?:[\p{L}0-9'’]|[&./-](?=\p{L})){0,24}+|&")


@cache
def _dash() -> regex.Pattern[str]:
    return regex.compile(rf"{SPACE}?[-–]{SPACE}?{vocabulary.any_of(tables().words['dashes'])}(?!\p{{L}})")


@cache
def _comma() -> regex.Pattern[str]:
    """A comma inside a name: `Văn hóa, Thể thao và Du lịch`."""
    commas = vocabulary.any_of(tables().words["commas"])
    series = rf"(?=\p{{Lu}}\p{{Ll}}{{1,7}}+(?:{SPACE}\p{{Ll}}{{1,7}}+){{0,3}}{SPACE}(?:và|&|của){SPACE})\p{{L}}{{1,8}}+"
    return regex.compile(rf",{SPACE}(?:{commas}(?!\p{{L}})|{series})")


def end(text: str, at: int) -> int:
    """Where the words behind a head end, of which `at` is the end.

    >>> end("Trưởng Ban Tổ chức Trung ương chủ trì", 6)
    29
    >>> end("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch nói", 9)
    41
    """
    last = at
    count = 0
    while count < _MOST:
        at, stopped, count = _words(text, at, count)
        last = max(last, at)
        if stopped or at >= len(text):
            break
        if text[at : at + 2] == " (" and (aside := _SHORT_FORM.match(text, at)):
            at = aside.end()
            continue
        more = _comma().match(text, at) if text[at] == "," else _dash().match(text, at)
        if more is None or (text[at] == "," and _head_at(text, at + 2)):
            break
        at = last = more.end()
        count += 1
    return _without_hanging(text, last)


def _words(text: str, at: int, count: int) -> tuple[int, bool, int]:
    """Over plain words from `at`: where they end, whether one of them ends the title, and how many there were."""
    ends = _ends()
    if text[at : at + 1] not in _SPACES:
        return at, False, count
    for word in text[at + 1 : at + _REACH].replace("\u00a0", " ").split(" "):
        core = word
        if not word.isalpha():
            signs = _SIGNS.match(word)
            if signs is None:
                end = communes.with_number(text, at) if word[:1].isdigit() else at
                return end, False, count + (end > at)
            core = signs.group()
        stops = ends.get(core) if core not in _SECOND or not text.endswith(_SECOND[core], 0, at) else None
        after = at + 1 + len(core)
        if stops is not None and (not stops or text.startswith(stops, after + 1)):
            return at, True, count
        if core in _UNLESS and not text.startswith(_following(_UNLESS[core]), after + 1):
            return at, True, count
        if core in _JOINS and _head_at(text, after + 1):
            return at, True, count
        at = after
        count += 1
        if core != word or count >= _MOST:
            return at, False, count
    return at, False, count


_SPACES = frozenset(" \u00a0")
_JOINS = frozenset({"và", "cùng"})


@cache
def _following(key: str) -> tuple[str, ...]:
    return tuple(words(key))


def _head_at(text: str, at: int) -> bool:
    """Whether the head of another title stands at a place."""
    if text[at : at + 2].lower() not in beginnings():
        return False
    said = fold(text[at : at + 48]).replace("\u00a0", " ").split(" ")
    return any(" ".join(said[:size]).rstrip(",.;:") in heads() for size in range(1, 5))


def _without_hanging(text: str, end: int) -> int:
    """The end without small words that lead on to something else."""
    while True:
        space = text.rfind(" ", 0, end)
        if space < 0 or text[space + 1 : end] not in _HANGING:
            return end
        end = space
