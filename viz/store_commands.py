"""Commands about where the graph is kept: brought to a server, and asked there in Cypher."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from viz.call import Call
from viz.commands import NOTHING, Spoken, as_json, limited
from viz.words import say

if TYPE_CHECKING:
    from graph.publish import Published


@click.command(cls=Spoken)
@click.argument("address", required=False)
@click.option("--anew", is_flag=True)
@as_json
@click.pass_obj
def publish(call: Call, address: str | None, anew: bool, as_json: bool) -> None:
    from graph.publish import publish as bring
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        published = bring(call.ledger, server_of(address or call.address), anew=anew, progress=progress)
    if as_json:
        from viz.output import write_json

        write_json(as_fields(published))
    else:
        tell(published, call.lang)


@click.command(cls=Spoken)
@click.argument("statement")
@limited(100)
@as_json
@click.pass_obj
@click.pass_context
def cypher(ctx: click.Context, call: Call, statement: str, limit: int, as_json: bool) -> None:
    from graph.neo4j.cypher_table import ask

    found = ask(server_of(call.address), statement, limit=limit)
    if as_json:
        from viz.output import write_json

        write_json({"columns": found.columns, "rows": found.rows, "more": found.more})
    else:
        call.screen().cells(found.columns, found.rows, more=found.more)
    ctx.exit(0 if found.rows else NOTHING)


COMMANDS = (publish, cypher)


def server_of(address: str) -> str:
    """The address of a server; refused where it is a file."""
    from graph.store import on_server
    from viz.errors import NoServerNamed

    if not on_server(address):
        raise NoServerNamed(address=address)
    return address


def as_fields(published: Published) -> dict[str, Any]:
    """What programs read of it."""
    return {name: getattr(published, name) for name in published.__struct_fields__}


def tell(published: Published, lang: str) -> None:
    """What people read of it."""
    print(say("published", lang, count=published.changes, address=published.address))


def bring(call: Call) -> None:
    """Bring what was read to the server; if it cannot be, say how far behind it is and what to type."""
    from graph.publish import behind
    from graph.publish import publish as bring_up
    from graph.troubles import StoreTrouble
    from viz.progress import Progress

    try:
        with Progress(call.lang) as progress:
            published = bring_up(call.ledger, call.address, progress=progress)
    except StoreTrouble:
        count = behind(call.ledger, call.address)
        print(say("behind", call.lang, count=count, address=call.address, ledger=call.ledger), file=sys.stderr)
        raise
    print(say("published", call.lang, count=published.changes, address=published.address), file=sys.stderr)
