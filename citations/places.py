"""The places a text is about: the province, city and district behind `Tỉnh ủy` and `Quận ủy`.

A place is looked up by its folded name, so `Hoà Bình`, `Hòa Bình` and `HÒA BÌNH`
are one. Names live in `data/places.csv`, with the years in which each existed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date as Day
from functools import cache, lru_cache

import regex
from msgspec import Struct

from citations import vocabulary
from citations.model import Article, Place
from citations.text import fold

HO_CHI_MINH = "Hồ Chí Minh"
_SYLLABLE = r"\p{Lu}[\p{L}\p{M}'’]{0,7}+"
NAME = rf"{_SYLLABLE}(?:(?:\s{{1,2}}|\s?[-–]\s?){_SYLLABLE}){{0,5}}+"
"""Up to six capitalised syllables; how many of them are the place is looked up."""
NAME_BEFORE_COUNT = rf"{_SYLLABLE}(?:(?:\s{{1,2}}|\s?[-–]\s?)(?!LẦN\s){_SYLLABLE}){{0,5}}+"
"""The same in capitals before LẦN THỨ, which is no part of it."""


class Known(Struct, frozen=True):
    """A place of the list: its name, level, and the days between which it existed."""

    name: str
    level: str
    kind: str
    parent: str | None
    since: Day | None
    until: Day | None

    def existed(self, day: Day | None) -> bool:
        """Whether it was a place of this kind on a day; on an unknown day, always."""
        return day is None or ((self.since or day) <= day <= (self.until or day))


@cache
def _table() -> dict[str, tuple[Known, ...]]:
    """Folded name, hyphens as spaces → the places of that name."""
    rows = list(vocabulary.rows("places.csv", ("code", "name", "level", "kind")))
    names = {row["code"]: row["name"] for row in rows}
    found: dict[str, list[Known]] = {}
    for row in rows:
        known = Known(
            name=row["name"],
            level=row["level"],
            kind=row["kind"],
            parent=names.get(row["parent"] or ""),
            since=Day.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
            until=Day.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        )
        for name in (row["name"], *filter(None, (row["aliases"] or "").split(";"))):
            entry = found.setdefault(key(name), [])
            if known not in entry:
                entry.append(known)
    return {name: tuple(places) for name, places in found.items()}


@cache
def _words_in_name() -> int:
    return max(name.count(" ") for name in _table()) + 1


_BREAKS = regex.compile(r"[\s.\-–]{1,8}+")
_KIND_WORD = regex.compile(r"(?:tp|tinh|thanh pho|thu do) (?=\w)")


def key(name: str) -> str:
    """What two spellings of one place share.

    >>> key("Bà Rịa - Vũng Tàu") == key("Bà Rịa-Vũng Tàu")
    True
    """
    return _BREAKS.sub(" ", fold(name)).strip()


@lru_cache(maxsize=8192)
def known(name: str, level: str | None = None) -> tuple[Known, ...]:
    """The places of this name, at this level where one is given."""
    folded = key(name)
    places = _table().get(folded) or _table().get(_KIND_WORD.sub("", folded, 1), ())
    return tuple(place for place in places if level is None or place.level == level)


@lru_cache(maxsize=8192)
def longest(words: str, level: str | None = None) -> str | None:
    """The longest known place at the start of capitalised words, as written.

    >>> longest("Hoàn Kiếm Dương Đức Tuấn", "district")
    'Hoàn Kiếm'
    """
    ends = [found.start() for found in _GAP.finditer(words)] + [len(words)]
    for end in reversed(ends[: _words_in_name()]):
        if known(words[:end], level):
            return words[:end]
    return None


_GAP = regex.compile(r"\s?[-–]\s?|\s{1,2}")


@lru_cache(maxsize=8192)
def canonical(name: str, level: str) -> str:
    """A place's name in its usual spelling; as written where it is not in the list.

    >>> canonical("TP.HCM", "province"), canonical("Hoà Bình", "province")
    ('Hồ Chí Minh', 'Hòa Bình')
    """
    places = known(name, level)
    return places[0].name if places else name


@lru_cache(maxsize=8192)
def is_city(province: str, day: Day | None) -> bool:
    """Whether a province-level place is a city (`Thành ủy`) on that day."""
    kinds = {place.kind for place in known(province, "province") if place.existed(day)}
    return "thành phố" in kinds or (day is None and not kinds - {"thành phố"} and bool(kinds))


HEAD = 1_500
"""How much of a text is read for its place at first: the head tells it, or nothing does."""


@cache
def _provinces() -> tuple[regex.Pattern[str], ...]:
    """Any province by its name as written: `Nghệ An`, not `Thái Bình` of `Thái Bình Dương`."""
    names = [
        name
        for row in vocabulary.rows("places.csv", ("name", "level"))
        if row["level"] == "province"
        for name in (row["name"], *filter(None, (row["aliases"] or "").split(";")))
    ]
    return vocabulary.capitalised(names, r"(?!\s\p{Lu}\p{Ll}|\p{L})")


def _named(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """The provinces named in a stretch of text."""
    for shape in _provinces():
        for found in shape.finditer(text, start, end, concurrent=False):
            if known(found.group(), "province"):
                yield found


@cache
def _districts() -> tuple[tuple[regex.Pattern[str], str], ...]:
    """A district-level word and the capitalised words behind it, with the kind it stands for.

    One pattern a word, each from a literal, because literals are searched for fastest.
    """
    committee = r"(?:(?<committee>ủy|uỷ)\s)?"
    return (
        (regex.compile(rf"uận\s{committee}(?<name>{NAME})"), "quận"),
        (regex.compile(rf"uyện\s{committee}(?<name>{NAME})"), "huyện"),
        (regex.compile(rf"hị\s(?:(?<committee>ủy|uỷ)|xã)\s(?<name>{NAME})"), "thị xã"),
        (regex.compile(rf"hành\s(?:(?<committee>ủy|uỷ)|phố)\s(?<name>{NAME})"), "thành phố thuộc tỉnh"),
    )


def district_scores(text: str, end: int, day: Day | None) -> Counter[tuple[str, str | None]]:
    """How often a text names each district, with its province; a committee's name counts more."""
    scores: Counter[tuple[str, str | None]] = Counter()
    for shape, kind in _districts():
        for found in shape.finditer(text, 0, end, concurrent=False):
            name = longest(found["name"], "district")
            for place in known(name, "district") if name else ():
                if place.kind == kind and place.existed(day):
                    scores[place.name, place.parent] += 3 if found["committee"] else 1
    return scores


_WEIGHTS = (
    (regex.compile(r"(?i:điểm cầu|điểm cầu tỉnh|tại tỉnh|báo|cổng thông tin điện tử(?: tỉnh)?)\s?$"), 3.0),
    (regex.compile(r"(?i:(?:tỉnh|thành) (?:ủy|uỷ))\s?$"), 3.0),
    (regex.compile(r"(?i:(?:ubnd|hđnd|công an|đảng bộ|nhân dân) (?:tỉnh|thành phố|tp\.?))\s?$"), 3.0),
    (regex.compile(r"(?i:tỉnh|thành phố|tp\.?)\s?$"), 2.0),
)
@cache
def _with_its_word() -> tuple[regex.Pattern[str], ...]:
    """A province behind its level word, from literals, for reading a whole text fast."""
    return (
        regex.compile(rf"ỉnh\s(?:(?:ủy|uỷ|đoàn)\s)?(?<name>{NAME})"),
        regex.compile(rf"hành\s(?:ủy|uỷ|phố)\s(?<name>{NAME})"),
    )


def _named_with_its_word(text: str) -> dict[str, float]:
    """How often a whole text names each province with its level word."""
    scores: defaultdict[str, float] = defaultdict(float)
    for shape in _with_its_word():
        for found in shape.finditer(text, concurrent=False):
            if name := longest(found["name"], "province"):
                scores[canonical(name, "province")] += 1
    return scores


def names_a_province(text: str, end: int) -> bool:
    """Whether a text names any province in its first part, or further down with its level word."""
    return next(_named(text, 0, end), None) is not None or bool(_named_with_its_word(text))


_MIDDLE_OF_A_NAME = regex.compile(r"\p{Lu}\p{Ll}{1,7}\s$")
_BEFORE_A_PLACE = ("Báo ", "Tỉnh ", "Đài ", "Tại ", "Cầu ")
_LETTERHEAD = regex.compile(r",\s?(?:ngày|\d)")


def _province_scores(text: str, start: int, end: int) -> dict[str, float]:
    """How strongly a stretch of text speaks for each province."""
    scores: defaultdict[str, float] = defaultdict(float)
    for found in _named(text, start, end):
        name = canonical(found.group(), "province")
        before = text[max(0, found.start() - 32) : found.start()]
        if _MIDDLE_OF_A_NAME.search(before) and not before.endswith(_BEFORE_A_PLACE):
            continue  # Trương Hòa Bình
        weight = next((weight for shape, weight in _WEIGHTS if shape.search(before)), 1.0)
        if name == HO_CHI_MINH and weight == 1.0 and not found.group().startswith(("T", "S")):
            continue  # the man, not the city
        if _LETTERHEAD.match(text, found.end()):
            weight = 0.5  # "Hà Nội, ngày …" heads the letters of every ministry
        scores[name] += weight
    return scores


def _winner(scores: Mapping[str, float]) -> str | None:
    """The one name clearly ahead, or None."""
    best = sorted(scores.items(), key=lambda row: (-row[1], row[0]))[:2]
    if not best or best[0][1] < 1 or (len(best) > 1 and best[0][1] < 1.5 * best[1][1]):
        return None
    return best[0][0]


@cache
def _slugs() -> dict[str, str]:
    """`gialai` → Gia Lai: how sites of provinces are named."""
    found = {}
    for row in vocabulary.rows("places.csv", ("name", "level")):
        if row["level"] == "province":
            found[key(row["name"]).replace(" ", "")] = canonical(row["name"], "province")
    return found | vocabulary.shaped("sites.toml", dict[str, dict[str, str]])["sites"]


_HOST = regex.compile(r"^https?://([^/?#]{1,200})")


def of_site(source: str | None, site: str | None = None) -> str | None:
    """The province whose paper or office a site is, from its name or address.

    >>> of_site("https://baogialai.com.vn/bai-1.html"), of_site("https://nhandan.vn/x")
    ('Gia Lai', None)
    """
    if site and (found := next(_named(site, 0, len(site)), None)):
        return canonical(found.group(), "province")
    host = _HOST.match(source) if source else None
    if not host:
        return None
    labels = [label.replace("-", "") for label in host[1].lower().split(".")]
    for label in labels:
        for slug, name in _slugs().items():
            if label == slug or label in (f"bao{slug}", f"{slug}tv", f"thanhuy{slug}", f"tinhuy{slug}", f"dang{slug}"):
                return name
            if len(slug) > 6 and label.startswith(("bao", "tinhuy", "thanhuy")) and slug in label:
                return name
    return None


def about(article: Article, *, whole: bool = False, text: str | None = None) -> Place:
    """The places an article is about; `whole` reads all of it rather than its head.

    A place given with the article wins, then the site's own, then what the title and
    the text name most. Where two provinces are named alike, none is taken.

    >>> about(Article("Chiều 3/8, Tỉnh ủy Gia Lai họp. Quận ủy cũng dự."))
    Place(province='Gia Lai', district=None, commune=None)
    """
    text = article.text if text is None else text
    end = len(text) if whole else min(HEAD, len(text))
    districts = district_scores(text, end, article.published)
    province = canonical(article.place, "province") if article.place else of_site(article.source, article.site)
    if province is None:
        scores = _province_scores(text, 0, end)
        if article.title:
            for name, points in _province_scores(article.title, 0, len(article.title)).items():
                scores[name] = scores.get(name, 0) + 3 * points
        head = text.find(":", 0, 120)
        opening = next(_named(text, max(0, head - 30), head), None) if head > 0 else None
        if opening is not None and opening.end() == head:
            name = canonical(opening.group(), "province")
            scores[name] = scores.get(name, 0) + 4  # "Gia Lai: Một số kinh nghiệm …"
        province = _winner(scores)
        if province is None and not scores:
            province = _winner(_named_with_its_word(text))
    if province is None and districts:
        top = districts.most_common(2)
        if len(top) == 1 or top[0][1] > top[1][1]:
            province = top[0][0][1]
    inside = Counter({name: n for (name, parent), n in districts.items() if parent == province})
    return Place(province=province, district=_winner(inside))
