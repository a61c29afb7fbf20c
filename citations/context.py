"""What an article's place and its other mentions add to a citation, marked as inferred."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import defaultdict
from functools import cache

import regex

from citations import bodies, communes, nesting, places, vocabulary
from citations.agreement import agree
from citations.bodies import Issuer
from citations.draft import Draft
from citations.model import Place
from citations.text import words

FULL_FORMS = 8
"""Different full mentions of one number that are kept for its short forms; papers name one or two."""


def share_issuers(text: str, drafts: list[Draft]) -> None:
    """Give an issuer said once behind a run of papers to all of them, across types, leftwards.

    `Kế hoạch số 123, Hướng dẫn số 02, 03 của Quận ủy`: up to `;` or a paper that has
    its own issuer or a title. Not to one that the article gives another issuer elsewhere.
    """
    own = {_key(draft): draft.issuer for draft in drafts if draft.issuer is not None and not draft.borrowed}
    for left, right in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if left.within is not right.within or left.issuer is not None:
            continue
        if right.issuer is None:
            if right.term and not left.term and left.type == right.type and nesting.adjacent(text, left, right):
                left.term = right.term
                left.borrowed += ("term",)
            continue
        told = own.get(_key(left)) if left.symbol is not None else None
        if told is not None and told.name != right.issuer.name:
            continue
        if left.fits(right.issuer) and nesting.adjacent(text, left, right):
            left.share_from(right, same_type=False)


def _key(draft: Draft) -> tuple[str | None, str | None, str]:
    return draft.type, draft.value, draft.symbol.text if draft.symbol is not None else ""


def lead_lists(text: str, drafts: list[Draft]) -> None:
    """Give what stands before a list (`Bộ Chính trị ban hành các Quy định …`) to its later items."""
    head: Draft | None = None
    for draft in drafts:
        if not draft.listed:
            head = draft
        elif head is not None:
            if draft.issuer is None and head.issuer is not None and draft.fits(head.issuer):
                draft.issuer = head.issuer
                draft.borrowed += ("issuer",)
                draft.led = head.led
            draft.planned = draft.planned or head.planned
    for left, right in itertools.pairwise(drafts):
        if not left.led or left.issuer is None or right.issuer is not None or not right.fits(left.issuer):
            continue
        beside = nesting.joined if right.type == left.type else nesting.adjacent
        if beside(text, left, right):
            right.issuer, right.led = left.issuer, True
            right.borrowed += ("issuer",)
            if right.term is None and left.term is not None:
                right.term = left.term
                right.borrowed += ("term",)


def by_kind(draft: Draft) -> None:
    """Give a kind of paper that only one body may issue its issuer: a law is the National Assembly's."""
    if draft.issuer is None and (name := _only_issuer().get(draft.type or "")):
        draft.issuer = Issuer(name, state=True)
        draft.borrowed += ("issuer",)


@cache
def _only_issuer() -> dict[str, str]:
    return {kind.name: kind.issuer for kind in vocabulary.document_types() if kind.issuer}


def complete(draft: Draft, where: Place) -> str | None:
    """Put the article's place into a local issuer said without one, or the symbol's body for none.

    Returns the place of the issuer, said or completed.
    """
    by_kind(draft)
    body = draft.issuer
    if body is None and draft.symbol is not None and (body := bodies.of_symbol(draft.symbol.text)) is not None:
        if body.waits_for and body.name.endswith("Tỉnh ủy") and where.province and places.is_city(where.province, None):
            body = Issuer(body.name.replace("Tỉnh ủy", "Thành ủy"), waits_for="city")
        draft.borrowed += ("issuer",)
    if body is not None and body.waits_for:
        place = bodies.place_for(body.waits_for, where, body.kind)
        if place:
            body = bodies.complete(body, place)
            if "issuer" not in draft.borrowed:
                draft.borrowed += ("issuer",)
        elif body.suffix:
            body = Issuer(f"{body.name} {body.kind}{body.suffix}", body.state, None, None, body.kind)
        elif body.kind:
            body = Issuer(f"{body.name} {body.kind}", body.state, body.waits_for, None, body.kind)
    draft.issuer = body
    return _seat(body, where.province) if body is not None else None


def _seat(body: Issuer, province: str | None) -> str | None:
    """The place of an issuer; of the communes of one name, that of the article's province.

    >>> _seat(bodies.issuer("Đảng ủy xã Tân Phú"), "Đồng Nai"), _seat(bodies.issuer("Đảng ủy xã Tân Phú"), "Gia Lai")
    ('Tân Phú, Đồng Nai', 'Tân Phú')
    """
    if body.place is None or body.kind is None:
        return body.place
    commune = communes.inside(body.place, body.kind, province)
    return f"{commune.name}, {commune.parent}" if commune is not None else body.place


def waits(drafts: list[Draft]) -> bool:
    """Whether any citation waits for a place."""
    return any(
        (draft.issuer is not None and draft.issuer.waits_for)
        or (draft.issuer is None and draft.symbol is not None and _local(draft.symbol.text))
        for draft in drafts
    )


def _local(symbol: str) -> bool:
    body = bodies.of_symbol(symbol)
    return body is not None and body.waits_for is not None


# ---- short forms -----------------------------------------------------------------


def refer(text: str, drafts: list[Draft]) -> list[int | None]:
    """For each mention, the fuller one of the same article that it stands for.

    The nearest before it that contradicts nothing; else the first behind it, where all
    those behind it agree.
    """
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        if (key := _group(draft)) is not None:
            groups[key].append(at)
    found: list[int | None] = [None] * len(drafts)
    for members in groups.values():
        if len(members) > 1:
            _refer_group(drafts, members, found)
    _tie(text, drafts, found)
    return found


def _group(draft: Draft) -> tuple[str, str] | None:
    """What mentions of one paper share, whatever else they say."""
    if draft.planned and draft.value is None:
        return None
    if draft.value is not None:
        return _FAMILY.get(draft.type or "", draft.type or ""), draft.value
    if draft.session is not None:
        return draft.type or "", draft.session
    if draft.rule == "law" and draft.title:
        return "law", words(draft.title)
    return None


_FAMILY = {"quy định": "QĐ", "quyết định": "QĐ", "quy chế": "QĐ"}


def _refer_group(drafts: list[Draft], members: list[int], found: list[int | None]) -> None:
    fulls = [at for at in members if _weight(drafts[at]) >= 2]
    last: list[int] = []
    ahead = iter(fulls)
    coming = next(ahead, None)
    for at in members:
        while coming is not None and coming < at:
            last.append(coming)
            del last[:-FULL_FORMS]
            coming = next(ahead, None)
        draft = drafts[at]
        before = [full for full in reversed(last) if _richer(drafts[full], draft)]
        if before:
            found[at] = before[0]
            continue
        if draft.symbol is not None and draft.date is not None:
            continue
        place = bisect_right(fulls, at)
        behind = fulls[place : place + FULL_FORMS]
        fitting = [full for full in behind if _richer(drafts[full], draft)]
        if fitting and all(agree(drafts[fitting[0]], drafts[other]) for other in fitting[1:]):
            found[at] = fitting[0]


def _weight(draft: Draft) -> int:
    """How much a mention tells of which paper it is."""
    own = draft.issuer is not None and "issuer" not in draft.borrowed
    return 4 * (draft.symbol is not None) + 3 * (draft.date is not None) + 2 * (draft.issuer is not None) + own + 2 * (
        draft.term is not None) + 2 * (draft.year is not None or draft.when is not None)  # fmt: skip


def _richer(full: Draft, short: Draft) -> bool:
    more = _weight(full) - _weight(short)
    titled = more == 0 and full.title is not None and short.title is None
    return (more > 0 or titled) and agree(full, short)


_OPENS = regex.compile(
    r"\s?[,–-]?\s?\(?\s?(?:là|tức|theo|ban hành (?:kèm )?theo|kèm theo|gọi tắt là|sau đây gọi (?:tắt )?là)?\s?$"
)


_PLAIN = str.maketrans({"\n": " ", "*": None, "_": None})
_NEAR = 60
"""Characters between a name and the number given with it, marks of bold type among them."""
_NAMED = ("plenum", "congress", "titled")


def _tie(text: str, drafts: list[Draft], found: list[int | None]) -> None:
    """Tie a name to the number given with it: `Nghị quyết Trung ương 4 khóa XII (Nghị quyết số 04-NQ/TW …)`."""
    for at in range(len(drafts) - 1):
        left, right = drafts[at], drafts[at + 1]
        end = max(left.end, left.behind, left.title_end if left.title_end < right.start else 0)
        if right.start - end > _NEAR:
            continue
        between = text[end : right.start]
        if "(" not in between and "theo" not in between:
            continue
        between = between.translate(_PLAIN)
        opened = "(" in between or "kèm theo" in between or between.strip() == "theo"
        if len(between) > 40 or not opened or not _OPENS.match(between):
            continue
        if left.rule in _NAMED and left.value is None and right.value is not None and found[at] is None:
            found[at] = at + 1
        elif right.rule in _NAMED[:2] and right.value is None and left.value is not None and found[at + 1] is None:
            found[at + 1] = at
    if all(draft.rule != "titled" or draft.within is None for draft in drafts):
        return
    index = {id(draft): at for at, draft in enumerate(drafts)}
    for at, draft in enumerate(drafts):
        outer = draft.within
        if draft.rule != "titled" or outer is None or outer.value is None or found[at] is not None:
            continue
        before = text[max(0, draft.start - 9) : draft.start].translate(_PLAIN)
        enacted = before == "ban hành " and draft.start - outer.title_start <= 10
        if enacted or draft.start == outer.title_start:
            found[at] = index[id(outer)]
