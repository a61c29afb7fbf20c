"""The addresses of the explorer's pages: made here and nowhere else.

>>> address("Document", "quy-dinh-142-qd-tw-2024")
'/documents/quy-dinh-142-qd-tw-2024'
>>> address("Article", "a/b?c#d", form="json", lang="en")
'/articles/a%2Fb%3Fc%23d.json?lang=en'
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit

from viz.model import WORDS

FORMS = ("json", "atom")
"""What a page is also given as, behind a dot at the end of its address."""


def address(label: str, id: str, *, form: str | None = None, lang: str | None = None, **asked: object) -> str:
    """The page of a thing, or its `form`.

    An id that a browser would take for a step between folders, or that ends like a form, is asked for by name.

    >>> address("Article", ".."), address("Article", "tin.json", form="json")
    ('/articles?id=..', '/articles.json?id=tin.json')
    """
    ending = f".{form}" if form else ""
    if id.strip(".") == "" or id.endswith(tuple(f".{each}" for each in FORMS)):
        return to(f"/{WORDS[label]}{ending}", id=id, lang=lang, **asked)
    return to(f"/{WORDS[label]}/{quote(id, safe='')}{ending}", lang=lang, **asked)


def to(path: str, **asked: object) -> str:
    """A path with what is asked of it; None and nothing are left out.

    >>> to("/search", q="quy định 142", lang=None)
    '/search?q=quy+%C4%91%E1%BB%8Bnh+142'
    """
    said = [(name, str(value)) for name, value in asked.items() if value not in (None, "")]
    return f"{path}?{urlencode(said)}" if said else path


def changed(path: str, query: Iterable[tuple[str, str]], **now: object) -> str:
    """An address with some of what is asked changed; None takes it away.

    >>> changed("/articles", [("after", "x"), ("place", "Gia Lai")], after=None, lang="en")
    '/articles?place=Gia+Lai&lang=en'
    """
    said = [(name, value) for name, value in query if name not in now]
    said += [(name, str(value)) for name, value in now.items() if value is not None]
    return f"{path}?{urlencode(said)}" if said else path


def outward(source: str | None) -> str | None:
    """Where an article stands in the world, if that is an address a link may lead to.

    >>> outward("https://bao.vidu/b-1"), outward("javascript:alert(1)"), outward("bai/b-1.txt")
    ('https://bao.vidu/b-1', None, None)
    >>> outward("https://bao.vidu/\\x01") is None
    True
    """
    try:
        parts = urlsplit(source or "")
    except ValueError:
        return None
    fits = parts.scheme in ("http", "https") and parts.netloc and source and source.isprintable()
    return source if fits else None
