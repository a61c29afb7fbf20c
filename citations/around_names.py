"""What the words around a name say: how the person is addressed, and which posts are given.

Posts stand before a name (`Ủy viên Bộ Chính trị, Phó Thủ tướng Trương Hòa Bình`), behind it
(`, Bí thư Tỉnh ủy`; ` - Bí thư`; `(Trưởng ban)`), over a list (`Các đồng chí Ủy viên Bộ Chính
trị: …; …`), or are what happens (`giữ chức Bí thư Tỉnh ủy`).
"""

from __future__ import annotations

from functools import cache

import regex
from msgspec import Struct
from msgspec.structs import replace

from citations import appointments, before_names, behind_names, leads
from citations.before_names import BACK
from citations.people_names import Found
from citations.post_words import tables
from citations.posts import Post
from citations.text import fold


class Reading(Struct, frozen=True, gc=False):
    """A name and what stands around it."""

    start: int
    end: int
    name: str
    posts: tuple[Post, ...] = ()
    comrade: bool = False
    credit: bool = False
    stop: int = 0
    """Where the words said of the person end."""

    @property
    def official(self) -> bool:
        """Whether this mention alone shows an office."""
        return bool(self.posts) or (self.comrade and not self.credit)


@cache
def _comrades() -> frozenset[str]:
    return frozenset(tables().address.comrade)


@cache
def _plurals() -> frozenset[str]:
    return frozenset(tables().address.plural)


def read(text: str, names: list[Found]) -> list[Reading]:
    """One reading for every name, in the order of the text."""
    all_leads = []
    floor = 0
    for found in names:
        all_leads.append(leads.before(text, floor, found.start))
        floor = found.end
    readings: list[Reading] = []
    group: tuple[Post, ...] = ()
    comrades = listed = former = titled = False  # titled: each of a list has a post of his own before his name
    floor = 0
    last = len(names) - 1
    plurals, alone, plain = _plurals(), _comrades(), tables().address.plain
    for at, found in enumerate(names):
        lead = all_leads[at]
        start, address = lead.start, lead.address
        limit, follows = len(text), False
        if at < last:
            limit, follows = all_leads[at + 1].start, all_leads[at + 1].address is None
        own: tuple[Post, ...] = ()
        begin = start
        goes_on = listed and not titled and _item(text, floor, start)
        if not goes_on:
            own = before_names.right_before(text, floor, lead, found)
            begin = text.rfind(own[0].title, floor, start) if own else start
        if not goes_on and not (titled and _item(text, floor, begin) and "cùng" not in text[floor:begin]):
            speaks = ":" in text[max(floor, start - 4) : start] and before_names.speaks_of(text, found.end)
            heading = None if speaks else before_names.heading(text, floor, begin, start, found.start)
            listed, group, comrades = (True, *heading) if heading is not None else (False, (), False)
            former, titled = False, bool(own) and begin > floor and ":" not in text[begin:start] and listed
        given = group + own if titled else group or own
        if given and not group and _shared(text, floor, start, given[0]):
            listed, group = True, given
            former = bool(given[0].status)
        if address in plurals:
            listed, comrades = True, address in alone
        if address not in plain and _of_a_site(text, floor, start, given):
            readings.append(Reading(found.start, found.end, found.name, credit=True))
            floor = found.end
            continue
        behind, end = behind_names.right_behind(text, found.end, limit, follows=follows, placed=bool(given))
        if behind and former and given is group:
            listed, group, given = False, (), ()
        if behind and text.startswith(" làm ", found.end):
            behind = _of_a_team(text, start, behind)
        if group and listed and behind and fold(group[-1].head) in fold(behind[-1].head):
            given = given[: -len(group)]             # `Phó Trưởng ban⏎- X, Phó Trưởng ban thường trực`
        given += behind
        if given or address or comrades or lead.ranked or text.startswith(_GIVEN, found.end):
            appointed, stop = appointments.behind(text, end, limit)
            end = stop
            if appointed := _of_a_team(text, start, appointed):
                _share(text, readings, start, appointed)
                given += appointed
        comrade = comrades or address in alone
        readings.append(Reading(found.start, found.end, found.name, given, comrade, lead.credit, end))
        floor = end
    return readings


_GIVEN = tuple(
    f"{sign} {word}"
    for sign in ("", ",")
    for word in (
        "được bầu", "được bổ nhiệm", "được chỉ định", "được điều động", "được phê chuẩn", "giữ chức", "tái đắc cử",
        "tái cử",
    )
)  # fmt: skip
"""Behind a name that nothing stands before: who is given a post there."""


def _of_a_team(text: str, start: int, appointed: tuple[Post, ...]) -> tuple[Post, ...]:
    """The posts without the lead of visitors, which is none: `do ông Mẫu làm trưởng đoàn`.

    Who leads those that inspect has an office, in the team told before the name.
    """
    kept = []
    for post in appointed:
        if fold(post.head) in _LEADS and (not fold(post.rest).startswith(_TEAMS) or _INSPECTING.match(post.rest)):
            team = _TEAM.search(text, max(0, start - BACK), start)
            if team is None:
                continue
            post = Post(post.status, post.head, team["team"], f"{post.status} {post.head}".strip())
        kept.append(post)
    return tuple(kept)


_LEADS = frozenset({"truong doan", "pho doan", "pho truong doan"})
_TEAMS = ("dai bieu", "dbqh", "kiem tra", "thanh tra", "giam sat", "cong tac", "khao sat")
_INSPECTING = regex.compile(r"\p{L}{3,5} \p{L}{3,4} (?:công tác|việc|tình hình|thực tế|kết quả|tiến độ|hiện trường)")
"""Said of what the visitors do: ông Mẫu làm trưởng đoàn `kiểm tra công tác` huấn luyện."""
_TEAM = regex.compile(
    r"(?i:đoàn)\s(?<team>(?i:kiểm tra|thanh tra|giám sát|kiểm toán)(?:\s[^.,;()\n]{1,120}?)?),?\sdo\s"
)


def _share(text: str, readings: list[Reading], start: int, appointed: tuple[Post, ...]) -> None:
    """Give a post to the people before `và` too: ông Trần Mẫu và ông Lê Mẫu `được bầu giữ chức` …"""
    for at in range(len(readings) - 1, max(-1, len(readings) - 1 - _FEW), -1):
        one = readings[at]
        between = text[one.stop : start]
        if between.strip(" )") not in (("và", ", và") if at == len(readings) - 1 else (",",)):
            return
        readings[at] = replace(one, posts=one.posts + appointed)
        start = leads.before(text, readings[at - 1].stop if at else 0, one.start).start


_FEW = 8
"""People who are given one post in one breath."""


def _shared(text: str, floor: int, start: int, first: Post) -> bool:
    """Whether a title is said of several: `các` Phó Thủ tướng Trần Mẫu, Lê Mẫu; … `gồm` Trần Mẫu; `đối với` ông …"""
    at = text.rfind(first.title, floor, start)
    before, after = text[max(floor, at - 5) : at].lower(), text[start - 8 : start - 1]
    if first.status in _FORMER:
        return True
    return before.endswith(_SEVERAL) or before[-2:-1].isdigit() or after.endswith((" gồm", "đối với"))


_FORMER = ("nguyên", "cựu")
"""A post several may have had, one after another: `nguyên Chủ tịch Quốc hội` Trần Mẫu, Lê Mẫu."""
_SEVERAL = ("các ", "hai ", "ba ", "bốn ")


def _of_a_site(text: str, floor: int, start: int, given: tuple[Post, ...]) -> bool:
    """Whether a name is part of another: `Khu lưu niệm` Tổng Bí thư Trần Mẫu, `đường` Lê Mẫu."""
    begin = text.rfind(given[0].title, floor, start) if given else start
    if text[max(0, begin - 4) : begin - 1] not in _ends_of_sites():
        return False
    return text[max(0, begin - 16) : begin - 1].endswith(_sites())


@cache
def _sites() -> tuple[str, ...]:
    return tuple(f" {word}" for word in tables().words["sites"])


@cache
def _ends_of_sites() -> frozenset[str]:
    return frozenset(word[-3:] for word in _sites())


def _item(text: str, floor: int, start: int) -> bool:
    """Whether nothing but what joins the items of a list stands between two of them."""
    return start - floor < 24 and _ITEM.fullmatch(text, floor, start) is not None


_ITEM = regex.compile(
    r"[\s)]{0,2}+(?:\[[0-9]{1,3}\])?(?:[;,]|và|[;,] và|cùng)?[\s]{0,2}+(?:(?:[-–+•*]|[0-9]{1,2}[.)])\s)?"
)
