"""The posts that stand before a name: right before it, on the line above, or over a list of names."""

from __future__ import annotations

import regex

from citations import appointments, places, posts
from citations.leads import Lead
from citations.people_names import Found
from citations.posts import Post

_BREAKS = ".;:?!\n(“”\"["
BACK = 240
"""Characters of a clause that are read."""


def _clause(text: str, floor: int, end: int) -> int:
    """Where the clause that ends at an offset begins; the full stop of `TP.HCM` or `T.Ư` ends none."""
    floor = max(floor, end - BACK)
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


def over_a_list(text: str, floor: int, start: int) -> tuple[tuple[Post, ...], bool] | None:
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


def speaks(text: str, lead: Lead, found: Found) -> bool:
    """Whether a sentence begins with the name, that of another than whoever says it before the colon.

    `Tổng Thư ký Quốc hội: Ông Trần Mẫu xin thôi là bình thường`; not `Giám đốc: Ông Trần Mẫu, sinh năm …`.
    """
    return lead.address is not None and text[lead.start].isupper() and _SPEAKS.match(text, found.end) is not None


def heading(text: str, floor: int, start: int, begin: int) -> tuple[tuple[Post, ...], bool] | None:
    """The posts and the address over the list that a name at `start` begins, its own posts at `begin`.

    A list may begin with posts (`các Ủy viên Bộ Chính trị: Thường trực Ban Bí thư` Trần Mẫu; …) or
    with somebody whose name is not known for one (`các Ủy viên Trung ương Đảng: Thép Mẫu, …;`).
    """
    if ":" in text[max(floor, start - 4) : start]:
        return over_a_list(text, floor, start)
    if begin < start and ":" in text[max(floor, begin - 2) : begin]:
        colon = text.rfind(":", floor, begin)
        return over_a_list(text, floor, begin) if _SEVERAL.search(text, _clause(text, floor, colon), colon) else None
    if text[start - 2 : start] == "; " and (stranger := _STRANGER.search(text, max(floor, start - BACK), start)):
        colon = stranger.start()
        several = _SEVERAL.search(text, _clause(text, floor, colon), colon)
        return over_a_list(text, floor, stranger.start("name")) if several else None
    return None


_SEVERAL = regex.compile(r"(?<!\p{L})(?i:các|những|hai|ba|bốn)\s")
"""In front of a title that is said of all in a list."""
_STRANGER = regex.compile(r":\s(?<name>\p{Lu})\p{Ll}{0,7}(?:\s\p{Lu}\p{Ll}{0,7}){1,3},\s\p{Lu}[^:;.\n]{4,140};\s$")
"""Somebody with a post, the first of a list: `: Thép Mẫu, Tổng Biên tập Báo Nhân Dân; `."""


_PEOPLE = regex.compile(r"(?i:các ông|các bà|ông, bà|gồm)")


def right_before(text: str, floor: int, lead: Lead, found: Found) -> tuple[Post, ...]:
    """The posts that end right before a name."""
    end = lead.start
    if end <= floor or lead.credit:
        return ()
    if text[end - 1] == "\n":
        return _above(text, floor, end, found)
    if text[end - 1] not in " \u00a0":
        return ()
    end -= 1
    if text[end - 1] == ")" and (aside := _PROVINCE.search(text, max(floor, end - 32), end)) and places.known(aside[1]):
        end = aside.start()  # Bí thư Huyện ủy Thọ Xuân (Thanh Hóa) Trần Mẫu
    if lead.address is not None and (office := _OFFICE_OF.search(text, max(floor, end - BACK), end)):
        held, stop = posts.chain(text, office.end("said"), end)
        return held if stop == end - len(" của") else ()
    if text[end - 4 : end] == " với" and (given := appointments.approved(text, _clause(text, floor, end), end)):
        return given
    linked = None
    if lead.address is not None or text[end - 3 : end] in _LINKING:
        linked = _LINK.search(text, max(floor, end - 40), end)
    if lead.address is not None and linked is None:
        return ()
    if linked is not None:
        if linked.group()[-1] == ":" and speaks(text, lead, found):
            return ()
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


_PROVINCE = regex.compile(r"\s\((?:tỉnh\s|TP\.?\s|thành phố\s)?(\p{Lu}[^()\n]{2,24})\)$")
_OFFICE_OF = regex.compile(
    r"(?<said>(?<!\p{L})(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò)\s)[^.;:,\n]{4,120}\scủa$"
)
"""Before a name: `kế nhiệm chức vụ` Bộ trưởng Bộ Nội vụ `của` ông Trần Mẫu."""
_SPEAKS = regex.compile(r"\s(?!và\s)\p{Ll}")
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


def alone(text: str, start: int, end: int) -> tuple[Post, ...]:
    """The posts that end right before a given name: `cựu Bộ trưởng` Dũng, not `Bộ trưởng` Công an."""
    found = posts.ending_at(text, _clause(text, 0, start - 1), start - 1)
    if not found or posts.chain(text, start - 1 - len(found[-1].title), min(len(text), end + 40))[1] != end:
        return ()
    return found
