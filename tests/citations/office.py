"""What the tests of office-holders share: an article's place, and the people a text names with their posts."""

from __future__ import annotations

from citations import officials
from citations.model import OfficialMention, Place
from citations.text import Composed

PLACE = Place(province="Gia Lai", district="Chư Sê")


def scan(text: str) -> list[OfficialMention]:
    """The mentions of a text in an article about a district of Gia Lai; each quotes the text it stands on."""
    text = Composed(text).text
    mentions = officials.scan(text, [], PLACE, None)
    assert all(text[one.start : one.end] == one.quote for one in mentions)
    return mentions


def found(text: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """The same as names, each with its posts and their bodies."""
    return [(one.name, [(post.title, post.org) for post in one.positions]) for one in scan(text)]
