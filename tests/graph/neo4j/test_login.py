"""A login is taken from the environment, else asked for at a terminal, once, in the language of the call."""

import os
import pty
import subprocess
import sys

import pytest

from graph.neo4j import login as module
from graph.neo4j.login import PASSWORD, USER, forget, login
from tests.outside import ROOT

ADDRESS = "neo4j://localhost:7687"
ASK = f"""
import sys
from graph.neo4j.login import login, forget
from graph.words.speaking import LANGUAGE
LANGUAGE.set(sys.argv[1])
first, again = login({ADDRESS!r}), login({ADDRESS!r})
assert first == again
print(first)
"""


@pytest.fixture(autouse=True)
def nobody(monkeypatch):
    monkeypatch.setattr(module, "_typed", {})
    for name in (USER, PASSWORD):
        monkeypatch.delenv(name, raising=False)


GIVEN = {
    "both": ({USER: "lan", PASSWORD: "x"}, ("lan", "x")),
    "a password alone": ({PASSWORD: "x"}, ("neo4j", "x")),
    "an empty password is one": ({PASSWORD: ""}, ("neo4j", "")),
    "a user alone, and nobody there to be asked": ({USER: "lan"}, None),
    "nothing, and nobody there to be asked": ({}, None),
}


@pytest.mark.parametrize(("given", "expected"), GIVEN.values(), ids=GIVEN)
def test_from_the_environment(monkeypatch, given, expected):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert login(ADDRESS) == expected


ASKED = {
    "English": ("en", {}, [("User [neo4j]: ", "\n"), ("Password: ", "mật khẩu\n")], ("neo4j", "mật khẩu")),
    "Vietnamese": ("vi", {}, [("Tên đăng nhập [neo4j]: ", "lan\n"), ("Mật khẩu: ", "x\n")], ("lan", "x")),
    "the password alone": ("vi", {USER: "lan"}, [("Mật khẩu: ", "x\n")], ("lan", "x")),
}


@pytest.mark.parametrize(("lang", "given", "talk", "expected"), ASKED.values(), ids=ASKED)
def test_at_a_terminal(lang, given, talk, expected):
    screen, terminal = pty.openpty()
    asking = subprocess.Popen([sys.executable, "-c", ASK, lang], cwd=ROOT, stdin=terminal, stderr=terminal,
                              stdout=subprocess.PIPE, encoding="utf-8", start_new_session=True,
                              env={**os.environ, "PYTHONIOENCODING": "utf-8", **given})  # fmt: skip
    os.close(terminal)
    seen = b""
    for prompt, typed in talk:
        while not seen.endswith(prompt.encode()):
            seen += os.read(screen, 1000)
        os.write(screen, typed.encode())
    answer, _ = asking.communicate(timeout=60)
    os.close(screen)
    assert (asking.returncode, answer) == (0, f"{expected}\n")
    assert ADDRESS.encode() in seen
    assert expected[1].encode() not in seen.rpartition(talk[-1][0].encode())[2]


def test_what_a_server_refused_is_asked_for_again(monkeypatch):
    monkeypatch.setitem(module._typed, ADDRESS, ("lan", "sai"))
    assert login(ADDRESS) == ("lan", "sai")
    forget(ADDRESS)
    assert login(ADDRESS) is None
