"""Names of articles: readable, fit for an address, the same at every reading.

A name keeps what it is made of wherever that is plain; where letters had to be
changed, a few digits of the whole are added, so that no two fall together.
"""

from __future__ import annotations

import unicodedata
from hashlib import blake2b
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

import regex

from citations.text import fold

LONGEST = 120

_PLAIN = regex.compile(r"[a-z0-9](?:[a-z0-9_]|[.-](?=[a-z0-9_]))*+")
_OTHER = regex.compile(r"[^a-z0-9_]++")
# Parameters that say where a reader came from, not what is read.
_TRACKING = regex.compile(
    r"(?i)utm_.*|fbclid|gclid|dclid|msclkid|zarsrc|_ga|mc_cid|mc_eid|igshid|ref|ref_src|spm"
)


def address(source: str) -> str | None:
    """An address without what does not change the page, or None where this is no address.

    >>> address("https://bao.vidu/bai-1?utm_source=fb&trang=2#c")
    'https://bao.vidu/bai-1?trang=2'
    >>> address("Báo Ví Dụ") is None
    True
    """
    source = source.strip()
    if source.lower().startswith("www."):
        source = "https://" + source
    try:
        parts = urlsplit(source)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    query = parts.query
    pairs = parse_qsl(query, keep_blank_values=True) if query else []
    kept = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    if len(kept) < len(pairs):
        query = urlencode(kept)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))


def of_address(clean: str) -> str:
    """The name of the page at a clean address.

    >>> of_address("https://www.bao.vidu/chinh-tri/bai-1.html")
    'bao.vidu--chinh-tri--bai-1.html'
    >>> of_address("http://bao.vidu/")
    'bao.vidu'
    """
    parts = urlsplit(clean)
    host = parts.netloc.removeprefix("www.")
    path = unquote(parts.path).strip("/")
    whole = "/".join(filter(None, [host, path])) + (f"?{parts.query}" if parts.query else "")
    return slug(whole)


def of_path(below: str) -> str:
    """The name of a file at this path below the argument that named it; `.txt` goes without saying.

    Other endings stay: a page and its text beside one another are two articles, whichever was read first.

    >>> of_path("2024/bai-1.txt"), of_path("2025/bai-1.txt"), of_path("bai-1.html")
    ('2024--bai-1', '2025--bai-1', 'bai-1.html')
    """
    return slug(below.removesuffix(".txt"))


def of_content(text: str) -> str:
    """The name of a text that has neither address nor path: the same text, the same name.

    >>> of_content("Quy định 142")
    'text-c90a749b7746'
    """
    return f"text-{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"


def slug(whole: str) -> str:
    """Small letters, digits, `-`, `_` and `.`; `/` becomes `--`.

    >>> slug("Bài viết 1")
    'bai-viet-1-37d0775c'
    """
    pieces = whole.split("/")
    if all(_PLAIN.fullmatch(piece) for piece in pieces) and len(whole) <= LONGEST:
        return "--".join(pieces)
    tidy = [_OTHER.sub("-", fold(piece)).strip("-_") for piece in pieces]
    readable = "--".join(filter(None, tidy))[:LONGEST].strip("-_")
    exact = unicodedata.normalize("NFC", whole).encode("utf-8", "surrogatepass")
    return f"{readable}-{blake2b(exact, digest_size=4).hexdigest()}".lstrip("-")
