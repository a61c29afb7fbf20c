"""From how well each document fits to an answer: one, a question between several, or none.

The newest of those that fit is what a reader thinks of, unless the mention says
otherwise; where nothing says when the article was written, nothing is chosen
between two terms.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import timedelta

from citations.vocabulary import LAWS
from graph.model import Candidate, Certainty, Decision
from graph.resolving.evidence import Said, Weight

ENOUGH = 0.5
"""Below this, the document meant is rather one not yet known."""
CLOSE = 0.75
"""Nearer to one another than this, two documents stay a question."""
TRUSTED = 2012
"""Few pages are older than this: a lower bound before it hardly tells when an article was written."""
SOON = timedelta(days=183)
"""Behind an undated article's lower bound: it may as well have been written after this."""
MOST = 5
"""So many candidates of a question are kept."""

_SHOWN_BY = {
    "date": ("date",), "date misprinted": ("date",), "year": ("year", "when"), "term": ("term",),
}  # fmt: skip


def choose(said: Said, weights: Iterable[Weight], cited_that_day: Collection[str] = ()) -> Decision | None:
    """The document or documents meant, None where none fits well enough."""
    found = [weight for weight in weights if weight.score > -3]
    if not found:
        return None
    ranked = _by_recency(said, found)
    if cited_that_day:
        ranked = [
            weight._replace(score=weight.score + 1.5, reasons=(*weight.reasons, "cited that day"))
            if weight.known.document.id in cited_that_day else weight
            for weight in ranked
        ]  # fmt: skip
    ranked.sort(key=lambda weight: (-weight.score, weight.known.document.id))
    best = ranked[0]
    if best.score < ENOUGH:
        return None
    close = [weight for weight in ranked if weight.score > best.score - CLOSE and weight.score >= ENOUGH]
    candidates = tuple(
        Candidate(weight.known.document.id, round(weight.score, 2), weight.reasons) for weight in close[:MOST]
    )
    if len(candidates) > 1:
        return Decision(candidates, "ambiguous")
    return Decision(candidates, certainty(said, best) if _clear_without_topic(ranked) else "inferred")


def _clear_without_topic(ranked: list[Weight]) -> bool:
    """Whether the best would be the answer, were it not for the words around the mention."""
    best = ranked[0]
    return not best.topic or all(
        other.score - other.topic <= best.score - best.topic - CLOSE for other in ranked[1:]
        if other.score - other.topic >= ENOUGH
    )


def certainty(said: Said, weight: Weight) -> Certainty:
    """Whether the mention's own words fix the document, or context and register did."""
    if not weight.known.document.known:
        return "new"
    sig, stated = said.sig, said.stated
    if sig.session and sig.session.startswith("ĐH") and "session" in stated:
        return "stated"                            # a congress's ordinal is its term
    whose = sig.session or sig.type in LAWS or (sig.symbol and "symbol" in stated) or (
        sig.issuer and "issuer" in stated)  # fmt: skip
    fixed = any(field in stated for reason in weight.reasons for field in _SHOWN_BY.get(reason, ())
                if getattr(sig, field) is not None)  # fmt: skip
    return "stated" if whose and fixed else "inferred"


def _by_recency(said: Said, found: list[Weight]) -> list[Weight]:
    """The weights, with what the day of the article adds where the mention tells no period."""
    now = said.sig.said_on
    if said.period is not None or now is None or (said.sig.undated and now.year < TRUSTED):
        return found
    dated = [weight for weight in found if weight.known.earliest and weight.score >= 0]
    past = [weight for weight in dated if weight.known.earliest <= now]  # type: ignore[operator]
    newest = max((weight.known.earliest for weight in past), default=None)  # type: ignore[type-var]
    period = next((weight.known.period for weight in past if weight.known.earliest == newest), None)
    ranked = []
    for weight in found:
        day, gain = weight.known.earliest, 0.0
        if day is not None and newest is not None and day <= now:
            age = now - day
            far = said.sig.undated and said.sig.number is not None and age > timedelta(days=6 * 365)
            if weight.known.period == period and not far:
                gain = (1.5 if said.sig.undated else 2.0) + (1.0 if age < timedelta(days=365) else 0.0)
            elif not weight.known.document.known and weight.known.period != period:
                gain = -2.0 if age > timedelta(days=550) else -0.5
        elif day is not None and day > now:
            soon = said.sig.undated and day - now <= SOON and weight.known.document.known
            gain = 1.0 if soon else -min(1.2, 0.5 + 0.3 * (day - now).days / 365)
        reasons = (*weight.reasons, "newest") if gain > 0 and day is not None and day <= now else weight.reasons
        ranked.append(weight._replace(score=weight.score + gain, reasons=reasons))
    return ranked
