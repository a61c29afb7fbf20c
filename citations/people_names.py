"""Where names of persons stand in a text: a surname and up to four more capitalised syllables.

Surnames are a closed class, so the scan stops only at them. What stands there may still be a
place or a street; who calls decides by the words around it. Surnames live in `data/names.csv`:
the first fourteen and their shares from Lê Trung Hoa's statistics, facts in themselves; the rest,
those of the minorities too, gathered by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import places, post_words, usual_letters, vocabulary
from citations.text import fold

GAP = "[ \u00a0]"
_WITHIN = r"(?:['’]\p{Lu}\w{0,7}+)?+"
"""What follows in the same word: Kră Jăn H'Liên."""
_MORE = rf"(?:{GAP}\p{{Lu}}\w{{0,7}}+{_WITHIN}){{1,9}}+"
_RUNS = (regex.compile(rf"[A-Z]\w{{0,7}}+{_WITHIN}{_MORE}"), regex.compile(rf"Đ\w{{0,5}}+{_WITHIN}{_MORE}"),
         regex.compile(r"[HK]['’]\p{Lu}\w{1,7}+"))  # fmt: skip
"""Capitalised words in a row, or one such as K'Mẫu, a whole name. A range of letters is searched for several times
faster than a set of them."""
_LONGEST = 5


class Run(Struct, frozen=True, gc=False):
    """What a run of capitalised syllables holds: a place first, perhaps, then a person."""

    skip: int
    """Characters of the place in front of the name."""
    length: int
    name: str
    """In the usual letters: `TRẦN QUỐC MẪU` is Trần Quốc Mẫu."""


@cache
def surnames() -> dict[str, float]:
    """Surname → its share of the people in per cent; 0 where it is rare."""
    return {row["surname"]: float(row["share"] or 0) for row in vocabulary.rows("names.csv", ("surname", "source"))}


class Found(Struct, frozen=True, gc=False):
    """A person's name where it stands."""

    start: int
    end: int
    name: str


def scan(text: str) -> Iterator[Found]:
    """What looks like the name of a person, in the order of the text."""
    first, *rest = _RUNS
    spans = [match.span() for match in first.finditer(text)]
    others = [match.span() for pattern in rest for match in pattern.finditer(text)]
    if others:
        spans = sorted(spans + others, key=lambda span: (span[0], -span[1]))
    stop = carried = 0
    for start, end in spans:
        if start < stop:
            if end <= stop or text[stop] != " " or not text[stop:end].isupper():
                continue
            start = carried or stop + 1
        elif carried and start == stop + 1:
            start = carried
        stop = end
        last = max(start, text.rfind(" ", start, end) + 1)
        carried = last if _goes_on(text, start, end) and surnames().get(_plain(text[last:end]), 0) >= 0.5 else 0
        before = text[start - 4 : start - 1] if start > 3 else ""
        if before in _MARKED:
            start -= len(before.strip()) + 1
        elif start and text[start - 1] in _GLUED:
            if before[1:] not in _WOMEN:
                continue
            start -= 2
        run = read(text[start:end], before in _LEVELS, closed=text[end : end + 2].lstrip(" ")[:1] in _CLOSING)
        if run is None:
            continue
        start += run.skip
        last = start + run.length
        size = run.name.count(" ") + 1
        whole = last < end and size < _LONGEST
        if not whole and (size > 3 or _goes_on(text, start, last)) and text[start:last].isupper():
            last = _end_in_capitals(text, start)
            if last == 0:
                continue
            stop = max(stop, last)
        carried = 0 if last > carried else carried
        yield Found(start, last, shown(text[start:last]))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a run of words in capitals was cut where it was too long for a run."""
    return text[end : end + 1] in (" ", "\u00a0") and text[end + 1 : end + 3].isupper() and text[start:end].isupper()


def _end_in_capitals(text: str, start: int) -> int:
    """Where a name ends in a sentence in capitals, which goes on behind it; 0 where nothing tells.

    >>> text = "LÊ HÒA BÌNH DỰ LỄ"
    >>> text[: _end_in_capitals(text, 0)]
    'LÊ HÒA BÌNH'
    """
    end, middle = start - 1, False
    words = text[start : start + _REACH].split("\n", 1)[0].split(" ")
    for at, word in enumerate(words):
        letters = _PART.match(word)
        core = letters[0] if letters else ""
        ended = core != word or at == len(words) - 1
        stops = at > 1 and not ended and not middle and _goes_on_behind(words[at : at + _PHRASE])
        if stops or not core.isupper() or not vietnamese(core):
            return end
        if at >= _LONGEST:
            return 0
        end += 1 + len(core)
        if ended:
            return end
        middle = core.capitalize() in _MIDDLE
    return end


_REACH = 90
_PHRASE = 4
"""Words of the longest phrase that is looked for behind a name."""


def _goes_on_behind(words: list[str]) -> bool:
    """Whether words begin with what goes on behind a name: `THANH TRA VIÊN`, but not `THANH`, which may end one."""
    said = " ".join(words).lower().split(" ")
    return any(" ".join(said[:size]).rstrip(_STOPS) in _behind_names() for size in range(1, len(said) + 1))


_STOPS = ",;:.)"


@cache
def _behind_names() -> frozenset[str]:
    """What goes on behind a name, in small letters: first words of verbs of the meeting, `và`, other posts whole."""
    verbs = {phrase.split(" ", 1)[0].lower() for phrase in post_words.words("ends")}
    posts = {head.lower() for head in (*post_words.heads_as_listed(), *post_words.words("status"))}
    return frozenset(verbs | posts | {"và", "dự", "về", "trong"})


def in_small_letters(text: str) -> Iterator[Found]:
    """Lines that are nothing but what may be a name in small letters, as below a letter.

    A place is none, nor what goes on behind a province. Many other words have the shape of a name: whether
    one is meant, the text around must tell.

    >>> [one.name for one in in_small_letters("TỔNG BÍ THƯ\\n\\ntrần quốc mẫu\\nhà nội\\nhà nội mới\\n")]
    ['Trần Quốc Mẫu']
    """
    for match in _SMALL.finditer(text):
        syllables = match["name"].split(" ")
        if syllables[0].capitalize() in surnames() and all(vietnamese(syllable) for syllable in syllables):
            name = " ".join(map(str.capitalize, syllables))
            if not places.known(name) and not places.longest(name, "province"):
                yield Found(match.start("name"), match.end("name"), name)


_SMALL = regex.compile(r"\n[ \t*]{0,40}+(?<name>\p{Ll}{1,7}+(?: \p{Ll}{1,7}+){1,3}+)[ \t*]{0,9}+(?=\n|$)")
_LEVELS = frozenset({
    "yện", "uận", "ỉnh", "phố", " xã", " ủy", " uỷ", "ờng", "rấn", "khu", "hôn", "xóm", "hóm", " ấp", "uôn",
})  # fmt: skip
"""How the words end behind which a place stands: UBND huyện `Trần Văn Thời`."""
_CLOSING = frozenset((*",;.:)(–-|", ""))
"""What stands behind a run whose last word is the name's and begins no sentence: a sign, or nothing."""
_MARKED = frozenset({" Âu", " Ân", " Ôn", "Ứng", "Ưng", "\nÂu", "\nÔn"})
"""Surnames the runs do not begin with, and the sign before them."""
_GLUED = "'’"
_WOMEN = frozenset({" H", " K", "\nH", "\nK"})


_ONSET = "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
_SYLLABLE = regex.compile(rf"{_ONSET}[aeiouy]{{1,3}}(?:ch|ng|nh|[cmnpt])?")


def vietnamese(syllable: str) -> bool:
    """Whether letters may be a syllable of the language: `Jong` and `Thaco` may not."""
    return _SYLLABLE.fullmatch(fold(syllable)) is not None


@cache
def _openers() -> frozenset[str]:
    return frozenset(vocabulary.table("posts.toml")["words"]["openers"])


@lru_cache(maxsize=16384)
def read(words: str, behind_level: bool = False, closed: bool = False) -> Run | None:
    """The person in a run of capitalised words; None where there is only a place, or a foreigner.

    `behind_level` says that a word such as `xã` stands before the run, so that a place comes first;
    `closed` that a sign stands behind it, so that its last word begins no sentence.

    >>> read("Hòa Bình Lê Hòa Bình")
    Run(skip=9, length=11, name='Lê Hòa Bình')
    >>> read("Hà Nam") is None, read("Kim Jong Un") is None
    (True, True)
    """
    words = words.replace("\u00a0", " ")
    if words[:2].isupper() and words.startswith(_addresses()):
        address = next(address for address in _addresses() if words.startswith(address))
        run = read(words[len(address) :], behind_level, closed)
        return run and Run(run.skip + len(address), run.length, run.name)
    syllables = words.split(" ")
    first = _first(syllables, words, behind_level)
    if first is None:
        return None
    own = syllables[first:]
    own = own[: _length(own, closed)]
    if not own or len(own) < (1 if "'" in own[0] or "’" in own[0] else 2):
        return None
    skip = len(" ".join(syllables[:first])) + bool(first)
    joined = " ".join(own)
    if joined.startswith("Văn Phòng"):
        return None
    if own[0] in _NO_PLACE and places.known(" ".join(own[1:]), "province"):
        return None  # Tỉnh Đoàn Lào Cai, Trường Đại học Y Hà Nội
    if first and len(own) == 2 and any(place.level != "commune" for place in places.known(joined)):
        return None  # Tại Hà Nam
    return Run(skip, len(joined), shown(joined))


@cache
def _addresses() -> tuple[str, ...]:
    """Addresses in capitals, with the blank behind them: `ĐỒNG CHÍ` begins as a surname does."""
    return tuple(f"{address.upper()} " for address in vocabulary.table("posts.toml")["address"]["comrade"])


_NO_PLACE = frozenset({"Đoàn", "Y"})
_COUNTRY = (["Việt", "Nam"], ["VIỆT", "NAM"])
"""What names of bodies end with."""


def _first(syllables: list[str], words: str, behind_level: bool) -> int | None:
    """Which syllable the name begins with."""
    if len(syllables) <= 3 and any(place.level in ("province", "district") for place in places.known(words)):
        return 0 if len(syllables) == 3 and surnames().get(_plain(syllables[0]), 0) >= 1 and not behind_level else None
    if syllables[:2] in _COUNTRY and len(syllables) > 3 and _surname(syllables[2]):
        return 2  # Hội Nông dân Việt Nam Lương Văn Mẫu
    if syllables[0] == "Đoàn" and len(syllables) > 3 and surnames().get(_plain(syllables[1]), 0) >= 0.5:
        return 1  # Trung ương Đoàn Lê Văn Mẫu
    place = places.longest(words, "province") or places.longest(words, "district")
    if place is not None and len(place) < len(words):
        after = place.count(" ") + 1
        if len(syllables) - after >= 2 and _surname(syllables[after]):
            return after
    for at in range(1, len(syllables) - 2):
        if syllables[at + 1] == "Thị" and _surname(syllables[at]) and len(syllables) - at <= _LONGEST:
            return 0 if at == 1 and _surname(syllables[0]) else at  # Trung tâm Hoa Sen Đinh Thị Mẫu; Lê Hà Thị Mẫu
    if behind_level and len(syllables) > 3 and (len(syllables) > 4 or surnames().get(_plain(syllables[0]), 0) < 1):
        for at in (2, 3):
            if 2 <= len(syllables) - at <= 4 and _surname(syllables[at]):
                return at  # xã Nội Bài Tô Văn Mẫu
    if _surname(syllables[0]) and len(syllables) <= (4 if behind_level else _LONGEST):
        return 0
    for at in range(1, len(syllables) - 1):
        if surnames().get(_plain(syllables[at]), 0) >= 0.5 and len(syllables) - at <= 5:
            return at
    if words.isupper() and (behind := _behind_posts(syllables, words)):
        return behind
    rare = next((at for at in range(len(syllables) - 1) if _surname(syllables[at])), None)
    if rare is None:
        return None
    short = not syllables[rare].isupper()
    if all(_no_name(syllable) or (short and syllable[-1].isupper()) for syllable in syllables[:rare]):
        return rare
    return None


def _behind_posts(syllables: list[str], words: str) -> int:
    """Which syllable of a run in capitals a name begins with behind posts and bodies; 0 where there is none.

    >>> _behind_posts("BỘ TRƯỞNG BỘ Y TẾ ĐÀO MẪU".split(), "BỘ TRƯỞNG BỘ Y TẾ ĐÀO MẪU")
    5
    """
    unread = usual_letters.read(words)[1][:1]
    at = words.count(" ", 0, unread[0]) if unread else 0
    return at if 1 < at < len(syllables) - 1 and _surname(syllables[at]) else 0


def _no_name(syllable: str) -> bool:
    """Whether a capitalised word opens a sentence, or is a woman's address: `Tại` Lò Văn Mẫu."""
    return syllable in _openers() or syllable == "Bà"


def _surname(syllable: str) -> bool:
    return _plain(syllable) in surnames() or syllable[1:2] in ("'", "’")


def _plain(syllable: str) -> str:
    if len(syllable) == 1 or not syllable.isupper():
        return syllable
    return _PART.sub(lambda part: part[0].capitalize(), syllable)


_PART = regex.compile(r"\p{L}++")
"""What has a capital of its own: H'LIÊN is H'Liên."""


def _length(syllables: list[str], closed: bool) -> int:
    """How many of these syllables are the name: the first word of the next sentence is none."""
    capitals = len(syllables[0]) > 1 and syllables[0].isupper()
    native = surnames().get(_plain(syllables[0]), 0) > 0
    count = 1
    for syllable in syllables[1:_LONGEST]:
        if (len(syllable) > 1 and syllable.isupper()) != capitals and len(syllable) > 1:
            break
        last = closed and count == len(syllables) - 1
        if count > 1 and not last and syllable in _openers() and syllables[count - 1] not in _MIDDLE:
            break
        if native and not vietnamese(syllable) and syllable not in surnames():
            break
        if not native and not vietnamese(syllable) and syllable.isascii() and vietnamese(syllables[0]):
            return 0  # Kim Jong Un
        count += 1
    return count


_MIDDLE = frozenset({"Văn", "Thị"})
"""No name ends with one of these: Phạm Văn `Đồng` chí no, Phạm Văn Đồng."""


def shown(name: str) -> str:
    """A name in its usual letters.

    >>> shown("TRẦN QUỐC MẪU"), shown("Y Nhuận Ybă")
    ('Trần Quốc Mẫu', 'Y Nhuận Ybă')
    """
    return " ".join(_plain(syllable) for syllable in name.split())
