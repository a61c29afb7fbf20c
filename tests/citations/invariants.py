"""What holds of every reading of a text, whatever the text is."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Sequence

import msgspec

from citations import Article, extract
from citations.model import Citation, Extraction
from citations.text import Composed, fold

WRITTEN = frozenset(
    chr(code)
    for code in [*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2027), 0x09, 0x0A]
    if unicodedata.combining(chr(code)) == 0
)
"""Letters that Vietnamese papers are written in; of text in these, composed and decomposed form say the same."""


def sound_extraction(text: str) -> Extraction:
    """The extraction of a text, after what must hold of it has been seen to hold."""
    article = Article(text)
    found = extract(article)
    assert found == extract(article), "read again, a text says the same"
    for mention in (*found.citations, *found.officials):
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.quote
    people = [who.start for who in found.officials]
    assert people == sorted(people), "in the order of the text"
    places = [(one.start, -one.end) for one in found.citations]
    assert places == sorted(set(places)), "in the order of the text, the outer one first"
    for place, citation in enumerate(found.citations):
        _sound(citation, place, found.citations)
    days = [one.date for one in found.citations if one.date is not None and not one.scheduled]
    assert found.floor == (max(days) if days else None)
    for relation in found.relations:
        assert text[relation.start : relation.end] == relation.evidence
        assert relation.to < len(found.citations)
        assert relation.source is None or relation.source < len(found.citations)
        assert relation.by is None or relation.by < len(found.officials)
    alone = extract(article, citations_only=True)
    assert [one.start for one in alone.citations] == [one.start for one in found.citations]
    assert msgspec.json.encode(found.citations) is not None
    return found


def _sound(citation: Citation, place: int, found: Sequence[Citation]) -> None:
    assert citation.type
    assert citation.type == citation.type.lower()
    assert citation.number is None or 0 <= citation.number < 1_000_000
    assert citation.numeral is None or citation.numeral.startswith(str(citation.number))
    assert "" not in (citation.symbol, citation.issuer, citation.title, citation.pinpoint, citation.term)
    within = citation.within
    assert within is None or (0 <= within < place and found[within].start < citation.start)
    assert citation.refers is None or (0 <= citation.refers < len(found) and citation.refers != place)
    assert len(set(citation.inferred)) == len(citation.inferred)
    for name in citation.inferred:
        assert getattr(citation, name) is not None, f"{name} is inferred, and nothing is there"
    for other in found[place + 1 :]:
        assert other.start >= citation.end or other.within is not None, (citation.quote, other.quote)


def sound_in_both_forms(text: str) -> None:
    """Composed or decomposed, a text says the same; only offsets differ."""
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    one, other = (extract(Article(form)) for form in (composed, apart))
    assert [_said(citation) for citation in one.citations] == [_said(citation) for citation in other.citations]
    assert [(_nfc(who.quote), who.positions) for who in one.officials] == [
        (_nfc(who.quote), who.positions) for who in other.officials
    ]
    assert [(each.kind, each.source, each.to, each.by) for each in one.relations] == [
        (each.kind, each.source, each.to, each.by) for each in other.relations
    ]


def _said(citation: Citation) -> Citation:
    return msgspec.structs.replace(citation, start=0, end=0, quote=_nfc(citation.quote))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def sound_folding(text: str) -> None:
    """Folded text is small and without marks; composed text finds its way back to the text it was made of."""
    folded = fold(text)
    if WRITTEN.issuperset(_nfc(text)):
        assert fold(folded) == folded, "what is folded stays as it is"
    assert len(folded) == len(_nfc(text))
    view = Composed(text)
    assert Composed(view.text).same or "\r" in view.text or view.text != text
    places = [view.original(at) for at in range(len(view.text) + 1)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == len(text)
    assert [view.composed(place) for place in places] == list(range(len(places)))
    for at, (start, end) in enumerate(itertools.pairwise(places)):
        assert _same_letter(text[start:end], view.text[at]), (text[start:end], view.text[at])


def _same_letter(given: str, shown: str) -> bool:
    meant = {"Ð": "Đ", "ƣ": "ư", "Ƣ": "Ư", "\u00a0": " "}
    plain = _nfc("".join(meant.get(letter, letter) for letter in given))
    line_end = given.strip(" \t\r\u00a0") == "\n"  # inside a sentence it is a blank
    return plain == shown or given == shown or (shown in ("\n", " ") and line_end)
