"""Words → issuing body: its full name, its level, and whose clerk numbers its papers.

A body is read at one place of a text (`shape()` is the piece of grammar for it) and
put into its full name by `issuer()`. A local body said without its place
("Quận ủy") comes back with the level of the place it waits for.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import places, vocabulary
from citations.model import Place
from citations.text import fold, tidy


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


# ---- words -------------------------------------------------------------------


@cache
def _table() -> dict[str, dict[str, object]]:
    return vocabulary.table("bodies.toml")


@cache
def _central() -> dict[str, tuple[str, bool]]:
    """Folded form → full name of a central body, and whether it is a state body."""
    found: dict[str, tuple[str, bool]] = {}
    for row in _table()["central"]:
        for form in (row["name"], *row.get("forms", ())):
            for spelled in _central_spellings(form):
                found[fold(spelled)] = (row["name"], bool(row.get("state")))
    return found


def _central_spellings(form: str) -> tuple[str, ...]:
    """The form, and the form with each way of writing `Trung ương`."""
    if "Trung ương" not in form:
        return (form,)
    return tuple(form.replace("Trung ương", way) for way in ("Trung ương", "TW", "TƯ", "T.Ư", "trung ương"))


@cache
def _organs() -> dict[str, str]:
    """Folded form → name of an office of a committee: `btv` → Ban Thường vụ."""
    return {
        fold(form): name for name, row in _table()["organs"].items() for form in (name, *row["forms"])
    }


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    """Folded level word → the word, and its level."""
    return {
        fold(form): (name, row["level"])
        for name, row in _table()["kinds"].items()
        for form in (name, *row["forms"])
    }


@cache
def _committees() -> dict[str, tuple[str, str, str]]:
    """Folded committee → name, level, tail of its symbols."""
    return {fold(name): (name, row["level"], row["tail"]) for name, row in _table()["committees"].items()}


@cache
def _sectors() -> dict[str, str]:
    """Folded branch of administration → its name: `noi vu` → Nội vụ."""
    found = {}
    for name, short in _table()["ministries"].items():
        for form in (name, *(s for s in short if "&" in s or "-" in s)):
            found[fold(form)] = name
    return found


# ---- grammar -----------------------------------------------------------------


@cache
def shape() -> str:
    """The piece of grammar that reads one body where it stands, case of letters aside.

    It takes a bounded run of capitalised words as the place; `issuer()` keeps of it
    what is a place. Groups: none.
    """
    any_of = vocabulary.any_of
    central = any_of({s for row in _table()["central"] for f in (row["name"], *row.get("forms", ()))
                      for s in _central_spellings(f)})  # fmt: skip
    organs = any_of(form for name, row in _table()["organs"].items() for form in (name, *row["forms"]))
    committees = any_of(_table()["committees"])
    kinds = any_of(form for name, row in _table()["kinds"].items() for form in (name, *row["forms"]))
    sectors = any_of(name for name in _sectors_as_written())
    kind = rf"(?:\s{{1,2}}(?i:{kinds})(?!\p{{Ll}}))"
    where = rf"{kind}?(?:\s{{0,2}}{places.NAME})?"
    office = rf"(?:(?i:{organs})\s{{1,2}}+(?:của\s)?)"
    councils = vocabulary.any_of(_table()["councils"]["words"])
    chiefs = vocabulary.any_of(_table()["councils"]["chiefs"])
    party = (
        rf"{office}?(?i:{committees})(?!\p{{L}})(?:\s{{1,2}}(?i:{councils})(?!\p{{L}}))?{where}"
        rf"|{office}?(?i:Đảng\sbộ){kind}(?:\s{{1,2}}{places.NAME})?"
        r"|(?i:Ban\sTVTU|BTVTU|TVTU)(?!\p{L})"
    )
    council = rf"(?:(?i:{chiefs})\s{{1,2}})?(?i:{councils})(?!\p{{L}}){where}"
    branch = (
        rf"(?:(?i:{chiefs})\s{{1,2}})?(?:Bộ|Sở|Tổng\scục|Cục)\s{{1,2}}(?i:{sectors})(?!\p{{Ll}}){where}"
    )
    return rf"(?:(?i:{central})(?![\p{{L}}])|{party}|{council}|{branch})"


def _sectors_as_written() -> set[str]:
    rows = _table()["ministries"]
    with_signs = {sign for short in rows.values() for sign in short if "&" in sign or "-" in sign}
    return {*rows, *_table()["councils"]["services"], *with_signs}


_OLD_UY = regex.compile(r"(?<=[\p{L}\s])?uỷ(?!\p{L})", regex.IGNORECASE)
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
    if folded in _central():
        name, state = _central()[folded]
        return Issuer(name, state)
    if folded in ("ban tvtu", "btvtu", "tvtu"):
        return Issuer("Ban Thường vụ Tỉnh ủy", waits_for="province")
    said = _OLD_UY.sub(lambda m: "Ủy" if m.group()[0].isupper() else "ủy", said)
    return _committee(said) or _council(said) or _branch(said)


def _committee(said: str) -> Issuer | None:
    """A Party committee or one of its offices: [Ban Thường vụ] Tỉnh ủy [Gia Lai]."""
    folded = fold(said)
    organ = ""
    for form in sorted(_organs(), key=len, reverse=True):
        if folded.startswith(form + " "):
            organ = _organs()[form] + " "
            rest = said[len(form) + 1 :]
            break
    else:
        rest = said
    if rest.lower().startswith("của "):
        rest = rest[4:]
    folded = fold(rest)
    for form, (name, level, _tail) in _committees().items():
        if folded == form or folded.startswith(form + " "):
            return _with_place(organ + name, rest[len(form) + 1 :], level, state=False)
    if folded.startswith("dang bo "):
        tail = rest[8:]
        for form in sorted(_kinds(), key=len, reverse=True):
            if fold(tail) == form or fold(tail).startswith(form + " "):
                kind, level = _kinds()[form]
                return _with_place(f"{organ}Đảng bộ", tail, level, state=False, kind=kind)
    return None


def _council(said: str) -> Issuer | None:
    """A people's committee or council, the police …: [Chủ tịch] UBND tỉnh [Nghệ An]."""
    chief, rest = _chief(said)
    folded = fold(rest)
    full = {fold(word): name for word, name in _table()["councils"]["words"].items()}
    for form in sorted(full, key=len, reverse=True):
        if folded == form or folded.startswith(form + " "):
            name = f"{chief} {full[form]}" if chief else full[form]
            party = "đảng" in chief.lower()
            return _with_place(name, rest[len(form) + 1 :], None, state=not party)
    return None


def _chief(said: str) -> tuple[str, str]:
    """The office in front of a body's name, in its usual form, and the rest."""
    folded = fold(said)
    for word, name in sorted(_table()["councils"]["chiefs"].items(), key=lambda row: -len(row[0])):
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
    known = _sectors() | {fold(name): name for name in _table()["councils"]["services"]}
    for form in sorted(known, key=len, reverse=True):
        if folded == form or folded.startswith(form + " "):
            party = "đảng" in chief.lower()
            name = f"{chief} {parts['head']} {known[form]}" if party else f"{parts['head']} {known[form]}"
            if parts["head"] in ("Bộ", "Tổng cục"):
                return Issuer(name, state=not party)
            return _with_place(name, parts["rest"][len(form) + 1 :], "province", state=not party)
    return None


def _with_place(name: str, tail: str, level: str | None, *, state: bool, kind: str | None = None) -> Issuer:
    """The body with the place that stands behind it, as far as it is one."""
    tail = tail.strip()
    folded = fold(tail)
    for form in sorted(_kinds(), key=len, reverse=True):
        if folded == form or folded.startswith(form + " ") or (form.endswith(".") and folded.startswith(form)):
            kind, level = _kinds()[form]
            tail = tail[len(form) :].strip()
            break
    if inner := _council(tail) if name.endswith("Đảng ủy") else None:
        return Issuer(f"{name} {inner.name}", state=False, waits_for=inner.waits_for, place=inner.place, kind=inner.kind)
    place = _place(tail, level)
    if place is None and kind is None and level is None:
        return Issuer(name, state, waits_for="any")
    return complete(Issuer(name, state, waits_for=level, kind=kind), place) if place else Issuer(
        name, state, waits_for=level, kind=kind)  # fmt: skip


def _place(tail: str, level: str | None) -> str | None:
    """The place at the start of capitalised words."""
    if not tail or not tail[0].isupper():
        return None
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
    name = places.canonical(place, level)
    if level == "province" and not places.known(name, "province"):
        name = places.canonical(place, "district")
    kind = body.kind
    if kind is None and body.state:
        kind = "thành phố" if places.is_city(name, None) else "tỉnh"
    if name == places.HO_CHI_MINH:
        shown = f"Thành phố {name}"
    elif kind is None or (kind in ("tỉnh", "thành phố") and body.name.startswith(("Sở", "Cục")) and kind == "thành phố"):
        shown = name
    else:
        shown = f"{kind} {name}"
    return Issuer(f"{body.name} {shown}{body.suffix}", body.state, None, name, kind)


def place_for(body: Issuer, where: Place) -> str | None:
    """The place of the article that a local body said without one must mean."""
    if body.waits_for in ("province", "any"):
        return where.province
    if body.waits_for == "city":
        if where.province and places.is_city(where.province, None):
            return where.province
        return where.district or where.province
    if body.waits_for == "district":
        return where.district
    return where.commune


# ---- symbols -----------------------------------------------------------------


@cache
def _tails() -> dict[str, tuple[str, bool]]:
    """The part of a symbol that names a body → its full name, and whether it is a state body."""
    found: dict[str, tuple[str, bool]] = {}
    for row in _table()["central"]:
        for tail in row.get("tails", ()):
            found[tail.upper()] = (row["name"], bool(row.get("state")))
    for name, short in _table()["ministries"].items():
        for tail in short:
            if "&" not in tail and "-" not in tail:
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


@lru_cache(maxsize=4096)
def of_symbol(symbol: str) -> Issuer | None:
    """The body that a symbol alone names; TW names three, so none of them.

    >>> of_symbol("NĐ-CP").name, of_symbol("HD/BTCTW").name, of_symbol("QĐ/TW")
    ('Chính phủ', 'Ban Tổ chức Trung ương', None)
    """
    for part in reversed(regex.split(r"[/-]", symbol.upper())[-3:]):
        bare = _SESSION.sub("", part)
        if bare in _tails():
            name, state = _tails()[bare]
            return Issuer(name, state)
        if bare in _LOCAL_TAILS:
            name, state, level = _LOCAL_TAILS[bare]
            return Issuer(name, state, waits_for=level)
    return None


def is_party(symbol: str | None, body: Issuer | None) -> bool:
    """Whether a symbol or an issuer speaks for the Party rather than the state."""
    if body is not None:
        return not body.state
    return symbol is not None and symbol.upper().endswith(("/TW", "/TU", "/HU", "/QU", "/ĐU", "TW"))
