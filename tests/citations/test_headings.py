"""Posts said over a list, before a colon, and with a place or an office between them and the name."""

from __future__ import annotations

import pytest

from tests.citations.office import found

BCT, BBT, TW = "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"

# words → (name, [(title, body), …]) of every mention, in order
CASES = {
    "a title over people who each have a post before the name": (
        "Dự có các Ủy viên Bộ Chính trị: Thường trực Ban Bí thư Hồ Văn Mẫu; Bí thư Trung ương Đảng, Trưởng Ban Tổ "
        "chức Trung ương Lý Minh Mẫu.",
        [("Hồ Văn Mẫu", [("Ủy viên Bộ Chính trị", BCT), ("Thường trực Ban Bí thư", BBT)]),
         ("Lý Minh Mẫu", [("Ủy viên Bộ Chính trị", BCT), ("Bí thư Trung ương Đảng", BBT),
                          ("Trưởng Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương")])],
    ),
    "who stands behind `cùng` is not of them": (
        "Dự có các Ủy viên Trung ương Đảng: Chánh Thanh tra tỉnh Hồ Văn Mẫu; cùng Bí thư Huyện ủy Chư Sê Lý Mẫu.",
        [("Hồ Văn Mẫu", [("Ủy viên Trung ương Đảng", TW), ("Chánh Thanh tra tỉnh", "Thanh tra tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Bí thư Huyện ủy Chư Sê", "Huyện ủy Chư Sê")])],
    ),
    "nor is who stands in the next sentence": (
        "Có các Ủy viên Trung ương Đảng: Chánh Thanh tra tỉnh Hồ Văn Mẫu. Bí thư Huyện ủy Chư Sê Lý Mẫu đến sau.",
        [("Hồ Văn Mẫu", [("Ủy viên Trung ương Đảng", TW), ("Chánh Thanh tra tỉnh", "Thanh tra tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Bí thư Huyện ủy Chư Sê", "Huyện ủy Chư Sê")])],
    ),
    "one post over one person is no list": (
        "Chủ trì: Bí thư Tỉnh ủy Hồ Văn Mẫu; Chủ tịch UBND tỉnh Lý Mẫu dự.",
        [("Hồ Văn Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]),
         ("Lý Mẫu", [("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "a list that begins with a pen name": (
        "Dự có các đồng chí Ủy viên Trung ương Đảng: Thép Mẫu, Tổng Biên tập Báo Mẫu; Lý Văn Mẫu, Bộ trưởng Bộ Y tế.",
        [("Thép Mẫu", [("Ủy viên Trung ương Đảng", TW), ("Tổng Biên tập Báo Mẫu", "Báo Mẫu")]),
         ("Lý Văn Mẫu", [("Ủy viên Trung ương Đảng", TW), ("Bộ trưởng Bộ Y tế", "Bộ Y tế")])],
    ),
    "who speaks before a colon is not whom the sentence is about": (
        "Tổng Thư ký Quốc hội: Ông Hồ Văn Mẫu xin thôi là bình thường", [],
    ),
    "a directory has the post before a colon": (
        "Giám đốc Sở Y tế: Ông Hồ Văn Mẫu, sinh năm 1970",
        [("Hồ Văn Mẫu", [("Giám đốc Sở Y tế", "Sở Y tế tỉnh Gia Lai")])],
    ),
    "the province in brackets": (
        "Bí thư Huyện ủy Thọ Xuân (Thanh Hóa) Hồ Văn Mẫu cho biết.",
        [("Hồ Văn Mẫu", [("Bí thư Huyện ủy Thọ Xuân", "Huyện ủy Thọ Xuân")])],
    ),
    "another aside in brackets is none": ("Bí thư Huyện ủy Thọ Xuân (bên trái) Hồ Văn Mẫu.", []),
    "the places a commune is in": (
        "Chủ tịch UBND xã Ia Pal, huyện Chư Sê, tỉnh Gia Lai Hồ Văn Mẫu cho biết.",
        [("Hồ Văn Mẫu", [("Chủ tịch UBND xã Ia Pal", "Ủy ban nhân dân xã Ia Pal")])],
    ),
    "the office of whoever held it before": (
        "Ông Hồ Văn Mẫu kế nhiệm chức vụ Bộ trưởng Bộ Nội vụ của ông Lý Mẫu.",
        [("Lý Mẫu", [("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")])],
    ),
    "a decision of somebody is no office": ("Theo quyết định của Chủ tịch UBND tỉnh của ông Lý Mẫu.", []),
    "a post held besides": (
        "Bí thư Tỉnh ủy Lý Mẫu nói. Ông Lý Mẫu vẫn kiêm chức vụ Chủ tịch HĐND tỉnh.",
        [("Lý Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]),
         ("Lý Mẫu", [("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "several terms before the next post": (
        "Ông Lý Mẫu là Ủy viên Trung ương Đảng các khóa XI (dự khuyết), XII và XIII, Bí thư Tỉnh ủy Khánh Hòa.",
        [("Lý Mẫu", [("Ủy viên Trung ương Đảng", TW), ("Bí thư Tỉnh ủy Khánh Hòa", "Tỉnh ủy Khánh Hòa")])],
    ),
    "a small post that ends the clause before": (
        "tỷ lệ đảng viên là trưởng thôn, Bí thư Huyện ủy Chư Sê Lý Mẫu nói",
        [("Lý Mẫu", [("Bí thư Huyện ủy Chư Sê", "Huyện ủy Chư Sê")])],
    ),
    "a committee's name that is cut short": (
        "Chủ tịch Hội Nông dân Việt Nam Hà Văn Mẫu làm bí thư Tỉnh ...",
        [("Hà Văn Mẫu", [("Chủ tịch Hội Nông dân Việt Nam", "Hội Nông dân Việt Nam")])],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_posts_apart_from_the_name(text, expected):
    assert found(text) == expected
