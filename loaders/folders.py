"""Files, folders and patterns → what lies there, in one order everywhere."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from loaders import errors
from loaders.ids import of_path
from loaders.model import Item, Skipped


class Place:
    """What is known while the arguments of one call are gone through.

    Where several arguments are given, a file that two of them name is read once,
    and two files that would be called alike are told apart by the folders above them.
    """

    def __init__(self, endings: frozenset[str] | None, readable: str, *, many: bool) -> None:
        self.endings = endings
        """None where the caller said the format: then every file is readable."""
        self.readable = readable
        self.many = many
        self._read: set[int] = set()
        self._names: set[int] = set()

    def takes(self, path: str) -> bool:
        """Whether some reader takes files of this ending."""
        return self.endings is None or ending(path) in self.endings

    def item(self, path: str, below: str) -> Item | None:
        """The file as something to read, or None where it has been read before."""
        if self.many:
            whole = os.path.normpath(Path(path).absolute())
            if hash(whole) in self._read:
                return None
            self._read.add(hash(whole))
            above = whole[: -len(below)].strip(os.sep) if whole.endswith(below) else ""
            while hash(of_path(below)) in self._names and above:
                above, _, folder = above.rpartition(os.sep)
                below = f"{folder}/{below}"
            self._names.add(hash(of_path(below)))
        return Item(shown(path), below.replace(os.sep, "/"), path=Path(path))


def found(argument: str | Path, known: Place) -> Iterator[Item | Skipped]:
    """What one argument names: a file, all of a folder, or what fits a pattern."""
    path = os.fspath(argument)
    if glob.has_magic(path) and not os.path.lexists(path):
        yield from _fitting(path, known)
        return
    try:
        kind = Path(path).stat().st_mode
    except OSError as error:
        yield Skipped(shown(path), errors.unreadable(shown(path), error))
        return
    except ValueError:           # a zero byte inside
        yield Skipped(shown(path), errors.NotFound(path=shown(path)))
        return
    if stat.S_ISDIR(kind):
        yield from _folder(path, "", known)
    elif item := known.item(path, Path(path).name):
        yield item


def _fitting(pattern: str, known: Place) -> Iterator[Item | Skipped]:
    """The files that fit; their names count from the folder where the pattern starts."""
    base = pattern
    while glob.has_magic(base):
        base = str(Path(base).parent)
    known.many = True
    nothing = True
    for path in sorted(glob.iglob(pattern, recursive=True)):       # noqa: PTH207 - a pattern may be absolute
        nothing = False
        below = os.path.relpath(path, base)
        if Path(path).is_dir():
            if "**" not in pattern:      # which names what is in it too
                yield from _folder(path, below, known)
        elif item := known.item(path, below):
            yield item
    if nothing:
        yield Skipped(shown(pattern), errors.NoMatch(path=shown(pattern)))


def _folder(folder: str, below: str, known: Place) -> Iterator[Item | Skipped]:
    """All files of a folder and of those in it, by name; what no reader takes is named."""
    if not any(isinstance(one, Skipped) or known.takes(one[0]) for one in _walk(folder, below)):
        yield Skipped(shown(folder), errors.NothingHere(path=shown(folder), readable=known.readable))
        return
    for one in _walk(folder, below):
        if isinstance(one, Skipped):
            yield one
        elif item := known.item(*one):
            yield item


def _walk(folder: str, below: str) -> Iterator[tuple[str, str] | Skipped]:
    """Path and path below the argument of each file; hidden ones aside, a folder seen once."""
    seen: set[tuple[int, int]] = set()
    waiting = [(folder, below)]
    while waiting:
        path, under = waiting.pop()
        try:
            status = os.stat(path)       # noqa: PTH116 - a Path for each of a million files costs more
            if stat.S_ISREG(status.st_mode):
                yield path, under
                continue
            if not stat.S_ISDIR(status.st_mode):
                yield Skipped(shown(path), errors.NotAFile(path=shown(path)))
                continue
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            names = sorted((entry.name for entry in os.scandir(path)), reverse=True)
        except OSError as error:
            yield Skipped(shown(path), errors.unreadable(shown(path), error))
            continue
        waiting.extend(
            (f"{path.rstrip(os.sep)}{os.sep}{name}", f"{under}/{name}" if under else name)
            for name in names if not name.startswith(".")
        )


def ending(path: str) -> str:
    """The ending that says a file's kind, small: ".html"."""
    stem, dot, end = path.rpartition(os.sep)[2].rpartition(".")
    return f".{end.lower()}" if stem and dot else ""


def shown(path: str) -> str:
    """A path that can be printed, whatever bytes its name is made of."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
