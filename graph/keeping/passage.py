"""The words around a citation, cut so that they can be read by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import regex
from msgspec.structs import replace

from graph.model import Edge

AROUND = 120
"""Characters kept on either side of a citation, where its sentence is longer."""
REACH = AROUND + 40
NEWEST = 20
"""Passages of one relation that come with their words; they stand newest first."""
OF_ONE = frozenset({"CITES", "MENTIONS"})
"""Kinds of edges whose passages all stand in the article that they lead from."""

LONGEST_LINE = 400
"""Characters; no text is broken at a greater width."""
NARROWEST = 50
"""Characters; a line below that is shorter tells nothing of the width."""

_SPACE = regex.compile(r"\s+")
_LINE_END = regex.compile(r"\n")
_FIRST = regex.compile(r"[\p{Lu}0-9“\"‘(\[+–-]\S*+")
_END = regex.compile(r"[.!?…][”\"’)\]]?+\s++(?=[\p{Lu}“\"‘(\[–-])|\n[^\S\n]*+\n")


def passage(text: str, start: int, end: int, *, headline: bool = False) -> dict[str, Any]:
    """The sentence of a citation or, if that is long, what stands close by.

    It keeps to its paragraph: a blank line ends one, and so does a line that had room
    for the word below it. A headline of a list keeps to its line. White space is folded
    and dots show where words were left out. `at` is where the citation is within the
    passage.

    >>> found = passage("Mở đầu. Theo Quy định\\n142, cán bộ phải nêu gương. Kết thúc.", 13, 25)
    >>> found["text"]
    'Theo Quy định 142, cán bộ phải nêu gương.'
    >>> found["text"][slice(*found["at"])]
    'Quy định 142'
    """
    before, cut_before = _before(text, start, headline)
    after, cut_after = _after(text, end, headline)
    left = ("… " if cut_before else "") + _SPACE.sub(" ", before).lstrip()
    middle = _SPACE.sub(" ", text[start:end])
    right = _SPACE.sub(" ", after).rstrip() + (" …" if cut_after else "")
    return {"start": start, "end": end, "text": left + middle + right,
            "at": [len(left), len(left) + len(middle)]}


def _before(text: str, start: int, headline: bool) -> tuple[str, bool]:
    """What stands before, from the start of the sentence or of a word; and whether words were left out."""
    reach = max(0, start - REACH)
    # One letter more, for a sentence ends only where a new one begins.
    ends = [found.end() for found in _END.finditer(text, reach, start + 1) if found.end() <= start]
    ends += [at + 1 for at in _line_ends(text, reach, start) if headline or _had_room(text, at)]
    begin = max(ends, default=reach)
    if start - begin <= AROUND and (ends or begin == 0):
        return text[begin:start], False
    space = _SPACE.search(text, start - AROUND, start)
    return (text[space.end() : start] if space else ""), True


def _after(text: str, end: int, headline: bool) -> tuple[str, bool]:
    """What stands behind, up to the end of the sentence or of a word; and whether words were left out."""
    found = _END.search(text, end, end + REACH)
    ends = [found.end()] if found else []
    ends += [at for at in _line_ends(text, end, end + REACH) if headline or _had_room(text, at)][:1]
    stop = min(ends, default=min(len(text), end + REACH))
    if stop - end <= AROUND and (ends or stop == len(text)):
        return text[end:stop], False
    spaces = [space.start() for space in _SPACE.finditer(text, end, end + AROUND)]
    return (text[end : spaces[-1]] if spaces else ""), True


def _line_ends(text: str, start: int, stop: int) -> list[int]:
    return [found.start() for found in _LINE_END.finditer(text, start, min(stop, len(text)))]


def _had_room(text: str, at: int) -> bool:
    """Whether a line ended here though the first word below would have fitted: it was not broken at its width.

    Lines broken at one width are about as long as each other; the width is at least what the line below takes.
    """
    begin = text.rfind("\n", max(0, at - LONGEST_LINE), at) + 1
    if not begin and at > LONGEST_LINE:
        return True
    line = text[begin:at].strip()
    below = text[at + 1 : at + 1 + LONGEST_LINE].split("\n", 1)[0].strip()
    first = _FIRST.match(below)
    return first is not None and len(below) >= NARROWEST and len(line) + 1 + len(first[0]) <= len(below)


def with_texts(passages: Sequence[dict[str, Any]], texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Passages of several articles, the newest with their words where the article is at hand."""
    return [each | passage(texts[each["article"]], each["start"], each["end"]) if each["article"] in texts else each
            for each in passages[:NEWEST]] + list(passages[NEWEST:])  # fmt: skip


def articles_wanted(edges: Iterable[Edge]) -> list[str]:
    """The articles whose texts `told` needs."""
    return sorted({id for edge in edges for id in (
        [edge.source] if edge.kind in OF_ONE else articles_of(edge.properties.get("passages", ())))})  # fmt: skip


def bare(edge: Edge) -> Edge:
    """An edge without the words of its passages."""
    if edge.kind not in OF_ONE:
        return edge
    spans = [{"start": each["start"], "end": each["end"]} for each in edge.properties["passages"]]
    return replace(edge, properties=edge.properties | {"passages": spans})


def told(edge: Edge, texts: Mapping[str, str]) -> Edge:
    """An edge with the words of its passages, as far as the texts of articles are at hand; of many the newest."""
    said = edge.properties.get("passages")
    if not said:
        return edge
    if edge.kind not in OF_ONE:
        words = with_texts(said, texts)
    elif edge.source in texts:
        headline = bool(edge.properties.get("teaser"))
        words = [passage(texts[edge.source], each["start"], each["end"], headline=headline) for each in said]
    else:
        return edge
    return replace(edge, properties=edge.properties | {"passages": words})


def articles_of(passages: Sequence[dict[str, Any]]) -> list[str]:
    """The articles whose texts `with_texts` needs."""
    return list(dict.fromkeys(each["article"] for each in passages[:NEWEST] if "article" in each))
