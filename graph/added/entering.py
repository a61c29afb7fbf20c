"""Rows of a user's own register, checked on the way in: which are taken, refused and doubted, and why."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date as Day
from difflib import get_close_matches
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from citations import vocabulary
from citations.errors import UserError
from citations.vocabulary import LAWS
from graph.model import Document
from graph.register import Register, identity_of, one_document
from graph.resolving.evidence import known_of, runs_through_terms
from graph.resolving.fullform import day as written_day
from graph.resolving.fullform import name
from graph.resolving.in_order import Numbered, in_order
from graph.resolving.rows import COLUMNS, delimiter, read_each
from graph.terms import fits, start_of, term_on
from graph.words.numbering import family_of, numeral_key

ALSO = ("year", "short_names")
"""Columns that a register of laws has besides."""
NEAR = 7
"""So many days out of order are no contradiction: a paper may be dated before it is numbered."""
KNOWN_WEIGHS, NEW_WEIGHS = 4, 1
"""What a row counts for where numbers and days contradict one another: one of the register, one of the file."""


class NotARegister(UserError):
    exit_code = 3
    en = "{file}: no column is called \"type\". A register is a CSV file; its columns: {columns}."
    vi = "{file}: không có cột \"type\". Danh mục là tệp CSV với các cột: {columns}."


class UnknownType(UserError):
    exit_code = 3
    en = "{file}:{line}: {said!r} is no type of document that is known.{near} Correct the type."
    vi = "{file}:{line}: {said!r} không phải loại văn bản đã biết.{gan} Hãy sửa cột type."


class OtherTerm(UserError):
    exit_code = 3
    en = "{file}:{line}: {name}: {day} is no day of term {term}, but of {right}. Correct the day or the term."
    vi = "{file}:{line}: {name}: ngày {day} không thuộc khóa {term} mà thuộc khóa {right}. Hãy sửa ngày hoặc khóa."


class NoTerm(UserError):
    exit_code = 3
    en = "{file}:{line}: {name}: {term!r} is no congress term. Write it like XIII."
    vi = "{file}:{line}: {name}: {term!r} không phải khóa đại hội. Hãy ghi như XIII."


class Twice(UserError):
    exit_code = 3
    en = "{file}:{line}: {name} stands in line {first} already, as {id}. Leave one of the two out."
    vi = "{file}:{line}: {name} đã có ở dòng {first}, mã {id}. Hãy bỏ một trong hai dòng."


class AlreadyYours(UserError):
    exit_code = 3
    en = (
        "{file}:{line}: {name} is in your register already, as {id}. To correct that row, give this one the id {id}; "
        "to take it out, type: vankien register remove {id}"
    )
    vi = (
        "{file}:{line}: {name} đã có trong danh mục riêng với mã {id}. Để sửa, hãy ghi mã {id} cho dòng này; "
        "để bỏ dòng cũ, hãy gõ: vankien register remove {id}"
    )


class SameNumber(UserError):
    exit_code = 3
    en = (
        "{file}:{line}: {name} of the same term is known, of {day}, as {id}. To correct that row, give this one its "
        "id; if both papers exist, take this one with --doubtful."
    )
    vi = (
        "{file}:{line}: {name} cùng khóa đã có, ngày {day}, mã {id}. Để sửa dòng đó, hãy ghi mã ấy cho dòng này; "
        "nếu có cả hai văn bản, hãy thêm --doubtful."
    )


class OtherNumber(UserError):
    exit_code = 3
    en = (
        "{file}:{line}: the id {id} is that of {known}, and this row is of {name}. Leave the id out or correct it; "
        "if the known row is wrong, take this one with --doubtful."
    )
    vi = (
        "{file}:{line}: mã {id} là của {known}, còn dòng này là {name}. Hãy bỏ trống hoặc sửa mã; "
        "nếu dòng đã có mới sai, hãy thêm --doubtful."
    )


class AgainstOrder(UserError):
    exit_code = 3
    en = (
        "{file}:{line}: {name} of {day} goes against the order of numbers: {other} is of {other_day}. "
        "Correct the number or the day; if both are right, take the row with --doubtful."
    )
    vi = (
        "{file}:{line}: {name} ngày {day} trái thứ tự số: {other} ban hành ngày {other_day}. "
        "Hãy sửa số hoặc ngày; nếu cả hai đều đúng, hãy thêm --doubtful."
    )


class Entry(Struct, frozen=True):
    """A row that can be taken."""

    line: int
    document: Document
    doubt: UserError | None = None
    """Why a person should look at it first."""


class Checked(Struct, frozen=True):
    """The rows of a file: those that can be taken, and what was said of the others."""

    entries: tuple[Entry, ...]
    refused: tuple[UserError, ...]


def check_rows(text: str, file: str, shipped: Register, own: Sequence[Document]) -> Checked:
    """Every row of a register's CSV, compared with the rows that are known and with one another.

    `own` are the rows that the user's register has already; a row of the file takes the place
    of the one of its id.
    """
    refused: list[UserError] = []
    sign, head = delimiter(text, (*COLUMNS, *ALSO))
    if "type" not in head:
        raise NotARegister(file=file, columns=", ".join((*COLUMNS, *ALSO)))
    lines = list(read_each(io.StringIO(text, newline=""), file, delimiter=sign, bad=refused.append))
    kept: list[tuple[int, Document]] = []
    seen: dict[Any, tuple[int, Document]] = {}
    for line, document in lines:
        about = {"file": file, "line": line, "name": name(document)}
        first = seen.get(document.id) or seen.get(identity_of(document) or document.id)
        if first:
            refused.append(Twice(**about, first=first[0], id=first[1].id))
        elif error := _impossible(document, about) or _yours(document, own, about):
            refused.append(error)
        else:
            kept.append((line, _as_own(document)))
            seen[document.id] = line, document
            if identity := identity_of(document):
                seen[identity] = line, document
    given = {document.id for _, document in kept}
    others = [document for document in own if document.id not in given]
    known = Register([*shipped.documents(), *others])
    doubts = _against_order(kept, known, file)
    entries = []
    for line, document in kept:
        about = {"file": file, "line": line, "name": name(document)}
        doubt = _other_number(document, shipped, about) or _same_number(document, known, about) or doubts.get(line)
        entries.append(Entry(line, document, doubt))
    return Checked(tuple(entries), tuple(sorted(refused, key=lambda error: error.said["line"])))


def _as_own(document: Document) -> Document:
    """The row with a note of what it says."""
    said = (field.name for field in fields(document) if field.name not in ("id", "known", "own"))
    return replace(document, own=tuple(name for name in said if getattr(document, name) not in (None, ())))


@cache
def _types() -> tuple[str, ...]:
    named = {each for kind in vocabulary.document_types() for each in (kind.name, *kind.also)}
    return tuple(sorted({*named, *LAWS, *(document.type for document in Register.shipped().documents())}))


def _impossible(document: Document, about: dict[str, Any]) -> UserError | None:
    """Why no paper can be as a row says, if none can."""
    kind, term, day = document.type, document.term, document.date
    if kind not in _types():
        near = next(iter(get_close_matches(kind, _types(), 1)), None)
        return UnknownType(**about, said=kind, near=f" Near it: {near}." if near else "",
                           gan=f" Gần nhất: {near}." if near else "")  # fmt: skip
    if term and known_of(document).series.central:
        if start_of(term) is None:
            return NoTerm(**about, term=term)
        if day and not fits(term, day):
            return OtherTerm(**about, day=written_day(day), term=term, right=term_on(day) or "?")
    return None


def _yours(document: Document, own: Iterable[Document], about: dict[str, Any]) -> UserError | None:
    for other in own:
        if other.id != document.id and one_document(other, document):
            return AlreadyYours(**about, id=other.id)
    return None


def _other_number(document: Document, shipped: Register, about: dict[str, Any]) -> UserError | None:
    known = shipped.get(document.id)
    if known is None or number_of(known) == number_of(document) or document.number is None:
        return None
    return OtherNumber(**about, id=document.id, known=name(known))


def number_of(document: Document) -> tuple[str, str | None]:
    """What a number is compared by: the family of its mark, and the number."""
    return family_of(document.type, document.symbol), numeral_key(document.number, document.numeral)


def _same_number(document: Document, known: Register, about: dict[str, Any]) -> UserError | None:
    """Another paper of the same number in the same sequence and term, whose row this one does not correct."""
    mine, sequence = number_of(document), sequence_of(document)
    if sequence is None or mine[1] is None or known.get(document.id):
        return None
    for other in known.numbered(document.type, document.number or 0, document.symbol):
        if not one_document(other, document) and sequence_of(other) == sequence and number_of(other) == mine:
            return SameNumber(**about, id=other.id, day=written_day(other.date) if other.date else "?")
    return None


def sequence_of(document: Document) -> tuple[Any, ...] | None:
    """The sequence and the time in which numbers run; None where that is not known."""
    known = known_of(document)
    series = known.series
    if document.number is None or not series.complete or known.period is None:
        return None
    yearly = not runs_through_terms(series, document.symbol) and bool(document.year)
    return series.body, series.place, series.within, known.mark, known.period, known.tail == "HNTW", yearly


def _against_order(kept: Iterable[tuple[int, Document]], known: Register, file: str) -> dict[int, UserError]:
    """By lines: rows whose number and day contradict those of other papers."""
    new: dict[Any, dict[str, tuple[int, Document]]] = defaultdict(dict)
    for line, document in kept:
        if document.date and (sequence := sequence_of(document)):
            new[sequence][document.id] = line, document
    if not new:
        return {}
    old: dict[Any, list[Document]] = defaultdict(list)
    for document in known.documents():
        if document.date and (sequence := sequence_of(document)) in new and document.id not in new[sequence]:
            old[sequence].append(document)
    doubts: dict[int, UserError] = {}
    for sequence, rows in new.items():
        papers = {document.id: document for document in old[sequence]}
        papers |= {id: document for id, (_, document) in rows.items()}
        kept_order = in_order([
            Numbered(document.number or 0, document.date.toordinal() if document.date else 0,
                     NEW_WEIGHS if id in rows else KNOWN_WEIGHS, id)
            for id, document in papers.items()
        ])  # fmt: skip
        for id in rows.keys() - {each.name for each in kept_order}:
            line, document = rows[id]
            if other := contrary(document, [papers[each.name] for each in kept_order]):
                doubts[line] = AgainstOrder(
                    file=file, line=line, name=name(document), other=name(other), day=_written(document),
                    other_day=_written(other))  # fmt: skip
    return doubts


def contrary(document: Document, others: Iterable[Document]) -> Document | None:
    """The paper nearest in number that is too late for one below or too early for one above."""
    def days(other: Document) -> int:
        later = ((other.date or Day.min) - (document.date or Day.min)).days
        return later if (other.number or 0) < (document.number or 0) else -later

    wrong = [other for other in others if other.number != document.number and days(other) > NEAR]
    return min(wrong, key=lambda other: (abs((other.number or 0) - (document.number or 0)), other.id), default=None)


def _written(document: Document) -> str:
    return written_day(document.date) if document.date else "?"
