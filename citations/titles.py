"""The title behind a numbered citation (trích yếu), and which citations stand inside it."""

from __future__ import annotations

from functools import cache

import regex

from citations import behind, body_words, grammar, vocabulary
from citations.bodies import issuer
from citations.bodies import joined as joint_issuer
from citations.dates import roman
from citations.draft import Draft
from citations.text import tidy

LONGEST = 400
"""Characters of a title that are read; the longest in the register has 300."""
SHORTEST = 6
PHRASE = 240
"""Characters of a quoted phrase in a title, which may be the name of what the paper approves."""

_VERBS = (
    r"(?:quy\sđịnh\s(?:chi\stiết|một\ssố|chuẩn\smực|thẩm\squyền|chức\snăng)|hướng\sdẫn|sửa\sđổi(?:,\sbổ\ssung)?|bổ\ssung|phê\sduyệt"
    r"|ban\shành|thành\slập|kiện\stoàn|bổ\snhiệm|điều\sđộng|chỉ\sđịnh|phân\scông|tăng\scường|tiếp\stục|đẩy\smạnh"
    r"|hỗ\strợ|công\sbố|nâng\s(?:cao|mức))"
)
"""What a title without `về` begins with; portals begin it with a capital, in the same line."""
_PORTALS = (
    r"(?:Quy\sđịnh\s(?:chi\stiết|một\ssố|chuẩn\smực|thẩm\squyền|chức\snăng|cơ\schế)|Hướng\sdẫn|Sửa\sđổi(?:,\sbổ\ssung)?|Bổ\ssung"
    r"|Phê\sduyệt|Ban\shành|Thành\slập|Tăng\scường|Hỗ\strợ|Công\sbố)"
)
_HEAD = regex.compile(
    r"""(?::\s{1,2}[*_]{0,3}(?=[“"«]\p{Lu}[^.!?\n“”"»]{12,240}[”"»])|[\s*_]{0,3},?[\s*_]{0,3})(?:
        (?:(?:quy\sđịnh|hướng\sdẫn|kết\sluận|chỉ\sđạo|thông\sbáo|ban\shành)\s)?(?:[Vv]ề\sviệc|[Vv]ề|VỀ\sVIỆC|VỀ|[Vv]/[Vv])\s(?<about>)
      | (?=VERBS\s)
      )?[*_]{0,3}(?<quote>[“"«‘])?[*_]{0,3}(?:[Vv]ề\sviệc\s|[Vv]ề\s)?""".replace("VERBS", _VERBS),
    regex.VERBOSE | regex.VERSION1,
)


@cache
def _plain(*, capitals: bool = False) -> regex.Pattern[str]:
    """A title without quotation marks: to the end of its clause, a quoted phrase in it taken whole.

    Where a title is all in capitals, a capital behind a comma begins no name.
    """
    clauses = vocabulary.any_of(vocabulary.phrases("clauses"))
    verdicts = vocabulary.any_of(vocabulary.phrases("verdicts"))
    on = rf"(?!(?:{verdicts})(?!\p{{L}})|do\s\p{{Lu}}[^;:.\n]{{3,60}}\s(?:ban\shành|tổ\schức))"
    ends = rf"(?:{clauses})(?!\p{{L}})" if capitals else rf"\p{{Lu}}|(?:{clauses})(?!\p{{L}})"
    comma = rf"{grammar.going_on()}(?!\s(?:{ends}))"
    short = rf"\(\p{{Lu}}[\p{{L}}&.-]{{1,9}}\)(?=[^\S\n]{on}[\p{{Ll}}–-]|,\s\p{{Ll}})"
    return regex.compile(
        rf"(?:[^;:.,?!“”\"()\[*\s]{{1,40}}+(?:[^\S\n]{on})?+|[^\S\n]{on}|{grammar.wrap()}|{comma}|{short}"
        rf"|\.(?=\p{{L}}|[0-9])|\((?!gồm|sau|gọi)\p{{Ll}}[^()\n]{{0,30}}+\)|(?<=\s)(?:“(?:[^“”\"\n]|\n(?=\p{{Ll}})){{1,{PHRASE}}}+”|\"[^“”\"\n]{{1,{PHRASE}}}+\")(?!\svà\s\p{{Lu}})){{1,{LONGEST}}}+",
        regex.VERSION1,
    )


_QUOTED = regex.compile(rf"(?:[^\n“”\"»’]|\n(?!\s)){{1,{LONGEST}}}+(?=[”\"»’])")
"""A title in quotation marks; one that is never closed is read as one without."""
JOIN = regex.compile(r"[\s*_]{0,3}(?:,|;|và|,\s?và|cùng|&)[\s*_]{1,3}(?:các\s|những\s|cả\s)?$")


def read(text: str, draft: Draft) -> None:
    """Put the title behind a draft into it, with its span."""
    behind_issuer = _behind_issuer(text, draft)
    at = behind_issuer
    while at < len(text) and at < behind_issuer + 5 and text[at] in " ,:*_\n":
        at += 1
    if text[at : at + 2] not in _FIRST and text[at : at + 1] not in _OPENING:
        return
    head = _HEAD.match(text, behind_issuer, concurrent=False)
    if head is None or not (head["about"] is not None or head["quote"] or head.end() > behind_issuer):
        return
    bare = head["about"] is None and not head["quote"]
    if bare and ("," in text[behind_issuer : head.end()] or not _opens(text, head.end())):
        return
    body = _QUOTED.match(text, head.end(), head.end() + LONGEST, concurrent=False) if head["quote"] else None
    quoted = body is not None
    if body is None:
        shape = _plain(capitals=_IN_CAPITALS.match(text, head.end()) is not None)
        body = shape.match(text, head.end(), head.end() + LONGEST, concurrent=False)
    if body is None or body.end() - body.start() < SHORTEST:
        return
    said = body.group().rstrip(" \n,*_." if quoted else " \n,*_")
    if draft.date is not None and draft.pinpoint is None and not said.endswith("được hiểu như sau"):
        said = said.removesuffix(" như sau").rstrip(",")  # the colon's list is of the sentence, not of the paper
    if not quoted and (said.endswith(("như sau", " gồm")) or (bare and draft.pinpoint)):
        return  # what the paper says, not what it is called
    draft.title_start, draft.title_end = body.start(), body.start() + len(said)
    draft.title = tidy(said)
    end = body.end() + 1 if quoted else draft.title_end
    if quoted or (text.startswith(_ISSUED, end) and not _HELD.match(text, end)):
        kept = draft.behind
        after = behind.read(text, draft, end)
        draft.behind = after if after > end else kept


def _behind_issuer(text: str, draft: Draft) -> int:
    """Where a title may begin: behind the facts, and behind an issuer in no list (`của Ban Chỉ đạo về …`)."""
    if draft.issuer is not None or not text.startswith(" của ", draft.behind):
        return draft.behind
    by = _unlisted().match(text, draft.behind)
    return draft.behind if by is None else by.end()


@cache
def _unlisted() -> regex.Pattern[str]:
    """Words of a body up to `về`, no verb among them."""
    verbs = vocabulary.any_of(vocabulary.word_set("not_title"))
    word = rf"\s(?!(?:về|{verbs})\s)[\p{{L}}0-9&-]{{1,12}}+"
    return regex.compile(rf"\scủa\s\p{{Lu}}[\p{{L}}.&-]{{0,12}}+(?:{word}){{0,9}}+(?=\svề\s)")


_IN_CAPITALS = regex.compile(r"[\p{Lu}\s,]{12}")
_ISSUED = (" do ", " ban hành ")
"""Behind a title: who issued the paper, or when."""
_HELD = regex.compile(r"\sdo\s[^;:.\n]{3,60}?\stổ\schức")
"""Behind a title: who held the meeting about it."""


_OPENING = frozenset("“\"«‘")
_VERB_LETTERS = ("qu", "hư", "kế", "sử", "bổ", "ph", "ba", "th", "ki", "đi", "ch", "tă", "ti", "đẩ", "hỗ", "cô", "nâ")
_FIRST = frozenset(("về", "Về", "VỀ", "v/", "V/", *_VERB_LETTERS, *(letters.capitalize() for letters in _VERB_LETTERS)))
"""First letters of what may open a title; anything else is none, without a look."""
_VERB = regex.compile(_VERBS + r"\s")
_PORTAL = regex.compile(_PORTALS + r"\s")


def _opens(text: str, at: int) -> bool:
    """Whether a title without `về` begins here; with a capital only in the line of its number."""
    return _VERB.match(text, at) is not None or (text[at - 1] == " " and _PORTAL.match(text, at) is not None)


def nest(text: str, drafts: list[Draft]) -> None:
    """Settle which citations stand inside the title of another, and where those titles end.

    One joined to the title by a comma or `và` is the next paper of the sentence
    ("Quyết định số 71 … về tổng biên chế … và Quyết định số 72"), unless what it is
    joined to is inside as well.
    """
    open_: list[Draft] = []
    previous: Draft | None = None
    for draft in drafts:
        while open_ and draft.start >= open_[-1].title_end:
            open_.pop()
        if not open_ and previous is not None and _listed_on(text, previous, draft):
            open_.append(_over(previous, draft, text))
        if open_ and draft.start >= open_[-1].title_start:
            outer = open_[-1]
            joined = JOIN.search(text, max(outer.title_start, draft.start - 24), draft.start) is not None
            beside = previous is not None and previous.within is outer and _adjacent(text, previous, draft)
            if joined and not beside and draft.start > outer.title_start + 3 and not _quoted(text, outer, draft.start):
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


def _listed_on(text: str, previous: Draft, draft: Draft) -> bool:
    """Whether a paper that changes several goes on to one more of a kind: `sửa đổi Thông tư 39, Thông tư 26`."""
    outer = previous.within
    if outer is None or outer.value is None or draft.value is None or previous.type != draft.type:
        return False
    if draft.end - outer.title_start > LONGEST:
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


def _quoted(text: str, outer: Draft, at: int) -> bool:
    """Whether a quotation in a title is still open: `phê duyệt "Kế hoạch sắp xếp và Đề án cơ cấu lại …"`."""
    said = text[outer.title_start : at]
    return said.count("“") > said.count("”") or said.count('"') % 2 == 1


def _cut(text: str, open_: list[Draft], at: int) -> None:
    """End the titles that a next paper of the sentence follows."""
    for outer in open_:
        if outer.title_start < at < outer.title_end:
            kept = JOIN.sub("", text[outer.title_start : at])
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
    """Whether a well-known title is the very title of the number before it, and so no paper of its own."""
    outer = draft.within
    if draft.rule != "titled" or outer is None or outer.value is None:
        return False
    return draft.start == outer.title_start and draft.title == tidy(text[draft.start : draft.end])


def _adjacent(text: str, left: Draft, right: Draft) -> bool:
    """Whether nothing but a separator stands between two citations."""
    end = max(left.behind, left.end)
    return end <= right.start <= end + 24 and JOIN.fullmatch(text, end, right.start) is not None


def joined(text: str, left: Draft, right: Draft) -> bool:
    """Whether the right one follows the left one's title or facts, joined by a comma or `và`."""
    end = max(left.title_end, left.behind, left.end)
    return end <= right.start <= end + 24 and JOIN.fullmatch(text, end, right.start) is not None


_OF = regex.compile(r"\scủa\s")
_TERM = regex.compile(rf"\s\(?{grammar.TERM}\)?", regex.VERSION1)


_JOINT = 90
"""Characters behind a title in which the second of two joint issuers may stand."""


def closing_issuers(text: str, drafts: list[Draft]) -> None:
    """Read the issuers at the ends of titles, from the last citation to the first, the inner before the outer."""
    inner_end: dict[int, int] = {}
    for draft in reversed(drafts):
        if draft.title is not None:
            _closing_issuer(text, draft, inner_end.get(id(draft), 0))
        if draft.within is not None:
            end = max(draft.behind, draft.end, inner_end.get(id(draft), 0))
            inner_end[id(draft.within)] = max(inner_end.get(id(draft.within), 0), end)


def _closing_issuer(text: str, draft: Draft, inner_end: int) -> None:
    """Take the issuer a title ends with, where it is not that of a paper cited inside.

    Only a central body may end the title of a numbered paper so; a local one is more
    often a part of the title.
    """
    if draft.issuer is not None or draft.title is None or inner_end >= draft.title_end - 1:
        return
    limit = min(len(text), draft.title_end + _JOINT)
    for found in _OF.finditer(text, max(draft.title_start, inner_end), draft.title_end):
        said = body_words.said(text, found.end(), limit)
        if said is None:
            continue
        term = _TERM.match(text, said.end, limit)
        end = term.end() if term else said.end
        body = issuer(said.first)
        at_end = end >= draft.title_end
        if not (at_end or text.startswith(", ", end)):
            continue
        if body is None or not draft.fits(body) or (draft.rule != "titled" and not at_end):
            continue
        if draft.rule == "numbered" and (body.waits_for or body.place):
            continue
        draft.issuer = joint_issuer(body, said.others)
        if term and not body.state:
            draft.term = draft.term or roman(term["term"])
        draft.title_end = found.start()
        draft.title = tidy(text[draft.title_start : draft.title_end]) or None
        if draft.rule == "titled":
            draft.end = draft.title_end
        return


def adjacent(text: str, left: Draft, right: Draft) -> bool:
    """Whether nothing but a separator stands between two of different types; there a semicolon parts."""
    return _adjacent(text, left, right) and ";" not in text[left.end : right.start]
