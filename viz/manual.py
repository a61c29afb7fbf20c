"""The manual page, made from the commands and their words: what `man vankien` shows.

Written in the macros of man(7); `man`, groff and mandoc read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from viz.help_words import about, commands_of, in_short, options_of, usage_of
from viz.words import say, table

KEPT = "\b"
"""The line before a paragraph whose lines stay as they are."""


def page(program: click.Group, lang: str, release: str) -> str:
    """The page of a program with all of its commands."""
    return "".join(f"{line}\n" for line in _lines(program, lang, release))


def plain(text: str) -> str:
    """A text that roff takes as it stands.

    >>> plain("--json gives \\\\n"), plain(".hidden")
    ('\\\\-\\\\-json gives \\\\en', '\\\\&.hidden')
    """
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text


def _lines(program: click.Group, lang: str, release: str) -> Iterator[str]:
    name = "vankien"
    root = click.Context(program, info_name=name, **program.context_settings)
    yield r"'\" -*- coding: UTF-8 -*-"
    yield f'.TH {name.upper()} 1 "" "{name} {plain(release)}" "{name}"'
    yield ".nh"                                   # neither ids nor Vietnamese are to be broken by English rules
    yield _heading("man_name", lang)
    yield rf"{name} \- {plain(in_short(program, lang).rstrip('.'))}"
    yield _heading("man_synopsis", lang)
    yield f".B {name}"
    yield plain(usage_of(program, lang))
    yield _heading("man_description", lang)
    yield from _paragraphs(about(program, lang))
    yield _heading("man_options", lang)
    yield from _terms(options_of(program, root, lang))
    yield _heading("man_commands", lang)
    for typed, command in commands_of(program):
        yield f'.SS "{plain(f"{name} {typed} {usage_of(command, lang)}")}"'
        yield from _paragraphs(about(command, lang))
        own = click.Context(command, info_name=typed, parent=root)
        yield from _terms(options_of(command, own, lang)[:-1])      # all but --help, which every command has
    yield _heading("man_exit", lang)
    yield from _terms((code, words[lang]) for code, words in table("help")["exit"].items())
    yield _heading("man_environment", lang)
    yield from _terms((variable, words[lang]) for variable, words in table("help")["variable"].items())


def _heading(key: str, lang: str) -> str:
    return f'.SH "{say(key, lang)}"'


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs; those that are kept as they are stand a little to the right."""
    for number, part in enumerate(text.split("\n\n")):
        lines = part.split("\n")
        if number:
            yield ".PP"
        if lines[0].strip() == KEPT:
            yield from (".RS 4", ".nf", *map(plain, lines[1:]), ".fi", ".RE")
        else:
            yield from map(plain, lines)


def _terms(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, words in rows:
        yield from (".TP", rf"\fB{plain(term)}\fR", plain(words))
