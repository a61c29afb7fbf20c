"""Posts that are what happens: given, taken, won, left."""

from __future__ import annotations

import pytest

from tests.citations.office import found

# words → (name, [(title, body), …]) of every mention, in order
CASES = {
    "a career, each post with its years": (
        "Ông Lưu Văn Mẫu từng trải qua nhiều chức vụ như Vụ trưởng Vụ Lúa, Bộ Lúa (2006 - 2012); Giám đốc Sở Y tế "
        "(2013), Thứ trưởng Bộ Y tế.",
        [("Lưu Văn Mẫu", [("Vụ trưởng Vụ Lúa", "Vụ Lúa"), ("Giám đốc Sở Y tế", "Sở Y tế tỉnh Gia Lai"),
                          ("Thứ trưởng Bộ Y tế", "Bộ Y tế")])],
    ),
    "posts of an office in small letters": (
        "Ông Lưu Văn Mẫu từng giữ các chức vụ thứ trưởng Bộ Công an, thủ trưởng Cơ quan điều tra Bộ Công an.",
        [("Lưu Văn Mẫu", [("thứ trưởng Bộ Công an", "Bộ Công an"),
                          ("thủ trưởng Cơ quan điều tra Bộ Công an", "Cơ quan điều tra Bộ Công an")])],
    ),
    "a post given in the same sentence": (
        "HĐND tỉnh đã bầu ông Lưu Văn Mẫu giữ chức Chủ tịch UBND tỉnh Gia Lai.",
        [("Lưu Văn Mẫu", [("Chủ tịch UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "who signs an appointment is not appointed": (
        "Thủ tướng Hà Văn Mẫu vừa ký quyết định bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
        [("Hà Văn Mẫu", [("Thủ tướng", "Chính phủ")])],
    ),
    "a post that is given or taken, before the name": (
        "Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Lâm Đồng nhiệm kỳ 2021-2026 đối với ông "
        "Lê Văn Mẫu - Phó Bí thư Tỉnh ủy; miễn nhiệm Phó Chủ tịch UBND tỉnh Lâm Đồng với bà Vũ Thị Mẫu.",
        [("Lê Văn Mẫu", [("Chủ tịch UBND tỉnh Lâm Đồng", "Ủy ban nhân dân tỉnh Lâm Đồng"),
                         ("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Lâm Đồng")]),
         ("Vũ Thị Mẫu", [("Phó Chủ tịch UBND tỉnh Lâm Đồng", "Ủy ban nhân dân tỉnh Lâm Đồng")])],
    ),
    "a post given to each of a list": (
        "Chính phủ phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh nhiệm kỳ 2016 - 2021 đối với: Ông Hồ Mẫu, ông Đỗ Văn "
        "Mẫu và bà Lý Thị Mẫu.",
        [(name, [("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])
         for name in ("Hồ Mẫu", "Đỗ Văn Mẫu", "Lý Thị Mẫu")],
    ),
    "two posts taken, each with its years": (
        "xóa tư cách chức vụ Chủ tịch UBND tỉnh giai đoạn 2015 - 2020, Phó Chủ tịch UBND tỉnh giai đoạn 2012 - 2014 "
        "đối với ông Lê Văn Mẫu",
        [("Lê Văn Mẫu", [("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai"),
                         ("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "who decides on a post does not get it": (
        "xin bầu bổ sung chức vụ Phó Chủ tịch UBND tỉnh, nhiệm kỳ 2016 - 2021, Thủ tướng giao bầu theo quy định đối "
        "với ông Lê Văn Mẫu",
        [("Lê Văn Mẫu", [("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "two people are given one post": (
        "HĐND tỉnh bầu ông Hồ Văn Mẫu (Tỉnh ủy viên) và bà Đỗ Thị Mẫu giữ chức Phó Chủ tịch UBND tỉnh.",
        [("Hồ Văn Mẫu", [("Tỉnh ủy viên", "Tỉnh ủy Gia Lai"),
                         ("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Đỗ Thị Mẫu", [("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "a post left, won, and elected to": (
        "Ông Hồ Văn Mẫu xin thôi chức Chánh Thanh tra tỉnh. Bà Đỗ Thị Mẫu trúng cử chức danh Phó Chủ tịch HĐND tỉnh. "
        "Ông Lý Văn Mẫu được bầu làm Chủ tịch UBND tỉnh.",
        [("Hồ Văn Mẫu", [("Chánh Thanh tra tỉnh", "Thanh tra tỉnh Gia Lai")]),
         ("Đỗ Thị Mẫu", [("Phó Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Lý Văn Mẫu", [("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "who leads visitors has no office, who leads inspectors has": (
        "Đoàn công tác do ông Hồ Văn Mẫu, Bí thư Huyện ủy, làm trưởng đoàn đến thăm. Đoàn kiểm tra số 8 của Bộ Y tế do "
        "bà Đỗ Thị Mẫu làm Trưởng đoàn công bố kết luận.",
        [("Hồ Văn Mẫu", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")]),
         ("Đỗ Thị Mẫu", [("Trưởng đoàn", "Đoàn kiểm tra số 8 của Bộ Y tế")])],
    ),
    "named without address, and given a post": (
        "Hồ Văn Mẫu được bầu làm Chủ tịch UBND tỉnh thay Lý Văn Mẫu, được điều động giữ chức Vụ trưởng Vụ Pháp chế; Tô "
        "Văn Mẫu được bạn bè giữ lại, Vũ Văn Mẫu giữ chức vô địch.",
        [("Hồ Văn Mẫu", [("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Lý Văn Mẫu", [("Vụ trưởng Vụ Pháp chế", "Vụ Pháp chế")])],
    ),
    "elected again": (
        "Đồng chí Hồ Mẫu tái đắc cử Bí thư Huyện ủy Ia Grai khóa XVIII; ông Lý Mẫu trúng cử đại biểu HĐND tỉnh.",
        [("Hồ Mẫu", [("Bí thư Huyện ủy Ia Grai", "Huyện ủy Ia Grai")]),
         ("Lý Mẫu", [("đại biểu HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "given the post he has": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy xã, được bầu giữ chức Bí thư Đảng ủy xã khóa VII.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy xã", "Đảng ủy")])],
    ),
    "one post several have had": (
        "Dự có: nguyên Chủ tịch Quốc hội Hồ Mẫu, Lý Mẫu, Tô Thị Mẫu; nguyên Bí thư Tỉnh ủy Vũ Mẫu, Tạ Mẫu - Chủ tịch "
        "HĐND tỉnh.",
        [("Hồ Mẫu", [("nguyên Chủ tịch Quốc hội", "Quốc hội")]),
         ("Lý Mẫu", [("nguyên Chủ tịch Quốc hội", "Quốc hội")]),
         ("Tô Thị Mẫu", [("nguyên Chủ tịch Quốc hội", "Quốc hội")]),
         ("Vũ Mẫu", [("nguyên Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]),
         ("Tạ Mẫu", [("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_post_that_is_given_or_taken(text, expected):
    assert found(text) == expected
