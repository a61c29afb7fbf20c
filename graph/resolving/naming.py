"""Readable ids, made of nothing but what identifies a document.

>>> number_id("quy định", "142", "QĐ", Series("TW"), "2024")
'quy-dinh-142-qd-tw-2024'
>>> number_id("kế hoạch", "123", "KH", Series("QU", "hoan kiem"), "2020")
'ke-hoach-123-quan-uy-hoan-kiem-2020'
>>> number_id("nghị định", "226", "NĐ", Series("CP"), None, year=2025)
'nghi-dinh-226-2025-nd-cp'
"""

from __future__ import annotations

from datetime import date as Day

import msgspec

from citations import places
from graph.model import Document
from graph.resolving.series import Series, series_of
from graph.words.keys import slug
from graph.words.numbering import kind_of, mark_of, numeral_key

PLANNED = "du-thao"
"""The end of the id of a paper that is only planned."""
_COMMITTEES = {"TU": "tinh-uy", "QU": "quan-uy", "HU": "huyen-uy", "TXU": "thi-uy", "ĐU": "dang-uy"}
_UNMARKED = {"QH", "UBTVQH"}
TITLE_WORDS = 10


def number_id(
    kind: str, numeral: str, mark: str, series: Series, period: str | None, *, year: int | None = None
) -> str:
    """The id of a numbered paper: kind, number, year where it is part of that, sequence, period."""
    printed = numeral.zfill(2) if series.central and numeral.isdigit() else slug(numeral)
    parts = [slug(kind), printed, str(year) if year else None, *_sequence(mark, series), period]
    return "-".join(part for part in parts if part)


def by_article(day: Day | None) -> str:
    """The end of the id of a paper that nothing but the day of its article tells from others.

    >>> by_article(Day(2024, 9, 27)), by_article(None)
    ('theo-bai-2024-09-27', 'theo-bai-khong-ngay')
    """
    return f"theo-bai-{day.isoformat() if day else 'khong-ngay'}"


def _sequence(mark: str, series: Series) -> list[str | None]:
    if series.body is None:
        return []
    where = [slug(series.place) if series.place else None, slug(series.within) if series.within else None]
    if words := _COMMITTEES.get(series.body):
        city = series.body == "TU" and series.place and any(
            place.kind == "thành phố" for place in places.known(series.place, "province"))  # fmt: skip
        return ["thanh-uy" if city else words, *where]
    return [None if series.body in _UNMARKED else slug(mark), slug(series.body), *where]


def title_id(kind: str, words: tuple[str, ...], whose: str | None, period: str | None) -> str:
    """The id of a paper known by its title: kind, first words, whose it is, period.

    >>> title_id("báo cáo", ("chinh", "tri"), "tinh uy gia lai", "du-thao")
    'bao-cao-chinh-tri-tinh-uy-gia-lai-du-thao'
    """
    parts = [slug(kind), *words[:TITLE_WORDS], slug(whose) if whose else None, period]
    return "-".join(part for part in parts if part)


def named(document: Document) -> Document:
    """The document with the id its own fields give."""
    numeral = numeral_key(document.number, document.numeral)
    period = str(document.date.year) if document.date else None
    if numeral is None:
        words = tuple(slug(document.title or " ".join(document.names)).split("-"))
        made = title_id(document.type, words, None, str(document.year) if document.year else period)
    else:
        series = series_of(document.issuer, document.symbol)
        if period is None and document.term:
            period = f"khoa-{document.term.lower()}"
        made = number_id(
            kind_of(document.type, document.symbol),
            numeral,
            mark_of(document.type, document.symbol),
            series,
            None if document.year else period,
            year=document.year,
        )
    return msgspec.structs.replace(document, id=made)
