"""Articles in, graph out: read, keep what they say, decide what that touches, show it.

Every step is small and leaves the file in order. What is still to be done stands in the
file, so a run that was cut short is finished by the next one, whatever that one reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Protocol

from msgspec import Struct

from citations import extract
from citations.errors import UserError
from citations.model import Article, Extraction
from graph import people
from graph.added.difference import forget
from graph.keeping import fingerprint
from graph.keeping.changes import BATCH as SHOWN_AT_ONCE
from graph.keeping.changes import LABELS, project
from graph.keeping.database import WAIT, open_database
from graph.keeping.grouping import regroup
from graph.keeping.kept import Held, Said, digest_of
from graph.keeping.waiting import NAMES
from graph.ledger import Ledger
from graph.register import Register
from graph.resolve import decide
from graph.resolving.signature import signatures_of
from graph.sqlite_store import SqliteStore
from graph.words.wording import folding
from loaders.model import Reading, Skipped

ARTICLES = 500
"""Articles written in one step, unless their text is longer than this:"""
CHARACTERS = 2_000_000
SIGNATURES = 2_000
"""Ways of citing decided in one step, if their blocks are not larger."""


class Progress(Protocol):
    """Told how far a stage is: "read", "decide", "group" or "show"; of how many, where that is known."""

    def __call__(self, stage: str, done: int, total: int | None) -> None: ...


class Report(Struct):
    """What a run did, and what the store holds after it."""

    read: int = 0
    """Articles read."""
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = []
    """What could not be read, each with its reason."""
    citations: int = 0
    """Mentions in the articles added or changed."""
    documents: int = 0
    """Documents in the store that some article cites."""
    unknown: int = 0
    """Those of them that are in no register."""
    ambiguous: int = 0
    """Citations in the store whose document stays a question; what an article says twice alike counts once."""
    seconds: float = 0.0


class NoId(UserError):
    exit_code = 3
    en = "{source}: an article without an id cannot be kept. Give it one in the field \"id\"."
    vi = "{source}: bài viết không có mã nên không lưu được. Hãy thêm mã ở trường \"id\"."


class TwoOfOneId(UserError):
    exit_code = 3
    en = (
        "{source}: another article of this run has the id {id!r} and another text; the first one is kept. "
        "Give one of them another id, or another path or address."
    )
    vi = (
        "{source}: trong lần nạp này đã có bài khác mang mã {id!r} với nội dung khác; bài đầu được giữ. "
        "Hãy đặt mã, đường dẫn hoặc địa chỉ khác cho một trong hai bài."
    )


class HalfALetter(UserError):
    exit_code = 3
    en = "{source}: {field} holds half a letter ({letter}), which no file can keep. Fetch it again."
    vi = "{source}: trường {field} có nửa ký tự ({letter}) không lưu được. Hãy tải lại."


def ingest(readings: Iterable[Reading], address: str, *, register: Register | None = None,
           progress: Progress | None = None, wait: float = WAIT) -> Report:
    """Take articles into the store at an address, and say what became of them.

    The same articles again change nothing; a changed one replaces what it said. In
    whatever order and in however many runs they come, the graph is the same.
    """
    with Run(address, register, progress, wait) as run:
        forget(run.ledger.database)            # of a step cut short: what is read now is not its doing
        run.read(readings)
        return run.finish()


def redecide(address: str, register: Register | None = None, *, progress: Progress | None = None,
             wait: float = WAIT) -> Report:
    """Bring the store up to date with the register and the rules; no article is read again."""
    return ingest((), address, register=register, progress=progress, wait=wait)


def rebuild(address: str, *, register: Register | None = None, progress: Progress | None = None,
            wait: float = WAIT) -> Report:
    """Empty the graph and fill it again from the ledger."""
    with Run(address, register, progress, wait) as run:
        with run.ledger.transaction():
            run.store.clear()
            run.ledger.stale_all()
        return run.finish()


class Run:
    """One run of one writer."""

    def __init__(self, address: str, register: Register | None, progress: Progress | None,
                 wait: float, *, make: bool = True) -> None:
        self._progress = progress or (lambda *_: None)
        self._start = monotonic()
        self._base = register or Register.shipped()
        self._database = open_database(address, write=True, make=make, wait=wait)
        self.ledger = Ledger(self._database)
        self.store = SqliteStore(self._database)
        self.report = Report()

    def __enter__(self) -> Run:
        try:
            self._prepare()
        except BaseException:
            self._database.close()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self._database.close()

    def _prepare(self) -> None:
        """Note what register and rules have changed since the last run."""
        ledger = self.ledger
        self.take_register()
        if ledger.meta("rules") != fingerprint.rules():
            with ledger.transaction():
                ledger.doubt_all()
                ledger.set_meta("rules", fingerprint.rules())
        if ledger.meta("folding") != folding():
            with ledger.transaction():
                self.store.index_words()
                ledger.set_meta("folding", folding())

    def take_register(self) -> None:
        """Take over the documents that are known now; what one that changed may be meant by is to be decided."""
        self.register = self.ledger.effective(self._base)
        self.ledger.register(self.register, fingerprint.rules())

    # Reading

    def read(self, readings: Iterable[Reading]) -> None:
        """Keep what articles say."""
        self.ledger.begin()
        for batch in self._batches(readings):
            with self.ledger.transaction():
                self.ledger.keep(batch)
            self.report.citations += sum(len(said.extraction.citations) for said in batch)
            self._progress("read", self.report.read, None)

    def read_again(self) -> None:
        """Read every article that another parser has read, from the text that the ledger keeps."""
        self.read(self._kept_articles())

    def _kept_articles(self) -> Iterator[Article]:
        after = 0
        while rows := self.ledger.read_otherwise(fingerprint.parser(), after, ARTICLES):
            for _, id in rows:
                if held := self.ledger.said(id):
                    yield held[0].article
            after = rows[-1][0]
            self._progress("read", self.report.read, None)

    def _batches(self, readings: Iterable[Reading]) -> Iterator[list[Said]]:
        batch: list[Said] = []
        size = 0
        for reading in readings:
            if isinstance(reading, Article):
                said = self._said(reading)
                if said:
                    batch.append(said)
                    size += len(reading.text)
            else:
                self.report.skipped.append(reading)
            if len(batch) >= ARTICLES or size >= CHARACTERS:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _said(self, article: Article) -> Said | None:
        """What an article says, if it is news."""
        report = self.report
        source = article.source or article.id or ""
        if error := unfit(article):
            report.skipped.append(Skipped(source, error))
            return None
        assert article.id is not None
        digest = digest_of(article)
        report.read += 1
        if first := self.ledger.first(article.id, digest):
            if first == digest:
                report.unchanged += 1
            else:
                report.skipped.append(Skipped(source, TwoOfOneId(source=source, id=article.id)))
            return None
        held = self.ledger.held(article.id)
        if held and held.digest == digest and held.parser == fingerprint.parser():
            report.unchanged += 1
            return None
        extraction = extract(article)
        if held and held.digest == digest and self.ledger.same(held, extraction):
            self.ledger.confirm(held, fingerprint.parser())
            report.unchanged += 1
            return None
        if held:
            report.changed += 1
        else:
            report.added += 1
        return Said(extraction, signatures_of(extraction), digest, fingerprint.parser(), held)

    # Deciding and showing

    def finish(self) -> Report:
        """Do everything that is left to do."""
        self._sign()
        self._decide()
        regroup(self.ledger, lambda done: self._progress("group", done, None))
        total = sum(map(self.ledger.stale_count, LABELS))
        done = 0

        def step(number: int) -> None:
            nonlocal done
            done += number
            self._progress("show", done, max(done, total))

        project(self.ledger, self.store, step=step)
        return self._counted()

    def _sign(self) -> None:
        """Name every way of citing anew where the rules for that have changed."""
        while ids := self.ledger.stale_of("Signing", SHOWN_AT_ONCE):
            with self.ledger.transaction():
                batch = []
                for id in ids:
                    if held := self.ledger.said(id):
                        batch.append(_signed_anew(*held))
                    self.ledger.fresh("Signing", id)
                self.ledger.keep(batch)

    def _decide(self) -> None:
        total, done = self.ledger.dirty_count(), 0
        while blocks := self.ledger.dirty(SIGNATURES):
            rest = iter(blocks)
            for block in rest:
                size = 0
                with self.ledger.transaction():
                    while True:
                        size += self._decide_names(block) if block.startswith(NAMES) else self._decide_ways(block)
                        done += 1
                        if size >= SIGNATURES or (block := next(rest, "")) == "":
                            break
                self._progress("decide", done, max(done, total))

    def _decide_ways(self, block: str) -> int:
        """Decide a block of ways of citing, and say how large it was."""
        members = self.ledger.block(block)
        used = [member.signature for member in members if member.used]
        self.ledger.settle(block, members, decide(used, self.register), self.register)
        return len(members) + 1

    def _decide_names(self, block: str) -> int:
        """Decide who a name means, and say in how many articles it stands."""
        sightings = self.ledger.sightings(block)
        self.ledger.settle_names(block, people.decide(sightings))
        return len(sightings) + 1

    def _counted(self) -> Report:
        report, store = self.report, self.store
        known = dict(store.counts("Document", "known", {"cited": True}))
        report.documents = sum(known.values())
        report.unknown = known.get(False, 0)
        report.ambiguous = self.ledger.open_count()
        report.seconds = monotonic() - self._start
        return report


def _signed_anew(extraction: Extraction, held: Held) -> Said:
    return Said(extraction, signatures_of(extraction), held.digest, held.parser, held)


def unfit(article: Article) -> UserError | None:
    """Why an article cannot be kept, if it cannot."""
    source = article.source or article.id or ""
    if not article.id:
        return NoId(source=source)
    for field in ("id", "text", "title", "place", "source", "site"):
        value = getattr(article, field)
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            return HalfALetter(source=source, field=field, letter=f"U+{ord(value[error.start]):04X}")
    return None
