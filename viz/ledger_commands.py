"""Commands that care for a ledger: articles out, read again; the file copied, shrunk, migrated."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from viz import completed
from viz.call import Call
from viz.commands import NOTHING, Spoken, as_json, limit
from viz.words import say

if TYPE_CHECKING:
    from graph.added.difference import Difference


@click.command(cls=Spoken)
@click.argument("articles", nargs=-1, required=True, shell_complete=completed.articles)
@limit
@as_json
@click.pass_obj
@click.pass_context
def remove(ctx: click.Context, call: Call, articles: tuple[str, ...], limit: int, as_json: bool) -> None:
    from graph.care import remove as take_out
    from viz.output import plain
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        found = take_out(articles, call.ledger, limit=limit, progress=progress)
    for id in found.missing:
        print(say("no_article", call.lang, id=plain(id)), file=sys.stderr)
    lines = [say("removed", call.lang, count=len(found.removed))]
    if found.judgements:
        lines.append(say("judgements_gone", call.lang, count=found.judgements))
    told(call, found.shape(), lines, found.difference, as_json=as_json)
    ctx.exit(0 if found.removed else NOTHING)


@click.command(cls=Spoken)
@limit
@as_json
@click.pass_obj
def reread(call: Call, limit: int, as_json: bool) -> None:
    from graph.care import reread as read_again
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        found = read_again(call.ledger, limit=limit, progress=progress)
    line = say("reread", call.lang, count=found.articles, read=found.read, changed=found.changed)
    told(call, found.shape(), [line], found.difference, as_json=as_json)


@click.command(cls=Spoken)
@click.argument("file", shell_complete=completed.files)
@as_json
@click.pass_obj
def backup(call: Call, file: str, as_json: bool) -> None:
    from graph.care import backup as copy

    found = copy(call.ledger, file)
    _told_plainly(found.shape(), say("backed_up", call.lang, path=found.path, size=found.after), as_json=as_json)


@click.command(cls=Spoken)
@as_json
@click.pass_obj
def vacuum(call: Call, as_json: bool) -> None:
    from graph.care import vacuum as shrink

    found = shrink(call.ledger)
    line = say("vacuumed", call.lang, path=found.path, before=found.before, after=found.after)
    _told_plainly(found.shape(), line, as_json=as_json)


@click.command(cls=Spoken)
@as_json
@click.pass_obj
def migrate(call: Call, as_json: bool) -> None:
    from graph.care import migrate as bring_up
    from graph.sql import FORMAT

    found = bring_up(call.ledger)
    line = say("up_to_date", call.lang, path=call.ledger, known=str(FORMAT))
    _told_plainly({"path": call.ledger, "found": found, "format": FORMAT}, line, as_json=as_json)


def now() -> str:
    """This moment, as what is kept bears it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


COMMANDS = (remove, reread, backup, vacuum, migrate)


def told(call: Call, shape: dict[str, Any], lines: list[str], difference: Difference, *, as_json: bool) -> None:
    """What a step did and what it changed; then a server, where the store is on one, is brought up to date."""
    from graph.store import on_server

    if as_json:
        from viz.output import write_json

        write_json(shape)
    else:
        from viz.changed import show_difference

        screen = call.screen()
        for line in lines:
            screen.line(line)
        show_difference(screen, difference)
    if on_server(call.address):
        from viz.store_commands import bring

        bring(call)


def _told_plainly(shape: dict[str, Any], line: str, *, as_json: bool) -> None:
    if as_json:
        from viz.output import write_json

        write_json(shape)
    else:
        print(line)
