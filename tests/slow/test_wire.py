"""The running server and what comes over a socket: junk is turned away, the slow are cut off, and others are served."""

import os
import socket
import time
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from graph.ingest import ingest
from tests.graph.stores import REGISTER
from tests.slow.browser.served import served
from tests.viz.explored import DOCUMENT, SOME
from viz.wire import WHOLE

HOST = b"Host: localhost\r\n"
GOOD = b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
SLACK = 5.0
"""Seconds that a loaded machine may be late."""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("wire") / "kho.db"
    ingest(SOME, str(path), register=REGISTER)
    with served(path) as url:
        yield urlsplit(url).hostname, urlsplit(url).port


def asked(address, data, patience=15.0):
    """All that comes back for some bytes."""
    with closing(socket.create_connection(address, patience)) as wire:
        try:
            for start in range(0, len(data), 1 << 16):
                wire.sendall(data[start : start + (1 << 16)])
        except (BrokenPipeError, ConnectionResetError):
            pass  # turned away before all was said
        return taken(wire)


def taken(wire):
    found = b""
    try:
        while piece := wire.recv(1 << 16):
            found += piece
    except ConnectionResetError:
        pass  # what was still on its way to the server when it hung up
    return found


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else None


def get(path, headers=HOST):
    return b"GET " + path + b" HTTP/1.1\r\n" + headers + b"Connection: close\r\n\r\n"


JUNK = {
    "no request at all": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 500 + b"\r\n\r\n", {400}),
    "a request line that is none": (b"GET\r\n\r\n", {400}),
    "another protocol": (b"SSH-2.0-vidu\r\n\r\n", {400}),
    "an older version": (b"GET / HTTP/0.9\r\n\r\n", {400}),
    "a newer version": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400, 405}),
    "no host": (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", {400}),
    "two hosts": (get(b"/", HOST + b"Host: boese.vidu\r\n"), {400}),
    "another host": (get(b"/", b"Host: boese.vidu\r\n"), {400}),
    "another host in the address": (get(b"http://boese.vidu/", HOST), {404}),
    "a host with a name in front": (get(b"/", b"Host: localhost@boese.vidu\r\n"), {400}),
    "a host of markup": (get(b"/", b"Host: <script>\r\n"), {400}),
    "a host of ten thousand letters": (get(b"/", b"Host: " + b"a" * 10_000 + b"\r\n"), {400}),
    "a header without end": (b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 1_000_000, {400, None}),
    "headers without end": (b"GET / HTTP/1.1\r\n" + HOST + b"X: a\r\n" * 200_000, {400, None}),
    "a request line without end": (b"GET /" + b"a" * 1_000_000, {400, None}),
    "a line break inside a header": (get(b"/", HOST + b"X: a\r\n b\r\n"), {200, 400}),
    "a header with zeros": (get(b"/", HOST + b"X: a\0b\r\n"), {400}),
    "a header without a name": (get(b"/", HOST + b": a\r\n"), {400}),
    "a blank before the colon": (get(b"/", HOST + b"X : a\r\n"), {400}),
    "letters of no alphabet in a header": (get(b"/", HOST + b"X: \xff\xfe\r\n"), {200}),
    "letters of no alphabet in the address": (get(b"/\xff\xfe"), {400}),
    "two lengths": (get(b"/", HOST + b"Content-Length: 3\r\nContent-Length: 5\r\n"), {400}),
    "a length and pieces": (
        get(b"/", HOST + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") + b"0\r\n\r\n",
        {200, 400},
    ),
    "a length below nothing": (get(b"/", HOST + b"Content-Length: -1\r\n"), {400}),
    "a length beyond all": (get(b"/", HOST + b"Content-Length: 99999999999999999999\r\n"), {200, 400}),
    "pieces of no length": (get(b"/", HOST + b"Transfer-Encoding: chunked\r\n") + b"zz\r\n", {200, 400}),
    "an encoding twice": (get(b"/", HOST + b"Transfer-Encoding: chunked, chunked\r\n"), {400, 501}),
    "a body nobody asked for": (get(b"/", HOST + b"Content-Length: 5\r\n") + b"abcde", {200}),
    "a megabyte written": (
        b"POST / HTTP/1.1\r\n" + HOST + b"Connection: close\r\nContent-Length: 1000000\r\n\r\n" + b"a" * 1_000_000,
        {405},
    ),
    "steps up": (get(b"/static/../../../../etc/passwd"), {404}),
    "steps up in code": (get(b"/static/%2e%2e/%2e%2e/viz/app.py"), {404}),
    "steps up in code, slashes too": (get(b"/static/..%2f..%2fviz%2fapp.py"), {404}),
    "steps up, coded twice": (get(b"/static/%252e%252e%252fapp.py"), {404}),
    "steps up with backslashes": (get(b"/static/..%5c..%5capp.py"), {404}),
    "a whole path": (get(b"/static//etc/passwd"), {404}),
    "a zero in a file's name": (get(b"/static/icon.svg%00.js"), {404}),
    "a zero in an id": (get(b"/documents/%00"), {404}),
    "a line break in an id": (get(b"/documents/a%0d%0aX-Other:%20b"), {404}),
    "a name too long for a file": (get(b"/static/" + b"a" * 5_000), {404}),
    "half a code": (get(b"/documents/%e1%bb"), {404}),
    "a query of 64 KB": (get(b"/search?q=" + b"a" * 65_536), {414}),
    "a search too long": (get(b"/search?q=" + b"a" * 50_000), {400}),
    "a number of ten thousand digits": (get(b"/documents?limit=" + b"9" * 10_000), {400}),
    "a cursor of junk": (get(b"/documents?after=" + b"%ff" * 100), {400}),
    "a year of many digits": (get(b"/documents?year=" + b"9" * 400), {200, 400}),
    "another method": (b"PROPFIND / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", {405}),
    "a method of a thousand letters": (b"A" * 1000 + b" / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", {405}),
    "a tunnel": (b"CONNECT boese.vidu:443 HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", {400, 405}),
    "an upgrade": (get(b"/", HOST + b"Connection: Upgrade\r\nUpgrade: websocket\r\n"), {200}),
    "ranges without end": (
        get(b"/static/icon.svg", HOST + b"Range: bytes=" + b",".join(b"%d-" % n for n in range(2000)) + b"\r\n"),
        {200, 206, 400, 416},
    ),
    "a range turned round": (get(b"/static/icon.svg", HOST + b"Range: bytes=9-1\r\n"), {200, 400, 416}),
}


@pytest.mark.parametrize(("data", "fits"), JUNK.values(), ids=JUNK)
def test_junk_is_turned_away_and_others_are_served(address, data, fits):
    answer = asked(address, data)
    assert status(answer) in fits, answer[:300]
    assert b"Traceback" not in answer
    assert b"x-other" not in answer.partition(b"\r\n\r\n")[0].lower()
    assert status(asked(address, GOOD)) == 200


def test_requests_in_a_row_are_answered_in_their_order(address):
    one = b"GET " + DOCUMENT.encode() + b".json HTTP/1.1\r\n" + HOST + b"\r\n"
    other = b"GET /khong-co.json HTTP/1.1\r\n" + HOST + b"\r\n"
    answer = asked(address, (one + other) * 20 + GOOD)
    heads = [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]]
    assert heads == [200, 404] * 20 + [200]


SLOW = {
    "who says nothing": b"",
    "who says half a line": b"GET / HT",
    "who never ends the headers": b"GET / HTTP/1.1\r\n" + HOST,
    "who never sends the body": b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 100\r\n\r\n",
}


@pytest.mark.parametrize("first", SLOW.values(), ids=SLOW)
def test_is_cut_off(address, first):
    start = time.monotonic()
    with closing(socket.create_connection(address, WHOLE + SLACK)) as wire:
        wire.sendall(first)
        taken(wire)
    assert time.monotonic() - start < WHOLE + SLACK


def test_a_letter_now_and_then_gives_no_more_time(address):
    start = time.monotonic()
    with closing(socket.create_connection(address, 1.0)) as wire:
        wire.sendall(b"GET / HTTP/1.1\r\n" + HOST + b"X: ")
        with suppress(BrokenPipeError, ConnectionResetError):
            while time.monotonic() - start < WHOLE + SLACK:
                wire.sendall(b"a")
                time.sleep(0.5)
    assert time.monotonic() - start < WHOLE + SLACK


def test_many_that_say_nothing_shut_nobody_out_for_long(address):
    wires = [socket.create_connection(address, WHOLE + SLACK) for _ in range(600)]
    try:
        start = time.monotonic()
        while status(asked(address, GOOD)) != 200:
            assert time.monotonic() - start < WHOLE + SLACK
            time.sleep(0.5)
    finally:
        for wire in wires:
            wire.close()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_memory_stays_flat_under_junk(tmp_path):
    path = tmp_path / "kho.db"
    ingest(SOME, str(path), register=REGISTER)
    with served(path) as url:
        at = urlsplit(url).hostname, urlsplit(url).port
        for data, _ in JUNK.values():
            asked(at, data)
        before = resident(at[1])
        for _ in range(5):
            for data, _ in JUNK.values():
                asked(at, data)
        assert resident(at[1]) - before < 20


def resident(port):
    """Megabytes in memory of this process's child that listens at a port."""
    for about in Path("/proc").glob("[0-9]*/stat"):
        try:
            mine = about.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1] == str(os.getpid())
            if mine and b"serve" in (about.parent / "cmdline").read_bytes() and listens(about.parent, port):
                pages = int((about.parent / "statm").read_text(encoding="ascii").split()[1])
                return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
        except OSError:
            continue  # it has ended meanwhile
    raise AssertionError("the server is gone")


def listens(process, port):
    wanted = f":{port:04X}"
    rows = [row.split() for row in (process / "net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    sockets = {f"socket:[{row[9]}]" for row in rows if row[1].endswith(wanted) and row[3] == "0A"}
    return bool(sockets & {str(held.readlink()) for held in (process / "fd").iterdir()})
