"""The graph of a ledger as files in a folder of their own, for another program to load."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from graph.keeping.database import WAIT
from graph.ledger import Ledger, open_ledger
from graph.neo4j import admin_csv
from graph.troubles import StoreTrouble, needs_folder

MARK = "vankien-export.json"
"""The file that says what an export holds and how it is loaded; there once all the others are."""
PART = "vankien-export.part"
"""The folder within the folder where an export grows, so that the one before stays whole until then."""
REPORT = "import.report"
"""What the import tool leaves beside the files."""

Progress = Callable[[str, int, int | None], None]


class LeftToDo(StoreTrouble):
    en = (
        "{path}: an unfinished run has left work to do ({count}), so the graph is not whole. "
        "Let it be finished first: vankien --store {path} ingest FOLDER"
    )
    vi = (
        "{path}: một lần nạp dở dang còn để lại việc ({count}) nên đồ thị chưa đủ. "
        "Hãy để chương trình làm xong trước: vankien --store {path} ingest THƯ_MỤC"
    )


class FolderInUse(StoreTrouble):
    en = "{folder}: holds something else ({name}), so nothing is written there. Name a new or empty folder."
    vi = "{folder}: đang chứa thứ khác ({name}) nên không ghi vào đó. Hãy chọn một thư mục mới hoặc trống."


class CannotWriteThere(StoreTrouble):
    en = "{folder}: cannot be written ({cause}). Name a folder that you may write to, with room enough."
    vi = "{folder}: không ghi được ({cause}). Hãy chọn một thư mục ghi được và đủ chỗ trống."


class Exported(Struct, frozen=True):
    """What was written, and how it is loaded."""

    format: str
    folder: str
    ledger: str
    """The file it was written from."""
    position: int
    """The position in the ledger that a store made of it has."""
    nodes: dict[str, int]
    """Label → how many."""
    relationships: dict[str, int]
    command: tuple[str, ...]
    """The words of the command that loads it, given in the folder."""


def neo4j_admin(path: str, folder: str, *, database: str = "neo4j", progress: Progress | None = None,
                wait: float = WAIT) -> Exported:
    """Write what `neo4j-admin database import` loads, from the ledger in a file, in place of an earlier export.

    Raises what keeps the ledger from being read, or the folder from being written, as one sentence.
    """
    place = Path(folder).absolute()
    needs_folder(folder)
    with _troubles(place):
        _check(place)
    with open_ledger(path, write=True, make=False, wait=wait) as ledger, _troubles(place):
        if left := ledger.left():
            raise LeftToDo(path=path, count=left)
        with _growing(place) as part:
            written = admin_csv.write(ledger, part, _steps(ledger, progress))
            found = Exported("neo4j-admin", str(place), path, ledger.logged_last(), written.nodes, written.edges,
                             written.command(database))  # fmt: skip
            _put(part, place, found)
        return found


def _steps(ledger: Ledger, progress: Progress | None) -> Callable[[int], None]:
    """Told how many more are done, it tells how many are."""
    total, done = ledger.all_count() if progress else 0, 0

    def step(number: int) -> None:
        nonlocal done
        done += number
        if progress:
            progress("export", done, max(done, total))

    return step


def _check(place: Path) -> None:
    """Leave a folder alone that holds anything but an earlier export, whole or begun."""
    names = {each.name for each in place.iterdir()} if place.exists() else set()
    ours = {MARK, PART, REPORT, *admin_csv.FILES} if names & {MARK, PART} else set()
    if foreign := names - ours:
        raise FolderInUse(folder=place, name=min(foreign))


@contextmanager
def _growing(place: Path) -> Iterator[Path]:
    """A folder to write to; gone afterwards, with all that was not put in its place."""
    made = not place.exists()
    part = place / PART
    if part.exists():
        shutil.rmtree(part)
    part.mkdir(parents=True)
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if made:
            with suppress(OSError):           # only while there is nothing in it
                place.rmdir()


def _put(part: Path, place: Path, found: Exported) -> None:
    """Put an export in place of the one before; without its mark while not all of it is there."""
    (place / MARK).unlink(missing_ok=True)
    for name in admin_csv.FILES:
        (place / name).unlink(missing_ok=True)
    for file in part.iterdir():
        file.replace(place / file.name)
    (part / MARK).write_bytes(msgspec.json.format(msgspec.json.encode(found)))
    (part / MARK).replace(place / MARK)


@contextmanager
def _troubles(place: Path) -> Iterator[None]:
    """What the system says of a folder, in a sentence."""
    try:
        yield
    except OSError as error:
        raise CannotWriteThere(folder=place, cause=error.strerror or error) from error
