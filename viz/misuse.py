"""What click finds wrong with a call, as one line in the reader's language: what was said, why not, what to type."""

from __future__ import annotations

import re
from typing import Any

import click

from viz.help_words import language_of, metavar
from viz.words import say

_QUOTED = re.compile(r"'[^']{0,200}'|\"[^\"]{0,200}\"")
_NO_COMMAND = "Missing command."


def told(error: click.UsageError) -> str:
    """The line for an error."""
    lang, ctx = language_of(error.ctx), error.ctx
    near: list[str] = list(getattr(error, "possibilities", None) or ())
    match error:
        case click.MissingParameter():
            text = say("missing", lang, what=_what(error.param, lang))
        case click.NoSuchOption() if ctx and error.option_name in _of_all(ctx):
            text, near = say("before_command", lang, what=error.option_name), []
        case click.NoSuchOption():
            text = say("no_option", lang, what=error.option_name)
        case click.BadOptionUsage() if ctx:
            text = say("takes_none" if _is_flag(ctx, error.option_name) else "takes_one", lang, what=error.option_name)
        case click.BadParameter():
            text = say("bad_value", lang, what=_what(error.param, lang), reason=_reason(error, lang))
        case _ if (named := getattr(error, "command_name", None)):
            text = say("no_command", lang, what=named)
        case _ if error.message == _NO_COMMAND:
            text = say("command_missing", lang)
        case _:
            text = error.format_message()
    if near:
        text += " " + say("meant", lang, what=", ".join(near[:3]))
    return f"{text} {say('try_help', lang, command=ctx.command_path if ctx else 'vankien')}"


def too_much(ctx: click.Context, words: object) -> click.UsageError:
    """The error for words that a command has no place for."""
    return click.UsageError(say("too_much", language_of(ctx), what=words), ctx)


def _reason(error: click.BadParameter, lang: str) -> str:
    """Why a value will not do; click names it first, in quotes."""
    value = _QUOTED.match(error.message)
    kind: Any = error.param.type if error.param else None
    if value and isinstance(kind, click.Choice):
        return say("one_of", lang, value=value[0], choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        shown = value[0] if value else error.message.partition(" ")[0]
        return say("no_number" if kind.max is None else "no_number_within", lang, value=shown,
                   least=str(kind.min), most=str(kind.max))  # fmt: skip
    return error.message.rstrip(".")


def _of_all(ctx: click.Context) -> set[str]:
    """The options that stand before every command."""
    return {name for param in ctx.find_root().command.params for name in param.opts}


def _is_flag(ctx: click.Context, name: str) -> bool:
    return any(isinstance(param, click.Option) and param.is_flag and name in param.opts
               for param in ctx.command.get_params(ctx))  # fmt: skip


def _what(param: click.Parameter | None, lang: str) -> str:
    if isinstance(param, click.Option):
        return param.opts[-1]
    return metavar(param, lang).rstrip("…") if isinstance(param, click.Argument) else "?"
