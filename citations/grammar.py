"""The shape of a numbered citation, read outwards from its first digit.

Digits are rare in prose and every numbered citation has one, so the scan stops at
digits alone; only there does it look back for the type word and forward for the
rest. Words come from `data/`; only shapes live here, and every repeat has a bound,
so the cost of a text is in proportion to its length, whatever the text is.

>>> found = numbered().search("theo Quy định số 142-QĐ/TW, ngày 23/10/2018")
>>> found["type"], found["number"] + found["rest"], found["mark"], found["bodies"]
('Quy định', '142', 'QĐ', '/TW')
"""

from __future__ import annotations

from functools import cache

import regex

from citations import dates, vocabulary
from citations.text import fold

GAP = r"[\s\u200b*_]{1,4}+"
"""Between two words: a space, a line's end, a mark of bold type."""

ON = r"(?:[^\S\n]|\n(?!\p{Lu}\p{Ll}))"
"""Between two words of one sentence: a blank, or a line's end behind which no capitalised word begins another one, as
a lead behind its headline does. Lines broken at their width are one line here."""


@cache
def wrap() -> str:
    """A line's end inside a sentence: a small letter or a number behind it, or a word before it that ends none."""
    hanging = vocabulary.any_before(vocabulary.phrases("hanging"))
    return rf"\n(?=\p{{Ll}}|[0-9]{{1,4}}(?![0-9.)]|\s\p{{Lu}}))|\n(?<=\s(?:{hanging})\n)(?=\p{{Lu}}\p{{Ll}})"


@cache
def going_on() -> str:
    """A comma over which a title goes on: not behind a closing phrase, except before an outlook."""
    closings = vocabulary.any_before(vocabulary.phrases("closings"))
    over = vocabulary.any_of(vocabulary.phrases("closed_over"))
    return rf",(?:(?<!(?:{closings}|năm\s[0-9]{{4}}),)|(?=\s(?:{over})(?!\p{{L}})))"


DASH = r"(?:[-–—‐‑−/⁄]|&\#x0{0,2}2[Ff];)"
"""What papers print for the hyphen and the slash of a symbol."""

FURNITURE = r"\s{1,3}CÔNG\sBÁO/Số[^\n]{1,60}\n\s{0,3}"
"""The gazette's running head behind its page number, where a page ends inside a citation."""
PAGE_END = rf"(?:\s{{1,3}}[0-9]{{1,4}})?{FURNITURE}(?:[0-9]{{1,4}}\s{{0,3}}\n\s{{0,3}})?"
"""The same with the page's number before or behind it, where it stands between a number and its facts."""

BODY = r"(?:T\.Ư|T\.W|TTg|ThU|(?!\p{Lu}\p{Ll})(?:(?!Ngày)[\p{Lu}--[ÄÅÆÇËÏÑÖØ]]){1,24}+(?:&\p{Lu}{1,8}+)?[0-9]{0,3}+)"
"""One part of a symbol behind its mark: TW, TTg, UBTVQH14, BGDĐT, T.Ư. Not `TWngày`, `TWNgày`: that stops at TW.

No letter that Vietnamese has not: `QÄ/TW` is what a wrong reading left of QĐ/TW, and no body's sign.
"""


@cache
def unmarked() -> str:
    """Bodies whose letters carry no mark of a type: 4912/UBND-NC, 930/BGDĐT-GDTC; a department: 5077/SXD-QH."""
    ministries = (sign for signs in vocabulary.table("bodies.toml")["ministries"].values() for sign in signs)
    names = vocabulary.any_of(sign for sign in ministries if sign[0] == "B")
    licence = r"GP(?!MB)|GCN|CNĐ|ĐK"
    councils = vocabulary.any_of(vocabulary.phrases("unmarked"))
    return rf"(?:{councils}|(?:{names}|S\p{{Lu}}{{2,6}}+)(?!-(?:{licence})))-\p{{Lu}}"


REST = r"[0-9]{0,4}+(?:\.[0-9]{1,3}(?=/[0-9]{4}/)|(?<!(?:19|20)[0-9]{2})[a-dA-D](?![\p{L}0-9]))?"
"""What may follow a number's first digit: 66.13/2026/…, 36a, 8B. Not 52.031, not 2018a."""

TIGHT = rf"(?:{DASH}\s(?=\p{{Lu}}{{2}})|\s?{DASH}\s?(?=T\.?[WƯU]|U\p{{Lu}}{{2,5}}QH)|{DASH})"
"""Before a later part of a symbol: `/TW`, `- TNMT`, `/ TW`, ` – UBTVQH14`."""


@cache
def marks() -> str:
    """Marks of types as one alternation: QĐ, NQ, CTr …, also without marks or with Ð."""
    known = {mark for kind in vocabulary.document_types() for mark in kind.marks}
    plain = {mark.replace("Đ", other) for mark in known for other in ("D", "Ð") if "Đ" in mark}
    return vocabulary.any_of(known | plain)


@cache
def type_words() -> str:
    """Type words in Vietnamese, with and without marks, in English, and their abbreviations."""
    kinds = vocabulary.document_types()
    plain = {fold(word) for kind in kinds if kind.marks for word in (kind.name, *kind.also)}
    long = vocabulary.any_before({w for kind in kinds for w in (kind.name, *kind.also, *kind.english)} | plain)
    short = "|".join(sorted({w for kind in kinds for w in kind.short}))
    return rf"(?i:{long})|{short}"


SYMBOL = rf"""
    (?:
        \s?{DASH}\s?(?<year>(?:19|20)[0-9]{{2}})\s?{DASH}\s?             # /2015/
        (?:(?<mark>(?i:MARKS))(?=\s?{DASH}))?+(?<bodies>(?:{TIGHT})?{BODY}(?:{TIGHT}{BODY}){{0,4}}+)
      | (?:\s{{0,2}}{DASH}\s{{0,2}}|\s?)                                 # -QĐ/TW, – HD/BTCTW, 217 QĐ/TW
        (?<mark>(?i:MARKS))(?<bodies>(?<=\p{{Ll}})[/-]\p{{L}}{{0,6}}(?:tw|tu|cp|ttg|ubnd)(?!\p{{L}})|(?:{TIGHT}{BODY}){{1,4}}+|(?<=(?:NQ|CT|KL|TB|QĐ|QD))T[WƯ](?!\p{{Lu}}))
      | (?<open>{DASH}|\s/)(?<mark>)                                     # /UBND-TNMT, -CP: only behind a type word
        (?<bodies>(?:TTg|\p{{Lu}}{BODY})(?:{TIGHT}{BODY}){{0,4}}+)
    )
"""
"""Year, mark and bodies behind a number; the third form has no mark."""


_SIGN_AHEAD = r"\s{0,2}+(?:[-–—‐‑−/⁄&]|[A-Za-zĐđÐð]{1,6}\s?[-–—‐‑−/⁄&T])"
"""What every symbol begins with: a dash, or letters and a dash. `triệu` and `của` fail here at once."""


@cache
def _symbol() -> str:
    """The symbol behind a number, asked for only where one may stand."""
    return rf"(?:(?={_SIGN_AHEAD})(?:{SYMBOL.replace('MARKS', marks())}))"


@cache
def numbered() -> regex.Pattern[str]:
    """A number with a type word before it or a symbol behind it.

    Groups: type, number (its first digit), rest, year, mark, bodies, open.
    True: `Quy định số 142`, `37-QĐ/TW`. Near misses: `5 năm`, `52.031`, `32/2`.
    """
    kind = rf"(?<!\p{{L}})(?<type>{type_words()})"
    word = r"(?:(?:số|Số|SỐ|só|so|No\.?)[:.]?\s{0,3})?"
    gap = rf"(?:{GAP}|:\s?|\s\()"
    return regex.compile(
        rf"""
        [0-9](?<![0-9.,/–-][0-9])
        (?: (?<={kind}{GAP}[0-9])                                               # Nghị quyết 1|8
          | (?<=(?<!\p{{L}})(?<type>NQ|QĐ|NĐ|KL)[0-9])                             # NQ2|1, glued
          | (?<=[ốỐóo:.(]\s{{0,3}}[0-9])(?<={kind}{gap}{word}[0-9])             # Quy định số 1|42
          | {_symbol_ahead()}(?<![\p{{L}}--[ốỐ]][0-9])                          # 6|9-QĐ/TW, by its symbol
        )
        (?<=(?<number>[0-9]))(?<rest>{REST})
        (?:{_symbol()})?+
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def _symbol_ahead() -> str:
    """Behind a number's first digit: is there a symbol at all?"""
    digits = r"[0-9.]{0,7}+[a-dA-D]?+"
    first = rf"(?:19|20)[0-9]{{2}}\s?{DASH}|(?i:{marks()})\s?(?:{DASH}|T[WƯ])|(?:{unmarked()})"
    return rf"(?={digits}{_SIGN_AHEAD})(?={digits}\s{{0,2}}+(?:{DASH}\s{{0,2}})?+(?:{first}))"


@cache
def after_page() -> regex.Pattern[str]:
    """The number and symbol behind a gazette's running head. Groups as in `numbered()`."""
    return regex.compile(
        rf"{FURNITURE}(?<number>[0-9])(?<rest>{REST})(?:{_symbol()})", regex.VERBOSE | regex.VERSION1
    )


@cache
def item() -> regex.Pattern[str]:
    """The next item of a list, from its separator: `, 03`, ` và 19`, `; số 214-QĐ/TW`.

    Groups: join, word (a type word said anew is not one: the scan finds that itself),
    number, rest, year, mark, bodies.
    """
    return regex.compile(
        rf"""
        (?=[^0-9.]{{0,27}}+[0-9])                                                # a number is near
        (?<join>[*_]{{0,3}}\s{{0,2}}(?:[,;]|(?:,\s?)?(?:và|&|hoặc|and|cùng)(?=\s)|(?=\s))(?:\s{{0,2}}(?:và|and)(?=\s))?)
        \s{{0,3}}[*_]{{0,3}}(?:(?<word>số|Số|SỐ):?\s{{0,2}})?
        (?<number>[0-9])(?<rest>{REST})
        (?:{_symbol()})?+
        """,
        regex.VERBOSE | regex.VERSION1,
    )


ROMAN = r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})(?![\p{L}0-9])"
"""A term or a congress: I to XXIX."""

TERM = (
    r"(?:nhiệm\skỳ\sĐại\shội\s|(?:nhiệm\skỳ\s)?(?:khóa|khoá|Khóa|Khoá|KHÓA|KHOÁ)\s{1,2})(?:thứ\s)?"
    rf"(?<term>{ROMAN}|[0-9]{{1,2}}(?![0-9./]))"
)

ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14, "mười lăm": 15,
}  # fmt: skip
ORDINAL_WORDS = "|".join(sorted((word.replace(" ", r"\s") for word in ORDINALS), key=len, reverse=True))
SESSION = (
    r"(?i:thứ\s)?(?:(?<session>[0-9]{1,2})(?![0-9]|[.,][0-9])"
    rf"|(?<ordinal>(?i:{ORDINAL_WORDS}))(?!\p{{L}})|(?<roman>{ROMAN}))"
)
CENTRE = r"(?:(?i:ban\schấp\shành\s|bch\s)?(?:[Tt]rung\s[ưƯ]ơng|TRUNG\sƯƠNG|TW|TƯ|T\.Ư|T\.W)(?:\sĐảng)?)"


UNIONS = r"\s(?:Hội|Đoàn|Công\sđoàn|Tổng\s[Ll]iên|Liên\s|Mặt\strận|MTTQ)(?!\p{L})"
"""Behind `Trung ương`: the centre of a union or a front, not the Party's."""


LEAD = r"[\s*_]{0,4}+(?:,[\s*_]{0,4}+)?+(?:\(\s?)?+"
"""In front of a fact behind a number: a space, a comma, an opening bracket."""
CLOSE = r"(?:\s?\))?+"


ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS = "|".join(ENGLISH_MONTHS)
MONTH_WORDS = "|".join(word.replace(" ", r"\s") for word in sorted(dates.MONTHS, key=len, reverse=True))


@cache
def day() -> regex.Pattern[str]:
    """A day, with or without its year. Groups: day, month, year, or the same in words."""
    return regex.compile(
        rf"""
        {LEAD}(?:(?:được\s)?(?:ký|ban\shành|có\shiệu\slực|đề)\s)?(?:[Nn]gày|NGÀY|dated|of)\s{{0,2}}
        (?<day>[0-9]{{1,2}})(?:\s?[/.–-]\s?(?<month>[0-9]{{1,2}})(?:\s?[/.–-]\s?(?<year>(?:19|20)?[0-9]{{2}}(?![0-9])))?
          |\s{{1,2}}(?:tháng|THÁNG)\s{{1,2}}(?<wmonth>[0-9]{{1,2}}|(?i:{MONTH_WORDS})(?!\p{{L}}))
            (?:(?:\s?[/,]\s?|\s{{1,2}})(?:năm|NĂM)?\s{{0,2}}(?<wyear>(?:19|20)[0-9]{{2}}))?
          |\s(?<emonth>{MONTHS})\s(?<eyear>(?:19|20)[0-9]{{2}}))(?:\s(?:vừa\squa|mới\sđây))?
        {CLOSE}
        | {LEAD}(?:issued\s)?(?:dated|of|on)\s(?<emonth>{MONTHS})\s(?<day>[0-9]{{1,2}})(?:st|nd|rd|th)?
          ,?\s(?<eyear>(?:19|20)[0-9]{{2}})
        {CLOSE}
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def bracketed_day() -> regex.Pattern[str]:
    """`(23-4-2024)`, `(2017)`. Groups: day, month, year, only."""
    return regex.compile(
        rf"""
        {LEAD}(?:(?<day>[0-9]{{1,2}})\s?[/.–-]\s?(?<month>[0-9]{{1,2}})\s?[/.–-]\s?(?<year>(?:19|20)[0-9]{{2}})(?=\s?[,;)])
          |(?<only>(?:19|20)[0-9]{{2}})(?=\s?\)))
        {CLOSE}
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def month_or_year() -> regex.Pattern[str]:
    """`tháng 12/2011`, `năm 2018`. Groups: month, year, only."""
    return regex.compile(
        rf"""
        {LEAD}(?:tháng\s(?<month>[0-9]{{1,2}})(?:\s?[/–-]\s?|\snăm\s|,\s)(?<year>(?:19|20)[0-9]{{2}})(?![0-9])
          |năm\s(?<only>(?:19|20)[0-9]{{2}})(?![0-9/-])(?!\s?[–-]\s?[0-9]))
        {CLOSE}
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def term() -> regex.Pattern[str]:
    """`khóa XII`, `(Khóa 12)`, `nhiệm kỳ Đại hội XIII`. Group: term."""
    return regex.compile(rf"{LEAD}{TERM}{CLOSE}", regex.VERBOSE | regex.VERSION1)


@cache
def plenum() -> regex.Pattern[str]:
    """`tại Hội nghị Trung ương 7`, `Hội nghị lần thứ 8 Ban Chấp hành Trung ương`, `Trung ương 7` before a term.

    Groups: session, ordinal, roman, later (the number behind the words).
    """
    return regex.compile(
        rf"""
        {LEAD}(?:tại\s|của\s|do\s)?
        (?: (?:Hội\snghị|hội\snghị)\s(?:lần\s)?{SESSION},?\s(?:của\s)?{CENTRE}(?!{UNIONS})
          | (?:Hội\snghị|hội\snghị)\s(?:lần\sthứ\s)?{CENTRE}\s(?:lần\s)?(?:thứ\s)?
            (?<later>[0-9]{{1,2}}(?![0-9])|{ROMAN}|(?i:{ORDINAL_WORDS})(?=,?\s\(?(?i:khóa|khoá)\s))
          | {CENTRE}\s(?<later>[0-9]{{1,2}})(?=,?\s\(?(?:khóa|khoá|Khóa|Khoá)))
        {CLOSE}
        """,
        regex.VERBOSE | regex.VERSION1,
    )


BY = regex.compile(r"(?:của|CỦA|do|DO|by|from|of)\s{1,2}(?:đồng\schí\s)?")
"""In front of the issuer behind a number: `của Bộ Chính trị`, `do Ban Bí thư`."""
END = regex.compile(CLOSE)


DIRECT = regex.compile(
    r"(?<=[^\s,*_(]\s)(?<body>Bộ Chính trị|Ban Bí thư(?: Trung ương(?: Đảng)?)?|Chính phủ|Quốc hội|Thủ tướng Chính phủ)"
    r"(?=\s(?:về|ban|khóa|khoá|\())"
)
"""A central body right behind a number, without `của`."""
