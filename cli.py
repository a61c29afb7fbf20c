"""The command line: parse, call one function, print.

What a command needs is imported when it runs, so that `vankien --help` is quick.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import click
from click.core import ParameterSource

from viz import (
    completed,
    decide_command,
    doctor_command,
    draw_command,
    export,
    graph_commands,
    help_commands,
    ledger_commands,
    register_commands,
    serve_command,
    store_commands,
)
from viz.call import STORE
from viz.commands import (
    NOTHING,
    TROUBLE,
    Commands,
    as_csv,
    as_json,
    at_day,
    every,
    inputs,
    limit,
    limited,
    place,
    since,
    until,
)
from viz.help_words import language_of
from viz.words import LANGUAGES, say

if TYPE_CHECKING:
    from graph.store import Store
    from loaders.model import Reading
    from viz.progress import Progress
    from viz.terminal import Screen


class Call(NamedTuple):
    """What was said before the command's name."""

    address: str
    ledger: str
    """The file of the ledger: the store itself, where that is a file."""
    lang: str

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The store, open for reading."""
        from graph.store import open_store

        with open_store(self.address) as store:
            yield store

    def screen(self) -> Screen:
        """Where people read the answer."""
        from viz.terminal import Screen

        return Screen(self.lang)

    def readings(self, progress: Progress, *, paths: tuple[str, ...], form: str | None,
                 field: tuple[str, ...], place: str | None, date: str | None,
                 with_secret: bool) -> Iterator[Reading]:
        """The articles of the inputs; what was done to one of them is said at once."""
        from loaders.registry import read
        from viz.report import name_bad
        from viz.values import one_day, renamed

        found = read(paths, form=form, fields=renamed(field), place=place, published=one_day(date),
                     with_secret=with_secret, stdin=sys.stdin.buffer,
                     noted=lambda remark: name_bad(remark, self.lang))  # fmt: skip
        return progress.weigh(found, paths)


@click.group(cls=Commands, context_settings={"help_option_names": ["--help", "-h"]})
@click.option("--store", envvar="VANKIEN_STORE", shell_complete=completed.files)
@click.option("--lang", envvar="VANKIEN_LANG", type=click.Choice(LANGUAGES), is_eager=True)
@click.option("--ledger", envvar="VANKIEN_LEDGER", shell_complete=completed.files)
@click.option("--version", is_flag=True, expose_value=False, callback=help_commands.show_version)
@click.pass_context
def main(ctx: click.Context, /, store: str | None, ledger: str | None, **_lang: str | None) -> None:
    from graph.words.speaking import LANGUAGE

    server = "://" in (store or "")
    if store and ledger and not server and store != ledger:
        from viz.errors import TwoFiles

        raise TwoFiles(store=store, ledger=ledger)
    file = None if server else store
    lang = language_of(ctx)
    LANGUAGE.set(lang)
    ctx.obj = Call(store or ledger or STORE, ledger or file or STORE, lang)


@main.command()
@inputs
@click.option("--strict", is_flag=True)
@as_json
@click.pass_obj
@click.pass_context
def ingest(ctx: click.Context, call: Call, /, strict: bool, as_json: bool, **asked: Any) -> None:
    from graph.ingest import ingest as take_in
    from graph.store import on_server
    from viz.progress import Progress
    from viz.report import told

    server = on_server(call.address)
    with Progress(call.lang) as progress:
        report = take_in(call.readings(progress, **asked), call.ledger, progress=progress)
    told(report, call.lang, as_json=as_json)
    if server:
        from viz.store_commands import bring

        bring(call)
    if report.skipped and (strict or not report.read):
        ctx.exit(TROUBLE)


@main.command()
@inputs
@click.option("--each", is_flag=True)
@click.pass_obj
@click.pass_context
def extract(ctx: click.Context, call: Call, /, each: bool, **asked: Any) -> None:
    from graph.added.own_register import register_at
    from graph.reading import row, rows
    from viz.output import write_json
    from viz.progress import Progress
    from viz.report import Extracting

    register = register_at(call.ledger)
    with Progress(call.lang) as progress:
        found = Extracting(call.readings(progress, **asked), call.lang, progress)
        for one in (row(article, register) for article in found) if each else rows(found, register):
            write_json(one)
    if found.bad and not found.read:
        ctx.exit(TROUBLE)


@main.command()
@inputs
@at_day
@limited(8)
@as_json
@click.pass_obj
@click.pass_context
def check(ctx: click.Context, call: Call, /, at: str | None, limit: int, as_json: bool, **asked: Any) -> None:
    from datetime import date

    from graph.added.own_register import EndsAt, register_at
    from viz.checked import Checking, show_texts
    from viz.progress import Progress
    from viz.values import one_day

    day = one_day(at, "--at")
    with Progress(call.lang) as progress:
        reading = Checking(call.readings(progress, **asked), call.lang, progress, register_at(call.ledger), at=day,
                           today=date.today(), ends=EndsAt(call.ledger))  # fmt: skip
        texts = tuple(reading)
    show_texts(call.screen(), texts, reading.skipped, limit=limit, as_json=as_json)
    ctx.exit(TROUBLE if reading.skipped and not texts else NOTHING if any(text.wrong for text in texts) else 0)


@main.command()
@click.option("--doubtful", is_flag=True)
@limit
@as_json
@click.pass_obj
@click.pass_context
def errors(ctx: click.Context, call: Call, doubtful: bool, limit: int, as_json: bool) -> None:
    from graph.questions.press import misprints
    from graph.register import Register
    from viz.checked import show_misprints

    found = misprints(call.ledger, Register.shipped(), doubtful=doubtful, limit=limit)
    show_misprints(call.screen(), found, as_json=as_json)
    ctx.exit(0 if found.errors else NOTHING)


@main.command()
@click.argument("document", nargs=-1, required=True, shell_complete=completed.documents)
@since
@until
@place
@every
@limit
@as_json
@as_csv
@click.pass_obj
@click.pass_context
def cites(ctx: click.Context, call: Call, document: tuple[str, ...], since: str | None, until: str | None,
          place: str | None, every: bool, limit: int, as_json: bool, as_csv: bool) -> None:
    from graph import query
    from viz.output import give
    from viz.values import stretch

    with call.store() as store:
        answer = query.cites(store, " ".join(document), period=stretch(since, until), place=place, every=every,
                             limit=limit)
    give(call, answer, as_json=as_json, as_csv=as_csv)
    ctx.exit(0 if answer.found else NOTHING)


@main.command()
@click.argument("question", nargs=-1, required=True)
@every
@limit
@as_json
@click.pass_obj
@click.pass_context
def ask(ctx: click.Context, call: Call, question: tuple[str, ...], every: bool, limit: int, as_json: bool) -> None:
    from datetime import date

    from graph import query
    from graph.ask import question as read
    from viz.output import give

    text = " ".join(question)
    asked = read(text, date.today())
    if asked.first and ctx.get_parameter_source("limit") is ParameterSource.DEFAULT:
        limit = asked.first
    with call.store() as store:
        answer = query.ask(store, text, every=every, limit=limit, asked=asked)
    give(call, answer, as_json=as_json)
    if as_json and asked.ignored:
        click.echo(say("ignored", call.lang, words=", ".join(asked.ignored)), err=True)
    ctx.exit(0 if answer.found else NOTHING)


@main.command()
@click.argument("thing", nargs=-1, required=True, shell_complete=completed.ids("Document", "Article"))
@at_day
@as_json
@click.pass_obj
@click.pass_context
def show(ctx: click.Context, call: Call, thing: tuple[str, ...], at: str | None, as_json: bool) -> None:
    from datetime import date

    from graph import query
    from graph.answers import Answer
    from viz.output import give
    from viz.values import one_day

    day = one_day(at, "--at") or date.today()
    with call.store() as store:
        found = query.show(store, " ".join(thing), day=day)
    give(call, found, as_json=as_json)
    if isinstance(found, Answer) and not found.documents:
        ctx.exit(NOTHING)


@main.command()
@click.argument("words", nargs=-1, required=True)
@limit
@as_json
@click.pass_obj
@click.pass_context
def search(ctx: click.Context, call: Call, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    from graph import query
    from viz.output import give

    with call.store() as store:
        found = query.search(store, " ".join(words), limit=limit)
    give(call, found, as_json=as_json)
    ctx.exit(0 if found.documents or found.articles else NOTHING)


@main.command()
@click.option("--unknown", is_flag=True)
@limit
@as_json
@as_csv
@click.pass_obj
@click.pass_context
def documents(ctx: click.Context, call: Call, unknown: bool, limit: int, as_json: bool, as_csv: bool) -> None:
    from graph import query
    from viz.output import give

    with call.store() as store:
        found = query.documents(store, unknown=unknown, limit=limit)
    give(call, found, as_json=as_json, as_csv=as_csv)
    ctx.exit(0 if found.documents else NOTHING)


@main.command()
@since
@until
@place
@limit
@as_json
@click.pass_obj
@click.pass_context
def articles(ctx: click.Context, call: Call, since: str | None, until: str | None, place: str | None,
             limit: int, as_json: bool) -> None:
    from graph import query
    from viz.output import give
    from viz.values import stretch

    with call.store() as store:
        found = query.articles(store, period=stretch(since, until), place=place, limit=limit)
    give(call, found, as_json=as_json)
    ctx.exit(0 if found.articles else NOTHING)


@main.command()
@as_json
@click.pass_obj
def stats(call: Call, as_json: bool) -> None:
    from graph import query
    from viz.output import give

    with call.store() as store:
        give(call, query.stats(store), as_json=as_json)


for command in (*graph_commands.COMMANDS, draw_command.draw, *serve_command.COMMANDS, *register_commands.COMMANDS,
                *decide_command.COMMANDS, *ledger_commands.COMMANDS, *doctor_command.COMMANDS,
                *store_commands.COMMANDS, export.export, *help_commands.COMMANDS):  # fmt: skip
    main.add_command(command)


if __name__ == "__main__":
    main()
