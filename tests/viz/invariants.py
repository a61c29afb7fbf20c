"""What holds of every answer of the explorer's server, whatever is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any
from urllib.parse import unquote, urlsplit

import h11
import msgspec
from anyio.from_thread import start_blocking_portal
from msgspec import Struct
from starlette.types import ASGIApp

from viz.serve_command import HEADER_BYTES
from viz.serving import HEADERS

MARKUP = "<vidu"
"""What hostile requests hold; a page that shows it as it stands would be one in which anything could be put."""
FAULT = 500
ANSWERS = frozenset({200, 304, 307, 308, 400, 404, 405, 414})


class Answer(Struct, frozen=True):
    """One whole answer."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    @property
    def named(self) -> Mapping[str, str]:
        """Headers by name."""
        return {name.decode("latin-1"): value.decode("latin-1") for name, value in self.headers}


class Asking:
    """An application that is asked without a network, in a loop of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._portal = start_blocking_portal()

    def __enter__(self) -> Asking:
        self._call = self._portal.__enter__().call
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._portal.__exit__(kind, error, at)

    def sound_answer(self, head: bytes) -> Answer | None:
        """The answer to a request as it comes over the wire; None where its bytes are none."""
        scope = scope_of(head)
        if scope is None:
            return None
        answer = self._call(self._asked, scope)
        _sound(answer, scope)
        return answer

    async def _asked(self, scope: dict[str, Any]) -> Answer:
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self._app(scope, receive, send)  # type: ignore[arg-type]
        assert sent[0]["type"] == "http.response.start"
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return Answer(sent[0]["status"], tuple((bytes(n), bytes(v)) for n, v in sent[0]["headers"]), body)


def scope_of(head: bytes) -> dict[str, Any] | None:
    """A request's bytes as uvicorn hands them on, None where it refuses them itself."""
    wire = h11.Connection(h11.SERVER, max_incomplete_event_size=HEADER_BYTES)
    try:
        wire.receive_data(head)
        event = wire.next_event()
    except h11.RemoteProtocolError:
        return None
    if not isinstance(event, h11.Request):
        return None
    raw_path, _, query = event.target.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "state": {},
        "http_version": event.http_version.decode("ascii"),
        "server": ("127.0.0.1", 8642),
        "client": ("127.0.0.1", 50_000),
        "scheme": "http",
        "method": event.method.decode("ascii"),
        "root_path": "",
        "path": unquote(raw_path.decode("ascii")),
        "raw_path": raw_path,
        "query_string": query,
        "headers": [(bytes(name).lower(), bytes(value)) for name, value in event.headers],
    }


def _sound(answer: Answer, scope: Mapping[str, Any]) -> None:
    assert answer.status in ANSWERS, answer
    for name, value in answer.headers:
        assert not {*b"\r\n\0"} & {*name, *value}, "a header is one line"
    named = answer.named
    assert HEADERS.items() <= named.items()
    form = scope["path"].rpartition(".")[2]
    # What is turned away at the door has no form: `Shield` knows no pages.
    if form == "json" and answer.body and named.get("content-type", "").startswith("application/json"):
        said = msgspec.json.decode(_unpacked(answer))
        assert answer.status < 400 or said["error"]
    if named.get("content-type", "").startswith("text/html") and scope["method"] == "GET":
        assert MARKUP.encode() not in _unpacked(answer)
    if "location" in named:
        where = urlsplit(named["location"].replace("\\", "/"))
        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        assert (where.scheme, where.netloc) in (("", ""), ("http", host)), "nobody is sent elsewhere"


def _unpacked(answer: Answer) -> bytes:
    if answer.named.get("content-encoding") != "gzip":
        return answer.body
    import gzip

    return gzip.decompress(answer.body)
