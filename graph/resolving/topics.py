"""What a passage is about, in pairs of words that tell apart the titles of papers of one number.

A mention that says no more than "Nghị quyết số 18-NQ/TW" may mean the paper on the apparatus or
the later one on land; the words around it say which. One word of Vietnamese is often two syllables,
so pairs of them are compared: "bộ máy", "tinh gọn" against "thể chế", "dụng đất".

>>> about("sắp xếp tổ chức bộ máy theo Nghị quyết 18-NQ/TW", (28, 47), None, "n:NQ:18")
('bộ máy', 'chức bộ', 'sắp xếp', 'xếp tổ')
>>> about("sắp xếp tổ chức bộ máy theo Quy định 142-QĐ/TW", (28, 46), None, "n:QĐ:142")
()
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import pairwise

import regex

from citations.model import Span
from graph.model import Document
from graph.register import Register
from graph.words.numbering import numbering

NEAR = 240
"""Characters before and behind a mention that belong to its passage, where no paragraph ends earlier."""
MOST = 16
"""So many pairs of a passage are kept."""
FULL = 3
"""So many pairs of one title are all that can be asked for: more tell no more."""

_CONGRESS = regex.compile(r"(?:đại hội|toàn quốc lần thứ)\s([ivx]{1,6})(?!\p{L})")
_PHRASE = regex.compile(r"\p{L}{1,12}+(?:\s\p{L}{1,12}+)*+")


@cache
def _telling_nothing() -> tuple[frozenset[str], frozenset[str]]:
    words = numbering()["topics"]
    return frozenset(words["little"]), frozenset(words["common"])


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring words that tell something, in small letters; none goes over a comma.

    >>> sorted(pairs("về phát triển kinh tế biển, đảo"))
    ['tế biển']
    """
    return frozenset(_pairs(text))


def _pairs(text: str) -> Iterator[str]:
    little, common = _telling_nothing()
    small = unicodedata.normalize("NFC", text).lower()
    yield from (f"hội {congress[1]}" for congress in _CONGRESS.finditer(small))
    for phrase in _PHRASE.finditer(small):
        words = phrase.group().split()
        for first, second in pairwise(words):
            if first not in little and second not in little and (pair := f"{first} {second}") not in common:
                yield pair


@lru_cache(maxsize=8192)
def pairs_of(document: Document) -> frozenset[str]:
    """The pairs of a document's title and names."""
    return frozenset(pair for name in (document.title, *document.names) if name for pair in _pairs(name))


@lru_cache(maxsize=4096)
def telling_apart(block: str) -> dict[str, float]:
    """The pairs that some titles of the shipped papers of a block have and others have not.

    Each with what it tells: a pair of one title all, one that two of them share half as much.
    """
    titled = [pairs for row in Register.shipped().in_block(block) if (pairs := pairs_of(row))]
    held = Counter(pair for pairs in titled for pair in pairs)
    return {pair: 1 / count for pair, count in held.items() if count < len(titled)}


def about(text: str, span: Span, headline: str | None, block: str) -> tuple[str, ...]:
    """What the passage around a mention is about, as far as that tells papers of a block apart.

    Where the passage has no word on it, the whole article with its headline is asked; there
    a pair or two may stand by chance.
    """
    wanted = telling_apart(block)
    if not wanted:
        return ()
    found = wanted.keys() & _around(text, *span, wanted)
    if not found:
        found = wanted.keys() & (_whole(text) | pairs(headline or ""))
        found = found if len(found) >= FULL else set()
    return tuple(sorted(found)[:MOST])


def _around(text: str, start: int, end: int, wanted: Iterable[str]) -> frozenset[str]:
    """The pairs of the passage; where no wanted one can be, which a look tells, it is not taken apart."""
    before = text[max(0, start - NEAR) : start].rpartition("\n")[2]
    behind = text[end : end + NEAR].partition("\n")[0]
    small = " ".join(unicodedata.normalize("NFC", f"{before} | {behind}").lower().split())
    if "lần thứ" not in small and not any(pair in small for pair in wanted):
        return frozenset()
    return pairs(before) | pairs(behind)


@lru_cache(maxsize=2)
def _whole(text: str) -> frozenset[str]:
    return pairs(text)


def agreement(said: Collection[str], document: Document, block: str) -> float:
    """How much of what a passage is about stands in a document's title, from 0 to 1.

    >>> rows = {row.term: row for row in Register.shipped().in_block("n:NQ:18")}
    >>> about = ("bộ máy", "hiệu lực", "tinh gọn")
    >>> round(agreement(about, rows["XII"], "n:NQ:18"), 2), round(agreement(about, rows["XIII"], "n:NQ:18"), 2)
    (0.83, 0.17)
    """
    telling = telling_apart(block)
    return min(FULL, sum(telling.get(pair, 1.0) for pair in pairs_of(document).intersection(said))) / FULL


@cache
def vocabulary() -> bytes:
    """A mark of all that can be told apart: what changes when ways of citing may be named in another way."""
    digest = blake2b(digest_size=8)
    for row in Register.shipped().documents():
        digest.update("\0".join((row.id, *sorted(pairs_of(row)))).encode() + b"\n")
    return digest.digest()
