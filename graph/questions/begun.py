"""Ids that begin as a person has begun to type them, for the shell that completes a command.

Asked between two keys, so it reads the file past all that a question needs: nothing is loaded but SQLite, nothing
is made beside the file, and where there is no store, a broken one or a busy one there is simply nothing to offer.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from graph import sql

MOST = 500
"""Ids to offer at most; where more begin so, none are, for a shell would take what they share for the answer."""
PATIENCE = 0.3
"""Seconds it may take."""
LAST = "\U0010ffff"
"""No letter sorts behind it."""


def begun(path: str, kind: str, start: str) -> list[str]:
    """The ids of one kind (a key of `sql.IDS_BEGUN`) that begin with `start`, in order.

    >>> begun("/no/such/file.db", "Document", "quy")
    []
    """
    place = Path(path)
    try:
        if not place.is_file():
            return []
        quiet = "" if Path(f"{path}-wal").exists() else "&immutable=1"      # else a journal is made beside it
        address = f"file:{quote(str(place.absolute()))}?mode=ro{quiet}"
        with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:
            end = time.monotonic() + PATIENCE
            connection.set_progress_handler(lambda: time.monotonic() > end, 1000)
            values = {"start": start, "beyond": start + LAST, "limit": MOST + 1}
            found = [id for (id,) in connection.execute(sql.IDS_BEGUN[kind], values)]
    except (sqlite3.Error, OSError, ValueError):     # ValueError: a null byte in the name
        return []
    return found if len(found) <= MOST else []
