"""Commands about people, bodies and what is said between documents: parse, call one function, print."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import click

from viz import completed
from viz.call import Call
from viz.commands import NOTHING, Spoken, as_csv, as_json, limit

if TYPE_CHECKING:
    from graph.store import Store


official_name = click.argument("name", nargs=-1, required=True, shell_complete=completed.ids("Official"))
body_name = click.argument("name", nargs=-1, required=True, shell_complete=completed.ids("Organisation"))
document_name = click.argument("document", nargs=-1, required=True, shell_complete=completed.documents)


@click.command(cls=Spoken)
@official_name
@limit
@as_json
@click.pass_context
def official(ctx: click.Context, name: tuple[str, ...], limit: int, as_json: bool) -> None:
    from graph import query_people

    with _store(ctx) as store:
        found = query_people.official(store, " ".join(name), limit=limit)
    _told(ctx, found, as_json=as_json)


@click.command(cls=Spoken)
@limit
@as_json
@as_csv
@click.pass_context
def officials(ctx: click.Context, limit: int, as_json: bool, as_csv: bool) -> None:
    from graph import query_people

    with _store(ctx) as store:
        found = query_people.officials(store, limit=limit)
    _told(ctx, found, as_json=as_json, as_csv=as_csv)


@click.command(cls=Spoken)
@body_name
@limit
@as_json
@click.pass_context
def org(ctx: click.Context, name: tuple[str, ...], limit: int, as_json: bool) -> None:
    from graph import query_people

    with _store(ctx) as store:
        found = query_people.org(store, " ".join(name), limit=limit)
    _told(ctx, found, as_json=as_json)


@click.command(cls=Spoken)
@document_name
@as_json
@click.pass_context
def relations(ctx: click.Context, document: tuple[str, ...], as_json: bool) -> None:
    from graph import query_relations

    with _store(ctx) as store:
        found = query_relations.relations(store, " ".join(document))
    _told(ctx, found, as_json=as_json)


@click.command(cls=Spoken)
@document_name
@limit
@as_json
@click.pass_context
def related(ctx: click.Context, document: tuple[str, ...], limit: int, as_json: bool) -> None:
    from graph import query_around

    with _store(ctx) as store:
        found = query_around.related(store, " ".join(document), limit=limit)
    _told(ctx, found, as_json=as_json)


@click.command(cls=Spoken)
@document_name
@click.option("--by", type=click.Choice(("month", "year")), default="year", show_default=True)
@as_json
@click.pass_context
def timeline(ctx: click.Context, document: tuple[str, ...], by: Any, as_json: bool) -> None:
    from graph import query_around

    with _store(ctx) as store:
        found = query_around.timeline(store, " ".join(document), by=by)
    _told(ctx, found, as_json=as_json)


@click.command(cls=Spoken)
@click.argument("start", shell_complete=completed.anything)
@click.argument("goal", shell_complete=completed.anything)
@as_json
@click.pass_context
def path(ctx: click.Context, start: str, goal: str, as_json: bool) -> None:
    from graph import paths

    with _store(ctx) as store:
        found = paths.path(store, start, goal)
    _told(ctx, found, as_json=as_json)


COMMANDS = (official, officials, org, relations, related, timeline, path)


def _store(ctx: click.Context) -> AbstractContextManager[Store]:
    call: Call = ctx.obj
    return call.store()


def _told(ctx: click.Context, found: Any, *, as_json: bool, as_csv: bool = False) -> None:
    from viz.output import give

    give(ctx.obj, found, as_json=as_json, as_csv=as_csv)
    ctx.exit(0 if found.found else NOTHING)
