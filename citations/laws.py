"""Laws, ordinances, the constitution and charters, cited by name.

`Luật Đất đai năm 2013`, `Bộ luật Hình sự`, `Hiến pháp năm 2013`, `Điều lệ Đảng`. The
name is the longest one in `data/laws.csv`, or, for a law in no list, the words up to
one that no name holds. `pháp luật`, `Luật này` and `dự án luật` name no law.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import grammar, vocabulary
from citations.bodies import issuer
from citations.dates import day_of
from citations.draft import Draft
from citations.symbols import symbol_of
from citations.text import tidy

_AMENDING = (
    r"(?i:sửa\sđổi(?:,\sbổ\ssung)?|bổ\ssung|sửa\sđổi\svà\sbổ\ssung)"
    r"(?:\smột\ssố\sđiều|\s(?i:điều|khoản)\s[0-9]{1,3}(?:,?\s(?:và\s)?[0-9]{1,3}){0,4}+)?(?:\scủa)?(?:\scác)?"
)
_WORD = r"[\p{L}\p{M}&/-]{1,12}+"


@cache
def _stops() -> str:
    stops = vocabulary.any_of(vocabulary.word_set("title_stops"))
    return rf"(?!(?:{stops})(?!\p{{L}}))"


@cache
def _name() -> regex.Pattern[str]:
    """The name behind the word Luật. Groups: known or other, amending."""
    names = {row["name"] for row in vocabulary.rows("laws.csv", ("type", "name"))}
    names |= {name.replace(" và ", ", ") for name in names} | {_by_and(name) for name in names}
    known = vocabulary.any_of(names)
    word = rf"{_stops()}{_WORD}"
    space = r"(?:[^\S\n]|\n(?=\p{Ll}))"
    papers = r"Luật|Bộ\sluật|Nghị|Pháp\slệnh|Quy\sđịnh|Quyết\sđịnh|Chỉ\sthị|Thông\stư|Hiến\spháp|[ĐÐ]iều\slệ"
    apart = rf"(?!(?:{papers}|HIẾN\sPHÁP|[ĐÐ]IỀU\sLỆ)(?!\p{{L}}))"
    others = vocabulary.any_of(vocabulary.phrases("not_laws"))
    short = r"\p{Lu}[\p{Lu}&]{1,9}+(?!\p{L})"
    other = rf"\p{{Lu}}[\p{{L}}\p{{M}}&]{{0,11}}+(?:(?:{space}|,\s(?=\p{{Ll}})){apart}{word}){{0,9}}+"
    other = rf"(?!(?:{others})(?!\p{{L}})){apart}(?:{short}|{other})"
    about = rf"(?:(?:có\s)?liên\squan\sđến|về)\s{word}(?:{space}{word}){{0,8}}+"
    several = rf"{_AMENDING}\s(?:[0-9]{{1,2}}\s)?(?i:luật)\s{about}"
    return regex.compile(
        rf"(?:(?<known>(?i:{known}))(?!\p{{L}})|(?<several>{several})"
        rf"|(?<amending>{_AMENDING})(?=\s(?i:luật|bộ\sluật|pháp\slệnh))|(?<other>{other}))",
        regex.VERSION1,
    )


def _by_and(name: str) -> str:
    """A name whose last comma is written as `và`."""
    first, comma, last = name.rpartition(", ")
    return f"{first} và {last}" if comma else name


_BEHIND = regex.compile(
    r"""
    (?:\s?(?<reform>\((?:sửa\sđổi|sửa\sđổi,\sbổ\ssung|hợp\snhất)\)|sửa\sđổi(?=\s(?:năm\s)?[12][09])|\(?sửa\sđổi\)?(?=[,.;\s]|$)))?
    (?:""" + grammar.ON + r"""\(?(?i:năm\s)?(?<year>(?:19|20)[0-9]{2})(?![0-9/-])\)?)?
    (?:(?<number_gap>,?\s(?:\(?số\s)?)(?<digits>[0-9]{1,4})[/](?<numbered>(?:19|20)[0-9]{2})/(?<bodies>\p{Lu}[\p{Lu}0-9-]{1,16}))?
    """,
    regex.VERBOSE | regex.VERSION1,
)
_DATE = regex.compile(
    r"(?:\s?\(|,?\s)(?:được\s)?(?:Quốc\shội\s)?(?:thông\squa\s|ban\shành\s)?(?:ngày\s)(?<day>[0-9]{1,2})(?:[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})|\stháng\s(?<wmonth>[0-9]{1,2})\snăm\s(?<wyear>[0-9]{4}))"
)
_NATION = regex.compile(r"\s(?:do|của)\sQuốc\shội")

_ANCHORS = (
    (
        "luật",
        "ậ",
        regex.compile(
            r"uật\s(?<=(?<!\p{L}|[Pp]háp\s|[Kk]ỷ\s|[Qq]uy\s|ty\s|[Kk]hoa\s|[Đđ]ại\shọc\s|phòng\s)"
            r"(?<type>(?:(?<!đồng\s)[Bb]ộ\s)?[Ll]uật)\s)",
            regex.VERSION1,
        ),
    ),
    ("luật", "Ậ", regex.compile(r"UẬT\s(?<=(?<!\p{L}|PHÁP\s|KỶ\s|QUY\s)(?<type>(?:BỘ\s)?LUẬT)\s)", regex.VERSION1)),
    ("pháp lệnh", "ệ", regex.compile(r"háp\slệnh\s(?<=(?<!\p{L})(?<type>[Pp]háp\slệnh)\s)", regex.VERSION1)),
)
"""Kind, a letter that must occur (one letter is looked for at no cost, and a capital with marks is rare), pattern."""
_OF_YEAR = (
    r"(?!\p{L})(?<nation>\snước\s(?:Cộng\shòa|CHXHCN)[^\n,.;]{0,40}?Việt\sNam)?"
    rf"(?:{grammar.ON}"
    r"(?i:sửa\sđổi\s)?(?i:năm\s)?(?<year>(?:19|20)[0-9]{2})(?![0-9/-])"
    r"|\s\((?i:năm\s)?(?<year>(?:19|20)[0-9]{2})\))?"
)
_CONSTITUTION = {
    "ế": regex.compile(r"iến\spháp(?<=(?<!\p{L})(?<type>[Hh]iến\spháp))" + _OF_YEAR),
    "Ế": regex.compile(r"IẾN\sPHÁP(?<=(?<!\p{L})(?<type>HIẾN\sPHÁP))" + _OF_YEAR),
}
"""A letter that must occur, and the pattern."""
_CHARTER = regex.compile(
    r"iều\slệ\s(?<=(?<!\p{L}|[Tt]iểu\sban\s)(?<type>[ĐÐđ]iều\slệ)\s)(?:(?<party>[ĐÐđ]ảng(?:\sCộng\ssản\sViệt\sNam)?)(?!\p{L}|\sviên|\sbộ|\sủy)|(?<other>(?:Hội|Mặt\strận|Công\sđoàn|Đoàn|MTTQ)(?!\p{L})(?:\s\p{Lu}[\p{L}\p{M}]{0,8}|\s(?:và|thanh|niên|nông|dân|phụ|nữ|cựu|chiến|binh)(?!\p{L})){0,9}))"
    r"(?:\s(?:khóa|khoá)\s(?<term>[IVX]{1,5}))?"
)
_CAPITAL_CHARTER = regex.compile(r"IỀU\sLỆ\sĐẢNG(?<=(?<!\p{L})ĐIỀU\sLỆ\sĐẢNG)(?!\p{L})")


def scan(text: str) -> list[Draft]:
    """Every law, ordinance, constitution and charter cited by name, in order."""
    found: list[Draft] = []
    for kind, letter, anchor in _ANCHORS:
        for match in anchor.finditer(text, concurrent=False) if letter in text else ():
            draft = _law(text, match, kind)
            found += [draft, *_of_further_years(text, draft)] if draft is not None else []
    for letter, shape in _CONSTITUTION.items():
        for match in shape.finditer(text, concurrent=False) if letter in text else ():
            draft = _constitution(match)
            found += [draft, *_of_further_years(text, draft)]
    found += [_charter(match) for match in _CHARTER.finditer(text, concurrent=False)]
    for match in _CAPITAL_CHARTER.finditer(text, concurrent=False) if "Ề" in text else ():
        draft = Draft(match.start() - 1, match.end(), "điều lệ", None)
        draft.rule, draft.behind, draft.title = "charter", draft.end, "Điều lệ Đảng"
        found.append(draft)
    found.sort(key=lambda draft: draft.start)
    _undate(found)
    return found


def _undate(found: list[Draft]) -> None:
    """The day behind an amending law is its own, not that of the law it amends."""
    outer: Draft | None = None
    for draft in found:
        inside = outer is not None and outer.start < draft.start and draft.end <= outer.end
        if inside and outer is not None and draft.date is not None and draft.date == outer.date:
            draft.date = draft.year = None
            draft.behind = draft.end
        elif not inside and draft.title_end:
            outer = draft


def _law(text: str, match: regex.Match[str], kind: str) -> Draft | None:
    """The law whose word stands at a stop, or None where no name follows."""
    name = _name().match(text, match.end(), concurrent=False)
    if name is None:
        return None
    said = tidy(match["type"]).lower()
    if name["other"] and not match["type"][0].isupper():
        return None
    end = name.end()
    if text.endswith(" và", 0, end):
        end -= len(" và")
    if name["known"] and text[match.end()].islower() and not match["type"][0].isupper():
        return None
    amended = end
    if name["amending"]:
        inner = _name().match(text, _skip_word(text, end))
        if inner is None or inner["amending"]:
            return None
        end = _jointly(text, inner.end())
    behind = _BEHIND.match(text, end)
    draft = Draft(match.start("type"), end, said if kind == "luật" else kind, None)
    draft.rule = "law"
    title = f"{match['type']} {text[match.end() : end]}"
    if behind is not None:
        if behind["reform"]:
            draft.end = behind.end("reform")
            unclosed = behind["reform"].startswith("(") and ")" not in behind["reform"]
            title += f" {behind['reform']}" + (")" if unclosed else "")
        if behind["year"]:
            draft.year = int(behind["year"])
            draft.end = behind.end("year")
            if "(" in text[end : draft.end] and text.startswith(")", draft.end):
                draft.end += 1
        if behind["digits"]:
            symbol = symbol_of("", behind["bodies"], "/")
            if symbol is not None:
                draft.number(behind["digits"], symbol, int(behind["numbered"]))
                draft.end = behind.end("bodies")
    draft.title = tidy(title)
    draft.behind = draft.end
    if name["amending"]:
        draft.title_start, draft.title_end = amended, draft.end
    if day := _DATE.match(text, draft.end):
        draft.date = day_of(day["day"], day["month"] or day["wmonth"], day["year"] or day["wyear"])
        if draft.date and draft.year is None:
            draft.year = draft.date.year
        draft.behind = day.end()
    if _NATION.match(text, draft.behind):
        draft.issuer = issuer("Quốc hội")
    return draft


def _of_further_years(text: str, draft: Draft) -> list[Draft]:
    """The further editions of a law, told by their years: `Luật Đất đai năm 1993, 2003 và 2013`."""
    found: list[Draft] = []
    end, year = draft.behind, draft.year
    while year is not None and draft.value is None and len(found) < _EDITIONS:
        match = _YEAR_ON.match(text, end)
        if match is None or int(match["year"]) <= year:
            break
        year, end = int(match["year"]), match.end()
        one = Draft(match.start("year"), end, draft.type)
        one.rule, one.title, one.year, one.behind, one.listed = "law", draft.title, year, end, True
        found.append(one)
    return found


_EDITIONS = 8
_YEAR_ON = regex.compile(
    r"(?:,|,?\s(?:và|hay|hoặc)(?:\snăm)?)\s(?<year>(?:19|20)[0-9]{2})"
    r"(?=[;:.)”\"](?![0-9])|,(?![0-9])|$|\n|\s(?:và|hay|hoặc|đều)\s)"
)
"""A further year, behind which nothing stands that it might count: no `2013, 2000 hộ`."""


def _jointly(text: str, end: int) -> int:
    """Where the laws end that one law amends: `Luật Cán bộ, công chức và Luật Viên chức ngày 25/11/2019`.

    Only a day, a year or a number behind the last of them tells that they are amended
    together, rather than named side by side.
    """
    if text.endswith(" và", 0, end):
        end -= len(" và")
    last = end
    for _ in range(12):
        next_one = _NEXT.match(text, last)
        name = _name().match(text, next_one.end(), concurrent=False) if next_one else None
        if name is None or name["amending"] or name["several"]:
            break
        last = name.end() - (len(" và") if text.endswith(" và", 0, name.end()) else 0)
    told = _BEHIND.match(text, last)
    dated = told is not None and (told["year"] or told["digits"])
    return last if dated or _DATE.match(text, last) else end


_NEXT = regex.compile(r"(?:,|,?\svà)\s(?i:bộ\sluật|luật)\s")


def _skip_word(text: str, pos: int) -> int:
    """Behind the word Luật that an amending law's title holds."""
    found = _INNER.match(text, pos)
    return found.end() if found else pos


_INNER = regex.compile(r"\s(?i:bộ luật|luật|pháp lệnh)\s")


def _constitution(match: regex.Match[str]) -> Draft:
    draft = Draft(match.start("type"), match.end("type"), "hiến pháp", None)
    draft.rule, draft.title = "law", "Hiến pháp"
    if match["year"]:
        draft.year = int(match["year"])
        draft.end = match.end()
    draft.behind = match.end()
    return draft


def _charter(match: regex.Match[str]) -> Draft:
    draft = Draft(match.start("type"), match.end("party") if match["party"] else match.end("other"), "điều lệ", None)
    draft.rule = "charter"
    draft.term = match["term"]
    draft.title = "Điều lệ Đảng" if match["party"] else tidy(f"Điều lệ {match['other']}")
    draft.behind = match.end()
    return draft


