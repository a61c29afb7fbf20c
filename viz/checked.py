"""What was found in a text that was checked: one screenful for a person, one JSON object for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Day
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text

from citations import text as letters
from graph.answers import article_fields, described
from graph.check import Checked, CheckedText, Ends, check_article
from graph.keeping.passage import passage
from graph.model import Document
from graph.questions.press import Misprints
from graph.register import Register
from graph.resolving.differs import Finding
from graph.resolving.fullform import name, short
from loaders.model import Reading, Skipped
from viz.names import day as written_day
from viz.names import titled
from viz.output import plain, write_json
from viz.report import name_bad
from viz.terminal import QUIET, STRONG, Screen
from viz.words import say

if TYPE_CHECKING:
    from viz.progress import Progress

COMPARED = ("day", "issuer", "symbol", "form", "number", "title", "other title", "term", "type")
"""Kinds of findings that set what is said against what is right."""
NAMED = 40
"""So many citations without findings are named by name on the screen."""
LONGEST = 110


class Checking:
    """The texts of some inputs, checked one by one; what is no text is named and kept."""

    def __init__(self, readings: Iterable[Reading], lang: str, progress: Progress, register: Register, *,
                 at: Day | None, today: Day, ends: Ends | None = None) -> None:
        self._readings, self._lang, self._progress, self._register = readings, lang, progress, register
        self._at, self._today, self._ends = at, today, ends
        self.read = 0
        self.skipped: list[Skipped] = []

    def __iter__(self) -> Iterator[CheckedText]:
        for reading in self._readings:
            if isinstance(reading, Skipped):
                self.skipped.append(reading)
                name_bad(reading, self._lang)
                continue
            self.read += 1
            self._progress("read", self.read, None)
            yield check_article(reading, self._register, at=self._at, today=self._today, ends=self._ends)


def sentence(finding: Finding, lang: str) -> str:
    """What a finding says, in one line.

    >>> sentence(Finding("day", True, "23/5/2024", "23/4/2024"), "en")
    'day: 23/5/2024 → 23/4/2024'
    """
    kind = finding.kind.replace(" ", "_")
    which = "; ".join(_dated(document, lang) for document in finding.documents)
    values = {"said": finding.said or "?", "right": finding.right or "?", "which": which}
    if finding.kind in COMPARED and finding.right:
        told = say("differs" if finding.wrong else "may_differ", lang, field=say(f"check_{kind}", lang), **values)
        return f"{told} ({which})" if finding.kind == "other title" and which else told
    if finding.kind in ("replaced", "repealed", "amended") and finding.said is None:
        kind += "_undated"
    elif finding.kind == "expired" and finding.said:
        kind += "_dated"
    elif finding.kind == "impossible day" and finding.right:
        kind += "_known"
    told = say(f"found_{kind}", lang, **values)
    return f"{told} {say('by_today', lang)}" if finding.by_today else told


def _dated(document: Document, lang: str) -> str:
    """A document with its day."""
    return " · ".join(filter(None, (short(document), written_day(document.date, lang))))


def checked_fields(checked: Checked, text: str, lang: str) -> dict[str, Any]:
    """A citation and its findings as plain values."""
    return {
        "start": checked.start, "end": checked.end, "quote": checked.quote,
        "line": text.count("\n", 0, checked.start) + 1,
        "passage": passage(text, checked.start, checked.end)["text"],
        **_held(checked, lang),
    }  # fmt: skip


def _held(checked: Checked, lang: str) -> dict[str, Any]:
    return {
        "certainty": checked.certainty,
        "document": checked.held[0] if len(checked.held) == 1 else None,
        "candidates": list(checked.held) if len(checked.held) > 1 else [],
        "sourced": checked.sourced,
        "write": checked.write,
        "wrong": checked.wrong,
        "findings": [{"kind": one.kind, "wrong": one.wrong, "said": one.said, "right": one.right,
                      "documents": [document.id for document in one.documents], "text": sentence(one, lang)}
                     for one in checked.findings],
    }  # fmt: skip


def texts_json(texts: Sequence[CheckedText], skipped: Iterable[Skipped], lang: str) -> dict[str, Any]:
    """All checked texts as one object."""
    every = [checked for text in texts for checked in text.citations]
    return {
        "wrong": sum(text.wrong for text in texts),
        "doubtful": sum(text.doubtful for text in texts),
        "texts": [
            {"article": {"id": text.article.id, "title": text.article.title, "published": text.article.published,
                         "place": text.article.place, "source": text.article.source},
             "day": text.day, "by_today": text.by_today, "wrong": text.wrong, "doubtful": text.doubtful,
             "citations": [checked_fields(one, text.article.text, lang) for one in text.citations]}
            for text in texts
        ],
        "documents": described(_held_to_be(every)),
        "skipped": [{"source": one.source, "line": one.line, "reason": one.error.text(lang)} for one in skipped],
    }  # fmt: skip


def _held_to_be(checked: Iterable[Checked]) -> Iterator[Document]:
    """Every document that a citation is held to be, or that is found to bear on it."""
    for one in checked:
        yield from one.documents
        for found in one.findings:
            yield from found.documents


def misprints_json(found: Misprints, lang: str) -> dict[str, Any]:
    """The misprints of a store as one object."""
    return {
        "errors": [{"article": article_fields(one.article), "start": one.checked.start, "end": one.checked.end,
                    "quote": one.checked.quote, "passage": one.passage.text, **_held(one.checked, lang)}
                   for one in found.errors],
        "documents": described(_held_to_be(one.checked for one in found.errors)),
        "more": found.more,
    }  # fmt: skip


def show_texts(screen: Screen, texts: Sequence[CheckedText], skipped: Iterable[Skipped], *, limit: int,
               as_json: bool) -> None:
    """All checked texts."""
    if as_json:
        write_json(texts_json(texts, skipped, screen.lang))
        return
    for text in texts:
        show_text(screen, text, limit)


def show_text(screen: Screen, text: CheckedText, limit: int) -> None:
    """One text: what is wrong, then what is doubtful, then what is in order."""
    day = written_day(text.day, screen.lang) or screen.say("undated")
    where = plain(text.article.source or text.article.title or text.article.id)
    counted = screen.say("checked", count=len(text.citations), wrong=text.wrong, doubtful=text.doubtful, day=day)
    screen.line((where, STRONG), " · ", counted)
    faulty = sorted((one for one in text.citations if _telling(one)), key=lambda one: (not one.wrong, one.start))
    rows: dict[tuple[Any, ...], list[Checked]] = {}
    for one in faulty:
        rows.setdefault((_plain_quote(one), one.held, one.findings), []).append(one)
    shown = list(rows.values())[: limit or None]
    for same in shown:
        _show_faulty(screen, same, text.article.text)
    if len(rows) > len(shown):
        screen.line((screen.say("more_findings", count=len(rows) - len(shown)), QUIET))
    _name_all(screen, "checked_right", [one for one in text.citations if not one.findings and one.documents])
    _name_all(screen, "checked_unknown", [one for one in text.citations if not _telling(one) and not one.documents])


def _telling(one: Checked) -> bool:
    """It has a finding beyond that nothing is known of the document."""
    return any(finding.kind != "unknown" for finding in one.findings)


def _show_faulty(screen: Screen, same: list[Checked], text: str) -> None:
    one = same[0]
    lines = ", ".join(dict.fromkeys(str(text.count("\n", 0, each.start) + 1) for each in same))
    mark = (screen.say("is_wrong"), STRONG) if one.wrong else (screen.say("is_doubtful"), "")
    screen.line(mark, "  ", (plain(_plain_quote(one)), STRONG), "  ", (screen.say("on_line", lines=lines), QUIET))
    for finding in one.findings:
        _indented(screen, Text(plain(sentence(finding, screen.lang))))
    if one.write:
        written = screen.say("write" if one.sourced else "write_unsourced", form=plain(one.write))
        _indented(screen, Text(written, style=QUIET))


def _indented(screen: Screen, text: Text) -> None:
    screen.console.print(Padding(text, (0, 0, 0, 6)))


def _name_all(screen: Screen, key: str, found: list[Checked]) -> None:
    """Citations by name in one paragraph, each once."""
    names = list(dict.fromkeys(_taken(one, screen.lang) for one in found))
    if names:
        rest = f" … +{len(names) - NAMED}" if len(names) > NAMED else ""
        screen.line((screen.say(key, which=plain("; ".join(names[:NAMED])) + rest), QUIET))


def _taken(one: Checked, lang: str) -> str:
    """A citation with what it is held to be, where its own words do not say that already."""
    quote = _plain_quote(one)
    if len(one.documents) != 1:
        return quote
    document = one.documents[0]
    told = name(document)
    when = written_day(document.date, lang)
    alike = letters.fold(told).replace(" so ", " ") == letters.fold(quote).replace(" so ", " ")
    about = ", ".join(filter(None, (None if alike else told, when)))
    return f"{quote} ({about})" if about else quote


def _plain_quote(one: Checked) -> str:
    quote = " ".join(one.quote.split())
    return quote if len(quote) <= LONGEST else quote[: LONGEST - 1] + "…"


def show_misprints(screen: Screen, found: Misprints, *, as_json: bool) -> None:
    """The misprints of a store, article by article."""
    if as_json:
        write_json(misprints_json(found, screen.lang))
        return
    if not found.errors:
        screen.line(screen.say("no_errors"))
        return
    table = screen.table("col_date", "col_title", "col_passage", "col_error")
    before = None
    for one in found.errors:
        again = one.article.id == before
        before = one.article.id
        told = "\n".join(sentence(finding, screen.lang) for finding in one.checked.findings)
        day = written_day(one.article.published, screen.lang) or screen.say("undated")
        table.add_row("" if again else day, "" if again else plain(titled(one.article)),
                      screen.marked(one.passage), plain(told))
    screen.console.print(table)
    if found.more:
        screen.line((screen.say("more_errors", count=len(found.errors)), QUIET))
