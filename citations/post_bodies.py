"""The body behind a post: `Bí thư Tỉnh ủy` in an article of Vĩnh Phúc serves in Tỉnh ủy Vĩnh Phúc."""

from __future__ import annotations

from datetime import date as Day
from functools import lru_cache

import regex
from msgspec import Struct

from citations import bodies, places
from citations.model import Place
from citations.post_words import Head, heads, tables
from citations.text import fold, tidy


class Body(Struct, frozen=True):
    """What a post says of its body."""

    words: str
    """Its name as far as it was said; empty where only the head stands."""
    fixed: bool = False
    """The head alone tells the body."""
    level: str | None = None
    """The level of the place that was not said."""
    kind: str | None = None
    """The word of a commune without its name: "xã"."""
    place: str | None = None
    """As in `model.Place`, so a commune behind its kind."""
    place_level: str | None = None


_WORD = r"(?i:tỉnh|thành phố|TP\.?|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)"
_KIND = regex.compile(rf"{_WORD}(?!\p{{L}})(?!\s(?i:ủy|uỷ|đoàn))")
_LEVELS = {
    "tinh": "province", "thanh pho": "city", "tp": "city", "tp.": "city", "quan": "district", "huyen": "district",
    "thi xa": "district", "xa": "commune", "phuong": "commune", "thi tran": "commune", "dac khu": "commune",
}  # fmt: skip
_WAITING = regex.compile(rf"(?:^|\s)(?<kind>{_WORD})$")
_PLACED = regex.compile(rf"(?:^|\s)(?<kind>{_WORD})\s(?<name>\p{{Lu}}.{{1,40}})$")
_COMMITTEES = frozenset({"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy"})
_COMMITTEES |= {f"Ban Thường vụ {name}" for name in _COMMITTEES}
_STATE_HEADS = frozenset({"chu tich", "pho chu tich", "pho chu tich thuong truc"})


@lru_cache(maxsize=16384)
def said(head: str, rest: str) -> Body:
    """What a head and the words behind it say of the body.

    >>> said("Trưởng ban", "Kinh tế Trung ương").words
    'Ban Kinh tế Trung ương'
    >>> said("Chủ tịch", "UBND tỉnh").level
    'province'
    """
    folded = fold(head)
    row = row_of(folded)
    rest = _SHORT_FORM.sub("", tidy(rest)).strip(" -–&").removeprefix("của ")
    if row is None:
        return Body(rest)
    if row.org is not None and row.org not in _COMMITTEES:
        return Body(row.org, fixed=True)
    if row.org is not None:
        words = f"{row.org} {rest}".strip()
    elif not rest:
        return Body("")
    elif row.takes and not _begins(rest, row.takes):
        words = f"{row.takes} {rest}"
    elif _KIND.match(rest):
        words = f"{'Ủy ban nhân dân' if folded in _STATE_HEADS else 'Đảng bộ'} {rest}"
    else:
        words = rest[0].upper() + rest[1:]
    return _read(words)


def row_of(folded: str) -> Head | None:
    """The row of a folded head, whatever qualifiers stand behind it."""
    while folded:
        if folded in heads():
            return heads()[folded][1]
        folded = folded.rpartition(" ")[0]
    return None


def _begins(rest: str, word: str) -> bool:
    folded, form = fold(rest), fold(word)
    return folded == form or folded.startswith((form + " ", "vks")) or rest.startswith("BQL")


def _read(words: str) -> Body:
    words = _of_the_centre(words)
    body = bodies.issuer(words) or bodies.issuer(words.replace("-", "&")) or bodies.issuer(words.replace(" & ", " và "))
    if body is not None and fold(words).startswith("uy vien"):
        body = None
    if body is not None:
        level = _level_of(body)
        if body.waits_for is not None:
            return Body(words, level=body.waits_for, kind=body.kind if body.waits_for == "commune" else None)
        place = f"{body.kind} {body.place}" if level == "commune" else body.place
        return Body(body.name, place=place, place_level=level)
    words = in_full(words)
    if (youth := _YOUTH.get(fold(words))) is not None:
        return Body(words, level=youth)
    if waiting := _WAITING.search(words):
        level = _LEVELS[fold(waiting["kind"])]
        return Body(words, level=level, kind=waiting["kind"].lower() if level == "commune" else None)
    if placed := _PLACED.search(words):
        level = _LEVELS[fold(placed["kind"])]
        name = places.longest(placed["name"], "province") or placed["name"]
        if level == "commune":
            name = f"{placed['kind'].lower()} {name}"
        return Body(words, place=name, place_level="province" if level == "city" else level)
    province = places.longest(words.rsplit("ủy ", 1)[-1], "province")
    return Body(words, place=province, place_level="province" if province else None)


def _of_the_centre(words: str) -> str:
    """`Trung ương Hội Nông dân Việt Nam` is the Hội; there is one of it."""
    rest = _CENTRE.sub("", words)
    return rest if rest.startswith(("Hội", "Đoàn ")) else words


_YOUTH = {
    "tinh doan": "province", "thanh doan": "city", "quan doan": "district", "huyen doan": "district",
    "thi doan": "district",
}  # fmt: skip
_SHORT_FORM = regex.compile(r" \(\p{Lu}[\p{Lu}&-]{1,8}\)")
"""`Hội đồng nhân dân (HĐND) huyện`: the short form that is told beside the long one."""
_CENTRE = regex.compile(r"^(?:Trung ương|T\.Ư|TW|TƯ) ")


def _level_of(body: bodies.Issuer) -> str | None:
    if body.place is None:
        return None
    if body.kind == "tỉnh" or body.name.startswith("Tỉnh") or "Tỉnh ủy" in body.name:
        return "province"
    if body.kind == "thành phố" or body.name.startswith("Thành"):
        return "province" if places.known(body.place, "province") else "district"
    if body.kind in ("xã", "phường", "thị trấn", "đặc khu"):
        return "commune"
    if body.kind is None and places.known(body.place, "province"):
        return "province"
    return "district"


_ABBREVIATION = regex.compile(r"(?<![\p{L}.])[\p{Lu}][\p{Lu}.]{1,8}(?![\p{L}])")


def in_full(words: str) -> str:
    """Short forms written out: `Tổng LĐLĐVN` is Tổng Liên đoàn Lao động Việt Nam.

    >>> in_full("BQL KKT Hải Phòng")
    'Ban Quản lý Khu kinh tế Hải Phòng'
    """
    return _ABBREVIATION.sub(lambda found: tables().short.get(found.group(), found.group()), words)


@lru_cache(maxsize=16384)
def named(body: Body, where: Place, day: Day | None = None) -> str | None:
    """The body's full name in an article about these places; None where its head tells nothing.

    >>> named(said("Bí thư", "Tỉnh ủy"), Place(province="Vĩnh Phúc"))
    'Tỉnh ủy Vĩnh Phúc'
    """
    if not body.words:
        return None
    if body.level is None:
        return body.words
    issuer = bodies.issuer(body.words)
    if issuer is not None and issuer.waits_for:
        if issuer.waits_for == "commune" and issuer.kind is None:
            place = where.commune
        else:
            place = bodies.place_for(issuer.waits_for, where, issuer.kind)
        if place and "Tỉnh" in issuer.name and places.is_city(place, day) and not _was_a_province(place, day):
            place = None
        return bodies.complete(issuer, place).name if place else issuer.name
    place = bodies.place_for(body.level, where, body.kind)
    return f"{body.words} {place}" if place else body.words


def _was_a_province(place: str, day: Day | None) -> bool:
    """Whether a place was a tỉnh on a day, or ever where none is known."""
    return any(known.kind == "tỉnh" and known.existed(day) for known in places.known(place, "province"))
