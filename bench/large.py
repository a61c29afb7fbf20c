"""A store of a million articles, made in minutes: what articles say is made up ready, and nothing is read.

    python bench/large.py [--articles 1000000] FILE

Three citations and three officials an article, of 20,000 documents and 20,000 people; the first document has about a
hundredth of all citations. The ledger is written and the graph is shown by the program's own code, so the file is a
store like any other; only reading and deciding are left out, for what is cited and meant is known beforehand.
The goal is eight minutes on a quiet machine. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from array import array
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

from corpus import LEADS, TAILS
from crowd import DAYS, FIRST, PROVINCES, Somebody, Words, documents, falling, officials, only, registered

from citations.model import Article, Citation, Extraction, OfficialMention, Place, Position, Statement
from graph.doctor import examine
from graph.keeping import fingerprint
from graph.keeping.changes import project
from graph.keeping.database import open_database
from graph.keeping.kept import Said, digest_of
from graph.keeping.waiting import NAMES
from graph.ledger import Ledger
from graph.model import Candidate, Decision, Document, Outcome, Signature
from graph.people import block_of as block_of_name
from graph.persons.person import Held, Meant, People, Person, Sighting
from graph.register import Register
from graph.resolving.blocks import block_of
from graph.sqlite_store import SqliteStore
from graph.words.wording import folding

CITED, NAMED = 3, 3
"""Citations and officials of an article."""
DOCUMENTS, KNOWN, PEOPLE = 20_000, 3_000, 20_000
OPEN, WITH_POST, STATES = 0.03, 0.6, 0.06
"""How many citations stay a question, mentions give a post, articles state a relation."""
AT_ONCE = 1000
QUICK = ("PRAGMA synchronous = OFF", "PRAGMA journal_mode = OFF", "PRAGMA cache_size = -3000000")
"""A file that is only being made need not outlive a crash."""
SAFE = "PRAGMA journal_mode = WAL"
DONE = (("guides", "hướng dẫn"), ("implements", "cụ thể hóa"), ("amends", "sửa đổi"), ("replaces", "thay thế"))
BY = (("signs", "ký"), ("presents", "quán triệt"))


class World:
    """What there is to cite and to name, and who was named where so far."""

    def __init__(self, seed: int = 142) -> None:
        self.rng = rng = random.Random(seed)
        self.people = officials(rng, PEOPLE)
        self.documents = registered(rng, documents(rng, DOCUMENTS, KNOWN), self.people)
        self.words = Words(rng)
        self.frequency = falling(DOCUMENTS, 0.65), falling(PEOPLE, 0.65)
        self.old = only(self.documents, FIRST)
        self.decisions: dict[Signature, Decision] = {}
        self.named = [array("I") for _ in self.people]
        self.posts = [array("b") for _ in self.people]
        """Of each person, the articles that name him, and as what: the place of the post, or -1."""
        self._ways: dict[tuple[str, str], Signature] = {}

    def articles(self, count: int) -> Iterator[Said]:
        """What so many articles say."""
        for number in range(count):
            yield self._article(number)

    def _article(self, number: int) -> Said:
        rng = self.rng
        day = FIRST + timedelta(days=rng.randrange(DAYS))
        place = rng.choice(PROVINCES)
        text = _Text(self.words.sentences(rng.randint(10, 30)))
        citations, signatures = [], []
        for document in self._cited(day):
            signature, quote = self._way(document)
            start = text.say(rng.choice(LEADS), quote, rng.choice(TAILS))
            citations.append(Citation(start, start + len(quote), quote, document.type, document.number,
                                      symbol=signature.symbol, issuer=document.issuer))  # fmt: skip
            signatures.append(signature)
        named = [self._named(number, day, text) for _ in range(NAMED)]
        relations = self._relations(text, citations, named) if rng.random() < STATES else ()
        title = f"Chuyện ở {place}: {self.words.sentences(2)[0]}"
        whole = Article(str(text), id=id_of(number), title=title, published=day, place=place,
                        source=f"https://bao.vidu/{id_of(number)}")  # fmt: skip
        extraction = Extraction(whole, Place(place), None, tuple(citations), tuple(named), tuple(relations))
        return Said(extraction, tuple(signatures), digest_of(whole), fingerprint.parser())

    def _cited(self, day: object) -> list[Document]:
        """Three documents that were there on a day."""
        drawn = self.rng.choices(self.documents, cum_weights=self.frequency[0], k=4 * CITED)
        there = {one.id: one for one in drawn if one.date and one.date < day}  # type: ignore[operator]
        while len(there) < CITED:
            one = self.rng.choice(self.old)
            there[one.id] = one
        return list(there.values())[:CITED]

    def _way(self, document: Document) -> tuple[Signature, str]:
        """How a document is cited: with its symbol, with its issuer, or so that it may be another one."""
        rng, number = self.rng, document.number
        said = rng.random()
        form = "open" if said < OPEN else "short" if said < 0.4 else "full"
        signature = self._ways.get((document.id, form))
        if signature is None:
            other = self.old[hash(number) % len(self.old)]
            match form:
                case "open":
                    signature = Signature(document.type, number, title=document.id)
                    ids, certainty = sorted({document.id, other.id}), "ambiguous"
                case "short":
                    signature = Signature(document.type, number, issuer=document.issuer, date=document.date)
                    ids, certainty = [document.id], "inferred"
                case _:
                    signature = Signature(document.type, number, symbol=document.symbol, issuer=document.issuer,
                                          date=document.date)  # fmt: skip
                    ids, certainty = [document.id], "stated"
            if len(ids) == 1 and certainty == "ambiguous":
                certainty = "inferred"
            self._ways[document.id, form] = signature
            self.decisions[signature] = Decision(tuple(Candidate(id, 1.0) for id in ids), certainty)
        kind = document.type.capitalize()
        return signature, f"{kind} số {number}-{document.symbol}" if form == "full" else f"{kind} {number}"

    def _named(self, number: int, day: object, text: _Text) -> OfficialMention:
        rng = self.rng
        while True:
            [at] = rng.choices(range(PEOPLE), cum_weights=self.frequency[1])
            if not self.named[at] or self.named[at][-1] != number:
                break
        somebody = self.people[at]
        held = somebody.post_on(day) if rng.random() < WITH_POST else -1  # type: ignore[arg-type]
        self.named[at].append(number)
        self.posts[at].append(held)
        positions = (Position(somebody.posts[held].title, somebody.posts[held].org),) if held >= 0 else ()
        behind = f", {positions[0].title}, dự." if positions else " phát biểu."
        start = text.say("Đồng chí", somebody.name, behind)
        return OfficialMention(start, start + len(somebody.name), somebody.name, somebody.name, positions=positions)

    def _relations(self, text: _Text, citations: list[Citation],
                   named: list[OfficialMention]) -> Iterator[Statement]:
        """What stands between the documents, and what the first official did."""
        kind, verb = self.rng.choice(DONE)
        start = text.say(citations[1].quote, verb, f" {citations[0].quote}.")
        yield Statement(kind, start, start + len(verb), verb, to=0, source=1)
        kind, verb = self.rng.choice(BY)
        start = text.say(named[0].name, verb, f" {citations[2].quote}.")
        yield Statement(kind, start, start + len(verb), verb, to=2, by=0)

    # What was decided

    def outcomes(self) -> Iterator[tuple[str, Outcome]]:
        """By block: what the ways of citing mean, and the documents in no register."""
        ways: dict[str, dict[Signature, Decision]] = defaultdict(dict)
        for signature, decision in self.decisions.items():
            ways[block_of(signature)][signature] = decision
        used = {candidate.document for decision in self.decisions.values() for candidate in decision.candidates}
        made: dict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            if not document.known and document.id in used:
                made[block_of(self._way_of(document))].append(document)
        for block in ways.keys() | made.keys():
            yield block, Outcome(ways[block], tuple(made[block]))

    def _way_of(self, document: Document) -> Signature:
        return Signature(document.type, document.number, symbol=document.symbol)

    def names(self) -> Iterator[tuple[str, People]]:
        """By block: whom the names mean. Of namesakes in one article nobody tells which is meant."""
        blocks: dict[str, list[int]] = defaultdict(list)
        for at, somebody in enumerate(self.people):
            if self.named[at]:
                blocks[block_of_name(Sighting("", somebody.name))].append(at)
        for block, places in blocks.items():
            who: dict[tuple[str, str], list[int]] = defaultdict(list)
            for at in places:
                for number in self.named[at]:
                    who[id_of(number), self.people[at].name].append(at)
            meant = {key: Meant(tuple(self.people[at].id for at in each), "stated" if len(each) == 1 else "ambiguous")
                     for key, each in who.items()}  # fmt: skip
            yield block, People(meant, tuple(self._person(at, who) for at in places))

    def _person(self, at: int, who: dict[tuple[str, str], list[int]]) -> Person:
        somebody = self.people[at]
        sure = [(number, held) for number, held in zip(self.named[at], self.posts[at], strict=True)
                if len(who[id_of(number), somebody.name]) == 1]  # fmt: skip
        return Person(somebody.id, somebody.name, tuple(_held(somebody, sure)), len(sure))


def _held(somebody: Somebody, sure: list[tuple[int, int]]) -> Iterator[Held]:
    for place in reversed(range(len(somebody.posts))):
        stating = tuple(id_of(number) for number, held in sure if held == place)
        if stating:
            post = somebody.posts[place]
            later = somebody.posts[place + 1].since.isoformat() if place + 1 < len(somebody.posts) else None
            yield Held(post.title, post.org, post.since.isoformat(), later, stating)


class _Text:
    """An article while it is written: filler, with something said in between."""

    def __init__(self, filling: list[str]) -> None:
        self._filling = iter(filling)
        self._said: list[str] = []
        self._length = 0

    def say(self, before: str, what: str, behind: str) -> int:
        """Say something behind the next two sentences; where it starts."""
        for sentence in islice(self._filling, 2):
            self._add(sentence)
        start = self._length + len(before) + 1
        self._add(f"{before} {what}{behind}")
        return start

    def _add(self, sentence: str) -> None:
        self._said.append(sentence)
        self._length += len(sentence) + 1

    def __str__(self) -> str:
        return " ".join([*self._said, *self._filling])


def id_of(number: int) -> str:
    """The id of an article."""
    return f"bai-{number:07}"


def make(path: str, count: int) -> None:
    """Write the store, and say how long each part takes."""
    world = World()
    database = open_database(path, write=True)
    for setting in QUICK:
        database.rows(setting)
    ledger, store = Ledger(database), SqliteStore(database)
    stage = _Stage()
    ledger.register(Register(one for one in world.documents if one.known), fingerprint.rules())
    ledger.set_meta("rules", fingerprint.rules())
    ledger.set_meta("folding", folding())
    ledger.begin()
    said = world.articles(count)
    while batch := list(islice(said, AT_ONCE)):
        with ledger.transaction():
            ledger.keep(batch)
    stage.done("said")
    with ledger.transaction():
        for block, outcome in world.outcomes():
            ledger.settle(block, ledger.block(block), outcome)
        for block, people in world.names():
            ledger.settle_names(NAMES + block, people)
    stage.done("decided")
    project(ledger, store)
    stage.done("shown")
    database.rows(SAFE)
    database.close()


class _Stage:
    """A watch."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    def done(self, name: str) -> None:
        now = time.perf_counter()
        print(f"{name}: {now - self._start:.0f} s", flush=True)
        self._start = now


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--examine", action="store_true", help="look the store over")
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    make(str(args.file), args.articles)
    print(f"{args.file}: {args.file.stat().st_size / 1e9:.2f} GB; "
          f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")
    if args.examine:
        health = examine(str(args.file))
        print("well" if health.well else "broken", *health.findings, sep="\n")


if __name__ == "__main__":
    main()
