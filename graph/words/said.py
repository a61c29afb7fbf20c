"""A document as a person names it: with or without marks, in any case, with any dash.

>>> said = read("quy dinh 142-qd/tw nam 2024")
>>> said.type, said.number, said.symbol, said.when
('quy định', 142, 'qd/tw', '2024')
>>> read("Nghị quyết TW 4 khóa XII").session
'HNTW 4'
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date as Day
from typing import Any

import regex
from msgspec import Struct
from msgspec.structs import replace

from citations.text import fold
from graph.words import asking, period
from graph.words.shapes import (
    BY,
    END,
    GLUED,
    KIND,
    LEADS,
    NO_RANGE,
    NUMBER,
    SESSIONS,
    STOP,
    TERM,
    TITLE,
    compiled,
)
from graph.words.slips import order, roman, slips

LONGEST = 600
"""Nobody asks in more letters than this; a longer question is cut here."""
_STOPS = " ?.!,;\"'“”"


class Said(Struct, frozen=True):
    """What a person said of one document; `None` means "not said"."""

    id: str | None = None
    type: str | None = None
    number: int | None = None
    numeral: str | None = None
    """The number as typed where it is more than digits, without marks: "8b"."""
    symbol: str | None = None
    """Without marks, its parts joined by "/": "qd/tw"; also a beginning alone: "qd"."""
    issuer: str | None = None
    date: Day | None = None
    when: str | None = None
    """A year or month of the document: "2019", "2019-05"."""
    term: str | None = None
    session: str | None = None
    words: str | None = None
    """A name, or words of the title, without marks."""
    sure: bool = True
    """False where `words` only happen to stand beside a number."""


class _Kind(Struct, frozen=True):
    """A type in front of a number: by its name or by a mark, and where it begins."""

    type: str | None
    mark: str | None
    start: int
    issuer: str | None = None


class Found(Struct, frozen=True):
    """What was said, and the stretch of the line that says it."""

    said: Said
    start: int
    end: int


def line(text: str) -> str:
    """A typed text as it is read: folded, one kind of dash, slash and space.

    >>> line("Quy định  số 142–QĐ/T.Ư?")
    'quy dinh so 142-qd/tw'
    """
    plain = unicodedata.normalize("NFC", text[:LONGEST])
    plain = regex.sub(r"\bT(?:\.\s?[Ưư]|Ư)\.?(?!\p{L})|\bt\.[Ưư]\.?(?!\p{L})", "TW", plain)
    plain = regex.sub(r"[‐‑‒–—−]", "-", plain).translate({0x2044: "/", 0x2215: "/", 0x29F8: "/"})
    folded = regex.sub(r"(\p{L})\.(?=\p{L})", r"\1 ", fold(plain))
    folded = regex.sub(r"[^\p{L}0-9/.\s-]|\.(?![0-9\p{L}])|(?<![0-9\p{L}])\.", " ", folded)
    folded = compiled(GLUED).sub(r"\1 \2 ", folded)
    return " ".join(folded.split())


def as_typed(text: str, name: str) -> str:
    """A folded name as it stands in a text, with its marks; as it is where it does not stand there.

    >>> as_typed("đồng chí Trần Văn Mẫu giữ chức gì", "tran van mau")
    'Trần Văn Mẫu'
    """
    typed, wanted = text[:LONGEST].split(), name.split()
    for start in range(len(typed)):
        for end in range(start + 1, len(typed) + 1):
            read = line(" ".join(typed[start:end]))
            if read == name:
                return " ".join(typed[start:end]).strip(_STOPS)
            if len(read.split()) > len(wanted):
                break
    return name


def words_as_typed(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Single folded words as they stand in a text.

    >>> words_as_typed("bài nào của chị Mận?", ["chi", "man"])
    ('chị', 'Mận')
    """
    typed = {line(word): word.strip(_STOPS) for word in reversed(text[:LONGEST].split())}
    return tuple(typed.get(word, word) for word in words)


def read(text: str) -> Said | None:
    """The document that a text names and nothing else, or None where it names none.

    A lone number is one (`142`), and so are words that may be a name (`khoán 10`).
    """
    said = line(text)
    if found := find(said):
        rest = compiled(rf"\bFILLER{END}").sub(" ", said[: found.start] + " " + said[found.end :])
        return _with_words(found.said, " ".join(rest.split()))
    if number := regex.fullmatch(r"(?:so )?0{0,3}([0-9]{1,5})([a-z]?)", said):
        return Said(number=int(number[1]), numeral=number[1] + number[2] if number[2] else None)
    return Said(words=said) if said else None


def _with_words(said: Said, rest: str) -> Said:
    return replace(said, words=rest, sure=False) if rest and not said.words else said


def find(said: str) -> Found | None:
    """The first document that a line names by number, session or type, wherever it stands."""
    return _numbered(said) or _session(said) or _named(said)


def all_numbered(said: str) -> list[Found]:
    """Every document named by a number."""
    found, start = [], 0
    while one := _numbered(said, start):
        found.append(one)
        start = one.end
    return found


def _numbered(said: str, start: int = 0) -> Found | None:
    for number in compiled(NUMBER).finditer(said, start):
        kind = _kind_before(said, number.start(), start)
        if not kind and not number["mark"]:
            continue
        if kind and kind.type in asking.data()["names"]["by_name"] and _is_year(number):
            continue
        digits = number["number"]
        fields: dict[str, Any] = {
            "type": kind.type if kind else None,
            "number": int(number["digits"]),
            "numeral": digits.lstrip("0") if not digits.isdigit() else None,
            "when": number["year"],
            "symbol": _symbol(number, kind.mark if kind else None),
            "issuer": kind.issuer if kind else None,
        }
        begin = kind.start if kind else number.start()
        return _tail(said, begin, number.end(), fields)
    return None


def _is_year(number: regex.Match[str]) -> bool:
    alone = not number["mark"] and not number["year"]
    return alone and bool(regex.fullmatch("(?:19|20)[0-9]{2}", number["number"]))


def _symbol(number: regex.Match[str], mark: str | None) -> str | None:
    if not number["mark"]:
        return mark
    parts = [number["mark"], *regex.split("[/-]", number["tail"] or "")]
    return "/".join(part for part in parts if part)


def _kind_before(said: str, end: int, start: int = 0) -> _Kind | None:
    """The type in front of a number: its name or its mark, where it begins, and the body between."""
    found = compiled(KIND).search(said, max(start, end - 90), end)
    if found:
        word, body = found["kind"], found["body"]
        issuer = asking.spellings("bodies")[body] if body else None
        if body and not found["so"] and regex.search(r"(?:trung uong|tw|dang)$", body):
            return None                           # Nghị quyết Trung ương 4 counts plenums
        if word in asking.types():
            return _Kind(asking.types()[word], None, found.start(), issuer)
        kinds = asking.marks()[word]
        return _Kind(kinds[0] if len(kinds) == 1 else None, word, found.start(), issuer)
    return _slip(said, end, start)


def _slip(said: str, end: int, start: int) -> _Kind | None:
    """The type that was meant where one or two letters of it slipped: chi thj 35."""
    before = regex.sub(r"(?: (?:so|no|number))?[ .:]{0,2}$", "", said[start:end])
    tokens = list(regex.finditer(r"\p{L}{1,14}", before))[-4:]
    best: tuple[int, int, str, int] | None = None
    for count in range(1, len(tokens) + 1):
        window = tokens[-count:]
        typed = before[window[0].start() : window[-1].end()]
        if window[-1].end() != len(before):
            continue
        for spelling, kind in asking.types().items():
            allowed = 0 if len(spelling) < 5 else 1 if len(spelling) < 9 else 2
            if abs(len(spelling) - len(typed)) > allowed or len({*spelling} ^ {*typed}) > 2 * allowed:
                continue                             # too far apart to be worth counting
            if (apart := slips(typed, spelling)) <= allowed:
                best = min(best or (9, 0, "", 0), (apart, -len(spelling), kind, start + window[0].start()))
    return _Kind(best[2], None, best[3]) if best else None


def _session_fields(found: regex.Match[str]) -> dict[str, Any]:
    said = found.groupdict()
    if said.get("plenum"):
        again = f" (lần {said['again']})" if said.get("again") else ""
        return {"session": f"HNTW {order(said['plenum'])}{again}"}
    return {"session": f"ĐH {roman(order(said['congress']) or 0)}", "issuer": said.get("local")}


def _session(said: str) -> Found | None:
    for shape in SESSIONS:
        for found in compiled(shape).finditer(said):
            fields = _session_fields(found)
            kind = _kind_before(said, found.start())
            before = regex.search(r"\b(?:cua|of(?: the)?|at(?: the)?|tai|hoi nghi) $", said[: found.start()])
            if not kind and before:
                kind = _kind_before(said, before.start())
            after = compiled(r" (?<kind>KINDS)" + END).match(said, found.end())
            if kind:
                fields |= {"type": kind.type, "issuer": fields.get("issuer") or kind.issuer}
            elif after and after["kind"] in asking.types():
                fields |= {"type": asking.types()[after["kind"]]}
                return _tail(said, found.start(), after.end(), fields)
            return _tail(said, kind.start if kind else found.start(), found.end(), fields)
    return None


def _named(said: str) -> Found | None:
    """A type with the words of a name behind it: luật đất đai 2024, quy định nêu gương."""
    for found in compiled(rf"\b(?<kind>KINDS)(?<words>(?: WORD){{0,24}}?){STOP}").finditer(said):
        kind = asking.types().get(found["kind"])
        name = found["words"].strip()
        if kind is None or not (name or kind in asking.data()["names"]["by_name"]):
            continue
        return _tail(said, found.start(), found.end(), {"type": kind, "words": name or None})
    return None


def _tail(said: str, start: int, end: int, fields: dict[str, Any]) -> Found:
    """What stands behind the number or name: date, year, term, session, issuer, title."""
    while read_on := _next(said, end, fields):
        end = read_on
    return Found(Said(**fields), start, end)


def _next(said: str, end: int, fields: dict[str, Any]) -> int | None:
    at = end + 1 if said[end : end + 1] == " " else end
    if at >= len(said):
        return None
    dated = compiled(rf"{LEADS}(?<moment>{period.pattern()}){NO_RANGE}")
    if not (fields.get("date") or fields.get("when")) and (found := dated.match(said, at)):
        whole = period.moment(found["moment"])
        if whole and whole.first and whole.last:
            if whole.first == whole.last:
                fields["date"] = whole.first
            else:
                month = whole.first.month == whole.last.month
                fields["when"] = f"{whole.first:%Y-%m}" if month else f"{whole.first:%Y}"
            return int(found.end())
    for shape in TERM:
        if not fields.get("term") and (found := compiled(shape).match(said, at)) and found["term"]:
            fields["term"] = roman(order(found["term"]) or 0)
            return int(found.end())
    for shape in SESSIONS:
        held = compiled(r"(?:(?:cua|of|the|tai) ){0,2}" + shape).match(said, at)
        if held and not fields.get("session"):
            fields |= {key: value for key, value in _session_fields(held).items() if value}
            return int(held.end())
    if not fields.get("issuer"):
        if found := compiled(rf"{BY}(?<body>BODIES){END}").match(said, at):
            fields["issuer"] = asking.spellings("bodies")[found["body"]]
            return int(found.end())
        if found := compiled(rf"{BY}(?<body>(?:HEADS)(?: WORD){{0,9}}?){STOP}").match(said, at):
            fields["issuer"] = found["body"]
            return int(found.end())
    if not fields.get("words"):
        found = compiled(TITLE + STOP).match(said, at)
        if found:
            fields["words"] = found["words"].strip()
            return int(found.end())
    return None
