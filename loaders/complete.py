"""What a text says of itself, added to what its file or record states.

Stated first, then the text's own words, then what the caller says of all
articles. Every reader ends here, so a rule about articles stands once.
"""

from __future__ import annotations

import regex
from msgspec import structs

from citations.errors import UserError
from citations.model import Article, Span
from loaders import errors
from loaders.dateline import found_day
from loaders.headline import found_title, page_title
from loaders.mend import OLD, mended
from loaders.model import LIMIT, MEGABYTE, Asked, Readings, Remark, Skipped
from loaders.secrecy import secrecy
from loaders.teasers import found_teasers

_LETTER = regex.compile(r"\p{L}")


def completed(article: Article, asked: Asked, where: str, line: int | None = None) -> Readings:
    """The article with title, day and teaser lists found, or why it is left out, and remarks before it.

    >>> article = Article("Giao ban tháng 12 (03/12/2018 17:40)\\n\\nChiều 3/12, họp.")
    >>> [article] = completed(article, Asked(), "a.txt")
    >>> article.title, article.published
    ('Giao ban tháng 12', datetime.date(2018, 12, 3))
    """
    named = where if line is None else f"{where}:{line}"
    if len(article.text) > LIMIT // 4 and len(article.text.encode("utf-8", "surrogatepass")) > LIMIT:
        yield Skipped(where, errors.TooLarge(path=named, limit=LIMIT // MEGABYTE), line)
        return
    if not _LETTER.search(article.text):
        yield Skipped(where, errors.NoText(path=named), line)
        return
    text = mended(article.text)
    if text.suspect:
        yield Skipped(where, errors.OldEncoding(path=named, encoding=text.suspect), line)
        return
    notes: list[UserError] = []
    if text.encoding:
        notes.append(errors.Converted(path=named, encoding=text.encoding))
    if text.repaired:
        notes.append(errors.Repaired(path=named, count=text.repaired))
    if text.left:
        notes.append(errors.LeftBroken(path=named, count=len(text.left), example=text.left[0]))
    if not asked.with_secret and (mark := secrecy(text.text)):
        yield Skipped(where, errors.Secret(path=named, mark=mark), line)
        return
    for note in notes:
        yield Remark(where, note, line)
    stated = _moved(article.teasers, article.text, text.text)
    told = text.text[: stated[0][0]] if stated else text.text
    day = article.published
    if day is None:
        dated = found_day(told)
        day = dated.day if dated else asked.published
    yield structs.replace(
        article,
        text=text.text,
        title=_title(article, text.encoding) or found_title(told),
        published=day,
        place=article.place or asked.place,
        teasers=(*found_teasers(told), *stated),
    )


def _title(article: Article, encoding: str | None) -> str | None:
    """The stated title in the letters of its text, without the name of the site behind it."""
    if not article.title:
        return None
    title = OLD[encoding](article.title) if encoding else mended(article.title).text
    return page_title(title, article.site)


def _moved(spans: tuple[Span, ...], before: str, after: str) -> tuple[Span, ...]:
    """Whole lines of a text where they stand once its letters are put right, which leaves line ends as they are."""
    if before is after or before == after or not spans:
        return spans
    ends = [-1, *(at for at, letter in enumerate(after) if letter == "\n"), len(after)]
    return tuple(
        (ends[before.count("\n", 0, start)] + 1, ends[before.count("\n", 0, end) + 1]) for start, end in spans
    )
