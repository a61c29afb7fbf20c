"""Whether the words between a paper and a verb leave the verb said of that paper."""

from __future__ import annotations

from functools import cache

import regex
from msgspec import Struct

from citations import phrases, vocabulary
from citations.model import Citation
from citations.phrases import words
from citations.statement_words import tables
from citations.vocabulary import any_of

LONGEST = 220
"""Characters between a paper and what it does; a clause of its own has more."""


@cache
def small_words(*more: str) -> regex.Pattern[str]:
    """Facts of the paper and small words alone: ` ngày 5/6/2020 của Bộ Chính trị, nhằm `; with some words more."""
    table = tables().links
    hedge = words([*table.hedges, *more])
    small = rf"(?:{any_of([*table.hedges, *table.stops])})(?!\p{{L}})"   # Bộ `Chính` trị is no small word
    name = rf"(?:\s(?:và\s(?=\p{{Lu}})|(?!{small})[\p{{L}}.&-]{{1,16}}+)){{1,12}}+"
    return regex.compile(
        rf"(?:[\s,.(*_–”\"\])\[-]{{1,4}}+|[0-9]{{1,4}}(?:[./-][0-9]{{1,4}}){{0,2}}+|{hedge}|của{name}"
        rf"|(?:khóa|khoá)\s|(?:lần\s)?thứ\s|[IVX]{{1,5}}(?!\p{{L}})){{0,40}}+"
    )


@cache
def _clause() -> regex.Pattern[str]:
    """A clause of its own: another subject, another verb."""
    return regex.compile(rf"{stops().pattern}|[,…]\s(?:việc\s|\p{{Lu}})|[.?!]\s\p{{Lu}}")


@cache
def stops() -> regex.Pattern[str]:
    """Verbs behind which another is no more said of the same; in small letters, as posts have them capital."""
    return regex.compile(rf"\s(?:{any_of(tables().links.stops)})(?!\p{{L}})|;")


@cache
def _purpose() -> regex.Pattern[str]:
    return regex.compile(r"(?:nhằm|để)\s(?:tiếp\stục\s|góp\sphần\s|kịp\sthời\s|(?:bảo\sđảm|đảm\sbảo)\s){0,2}$")


@cache
def _bare_join() -> regex.Pattern[str]:
    return regex.compile(r"(?:,|\s(?:và|cùng|hoặc)(?:\s[0-9]{1,2}\snăm)?)\s*$")


def close(text: str, start: int, end: int) -> bool:
    """Whether facts of a paper and small words alone stand between two places."""
    return start <= end <= start + LONGEST and small_words().fullmatch(text, start, end) is not None


STRONG = frozenset({"amends", "replaces", "repeals"})


def said_of(text: str, citation: Citation, start: int, verb: phrases.Verb) -> bool:
    """Whether a verb is said of a citation whose facts and inner citations end at `start`.

    Two tasks of one sentence stand beside each other like a paper and what it does
    ("quán triệt Chỉ thị 35, thực hiện Nghị quyết 18"); what only a paper does needs less.
    """
    end = verb.start
    behind = behind_title(text, citation, start)
    if behind <= end or verb.kind not in STRONG:
        start = behind  # but a title may hold the verb: Thông tư 6 `hướng dẫn sửa đổi` Thông tư 4
    if end - start > LONGEST or end < start:
        return False
    close = small_words().fullmatch(text, start, end) is not None
    if verb.kind in STRONG and (verb.kind == "replaces" or "gồm" not in text[start:end]):
        return close or _clause().search(text, start, end + 2) is None
    if _purpose().search(text, start, end):
        return close or _clause().search(text, start, end) is None
    return close and not _bare_join().search(text, start, end)


def behind_title(text: str, citation: Citation, start: int) -> int:
    """The place behind a citation's title, where that can be found again."""
    if citation.title is None or (citation.end != start and citation.rule == "titled"):
        return start
    at = citation.end
    for word in citation.title.split():
        found = text.find(word, at, at + len(word) + 60)
        if found < 0:
            return start
        at = found + len(word)
    return max(start, at)


@cache
def _this() -> regex.Pattern[str]:
    """`Quy định này`, or the kind alone where it opens a sentence: `Nghị định có hiệu lực từ …`."""
    kinds = [row.name for row in vocabulary.document_types()]
    alone = any_of(kind[0].upper() + kind[1:] for kind in kinds)
    return regex.compile(
        rf"(?<kind>{words(kinds)})\s(?:này|nói\strên)(?!\p{{L}})"
        rf"|(?<alone>{alone})"
        r"(?=\s(?:mới\s)?(?:có\shiệu|được\sban|gồm|sẽ|thay\sthế|bãi\sbỏ|sửa\sđổi))"
    )


class Referred(Struct, frozen=True):
    """A kind of paper that stands for one named before: "Quy định này"."""

    kind: str
    start: int
    end: int


def referred(text: str, low: int, verb: phrases.Verb) -> Referred | None:
    """The paper named before that a verb is said of: `Quy định này có hiệu lực từ ngày ký và thay thế `."""
    low = max(low, verb.start - LONGEST)
    last = None
    for found in _this().finditer(text, max(0, low), verb.start):
        before = text[max(0, found.start() - 4) : found.start()]
        if not before[-1:].isalpha() and (found["kind"] or before.rstrip(' *_“"')[-1:] in _ENDS or "\n" in before):
            last = found
    if last is None or _clause().search(text, last.end(), verb.start + 2) is not None:
        return None
    return Referred((last["kind"] or last["alone"]).lower(), last.start(), last.end())


_ENDS = frozenset((*".!?”:", ""))


@cache
def _lapse() -> regex.Pattern[str]:
    kinds = words(row.name for row in vocabulary.document_types())
    return regex.compile(
        rf"[^.;:\n]{{0,160}}?\shết\shiệu\slực(?:\sthi\shành)?(?:\skể)?\s(?:từ|khi)\s(?:ngày\s|thời\sđiểm\s)?"
        rf"(?<kind>{kinds})\snày\scó\shiệu"
    )


def lapses(text: str, end: int) -> Referred | None:
    """The paper that ends those whose words end at a place: ` hết hiệu lực kể từ ngày Luật này có hiệu lực`."""
    if text.find("hết hiệu", end, end + LONGEST) < 0:
        return None
    found = _lapse().match(text, end)
    return None if found is None else Referred(found["kind"].lower(), found.start("kind"), found.end())


@cache
def _opener() -> regex.Pattern[str]:
    small = words(tables().links.openers)
    return regex.compile(rf"(?:[\s\-–•+*,#\"“(]{{1,4}}+|{small}|[0-9]{{1,4}}[./)]?|[a-zđ]\)){{0,12}}+")


def opens(text: str, start: int, end: int) -> bool:
    """Whether a verb at `end` opens its sentence: nothing but small words stand before it."""
    if start == end:
        return True
    cut = max(start, *[text.rfind(sign, start, end) + 1 for sign in (";", ":", " - ", "\n- ")])
    return _opener().fullmatch(text, cut, end) is not None


_ASIDE = regex.compile(r"(?:gắn\s(?:kết\s)?với|\svà\sviệc|…\s?việc)\s")


def aside(text: str, start: int, end: int) -> bool:
    """Whether a title has gone on to a second matter: `gắn với việc thực hiện Quy chế`."""
    return _ASIDE.search(text, start, end) is not None


@cache
def _issuing() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}}){words(tables().links.issuing)}[\s:]{{1,3}}(?:các\s|văn\sbản\s)?$")


def issued(text: str, start: int, end: int) -> bool:
    """Whether somebody issues the paper at `end`: `Tỉnh ủy ban hành `."""
    found = _issuing().search(text, max(start, end - 40), end)
    return found is not None and not text.endswith(_ABOUT, 0, found.start())


@cache
def _speaking() -> regex.Pattern[str]:
    day = r"(?:,?\sngày\s[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})?"
    body = r"(?:,?\scủa\s\p{Lu}[\p{L}&-]{0,12}+(?:\s[\p{L}&-]{1,12}+){0,8}?)?"
    hedges = r"(?:(?:đã|cũng|sẽ|tiếp\stục|đồng\sthời)\s){0,2}"
    return regex.compile(rf"{day}{body}\s{hedges}{words(tables().links.speaking)}")


def speaks(text: str, end: int) -> bool:
    """Whether a paper whose words end at a place is what acts: `Luật Mẫu năm 2025 đã sửa đổi `."""
    return _speaking().match(text, end) is not None


_ABOUT = ("về ", "về việc ", "Về việc ")
"""Before a verb that is no deed but what another paper is about: `về việc` phê duyệt Đề án."""


@cache
def _plan() -> regex.Pattern[str]:
    return regex.compile(words(tables().planned.words))


NEAR = 40
"""Characters in front of a paper or a verb in which words of a plan are looked for."""


def planned(text: str, *spans: tuple[int, int]) -> bool:
    """Whether the words before a paper or a verb make it a draft or a plan."""
    return any(
        (start == hit.start() or not text[hit.start() - 1].isalpha())
        for start, end in spans
        for hit in _plan().finditer(text, max(start, end - NEAR), end)
    )


_COMING = "sẽ"


def proposed(text: str, *spans: tuple[int, int]) -> bool:
    """Whether these words make something a draft or a plan; what will be is neither."""
    return any(
        (start == hit.start() or not text[hit.start() - 1].isalpha()) and hit.group().lower() != _COMING
        for start, end in spans
        for hit in _plan().finditer(text, max(start, end - NEAR), end)
    )


_INTENDED = regex.compile(r"(?<=\s)(?:sẽ|dự\skiến|chuẩn\sbị|sắp(?!\sxếp))\s")


def intended(text: str, start: int, end: int) -> bool:
    """Whether the words between a person and a paper speak of what is still to come."""
    return _INTENDED.search(text, start, end) is not None


@cache
def _other() -> regex.Pattern[str]:
    papers = any_of(row.name for row in vocabulary.document_types())
    return regex.compile(rf"(?i:{papers})(?!\p{{L}})(?<!(?:các|những|văn\sbản|triệt)\s[^,;:]{{1,24}})")


def other_paper(text: str, start: int, end: int) -> bool:
    """Whether a verb governs a paper told without a number: `ký Kế hoạch thực hiện Chỉ thị 35`."""
    return ":" not in text[start:end] and _other().search(text, start, end) is not None
