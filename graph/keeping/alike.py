"""Whether two texts are one text in two places: nearly the same words, and the same numbers and names among them.

Texts that may be one are found by bands of a MinHash sketch (Broder 1997; Leskovec, Rajaraman and Ullman, *Mining of
Massive Datasets*, 3.4): two texts with a share `s` of common shingles have a band in common with a chance of
1 - (1 - s**ROWS)**BANDS, which is 0.94 for 0.6, 0.996 for 0.7 and three in a million for 0.02. What is found is then
compared word by word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from hashlib import blake2b
from itertools import chain
from struct import Struct as Packed

import regex

from citations.model import Article
from citations.text import fold
from graph.words.keys import title_words
from loaders.words import folded

WORDS = 5
"""Words of a shingle. Vietnamese writes syllables apart, so these are two or three words of the language."""
BANDS, ROWS = 20, 4
SEED = 142
"""Any number, but always the same one."""
SHORT = 60
"""Texts of fewer words, as captions and greetings, are one only if all their words and their headlines are the same."""
NEAR = 0.6
"""The least share of common shingles among all of both; measured, see docs/decisions/0007."""
APART = 0.1
"""The largest share of numbers, and of names, that may differ where the words around them are the same."""
AROUND = 2
"""Words on each side of a number or name by which its place is known."""

_BANDS = Packed(f"<{BANDS}q")
_ROW = Packed(f"<{ROWS}I")
_TOKEN = regex.compile(r"[\p{L}\p{N}]{1,80}+|[.!?:;\n“\"]")
_LINE_OF_DAY = 80
"""Characters that the line which says when a page was put up has at most."""
_IN_A_DAY = ("ngay", "thang", "nam", "gio", "phut", "luc", "vao", "am", "pm", "sa", "ch", "gmt", "utc")


class Wording:
    """The words of a text without the headlines of others that stand on its page."""

    def __init__(self, article: Article) -> None:
        self._text = _own(article)
        self.words = title_words(self._text)
        self._title = title_words(article.title or "")

    @property
    def short(self) -> bool:
        """Too short to be told by anything but all of its words."""
        return len(self.words) < SHORT

    @property
    def digest(self) -> bytes | None:
        """The same for texts in which nothing differs but marks, case and signs; None where there are no words."""
        if not self.words:
            return None
        said = (*self._title, "\n", *self.words) if self.short else self.words
        return blake2b(" ".join(said).encode(), digest_size=16).digest()

    def bands(self) -> bytes:
        """Numbers one of which another text probably has, too, if it is nearly the same; none of a short text."""
        if self.short:
            return b""
        from rensa import RMinHash  # compiled; most commands need none

        sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
        sketch.update(_shingles(self.words))
        hashes = sketch.digest()
        return _BANDS.pack(*(_band(at, hashes[at * ROWS : (at + 1) * ROWS]) for at in range(BANDS)))

    @cached_property
    def _cut(self) -> frozenset[str]:
        return frozenset(_shingles(self.words))

    @cached_property
    def _facts(self) -> tuple[Places, Places]:
        return facts(self._text)

    def is_one_with(self, other: Wording) -> bool:
        """Nearly the same words, and where these are the same, the same numbers and names among them."""
        if self.short or other.short:
            return self.digest == other.digest
        common = len(self._cut & other._cut)
        if common < NEAR * (len(self._cut) + len(other._cut) - common):
            return False
        return all(map(_agree, self._facts, other._facts))


def numbers_of(bands: bytes) -> tuple[int, ...]:
    """The bands that were written."""
    return _BANDS.unpack(bands) if bands else ()


def way_of_sketching() -> str:
    """What changes when the bands of a text do, as with another version of the library."""
    sample = Wording(Article(" ".join(str(number) for number in range(SHORT * 2))))
    return blake2b(sample.bands() + bytes((SHORT,)), digest_size=8).hexdigest()


def _own(article: Article) -> str:
    """The text without the lists of other headlines."""
    pieces, at = [], 0
    for start, end in article.teasers:
        pieces.append(article.text[at:start])
        at = max(at, end)
    return "\n".join([*pieces, article.text[at:]])


def _shingles(words: Sequence[str]) -> list[str]:
    return list(map(" ".join, zip(*(words[at:] for at in range(WORDS)), strict=False)))


def _band(at: int, row: Iterable[int]) -> int:
    said = blake2b(_ROW.pack(*row), digest_size=8, salt=at.to_bytes(2, "little")).digest()
    return int.from_bytes(said, "little", signed=True)


# ---- what stands among the words ----------------------------------------------------------------

Places = dict[tuple[tuple[str, ...], tuple[str, ...]], set[str]]
"""The words before and after → what stands between them."""


def facts(text: str) -> tuple[Places, Places]:
    """Numbers, and names, of a text by the words around them.

    >>> numbers, names = facts("ông trình bày Tờ trình số 15 của Tỉnh ủy Gia Lai về việc này")
    >>> numbers
    {(('trinh', 'so'), ('cua', 'uy')): {'15'}}
    >>> sorted(names.values(), key=min)
    [{'gia lai'}, {'tinh'}, {'to'}]
    """
    numbers: Places = defaultdict(set)
    names: Places = defaultdict(set)
    before: list[str] = []
    open_places: list[tuple[Places, tuple[str, ...], str, list[str]]] = []
    for fact, value in _runs(text):
        if fact:
            place = numbers if any(map(str.isdigit, value)) else names
            open_places.append((place, tuple(before), value, []))
            continue
        before = [*before[1 - AROUND :], value]
        waiting = []
        for each in open_places:
            each[3].append(value)
            if len(each[3]) == AROUND:
                each[0][each[1], tuple(each[3])].add(each[2])
            else:
                waiting.append(each)
        open_places = waiting
    for place, said_before, value, after in open_places:
        place[said_before, tuple(after)].add(value)
    return dict(numbers), dict(names)


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    """Plain words one by one, and runs of numbers and of names each as one; the words folded."""
    run: list[str] = []
    begins = True
    for line in text.splitlines():
        if len(line) <= _LINE_OF_DAY and _is_day(line):
            continue                              # when the page was put up, which each paper says of its own
        begins = True
        for token in _TOKEN.findall(line):
            if not token[0].isalnum():
                begins = True
                continue
            named = token[0].isupper() and not (begins and not token.isupper())
            begins = False
            if named or any(map(str.isdigit, token)):
                run.append(_folded(token))
                continue
            if run:
                yield True, " ".join(run)
                run = []
            yield False, _folded(token)
    if run:
        yield True, " ".join(run)


def _is_day(line: str) -> bool:
    """Whether a line tells nothing but when the page was put up.

    >>> _is_day("Cập nhật lúc 08:30, Thứ năm 12/9/2024"), _is_day("8 giờ 30 ngày 12/9/2024, tại đình làng")
    (True, False)
    """
    words = title_words(line)
    return any(map(str.isdigit, words)) and all(word[0].isdigit() or word in _day_words() for word in words)


@cache
def _day_words() -> frozenset[str]:
    phrases = chain.from_iterable(folded("dateline", key) for key in ("posted", "updated", "weekdays", "counters"))
    return frozenset(_IN_A_DAY).union(*map(str.split, phrases))


_folded = lru_cache(maxsize=16384)(fold)


def _agree(one: Places, other: Places) -> bool:
    """Whether few places that both have hold something else; one that holds more than the other does not."""
    both = one.keys() & other.keys()
    differing = sum(not (one[place] <= other[place] or other[place] <= one[place]) for place in both)
    return differing <= APART * len(both)
