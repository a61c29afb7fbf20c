"""What ways of citing were decided to mean, and the documents there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph import sql
from graph.keeping.judgements import Citation, Judgements
from graph.keeping.kept import Member, decision_from, document_from, signature_from, strings_from, written
from graph.model import Decision, Document, Outcome
from graph.register import Register
from graph.resolving.judging import Case, Verdicts, judge


class Settled(Judgements):
    """The part of the ledger that holds decisions."""

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
                self.doubt_judged(document.id)
            for id, (_, old_blocks) in before.items():
                self._doubt(strings_from(old_blocks))
                database.run(sql.DROP_KNOWN, (id,))
                self.stale("Document", id)
                self.doubt_judged(id)

    def _doubt(self, blocks: Iterable[str]) -> None:
        self.database.many(sql.DIRTY_IF_CITED, ({"block": block} for block in blocks))

    def block(self, block: str) -> list[Member]:
        """The ways of citing in a block, in an order that does not depend on when they were read."""
        rows = sorted(self.database.rows(sql.BLOCK, (block,)), key=lambda row: row[1])
        return [Member(key, signature_from(said), _decided(decision), bool(used))
                for key, said, decision, used in rows]

    def judge(self, block: str, outcome: Outcome, register: Register) -> tuple[dict[Citation, Case], Verdicts]:
        """What the citations of a block mean of which persons decided something."""
        cases = self.cases(block)
        made = {document.id for document in outcome.documents}

        def present(id: str) -> str | None:
            if row := register.get(id):
                return row.id
            return id if id in made or self.database.row(sql.ELSEWHERE, (id, block)) else None

        return cases, judge(tuple(cases.values()), outcome, register, present)

    def settle(self, block: str, members: Sequence[Member], outcome: Outcome, register: Register) -> None:
        """Write what a block was decided to mean, by the rules and by persons; note what that changes."""
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
        self._provisional(block, self._judged(block, outcome, register, moved))
        self._move(moved)
        self.database.run(sql.CLEAN, (block,))

    def _judged(self, block: str, outcome: Outcome, register: Register,
                moved: dict[str, Counter[str]]) -> Iterable[Document]:
        """Write what persons decided; the documents that there are, without those nothing is taken for any more."""
        cases, verdicts = self.judge(block, outcome, register)
        if not cases:
            return outcome.documents
        self.settle_judged(tuple(cases), verdicts)
        left = self.wholly_judged(block)
        meant = {one.document for decision in verdicts.decisions if decision for one in decision.candidates}
        for (citation, case), decision in zip(cases.items(), verdicts.decisions, strict=True):
            held = outcome.decisions[case.signature]
            if decision is None:
                left.discard(citation.signature)
            elif "judged" in decision.candidates[0].reasons and held.document and held.document != decision.document:
                moved[held.document][decision.document or ""] += 1
        asked = {case.signature for citation, case in cases.items() if citation.signature in left}
        for signature, decision in outcome.decisions.items():
            if signature not in asked:
                meant.update(one.document for one in decision.candidates)
        return [document for document in (*outcome.documents, *verdicts.documents)
                if document.known or document.id in meant or self.is_named(document.id)]  # fmt: skip

    def _provisional(self, block: str, documents: Iterable[Document]) -> None:
        before: dict[str, bytes] = dict(self.database.rows(sql.PROVISIONAL_OF, (block,)))
        for document in documents:
            text = written(document)
            old = before.pop(document.id, None)
            if old is None:
                self.doubt_judged(document.id)
            if old != text:
                self.database.run(sql.PUT_PROVISIONAL, (document.id, block, document.known, text))
                self._revive(document.id)
                self.stale("Document", document.id)
        for id in before:
            self.database.run(sql.DROP_PROVISIONAL, (id, block))
            self.stale("Document", id)
            self.doubt_judged(id)

    def _move(self, moved: dict[str, Counter[str]]) -> None:
        """A document that is gone is found under its old id where most of its citations went."""
        for old, where in sorted(moved.items()):
            if self.document(old) is None:
                now = min(where, key=lambda id: (-where[id], id))
                if row := self.database.row(sql.FORMER, (old,)):
                    self.stale("Document", row[0])          # it leads elsewhere from now on
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

    def set_issuers(self, document: str, issuers: dict[str, str]) -> None:
        """Note who issued a document; a body without documents is no longer shown."""
        before: dict[str, str] = dict(self.database.rows(sql.ISSUERS, (document,)))
        for gone in before.keys() - issuers.keys():
            self.database.run(sql.NOT_ISSUED, (gone, document))
            self.stale("Organisation", gone)
        for id, name in issuers.items():
            if before.get(id) != name:
                self.database.run(sql.ISSUED, (id, document, name))
                self.stale("Organisation", id)


def _decided(text: bytes | None) -> Decision | None:
    return decision_from(text) if text else None


def _meaning(decision: Decision) -> tuple[str, tuple[str, ...]]:
    return decision.certainty, tuple(candidate.document for candidate in decision.candidates)
