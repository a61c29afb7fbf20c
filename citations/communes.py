"""The communes there are since July 2025: xã, phường and đặc khu, told by their word, their name and their province.

Most of their names are also those of other communes, of streets, persons, districts and provinces, so a
name is a commune's only behind its word. Until then other communes had many of these names; no list of
ours has those, and what is in none stays as written. Names are compared with their marks, because Tân An
and Tân Ân are two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date as Day
from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import people_names, places, vocabulary
from citations.model import Article, Place
from citations.places import NAME, Known
from citations.text import fold, tidy

SINCE = Day(2025, 7, 1)
_APART = regex.compile(r"[\s\-–]{1,8}+")
_GAP = regex.compile(r"\s?[-–]\s?|\s{1,2}")


def _key(name: str) -> str:
    """What two spellings of one name share: letters with their marks, wherever a tone mark stands.

    >>> _key("VĂN MIẾU – QUỐC TỬ GIÁM") == _key("Văn Miếu - Quốc Tử Giám"), _key("Hoà An") == _key("Hoa An")
    (True, False)
    """
    return _APART.sub(" ", vocabulary.new_tones(tidy(name).lower().replace("’", "'"))).strip()


@cache
def _table() -> dict[str, tuple[Known, ...]]:
    provinces = {row["code"]: row["name"] for row in vocabulary.rows("places.csv", ("code", "name"))}
    found: dict[str, list[Known]] = {}
    for row in vocabulary.rows("communes.csv", ("code", "name", "kind", "parent")):
        one = Known(row["name"], "commune", row["kind"], provinces[row["parent"]], SINCE, None)
        found.setdefault(_key(one.name), []).append(one)
    return {name: tuple(communes) for name, communes in found.items()}


@cache
def _most_words() -> int:
    return max(name.count(" ") for name in _table()) + 1


@lru_cache(maxsize=8192)
def known(name: str, kind: str | None = None) -> tuple[Known, ...]:
    """The communes of this name, and of this kind where one is given; one in each of several provinces.

    >>> [one.parent for one in known("Hoà Bình", "phường")], [one.parent for one in known("Hòa Bình", "xã")]
    (['Phú Thọ', 'Hải Phòng', 'Hồ Chí Minh'], ['Vĩnh Long', 'Cà Mau'])
    """
    return tuple(one for one in _table().get(_key(name), ()) if kind is None or one.kind == kind)


@lru_cache(maxsize=8192)
def longest(words: str, kind: str) -> str | None:
    """The commune at the start of capitalised words, as written, with nothing behind it or a person.

    >>> longest("Tân Phú Trần Văn Mẫu", "xã"), longest("Tân Phú Trung", "xã"), longest("Tân Phú Mẫu", "xã")
    ('Tân Phú', 'Tân Phú Trung', None)
    """
    ends = [found.start() for found in _GAP.finditer(words)] + [len(words)]
    for end in reversed(ends[: _most_words()]):
        if known(words[:end], kind):
            return words[:end] if _ends(words[end:]) else None
    return None


def _ends(rest: str) -> bool:
    """Whether words behind a known name are no more of a name: a person, a dash, LẦN THỨ of a heading."""
    if not rest or rest.startswith((" - ", " – ", " LẦN")):
        return True
    person = people_names.read(rest.strip())
    return person is not None and person.skip == 0


def spelled(name: str, kind: str | None) -> str:
    """A commune's name in its usual spelling; as written where it is not in the list.

    >>> spelled("TÂN HOÀ", "xã"), spelled("Đạo Mẫu", "xã")
    ('Tân Hòa', 'Đạo Mẫu')
    """
    found = known(name, kind) if kind is not None else ()
    return found[0].name if found else name


class _Province(Struct, frozen=True):
    """A row of provinces: its name, whether it was there in July 2025, and the rows it went into."""

    name: str
    there: bool
    into: tuple[str, ...]


@cache
def _provinces() -> dict[str, _Province]:
    return {
        row["code"]: _Province(
            row["name"],
            (row["valid_from"] or "") <= str(SINCE) <= (row["valid_to"] or str(SINCE)),
            tuple(filter(None, (row["successor"] or "").split(";"))),
        )
        for row in vocabulary.rows("places.csv", ("code", "name", "level"))
        if row["level"] == "province"
    }


@cache
def homes(province: str) -> frozenset[str]:
    """The provinces of July 2025 in which the land of a province lies, whether it was merged or not.

    >>> sorted(homes("Bình Dương")), sorted(homes("Gia Lai")), sorted(homes("Xứ Mẫu"))
    (['Hồ Chí Minh'], ['Gia Lai'], [])
    """
    rows = _provinces()
    if any(row.there and row.name == province for row in rows.values()):
        return frozenset([province])  # and not what a larger one of the name went into long before
    waiting = [code for code, row in rows.items() if row.name == province]
    found = set()
    for code in waiting:
        if rows[code].there:
            found.add(rows[code].name)
        else:
            waiting += [into for into in rows[code].into if into in rows and into not in waiting]
    return frozenset(found)


def inside(name: str, kind: str, province: str | None) -> Known | None:
    """The commune of this name and kind in a province, be it called by its name of before July 2025.

    >>> inside("Bình Dương", "phường", "Bình Dương").parent, inside("Bình Dương", "phường", "Đồng Nai")
    ('Hồ Chí Minh', None)
    """
    if province is None:
        return None
    return next((one for one in known(name, kind) if one.parent in homes(province)), None)


_NUMBER = regex.compile(r"\s(?<number>[0-9]{1,2})(?!\p{L}|\p{N}|[.,/-]\p{N}|\s(?:năm|tháng|ngày|lần)\s(?![0-9]|thứ))")
_BEFORE_NUMBER = regex.compile(rf"(?<kind>(?i:xã|phường))(?:\s(?<name>{NAME}))?$")
_MORE = regex.compile(rf"\s{NAME}")
_REACH = 60


def with_number(text: str, at: int) -> int:
    """Where a body's name ends of which the words end at a place, with the number of its commune.

    Wards are numbered; a few names have a number besides.

    >>> [with_number(text, text.rfind(" ")) for text in ("UBND phường 8", "Đảng ủy xã A Lưới 2", "UBND xã Tân Phú 2")]
    [13, 19, 15]
    """
    number = _NUMBER.match(text, at)
    before = _BEFORE_NUMBER.search(text, max(0, at - _REACH), at) if number else None
    if number is None or before is None:
        return at
    kind = before["kind"].lower()
    if before["name"]:
        return number.end() if known(f"{before['name']} {number['number']}", kind) else at
    more = _MORE.match(text, number.end())
    whole = longest(text[number.start("number") : more.end()], kind) if more else None
    if whole is not None:
        return number.start("number") + len(whole)
    return number.end() if kind == "phường" else at


# ---- the commune an article is about ---------------------------------------------

_NUMBERED = rf"(?<name>(?:[1-9]\s)?{NAME})(?<number>\s[1-9](?!\p{{L}}|\p{{N}}|[.,/]\p{{N}}))?"
"""Phường 2 Bảo Lộc, xã A Lưới 2."""


@cache
def _shapes() -> tuple[tuple[regex.Pattern[str], str, tuple[str, ...]], ...]:
    """A word of a commune with capitalised words behind it, its kind, and what begins the word; each from a literal."""
    return (
        (regex.compile(rf"xã\s{_NUMBERED}"), "xã", ("",)),
        (regex.compile(rf"X[ãÃ]\s{_NUMBERED}"), "xã", ("",)),
        (regex.compile(rf"hường\s{_NUMBERED}"), "phường", ("p", "P")),
        (regex.compile(rf"HƯỜNG\s{_NUMBERED}"), "phường", ("P",)),
        (regex.compile(rf"khu\s{_NUMBERED}"), "đặc khu", ("đặc ", "Đặc ")),
        (regex.compile(rf"KHU\s{_NUMBERED}"), "đặc khu", ("ĐẶC ",)),
    )


_OTHER_WORDS = ("thi ", "tac ", "tan ", "cac ", "nhung ", "lien ")
"""Before `xã`: thị xã, hợp tác xã, Thông tấn xã; a list is about none of its members."""


@cache
def _committees() -> tuple[str, ...]:
    """What stands before a commune's word where its own committee or council is named, folded."""
    councils = vocabulary.table("bodies.toml")["councils"]["words"]
    said = {fold(word) for word, name in councils.items() if name.startswith(("Ủy ban", "Hội đồng"))}
    return tuple(f"{word} " for word in sorted({*said, "dang uy", "dang bo"}))


class _Mention(Struct, frozen=True, gc=False):
    """A commune named behind its word; one in no list has no name of ours and only speaks against the others."""

    kind: str
    name: str
    committee: bool


def _mentions(text: str, end: int) -> Iterator[_Mention]:
    for shape, kind, begins in _shapes():
        for found in shape.finditer(text, 0, end, concurrent=False):
            if not text.endswith(begins, 0, found.start()):
                continue
            before = fold(text[max(0, found.start() - 40) : found.start() - len(begins[0])])
            if before.endswith(_OTHER_WORDS) or before[-2:-1].isdigit():
                continue
            if name := _read(found, kind):
                yield _Mention(kind, name, before.replace("\n", " ").endswith(_committees()))


def _read(found: regex.Match[str], kind: str) -> str | None:
    """The name behind a word; None where it is a person's: `Chủ tịch UBND xã Nguyễn Văn Mẫu`."""
    words = found["name"]
    line = words.partition("\n")[0]  # under the name of a letterhead stands something else
    for way in (words + (found["number"] or ""), words, line):
        if name := longest(way, kind):
            return _key(name)
    if line.isupper() or line.split()[0] in people_names.surnames():
        return None  # a heading goes on in capitals
    return _key(line)


_COMMITTEE, _TITLE = 3, 3
"""What a committee's name, and one in the title, count for; with less the text is not clear."""
_CLEAR = 3


def about(article: Article, where: Place, *, whole: bool = False, text: str | None = None) -> Place:
    """The places an article is about, with its commune: the one a text of its time names clearly more than others.

    It must lie in the article's province. Where no province is told, a commune tells it that is named with
    its committee and is the only one of its name in the country.

    >>> about(Article("Đảng ủy xã Ia Mơ họp. Đảng ủy xã ra nghị quyết.", published=Day(2025, 8, 3)), Place("Gia Lai"))
    Place(province='Gia Lai', district=None, commune='xã Ia Mơ')
    """
    if article.published is not None and article.published < SINCE:
        return where
    text = article.text if text is None else text
    end = len(text) if whole else min(places.HEAD, len(text))
    title = article.title or ""
    clear = _clear(text, end, title)
    if clear is None or (article.published is None and _may_be_older(text, where)):
        return where
    if where.province is None:
        if article.published is None or not clear.committee or len(known(clear.name)) > 1:
            return where
        if any(places.names_a_province(*words) for words in ((text, end), (title, len(title)))):
            return where
        [only] = known(clear.name)
        return Place(only.parent, where.district, f"{only.kind} {only.name}")
    here = inside(clear.name, clear.kind, where.province)
    return Place(where.province, where.district, f"{clear.kind} {here.name}") if here else where


def _clear(text: str, end: int, title: str) -> _Mention | None:
    """The commune of the list that is named more than twice as often as any other."""
    scores: Counter[tuple[str, str]] = Counter()
    committees: set[tuple[str, str]] = set()
    for words, until, weight in ((text, end, 1), (title, len(title), _TITLE)):
        for one in _mentions(words, until):
            scores[one.kind, one.name] += max(weight, _COMMITTEE if one.committee else 1)
            if one.committee:
                committees.add((one.kind, one.name))
    best = scores.most_common(2)
    if not best or best[0][1] < _CLEAR or (len(best) > 1 and best[0][1] <= 2 * best[1][1]):
        return None
    (kind, name), _ = best[0]
    return _Mention(kind, name, (kind, name) in committees) if known(name, kind) else None


def _may_be_older(text: str, where: Place) -> bool:
    """Whether an undated text may be of the time before: it names a district, or its province is no more."""
    if places.district_scores(text, len(text), None):
        return True
    return where.province is not None and where.province not in homes(where.province)
