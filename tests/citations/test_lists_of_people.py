"""People under a heading, in a list and in a table, where the post stands apart from the name."""

import pytest

from tests.citations.office import found

BODY = "Ủy ban nhân dân tỉnh Gia Lai"
HEAD, DEPUTY = ("Chủ tịch UBND tỉnh", BODY), ("Phó Chủ tịch UBND tỉnh", BODY)
CENTRE = ("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương")

# words → (name, [(title, body), …]) of every mention, in order
CASES = {
    "under a heading": (
        "Phó Chủ tịch UBND tỉnh\n- Trần Văn Mẫu\n- Lê Thị Ví", [("Trần Văn Mẫu", [DEPUTY]), ("Lê Thị Ví", [DEPUTY])],
    ),
    "under headings of several, numbered": (
        "Chủ tịch UBND tỉnh:\n1. Ông Trần Văn Mẫu\nCác Phó Chủ tịch UBND tỉnh:\n1. Ông Lê Văn Ví\n2. Bà Phạm Thị Ba",
        [("Trần Văn Mẫu", [HEAD]), ("Lê Văn Ví", [DEPUTY]), ("Phạm Thị Ba", [DEPUTY])],
    ),
    "under a heading of a page, with further posts": (
        "### Phó Chủ tịch UBND tỉnh\n\n[sửa | sửa mã nguồn]- Trần Văn Mẫu, Ủy viên Trung ương Đảng\n[5] - Lê Thị Ví",
        [("Trần Văn Mẫu", [DEPUTY, CENTRE]), ("Lê Thị Ví", [DEPUTY])],
    ),
    "who is said to be a deputy, under the heading of deputies": (
        "Phó Chủ tịch UBND tỉnh\n- Trần Văn Mẫu, Phó Chủ tịch Thường trực UBND tỉnh",
        [("Trần Văn Mẫu", [("Phó Chủ tịch Thường trực UBND tỉnh", BODY)])],
    ),
    "under a heading of other words": ("Chủ tịch UBND tỉnh đã đến từ sớm\n- Trần Văn Mẫu", []),
    "a table of names and posts": (
        "| 1 | Trần Văn Mẫu | Chủ tịch UBND tỉnh |\n| 2 | Lê Thị Ví | Phó Chủ tịch UBND tỉnh |",
        [("Trần Văn Mẫu", [HEAD]), ("Lê Thị Ví", [DEPUTY])],
    ),
    "a table with years between two posts": (
        "| 4 | Trần Văn Mẫu | Chủ tịch UBND tỉnh | 1976–1979 | Ủy viên Trung ương Đảng |\n"
        "| 5 | Lê Thị Ví | Chủ tịch UBND tỉnh | 2021 - nay | Ủy viên Trung ương Đảng |",
        [("Trần Văn Mẫu", [HEAD, CENTRE]), ("Lê Thị Ví", [HEAD, CENTRE])],
    ),
    "a name with no known surname, in a list": (
        "các đồng chí Ủy viên Trung ương Đảng: Thuận Mẫu, Chủ tịch UBND tỉnh; Lê Thị Ví, Phó Chủ tịch UBND tỉnh. Đồng "
        "chí Thuận Mẫu nói",
        [("Thuận Mẫu", [CENTRE, HEAD]), ("Lê Thị Ví", [CENTRE, DEPUTY]), ("Thuận Mẫu", [])],
    ),
    "a place with no post is nobody": ("gồm: Ba Vì, Phó Chủ tịch UBND tỉnh; Sao Mai, đoàn đại biểu", []),
    "a company's chief with no known surname": ("gồm: Sao Mẫu, Giám đốc Công ty May; Sông Mẫu, nhà báo", []),
    "who speaks is not whom he speaks of": (
        "Chủ tịch UBND tỉnh: Ông Trần Văn Mẫu xin thôi. Lê Thị Ví, Phó Chủ tịch UBND tỉnh: bà Phạm Thị Ba nghỉ",
        [("Lê Thị Ví", [DEPUTY])],
    ),
    "a directory, with the year of birth": (
        "Chủ tịch UBND tỉnh: Ông Trần Văn Mẫu sinh năm 1970", [("Trần Văn Mẫu", [HEAD])],
    ),
    "who holds a post, behind its colon": (
        "Chủ tịch UBND tỉnh: Ông Trần Văn Mẫu. Phó Chủ tịch UBND tỉnh: bà Lê Thị Ví và ông Phạm Văn Ba.",
        [("Trần Văn Mẫu", [HEAD]), ("Lê Thị Ví", [DEPUTY]), ("Phạm Văn Ba", [DEPUTY])],
    ),
    "a place and where it lies, before a name": (
        "Chủ tịch UBND xã Ia Mơ, huyện Chư Prông (Gia Lai) Trần Văn Mẫu nói",
        [("Trần Văn Mẫu", [("Chủ tịch UBND xã Ia Mơ", "Ủy ban nhân dân xã Ia Mơ")])],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_people_whose_posts_stand_apart(text, expected):
    assert found(text) == expected
