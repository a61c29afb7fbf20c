"""An article's text in pieces, each marked by what it is taken for."""

import pytest

from viz.marked import Mark, pieces

TEXT = "0123456789"


def mark(number: int, start: int, end: int) -> Mark:
    return Mark(number, "citation", start, end, "stated")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [("0123456789", None)]),
        ([(2, 4)], [("01", None), ("23", 1), ("456789", None)]),
        ([(0, 3), (3, 10)], [("012", 1), ("3456789", 2)]),
        ([(1, 8), (3, 5)], [("0", None), ("12", 1), ("34", 2), ("567", 1), ("89", None)]),
        ([(1, 8), (1, 3)], [("0", None), ("12", 2), ("34567", 1), ("89", None)]),
        ([(1, 5), (3, 8)], [("0", None), ("12", 1), ("34567", 2), ("89", None)]),
        ([(2, 4), (2, 4)], [("01", None), ("23", 2), ("456789", None)]),
    ],
    ids=["no mark", "one", "side by side", "one within another", "both begin together", "overlapping", "twice"],
)
def test_the_innermost_mark_shows(marks, expected):
    found = tuple(mark(number, *span) for number, span in enumerate(marks, 1))
    given = list(pieces(TEXT, found))
    assert [(piece.text, piece.mark.number if piece.mark else None) for piece in given] == expected
    assert "".join(piece.text for piece in given) == TEXT


def test_a_note_leads_to_the_first_piece_of_its_mark():
    given = list(pieces(TEXT, (mark(1, 1, 8), mark(2, 3, 5))))
    assert [(piece.mark.number, piece.text) for piece in given if piece.first] == [(1, "12"), (2, "34")]


def test_no_text_has_no_pieces():
    assert list(pieces("", ())) == []
