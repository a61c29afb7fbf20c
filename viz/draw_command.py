"""The command that draws a part of the graph into one file for a browser."""

from __future__ import annotations

from pathlib import Path

import click

from viz import completed
from viz.call import Call
from viz.commands import NOTHING, Spoken, page_language
from viz.help_words import language_of
from viz.words import say

NODES = 300
"""Things on a page unless told; said here because help must not load what draws."""


@click.command(cls=Spoken)
@click.argument("anything", nargs=-1, required=True, shell_complete=completed.anything)
@click.option("--output", "-o", "page", shell_complete=completed.files)
@click.option("--nodes", type=click.IntRange(min=1), default=NODES, show_default=True, metavar="N")
@click.pass_context
def draw(ctx: click.Context, anything: tuple[str, ...], page: str | None, nodes: int) -> None:
    from graph import paths
    from viz.drawn import check, drawn
    from viz.errors import CannotWritePage
    from viz.output import put
    from viz.page import page as written

    check(nodes)
    said, lang = " ".join(anything), language_of(ctx)
    call: Call = ctx.obj
    with call.store() as store:
        middle = paths.end(store, said)
        found = drawn(store, middle, most=nodes) if middle else None
    if found is None or middle is None:
        click.echo(say("no_end", lang, said=said))
        ctx.exit(NOTHING)
    place = Path(page) if page else _named(middle.id)
    put(place, written(found, page_language(ctx)), CannotWritePage)
    click.echo(say("drawn", lang, path=place, things=len(found.nodes) + len(found.groups),
                   links=len(found.edges) + len(found.groups) + len(found.together)))  # fmt: skip
    if found.left:
        click.echo(say("drawn_left", lang, count=found.left))


def _named(id: str) -> Path:
    """A file in the current folder named after a thing, that is not there yet."""
    import regex

    from viz.errors import PageIsThere

    place = Path((regex.sub(r"[^\p{L}\p{M}\p{N}_-]+", "-", id).strip("-")[:80] or "vankien") + ".html")
    if place.exists():
        raise PageIsThere(path=place)
    return place
