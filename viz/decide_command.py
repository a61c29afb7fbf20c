"""The command by which a person decides what one citation means."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from viz import completed
from viz.call import Call
from viz.commands import NOTHING, TROUBLE, Spoken, as_csv, as_json, limit
from viz.ledger_commands import now, told
from viz.words import say

if TYPE_CHECKING:
    from graph.added.deciding import Decided, Shown
    from graph.added.judgement_csv import Imported
    from graph.resolving.judgement import Judgement, Verdict
    from viz.terminal import Screen


@click.command(cls=Spoken)
@click.argument("article", required=False, shell_complete=completed.articles)
@click.argument("offset", type=click.IntRange(min=0), required=False)
@click.argument("document", required=False, shell_complete=completed.documents)
@click.option("--not", "denied", shell_complete=completed.documents)
@click.option("--new", "is_new", is_flag=True)
@click.option("--by", "person")
@click.option("--why")
@click.option("--undo", "undoing", is_flag=True)
@click.option("--list", "listing", is_flag=True)
@click.option("--import", "judgements", shell_complete=completed.files)
@limit
@as_json
@as_csv
@click.pass_context
def decide(ctx: click.Context, /, article: str | None, offset: int | None, document: str | None, denied: str | None,
           is_new: bool, person: str | None, why: str | None, undoing: bool, listing: bool, judgements: str | None,
           limit: int, as_json: bool, as_csv: bool) -> None:
    call: Call = ctx.obj
    said = [document is not None, denied is not None, is_new]
    if sum((undoing, listing, judgements is not None, any(said))) != 1:
        raise click.UsageError(say("decide_what", call.lang), ctx)
    if listing:
        _list(ctx, call, as_json=as_json, as_csv=as_csv)
    elif judgements is not None:
        _import(ctx, call, judgements, limit, as_json=as_json)
    elif article is None or offset is None:
        raise click.UsageError(say("decide_where", call.lang), ctx)
    elif undoing:
        _undo(call, article, offset, limit, as_json=as_json)
    elif sum(said) != 1:
        raise click.UsageError(say("decide_one", call.lang), ctx)
    elif not (person or "").strip() or not (why or "").strip():
        raise click.UsageError(say("decide_who", call.lang), ctx)
    else:
        verdict: Verdict = "new" if is_new else "not" if denied is not None else "is"
        _decide(call, article, offset, verdict, document or denied, (person or "", why or ""), limit, as_json=as_json)


COMMANDS = (decide,)


def _decide(call: Call, article: str, offset: int, verdict: Verdict, document: str | None, who: tuple[str, str],
            limit: int, *, as_json: bool) -> None:
    from graph.added.deciding import decide as enter
    from viz.output import plain
    from viz.progress import Progress

    person, why = who
    with Progress(call.lang) as progress:
        found = enter(article, offset, verdict, document, call.ledger, by=person.strip(), why=why.strip(), now=now(),
                      limit=limit, progress=progress)  # fmt: skip
    if numbers := found.numbers:
        note = say("other_number", call.lang, text=plain(numbers.text), document=plain(numbers.document))
        print(note, file=sys.stderr)
    told(call, found.shape(), _lines(found, call.lang), found.difference, as_json=as_json)


def _lines(found: Decided, lang: str) -> list[str]:
    key = "decided_again" if found.again else "decided"
    lines = [say(key, lang, text=_told(found.judgement, lang))]
    if found.alike:
        lines.append(say("decided_alike", lang, count=found.alike))
    return lines


def _undo(call: Call, article: str, offset: int, limit: int, *, as_json: bool) -> None:
    from graph.added.deciding import undo
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        found = undo(article, offset, call.ledger, limit=limit, progress=progress)
    lines = [say("undone", call.lang, text=_told(one, call.lang)) for one in found.judgements]
    told(call, found.shape(), lines, found.difference, as_json=as_json)


def _import(ctx: click.Context, call: Call, file: str, limit: int, *, as_json: bool) -> None:
    from graph.added.judgement_csv import import_csv
    from viz.output import plain
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        found = import_csv(file, call.ledger, limit=limit, progress=progress)
    for error in found.refused:
        print(say("refused", call.lang, text=plain(error.text(call.lang))), file=sys.stderr)
    told(call, found.shape(call.lang), _of_import(found, call.lang), found.difference, as_json=as_json)
    ctx.exit(TROUBLE if found.refused and not found.added + found.same else 0)


def _of_import(found: Imported, lang: str) -> list[str]:
    lines = [say("judgements_taken", lang, count=found.added, same=found.same, refused=len(found.refused))]
    return lines + [f"  {one.article} {one.start} «{one.quote}»: {say(_aside(why), lang)}" for one, why in found.aside]


def _aside(why: str) -> str:
    return f"aside_{why.replace(' ', '_')}"


def _list(ctx: click.Context, call: Call, *, as_json: bool, as_csv: bool) -> None:
    from graph.added.deciding import listed
    from graph.added.judgement_csv import as_csv as written
    from viz.output import put

    rows = listed(call.ledger)
    if as_json:
        from viz.output import write_json

        write_json({"total": len(rows), "judgements": [one.shape() for one in rows]})
    elif as_csv:
        put(None, written([one.entry.judgement for one in rows]).encode())
    else:
        _show(call.screen(), rows)
    ctx.exit(0 if rows else NOTHING)


def _show(screen: Screen, rows: tuple[Shown, ...]) -> None:
    if not rows:
        screen.line(screen.say("no_judgements"))
    for shown in rows:
        one = shown.entry.judgement
        aside = shown.entry.aside or ("no document" if shown.lost else None)
        screen.line(one.at[:10], "  ", _told(one, screen.lang))
        if aside:
            screen.line("            ", screen.say(_aside(aside)))


def _told(one: Judgement, lang: str) -> str:
    from graph.added.deciding import what
    from viz.output import plain

    quote = " ".join(one.quote.split())
    return plain(f"{one.article} {one.start} «{quote}»: {what(one, lang)} ({one.by}: {one.why})")
