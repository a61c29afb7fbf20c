"""The names of laws: which law, of which year, and whether the act that amends it.

One law has many versions and acts that amend it, and the press gives all of them
nearly one name. They are kept together under the law's bare name.

>>> law_name("Luật Bảo hiểm y tế sửa đổi 2024")
LawName(base='luat bao hiem y te', year=2024, form='revised')
>>> law_name("Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế").form
'amending'
>>> law_name("Luật Báo chí hiện hành được Quốc hội thông qua").base
'luat bao chi'
>>> law_name("Luật Ban hành văn bản QPPL").base
'luat ban hanh van ban quy pham phap luat'
>>> law_name("Hiến pháp năm 2013")
LawName(base='hien phap', year=2013, form='')
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from msgspec import Struct

from graph.words.keys import key, title_words
from graph.words.numbering import numbering

_YEAR = regex.compile(r" (?:nam )?(?<year>1[89][0-9]{2}|20[0-9]{2})$")
_REVISED = regex.compile(r" sua doi(?: bo sung)?$")
_AMENDING = regex.compile(
    r"(?:luat |bo luat |phap lenh |nghi quyet )?sua doi(?: bo sung)?"
    r"(?: mot so)?(?: (?:dieu|noi dung)(?: [0-9]{1,3})?)?(?: cua)? "
    r"(?=luat|bo luat|phap lenh|hien phap|cac luat|[0-9]{1,2} luat)"
)
_NUMBERED = regex.compile(r" so [0-9]")
MOST_WORDS = 12


class LawName(Struct, frozen=True):
    """The bare name, the year said with it, and the form: "" the law itself, "revised", "amending"."""

    base: str
    year: int | None = None
    form: str = ""


@lru_cache(maxsize=16384)
def law_name(written: str, kind: str | None = None) -> LawName:
    """A law's name taken apart; `kind` stands before it where the name itself leaves it out."""
    name = " ".join(_short().get(word, word) for word in title_words(written))
    form, year = "", None
    if over := _ends().search(name):
        name = name[: over.start()]
    if numbered := _NUMBERED.search(name):
        name = name[: numbered.start()]
    for _ in range(3):                             # "… năm 2015 (sửa đổi, bổ sung năm 2017)"
        if found := _YEAR.search(name):
            year = year or int(found["year"])
            name = name[: found.start()]
        elif found := _REVISED.search(name):
            form = "revised"
            name = name[: found.start()]
    if found := _AMENDING.match(name):
        form = "amending"
        name = name[found.end() :]
    while (words := name.rpartition(" "))[2] in _LOOSE and words[0]:
        name = words[0]
    if kind and not name.startswith(("cac luat", key(kind), *(() if form != "amending" else _KINDS))):
        name = f"{key(kind)} {name}".strip()
    return LawName(" ".join(name.split()[:MOST_WORDS]), year, form)


@cache
def _short() -> dict[str, str]:
    """Short form in a law's name, folded → the words it stands for."""
    return {key(short): key(full) for short, full in numbering()["laws"]["short"].items()}


@cache
def _ends() -> regex.Pattern[str]:
    """What no law's name goes on with."""
    return regex.compile(f" (?:{'|'.join(key(words) for words in numbering()['laws']['ends'])})(?: |$)")


_LOOSE = {"va", "cua", "theo", "voi"}
"""Little words no name ends with: the sentence goes on."""
_KINDS = ("luat", "bo luat", "phap lenh", "hien phap")
