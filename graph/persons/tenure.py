"""When a post was held, where an article says so beside it: `từ 10/2020`, `(2020-2023)`.

Partial days stay partial: "2020-10", "2023". Years behind a name alone may be a life, so they
count only where the post stands before it and is not said of the dead.
"""

from __future__ import annotations

import regex

from citations.model import OfficialMention
from citations.text import fold
from graph.persons.person import Stated

REACH = 400
"""Characters around a name in which its posts stand."""
_DAY = r"(?:tháng\s)?(?:(?:(?<{0}d>[0-9]{{1,2}})[/-])?(?<{0}m>[0-9]{{1,2}})[/-])?(?:năm\s)?(?<{0}y>(?:19|20)[0-9]{{2}})"
_TO = r"\s?(?:đến|tới|–|-|—)\s?"
_PERIOD = regex.compile(
    rf"\s?(?:\((?:từ\s)?{_DAY.format('a')}{_TO}(?:nay|{_DAY.format('b')})\)"
    rf"|,?\s(?:giai đoạn|từ)\s(?:ngày\s)?{_DAY.format('c')}(?:{_TO}(?:nay|(?:ngày\s)?{_DAY.format('d')}))?)(?![0-9/])"
)


def stated(text: str, mention: OfficialMention) -> list[Stated]:
    """The posts of a mention, each with the days that the words behind it give.

    >>> text = "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai từ 10/2020, chủ trì"
    >>> from citations.model import Position
    >>> post = Position("Bí thư Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai")
    >>> stated(text, OfficialMention(9, 21, "Trần Văn Mẫu", "Trần Văn Mẫu", positions=(post,)))[0].since
    '2020-10'
    """
    found = []
    for position in mention.positions:
        since, until = _period(text, mention, position.title)
        found.append(Stated(position.title, position.org, since, until))
    return found


def _period(text: str, mention: OfficialMention, title: str) -> tuple[str | None, str | None]:
    behind = text.find(title, mention.end, mention.end + REACH)
    if behind >= 0:
        return _at(text, behind + len(title))
    before = text.rfind(title, max(0, mention.start - REACH), mention.start)
    if before >= 0 and not fold(title).startswith("co "):
        return _at(text, mention.end)
    return None, None


def _at(text: str, at: int) -> tuple[str | None, str | None]:
    said = _PERIOD.match(text, at, at + 60)
    if said is None:
        return None, None
    return _day(said, "a") or _day(said, "c"), _day(said, "b") or _day(said, "d")


def _day(said: regex.Match[str], piece: str) -> str | None:
    year, month, day = (said[piece + part] for part in "ymd")
    if year is None:
        return None
    parts = [year, *(f"{int(part):02}" for part in (month, day) if part)]
    return "-".join(parts) if not month or 1 <= int(month) <= 12 else year
