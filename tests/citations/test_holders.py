"""The body of each post: said, told by another mention, or the article's own."""

from __future__ import annotations

import pytest

from citations import officials
from citations.model import Place
from tests.citations.office import found

# words → (name, [(title, body), …]) of every mention, in order
CASES = {
    "a council of something else": (
        "Ông Hồ Mẫu, Chủ tịch Hội đồng, Bộ trưởng Bộ Y tế, nói.",
        [("Hồ Mẫu", [("Chủ tịch Hội đồng", "Hội đồng"), ("Bộ trưởng Bộ Y tế", "Bộ Y tế")])],
    ),
    "a secretary who heads an office leads its own committee": (
        "Ông Phan Văn Mẫu, Bí thư Đảng ủy, Trưởng phòng Tổ chức Viện Lúa, nói.",
        [("Phan Văn Mẫu", [("Bí thư Đảng ủy", "Đảng ủy Phòng Tổ chức Viện Lúa"),
                           ("Trưởng phòng Tổ chức Viện Lúa", "Phòng Tổ chức Viện Lúa")])],
    ),
    "one place governs several posts": (
        "Ông Dương Văn Mẫu, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Bắc Ninh, kiểm tra.",
        [("Dương Văn Mẫu", [("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Bắc Ninh"),
                            ("Chủ tịch UBND tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Ninh")])],
    ),
    "the place of the article": (
        "Trưởng Ban Tổ chức Tỉnh uỷ Phan Văn Mẫu yêu cầu làm sớm.",
        [("Phan Văn Mẫu", [("Trưởng Ban Tổ chức Tỉnh uỷ", "Ban Tổ chức Tỉnh ủy Gia Lai")])],
    ),
    "a standing committee of the committee the next post names": (
        "Đồng chí Phan Văn Mẫu, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy phát biểu.",
        [("Phan Văn Mẫu", [("Ủy viên Ban Thường vụ", "Ban Thường vụ Tỉnh ủy Gia Lai"),
                           ("Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy Gia Lai")])],
    ),
    "the army's standing committee is no district's": (
        "Đồng chí Phan Văn Mẫu, Ủy viên Ban Thường vụ Quân ủy Trung ương, phát biểu.",
        [("Phan Văn Mẫu", [("Ủy viên Ban Thường vụ Quân ủy Trung ương", "Ban Thường vụ Quân ủy Trung ương")])],
    ),
    "a commune in no list": (
        "Chủ tịch UBND xã Vĩnh Mẫu Nguyễn Thị Thu Mẫu nói.",
        [("Nguyễn Thị Thu Mẫu", [("Chủ tịch UBND xã Vĩnh Mẫu", "Ủy ban nhân dân xã Vĩnh Mẫu")])],
    ),
    "seats in a committee": (
        "Ban Bí thư chỉ định Đại tá Võ Văn Mẫu tham gia BCH Đảng bộ, Ban Thường vụ Tỉnh ủy Nghệ An.",
        [("Võ Văn Mẫu", [("Ủy viên Ban Chấp hành Đảng bộ tỉnh", "Ban Chấp hành Đảng bộ tỉnh Nghệ An"),
                         ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Nghệ An")])],
    ),
    "a bare head is the person's fuller post": (
        "Bộ trưởng Bộ Nội vụ Phan Thị Mẫu trình bày. Bộ trưởng Phan Thị Mẫu nhấn mạnh.",
        [("Phan Thị Mẫu", [("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")]), ("Phan Thị Mẫu", [("Bộ trưởng", "Bộ Nội vụ")])],
    ),
    "a commune said with another post of the chain": (
        "Đồng chí Lê Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Phú, dự.",
        [("Lê Văn Mẫu", [("Bí thư Đảng ủy", "Đảng ủy xã Tân Phú"),
                         ("Chủ tịch HĐND xã Tân Phú", "Hội đồng nhân dân xã Tân Phú")])],
    ),
    "a ward by its number": (
        "Ông Lê Văn Mẫu, Chủ tịch UBND phường 8, dự. Chủ tịch HĐND phường 12 Vũ Thị Mẫu dự.",
        [("Lê Văn Mẫu", [("Chủ tịch UBND phường 8", "Ủy ban nhân dân phường 8")]),
         ("Vũ Thị Mẫu", [("Chủ tịch HĐND phường 12", "Hội đồng nhân dân phường 12")])],
    ),
    "one body of two posts, and of the first": (
        "Đại tá Lê Xuân Mẫu, Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 8, dự.",
        [("Lê Xuân Mẫu", [("Phó Tư lệnh", "Quân khu 8"), ("Tham mưu trưởng Quân khu 8", "Quân khu 8")])],
    ),
    "a body's short form beside the long one": (
        "Ông Hồ Mẫu, Chủ tịch Hội đồng nhân dân (HĐND) huyện Chư Sê, và ông Lý Mẫu, Tư lệnh Cảnh sát biển (CSB) nói.",
        [("Hồ Mẫu", [("Chủ tịch Hội đồng nhân dân (HĐND) huyện Chư Sê", "Hội đồng nhân dân huyện Chư Sê")]),
         ("Lý Mẫu", [("Tư lệnh Cảnh sát biển", "Cảnh sát biển")])],
    ),
    "short forms of seats": (
        "Đồng chí Hồ Mẫu, UVT.Ư Đảng, Bí thư Tỉnh ủy; Lý Mẫu, UVBTV Tỉnh ủy; Tô Mẫu, TUV, Phó Chủ tịch HĐND tỉnh.",
        [("Hồ Mẫu", [("UVT.Ư Đảng", "Ban Chấp hành Trung ương"), ("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]),
         ("Lý Mẫu", [("UVBTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Gia Lai")]),
         ("Tô Mẫu", [("TUV", "Tỉnh ủy Gia Lai"), ("Phó Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "the youth, the country's Front and a league's centre": (
        "Anh Hồ Mẫu, Bí thư thường trực T.Ư Đoàn, Chủ tịch T.Ư Hội LHTN VN; chị Lý Mẫu, Bí thư Tỉnh đoàn; bà Tô Mẫu, "
        "Bí thư Trung ương Đảng, Chủ tịch Ủy ban MTTQ Việt Nam.",
        [("Hồ Mẫu", [("Bí thư thường trực T.Ư Đoàn", "Trung ương Đoàn"),
                     ("Chủ tịch T.Ư Hội LHTN VN", "Hội Liên hiệp Thanh niên Việt Nam")]),
         ("Lý Mẫu", [("Bí thư Tỉnh đoàn", "Tỉnh đoàn Gia Lai")]),
         ("Tô Mẫu", [("Bí thư Trung ương Đảng", "Ban Bí thư"),
                     ("Chủ tịch Ủy ban MTTQ Việt Nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")])],
    ),
    "a town's committee does not move the province's": (
        "Ông Hồ Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy Biên Hòa.",
        [("Hồ Mẫu", [("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Gia Lai"),
                     ("Bí thư Thành ủy Biên Hòa", "Thành ủy Biên Hòa")])],
    ),
    "parts of a committee that another post names": (
        "Ông Hồ Mẫu, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra được bầu làm Phó Bí thư Tỉnh ủy.",
        [("Hồ Mẫu", [("Ủy viên Ban Thường vụ", "Ban Thường vụ Tỉnh ủy Gia Lai"),
                     ("Chủ nhiệm Ủy ban Kiểm tra", "Ủy ban Kiểm tra Tỉnh ủy Gia Lai"),
                     ("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")])],
    ),
    "the Party of a place is not inside its council": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND phường, dự.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy", "Đảng ủy"), ("Chủ tịch HĐND phường", "Hội đồng nhân dân")])],
    ),
    "the Party of an office is": (
        "Ông Lý Mẫu, Bí thư Đảng ủy, Giám đốc Sở Nội vụ, dự.",
        [("Lý Mẫu", [("Bí thư Đảng ủy", "Đảng ủy Sở Nội vụ tỉnh Gia Lai"),
                     ("Giám đốc Sở Nội vụ", "Sở Nội vụ tỉnh Gia Lai")])],
    ),
    "the country's border guard is no province's": (
        "Đại tá Hồ Mẫu, Chính ủy Bộ đội Biên phòng tỉnh Lâm Đồng, giữ chức Phó Chính ủy Bộ đội Biên phòng.",
        [("Hồ Mẫu", [("Chính ủy Bộ đội Biên phòng tỉnh Lâm Đồng", "Bộ đội Biên phòng tỉnh Lâm Đồng"),
                     ("Phó Chính ủy Bộ đội Biên phòng", "Bộ đội Biên phòng")])],
    ),
    "a country's name inside another": (
        "Ông Hồ Mẫu, Bí thư Tỉnh ủy Lào Cai; ông Lý Mẫu, Bí thư Thị ủy Kỳ Anh; bà Tô Mẫu, Trưởng ban Pháp chế HĐND "
        "tỉnh; bà Vũ Mẫu, Chủ tịch UBND huyện Đức Thọ; ông Đỗ Mẫu, Bộ trưởng Quốc phòng Lào, và ông Tạ Mẫu, Đại sứ Mỹ.",
        [("Hồ Mẫu", [("Bí thư Tỉnh ủy Lào Cai", "Tỉnh ủy Lào Cai")]),
         ("Lý Mẫu", [("Bí thư Thị ủy Kỳ Anh", "Thị ủy Kỳ Anh")]),
         ("Tô Mẫu", [("Trưởng ban Pháp chế HĐND tỉnh", "Ban Pháp chế Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Vũ Mẫu", [("Chủ tịch UBND huyện Đức Thọ", "Ủy ban nhân dân huyện Đức Thọ")])],
    ),
    "a parent body between a post and a name": (
        "Cục trưởng Cục Y tế dự phòng, Bộ Y tế Hồ Mẫu cho biết.",
        [("Hồ Mẫu", [("Cục trưởng Cục Y tế dự phòng", "Cục Y tế dự phòng")])],
    ),
    "the youth's centre before a name": (
        "Ủy viên Ban Thường vụ Trung ương Đoàn Lê Văn Mẫu và Phó Trưởng Ban Dân vận Trung ương Đoàn Văn Mẫu.",
        [("Lê Văn Mẫu", [("Ủy viên Ban Thường vụ Trung ương Đoàn", "Ban Thường vụ Trung ương Đoàn")]),
         ("Đoàn Văn Mẫu", [("Phó Trưởng Ban Dân vận Trung ương", "Ban Dân vận Trung ương")])],
    ),
    "an army's committee is no district's": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy Quân sự tỉnh, và ông Lý Mẫu, Ủy viên Ban Thường vụ Đảng ủy Công an Trung ương.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy Quân sự tỉnh", "Đảng ủy Quân sự tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Ủy viên Ban Thường vụ Đảng ủy Công an Trung ương",
                      "Ban Thường vụ Đảng ủy Công an Trung ương")])],
    ),
    "the Party of enterprises, and a centre that runs a town": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy Khối Doanh nghiệp Trung ương; ông Lý Mẫu, Giám đốc Trung tâm Điều hành huyện Chư "
        "Sê; ông Tô Mẫu, Chủ tịch Hiệp hội Doanh nghiệp; ông Vũ Mẫu, Giám đốc điều hành nhà máy.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy Khối Doanh nghiệp Trung ương", "Đảng ủy Khối Doanh nghiệp Trung ương")]),
         ("Lý Mẫu", [("Giám đốc Trung tâm Điều hành huyện Chư Sê", "Trung tâm Điều hành huyện Chư Sê")])],
    ),
    "the deputy of two kinds, and the Party of offices": (
        "Phó Bí thư Thường trực chuyên trách Đảng ủy các cơ quan Đảng tỉnh Hồ Văn Mẫu.",
        [("Hồ Văn Mẫu", [("Phó Bí thư Thường trực chuyên trách Đảng ủy các cơ quan Đảng tỉnh",
                          "Đảng ủy các cơ quan Đảng tỉnh Gia Lai")])],
    ),
    "a body behind `của`, and seats of a committee told short": (
        "Đại tá Hồ Mẫu, Chính ủy của Bộ Chỉ huy Quân sự tỉnh; đồng chí Lý Mẫu, Thường vụ Tỉnh ủy, Phó Chủ tịch UBND "
        "tỉnh; đồng chí Tô Mẫu, Thường trực Huyện ủy Chư Sê; đại tá Vũ Mẫu, Cục phó An ninh mạng.",
        [("Hồ Mẫu", [("Chính ủy của Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Gia Lai"),
                     ("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Tô Mẫu", [("Thường trực Huyện ủy Chư Sê", "Huyện ủy Chư Sê")]),
         ("Vũ Mẫu", [("Cục phó An ninh mạng", "Cục An ninh mạng")])],
    ),
    "the Party of the place a council is of": (
        "Ông Hồ Mẫu, Phó Bí thư - Chủ tịch UBND huyện Chư Sê; ông Lý Mẫu, Phó Bí thư, Chủ tịch HĐND tỉnh; bà Tô Mẫu, "
        "Bí thư, Chủ tịch UBND xã Tân Phú.",
        [("Hồ Mẫu", [("Phó Bí thư", "Huyện ủy Chư Sê"),
                     ("Chủ tịch UBND huyện Chư Sê", "Ủy ban nhân dân huyện Chư Sê")]),
         ("Lý Mẫu", [("Phó Bí thư", "Tỉnh ủy Gia Lai"), ("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Tô Mẫu", [("Bí thư", "Đảng ủy xã Tân Phú"), ("Chủ tịch UBND xã Tân Phú", "Ủy ban nhân dân xã Tân Phú")])],
    ),
    "the military zone the article names": (
        "Đoàn Quân khu 4 do Trung tướng Hồ Mẫu, Tư lệnh Quân khu, làm trưởng đoàn kiểm tra công tác huấn luyện.",
        [("Hồ Mẫu", [("Tư lệnh Quân khu", "Quân khu 4")])],
    ),
    "a department's head sits in the committee of its agency": (
        "Ông Hồ Mẫu, Đảng ủy viên, Trưởng phòng Tổ chức cán bộ Viện Kiểm sát nhân dân tỉnh Quảng Trị, vắng.",
        [("Hồ Mẫu", [("Đảng ủy viên", "Đảng ủy Viện Kiểm sát nhân dân tỉnh Quảng Trị"),
                     ("Trưởng phòng Tổ chức cán bộ Viện Kiểm sát nhân dân tỉnh Quảng Trị",
                      "Phòng Tổ chức cán bộ Viện Kiểm sát nhân dân tỉnh Quảng Trị")])],
    ),
    "a council of the university the next post names": (
        "Ông Hồ Mẫu giữ chức Bí thư Đảng ủy, Chủ tịch Hội đồng, Giám đốc Đại học Quốc gia Hà Nội.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy", "Đảng ủy Đại học Quốc gia Hà Nội"),
                     ("Chủ tịch Hội đồng", "Hội đồng Đại học Quốc gia Hà Nội"),
                     ("Giám đốc Đại học Quốc gia Hà Nội", "Đại học Quốc gia Hà Nội")])],
    ),
    "a secretary general by less than his whole title": (
        "Tổng Thư ký Quốc hội Hồ Mẫu nói. Theo Tổng Thư ký Hồ Mẫu, việc này gấp.",
        [("Hồ Mẫu", [("Tổng Thư ký Quốc hội", "Quốc hội")]), ("Hồ Mẫu", [("Tổng Thư ký", "Quốc hội")])],
    ),
    "two military zones in an article": (
        "Quân khu 4 và Quân khu 5 họp; Trung tướng Hồ Mẫu, Tư lệnh Quân khu, dự.",
        [("Hồ Mẫu", [("Tư lệnh Quân khu", "Quân khu")])],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_body_of_each_post(text, expected):
    assert found(text) == expected


COMMUNE = {
    "by its word": ("Bí thư Đảng ủy xã Lê Văn Mẫu dự.", "Đảng ủy xã Ia Mơ"),
    "its league": ("Bí thư Đoàn Thanh niên xã Lê Văn Mẫu dự.", "Đoàn Thanh niên xã Ia Mơ"),
    "by another word": ("Bí thư Đảng ủy phường Lê Văn Mẫu dự.", "Đảng ủy"),
    "without a word": ("Bí thư Đảng ủy Lê Văn Mẫu dự.", "Đảng ủy"),
    "with a name of its own": ("Bí thư Đảng ủy xã Ia Dom Lê Văn Mẫu dự.", "Đảng ủy xã Ia Dom"),
    "before the last one said": (
        "Bí thư Đảng ủy xã Ia Dom Vũ Thị Mẫu đến. Bí thư Đảng ủy xã Lê Văn Mẫu dự.", "Đảng ủy xã Ia Mơ"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "org"), COMMUNE.values(), ids=COMMUNE)
def test_the_articles_commune_completes_a_post(text, org):
    found = officials.scan(text, [], Place("Gia Lai", None, "xã Ia Mơ"), None)
    assert found[-1].positions[0].org == org
