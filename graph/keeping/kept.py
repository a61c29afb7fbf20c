"""The shapes in which the ledger keeps what was said and what it means; written as JSON, read back whole."""

from __future__ import annotations

from hashlib import blake2b

import msgspec
from msgspec import Struct

from citations.model import Article, Extraction, Lapse, OfficialMention, Place, Statement
from graph.keeping.lapsing import Lapsing
from graph.keeping.stored import reader
from graph.model import Decision, Document, Signature
from graph.persons.person import Meant, Person, Sighting
from graph.relations import Telling as Relating
from graph.resolving.judgement import Judgement


class Mention(Struct, frozen=True, array_like=True):
    """Where an article cites, and in which way."""

    start: int
    end: int
    signature: int
    teaser: bool = False


class Held(Struct, frozen=True):
    """What the ledger has of an article already."""

    key: int
    digest: bytes
    parser: bytes
    mentions: bytes


class Said(Struct, frozen=True):
    """What one reading of an article gave: with its ways of citing, one per citation."""

    extraction: Extraction
    signatures: tuple[Signature, ...]
    digest: bytes
    parser: bytes
    held: Held | None = None


class Member(Struct, frozen=True):
    """A way of citing in its block, with what it was last held to mean."""

    key: int
    signature: Signature
    decision: Decision | None
    used: bool


class Telling(Struct, frozen=True):
    """An article's present version, as it is to be shown."""

    key: int
    article: Article
    place: str | None
    mentions: list[Mention]
    officials: tuple[OfficialMention, ...] = ()
    relations: tuple[Statement, ...] = ()
    first_print: str | None = None
    """The article in which the text was printed first, if several print it."""
    lapses: tuple[Lapse, ...] = ()


class NewWays:
    """Ways of citing that a batch is the first to use."""

    def __init__(self, last: int) -> None:
        self._last = last
        self.rows: list[tuple[int, bytes, str, str | None, bytes]] = []
        self.blocks: set[str] = set()

    def add(self, digest: bytes, blocks: tuple[str, ...], written: bytes) -> int:
        """The key that one is given; `blocks` are its own and, where it has one, that of the paper in its title."""
        self._last += 1
        own, reads = blocks[0], blocks[1] if len(blocks) > 1 else None
        self.rows.append((self._last, digest, own, reads, written))
        self.blocks.add(own)
        return self._last


class Where(Struct, frozen=True):
    """The part of an extraction that says where the article is from, whom it names and what it states."""

    place: Place = Place()
    officials: tuple[OfficialMention, ...] = ()
    relations: tuple[Statement, ...] = ()
    lapses: tuple[Lapse, ...] = ()


article_from = reader(Article)
extraction_from = reader(Extraction)
signature_from = reader(Signature)
decision_from = reader(Decision)
document_from = reader(Document)
mentions_from = reader(list[Mention])
where_from = reader(Where)
sighting_from = reader(Sighting)
meant_from = reader(Meant)
person_from = reader(Person)
relating_from = reader(Relating)
lapsing_from = reader(Lapsing)
judgement_from = reader(Judgement)
judgements_from = reader(list[Judgement])
strings_from = reader(list[str])
written = msgspec.json.Encoder().encode

_NOTHING = Article("")


def digest_of(article: Article) -> bytes:
    """What changes when anything of the article does."""
    return blake2b(written(article), digest_size=16).digest()


def what_was_said(extraction: Extraction) -> bytes:
    """All of an extraction but the article itself, which is kept beside it."""
    return written(msgspec.structs.replace(extraction, article=_NOTHING))
