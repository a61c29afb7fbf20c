"""Who signed a paper, told in the next sentence: `… Quy định số 142-QĐ/TW. Đồng chí Trần Mẫu ký ban hành.`

The verb has no paper behind it, so that of the sentence before is meant: the only one there, or the
one that somebody issued. `Quy định do đồng chí Trần Mẫu ký` names its kind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import regex
from msgspec import Struct

from citations import links, vocabulary
from citations.model import OfficialMention
from citations.phrases import words
from citations.standing import Standing
from citations.statement_words import tables

REACH = 400
"""Characters between a paper and the sentence that is said of it."""
_POSTS = 260
_FRONT = 200
"""Characters of posts behind a name, and of what stands before it in its sentence."""
_MANY = 6


class Signed(Struct, frozen=True):
    """A person, the paper he signed, and where the sentence ends that says so."""

    by: int
    to: int
    end: int


@cache
def _signs() -> regex.Pattern[str]:
    """Posts, and a verb of signing with nothing behind it."""
    hedges = words(tables().speech.hedges)
    return regex.compile(
        rf"(?:\s?[,(–-][^.;:\n]{{0,200}}?)?[,\s]\s?(?:{hedges}\s){{0,3}}{words(tables().persons['signs'])}(?=\s?[.;\n]|$)"
    )


@cache
def _kind() -> regex.Pattern[str]:
    """What begins a sentence that tells the kind of the paper: `Quy định này do `, `Văn bản được `."""
    kinds = vocabulary.any_of(kind.name[0].upper() + kind.name[1:] for kind in vocabulary.document_types())
    return regex.compile(rf"[\s*_]{{0,4}}(?<kind>{kinds})(?:\s(?:này|trên|nói\strên))?\s(?:do|được)\s")


def read(stand: Standing, officials: Sequence[OfficialMention], people: Sequence[int]) -> Iterator[Signed]:
    """Every person who, in a sentence of its own, signs the paper of the sentence before."""
    text = stand.text
    starts = [citation.start for citation in stand.citations]
    for by in people:
        official = officials[by]
        acts = _signs().match(text, official.end, min(len(text), official.end + _POSTS))
        if acts is None:
            continue
        low = max(0, official.start - _FRONT)
        begin = max(text.rfind(sign, low, official.start) + len(sign) for sign in (". ", ".\n", "\n"))
        last = bisect_left(starts, official.start) - 1
        if begin <= low or last < 0 or starts[last] >= begin or begin - stand.leads[last].far > REACH:
            continue
        kind = _kind().match(text, begin, official.start)
        if kind is None and " do " in text[begin : official.start]:
            continue
        to = _meant(stand, last, begin, kind["kind"].lower() if kind else None)
        if to is not None:
            yield Signed(by, to, acts.end())


def _meant(stand: Standing, last: int, begin: int, kind: str | None) -> int | None:
    """The paper of the sentence before, or the last of a kind; `last` is the last one before the sentence."""
    at: int | None = last
    found: list[int] = []
    while at is not None and len(found) < _MANY:
        while (above := stand.leads[at].parent) is not None and above < at:
            at = above
        found.append(at)
        at = stand.leads[at].before if stand.leads[at].same else None
    if kind is not None and kind != "văn bản":
        found = [at for at in found if stand.citations[at].type == kind]
        return found[0] if len(found) == 1 else None
    if ". " in stand.text[stand.leads[last].far : begin - 2]:
        return None  # another sentence stands between
    issued = [at for at in found if links.issued(stand.text, stand.leads[at].start, stand.citations[at].start)]
    one = issued or found
    return one[0] if len(one) == 1 and len(stand.lists[stand.leads[one[0]].head]) == 1 else None
