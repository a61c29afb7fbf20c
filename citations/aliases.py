"""Facts behind the short form that an article gives a paper in brackets, before it goes on.

`Quy định số 142-QĐ/TW (gọi tắt là Quy định 142) ngày 23/4/2024 của Bộ Chính trị về …`: what stands
behind the brackets is said of the paper before them.
"""

from __future__ import annotations

import regex

from citations import behind
from citations.draft import Draft

_CALLED = r"(?:(?:sau|dưới)\sđây\s|từ\sđây\s)?(?:(?:được\s)?gọi|viết)(?:\stắt|\schung|\sngắn\sgọn)?(?:\slà)?"
_OPENS = regex.compile(rf"\s{{0,2}}\([“\"]?(?i:{_CALLED})?\s?:?\s?[“\"]?")
_CLOSES = regex.compile(r"[”\"]?\)")
_NAMELESS = regex.compile(rf"\s{{0,2}}\((?i:{_CALLED}):?\s[^()\n]{{2,60}}\)")
"""A short form without a number: `(sau đây gọi tắt là Nghị quyết)`."""


def read_on(text: str, drafts: list[Draft]) -> None:
    """Read what stands behind the short form of a numbered paper into the paper."""
    for at, draft in enumerate(drafts):
        end = max(draft.behind, draft.end)
        if draft.value is None or "(" not in text[end : end + 3]:
            continue
        short = drafts[at + 1] if at + 1 < len(drafts) else None
        if short is not None and _is_short(text, draft, end, short):
            closed = _CLOSES.match(text, max(short.behind, short.end))
        else:
            closed = _NAMELESS.match(text, end)
        if closed is not None:
            draft.behind = max(behind.read(text, draft, closed.end()), closed.end())


def _is_short(text: str, draft: Draft, end: int, short: Draft) -> bool:
    """Whether the next paper is the same one said short, right behind an opening bracket."""
    same = short.value == draft.value and short.type == draft.type and short.symbol is None
    return same and _OPENS.fullmatch(text, end, short.start) is not None
