"""The command that writes the graph, or a part of it, for other programs; and what is to be done with it then."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING

import click

from viz import completed
from viz.call import Call
from viz.commands import NOTHING, Spoken, as_json
from viz.help_words import language_of
from viz.words import say

if TYPE_CHECKING:
    from graph.export import Exported
    from graph.store import Store

ADMIN = "neo4j-admin"
FORMATS = (ADMIN, "graphml", "gexf", "jsonld", "csv")
STDOUT = "-"


@click.command(cls=Spoken)
@click.option("--format", "target", type=click.Choice(FORMATS), required=True)
@click.option("--question")
@click.option("--around", shell_complete=completed.anything)
@click.argument("place", shell_complete=completed.files)
@as_json
@click.pass_context
def export(ctx: click.Context, target: str, question: str | None, around: str | None, place: str,
           as_json: bool) -> None:
    if target == ADMIN:
        if question or around:
            raise click.UsageError(say("export_whole", language_of(ctx)), ctx)
        _for_import(ctx, place, as_json=as_json)
        return
    if question and around:
        raise click.UsageError(say("export_one_part", language_of(ctx)), ctx)
    if place == STDOUT and (target == "csv" or as_json):
        raise click.UsageError(say("export_one_file", language_of(ctx)), ctx)
    _of_store(ctx, target, place, question, around, as_json=as_json)


def _for_import(ctx: click.Context, folder: str, *, as_json: bool) -> None:
    """The whole ledger for the import tool of Neo4j."""
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


def _of_store(ctx: click.Context, target: str, place: str, question: str | None, around: str | None, *,
              as_json: bool) -> None:
    """What any store holds, or a part of it."""
    from graph.exporting.formats import write
    from viz.progress import Progress

    call: Call = ctx.obj
    lang = language_of(ctx)
    done = 0
    with call.store() as store, Progress(lang) as progress:
        named = _part(store, question, around)
        if named is None and (question or around):
            click.echo(say("no_end", lang, said=question or around), err=True)
            ctx.exit(NOTHING)

        def step(number: int) -> None:
            nonlocal done
            done += number
            progress("export", done, None)

        if place == STDOUT:
            sys.stdout.flush()
        written = write(store, target, place, named=named, step=step,
                        out=sys.stdout.buffer if place == STDOUT else None)  # fmt: skip
    if as_json:
        from viz.output import write_json

        write_json(written)
    elif place == STDOUT:
        sys.stdout.buffer.flush()
    else:
        click.echo(say("exported_file", lang, nodes=written.nodes, edges=written.edges, path=written.path))


def _part(store: Store, question: str | None, around: str | None) -> dict[str, set[str]] | None:
    """The things that a question or a name is about."""
    from datetime import date

    from graph.ask import question as read
    from graph.exporting import portion

    if around:
        return portion.around(store, around)
    return portion.of_question(store, question, read(question, date.today())) if question else None


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
