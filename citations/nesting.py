"""Which citations stand inside the title of another, and where those titles end."""

from __future__ import annotations

import regex

from citations import titles
from citations.draft import Draft
from citations.text import tidy

_JOIN = regex.compile(r"[\s*_]{0,3}(?:,|;|và|,\s?và|cùng|&)[\s*_]{1,3}(?:các\s|những\s|cả\s)?$")


def nest(text: str, drafts: list[Draft]) -> None:
    """Settle which citations stand inside the title of another, and where those titles end.

    One joined to the title by a comma or `và` is the next paper of the sentence
    ("Quyết định số 71 … về tổng biên chế … và Quyết định số 72"), unless what it is
    joined to is inside as well.
    """
    open_: list[Draft] = []
    previous: Draft | None = None
    for draft in drafts:
        if open_ and open_[-1].end < draft.start < open_[-1].title_start and draft.value == open_[-1].value:
            draft.within = open_[-1].within
            continue  # the short form of the paper, told before its title
        while open_ and draft.start >= open_[-1].title_end:
            open_.pop()
        if not open_ and previous is not None and _listed_on(text, previous, draft):
            open_.append(_over(previous, draft, text))
        if open_:
            outer = open_[-1]
            joined = _JOIN.search(text, max(outer.title_start, draft.start - 24), draft.start) is not None
            joined = joined and not _in_quotes(text, outer.title_start, draft.start)
            beside = previous is not None and previous.within is outer and _adjacent(text, previous, draft)
            if joined and not beside and draft.start > outer.title_start + 3:
                _cut(text, open_, draft.start)
                while open_ and draft.start >= open_[-1].title_end:
                    open_.pop()
            draft.within = open_[-1] if open_ else None
            if draft.rule != "titled":
                _reach(text, open_, draft.start, draft.end)
        elif previous is not None and draft.start < previous.end:
            draft.within = previous  # `Quy định thi hành Điều lệ Đảng số 23-QĐ/TW`
        if draft.title_end > draft.start:
            open_.append(draft)
        previous = draft


def _in_quotes(text: str, start: int, end: int) -> bool:
    """Whether a quotation is open that began in a title: `phê duyệt “Kế hoạch … và` Đề án …`”`."""
    return text.count("“", start, end) > text.count("”", start, end) or text.count('"', start, end) % 2 == 1


def _listed_on(text: str, previous: Draft, draft: Draft) -> bool:
    """Whether a paper that changes several goes on to one more of a kind: `sửa đổi Thông tư 39, Thông tư 26`."""
    outer = previous.within
    if outer is None or outer.value is None or draft.value is None or previous.type != draft.type:
        return False
    if draft.end - outer.title_start > titles.LONGEST:
        return False
    changes = _CHANGES.match(text, outer.title_start) is not None
    return changes and outer.title_end == previous.end and _LIST.fullmatch(text, previous.end, draft.start) is not None


_CHANGES = regex.compile(r"(?:sửa\sđổi|bổ\ssung|thay\sthế|bãi\sbỏ|đính\schính)(?!\p{L})")
_LIST = regex.compile(r",\s{1,2}|,?\s(?:và|cùng)\s")


def _over(previous: Draft, draft: Draft, text: str) -> Draft:
    """The paper in whose title the one before it stands, with that title as far as this one."""
    outer = previous.within
    assert outer is not None
    outer.title_end = draft.end
    outer.title = tidy(text[outer.title_start : draft.end])
    return outer


def _cut(text: str, open_: list[Draft], at: int) -> None:
    """End the titles that a next paper of the sentence follows."""
    for outer in open_:
        if outer.title_start < at < outer.title_end:
            kept = _JOIN.sub("", text[outer.title_start : at])
            outer.title_end = outer.title_start + len(kept)
            outer.title = tidy(kept) or None
            if outer.rule == "titled":
                outer.end = min(outer.end, outer.title_end)


def _reach(text: str, open_: list[Draft], start: int, end: int) -> None:
    """No title ends inside a paper it names: `Kế hoạch thực hiện Nghị quyết số 57-NQ/TW`."""
    for outer in open_[-_DEEPEST:]:
        if start < outer.title_end < end:
            outer.title_end = end
            outer.title = tidy(text[outer.title_start : end])
            if outer.rule == "titled":
                outer.end = end


_DEEPEST = 3
"""Titles each inside the last one's that a paper is looked for in; sentences name no more."""


def told_twice(text: str, draft: Draft) -> bool:
    """Whether a well-known title is the very title of the number before it, and so no paper of its own.

    So is the guidance that a circular or a decision is `về Hướng dẫn thực hiện …`.
    """
    outer = draft.within
    if draft.rule != "titled" or outer is None or outer.value is None:
        return False
    if draft.type == "hướng dẫn" and draft.start == outer.title_start and outer.type in _GUIDING:
        return True
    return draft.start == outer.title_start and draft.title == tidy(text[draft.start : draft.end])


_GUIDING = frozenset({"thông tư", "thông tư liên tịch", "nghị định", "quyết định", "công văn"})


def _adjacent(text: str, left: Draft, right: Draft) -> bool:
    """Whether nothing but a separator stands between two citations."""
    end = max(left.behind, left.end)
    return end <= right.start <= end + 24 and _JOIN.fullmatch(text, end, right.start) is not None


def joined(text: str, left: Draft, right: Draft) -> bool:
    """Whether the right one follows the left one's title or facts, joined by a comma or `và`."""
    end = max(left.title_end, left.behind, left.end)
    return end <= right.start <= end + 24 and _JOIN.fullmatch(text, end, right.start) is not None


def adjacent(text: str, left: Draft, right: Draft) -> bool:
    """Whether nothing but a separator stands between two of different types; there a semicolon parts."""
    return _adjacent(text, left, right) and ";" not in text[left.end : right.start]
