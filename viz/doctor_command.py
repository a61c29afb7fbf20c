"""The command that looks a store over, says what is wrong and what to do, and makes anew what can be."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from viz.call import Call
from viz.commands import NOTHING, Spoken, as_json
from viz.words import say, table

if TYPE_CHECKING:
    from graph.doctor import Finding, Health
    from viz.progress import Progress


@click.command(cls=Spoken)
@click.option("--fix", is_flag=True)
@as_json
@click.pass_obj
@click.pass_context
def doctor(ctx: click.Context, call: Call, fix: bool, as_json: bool) -> None:
    from graph.doctor import mend
    from viz.progress import Progress

    with Progress(call.lang) as progress:
        health = _examined(call, progress)
        gone = None
        behind = any(finding.cure == "publish" for finding in health.findings)
        if fix and (health.curable or behind):
            from graph.publish import publish
            from graph.store import on_server

            before = _wrong(health)
            if health.curable:
                mend(call.ledger, progress=progress)
            if on_server(call.address):
                publish(call.ledger, call.address, progress=progress)
            health = _examined(call, progress)
            gone = len(before - _wrong(health))
    if as_json:
        from viz.output import write_json

        write_json(shape(call, health, gone))
    else:
        _tell(call, health, gone)
    ctx.exit(0 if health.well else NOTHING)


def _examined(call: Call, progress: Progress) -> Health:
    """The ledger's file and, where the store is on one, the server."""
    from msgspec.structs import replace

    from graph.doctor import examine
    from graph.store import on_server

    health = examine(call.ledger, progress=progress)
    if on_server(call.address):
        from graph.invariants.neo4j_doctor import examine_server

        health = replace(health, findings=(*health.findings, *examine_server(call.ledger, call.address)))
    return health


def _wrong(health: Health) -> set[tuple[str, str]]:
    return {(finding.rule, finding.where) for finding in health.findings if finding.fault}


def shape(call: Call, health: Health, gone: int | None) -> dict[str, Any]:
    """What programs read of it."""
    return {
        "store": call.address,
        "ledger": call.ledger,
        "well": health.well,
        "fixed": gone,
        "sqlite": health.sqlite,
        "findings": [{"rule": rule(finding, call.lang), "where": finding.where, "state": state(finding),
                      "next": cure(finding, call.lang)} for finding in health.findings],
    }  # fmt: skip


def state(finding: Finding) -> str:
    """Whether it is wrong, doubtful or known."""
    return "wrong" if finding.fault else "known" if finding.known else "doubtful"


def rule(finding: Finding, lang: str) -> str:
    """What does not hold, in the language of the answer."""
    vietnamese: str = table("doctor")["rule"][finding.rule]
    return vietnamese if lang == "vi" else finding.rule


def cure(finding: Finding, lang: str) -> str:
    """What to do next."""
    said: str = table("doctor")["cure"][finding.cure][lang]
    return said


def _tell(call: Call, health: Health, gone: int | None) -> None:
    """What people read of it: what is wrong first, the places of one rule together."""
    from viz.output import plain

    screen = call.screen()
    if gone is not None:
        screen.line(say("mended", call.lang, path=call.ledger, count=gone))
    order = ("wrong", "doubtful", "known")
    found = sorted(health.findings, key=lambda one: (order.index(state(one)), one.rule, one.cure))
    for (of, _, _), group in groupby(found, key=lambda one: (state(one), one.rule, one.cure)):
        rows = list(group)
        screen.line((f"{say('finding_' + of, call.lang)}: ", "bold" if of == "wrong" else ""),
                    rule(rows[0], call.lang))  # fmt: skip
        for row in rows:
            screen.line("  " + plain(row.where))
        screen.line(("  → " + cure(rows[0], call.lang), "dim"))
    count = sum(finding.fault for finding in health.findings)
    screen.line(say("healthy" if health.well else "unhealthy", call.lang, path=call.address, count=count))


COMMANDS = (doctor,)
