"""Resolutions and reports named by the congress they belong to, national or local.

`Nghị quyết Đại hội XIII`, `Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng`,
`Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX`. A local congress counts its own
numbers; without a number ("nghị quyết đại hội đảng các cấp") there is no one paper.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import bodies, body_words, grammar, places, vocabulary
from citations.bodies import Issuer
from citations.dates import roman
from citations.draft import Draft
from citations.text import fold, tidy

_TYPE = r"(?<![\p{L}])(?<type>(?i:nghị\s{1,2}quyết)|NQ|(?i:báo\s{1,2}cáo\s{1,2}chính\s{1,2}trị))"
_ROMAN = regex.compile(grammar.ROMAN)
_LEAD = r"\s{1,2}(?i:của\s|tại\s|trình\s|thực\shiện\s)?"


_BRANCH = rf"(?i:đảng){grammar.ON}(?i:bộ)"
"""A branch of the Party; `… của Đảng` at the end of a line and `Bộ Chính trị …` on the next name none."""


@cache
def _shape() -> regex.Pattern[str]:
    """The whole name, forward from its type word. Groups: type, kind, place, house, number (three places), more."""
    kinds = vocabulary.any_of(form for name, row in body_words.tables().kinds.items() for form in (name, *row.forms))
    ordinal = rf"(?<=(?i:thứ)\s)(?:{grammar.ORDINAL_WORDS})(?!\p{{L}})"
    number = rf"(?<number>{grammar.ROMAN}|[0-9]{{1,2}}(?![0-9/-]|\.[0-9])|{ordinal})"
    times = rf"(?i:lần\sthứ\s|lần\s|thứ\s)?{number}"
    house = r"(?<house>\p{Lu}[\p{L}\p{M}]{0,8}(?:\s[\p{L}\p{M}]{1,8}){0,7}?)"
    place = rf"(?:\s(?<place>(?!LẦN){places.NAME_BEFORE_COUNT}))?"
    local = rf"(?i:của\s)?{_BRANCH}\s(?:(?<kind>(?i:{kinds}))(?!\p{{L}}){place}|{house})"
    years = r"[0-9]{4}\s?[-–]\s?[0-9]{4}"
    between = rf"(?:\s\((?i:nhiệm\skỳ)\s{years}\)|,\s(?i:nhiệm\skỳ)\s{years},?)?"
    nation = r"(?i:đảng\s)?(?i:toàn\squốc\s|đảng\s)?(?i:của\sđảng\s)?"
    return regex.compile(
        rf"""
        {_TYPE}{_LEAD}(?:(?i:đại\shội)|ĐH)\s(?i:đại\sbiểu\s)?
        (?: {local},?\s(?:(?i:khóa|khoá)\s{number}|{times})
          | (?:{times}){between}\s{local}
          | {nation}{times}(?<more>(?:(?:,\s|\svà\s){grammar.ROMAN}){{1,4}}+)?
            (?:\s(?i:của\s)?(?:Đảng|ĐẢNG)(?:\sCộng\ssản\sViệt\sNam)?(?!{grammar.ON}(?i:bộ)))?+
            (?!\s(?i:của\s)?(?:{_BRANCH}|(?i:Đoàn|Công\sđoàn|Hội|MTTQ|Mặt\strận)))
        )
        """,
        regex.VERBOSE | regex.VERSION1,
    )


@cache
def _anchors() -> dict[str, regex.Pattern[str]]:
    """`Đại hội` behind its first letter → where it stands behind a type word."""
    return {
        word: regex.compile(rf"{word}(?<={_TYPE}{_LEAD}[ĐÐđ]{word})", regex.VERSION1)
        for word in (r"ại\s[hH]ội", r"ẠI\sHỘI", r"H(?=\s[IVX0-9])")
    }


def scan(text: str) -> list[Draft]:
    """Every paper named by its congress, in order."""
    found: list[Draft] = []
    starts = {
        match.start("type")
        for word, anchor in _anchors().items() if word[0] in text
        for match in anchor.finditer(text, concurrent=False)
    }  # fmt: skip
    for start in sorted(starts):
        match = _shape().match(text, start)
        if match is not None and not _abroad().search(text, max(0, start - 160), start):
            found += _read(match)
    return found


@cache
def _abroad() -> regex.Pattern[str]:
    """A party of another country earlier in the sentence: its congress is none of ours."""
    return regex.compile(rf"(?:{vocabulary.any_of(vocabulary.phrases('foreign_parties'))})[^.;\n]{{0,140}}$")


def _read(match: regex.Match[str]) -> list[Draft]:
    said = match["number"]
    number = roman(str(grammar.ORDINALS.get(tidy(said).lower(), said)))
    if number is None:
        return []
    kind = "báo cáo" if fold(match["type"]).startswith("bao") else "nghị quyết"
    end = match.start("more") if match["more"] else match.end()
    draft = Draft(match.start(), end, kind, None)
    draft.behind = match.end()
    draft.rule = "congress"
    if kind == "báo cáo":
        draft.title = tidy(match.group()[8:])
    draft.session = f"ĐH {number}"
    if match["house"]:
        draft.issuer = Issuer(f"Đại hội đại biểu Đảng bộ {tidy(match['house'])} lần thứ {number}")
    elif match["kind"]:
        draft.issuer = _local(match, number)
    else:
        draft.issuer = Issuer(f"Đại hội đại biểu toàn quốc lần thứ {number}")
    drafts = [draft]
    for later in _ROMAN.finditer(match["more"] or ""):
        at = match.start("more") + later.start()
        other = Draft(at, at + len(later.group()), kind, None)
        other.session, other.rule, other.behind = f"ĐH {later.group()}", "congress", match.end()
        other.issuer = Issuer(f"Đại hội đại biểu toàn quốc lần thứ {later.group()}")
        drafts.append(other)
    return drafts


def _local(match: regex.Match[str], number: str) -> Issuer | None:
    """The congress of a local Party organisation, waiting for its place where none is said."""
    body = bodies.issuer(f"Đảng bộ {tidy(match['kind'])} {tidy(match['place'] or '')}".strip())
    if body is None:
        return None
    whole = f" lần thứ {number}"
    if body.waits_for is None:
        return Issuer(f"Đại hội đại biểu {body.name}{whole}", False, None, body.place, body.kind)
    return Issuer(f"Đại hội đại biểu {body.name}", False, body.waits_for, None, body.kind, whole)
