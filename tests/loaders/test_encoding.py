"""Bytes → text: every encoding a Vietnamese file comes in, and bytes that are refused."""

import unicodedata

import pytest

from loaders import errors
from loaders.encoding import decoded

SAID = "Quy định số 142-QĐ/TW của Bộ Chính trị về thí điểm giao quyền cho người đứng đầu"


def cp1258(text):
    """Letters with their tones apart, as a program of that time wrote them."""
    apart = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            letter.encode("cp1258")
            apart.append(letter)
        except UnicodeEncodeError:
            pieces = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in pieces if mark in "\u0300\u0301\u0303\u0309\u0323")
            apart.append(unicodedata.normalize("NFC", pieces.replace(tone, "")) + tone)
    return "".join(apart).encode("cp1258")


READ = {
    "UTF-8": (SAID.encode(), "utf-8", SAID),
    "UTF-8 with a mark keeps it": (SAID.encode("utf-8-sig"), "utf-8", "\ufeff" + SAID),
    "line ends are kept": ("một\r\nhai\rba\n".encode(), "utf-8", "một\r\nhai\rba\n"),
    "decomposed letters are kept": (
        unicodedata.normalize("NFD", SAID).encode(), "utf-8", unicodedata.normalize("NFD", SAID),
    ),
    "UTF-16 with a mark": (SAID.encode("utf-16"), "utf-16-le", "\ufeff" + SAID),
    "UTF-16, the other order": (b"\xfe\xff" + SAID.encode("utf-16-be"), "utf-16-be", "\ufeff" + SAID),
    "UTF-16 without a mark": (SAID.encode("utf-16-le"), "utf-16-le", SAID),
    "UTF-16 without a mark, the other order": (SAID.encode("utf-16-be"), "utf-16-be", SAID),
    "plain ASCII": (b"Quy dinh so 142", "utf-8", "Quy dinh so 142"),
}


@pytest.mark.parametrize(("data", "encoding", "text"), READ.values(), ids=READ)
def test_reads_what_was_written(data, encoding, text):
    found = decoded(data, "a.txt")
    assert (found.encoding, found.text, found.lost) == (encoding, text, 0)


def test_reads_windows_1258_by_its_letters():
    found = decoded(cp1258(SAID), "a.txt")
    assert found.encoding == "cp1258"
    assert unicodedata.normalize("NFC", found.text) == SAID


@pytest.mark.parametrize("declared", [None, "windows-1258", "iso-8859-1", "no-such-charset"])
def test_a_wrong_declaration_does_not_matter(declared):
    assert decoded(cp1258(SAID), "a.html", declared).encoding == "cp1258"


def test_the_bytes_of_tcvn3_are_kept_for_converting():
    assert decoded("ChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ".encode("cp1252"), "a.txt").text.startswith("ChØ thÞ")


def test_another_language_needs_the_page_to_say_so():
    page = "中央政治局发布了关于干部工作的规定，各级党委认真贯彻执行，取得了良好的效果。" * 5
    with pytest.raises(errors.UnknownEncoding):
        decoded(page.encode("gb18030"), "a.txt")


def test_a_few_lost_bytes_are_counted_not_hidden():
    data = (SAID * 4).encode()
    cut = data[:-1] + b"\xe1"
    found = decoded(cut, "a.txt")
    assert (found.lost, found.text[-1]) == (1, "\ufffd")


REFUSED = {
    "nothing": (b"", errors.Empty),
    "a PDF": (b"%PDF-1.7 stream", errors.Binary),
    "a Word file": (b"PK\x03\x04word/document.xml", errors.Binary),
    "zeros": (b"abc\x00\x00\x00\x01\x02def", errors.Binary),
    "control letters": (b"\x01\x02\x03\x04 text \x05" * 9, errors.Binary),
    "bytes of no encoding": (bytes(range(128, 256)) * 8, errors.UnknownEncoding),
    "UTF-8 broken everywhere": (
        "ế ệ ộ ậ ờ".encode().replace(b"\xba", b"\xff").replace(b"\xbb", b"\xfe"), errors.UnknownEncoding,
    ),
    "a mark with half a letter behind it": (b"\xff\xfeA\x00B", errors.UnknownEncoding),
    "more than an article may have": (b"a" * (16 * 1024 * 1024 + 1), errors.TooLarge),
}


@pytest.mark.parametrize(("data", "error"), REFUSED.values(), ids=REFUSED)
def test_refuses_what_is_no_text(data, error):
    with pytest.raises(error, match=r"^a\.txt: "):
        decoded(data, "a.txt")


KINDS = [
    kind for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.BadFile | errors.Note)
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_said_in_both_languages(kind):
    said = dict.fromkeys(
        ["path", "line", "end", "limit", "ending", "readable", "reason", "kind", "looks", "encoding", "field", "found",
         "cells", "columns", "mark", "count", "example", "value"], "X",
    )
    error = kind(**said)
    assert error.text("en") == str(error)
    assert error.text("vi")
    assert "{" not in error.text("vi").replace('{"text": "…"}', "")
