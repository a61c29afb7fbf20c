"""What the program says to people, in Vietnamese and English, read from `data/` on first use.

>>> say("unknown", "vi")
'chưa có trong danh mục'
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("vi", "en")


@cache
def table(name: str) -> dict[str, Any]:
    """One of the tables of words."""
    return tomllib.loads((Path(__file__).parent / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def language(asked: str | None = None) -> str:
    """The language to speak: the one asked for, else VANKIEN_LANG's or the locale's; English when in doubt.

    >>> language("vi"), language("fr")
    ('vi', 'en')
    """
    if asked := asked or os.environ.get("VANKIEN_LANG"):
        return asked if asked in LANGUAGES else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := os.environ.get(name):
            return "vi" if locale.lower().startswith("vi") else "en"
    return "en"


def say(key: str, lang: str, **values: Any) -> str:
    """A message with its values filled in; numbers as the language writes them.

    >>> say("articles", "en", count=12000), say("articles", "vi", count=12000)
    ('12,000 articles', '12.000 bài')
    """
    return _filled(table("messages")[key], lang, values)


def say_on_page(page: str, key: str, lang: str, **values: Any) -> str:
    """The same of a page that opens in a browser; `page` is the table of its words."""
    return _filled(table("pages")[page][key], lang, values)


def _filled(row: dict[str, str], lang: str, values: dict[str, Any]) -> str:
    text = row[lang]
    if lang == "en" and values.get("count") == 1:
        text = row.get("one", text)
    shown = {name: _Number(value, lang) if type(value) is int else value for name, value in values.items()}
    return text.format(**shown)


class _Number:
    """A whole number in a message; `{count:is|are}` gives the word that goes with it."""

    def __init__(self, value: int, lang: str) -> None:
        self._value, self._lang = value, lang

    def __format__(self, forms: str) -> str:
        one, _, many = forms.partition("|")
        return (one if self._value == 1 else many) if forms else number(self._value, self._lang)


def help_text(kind: str, name: str, lang: str) -> str | None:
    """What a command, an option or an argument is for; None where there is nothing to say of it."""
    row = table("help").get(kind, {}).get(name)
    return row[lang].strip() if row else None


def number(value: int, lang: str) -> str:
    """A whole number with its thousands set apart."""
    return f"{value:,}".replace(",", "." if lang == "vi" else ",")


def page_words(page: str, lang: str) -> dict[str, str | list[str]]:
    """All that a page says, for its scripts: key → text; where one is told otherwise, the text for one and for many."""
    return {key: [row["one"], row[lang]] if lang == "en" and "one" in row else row[lang]
            for key, row in table("pages")[page].items()}  # fmt: skip
