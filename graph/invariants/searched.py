"""Whether the search knows each thing by its words, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from graph import sql
from graph.invariants.in_step import AT_ONCE, Fault
from graph.keeping.database import Database
from graph.sqlite.sqlite_rows import decode
from graph.words.wording import document_words, node_words, plain

SHORT, PROBE = 24, 8
"""A text of so many words is looked for as a whole, of longer ones so many in their order."""
OTHER_WORDS = "words of the search that are not those of the thing"

def other_words(database: Database) -> Iterator[Fault]:
    """Things that the search knows by other words than theirs, and words that are no thing's."""
    for name, statement in sql.WORDS_WITHOUT_NODE.items():
        for (key,) in database.rows(statement, (AT_ONCE,)):
            yield OTHER_WORDS, f"{name} {key}"
    for name, rows in (("words_of_articles", _articles(database)), ("words_of_documents", _documents(database)),
                       ("words_of_nodes", _others(database))):  # fmt: skip
        yield from _in_search(database, name, rows)


Rows = Iterator[list[tuple[int, str, str]]]


def _articles(database: Database) -> Rows:
    for rows in _pages(database, sql.ARTICLES_AFTER):
        yield [(key, id, plain(title, text)) for key, id, title, text in rows]


def _documents(database: Database) -> Rows:
    for rows in _pages(database, sql.DOCUMENTS_AFTER):
        yield [(key, id, document_words(decode(value))) for key, id, value in rows]


def _others(database: Database) -> Rows:
    for rows in _pages(database, sql.NODES_AFTER):
        yield [(key, id, node_words(decode(value))) for key, id, value in rows]


def _pages(database: Database, statement: str) -> Iterator[list[Any]]:
    last = 0
    while rows := database.rows(statement, (last, AT_ONCE)):
        yield rows
        last = rows[-1][0]


def _in_search(database: Database, name: str, pages: Rows) -> Iterator[Fault]:
    with closing(sqlite3.connect(":memory:")) as search:
        search.execute(sql.EXPECTED[name])
        for rows in pages:
            search.execute(sql.EXPECT_NOTHING)
            search.executemany(sql.EXPECT, [(key, text) for key, _, text in rows])
            for key, id, text in rows:
                size = database.row(sql.WORDS_SIZE[name], (key,))
                same = size == search.execute(sql.EXPECTED_SIZE, (key,)).fetchone()
                probe = phrase(text, key)
                expected = search.execute(sql.HOLDS_EXPECTED, (probe, key)).fetchone()
                if not same or (expected and not database.row(sql.HOLDS_WORDS[name], (probe, key))):
                    yield OTHER_WORDS, id


def phrase(text: str, at: int) -> str:
    """Some words of a text in their order, as the search is asked for them: all of a short one, else those at a place.

    To look for every word would take the search longer the more texts it holds; how many each has is compared for all.

    >>> phrase("một hai", 5)
    '"một hai"'
    """
    said = [word for word in text.split() if word.isprintable()]
    start = at % (len(said) - PROBE) if len(said) > SHORT else 0
    return '"' + " ".join(said[start : start + (PROBE if start else SHORT)]).replace('"', " ") + '"'
