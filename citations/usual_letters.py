"""Words in capitals in the letters the press gives them: `BỘ TRƯỞNG BỘ Y TẾ` is Bộ trưởng Bộ Y tế.

Names of bodies and places have the letters of their lists; the word behind `Sở` or `Hội` has a
capital, and so has every word of the place behind `xã` or `huyện`; all others are small.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from citations import body_words, places, post_words, vocabulary

_MOST = 9
"""Words of the longest phrase that is looked for."""
_PLACE = 4
"""Words of the longest place that no list has."""


def usual(words: str) -> str:
    """The words in capitals at a beginning in usual letters, of the same length; the rest as it is.

    >>> usual("GIÁM ĐỐC SỞ Y TẾ TỈNH GIA LAI, đến")
    'giám đốc Sở Y tế tỉnh Gia Lai, đến'
    >>> usual("BÍ THƯ TỈNH ỦY GIA LAI, DỰ"), usual("BỘ TRƯỞNG BỘ CÔNG THƯƠNG")
    ('bí thư Tỉnh ủy Gia Lai, dự', 'Bộ trưởng Bộ Công Thương')
    >>> usual("BÍ THƯ ĐẢNG ỦY XÃ IA PAL; CHỦ TỊCH HỘI NÔNG DÂN; CHỦ TỊCH UBND TỈNH")
    'bí thư Đảng ủy xã Ia Pal; chủ tịch Hội Nông dân; chủ tịch UBND tỉnh'
    """
    return read(words)[0]


@lru_cache(maxsize=1024)
def read(words: str) -> tuple[str, tuple[int, ...]]:
    """The same, and where each word in capitals begins that is in no list.

    >>> read("BỘ TRƯỞNG BỘ Y TẾ LÊ MẪU")
    ('Bộ trưởng Bộ Y tế lê mẫu', (18, 21))
    """
    said = words.replace("\n", " ").split(" ")
    many = next((at for at, word in enumerate(said) if word.upper() != word), len(said))
    letters, unread, at = [], [], 0
    for word, known in _shown(said[:many]):
        if not known and word.strip(_SIGNS):
            unread.append(at)
        letters.append(word)
        at += len(word) + 1
    shown = " ".join(letters)
    if len(shown) != len(" ".join(said[:many])):
        return words, ()
    if not words.isprintable():
        shown = "".join(sign if sign == "\n" else letter for sign, letter in zip(words, shown, strict=False))
    return shown + words[len(shown) :], tuple(unread)


def _shown(said: list[str]) -> Iterator[tuple[str, bool]]:
    """The words in their usual letters, each with whether a list has it."""
    phrases, nouns, kinds, joins = _phrases(), post_words.nouns(), _kinds(), _joins()
    small = [word.lower() for word in said]
    bare = [vocabulary.new_tones(word).rstrip(_SIGNS) for word in small]
    heads = _of_heads(bare)
    opens, place, at = False, 0, 0
    while at < len(said):
        reach = _reach(small, at)
        size = next((size for size in range(reach, 0, -1) if " ".join(bare[at : at + size]) in phrases), 0)
        key = " ".join(bare[at : at + size])
        if size:
            listed = phrases[key].split(" ")
            yield from ((_letters(word, like), True) for word, like in zip(small[at : at + size], listed, strict=True))
            opens, place = key in nouns, _PLACE if key in kinds else 0
        elif said[at].rstrip(_SIGNS) in _short() and at not in heads:
            yield said[at], True
            opens, place = False, 0
        elif size := _place_words(said[at : at + reach]):
            yield from ((word.title(), True) for word in small[at : at + size])
            opens, place = False, 0
        else:
            named = place > 0 and (place == _PLACE or bare[at] not in _verbs())
            known = named or at in heads or bare[at] in joins or not bare[at].isalpha()
            yield (small[at].title() if opens or named else small[at]), known
            opens, place = False, max(0, place - 1) if named else 0
        at += max(1, size)
        if small[at - 1][-1:] in _SIGNS:
            opens, place = False, 0


_SIGNS = ",;.:)|–-"
_CLOSING = ",;:)|"
"""Signs that no name of a place goes on behind."""


def _place_words(said: list[str]) -> int:
    """How many words are a known place with the marks of its name: `CHƯ SÊ,`, but not `CHỦ`."""
    last = next((at for at, word in enumerate(said) if word and word[-1] in _CLOSING), len(said) - 1)
    found = places.longest(" ".join(said[: last + 1]).rstrip(_CLOSING))
    if found is None:
        return 0
    small = vocabulary.new_tones(found.lower())
    names = {places.canonical(found, place.level) for place in places.known(found)}
    return found.count(" ") + 1 if any(vocabulary.new_tones(name.lower()) == small for name in names) else 0


def _reach(words: list[str], at: int) -> int:
    """How many words stand together from a place; a comma may stand inside the name of a body."""
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
        *posts.short.values(), *posts.words["capitals"], *post_words.nouns().values(), *_heads_of_nouns(), *_MORE,
    ]  # fmt: skip
    found: dict[str, str] = {}
    for phrase in listed:
        key = " ".join(word.rstrip(_SIGNS) for word in vocabulary.new_tones(phrase.lower()).split(" "))
        found.setdefault(key, phrase)
    return found


def _of_heads(words: list[str]) -> frozenset[int]:
    """Which of some words are those of an office: `phó bí thư`."""
    heads = _heads()
    found: set[int] = set()
    for at in range(len(words)):
        size = next((size for size in range(_MOST, 0, -1) if " ".join(words[at : at + size]) in heads), 0)
        found.update(range(at, at + size))
    return frozenset(found)


@cache
def _heads() -> frozenset[str]:
    listed = (*post_words.heads_as_listed(), *post_words.tables().words["rank"])
    return frozenset(vocabulary.new_tones(phrase.lower()) for phrase in listed)


@cache
def _joins() -> frozenset[str]:
    """Words before a post and between two, in small letters."""
    words = post_words.tables().words
    return frozenset(word for phrase in (*words["status"], *words["joins"]) for word in phrase.lower().split(" "))


@cache
def _verbs() -> frozenset[str]:
    """What sentences go on with behind a place, in small letters."""
    ends = post_words.tables().words["ends"]
    return frozenset({"và", "dự", "về", "trong", *(vocabulary.new_tones(word.lower()) for word in ends)})


_MORE = ("Đảng", "Trung ương", "Nhà nước", "Việt Nam", "Tổ quốc")


@cache
def _heads_of_nouns() -> tuple[str, ...]:
    """Heads that begin as names of bodies do: `Bộ trưởng`."""
    return tuple(head for head in post_words.heads_as_listed() if head.split(" ", 1)[0].lower() in post_words.nouns())


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
