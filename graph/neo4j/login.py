"""Who asks a Neo4j server: the environment says, or somebody at the terminal is asked, once for a run."""

from __future__ import annotations

import getpass
import os
import sys

from citations.errors import Sentence
from graph.words.speaking import LANGUAGE

USER, PASSWORD = "VANKIEN_NEO4J_USER", "VANKIEN_NEO4J_PASSWORD"
DEFAULT = "neo4j"
"""The user where nobody says another: the one that every server begins with."""

_typed: dict[str, tuple[str, str]] = {}
"""Address → what was typed for it: the threads of one run each open the server anew."""


class UserPrompt(Sentence):
    en = "User [{user}]: "
    vi = "Tên đăng nhập [{user}]: "


class PasswordPrompt(Sentence):
    en = "Password: "
    vi = "Mật khẩu: "


def login(address: str) -> tuple[str, str] | None:
    """User and password; None where the environment does not say and nobody can be asked."""
    user, password = os.environ.get(USER), os.environ.get(PASSWORD)
    if password is not None:
        return (user or DEFAULT, password)
    if address in _typed:
        return _typed[address]
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    lang = LANGUAGE.get()
    print(address, file=sys.stderr)
    if user is None:
        print(UserPrompt(user=DEFAULT).text(lang), end="", file=sys.stderr, flush=True)
        user = sys.stdin.readline().strip() or DEFAULT
    _typed[address] = (user, getpass.getpass(PasswordPrompt().text(lang)))
    return _typed[address]


def forget(address: str) -> None:
    """Ask again next time: the server did not take it."""
    _typed.pop(address, None)
