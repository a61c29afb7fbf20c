"""What every article said, as it was written, and in which ways it cites and names."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from citations.model import Extraction
from graph import sql
from graph.keeping.copies import Copies
from graph.keeping.database import Database
from graph.keeping.judgements import Judgements
from graph.keeping.kept import (
    Held,
    Mention,
    NewWays,
    Said,
    Telling,
    article_from,
    extraction_from,
    mentions_from,
    signature_from,
    what_was_said,
    where_from,
    written,
)
from graph.keeping.waiting import NAMES
from graph.model import Signature
from graph.people import block_of, sightings_of
from graph.resolve import blocks_read

REMEMBERED = 60_000
"""Ways of citing whose keys are kept in memory."""
AT_ONCE = 5_000
"""Ways of citing looked at in one step, where all are."""


class Sayings(Judgements, Copies):
    """The part of the ledger that holds articles."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._keys: dict[Signature, int] = {}

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
        keys: dict[str, int] = {}
        fresh = []
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
                fresh.append(article)
            used += [(way, own) for way in set(ways)]
            keys[article.id or ""] = own
        database.many(sql.ADD_VERSION, added)
        database.many(sql.UPDATE_VERSION, updated)
        database.many(sql.ADD_SIGNATURE, new.rows)
        database.many(sql.DIRTY, ((block,) for block in sorted(new.blocks)))
        database.many(sql.UNUSE, unused)
        database.many(sql.USE, used)
        for said in batch:
            self._name(said.extraction, keys[said.extraction.article.id or ""], said.held)
        database.many(sql.STALE, (("Article", said.extraction.article.id) for said in batch))
        database.many(sql.REMOVE_NOT, ((id,) for id in keys))
        self.enter(fresh)
        for way in lost:
            if row := database.row(sql.BLOCK_IF_UNUSED, (way,)):
                database.run(sql.DIRTY, row)
        for id in self.judged_among(keys):
            self.bear(id, self.telling(id))

    def _name(self, extraction: Extraction, key: int, held: Held | None) -> None:
        """Write whom an article names, in place of whom it named before."""
        database = self.database
        if held is not None:
            database.run(sql.DIRTY_NAMES, (held.key,))
            database.run(sql.DROP_SIGHTINGS, (held.key,))
        sightings = sightings_of(extraction)
        database.many(sql.ADD_SIGHTING, ((block_of(each), key, each.name, written(each)) for each in sightings))
        database.many(sql.DIRTY, ((NAMES + block_of(each),) for each in sightings))

    def forget(self) -> None:
        """Look keys of ways of citing up again, as when some may be gone."""
        self._keys.clear()

    def _key(self, signature: Signature, new: NewWays) -> int:
        known = self._keys.get(signature)
        if known is not None:
            return known
        text = written(signature)
        digest = blake2b(text, digest_size=16).digest()
        row = self.database.row(sql.SIGNATURE_KEY, (digest,))
        key = self._keys[signature] = int(row[0]) if row else new.add(digest, blocks_read(signature), text)
        return key

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
        where = where_from(said)
        place = where.place.province or whole.place
        first = self.database.row(sql.FIRST_PRINT, (article,))
        return Telling(key, whole, place, mentions_from(mentions), where.officials, where.relations,
                       first[0] if first else None, where.lapses)  # fmt: skip

    def remove(self, article: str) -> bool:
        """Let go of an article, of all that it alone said, and of what was decided of it; False where there is none.

        Its text stays until no store in this file shows it, for the words of the search are taken out by it.
        """
        database = self.database
        if self.held(article) is None:
            return False
        database.run(sql.DIRTY_JUDGED, (article,))
        database.run(sql.DROP_JUDGED, (article,))
        database.run(sql.DROP_JUDGEMENTS_OF, (article,))
        for key, mentions in database.rows(sql.VERSIONS, (article,)):
            used = {mention.signature for mention in mentions_from(mentions)}
            database.run(sql.DROP_USES_OF, (written(sorted(used)).decode(), key))
            for way in used:
                if row := database.row(sql.BLOCK_IF_UNUSED, (way,)):
                    database.run(sql.DIRTY, row)
            database.run(sql.DIRTY_NAMES, (key,))
            database.run(sql.DROP_SIGHTINGS, (key,))
        database.run(sql.REMOVE, (article,))
        self.strike(article)
        self.stale("Article", article)
        return True

    def drop_removed(self, article: str) -> None:
        """Let go of the text of an article that no store in this file shows any more."""
        if self.database.row(sql.IS_REMOVED, (article,)):
            self.database.run(sql.DROP_VERSIONS, (article,))
            self.database.run(sql.REMOVE_NOT, (article,))

    def read_otherwise(self, parser: bytes, after: int, limit: int) -> list[tuple[int, str]]:
        """Keys and ids of articles that another parser than this one read, behind a key."""
        return [(key, id) for key, id in self.database.rows(sql.READ_OTHERWISE, (parser, after, limit))]

    def drop_older(self, article: str, key: int) -> None:
        """Let go of what an article said before, once no store shows it."""
        self.database.run(sql.DROP_OLDER, (article, key))

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
