"""What is fuzzed: each target takes any bytes and holds what is read of them to the tests' own invariants.

A target fails by raising; it imports nothing of atheris, so that the tests can try every kept seed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from graph.ingest import ingest
from graph.store import Store, open_store
from tests.citations.invariants import WRITTEN, sound_extraction, sound_folding, sound_in_both_forms
from tests.graph.invariants import sound_answer, sound_judgements, sound_register
from tests.graph.stores import REGISTER
from tests.loaders.invariants import BODY, as_docx, relations, sound_reading
from tests.viz.explored import SOME
from tests.viz.invariants import Asking
from viz.app import application

OPEN = ExitStack()
"""What targets hold open: closed by whoever tried them."""
NOTE = b"---footnotes---"
"""Parts the body of a Word file from its notes."""


def fold(data: bytes) -> None:
    """Text → folded and composed text, and the way back."""
    sound_folding(_text(data))


def extract(data: bytes) -> None:
    """Text → citations, officials, relations."""
    text = _text(data)
    sound_extraction(text)
    if WRITTEN.issuperset(text):
        sound_in_both_forms(text)


def txt(data: bytes) -> None:
    """A text file."""
    sound_reading(data, "txt")


def html(data: bytes) -> None:
    """A web page."""
    sound_reading(data, "html")


def jsonl(data: bytes) -> None:
    """JSON lines."""
    sound_reading(data, "jsonl")


def csv(data: bytes) -> None:
    """A table of articles."""
    sound_reading(data, "csv")


def docx(data: bytes) -> None:
    """A Word file: the bytes of its body and notes where they begin like XML, else of the file itself."""
    if data.startswith(b"PK"):
        sound_reading(data, "docx")
        return
    body, _, notes = data.partition(NOTE)
    parts = {"word/document.xml": body if body.startswith(b"<?xml") else BODY % body}
    if notes:
        parts |= {
            "word/footnotes.xml": notes,
            "word/_rels/document.xml.rels": relations(("footnotes", "footnotes.xml")),
        }
    sound_reading(as_docx(parts), "docx")


def ask(data: bytes) -> None:
    """A question and its answer."""
    sound_answer(_store(), _text(data))


def register(data: bytes) -> None:
    """A user's own register."""
    sound_register(_folder() / "rieng.csv", data, REGISTER)


def judgements(data: bytes) -> None:
    """What persons decided."""
    sound_judgements(_folder() / "quyet-dinh.csv", data)


def request(data: bytes) -> None:
    """What comes over the wire to the explorer's server."""
    _asking().sound_answer(data)


TARGETS: dict[str, Callable[[bytes], object]] = {
    target.__name__: target
    for target in (extract, html, request, ask, docx, csv, jsonl, txt, register, judgements, fold)
}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


@cache
def _folder() -> Path:
    return Path(OPEN.enter_context(tempfile.TemporaryDirectory(prefix="vankien-fuzz-")))


@cache
def _address() -> str:
    path = str(_folder() / "kho.db")
    ingest(SOME, path, register=REGISTER)
    return path


@cache
def _store() -> Store:
    return OPEN.enter_context(open_store(_address()))


@cache
def _asking() -> Asking:
    return OPEN.enter_context(Asking(application(_address(), "vi", ["localhost"])))
