"""What persons decided of single citations, and what these citations therefore mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from graph import sql
from graph.keeping.kept import (
    Telling,
    decision_from,
    judgement_from,
    judgements_from,
    signature_from,
    written,
)
from graph.keeping.waiting import Waiting
from graph.model import Decision
from graph.resolving.judgement import Aside, Judgement, place
from graph.resolving.judging import Case, Verdicts


class Entry(Struct, frozen=True):
    """A judgement as the ledger keeps it; `aside` says why it bears on nothing now, if it does not."""

    key: int
    judgement: Judgement
    aside: Aside | None


class Judged(Struct, frozen=True):
    """What persons decided of a citation, and what it therefore means; None where that is as if they had not."""

    judgements: tuple[Judgement, ...]
    decision: Decision | None


class Citation(Struct, frozen=True):
    """Which citation of which version of an article a judgement bears on, by its place, and its way of citing."""

    version: int
    place: int
    signature: int


class Judgements(Waiting):
    """The part of the ledger that holds what persons decided."""

    def judgements(self, article: str | None = None) -> list[Entry]:
        """What was decided of an article's citations, or of all; the earlier first."""
        rows = self.database.rows(sql.JUDGEMENTS if article is None else sql.JUDGEMENTS_OF,
                                  () if article is None else (article,))  # fmt: skip
        found = [Entry(key, judgement_from(said), aside) for key, said, aside in rows]
        return sorted(found, key=lambda entry: (entry.judgement.order, entry.judgement.article))

    def add_judgement(self, one: Judgement) -> None:
        """Keep what a person decided; `bear` makes it bear on something."""
        named = one.document if one.verdict == "is" else None
        self.database.run(sql.ADD_JUDGEMENT, (one.article, named, written(one), "no article"))

    def drop_judgement(self, key: int) -> None:
        """Take back what a person decided."""
        self.database.run(sql.DROP_JUDGEMENT, (key,))

    def judged_among(self, articles: Iterable[str]) -> list[str]:
        """Those of these articles of whose citations somebody decided something."""
        rows = self.database.rows(sql.JUDGED_AMONG, (written(list(articles)).decode(),))
        return [article for (article,) in rows]

    def bear(self, article: str, telling: Telling | None) -> None:
        """Find what was decided of an article's citations in its present text, to be decided and shown."""
        database = self.database
        entries = self.judgements(article)
        database.run(sql.DIRTY_JUDGED, (article,))
        database.run(sql.DROP_JUDGED, (article,))
        aside: dict[Judgement, Aside] = dict.fromkeys((entry.judgement for entry in entries), "no article")
        if telling is not None:
            mentions = telling.mentions
            placed = place([entry.judgement for entry in entries], telling.article.text,
                           [(mention.start, mention.end) for mention in mentions])  # fmt: skip
            aside = placed.aside
            used = Counter(mention.signature for mention in mentions)
            used.subtract(mentions[at].signature for at in placed.at)
            database.many(sql.PUT_JUDGED, (
                (telling.key, at, mentions[at].signature, used[mentions[at].signature] == 0, written(judgements))
                for at, judgements in placed.at.items()
            ))  # fmt: skip
            database.run(sql.DIRTY_JUDGED, (article,))
            self.stale("CITES", article)
        database.many(sql.SET_ASIDE, ((aside.get(entry.judgement), entry.key) for entry in entries))

    def cases(self, block: str) -> dict[Citation, Case]:
        """The citations of a block of which somebody decided something."""
        rows = self.database.rows(sql.CASES, (block,))
        return {Citation(version, at, signature): Case(signature_from(said), tuple(judgements_from(judgements)))
                for version, at, signature, said, judgements in rows}  # fmt: skip

    def settle_judged(self, cases: Sequence[Citation], verdicts: Verdicts) -> None:
        """Write what they mean; note which articles that changes."""
        for case, decision in zip(cases, verdicts.decisions, strict=True):
            text = None if decision is None else written(decision)
            is_open = decision is not None and decision.certainty == "ambiguous"
            if self.database.run(sql.DECIDE_JUDGED, (text, is_open, case.version, case.place, text)):
                self.database.run(sql.STALE_VERSION, (case.version,))

    def judged(self, versions: Iterable[int]) -> dict[int, dict[int, Judged]]:
        """By the keys of articles and the places of their citations: what persons decided, and what they mean."""
        found: dict[int, dict[int, Judged]] = {}
        for version, at, judgements, decision in self.database.rows(sql.JUDGED, (written(list(versions)).decode(),)):
            held = Judged(tuple(judgements_from(judgements)), decision_from(decision) if decision else None)
            found.setdefault(version, {})[at] = held
        return found

    def without_effect(self) -> set[Judgement]:
        """Judgements of citations that mean what they would mean without: what they were to be is no more."""
        rows = self.database.rows(sql.UNDECIDED)
        return {one for (judgements,) in rows for one in judgements_from(judgements)}

    def is_named(self, document: str) -> bool:
        """Whether a person said of some citation that it is this document."""
        return self.database.row(sql.NAMED_BY_SOMEBODY, (document,)) is not None

    def doubt_judged(self, document: str) -> None:
        """Have what persons said to be this document decided anew, as when it comes or goes."""
        self.database.run(sql.DIRTY_IF_JUDGED, (document,))

    def wholly_judged(self, block: str) -> set[int]:
        """The ways of citing of a block in which no citation is left of which nobody decided anything."""
        return {key for (key,) in self.database.rows(sql.WHOLLY_JUDGED, (block,))}
