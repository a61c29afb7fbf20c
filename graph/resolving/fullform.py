"""What a document is called, and the full form in which it is cited.

>>> full(Document("x", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị", date=Day(2024, 4, 23),
...               title="thí điểm giao quyền"))
'Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị về thí điểm giao quyền'
"""

from __future__ import annotations

from datetime import date as Day
from functools import cache

import regex

from citations.vocabulary import LAWS
from graph.model import Document
from graph.words.numbering import of_plenums
from graph.words.vocabulary import forms

LONGEST = 90
"""A law whose title is longer goes by its number."""


def name(document: Document) -> str:
    """What a document is called: type and number, or its name.

    >>> name(Document("x", "quy định", 8, symbol="QĐi/TW"))
    'Quy định 08-QĐi/TW'
    >>> name(Document("x", "luật", title="Luật Đất đai", year=2024))
    'Luật Đất đai 2024'
    """
    kind = _capital(document.type)
    if printed := symbol(document):
        return f"{kind} {printed}"
    if document.session and document.type in of_plenums():
        term = f" khóa {document.term}" if document.term else ""
        what, _, which = document.session.partition(" ")
        return f"{kind} Trung ương {which}{term}" if what == "HNTW" else f"{kind} Đại hội {which}"
    title = min(filter(None, (document.title, *document.names)), key=len, default=None)
    if not title:
        return f"{kind} {document.year}" if document.year else kind
    named = title if title.lower().startswith(document.type) else f"{kind} {title}"
    return f"{named} {document.year}" if document.year and str(document.year) not in named else named


def symbol(document: Document) -> str:
    """The number with its symbol, as printed on the paper.

    >>> symbol(Document("x", "nghị định", 56, year=2015, symbol="NĐ-CP"))
    '56/2015/NĐ-CP'
    """
    if document.number is None:
        return ""
    party = document.symbol is None or "/" in document.symbol
    number = document.numeral or f"{document.number:02}"
    if document.year:
        number += f"/{document.year}"
    if document.symbol is None:
        return number
    return f"{number}{'-' if party and not document.year else '/'}{document.symbol}"


def full(document: Document) -> str:
    """The form in which a text should cite it, with all that is known of it.

    >>> full(Document("x", "luật", 31, year=2024, symbol="QH15", issuer="Quốc hội", date=Day(2024, 1, 18),
    ...               title="Luật Đất đai"))
    'Luật Đất đai số 31/2024/QH15, ngày 18/1/2024 của Quốc hội'
    """
    title = subject(document)
    titled = title.lower().startswith(document.type)
    if document.number is None:
        head = title if titled else name(document)
    elif titled and document.type in LAWS:
        head = f"{title} số {symbol(document)}"
    else:
        head = f"{_capital(document.type)} số {symbol(document)}"
        title = title[len(document.type) :].strip() if titled else title
    if document.date:
        head += f", ngày {day(document.date)}"
    if document.issuer:
        head += f" của {' và '.join(document.issuer.rsplit(', ', 1))}"
    if not title or title in head:
        return head
    return f"{head} {title if _opening().match(title) else f'về {title}'}"


@cache
def _opening() -> regex.Pattern[str]:
    """What a title begins with where no "về" stands before it: such a word, or a bracket."""
    return regex.compile(rf"(?i)(?:{'|'.join(map(regex.escape, forms().openings))}|\()(?!\p{{L}})")


def short(document: Document) -> str:
    """What a document is called in a few words; a law by its title, which says more than its number.

    >>> short(Document("x", "luật", 31, year=2024, symbol="QH15", title="Luật Đất đai"))
    'Luật Đất đai (31/2024/QH15)'
    """
    title = subject(document)
    if document.type not in LAWS or not title or len(title) > LONGEST:
        return name(document)
    return f"{title} ({symbol(document)})" if document.number is not None else name(document)


def subject(document: Document) -> str:
    """The title, where one is known; a note in brackets in its place is none."""
    return "" if document.title is None or document.title.startswith("[") else document.title


def day(value: Day) -> str:
    """A day as Vietnamese papers write it: 23/4/2024."""
    return f"{value.day}/{value.month}/{value.year}"


def _capital(kind: str) -> str:
    return kind[:1].upper() + kind[1:]
