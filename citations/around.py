"""What stands before a citation: who issued it and when, the clause cited, whether it is a draft.

Each question has a cheap look at the last word first; only where that fits are the
words before it read.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import behind, bodies, body_words, grammar, vocabulary
from citations.bodies import issuer, joined
from citations.dates import day_of, roman
from citations.draft import Draft
from citations.text import tidy

WINDOW = 260
"""Characters before a citation that are read for its issuer."""


@cache
def _verbs() -> str:
    return vocabulary.any_before(vocabulary.phrases("issuing"))


@cache
def _issued_here() -> regex.Pattern[str]:
    """The last word before a citation is one of issuing: `ban hành `, `vừa có `, `tại `, `gồm `."""
    return regex.compile(
        rf"(?<=(?<!\p{{L}})(?i:{_verbs()}|tại|gồm|đó\slà|là)(?:\s(?:các|những|văn\sbản))?:?\s)", regex.VERSION1
    )


@cache
def _verb_phrase() -> regex.Pattern[str]:
    """The words of issuing right before a citation: ` đã ký ban hành các `. Group: phrase."""
    hedges = vocabulary.any_before(vocabulary.phrases("hedges"))
    listing = r"\s(?:các|những|hai|ba|bốn|[0-9]{1,2})\s[^.;\n]{3,110}?(?:,\s)?(?:gồm|đó\slà|là):?"
    return regex.compile(
        rf"(?<=(?<phrase>(?:,?\s(?i:{hedges})){{0,3}}\s(?i:{_verbs()})(?:{listing}|\s(?:các|những|văn\sbản|tiếp))?\s))",
        regex.VERSION1,
    )


@cache
def _behind_body() -> regex.Pattern[str]:
    """What may stand between a body and its act: `, đồng chí …`, ` khóa XI`. Group: term."""
    name = r"(?:,?\s(?:đồng\schí\s|ông\s|bà\s)?\p{Lu}[\p{L}\p{M}]{0,8}(?:\s\p{Lu}[\p{L}\p{M}]{0,8}){1,4})"
    return regex.compile(rf"(?:\s\(?{grammar.TERM}\)?)?(?:{name})?", regex.VERSION1)


_BEHIND_BEHALF = regex.compile(rf"(?:\s\(?{grammar.TERM}\)?)?[^.;\n]{{0,110}}", regex.VERSION1)
_CAPITALS = regex.compile(r"[\p{Lu}t](?<=(?:^|[^\p{L}])[\p{Lu}t])(?:(?<=[Tt])hay\smặt\s|(?<=\p{Lu}))")
_DAY = regex.compile(
    r"(?:[Nn]gày\s)?(?:(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})|(?<wday>[0-9]{1,2})\stháng\s(?<wmonth>[0-9]{1,2})\s(?:năm\s)?(?<wyear>[0-9]{4}))[,:]?\s"
)
_SUBJECT = regex.compile(r"(?:đồng chí |ông |bà )?\p{Lu}[^.;:\n0-9]{3,160}")


@cache
def _acting() -> regex.Pattern[str]:
    """The body that acts behind a citation: `Tại Thông tư 333[ này], Bộ Tài chính bổ sung`. Group: body."""
    return regex.compile(
        r"(?:\s(?:này|nói\strên)|\sgửi\s[^.,;\n]{3,70})?(?:,\s|[^\S\n])"
        rf"(?<body>{bodies.shape()})\s(?=\p{{Ll}})(?!(?:và|về|để|của)\s)",
        regex.VERSION1,
    )


_SET_OFF = regex.compile(r"(?<=(?:[Tt]ại|[Tt]heo|[Tt]rong)\s(?:các\s)?)")
_LETTERHEAD = regex.compile(
    r"(?:\n\s{0,3}V/v[^\n]{1,200})?"
    r"(?:[\s|*_]{1,8}(?:ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM|CỘNG\sH(?:ÒA|OÀ)\s[^\n]{20,40}\n\s{0,4}Độc\slập[^\n]{10,30})[\s*-]{0,20})?"
    r"[\s|*_]{1,12}(?:\p{Lu}[\p{L}\p{M}.]{0,8}[\s–-]{1,3}){0,4}\p{Lu}[\p{L}\p{M}.]{0,8},?\s{1,2}ngày\s{1,2}(?<day>[0-9]{1,2})\s{1,2}tháng\s{1,2}(?<month>[0-9]{1,2})\s{1,2}năm\s{1,2}(?<year>[0-9]{4})"
)
_NUMBER_LINE = regex.compile(r"(?<=(?:Số|SỐ)\s?:?\s{0,3})")


_CLAUSE_HERE = regex.compile(
    r"(?<=(?i:điều|khoản|điểm|mục|chương|phần|tiết)\s[\p{L}0-9.,]{1,6}(?:,|\s(?:của|trong|tại))?\s|[0-9]\p{Ll}?\s(?:của|trong|tại)\s)",
    regex.VERSION1,
)
_UNIT = r"(?i:điểm|khoản|mục|điều|chương|phần|tiết)"
_LABEL = r"(?:[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}\p{Ll}?|\p{Ll}|[IVXLC]{1,6})(?!\p{L})"
_CLAUSES = regex.compile(
    rf"(?<!\p{{L}}){_UNIT}\s{_LABEL}"
    rf"(?:(?:,\s(?:và\s)?|\s(?:và|hoặc|đến)\s|\s|\.?\s\()(?:các\s)?(?:{_UNIT}\s)?{_LABEL}\)?){{0,12}}+"
    r"(?=(?:,|\s(?:của|trong|tại))?\s$)",
    regex.VERSION1,
)
_DRAFT_HERE = regex.compile(
    r"(?<=(?i:dự\sthảo|dự\sán|bản\sthảo|dự\skiến\sban\shành|sẽ\sban\shành|soạn\sthảo|chuẩn\sbị\sban\shành)"
    r"\s(?:các\s|những\s|một\ssố\s)?)",
    regex.VERSION1,
)


@cache
def _last_words() -> frozenset[str]:
    """The words before a citation that make it worth reading further back."""
    issuing = frozenset(phrase.split()[-1] for phrase in vocabulary.phrases("issuing"))
    return issuing | vocabulary.word_set("before")


def read(text: str, draft: Draft) -> None:
    """Put into a draft what the words before it say."""
    start = draft.start
    if start == 0:
        return
    if draft.issuer is None and (text[start - 2 : start - 1] in _LEADING or text[start - 1] == "("):
        _read_lead(text, draft)
    since = max(0, start - 20)
    since = max(text.rfind(" ", since, start - 1), text.rfind("\n", since, start - 1)) + 1
    last = text[since:start].strip(" :\n").lower()
    if len(last) > 6:
        return
    if last in _last_words():
        _read_words(text, draft, last)
    if _may_label(last):
        _read_clause(text, draft)
    if draft.date is None and not draft.typed:
        _read_letterhead(text, draft)


_LEADING = frozenset(":sàm")
"""The last sign or letter before a list, or of a body in English: `: `, `gồm `, `là `, `Politburo's `."""


@cache
def _several() -> regex.Pattern[str]:
    """Papers in the plural, right before whose they are: `4 nghị quyết `, `các quy định mới `."""
    kinds = vocabulary.any_of([kind.name for kind in vocabulary.document_types()])
    return regex.compile(
        rf"(?<!\p{{L}})(?i:các|những|hai|ba|bốn|năm|sáu|bảy|[0-9]{{1,2}})\s(?i:{kinds})(?:\s[\p{{Ll}}\p{{M}}]{{1,8}}){{0,3}}\s$",
        regex.VERSION1,
    )


_LISTED = regex.compile(r",?\s(?:(?:bao\s)?gồm|đó\slà|là):?\s|:\s|\s\(")
"""Between whose papers they are and the first of them."""


def _read_lead(text: str, draft: Draft) -> None:
    """The issuer before a list (`4 nghị quyết của Bộ Chính trị: `) or, in English, of one paper (`Politburo's `)."""
    start = draft.start
    if text[start - 3 : start] in ("’s ", "'s "):
        for capital in _CAPITALS.finditer(text, max(0, start - 60), start - 3):
            named = body_words.one(text, capital.start(), start - 3)
            if named is not None and named.end() == start - 3:
                draft.issuer = issuer(named.group())
                return
        return
    of = text.rfind("của ", max(0, start - 80), start)
    said = body_words.said(text, of + len("của "), start) if of > 0 else None
    if said is None or not _LISTED.fullmatch(text, said.end, start):
        return
    body = issuer(said.first)
    if body is not None and draft.fits(body) and _several().search(text, max(0, of - 60), of):
        draft.issuer, draft.led = joined(body, said.others), True


_LABELS = frozenset("ivxlc")
_OF = frozenset(("của", "trong", "tại"))


def _may_label(last: str) -> bool:
    """Whether the last word before a citation may end a clause: `điểm a`, `chương IV của`."""
    label = last.strip(".,)")
    return len(label) < 2 or label[-1].isdigit() or label[-2].isdigit() or label in _OF or _LABELS.issuperset(label)


_DRAFTED = frozenset(("thảo", "án", "hành", "bị", "các", "những", "số"))
_SETTING_OFF = frozenset(("tại", "theo", "trong", "các"))
_NEVER_ISSUING = frozenset(("theo", "trong", "thảo", "án", "bị", "số", "của", "dự"))
"""The last word before a citation → what need not be asked."""


def _read_clause(text: str, draft: Draft) -> None:
    """The article or clause cited: `khoản 2 Điều 7 ` before the citation."""
    start = draft.start
    before = text[start - 2 : start - 1]
    if before.isdigit() or before == ")" or _CLAUSE_HERE.match(text, start):
        clauses = list(_CLAUSES.finditer(text[max(0, start - WINDOW) : start]))
        if clauses:
            draft.pinpoint = tidy(clauses[-1].group())


def _read_letterhead(text: str, draft: Draft) -> None:
    """The day beside a letterhead's number: `Số 142-QĐ/TW | Hà Nội, ngày 23 tháng 4 năm 2024`."""
    if _NUMBER_LINE.match(text, draft.start) and (head := _LETTERHEAD.match(text, draft.end)):
        draft.date = day_of(head["day"], head["month"], head["year"])


def _read_words(text: str, draft: Draft, last: str) -> None:
    """Draft mark, issuer and day, where the last word before the citation may tell of them."""
    start = draft.start
    if last in _DRAFTED and _DRAFT_HERE.match(text, start):
        draft.planned = True
    open_ = draft.issuer is None or draft.date is None
    if open_ and last not in _NEVER_ISSUING and _issued_here().match(text, start):
        _read_issuing(text, draft)
    if draft.issuer is None and last in _SETTING_OFF and _SET_OFF.match(text, start):
        end = max(draft.behind, draft.end)
        acting = _acting().match(text, end) if _may_act(text, end) else None
        body = issuer(acting["body"]) if acting else None
        if body is not None and draft.fits(body):
            draft.issuer = body


_BEFORE_ACTING = ("này", "nói", "gửi")


def _may_act(text: str, end: int) -> bool:
    """Whether a body may stand behind a citation, by its first letters."""
    at = end + 2 if text[end : end + 1] == "," else end + 1
    return text.startswith(_BEFORE_ACTING, at) or body_words.may_begin(text, at)


def _read_issuing(text: str, draft: Draft) -> None:
    """The issuer and the day that open the sentence, where it goes on with the citation at once."""
    start = draft.start
    since = _sentence(text, start)
    phrase = _verb_phrase().match(text, start)
    seat = start - len(" tại ") if text.endswith(" tại ", 0, start) else None
    end = phrase.start("phrase") if phrase else seat
    if end is None or end <= since:
        return
    begin = end
    for capital in _CAPITALS.finditer(text, max(since, end - 150), end):
        behalf = len(capital.group()) > 1
        if (plenum := _plenum(text, capital.start(), end)) and phrase is not None:
            begin = capital.start()
            _of_plenum(draft, plenum)
            break
        said = body_words.said(text, capital.end() if behalf else capital.start(), end)
        match = (_BEHIND_BEHALF if behalf else _behind_body()).match(text, said.end, end) if said else None
        if said is None or match is None or match.end() != end:
            continue
        first, others = said.first, said.others
        if text.endswith(_MEMBER, 0, capital.start()):
            continue
        if others and phrase is not None and text.endswith("của ", 0, capital.start()):
            first, others = others[-1], []  # "theo đề nghị của Sở Nội vụ, UBND tỉnh ban hành"
        begin = capital.start()
        body = issuer(first)
        if seat is not None and phrase is None and not text.endswith("của ", 0, begin):
            break
        if draft.issuer is None and body is not None and draft.fits(body):
            draft.issuer, draft.led = joined(body, others), True
            if match["term"] and draft.term is None and not body.state and not body.place:
                draft.term = roman(match["term"])
        break
    day = _last_day(text, since, start)
    if day is not None and phrase is None and end <= day.end() <= end + 1:
        _take_day(draft, day)  # "ngày 14/11/2013 tại Văn bản số 1333"
    elif day is None or phrase is None or _of_another(text, day):
        return
    elif day.end() == begin or _SUBJECT.fullmatch(text, day.end(), end):
        _take_day(draft, day)


_MEMBER = ("Ủy viên ", "ủy viên ", "Uỷ viên ", "uỷ viên ", "viên Bộ Chính trị, ", "Thường trực ")
"""Before a body that does not act itself: a person is its member."""


def _plenum(text: str, at: int, end: int) -> regex.Match[str] | None:
    """The plenum that acts: `Hội nghị Trung ương 8, khóa XII `. Groups as in `grammar.plenum()`, and term."""
    if not text.startswith(("Hội nghị ", "hội nghị "), at):
        return None
    return _plenum_acts().fullmatch(text, at, end)


@cache
def _plenum_acts() -> regex.Pattern[str]:
    return regex.compile(rf"{grammar.plenum().pattern}(?:,?\s\(?{grammar.TERM}\)?)?", regex.VERBOSE | regex.VERSION1)


def _of_plenum(draft: Draft, match: regex.Match[str]) -> None:
    """The committee, the plenum and the term of the plenum that acts."""
    body = issuer("Ban Chấp hành Trung ương")
    if draft.issuer is not None or body is None or not draft.fits(body):
        return
    draft.issuer, draft.led = body, True
    draft.session = draft.session or behind.session_of(match)
    if match["term"] and draft.term is None:
        draft.term = roman(match["term"])


def _of_another(text: str, day: regex.Match[str]) -> bool:
    """Whether a day is that of a paper before it: `Tờ trình số 37/TTr-SNV ngày 12/7/2022, UBND tỉnh ban hành …`."""
    before = text[max(0, day.start() - 3) : day.start()].rstrip(" ,(")[-1:]
    return day.group()[0] == "n" and (before.isupper() or before.isdigit())


_ENDS = (". ", "; ", "\n\n", ".\n", ":\n", ";\n", "“", "(")


def _sentence(text: str, start: int) -> int:
    """Where the sentence of a citation begins, as far back as is read."""
    since = max(0, start - WINDOW)
    ends = [at + len(sign) for sign in _ENDS if (at := text.rfind(sign, since, start)) >= 0]
    return max(ends, default=since)


def _last_day(text: str, since: int, start: int) -> regex.Match[str] | None:
    days = list(_DAY.finditer(text, since, start))
    return days[-1] if days else None


def _take_day(draft: Draft, match: regex.Match[str]) -> None:
    year = match["year"] or match["wyear"]
    if draft.date is None and not draft.dayless and draft.when in (None, year):
        draft.date = day_of(match["day"] or match["wday"], match["month"] or match["wmonth"], year)
