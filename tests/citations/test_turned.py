"""A paper that stands in the place of the one before it."""

import pytest

from tests.citations.stated import said

CASES = {
    # what stands in another's place
    "now is, in brackets and behind a comma": (
        "Quy định số 72-QĐ/TW (nay là Quy định số 71-QĐ/TW) đã rõ. Quyết định số 75-QĐ/TW, nay được thay thế bằng "
        "Quyết định số 76-QĐ/TW.",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW"),
         ("replaces", "Quyết định số 76-QĐ/TW", "Quyết định số 75-QĐ/TW")],
    ),
    "was before": (
        "Quy định số 71-QĐ/TW (trước đây là Quy định số 72-QĐ/TW)",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "now besides another": ("Quy định số 72-QĐ/TW (nay có Quy định số 71-QĐ/TW) về luân chuyển", []),
    "a body that now is another": ("Quy định số 72-QĐ/TW của Sở Cũ (nay là Sở Mới), Quy định số 71-QĐ/TW", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_stands_in_another_s_place(text, expected):
    assert said(text) == expected
