"""Which signatures and documents are weighed against one another.

A block holds every way of citing that could mean the same document, and every
document it could mean, so that one block is decided without looking at the rest.
A way of citing stands in one block; a document stands in each it may be cited in.

>>> block_of(Signature("quy định", 142, symbol="QĐ/TW")), block_of(Signature("quyết định", 142))
('n:QĐ:142', 'n:QĐ:142')
>>> block_of(Signature("nghị quyết", session="HNTW 4", term="XII"))
's:HNTW 4'
>>> block_of(Signature("luật", year=2013, title="luat dat dai"))
'l:luat dat dai'
"""

from __future__ import annotations

from functools import cache

import regex

from citations import vocabulary
from citations.vocabulary import LAWS
from graph.model import Document, Signature
from graph.words.keys import key, title_words
from graph.words.lawnames import law_name
from graph.words.numbering import family_of, kind_of, numeral_key

KEY_WORDS = 3
_SESSION = regex.compile(r"(?<kind>HNTW|ĐH) (?<ordinal>[0-9IVXL]{1,6})", regex.IGNORECASE)
_LEAD = {"ve", "viec", "v"}
_NAMED_NUMBER = regex.compile(r"(?:số )?(?<numeral>[0-9]{1,4}[a-zA-Z]?)$")
_CHARTER = {"", "dieu le", "dieu le dang", "dang", "dang cong san viet nam", "dieu le dang cong san viet nam"}
CHARTER = "điều lệ đảng"


def block_of(signature: Signature) -> str:
    """The block in which a way of citing is decided."""
    numeral = numeral_key(signature.number, signature.numeral)
    if numeral is not None:
        return _numbered(signature.type, signature.symbol, numeral)
    if signature.session and (block := block_of_session(signature.session)):
        return block
    if is_law(signature.type, signature.title):
        return f"l:{law_name(signature.title or signature.type, signature.type).base}"
    if is_charter(signature):
        return f"t:{CHARTER}"
    return titled(signature.type, title_words(signature.title or ""))


def is_law(kind: str, title: str | None) -> bool:
    """Whether a paper without a number goes by the name of a law."""
    return kind in LAWS and bool(title or kind == "hiến pháp")


def is_charter(signature: Signature) -> bool:
    """Whether a charter is the Party's, and not one of the many others."""
    if signature.type != "điều lệ" or (signature.issuer and "toàn quốc" not in signature.issuer):
        return False
    title = signature.title or ""
    return title in _CHARTER or title.startswith("dang khoa") or title.startswith("dieu le dang khoa")


def titled(kind: str, words: tuple[str, ...]) -> str:
    """The block of a paper known by its title."""
    return f"t:{kind}:{' '.join(bare_title(kind, words)[:KEY_WORDS])}"


def bare_title(kind: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """A title without the kind of paper and the "về" in front of it."""
    own = title_words(kind)
    start = len(own) if words[: len(own)] == own else 0
    while start < len(words) and words[start] in _LEAD:
        start += 1
    return words[start:]


def blocks_of(document: Document) -> set[str]:
    """Every block in which a way of citing could mean this document."""
    return number_blocks(document) | name_blocks(document)


def number_blocks(document: Document) -> set[str]:
    """The blocks of its number and plenum, and of names that are numbers: "Đề án 06"."""
    found = set()
    if (numeral := numeral_key(document.number, document.numeral)) is not None:
        found.add(_numbered(document.type, document.symbol, numeral))
    if document.session and (block := block_of_session(document.session)):
        found.add(block)
    for name in document.names:
        if number := name_number(name):
            found.add(_numbered(number[0], None, number[1]))
    return found


def name_blocks(document: Document) -> set[str]:
    """The blocks of its title and names."""
    found = set()
    for kind, words in titles(document):
        if kind in LAWS:
            found.add(f"l:{law_name(' '.join(words), kind).base}")
        else:
            found.add(titled(kind, words))
    if document.type == "điều lệ" and any(key(name) in _CHARTER for name in document.names):
        found.add(f"t:{CHARTER}")
    return found


def titles(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """The kinds and words by which a document may be named without its number.

    A decision that enacts a regulation is named by the regulation, too:

    >>> titles(Document("x", "quyết định", title="ban hành Quy chế bầu cử trong Đảng"))[1]
    ('quy chế', ('bau', 'cu', 'trong', 'dang'))
    """
    found: list[tuple[str, tuple[str, ...]]] = []
    whole = title_words(document.title or "")
    if whole:
        kind = _kind_in_front(whole) if document.type not in LAWS else None
        if kind and kind[0] != document.type:
            found.append(kind)
        bare = whole if document.type in LAWS else bare_title(document.type, whole)
        found.append((document.type, bare))
        about = bare_title(document.type, whole)
        for lead in _ENACTS:
            inner = _kind_in_front(about[len(lead) :]) if about[: len(lead)] == lead else None
            if inner and inner[0] not in LAWS:
                found.append((inner[0], bare_title(inner[0], inner[1])))
    for name in document.names:
        if name_number(name) is None:
            if whole and " ".join(title_words(name)).startswith(" ".join(whole)) and document.type in LAWS:
                continue                           # "Luật Đất đai 2013" beside the title "Luật Đất đai"
            words = title_words(name)
            kind = _kind_in_front(words)
            found.append(kind or (document.type, words))
    return found


_ENACTS: tuple[tuple[str, ...], ...] = ((), ("ban", "hanh"), ("phe", "duyet"), ("ban", "hanh", "kem", "theo"))


@cache
def _kinds() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Folded words of a kind → the kind, longest first."""
    named = {name: kind.name for kind in vocabulary.document_types() for name in (kind.name, *kind.also)}
    named |= {kind: kind for kind in (*LAWS, "điều lệ", "cương lĩnh", "chiến lược", "kế hoạch")}
    found = [(title_words(name), kind) for name, kind in named.items()]
    return tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry[1])))


def _kind_in_front(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]] | None:
    """The kind of paper a name begins with, and the rest of it; a law keeps its kind."""
    for own, kind in _kinds():
        if words[: len(own)] == own:
            return kind, words if kind in LAWS else words[len(own) :]
    return None


def name_number(name: str) -> tuple[str, str] | None:
    """The kind and number of a name that is just a number: "Đề án 06", not "Hiến pháp 1992".

    >>> name_number("Đề án 06"), name_number("Nghị quyết 8B"), name_number("Hiến pháp 1992")
    (('đề án', '6'), ('nghị quyết', '8b'), None)
    """
    low = name.strip().lower()
    for kind in _spelled():
        if low.startswith(kind + " ") and kind not in LAWS:
            if found := _NAMED_NUMBER.match(low[len(kind) + 1 :]):
                return kind, str(numeral_key(None, found["numeral"]))
            return None
    return None


@cache
def _spelled() -> tuple[str, ...]:
    names = [name for kind in vocabulary.document_types() for name in (kind.name, *kind.also)]
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _numbered(kind: str, symbol: str | None, numeral: str) -> str:
    return f"n:{family_of(kind_of(kind, symbol), symbol)}:{numeral}"


def block_of_session(session: str) -> str | None:
    """The block of a plenum ("s:HNTW 4") or congress ("c:ĐH XIII"), None where the words are neither."""
    found = _SESSION.match(session)
    if not found:
        return None
    plenum = found["kind"].upper() == "HNTW"
    return f"{'s:HNTW' if plenum else 'c:ĐH'} {found['ordinal'].upper()}"
