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
from graph.words import asking

Intent = Literal["cites", "count", "official", "signed_by", "presented_by", "relations", "status", "timeline",
                 "related", "path", "org", "show", "most_cited", "most_named"]  # fmt: skip
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
    year: int | None = None
    """The year in which a post was held."""


def wanted(line: str) -> Wanted | None:
    """What a folded line asks for, None where it asks for articles or for nothing."""
    articles = _shape(rf"\b<<articles>>{_END}(?! bo{_END})").search(_placeless().sub(" ", line))   # bãi bỏ is no "bài"
    for read in (_path, _related) if articles else _READERS:
        if found := read(line):
            return found
    return None


@cache
def _placeless() -> regex.Pattern[str]:
    """The names of places, whose words may read like others: Yên Bái is no "bài"."""
    return regex.compile(rf"\b(?:{asking.alternatives(asking.places())}){_END}")


@cache
def _list(key: str) -> str:
    """The phrases of one list as a pattern; of `body`, the first words of a body's name."""
    phrases = asking.phrases("body_words", "heads") if key == "body" else asking.phrases("asked", key)
    return "(?:" + asking.alternatives(phrases) + ")"


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
    joined = joined or _shape(r"^(?<one>.{2,200}?) <<to>> (?<other>.{2,200}?)(?: voi nhau)? <<joined_end>>"
                              r"(?: voi nhau)?$").search(line)  # fmt: skip
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
        part, year = _year_of(part)
        return Wanted("official", (name,), parts=(part,), year=year) if (name := stripped(part)) else None
    return None


def _year_of(part: str) -> tuple[str, int | None]:
    """A part of a question without the year at its end, and that year.

    >>> _year_of("secretary of tinh uy gia lai in 2020"), _year_of("tinh uy gia lai")
    (('secretary of tinh uy gia lai', 2020), ('tinh uy gia lai', None))
    """
    found = regex.search(r"(?: vao| trong)?(?: nam| in)? (?<year>(?:19|20)[0-9]{2})$", part)
    return (part[: found.start()], int(found["year"])) if found else (part, None)


def _holders(line: str) -> Wanted | None:
    """Who holds a post of a body; that of no body in particular is nobody's."""
    line, year = _year_of(line)
    found = _shape(r"^(?:<<lead>> )*?<<holder>> (?<name>[^0-9|]{2,200})$").search(line)
    name = stripped(found["name"]) if found else ""
    if not found or not name or name.endswith(asking.phrases("body_words", "local")):
        return None
    return Wanted("official", (name,), parts=(found["name"],), year=year)


def _people(line: str) -> Wanted | None:
    """Who did it to a document; or which documents somebody did it to."""
    for key, kind in (("sign", "signs"), ("present", "presents"), ("issue", "issues"), ("chair", "chairs")):
        if found := _shape(_BY_NAME.replace("<<DEED>>", f"<<{key}>>")).search(line):
            return _by_somebody(line, found, kind)
        who = rf"\b(?:do |boi )?<<who>> (?:(?:la |da |vua |nguoi |has |have |had |also )){{0,3}}<<{key}>>{_END}"
        passive = rf"\b<<{key}>> (?:<<by>>|do) <<who>>{_END}"
        noun = {"sign": r"\b<<signer>>", "present": r"\b<<presenter>>"}.get(key)
        shapes = [who, passive, *([noun + _END] if noun else ())]
        for shape in shapes:
            if found := _shape(shape).search(line):
                intent: Intent = {"signs": "signed_by", "presents": "presented_by"}.get(kind, "relations")  # type: ignore[assignment]
                return Wanted(intent, _around(line, found), (kind,), "in")
        for shape in _DEEDS:
            if found := _shape(shape.replace("<<DEED>>", f"<<{key}>>")).search(line):
                return _by_somebody(line, found, kind)
    return None


_BY_NAME = (r"\b(?<type><<things>>|<KINDS>)(?: <<what>>)?(?: that| which| are| is| were| was| duoc){0,3} <<DEED>> "
            r"(?:by|boi) (?<name>(?!<<who>>)[^0-9|]{2,80})$")  # fmt: skip
_DEEDS = (
    r"^(?<name>.{2,80}?) (?:da |vua |tung )?<<DEED>> (?:nhung |cac )?"
    rf"(?:(?<type><<things>>|<KINDS>) )?<<what>>{_END}",
    rf"\b<<what>> (?:(?<type><<things>>|<KINDS>) )?(?:did|does|has|have) (?<name>.{{2,80}}?) <<DEED>>{_END}",
    rf"\b(?<type><<things>>|<KINDS>)(?: <<what>>)? do (?<name>.{{2,80}}?) <<DEED>>{_END}",
    rf"\b(?<type><<things>>|<KINDS>)(?: ma| that| which)? (?<name>.{{2,80}}?) (?:da|vua|tung|has|have) <<DEED>>{_END}",
)
"""What somebody did to papers: by whom stands before the verb, or between the words of asking."""


def _by_somebody(line: str, found: regex.Match[str], kind: str) -> Wanted | None:
    """What a person signed, or a body issued; a document may be before the verb just as well: that is neither."""
    part, name = found["name"], stripped(found["name"])
    if not name or regex.search(r"[0-9|]", name) or name in asking.types() or _shape("<<who>>").fullmatch(name):
        return None
    if kind == "issues":
        type = found["type"] if found["type"] in asking.types() else ""
        return Wanted("org", (name, type, line[found.end() :]), (kind,), parts=(part,))
    return Wanted("official", (name,), (kind,), parts=(part,))


def _of_a_body(line: str) -> Wanted | None:
    """The papers of a body: "các văn bản của Ban Tổ chức Trung ương"."""
    found = _shape(r"^(?:(?:liet ke|list|show|tim|cac|nhung|all|the|nao|co) ){0,3}<<things>>(?: <<what>>| co)? "
                   r"(?:cua|of|by|from) (?<name>[^0-9|]{2,120}?)(?<rest> (?:trong |in )?(?:nam )?[0-9]{4})?$"
                   ).search(line)  # fmt: skip
    known = found and (found["name"] in asking.spellings("bodies") or _shape(rf"<<body>>{_END}").match(found["name"]))
    if not found or not known:
        return None
    return Wanted("org", (found["name"], "", found["rest"] or ""), ("issues",), parts=(found["name"],))



def _record(line: str) -> Wanted | None:
    """What a document is: its full name, its day, what it is about."""
    named = rf"<KINDS>{_END}.{{0,200}}?|.{{0,40}}?[0-9]-?[a-z]{{0,4}}/.{{1,60}}?"
    for shape in (rf"^(?:<<lead>> )*?(?<name>{named}) (?:duoc |la )?<<record>>$",
                  rf"^(?:<<lead>> )*?<<record_of>>{_END} (?<name>{named})(?: <<record_end>>)?$"):  # fmt: skip
        if (found := _shape(shape).search(line)) and (name := stripped(found["name"])):
            return Wanted("show", (name,))
    return None


def _ground(line: str) -> Wanted | None:
    found = _shape(rf"\b<<ground>>{_END}").search(line)
    return Wanted("relations", names, ("based_on",), "out") if found and (names := _around(line, found)) else None


def _timeline(line: str) -> Wanted | None:
    found = _shape(rf"\b<<timeline>>{_END}").search(line)
    found = found or _shape(r"^<<history>>(?: cua)?(?= <KINDS> (?:so )?[0-9])").search(line)
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


_READERS = (_path, _status, _posts, _people, _timeline, _ground, _relations, _related, _scheme, _record,
            _of_a_body, _holders)  # fmt: skip
