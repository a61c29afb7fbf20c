"""The ledger: what every article said, what each way of citing was decided to mean, what changed.

What was said is kept as it was written; what it means is a second layer that can be
computed anew at any time. Work left to do stands in the file itself, written in the same
step as what calls for it: `dirty` blocks of ways of citing to decide, `stale` nodes to
project. A run that was killed is taken up by the next one, wherever it stopped.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from hashlib import blake2b

import msgspec

from citations.model import Extraction
from graph import sql
from graph.database import WAIT, Database, open_database
from graph.kept import (
    Held,
    Member,
    Mention,
    NewWays,
    Said,
    Telling,
    article_from,
    decision_from,
    document_from,
    extraction_from,
    mentions_from,
    signature_from,
    strings_from,
    what_was_said,
    where_from,
    written,
)
from graph.model import Decision, Document, Outcome, Signature
from graph.register import Register
from graph.resolve import blocks_read

REMEMBERED = 60_000
"""Ways of citing whose keys are kept in memory."""
AT_ONCE = 5_000
"""Ways of citing looked at in one step, where all are."""


class Ledger:
    """The tables of the ledger in an open file."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._keys: dict[Signature, int] = {}

    def transaction(self) -> AbstractContextManager[None]:
        """All of the steps inside, or none."""
        return self.database.transaction()

    def meta(self, name: str) -> bytes | None:
        """A remembered value, such as the fingerprint of the rules that decided last."""
        row = self.database.row(sql.META, (name,))
        return row[0] if row else None

    def set_meta(self, name: str, value: bytes) -> None:
        """Remember a value."""
        self.database.run(sql.SET_META, (name, value))

    # What was said

    def first(self, article: str, digest: bytes) -> bytes | None:
        """None where no article of this run had the id; else what the first one was."""
        if self.database.run(sql.ADD_SEEN, (article, digest)):
            return None
        row = self.database.row(sql.SEEN_DIGEST, (article,))
        return row[0] if row else None

    def begin(self) -> None:
        """Forget which ids came before this run."""
        self.database.run(sql.SEEN)

    def held(self, article: str) -> Held | None:
        """The article as it was last read, or None."""
        row = self.database.row(sql.HELD, (article,))
        return Held(*row) if row else None

    def same(self, held: Held, extraction: Extraction) -> bool:
        """Whether a new reading of the same article says what the old one did."""
        row = self.database.row(sql.HELD_SAID, (held.key,))
        return row is not None and row[0] == what_was_said(extraction)

    def confirm(self, held: Held, parser: bytes) -> None:
        """Note that this parser reads the article as the one before did."""
        self.database.run(sql.UPDATE_PARSER, (parser, held.key))

    def keep(self, batch: Sequence[Said]) -> None:
        """Write what articles say, and what is therefore to be decided and shown."""
        database = self.database
        if len(self._keys) >= REMEMBERED:
            self._keys.clear()
        new = NewWays(self._number(sql.LAST_SIGNATURE))
        key = self._number(sql.LAST_VERSION)
        added, updated, used, unused = [], [], [], []
        lost: set[int] = set()
        for said in batch:
            article, held = said.extraction.article, said.held
            ways = [self._key(signature, new) for signature in said.signatures]
            mentions = written([Mention(citation.start, citation.end, way, citation.teaser)
                                for citation, way in zip(said.extraction.citations, ways, strict=True)])
            if held is not None:
                before = {mention.signature for mention in mentions_from(held.mentions)}
                unused += [(way, held.key) for way in before]
                lost |= before.difference(ways)
            if held is not None and held.digest == said.digest:
                own = held.key
                updated.append((said.parser, mentions, what_was_said(said.extraction), own))
            else:
                key += 1
                own = key
                about = written(msgspec.structs.replace(article, text=""))
                added.append((own, article.id, said.digest, said.parser, about, mentions,
                              what_was_said(said.extraction), article.text))
            used += [(way, own) for way in set(ways)]
        database.many(sql.ADD_VERSION, added)
        database.many(sql.UPDATE_VERSION, updated)
        database.many(sql.ADD_SIGNATURE, new.rows)
        database.many(sql.DIRTY, ((block,) for block in sorted(new.blocks)))
        database.many(sql.UNUSE, unused)
        database.many(sql.USE, used)
        database.many(sql.STALE, (("Article", said.extraction.article.id) for said in batch))
        for way in lost:
            if row := database.row(sql.BLOCK_IF_UNUSED, (way,)):
                database.run(sql.DIRTY, row)

    def _key(self, signature: Signature, new: NewWays) -> int:
        known = self._keys.get(signature)
        if known is not None:
            return known
        text = written(signature)
        digest = blake2b(text, digest_size=16).digest()
        row = self.database.row(sql.SIGNATURE_KEY, (digest,))
        key = self._keys[signature] = int(row[0]) if row else new.add(digest, blocks_read(signature), text)
        return key

    def _number(self, statement: str, *values: object) -> int:
        row = self.database.row(statement, values)
        return int(row[0]) if row else 0

    def said(self, article: str) -> tuple[Extraction, Held] | None:
        """All that an article said, with its text, as when it was read."""
        row = self.database.row(sql.WHOLE_VERSION, (article,))
        if row is None:
            return None
        about, said, text = row[4:]
        extraction = extraction_from(said)
        whole = msgspec.structs.replace(article_from(about), text=text)
        return msgspec.structs.replace(extraction, article=whole), Held(*row[:4])

    def telling(self, article: str) -> Telling | None:
        """The present version of an article, or None where it is no longer kept."""
        row = self.database.row(sql.VERSION_OF, (article,))
        if row is None:
            return None
        key, about, mentions, said, text = row
        whole = msgspec.structs.replace(article_from(about), text=text)
        place = where_from(said).place.province or whole.place
        return Telling(key, whole, place, mentions_from(mentions))

    def drop_older(self, article: str, key: int) -> None:
        """Let go of what an article said before, once no store shows it."""
        self.database.run(sql.DROP_OLDER, (article, key))

    # What it means

    def register(self, register: Register, rules: bytes) -> None:
        """Take over the register's documents; blocks that a changed one may stand in are to be decided.

        Which these are is for the rules to say, so rows taken over under others are taken over again.
        """
        database = self.database
        before = {id: (print_, blocks) for id, print_, blocks in database.rows(sql.KNOWN_ROWS)}
        with self.transaction():
            for document in register.documents():
                fingerprint = f"{register.fingerprint(document.id)} {rules.hex()}"
                old_print, old_blocks = before.pop(document.id, (None, b"[]"))
                if fingerprint == old_print:
                    continue
                blocks = sorted(register.blocks_of(document))
                self._doubt({*blocks, *strings_from(old_blocks)})
                database.run(sql.PUT_KNOWN, (document.id, fingerprint, written(blocks), written(document)))
                self._revive(document.id)
                self.stale("Document", document.id)
            for id, (_, old_blocks) in before.items():
                self._doubt(strings_from(old_blocks))
                database.run(sql.DROP_KNOWN, (id,))
                self.stale("Document", id)

    def _doubt(self, blocks: Iterable[str]) -> None:
        self.database.many(sql.DIRTY_IF_CITED, ({"block": block} for block in blocks))

    def doubt_all(self) -> None:
        """Have every way of citing named and decided anew, as when the rules have changed."""
        self.database.run(sql.STALE_SIGNING)
        self.database.run(sql.ALL_DIRTY)
        last = 0
        while rows := self.database.rows(sql.SIGNATURES_AFTER, (last, AT_ONCE)):
            moved = []
            for key, block, reads, said in rows:
                own, *inner = blocks_read(signature_from(said))
                now = inner[0] if inner else None
                if (own, now) != (block, reads):
                    moved.append((own, now, key))
            self.database.many(sql.MOVE_SIGNATURE, moved)
            last = rows[-1][0]
        self.database.run(sql.ALL_DIRTY)

    def dirty(self, limit: int) -> list[str]:
        """Blocks to decide."""
        return [block for (block,) in self.database.rows(sql.DIRTY_BLOCKS, (limit,))]

    def dirty_count(self) -> int:
        """How many blocks are to be decided."""
        return self._number(sql.DIRTY_COUNT)

    def block(self, block: str) -> list[Member]:
        """The ways of citing in a block, in an order that does not depend on when they were read."""
        self._keys.clear()                    # deciding may drop some of them
        rows = sorted(self.database.rows(sql.BLOCK, (block,)), key=lambda row: row[1])
        return [Member(key, signature_from(said), _decided(decision), bool(used))
                for key, said, decision, used in rows]

    def settle(self, block: str, members: Sequence[Member], outcome: Outcome) -> None:
        """Write what a block was decided to mean; note what that changes."""
        moved: dict[str, Counter[str]] = defaultdict(Counter)
        decided, dropped = [], []
        for member in members:
            if not member.used:
                dropped.append((member.key,))
                continue
            new, old = outcome.decisions[member.signature], member.decision
            if new == old:
                continue
            decided.append((written(new), new.certainty == "ambiguous", member.key))
            if old is None or _meaning(old) == _meaning(new):
                continue                      # the article was just read, or sees no difference
            self.database.run(sql.STALE_CITING, (member.key,))
            if old.document and new.document and old.document != new.document:
                moved[old.document][new.document] += self._number(sql.HOW_OFTEN, member.key)
        self.database.many(sql.DECIDE_SIGNATURE, decided)
        self.database.many(sql.DROP_SIGNATURE, dropped)
        self._provisional(block, outcome.documents)
        self._move(moved)
        self.database.run(sql.CLEAN, (block,))

    def _provisional(self, block: str, documents: Iterable[Document]) -> None:
        before: dict[str, bytes] = dict(self.database.rows(sql.PROVISIONAL_OF, (block,)))
        for document in documents:
            text = written(document)
            if before.pop(document.id, None) != text:
                self.database.run(sql.PUT_PROVISIONAL, (document.id, block, document.known, text))
                self._revive(document.id)
                self.stale("Document", document.id)
        for id in before:
            self.database.run(sql.DROP_PROVISIONAL, (id, block))
            self.stale("Document", id)

    def _move(self, moved: dict[str, Counter[str]]) -> None:
        """A document that is gone is found under its old id where most of its citations went."""
        for old, where in sorted(moved.items()):
            if self.document(old) is None:
                now = min(where, key=lambda id: (-where[id], id))
                self.database.run(sql.MOVE_FORMER, (now, old))
                self.database.run(sql.ADD_FORMER, (old, now))
                self.stale("Document", now)

    def _revive(self, document: str) -> None:
        """An id that a document has again leads to no other one."""
        if row := self.database.row(sql.FORMER, (document,)):
            self.database.run(sql.DROP_FORMER, (document,))
            self.stale("Document", row[0])

    def decisions(self, keys: Iterable[int]) -> dict[int, Decision | None]:
        """What ways of citing are held to mean; None while that is not decided."""
        rows = self.database.rows(sql.DECISIONS, (written(list(keys)).decode(),))
        return {key: _decided(decision) for key, decision in rows}

    def open_count(self) -> int:
        """In how many ways articles cite something that stays a question, over all articles."""
        return self._number(sql.OPEN_COUNT)

    def document(self, id: str) -> Document | None:
        """A document as the register or the resolver has it, or None."""
        row = self.database.row(sql.DOCUMENT, {"id": id})
        return document_from(row[0]) if row and row[0] else None

    def formers(self, document: str) -> list[str]:
        """Ids that the document had before."""
        return [id for (id,) in self.database.rows(sql.FORMERS, (document,))]

    # What is to be shown

    def stale(self, label: str, id: str) -> None:
        """Note a node that is no longer as the store shows it."""
        self.database.run(sql.STALE, (label, id))

    def stale_all(self) -> None:
        """Note everything there is."""
        for statement in sql.STALE_ALL:
            self.database.run(statement)

    def stale_of(self, label: str, limit: int) -> list[str]:
        """Nodes of a label that the store does not show as they are."""
        return [id for (id,) in self.database.rows(sql.STALE_OF, (label, limit))]

    def stale_count(self, label: str) -> int:
        """How many of them there are."""
        return self._number(sql.STALE_COUNT, label)

    def log(self, label: str, ids: Sequence[str]) -> None:
        """Give changes their place in the order of all changes."""
        pairs = [(label, id) for id in ids]
        self.database.many(sql.LOG, pairs)
        self.database.many(sql.FRESH, pairs)

    def fresh(self, label: str, id: str) -> None:
        """Strike a node off the list of those to show anew."""
        self.database.run(sql.FRESH, (label, id))

    def logged(self, after: int, limit: int) -> list[tuple[int, str, str]]:
        """Positions, labels and ids of what changed behind a position."""
        rows = self.database.rows(sql.LOG_AFTER, (after, limit))
        return [(position, label, id) for position, label, id in rows]

    def issuers(self, document: str) -> set[str]:
        """Ids of the bodies that a document is shown as issued by."""
        return {id for (id,) in self.database.rows(sql.ISSUERS, (document,))}

    def set_issuers(self, document: str, issuers: dict[str, str]) -> None:
        """Note who issued a document; a body without documents is no longer shown."""
        for gone in self.issuers(document) - issuers.keys():
            self.database.run(sql.NOT_ISSUED, (gone, document))
            self.stale("Organisation", gone)
        for id in issuers.keys() - self.issuers(document):
            self.database.run(sql.ISSUED, (id, document, issuers[id]))

    def organisation(self, id: str) -> str | None:
        """The name of a body that issued something."""
        row = self.database.row(sql.ORGANISATION, (id,))
        return row[0] if row else None


def _decided(text: bytes | None) -> Decision | None:
    return decision_from(text) if text else None


def _meaning(decision: Decision) -> tuple[str, tuple[str, ...]]:
    return decision.certainty, tuple(candidate.document for candidate in decision.candidates)


@contextmanager
def open_ledger(path: str, *, write: bool = False, wait: float = WAIT) -> Iterator[Ledger]:
    """The ledger in a file; with `write`, for this process alone to write."""
    database = open_database(path, write=write, wait=wait)
    try:
        yield Ledger(database)
    finally:
        database.close()
