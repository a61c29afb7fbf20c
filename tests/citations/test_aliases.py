"""What stands behind the short form that an article gives a paper in brackets."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

BCT = "Bộ Chính trị"
TITLE = "thí điểm giao quyền cho cấp dưới"
WHOLE = Said("Quy định số 142-QĐ/TW", "quy định", 142, "QĐ/TW", issuer=BCT, date="2024-04-23", title=TITLE)
BARE = Said("Quy định số 142-QĐ/TW", "quy định", 142, "QĐ/TW")
SHORT = Said("Quy định 142", "quy định", 142)
TAIL = f"ngày 23/4/2024 của Bộ Chính trị về {TITLE}"

CASES = {
    "called short": (f"Quy định số 142-QĐ/TW (gọi tắt là Quy định 142), {TAIL}", [WHOLE, SHORT]),
    "called so from here on": (f"Quy định số 142-QĐ/TW (sau đây gọi là “Quy định 142”) {TAIL}", [WHOLE, SHORT]),
    "the short form alone in brackets": (f"Quy định số 142-QĐ/TW (Quy định 142) {TAIL}", [WHOLE, SHORT]),
    "a short form without a number": (f"Quy định số 142-QĐ/TW (sau đây gọi tắt là Quy định) {TAIL}", [WHOLE]),
    "another paper in brackets": (
        f"Quy định số 142-QĐ/TW (Quy định 205) {TAIL}", [BARE, Said("Quy định 205", "quy định", 205)],
    ),
    "other words in brackets": (f"Quy định số 142-QĐ/TW (rất mới) {TAIL}", [BARE]),
    "brackets that nothing closes": (f"Quy định số 142-QĐ/TW (gọi tắt là Quy định 142, {TAIL}", [
        BARE, Said("Quy định 142", "quy định", 142, issuer=BCT, date="2024-04-23", title=TITLE)]),
    "nothing behind the brackets": ("Quy định số 142-QĐ/TW (Quy định 142).", [BARE, SHORT]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_paper_goes_on_behind_its_short_form(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)
