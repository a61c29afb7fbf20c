"""Posts as written: `Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Bắc Ninh` is two, each with its own words.

A post is a head (`Phó Bí thư`), from the list in `data/posts.toml`, and the words of its body, as far
as `post_rest` reads them. Where a name follows or precedes is the caller's business.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

import regex
from msgspec import Struct
from msgspec.structs import replace

from citations import bodies, places, post_rest, usual_letters, vocabulary
from citations.people_names import vietnamese
from citations.post_words import SPACE, beginnings, first_words, heads, heads_as_listed, tables, words
from citations.text import fold


class Post(Struct, frozen=True, gc=False):
    """One post as said."""

    status: str
    head: str
    """As written: `Phó Bí thư Thường trực`."""
    rest: str
    """The words behind the head: mostly the body; where a post is in capitals, in the usual letters."""
    title: str
    """All of it, as written."""
    unread: bool = False
    """The rest is in capitals and has words of no list, so that nothing tells which of them are the body's."""


@cache
def _head() -> regex.Pattern[str]:
    """A status word, a head, and what kind of deputy, in small letters: `nguyên phó bí thư thường trực`."""
    status, dropped, rank = (_small(tables().words[key]) for key in ("status", "dropped", "rank"))
    return regex.compile(
        rf"(?:(?:{dropped}){SPACE})?(?<post>(?:(?<status>{status}){SPACE})?(?<head>{_small(heads_as_listed())}(?!\p{{L}})"
        rf"(?:{SPACE}{rank}(?!\p{{L}})){{0,2}}+))"
    )


def _small(words: Iterable[str]) -> str:
    return vocabulary.any_of(word.lower() for word in words)


@cache
def _join() -> regex.Pattern[str]:
    joins = "|".join(regex.escape(join) for join in sorted(tables().words["joins"], key=len, reverse=True))
    join = rf"[ \u00a0]?(?:{joins})[ \u00a0]{{1,2}}+"
    which = rf"[0-9IVXL]{{1,5}}+(?:{SPACE}\(dự{SPACE}khuyết\))?"
    years = rf"(?:{SPACE}?[-–]{SPACE}?[0-9]{{4}})?"
    term = rf",?{SPACE}(?:các{SPACE})?(?:nhiệm kỳ|giai đoạn|khóa|khoá):?{SPACE}{which}{years}"
    term = rf"{term}(?:(?:,|{SPACE}và){SPACE}{which}){{0,6}}+"
    term = rf"(?:{SPACE}đương{SPACE}nhiệm)?(?:{term})?"
    return regex.compile(rf"{join}|{term}{join}(?!Thủ tướng|Chủ tịch nước)")


def chain(text: str, at: int, limit: int) -> tuple[tuple[Post, ...], int]:
    """The posts that stand one behind another at a place of a text, and where they end.

    >>> found, end = chain("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Bắc Ninh dự", 0, 50)
    >>> [(post.head, post.rest) for post in found]
    [('Phó Bí thư', 'Tỉnh ủy'), ('Chủ tịch', 'UBND tỉnh Bắc Ninh')]
    """
    if text[at : at + 2].lower() not in beginnings():
        return (), at
    if _head().match(text[at : min(limit, at + _HEAD)].lower()) is None:
        return (), at
    window = text[at : min(limit, at + _WINDOW)]
    found, end = _chain(window)
    if found and window.startswith(_CUT, end) and found[-1].rest.rpartition(" ")[2] in _HALF:
        found = found[:-1]
    return _offices(found), at + end


_CUT = (" ...", "...", " …", "…")
_HALF = frozenset({"Tỉnh", "Thành", "Huyện", "Quận", "Thị", "Đảng", "Ban", "Bộ", "Sở", "Ủy", "Trung", "UBND", "Quốc"})
"""Where a headline is cut in the middle of a body's name: `làm bí thư Tỉnh ...`."""
_WINDOW = 600
_HEAD = 160
"""Characters of the longest head with all that may stand around it, and more."""


def _chain(words: str) -> tuple[tuple[Post, ...], int]:
    """The posts at the beginning of some words, and where they end."""
    printed = words
    unread: tuple[int, ...] = ()
    if words[:2].isupper() and words[: words.find(" ") + 2].isupper():
        words, unread = usual_letters.read(words)
    small = words.lower()
    if len(small) != len(words):
        return (), 0
    found: list[Post] = []
    shared: list[int] = []  # places behind `Phó Tư lệnh kiêm`: the body said there is that of both
    at = end = 0
    head, join = _head(), _join()
    while len(found) < _MOST:
        said = head.match(small, at)
        if said is None:
            break
        stop = after = said.end()
        if not (_tells_all(said["head"]) and words[stop + 1 : stop + 2].islower()) or words.startswith(_SEATS, stop):
            stop = post_rest.end(words, stop)
            if words.startswith(" tại ", stop) and fold(words[said.start("head") : stop]).startswith(_ENVOYS):
                stop = post_rest.end(words, stop + len(" tại"))
        unknown = next((place for place in unread if after < place < stop), None)
        if unknown is not None and _whole_body(words[after:unknown].strip()):
            stop, unknown = after + len(words[after:unknown].rstrip()), None
        start, first = said.start("post"), said.start("head")
        rest, title = words[after:stop].strip(), printed[start:stop]
        found.append(Post(words[start:first].strip(), printed[first:after], rest, title, unknown is not None))
        end = stop
        joined = join.match(words, stop)
        if joined is None or small[joined.end() : joined.end() + 2] not in beginnings():
            break
        at = joined.end()
        if not found[-1].rest and "kiêm" in joined.group():
            shared.append(len(found))
    for place in shared:
        if place < len(found) and _names_no_body(found[place].head):
            found[place - 1] = replace(found[place - 1], rest=found[place].rest)
    return tuple(found), end


@lru_cache(maxsize=1024)
def _whole_body(words: str) -> bool:
    """Whether words are a body of the centre, or one with its known place, whatever goes on behind them."""
    body = bodies.issuer(words)
    return body is not None and body.waits_for is None and (body.place is None or bool(places.known(body.place)))


_SEATS = (" tỉnh ", " thành phố ", " đơn vị tỉnh ")
"""Behind a deputy: `đại biểu Quốc hội` tỉnh Gia Lai."""
_ENVOYS = ("dai su", "pho dai su", "tong lanh su", "pho tong lanh su", "truong phai doan")
"""Their title goes on to where they are: `Đại sứ Việt Nam tại Hoa Kỳ`."""


@lru_cache(maxsize=1024)
def _names_no_body(head: str) -> bool:
    """Whether all words of a body stand behind a head, none in it: Giám đốc, no Trưởng ban."""
    row = heads().get(fold(head))
    return row is not None and row[1].org is None and row[1].takes is None


def _offices(found: tuple[Post, ...]) -> tuple[Post, ...]:
    return tuple(post for post in found if not nobody(post.head, post.rest))


@lru_cache(maxsize=1024)
def _tells_all(head: str) -> bool:
    """Whether a head names its body itself, so that small words behind it are the sentence's."""
    row = heads().get(fold(head))
    return row is not None and row[1].org is not None and not row[1].org.endswith("ủy")


_MOST = 12
"""Posts of one person in one breath."""


@lru_cache(maxsize=4096)
def _whole(words: str) -> tuple[Post, ...]:
    """The posts that make up all of some words; none where anything is left over."""
    found, end = _chain(words)
    if not found or end != len(words) or not _may_end(found[-1]) or any(post.unread for post in found):
        return ()
    return _offices(found)


def may_end(text: str, floor: int, end: int) -> bool:
    """Whether the last word before a place may end a title; a verb or a small word ends none."""
    last = text[text.rfind(" ", floor, end) + 1 : end]
    return not last.islower() or _is_tail(last, text[max(floor, end - len(last) - 6) : end - len(last)])


def _is_tail(last: str, before: str) -> bool:
    """Whether a small word may end a title; some do only behind another: Ngoại `giao`."""
    return last in words("tails") and (last not in _HALVES or before.lower().rstrip().endswith(_HALVES[last]))


_HALVES = {"giao": "ngoại"}


def ending_at(text: str, floor: int, end: int) -> tuple[Post, ...]:
    """The posts that end right before a name: `Ủy viên Bộ Chính trị, Phó Thủ tướng` of `… Trương Hòa Bình`."""
    found: tuple[Post, ...] = ()
    stop = end
    tries = _TRIES
    while tries > 0:
        tries -= 1
        comma = text.rfind(", ", floor, stop)
        begin = comma + 2 if comma >= 0 else floor
        start, posts = _in_segment(text, begin, end)
        if posts:
            if found and start != begin and _of_others(text, start, posts):
                break
            found = posts
        elif stop == end and comma >= 0 and text.startswith(_PARENTS, begin):
            end = stop = comma  # "Cục trưởng Cục Mẫu, Bộ Y tế" before a name
            continue
        elif found or end - begin > _WINDOW:
            break
        if comma < 0 or start != begin:
            break
        stop = comma
    return found


def _of_others(text: str, start: int, posts: tuple[Post, ...]) -> bool:
    """Whether the first post ends a clause of its own: `… đảng viên là trưởng thôn, Bí thư Huyện ủy X`."""
    apart = len(posts) > 1 and text[start].islower() and posts[1].title[:1].isupper()
    return apart and text.endswith((" là ", " làm ", " thành "), 0, start)


def _in_segment(text: str, begin: int, end: int) -> tuple[int, tuple[Post, ...]]:
    """The posts from the first head of a segment to the end, and where that head stands; the segment's
    own beginning where there is no head."""
    at = begin
    tries = _TRIES
    known = first_words()
    for word in text[begin : min(end, begin + _WINDOW)].split(" "):
        if "-" in word:  # Kinhtedothi-Trưởng Ban
            glued, _, word = word.rpartition("-")
            at += len(glued) + 1
        if word.lower() in known and not text.startswith(_BODY_HEADS, at - 4):
            found = _whole(text[at:end])
            if found and not (word == "trưởng" and at > begin and found[0].head == word):  # Hạm `trưởng`
                if len(found) > 1 and text[max(0, at - 24) : at].endswith(_spoken_for()):
                    return at, found[1:]
                return at, found
            tries -= 1
        at += len(word) + 1
        if tries == 0 or word.endswith(","):
            break
    return begin, ()


_PARENTS = (
    "Bộ ", "Tổng cục ", "Văn phòng ", "Công an ", "Sở ", "Quân khu ", "UBND ", "Học viện ",
    "huyện ", "quận ", "thị xã ", "thành phố ", "TP ", "TP. ", "tỉnh ",
)  # fmt: skip
"""Bodies and places told behind a post's own, to which that belongs."""
_TRIES = 8
"""Places from which a title is tried; a text of nothing but titles has no end of them."""
_BODY_HEADS = ("Ban ", "Phủ ")
"""What stands before a word that is no head but part of a body's name: `Ban` Bí thư, `Phủ` Chủ tịch."""


def shown(post: Post) -> str:
    """A title as written; one in capitals in the usual letters, without a rest that has words of no list.

    >>> shown(chain("PHÓ CHỦ TỊCH", 0, 12)[0][0])
    'Phó Chủ tịch'
    >>> shown(chain("TRƯỞNG BAN TỔ CHỨC TRUNG ƯƠNG", 0, 29)[0][0])
    'Trưởng Ban Tổ chức Trung ương'
    """
    head = _usual_head(post.head) if post.title.isupper() else None
    if head is None:
        return post.title
    rest = "" if post.unread else post.rest
    if rest and head.endswith(" ban"):
        head = f"{head[:-3]}Ban"
    return " ".join(filter(None, (post.status.lower(), head, rest)))


@lru_cache(maxsize=1024)
def _usual_head(head: str) -> str | None:
    """A head in the letters of the list, with which of several deputies it is: `Phó Bí thư Thường trực`."""
    row = heads().get(fold(head))
    if row is not None:
        return row[0]
    for rank in tables().words["rank"]:
        if fold(head).endswith(f" {fold(rank)}") and (usual := _usual_head(head[: -len(rank) - 1])):
            return f"{usual} {rank}"
    return None


@cache
def _spoken_for() -> tuple[str, ...]:
    """What stands before a post that is somebody else's: `thay mặt` Thủ tướng, Bộ trưởng …"""
    return tuple(word + " " for word in tables().words["spoken_for"])


def _may_end(post: Post) -> bool:
    """Whether a title may end so before a name; a verb or a small word in between is none."""
    if not post.rest:
        return True
    before, _, last = post.rest.rpartition(" ")
    return post.title.isupper() or last[0].isupper() or last[0].isdigit() or _is_tail(last.lower(), before)


@lru_cache(maxsize=16384)
def nobody(head: str, rest: str) -> bool:
    """Whether a post is in a company or another country, and so no office here.

    A chief without a body is a company's too, and so is one of a body with a foreign name; who is
    in charge is so of something.
    """
    if not rest:
        return fold(head) in _NEED_A_BODY
    if fold(head).endswith("giam doc dieu hanh"):
        return True
    if _nobody().search(rest) is not None:
        return True
    first = rest.split(" ", 1)[0]
    foreign = first.isalpha() and first.istitle() and len(first) > 2 and not vietnamese(first)  # not `T.Ư`
    return foreign and fold(head) in _CHIEFS


_NEED_A_BODY = frozenset({"tong giam doc", "pho tong giam doc", "giam doc dieu hanh", "phu trach"})
_CHIEFS = frozenset({"chu tich", "pho chu tich", "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc"})


@cache
def _nobody() -> regex.Pattern[str]:
    """Companies and other countries; a single syllable may be part of a name: Kỳ `Anh`, `Lào` Cai, `Pháp` chế."""
    business = rf"(?<!(?:Liên{SPACE}minh|Ủy{SPACE}ban){SPACE}){vocabulary.any_of(tables().words['business'])}"
    long = vocabulary.any_of(name for name in tables().words["abroad"] if " " in name or "-" in name)
    short = vocabulary.any_of(name for name in tables().words["abroad"] if " " not in name and "-" not in name)
    alone = rf"(?<!\p{{Lu}}\p{{Ll}}{{1,7}}{SPACE}){short}(?!{SPACE}(?:\p{{Lu}}|luật|chế|lý|hùng))"
    return regex.compile(
        rf"(?<!\p{{L}})(?:{business}|(?<!Việt{SPACE}Nam{SPACE}tại{SPACE})(?:{long}|{alone}))(?!\p{{L}})"
    )
