"""What a shell offers for the arguments of a command: ids from the store, files, the names of commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from viz.call import STORE
from viz.help_words import FORMATS, commands_of

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Offer = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]] | list[str]]

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_VANKIEN_COMPLETE"
"""By it the script in the shell asks the program."""
_STEERS = set("\"'`\\$&|;<>()[]{}*?!#~:,=")
"""Letters that a shell or its completion would take for something else."""


def ids(*kinds: str, several: bool = False) -> Offer:
    """Ids of these kinds in the store of the call; `several` where each word is one, else for the first word only."""
    def offer(ctx: click.Context, param: click.Parameter, start: str) -> list[str]:
        if param.nargs == -1 and ctx.params.get(param.name or "") and not several:
            return []
        said = ctx.find_root().params
        address = said.get("store") or said.get("ledger") or STORE
        if "://" in address:                       # a server is too far to be asked between two keys
            return []
        from graph.questions.begun import begun

        found = [id for kind in kinds for id in begun(address, kind, start)]
        return [id for id in found if not (_STEERS & set(id) or any(letter.isspace() for letter in id))]

    return offer


def _path(kind: str) -> Offer:
    def offer(_ctx: click.Context, _param: click.Parameter, start: str) -> list[CompletionItem[str]]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(start, type=kind)]

    return offer


documents = ids("Document")
articles = ids("Article", several=True)
anything = ids("Document", "Official", "Article", "Organisation")
files, folders = _path("file"), _path("dir")


def formats(_ctx: click.Context, _param: click.Parameter, start: str) -> list[str]:
    """The names of formats that can be read."""
    return [name for name in FORMATS if name.startswith(start)]


def commands(ctx: click.Context, param: click.Parameter, start: str) -> list[str]:
    """The next word of the name of a command."""
    before = tuple(ctx.params.get(param.name or "") or ())
    root = ctx.find_root().command
    assert isinstance(root, click.Group)
    names = (tuple(typed.split(" ")) for typed, _ in commands_of(root))
    return [name[-1] for name in names if name[:-1] == before and name[-1].startswith(start)]


def script(shell: str, program: click.Command) -> str:
    """What a shell of this name is to run once, so that it completes `vankien`."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    asking = found(program, {}, "vankien", VARIABLE)
    return asking.source_template % asking.source_vars()       # source() would run the shell to ask how old it is
