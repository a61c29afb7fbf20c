"""Numbers in words and figures, and slips of the hand in words.

>>> order("xiii"), order("13th"), order("muoi ba"), roman(13)
(13, 13, 13, 'XIII')
"""

from __future__ import annotations

import regex

from graph.words import asking


def slips(one: str, other: str) -> int:
    """How many letters were left out, added, changed or swapped between two words.

    >>> slips("chi thj", "chi thi"), slips("nghi quyte", "nghi quyet")
    (1, 1)
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row = row, [i]
        for j, b in enumerate(other, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = previous
    return row[-1]


def order(said: str) -> int | None:
    """The number that an ordinal is: "xiii", "13th", "muoi ba"."""
    if said in asking.ordinals():
        return asking.ordinals()[said]
    if digits := regex.fullmatch("([0-9]{1,2})(?:st|nd|rd|th)?", said):
        return int(digits[1])
    values = {"x": 10, "v": 5, "i": 1}
    total = 0
    for here, after in zip(said, f"{said[1:]} ", strict=True):
        total += -values[here] if values.get(after, 0) > values[here] else values[here]
    return total


def roman(number: int) -> str:
    """A number in Roman figures.

    >>> roman(14)
    'XIV'
    """
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
