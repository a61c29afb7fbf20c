"""Whose clerk numbers a paper.

Bộ Chính trị, Ban Bí thư and Ban Chấp hành Trung ương share one register of
numbers; a committee, its standing committee and its congress share another;
each staff body keeps its own. A series is a body's mark and, where there are
many bodies of that mark, the place of this one.

>>> series_of("Ban Thường vụ Tỉnh ủy Gia Lai", None), series_of(None, "CT/TU", "Gia Lai")
(Series(body='TU', place='gia lai', within=None), Series(body='TU', place='gia lai', within=None))
>>> series_of("Ban Bí thư", "QĐ/TW").body, series_of("Chính phủ", None).body
('TW', 'CP')
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import places, vocabulary
from graph.words.keys import key, title_words
from graph.words.numbering import mark_of, numbering, segments

CENTRE = "TW"
_CENTRAL_TAILS = {"TW", "HNTW", "BCHTW", "ĐHTW"}
_ASSEMBLIES = regex.compile(r"(?<body>UBTVQH|QH)(?<term>[0-9]{1,2})")
_KIND = regex.compile(
    r"(?<kind>tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) (?=\w)"
)
_COMMITTEE = regex.compile(
    r"\b(?:(?<uy>tinh|thanh|quan|huyen|thi|dang) uy"
    r"|dang bo(?: (?<bo>tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong))?)\b"
)
_COMMUNE = regex.compile(r"(?:xa|phuong|thi tran|dac khu) (?=\w)")
_COUNCIL = regex.compile(r"\b(?:uy ban nhan dan|hoi dong nhan dan)\b")
_CONGRESS = regex.compile(r"\bdai hoi (?:dai bieu )?")
_ORDINAL = regex.compile(r" (?:lan thu|khoa|nhiem ky) [\w ]{1,30}$")
_TAILS = {"tinh": "TU", "thanh": "TU", "thanh pho": "TU", "tp": "TU", "quan": "QU", "huyen": "HU",
          "thi": "TXU", "thi xa": "TXU", "dang": "ĐU", "xa": "ĐU", "phuong": "ĐU"}  # fmt: skip
_LOCAL_TAIL = regex.compile(r"(?<organ>\p{Lu}{0,8}?)(?<tail>TU|QU|HU|TXU|ThU|THU|ĐU)")
_SILENT = {"va", "cac", "cua"}


class Series(Struct, frozen=True):
    """A sequence of numbers: the body's mark, its place where it has one, and what that lies in."""

    body: str | None = None
    place: str | None = None
    within: str | None = None

    @property
    def local(self) -> bool:
        """There is a body of this mark in many places, so the place is needed."""
        return self.head is not None and is_local(self.head)

    @property
    def central(self) -> bool:
        """Its numbers are the centre's or one of its staff bodies'.

        >>> Series("TW").central, Series("BTCTW").central, Series("TU", "gia lai").central
        (True, True, False)
        """
        return self.body is not None and self.body.endswith(CENTRE)

    @property
    def head(self) -> str | None:
        """The body without its parts: BNN of BNN-TL."""
        return self.body and self.body.partition("-")[0]

    @property
    def district(self) -> bool:
        """Its committee stands below a province, and so does its term."""
        return self.body is not None and not self.body.endswith("TU")

    @property
    def complete(self) -> bool:
        """It names one sequence and not a kind of them."""
        return self.body is not None and (self.place is not None or not self.local)

    def may_be(self, other: Series) -> bool:
        """Whether the two can be one sequence; what one of them leaves unsaid is no reason.

        >>> Series("TU", "gia lai").may_be(Series("TU")), Series("TU", "gia lai").may_be(Series("TW"))
        (True, False)
        """
        if self.body and other.body and not _alike(self.body, other.body):
            return False
        if self.place and other.place and self.place != other.place:
            return False
        return not (self.within and other.within and self.within != other.within)


def _alike(one: str, other: str) -> bool:
    """The same body, or one of its parts: BNN and BNN-TL, UBND and UBND-TNMT."""
    return one == other or other.startswith(one + "-") or one.startswith(other + "-")


@lru_cache(maxsize=1024)
def is_local(head: str) -> bool:
    """Whether bodies of this mark exist in many places."""
    return bool(_LOCAL_TAIL.fullmatch(head)) or head in {"UBND", "HĐND", "BCĐ", "ĐB"} or head[:1] == "S"


@cache
def _central() -> dict[str, str]:
    """Folded name of a central body → its mark."""
    found: dict[str, str] = {}
    bodies = vocabulary.table("bodies.toml")
    for row in bodies["central"]:
        mark = row.get("series") or next(iter(row.get("tails", ())), None) or initials(row["name"])
        for name in (row["name"], *row.get("forms", ())):
            found.setdefault(key(name), mark)
    for name, tails in bodies["ministries"].items():
        found[key("Bộ " + name)] = tails[0]
    return found


@cache
def _marks_by_tail() -> dict[str, str]:
    """Tail of a symbol → the mark of the body, where the body has several."""
    bodies = vocabulary.table("bodies.toml")
    found: dict[str, str] = {}
    for row in bodies["central"]:
        tails = row.get("tails", ())
        mark = row.get("series") or next(iter(tails), None)
        found.update({tail.upper(): mark for tail in tails if mark})
    for tails in bodies["ministries"].values():
        found.update({tail.upper(): tails[0] for tail in tails})
    return found


@cache
def _marks() -> frozenset[str]:
    """The marks of central bodies, of which there is one each."""
    return frozenset([*_central().values(), *_marks_by_tail().values()])


def initials(name: str) -> str:
    """The mark a body would have: TCT of Tổng cục Thuế.

    >>> initials("Bộ Giáo dục và Đào tạo")
    'BGDĐT'
    """
    return "".join(word[0].upper() for word in name.replace("-", " ").replace(",", " ").split()
                   if key(word) not in _SILENT)  # fmt: skip


@lru_cache(maxsize=65536)
def series_of(issuer: str | None, symbol: str | None, place: str | None = None) -> Series:
    """The sequence that a symbol, an issuer and the place of a local body tell."""
    by_issuer = _of_issuer(issuer) if issuer else Series()
    body = _of_symbol(symbol) if symbol else None
    if body is None:
        body = by_issuer.body
    if body is None or body in _marks():
        return Series(body)
    where, within = by_issuer.place, by_issuer.within
    if place:
        parts = [key(part) for part in place.split(",")]
        province = _bare(parts[-1])
        if where is None:
            wide = _LOCAL_TAIL.fullmatch(Series(body).head or "")
            where = province if wide and wide["tail"] == "TU" else _bare(parts[0])
        if _bare(where) != province:
            within = within or province
    return Series(body, where, within)


def _of_symbol(symbol: str) -> str | None:
    """The body that the symbol's tail stands for."""
    parts = segments(symbol)
    kind_stands_first = mark_of("", symbol) != ""
    tail = parts[1:] if kind_stands_first else parts
    if not tail:
        return None
    if len(tail) == 2 and not kind_stands_first and tail[1].upper() in (CENTRE, "TU") and _no_body(tail[0].upper()):
        tail = tail[1:]                            # a mark misprinted, 28-CQ/TW for NQ: the body is told all the same
    head = tail[0].upper()
    if head in _CENTRAL_TAILS:
        return CENTRE
    if assembly := _ASSEMBLIES.fullmatch(head):
        return str(assembly["body"])
    if head == "TTG":
        return "TTg"
    if known := _marks_by_tail().get(head):
        head = known
    elif local := _LOCAL_TAIL.fullmatch(head):
        head = local["organ"] + ("TXU" if local["tail"] in {"ThU", "THU"} else local["tail"])
    return "-".join([head, *(part.upper() for part in tail[1:])])


def _no_body(part: str) -> bool:
    """Whether the first part of a symbol is a mark of two letters, misprinted, rather than a body.

    >>> _no_body("CQ"), _no_body("VP"), _no_body("BTC")
    (True, False, False)
    """
    return len(part) == 2 and part not in {"VP", "ĐU", "ĐĐ"}


@lru_cache(maxsize=16384)
def _of_issuer(issuer: str) -> Series:
    """The body that an issuer's full name stands for."""
    first = key(issuer.split(",")[0])
    if (whole := _central().get(key(issuer))) or (whole := _central().get(first)):
        return Series(whole)
    if "toan quoc" in first and _CONGRESS.match(first):
        return Series(CENTRE)
    if first.startswith("ban chi dao trung uong"):
        return Series("BCĐTW")
    name = _ORDINAL.sub("", _CONGRESS.sub("", key(issuer), 1))
    council, committee = _COUNCIL.search(name), _COMMITTEE.search(name)
    if council and not (committee and committee.start() < council.start()):
        body = "UBND" if council.group().startswith("uy") else "HĐND"
        return _placed(body, name[council.end() :].strip(), state=True)
    if committee:
        level = committee["uy"] or committee["bo"] or "dang"
        organ = name[: committee.start()].strip()
        tail = ("" if organ in _shared() else _organ(organ)) + _TAILS[level]
        if level == "dang":                        # its place may be an office: Đảng ủy Công an tỉnh …
            return Series(tail, _COMMUNE.sub("", name[committee.end() :].strip(), 1) or None)
        return _placed(tail, name[committee.end() :].strip())
    if kind := _KIND.search(name):
        head = " ".join(issuer.split()[: len(title_words(name[: kind.start()]))])
        return _placed(initials(head), name[kind.start() :])
    return Series(initials(issuer))


@cache
def _shared() -> frozenset[str]:
    """Organs that number their papers with the committee."""
    organs = vocabulary.table("bodies.toml")["organs"]
    return frozenset(["", *(key(name) for name, row in organs.items() if not row["series"])])


def _organ(folded: str) -> str:
    organs = vocabulary.table("bodies.toml")["organs"]
    known: dict[str, str] = {key(name): row["series"] for name, row in organs.items()}
    return known.get(folded) or "".join(word[0].upper() for word in folded.split() if word not in _SILENT)


def _placed(body: str, where: str, state: bool = False) -> Series:
    """The body at its place; a council keeps the level, as a province and its city may share a name."""
    if not where:
        return Series(body)
    kind = _KIND.match(where)
    name = _bare(where)
    if state and kind:
        city = kind["kind"] in {"thanh pho", "tp"} and places.known(name, "province")
        level = "tinh" if kind["kind"] == "tinh" or city else "xa" if kind["kind"] in _COMMUNES else "huyen"
        return Series(body, name if level == "tinh" else f"{level} {name}")
    return Series(body, name)


_COMMUNES = {"xa", "phuong", "thi tran", "dac khu"}


@lru_cache(maxsize=16384)
def _bare(where: str) -> str:
    """A folded place without its kind."""
    return str(_KIND.sub("", where, 1))


def implied(kind: str) -> str | None:
    """The body whose papers of this kind go without an issuer: a nghị định is the Government's."""
    body = numbering()["implied"].get(kind)
    return None if body is None else str(body)
