"""What a person decides of one citation: entered, taken back, listed, written to CSV and read from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any, get_args

from msgspec import Struct

from citations.errors import UserError
from graph import meant
from graph import said as saying
from graph.altering import alter
from graph.database import WAIT
from graph.difference import SHOWN, Difference
from graph.fullform import name
from graph.ingest import Progress, Run
from graph.judgement import Aside, Judgement, Verdict, around
from graph.judgements import Entry
from graph.kept import Telling
from graph.ledger import Ledger, open_ledger
from graph.own_register import text_of
from graph.register import Register
from graph.rows import as_cell, of_cell

COLUMNS = ("article", "start", "end", "quote", "verdict", "document", "by", "why", "at", "before", "after")
"""The columns of judgements as CSV; `before` and `after` are what stands around the quote."""
NEEDED = ("article", "start", "end", "quote", "verdict", "by", "why", "at")
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
NAMED = 5
"""So many citations or documents are named in a refusal."""


class NoSuchArticle(UserError):
    en = "{article}: no article has this id. See which there are: vankien articles"
    vi = "{article}: không có bài nào mang mã này. Xem các bài: vankien articles"


class NoCitationThere(UserError):
    en = "{article}: no citation stands at {offset}. Citations stand at: {near}."
    vi = "{article}: không có trích dẫn nào ở vị trí {offset}. Các trích dẫn ở: {near}."


class NoOneDocument(UserError):
    en = "{said!r}: {count} documents fit. Give the id of one: {which}."
    vi = "{said!r}: có {count} văn bản phù hợp. Hãy cho mã của một văn bản: {which}."


class NoDocument(UserError):
    en = "{said!r}: no document fits. Look for it: vankien search {said!r}; or enter it: vankien register import FILE"
    vi = (
        "{said!r}: không có văn bản nào khớp. Hãy tìm: vankien search {said!r}; "
        "hoặc thêm vào danh mục: vankien register import TỆP"
    )


class Contradiction(UserError):
    en = (
        "{article}: «{quote}» at {start} was decided otherwise: {what}, by {by} on {at} ({why}). "
        "Take that back first: vankien decide --undo {article} {start}"
    )
    vi = (
        "{article}: «{quote}» ở vị trí {start} đã được quyết định khác: {gi}, bởi {by} ngày {at} ({why}). "
        "Hãy huỷ quyết định đó trước: vankien decide --undo {article} {start}"
    )


class NothingToUndo(UserError):
    en = "{article}: nothing was decided of the citation at {offset}. See what was: vankien decide --list"
    vi = "{article}: chưa có quyết định nào về trích dẫn ở vị trí {offset}. Xem các quyết định: vankien decide --list"


class NotJudgements(UserError):
    exit_code = 3
    en = "{file}: no columns {missing}. Judgements are CSV with these columns: {columns}."
    vi = "{file}: thiếu cột {missing}. Các quyết định ở dạng CSV với các cột: {columns}."


class BadJudgement(UserError):
    exit_code = 3
    en = "{file}:{line}: {field} is {said!r}, and has to be {what}. Correct the row, or leave it out."
    vi = "{file}:{line}: {field} là {said!r}, cần phải là {gi}. Hãy sửa hoặc bỏ dòng này."


class AlreadyOtherwise(UserError):
    exit_code = 3
    en = "{file}:{line}: contradicts what {by} decided on {at} of «{quote}» in {article}: {what}. It is left out."
    vi = "{file}:{line}: trái với quyết định của {by} ngày {at} về «{quote}» trong {article}: {gi}. Dòng này bị bỏ."


class Shown(Struct, frozen=True):
    """A judgement in a list."""

    entry: Entry
    lost: bool
    """It says that a citation is a document which there is no more."""

    def shape(self) -> dict[str, Any]:
        """The judgement as plain values."""
        one = self.entry.judgement
        return {name: getattr(one, name) for name in COLUMNS} | {
            "aside": self.entry.aside or ("no document" if self.lost else None)}  # fmt: skip


class Decided(Struct, frozen=True):
    """What was decided, whether that was so already, and what it changed."""

    judgement: Judgement
    again: bool
    alike: int
    """Other citations of the article by the same words, which stay as they are."""
    difference: Difference

    def shape(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"judgement": {name: getattr(self.judgement, name) for name in COLUMNS}, "again": self.again,
                "alike": self.alike, "difference": self.difference.shape()}  # fmt: skip


class Undone(Struct, frozen=True):
    """What was taken back, and what that changed."""

    judgements: tuple[Judgement, ...]
    difference: Difference

    def shape(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"undone": [{name: getattr(one, name) for name in COLUMNS} for one in self.judgements],
                "difference": self.difference.shape()}  # fmt: skip


class Imported(Struct, frozen=True):
    """What became of the judgements of a file."""

    added: int
    same: int
    aside: tuple[tuple[Judgement, Aside], ...]
    """Kept, but they bear on no citation now."""
    refused: tuple[UserError, ...]
    difference: Difference

    def shape(self, lang: str) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"added": self.added, "same": self.same,
                "aside": [{"article": one.article, "start": one.start, "quote": one.quote, "aside": why}
                          for one, why in self.aside],
                "refused": [{"line": error.said["line"], "reason": error.text(lang)} for error in self.refused],
                "difference": self.difference.shape()}  # fmt: skip


def decide(article: str, offset: int, verdict: Verdict, document: str | None, address: str, *, by: str, why: str,
           now: str, register: Register | None = None, limit: int = SHOWN, progress: Progress | None = None,
           wait: float = WAIT) -> Decided:
    """Enter what a person decides of the citation that stands at an offset; `document` as words or an id.

    Refused where it contradicts what was decided of the same citation before.
    """

    def step(run: Run) -> tuple[Judgement, bool, int]:
        telling = _telling(run.ledger, article)
        place = _at(telling, offset)
        mention = telling.mentions[place]
        text = telling.article.text
        before, after = around(text, mention.start, mention.end)
        one = Judgement(article, mention.start, mention.end, text[mention.start : mention.end], verdict, by, why, now,
                        _id(run, document) if document else None, before, after)  # fmt: skip
        earlier = run.ledger.judged([telling.key]).get(telling.key, {}).get(place)
        for other in earlier.judgements if earlier else ():
            if one.repeats(other):
                return other, True, 0
            if one.contradicts(other):
                raise Contradiction(article=article, quote=other.quote, start=mention.start, by=other.by, at=other.at,
                                    why=other.why, what=_what(other, "en"), gi=_what(other, "vi"))  # fmt: skip
        with run.ledger.transaction():
            run.ledger.add_judgement(one)
            run.ledger.bear(article, telling)
        alike = sum(text[each.start : each.end] == one.quote for each in telling.mentions) - 1
        return one, False, alike

    (one, again, alike), difference = alter(address, step, register=register, limit=limit, progress=progress,
                                            wait=wait)  # fmt: skip
    return Decided(one, again, alike, difference)


def undo(article: str, offset: int, address: str, *, register: Register | None = None, limit: int = SHOWN,
         progress: Progress | None = None, wait: float = WAIT) -> Undone:
    """Take back what was decided of the citation at an offset; what the rules decide holds again."""

    def step(run: Run) -> tuple[Judgement, ...]:
        telling = run.ledger.telling(article)
        entries = run.ledger.judgements(article)
        found = _bearing(run.ledger, telling, offset, entries) if telling else []
        found = found or [entry for entry in entries
                          if entry.aside and entry.judgement.start <= offset < entry.judgement.end]  # fmt: skip
        if not found:
            raise NothingToUndo(article=article, offset=offset)
        with run.ledger.transaction():
            for entry in found:
                run.ledger.drop_judgement(entry.key)
            run.ledger.bear(article, telling)
        return tuple(entry.judgement for entry in found)

    return Undone(*alter(address, step, register=register, limit=limit, progress=progress, wait=wait))


def listed(address: str) -> tuple[Shown, ...]:
    """All that persons decided, the earlier first."""
    with open_ledger(address) as ledger:
        lost = ledger.without_effect()
        return tuple(Shown(entry, entry.judgement in lost) for entry in ledger.judgements())


def as_csv(judgements: Sequence[Judgement]) -> str:
    """Judgements as CSV, to be read by `import_csv` here or elsewhere."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for one in judgements:
        cells = (getattr(one, name) for name in COLUMNS)
        rows.writerow([as_cell(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()


def import_csv(file: str, address: str, *, register: Register | None = None, limit: int = SHOWN,
               progress: Progress | None = None, wait: float = WAIT) -> Imported:
    """Enter the judgements of a CSV file; those of articles that are not here yet wait for them."""
    refused: list[UserError] = []
    rows = sorted(_rows(file, refused), key=lambda row: row[1].order)

    def step(run: Run) -> tuple[int, int, tuple[tuple[Judgement, Aside], ...]]:
        added = same = 0
        touched = dict.fromkeys(one.article for _, one in rows)
        with run.ledger.transaction():
            here = {article: run.ledger.judgements(article) for article in touched}
            for line, one in rows:
                others = [entry.judgement for entry in here[one.article] if _of_one_citation(entry.judgement, one)]
                if any(one.repeats(other) for other in others):
                    same += 1
                elif other := next((other for other in others if one.contradicts(other)), None):
                    refused.append(AlreadyOtherwise(
                        file=file, line=line, by=other.by, at=other.at, quote=other.quote, article=other.article,
                        what=_what(other, "en"), gi=_what(other, "vi")))  # fmt: skip
                else:
                    run.ledger.add_judgement(one)
                    here[one.article].append(Entry(0, one, None))
                    added += 1
            for article in touched:
                run.ledger.bear(article, run.ledger.telling(article))
        aside = tuple((entry.judgement, entry.aside) for article in touched
                      for entry in run.ledger.judgements(article) if entry.aside)  # fmt: skip
        return added, same, aside

    (added, same, aside), difference = alter(address, step, register=register, make=True, limit=limit,
                                             progress=progress, wait=wait)  # fmt: skip
    return Imported(added, same, aside, tuple(sorted(refused, key=lambda error: error.said["line"])), difference)


def what(one: Judgement, lang: str) -> str:
    """What was decided, in a few words."""
    return _what(one, lang)


def _what(one: Judgement, lang: str) -> str:
    words = {"is": ("it is {}", "là {}"), "not": ("it is not {}", "không phải {}"),
             "new": ("it is in no register", "chưa có trong danh mục")}  # fmt: skip
    return words[one.verdict][lang == "vi"].format(one.document)


def _telling(ledger: Ledger, article: str) -> Telling:
    telling = ledger.telling(article)
    if telling is None:
        raise NoSuchArticle(article=article)
    return telling


def _at(telling: Telling, offset: int) -> int:
    """The place of the citation that holds an offset; the narrowest, where one holds another."""
    holding = [(mention.end - mention.start, at) for at, mention in enumerate(telling.mentions)
               if mention.start <= offset < mention.end]  # fmt: skip
    if not holding:
        near = sorted(telling.mentions, key=lambda mention: (abs(mention.start - offset), mention.start))[:NAMED]
        text = telling.article.text
        told = ", ".join(f"{mention.start} («{text[mention.start : mention.end]}»)"
                         for mention in sorted(near, key=lambda mention: mention.start))  # fmt: skip
        raise NoCitationThere(article=telling.article.id, offset=offset, near=told or "–")
    return min(holding)[1]


def _id(run: Run, document: str) -> str:
    """The one document that words or an id mean."""
    said = saying.read(document)
    found = meant.documents(run.store, document, said) if said else []
    if not found:
        raise NoDocument(said=document)
    if len(found) > 1:
        which = ", ".join(f"{one.document.id} ({name(one.document)})" for one in found[:NAMED])
        raise NoOneDocument(said=document, count=len(found), which=which)
    return found[0].document.id


def _bearing(ledger: Ledger, telling: Telling, offset: int, entries: Sequence[Entry]) -> list[Entry]:
    """What was decided of the citation at an offset of the present text."""
    judged = ledger.judged([telling.key]).get(telling.key, {})
    for at, mention in enumerate(telling.mentions):
        if mention.start <= offset < mention.end and at in judged:
            return [entry for entry in entries if entry.judgement in judged[at].judgements]
    return []


def _of_one_citation(one: Judgement, other: Judgement) -> bool:
    return (one.start, one.end, one.quote) == (other.start, other.end, other.quote)


def _rows(file: str, refused: list[UserError]) -> list[tuple[int, Judgement]]:
    text = text_of(file)
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [column for column in NEEDED if column not in (reader.fieldnames or ())]
    if missing:
        raise NotJudgements(file=file, missing=", ".join(missing), columns=", ".join(COLUMNS))
    found = []
    for row in reader:
        try:
            found.append((reader.line_num, _judgement(row, file, reader.line_num)))
        except BadJudgement as error:
            refused.append(error)
    return found


def _judgement(row: dict[str, str | None], file: str, line: int) -> Judgement:
    cells = {name: of_cell(row.get(name) or "") for name in COLUMNS}

    def bad(field: str, what: str, gi: str) -> BadJudgement:
        return BadJudgement(file=file, line=line, field=field, said=cells[field], what=what, gi=gi)

    for field in ("article", "quote", "by", "why", "at"):
        if not cells[field]:
            raise bad(field, "given", "có giá trị")
    for field in ("start", "end"):
        if not (cells[field].isascii() and cells[field].isdigit() and len(cells[field]) < 12):
            raise bad(field, "a place in the text, counted in characters", "vị trí trong bài, đếm theo ký tự")
    if cells["verdict"] not in VERDICTS:
        raise bad("verdict", ", ".join(VERDICTS), ", ".join(VERDICTS))
    if bool(cells["document"]) != (cells["verdict"] != "new"):
        raise bad("document", "the id of a document, and nothing for new", "mã văn bản, và để trống nếu là new")
    start, end = int(cells["start"]), int(cells["end"])
    if end - start != len(cells["quote"]):
        raise bad("end", "as far behind start as the quote is long", "cách start đúng bằng độ dài của quote")
    return Judgement(cells["article"], start, end, cells["quote"], next(one for one in VERDICTS
                     if one == cells["verdict"]), cells["by"], cells["why"], cells["at"], cells["document"] or None,
                     cells["before"], cells["after"])  # fmt: skip
