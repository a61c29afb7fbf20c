"""Letters: comparing text without marks, and reading decomposed text at its own offsets.

Vietnamese letters come composed (`ế`), decomposed (`e` and two marks) or half
and half, and tones stand in two places (`ủy`, `uỷ`). Text is compared folded,
and read composed; offsets always count the text as it was given.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import islice

import regex

_MARKED = regex.compile(r"[ \t]{0,40}\r\n|[ \t]{1,40}\n|[^\u0300-\u036f][\u0300-\u036f]{1,8}+")
_WORD = regex.compile(r"[\p{L}\p{N}]{1,80}+")


@cache
def _folding() -> dict[int, str]:
    """Every Latin letter that has a case or a mark → its bare small letter."""
    table = {ord("Đ"): "d", ord("đ"): "d", ord("Ð"): "d", ord("ð"): "d", 0x01A2: "u", 0x01A3: "u"}
    for code in [*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        if code in table:
            continue
        bare = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(bare) == 1 and bare != chr(code):
            table[code] = bare
    return table


def fold(text: str) -> str:
    """Small letters without marks; as long as the text where that is composed.

    >>> fold("Đảng ủy, Đảng uỷ: QĐ-TW")
    'dang uy, dang uy: qd-tw'
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.translate(_folding())


def words(text: str) -> str:
    """The folded words of a text, one space apart: what two titles are compared by.

    >>> words("“Tăng cường  công tác”, 2014")
    'tang cuong cong tac 2014'
    """
    return " ".join(_WORD.findall(fold(text)))


def tidy(text: str) -> str:
    """Composed, with every run of white space as one space.

    >>> tidy("Ban Tổ chức\\n  Trung ương ")
    'Ban Tổ chức Trung ương'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


_BLANK_END = regex.compile(r"\n(?<=[ \t]\n)")
_MARK = regex.compile(r"[\u0300-\u036f]")
"""A mark apart from its letter; looked for three times faster than a text is compared with its composed form."""
_MEANT = {"Ð": "Đ", "ƣ": "ư", "Ƣ": "Ư", "\u00a0": " "}
"""Letters that stand for others in the press (patterns 1.13 and 14), one for one; a hard blank is a blank."""


_WRAPPED = regex.compile(r"\n\p{Ll}")
_WRAP = regex.compile(r"\n(?<=[^\n]{40}[\p{L}0-9,–-]\n)(?=[\p{L}(“\"]|[0-9]{1,4}(?![.)0-9]))")
_FEW_WRAPS = 3


def _unwrapped(text: str) -> str:
    """The text with a blank for each line end inside a sentence, where lines are broken at their width."""
    if "\n" not in text:
        return text
    wraps = sum(1 for _ in islice(_WRAPPED.finditer(text), _FEW_WRAPS))
    return text if wraps < _FEW_WRAPS else _WRAP.sub(" ", text)


class Composed:
    """A text in composed form, with the way back to the offsets it was given in.

    >>> view = Composed("Bo\u0302\u0323 Chính trị")
    >>> view.text, view.original(2)
    ('Bộ Chính trị', 4)
    """

    __slots__ = ("_at", "_from", "_shift", "text")

    def __init__(self, text: str) -> None:
        self._at: list[int] = []       # composed offsets behind which the shift changes
        self._shift: list[int] = []
        self._from: list[int] = []     # the same places in the given text
        for said, meant in _MEANT.items():
            text = text.replace(said, meant)
        if "\r" not in text and not _MARK.search(text) and not _BLANK_END.search(text):
            self.text = _unwrapped(text)
            return
        pieces: list[str] = []
        end = length = shift = 0
        for found in _MARKED.finditer(text):
            start = found.start()
            whole = unicodedata.normalize("NFC", found.group())
            if whole[-1:] == "\n":
                whole = "\n"
            if len(whole) != 1:
                continue  # no letter of a language, but marks piled up: left as it is
            pieces += (text[end:start], whole)
            length += start - end + len(whole)
            end = found.end()
            shift += end - start - len(whole)
            self._at.append(length)
            self._shift.append(shift)
            self._from.append(end)
        pieces.append(text[end:])
        self.text = _unwrapped("".join(pieces))

    @property
    def same(self) -> bool:
        """Whether composing changed nothing, so that offsets need no way back."""
        return not self._at

    def original(self, offset: int) -> int:
        """The offset in the given text of an offset in the composed one."""
        if not self._at:
            return offset
        place = bisect_right(self._at, offset) - 1
        return offset + self._shift[place] if place >= 0 else offset

    def composed(self, offset: int) -> int:
        """The offset in the composed text of an offset in the given one.

        >>> Composed("Bo\u0302\u0323 Chính trị").composed(4)
        2
        """
        if not self._at:
            return offset
        place = bisect_right(self._from, offset) - 1
        return offset - self._shift[place] if place >= 0 else offset
