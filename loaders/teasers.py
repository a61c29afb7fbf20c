"""Where a page lists other headlines rather than telling its own story.

>>> text = "Bài viết kể xong.\\nTin liên quan\\nHội nghị quán triệt Chỉ thị 05\\nHết giờ làm việc.\\n"
>>> [text[start:end] for start, end in found_teasers(text)]
['Hội nghị quán triệt Chỉ thị 05']
"""

from __future__ import annotations

from functools import cache

from citations.model import Span
from citations.text import fold
from loaders.words import folded

_HEADLINE = 220
"""Longer lines are told, not listed."""
_HEADING = 60
_SHORT_PAIR = 25
_TRIM = " \t\r\u00a0*#_|>-–•·:\ufeff\u200b"
_ENDS = (".", "./.", ";", ",")


def found_teasers(text: str) -> tuple[Span, ...]:
    """The lists of other headlines, each from its first headline to the end of its last."""
    found: list[Span] = []
    at = 0
    listing = False
    previous, previous_at, shown = "", 0, 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        bare = line.strip(_TRIM).strip()
        if not bare:
            continue
        shown += 1
        end = start + len(line.rstrip())
        if is_heading(bare):
            listing = True
        elif (lead := led(bare)) and len(bare) <= _HEADLINE:
            _add(found, start + line.index(bare) + lead, end)
        elif listing and is_headline(bare):
            _add(found, start + len(line) - len(line.lstrip()), end)
        else:
            listing = False
            if len(bare) <= _HEADLINE and is_headline(bare) and (first := _twice(bare, previous, shown)):
                _add(found, start if first == 1 else previous_at, end)
        previous, previous_at = bare, start
    return tuple(found)


def _twice(bare: str, previous: str, shown: int) -> int:
    """1 where one line holds a headline twice, 2 where it repeats the line before, else 0.

    A picture and its link both bear the headline. At the very head a repeated line
    is the page's own title.
    """
    half = (len(bare) + 1) // 2
    if half > _SHORT_PAIR and bare[: len(bare) // 2].strip() == bare[half:].strip():
        return 1
    same = bare == previous or (len(bare) > _SHORT_PAIR and bare.split() == previous.split())
    return 2 if same and len(bare) > _SHORT_PAIR and shown > 4 else 0


def _add(found: list[Span], start: int, end: int) -> None:
    """One more headline; those with nothing but space between are one list."""
    if found and start - found[-1][1] <= 12:
        found[-1] = (found[-1][0], max(end, found[-1][1]))
    else:
        found.append((start, end))


def is_headline(bare: str) -> bool:
    """Whether a line may be a headline: short, and no sentence."""
    return len(bare) <= _HEADLINE and not (bare.endswith(_ENDS) and not bare.endswith(".."))


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in folded("teasers", "headings"))


def is_heading(bare: str) -> bool:
    """Whether a line says that a list of other headlines follows."""
    if not 0 < len(bare) <= _HEADING or bare[0].islower():
        return False              # the end of a wrapped line: "… các đơn vị⏎liên quan."
    folding = fold(bare)
    return folding[0] in _first_letters() and folding.rstrip(" .>»…") in folded("teasers", "headings")


def led(bare: str) -> int:
    """How many characters of a line like "Xem thêm: …" stand before its headline."""
    colon = bare.find(":", 0, 24)
    if colon < 0 or colon + 10 > len(bare) or fold(bare[:colon]).strip() not in folded("teasers", "leads"):
        return 0
    return colon + 1 + len(bare[colon + 1 :]) - len(bare[colon + 1 :].lstrip())
