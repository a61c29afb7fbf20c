"""The title behind a numbered citation (trích yếu), and which citations stand inside it."""

from __future__ import annotations

from functools import cache

import regex

from citations import behind, body_words, grammar, title_ends, vocabulary
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
    r"""(?:\s?:(?=\s{0,2}[*_]{0,3}[“"«]\p{Lu})|[\s*_|]{0,3},?)[\s*_]{0,3}(?:
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


def read(text: str, draft: Draft) -> None:
    """Put the title behind a draft into it, with its span."""
    since = _behind_issuer(text, draft)
    at = since
    while at < len(text) and at < since + 5 and text[at] in " ,*_|\n:":
        at += 1
    if text[at : at + 2] not in _FIRST and text[at : at + 1] not in _OPENING:
        return
    if text[at] == '"' and at == draft.behind:
        return  # it closes what was opened before the citation
    head = _HEAD.match(text, since, concurrent=False)
    if head is None or not (head["about"] is not None or head["quote"] or head.end() > since):
        return
    bare = head["about"] is None and not head["quote"]
    if bare and ("," in text[since : head.end()] or not _opens(text, head.end())):
        return
    body = _QUOTED.match(text, head.end(), head.end() + LONGEST, concurrent=False) if head["quote"] else None
    quoted = body is not None
    if ":" in text[since : head.end()] and (body is None or title_ends.is_speech(text, body)):
        return
    if body is None:
        shape = _plain(capitals=_IN_CAPITALS.match(text, head.end()) is not None)
        body = shape.match(text, head.end(), head.end() + LONGEST, concurrent=False)
    if body is None or body.end() - body.start() < SHORTEST:
        return
    end = body.end()
    if not quoted:
        end = title_ends.over_likes(text, body, shape, limit=body.start() + LONGEST)
    said = text[body.start() : end].rstrip(" \n,*_." if quoted else " \n,*_")
    if draft.date is not None and draft.pinpoint is None and not said.endswith("được hiểu như sau"):
        said = said.removesuffix(" như sau").rstrip(",")  # the colon's list is of the sentence, not of the paper
    if not quoted and (said.endswith(("như sau", " gồm")) or (bare and draft.pinpoint)):
        return  # what the paper says, not what it is called
    draft.title_start, draft.title_end = body.start(), body.start() + len(said)
    draft.title = tidy(said)
    end = end + 1 if quoted else draft.title_end
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
