"""What a step changed in the graph, as people read it: counted first, then citations and documents before → after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

import msgspec

from graph.added.difference import CitationChange, Cites, Difference, DocumentChange
from viz import kinds
from viz.output import plain
from viz.terminal import QUIET, STRONG, Screen
from viz.words import say

NOT_TOLD = {"former", "own"}
"""Fields of a document that tell of its past or its row, not of the document."""
LONGEST = 40


def show_difference(screen: Screen, found: Difference) -> None:
    """How much is not what it was, and what."""
    if not found.counts:
        screen.line(screen.say("unchanged"))
        return
    screen.line((screen.say("changed"), STRONG))
    for kind in sorted(found.counts, key=lambda kind: (kind not in ("CITES", "Document"), kind)):
        count = found.counts[kind]
        told = [screen.say(f"count_{name}", count=number) for name in ("come", "changed", "gone")
                if (number := getattr(count, name))]  # fmt: skip
        called = screen.say(f"kind_{kind}") if kind in KINDS else screen.say(
            "kind_other", kind=kinds.links(screen.lang)[kind])  # fmt: skip
        screen.line("  ", called, ": ", ", ".join(told))
    _citations(screen, found.citations, found.count("CITES"))
    _documents(screen, found.documents, found.count("Document"))


KINDS = ("CITES", "Document", "Article", "Official", "Organisation", "MENTIONS")
"""What is called by a word of its own."""


def _citations(screen: Screen, changes: Iterable[CitationChange], total: int) -> None:
    rows = list(changes)
    seen = [one for one in rows if not _same_link(one)]
    for article, links in groupby(seen, key=lambda one: one.article):
        screen.line("  ", (plain(article), STRONG))
        for one in links:
            quote = f"«{value(' '.join(one.quote.split()))}»  " if one.quote else ""
            screen.line("    ", (quote, QUIET), plain(one.document), ": ", _link(screen, one.before), " → ",
                        _link(screen, one.after))  # fmt: skip
    if moved := len(rows) - len(seen):
        screen.line("  ", (screen.say("moved_only", count=moved), QUIET))
    if total > len(rows):
        screen.line("  ", (screen.say("more_changes", count=total - len(rows)), QUIET))


def _same_link(one: CitationChange) -> bool:
    """Whether only the passages are others: before and after would read alike."""
    before, after = one.before, one.after
    return before is not None and after is not None and (before.certainty, before.judged) == (
        after.certainty, after.judged)  # fmt: skip


def _link(screen: Screen, cites: Cites | None) -> str:
    return "–" if cites is None else screen.link(cites.certainty, cites.judged).replace("\n", ", ")


def _documents(screen: Screen, changes: Iterable[DocumentChange], total: int) -> None:
    rows = list(changes)
    for one in rows:
        screen.line("  ", (plain(one.id), STRONG), "  ", _what(screen, one))
    if total > len(rows):
        screen.line("  ", (screen.say("more_changes", count=total - len(rows)), QUIET))


def _what(screen: Screen, one: DocumentChange) -> str:
    if one.before is None or one.after is None:
        return screen.say("document_come" if one.before is None else "document_gone")
    after = one.after
    told = [f"{screen.say(f'field_{name}')}: {value(before)} → {value(after[name])}"
            for name, before in one.before.items() if name not in NOT_TOLD]  # fmt: skip
    return "; ".join(told) or screen.say("document_row")


def in_place(shipped: str | None, instead: Mapping[str, tuple[Any, Any]], lang: str) -> str:
    """What a row of the user's holds in place of what the shipped row says.

    >>> in_place("x", {"term": ("XII", "XIII")}, "en")
    'your row, in place of the shipped one: Term: XII → XIII'
    """
    told = "; ".join(f"{say(f'field_{name}', lang)}: {value(old)} → {value(new)}"
                     for name, (old, new) in instead.items())
    return say("in_place", lang, told=told) if told else say("as_shipped" if shipped else "only_own", lang)


def value(given: Any) -> str:
    """A value on part of a line.

    >>> value(None), value(["a", "b"]), value(True)
    ('–', 'a; b', 'true')
    """
    match given:
        case None | []:
            return "–"
        case list():
            told = "; ".join(map(str, given))
        case bool():
            told = msgspec.json.encode(given).decode()
        case _:
            told = str(given)
    return plain(told if len(told) <= LONGEST else told[: LONGEST - 1] + "…")
