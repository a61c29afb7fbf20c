"""The lists of other headlines that a page links to, in its story or below it.

They are no part of the story, but a document may be named in them alone. A list is
known by its heading ("Tin liên quan"), by the name of an element around it
("related"), or by standing in the story's own run of items. Menus, the way to the
page, tags, what readers share and the page's foot are never such a list.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from citations.model import Span
from loaders.page import Line
from loaders.teasers import is_heading, is_headline, led

MOST = 30
"""Headlines that are kept of one page, nearest to the story first."""
MOST_LETTERS = 4_000
"""Characters they come to at most."""
_SHORTEST, _FEWEST = 15, 4
"""Characters and words of a headline; what is shorter is a link's label or a tag."""
_BETWEEN = 30
"""Characters of a day or a column's name, which may stand between two headlines."""
_BULLET = "- "


def with_lists(story: str, lines: Sequence[Line], told: Collection[int]) -> tuple[str, tuple[Span, ...]]:
    """The story with the page's lists of other headlines below it, and where these stand in the text.

    `told` are the places of the story's lines among all lines of the page.

    >>> page = [Line("Bài viết kể xong."), Line("Đọc thêm:"), Line("Huyện Ví Dụ quán triệt Chỉ thị 05", linked=33)]
    >>> text, [(start, end)] = with_lists("Bài viết kể xong.", page, {0})
    >>> text[:start], text[start:end]
    ('Bài viết kể xong.\\n\\nĐọc thêm:\\n', 'Huyện Ví Dụ quán triệt Chỉ thị 05')
    """
    spans: list[Span] = []
    pieces = [story]
    at, first = len(story), True
    for heading, headlines in _lists(lines, told):
        above = ("\n\n" if first else "\n") + (f"{heading}\n" if heading else "")
        whole = "\n".join(headlines)
        first = False
        spans.append((at + len(above), at + len(above) + len(whole)))
        pieces += [above, whole]
        at = spans[-1][1]
    return "".join(pieces), tuple(spans)


def _lists(lines: Sequence[Line], told: Collection[int]) -> list[tuple[str, list[str]]]:
    """Each list's heading, empty where it has none, and its headlines."""
    found: list[tuple[str, list[str]]] = []
    known = {_bare(lines[place]) for place in told}
    left, letters = MOST, MOST_LETTERS
    heading, listing, open_list, beside_story = "", False, False, False
    for place in range(min(told, default=0), len(lines)):
        line, bare = lines[place], _bare(lines[place])
        if line.beside or line.furniture:
            listing = open_list = beside_story = False
            continue
        if is_heading(bare.rstrip(":")):
            heading, listing, open_list = bare, True, False
            continue
        if place in told:
            listing = listing and (line.only_link or len(bare) <= _BETWEEN)
            open_list, beside_story = False, True
            continue
        lead = led(bare)
        headline = (line.only_link or lead) and is_headline(bare) and _long(bare[lead:])
        beside_story = beside_story and bool(headline) and line.listed
        if not headline:
            listing = listing and not line.only_link and len(bare) <= _BETWEEN
            open_list = open_list and listing
            continue
        if bare in known or not (listing or line.teasing or lead or beside_story):
            continue
        if not left or len(bare) > letters:
            break
        if not open_list:
            found.append((heading if listing else "", []))
        found[-1][1].append(bare)
        known.add(bare)
        open_list, left, letters = True, left - 1, letters - len(bare)
    return found


def _bare(line: Line) -> str:
    return line.text.removeprefix(_BULLET)


def _long(words: str) -> bool:
    return len(words) >= _SHORTEST and len(words.split()) >= _FEWEST
