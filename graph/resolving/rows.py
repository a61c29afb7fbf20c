"""Rows of a register's CSV → documents; a bad row is named by file and line.

Columns are those of `data/documents.csv` and `data/laws.csv`; only `type` is needed,
and a title, a number or a name. Spreadsheets turn 05 into 5 and days around: both are read.

>>> rows = ["type,number,symbol,date", "chỉ thị,5,37/CT-TW,15/05/2016"]
>>> document = read_rows(rows, "rieng.csv")[0]
>>> document.symbol, document.number, str(document.date), document.id
('CT/TW', 5, '2016-05-15', 'chi-thi-05-ct-tw-2016')
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date as Day

import regex

from citations.errors import UserError
from graph.model import Document
from graph.resolving import naming
from graph.terms import term_on

COLUMNS = ("id", "type", "number", "symbol", "issuer", "date", "term", "session", "title", "nickname",
           "signer", "amends", "replaces", "status", "sources", "confidence")  # fmt: skip
"""The columns of a register."""

_SYMBOL = regex.compile(
    r"(?<numeral>[0-9]{1,5}+(?:\.[0-9]{1,3}+)?(?<letter>[A-Za-z])?)?(?<bare>[a-z](?=/))?"
    r"\s?[-–/ ]?\s?(?:(?<year>(?:19|20)[0-9]{2})\s?/)?(?<rest>\p{L}.*)?"
)
_NUMBER = regex.compile(r"(?<digits>[0-9]{1,5}+)(?:\.[0-9]{1,3}+)?[A-Za-z]?")
_DAY_FIRST = regex.compile(r"(?<day>[0-9]{1,2})[./-](?<month>[0-9]{1,2})[./-](?<year>[0-9]{4})")
_FORMULA = regex.compile(r"\A'*+(?:[\t\r\n]|\s*+[=+\-@＝＋－＠])")
"""How a cell begins that some spreadsheet would calculate, with our sign before it or not."""
_LISTS = regex.compile(r"\s*;\s*")


class BadRow(UserError):
    """A row of a register that cannot be used."""

    exit_code = 3
    en = "{file}:{line}: {reason} Correct the row, or leave it out."
    vi = "{file}:{line}: {lydo} Hãy sửa hoặc bỏ dòng này."


DELIMITERS = (",", ";", "\t")
"""What spreadsheets put between cells."""


def delimiter(text: str, columns: Iterable[str]) -> tuple[str, list[str]]:
    """What stands between the cells of a CSV, and its head: the sign that parts most names of columns.

    >>> delimiter("by;why;2,5\\nLan;x;1", ("by", "why"))
    (';', ['by', 'why', '2,5'])
    """
    head = text.partition("\n")[0].strip()
    parted = {sign: [cell.strip() for cell in next(csv.reader([head], delimiter=sign), [])] for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: len({*columns} & {*parted[sign]}))
    return best, parted[best]


def read_rows(lines: Iterable[str], file: str) -> list[Document]:
    """The documents of a register's CSV, as an open file or its lines."""
    return [document for _, document in read_each(lines, file)]


def read_each(lines: Iterable[str], file: str, *, delimiter: str = ",",
              bad: Callable[[BadRow], None] | None = None) -> Iterator[tuple[int, Document]]:
    """Each document of a register's CSV with the line its row ends in; a bad row is raised, or given to `bad`."""
    reader = csv.DictReader(lines, delimiter=delimiter)
    for row in reader:
        if not any(row.values()):
            continue
        try:
            yield reader.line_num, _document(row, file, reader.line_num)
        except BadRow as error:
            if bad is None:
                raise
            bad(error)


def as_cell(written: str) -> str:
    """A text that a spreadsheet will not run as a formula.

    >>> as_cell("=1+1"), as_cell("-1+1"), as_cell("'=1"), as_cell("Quy định")
    ("'=1+1", "'-1+1", "''=1", 'Quy định')
    """
    return f"'{written}" if _FORMULA.match(written) else written


def of_cell(cell: str) -> str:
    """The text that a cell was made of.

    >>> of_cell(as_cell("=1+1")), of_cell("'quoted'")
    ('=1+1', "'quoted'")
    """
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def _document(row: dict[str, str | None], file: str, line: int) -> Document:
    said = {name: of_cell(unicodedata.normalize("NFC", written.strip()))
            for name, written in row.items()
            if isinstance(written, str) and written and not written.isspace()}  # fmt: skip
    cell = said.get
    kind = cell("type")
    if kind is None:
        raise BadRow(file=file, line=line, reason="No type is given.", lydo="Thiếu loại văn bản (type).")
    printed = cell("number")
    if printed is not None and not _NUMBER.fullmatch(printed):
        raise BadRow(file=file, line=line, reason=f"{printed!r} is no number.",
                     lydo=f"{printed!r} không phải là số văn bản.")  # fmt: skip
    numeral, symbol = normal_symbol(printed, cell("symbol"))
    day = _day(cell("date"), file, line)
    year = cell("year") or _year_in(cell("symbol"))
    if year is not None and not year.isdigit():
        raise BadRow(file=file, line=line, reason=f"{year!r} is no year.",
                     lydo=f"{year!r} không phải là năm.")  # fmt: skip
    number = int(found["digits"]) if (found := _NUMBER.match(numeral or "")) else None
    names = _list(cell("nickname") or cell("short_names"))
    term = cell("term")
    if term is None and day and symbol and symbol.endswith("/TW"):
        term = term_on(day)
    document = Document(
        id=cell("id") or "",
        type=kind.lower(),
        number=number,
        numeral=numeral if numeral and not numeral.isdigit() else None,
        symbol=symbol,
        year=int(year) if year else None,
        issuer=cell("issuer"),
        date=day,
        term=term,
        session=cell("session"),
        title=cell("title"),
        known=True,
        names=tuple(dict.fromkeys(names)),
        signer=cell("signer"),
        amends=_list(cell("amends")),
        replaces=_list(cell("replaces")),
        status=cell("status"),
        sources=cell("sources"),
        confidence=cell("confidence"),
    )
    if "\0" in "".join(said.values()):
        raise BadRow(file=file, line=line, reason="A cell holds a character that no text has (NUL).",
                     lydo="Có ô chứa ký tự không thuộc văn bản (NUL).")  # fmt: skip
    if not document.id:
        if number is None and not document.title and not names:
            raise BadRow(file=file, line=line, reason="Neither a number, a title nor a name is given.",
                         lydo="Không có số, tên hay trích yếu.")  # fmt: skip
        document = naming.named(document)
    return document


def normal_symbol(number: str | None, written: str | None) -> tuple[str | None, str | None]:
    """Number and symbol apart, in normal form.

    >>> normal_symbol("8", "8B-NQ/HNTW"), normal_symbol("37", "37/QÐ-TW"), normal_symbol("30", "c/NQ-CP")
    (('8B', 'NQ/HNTW'), ('37', 'QĐ/TW'), ('30c', 'NQ-CP'))
    """
    found = _SYMBOL.fullmatch((written or "").replace("Ð", "Đ").replace("–", "-").strip())
    if not found:
        return number, written
    letter = found["bare"] or ""
    numeral = found["numeral"] if found["letter"] or not number else number
    symbol = found["rest"]
    if symbol and "/" not in symbol and symbol.upper().endswith(("-TW", "-TƯ")):
        symbol = symbol[:-3] + "/TW"
    return (numeral + letter if numeral else None), symbol


def _year_in(symbol: str | None) -> str | None:
    """The year that stands between number and symbol, as state papers print it.

    >>> _year_in("56/2015/NĐ-CP"), _year_in("142-QĐ/TW")
    ('2015', None)
    """
    found = _SYMBOL.fullmatch((symbol or "").strip())
    return found["year"] if found else None


def _day(written: str | None, file: str, line: int) -> Day | None:
    if written is None:
        return None
    try:
        if found := _DAY_FIRST.fullmatch(written):
            return Day(int(found["year"]), int(found["month"]), int(found["day"]))
        return Day.fromisoformat(written)
    except ValueError:
        raise BadRow(file=file, line=line, reason=f"{written!r} is no day, such as 2024-04-23.",
                     lydo=f"{written!r} không phải là ngày, chẳng hạn 2024-04-23.") from None  # fmt: skip


def _list(written: str | None) -> tuple[str, ...]:
    return () if written is None else tuple(part for part in _LISTS.split(written) if part)
