"""What a body's name tells of it: its level, its place, its short forms, and the days between which it existed.

A body lives no longer than its place: the provinces merged in July 2025, and all districts, end there,
and the communes there are now begin.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Day
from functools import cache, lru_cache
from typing import Any

import regex
from msgspec import Struct

from citations import bodies, body_words, communes, places, vocabulary
from citations.text import fold, tidy, words
from graph.words.area import area

NATION, PROVINCE, DISTRICT, COMMUNE = "nation", "province", "district", "commune"


class Body(Struct, frozen=True):
    """A body in which officials serve or which issues papers, as far as its name tells."""

    name: str
    level: str | None = None
    """"nation", "province", "district", "commune"; None where the name does not tell."""
    place: str | None = None
    """Name of the place without its kind: "Gia Lai"."""
    province: str | None = None
    """The province the place lies in, folded; None where that is open."""
    abbreviations: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None


_DISTRICT = regex.compile(r"(?<!\p{L})(?:(?:huyện|quận|thị) ủy|huyện|quận|thị xã)(?!\p{L})")
_COMMUNE = regex.compile(
    r"(?<!\p{L})(?:xã(?! hội)|phường|thị trấn|đặc khu|(?<!nông )thôn|tổ dân phố|khu phố|trường(?! sa))(?!\p{L})"
)
_PROVINCE = regex.compile(r"(?<!\p{L})(?:tỉnh ủy|thành ủy|tỉnh đoàn|thành đoàn|tỉnh|thành phố|sở|tp)(?!\p{L})")
_NATION = regex.compile(
    r"(?<!\p{L})(?:trung ương|quốc gia|việt nam|tối cao|nhà nước|chủ tịch nước|chính phủ|quốc hội|quân khu|quân chủng|"
    r"^bộ(?! chỉ huy| đội)|tổng cục|^cục|^vụ)(?!\p{L})"
)
_KINDS = {"tinh": PROVINCE, "thanh pho": PROVINCE, "quan": DISTRICT, "huyen": DISTRICT, "thi xa": DISTRICT,
          "xa": COMMUNE, "phuong": COMMUNE, "thi tran": COMMUNE, "dac khu": COMMUNE}  # fmt: skip


@lru_cache(maxsize=20_000)
def body(name: str) -> Body:
    """What is known of the body of a name.

    >>> body("Tỉnh ủy Hà Giang").level, body("Tỉnh ủy Hà Giang").place, str(body("Tỉnh ủy Hà Giang").until)
    ('province', 'Hà Giang', '2025-06-30')
    >>> body("Ban Tổ chức Trung ương").abbreviations
    ('BTC Trung ương', 'BTCTW')
    >>> body("Đảng ủy xã Ia Mơ").province, str(body("Đảng ủy xã Ia Mơ").since), body("Đảng ủy xã Hòa Bình").province
    ('gia lai', '2025-07-01', None)
    """
    folded = fold(name)
    if (row := body_words.central().get(folded)) is not None:
        return Body(name, NATION, abbreviations=_short(row.name, row.forms, row.tails))
    said = bodies.issuer(name)
    place = said.place if said is not None else None
    level = _level(name, said.kind if said is not None else None)
    if level == COMMUNE and place is not None and said is not None and said.kind is not None:
        return _in_commune(name, place, said.kind)
    if place is None and (found := _place_at_end(name, level)):
        place = found
        level = level if level in (PROVINCE, DISTRICT, COMMUNE) else PROVINCE
    if place is None:
        return Body(name, level, abbreviations=_ministry(name))
    if level in (None, NATION) or (level == PROVINCE and not places.known(place, PROVINCE)):
        level = PROVINCE if places.known(place, PROVINCE) else DISTRICT
    return _placed(name, level, place)


def _level(name: str, kind: str | None) -> str | None:
    """The lowest level that the words of a name tell of; marks count, for `quân` is no `quận`."""
    if kind is not None and fold(kind) in _KINDS:
        return _KINDS[fold(kind)]
    small = tidy(name).lower().replace("uỷ", "ủy")
    for pattern, level in ((_COMMUNE, COMMUNE), (_DISTRICT, DISTRICT), (_PROVINCE, PROVINCE), (_NATION, NATION)):
        if pattern.search(small):
            return level
    return None


def _place_at_end(name: str, level: str | None) -> str | None:
    """A known place that the name ends with: `Trường THPT Chuyên Gia Lai`."""
    parts = name.split()
    wanted = DISTRICT if level == DISTRICT else PROVINCE
    for start in range(max(1, len(parts) - 5), len(parts)):
        if places.known(" ".join(parts[start:]), wanted):
            return " ".join(parts[start:])
    return None


def _placed(name: str, level: str | None, place: str) -> Body:
    """A local body with the days of its place."""
    known = places.known(place, level) if level in (PROVINCE, DISTRICT) else ()
    if not known:
        return Body(name, level, place)
    shown = places.canonical(place, level or PROVINCE)
    parents = {area(one.parent) for one in known}
    province = area(shown) if level == PROVINCE else parents.pop() if len(parents) == 1 else None
    if len({one.parent for one in known}) > 1:        # two districts of one name: which, the name does not tell
        return Body(name, level, shown, province)
    since = None if any(one.since is None for one in known) else min(one.since for one in known if one.since)
    until = None if any(one.until is None for one in known) else max(one.until for one in known if one.until)
    return Body(name, level, shown, province, (), since, until)


def _in_commune(name: str, place: str, kind: str) -> Body:
    """A body of a commune; its province where only one commune of the list has the name."""
    known = communes.known(place, kind)
    if not known:
        return Body(name, COMMUNE, place)
    province = area(known[0].parent) if len(known) == 1 else None
    return Body(name, COMMUNE, known[0].name, province, (), known[0].since, known[0].until)


def _short(name: str, forms: Iterable[str], tails: Iterable[str]) -> tuple[str, ...]:
    """The forms that are shorter than the name and written in capitals somewhere, each once."""
    own = words(name)
    found = [form for form in (*forms, *tails) if _ABBREVIATED.search(form) and words(form) != own]
    return tuple(dict.fromkeys(found))


_ABBREVIATED = regex.compile(r"(?<!\p{L})\p{Lu}{2,}")


@cache
def _ministries() -> dict[str, tuple[str, ...]]:
    return {fold(f"Bộ {name}"): signs for name, signs in body_words.tables().ministries.items()}


def _ministry(name: str) -> tuple[str, ...]:
    return tuple(sign for sign in _ministries().get(fold(name), ()) if sign.startswith("B"))


@cache
def _merged() -> dict[str, frozenset[str]]:
    """Folded province → the provinces it went into."""
    rows = [row for row in vocabulary.rows("places.csv", ("code", "name", "level", "kind")) if row["level"] == PROVINCE]
    names = {row["code"]: area(row["name"]) or "" for row in rows}
    found: dict[str, set[str]] = {}
    for row in rows:
        into = {names[code] for code in (row["successor"] or "").split(";") if code in names}
        found.setdefault(area(row["name"]) or "", set()).update(into)
    return {name: frozenset(into) for name, into in found.items()}


def same_province(one: str, other: str) -> bool:
    """Whether two folded provinces are one, or one went into the other.

    >>> same_province("binh dinh", "gia lai"), same_province("gia lai", "nghe an")
    (True, False)
    """
    return one == other or other in _merged().get(one, ()) or one in _merged().get(other, ())


def properties(name: str) -> dict[str, Any]:
    """A body as the graph shows it."""
    told = body(name)
    return {
        "name": name,
        "level": told.level,
        "place": told.place,
        "abbreviations": list(told.abbreviations),
        "since": told.since.isoformat() if told.since else None,
        "until": told.until.isoformat() if told.until else None,
    }


def id_of(name: str) -> str | None:
    """The id of the body of a name.

    >>> id_of("Ban Tổ chức Trung ương")
    'ban-to-chuc-trung-uong'
    """
    return words(name).replace(" ", "-") or None
