"""What a question denies or leaves out: the graph keeps what is said, so such a question has no answer.

>>> denied("bai nao khong trich dan quy dinh 142", 25), denied("co bai nao nhac quy dinh 142 khong", 17)
('khong', None)
"""

from __future__ import annotations

from functools import cache

import regex

from graph.words import asking


def denied(line: str, name: int) -> str | None:
    """The word of a folded question that denies its verb or leaves something out, None where none does.

    `name` is where the document's name begins: a title behind it may deny what it likes.
    """
    found = _negation().search(line, 0, name) or _left_out().search(line)
    return found["word"] if found else None


@cache
def _negation() -> regex.Pattern[str]:
    """A negation before a verb that can be asked."""
    verbs = [verb for kind in asking.data()["verbs"] for verb in asking.phrases("verbs", kind)]
    verbs += asking.phrases("question", "cite")
    verbs += [verb for key in ("sign", "present", "issue", "chair") for verb in asking.phrases("asked", key)]
    words, between = (asking.alternatives(asking.phrases("denied", key)) for key in ("negation", "between"))
    return regex.compile(rf"\b(?<word>{words}) (?:(?:{between}) )?(?:{asking.alternatives(verbs)})(?![\p{{L}}0-9])")


@cache
def _left_out() -> regex.Pattern[str]:
    """A word of leaving out before a number or before what can be left out."""
    words, things = (asking.alternatives(asking.phrases("denied", key)) for key in ("except", "things"))
    return regex.compile(rf"\b(?<word>{words}) (?:(?:{things}|{asking.alternatives(asking.types())})\b|[0-9])")
