"""The explorer as a server: how long each kind of address takes, and ten thousand requests, a hundred at once."""

from __future__ import annotations

import asyncio
import random
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, urlencode

import httpx2 as httpx
from msgspec import Struct
from questions import COMMON, GOAL, GOAL_EXPAND, RARE, Things

from graph.model import Node
from graph.paths import LINKS
from viz.model import key

ROOT = Path(__file__).parent.parent
WORDS = {"Document": "documents", "Official": "officials", "Organisation": "organisations", "Article": "articles"}
TYPED = ("Quy định 142", "nguyen van mau", "tỉnh ủy gia lai", "chuyen o ha noi", "khuyến nông")
REQUESTS, AT_ONCE = 10_000, 100
STARTED = 30
"""Seconds in which the server must answer for the first time."""


class Addresses(Struct, frozen=True):
    """Addresses of one kind."""

    name: str
    paths: tuple[str, ...]
    goal: int = GOAL


def addresses(things: Things) -> Iterator[Addresses]:
    """Every kind of address, for each of many things."""
    for nodes in (things.documents, things.officials, things.bodies, things.articles):
        label = nodes[0].label
        yield Addresses(f"page of {label}", tuple(map(page, nodes)))
        yield Addresses(f"JSON of {label}", tuple(f"{page(node)}.json" for node in nodes))
        yield Addresses(f"picture around {label}", tuple(picture(node) for node in nodes), GOAL_EXPAND)
        yield Addresses(f"more around {label}", tuple(
            picture(node, kind=kind, direction="in" if incoming else "out")
            for node in nodes for kind, incoming in LINKS[label]), GOAL_EXPAND)  # fmt: skip
        yield Addresses(f"links of {label}", tuple(f"/sides.json?of={quote(key(label, node.id))}" for node in nodes))
    yield Addresses("suggestions", tuple(map(typed, starts())))
    yield Addresses("search", tuple(map(searched, (*COMMON, *RARE))))
    yield Addresses("lists", ("/", "/documents", "/articles", "/officials", "/organisations",
                              "/documents?type=quy+định", "/articles?place=Gia+Lai", "/articles?from=2020&to=2020"))
    documents = things.documents
    yield Addresses("ways", tuple(f"/path.json?{urlencode({'from': one.id, 'to': other.id})}"
                                  for one, other in pairwise(documents)), 1000)  # fmt: skip
    yield Addresses("feeds", tuple(f"{page(node)}.atom" for node in documents))


def page(node: Node) -> str:
    """The address of a thing's page."""
    return f"/{WORDS[node.label]}/{quote(node.id)}"


def picture(node: Node, **more: str) -> str:
    """The address of what is drawn around a thing."""
    return f"/network.json?{urlencode({'of': key(node.label, node.id)} | more)}"


def starts() -> Iterator[str]:
    """What is typed, letter by letter."""
    for text in TYPED:
        yield from (text[:end] for end in range(1, len(text) + 1))


def typed(text: str) -> str:
    """The address of suggestions."""
    return f"/suggest.json?{urlencode({'q': text})}"


def searched(text: str) -> str:
    """The address of a search."""
    return f"/search?{urlencode({'q': text})}"


def mixed(things: Things, seed: int = 11) -> list[str]:
    """What a crowd asks for: pages of documents, searches, suggestions, expansions."""
    rng = random.Random(seed)
    nodes = [*things.documents, *things.officials, *things.articles]
    kinds: tuple[Sequence[str], ...] = (
        [page(node) for node in things.documents],
        [*map(searched, (*COMMON, *RARE))],
        [*map(typed, starts())],
        [picture(node) for node in nodes] + [
            picture(node, kind="CITES", direction="in") for node in things.documents],
    )  # fmt: skip
    return [rng.choice(rng.choices(kinds, (4, 2, 2, 2))[0]) for _ in range(REQUESTS)]


@contextmanager
def serving(file: str) -> Iterator[tuple[str, int]]:
    """The server over a store, in a process of its own: its address, and the number of the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "cli", "--store", str(Path(file).absolute()), "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            wait(address)
            yield address, process.pid
        finally:
            process.terminate()


def wait(address: str) -> None:
    """Until it answers."""
    end = time.monotonic() + STARTED
    while True:
        try:
            httpx.get(f"{address}/static/style.css")
        except httpx.TransportError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return


def one_by_one(address: str, kind: Addresses) -> list[tuple[float, str]]:
    """How many milliseconds each address took; a second time the server has most answers at hand."""
    taken = []
    with httpx.Client(base_url=address, timeout=60) as client:
        for path in kind.paths:
            start = time.perf_counter()
            answer = client.get(path)
            taken.append(((time.perf_counter() - start) * 1000, path))
            if answer.status_code >= 500:
                print(f"    {answer.status_code} {path}")
    return taken


async def crowd(address: str, paths: Sequence[str]) -> tuple[list[tuple[float, str]], Counter[str]]:
    """How many milliseconds each request of a crowd took, and what became of those that failed.

    Over plain sockets, for a client that does more takes the machine from the server.
    """
    host, port = address.removeprefix("http://").split(":")
    waiting = iter(paths)
    taken: list[tuple[float, str]] = []
    failed: Counter[str] = Counter()

    async def visitor() -> None:
        reader, writer = await asyncio.open_connection(host, int(port))
        for path in waiting:
            start = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            status = await _answered(reader)
            taken.append(((time.perf_counter() - start) * 1000, path))
            if status != "200":
                failed[status] += 1
        writer.close()

    await asyncio.gather(*(visitor() for _ in range(AT_ONCE)))
    return taken, failed


async def _answered(reader: asyncio.StreamReader) -> str:
    """The status of an answer that was read to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = next(int(line[15:]) for line in head.lower().split("\r\n") if line.startswith("content-length:"))
    await reader.readexactly(length)
    return head.split(" ", 2)[1]


def memory(process: int) -> float:
    """Megabytes that a process holds."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))
