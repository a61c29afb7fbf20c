"""The words bodies are made of, from `data/bodies.toml`, and the piece of grammar that reads one."""

from __future__ import annotations

from functools import cache

import regex
from msgspec import Struct

from citations import communes, places, vocabulary
from citations.text import fold


class Central(Struct, frozen=True, forbid_unknown_fields=True):
    """A body of which there is one in the country."""

    name: str
    forms: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    series: str | None = None
    state: bool = False


class Organ(Struct, frozen=True, forbid_unknown_fields=True):
    """An office of a Party committee; with an empty series it shares the committee's."""

    forms: tuple[str, ...]
    series: str


class Committee(Struct, frozen=True, forbid_unknown_fields=True):
    """A Party committee of one level."""

    tail: str
    level: str


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """A level word: tỉnh, thành phố, huyện."""

    forms: tuple[str, ...]
    level: str


class Councils(Struct, frozen=True, forbid_unknown_fields=True):
    """State bodies that every level has, and who speaks for them."""

    services: tuple[str, ...]
    words: dict[str, str]
    chiefs: dict[str, str]


class Tables(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `bodies.toml`."""

    central: tuple[Central, ...]
    ministries: dict[str, tuple[str, ...]]
    organs: dict[str, Organ]
    committees: dict[str, Committee]
    kinds: dict[str, Kind]
    councils: Councils


@cache
def tables() -> Tables:
    """The words as they stand in the file."""
    return vocabulary.shaped("bodies.toml", Tables)


@cache
def central() -> dict[str, Central]:
    """Folded form → central body."""
    return {fold(way): row for row in tables().central for form in (row.name, *row.forms) for way in ways(form)}


def ways(form: str) -> tuple[str, ...]:
    """The form with each way of writing `Trung ương`.

    >>> ways("Ban Tổ chức Trung ương")[1]
    'Ban Tổ chức TW'
    """
    if "Trung ương" not in form:
        return (form,)
    return tuple(form.replace("Trung ương", way) for way in ("Trung ương", "TW", "TƯ", "T.Ư", "trung ương"))


@cache
def organs() -> dict[str, str]:
    """Folded form → name of an office of a committee: `btv` → Ban Thường vụ; the longest first."""
    found = {fold(form): name for name, row in tables().organs.items() for form in (name, *row.forms)}
    return dict(sorted(found.items(), key=lambda row: -len(row[0])))


@cache
def kinds() -> dict[str, tuple[str, str]]:
    """Folded level word → the word and its level; the longest first."""
    found = {
        fold(form): (name, row.level) for name, row in tables().kinds.items() for form in (name, *row.forms)
    }
    return dict(sorted(found.items(), key=lambda row: -len(row[0])))


@cache
def branches() -> dict[str, str]:
    """Folded branch of administration → its name: `noi vu` → Nội vụ; the longest first."""
    rows = tables()
    found = {fold(way): name for name, signs in rows.ministries.items() for way in _branch_ways(name, signs)}
    found |= {fold(name): name for name in rows.councils.services}
    return dict(sorted(found.items(), key=lambda row: -len(row[0])))


def _branch_ways(name: str, signs: tuple[str, ...]) -> set[str]:
    """How the press writes a branch: `Giáo dục - Đào tạo`, `NN&PTNT`; a sign with B is that of the symbol alone."""
    plain = {name.replace(" và ", join) for join in (" và ", " - ", " – ", " & ", ", ")}
    plain |= {way.replace(" - ", join, 1) for way in plain for join in (", ", " – ")}
    return plain | {sign for sign in signs if sign[0] != "B"}


@cache
def shape() -> str:
    """The piece of grammar that reads one body where it stands, case of letters aside.

    It takes a bounded run of capitalised words as the place; `bodies.issuer` keeps of
    it what is a place. It has no groups.
    """
    rows, any_of = tables(), vocabulary.any_of
    names = any_of(way for row in rows.central for form in (row.name, *row.forms) for way in ways(form))
    offices = any_of(form for name, row in rows.organs.items() for form in (name, *row.forms))
    committees = any_of(rows.committees)
    levels = any_of(form for name, row in rows.kinds.items() for form in (name, *row.forms))
    ministries = {way for name, signs in rows.ministries.items() for way in _branch_ways(name, signs)}
    fields = any_of({*ministries, *rows.councils.services})
    councils, chiefs = any_of(rows.councils.words), any_of(rows.councils.chiefs)

    kind = rf"(?:\s{{1,2}}(?i:{levels})(?!\p{{Ll}}))"
    where = rf"{kind}?(?:\s{{0,2}}{places.NAME})?"
    office = rf"(?:(?i:{offices})\s{{1,2}}+(?:của\s)?)"
    chief = rf"(?:(?i:{chiefs})\s{{1,2}})?"
    bloc = (
        r"khối\s(?:các\s)?(?:cơ\squan|doanh\snghiệp)(?:\svà\sdoanh\snghiệp)?"
        r"|quân\ssự|quân\skhu(?:\s[0-9])?|bộ\sđội\sbiên\sphòng"
    )
    party = (
        rf"{office}?(?i:{committees})(?!\p{{L}})(?:\s{{1,2}}(?i:{councils}|{bloc})(?!\p{{L}}))?{where}"
        rf"|{office}?(?i:Đảng\sbộ){kind}(?:\s{{1,2}}{places.NAME})?"
        r"|(?i:Ban\sTVTU|BTVTU|TVTU)(?!\p{L})"
    )
    council = rf"{chief}(?i:{councils})(?!\p{{L}}){where}"
    branch = rf"{chief}(?:Bộ|Sở|Tổng\scục|Cục)\s{{1,2}}(?i:{fields})(?!\p{{Ll}}){where}"
    return rf"(?:(?i:{names})(?!\p{{L}})|{party}|{council}|{branch})"


class Said(Struct, frozen=True):
    """Bodies read at one place of a text: the first, and those joined to it by a comma or `và`."""

    first: str
    others: list[str]
    end: int


@cache
def _body() -> regex.Pattern[str]:
    """One body. The grammar is large, so it is built once and every reader of bodies shares it."""
    return regex.compile(shape(), regex.VERSION1)


_JOIN = regex.compile(r"(?:,\s|\s(?:và|and)\s)(?:của\s)?")
_AND = ("v", "a")
_ACTS = regex.compile(r"(?:\s\(?(?:khóa|khoá)\s\p{Lu}{1,5}\)?)?\s(?:ban\shành|đã|vừa|ra|tổ\schức|yêu\scầu|có)(?!\p{L})")


@cache
def _beginnings() -> frozenset[str]:
    """How bodies begin, in small letters: three letters tell most words from them at once."""
    rows = tables()
    names = [way for row in rows.central for form in (row.name, *row.forms) for way in ways(form)]
    offices = [form for name, row in rows.organs.items() for form in (name, *row.forms)]
    others = (*rows.committees, *rows.councils.words, *rows.councils.chiefs, *_OTHERS)
    return frozenset(_beginning(way, 0) for way in vocabulary.every_tone([*names, *offices, *others]))


_OTHERS = ("Đảng bộ", "Ban TVTU", "BTVTU", "TVTU", "Bộ", "Sở", "Tổng cục", "Cục")


def _beginning(text: str, at: int) -> str:
    """Three letters, or the whole of a shorter word."""
    first = text[at : at + 3].lower()
    return first if first.isalpha() else "".join(first.split()[:1])


def one(text: str, at: int, until: int | None = None) -> regex.Match[str] | None:
    """The body at a place; by its first letters most places have none, without a look."""
    return _body().match(text, at, until, concurrent=False) if may_begin(text, at) else None


def may_begin(text: str, at: int) -> bool:
    """Whether the first letters at a place are those of a body."""
    return _beginning(text, at) in _beginnings()


def said(text: str, at: int, until: int | None = None) -> Said | None:
    """The body that stands at one place of a text, with up to two more that are joined to it.

    One that goes on to act ("Bộ Chính trị, Ban Bí thư đã …") begins a sentence of its own.

    >>> said("của Bộ Chính trị, Ban Bí thư về", 4)
    Said(first='Bộ Chính trị', others=['Ban Bí thư'], end=28)
    """
    until = len(text) if until is None else until
    found = one(text, at, until)
    if found is None:
        return None
    others: list[str] = []
    end = first = found.end()
    if text[end + 1 : end + 2].isdigit():
        end = first = min(communes.with_number(text, end), until)
    while len(others) < 2:
        join = _JOIN.match(text, end, until) if text[end : end + 1] == "," or text[end + 1 : end + 2] in _AND else None
        other = one(text, join.end(), until) if join else None
        if other is None or other.group().startswith("Thường trực Ban") or _ACTS.match(text, other.end(), until):
            break
        others.append(other.group())
        end = other.end()
    return Said(text[found.start() : first], others, end)
