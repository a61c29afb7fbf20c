"""A web page → one article: its story, with tables, lists, captions and quotations, each once.

The story is found by trafilatura and the page's own day by htmldate; what they
leave out of news pages (captions) or in (licence lines) is put right before and
after; lists of other headlines stand below it as teasers. The article's text is
what stands here, not the page.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import unicodedata
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import regex

from citations.model import Article
from citations.text import fold
from loaders import errors
from loaders.complete import completed
from loaders.dateline import found_day
from loaders.days import a_day
from loaders.encoding import decoded
from loaders.ids import of_content, of_path
from loaders.listed import with_lists
from loaders.markup import fit
from loaders.model import LIMIT, Asked, Item, Readings, Remark
from loaders.page import Line, lines_of, written
from loaders.words import folded

if TYPE_CHECKING:
    from datetime import date as Day

MOST_ELEMENTS = 60_000
"""Pages of more are read plainly: the finding of the story costs more than their length."""
MOST_STATED = 2_000
"""Elements of a head, scripts and times in which a page's own day, title and site are looked for."""
LONGEST_TITLE = 1_000
DEEPEST = 200
"""Elements in one another; the story of deeper pages is not looked for."""
MOST_SEARCHED = 200_000
"""Characters of a story in which parts of lines are looked for; in longer ones lines are compared whole."""

_CHARSET = regex.compile(rb"(?i)<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_-]{2,40})")
_DECLARATION = regex.compile(r"\A[\s\ufeff]{0,20}<\?xml[^>]{0,200}\?>")
_ASIDE = ("nav", "footer", "aside")
_COMPACT = regex.compile(r"[\s|•*·-]{1,400}+")


def read(item: Item, asked: Asked) -> Readings:
    """The article of a saved page."""
    data = item.bytes(LIMIT)
    declared = _CHARSET.search(data[:4096])
    page = decoded(data, item.source, declared[1].decode("ascii") if declared else None)
    if page.lost:
        yield Remark(item.source, errors.LostBytes(path=item.source, count=page.lost))
    text = page.text
    if page.encoding == "cp1258":
        text = unicodedata.normalize("NFC", text)      # it writes every tone as a letter of its own
        if not declared or b"1258" not in declared[1]:
            yield Remark(item.source, errors.Converted(path=item.source, encoding="windows-1258"))
    article = _article(text, item)
    if article is None:
        raise errors.NoText(path=item.source)
    yield from completed(article, asked, item.source)


def _article(page: str, item: Item) -> Article | None:
    from lxml import etree, html  # type: ignore[import-untyped]  # lxml ships no types

    parser = html.HTMLParser(huge_tree=True)      # else text of more than 10 MB is let go without a word
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", fit(page)), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    if any(fault.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for fault in parser.error_log):
        raise errors.TooDeep(path=item.source)
    title, site = _names(tree)
    lines = lines_of(tree)
    told = _chosen(lines, _story(tree))
    story = written(lines[place] for place in told)
    if not story:
        return None
    text, teasers = with_lists(story, lines, set(told))
    day = _stated_day(tree)
    if day is None and (dated := found_day(_from_title(lines, title))) and dated.how != "event":
        day = dated.day
    return Article(
        text,
        id=of_path(item.key) if item.key else of_content(story),
        title=title,
        published=day,
        source=item.source,
        site=site,
        teasers=teasers,
    )


def _chosen(lines: list[Line], story: str) -> list[int]:
    """The places of the story's lines, with the rows, items and captions inside it that its finder let go."""
    compact = _COMPACT.sub("", story)
    pieces = {_COMPACT.sub("", piece) for line in story.split("\n") for piece in (line, *line.split("|"))}

    searchable = len(compact) < MOST_SEARCHED

    def told(line: Line) -> bool:
        bare = _COMPACT.sub("", line.text)
        return not line.beside and (bare in pieces or (searchable and len(bare) >= 15 and bare in compact))

    kept = [place for place, line in enumerate(lines) if told(line)]
    sure = [place for place in kept if len(lines[place].text) >= 20] or kept
    if not sure:
        return _before_foot(lines, [place for place, line in enumerate(lines) if not (line.beside or line.only_link)])
    first, last = sure[0], sure[-1]
    while first and _fits(lines[first - 1]) and _COMPACT.sub("", lines[first - 1].text) in compact:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].listed and _fits(lines[last + 1]):
        last += 1
    within = set(kept)
    return _before_foot(lines, [
        place for place in range(first, last + 1) if place in within or _fits(lines[place])
    ])


def _fits(line: Line) -> bool:
    return not (line.beside or line.doubtful or line.only_link)


def _before_foot(lines: list[Line], told: list[int]) -> list[int]:
    """The places without those at the end whose lines speak of the site: licence, owner, telephone."""
    end = len(told)
    for at in range(len(told) - 1, max(len(told) - 16, len(told) // 2, 0), -1):
        bare = fold(lines[told[at]].text.strip(" -|*•\t"))
        if any(bare.startswith(word) for word in folded("pages", "footers")):
            end = at
    return told[:end]


def _from_title(lines: list[Line], title: str | None) -> str:
    """The page's lines from its title on: what stands above is the site's."""
    texts = [line.text for line in lines if not line.beside]
    wanted = _COMPACT.sub("", title or "")
    for place, text in enumerate(texts):
        if wanted and len(text) > 10 and (compact := _COMPACT.sub("", text)) and compact in wanted:
            return "\n".join(texts[place:])
    return "\n".join(texts)


def _story(tree: Any) -> str:
    """The main text as trafilatura finds it, or nothing where the page is not one for it."""
    size = 0
    for size, _ in enumerate(tree.iter()):
        if size > MOST_ELEMENTS:
            return ""
    if _depth(tree) > DEEPEST:
        return ""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = deepcopy(tree)
    for caption in page.iter("figcaption"):
        caption.tag = "p"
        figure = caption.getparent()
        if figure is not None and figure.tag == "figure":
            figure.tag = "div"
    story = trafilatura.extract(page, output_format="txt", include_comments=False, favor_recall=True)
    return str(story or "")


def _depth(tree: Any) -> int:
    """How deep the elements stand in each other."""
    deepest, level = [tree], 0
    while deepest and level <= DEEPEST:
        deepest = [child for element in deepest for child in element]
        level += 1
    return level


def _names(tree: Any) -> tuple[str | None, str | None]:
    """The page's title and the name of its site, as its head gives them."""
    heads = list(itertools.islice(tree.iter("meta"), MOST_STATED))

    def meta(*names: str) -> str | None:
        for name in names:
            for element in heads:
                said = str(element.get("content") or "").strip()
                if said and name in (element.get("property"), element.get("name")):
                    return said
        return None

    title = meta("og:title", "twitter:title")
    for tag in ("h1", "title"):
        element = None if title else next(tree.iter(tag), None)
        if element is not None:
            title = " ".join("".join(element.itertext()).split()) or None
    title = title[:LONGEST_TITLE].rstrip() if title else None
    return title, meta("og:site_name", "application-name")


def _stated_day(tree: Any) -> Day | None:
    """The day that the page's own data states: its head, its linked data, its `time` elements."""
    from lxml import html

    page = html.document_fromstring("<html><head></head><body></body></html>")
    head, body = page
    for element in itertools.islice(tree.iter("meta", "script", "time"), MOST_STATED):
        if element.tag == "script" and "ld+json" not in (element.get("type") or ""):
            continue
        if "image" in (element.get("property") or ""):
            continue              # a picture's address often holds a day of its own
        copy = deepcopy(element)  # as it is: names of attributes may hold what cannot be said anew
        copy.tail = None
        if element.tag == "time":
            beside = next(element.iterancestors(*_ASIDE), None) is not None
            if len(body) or beside or not element.get("datetime"):
                continue          # the first is the story's, further ones are other stories'
            del copy[:]
            copy.text = None
            body.append(copy)
        else:
            head.append(copy)
    if not len(head) and not len(body):
        return None
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    with contextlib.suppress(ValueError, RecursionError):
        found = find_date(page, extensive_search=False, original_date=True, max_date="2099-12-31")
        return a_day(found) if found else None
    return None
