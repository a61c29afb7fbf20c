"""An article's title, where its text or its page shows one."""

from __future__ import annotations

from functools import cache

import regex

from citations.text import fold, tidy
from loaders.days import DAY_FIRST
from loaders.letterhead import NUMBER, has_letterhead, head_of
from loaders.words import folded, tables

_SHORTEST, _LONGEST, _PROSE = 15, 250, 200
_SHORT, _FEWEST = 10, 4
"""Characters and words of a title in a few short words, which only the first line is taken for: "Long An sơ kết"."""

_ORNAMENT = " \t\r\u00a0#*_|>•·\ufeff\u200b"
_LINK = regex.compile(r"\[([^\[\]\n]{5,300})\]\([^()\s]{1,500}\)")
_TIME = r"(?:[\s,|–-]{1,4}[0-9]{1,2}:[0-9]{2})?"
_DATELINE = regex.compile(rf"[\s(\[|–-]{{1,4}}{DAY_FIRST}{_TIME}[)\]\s]{{0,3}}$")
_DAY_FIRST = regex.compile(rf"(?:[\p{{L}}\s0-9]{{0,20}},?\s)?{DAY_FIRST}")
_OF_A_LETTERHEAD = regex.compile(rf"ngày\s[0-9]{{1,2}}\s?(?:tháng\s|/)|{NUMBER}")
_HOST = regex.compile(r"[\w.-]{2,40}\.(?:vn|com|net|org|info)")
_WORD = regex.compile(r"\p{L}{1,20}")
_SITE = regex.compile(r"\s{0,3}(?<bar>[|»•·]|\s[-–—]\s)\s{0,3}(?<site>[^|»•·]{2,80})$")
MENU_ITEM = 45
"""Characters of the longest item of a menu; headlines between bars are longer."""
_BARS = regex.compile(r"\s?[|»›>•·]\s?")
_OTHER_BARS = regex.compile("[»•·–—]")


def found_title(text: str) -> str | None:
    """The heading that a text opens with, or None where nothing reads like one.

    >>> found_title("Giao ban trực tuyến tháng 12 (03/12/2018 17:40)\\n\\nChiều 3/12, Ban Tổ chức họp.")
    'Giao ban trực tuyến tháng 12'
    """
    head = head_of(text)
    if has_letterhead(head):
        return None               # a document's own name stands in several lines below its head
    first: str | None = None
    spare: str | None = None
    shown = 0
    for line in head.split("\n"):
        line = _plain(line)
        if not line:
            continue
        shown += 1
        if shown > 8 or _told(line):
            return first or spare
        heading, dated = _heading(line)
        if shown == 1 and len(_WORD.findall(line)) >= _FEWEST:
            spare = _heading(line, _SHORT)[0]
        if heading and (dated or not first):
            first = heading
        if dated:
            return first or spare      # its day stood beside it, or right below
    return (first or spare) if shown > 1 else None


def page_title(title: str, site: str | None = None) -> str:
    """A page's title without the name of the site behind it.

    >>> page_title("Quy định 142 – bước tiến | Báo Ví Dụ")
    'Quy định 142 – bước tiến'
    """
    title = tidy(title)
    for _ in range(3):
        found = _SITE.search(title) if "|" in title or " - " in title or _OTHER_BARS.search(title) else None
        if not found or found.start() < 5 or not _names_site(found["site"], found["bar"].strip() == "|", site):
            return title
        title = title[: found.start()].rstrip()
    return title


def _names_site(words: str, bar: bool, site: str | None) -> bool:
    bare = fold(words).strip()
    if site and (bare in fold(site) or fold(site) in bare):
        return True
    if len(bare.split()) > 8 or _site_words("not_sites").match(bare):
        return False
    if bar and _site_words("owners").match(bare):
        return True
    return bool(_site_words("sites").match(bare) or _HOST.fullmatch(bare))


@cache
def _site_words(key: str) -> regex.Pattern[str]:
    known = "|".join(map(regex.escape, sorted(folded("pages", key), key=len, reverse=True)))
    return regex.compile(rf"(?:{known})(?!\p{{L}})")


@cache
def _furniture() -> tuple[str, ...]:
    return tuple(folded("pages", "furniture"))


def _plain(line: str) -> str:
    """A line without the marks of a page turned into text."""
    line = line.strip(_ORNAMENT)
    if line.startswith(("![", "!")):
        return ""
    if linked := _LINK.match(line):
        line = linked[1]
    for fault in tables("pages")["faults"]:
        line = line.removeprefix(fault)
    return " ".join(line.replace("**", "").split()).strip(_ORNAMENT)


def _told(line: str) -> bool:
    """Whether a line is a paragraph rather than a heading."""
    return len(line) > _PROSE or (len(line) > 60 and _ends_sentence(line))


def _ends_sentence(line: str) -> bool:
    return line.endswith((".", ":", ";", ",")) and not line.endswith("..")


def _heading(line: str, shortest: int = _SHORTEST) -> tuple[str | None, bool]:
    """The line as a title, where it reads like one, and whether it bears the page's day."""
    dated = _DATELINE.search(line)
    if dated:
        line = line[: dated.start()].rstrip()
    elif _DAY_FIRST.match(line):
        return None, True
    if not shortest <= len(line) <= _LONGEST or _ends_sentence(line) or len(_WORD.findall(line)) < 3:
        return None, bool(dated)
    half = (len(line) + 1) // 2
    if line[: len(line) // 2].strip() == line[half:].strip():
        return None, False        # a banner and its own description
    if len(parts := _BARS.split(line)) > 2 and max(map(len, parts)) <= MENU_ITEM:
        return None, bool(dated)  # a menu: "Trang chủ | Thời sự | Xây dựng Đảng"
    bare = fold(line)
    if dated and any(f" {word}" in bare for word in folded("dateline", "weekdays") if len(word) > 3):
        return None, True         # a byline
    if line.startswith(("- ", "+ ", "(")) or (len(line) < 80 and _OF_A_LETTERHEAD.search(line)):
        return None, bool(dated)
    if bare.startswith(_furniture()):
        return None, bool(dated)
    if line.isupper() and _site_words("sites").match(bare):
        return None, bool(dated)
    return line, bool(dated)
