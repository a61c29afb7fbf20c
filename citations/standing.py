"""Where citations stand: the words before each one, the lists they stand in, and the verbs said of them.

What a text says of a paper stands before it: "thực hiện Nghị quyết 18", "đã ký ban
hành Quy định 301". In a list it stands before the first item and is said of all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

import regex
from msgspec import Struct
from msgspec.structs import replace

from citations import links, phrases, vocabulary
from citations.model import Citation, OfficialMention
from citations.phrases import Verb
from citations.text import Composed

LONGEST = 400
"""Characters before a citation that are read; a title between two items of a list has less."""

_ANEW = regex.compile(r"\s{0,4}(?:[-–•+*#|(\[]|[0-9]{1,2}[.)]|\p{Lu}|\n)")
"""How a line begins that is no more of the same sentence."""
_CAPITAL = regex.compile(r"[\s“\"(*\[]{0,4}[\p{Lu}0-9]")
_SHORT = regex.compile(r"(?r)(?:(?<!\p{L})\p{Lu}|\sTP|[Đđ]/c|(?:[:;,(\n]|gồm)\s?[0-9]{1,2})")
"""Before a stop that ends no sentence: an initial, an abbreviation, the number of an item."""
_JOIN = regex.compile(
    r"(?r)(?:[,;]|\s(?:và|cùng|hoặc|cũng\snhư|cùng\svới))[\s*_]{0,4}(?:(?:và|cùng|hoặc)\s{1,2})?"
    r"(?:(?:[-–•+*]|[0-9]{1,2}[.)]|[a-zđ]\))\s{0,3})?(?:(?:các|cả|số)\s{1,2}){0,2}"
)
"""What stands between two items of a list, read from the second one's start."""
_COMMA = ", "
"""Between most of them stands nothing else, and a long list is soon read."""
_PART = regex.compile(
    r"(?r)(?<joined>[,;]\s|\svà\s)?"
    r"(?:(?i:điều|khoản|điểm|mục|phần|chương)\s[0-9IVXa-zđ]{1,4},?\s){0,4}"
    r"(?i:điều|khoản|điểm|mục|phần|chương)\s[0-9IVXa-zđ]{1,4}"
)
"""Parts of the paper behind the comma, and whether they stand behind what joins it to another."""


class Lead(Struct, frozen=True, gc=False):
    """Where the words before a citation begin, and what they are said of."""

    start: int
    """Behind the paper before it, or the end of the last sentence."""
    same: bool
    """The paper before it on its own level stands in the same sentence."""
    parent: int | None = None
    """Place of the citation in whose title or name it stands."""
    before: int | None = None
    """Place of the last citation before it on its own level."""
    head: int = 0
    """Place of the first item of its list: its own where there is no list."""
    far: int = 0
    """End of the last citation in its title, or its own."""
    verbs: tuple[Verb, ...] = ()
    """What is said of it before it, nearest first."""


class Standing(Struct, frozen=True):
    """What the readers of statements share: made once for a text."""

    view: Composed
    citations: Sequence[Citation]
    """The citations at the offsets of the composed text."""
    leads: list[Lead]
    lists: dict[int, list[int]]
    """Place of the first item → places of all items of its list."""

    @property
    def text(self) -> str:
        """The text in composed form."""
        return self.view.text


def standing(text: str, citations: Sequence[Citation], *, view: Composed | None = None) -> Standing:
    """What the readers of statements share: made once for a text; `view` is `Composed(text)` where it is known."""
    view = Composed(text) if view is None else view
    inside = citations if view.same else tuple(moved(view, citation) for citation in citations)
    found = leads(view.text, inside)
    kept: dict[int, list[int]] = {}
    for at, lead in enumerate(found):
        kept.setdefault(lead.head, []).append(at)
    return Standing(view, inside, found, kept)


Mention = TypeVar("Mention", Citation, OfficialMention)


def moved(view: Composed, mention: Mention) -> Mention:
    """A mention at its offsets in the composed text."""
    return replace(mention, start=view.composed(mention.start), end=view.composed(mention.end))


def leads(text: str, citations: Sequence[Citation]) -> list[Lead]:
    """One for each citation, in their order."""
    heads: list[int] = []
    parents: list[int | None] = []
    found: list[tuple[int, bool, int | None, int | None, int]] = []
    open_: list[int] = []
    far: list[int] = []
    last: dict[int | None, int] = {}
    stops = [stop for stop, letter in _STOPS.items() if letter in text]

    def close() -> None:
        inner = open_.pop()
        above = parents[inner]
        if above is not None:
            far[above] = max(far[above], far[inner])

    for at, citation in enumerate(citations):
        start = citation.start
        far.append(citation.end)
        while open_ and citations[open_[-1]].end <= start and open_[-1] != citation.within:
            close()
        parent = open_[-1] if open_ else citation.within
        before = last.get(parent)
        if before is not None:
            floor = far[before]
        elif parent is None:
            floor = 0
        else:
            outer = citations[parent]
            floor = outer.end if outer.end <= start else outer.start
        lead, whole = _begin(text, floor, start, stops)
        same = whole and (before is not None or parent is not None)
        head = at
        if before is not None and same and _goes_on(text, lead, start):
            _, in_sentence, _, subject, _ = found[heads[before]]
            apart = (
                ";" in text[lead:start] and in_sentence and subject is not None
                and citations[subject].type == citation.type
                and not _LISTED.intersection(text[citations[subject].end : citations[heads[before]].start])
            )  # fmt: skip
            first, opening = heads[before], (found[heads[before]][0], citations[heads[before]].start)
            if not apart and not _next_subject(text, citations[before], citation, opening):
                head = first  # behind a semicolon, one of the subject's kind is its neighbour instead
        heads.append(head)
        parents.append(parent)
        found.append((lead, same, parent, before, head))
        last[parent] = at
        open_.append(at)
    while open_:
        close()
    verbs = [
        phrases.before(text, known[0], citations[at].start) if known[4] == at else () for at, known in enumerate(found)
    ]
    return [Lead(*known, end, said) for known, end, said in zip(found, far, verbs, strict=True)]


def _next_subject(text: str, before: Citation, citation: Citation, opening: tuple[int, int]) -> bool:
    """Whether a paper behind a comma is no item of a list but what acts: `Thực hiện Nghị quyết 18, Luật Mẫu quy định`.

    `opening` is where the words before the list begin and end.
    """
    if citation.type == before.type or not text.startswith(", ", citation.start - 2):
        return False
    if not links.speaks(text, citation.end):
        return False
    verbs = phrases.before(text, *opening)
    return any(verb.between == "implements" and links.opens(text, opening[0], verb.start) for verb in verbs)


def _goes_on(text: str, lead: int, start: int) -> bool:
    """Whether nothing but what joins the items of a list stands before it; none goes on behind its bracket."""
    if text[lead:start] == _COMMA:
        return True
    joined = _JOIN.match(text, max(lead, start - 30), start, concurrent=False)
    if joined is None:
        return False
    part = _PART.match(text, max(lead, start - 60), start - 2) if text[start - 2 : start] == ", " else None
    if part is not None and part["joined"] is None:
        return False  # sửa đổi `Khoản 2, Điều 5,` Nghị định 15
    return text.count(")", lead, start) <= text.count("(", lead, start)


def _begin(text: str, floor: int, start: int, stops: Sequence[str]) -> tuple[int, bool]:
    """Where the sentence begins that goes on to `start`, and whether `floor` is in it."""
    if text[floor:start] == _COMMA:
        return floor, True
    low = max(floor, start - LONGEST)
    stop, line = _stop(text, low, start, stops), text.rfind("\n", low, start)
    while stop >= 0 or line >= 0:
        if stop > line:
            opens = text[stop + 1].isupper() or _CAPITAL.match(text, stop + 1, concurrent=False)
            if opens and not (text[stop - 1] == "." and _short(text, low, stop - 1)):
                return stop + 1, False
            stop = _stop(text, low, stop, stops)
        else:
            before = text[max(low, line - 4) : line].rstrip()[-1:]
            broken = line + 1 == start and before.islower()      # a line broken before a paper
            goes_on = before in _OPEN or broken or _hangs(text, low, line)
            if not goes_on and _ANEW.match(text, line + 1, concurrent=False):
                return line + 1, False
            line = text.rfind("\n", low, line)
    return low, low == floor


def _hangs(text: str, low: int, line: int) -> bool:
    """Whether a line that ends here goes on in the next, whatever letter that begins with: `của⏎Ban Bí thư`."""
    last = text[max(low, line - 12) : line].rsplit(None, 1)[-1:]
    return bool(last) and last[0] in _hanging()


@cache
def _hanging() -> frozenset[str]:
    return frozenset(word for word in vocabulary.phrases("hanging") if word.islower())


def _short(text: str, low: int, end: int) -> bool:
    """Whether a stop ends no sentence: behind an initial, an abbreviation, the number of an item."""
    if text[end - 1].islower() and text[end - 1] != "c":
        return False
    return _SHORT.match(text, max(low, end - 7), end, concurrent=False) is not None


_STOPS = {". ": ".", "? ": "?", "! ": "!", "… ": "…", ".” ": "”", ".\" ": "\"", ".) ": ")"}
"""What ends a sentence, and a sign of it that few texts have: one sign is looked for at no cost."""


def _stop(text: str, low: int, end: int, stops: Sequence[str]) -> int:
    """The place of the last blank behind one of the stops that a text has, or -1."""
    last = -1
    for sign in stops:
        at = text.rfind(sign, low, end)
        if at > last:
            last = at + len(sign) - 2
    return last + 1 if last >= 0 else -1


_LISTED = frozenset(":\n")
"""Between a paper and a list: it is no subject of a verb, but stands above a list or in a line before it."""
_OPEN = frozenset(":;,")
"""A line that ends with one of these goes on in the next."""
