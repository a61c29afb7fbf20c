"""Words in capitals in the letters the press gives them: `BỘ TRƯỞNG BỘ Y TẾ` is Bộ trưởng Bộ Y tế.

Names of bodies and places have the letters of their lists; the word behind `Sở` or `Hội` has a
capital, and so has every word of the place behind `xã` or `huyện`; all others are small.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from citations import body_words, places, post_words, vocabulary

_MOST = 9
"""Words of the longest phrase that is looked for."""
_PLACE = 4
"""Words of the longest place that no list has."""


def usual(words: str) -> str:
    """The words in capitals at a beginning in usual letters, of the same length; the rest as it is.

    >>> usual("GIÁM ĐỐC SỞ Y TẾ TỈNH GIA LAI, đến")
    'giám đốc Sở Y tế tỉnh Gia Lai, đến'
    >>> usual("BÍ THƯ ĐẢNG ỦY XÃ IA PAL; CHỦ TỊCH HỘI NÔNG DÂN; CHỦ TỊCH UBND TỈNH")
    'bí thư Đảng ủy xã Ia Pal; chủ tịch Hội Nông dân; chủ tịch UBND tỉnh'
    """
    said = words.replace("\n", " ").split(" ")
    many = next((at for at, word in enumerate(said) if word.upper() != word), len(said))
    shown = " ".join(_shown(said[:many]))
    if len(shown) != len(" ".join(said[:many])):
        return words
    if not words.isprintable():
        shown = "".join(sign if sign == "\n" else letter for sign, letter in zip(words, shown, strict=False))
    return shown + words[len(shown) :]


def _shown(said: list[str]) -> Iterator[str]:
    phrases, nouns, kinds = _phrases(), _nouns(), _kinds()
    small = [word.lower() for word in said]
    bare = [vocabulary.new_tones(word).rstrip(_SIGNS) for word in small]
    opens, place, at = False, 0, 0
    while at < len(said):
        reach = _reach(small, at)
        size = next((size for size in range(reach, 0, -1) if " ".join(bare[at : at + size]) in phrases), 0)
        key = " ".join(bare[at : at + size])
        if size:
            listed = phrases[key].split(" ")
            yield from (_letters(word, like) for word, like in zip(small[at : at + size], listed, strict=True))
            opens, place = key in nouns, _PLACE if key in kinds else 0
        elif said[at].rstrip(_SIGNS) in _short():
            yield said[at]
            opens, place = False, 0
        elif size := _place_words(" ".join(said[at : at + reach])):
            yield from (word.title() for word in small[at : at + size])
            opens, place = False, 0
        else:
            yield small[at].title() if opens or place else small[at]
            opens, place = False, max(0, place - 1)
        at += max(1, size)
        if small[at - 1][-1:] in _SIGNS:
            opens, place = False, 0


_SIGNS = ",;.:)|–-"


def _place_words(words: str) -> int:
    """How many words are a known place with the marks of its name: `CHƯ SÊ`, but not `CHỦ`."""
    found = places.longest(words)
    if found is None:
        return 0
    small = vocabulary.new_tones(found.lower())
    names = {places.canonical(found, place.level) for place in places.known(found)}
    return found.count(" ") + 1 if any(vocabulary.new_tones(name.lower()) == small for name in names) else 0



def _reach(words: list[str], at: int) -> int:
    """How many words stand together from a place, up to a comma."""
    for size in range(1, min(_MOST, len(words) - at) + 1):
        if words[at + size - 1][-1:] in (";", ":", ")", "|"):
            return size
    return min(_MOST, len(words) - at)


def _letters(word: str, like: str) -> str:
    """A word with capitals where another has them, which may have its tone mark in another place."""
    return "".join(
        letter.upper() if at < len(like) and like[at].isupper() else letter for at, letter in enumerate(word)
    )


@cache
def _phrases() -> dict[str, str]:
    """Phrase in small letters, its words without the signs behind them → as listed."""
    rows, posts = body_words.tables(), post_words.tables()
    listed = [
        *(form for row in rows.central for form in (row.name, *row.forms)),
        *rows.ministries, *rows.organs, *rows.committees, *rows.councils.services, *rows.councils.words.values(),
        *rows.kinds, *posts.words["commas"], *posts.words["dashes"], *posts.words["business"], *posts.words["abroad"],
        *posts.short.values(), *_nouns().values(), *_MORE,
    ]  # fmt: skip
    found: dict[str, str] = {}
    for phrase in listed:
        key = " ".join(word.rstrip(_SIGNS) for word in vocabulary.new_tones(phrase.lower()).split(" "))
        found.setdefault(key, phrase)
    return found


_MORE = ("Đảng", "Trung ương", "Nhà nước", "Việt Nam", "Tổ quốc")


@cache
def _nouns() -> dict[str, str]:
    """What names of bodies begin with, in small letters: `sở` → Sở."""
    takes = (row.takes for row in post_words.tables().head if row.takes)
    return {noun.lower(): noun for noun in (*takes, *post_words.tables().words["nouns"])}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(body_words.tables().kinds)


@cache
def _short() -> frozenset[str]:
    """Words that stay in capitals."""
    rows = body_words.tables()
    listed = [
        *post_words.tables().short, *rows.councils.words,
        *(form for row in rows.organs.values() for form in row.forms),
        *(form for row in rows.kinds.values() for form in row.forms),
        *(sign for signs in rows.ministries.values() for sign in signs),
    ]  # fmt: skip
    return frozenset(word.rstrip(_SIGNS) for phrase in listed for word in phrase.split(" ") if word.isupper())
