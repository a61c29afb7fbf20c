"""What citations mean of which a person decided something; pure, beside what the rules decide of them.

A citation that is `not` a document means what the rules would take it for if nothing could
be that document; one that is `new` what they would make of it if the register had nothing
of its number or name. Neither changes what any other citation means.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date as Day  # noqa: F401 the example needs it

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from graph.model import Candidate, Certainty, Decision, Document, Outcome, Signature
from graph.register import Register
from graph.resolve import block_of, decide
from graph.resolving.judgement import Judgement
from graph.resolving.pieced import most

Present = Callable[[str], str | None]
"""The id that a document has now, or None where there is none of that id."""


class Case(Struct, frozen=True):
    """One citation, in the way it cites, and what persons decided of it."""

    signature: Signature
    judgements: tuple[Judgement, ...]


class Verdicts(Struct, frozen=True):
    """What each case means, None where it is as if nobody had decided; and the documents that had to be made."""

    decisions: tuple[Decision | None, ...]
    documents: tuple[Document, ...]


def judge(cases: Sequence[Case], outcome: Outcome, register: Register, present: Present) -> Verdicts:
    """What the cases of one block mean; `outcome` is what the rules decide of the whole block.

    >>> chi_thi = Signature("chỉ thị", 35, issuer="Bộ Chính trị", symbol="CT/TW", said_on=Day(2025, 8, 10))
    >>> no = Judgement("a", 0, 10, "Chỉ thị 35", "not", "Lan", "", "2026-01-05", "chi-thi-35-ct-tw-2024")
    >>> register = Register.shipped()
    >>> judge([Case(chi_thi, (no,))], decide([chi_thi], register), register, lambda id: id).decisions[0].document
    'chi-thi-35-ct-tw-2019'
    """
    return _Bench(outcome, register, present, cases).verdicts()


class _Bench:
    """The cases of one block, each question to the rules put once."""

    def __init__(self, outcome: Outcome, register: Register, present: Present, cases: Sequence[Case]) -> None:
        self._outcome, self._register, self._present, self._cases = outcome, register, present, cases
        self._new = [case.signature for case in cases if any(one.verdict == "new" for one in case.judgements)]
        self._asked: dict[tuple[frozenset[Signature], frozenset[str]], Outcome] = {}
        self._made: dict[str, Document] = {}
        blocks = {block_of(case.signature) for case in cases}
        self._known = frozenset(document.id for block in blocks for document in register.in_block(block))

    def verdicts(self) -> Verdicts:
        decisions = tuple(self._decision(case) for case in self._cases)
        own = {document.id for document in self._outcome.documents}
        return Verdicts(decisions, tuple(self._made[id] for id in sorted(self._made) if id not in own))

    def _decision(self, case: Case) -> Decision | None:
        sig, judgements = case.signature, case.judgements
        if named := next((one.document for one in judgements if one.verdict == "is"), None):
            return self._named(sig, named)
        named_so = [one.document for one in judgements if one.document]
        banned = frozenset({*named_so, *filter(None, map(self._meant, named_so))})
        if any(one.verdict == "new" for one in judgements):
            return self._not_known(sig, banned)
        return self._without(sig, banned)

    def _meant(self, id: str) -> str | None:
        """The id that a document has now, None where there is none.

        A paper that only articles told of has perhaps come into the register under another
        id: then it is what those articles are now taken to mean.
        """
        if now := self._present(id):
            return now
        piece = self._ask(self._outcome.decisions, self._known)
        told = [sig for sig, decision in piece.decisions.items() if decision.document == id]
        return most(self._outcome.decisions[sig].document for sig in told)

    def _named(self, sig: Signature, id: str) -> Decision | None:
        now = self._meant(id)
        if now is None:
            return None
        held = self._outcome.decisions[sig]
        row = self._register.get(now)
        certainty: Certainty = held.certainty if held.document == now else "inferred" if row else "new"
        return Decision((Candidate(now, 0.0, ("judged",)),), certainty)

    def _without(self, sig: Signature, banned: frozenset[str]) -> Decision | None:
        held = self._outcome.decisions[sig]
        if not banned.intersection(one.document for one in held.candidates):
            return held
        rest = tuple(one for one in held.candidates if one.document not in banned)
        if rest:
            return Decision(rest, "ambiguous" if len(rest) > 1 else "inferred")
        found = self._ask(self._outcome.decisions, banned)
        decision = found.decisions[sig]
        if banned.intersection(one.document for one in decision.candidates):
            return self._not_known(sig, banned)
        return self._taken(decision, found.documents)

    def _not_known(self, sig: Signature, banned: frozenset[str]) -> Decision:
        used = self._new if sig in self._new else [sig]
        found = self._ask(used, self._known)
        decision = found.decisions[sig]
        (candidate,) = decision.candidates
        document = next(one for one in found.documents if one.id == candidate.document)
        if document.id in banned:                  # the paper of that number that it is not
            document = replace(document, id=self._free(document.id, banned))
            decision = Decision((replace(candidate, document=document.id),), decision.certainty)
        return self._taken(decision, (document,))

    def _ask(self, used: Collection[Signature], banned: frozenset[str]) -> Outcome:
        """What the rules say where nothing is one of these documents."""
        asked = frozenset(used), banned
        if asked not in self._asked:
            self._asked[asked] = decide(used, self._register.without(banned))
        return self._asked[asked]

    def _free(self, made: str, banned: Collection[str]) -> str:
        count = 2
        while (id := f"{made}-{count}") in banned or self._register.get(id) is not None:
            count += 1
        return id

    def _taken(self, decision: Decision, documents: Iterable[Document]) -> Decision:
        meant = {one.document for one in decision.candidates}
        for one in documents:
            if one.id in meant and not one.known:
                self._made[one.id] = max(one, self._made.get(one.id, one), key=_fullness)
        return decision


def _fullness(document: Document) -> tuple[int, bytes]:
    """How much is known of a document; of equals always the same one is the greater."""
    told = msgspec.structs.astuple(document)
    return sum(value not in (None, ()) for value in told), msgspec.json.encode(document)
