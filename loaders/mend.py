"""Vietnamese letters that an older encoding or a wrong reading has disguised.

Three disguises are known: TCVN3 and VNI, whose fonts showed Western letters as
Vietnamese ones, and UTF-8 read as Windows-1252. The evidence is always the same:
nearly no word of the text is a Vietnamese syllable as it stands, and nearly every
one is after conversion. A unit table (`5 µm, 3 ¶`) gives no such evidence.

>>> mended("ChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ").text
'Chỉ thị số 35-CT/TW của Bộ Chính trị'
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

import regex
from msgspec import Struct

from loaders import words

SAMPLE = 100_000
"""Characters that are looked at to judge a text."""

# What sound Vietnamese leaves of Latin-1: taking these bytes away costs far less than a search.
_SOUND = bytes(range(0x80)) + "\xa0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐàáâãèéêìíòóôõùúýð«»°·".encode("latin-1")
_SIGNS = regex.compile("[µ¸¶¹¨¾¼½ÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñöøûüþ®©ª¬¡¢£¤¥¦§]")
_TOKEN = regex.compile(r"[^\s\x00-\x40\[-`{-\x7f“”‘’…–—]{1,40}+")
_TOKEN_OLD = regex.compile(r"[^\s\x00-\x40\[-`{-\x7f]{1,40}+")

_SYLLABLE = regex.compile(
    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?+"
    "(?:oai|oay|oao|oeo|uay|uây|uôi|uya|uyê|uyu|iêu|yêu|ươi|ươu|uyết"
    "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uơ|uô|uy|ưa|ưi|ươ|ưu|yê"
    "|[aăâeêioôơuưy])"
    "(?:ch|nh|ng|[cmnpt])?"
)
_TONES = regex.compile("[\u0300\u0301\u0303\u0309\u0323]")


class Mended(Struct, frozen=True):
    """A text in the letters meant, and what was done to it."""

    text: str
    encoding: str | None = None
    """The old encoding it was converted from."""
    repaired: int = 0
    """Letters put together again from broken UTF-8."""
    left: tuple[str, ...] = ()
    """Broken pieces too incomplete to repair."""
    suspect: str | None = None
    """An old encoding it looks like, which it does not convert from cleanly."""


def mended(text: str) -> Mended:
    """The text as it was meant; unchanged where nothing says otherwise."""
    strange = text.encode("latin-1", "ignore").translate(None, _SOUND)
    if not strange and "â€" not in text and "á»" not in text:
        return Mended(text)
    repaired = 0
    left: tuple[str, ...] = ()
    if any(sign in text for sign in _SIGNS_BROKEN):
        text, repaired, left = _repair(text)
        strange = text.encode("latin-1", "ignore").translate(None, _SOUND)
    if len(strange) < 4:
        return Mended(text, None, repaired, left)
    return _converted(text, repaired, left)


def vietnamese(text: str) -> float:
    """The share of the words with marks that are Vietnamese syllables; 0 where there are few.

    >>> vietnamese("Quy định số 142 của Bộ Chính trị") > 0.9
    True
    """
    return _share(text, _TOKEN)


# --- old encodings


def from_tcvn3(text: str) -> str:
    """The text whose TCVN3 letters are shown as Western ones."""
    return text.translate(_single_letters())


def from_vni(text: str) -> str:
    """The text whose VNI letters are shown as Western ones, two for each marked vowel."""
    meant = words.letters("vni")
    return str(_vni_letters().sub(lambda found: meant[found.group()], text))


@cache
def _single_letters() -> dict[int, str]:
    return {ord(shown): meant for shown, meant in words.letters("tcvn3").items()}


@cache
def _vni_letters() -> regex.Pattern[str]:
    shown = sorted(words.letters("vni"), key=len, reverse=True)
    return regex.compile("|".join(map(regex.escape, shown)))


OLD: dict[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni}


def _converted(text: str, repaired: int, left: tuple[str, ...]) -> Mended:
    """The whole converted, or the lines of it that alone are in an old encoding."""
    encoding, clean = _judged(text[:SAMPLE])
    if encoding and clean:
        return Mended(OLD[encoding](text), encoding, repaired, left)
    if encoding:
        return Mended(text, None, repaired, left, suspect=encoding)
    lines = text.splitlines(keepends=True)
    if len(lines) == 1:
        return Mended(text, None, repaired, left)
    found: str | None = None
    for place, line in enumerate(lines):
        if not _SIGNS.search(line):
            continue
        encoding, clean = _judged(line[:SAMPLE])
        if encoding and clean:
            lines[place], found = OLD[encoding](line), encoding
    return Mended("".join(lines) if found else text, found, repaired, left)


def _judged(text: str) -> tuple[str | None, bool]:
    """The old encoding a text is in, and whether it converts cleanly."""
    as_is = _share(text, _TOKEN_OLD)
    strange = {word for word in _marked(text, _TOKEN_OLD) if len(word) > 1 and not _is_syllable(word)}
    if as_is >= 0.5 or len(strange) < 3:
        return None, False
    share, encoding = max((_share(convert(text), _TOKEN), name) for name, convert in OLD.items())
    if share >= 0.85:
        return encoding, True
    return (encoding, False) if share >= 0.65 and as_is < 0.25 else (None, False)


def _marked(text: str, token: regex.Pattern[str]) -> list[str]:
    """The words that bear a mark; signs alone and abbreviations without a vowel are no evidence."""
    return [
        word for word in token.findall(text)
        if not word.isascii() and (len(word) > 1 or word.isalpha()) and not (word.isupper() and _is_short(word))
    ]


def _is_short(word: str) -> bool:
    """Whether a word has no vowel: QĐ, HĐND."""
    return not set(unicodedata.normalize("NFD", word)) & set("AEIOUY")


def _share(text: str, token: regex.Pattern[str]) -> float:
    marked = _marked(text, token)
    if len(marked) < 3:
        return 0.0
    return sum(_is_syllable(word) for word in marked) / len(marked)


def _is_syllable(word: str) -> bool:
    """At most one tone, and letters in a Vietnamese order."""
    apart = unicodedata.normalize("NFD", word.lower().replace("ð", "đ"))
    bare, tones = _TONES.subn("", apart)
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


# --- UTF-8 read as Windows-1252

# Characters that stand behind a letter in sound text too: “ĐÃ”, «cá»…
_QUOTES = frozenset("‘’“”–—…•‚„†‡‹›«»°·")


def _shown(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES: dict[str, int] = {_shown(byte): byte for byte in range(0x80, 0x100)} | {
    chr(byte): byte for byte in range(0x80, 0xA0)
}
_TAIL = "".join(shown for shown, byte in _BYTES.items() if byte < 0xC0)
_TAIL_CLASS = "[" + regex.escape(_TAIL) + "]"
_WHOLE = regex.compile(f"[Â-ß]{_TAIL_CLASS}|[à-ï]{_TAIL_CLASS}{{2}}|[ð-ô]{_TAIL_CLASS}{{3}}")
_PIECE = regex.compile(f"[^\\s]{{0,12}}(?:á[º»]|â€|[ÄÅ](?![a-zà-ỹ])|Æ[°¡]|Ã(?={_TAIL_CLASS}))[^\\s]{{0,12}}")
_SIGNS_BROKEN = ("á»", "áº", "Ä‘", "Ä\x90", "Æ°", "Æ¡", "Ã¡", "Ã\xa0", "â€")


def _letter(run: str) -> str | None:
    """The letter a run of shown bytes is, where it is one that Vietnamese pages use."""
    try:
        letter = bytes(_BYTES[shown] for shown in run).decode()
    except (UnicodeDecodeError, KeyError):
        return None
    code = ord(letter)
    usual = (
        0xA0 <= code < 0x250 or 0x300 <= code < 0x370 or 0x1EA0 <= code < 0x1F00
        or 0x2000 <= code < 0x2070 or code in (0x20AB, 0x20AC, 0x2122, 0xFEFF) or code >= 0x1F000
    )
    return letter if usual else None


def _repair(text: str) -> tuple[str, int, tuple[str, ...]]:
    """Whole runs put together, incomplete ones left; a quote behind a letter proves nothing alone."""
    sure = {
        run for run in _WHOLE.findall(text)
        if run[0] in "ÄÅÆ" or run[-1] not in _QUOTES or run[:2] in ("á»", "áº")
    }
    if sum(_letter(run) is not None for run in sure) < 2:
        return text, 0, ()
    count = 0

    def put_together(found: regex.Match[str]) -> str:
        nonlocal count
        letter = _letter(found.group())
        if letter is None:
            return str(found.group())
        count += 1
        return letter

    whole = _WHOLE.sub(put_together, text)
    return whole, count, tuple(found.group() for found in _PIECE.finditer(whole))
