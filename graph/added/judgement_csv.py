"""What persons decided as CSV: written here, read here or elsewhere."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any, get_args

from msgspec import Struct

from citations.errors import UserError
from graph.added.altering import alter
from graph.added.deciding import what
from graph.added.difference import SHOWN, Difference
from graph.added.own_register import text_of
from graph.ingest import Progress, Run
from graph.keeping.database import WAIT
from graph.keeping.judgements import Entry
from graph.register import Register
from graph.resolving.judgement import COLUMNS, Aside, Judgement, Verdict
from graph.resolving.rows import as_cell, delimiter, of_cell

NEEDED = ("article", "start", "end", "quote", "verdict", "by", "why", "at")
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


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
    rows = sorted(rows_of(file, refused), key=lambda row: row[1].order)

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
                        what=what(other, "en"), gi=what(other, "vi")))  # fmt: skip
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


def _of_one_citation(one: Judgement, other: Judgement) -> bool:
    return (one.start, one.end, one.quote) == (other.start, other.end, other.quote)


def rows_of(file: str, refused: list[UserError]) -> list[tuple[int, Judgement]]:
    text = text_of(file)
    sign, head = delimiter(text, COLUMNS)
    if missing := [column for column in NEEDED if column not in head]:
        raise NotJudgements(file=file, missing=", ".join(missing), columns=", ".join(COLUMNS))
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=sign)
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
