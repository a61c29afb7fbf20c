"""What is done with a paper in an article: issued, disseminated, implemented, reviewed, proposed to amend."""

from __future__ import annotations

from collections.abc import Sequence

from citations import links
from citations.model import Citation
from citations.standing import Standing, standing

ORDER = ("proposes", "reviews", "implements", "disseminates", "issues")
"""The more telling first: "quán triệt, thực hiện" carries out, "tổng kết 10 năm thực hiện" looks back."""


def deeds(
    text: str, citations: Sequence[Citation], *, stand: Standing | None = None
) -> tuple[str | None, ...]:
    """For each citation what is done with its paper, in one of five words, or None.

    Said before a list it is said of every item. `stand` is `standing(text, citations)`
    where it is known already.

    >>> from citations import Article, extract
    >>> text = "tổng kết 10 năm thực hiện Chỉ thị số 39-CT/TW; theo Quy định số 142-QĐ/TW"
    >>> deeds(text, extract(Article(text)).citations)
    ('reviews', None)
    """
    stand = standing(text, citations) if stand is None else stand
    done: list[str | None] = [None] * len(citations)
    for head, items in stand.lists.items():
        deed = _deed(stand, head) if stand.leads[head].verbs else None
        if deed is not None:
            for item in items:
                done[item] = deed
    return tuple(done)


def deed(text: str, citation: Citation) -> str | None:
    """The same for one citation read by itself: what stands before a list reaches only its first item."""
    return deeds(text, (citation,))[0]


def _deed(stand: Standing, head: int) -> str | None:
    """What the verbs before a list say; what another paper changes is not proposed by anyone."""
    lead = stand.leads[head]
    said = {verb.deed for verb in lead.verbs if not verb.plural}
    verb = lead.verbs[0]
    of_a_paper = lead.same or ("proposes" in said and links.referred(stand.text, lead.start, verb) is not None)
    if of_a_paper and not links.planned(stand.text, (lead.start, verb.end)):
        said.discard("proposes")
    return next((kind for kind in ORDER if kind in said), None)
