"""The earliest day a paper can have, as the paper named in its title tells."""

from __future__ import annotations

from datetime import date as Day

from graph.model import Signature
from graph.register import Register
from graph.resolving.blocks import block_of
from graph.resolving.choice import choose
from graph.resolving.evidence import Said, known_of, weigh


def day_of(inner: Signature | None, register: Register) -> Day | None:
    """The day of the oldest known document the inner citation can mean, None where it is unknown.

    A paper that carries out another is not older than that one.
    """
    if inner is None or inner.number is None:
        return None
    said = Said(inner)
    documents = register.in_block(block_of(inner))
    knowns = [known_of(document) for document in documents]
    found = [weight for known in knowns if (weight := weigh(said, known)) and weight.score > 0]
    decision = choose(said, found)
    meant = {candidate.document for candidate in decision.candidates} if decision else set()
    days = [weight.known.document.date for weight in found if weight.known.document.id in meant]
    return None if None in days else min((day for day in days if day is not None), default=None)
