"""Digits → citations: numbered papers, one by one and in lists, with what stands around them.

The scan stops at a number that has a type word before it or a symbol behind it
(`grammar.numbered`). From there the facts behind the number are read one after
another, then the further items of a list. What kind it is, `kinds` says; whether a
number alone is a paper, `bare`.
"""

from __future__ import annotations

import regex

from citations import bare, behind, grammar, kinds
from citations.bodies import of_symbol
from citations.draft import Draft
from citations.symbols import symbol_of

LONGEST_LIST = 20_000
"""Items of one list that are read; a guard against a hostile text, not against a long list."""


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
    shape = grammar.numbered()
    pos = end = 0
    while match := shape.search(text, pos, concurrent=False):
        draft = _first(text, match, end)
        pos = match.end()
        if draft is None:
            continue
        end = behind.read(text, draft, draft.behind or draft.end)
        items = [draft]
        end = _items(text, items, end)
        _share(items)
        if bare.stands(text, draft, items):
            found += items
        else:
            doubtful.append(draft)
            end = draft.end
        pos = max(pos, end)
    return bare.with_echoes(found, doubtful)


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
    if symbol is None and kinds.only_with_symbol(words):
        return None
    kind = kinds.kind_of(words) if words else None
    digits = number + rest
    draft = Draft(start, end, kinds.agreed(kind, symbol), digits, symbol, year)
    draft.typed = words is not None
    if kind is None and symbol is not None:
        kinds.read_apart(text, draft, symbol, floor)
        if draft.type is None and not symbol.mark and of_symbol(symbol.text) is None:
            return None
    if symbol is None and kind is not None:
        if bare.is_foreign(text, start, end):
            return None
        if text.startswith("/", end) and (slash := _NUMBER_YEAR.match(text, end)):
            draft.when = slash["year"]
            if kind.state:
                draft.year, draft.when = int(slash["year"]), None
            draft.behind = slash.end()
        draft.named = named.rstrip(" :.").lower().endswith(("số", "só", "so", "no"))
        draft.capital = words[0].isupper()
        draft.bare, draft.noun = kind.bare, kind.noun
        draft.echo = kinds.english(words)
        draft.plural = text[max(0, start - 8) : start].lower().replace("\n", " ").endswith(_PLURAL)
        draft.counted = bare.counted(text, draft.behind or end)
    return draft


_BLANK = frozenset(" *_\n")
_SIGNS = frozenset(",;")
_JOINS = ("và", "&", "hoặc", "and", "cùng", "số", "Số", "SỐ")
"""Words that may join a further item of a list, also behind a comma."""
_ONE_OF_MANY = regex.compile(r", (?<number>(?!(?:19|20)[0-9]{2},|0{1,4}+,)[0-9]{1,4}+)(?=, [0-9])")
"""An item between commas with a number behind it, which so has neither symbol, day nor issuer of its own;
a year is none, nor is 0, which no paper has for its number."""


# ---- lists ---------------------------------------------------------------------


def _items(text: str, items: list[Draft], end: int) -> int:
    """Read the further items of a list; where the list ends."""
    shape = grammar.item()
    last = len(text)
    plain = items[0].symbol is None
    while len(items) < LONGEST_LIST:
        if plain and (one := _ONE_OF_MANY.match(text, end, concurrent=False)):
            items.append(_one_of_many(one, items[0].type))
            end = one.end()
            continue
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


def _one_of_many(match: regex.Match[str], kind: str | None) -> Draft:
    draft = Draft(match.start("number"), match.end(), kind, match["number"])
    draft.listed = True
    draft.behind = draft.end
    return draft


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
    if not digits.strip("0"):
        return None  # no paper has the number 0
    draft = Draft(at, end, first.type, digits, symbol, year)
    draft.listed = True
    if symbol is None:
        if slash := _NUMBER_YEAR.match(text, end):
            draft.when = slash["year"]
            draft.behind = slash.end()
        elif first.symbol is not None and not word:
            return None
        if bare.counted(text, draft.behind or end):
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
