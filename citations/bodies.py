"""Words → issuing body: its full name, its level, and whose clerk numbers its papers.

A body is read at one place of a text (`body_words.shape()`) and put into its full
name by `issuer()`. A local body said without its place ("Quận ủy") comes back with
the level of the place it waits for.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import body_words, communes, places
from citations.body_words import shape
from citations.model import Place
from citations.text import fold, tidy

__all__ = ["Issuer", "complete", "issuer", "joined", "of_symbol", "place_for", "shape"]


class Issuer(Struct, frozen=True):
    """One issuing body as said.

    >>> issuer("BTV Tỉnh uỷ").name, issuer("BTV Tỉnh uỷ").waits_for
    ('Ban Thường vụ Tỉnh ủy', 'province')
    """

    name: str
    """Full name; without its place where `waits_for` is set."""
    state: bool = False
    waits_for: str | None = None
    """The level of the place that was not said: "province", "city", "district", "commune"."""
    place: str | None = None
    kind: str | None = None
    """The level word said with it: "tỉnh", "thành phố"."""
    suffix: str = ""
    """What stands behind the place in the name: " lần thứ XX" of a congress."""


_OLD_UY = regex.compile(r"uỷ(?!\p{L})", regex.IGNORECASE)
_BRANCH = regex.compile(r"^(?<head>Bộ|Sở|Tổng cục|Cục)\s(?<rest>.{1,200})$")


@lru_cache(maxsize=4096)
def issuer(words: str) -> Issuer | None:
    """The body that words name, in full; None where they name none that is known.

    >>> issuer("Ban Bí thư T.Ư Đảng").name
    'Ban Bí thư'
    >>> issuer("UBND tỉnh Nghệ An")
    Issuer(name='Ủy ban nhân dân tỉnh Nghệ An', state=True, waits_for=None, place='Nghệ An', kind='tỉnh', suffix='')
    >>> issuer("Quận ủy Hoàn Kiếm").name
    'Quận ủy Hoàn Kiếm'
    """
    said = tidy(words)
    folded = fold(said)
    if folded in body_words.central():
        row = body_words.central()[folded]
        return Issuer(row.name, row.state)
    if folded in ("ban tvtu", "btvtu", "tvtu"):
        return Issuer("Ban Thường vụ Tỉnh ủy", waits_for="province")
    said = _OLD_UY.sub(lambda m: "Ủy" if m.group()[0].isupper() else "ủy", said)
    return _committee(said) or _council(said) or _branch(said)


def _committee(said: str) -> Issuer | None:
    """A Party committee or one of its offices: [Ban Thường vụ] Tỉnh ủy [Gia Lai]."""
    folded = fold(said)
    organ = ""
    for form, office in body_words.organs().items():
        if folded.startswith(form + " "):
            organ = office + " "
            rest = said[len(form) + 1 :]
            break
    else:
        rest = said
    if rest.lower().startswith("của "):
        rest = rest[4:]
    folded = fold(rest)
    if organ and folded in body_words.central() and (name := body_words.central()[folded].name).startswith(_UNIQUE):
        return Issuer(f"{organ}{name}")
    if bloc := _BLOC.match(rest):
        first = bloc["bloc"][0]
        named = f"{organ}Đảng ủy {first if first in 'cC' else first.upper()}{bloc['bloc'][1:]}"
        if named.endswith("Quân khu"):
            return Issuer(f"{named} {bloc['rest']}" if (bloc["rest"] or "").isdigit() else named)
        return _with_place(named, bloc["rest"] or "", "province", state=False)
    for name, row in body_words.tables().committees.items():
        form = fold(name)
        head = rest[: len(form)].lower()  # with its marks: `Quân ủy` is no `Quận ủy`
        if head in (name.lower(), form) and rest[len(form) : len(form) + 1] in ("", " "):
            return _with_place(organ + name, rest[len(form) + 1 :], row.level, state=False)
    if folded.startswith("dang bo "):
        tail = rest[8:]
        for form, (kind, level) in body_words.kinds().items():
            if fold(tail) == form or fold(tail).startswith(form + " "):
                return _with_place(f"{organ}Đảng bộ", tail, level, state=False, kind=kind)
    return None


_UNIQUE = ("Quân ủy", "Đảng ủy")
"""Committees of which there is one in the country, and which have a standing part of their own."""
_BLOC = regex.compile(
    r"(?i:[đð]ảng ủy) (?<bloc>(?i:khối (?:các )?(?:cơ quan|doanh nghiệp)(?: và doanh nghiệp)?"
    r"|các (?:cơ quan(?: đảng)?|khu (?:công nghiệp|kinh tế))|quân sự|quân khu|bộ đội biên phòng))"
    r"(?: (?<rest>.{0,60}))?$"
)


def _council(said: str) -> Issuer | None:
    """A people's committee or council, the police …: [Chủ tịch] UBND tỉnh [Nghệ An]."""
    chief, rest = _chief(said)
    folded = fold(rest)
    for word, full in sorted(body_words.tables().councils.words.items(), key=lambda row: -len(row[0])):
        form = fold(word)
        if folded == form or folded.startswith(form + " "):
            name = f"{chief} {full}" if chief else full
            party = "đảng" in chief.lower()
            return _with_place(name, rest[len(form) + 1 :], None, state=not party)
    return None


def _chief(said: str) -> tuple[str, str]:
    """The office in front of a body's name, in its usual form, and the rest."""
    folded = fold(said)
    for word, name in sorted(body_words.tables().councils.chiefs.items(), key=lambda row: -len(row[0])):
        if folded.startswith(fold(word) + " "):
            return name, said[len(word) + 1 :]
    return "", said


def _branch(said: str) -> Issuer | None:
    """A ministry, or a department of a province: Bộ Tài chính, Sở Nội vụ [Gia Lai]."""
    chief, rest = _chief(said)
    parts = _BRANCH.match(rest)
    if parts is None:
        return None
    folded = fold(parts["rest"])
    for form, branch in body_words.branches().items():
        if folded == form or folded.startswith(form + " "):
            party = "đảng" in chief.lower()
            name = f"{chief} {parts['head']} {branch}" if party else f"{parts['head']} {branch}"
            if parts["head"] in ("Bộ", "Tổng cục"):
                return Issuer(name, state=not party)
            tail = parts["rest"][len(form) + 1 :]
            levels = tuple(word for word, _ in body_words.kinds().values())
            if tail[:1].islower() and not tail.startswith(levels):
                return None  # Cục Y tế dự phòng
            return _with_place(name, tail, "province", state=not party)
    return None


def _with_place(name: str, tail: str, level: str | None, *, state: bool, kind: str | None = None) -> Issuer:
    """The body with the place that stands behind it, as far as it is one."""
    tail = tail.strip()
    folded = fold(tail)
    for form, (word, its_level) in body_words.kinds().items():
        if tail[: len(form)].lower() not in (word, form):
            continue  # with its marks: `Quân sự` is no quận
        if folded == form or folded.startswith(form + " ") or (form.endswith(".") and folded.startswith(form)):
            if tail[: len(form)].lower() not in (form, word):
                continue  # with its marks: `Quân khu` is no `quận`
            kind, level = word, its_level
            tail = tail[len(form) :].strip()
            break
    if inner := _council(tail) if name.endswith("Đảng ủy") else None:
        return Issuer(f"{name} {inner.name}", False, inner.waits_for, inner.place, inner.kind)
    place = _place(tail, level, kind)
    if place is None and kind is None and level is None:
        return Issuer(name, state, waits_for="any")
    return complete(Issuer(name, state, waits_for=level, kind=kind), place) if place else Issuer(
        name, state, waits_for=level, kind=kind)  # fmt: skip


_NUMBER = regex.compile(r"[0-9]{1,2}(?!\S)")


def _place(tail: str, level: str | None, kind: str | None) -> str | None:
    """The place at the start of capitalised words."""
    if level == "commune" and kind is not None and (commune := communes.longest(tail, kind)):
        return commune
    if kind in ("phường", "quận") and (number := _NUMBER.match(tail)):
        return str(number.group()) if kind == "phường" else f"Quận {number.group()}"
    if not tail or not tail[0].isupper():
        return None
    if tail.isupper() and " " in tail:
        return places.longest(tail, "province") or places.longest(tail, "district")  # where all is in capitals
    if level in ("province", None):
        return places.longest(tail, "province") or (places.longest(tail, "district") if level is None else None)
    if level == "city":
        return places.longest(tail, "province") or places.longest(tail, "district")
    if level == "district":
        return places.longest(tail, "district") or " ".join(tail.split()[:2])
    return " ".join(tail.split()[:3])


def complete(body: Issuer, place: str) -> Issuer:
    """A local body with its place put in, in the usual form of its name.

    >>> complete(issuer("Ban Thường vụ Thành ủy"), "TP.HCM").name
    'Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh'
    >>> complete(issuer("UBND huyện"), "Đại Từ").name
    'Ủy ban nhân dân huyện Đại Từ'
    """
    level = {"city": "province", "any": "province"}.get(body.waits_for or "", body.waits_for or "province")
    name = communes.spelled(place, body.kind) if level == "commune" else _spelled(place, level)
    if level == "province" and not places.known(name, "province"):
        name = _spelled(place, "district")
    kind = body.kind
    if kind is None and body.state:
        kind = "thành phố" if places.is_city(name, None) else "tỉnh"
    if name == places.HO_CHI_MINH:
        shown = f"Thành phố {name}"
    elif kind is None or body.name.endswith(_WITH_LEVEL) or name.startswith("Quận ") or (
        kind == "thành phố" and body.name.startswith(("Sở", "Cục"))
    ):
        shown = name
    else:
        shown = f"{kind} {name}"
    return Issuer(f"{body.name} {shown}{body.suffix}", body.state, None, name, kind)


def _spelled(place: str, level: str) -> str:
    """A place in its usual spelling: Phú Ninh, which is no Phù Ninh."""
    if any(known.name == place for known in places.known(place, level)):
        return place
    return places.canonical(place, level)


_WITH_LEVEL = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy")
"""Committees whose name tells the level, so that it is not said twice: `Thành ủy TP. Đà Nẵng`."""


def place_for(level: str | None, where: Place, kind: str | None = None) -> str | None:
    """The place of the article that a local body of a level, said without one, must mean.

    A commune is meant only by its own word: `Đảng ủy` may be that of any office, and `UBND phường` is
    no xã's.

    >>> place_for("commune", Place(commune="xã Tân Phú"), "xã"), place_for("commune", Place(commune="xã Tân Phú"))
    ('Tân Phú', None)
    """
    if level in ("province", "any"):
        return where.province
    if level == "city":
        if where.province and places.is_city(where.province, None):
            return where.province
        return where.district or where.province
    if level == "district":
        return where.district
    if kind is None or where.commune is None or not where.commune.startswith(f"{kind} "):
        return None
    return where.commune.removeprefix(f"{kind} ")


def joined(first: Issuer, others: list[str]) -> Issuer:
    """A joint issuer in the text's order: `Bộ Chính trị, Ban Bí thư`; the Party and the state issue none jointly."""
    names = [first.name]
    for words in others:
        other = issuer(words)
        if other is not None and other.state == first.state and other.name not in names:
            names.append(other.name)
    if len(names) == 1:
        return first
    return Issuer(", ".join(names), first.state, first.waits_for, first.place, first.kind)


# ---- symbols -----------------------------------------------------------------


@cache
def _tails() -> dict[str, tuple[str, bool]]:
    """The part of a symbol that names a body → its full name, and whether it is a state body."""
    found: dict[str, tuple[str, bool]] = {}
    for row in body_words.tables().central:
        for tail in row.tails:
            found[tail.upper()] = (row.name, row.state)
    for name, short in body_words.tables().ministries.items():
        for tail in short:
            if tail[0] == "B" or tail == "LĐTBXH":
                found[tail.upper()] = (f"Bộ {name}", True)
    return found


_LOCAL_TAILS = {
    "UBND": ("Ủy ban nhân dân", True, "any"), "HĐND": ("Hội đồng nhân dân", True, "any"),
    "TU": ("Tỉnh ủy", False, "province"), "QU": ("Quận ủy", False, "district"),
    "HU": ("Huyện ủy", False, "district"), "TXU": ("Thị ủy", False, "district"),
    "BTCTU": ("Ban Tổ chức Tỉnh ủy", False, "province"), "UBKTTU": ("Ủy ban Kiểm tra Tỉnh ủy", False, "province"),
    "BTGTU": ("Ban Tuyên giáo Tỉnh ủy", False, "province"), "BDVTU": ("Ban Dân vận Tỉnh ủy", False, "province"),
    "BNCTU": ("Ban Nội chính Tỉnh ủy", False, "province"), "VPTU": ("Văn phòng Tỉnh ủy", False, "province"),
    "BTGDVTU": ("Ban Tuyên giáo và Dân vận Tỉnh ủy", False, "province"),
}  # fmt: skip
_SESSION = regex.compile(r"[0-9]{1,2}$")
_DEPARTMENT = regex.compile(r"S\p{Lu}{2,6}")
"""A department of a province, which may be any: SXD, STNMT."""


@lru_cache(maxsize=4096)
def of_symbol(symbol: str) -> Issuer | None:
    """The body that a symbol alone names; TW names three, so none of them.

    >>> of_symbol("NĐ-CP").name, of_symbol("HD/BTCTW").name, of_symbol("QĐ/TW")
    ('Chính phủ', 'Ban Tổ chức Trung ương', None)
    """
    parts = [_SESSION.sub("", part) for part in regex.split(r"[/-]", symbol.upper())]
    joint = [_tails()[part] for part in parts if part in _tails()]
    ministries = all(name.startswith("Bộ ") and state for name, state in joint)
    together = ministries or parts[0].endswith(("LT", "LB", "LN")) or not any(state for _, state in joint)
    if len(joint) > 1 and together:
        return Issuer(", ".join(dict.fromkeys(name for name, _ in joint)), joint[0][1])
    if _DEPARTMENT.fullmatch(parts[0]):
        return None
    for bare in parts[:4]:  # the body first, then its unit
        if bare in _tails():
            name, state = _tails()[bare]
            return Issuer(name, state)
        if bare in _LOCAL_TAILS:
            name, state, level = _LOCAL_TAILS[bare]
            return Issuer(name, state, waits_for=level)
    return None


def named_by(symbol: str, body: Issuer) -> bool:
    """Whether a body is the one that a symbol names, of whichever place: TU is of a Tỉnh ủy and of a Thành ủy.

    >>> named_by("QĐ-UBND", issuer("UBND tỉnh Gia Lai")), named_by("QĐ-UBND", issuer("Bộ Công an"))
    (True, False)
    >>> named_by("QĐ/TU", issuer("BTV Thành ủy Hà Nội")), named_by("QĐ/TU", issuer("Ban Tổ chức Tỉnh ủy"))
    (True, False)
    """
    own = of_symbol(symbol)
    if own is None or own.state != body.state:
        return False
    if own.waits_for is None:
        return f", {body.name}," in f", {own.name},"
    name = body.name.replace("Thành ủy", "Tỉnh ủy")
    inside = (row[0] for row in _LOCAL_TAILS.values() if row[0] in name)
    return max(inside, key=len, default=None) == own.name
