"""The words around a citation can be read by themselves."""

import pytest

from graph.keeping.passage import AROUND, passage

WORDS = "một hai ba bốn năm sáu bảy tám chín mười " * 12
CASES = {
    "its sentence": ("Mở đầu. Theo Quy định 142 mà làm. Hết.", "Theo Quy định 142 mà làm."),
    "the whole text": ("Quy định 142", "Quy định 142"),
    "the first sentence": ("Quy định 142 có hiệu lực. Hết.", "Quy định 142 có hiệu lực."),
    "the last sentence": ("Hết. Có Quy định 142", "Có Quy định 142"),
    "right behind a sentence": ("Hết. Quy định 142", "Quy định 142"),
    "white space is folded": ("A. Theo \r\n\t Quy định 142\n\nB", "Theo Quy định 142"),
    "a stop inside a name ends nothing": ("Gửi TP. hồ, theo Quy định 142", "Gửi TP. hồ, theo Quy định 142"),
    "a dateline above ends where it had room": (
        "Thứ Năm, 12/9/2024, 08:30\nVÍ DỤ - Sáng 12/9, Tỉnh ủy họp về Quy định 142 và nhiều việc khác.",
        "VÍ DỤ - Sáng 12/9, Tỉnh ủy họp về Quy định 142 và nhiều việc khác."),
    "a headline ends where it had room": (
        "Học tập Quy định 142\nSáng 12/9, hội nghị cán bộ toàn tỉnh Ví Dụ bàn nhiều việc về công tác cán bộ.",
        "Học tập Quy định 142"),
    "a line broken at its width goes on": (
        "Sáng 12/9, hội nghị cán bộ toàn tỉnh Ví Dụ học tập và\nQuán triệt Quy định 142 cùng nhiều văn bản khác.",
        "Sáng 12/9, hội nghị cán bộ toàn tỉnh Ví Dụ học tập và Quán triệt Quy định 142 cùng nhiều văn bản khác."),
    "a line that goes on in a small letter is one": (
        "Hội nghị\nhọc tập Quy định 142 và bàn nhiều việc khác về công tác cán bộ của toàn tỉnh.",
        "Hội nghị học tập Quy định 142 và bàn nhiều việc khác về công tác cán bộ của toàn tỉnh."),
    "words are left out before": (WORDS + "Quy định 142.", "… "),
    "words are left out behind": ("Quy định 142 " + WORDS, " …"),
    "no space to cut at": ("x" * 900 + " Quy định 142 " + "y" * 900, "… Quy định 142 …"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_cuts(text, expected):
    start = text.index("Quy định")
    found = passage(text, start, start + 12)
    if expected.strip() == "…":
        cut = found["text"]
        assert cut.startswith(expected) or cut.endswith(expected)
        assert AROUND - 10 < len(cut) <= AROUND + 20
        assert set(cut.replace("Quy định 142.", "").split()) <= {*WORDS.split(), "…", "Quy", "định", "142"}
    else:
        assert found["text"] == expected


@pytest.mark.parametrize(("text", "_expected"), CASES.values(), ids=CASES)
def test_says_where_the_citation_is(text, _expected):
    start = text.index("Quy định")
    found = passage(text, start, start + 12)
    assert found["text"][slice(*found["at"])] == "Quy định 142"
    assert (found["start"], found["end"]) == (start, start + 12)


def test_a_citation_across_lines():
    text = "theo Kết luận 202-\n  KL/TW nhé"
    found = passage(text, 5, 26)
    assert found["text"] == "theo Kết luận 202- KL/TW nhé"
    assert found["text"][slice(*found["at"])] == "Kết luận 202- KL/TW"


def test_a_headline_of_a_list_keeps_to_its_line():
    text = "Tin liên quan\nHuyện Ví Dụ triển khai Quy định 142\nXã Ví Dụ họp"
    start = text.index("Quy định")
    assert passage(text, start, start + 12, headline=True)["text"] == "Huyện Ví Dụ triển khai Quy định 142"
    assert passage(text, start, start + 12)["text"] == text.replace("\n", " ")
