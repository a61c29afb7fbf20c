"""The verbs and the small words of `data/statements.toml`, and where they stand before a citation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import vocabulary
from citations.statement_words import tables
from citations.text import fold
from citations.vocabulary import any_before, any_of


class Verb(Struct, frozen=True, gc=False):
    """A verb that governs what stands behind it, and what it says in each of the tables."""

    start: int
    end: int
    between: str | None = None
    """What a paper does with another."""
    person: str | None = None
    """What an official does with a paper."""
    deed: str | None = None
    """What the people of the article do with a paper."""
    plural: bool = False
    """Said of papers told in general: "các nghị định quy định chi tiết thi hành Luật Đất đai"."""

    @property
    def kind(self) -> str:
        return self.between or ""


REACH = 110
"""Characters in which a verb stands before the paper it governs, where no colon opens a list."""


LONGEST = 44
"""Characters of the longest verb, and of what stands between the parts of "theo đề nghị của … tại"."""


@cache
def _meanings() -> dict[str, tuple[str | None, str | None, str | None]]:
    """Folded verb → what it says of papers, of persons and of the article's people.

    A verb that one table does not have says there what the verb it ends with says.
    """
    rows = (tables().between, tables().persons, tables().deeds)
    known = [{fold(way): kind for kind, row in table.items() for way in row} for table in rows]

    def said(way: str, table: dict[str, str]) -> str | None:
        pieces = way.split(" ")
        ends = (" ".join(pieces[at:]) for at in range(len(pieces)))
        return next((table[end] for end in ends if end in table), None)

    first, second, third = known
    return {way: (said(way, first), said(way, second), said(way, third)) for table in known for way in table}


@cache
def _verbs() -> regex.Pattern[str]:
    rows = (tables().between, tables().persons, tables().deeds)
    return regex.compile(words(way for table in rows for row in table.values() for way in row))


def before(text: str, low: int, at: int) -> tuple[Verb, ...]:
    """The verbs that may govern a citation at `at`, the nearest first.

    >>> [verb.between for verb in before("tổng kết 10 năm thực hiện ", 0, 26)]
    ['implements', 'reviews']
    """
    if text.startswith("kèm theo ", at - 9) and (verb := _attached(text, low, at)) is not None:
        return (verb,)
    if text.startswith(("là ", "có "), at - 3) and (verb := _above_all(text, low, at)) is not None:
        return (verb,)
    open_ = opens_list(text, at)
    if open_ or at - low > _SHORT:
        return _before(text, low, at, open_)
    floor = max(0, low - 1)
    return tuple(
        Verb(floor + verb.start, floor + verb.end, verb.between, verb.person, verb.deed, verb.plural)
        for verb in _before_short(text[floor:at], low - floor)
    )


_ABOVE_ALL = regex.compile(
    r"(?r),?\s(?:(?:mà\s)?(?:đặc\sbiệt|nhất|trọng\stâm|trước\shết|trực\stiếp|cụ\sthể|tiêu\sbiểu|nổi\sbật)\slà"
    r"|trong\sđó\scó)\s"
)
_MATTERS = regex.compile(
    r"(?i)\s(?:(?:nghiêm túc|nghiêm|hiệu quả|có hiệu quả|tốt|đầy đủ|kịp thời)\s){0,2}(?:các|những|đường lối|chủ trương"
    r"|chính sách|quan điểm|nghị quyết|chỉ thị|kết luận|quy định|văn bản|nội dung)(?!\p{L})[^.;:\n]{0,200}$"
)


def _above_all(text: str, low: int, at: int) -> Verb | None:
    """What is done with papers of which one is named: `thể chế hóa chủ trương của Đảng, nhất là Nghị quyết 18`."""
    named = _ABOVE_ALL.match(text, low, at)
    if named is None:
        return None
    floor = max(low, named.start() - _FAR)
    last = None
    for hit in _verbs().finditer(text, floor, named.start(), concurrent=False):
        if hit.start() > low and text[hit.start() - 1].isalpha():
            continue
        if _MATTERS.match(text, hit.end(), named.start()):
            last = hit
    if last is None:
        return None
    between, person, deed = meaning(last.group())
    return Verb(last.start(), last.end(), between, person, deed)


_ATTACHED = regex.compile(
    r"(?r)(?<verb>(?i:sửa\sđổi(?:, bổ\ssung| và bổ\ssung)?|bổ\ssung|thay\sthế|bãi\sbỏ))(?!\p{L})"
    r"(?<of>[^.;:\n]{1,160}?),?\s\(?(?:được\s)?ban\shành\skèm\stheo\s"
)
_PARTS = regex.compile(
    r"(?i)\s(?:một số |các )?(?:điều|khoản|điểm|chương|mục|mẫu|biểu|phụ lục|cụm từ|nội dung|bảng)(?!\p{L})"
)


def _attached(text: str, low: int, at: int) -> Verb | None:
    """What is done with what a paper was issued with: `sửa đổi Quy chế … ban hành kèm theo ` changes that paper."""
    hit = _ATTACHED.match(text, max(low, at - _FAR), at)
    if hit is None or text[hit.start() - 1 : hit.start()].isalpha() or " theo " in hit["of"]:
        return None
    between, person, deed = meaning(hit["verb"])
    if between == "replaces" and _PARTS.match(hit["of"]):
        between = "amends"  # a part of it
    return Verb(hit.start(), hit.end("verb"), between, person, deed)


_FAR = 220
"""Characters in which such a verb stands."""
_SHORT = 48
"""Characters of a sentence's opening, which many sentences share: `Thực hiện `, `Theo `."""


@lru_cache(maxsize=8192)
def _before_short(words: str, low: int) -> tuple[Verb, ...]:
    """The verbs at the end of a few words."""
    return _before(words, low, len(words), False)


def _before(text: str, low: int, at: int, open_: bool) -> tuple[Verb, ...]:
    run = at if open_ else _run(text, max(low, at - REACH), at)
    if not open_ and at - run < SHORTEST and not _may_end(text[max(low, run - LAST) : run]):
        return ()
    near = REACH if text[run:at].lstrip().startswith("tại ") else LONGEST  # đề nghị của Giám đốc Sở … tại Tờ trình
    hits = _verbs().finditer(text, low if open_ else max(low, run - near), at, concurrent=False)
    found = [hit for hit in hits if open_ or hit.end() >= run or hit.group().endswith("đề nghị của")]
    verbs: list[Verb] = []
    for hit in reversed(found):
        if hit.start() > low and text[hit.start() - 1].isalpha():
            continue
        if open_:
            if not _listed(text, hit.end(), at):
                continue
        elif verbs:
            if not filled(text, hit.end(), verbs[-1].start):
                break
        elif hit.end() < run and not _proposed(text, hit, at):
            continue
        said = meaning(hit.group())
        plural = _plural().search(text, max(low, hit.start() - 40), hit.start()) is not None
        verbs.append(Verb(hit.start(), hit.end(), *said, plural))
    return tuple(verbs)


SHORTEST = 4
"""Characters of the shortest verb that is a small word, too, with a blank: fewer hold none."""
LAST = 8
"""Characters in which the last word of a verb stands."""


@cache
def _ends() -> frozenset[str]:
    return frozenset(way.split()[-1] for way in _meanings())


def _may_end(tail: str) -> bool:
    """Whether the last word before the small ones may end a verb: most do not, and need no look."""
    words = tail.split()
    return bool(words) and fold(words[-1]).strip("“\"«(*_,.:;)”/") in _ends()


def meaning(phrase: str) -> tuple[str | None, str | None, str | None]:
    """What a verb says in each of the three tables."""
    return _meanings()[fold(" ".join(phrase.split()))]


def _ways(words: Iterable[str]) -> list[str]:
    """Each phrase, and with a capital first letter."""
    return [way for word in words for way in (word, word[0].upper() + word[1:])]


def words(phrases: Iterable[str]) -> str:
    """Phrases as one piece of grammar that ends with its word, a capital first letter or none."""
    return rf"(?:{any_of(_ways(phrases))})(?!\p{{L}})"


def opens_list(text: str, at: int) -> bool:
    """Whether a colon opens the list that a citation begins."""
    colon = text.rfind(":", max(0, at - 12), at)
    if colon < 0:
        return False
    behind = text[colon + 1 : at]
    return len(behind.strip(" \n\r-–•+*_0123456789.)")) < 2       # a) b)


def _type_names() -> list[str]:
    return [name for row in vocabulary.document_types() for name in (row.name, *row.also)]


_NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{1,3})?|[a-zđ]|[IVX]{1,5})"


@cache
def _filling() -> regex.Pattern[str]:
    small = words([*tables().fillers.words, *_type_names()])
    return regex.compile(rf"(?:[\s“\"«(*_]{{1,4}}+|,(?=\s)|{small}|{_NUMBER}(?![\p{{L}}0-9])){{0,40}}+")


def filled(text: str, start: int, end: int) -> bool:
    """Whether only small words stand between two verbs."""
    return start == end or _filling().fullmatch(text, start, end, concurrent=False) is not None


@cache
def _running() -> regex.Pattern[str]:
    small = any_before(_ways([*tables().fillers.words, *_type_names()]))
    return regex.compile(
        rf"(?r)(?:[\s“\"«(*_]{{1,4}}+|,|(?<![\p{{L}}0-9])(?:{small}|{_NUMBER})){{0,40}}+"
    )


def _run(text: str, low: int, at: int) -> int:
    """Where the small words begin that stand between a verb and a citation: a verb ends there or behind."""
    found = _running().match(text, low, at, concurrent=False)
    return at if found is None else found.start()


@cache
def _list() -> regex.Pattern[str]:
    bullet = r"(?:(?:[-–•+*]|[0-9]{1,2}[.)]|[a-zđ]\))\s{0,3})?+"
    return regex.compile(
        rf"[^;.:]{{0,300}}+(?:\.[0-9A-ZĐ][^;.:]{{0,60}}+){{0,4}}+:[\s*_]{{0,6}}+{bullet}", regex.VERSION1
    )


def _listed(text: str, start: int, end: int) -> bool:
    """Whether a verb governs the list behind a colon."""
    return _list().fullmatch(text, start, end) is not None


_PROPOSED = regex.compile(r"(?:[^;.:\n]|\n(?!\n)){0,100}(?:tại|theo)\s{1,2}$")


def _proposed(text: str, hit: regex.Match[str], end: int) -> bool:
    """`Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 5`."""
    return hit.group().endswith("đề nghị của") and _PROPOSED.match(text, hit.end(), end) is not None


@cache
def _plural() -> regex.Pattern[str]:
    return regex.compile(rf"(?:các|những|một\ssố|nhiều|hai|ba)\s{words(_type_names())}\s{{1,2}}$")


@cache
def _reviewing() -> regex.Pattern[str]:
    return regex.compile(words(tables().between["reviews"]))


def reviewing(text: str, start: int, end: int) -> bool:
    """Whether a title is that of a review: `Báo cáo tổng kết công tác … và thi hành Điều lệ`."""
    return _reviewing().search(text, start, end) is not None
