"""What the articles of a store print wrong about the documents they cite."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct, convert
from msgspec.structs import replace

from graph.answers import ArticleRow, Passage
from graph.check import PRESS, Checked, check
from graph.keeping.kept import Telling
from graph.keeping.passage import passage
from graph.keeping.shown import Meanings
from graph.ledger import Ledger, open_ledger
from graph.model import Decision, Node
from graph.register import Register
from graph.store import open_store

AT_ONCE = 200
"""Articles looked at in one step."""
UNDECIDED = Decision((), "new")


class PressError(Struct, frozen=True):
    """One citation with what is printed wrong in it."""

    article: ArticleRow
    passage: Passage
    checked: Checked


class Misprints(Struct, frozen=True):
    """Some of the misprints of a store, and whether there are more."""

    errors: tuple[PressError, ...]
    more: bool


def misprints(address: str, register: Register, *, doubtful: bool = False, limit: int = 20) -> Misprints:
    """The misprints of the newest articles that have any; all of them where `limit` is 0."""
    found = tuple(islice(press_errors(address, register, doubtful=doubtful), limit + 1 if limit else None))
    return Misprints(found[: limit or None], 0 < limit < len(found))


def press_errors(address: str, register: Register, *, doubtful: bool = False) -> Iterator[PressError]:
    """The misprints of all articles, the newest article first; also what may be right if `doubtful`.

    What became of a document since is no error of the press, so that is left out. Rows of the
    user's own that the store holds are added to the register.
    """
    with open_store(address) as store, open_ledger(address) as ledger:
        register, meanings = ledger.effective(register), Meanings(ledger)
        after: str | None = None
        while nodes := store.scan("Article", order="published", after=after, limit=AT_ONCE):
            tellings = meanings.tellings([node.id for node in nodes])
            for node in nodes:
                if telling := tellings.get(node.id):
                    yield from _of_article(node, telling, ledger, meanings, register, doubtful)
            after = nodes[-1].id


def _of_article(node: Node, telling: Telling, ledger: Ledger, meanings: Meanings, register: Register,
                doubtful: bool) -> Iterator[PressError]:
    kept = ledger.said(node.id)
    if kept is None:
        return
    extraction, _ = kept
    decisions = [decision or UNDECIDED for decision in meanings.of(telling)]
    article = extraction.article
    for checked in check(extraction, decisions, register, article.published):
        found = tuple(one for one in checked.findings if one.kind in PRESS and (one.wrong or doubtful))
        if found:
            words = convert(passage(article.text, checked.start, checked.end), Passage)
            about = ArticleRow(node.id, article.title, article.published, node.properties.get("place"),
                               article.source)  # fmt: skip
            yield PressError(about, words, replace(checked, findings=found))
