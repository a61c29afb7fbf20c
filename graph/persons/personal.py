"""A person out of what articles say of him: his name, the posts he held and when, and a readable id."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from graph.persons.career import offices
from graph.persons.office import Office
from graph.persons.person import Held, Person, Sighting, Stated
from graph.words.area import area
from graph.words.keys import slug


class Draft(Struct, frozen=True):
    """A person without an id, and what could tell him from namesakes: where he serves, as what, in which body."""

    person: Person
    place: str = ""
    head: str = ""
    body: str = ""

    def marks(self) -> tuple[str, ...]:
        """Ways of telling him from namesakes, the shortest first."""
        post = f"{self.head} {self.body}".strip()
        return self.place, self.head, self.body, post, f"{post} {self.place}".strip()


class _Post:
    """One post, while what articles say of it is gathered."""

    def __init__(self) -> None:
        self.titles: Counter[str] = Counter()
        self.orgs: Counter[str] = Counter()
        self.current: list[str] = []
        self.over: list[str] = []
        self.since: list[str] = []
        self.until: list[str] = []
        self.articles: set[str] = set()

    def add(self, sighting: Sighting, post: Stated, read: Office) -> None:
        self.titles[read.title] += 1
        if post.org:
            self.orgs[post.org] += 1
        self.articles.add(sighting.article)
        if sighting.day:
            (self.over if read.ended else self.current).append(sighting.day.isoformat())
        self.since += filter(None, [post.since])
        self.until += filter(None, [post.until])

    def held(self) -> Held:
        """The post between the days that are stated: words come before the days of articles.

        An article that calls it over says only that it ended before.
        """
        since = _earliest(self.since or self.current)
        until = max(self.until) if self.until else max(self.current) if self.current else min(self.over, default=None)
        return Held(_most(self.titles) or "", _most(self.orgs), since, until, tuple(sorted(self.articles)))


def _earliest(days: Sequence[str]) -> str | None:
    """The first of these days, as exactly as it is told: of 2020 and 2020-10 the latter."""
    first = min(days, default=None)
    return first and max((day for day in days if day.startswith(first)), key=lambda day: (len(day), day))


def _most(said: Counter[str]) -> str | None:
    """What is said most often, the shorter and then the first of the alphabet among equals."""
    return min(said, key=lambda each: (-said[each], len(each), each), default=None)


def person(sightings: Sequence[Sighting]) -> Draft:
    """The person of some sightings, which mean no other."""
    posts: dict[tuple[str, str | None], _Post] = defaultdict(_Post)
    read: dict[tuple[str, str | None], Office] = {}
    where: Counter[str] = Counter()
    rank: dict[str, int] = {}
    bodiless = []
    for sighting in sightings:
        for post, (each, province) in zip(sighting.posts, offices(sighting), strict=True):
            if each.body is None:
                bodiless.append((sighting, post, each))
                continue
            posts[each.key].add(sighting, post, each)
            read[each.key] = each
            mark = "trung uong" if each.national else province
            if mark:
                where[mark] += 1
                rank[mark] = min(each.rank, rank.get(mark, each.rank))
    for sighting, post, each in bodiless:
        same = [key for key in posts if key[0] == each.head and key[1] is not None]
        key = same[0] if len(same) == 1 else each.key
        posts[key].add(sighting, post, each)
        read.setdefault(key, each)
    names = Counter(sighting.name for sighting in sightings)
    marked = Counter({name: count for name, count in names.items() if not name.isascii()}) or names
    days = sorted(sighting.day.isoformat() for sighting in sightings if sighting.day)
    ordered = sorted(posts, key=lambda key: _newest(posts[key].held(), read[key]))
    found = Person("", _most(marked) or "", tuple(posts[key].held() for key in ordered),
                   len({sighting.article for sighting in sightings}), days[0] if days else None,
                   days[-1] if days else None)  # fmt: skip
    top = min(posts, key=lambda key: (read[key].rank, read[key].shared, -len(posts[key].articles), key[0],
                                      key[1] or ""), default=("", None))  # fmt: skip
    if where:
        place = min(where, key=lambda mark: (rank[mark], -where[mark], mark))
    else:
        place = min({area(sighting.place) or "" for sighting in sightings} - {""}, default="")
    return Draft(found, place, top[0], top[1] or "")


def _newest(post: Held, read: Office) -> tuple[object, ...]:
    """The order of posts: the latest first, undated last; of those of one day the higher one."""
    return (_back(post.until or post.since), _back(post.since or post.until), read.shared, read.rank,
            post.title, post.org or "")  # fmt: skip


def _back(day: str | None) -> tuple[bool, tuple[int, ...]]:
    return day is None, tuple(-ord(letter) for letter in day or "")


def ids(drafts: Iterable[Draft]) -> list[str]:
    """A readable id for each person of one name: the name alone where there is one, else with what tells each.

    None of several has the name alone, so that an id never comes to mean somebody else.
    """
    given = list(drafts)
    names = [draft.person.name for draft in given]
    if len(given) == 1:
        return [slug(name) for name in names]
    for marks in zip(*(draft.marks() for draft in given), strict=True):
        own = [slug(f"{name} {mark}") for name, mark in zip(names, marks, strict=True)]
        if all(marks) and len(set(own)) == len(own):
            return own
    return [f"{id}-{own[:at].count(id) + 1}" for at, id in enumerate(own)]
