"""What a person decides of one citation: entered, taken back, listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins

from citations.errors import UserError
from graph import sql
from graph.added.altering import alter
from graph.added.difference import SHOWN, Difference
from graph.ingest import Progress, Run
from graph.keeping.database import WAIT
from graph.keeping.judgements import Entry
from graph.keeping.kept import Mention, Telling, signature_from, written
from graph.ledger import Ledger, open_ledger
from graph.model import Document
from graph.questions import meant as meaning
from graph.register import Register
from graph.resolving.fullform import name
from graph.resolving.judgement import Judgement, Verdict, around
from graph.words import said as saying
from graph.words.numbering import numeral_key

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


class Shown(Struct, frozen=True):
    """A judgement in a list."""

    entry: Entry
    lost: bool
    """It says that a citation is a document which there is no more."""

    def shape(self) -> dict[str, Any]:
        """The judgement as plain values."""
        one = self.entry.judgement
        return one.fields() | {
            "aside": self.entry.aside or ("no document" if self.lost else None)}  # fmt: skip


class Numbers(Struct, frozen=True):
    """A citation and the document that it was decided to be, where they bear different numbers: perhaps a slip."""

    text: str
    """The number that the article prints."""
    document: str


class Decided(Struct, frozen=True):
    """What was decided, whether that was so already, and what it changed."""

    judgement: Judgement
    again: bool
    alike: int
    """Other citations of the article by the same words, which stay as they are."""
    numbers: Numbers | None
    difference: Difference

    def shape(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"judgement": self.judgement.fields(), "again": self.again, "alike": self.alike,
                "numbers": to_builtins(self.numbers), "difference": self.difference.shape()}  # fmt: skip


class Undone(Struct, frozen=True):
    """What was taken back, and what that changed."""

    judgements: tuple[Judgement, ...]
    difference: Difference

    def shape(self) -> dict[str, Any]:
        """The outcome as plain values."""
        return {"undone": [one.fields() for one in self.judgements],
                "difference": self.difference.shape()}  # fmt: skip


def decide(article: str, offset: int, verdict: Verdict, document: str | None, address: str, *, by: str, why: str,
           now: str, register: Register | None = None, limit: int = SHOWN, progress: Progress | None = None,
           wait: float = WAIT) -> Decided:
    """Enter what a person decides of the citation that stands at an offset; `document` as words or an id.

    Refused where it contradicts what was decided of the same citation before.
    """

    def step(run: Run) -> tuple[Judgement, bool, int, Numbers | None]:
        telling = _telling(run.ledger, article)
        place = _at(telling, offset)
        mention = telling.mentions[place]
        text = telling.article.text
        before, after = around(text, mention.start, mention.end)
        meant = _meant(run, document) if document else None
        one = Judgement(article, mention.start, mention.end, text[mention.start : mention.end], verdict, by, why, now,
                        meant.id if meant else None, before, after)  # fmt: skip
        numbers = _numbers(run.ledger, mention, meant) if meant and verdict == "is" else None
        earlier = run.ledger.judged([telling.key]).get(telling.key, {}).get(place)
        for other in earlier.judgements if earlier else ():
            if one.repeats(other):
                return other, True, 0, numbers
            if one.contradicts(other):
                raise Contradiction(article=article, quote=other.quote, start=mention.start, by=other.by, at=other.at,
                                    why=other.why, what=what(other, "en"), gi=what(other, "vi"))  # fmt: skip
        with run.ledger.transaction():
            run.ledger.add_judgement(one)
            run.ledger.bear(article, telling)
        alike = sum(text[each.start : each.end] == one.quote for each in telling.mentions) - 1
        return one, False, alike, numbers

    (one, again, alike, numbers), difference = alter(address, step, register=register, limit=limit, progress=progress,
                                                     wait=wait)  # fmt: skip
    return Decided(one, again, alike, numbers, difference)


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


def what(one: Judgement, lang: str) -> str:
    """What was decided, in a few words."""
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


def _meant(run: Run, document: str) -> Document:
    """The one document that words or an id mean."""
    said = saying.read(document)
    found = meaning.documents(run.store, document, said) if said else []
    if not found:
        raise NoDocument(said=document)
    if len(found) > 1:
        which = ", ".join(f"{one.document.id} ({name(one.document)})" for one in found[:NAMED])
        raise NoOneDocument(said=document, count=len(found), which=which)
    return found[0].document


def _numbers(ledger: Ledger, mention: Mention, document: Document) -> Numbers | None:
    """The number printed in a citation and that of a document, where these are two."""
    ((_, kept),) = ledger.database.rows(sql.SIGNATURES_SAID, (written([mention.signature]).decode(),))
    sig = signature_from(kept)
    printed = None if "number" in sig.inferred else numeral_key(sig.number, sig.numeral)
    held = numeral_key(document.number, document.numeral)
    return Numbers(printed, held) if printed and held and printed != held else None


def _bearing(ledger: Ledger, telling: Telling, offset: int, entries: Sequence[Entry]) -> list[Entry]:
    """What was decided of the citation at an offset of the present text."""
    judged = ledger.judged([telling.key]).get(telling.key, {})
    for at, mention in enumerate(telling.mentions):
        if mention.start <= offset < mention.end and at in judged:
            return [entry for entry in entries if entry.judgement in judged[at].judgements]
    return []
