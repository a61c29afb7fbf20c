"""Files made to explode, read by the command itself with bounds on memory and time: a sentence, or the text."""

import json
import os
import resource
import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.loaders.invariants import BODY, as_docx, relations
from tests.outside import ROOT

MEGABYTE = 1 << 20
MEMORY = 1_200 * MEGABYTE
"""Bytes of address space: libraries take a third of it, a page of 16 MB and what is made of it another."""
SECONDS = 60
REFUSED = 3
SAID = "Quán triệt Quy định 142-QĐ/TW của Bộ Chính trị"
WORD = f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>".encode()
SIZE = 40 * MEGABYTE
"""More than the largest file that is read."""


def repeated(first, piece, last=b"", size=SIZE):
    """A large file, written a part at a time."""

    def write(path):
        part = piece * (MEGABYTE // len(piece))
        with path.open("wb") as out:
            out.write(first)
            for _ in range(size // len(part)):
                out.write(part)
            out.write(last)

    return write


def whole(data):
    return lambda path: path.write_bytes(data if isinstance(data, bytes) else data.encode())


def bomb(name, data):
    out = BytesIO(as_docx({"word/document.xml": BODY % WORD}))
    with ZipFile(out, "a", ZIP_DEFLATED) as packed:
        packed.writestr(name, data)
    return out.getvalue()


def read(path, *options):
    """Exit code, articles and sentences of reading one file in a process that may not take more than that."""

    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))

    done = subprocess.run(
        [sys.executable, "-m", "cli", "--lang", "en", "extract", *options, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        preexec_fn=bound,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert len(done.stderr) < 5_000
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


TOO_LARGE = {
    "one line of text": (".txt", repeated(b"", b"Quy \xc4\x91\xe1\xbb\x8bnh 142 ", size=100 * MEGABYTE), "16 MB"),
    "one line of text in UTF-16": (".txt", repeated(b"\xff\xfe", b"a\0"), "16 MB"),
    "one line of a page": (".html", repeated(b"<p>", b"<b>Quy "), "16 MB"),
    "one record": (".jsonl", repeated(b'{"text": "', b"Quy 142 ", b'"}'), "32 MB"),
    "one row": (".csv", repeated(b"text,id\n", b"Quy 142 "), "32 MB"),
    "one cell in quotation marks": (".csv", repeated(b'text,id\n"', b"Quy 142 ", b'"\n'), "32 MB"),
    "a heading": (".csv", repeated(b"text,", b"Quy,"), "32 MB"),
    "a Word file": (".docx", repeated(b"PK\x03\x04", b"Quy "), "16 MB"),
    "parts that unpack to far more": (".docx", whole(bomb("word/media/a.bin", b"\0" * (200 * MEGABYTE))), "128 MB"),
    "paragraphs without end": (".docx", whole(as_docx({"word/document.xml": BODY % (b"<w:p/>" * 10_000_000)})), "tags"),
    "a text without end in a Word file": (
        ".docx",
        whole(as_docx({"word/document.xml": BODY % (b" " * 120_000_000)})),
        "",
    ),
    "a number of a million digits": (".jsonl", whole('{"text": "a", "id": ' + "1" * 1_000_000 + "}"), "JSON"),
    "lists a hundred thousand deep": (".jsonl", whole('{"text":' + "[" * 100_000 + "]" * 100_000 + "}"), "JSON"),
    "elements a hundred thousand deep": (".html", whole("<div>" * 100_000 + SAID), "2,000 deep"),
}


@pytest.mark.parametrize(("ending", "write", "told"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_is_refused_in_a_sentence(tmp_path, ending, write, told):
    path = tmp_path / f"a{ending}"
    write(path)
    code, articles, sentences = read(path)
    assert (code, articles) == (REFUSED, [])
    assert told in sentences


def page(body):
    return whole(f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}<p>{SAID}</p></body></html>")


READ = {
    "half a million attributes": (".html", page("<p " + " ".join(f"a{n}=1" for n in range(500_000)) + ">")),
    "half a million attributes with signs in them": (
        ".html",
        page("<p " + " ".join(f"a{n}='>'" for n in range(500_000)) + ">"),
    ),
    "an attribute of eight megabytes": (".html", page(f"<p class='{'a ' * 4_000_000}'></p>")),
    "a million line breaks": (".html", page("<br>" * 1_000_000)),
    "half a million paragraphs": (".html", page("<p>a</p>" * 500_000)),
    "a table of three hundred thousand cells": (
        ".html",
        page("<table>" + f"<tr>{'<td>1</td>' * 20}</tr>" * 15_000 + "</table>"),
    ),
    "a row of two hundred thousand cells": (".html", page("<table><tr>" + "<td>1</td>" * 200_000 + "</tr></table>")),
    "fifty thousand paragraphs that all differ": (
        ".html",
        page("".join(f"<p>Đoạn số {n} kể chuyện mùa gặt ở làng bên.</p>" for n in range(50_000))),
    ),
    "comments in comments": (".html", page("<!--" * 1_000_000 + "-->")),
    "three hundred thousand things said in the head": (".html", page("<meta name=a content=b>" * 300_000)),
    "a title of bars": (".html", page("<title>a" + " | báo " * 1_000_000 + "</title>")),
    "two million entities": (".html", page("&amp;" * 2_000_000)),
    "a text of twelve megabytes": (".html", page(f"<p>{'Trời đẹp. ' * 900_000}</p>")),
    "a number of a million digits": (".txt", whole(f"Quy định số {'1' * 1_000_000}. {SAID}")),
    "a million columns": (".csv", whole("text," + "a," * 1_000_000 + f"\n{SAID}\n")),
    "half a million fields": (".jsonl", whole(json.dumps({f"k{n}": n for n in range(500_000)} | {"text": SAID}))),
    "three hundred thousand attributes in a Word file": (
        ".docx",
        whole(
            as_docx(
                {
                    "word/document.xml": BODY
                    % (b"<w:p " + b" ".join(b"a%d='1'" % n for n in range(300_000)) + b"/>" + WORD)
                }
            )
        ),
    ),
    "sixty thousand parts": (
        ".docx",
        whole(as_docx({"word/document.xml": BODY % WORD} | {f"word/a{n}.xml": b"<a/>" for n in range(60_000)})),
    ),
    "a hundred thousand relations outward": (
        ".docx",
        whole(
            as_docx(
                {
                    "word/document.xml": BODY % WORD,
                    "word/_rels/document.xml.rels": relations(
                        *[("image", f"http://127.0.0.1:9/{n}") for n in range(100_000)], mode='TargetMode="External"'
                    ),
                }
            )
        ),
    ),
}


@pytest.mark.parametrize(("ending", "write"), READ.values(), ids=READ)
def test_is_read(tmp_path, ending, write):
    path = tmp_path / f"a{ending}"
    write(path)
    code, articles, sentences = read(path)
    assert code == 0, sentences
    assert [citation["number"] for article in articles for citation in article["citations"]][-1:] == [142]
