"""A drawn part of the graph as the values that the page's scripts read: plain, short, in both languages."""

from __future__ import annotations

from typing import Any

from graph.answers import ArticleRow
from viz import kinds
from viz.addresses import outward
from viz.drawn import Drawn
from viz.look import LINES, label, plain
from viz.model import Link, Thing, Words
from viz.names import day, titled
from viz.words import LANGUAGES, page_words, say

CERTAINTIES = ("stated", "inferred", "ambiguous", "new", "planned")


def pictured(drawn: Drawn, lang: str) -> dict[str, Any]:
    """Things, links, the articles that they speak of, and all words of the page."""
    networks = {each: drawn.network(each) for each in LANGUAGES}
    pairs = list(zip(networks["vi"].things, networks["en"].things, strict=True))
    ids = {thing.key: f"n{number}" for number, (thing, _) in enumerate(pairs)}
    groups = {group.key: group.articles for group in drawn.groups}
    sources = {f"articles/{id}": article for id, article in drawn.articles.items()}
    things = [_thing(ids[vi.key], vi, en, sources.get(vi.key), groups.get(vi.key)) for vi, en in pairs]
    links = [_link(f"e{number}", ids, vi, en)
             for number, (vi, en) in enumerate(zip(networks["vi"].links, networks["en"].links, strict=True))]
    told = {id: _article(article) | {"thing": ids.get(f"articles/{id}")} for id, article in drawn.articles.items()}
    lines = {kind: {"colour": line.colour, "broken": line.broken} for kind, line in LINES.items()}
    return {"lang": lang, "of": ids[drawn.of], "left": drawn.left, "things": things, "links": links,
            "articles": told, "lines": lines, "words": {each: page_says(each) for each in LANGUAGES}}  # fmt: skip


def _thing(id: str, vi: Thing, en: Thing, article: ArticleRow | None,
           group: tuple[ArticleRow, ...] | None) -> dict[str, Any]:  # fmt: skip
    name = plain(vi.name) or id, plain(en.name) or id
    return _without_nothing({
        "id": id, "key": vi.key, "label": vi.label, "name": _both(*name), "short": _both(*map(label, name)),
        "detail": _both(plain(vi.detail), plain(en.detail)), "total": vi.total, "type": vi.type, "issuer": vi.issuer,
        "term": vi.term, "year": vi.year, "unknown": vi.known is False,
        "source": outward(article.source) if article else None,
        "articles": [_article(each) for each in group] if group is not None else None,
    })  # fmt: skip


def _link(id: str, ids: dict[str, str], vi: Link, en: Link) -> dict[str, Any]:
    return _without_nothing({
        "id": id, "kind": vi.kind, "from": ids[vi.source], "to": ids[vi.target],
        "certainty": vi.certainty if vi.certainty != "stated" else None, "planned": vi.planned,
        "posts": [_both(*each) for each in zip(vi.posts, en.posts, strict=True)],
        "passages": [_passage(words) for words in vi.passages],
        "count": vi.count if (vi.count or 0) > 1 else None,
    })  # fmt: skip


def _passage(words: Words) -> list[str]:
    """The article, and what stands before, in and behind the marked words: a script counts letters otherwise."""
    start, end = words.at
    return [words.article, words.text[:start], words.text[start:end], words.text[end:]]


def _article(article: ArticleRow) -> dict[str, Any]:
    return _without_nothing({
        "title": plain(titled(article)) or article.id,
        "day": _both(day(article.published, "vi"), day(article.published, "en")),
        "place": plain(article.place), "source": outward(article.source),
    })  # fmt: skip


def page_says(lang: str) -> dict[str, str | list[str]]:
    """All words of the page in a language."""
    fields = {name: say(f"field_{name}", lang) for name in ("type", "issuer", "term")}
    things = {f"one_{label.lower()}": text for label, text in kinds.things(lang).items()}
    things |= {f"type_{label.lower()}": text for label, text in kinds.many(lang).items()}
    return page_words("draw", lang) | kinds.links(lang) | kinds.sides(lang) | things | fields | {
        f"is_{name}": say(name, lang) for name in CERTAINTIES}  # fmt: skip


def _both(vi: str, en: str) -> str | dict[str, str]:
    return vi if vi == en else {"vi": vi, "en": en}


def _without_nothing(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", False, [])}
