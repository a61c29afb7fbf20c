"""Commands about the program itself: its help, its manual page, its versions, and the script for a shell."""

from __future__ import annotations

import platform

import click

from viz import completed
from viz.commands import Spoken
from viz.help_words import language_of
from viz.words import say


@click.command("help", cls=Spoken)
@click.argument("command", nargs=-1, shell_complete=completed.commands)
@click.option("--man", is_flag=True)
@click.pass_context
def show_help(ctx: click.Context, command: tuple[str, ...], man: bool) -> None:
    lang = language_of(ctx)
    root = ctx.find_root()
    if man:
        if command:
            raise click.UsageError(say("man_whole", lang), ctx)
        from viz.manual import page

        assert isinstance(root.command, click.Group)
        click.echo(page(root.command, lang, release(lang)), nl=False)
        return
    where = root
    for name in command:
        group = where.command
        found = group.commands.get(name) if isinstance(group, click.Group) else None
        if found is None:
            near = group.commands if isinstance(group, click.Group) else ()
            raise click.exceptions.NoSuchCommand(name, possibilities=near, ctx=where)
        where = click.Context(found, info_name=name, parent=where)
    click.echo(where.get_help())


@click.command("completion", cls=Spoken)
@click.argument("shell", type=click.Choice(completed.SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    click.echo(completed.script(shell, ctx.find_root().command), nl=False)


COMMANDS = (show_help, completion)


def release(lang: str) -> str:
    """The version of the installed program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("vankien")
    except PackageNotFoundError:                 # run from its folder
        return say("not_installed", lang)


def show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    """Print the versions that a report of a fault should name, and end."""
    if not value or ctx.resilient_parsing:
        return
    from graph.sql import FORMAT

    lang = language_of(ctx)
    click.echo(say("version_line", lang, release=release(lang), format=str(FORMAT), python=platform.python_version()))
    ctx.exit()
