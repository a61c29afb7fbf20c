"""What documents, days and passages are called on a screen.

>>> from datetime import date
>>> day(date(2024, 4, 3), "vi"), day(date(2024, 4, 3), "en")
('3/4/2024', '3 Apr 2024')
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable
from datetime import date as Day
from typing import Any

from graph.answers import Answer, ArticleRow, Cited, Listing
from graph.model import Document
from graph.people_answers import People, Post
from graph.resolving.fullform import name as name
from graph.resolving.fullform import short
from graph.resolving.fullform import symbol as symbol
from graph.resolving.rows import COLUMNS, as_cell
from graph.status import Status
from viz.words import say

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
REGISTER = COLUMNS


def day(value: Day | None, lang: str) -> str:
    """A day as the language writes it; nothing where there is none."""
    if value is None:
        return ""
    if lang == "vi":
        return f"{value.day}/{value.month}/{value.year}"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def titled(article: ArticleRow) -> str:
    """What an article is called: its title or, where there is nothing to be seen in that, its id.

    >>> titled(ArticleRow("bai-1", "Được mùa")), titled(ArticleRow("bai-1", "\\u200b \\u2060"))
    ('Được mùa', 'bai-1')
    """
    seen = any(unicodedata.category(letter)[0] in "LNPS" for letter in article.title or "")
    return article.title if article.title and seen else article.id


def moment(told: str | None, lang: str) -> str:
    """A day, month or year as the language writes it; nothing where there is none.

    >>> moment("2024-04-03", "vi"), moment("2024-04", "vi"), moment("2024-04", "en"), moment("2024", "en")
    ('3/4/2024', '4/2024', 'Apr 2024', '2024')
    """
    match [int(part) for part in (told or "").split("-") if part]:
        case [year, month, of_month]:
            return day(Day(year, month, of_month), lang)
        case [year, month]:
            return f"{month}/{year}" if lang == "vi" else f"{MONTHS[month - 1]} {year}"
        case _:
            return told or ""


def standing(status: Status, lang: str) -> str:
    """How a document stands, in a sentence; what replaced or amended it is named.

    >>> from datetime import date
    >>> standing(Status("unknown", date(2026, 1, 1)), "en")
    'nothing known has replaced or repealed it'
    """
    which = "; ".join(" · ".join(filter(None, (short(other), day(other.date, lang)))) for other in status.by)
    state = "expired_dated" if status.state == "expired" and status.since else status.state.replace(" ", "_")
    told = say(f"state_{state}", lang, which=which or "?", day=day(status.since, lang))
    return told if status.sure else say("state_unsure", lang, state=told)


def between(since: str | None, until: str | None, lang: str) -> str:
    """A stretch of time as the language writes it; nothing where neither end is known.

    >>> between("2020", None, "vi"), between(None, "2025-06-30", "vi"), between(None, None, "vi")
    ('2020 – …', '… – 30/6/2025', '')
    """
    ends = [moment(since, lang), moment(until, lang)]
    return " – ".join(end or "…" for end in ends) if any(ends) else ""


def post(held: Post, lang: str | None = None) -> str:
    """A post with its body and time; a body that the title names already is not said twice.

    Times stand as the language writes them, for programs as ISO days.
    """
    body = "" if not held.org or held.org in held.title else f", {held.org}"
    since, until = (moment(end, lang) if lang else end or "" for end in (held.since, held.until))
    time = since if since == until else f"{since or '…'}–{until}"
    time = f" ({time})" if time else ""
    return f"{held.title}{body}{time}"


def counted(articles: int, texts: int, lang: str) -> str:
    """How many articles, and how many of them are reprints of others among them.

    >>> counted(12, 5, "en"), counted(12, 12, "vi")
    ('12 articles (7 of them reprints)', '12 bài')
    """
    said = say("articles", lang, count=articles)
    return say("with_reprints", lang, articles=said, count=articles - texts) if 0 < texts < articles else said


def as_csv(found: Answer | Listing | People) -> str:
    """An answer as CSV: passages of the articles that cite, documents in the register's columns, or people."""
    if isinstance(found, Answer):
        return citing_csv(found.documents)
    if isinstance(found, People):
        return people_csv(found)
    return register_csv(cited.document for cited in found.documents)


def register_csv(documents: Iterable[Document], columns: tuple[str, ...] = REGISTER) -> str:
    """Documents in the register's own columns."""
    rows: list[list[Any]] = [list(columns)]
    for document in documents:
        fields = {
            "number": document.numeral or document.number,
            "symbol": symbol(document) if document.symbol else None,
            "nickname": "; ".join(document.names),
            "amends": "; ".join(document.amends),
            "replaces": "; ".join(document.replaces),
        }
        rows.append([fields[name] if name in fields else getattr(document, name) for name in columns])
    return _csv(rows)


def own_csv(documents: Iterable[Document]) -> str:
    """Documents as a user's register gives them, in the columns it is read from; state papers with their year."""
    return register_csv(documents, (*REGISTER[:3], "year", *REGISTER[3:]))


def citing_csv(documents: Iterable[Cited]) -> str:
    """One line for each passage of each article that cites a document; with the others that print the same text."""
    rows: list[list[Any]] = [["document", "article", "published", "place", "title", "source", "certainty",
                              "start", "end", "passage", "teaser", "reprints"]]  # fmt: skip
    for cited in documents:
        for citing in cited.articles:
            article = citing.article
            about = [cited.document.id, article.id, article.published, article.place, article.title,
                     article.source, citing.certainty]  # fmt: skip
            more = [citing.teaser or None, "; ".join(one.source or one.id for one in citing.reprints)]
            rows += [[*about, one.start, one.end, one.text, *more] for one in citing.passages]
    return _csv(rows)


def people_csv(found: People) -> str:
    """One line for each person, with all the posts."""
    rows: list[list[Any]] = [["id", "name", "articles", "first", "last", "posts"]]
    rows += [[one.id, one.name, one.total, one.first, one.last, "; ".join(map(post, one.posts))]
             for one in found.officials]  # fmt: skip
    return _csv(rows)


def _csv(rows: Iterable[list[Any]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [as_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue()
