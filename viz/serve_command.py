"""The command that opens the explorer in the browser."""

from __future__ import annotations

import socket

import click

from viz.call import Call
from viz.commands import Spoken, page_language
from viz.help_words import language_of
from viz.words import say

HOST, PORT = "127.0.0.1", 8642
LOCAL = ("127.0.0.1", "localhost", "::1")
HEADER_BYTES = 90_000
"""What a request's head may have: the longest address, and what browsers send with it."""


@click.command(cls=Spoken)
@click.option("--host", default=HOST, show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, metavar="N")
@click.option("--name", "names", multiple=True)
@click.pass_context
def serve(ctx: click.Context, host: str, port: int, names: tuple[str, ...]) -> None:
    import uvicorn

    from viz.app import application
    from viz.wire import Bounded

    call: Call = ctx.obj
    with call.store():                       # what is wrong with it is told before anybody is let in
        pass
    app = application(call.address, page_language(ctx), [*LOCAL, host, *names])
    bound = _bound(host, port)
    where = f"[{host}]" if ":" in host else host
    click.echo(say("serving", language_of(ctx), address=f"http://{where}:{bound.getsockname()[1]}/"), err=True)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, date_header=True,
                            h11_max_incomplete_event_size=HEADER_BYTES, http=Bounded, ws="none",
                            timeout_keep_alive=15, limit_concurrency=500, timeout_graceful_shutdown=5)  # fmt: skip
    uvicorn.Server(config).run(sockets=[bound])


def _bound(host: str, port: int) -> socket.socket:
    """The port, before anything is said of it."""
    from viz.serving import PortTaken

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio leaves Nagle on: 40 ms
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen(128)
    except OSError as error:
        bound.close()
        raise PortTaken(host=host, port=port, cause=error.strerror or error, other=port + 1) from error
    return bound


COMMANDS = (serve,)
