"""Bytes → text: what the bytes themselves say first, then the page, then the evidence of the letters.

A wrong reading is worse than none, so bytes that fit nothing are refused. The
text is what the bytes decode to: marks, line ends and letters stay as they are.
"""

from __future__ import annotations

import codecs
import unicodedata

from msgspec import Struct

from loaders import errors
from loaders.mend import OLD, vietnamese
from loaders.model import LIMIT, MEGABYTE

SAMPLE = 200_000
"""Bytes that are looked at to judge an encoding."""

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the first bytes of files that are not text look like.
MAGIC = (
    (b"%PDF", "PDF"), (b"PK\x03\x04", "zip, docx or xlsx"), (b"\xd0\xcf\x11\xe0", "doc or xls"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"), (b"\x1f\x8b", "gzip"), (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"), (b"SQLite format 3", "SQLite"), (b"\x7fELF", "ELF"), (b"ID3", "MP3"),
)
_CONTROL = bytes(code for code in range(0x20) if code not in b"\t\n\r\f\x0b\x1a\x1b")


class Decoded(Struct, frozen=True):
    """A text, the encoding it was in, and how many bytes fitted no letter."""

    text: str
    encoding: str
    lost: int = 0


def decoded(data: bytes, path: str, declared: str | None = None) -> Decoded:
    """The text of these bytes, or the error that says why they give none.

    >>> decoded("Quyết định".encode("utf-16-le"), "a.txt").encoding
    'utf-16-le'
    """
    if not data:
        raise errors.Empty(path=path)
    if len(data) > LIMIT:
        raise errors.TooLarge(path=path, limit=LIMIT // MEGABYTE)
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _by_mark(data, encoding, path)
    for start, kind in MAGIC:
        if data.startswith(start):
            raise errors.Binary(path=path, kind=kind)
    if b"\x00" in data:
        return _wide(data, path)
    if len(data[:SAMPLE].translate(None, _CONTROL)) < 0.98 * len(data[:SAMPLE]):
        raise errors.Binary(path=path, kind="binary")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _almost(data) or _single_bytes(data, path, declared, error)


def sniffed(sample: bytes, path: str) -> str:
    """The encoding to stream a file in whose first bytes these are; the last letter may be cut.

    >>> sniffed("tiêu đề;nội dung".encode()[:9], "a.csv")
    'utf-8'
    """
    for mark, encoding in BOMS:
        if sample.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return decoded(sample, path).encoding
    if b"\x00" in sample or any(sample.startswith(start) for start, _ in MAGIC):
        return decoded(sample[: len(sample) // 4 * 4], path).encoding
    return "utf-8"


def _by_mark(data: bytes, encoding: str, path: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and (almost := _almost(data)):
            return almost
        looks = f"{encoding}, {error.reason}, byte {error.start}"
        raise errors.UnknownEncoding(path=path, looks=looks) from error


def _wide(data: bytes, path: str) -> Decoded:
    """UTF-16 without its mark shows zeros at every other place; anything else with zeros is no text."""
    sample = data[:SAMPLE]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if max(low, high) > 0.2 * len(sample) / 2 and min(low, high) * 20 <= max(low, high):
        encoding = "utf-16-le" if high > low else "utf-16-be"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            pass
        else:
            if sum(char.isprintable() or char.isspace() for char in text[:2000]) > 0.95 * len(text[:2000]):
                return Decoded(text, encoding)
    raise errors.Binary(path=path, kind="binary")


def _almost(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes were lost on the way, such as a page cut off in a letter."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if lost * 20 <= sum(not char.isascii() for char in text[:SAMPLE]) - min(lost, SAMPLE):
        return Decoded(text, "utf-8", lost)
    return None


def _single_bytes(data: bytes, path: str, declared: str | None, error: UnicodeDecodeError) -> Decoded:
    """The reading under which the words are Vietnamese, or the declared one of another language."""
    sample = data[:SAMPLE]
    western = sample.decode("latin-1")
    shares = {"cp1258": _share(sample, "cp1258"), "cp1252": 0.0}
    shares["cp1252"] = max(vietnamese(convert(_western(sample))) for convert in OLD.values())
    best = max(shares, key=lambda encoding: shares[encoding])
    if shares[best] >= 0.8:
        return Decoded(_western(data) if best == "cp1252" else data.decode("cp1258"), best)
    if western.count("\x80") == 0 and (guessed := _guess(data, declared)):
        return guessed
    raise errors.UnknownEncoding(path=path, looks=f"not UTF-8 at byte {error.start}") from error


def _share(sample: bytes, encoding: str) -> float:
    try:
        return vietnamese(unicodedata.normalize("NFC", sample.decode(encoding)))
    except UnicodeDecodeError:
        return 0.0


_WESTERN = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def _western(data: bytes) -> str:
    """As Windows-1252, where its holes are the control letters of Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(_WESTERN)


def _guess(data: bytes, declared: str | None) -> Decoded | None:
    """Another language, where the page and the bytes agree, or few letters are in question at all."""
    from charset_normalizer import from_bytes

    strange = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    if strange * 50 > len(data) and not declared:
        return None
    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        return None
    if strange * 50 > len(data) and codecs.lookup(best.encoding) != _codec(declared):
        return None
    try:
        return Decoded(data.decode(best.encoding), best.encoding)
    except UnicodeDecodeError:
        return None


def _codec(name: str | None) -> codecs.CodecInfo | None:
    try:
        return codecs.lookup(name or "")
    except LookupError:
        return None
