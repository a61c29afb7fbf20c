"""Texts, files and requests for properties: any letters, and those made of the field's own words."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from citations import vocabulary
from graph.words import asking
from loaders.words import tables

JUNK = (
    "",
    " ",
    "\u00a0",
    "\n",
    "\r\n",
    " \n",
    "\t",
    ", ",
    "; ",
    ": ",
    ". ",
    " và ",
    " - ",
    "–",
    "/",
    "(",
    ")",
    "“",
    "”",
    "…",
    "**",
    "\u200b",
    "\ufeff",
    "e\u0302\u0301",
    "\u0323",
    "Ð",
    "ƣ",
    "😀",
    "\0",
    "\x1b[2J",
    "<b>",
    "{",
    "}",
    "%s",
    "x" * 60,
)
NUMBERS = (
    "1",
    "05",
    "142",
    "8B",
    "66.16",
    "36a",
    "851 + 852",
    "02, 03",
    "01, 49 và 54",
    "9" * 30,
    "٣",
    "²",
    "XIII",
    "IV",
    "mười một",
)
SYMBOLS = ("-QĐ/TW", " - NQ/TW", "-QÐ/TU", "/2015/NĐ-CP", "-HD/BTCTW", "-CT/T", "/QH15", "-", "/", "-KL/TW-x", "_CT/TW")
DAYS = (
    "ngày 23/4/2024",
    "ngày 31-02-2020",
    "ngày 3 tháng 2 năm 1930",
    "(1/1/2020)",
    "năm 2018",
    "tháng 12/2011",
    "ngày 0/0/0000",
    "khóa XII",
    "lần thứ tám",
    "khoá XXXX",
    "nhiệm kỳ 2020 - 2025",
    "20/11",
)
BODIES = (
    "của Bộ Chính trị",
    "của Ban Bí thư",
    "của Ban Thường vụ Tỉnh ủy Gia Lai",
    "Quận uỷ Cầu Giấy",
    "Ban Tổ chức Trung ương",
    "của Chính phủ",
    "UBND xã A Lưới 2",
    "Đảng bộ tỉnh",
    "Thủ tướng",
    "HĐND",
    "BTV Tỉnh ủy",
)
PAPERS = (
    "Nghị quyết Trung ương 4",
    "Nghị quyết Đại hội",
    "Điều lệ Đảng",
    "Luật Đất đai",
    "Bộ luật Lao động",
    "dự thảo Quy chế",
    "Hội nghị lần thứ sáu",
    "về việc ",
    "Điều 7, khoản 1 ",
    "thay thế ",
    "hướng dẫn thực hiện ",
    "Số: ",
    "số ",
    "Căn cứ ",
)
PEOPLE = (
    "đồng chí Trần Văn Mẫu",
    "ông Mẫu",
    "Bí thư Tỉnh ủy",
    "nguyên Phó Chủ tịch",
    "Thượng tướng",
    "giữ chức",
    "ký",
    "GS.TS. ",
    "H'Yim",
    "do Lê Thị Mẫu trình bày",
    "TRẦN VĂN MẪU",
)

letters = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)
"""Any text."""


@cache
def types() -> tuple[str, ...]:
    """Kinds of papers as they are written: small, with a capital, in capitals."""
    names = [name for kind in vocabulary.document_types() for name in (kind.name, *kind.also, *kind.short)]
    return tuple(way for name in names for way in (f"{name} ", f"{name.capitalize()} ", f"{name.upper()} số "))


def prose(*more: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Words of the grammar in any order, with junk between."""
    words = st.one_of(
        *(st.sampled_from(each) for each in (types(), NUMBERS, SYMBOLS, DAYS, BODIES, PAPERS, PEOPLE, *more))
    )
    pieces = st.lists(st.tuples(words, st.sampled_from((" ", *JUNK))).map("".join), max_size=14).map("".join)
    return st.one_of(pieces, st.tuples(pieces, letters, pieces).map("".join))


@cache
def _asking() -> tuple[str, ...]:
    found: list[str] = []
    waiting: list[object] = [asking.data()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str):
            found.append(value)
    return tuple(sorted(set(found)))


def questions() -> st.SearchStrategy[str]:
    """Any text, and any mixture of words of asking, kinds, numbers, days, bodies and names."""
    words = st.one_of(*(st.sampled_from(each) for each in (_asking(), types(), NUMBERS, SYMBOLS, DAYS, BODIES, PEOPLE)))
    return st.one_of(letters, st.lists(words, max_size=12).map(" ".join), prose())


TAGS = (
    "p",
    "div",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "b",
    "br",
    "h1",
    "nav",
    "time",
    "meta",
    "script",
    "figcaption",
    "title",
    "svg",
)
ATTRIBUTES = (
    "",
    " class='tin-lien-quan'",
    " datetime=2024-09-27",
    " hidden",
    " a\x01=b",
    " style='display:none'",
    " <",
    " =",
    " 'x",
    " property='og:title' content='Mẫu'",
    " name=date content=99/99/9999",
    " type=application/ld+json",
)


def pages() -> st.SearchStrategy[str]:
    """Pages of tags that open, close and hold one another anyhow."""
    opening = st.tuples(st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)).map(lambda both: f"<{both[0]}{both[1]}>")
    closing = st.sampled_from(TAGS).map("</{}>".format)
    odd = st.sampled_from(
        (
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml version='1.0'?>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "&b;",
            "&#0;",
            "&#xD800;",
            "<meta charset=utf-7>",
            "<meta charset=windows-1258>",
            '{"datePublished":"2020-01-01"}',
        )
    )
    return st.lists(st.one_of(opening, closing, odd, prose()), max_size=25).map("".join)


@cache
def _headings() -> tuple[str, ...]:
    return tuple(name for names in tables("columns").values() for name in names)


def tables_of_articles() -> st.SearchStrategy[str]:
    """Tables under headings that are known, and others, with cells that are quoted anyhow."""
    mark = st.sampled_from((",", ";", "\t", "|"))
    cell = st.one_of(prose(), st.sampled_from(('"', '""', '"a\nb"', '"a"b', "=1+1", "27/9/2024", "")), letters)
    heads = st.lists(st.sampled_from((*_headings(), "x", "")), max_size=5)
    rows = st.lists(st.lists(cell, max_size=6), max_size=6)
    ends = st.sampled_from(("\n", "\r\n", "\r"))
    return st.builds(
        lambda by, end, head, body: end.join(by.join(row) for row in (["text", *head], *body)), mark, ends, heads, rows
    )


def encoded(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """Texts in some encoding, whole or cut, with a few bytes that are wrong."""
    names = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1258", "cp1252", "latin-1")
    whole = st.tuples(texts, st.sampled_from(names)).map(lambda both: both[0].encode(both[1], "replace"))
    spoilt = st.builds(
        lambda data, at, junk: data[:at] + junk + data[at:], whole, st.integers(0, 400), st.binary(max_size=4)
    )
    return st.one_of(whole, spoilt, st.binary(max_size=400))
