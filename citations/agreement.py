"""Whether two mentions of one number, in one article, may be of one paper: what they say of whose and when it is."""

from __future__ import annotations

import regex

from citations import bodies
from citations.bodies import Issuer
from citations.draft import Draft
from citations.symbols import Symbol
from citations.text import fold, words


def agree(one: Draft, other: Draft) -> bool:
    """Whether two mentions of one number contradict each other in nothing they both say."""
    if one.symbol and other.symbol and one.symbol.text != other.symbol.text:
        return False
    if one.year and other.year and one.year != other.year:
        return False
    if one.date and other.date and one.date != other.date and (one.date.year != other.date.year or one.symbol is None):
        return False
    for said, against in ((one, other), (other, one)):
        if said.when and against.date and not str(against.date).startswith(said.when):
            return False
        if said.year and (stated := against.date.year if against.date else _year(against.when)) and said.year != stated:
            return False
    if one.term and other.term and one.term != other.term:
        return False
    if not (one.date and one.date == other.date) and _other_title(one.title, other.title):
        return False
    if one.issuer and other.issuer:
        return _same_house(one.issuer, other.issuer)
    for with_issuer, with_symbol in ((one.issuer, other.symbol), (other.issuer, one.symbol)):
        if with_issuer is not None and with_symbol is not None and not _may_sign(with_issuer, with_symbol):
            return False
    return True


def _year(when: str | None) -> int | None:
    return int(when[:4]) if when else None


def _other_title(one: str | None, other: str | None) -> bool:
    """Whether two titles share next to no word, so that they are no two ways of saying one.

    >>> _other_title("phát triển kinh tế tư nhân", "định hướng địa chất, khoáng sản")
    True
    """
    mine, theirs = ({*words(title).split()} if title else set() for title in (one, other))
    shorter = min(len(mine), len(theirs))
    return shorter >= _TELLING and len(mine & theirs) < shorter / 4


_TELLING = 4
"""Different words of a title, with fewer of which it may be another way of saying it."""


def _may_sign(body: Issuer, symbol: Symbol) -> bool:
    """Whether a body's papers may carry a symbol: no district signs with the centre's, nor with the province's.

    >>> from citations.symbols import symbol_of
    >>> [_may_sign(bodies.issuer(name), symbol_of("KH", "/TU", "-")) for name in ("Tỉnh ủy Huế", "Huyện ủy Nga Sơn")]
    [True, False]
    """
    if body.state == symbol.party:
        return False
    if body.state:
        return True
    local = bool(body.place or body.waits_for)
    own = bodies.of_symbol(symbol.text)
    if own is None:
        return not (local and symbol.text.endswith("/TW"))
    if own.waits_for is None:
        return local is False
    mine, theirs = _level(body.name), _level(own.name)
    return local and (mine is None or theirs is None or mine == theirs)


_COMMITTEE = regex.compile(r"(?<province>tinh uy|thanh uy|dang bo tinh|dang bo thanh pho)|(?<district>huyen uy|quan uy)"
                           r"|(?<town>thi uy)|(?<office>dang uy)")  # fmt: skip


def _level(name: str) -> str | None:
    """The committee a body's name holds."""
    found = _COMMITTEE.search(fold(name))
    return found.lastgroup if found else None


_CENTRE = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")
_OFFICE = regex.compile(r"^(?:Ban Thường vụ|Thường trực|Ban Chấp hành|Chủ tịch) ")


_AS_COMMITTEE = regex.compile(r"^dang bo (tinh|thanh|huyen|quan|thi)(?: pho| xa)?(?!\p{L})")
"""`Ban Chấp hành Đảng bộ tỉnh` is the Tỉnh ủy."""


def _same_house(one: Issuer, other: Issuer) -> bool:
    """Two issuers whose papers one clerk numbers, so that they may be one paper's."""
    if one.name.startswith(_CENTRE) and other.name.startswith(_CENTRE):
        return True
    if f", {one.name}," in f", {other.name}," or f", {other.name}," in f", {one.name},":
        return True
    first, second = (_AS_COMMITTEE.sub(r"\1 uy", fold(_OFFICE.sub("", body.name))) for body in (one, other))
    return first == second or first.startswith(second + " ") or second.startswith(first + " ")
