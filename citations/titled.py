"""Papers cited by kind and title alone: `Quy chế bầu cử trong Đảng`, `Chương trình công tác năm 2024`.

A capital inside a sentence is what sets such a name apart from a sentence about some
plan or report; at the head of a sentence every word has one. A few papers are so well
known that their title alone names them, whatever its letters.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import body_words, grammar, vocabulary
from citations.bodies import issuer
from citations.draft import Draft
from citations.text import tidy

_WORD = r"[\p{L}\p{M}\p{N}&/-]{1,14}+"
SHORTEST = 3
"""Words a title has at least; two words ("Quy chế phối hợp") are a kind, not a name."""


@cache
def _heads() -> tuple[regex.Pattern[str], ...]:
    """A titled kind in capitals."""
    return vocabulary.capitalised(vocabulary.phrases("titled"), r"(?=\s(?!số\s|[0-9]))")


@cache
def _kinds() -> frozenset[str]:
    return frozenset(word.lower() for word in vocabulary.phrases("titled"))


@cache
def _title(*, everywhere: bool) -> regex.Pattern[str]:
    """The words of a title: up to a stop, a sign, or another paper. Groups: about, title.

    A programme is the whole country's: `trên địa bàn tỉnh` behind one tells where it is carried out.
    """
    # A title may go on over "của" and commas between small letters; it ends where a sentence goes on.
    above = vocabulary.any_of(word for word in vocabulary.phrases("above") if word != "địa bàn" or not everywhere)
    above = rf"trên(?!\s(?:{above})(?!\p{{L}}))"
    ends = rf"(?:{vocabulary.any_of(vocabulary.phrases('title_ends'))}|{above})(?!\p{{L}})"
    head = vocabulary.any_of(vocabulary.word_set("not_title"))
    kinds = vocabulary.any_of(vocabulary.phrases("titled"))
    word = rf"(?!{ends}|số\s[0-9]|(?:theo|và)\s(?:{kinds})(?!\p{{L}})|và\scác\s(?i:{kinds})(?!\p{{L}})){_WORD}"
    clauses = vocabulary.any_of(vocabulary.phrases("clauses"))
    comma = grammar.going_on()
    blank = rf"(?:[^\S\n]|{grammar.wrap()})"
    return regex.compile(
        rf"""
        \s{{0,2}}(?<about>(?:về\sviệc|về|v/v)\s)?[“"']?(?<about>Về\s(?:việc\s)?)?
        (?<title>(?!(?:{head})(?!\p{{L}})|ban\shành\s(?:kèm\s)?theo)(?![0-9]){_WORD}
            (?:(?:{blank}|{comma}\s(?=\p{{Ll}})(?!(?:{clauses})(?!\p{{L}}))|\s[–-]\s){word}){{2,44}}+)
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def _known() -> regex.Pattern[str]:
    """The papers known by title, in letters of any case."""
    names = vocabulary.any_of(vocabulary.phrases("known_titles"))
    return regex.compile(rf"(?<![\p{{L}}])(?i:{names})(?!\p{{L}})")


_INSIDE = ",”\""
_NEVER = regex.compile(
    r"(?i)(?:tiểu ban|ban|ban chỉ đạo|phòng|vụ|cục|tổ|học viện|tạp chí|trường|bộ|bộ trưởng|sở)\s$"
    r"|(?i)(?:các|những|một số|nhiều|mọi)\s$"
)
_NOT_LISTED = ("Chương trình ", "Đề án sửa đổi")
"""Behind a colon these are as often a show, or only what is planned for the papers they name."""
_PROPER = regex.compile(r"[\p{Lu}\p{N}]")
_NATIONAL = ("quốc gia ", "mục tiêu quốc gia ")
"""What the whole country has one of is named by few words."""
PLAIN_WORDS = 8
"""Words a title needs that holds no capital and no number: fewer describe a paper rather than name it."""
_IN_KNOWN = (
    ("u", regex.compile(r"uy\s(?=(?i:chế\sb|định\s[vnt]))"), -1),
    ("Ế", regex.compile(r"UY\s(?=CHẾ\sB)"), -1),
    ("Ị", regex.compile(r"UY\s(?=ĐỊNH\s[VNT])"), -1),
    ("9", regex.compile(r"19\s(?=(?i:điều))"), 0),
    ("ĩ", regex.compile(r"ương\slĩnh\s(?=(?i:xây))"), -1),
    ("ữ", regex.compile(r"hững\sđiều\s(?=[đĐ]ảng\sviên)"), -1),
)
"""A letter that must occur; what stands in every known title, one of these; how far it is from the title's start.

Literals are searched for fastest.
"""


def scan(text: str) -> list[Draft]:
    """Every paper named by its title alone, in order."""
    found: list[Draft] = []
    for heads in _heads():
        for match in heads.finditer(text, concurrent=False):
            draft = _paper(text, match)
            found += [draft] if draft is not None else []
    for mark, quotes in _quotes().items():
        for match in quotes.finditer(text, concurrent=False) if mark in text else ():
            found += [_quoted(match)] if match["title"].count(" ") >= 2 else []
    return _known_ones(text, sorted(found, key=lambda draft: draft.start))


@cache
def _quotes() -> dict[str, regex.Pattern[str]]:
    """A kind and its title in quotation marks: `Đề án “…”`, `chỉ thị: "…"`. Groups: type, title.

    One pattern a mark: one sign is searched for many times faster than a set of two.
    """
    kinds = vocabulary.any_before(vocabulary.phrases("quoted"))
    title = r"(?<title>(?:[Vv]ề\s)?\p{Lu}[^”\"\n]{10,240})(?=[”\"])"
    return {
        mark: regex.compile(rf"{mark}(?<=(?<!\p{{L}})(?<type>(?i:{kinds}))\s?:?\s{mark}){title}", regex.VERSION1)
        for mark in "“\""
    }


def _quoted(match: regex.Match[str]) -> Draft:
    draft = Draft(match.start("type"), match.end(), tidy(match["type"]).lower())
    draft.rule, draft.behind = "titled", match.end() + 1
    about = _ABOUT.match(match["title"])
    draft.title = tidy(match["title"][about.end() if about else 0 :])
    draft.title_start, draft.title_end = match.span("title")
    return draft


_ABOUT = regex.compile(r"[Vv]ề\s(?:việc\s)?")


def _paper(text: str, match: regex.Match[str]) -> Draft | None:
    start = match.start()
    inside = start > 1 and text[start - 1].isspace() and (text[start - 2].islower() or text[start - 2] in _INSIDE)
    listed = start > 2 and text[start - 2 : start] == ": " and text[start - 3].islower()
    inside = inside or (listed and not text.startswith(_NOT_LISTED, start))
    if not inside and not text.startswith(" của ", match.end()):
        return None  # at the head of a sentence only what says whose it is
    at = match.end() + 1
    word = text[at : text.find(" ", at, at + 12)].lower()
    if word != "của" and word in vocabulary.word_set("not_title"):
        return None
    if _NEVER.search(text, max(0, start - 18), start):
        return None
    if match.group()[0] == "Q" and (known := _known().match(text, start)):
        return _known_one(known)
    kind = tidy(match.group()).lower()
    at, by = _by(text, match.end())
    if kind not in _kinds() or not at:
        return None
    title = _title(everywhere=kind == "chương trình").match(text, at, concurrent=False)
    if title is None:
        return None
    if not inside and not (by and title["about"] and _heads_a_sentence(text, start)):
        return None
    words = title["title"]
    if kind in _ONLY_WITH_ABOUT and not (title["about"] or by) and not words.startswith(_VERBS):
        return None
    if _no_paper(f"{kind} {tidy(words)}".lower()):
        return None
    if not _PROPER.search(words) and words.count(" ") + 1 < PLAIN_WORDS and not words.startswith(_NATIONAL):
        return None
    draft = Draft(start, title.end(), kind, None)
    draft.rule = "titled"
    draft.title = tidy(words)
    draft.title_start, draft.title_end = title.start("title"), title.end()
    draft.behind = title.end() + text.startswith(("”", '"'), title.end())
    if by:
        draft.issuer = issuer(by)
    return draft


def _no_paper(name: str) -> bool:
    """Whether a kind and its words name none: a meeting's agenda, what a plan must be like, what is made every year."""
    none, again = tuple(vocabulary.phrases("no_papers")), tuple(vocabulary.phrases("every_time"))
    return name.startswith(none) or name.endswith(again)


_OPENS = regex.compile(r"(?:\shành\sđộng)?\s{1,2}(?<of>của\s)?")


def _by(text: str, at: int) -> tuple[int, str | None]:
    """Where the title behind a kind begins, 0 for nowhere, and the body the paper is said to be of."""
    opens = _OPENS.match(text, at)
    if opens is None:
        return 0, None
    said = body_words.one(text, opens.end()) if opens["of"] else None
    if said is not None and (on := _ON.match(text, said.end())):
        return on.end(), said.group()
    return opens.start("of") if opens["of"] else opens.end(), None


_ON = regex.compile(rf"(?:\s\(?{grammar.TERM}\)?)?(?:[^\S\n]|\n(?=\p{{Ll}}))", regex.VERSION1)
"""Between whose paper it is and its title: `khóa XIII`, a blank."""


def _heads_a_sentence(text: str, start: int) -> bool:
    """Whether a line, a sentence or a clause begins here, and no longer name is cut in two."""
    before = text[max(0, start - 6) : start]
    return "\n" in before[-3:] or not before.rstrip(" *_“\"")[-1:].isalnum()


_VERBS = ("ban hành ", "thành lập ", "phê duyệt ", "một số ", "thực hiện ", "thi hành ", "tái thành lập ")
_ONLY_WITH_ABOUT = frozenset(
    {"quyết định", "nghị quyết", "chỉ thị", "kết luận", "quy định", "thông báo", "nghị định", "thông tư", "hướng dẫn"}
)
"""Kinds whose name is also a verb or has many papers: they need `về …` or their issuer."""


def _known_ones(text: str, found: list[Draft]) -> list[Draft]:
    """Add papers known by title where no draft stands yet."""
    taken = [(draft.start, draft.end) for draft in found]
    at = [
        sign.start() + back
        for letter, signs, back in _IN_KNOWN if letter in text
        for sign in signs.finditer(text, concurrent=False)
    ]  # fmt: skip
    for match in filter(None, (_known().match(text, start) for start in at if start >= 0)):
        if any(start <= match.start() < end for start, end in taken):
            continue
        found.append(_known_one(match))
        taken.append(match.span())
    return sorted(found, key=lambda draft: draft.start)


def _known_one(match: regex.Match[str]) -> Draft:
    """A paper known by the very title that stands here."""
    said = tidy(match.group())
    kind = " ".join(said.lower().split(" ", 2)[:2])
    named = kind in _KNOWN_KINDS
    draft = Draft(match.start(), match.end(), kind if named else "quy định")
    draft.rule = "titled"
    draft.title = said.split(" ", 2)[2].removeprefix("về ") if named else said
    draft.title_start, draft.title_end = match.span()
    if named and (reform := _REFORM.match(match.string, match.end())):
        draft.end, draft.year = reform.end(), int(reform["year"])
    draft.behind = draft.end
    return draft


_KNOWN_KINDS = ("quy chế", "quy định", "cương lĩnh")
_REFORM = regex.compile(r"\s\((?:bổ\ssung,\sphát\striển|sửa\sđổi)\snăm\s(?<year>(?:19|20)[0-9]{2})\)")
"""Behind a known title: `(bổ sung, phát triển năm 2011)`."""
