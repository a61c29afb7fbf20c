"""Digits → citations: numbered papers, one by one and in lists, with what stands around them.

The scan stops at a number that has a type word before it or a symbol behind it
(`grammar.numbered`). From there the facts behind the number are read one after
another, then the further items of a list. A number alone is a paper only where a
named rule below says so; everything else near a type word counts things.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from citations import behind, body_words, grammar, vocabulary
from citations.bodies import issuer, of_symbol
from citations.draft import Draft
from citations.symbols import Symbol, symbol_of, type_of_mark
from citations.text import fold, tidy

LONGEST_LIST = 20_000
"""Items of one list that are read; a guard against a hostile text, not against a long list."""


@cache
def _types() -> dict[str, vocabulary.DocumentType]:
    """A type word in small letters → its kind."""
    found = {fold(word): kind for kind in vocabulary.document_types() for word in (kind.name, *kind.also)}
    for kind in vocabulary.document_types():
        found |= dict.fromkeys((word.lower() for word in (kind.name, *kind.also, *kind.short, *kind.english)), kind)
    return found


@lru_cache(maxsize=1024)
def _kind(words: str) -> vocabulary.DocumentType:
    return _types()[tidy(words).lower()]


@lru_cache(maxsize=1024)
def _english(words: str) -> bool:
    return tidy(words).lower() in _kind(words).english


@lru_cache(maxsize=1024)
def _only_with_symbol(words: str) -> bool:
    """Whether a type word is without its marks, as in a slug: there only a symbol makes a citation."""
    return words.isascii() and not words.isupper() and not _english(words)


@cache
def _counted() -> regex.Pattern[str]:
    """What makes a bare number a count, a fraction or part of a longer number."""
    units = vocabulary.any_of(vocabulary.phrases("units"))
    return regex.compile(
        rf"[.,/–-]?[0-9]|\s?[%‰]|\s?/\s?[0-9]|\s(?i:{units}|năm(?!\s(?:19|20)[0-9][0-9])|tháng(?!\s[0-9])|ngày(?!\s?[0-9]))(?!\p{{L}})"
        rf"|(?!(?:ngày|của|về|khóa))\p{{L}}",
        regex.VERSION1,
    )


@cache
def _apart() -> regex.Pattern[str]:
    """A kind and what sort of it or whose it is, up to the end. Groups: type, more."""
    kinds = grammar.type_words()
    stops = vocabulary.any_of(vocabulary.word_set("apart_stops"))
    word = rf"\s(?!(?:{kinds}|{stops})(?!\p{{L}}))[\p{{L}}-]{{1,12}}+"
    return regex.compile(rf"(?<!\p{{L}})(?<type>{kinds})(?<more>(?:{word}){{1,8}}+)\Z", regex.VERSION1)


@cache
def _foreign() -> regex.Pattern[str]:
    """Issuers whose papers are none of ours: `của Hội đồng Bảo an`."""
    names = vocabulary.any_of(vocabulary.phrases("foreign_issuers"))
    tails = vocabulary.any_of(vocabulary.phrases("foreign_tails"))
    return regex.compile(
        r"\s(?:(?:ra|thông\squa|được\sthông\squa)\s)?(?:(?:vào\s)?ngày\s[0-9/.-]{3,10}\s)?"
        rf"(?:(?:của|do)\s)?(?:{names}|{tails})(?!\p{{L}})", regex.VERSION1
    )


@cache
def _abroad() -> regex.Pattern[str]:
    """A foreign issuer before a bare number: `Hội đồng Bảo an (HĐBA) thông qua Nghị quyết 2356`."""
    names = vocabulary.any_of(vocabulary.phrases("foreign_issuers"))
    return regex.compile(rf"(?<!\p{{L}})(?:{names})(?!\p{{L}})[^.;\n]{{0,60}}$", regex.VERSION1)


_PLURAL = (
    *(f"{word} " for word in ("các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bộ tứ")),
    *(f"{digit} " for digit in range(10)),
)
_ENDS_AN_ITEM = regex.compile(
    r"\s{0,2}(?:[,;.:()\]”\"“*]|$|\n|(?:và|của|ngày|về|khóa|khoá|năm|tháng|do|trong|tại|được|đã|thì|nêu|là|cùng)(?!\p{L}))"
)
_NUMBER_YEAR = regex.compile(r"/(?P<year>(?:19|20)[0-9]{2})(?![0-9/–-])")


def scan(text: str) -> list[Draft]:
    """Every numbered citation of a text in composed form, in order."""
    found: list[Draft] = []
    doubtful: list[Draft] = []
    end = 0
    for match in grammar.numbered().finditer(text, concurrent=False):
        if match.start() < end:
            continue
        draft = _first(text, match, end)
        if draft is None:
            continue
        end = behind.read(text, draft, draft.behind or draft.end)
        items = [draft]
        end = _items(text, items, end)
        _share(items)
        if _stands(text, draft, items):
            found += items
        else:
            doubtful.append(draft)
            end = draft.end
    return _with_echoes(found, doubtful)


# ---- one number ----------------------------------------------------------------


def _first(text: str, match: regex.Match[str], floor: int) -> Draft | None:
    """The paper at a stop of the scan, or None where the number is something else; the last one ends at `floor`."""
    words, number, rest, year, mark, parts, _ = match.groups()
    start = at = match.start()
    if words:
        start = match.start("type")
        named = text[start + len(words) : at]
    elif not parts:
        return None
    end = at + 1 + len(rest)
    symbol = symbol_of(mark or "", parts, text[end : match.start("bodies")]) if parts else None
    if symbol is None and not words:
        return None
    if symbol is not None and symbol.foreign:
        return None
    end = match.end() if symbol else end
    if symbol is None and "CÔNG" in text[end : end + 8] and (page := grammar.after_page().match(text, end)):
        number, rest, year, mark, parts, _ = page.groups()
        at, end = page.start("number"), page.end()
        symbol = symbol_of(mark or "", parts, "-")
    if symbol is None and _only_with_symbol(words):
        return None
    kind = _kind(words) if words else None
    digits = number + rest
    draft = Draft(start, end, _type(kind, symbol), digits, symbol, year)
    draft.typed = words is not None
    if kind is None and symbol is not None:
        _read_kind(text, draft, symbol, floor)
        if draft.type is None and not symbol.mark and of_symbol(symbol.text) is None:
            return None
    if symbol is None and kind is not None:
        if _is_foreign(text, start, end):
            return None
        if text.startswith("/", end) and (slash := _NUMBER_YEAR.match(text, end)):
            draft.when = slash["year"]
            if kind.state:
                draft.year, draft.when = int(slash["year"]), None
            draft.behind = slash.end()
        draft.named = named.rstrip(" :.").lower().endswith(("số", "só", "so", "no"))
        draft.capital = words[0].isupper()
        draft.bare, draft.noun = kind.bare, kind.noun
        draft.echo = _english(words)
        draft.plural = text[max(0, start - 8) : start].lower().replace("\n", " ").endswith(_PLURAL)
        draft.counted = _counted().match(text, draft.behind or end) is not None
    return draft


_LAWS = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
"""Kinds that are read by name, and the number with the name."""
_NUMBER_WORD = regex.compile(r"\s(?i:số):?\s{0,3}\Z")


def _read_kind(text: str, draft: Draft, symbol: Symbol, floor: int) -> None:
    """Take in a kind that stands apart from its number: `Báo cáo thẩm định số 12-BC/TU`, `Tờ trình của … số …`.

    It must be the kind of the symbol; where the symbol has none, it must have a capital.
    """
    word = _NUMBER_WORD.search(text, max(floor, draft.start - 8), draft.start)
    found = _apart().search(text, max(floor, draft.start - 90), word.start()) if word else None
    if found is None:
        return
    kind = _kind(found["type"])
    if kind.name in _LAWS or ((_type(kind, symbol) != kind.name) if symbol.mark else found["type"].islower()):
        return
    draft.start, draft.type, draft.typed = found.start(), kind.name, True
    said = body_words.said(text, found.start("more") + len(" của ")) if found["more"].startswith(" của ") else None
    first = issuer(said.first) if said and said.end == found.end() else None
    if first is not None and draft.fits(first):
        draft.issuer = first


def _is_foreign(text: str, start: int, end: int) -> bool:
    """Whether an issuer that is none of ours stands behind or before a bare number."""
    if text[end : end + 1].isspace() and _foreign().match(text, end):
        return True
    return _abroad().search(text, max(0, start - 90), start) is not None


def _type(kind: vocabulary.DocumentType | None, symbol: Symbol | None) -> str | None:
    """The type a mention has: where word and symbol contradict each other, the symbol's.

    QĐ stands for Quyết định and Quy định alike, so there the word is right.
    """
    by_mark = type_of_mark(symbol) if symbol else None
    if kind is None:
        return by_mark
    if by_mark is None or symbol is None or kind.name == "văn bản":
        return kind.name
    if symbol.mark.startswith("QĐ") and kind.shares == "QĐ":
        return kind.name
    if kind.name.startswith(by_mark) or symbol.mark in kind.marks or (kind.name, by_mark) in _SAME:
        return kind.name
    return by_mark


_SAME = {("quy chế", "quyết định"), ("nghị quyết liên tịch", "nghị quyết"), ("quy định", "quyết định")}


_BLANK = frozenset(" *_\n")
_SIGNS = frozenset(",;")
_JOINS = ("và", "&", "hoặc", "and", "cùng", "số", "Số", "SỐ")
"""Words that may join a further item of a list, also behind a comma."""


# ---- lists ---------------------------------------------------------------------


def _items(text: str, items: list[Draft], end: int) -> int:
    """Read the further items of a list; where the list ends."""
    shape = grammar.item()
    last = len(text)
    while len(items) < LONGEST_LIST:
        at = end
        while text[at : at + 1] in _BLANK and at < end + 4:
            at += 1
        sign = text[at : at + 1] in _SIGNS
        if sign:
            at += 1
            while at < min(last, end + 16) and (text[at] in _BLANK or text[at].isspace()):
                at += 1
        if not (text.startswith(_JOINS, at) or (sign and text[at : at + 1].isdigit())):
            break
        match = shape.match(text, end, concurrent=False)
        if match is None:
            break
        draft = _next(text, match, items)
        if draft is None:
            break
        items.append(draft)
        end = behind.read(text, draft, draft.behind or draft.end)
    return end


def _next(text: str, match: regex.Match[str], items: list[Draft]) -> Draft | None:
    """The item behind a separator, or None where the number there is something else."""
    first = items[0]
    join, word, number, rest, year, mark, parts, _ = match.groups()
    join = join.strip(" *_\n")
    at = match.start("number")
    end = at + 1 + len(rest)
    symbol = symbol_of(mark or "", parts, text[end : match.start("bodies")]) if parts else None
    if symbol is not None and (symbol.foreign or (symbol.mark == "" and first.symbol is None)):
        return None
    if not join and not (word and symbol):
        return None
    if symbol is not None and first.symbol is not None and symbol.mark not in ("", first.symbol.mark):
        return None  # another kind without its word: the scan reads it by its symbol
    end = match.end() if symbol else end
    digits = number + rest
    draft = Draft(at, end, first.type, digits, symbol, year)
    draft.listed = True
    if symbol is None:
        if slash := _NUMBER_YEAR.match(text, end):
            draft.when = slash["year"]
            draft.behind = slash.end()
        elif first.symbol is not None and not word:
            return None
        if _counted().match(text, draft.behind or end):
            return None
        sure = word or first.plural or first.named or digits.startswith("0") or len(items) > 1
        if not sure and not _ENDS_AN_ITEM.match(text, draft.behind or end):
            return None
        if len(digits) == 4 and digits[:2] in ("19", "20") and not word:
            return None
    return draft


def _share(items: list[Draft]) -> None:
    """Give what is said once behind a list to the items before it: day, issuer, term."""
    later: Draft | None = None
    for draft in reversed(items):
        if later is not None:
            draft.share_from(later, same_type=True)
        later = draft


# ---- is it a paper? ------------------------------------------------------------


_LONGER = regex.compile(r"[.,]?[0-9]|\p{L}|\s?[%‰]")
"""What makes even a number behind `số` part of a longer one: 35.500."""


def _stands(text: str, draft: Draft, items: list[Draft]) -> bool:
    """Whether a number is a paper's: by its symbol, or by a rule for bare numbers.

    A symbol settles it. `số` settles it. A capitalised type with a naked number is a
    paper ("Nghị quyết 18") unless a counted thing follows ("Kế hoạch 5 năm") or the
    number is a year. A small-letter type with a naked number is a verb or a plural
    ("quy định 3 trường hợp") unless an issuer, a day or a term follows, or its word is
    never a verb and the number has two digits ("chỉ thị 42 đã đề ra"). In English, only
    what is cited elsewhere with its symbol is one.
    """
    if draft.symbol is not None:
        return True
    if draft.echo:
        return False
    digits = draft.digits
    if len(digits) > 5 or (len(digits) == 4 and digits[:2] in ("19", "20") and not draft.named):
        return False
    if draft.counted and (not draft.named or _LONGER.match(text, draft.end)):
        return False
    if draft.named or len(items) > 1 or digits.startswith("0"):
        return (
            draft.capital or draft.named or draft.told or items[-1].told or digits.startswith("0")
            or (draft.plural and len(items) > 1)
        )  # fmt: skip
    if draft.told:
        return True
    return (draft.capital and draft.bare) or (draft.noun and len(digits) > 1)


def _with_echoes(found: list[Draft], doubtful: list[Draft]) -> list[Draft]:
    """Add the doubtful ones whose type and number the article cites elsewhere for certain."""
    if doubtful:
        sure = {(draft.type, draft.value) for draft in found}
        found += [draft for draft in doubtful if (draft.type, draft.value) in sure and not draft.counted]
        found.sort(key=lambda draft: draft.start)
    return found
