"""What help says of a command, an option and an argument, in the language of a call.

The terminal (`--help`), the manual page and the shells that complete a command all take their words here,
and these take them from `data/help.toml` under the names that the commands themselves bear.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from viz.words import help_text, language, say

FORMATS = ("txt", "html", "jsonl", "csv", "docx")
"""The names of formats; said here because help must not load the readers."""


def language_of(ctx: click.Context | None) -> str:
    """The language of a call."""
    return language(ctx.find_root().params.get("lang") if ctx else None)


def about(command: click.Command, lang: str) -> str:
    """What a command is for: a line, then the rest."""
    return help_text("command", command.name or "", lang) or ""


def in_short(command: click.Command, lang: str) -> str:
    """The first line of it."""
    return about(command, lang).split("\n", 1)[0].strip()


def commands_of(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """What is typed → the command, also of the groups within; a group stands before its commands."""
    for name, command in group.commands.items():
        typed = f"{before}{name}"
        yield typed, command
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{typed} ")


def metavar(param: click.Argument, lang: str) -> str:
    """What stands for an argument: `DOCUMENT`, `PATH…`."""
    name = help_text("argument", param.name or "", lang) or (param.name or "").upper()
    return f"{name}…" if param.nargs == -1 else name


def value_of(option: click.Option, lang: str) -> str:
    """What stands for the value of an option; nothing where it takes none.

    >>> value_of(click.Option(["--store"]), "en"), value_of(click.Option(["--json"], is_flag=True), "en")
    ('ADDRESS', '')
    """
    if option.is_flag:
        return ""
    if named := help_text("metavar", option.name or "", lang) or option.metavar:
        return named
    if isinstance(option.type, click.Choice):
        return f"[{'|'.join(map(str, option.type.choices))}]"
    return (option.name or "").upper()


def words_of(option: click.Option, ctx: click.Context, lang: str) -> str:
    """What an option does; behind it the value where none is given, and the variable that gives one."""
    if set(option.opts) & set(ctx.help_option_names):
        return say("help", lang)
    text = (help_text("option", option.name or "", lang) or "").format(formats=", ".join(FORMATS))
    more = []
    if option.show_default:
        more.append(say("by_default", lang, value=str(option.get_default(ctx))))
    if option.required:
        more.append(say("required", lang))
    if isinstance(option.envvar, str):
        more.append(f"${option.envvar}")
    return f"{text}  [{'; '.join(more)}]" if more else text


def names_of(option: click.Option, lang: str) -> str:
    """How an option is written: `-o, --output FILE`."""
    names = sorted(option.opts, key=len)
    return " ".join(filter(None, (", ".join(names), value_of(option, lang))))


def options_of(command: click.Command, ctx: click.Context, lang: str) -> list[tuple[str, str]]:
    """How each option is written, and what it does."""
    return [(names_of(param, lang), words_of(param, ctx, lang))
            for param in command.get_params(ctx) if isinstance(param, click.Option)]  # fmt: skip


def usage_of(command: click.Command, lang: str) -> str:
    """What stands behind the name of a command: options and arguments; what may be left out in brackets."""
    pieces = [f"[{say('options', lang).upper()}]"]
    for param in command.params:
        if isinstance(param, click.Argument):
            shown = metavar(param, lang)
            pieces.append(shown if param.required else f"[{shown}]")
    if isinstance(command, click.Group):
        pieces.append(say("command_piece", lang))
    return " ".join(pieces)
