"""The graph of any store written for other programs: to a file or folder under its name only when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from graph.exporting import as_csv, as_jsonld, as_xml
from graph.exporting.portion import Portion
from graph.model import Edge, Node
from graph.store import Store
from graph.troubles import StoreTrouble, needs_folder

FORMATS: dict[str, Callable[[Portion], Iterator[str]]] = {
    "graphml": as_xml.graphml, "gexf": as_xml.gexf, "jsonld": as_jsonld.jsonld,
}  # fmt: skip
"""Formats of one file; CSV is a folder with two."""
TABLES = {as_csv.NODES: as_csv.nodes, as_csv.EDGES: as_csv.edges}


class CannotWriteGraph(StoreTrouble):
    en = "{path}: cannot be written ({cause}). Name a place that you may write to, with room enough."
    vi = "{path}: không ghi được ({cause}). Hãy chọn nơi ghi được và đủ chỗ trống."


class Counted(Portion):
    """A portion that keeps count of what it gave."""

    given_nodes = given_edges = 0

    def nodes(self) -> Iterator[Node]:
        """The nodes."""
        for self.given_nodes, node in enumerate(super().nodes(), 1):
            yield node

    def edges(self) -> Iterator[Edge]:
        """The edges."""
        for self.given_edges, edge in enumerate(super().edges(), 1):
            yield edge


class Written(Struct, frozen=True):
    """What was written."""

    format: str
    path: str
    nodes: int
    edges: int


def write(store: Store, format: str, target: str, *, named: Mapping[str, Iterable[str]] | None = None,
          step: Callable[[int], None] = lambda _: None, out: BinaryIO | None = None) -> Written:
    """Write the graph of a store, or the `named` part of it, as a format; to `out` instead of a file if given.

    Raises what keeps the place from being written as one sentence; an earlier file then stays as it was.
    """
    portion = Counted(store, named, step)
    if out is None:
        needs_folder(target)
    if format == "csv":
        folder = Path(target)
        with _troubles(target):
            folder.mkdir(exist_ok=True)
        _put({folder / name: make(portion) for name, make in TABLES.items()}, target)
    elif out is not None:
        for text in FORMATS[format](portion):
            out.write(text.encode())
    else:
        _put({Path(target): FORMATS[format](portion)}, target)
    return Written(format, target, portion.given_nodes, portion.given_edges)


def _put(files: dict[Path, Iterator[str]], target: str) -> None:
    """Write files beside their places, and put them there when all of them are whole."""
    parts = {place: place.with_name(f".{place.name}.{os.getpid()}.part") for place in files}
    try:
        for place, texts in files.items():
            with _troubles(target):
                file = parts[place].open("wb", buffering=1 << 18)
            try:
                for text in texts:
                    with _troubles(target):
                        file.write(text.encode())
                with _troubles(target):
                    file.flush()
                    os.fsync(file.fileno())
            finally:
                with suppress(OSError):        # it tries once more to write what it could not
                    file.close()
        with _troubles(target):
            for place, part in parts.items():
                part.replace(place)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


@contextmanager
def _troubles(target: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWriteGraph(path=target, cause=error.strerror or error) from error
