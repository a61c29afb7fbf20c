"""Names that are no persons: places behind their word, such as xã `Hoàng Hoa Thám`."""

from __future__ import annotations

import regex

from citations import behind_names, communes, people_names, places
from citations.people_names import Found

_LEVEL = regex.compile(
    r"(?r)(?<!\p{L})(?:(?<commune>xã|phường|đặc khu)|thị trấn|huyện|quận|thôn|bản|ấp|xóm|buôn|khu phố|tổ dân phố)"
    r" (?<more>(?:\p{Lu}[\p{L}'’]{0,7} (?:[-–] )?){0,3})"
)
_ENDS_OF_LEVELS = frozenset({" xã", "ờng", "khu", "rấn", "yện", "uận", "hôn", "bản", " ấp", "xóm", "uôn", "phố"})
"""How these words end; a place may also stand behind capitals of its own: xã `Ô` Lâm."""


def without(text: str, names: list[Found]) -> list[Found]:
    """Names without those that are places behind their word: Bí thư Đảng ủy xã `Hoàng Hoa Thám`.

    A commune of the list is one; any other where the title before it is that of somebody named already:
    `ông Mẫu, Chủ tịch UBND xã Sơn Thủy`, but `Chủ tịch UBND xã Trần Mẫu`.
    """
    kept: list[Found] = []
    before: Found | None = None
    for found in names:
        start = found.start
        level = None
        if text[start - 4 : start - 1] in _ENDS_OF_LEVELS or not text[max(0, start - 9) : start].islower():
            level = _LEVEL.match(text, max(0, start - 40), start)
        if level is not None:
            person = _behind_level(text, found, level, before)
            if person is None:
                continue
            found = person
        kept.append(found)
        before = found
    return kept


def _behind_level(text: str, found: Found, level: regex.Match[str], before: Found | None) -> Found | None:
    """What is left of a name behind such a word: all of it, the person behind the place, or nothing."""
    start = level.start("more")
    words = _NAME.match(text, start, found.end + _DASHED) if level["commune"] else None
    commune = words and communes.longest(words.group(), level["commune"])
    if commune:
        at = start + len(commune) + 1
        person = people_names.read(text[at : found.end]) if at < found.end else None
        return Found(at + person.skip, at + person.skip + person.length, person.name) if person else None
    if before is not None and found.start - before.end < _TITLE and not level["more"]:
        held, end = behind_names.right_behind(text, before.end, found.start)
        if held and held[-1].rest and end == found.start - 1:
            return None  # but the person behind `Trưởng thôn`
    return found


_NAME = regex.compile(places.NAME)
_DASHED = 20
"""Characters behind a name in which a dash may go on with the place: phường Xuân Hương - Đà Lạt."""
_TITLE = 200
"""Characters between a name and the place its title ends with."""
