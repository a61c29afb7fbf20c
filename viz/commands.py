"""Commands that help, refuse and fail in the reader's language.

What a person can put right is one line; a fault of the program keeps its traceback.
"""

from __future__ import annotations

import errno
import os
import sys
import warnings
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn, TextIO, TypeVar

import click

from viz import completed
from viz.help_words import about, in_short, language_of, options_of, usage_of, words_of
from viz.misuse import told as misused
from viz.misuse import too_much
from viz.words import LANGUAGES, language, say

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from citations.errors import UserError

Command = TypeVar("Command", bound=Callable[..., Any])
NOTHING, TROUBLE, FAULT = 1, 3, 4


since = click.option("--from", "since")
until = click.option("--to", "until")
place = click.option("--place")
at_day = click.option("--at")


def _one_form(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    """UsageError where an answer is asked for in two forms at once; the later of the two options finds it."""
    if value and any(ctx.params.get(other) for other in {"as_json", "as_csv"} - {param.name}):
        raise click.UsageError(say("one_form", language_of(ctx)), ctx)
    return value


as_json = click.option("--json", "as_json", is_flag=True, callback=_one_form)
as_csv = click.option("--csv", "as_csv", is_flag=True, callback=_one_form)


def limited(most: int) -> Callable[[Command], Command]:
    """How many rows to show, `most` unless told."""
    return click.option("--limit", type=click.IntRange(min=0), default=most, show_default=True, metavar="N")


limit = limited(20)
every = click.option("--all", "every", is_flag=True)


def inputs(command: Command) -> Command:
    """The arguments and options of the commands that read articles."""
    for option in (
        click.option("--with-secret", is_flag=True),
        click.option("--date", "date"),
        click.option("--place"),
        click.option("--field", multiple=True),
        click.option("--format", "form", shell_complete=completed.formats),
        click.argument("paths", nargs=-1, required=True, shell_complete=completed.files),
    ):
        command = option(command)
    return command


def page_language(ctx: click.Context) -> str:
    """The language of a page: Vietnamese unless another was asked for; a locale says who makes it, not who reads."""
    return ctx.find_root().params.get("lang") or "vi"


class Refused(click.ClickException):
    """A UserError on its way to the terminal, with its own exit code."""

    def __init__(self, error: UserError, lang: str) -> None:
        super().__init__(error.text(lang))
        self.code = error.exit_code
        self.lang = lang


FILES = {"paths", "file", "page", "judgements", "store", "ledger", "address"}
"""Parameters that name files: the system knows these by their bytes, whatever they say."""


def letters(value: object) -> object:
    """Words typed where the locale has too few letters to read them: read as UTF-8 all the same.

    >>> letters(("quy", b"\\xc4\\x91\\xe1\\xbb\\x8bnh".decode("ascii", "surrogateescape"), 142))
    ('quy', 'định', 142)
    """
    if isinstance(value, tuple):
        return tuple(map(letters, value))
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return value


class Spoken(click.Command):
    """A command whose help is kept with the other words."""

    allow_extra_args = True          # refused below, in the reader's language

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words of a call, each read as what it says; what is wrong with them knows the command they are for."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        for param in self.params:
            file = param.name in FILES or (param.name == "place" and isinstance(param, click.Argument))
            if param.name in ctx.params and not file:
                ctx.params[param.name] = letters(ctx.params[param.name])
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            raise too_much(ctx, letters(" ".join(rest)))
        return rest

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """All of the help, in the language of the call."""
        self.help = about(self, language_of(ctx))
        super().format_help(ctx, formatter)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is called."""
        lang = language_of(ctx)
        formatter.write_usage(ctx.command_path, usage_of(self, lang), prefix=f"{say('usage', lang)}: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options and what they do."""
        lang = language_of(ctx)
        with formatter.section(say("options", lang)):
            formatter.write_dl(options_of(self, ctx, lang))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """What a shell may offer for the word that is begun, with words on each."""
        lang = language_of(ctx)
        for param in self.get_params(ctx):
            if isinstance(param, click.Option):
                param.help = words_of(param, ctx, lang)
        return super().shell_complete(ctx, incomplete)


class Group(Spoken, click.Group):
    """Several commands under one name."""

    command_class = Spoken

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands with a line for each."""
        Spoken.format_options(self, ctx, formatter)
        lang = language_of(ctx)
        rows = [(name, in_short(command, lang)) for name, command in self.commands.items()]
        with formatter.section(say("commands", lang)):
            formatter.write_dl(rows)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Its commands too."""
        lang = language_of(ctx)
        for command in self.commands.values():
            command.short_help = in_short(command, lang)
        return super().shell_complete(ctx, incomplete)


class Commands(Group):
    """All commands; the one place where errors become lines and exit codes."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Shown once the other options are read: the language may be told behind it."""
        found = super().get_help_option(ctx)
        if found:
            found.is_eager = False
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; where that fails, the language that was asked for is known all the same."""
        typed = list(args)                    # click takes from the list that it reads
        try:
            return super().parse_args(ctx, args)
        except click.UsageError:
            asked = [value for name, value in pairwise(typed) if name == "--lang"]
            ctx.params.setdefault("lang", asked[0] if asked and asked[0] in LANGUAGES else None)
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the caller can put right becomes one line."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            _hush()
            return 0
        except OSError as error:
            if told := _unwritten(error, language_of(ctx)):
                raise told from error
            raise
        except Exception as error:
            from citations.errors import UserError

            if isinstance(error, UserError):
                raise Refused(error, language_of(ctx)) from error
            raise

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run the program and end with its exit code."""
        _forgive_letters()
        kwargs["standalone_mode"] = False
        kwargs.setdefault("complete_var", completed.VARIABLE)       # whatever the program is called as
        try:
            with warnings.catch_warnings():
                warnings.showwarning = _note
                code = super().main(*args, **kwargs)
            try:
                sys.stdout.flush()
            except OSError as error:
                if told := _unwritten(error, language()):
                    raise told from error
                raise
        except Exception as error:
            code = _told(error)
        sys.exit(code if isinstance(code, int) else 0)


def _told(error: Exception) -> int:
    """Say what went wrong on standard error, and give the exit code for it."""
    match error:
        case BrokenPipeError():
            _hush()
            return 0
        case click.exceptions.NoArgsIsHelpError():
            print(error.format_message(), file=sys.stderr)
            return error.exit_code
        case click.UsageError():
            lang = language_of(error.ctx)
            print(say("error", lang, text=misused(error)), file=sys.stderr)
            return error.exit_code
        case Refused():
            print(say("error", error.lang, text=error.format_message()), file=sys.stderr)
            return error.code
        case click.exceptions.Abort():
            print(say("stopped", language()), file=sys.stderr)
            return 130
        case click.ClickException():
            print(say("error", language(), text=error.format_message()), file=sys.stderr)
            return error.exit_code
    import traceback

    traceback.print_exception(error)
    print(say("fault", language()), file=sys.stderr)
    return FAULT


def _note(message: Warning | str, category: type[Warning], filename: str, lineno: int, file: TextIO | None = None,
          line: str | None = None) -> None:  # fmt: skip
    """What was done beside what was asked, as one line on standard error."""
    if hasattr(message, "text"):
        lang = language_of(click.get_current_context(silent=True))
        print(say("remark", lang, text=message.text(lang)), file=sys.stderr)
    else:
        print(warnings.formatwarning(message, category, filename, lineno, line), file=file or sys.stderr)


def _unwritten(error: OSError, lang: str) -> Refused | None:
    """What it means that standard output takes no more; None where the error is another one."""
    if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
        return None
    from viz.errors import CannotAnswer

    _hush()
    return Refused(CannotAnswer(cause=error.strerror), lang)


def _hush() -> None:
    """Whoever read the output has enough; nothing may be written at the interpreter's end either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _forgive_letters() -> None:
    """Let a terminal that lacks a letter show the nearest one it has."""
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "").lower()
        if not encoding.startswith("utf") and hasattr(stream, "reconfigure"):
            from viz.letters import nearest

            stream.reconfigure(errors=nearest(encoding))
