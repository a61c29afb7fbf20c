"""Said the other way round: `được thay thế bởi Quy định 114`, `(nay là Quy định 114)`, `hết hiệu lực từ ngày …`."""

from __future__ import annotations

from functools import cache

import regex

from citations.phrases import REACH, Verb, filled, opens_list, words
from citations.statement_words import tables
from citations.text import fold
from citations.vocabulary import any_of


@cache
def _turned() -> tuple[regex.Pattern[str], dict[str, str]]:
    kinds = {way: kind for kind, row in tables().turned.items() for way in row}
    return regex.compile(rf"{any_of(kinds)}(?!\p{{L}})"), {fold(way): kind for way, kind in kinds.items()}


@cache
def _agents() -> regex.Pattern[str]:
    return regex.compile(rf"\s{words(tables().links.by)}")


def turned(text: str, low: int, at: int) -> Verb | None:
    """A verb that says of the paper before it what the paper at `at` does: `được thay thế bởi `."""
    low = max(low, at - REACH)
    said = text[low:at]
    passive = "được" in said or "bị" in said
    if not passive and "(" not in said and "," not in said:
        return None
    for agent in _agents().finditer(text, low, at):
        if not filled(text, agent.end(), at):
            continue
        shape, kinds = _turned()
        end = agent.start()
        hits = [hit for hit in shape.finditer(text, low, end) if filled(text, hit.end(), end)]
        if not hits:
            return None
        hit = hits[0] if passive else hits[-1]
        verb = Verb(hit.start(), hit.end(), kinds[fold(" ".join(hit.group().split()))])
        if text[verb.start] in "đb":
            return verb
        aside = text[low : verb.start].rstrip()[-1:] in ("(", ",") and verb.end == agent.start()
        return verb if aside else None
    return None


_NOW = regex.compile(
    r"\s?[,(–-]\s?(?:hiện\s)?nay\s(?:(?:đã\s)?(?:được\s)?(?:thay\sthế|thay)\s(?:bằng|bởi)|là)\s(?:các\s)?$"
)
_ONCE = regex.compile(r"\s?[,(–-]\s?(?:trước\s(?:đây|kia|đó)|nguyên|tiền\sthân)\slà\s(?:các\s)?$")


def renamed(text: str, low: int, at: int) -> bool | None:
    """Whether a paper stands in the place of the one before it (`Quy định 205 (nay là Quy định 114)`), or that one in
    its place (`Quy định 114 (trước đây là Quy định 205)`); None where neither is said."""
    if text[max(low, at - 12) : at].rstrip()[-2:] not in _RENAMING:
        return None
    if _NOW.search(text, max(low, at - REACH), at):
        return True
    return False if _ONCE.search(text, max(low, at - REACH), at) else None


_RENAMING = ("là", "ng", "ởi", "ác")


@cache
def _force() -> regex.Pattern[str]:
    return regex.compile(r"hết\shiệu\slực[^.;:]{0,60}?(?:từ|khi)\s(?:ngày\s)?$")


def out_of_force(text: str, source: int, low: int, at: int) -> Verb | None:
    """`hết hiệu lực kể từ ngày ` before a paper that comes into force, and a list behind it."""
    if not opens_list(text, at) or "có hiệu lực" not in text[low:at]:
        return None
    hit = _force().search(text, max(0, source - 100), source)
    return None if hit is None else Verb(hit.start(), hit.end(), "repeals")
