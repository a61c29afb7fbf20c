"""What can be wrong with a file or a server of the graph, in sentences; and which of these SQLite tells of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from citations.errors import Notice, UserError


class StoreTrouble(UserError):
    """A file of the graph cannot be used as it is."""

    exit_code: ClassVar[int] = 3


class NoStore(StoreTrouble):
    en = "{path}: there is no such store. Make one from articles: vankien --store {path} ingest FOLDER."
    vi = "{path}: chưa có kho này. Hãy tạo từ các bài viết: vankien --store {path} ingest THƯ_MỤC."


class EmptyStore(NoStore):
    en = "{path}: nothing is in this file yet. Read articles into it: vankien --store {path} ingest FOLDER."
    vi = "{path}: tệp này chưa có gì. Hãy nạp các bài viết vào: vankien --store {path} ingest THƯ_MỤC."


class NotAStore(StoreTrouble):
    en = (
        "{path}: not a store of vankien's, so it is left alone. Name another file with --store. "
        "If it was one, it is damaged: delete it, and bring back a copy, vankien --store COPY backup {path}."
    )
    vi = (
        "{path}: không phải kho của vankien nên được giữ nguyên. Hãy chọn tệp khác bằng --store. "
        "Nếu đây từng là kho thì tệp đã hỏng: hãy xoá đi rồi lấy lại bản sao, vankien --store BẢN_SAO backup {path}."
    )


class NewerStore(StoreTrouble):
    en = (
        "{path}: written by a newer vankien (data format {found}, this program reads up to {known}). "
        "Upgrade vankien, or name another file with --store."
    )
    vi = (
        "{path}: do một bản vankien mới hơn ghi (định dạng {found}, bản này đọc đến {known}). "
        "Hãy nâng cấp vankien, hoặc chọn tệp khác bằng --store."
    )


class OlderStore(StoreTrouble):
    en = (
        "{path}: written by an earlier vankien (data format {found}, this program keeps {known}). "
        "Bring it up to date, nothing is lost: vankien --store {path} migrate"
    )
    vi = (
        "{path}: do một bản vankien cũ ghi (định dạng {found}, bản này dùng {known}). "
        "Hãy chuyển sang định dạng mới, không mất gì: vankien --store {path} migrate"
    )


class TooOldStore(StoreTrouble):
    en = (
        "{path}: written by an earlier vankien (data format {found}, this program keeps {known}), which cannot be "
        "taken over. Name another file with --store and ingest the articles again; this one is left as it is."
    )
    vi = (
        "{path}: do một bản vankien cũ ghi (định dạng {found}, bản này dùng {known}) nên không đọc tiếp được. "
        "Hãy dùng --store với tệp khác rồi nạp lại các bài viết; tệp này được giữ nguyên."
    )


class Migrated(Notice):
    """A file of an earlier format was made one of this program's."""

    en = "{path}: brought from data format {found} to {known}; an earlier vankien can no longer read it."
    vi = "{path}: đã chuyển từ định dạng {found} sang {known}; bản vankien cũ không đọc được nữa."


class Waits(Notice):
    """Another process writes to the file, and this one waits for it."""

    en = "{path}: another vankien is writing to it. Waiting for up to {wait:g} s."
    vi = "{path}: một vankien khác đang ghi. Đợi tối đa {wait:g} giây."


class DamagedStore(StoreTrouble):
    en = (
        "{path}: the file is damaged ({cause}). Bring back a copy, vankien --store COPY backup {path}, "
        "or delete it and ingest again."
    )
    vi = (
        "{path}: tệp bị hỏng ({cause}). Hãy lấy lại bản sao, vankien --store BẢN_SAO backup {path}, "
        "hoặc xoá tệp rồi nạp lại các bài viết."
    )


class DamagedText(DamagedStore):
    vi = (
        "{path}: tệp bị hỏng (có văn bản không phải UTF-8). Hãy lấy lại bản sao, "
        "vankien --store BẢN_SAO backup {path}, hoặc xoá tệp rồi nạp lại các bài viết."
    )


class DamagedValue(DamagedStore):
    """Something in a store that can be fetched but not understood."""

    en = (
        "The store is damaged ({cause}). Bring back a copy, vankien --store COPY backup FILE, "
        "or delete the file and ingest again."
    )
    vi = (
        "Kho bị hỏng ({cause}). Hãy lấy lại bản sao, vankien --store BẢN_SAO backup TỆP, "
        "hoặc xoá tệp rồi nạp lại các bài viết."
    )


class Busy(StoreTrouble):
    en = "{path}: another vankien is writing to it, and was after {wait:g} s. Try again when it has finished."
    vi = "{path}: một vankien khác đang ghi, đã đợi {wait:g} giây. Hãy thử lại khi tiến trình đó xong."


class TooSlow(StoreTrouble):
    en = "{path}: no answer within {seconds:g} s. Ask for less, with a limit, or try again later."
    vi = "{path}: không có câu trả lời trong {seconds:g} giây. Hãy hỏi ít hơn, có giới hạn, hoặc thử lại sau."


class Overtaken(StoreTrouble):
    """It was read as a file that nobody writes to, for want of room or right to share it, and then somebody did."""

    en = "{path}: somebody wrote to it while it was read. Ask again."
    vi = "{path}: có tiến trình khác ghi vào trong khi đang đọc. Hãy hỏi lại."


class DiskFull(StoreTrouble):
    en = "{path}: the disk is full. Make room and run again: what was written so far is kept."
    vi = "{path}: đĩa đã đầy. Hãy giải phóng dung lượng rồi chạy lại: phần đã ghi vẫn còn."


class CannotWrite(StoreTrouble):
    en = "{path}: cannot be written ({cause}). Give a file in a folder that you may write to, with --store."
    vi = "{path}: không ghi được ({cause}). Hãy dùng --store với một tệp trong thư mục ghi được."


class NoFolder(StoreTrouble):
    """What is to be written would stand in a folder that there is not; none is made, for the name may be a slip."""

    en = "{path}: there is no folder {folder}. Make it first, or name a place in another one."
    vi = "{path}: không có thư mục {folder}. Hãy tạo thư mục đó trước, hoặc chọn nơi khác."


class IsFolder(StoreTrouble):
    en = "{path}: is a folder. Give a file, with --store."
    vi = "{path}: là thư mục. Hãy dùng --store với một tệp."


class CannotRead(StoreTrouble):
    en = "{path}: cannot be read ({cause}). Check the path, its permissions and its disk."
    vi = "{path}: không đọc được ({cause}). Hãy kiểm tra đường dẫn, quyền truy cập và ổ đĩa."


def needs_folder(path: str | Path) -> None:
    """Refuse to write at a place whose folder is not there."""
    folder = Path(path).absolute().parent
    if not folder.is_dir():
        raise NoFolder(path=path, folder=folder)


NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE}
"""No room in the file; none for what those who share it know of its log."""


UNDECODED = "Could not decode to UTF-8"
"""What Python's module says, with no number, of bytes that are no text."""


class Interrupted(Exception):
    """A statement was stopped by the clock."""


def code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def troubles(path: str, wait: float, *, reading: bool = False) -> Iterator[None]:
    """What SQLite says about the file inside, in the words of this program."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise said(error, path, wait, reading=reading) from error


def said(error: sqlite3.DatabaseError, path: str, wait: float, *, reading: bool = False) -> Exception:
    """The trouble with the file that an error of SQLite tells of; a wrong statement stays a bug."""
    if getattr(error, "sqlite_errorcode", 0) in NO_ROOM:
        return DiskFull(path=path)
    match code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(path=path, wait=wait)
        case sqlite3.SQLITE_INTERRUPT:
            return Interrupted()
        case sqlite3.SQLITE_NOTADB:
            return NotAStore(path=path)
        case sqlite3.SQLITE_CORRUPT:
            return DamagedStore(path=path, cause=error)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM \
                | sqlite3.SQLITE_PROTOCOL | sqlite3.SQLITE_NOLFS:
            return (CannotRead if reading else CannotWrite)(path=path, cause=error)
        case 0 if UNDECODED in str(error):
            return DamagedText(path=path, cause="a text in it is not UTF-8")
    return error
