"""Questions for something else than articles: who signed, what replaces, which post, how it stands.

>>> wanted("van ban nao thay the quy dinh 205").direction
'in'
>>> wanted("quy dinh 114 thay the van ban nao").direction
'out'
>>> wanted("le minh hung giu chuc gi").names
('le minh hung',)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from citations.text import fold
from graph import asking

Intent = Literal["cites", "count", "official", "signed_by", "presented_by", "relations", "status", "timeline",
                 "related", "path"]  # fmt: skip
_END = r"(?![\p{L}0-9])"
_NO_NUMBER = r"(?! (?:so |no |number )?[0-9])"
"""Behind a verb that is also a type: Hướng dẫn 27 is a document."""


class Wanted(Struct, frozen=True):
    """What is asked of a document or a person, and the parts of the line that name it."""

    intent: Intent
    names: tuple[str, ...]
    """The parts that may name it, without words of asking; for a path, both ends."""
    kinds: tuple[str, ...] = ()
    direction: Literal["in", "out"] | None = None
    parts: tuple[str, ...] = ()
    """Of a person and of the ends of a path: the same with such words."""


def wanted(line: str) -> Wanted | None:
    """What a folded line asks for, None where it asks for articles or for nothing."""
    articles = _shape(rf"\b<<articles>>{_END}").search(line)
    for read in (_path, _related) if articles else _READERS:
        if found := read(line):
            return found
    return None


@cache
def _list(key: str) -> str:
    """The phrases of one list as a pattern."""
    return "(?:" + asking.alternatives(asking.phrases("asked", key)) + ")"


@cache
def _verbs() -> dict[str, str]:
    """Folded verb → the kind of relation."""
    return {fold(verb): kind for kind in asking.data()["verbs"] for verb in asking.phrases("verbs", kind)}


@cache
def _shape(shape: str) -> regex.Pattern[str]:
    """A shape with its lists filled in: <who> stands for the phrases of `who`."""
    filled = regex.sub(r"<<(\w+)>>", lambda found: _list(found[1]), shape)
    verbs = "(?:" + asking.alternatives(_verbs()) + ")"
    types = "(?:" + asking.alternatives(asking.types()) + ")"
    return regex.compile(filled.replace("<VERB>", verbs).replace("<KINDS>", types))


def _around(line: str, found: regex.Match[str]) -> tuple[str, ...]:
    """What stands before and behind a phrase, without words that only ask; the longer part first."""
    parts = [stripped(part) for part in (line[: found.start()], line[found.end() :])]
    return tuple(sorted(filter(None, parts), key=len, reverse=True))


def stripped(part: str) -> str:
    """A part of a question without the asking words at its ends.

    >>> stripped("cho toi biet van ban nao"), stripped("dong chi tran van mau da")
    ('', 'tran van mau')
    """
    *_, least = stages(part)
    return "" if _shape("(?:<KINDS>|<<things>>)").fullmatch(least) else least


def stages(part: str) -> Iterator[str]:
    """A part of a question, less and less of it: some surnames read like words of asking.

    >>> list(stages("dong chi do van mau"))
    ['dong chi do van mau', 'do van mau', 'van mau']
    """
    part = part.strip()
    yield part
    ends = (rf"^(?:(?:<<things>>|<KINDS>) )?<<what>>{_END} ?", rf"^<<lead>>{_END} ?",
            r"(?:^| )(?<![\p{L}0-9])<<tail>>$")  # fmt: skip
    while True:
        for end in ends:
            if (less := _shape(end).sub("", part).strip()) != part:
                part = less
                yield part
                break
        else:
            return


def _path(line: str) -> Wanted | None:
    between = _shape(r"\b<<way>> <<from>> (?<one>.{2,200}?) <<to>> (?<other>.{2,200})$").search(line)
    joined = between or _shape(r"^(?<one>.{2,200}?) <<joined>> (?<other>.{2,200})$").search(line)
    if not joined:
        return None
    parts = tuple(regex.sub("^how ", "", joined[name]) for name in ("one", "other"))
    ends = tuple(stripped(part) for part in parts)
    return Wanted("path", ends, parts=parts) if all(ends) else None


def _status(line: str) -> Wanted | None:
    for shape in (
        rf"\b<<status>>{_END}",
        rf"\b<<passive>> (?:<VERB>){_END}(?= (?:<<no_more>>)$)",                  # đã bị thay thế chưa
        rf"(?<=^<<yes_no>> .{{2,200}} (?:been )?)(?:replaced|repealed|amended|superseded){_END}(?! by)",
    ):
        if found := _shape(shape).search(line):
            return Wanted("status", _around(line, found))
    return None


def _posts(line: str) -> Wanted | None:
    if found := _shape(rf"\b<<post>>{_END}").search(line):
        part = max(line[: found.start()], line[found.end() :], key=lambda part: len(stripped(part)))
        return Wanted("official", (name,), parts=(part,)) if (name := stripped(part)) else None
    return None


def _holders(line: str) -> Wanted | None:
    """Who holds a post of a body; that of no body in particular is nobody's."""
    found = _shape(r"^(?:<<lead>> )*?<<holder>> (?<name>[^0-9|]{2,200})$").search(line)
    name = stripped(found["name"]) if found else ""
    if not found or not name or name.endswith(asking.phrases("body_words", "local")):
        return None
    return Wanted("official", (name,), parts=(found["name"],))


def _people(line: str) -> Wanted | None:
    """Who did it to a document; or which documents somebody did it to."""
    for key, kind in (("sign", "signs"), ("present", "presents"), ("issue", "issues"), ("chair", "chairs")):
        who = rf"\b(?:do |boi )?<<who>> (?:(?:la |da |vua |nguoi |has |have |had |also )){{0,3}}<<{key}>>{_END}"
        passive = rf"\b<<{key}>> (?:<<by>>|do) <<who>>{_END}"
        noun = {"sign": r"\b<<signer>>", "present": r"\b<<presenter>>"}.get(key)
        shapes = [who, passive, *([noun + _END] if noun else ())]
        for shape in shapes:
            if found := _shape(shape).search(line):
                intent: Intent = {"signs": "signed_by", "presents": "presented_by"}.get(kind, "relations")  # type: ignore[assignment]
                return Wanted(intent, _around(line, found), (kind,), "in")
        if found := _shape(rf"^(?<name>.{{2,80}}?) (?:da |vua |tung )?<<{key}>> (?:nhung |cac )?(?:<<things>> |"
                           rf"<KINDS> )?<<what>>{_END}").search(line):  # fmt: skip
            return _by_somebody(found["name"], kind)
        if found := _shape(rf"\b<<what>> (?:<<things>>|<KINDS>) (?:did|does|has|have) (?<name>.{{2,80}}?) "
                           rf"<<{key}>>$").search(line):  # fmt: skip
            return _by_somebody(found["name"], kind)
        if found := _shape(rf"\b(?:<<things>>|<KINDS>) <<what>> do (?<name>.{{2,80}}?) <<{key}>>{_END}"
                           ).search(line):  # fmt: skip
            return _by_somebody(found["name"], kind)
    return None


def _by_somebody(name: str, kind: str) -> Wanted | None:
    """A document may be before the verb just as well: that is no person."""
    part, name = name, stripped(name)
    if not name or regex.search(r"[0-9|]", name) or name in asking.types():
        return None
    return Wanted("official", (name,), (kind,), parts=(part,))


def _timeline(line: str) -> Wanted | None:
    found = _shape(rf"\b<<timeline>>{_END}").search(line)
    return Wanted("timeline", names) if found and (names := _around(line, found)) else None


def _related(line: str) -> Wanted | None:
    found = _shape(rf"\b<<related>>{_END}").search(line)
    found = found or _shape(rf"(?<=\b<<things>>(?: <<what>>)?(?: co| are| is)? )<<akin>>{_END}").search(line)
    return Wanted("related", names) if found and (names := _around(line, found)) else None


def _scheme(line: str) -> Wanted | None:
    found = _shape(rf"\b<<relations>>{_END}").search(line)
    return Wanted("relations", names) if found and (names := _around(line, found)) else None


def _relations(line: str) -> Wanted | None:
    """One document does something to others: which way round, from where the verb and the question stand."""
    lists = r"(?:(?:liet ke|list|show|tim|cac|nhung) ){0,2}"
    if not _shape(rf"\b(?:<<what>>|<<by>>){_END}|^{lists}<<things>>{_END}").search(line):
        return None
    for found in _verb_places(line):
        before, behind = line[: found.start()], line[found.end() :]
        left, right = stripped(before), stripped(behind)
        if bool(left) == bool(right):            # both: a name around the verb, as in "Luật sửa đổi …"
            continue
        kind = _verbs()[found["verb"]]
        turned = _passive(before, found, behind)
        out = bool(left) != turned
        if kind == "based_on" and found["verb"] == "based on":
            out = bool(left)
        return Wanted("relations", (left or right,), (kind,), "out" if out else "in")
    return None


def _verb_places(line: str) -> Iterator[regex.Match[str]]:
    shape = _shape(rf"(?:\b<<passive>> )?(?:da |con |vua |se )?\b(?<verb><VERB>){_END}{_NO_NUMBER}(?: <<by>>{_END})?")
    yield from shape.finditer(line)


def _passive(before: str, found: regex.Match[str], behind: str) -> bool:
    """The document named is what it is done to where it stands first, and does it where it stands last."""
    if _shape(r"^<<passive>> ").search(found[0]) or _shape(r" <<by>>$").search(found[0]):
        return True
    if _shape(r"^ (?:<<by>>) ").search(behind):
        return True
    if stripped(before):                          # Quy định 205 được văn bản nào thay thế
        return bool(_shape(r"\b(?:bi|duoc|do) (?:<<things>>|<KINDS>) <<what>> ?(?:da |se )?$").search(before))
    return False


_READERS = (_path, _status, _posts, _people, _timeline, _relations, _related, _scheme, _holders)
