"""The manual page: whole, in both languages, and such that what reads it has nothing to complain of."""

import os
import re
import shutil
import subprocess

import click
import pytest

import cli
from tests.outside import ROOT
from viz.help_words import commands_of, names_of
from viz.manual import page
from viz.words import LANGUAGES, say

READERS = {
    "mandoc": ("mandoc", "-Tlint", "-Wwarning"),
    "groff": ("groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z"),
}
KNOWN = re.compile(r"missing date")
"""A page that is made again at every build bears no day."""


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request):
    return request.param, page(cli.main, request.param, "1.2.3")


def test_tells_of_every_command_and_option(made):
    lang, text = made
    for typed, command in commands_of(cli.main):
        _, _, rest = text.partition(f'.SS "vankien {typed} ')
        section = re.split(r"^\.S[SH] ", rest, flags=re.M)[0]
        assert section, typed
        for param in command.params:
            if isinstance(param, click.Option):
                assert names_of(param, lang).replace("-", r"\-") in section, f"{typed}: {param.opts}"


def test_tells_of_every_variable_of_the_environment(made):
    files = [ROOT / "cli.py", *(ROOT / "graph").rglob("*.py"), *(ROOT / "viz").glob("*.py")]
    code = "".join(file.read_text(encoding="utf-8") for file in files)
    read = set(re.findall(r"\"(VANKIEN_[A-Z0-9_]+)\"", code))
    assert read == set(re.findall(r"^\\fB(VANKIEN_\w+)\\fR$", made[1], re.M))


def test_examples_stay_as_they_are(made):
    example = "vankien ask \"" + ("which articles cite" if made[0] == "en" else "bài nào trích dẫn") + " Quy định 142\""
    assert "\n.nf\n" in made[1]
    assert f"\n{example}\n" in made[1]


def test_has_no_macro_but_those_of_a_manual(made):
    macros = set(re.findall(r"^([.'][^ \n]*)", made[1], re.M))
    assert macros == {"'\\\"", ".TH", ".nh", ".SH", ".SS", ".PP", ".TP", ".B", ".RS", ".RE", ".nf", ".fi"}


def test_what_reads_manuals_here_reads_it(made, tmp_path):
    """By whichever of the readers this machine has."""
    lang, text = made
    file = tmp_path / "vankien.1"
    file.write_text(text, encoding="utf-8")
    for name, command in READERS.items():
        if shutil.which(name):
            done = subprocess.run([*command, file], capture_output=True, encoding="utf-8", check=False)
            assert [line for line in (done.stdout + done.stderr).splitlines() if not KNOWN.search(line)] == []
    if shutil.which("man"):
        shown = subprocess.run(["man", "-l", file], capture_output=True, encoding="utf-8", check=True,
                               env={"LC_ALL": "C.UTF-8", "MANWIDTH": "120", "PATH": os.environ["PATH"]}).stdout
        for words in (say("man_commands", lang), "vankien register import", "--store", "Quy định 142"):
            assert words in shown
