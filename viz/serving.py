"""What stands between the network and the pages: who may ask, how, for how long, and how errors are told."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from citations.errors import UserError
from graph.store import Store, on_server, open_store
from graph.troubles import StoreTrouble, TooSlow

PATIENCE = 5.0
"""Seconds that the questions behind one page may take together."""
THREADS = 8
"""Pages made at the same time; each thread has a connection of its own."""
LONGEST_ADDRESS = 60_000
"""Characters: what a page shows stands in its address, and a thousand things have room in this."""
MOST_WORDS = 400
"""Characters of a search."""
MOST_ROWS = 100
"""Rows on one page."""

EVERYWHERE = frozenset({"0.0.0.0", "::"})
"""Where a server listens that can be reached by every address of its machine."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class OnlyReading(UserError):
    """Another method than GET and HEAD."""

    en = "This address can only be read (GET)."
    vi = "Địa chỉ này chỉ để đọc (GET)."


class TooLong(UserError):
    en = "The address is too long."
    vi = "Địa chỉ quá dài."


class OtherName(UserError):
    """A name of the host that this server does not go by: another site may stand behind it."""

    en = "This explorer does not go by the name {name!r}. If it should: vankien serve --name {name}"
    vi = "Trình xem này không dùng tên máy {name!r}. Nếu cần, hãy chạy: vankien serve --name {name}"


class NotThere(UserError):
    """An address behind which there is nothing."""

    en = "There is nothing at {address}. Look for it by words on the first page."
    vi = "Không có gì ở địa chỉ {address}. Hãy tìm theo từ ở trang đầu."


class OutOfRange(UserError):
    """A value in an address that cannot be used."""

    en = "{name}={said}: give {what}."
    vi = "{name}={said}: hãy ghi {gi}."


class PortTaken(UserError):
    """Another program answers at that port, or it may not be used."""

    exit_code: ClassVar[int] = 3
    en = "{host}:{port} cannot be used ({cause}). Name another port: --port {other}"
    vi = "{host}:{port} không dùng được ({cause}). Hãy chọn cổng khác: --port {other}"


class Shield:
    """Only GET and HEAD, no endless addresses, no other host's name, and the headers of `HEADERS` on every answer.

    `hosts` are the names it goes by; where one of them stands for every address of the machine, so does any number,
    because only a name can be made to lead here from another site.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], lang: str) -> None:
        self._app = app
        self._hosts = {host.lower() for host in hosts}
        self._any_number = bool(self._hosts & EVERYWHERE)
        self._lang = lang

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        name = _host(Headers(scope=scope).get("host", ""))
        app: ASGIApp = self._app
        if scope["method"] not in ("GET", "HEAD"):
            app = self._refused(OnlyReading(), 405, {"allow": "GET, HEAD"})
        elif len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST_ADDRESS:
            app = self._refused(TooLong(), 414)
        elif not (name in self._hosts or (self._any_number and _number(name))):
            app = self._refused(OtherName(name=name[:60]), 400)
        await app(scope, receive, guarded)

    def _refused(self, error: UserError, status: int, headers: Mapping[str, str] | None = None) -> PlainTextResponse:
        return PlainTextResponse(f"{error.text(self._lang)}\n", status, headers)


def _host(said: str) -> str:
    """The name in a Host header, without its port; nothing where it is none.

    >>> _host("localhost:8642"), _host("[::1]:8642"), _host("a b"), _host("x@y")
    ('localhost', '::1', '', '')
    """
    try:
        parts = urlsplit(f"//{said}")
        plain = parts.netloc == said and "@" not in said and said.isascii() and " " not in said
        return (parts.hostname or "") if plain else ""
    except ValueError:
        return ""


def _number(name: str) -> bool:
    with suppress(ValueError):
        ip_address(name)
        return True
    return False


class Stores:
    """Open stores, one a thread, for reading; a file that was put in another's place is opened anew."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._local = threading.local()

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """A store that answers inside within `PATIENCE`."""
        store = self._store()
        try:
            with store.within(PATIENCE):
                yield store
        except TooSlow:
            raise
        except StoreTrouble:
            self.close()                       # what was wrong may be mended when it is opened anew
            raise

    def _store(self) -> Store:
        now = self._which()
        store: Store | None = getattr(self._local, "store", None)
        if store is None or self._local.which != now:
            self.close()
            store = self._local.store = open_store(self.address)
            self._local.which = now
        return store

    def _which(self) -> tuple[int, int] | None:
        """Which file it is, None on a server."""
        if on_server(self.address):
            return None
        with suppress(OSError):
            about = Path(self.address).stat()
            return about.st_dev, about.st_ino
        return None

    def close(self) -> None:
        """Give this thread's store back."""
        if store := getattr(self._local, "store", None):
            store.close()
            self._local.store = None


def logged(text: str) -> None:
    """A line for whoever keeps the server."""
    print(text, file=sys.stderr, flush=True)
