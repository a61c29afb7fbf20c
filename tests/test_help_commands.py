"""Help, refusals and versions in both languages; nothing of them is missing in one."""

import re
import tomllib

import click
import pytest

import cli
from tests.outside import ROOT, run
from viz.help_words import commands_of
from viz.words import LANGUAGES, help_text, say

COMMANDS = dict(commands_of(cli.main))
HELP = tomllib.loads((ROOT / "viz/data/help.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("typed", ["", *COMMANDS])
def test_help_is_what_the_option_shows(typed, lang):
    shown = run("--lang", lang, "help", *typed.split(), prog_name="vankien")
    asked = run("--lang", lang, *typed.split(), "--help", prog_name="vankien")
    assert (shown.exit_code, shown.stdout) == (0, asked.stdout)
    assert shown.stdout.startswith(f"{say('usage', lang)}: vankien {typed}".rstrip())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", [cli.main, *COMMANDS.values()], ids=["vankien", *COMMANDS])
def test_every_part_of_a_command_has_words(command, lang):
    assert help_text("command", command.name, lang), command.name
    for param in command.params:
        kind = "argument" if isinstance(param, click.Argument) else "option"
        assert help_text(kind, param.name, lang), f"{command.name}: {param.name}"
        if kind == "option" and not param.is_flag and not isinstance(param.type, click.Choice):
            assert help_text("metavar", param.name, lang) or param.metavar, f"{command.name}: {param.name}"


def test_no_word_is_left_over():
    params = [param for command in (cli.main, *COMMANDS.values()) for param in command.params]
    told = {"command": {command.name for command in (cli.main, *COMMANDS.values())},
            "argument": {param.name for param in params if isinstance(param, click.Argument)},
            "option": {param.name for param in params if isinstance(param, click.Option)}}  # fmt: skip
    assert {kind: left for kind, names in told.items() if (left := set(HELP[kind]) - names)} == {}


@pytest.mark.parametrize("typed", ["", *COMMANDS])
def test_help_in_vietnamese_has_no_words_of_click(typed):
    page = run("--lang", "vi", "help", *typed.split()).stdout
    assert not re.findall(r"Usage|Options|Commands|Show this|default|required|COMMAND|ARGS|x>=", page)


def test_the_language_may_stand_behind():
    assert run("--help", "--lang", "vi").stdout.startswith("Cách dùng")
    assert run("--version", "--lang", "vi").stdout == run("--lang", "vi", "--version").stdout


@pytest.mark.parametrize(("lang", "words"), [("en", "data format"), ("vi", "định dạng dữ liệu")])
def test_versions(lang, words):
    told = run("--lang", lang, "--version")
    assert told.exit_code == 0
    assert re.fullmatch(rf"vankien [0-9.]+ \({words} [0-9]+, Python 3\.[0-9.]+\S*\)\n", told.stdout)


def test_a_command_without_words_of_its_own_shows_the_way():
    told = run("--lang", "en", "help", "cites", "more")
    assert (told.exit_code, told.stderr) == (2, "Error: There is no command more. See: main cites --help.\n")


REFUSED = {
    "a word misspelt": (["ingst"], "Did you mean ingest", "Có phải ý bạn là ingest"),
    "help of a word misspelt": (["help", "cite"], "Did you mean cites", "Có phải ý bạn là cites"),
    "a word misspelt in a group": (["register", "imprt"], "Did you mean import", "Có phải ý bạn là import"),
    "no command": ([], "A command is missing", "Thiếu lệnh"),
    "no command of a group": (["register", "--"], "A command is missing", "Thiếu lệnh"),
    "none of the choices": (["export", "--format", "xls", "x"], "'xls' is none of neo4j-admin, graphml",
                            "'xls' không thuộc các giá trị neo4j-admin, graphml"),
    "a choice with a quote in it": (["timeline", "x", "--by", "it's"], '"it\'s" is none of month, year',
                                    '"it\'s" không thuộc các giá trị month, year'),
    "no number": (["stats2", "x"], "There is no command stats2", "Không có lệnh stats2"),
    "a word for a number": (["serve", "--port", "x"], "'x' is no whole number from 0 to 65535",
                            "'x' không phải số nguyên từ 0 đến 65535"),
    "a number beyond": (["serve", "--port", "70000"], "70000 is no whole number from 0 to 65535",
                        "70000 không phải số nguyên từ 0 đến 65535"),
    "a number below": (["cites", "x", "--limit", "-1"], "-1 is no whole number from 0 on",
                       "-1 không phải số nguyên từ 0 trở lên"),
    "no value": (["serve", "--port"], "--port needs a value", "--port cần một giá trị"),
    "no value in front": (["--store"], "--store needs a value", "--store cần một giá trị"),
    "a value too many": (["stats", "--json=1"], "--json takes no value", "--json không nhận giá trị"),
    "words too many": (["path", "Quy", "định", "142"], "There is no place for 142", "Thừa 142"),
    "no such option in front": (["--stor", "x", "stats"], "There is no option --stor", "Không có tuỳ chọn --stor"),
    "an option that is required": (["export", "x"], "--format is missing", "Thiếu --format"),
    "a page of one command": (["help", "--man", "cites"], "tells of all commands", "gồm mọi lệnh"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "english", "vietnamese"), REFUSED.values(), ids=REFUSED)
def test_refuses_in_the_readers_language(arguments, english, vietnamese):
    for lang, words, ending in (("en", english, " See: "), ("vi", vietnamese, " Xem: ")):
        told = run("--lang", lang, *arguments)
        assert (told.exit_code, told.stdout) == (2, "")
        assert told.stderr.startswith(say("error", lang, text=""))
        assert words in told.stderr
        assert ending in told.stderr
        assert told.stderr.count("\n") == 1
