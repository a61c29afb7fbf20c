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

from citations import appointments, leads, posts
from citations.leads import Lead
from citations.people_names import Found
from citations.post_words import SPACE, beginnings, tables
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


_BREAKS = ".;:?!\n(“”\"["
_BACK = 240


def _clause(text: str, floor: int, end: int) -> int:
    """Where the clause that ends at an offset begins; the full stop of `TP.HCM` or `T.Ư` ends none."""
    floor = max(floor, end - _BACK)
    at = end
    signs = [sign for sign in _BREAKS if sign in text[floor:end]]
    while True:
        at = max([text.rfind(sign, floor, at) for sign in signs], default=-1)
        if at < 0:
            return floor
        if text[at] not in ".;:?!":
            return at + 2 if text[at + 1] == "." else at + 1
        after = text[at + 1 : at + 3]
        if after[:1] == " " and text[at - 2 : at] not in _TOWNS:
            return at + 2
        if after.istitle() and len(after) == 2 and text[at - 1 : at].islower():
            return at + 1


_TOWNS = frozenset({"TP", "Tp", "TX", "Tx", "TT"})
"""Before a stop that ends no sentence: UBND `TP`. Cần Thơ."""


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
    comrades = listed = former = False
    floor = 0
    last = len(names) - 1
    plurals, alone, plain = _plurals(), _comrades(), tables().address.plain
    for at, found in enumerate(names):
        lead = all_leads[at]
        start, address = lead.start, lead.address
        limit, follows = len(text), False
        if at < last:
            limit, follows = all_leads[at + 1].start, all_leads[at + 1].address is None
        if not (listed and start - floor < 24 and _ITEM.fullmatch(text, floor, start)):
            listed, group, comrades, former = False, (), False, False
            if ":" in text[max(floor, start - 4) : start]:
                heading = _heading(text, floor, start)
                if heading is not None:
                    listed, group, comrades = True, *heading
        given = group or _before(text, floor, lead, found)
        if given and not group and _shared(text, floor, start, given[0]):
            listed, group = True, given
            former = bool(given[0].status)
        if address in plurals:
            listed, comrades = True, address in alone
        if address not in plain and _of_a_site(text, floor, start, given):
            readings.append(Reading(found.start, found.end, found.name, credit=True))
            floor = found.end
            continue
        behind, end = right_behind(text, found.end, limit, follows=follows, placed=bool(given))
        if behind and former and given is group:
            listed, group, given = False, (), ()
        if behind and text.startswith(" làm ", found.end):
            behind = _of_a_team(text, start, behind)
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
            team = _TEAM.search(text, max(0, start - _BACK), start)
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


_ITEM = regex.compile(r"[\s)]{0,2}+(?:[;,]|và|[;,] và|cùng)?[\s]{0,2}+(?:[-–+•*]\s)?")


def _heading(text: str, floor: int, start: int) -> tuple[tuple[Post, ...], bool] | None:
    """The posts and the address over a list: what stands before its colon."""
    colon = text[max(floor, start - 4) : start].rstrip()
    if not colon.endswith(":"):
        return None
    at = text.rfind(":", floor, start)
    clause = _clause(text, floor, at)
    if text[at - 7 : at] == "đối với":
        return appointments.approved(text, clause, at), False
    last = _LISTS.search(text, max(clause, at - 12), at)
    found = posts.ending_at(text, clause, at if last is None else last.start())
    comrades = any(word in text[clause:at].lower() for word in ("đồng chí", "đ/c"))
    if not found and not comrades and not _PEOPLE.search(text, clause, at):
        return None
    return found, comrades


_PEOPLE = regex.compile(r"(?i:các ông|các bà|ông, bà|gồm)")


def _before(text: str, floor: int, lead: Lead, found: Found) -> tuple[Post, ...]:
    """The posts that end right before a name."""
    end = lead.start
    if end <= floor or lead.credit:
        return ()
    if text[end - 1] == "\n":
        return _above(text, floor, end, found)
    if text[end - 1] not in " \u00a0":
        return ()
    end -= 1
    if text[end - 4 : end] == " với" and (given := appointments.approved(text, _clause(text, floor, end), end)):
        return given
    linked = None
    if lead.address is not None or text[end - 3 : end] in _LINKING:
        linked = _LINK.search(text, max(floor, end - 40), end)
    if lead.address is not None and linked is None:
        return ()
    if linked is not None:
        end = linked.start()
    elif text[end - 1] in ",:-–|":
        end -= 1
        while end > floor and text[end - 1] in " \u00a0":
            end -= 1
    if not posts.may_end(text, floor, end):
        return ()
    if linked is None and text[max(0, end - 6) : end].endswith(_LEVEL_WORDS) and found.name.count(" ") < 2:
        return ()  # a place: xã Bồ Lý
    clause = _clause(text, floor, end)
    held = posts.ending_at(text, clause, end)
    if held and text[(begin := text.rfind(held[0].title, clause, end)) - 4 : begin] == " là ":
        return posts.ending_at(text, clause, begin - 4) + held  # Tổ trưởng là Phó Chủ tịch UBND tỉnh Lê Mẫu
    return held


_LEVEL_WORDS = (" xã", " phường", " trấn", " thôn", " bản", " phố", " ấp")
"""Of these there are too many for all to be known; who stands behind `huyện` and is no district is a person."""
_LINK = regex.compile(r"[ \u00a0](?:(?:hiện nay |hiện tại )?là|gồm)$|[ \u00a0]?[-–:,]$")
_LINKING = frozenset({" là", "gồm"})
_LISTS = regex.compile(r"[ \u00a0](?:gồm(?: có)?|là)$")


def _above(text: str, floor: int, end: int, found: Found) -> tuple[Post, ...]:
    """The post on the line over a signature."""
    after = text[found.end : found.end + 4].lstrip("*")
    if after and after[0] not in "\n\r|":
        return ()
    lines = text[max(floor, end - 160) : end].rstrip("\n |*")
    begin = end - len(text[max(floor, end - 160) : end]) + lines.rfind("\n") + 1
    while begin < end and text[begin] in "*| ":
        begin += 1
    stop = max(floor, end - 160) + len(lines)
    chain, last = posts.chain(text, begin, stop)
    return chain if last == stop else ()


_OPENING = regex.compile(
    rf"(?:</b>|\*\*|\))?(?:{SPACE}?[,|]{SPACE}{{1,2}}|{SPACE}?[-–]{SPACE}?|{SPACE}\((?:(?:[0-9]{{2}}{SPACE}tuổi|SN{SPACE}[0-9]{{4}}|sinh{SPACE}năm{SPACE}[0-9]{{4}}),{SPACE})?|"
    rf"{SPACE}(?:hiện{SPACE}|đang{SPACE}|hiện{SPACE}đang{SPACE})?(?:là|làm){SPACE}|{SPACE})(?:tân{SPACE})?"
)


_ASIDE = regex.compile(rf"{SPACE}\([^()\n]{{1,60}}\),?{SPACE}|,{SPACE}[0-9]{{2}}{SPACE}tuổi,{SPACE}")
_OPENERS = frozenset("-–(|,lhđt")


def right_behind(
    text: str, end: int, limit: int, *, follows: bool = False, placed: bool = False
) -> tuple[tuple[Post, ...], int]:
    """The posts right behind a name, without those that belong to the next name, and where they end."""
    next_word = text[end + 1 : end + 3]
    if text[end : end + 1] == " " and next_word[:1] not in _OPENERS and next_word.lower() not in beginnings():
        return (), end
    opening = _OPENING.match(text, end, limit)
    if opening is None:
        return (), end
    begin = opening.end()
    if text[begin : begin + 2].lower() not in beginnings():
        aside = _ASIDE.match(text, end, limit)  # "(thứ tư, từ phải sang), Trưởng Công an huyện"
        if aside is None:
            return (), end
        begin = aside.end()
    semicolon = text.find(";", begin, min(limit, begin + _BACK))
    found, stop = posts.chain(text, begin, semicolon if semicolon >= 0 else limit)
    if not found:
        return (), end
    if follows and text[stop:limit].strip(" \u00a0") == "" and limit < len(text):
        return (() if placed else found[:-1]), end  # the rest is the next name's
    return found, stop


def before(text: str, start: int, end: int) -> tuple[Post, ...]:
    """The posts that end right before a given name: `cựu Bộ trưởng` Dũng, not `Bộ trưởng` Công an."""
    found = posts.ending_at(text, _clause(text, 0, start - 1), start - 1)
    if not found or posts.chain(text, start - 1 - len(found[-1].title), min(len(text), end + 40))[1] != end:
        return ()
    return found
