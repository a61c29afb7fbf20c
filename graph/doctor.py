"""What must hold in every store, where it does not, and what of that can be made anew from the ledger."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Literal

import msgspec
from msgspec import Struct

from citations import extract
from graph import sql
from graph.added.difference import forget
from graph.ingest import Progress, Run
from graph.invariants.in_sequence import disordered_of_many, same_number, shipped
from graph.invariants.in_step import differences
from graph.invariants.rings import rings
from graph.invariants.searched import other_words
from graph.invariants.traced import misquoting, untraced
from graph.keeping import fingerprint
from graph.keeping.database import WAIT, Database, open_database
from graph.keeping.grouping import ungrouped
from graph.keeping.kept import Said, signature_from
from graph.keeping.shown import Meanings
from graph.ledger import Ledger
from graph.model import Document, Signature
from graph.register import Register
from graph.resolving.signature import signatures_of
from graph.sqlite.sqlite_rows import as_json, decode
from graph.troubles import DamagedStore

SHOWN = 20
"""Cases named for one kind of fault."""
AT_ONCE = 1000
"""Rows looked at together."""

Cure = Literal["fix", "restore", "ingest", "reread", "look", "publish", "anew", "none"]
"""What is to be done: make it anew from the ledger, bring back a copy, finish the run that was cut short, read the
articles again, have a person look, bring the server up to date or fill it anew; nothing, where it is known."""

DAMAGED = "the file is damaged"
UNFINISHED = "work of an unfinished run is left: run ingest again"
READ_OTHERWISE = "articles were read by another version of the parser: vankien reread reads them again"
UNGROUPED = "a text that is not held to be the one that it is"
FORWARD = "an article cites what was issued after it"
RING = "documents replace one another in a circle"
TWICE = "two documents of one series, number and term"
DISORDER = "a number and a day go against the order of the others"


class Finding(Struct, frozen=True):
    """One thing that does not hold."""

    rule: str
    where: str
    fault: bool = True
    """False where it may be right, and a person should look; or where it is known."""
    cure: Cure = "fix"

    @property
    def known(self) -> bool:
        """The register that comes with the program holds it so."""
        return self.cure == "none"


class Health(Struct, frozen=True):
    """What was found; `well` where nothing is at fault."""

    findings: tuple[Finding, ...]
    sqlite: str = sqlite3.sqlite_version

    @property
    def well(self) -> bool:
        """Nothing is broken."""
        return not any(finding.fault for finding in self.findings)

    @property
    def curable(self) -> bool:
        """Something of it can be made anew from the ledger, or only waits to be done."""
        return any(finding.cure in ("fix", "ingest") for finding in self.findings)


def examine(address: str, *, register: Register | None = None, progress: Progress | None = None) -> Health:
    """Look the store in a file over: the file itself, the ledger, the graph, and how they fit.

    `register` is the one whose own contradictions are known, the shipped one unless told.
    """
    database = open_database(address)
    found: list[Finding] = []
    seen: Counter[tuple[str, bool, bool]] = Counter()
    try:
        with database.as_it_is():
            for finding in _findings(Ledger(database), register or Register.shipped(), progress):
                kind = finding.rule, finding.fault, finding.known
                seen[kind] += 1
                if seen[kind] <= SHOWN:
                    found.append(finding)
    except DamagedStore as error:
        found.append(Finding(DAMAGED, str(error.said["cause"]), cure="restore"))
    finally:
        database.close()
    return Health(tuple(found))


def mend(address: str, *, register: Register | None = None, progress: Progress | None = None,
         wait: float = WAIT) -> None:
    """Make all anew that follows from the texts and what persons decided: ways of citing, meanings, graph, search."""
    with Run(address, register, progress, wait, make=False) as run:
        database = run.ledger.database
        forget(database)
        with run.ledger.transaction():
            for id in misquoting(run.ledger):
                _read_anew(run.ledger, id)
            for statement in (*sql.DROP_LOST, sql.FORGET_ROWS):
                database.run(statement)
            run.take_register()
            run.store.clear()
            run.ledger.doubt_all()
            run.ledger.sketch_anew()
            run.ledger.stale_all()
        run.finish()


def _read_anew(ledger: Ledger, id: str) -> None:
    """Read an article from the text that is kept, whatever was read in it before."""
    if held := ledger.said(id):
        extraction = extract(held[0].article)
        ledger.keep([Said(extraction, signatures_of(extraction), held[1].digest, fingerprint.parser(), held[1])])


def _findings(ledger: Ledger, register: Register, progress: Progress | None) -> Iterator[Finding]:
    database = ledger.database
    for (line,) in database.rows(sql.INTEGRITY):
        if line != "ok":
            yield Finding(DAMAGED, line, cure="restore")
    dirty, stale = database.row(sql.WAITING) or (0, 0)
    if dirty or stale:
        yield Finding(UNFINISHED, f"{dirty} + {stale}", fault=False, cure="ingest")
    else:
        for rule, statement in sql.INVARIANTS.items():
            for row in database.rows(statement, {"limit": SHOWN}):
                yield Finding(rule, " → ".join(map(str, row)))
        step = _steps(ledger, progress)
        for head in ungrouped(ledger):
            yield Finding(UNGROUPED, head)
        for check in (differences(ledger, step), untraced(ledger, step), other_words(database)):
            yield from (Finding(rule, where) for rule, where in check)
        yield from _forward(ledger)
    yield from _rings(database, register)
    yield from _pairs(database, register)
    other = database.row(sql.OTHER_PARSER, (fingerprint.parser(),))
    if other and other[0]:
        yield Finding(READ_OTHERWISE, str(other[0]), fault=False, cure="reread")


def _steps(ledger: Ledger, progress: Progress | None) -> Callable[[int], None]:
    """Told how many more were looked at, it tells how many were."""
    total, done = ledger.all_count() if progress else 0, 0

    def step(number: int) -> None:
        nonlocal done
        done += number
        if progress:
            progress("examine", done, max(done, total))

    return step


# ---- days --------------------------------------------------------------------------------------


def _forward(ledger: Ledger) -> Iterator[Finding]:
    """Citations of what has a later day than the article, unless they are of a draft, a plan or in an undated text.

    It is at fault where the register has the document, nobody decided so, and the text does not print that very
    day or year itself. The day of other documents is only what articles say.
    """
    last: tuple[Any, ...] = ("", 0, "", "")
    while rows := ledger.database.rows(sql.FORWARD, (*last, AT_ONCE)):
        for document, _, published, article, day, sure in rows:
            ways, planned = _cited(ledger, article, document)
            if not planned and not any(way.scheduled or way.undated for way in ways):
                fault = bool(sure) and not any(_prints(way, day) for way in ways)
                yield Finding(FORWARD, f"{article} ({published}) → {document} ({day})", fault=fault,
                              cure="fix" if fault else "look")  # fmt: skip
        last = rows[-1][:4]


def _prints(way: Signature, day: str) -> bool:
    """Whether a way of citing says the day itself, or the month or year that it is of."""
    said = (way.date, way.when, way.year)
    return any(day.startswith(str(each)) for each in said if each is not None)


def _cited(ledger: Ledger, article: str, document: str) -> tuple[list[Signature], bool]:
    """In which ways an article cites a document, and whether as something that is only planned."""
    telling = ledger.telling(article)
    if telling is None:
        return [], False
    meanings = Meanings(ledger)
    meanings.fetch([telling])
    means = [decision.document if decision else None for decision in meanings.of(telling)]
    keys = {mention.signature for mention, meant in zip(telling.mentions, means, strict=True) if meant == document}
    rows = ledger.database.rows(sql.SIGNATURES_SAID, (as_json(sorted(keys)),))
    planned = any(one.planned and document in (means[one.to], None if one.source is None else means[one.source])
                  for one in telling.relations)  # fmt: skip
    return [signature_from(said) for _, said in rows], planned


# ---- documents among one another ---------------------------------------------------------------


def _rings(database: Database, register: Register) -> Iterator[Finding]:
    """Circles of what replaces or repeals; in memory are the ids of documents that do either, which are few."""
    known = shipped(register).replaces
    for ring in rings(database.rows(sql.REPLACING)):
        closed = all(pair in known for pair in zip(ring, (*ring[1:], ring[0]), strict=True))
        where = " → ".join((*ring, ring[0]))
        yield Finding(RING, where, fault=not closed, cure="none" if closed else "look")


def _pairs(database: Database, register: Register) -> Iterator[Finding]:
    knows = shipped(register)
    for one, other in same_number(_documents(database)):
        yield _pair(TWICE, one, other, frozenset((one.id, other.id)) in knows.twice)
    row = database.row(sql.HOW_MANY_NUMBERED)
    for one, other in disordered_of_many(lambda: _documents(database), row[0] if row else 0):
        yield _pair(DISORDER, one, other, one.id in knows.disordered and _as_shipped(one, register))


def _pair(rule: str, one: Document, other: Document, known: bool) -> Finding:
    """At fault where two rows of the register say so, and the user did not take one of them knowingly."""
    fault = one.known and other.known and not (known or one.own or other.own)
    where = " ↔ ".join(f"{each.id} ({each.date or each.term or '?'})" for each in (one, other))
    return Finding(rule, where, fault=fault, cure="none" if known else "look")


def _as_shipped(document: Document, register: Register) -> bool:
    row = register.get(document.id)
    return row is not None and (row.number, row.date) == (document.number, document.date)


def _documents(database: Database) -> Iterator[Document]:
    """Those with a number, by number."""
    last: tuple[int, str] = (-1, "")
    while rows := database.rows(sql.BY_NUMBER, (*last, AT_ONCE)):
        documents = [msgspec.convert(decode(value) | {"id": id}, Document) for id, value in rows]
        yield from documents
        last = documents[-1].number or 0, documents[-1].id

