"""Deciding the ways of citing that have no number: by plenum, congress, law or title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date as Day

from msgspec.structs import replace

from graph.model import Candidate, Decision, Document, Signature
from graph.register import Register
from graph.resolving.blocks import CHARTER
from graph.resolving.choice import choose
from graph.resolving.evidence import Known, Said, Weight, known_of, topic
from graph.resolving.inner import day_of
from graph.resolving.titled import LawVersion, issued, law_weights, title_weights, version_of
from graph.resolving.unlisted import Identity, adopt, document_of, identity_of, local
from graph.terms import fits, fits_year
from graph.words.keys import key
from graph.words.lawnames import law_name
from graph.words.numbering import of_plenums


def decide_unnumbered(
    signatures: list[Signature], block: str, register: Register
) -> tuple[dict[Signature, Decision], list[Document]]:
    """What each means, and the documents that had to be made."""
    knowns = [known_of(document) for document in register.in_block(block)]
    saids = [Said(sig, day_of(sig.inner, register)) for sig in signatures]
    decisions = _laws(saids, knowns) if block.startswith("l:") else {
        said.sig: decision for said in saids if (decision := _known(said, block, knowns))
    }  # fmt: skip
    rest: dict[Identity, list[Said]] = defaultdict(list)
    for said in saids:
        if said.sig not in decisions:
            rest[identity_of(said, block)].append(said)
    if block.startswith("t:"):
        adopt(rest)
    documents: list[Document] = []
    taken: set[str] = set()
    for identity in sorted(rest, key=str):
        document = document_of(identity, rest[identity], block)
        made, count = document.id, 1
        while document.id in taken or register.get(document.id) is not None:
            count += 1
            document = replace(document, id=f"{made}-{count}")
        taken.add(document.id)
        documents.append(document)
        decision = Decision((Candidate(document.id, 0.0, ("not in the register",)),), "new")
        decisions |= {said.sig: decision for said in rest[identity]}
    return decisions, documents


def _laws(saids: list[Said], knowns: list[Known]) -> dict[Signature, Decision]:
    """The laws meant; in an undated article, a bare name follows the one that is named with its year."""
    versions: list[LawVersion] = [version_of(known) for known in knowns]
    decisions: dict[Signature, Decision] = {}
    beside: dict[Day, set[str]] = defaultdict(set)
    for said in sorted(saids, key=_bare):
        sig = said.sig
        hints: Collection[str] = beside.get(sig.said_on, ()) if sig.undated and sig.said_on else ()
        if sig.scheduled:
            continue
        decision = choose(said, law_weights(said, versions), hints if len(hints) == 1 else ())
        if decision is None:
            continue
        decisions[sig] = decision
        if sig.said_on and decision.document and "year" in decision.candidates[0].reasons:
            beside[sig.said_on].add(decision.document)
    return decisions


def _bare(said: Said) -> bool:
    return said.year is None and law_name(said.sig.title or "").year is None


def _known(said: Said, block: str, knowns: list[Known]) -> Decision | None:
    """The known document or documents meant; a draft is never one of them."""
    if said.sig.scheduled:
        return None
    if block == f"t:{CHARTER}":
        return choose(said, [Weight(3.0, ("name",), known) for known in knowns if issued(said, known)])
    if block.startswith("t:"):
        return choose(said, title_weights(said, knowns))
    if block.startswith("c:") and local(said):
        return None
    return choose(said, _session_weights(said, block, knowns))


def _session_weights(said: Said, block: str, knowns: list[Known]) -> list[Weight]:
    """How well the papers of a plenum or congress fit; the one named after it is meant by its name alone."""
    sig = said.sig
    found = [known for known in knowns if issued(said, known) and _fits_term(said, known)]
    of_kind = [known for known in found if known.document.type == sig.type]
    if not of_kind and block.startswith("s:"):     # "Nghị quyết Trung ương 4 khóa XIII" is a Kết luận
        of_kind = [known for known in found if known.document.type in of_plenums() and _named_after(known)]
    namesake = any(map(_named_after, of_kind))
    weights = []
    for known in of_kind:
        score, reasons = 2.0, ["session"]
        if sig.term or block.startswith("c:"):
            reasons.append("term")
        if _named_after(known):
            score += 2.0
            reasons.append("nickname")
        if known.document.session == sig.session:  # and not "HNTW 6 (lần 1)"
            score += 1.0
        if said.title and known.titles:
            words = set(said.title)
            share = max(len(words.intersection(title)) / len(words) for title in known.titles)
            score += 4.0 if share >= 0.7 else 2.0 if share >= 0.5 else -1.5 if share < 0.25 else 0.0
            if share >= 0.5:
                reasons.append("title")
        if said.day and known.document.date:
            same_year = said.day.year == known.document.date.year
            score += 4.0 if said.day == known.document.date else 1.0 if same_year else -2.0
        spoken = topic(sig, known.document) if not namesake or _named_after(known) else 0.0
        if spoken:
            score += spoken
            reasons.append("topic")
        weights.append(Weight(score, tuple(reasons), known, spoken))
    return weights


def _named_after(known: Known) -> bool:
    """Whether the press calls it by its plenum or congress."""
    return any("trung uong" in (folded := key(name)) or "dai hoi" in folded for name in known.document.names)


def _fits_term(said: Said, known: Known) -> bool:
    """Whether the term, the day or the year said fits; a plenum's number comes back in each term."""
    term = known.document.term
    if term is None:
        return True
    if said.sig.term:
        return said.sig.term == term
    if said.day:
        return fits(term, said.day)
    return fits_year(term, said.year) if said.year else True
