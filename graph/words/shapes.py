"""The shapes in which people type the name of a document, on a folded line.

Words come from `data/ask.toml` and the parser's own tables: a word in capitals
stands for all spellings of its kind, and is filled in when a shape is first used.
"""

from __future__ import annotations

from functools import cache

import regex

from graph.words import asking

GLUED = r"(?<![\p{L}0-9/-])(MARKS)(tw)?(?=[0-9])"                 # CT35, NQTW4
MIDDLE_WORDS = r"[\p{L}0-9.-]{1,20}"
END = r"(?![\p{L}0-9])"
ROMAN = r"(?=[xvi])x{0,2}(?:ix|iv|v?i{0,3})"
ORDER = rf"(?:{ROMAN}|[0-9]{{1,2}}(?:st|nd|rd|th)?|ORDINALS)"
SYMBOL = (
    r"(?:\s?[/-]\s?(?<mark>[a-z]{1,8})\s?[/-]\s?(?<tail>[a-z]{1,12}[0-9]{0,2}(?:[/-][a-z]{1,12})?)"   # -qd/tw
    r"|[ /-]{0,3}(?<mark>MARKS)[ /-]{0,3}(?<tail>TAILS)"                                         # qd tw
    r"|\s?[/-]\s?(?<mark>MARKS|qh[0-9]{1,2}|ubtvqh[0-9]{1,2}))"                                  # -tb, /qh14
)
NUMBER = (
    r"\b(?<number>(?<digits>[0-9]{1,5})(?:\.[0-9]{1,3})?(?:[a-z](?![a-z]))?)(?:/(?<year>(?:19|20)[0-9]{2}))?"
    rf"(?:{SYMBOL}{END}|{END}(?![/.-][0-9]))"
)
KIND = r"\b(?<kind>KINDS)(?: (?:cua |of )?(?:the )?(?<body>BODIES))?(?<so> (?:so|no|number|num))?[ .:]{0,2}$"
SESSIONS = (
    rf"(?:hoi nghi )?\b(?:trung uong|hntw|bch ?tw|tw) ?(?:lan )?(?:(?<plenum>[0-9]{{1,2}})"
    rf"|thu (?<plenum>{ORDER})|(?<plenum>{ORDER})(?= khoa))(?: lan (?<again>[1-3]))?{END}(?![/-])",     # tw 4
    rf"\bhoi nghi (?:lan )?thu (?<plenum>{ORDER})"
    rf"(?: (?:cua )?(?:ban chap hanh |bch ?)?(?:trung uong|tw)(?: dang)?)?{END}",
    rf"\b(?:the )?(?<plenum>{ORDER}) (?:party )?(?:central committee )?plen(?:um|ary session){END}",
    rf"\bplenum (?:no )?(?<plenum>{ORDER}){END}",
    r"\b(?:dai hoi|dh)(?: dai bieu)? (?<local>dang bo(?: WORD){1,8}?) lan thu "
    rf"(?<congress>{ORDER}){END}",
    r"\b(?:dai hoi|dh)(?: dai bieu)?(?: toan quoc)?(?: cua)?(?: dang)?(?: cong san viet nam)? ?"
    rf"(?:lan )?(?:thu )?(?<congress>{ORDER}){END}(?: cua dang{END})?",
    rf"\b(?:the )?(?<congress>{ORDER}) (?:national )?(?:party )?congress{END}",
)
LEADS = r"(?:(?:ISSUED(?: (?:in|trong|vao))?|ngay|nam|of|on|from|the|cua) ){0,3}"
NO_RANGE = r"(?! ?(?:den|toi|to|until|till|-) ?(?:thang |nam |ngay )?[0-9])"
TITLE = r"(?:ve(?: viec)?|v/v|on|about|regarding) (?<words>(?:WORD ?){1,30}?)"
TERM = (
    r"(?:(?:cua|of|the) ){0,2}(?:khoa|nhiem ky|term|tenure)(?: dai hoi)?(?: thu)? ?"
    rf"(?<term>{ROMAN}|[0-9]{{1,2}}){END}",
    rf"(?:of )?(?:the )?(?<term>{ORDER}) (?:party )?(?:term|tenure|central committee){END}",
)
BY = r"(?:(?:do|cua|of|by|from|the|issued) ){0,3}"
STOP = (
    r"(?= (?:(?:tu|ke tu|since|from|between|giua|truoc|before|sau|after|den|until|trong|in|during|nam|thang"
    r"|ngay|dated|of|khoa|ISSUED)(?: (?:tu|ke tu|sau|dau|cuoi|ngay|thang|nam))* (?:[0-9]|[xvi]{1,5}\b|MONTHS)"
    r"|(?:19|20)[0-9]{2}\b|(?:o|tai|in|at|tren|from) (?:tinh |thanh pho |tp |bao )?(?:PLACES)\b"
    r"|(?:duoc|da|co|are|is|was|were) (?:CITE)|(?:trong |in )?(?:cac |nhung |nao |the )?(?:ARTICLE)\b"
    r"|(?:nao|khong|a)$)|$)"
)


@cache
def _fill() -> dict[str, str]:
    kinds = {**dict.fromkeys(asking.types()), **dict.fromkeys(asking.marks())}
    bodies = asking.alternatives(asking.spellings("bodies"))
    return {
        "KINDS": asking.alternatives(kinds),
        "MARKS": asking.alternatives(asking.marks()),
        "TAILS": asking.alternatives(asking.phrases("names", "tails")),
        "BODIES": bodies,
        "HEADS": asking.alternatives(asking.phrases("body_words", "heads")),
        "ORDINALS": asking.alternatives(asking.ordinals()),
        "MONTHS": asking.alternatives(asking.months()),
        "PLACES": asking.alternatives(asking.places()),
        "ISSUED": asking.alternatives(asking.phrases("question", "issued")),
        "FILLER": asking.alternatives(asking.phrases("question", "filler")),
        "CITE": asking.alternatives(asking.phrases("question", "cite")),
        "ARTICLE": asking.alternatives(asking.phrases("question", "article")),
        "WORD": MIDDLE_WORDS,
    }


@cache
def compiled(shape: str) -> regex.Pattern[str]:
    """A shape with its words filled in, built on first use."""
    return regex.compile(regex.sub(r"[A-Z]{4,}", lambda word: f"(?:{_fill()[word[0]]})", shape))
