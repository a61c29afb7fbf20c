"""Commands about the user's own register: rows in, out and listed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from viz import completed
from viz.call import Call
from viz.commands import NOTHING, TROUBLE, Group, Spoken, as_csv, as_json, limit
from viz.ledger_commands import now, told
from viz.words import say

if TYPE_CHECKING:
    from graph.added.own_register import Imported, Listed
    from viz.terminal import Screen


@click.group(cls=Group)
def register() -> None:
    pass


@click.command("register import", cls=Spoken)
@click.argument("file", shell_complete=completed.files)
@click.option("--doubtful", "take_doubtful", is_flag=True)
@limit
@as_json
@click.pass_obj
@click.pass_context
def import_rows(ctx: click.Context, call: Call, file: str, take_doubtful: bool, limit: int, as_json: bool) -> None:
    from graph.added.own_register import import_rows as take_in
    from viz.output import plain
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        found = take_in(file, call.ledger, now(), doubtful=take_doubtful, limit=limit, progress=progress)
    for key, errors in (("refused", found.refused), ("doubted", found.doubted)):
        for error in errors:
            print(say(key, call.lang, text=plain(error.text(call.lang))), file=sys.stderr)
    told(call, found.shape(call.lang), _lines(found, call.lang), found.difference, as_json=as_json)
    left_out = found.refused or (found.doubted and not take_doubtful)
    ctx.exit(TROUBLE if left_out and not found.taken else 0)


@click.command("register export", cls=Spoken)
@click.argument("file", required=False, shell_complete=completed.files)
@click.pass_obj
def export_rows(call: Call, file: str | None) -> None:
    from graph.added.own_register import rows_of
    from viz.names import own_csv
    from viz.output import put

    written = own_csv(one.row.document for one in rows_of(call.ledger))
    if file:
        put(Path(file), written.encode("utf-8-sig"))            # by its mark Excel knows that it is UTF-8
    else:
        put(None, written.encode())


@click.command("register list", cls=Spoken)
@as_json
@as_csv
@click.pass_obj
@click.pass_context
def list_rows(ctx: click.Context, call: Call, as_json: bool, as_csv: bool) -> None:
    from graph.added.own_register import rows_of
    from viz.names import own_csv
    from viz.output import put

    rows = rows_of(call.ledger)
    if as_json:
        from viz.output import write_json

        write_json({"total": len(rows), "rows": [one.shape() for one in rows]})
    elif as_csv:
        put(None, own_csv(one.row.document for one in rows).encode())
    else:
        _show(call.screen(), rows)
    ctx.exit(0 if rows else NOTHING)


@click.command("register remove", cls=Spoken)
@click.argument("ids", nargs=-1, required=True, shell_complete=completed.ids("own", several=True))
@limit
@as_json
@click.pass_obj
def remove_rows(call: Call, ids: tuple[str, ...], limit: int, as_json: bool) -> None:
    from graph.added.deciding import listed
    from graph.added.own_register import remove_rows as take_out
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        found = take_out(ids, call.ledger, limit=limit, progress=progress)
    lost = [one.entry.judgement for one in listed(call.ledger) if one.lost and one.entry.judgement.document in ids]
    lines = [say("rows_removed", call.lang, count=len(set(ids)))]
    if lost:
        lines.append(say("judgements_lost", call.lang, count=len(lost)))
    shape = {"removed": ids, "without_effect": [one.fields() for one in lost], "difference": found.shape()}
    told(call, shape, lines, found, as_json=as_json)


for name, command in (("import", import_rows), ("export", export_rows), ("list", list_rows), ("remove", remove_rows)):
    register.add_command(command, name)

COMMANDS = (register,)


def _lines(found: Imported, lang: str) -> list[str]:
    left_out = 0 if found.taken_doubtful else len(found.doubted)
    lines = [say("rows_taken", lang, count=found.taken, new=found.added, changed=found.changed, same=found.same,
                 refused=len(found.refused), doubted=left_out)]  # fmt: skip
    return lines + [f"  {one.row.document.id}: {_instead(one, lang)}" for one in found.in_place]


def _instead(one: Listed, lang: str) -> str:
    from viz.changed import in_place

    return in_place(one.shipped, one.instead, lang)


def _show(screen: Screen, rows: tuple[Listed, ...]) -> None:
    from viz.names import day, name
    from viz.output import plain
    from viz.terminal import QUIET, STRONG

    if not rows:
        screen.line(screen.say("no_rows"))
        return
    for one in rows:
        document = one.row.document
        about = (day(document.date, screen.lang), _instead(one, screen.lang), f"{one.row.file}:{one.row.line}")
        screen.whole(plain(document.id), STRONG)
        screen.line("  ", plain(name(document)), (" · ".join(["", *(plain(each) for each in about if each)]), QUIET))
