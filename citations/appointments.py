"""The posts a sentence gives: `được bầu giữ chức Chủ tịch UBND tỉnh`, `tham gia Ban Thường vụ Tỉnh ủy`."""

from __future__ import annotations

import regex

from citations import posts
from citations.posts import Post

_APPOINTED = regex.compile(
    r"(?:giữ|nhận|đảm nhận|đảm nhiệm|đảm trách)\s(?:các\s|nhiều\s)?(?:quyền\s)?"
    r"(?:chức vụ|chức danh|chức|nhiệm vụ|cương vị)(?:\s(?:\p{L}{1,7}+\s){0,4}?như|:)?\s"
    r"|giữ\s(?=quyền\s)|(?:\s|về\s)làm\s|nhậm\schức\s"
)


_MEMBER = regex.compile(
    r"tham gia (?:BCH|Ban Chấp hành)(?: Đảng bộ)?(?: tỉnh| thành phố| huyện| quận)?,? (?:và )?"
    r"(?:BTV|Ban Thường vụ) "
    r"(?<committee>(?i:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)(?: \p{Lu}\p{Ll}{1,7}+){0,3}+)"
)
_LEVELS = {"t": "tỉnh", "h": "huyện", "q": "quận"}


def _member(text: str, at: int, stop: int) -> tuple[Post, ...]:
    """The two seats of whom a committee takes in: `tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy`."""
    if text.find("tham gia B", at, stop) < 0:
        return ()
    found = _MEMBER.search(text, at, stop)
    if found is None:
        return ()
    committee = found["committee"].split(" ủy", 1)[0].split(" uỷ", 1)[0] + " ủy"
    level = "thành phố" if committee.lower().startswith("thành") else _LEVELS.get(committee[0].lower(), "thị xã")
    seats = (f"Ban Chấp hành Đảng bộ {level}", f"Ban Thường vụ {committee}")
    place = found["committee"][len(committee) :]
    return tuple(Post("", "Ủy viên", f"{seat}{place}", f"Ủy viên {seat}") for seat in seats)


_ACTS = regex.compile(r"(?<!\p{L})(?:ký|trao|công bố|bổ nhiệm|chỉ định|điều động|trình|giới thiệu|bầu)(?!\p{L})")


_SENTENCE = 500
_APPOINTING = ("giữ ", " làm ", "nhận ", "nhiệm ", "nhậm ", "tham gia B")
"""Words that appointments are made with; where none is near, none is looked for."""


def behind(text: str, at: int, limit: int) -> tuple[Post, ...]:
    """The posts a person is given or leaves, in the same sentence."""
    stop = min(limit, at + _SENTENCE)
    for sign in (". ", "\n"):
        found = text.find(sign, at, stop)
        stop = found if found >= 0 else stop
    sentence = text[at:stop]
    for word in _APPOINTING:
        if word in sentence:
            break
    else:
        return ()
    first = _APPOINTED.search(text, at, stop)
    if first is None:
        return _member(text, at, stop)
    if _ACTS.search(text, at, first.start()) and "được " not in text[at : first.start()]:
        return ()  # he signs the appointment of another
    return stated(text, first.start(), stop)


def stated(text: str, at: int, stop: int) -> tuple[Post, ...]:
    """Every post that is held, given or left in a stretch of text."""
    given: tuple[Post, ...] = ()
    for match in _APPOINTED.finditer(text, at, stop):
        end = match.end()
        while True:
            chain, end = posts.chain(text, end, stop)
            given += chain
            if not chain or len(given) > _MOST or not text.startswith("; ", end):
                break
            end += 2
    return given


_MOST = 24
"""Posts of one person in one sentence."""
