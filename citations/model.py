"""The nouns of the parser: an article, what it cites, and what was found in it.

Offsets are Unicode code points of the article's text exactly as it was read.
`None` means "not said". A citation's fields are what the mention says together
with its context; `inferred` names those that only the context gave.
"""

from __future__ import annotations

from datetime import date as Day

from msgspec import Struct

Span = tuple[int, int]
"""Start and end of a run of text, in code points, end exclusive."""


class Article(Struct, frozen=True, omit_defaults=True):
    """One text, with what is known about it from outside.

    >>> Article("Quy định 142").title is None
    True
    """

    text: str
    id: str | None = None
    title: str | None = None
    published: Day | None = None
    place: str | None = None
    """Province or city, as people write it."""
    source: str | None = None
    """Path or address."""
    site: str | None = None
    """The site's own name, where the page gives one: "Báo Gia Lai điện tử"."""
    teasers: tuple[Span, ...] = ()
    """Where the page lists other headlines rather than telling its own story."""


class Place(Struct, frozen=True, omit_defaults=True):
    """What an article means by `Tỉnh ủy` or `Quận ủy`, by level; a level nobody named is None."""

    province: str | None = None
    """Name without its kind: "Gia Lai", "Hà Nội", "Thành phố Hồ Chí Minh"."""
    district: str | None = None
    """Name with its kind where the kind is not the usual one: "Hoàn Kiếm", "Thăng Bình"."""
    commune: str | None = None
    """Name behind its kind, without which it is no commune's: "xã Tân Phú", "phường Phường Đúc"."""


class Citation(Struct, frozen=True, omit_defaults=True):
    """One mention of one document, as said, completed by its context."""

    start: int
    end: int
    quote: str
    type: str
    """Lower case, such as "chỉ thị"."""
    number: int | None = None
    numeral: str | None = None
    """The number as printed where it is more than digits: "66.13", "36a", "8B"."""
    symbol: str | None = None
    """In normal form, without number and year: "QĐ/TW", "NĐ-CP"."""
    year: int | None = None
    """The year inside a state number (56/2015/NĐ-CP) or behind a law's name."""
    issuer: str | None = None
    """Canonical full name; two joint issuers are joined by ", "."""
    date: Day | None = None
    """A full day only."""
    term: str | None = None
    """Congress term as a Roman numeral."""
    session: str | None = None
    """"HNTW 4" for a plenum's paper, "ĐH XIII" for a congress's."""
    pinpoint: str | None = None
    """The article or clause cited: "Điều 7, khoản 1"."""
    title: str | None = None
    inferred: tuple[str, ...] = ()
    """Names of the fields above that context added."""
    scheduled: bool = False
    """A draft, or a paper not yet issued."""
    within: int | None = None
    """Place in `Extraction.citations` of the citation whose title holds this one."""
    rule: str = "numbered"
    """The rule that found it."""
    when: str | None = None
    """A year or month said of the document where no full day is: "2019", "2011-12"."""
    refers: int | None = None
    """Place in `Extraction.citations` of the fuller mention this short form stands for."""
    place: str | None = None
    """Province, or "district, province", of a local issuer."""
    teaser: bool = False
    """Stands in a list of other headlines."""
    deed: str | None = None
    """What the article does with the paper: "issues", "disseminates", "implements", "reviews", "proposes"."""


class OfficialMention(Struct, frozen=True):
    """One mention of a named person who holds or held an office."""

    start: int
    end: int
    quote: str
    name: str
    kind: str = "official"
    positions: tuple[Position, ...] = ()


class Position(Struct, frozen=True):
    """A post as written, and the body it belongs to."""

    title: str
    org: str | None = None


class Statement(Struct, frozen=True):
    """What the words between two mentions say of them.

    Ends are places in `Extraction.citations`, or in `Extraction.officials` for `by`.
    """

    kind: str
    start: int
    end: int
    evidence: str
    to: int
    source: int | None = None
    by: int | None = None
    planned: bool = False


class Lapse(Struct, frozen=True, omit_defaults=True):
    """What the words behind a mention say of when its paper ceases to be in force.

    Either that day is said, or for how long the paper holds and, perhaps, from when on.
    """

    start: int
    end: int
    evidence: str
    to: int
    """Place in `Extraction.citations`."""
    until: Day | None = None
    """The first day on which it is no longer in force: that behind `đến hết ngày`."""
    months: int | None = None
    since: Day | None = None
    """The day from which the months are counted."""
    signed: bool = False
    """They are counted from the day on which the paper was signed."""


class Extraction(Struct, frozen=True, omit_defaults=True):
    """Everything one article says, in the order of its text."""

    article: Article
    place: Place = Place()
    floor: Day | None = None
    """The latest full document date in the body: an undated article is no older."""
    citations: tuple[Citation, ...] = ()
    officials: tuple[OfficialMention, ...] = ()
    relations: tuple[Statement, ...] = ()
    lapses: tuple[Lapse, ...] = ()
