"""The posts a sentence gives: `được bầu giữ chức Chủ tịch UBND tỉnh`, `tham gia Ban Thường vụ Tỉnh ủy`."""

from __future__ import annotations

import regex

from citations import posts
from citations.posts import Post

_POST = r"(?:chức vụ|chức danh|chức)"
_APPOINTED = regex.compile(
    r"(?:giữ|nhận|kiêm(?:\snhiệm)?|đảm nhận|đảm nhiệm|đảm trách|trúng cử|thôi|rời)\s(?:các\s|nhiều\s)?(?:quyền\s)?"
    rf"(?:{_POST}|nhiệm vụ|cương vị)(?:\s(?:\p{{L}}{{1,7}}+\s){{0,4}}?như|:|\skiêm nhiệm)?\s"
    r"|(?:trải qua|kinh qua)\s(?:các\s|nhiều\s)?(?:chức vụ|cương vị|vị trí|chức danh)(?:\s\p{L}{1,7}+){0,4}?"
    r"(?:\snhư|:)\s"
    r"|giữ\s(?=quyền\s)|(?:\s|về\s)làm\s|nhậm\schức\s"
    r"|(?:tái|đắc|trúng)\scử\s(?:(?:làm|chức vụ|chức danh|chức)\s)?"
    r"|được\s(?:bầu|bổ nhiệm|chỉ định|phê chuẩn)\s(?:lại\s|bổ sung\s)?(?:làm\s)?"
)
_APPROVED = regex.compile(rf"(?:{_POST}|bầu|bổ sung|miễn nhiệm|bãi nhiệm|bổ nhiệm)\s")
"""Behind these a post stands that is given or taken: `phê chuẩn kết quả bầu` Chủ tịch UBND tỉnh đối với ông …"""
_TERM = regex.compile(r",?\s(?:nhiệm kỳ|giai đoạn|khóa|khoá)\s[0-9IVXL]{1,5}(?:\s?[-–]\s?[0-9]{4})?,\s")


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
_APPOINTING = ("giữ ", " làm ", "nhận ", "nhiệm ", "nhậm ", "chức ", "được bầu ", " cử ", "tham gia B")
"""Words that appointments are made with; where none is near, none is looked for."""


def behind(text: str, at: int, limit: int) -> tuple[tuple[Post, ...], int]:
    """The posts a person is given or leaves, in the same sentence, and where they end."""
    stop = min(limit, at + _SENTENCE)
    for sign in (". ", "\n"):
        found = text.find(sign, at, stop)
        stop = found if found >= 0 else stop
    sentence = text[at:stop]
    for word in _APPOINTING:
        if word in sentence:
            break
    else:
        return (), at
    first = _APPOINTED.search(text, at, stop)
    if first is None:
        return _member(text, at, stop), at
    if _ACTS.search(text, at, first.start()) and "được " not in text[at : first.start()]:
        return (), at  # he signs the appointment of another
    given, end = _stated(_APPOINTED, text, first.start(), stop, follows=stop == limit < len(text))
    return given, max(at, end)


def approved(text: str, at: int, stop: int) -> tuple[Post, ...]:
    """The posts that are given or taken in the words before `đối với ông …`.

    >>> [post.title for post in approved("phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh", 0, 48)]
    ['Chủ tịch UBND tỉnh']
    """
    return _stated(_APPROVED, text, at, stop)[0]


def _stated(
    words: regex.Pattern[str], text: str, at: int, stop: int, *, follows: bool = False
) -> tuple[tuple[Post, ...], int]:
    """Every post behind such words in a stretch of text, and where the last one ends.

    `follows` says that a name stands behind it, so that the posts right before it are that one's.
    """
    given: tuple[Post, ...] = ()
    last = at
    for match in words.finditer(text, at, stop):
        if match.start() < last:
            continue
        end = match.end()
        while True:
            chain, end = posts.chain(text, end, stop)
            if not chain or (follows and given and not text[end:stop].strip() and text[last : last + 1] == ";"):
                break
            given += chain
            last = end
            if len(given) > _MOST:
                break
            if on := _ON.match(text, end, stop):
                end = on.end()
            elif (term := _TERM.match(text, end, stop)) and not text.startswith(_WHO_DECIDES, term.end()):
                end = term.end()
            else:
                break
    return given, last


_WHEN = r"\s?\((?:từ\s)?(?:năm\s|tháng\s)?[0-9][^()\n]{1,30}\)"
_ON = regex.compile(
    r"(?:,\s(?:Ban|Bộ|Văn phòng|Tổng cục|Cục|Công an|Sở|Học viện|Viện|Quân khu)\s(?:[^,;.()\n]|\.(?=\p{L})){2,60}+)?"
    rf"(?:{_WHEN})?;\s(?:rồi\s)?|{_WHEN},\s"
)
"""From one post of a career to the next: `, Ban Nội chính Trung ương (từ 2006 - 2012); `."""
_MOST = 24
"""Posts of one person in one sentence."""
_WHO_DECIDES = ("Thủ tướng", "Chủ tịch nước", "Quốc hội")
