"""The bodies of all posts in one article: what one mention leaves out, another tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from functools import lru_cache
from itertools import islice
from typing import Protocol

import regex

from citations import places
from citations.model import Place, Position
from citations.post_bodies import Body, named, row_of, said
from citations.post_words import heads
from citations.posts import Post
from citations.text import fold


class Holder(Protocol):
    """A person where he is named, with the posts said there."""

    @property
    def name(self) -> str: ...
    @property
    def posts(self) -> tuple[Post, ...]: ...


def of_article(
    text: str, holders: Sequence[Holder], where: Place, day: Day | None = None
) -> list[list[str | None]]:
    """For every holder, the body of each post; what one mention leaves out, another may tell.

    A place said with one post of a chain governs those without; then the article's own place; then
    the last one said. The article's own commune is meant only by its word (`Đảng ủy xã`). A bare head
    (`Bộ trưởng`) is the same person's fuller post of that head, or has the body of the post that
    follows it, or else the one the article names most.
    """
    found: list[list[str | None]] = []
    bare: list[tuple[int, int, str]] = []
    own: dict[tuple[str, str], list[str]] = {}
    beside: dict[tuple[str, str], str] = {}
    all_of: dict[str, list[str]] = {}
    seen = Place(where.province, where.district)
    for at, holder in enumerate(holders):
        if not holder.posts:
            found.append([])
            continue
        all_said = [_body_of(post) for post in holder.posts]
        near = seen
        for body in all_said:
            if body.place is not None:
                near = _with(near, body.place_level, body.place)
        by_word = near
        if where.commune is not None and all(body.place_level != "commune" for body in all_said):
            by_word = _with(near, "commune", where.commune)
        orgs: list[str | None] = [
            body.words or None if body.level is None else named(body, by_word if body.kind else near, day)
            for body in all_said
        ]
        committee = next((one for org in orgs if org and (one := _COMMITTEE.search(org))), None)
        for place in range(len(orgs) - 1, -1, -1):
            if committee is not None and orgs[place] in _ORGANS:
                orgs[place] = f"{orgs[place]} {committee.group()}"
            elif fold(all_said[place].words) in _FRONT and any(org in _CENTRE for org in orgs):
                orgs[place] = "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
            follower = orgs[place + 1] if place + 1 < len(orgs) and not all_said[place + 1].fixed else None
            orgs[place] = _of_its_follower(orgs[place], follower, holder.posts[place].head)
            noun = _noun(holder.posts[place].head)
            org = orgs[place]
            if org is not None:
                for shorter in _shorter(noun):
                    own.setdefault((holder.name, shorter), []).append(org)
                all_of.setdefault(noun, []).append(org)
            elif not all_said[place].fixed:
                bare.append((at, place, noun))
                if follower is not None:
                    if noun == "bi thu" and follower.startswith(_OF_A_PLACE):
                        follower = _party_of(holder.posts[place + 1].rest, near, by_word, day) or follower
                    beside.setdefault((holder.name, noun), follower)
        seen = _with(near, "province", where.province) if where.province else near
        found.append(orgs)
    often: dict[str, int] = {}
    for at, place, noun in bare:
        who = (holders[at].name, noun)
        org = _most(text, own.get(who, ()), often) or beside.get(who) or _most(text, all_of.get(noun, ()), often)
        if org is None and noun == "chu tich" and holders[at].posts[place].title.isupper():
            org = named(said("Chủ tịch", "UBND"), where)  # who signs for a chairman signs a paper of his committee
        found[at][place] = org
    return _extended(_with_numbers(text, found))


def _body_of(post: Post) -> Body:
    """What a post says of its body: where its rest is not read, only what the head alone tells."""
    if not post.unread:
        return said(post.head, post.rest)
    body = said(post.head, "")
    return body if body.fixed else Body("", fixed=True)


def signing(positions: tuple[Position, ...], issuer: str) -> tuple[Position, ...]:
    """Posts whose body is not said, given that of the paper below which they stand, where they name its kind.

    >>> signing((Position("Phó Trưởng ban", None),), "Ban Tổ chức Trung ương")
    (Position(title='Phó Trưởng ban', org='Ban Tổ chức Trung ương'),)
    """
    return tuple(
        Position(one.title, issuer)
        if one.org is None and (word := _noun(one.title)) and fold(issuer).startswith(f"{word} ") else one
        for one in positions
    )  # fmt: skip


def _with_numbers(text: str, found: list[list[str | None]]) -> list[list[str | None]]:
    """`Tư lệnh Quân khu` is that of the only one the article names: Quân khu 4."""
    for word in {org for orgs in found for org in orgs if org in _NUMBERED}:
        numbered = {match.group() for match in islice(_NUMBERS[word].finditer(text), _MANY)}
        if len(numbered) == 1:
            found = [[next(iter(numbered)) if org == word else org for org in orgs] for orgs in found]
    return found


_NUMBERED = ("Quân khu", "Quân đoàn")
_NUMBERS = {word: regex.compile(rf"{word} [0-9]{{1,2}}(?![0-9])") for word in _NUMBERED}


def _party_of(council: str, near: Place, by_word: Place, day: Day | None) -> str | None:
    """The committee of the place of a council: `Phó Bí thư, Chủ tịch UBND huyện` is of the Huyện ủy."""
    level = _LEVEL.search(council)
    if level is None:
        return None
    committee = _PARTIES.get(level["word"].lower(), f"Đảng ủy {level['word'].lower()}")
    body = said("Bí thư", committee + level["place"])
    return named(body, by_word if body.kind else near, day)


_LEVEL = regex.compile(
    r"\s(?<word>(?i:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu))(?<place>(?:\s\p{Lu}.{1,40})?)$"
)
_PARTIES = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "tp": "Thành ủy", "tp.": "Thành ủy", "quận": "Quận ủy",
    "huyện": "Huyện ủy", "thị xã": "Thị ủy",
}  # fmt: skip
_STANDING = "Ban Thường vụ"
_ORGANS = frozenset({
    _STANDING, "Ban Chấp hành", "Ủy ban Kiểm tra", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính",
    "Ban Tuyên giáo và Dân vận",
})  # fmt: skip
"""Parts of a committee, which another post of the same person names."""
_FRONT = frozenset({
    "uy ban mat tran to quoc viet nam", "uy ban mttq viet nam", "uy ban mttq vn", "mat tran to quoc viet nam",
})  # fmt: skip
_CENTRE = frozenset({"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"})
"""Who sits here leads the Front of the country, where no place is said."""
_COMMITTEE = regex.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy(?: \S.*)?$")
"""The committee whose standing part it is, as the next post has it."""
_PARTY_INSIDE = frozenset({"ban can su dang", "dang doan", "dang uy", "dang uy co quan"})


def _of_its_follower(org: str | None, follower: str | None, head: str = "") -> str | None:
    """A post that says too little shares the body of the one behind it: `Bí thư Đảng đoàn, Chủ tịch Hội …`.

    >>> _of_its_follower("Ban Thường vụ", "Ban Tổ chức Tỉnh ủy Gia Lai")
    'Ban Thường vụ Tỉnh ủy Gia Lai'
    """
    if org is None or follower is None or org == follower:
        return org
    if fold(org) in _COUNCILS:
        return f"Hội đồng {follower}" if follower.startswith(_SCHOOLS) else org
    if org == _STANDING:
        committee = _COMMITTEE.search(follower)
        return f"{org} {committee.group()}" if committee else org
    if fold(org) not in _PARTY_INSIDE or (org == "Đảng ủy" and follower.startswith(_OF_A_PLACE)):
        return org
    if follower.startswith("Hội đồng ") and follower[len("Hội đồng ") :].startswith(_SCHOOLS):
        return f"{org} {follower[len('Hội đồng ') :]}"
    if fold(head) in _MEMBERS and follower.startswith(_UNITS):
        whole = _WHOLE.search(follower)
        return f"{org} {whole.group().strip()}" if whole else org
    return f"{org} {follower}"


_COUNCILS = frozenset({"hoi dong", "hoi dong truong", "hoi dong dai hoc", "hoi dong hoc vien"})
_SCHOOLS = ("Đại học ", "Trường ", "Học viện ")
"""Led by a council and a head: `Chủ tịch Hội đồng, Giám đốc Đại học …`."""
_MEMBERS = frozenset({"dang uy vien", "duv"})
"""Who heads an office and is only a member is one in the body that the office is part of."""
_UNITS = ("Phòng ", "Đội ", "Tổ ", "Khoa ", "Bộ môn ", "Ban Tham mưu ")
_WHOLE = regex.compile(
    r"\s(?:Viện|Sở|Công an|Tòa án|Tổng cục|Cục|Chi cục|Trường|Học viện|Đại học|Bộ|Bệnh viện|Kho bạc|Ngân hàng|Trung tâm"
    r"|Sư đoàn|Trung đoàn|Quân khu|Ủy ban|Bảo hiểm xã hội|Thanh tra|Văn phòng|Ban|Báo)\s(?!môn).*$"
)
"""The body that an office is part of: Phòng Tổ chức cán bộ `Viện kiểm sát …`."""
_OF_A_PLACE = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận")
"""Bodies whose chief leads the Party of the place, not of the office: `Bí thư Đảng ủy, Chủ tịch HĐND xã`."""


def _most(text: str, orgs: Sequence[str], often: dict[str, int]) -> str | None:
    """The one of these bodies that a text names most; `often` keeps what was counted."""
    for org in orgs[:_MANY]:
        if org not in often and len(often) < _MANY:
            often[org] = text.count(org)
    return max(orgs[:_MANY], key=lambda org: often.get(org, 0), default=None)


def _extended(found: list[list[str | None]]) -> list[list[str | None]]:
    """Bodies said short, in the one longer form the same article has: `Đảng ủy` is Đảng ủy xã Đạo Viện."""
    names = {org for orgs in found for org in orgs if org is not None}
    if not 1 < len(names) <= _MANY:
        return found
    longer = {}
    for name in names:
        if name in _ANY or name.endswith("Việt Nam"):
            continue
        fuller = [other for other in names if other.startswith(name + " ") and not other.startswith(name + " của ")]
        if len(fuller) == 1 and name[-1] and not places.known(name.rsplit("ủy ", 1)[-1]):
            longer[name] = fuller[0]
    return [[longer.get(org, org) if org else org for org in orgs] for orgs in found]


_ANY = frozenset({
    "Hội đồng", "Ban", "Hội", "Ủy ban", "Đoàn", "Tổ", "Cục", "Sở", "Phòng", "Ban Quản lý", "Ban Chỉ đạo",
    "Bộ đội Biên phòng", "Cảnh sát biển", "Bộ Tư lệnh", "Bộ Chỉ huy Quân sự", "Trung ương Đoàn", "Văn phòng",
})  # fmt: skip
_MANY = 60
"""More bodies than this are no article but a list, in which a short form means anything."""


def _with(where: Place, level: str | None, name: str | None) -> Place:
    if level == "province":
        return Place(name, where.district, where.commune)
    if level == "district":
        return Place(where.province, name, where.commune)
    if level == "commune":
        return Place(where.province, where.district, name)
    return where


@lru_cache(maxsize=4096)
def _shorter(noun: str) -> tuple[str, ...]:
    """A head and the listed ones it begins with: `Tổng Thư ký Quốc hội` is meant by `Tổng Thư ký`."""
    words = noun.split(" ")
    ways = (" ".join(words[:size]) for size in range(1, len(words)))
    return (noun, *(way for way in ways if way in heads()))


_QUALIFIERS = ("pho ", "quyen ")
_NOUNS = ("chu tich", "chu nhiem", "bi thu", "thong doc")


@lru_cache(maxsize=4096)
def _noun(head: str) -> str:
    """What deputies share with their head: `Phó Trưởng ban Thường trực` → ban."""
    folded = fold(head)
    for word in _QUALIFIERS:
        folded = folded.removeprefix(word)
    row = row_of(folded)
    if row is not None and row.takes:
        return fold(row.takes)
    return next((noun for noun in _NOUNS if folded.startswith(noun)), folded.removesuffix(" thuong truc"))
