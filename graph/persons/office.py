"""A post as what can tell persons apart: its office, whose it is, how high, and whether it was over.

>>> one, other = office("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai"), office("nguyên Bí thư Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai")
>>> one.key == other.key, one.ended, other.ended, other.title
(True, False, True, 'Bí thư Tỉnh ủy Gia Lai')
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import post_words
from citations.text import fold, words
from graph.persons import organisations
from graph.persons.organisations import COMMUNE, DISTRICT, NATION, PROVINCE
from graph.words.vocabulary import offices


class Office(Struct, frozen=True):
    """One post, read."""

    title: str
    """As written, without what says that it is over."""
    head: str
    """Folded: "bi thu"."""
    body: str | None
    """Folded name of the body; None where nothing tells it, so that the post identifies nobody."""
    rank: int
    """1 leads the country, a ministry or a province; 2 a department or district; 3 what is below."""
    province: str | None
    commune_of: str | None
    """The province of the one commune there is of its name since July 2025."""
    district: str | None
    national: bool
    shared: bool
    """A membership, which goes with another post."""
    ended: bool
    vague: bool = False
    """Nothing tells the level of its body, so it speaks for and against nobody."""

    @property
    def key(self) -> tuple[str, str | None]:
        """What two statements of one post share."""
        return self.head, self.body


def _any(words: Iterable[str]) -> str:
    """Words, folded, as one alternation, the longest first."""
    return "|".join(map(regex.escape, sorted({fold(word) for word in words}, key=len, reverse=True)))


@cache
def _members() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_any(offices().members)})\b")


@cache
def _below() -> regex.Pattern[str]:
    return regex.compile(rf"(?!{_any(offices().not_below)})(?:{_any(offices().below)})\b")


@cache
def _lowest() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_any(offices().lowest)})\b")


@cache
def _ended() -> frozenset[str]:
    """Folded words before a post that is over."""
    return frozenset(map(fold, offices().ended))


@cache
def _alike() -> dict[str, str]:
    """Folded way of writing a post → the folded post it stands for."""
    return {fold(written): fold(post) for written, post in offices().alike.items()}


@cache
def _status() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_any(post_words.tables().words['status'])})\s")


@lru_cache(maxsize=50_000)
def office(title: str, org: str | None) -> Office:
    """The post of a title in a body."""
    folded = fold(_CENTRE.sub("Trung ương", title))
    status = ""
    if (found := _status().match(folded)) is not None:
        status = found.group().strip()
        if status in _ended():
            title = title[found.end() :]
    bare = folded[found.end() :] if found is not None else folded
    shown = title[:1].upper() + title[1:]
    head, body = _head(bare, org), _body(bare, org)
    told = organisations.body(org) if org else None
    level = told.level if told else NATION if body == "" else None
    return Office(
        title=shown,
        head=head,
        body=body,
        rank=_rank(level, org),
        province=told.province if told and level != COMMUNE else None,
        commune_of=told.province if told and level == COMMUNE else None,
        district=fold(told.place) if told and told.place and level == DISTRICT else None,
        national=level == NATION,
        shared=_members().match(head) is not None,
        ended=status in _ended(),
        vague=level is None,
    )


@lru_cache(maxsize=10_000)
def _head(bare: str, org: str | None) -> str:
    """The head of a folded title: what it says beside the name of its body."""
    found = _heads().match(bare)
    if found is not None:
        head = found.group()
        return "uy vien trung uong dang" if _CENTRAL_MEMBER.match(head) else _alike().get(head, head)
    said, body = words(bare), words(org or "")
    if body and said.endswith(f" {body}"):
        return said.removesuffix(f" {body}")
    own = set(body.split())
    return " ".join(word for word in said.split() if word not in own) or said


@cache
def _heads() -> regex.Pattern[str]:
    ranks = _any(post_words.tables().words["rank"])
    return regex.compile(rf"(?:{_any(post_words.heads())})(?!\w)(?:\s(?:{ranks})(?!\w))?")


_CENTRE = regex.compile(r"(?<![\p{L}.])T\.?[ƯW](?![\p{L}])")
_CENTRAL_MEMBER = regex.compile(r"(?:uvtw|uvtu|uy vien (?:ban chap hanh |bch )?trung uong)(?: dang)?$")


def _body(bare: str, org: str | None) -> str | None:
    """The body that tells offices apart; "" where the head names an office there is one of in the country."""
    if org:
        return words(org)
    found = _heads().match(bare)
    row = post_words.heads().get(found.group()) if found is not None else None
    return "" if row is not None and row[1].org == "" else None


def _rank(level: str | None, org: str | None) -> int:
    if level == COMMUNE or (org is not None and _lowest().match(fold(org))):
        return 3
    below = org is not None and _below().match(fold(org)) is not None
    if level == NATION:
        return 2 if below and "trung uong" not in fold(org or "") else 1
    if level == PROVINCE:
        return 2 if below else 1
    return 2


