"""From ways of citing to the documents they mean; pure, and the same in any order.

>>> outcome = decide([Signature("chỉ thị", 35, issuer="Bộ Chính trị", said_on=Day(2020, 8, 10)),
...                   Signature("chỉ thị", 35, issuer="Bộ Chính trị", said_on=Day(2024, 8, 10)),
...                   Signature("chỉ thị", 35, issuer="Bộ Chính trị", undated=True)], Register.shipped())
>>> [decision.document for decision in outcome.decisions.values()]
['chi-thi-35-ct-tw-2019', 'chi-thi-35-ct-tw-2024', None]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date as Day

import msgspec

from graph.model import Decision, Document, Outcome, Signature
from graph.register import Register
from graph.resolving.blocks import block_of
from graph.resolving.numbered import decide_numbered
from graph.resolving.pieced import most
from graph.resolving.unnumbered import decide_unnumbered

__all__ = ["block_of", "blocks_read", "decide"]


def blocks_read(signature: Signature) -> tuple[str, ...]:
    """The blocks whose documents a decision on this signature looks at: its own, and its inner citation's."""
    inner = signature.inner
    return (block_of(signature),) if inner is None else (block_of(signature), block_of(inner))


def decide(signatures: Iterable[Signature], register: Register) -> Outcome:
    """What each way of citing means, and the documents in no register that had to be made.

    Signatures of one block decide one another, so all of a block belong in one call.
    A known document whose day its row lacks is given back with the day that articles state.
    """
    given = list(dict.fromkeys(signatures))
    by_block: dict[str, list[Signature]] = defaultdict(list)
    for signature in given:
        by_block[block_of(signature)].append(signature)
    decisions: dict[Signature, Decision] = {}
    documents: list[Document] = []
    for block in sorted(by_block):
        ordered = sorted(by_block[block], key=_order)
        rule = decide_numbered if block.startswith("n:") else decide_unnumbered
        decided, made = rule(ordered, block, register)
        decisions |= decided
        documents += made
    documents += _completed(decisions, register)
    return Outcome({signature: decisions[signature] for signature in given}, tuple(documents))


def _order(signature: Signature) -> bytes:
    return msgspec.json.encode(signature)


def _completed(decisions: dict[Signature, Decision], register: Register) -> list[Document]:
    """Known documents without a day, with the day most mentions give them."""
    days: dict[str, list[Day]] = defaultdict(list)
    for signature, decision in decisions.items():
        if signature.date and decision.document:
            days[decision.document].append(signature.date)
    found = []
    for document_id in sorted(days):
        row = register.get(document_id)
        if row is not None and row.date is None:
            found.append(msgspec.structs.replace(row, date=most(days[document_id])))
    return found
