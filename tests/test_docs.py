"""README.md and docs/ hang together: links lead somewhere, commands and options named in passing are there,
tables of fields are whole. That the commands run is tried in tests/slow."""

import importlib.util
import re
import shlex
import unicodedata
from pathlib import Path
from typing import get_args

import click
import pytest

import cli
from graph.questions.wanted import Intent
from tests.outside import ROOT

SPEC = importlib.util.spec_from_file_location("paste", ROOT / "docs" / "paste.py")
paste = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(paste)
PAGES = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paste.PAGES}
FENCED = re.compile(r"^```.*?^```$", re.M | re.S)
INLINE = re.compile(r"`((?:[^`\n]|\n(?!\n))+)`")
LEFT_OUT = (
    "python3 -m venv ~/vankien",
    "~/vankien/bin/pip install vankien-0.1.0-py3-none-any.whl",
    "python3 -m pip download --dest parts vankien-0.1.0-py3-none-any.whl",
    "python3 -m pip install --no-index --find-links parts vankien",
    "make demo",
    "make test",
    "vankien serve",
    "vankien --store neo4j://localhost:7687 ingest examples/articles",
    'vankien --store neo4j://localhost:7687 ask "which articles cite Quy định 142"',
    "vankien publish neo4j://localhost:7687",
    'vankien --store neo4j://localhost:7687 cypher "MATCH (d:Document) RETURN d.name ORDER BY d.cited DESC LIMIT 5"',
    "docker compose up --detach --wait",
    "read -rs VANKIEN_NEO4J_PASSWORD && export VANKIEN_NEO4J_PASSWORD",
    "export VANKIEN_NEO4J_USER=neo4j VANKIEN_NEO4J_DATABASE=neo4j     # as the console says",
    "vankien --store neo4j+s://xxxxxxxx.databases.neo4j.io ingest examples/articles",
    'neo4j-admin dbms set-initial-password "$VANKIEN_NEO4J_PASSWORD"',
    "neo4j start",
    "vankien extract gold/NAME/text > out.jsonl",
    "python ../shared/gold/score.py gold/NAME/gold gold/NAME/text out.jsonl --misses",
)
"""All lines of the pages that are not run with their page. No more than these."""


def anchor(heading):
    """The name by which a heading is linked to."""
    plain = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFC", heading.replace("`", "")).lower())
    return re.sub(r"\s", "-", plain.strip())


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", FENCED.sub("", PAGES[page])):
        path, _, part = target.partition("#")
        file = (ROOT / page).parent / path if path else ROOT / page
        assert file.exists(), target
        if part:
            assert part in {anchor(each) for each in re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.M)}


def test_the_first_page_lists_all():
    listed = set(re.findall(r"\]\((\w[\w-]*\.md)\)", PAGES["docs/README.md"]))
    assert listed == {Path(page).name for page in PAGES if page.startswith("docs/")} - {"README.md"}


def lines(kinds):
    """Every command of the blocks of these kinds."""
    for text in PAGES.values():
        for block in paste.BLOCK.finditer(text):
            if block["kind"] in kinds:
                for line in block["body"].splitlines():
                    if block["kind"] == "sh" or line.startswith("$ "):
                        yield line.removeprefix("$ ")


def test_what_is_not_run_is_told_and_no_more():
    left_out = {line for line in lines(("sh", "console")) if paste.elsewhere(line)}
    assert left_out == set(LEFT_OUT)
    assert {paste.elsewhere(line) for line in left_out} == set(paste.ELSEWHERE)


def test_blocks_are_of_kinds_that_are_known():
    """A block of another kind would not be run."""
    kinds = {kind for text in PAGES.values() for kind in re.findall(r"^```(\w*)$", text, re.M)}
    assert kinds <= {"console", "sh", "python", "text", "json", "cypher", ""}


def named():
    """Every command that is named in passing."""
    for page, text in PAGES.items():
        for words in INLINE.findall(FENCED.sub("", text)):
            if words.startswith("vankien ") and "<(" not in words:
                yield page, " ".join(words.split())


@pytest.mark.parametrize(("page", "words"), list(named()))
def test_commands_named_in_passing_are_there(page, words):
    _, *said = shlex.split(words.replace("…", ""))
    command, options = cli.main, {name for param in cli.main.params for name in param.opts} | {"--help"}
    for word in said:
        name = word.partition("=")[0]
        if name.startswith("--") and name != "--":
            assert name in options, f"{page}: {words}"
        elif isinstance(command, click.Group) and word in command.commands:
            command = command.commands[word]
            options |= {name for param in command.params for name in param.opts}
    assert command is not cli.main or not [word for word in said if word[0].islower() and "/" not in word
                                           and word not in ("vi", "en")], f"{page}: {words}"  # fmt: skip


def test_every_kind_of_question_is_told():
    told = re.search(r"An `intent` is one of\n(.*?)\.\n", PAGES["docs/output.md"], re.S)[1]
    assert set(re.findall(r"`(\w+)`", told)) == set(get_args(Intent))
