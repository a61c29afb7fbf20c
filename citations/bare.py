"""Whether a number is a paper's: by its symbol, or by a rule for numbers that have none.

Near a type word a bare number may count things (`quy định 3 trường hợp`), be part of a longer
one, or belong to an issuer that is none of ours.
"""

from __future__ import annotations

from functools import cache

import regex

from citations import grammar, vocabulary
from citations.draft import Draft


@cache
def _count() -> regex.Pattern[str]:
    """What makes a bare number a count, a fraction or part of a longer number."""
    units = vocabulary.any_of(vocabulary.phrases("units"))
    return regex.compile(
        rf"[.,/–-]?[0-9]|\s?[%‰]|\s?/\s?[0-9]|{grammar.ON}(?i:{units}|năm(?!\s(?:19|20)[0-9][0-9])|tháng(?!\s[0-9])|ngày(?!\s?[0-9]))(?!\p{{L}})"
        rf"|(?!(?:ngày|của|về|khóa))\p{{L}}",
        regex.VERSION1,
    )


def counted(text: str, end: int) -> bool:
    """Whether what stands behind a number makes it no paper's.

    >>> counted("kế hoạch 5 năm", 10), counted("Nghị quyết 18 đề ra", 13)
    (True, False)
    """
    return _count().match(text, end) is not None


@cache
def _foreign() -> regex.Pattern[str]:
    """Issuers whose papers are none of ours: `của Hội đồng Bảo an`."""
    names = vocabulary.any_of(vocabulary.phrases("foreign_issuers"))
    tails = vocabulary.any_of(vocabulary.phrases("foreign_tails"))
    return regex.compile(
        r"\s(?:(?:ra|thông\squa|được\sthông\squa)\s)?(?:(?:vào\s)?ngày\s[0-9/.-]{3,10}\s)?"
        rf"(?:(?:của|do)\s)?(?:{names}|{tails})(?!\p{{L}})", regex.VERSION1
    )


@cache
def _abroad() -> regex.Pattern[str]:
    """A foreign issuer before a bare number: `Hội đồng Bảo an (HĐBA) thông qua Nghị quyết 2356`."""
    names = vocabulary.any_of(vocabulary.phrases("foreign_issuers"))
    return regex.compile(rf"(?<!\p{{L}})(?:{names})(?!\p{{L}})[^.;\n]{{0,60}}$", regex.VERSION1)


def is_foreign(text: str, start: int, end: int) -> bool:
    """Whether an issuer that is none of ours stands behind or before a bare number."""
    if text[end : end + 1].isspace() and _foreign().match(text, end):
        return True
    return _abroad().search(text, max(0, start - 90), start) is not None


_LONGER = regex.compile(r"[.,]?[0-9]|\p{L}|\s?[%‰]")
"""What makes even a number behind `số` part of a longer one: 35.500."""


def stands(text: str, draft: Draft, items: list[Draft]) -> bool:
    """Whether a number is a paper's: by its symbol, or by a rule for bare numbers.

    A symbol settles it. `số` settles it. A capitalised type with a naked number is a
    paper ("Nghị quyết 18") unless a counted thing follows ("Kế hoạch 5 năm") or the
    number is a year. A small-letter type with a naked number is a verb or a plural
    ("quy định 3 trường hợp") unless an issuer, a day or a term follows, or its word is
    never a verb and the number has two digits ("chỉ thị 42 đã đề ra"). In English, only
    what is cited elsewhere with its symbol is one.
    """
    if draft.symbol is not None:
        return True
    if draft.echo:
        return False
    digits = draft.digits
    if len(digits) > 5 or (len(digits) == 4 and digits[:2] in ("19", "20") and not draft.named):
        return False
    if draft.counted and (not draft.named or _LONGER.match(text, draft.end)):
        return False
    if draft.named or len(items) > 1 or digits.startswith("0"):
        return (
            draft.capital or draft.named or draft.told or items[-1].told or digits.startswith("0")
            or (draft.plural and len(items) > 1)
        )  # fmt: skip
    if draft.told:
        return True
    return (draft.capital and draft.bare) or (draft.noun and len(digits) > 1)


def with_echoes(found: list[Draft], doubtful: list[Draft]) -> list[Draft]:
    """Add the doubtful ones whose type and number the article cites elsewhere for certain."""
    if doubtful:
        sure = {(draft.type, draft.value) for draft in found}
        found += [draft for draft in doubtful if (draft.type, draft.value) in sure and not draft.counted]
        found.sort(key=lambda draft: draft.start)
    return found
