"""The posts that stand before a name: right before it, on the line above, or over a list of names."""

from __future__ import annotations

from collections.abc import Container

import regex

from citations import appointments, places, posts
from citations.leads import Lead
from citations.people_names import Found
from citations.post_words import beginnings, words
from citations.posts import Post

_BREAKS = ".;:?!\n(“”\"["
BACK = 240
"""Characters of a clause that are read."""
_INDENT = 80
"""Blanks with which a line may begin, as a signature set in the middle does."""


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


def heading(text: str, floor: int, begin: int, start: int, name: int) -> tuple[tuple[Post, ...], bool] | None:
    """The posts and the address over the list that a name begins, its own posts at `begin`, its address at `start`.

    A list may begin with posts: `các Ủy viên Bộ Chính trị: Thường trực Ban Bí thư` Trần Mẫu; …
    """
    if ":" in text[max(floor, start - 4) : start]:
        return over_a_list(text, floor, start)
    if begin < start and ":" in text[max(floor, begin - 2) : begin]:
        colon = text.rfind(":", floor, begin)
        return over_a_list(text, floor, begin) if _SEVERAL.search(text, _clause(text, floor, colon), colon) else None
    over = under_a_heading(text, floor, name)
    return (over, False) if over else None


_SEVERAL = regex.compile(r"(?<!\p{L})(?i:các|những|hai|ba|bốn)\s")
"""In front of a title that is said of all in a list."""


def under_a_heading(text: str, floor: int, start: int) -> tuple[Post, ...]:
    """The posts of a line that is nothing but them, over a list of names: `### Phó Trưởng ban⏎- Trần Mẫu`."""
    begin = text.rfind("\n", floor, start) + 1
    if begin <= floor or _BULLET.fullmatch(text, begin, start) is None:
        return ()
    heading = _HEADING.search(text, max(floor, begin - 160), begin - 1)
    if heading is None:
        return ()
    found, stop = posts.chain(text, heading.start("posts"), heading.end("posts"))
    return found if stop == heading.end("posts") else ()


_BULLET = regex.compile(
    r"(?:\[[^\]\n]{1,30}\])?[ \u00a0]{0,3}(?:[-–+•*]|[0-9]{1,2}[.)])[ \u00a0]{1,3}(?:\*\*)?"
    r"(?:(?i:đồng chí|đ/c|ông|bà)[ \u00a0])?"
)
_HEADING = regex.compile(
    r"(?:^|\n)[ #*_0-9.)]{0,8}(?:Các (?:đồng chí )?)?(?<posts>\p{L}[\p{L}\p{M} ,&.-]{4,90}?)[ *_:]{0,5}\n?$"
)
_PEOPLE = regex.compile(r"(?i:các ông|các bà|ông, bà|gồm)")


def right_before(text: str, floor: int, lead: Lead, found: Found) -> tuple[Post, ...]:
    """The posts that end right before a name."""
    end = lead.start
    if end <= floor or lead.credit:
        return ()
    line = text.rfind("\n", max(floor, end - _INDENT), end) + 1
    if line and not text[line:end].strip(" \u00a0"):
        return _above(text, floor, line, found)
    if text[end - 1] not in " \u00a0":
        return ()
    end -= 1
    if text[end - 1] == ")" and (aside := _PROVINCE.search(text, max(floor, end - 40), end)):
        end = aside.start() if places.known(aside["name"]) else end
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
        if ":" in linked.group() and speaks_of(text, found.end):
            return ()
        end = linked.start()
    elif text[end - 1] in ",:-–|":
        if text[end - 1] == ":" and speaks_of(text, found.end):
            return ()
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


def speaks_of(text: str, end: int) -> bool:
    """Whether the words behind a name go on with a verb, so that who stands before its colon speaks of that person.

    >>> speaks_of("Bộ trưởng: Ông Lê Mẫu xin thôi", 21), speaks_of("Tổ trưởng: ông Lê Mẫu và", 21)
    (True, False)
    """
    if text[end : end + 1] not in (" ", "\u00a0") or not text[end + 1 : end + 2].islower():
        return False
    word = text[end + 1 : end + 12].split(" ", 1)[0]
    return word not in _NO_VERBS and text[end + 1 : end + 3] not in beginnings()


_PROVINCE = regex.compile(
    r"[ \u00a0]\((?:tỉnh |thành phố |TP\.? ?|huyện |quận )?(?<name>\p{Lu}[\p{L} .-]{1,30})\)$"
)
"""Where a place lies, between a post and a name: xã Mẫu, huyện Mỗ `(Bắc Giang)` Lê Văn Mẫu."""
_OFFICE_OF = regex.compile(
    r"(?<said>(?<!\p{L})(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò)\s)[^.;:,\n]{4,120}\scủa$"
)
"""Before a name: `kế nhiệm chức vụ` Bộ trưởng Bộ Nội vụ `của` ông Trần Mẫu."""
_NO_VERBS = frozenset({"và", "cùng", "là", "nguyên", "cựu", "kiêm", "hiện", "với", "trao", "làm", "giữ", "sinh"})
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
    begin, stop = _line_above(text, max(floor, end - 160), end)
    chain, last = posts.chain(text, begin, stop)
    return chain if last == stop else ()


def _line_above(text: str, floor: int, end: int) -> tuple[int, int]:
    """Where the line above a name begins and ends, over blank lines and one that says it is signed."""
    signed = False
    while True:
        stop = floor + len(text[floor:end].rstrip("\n |*_"))
        begin = max(floor, text.rfind("\n", floor, stop) + 1)
        if signed or text[begin:stop].strip(" ()[]*_./").lower() not in words("signed"):
            break
        signed, end = True, begin
    while begin < stop and text[begin] in "*| ":
        begin += 1
    return begin, stop


def signs_below(text: str, found: Found, named: Container[str]) -> bool:
    """Whether a name in small letters signs: it stands on a line of its own below a post in capitals.

    Other words stand there too, so the name must be one of those the text has in other letters, or a line
    near it must say that somebody signs.

    >>> signing = Found(13, 26, "Trần Quốc Mẫu")
    >>> signs_below("TỔNG BÍ THƯ\\n\\ntrần quốc mẫu", signing, {"Trần Quốc Mẫu"})
    True
    >>> signs_below("TỔNG BÍ THƯ\\n\\ntrần quốc mẫu", signing, ())
    False
    """
    floor, end = max(0, found.start - 160), text.rfind("\n", 0, found.start) + 1
    begin, stop = _line_above(text, floor, end)
    if not text[begin:stop].isupper() or not _above(text, floor, end, found):
        return False
    return found.name in named or any(map(_tells_of_signing, text[max(0, found.start - _BLOCK) : end].splitlines()))


_BLOCK = 600
"""Characters above a name in which the words of its signing stand."""


def _tells_of_signing(line: str) -> bool:
    """Whether a line stands where somebody signs: `TM. BAN BÍ THƯ`, `(Đã ký)`, `Nơi nhận:`."""
    said = line.strip(" \u00a0\t()[]*_|")
    return said.startswith(tuple(words("signing"))) or said.strip("./ ").lower() in words("signed")


def alone(text: str, start: int, end: int) -> tuple[Post, ...]:
    """The posts that end right before a given name: `cựu Bộ trưởng` Dũng, not `Bộ trưởng` Công an."""
    found = posts.ending_at(text, _clause(text, 0, start - 1), start - 1)
    if not found or posts.chain(text, start - 1 - len(found[-1].title), min(len(text), end + 40))[1] != end:
        return ()
    return found
