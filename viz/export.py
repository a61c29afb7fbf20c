"""The command that writes the graph for another program to load, and what is to be done with it then."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING, Protocol

import click

from viz.commands import Spoken, as_json, language_of
from viz.words import say

if TYPE_CHECKING:
    from graph.export import Exported

FORMATS = ("neo4j-admin",)


class Call(Protocol):
    """What was said before the command's name."""

    address: str


@click.command(cls=Spoken)
@click.option("--format", "target", type=click.Choice(FORMATS), required=True)
@click.argument("folder")
@as_json
@click.pass_context
def export(ctx: click.Context, target: str, folder: str, as_json: bool) -> None:    # noqa: ARG001 there is one as yet
    from graph.export import neo4j_admin
    from viz.progress import Progress

    lang = language_of(ctx)
    with Progress(lang) as progress:
        found = neo4j_admin(_ledger(ctx), folder, progress=progress,
                            database=os.environ.get("VANKIEN_NEO4J_DATABASE") or "neo4j")  # fmt: skip
    if as_json:
        from viz.output import write_json

        write_json(found)
    else:
        _tell(found, lang)


def _ledger(ctx: click.Context) -> str:
    """The file that is exported: the ledger's, where the store is on a server."""
    from graph.store import on_server

    call: Call = ctx.obj
    path: str = ctx.find_root().params["ledger"] or call.address
    if on_server(path):
        from viz.errors import NoLedger

        raise NoLedger(address=path)
    return path


def _tell(found: Exported, lang: str) -> None:
    """What was written, the line that loads it, and what comes then."""
    nodes, edges = (sum(each.values()) for each in (found.nodes, found.relationships))
    click.echo(say("exported", lang, nodes=nodes, edges=edges, folder=found.folder, position=found.position))
    click.echo(say("export_load", lang))
    click.echo(f"cd {shlex.quote(found.folder)} && {shlex.join(found.command)}")
    click.echo(say("export_then", lang, path=shlex.quote(found.ledger)))
