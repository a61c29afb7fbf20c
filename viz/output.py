"""Bytes and clean text to standard output, and an answer in the form that was asked for."""

from __future__ import annotations

import sys
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from citations.errors import UserError
from viz.call import Call


def give(call: Call, found: Any, *, as_json: bool, as_csv: bool = False) -> None:
    """An answer as one JSON value, as CSV, or as people read it."""
    if as_json:
        from graph.answers import shape

        write_json(shape(found))
    elif as_csv:
        from viz.names import as_csv as written

        write_utf8(written(found).encode())
    else:
        call.screen().show(found)


def write_json(value: Any) -> None:
    """One JSON value and a line end; UTF-8 wherever it goes."""
    write_utf8(msgspec.json.encode(value) + b"\n")


def write_utf8(data: bytes) -> None:
    """Bytes to standard output, past whatever encoding the terminal has."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def put(place: Path | None, content: bytes, trouble: type[UserError] | None = None) -> None:
    """Bytes to a file, whole or not at all, or to standard output; `trouble`, else CannotPut, where that fails."""
    if place is None:
        write_utf8(content)
        return
    from graph.troubles import needs_folder

    needs_folder(place)
    part = place.with_name(f".{place.name}.part")
    try:
        part.write_bytes(content)
        part.replace(place)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        from viz.errors import CannotPut

        raise (trouble or CannotPut)(file=place, cause=error.strerror or error) from error


def plain(text: str | None) -> str:
    """A text without the control characters that would steer a terminal.

    >>> plain("Tiêu đề\\x1b]0;x\\x07")
    'Tiêu đề]0;x'
    """
    return "".join(letter for letter in text or "" if letter == "\n" or unicodedata.category(letter) != "Cc")
