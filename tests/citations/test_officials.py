"""Who is an office-holder, which posts a mention states, and in which bodies."""

from __future__ import annotations

import pytest

from citations import officials
from citations.model import Place

PLACE = Place(province="Gia Lai", district="Chư Sê")

# words → (name, [(title, body), …]) of every mention, in order
CASES = {
    "posts behind the name, between commas": (
        "Đồng chí Trần Minh Mẫu, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư, chủ trì.",
        [("Trần Minh Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị"), ("Thường trực Ban Bí thư", "Ban Bí thư")])],
    ),
    "posts before the name": (
        "Ủy viên Bộ Chính trị, Phó Thủ tướng Thường trực Chính phủ Lê Văn Mẫu đã đến dự.",
        [("Lê Văn Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị"),
                         ("Phó Thủ tướng Thường trực Chính phủ", "Chính phủ")])],
    ),
    "a dash, and the place behind a committee": (
        "Ông Phạm Quốc Mẫu – Bí thư Tỉnh ủy Nghệ An phát biểu.",
        [("Phạm Quốc Mẫu", [("Bí thư Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An")])],
    ),
    "a dash before the name, and a rank": (
        "Bộ trưởng Bộ Công an - Thượng tướng Đỗ Văn Mẫu trao quyết định.",
        [("Đỗ Văn Mẫu", [("Bộ trưởng Bộ Công an", "Bộ Công an")])],
    ),
    "brackets": (
        "Ông Bùi Đức Mẫu (nguyên Phó Chủ tịch UBND tỉnh Hà Giang) cho biết.",
        [("Bùi Đức Mẫu", [("nguyên Phó Chủ tịch UBND tỉnh Hà Giang", "Ủy ban nhân dân tỉnh Hà Giang")])],
    ),
    "a title over a list belongs to each": (
        "Các đồng chí Ủy viên Bộ Chính trị: Hồ Văn Mẫu - Chủ tịch nước; Vũ Thị Mẫu - Chủ tịch Quốc hội.",
        [("Hồ Văn Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị"), ("Chủ tịch nước", None)]),
         ("Vũ Thị Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị"), ("Chủ tịch Quốc hội", "Quốc hội")])],
    ),
    "commas between the people of a list": (
        "Dự có các đồng chí Phó Chánh án TANDTC: Ngô Trí Mẫu, Đặng Quốc Mẫu và Lý Thị Mẫu.",
        [(name, [("Phó Chánh án TANDTC", "Tòa án nhân dân tối cao")])
         for name in ("Ngô Trí Mẫu", "Đặng Quốc Mẫu", "Lý Thị Mẫu")],
    ),
    "a title said of several, without a colon": (
        "Dự có các Phó Thủ tướng Chính phủ Đỗ Văn Mẫu, Lê Thành Mẫu và Chủ tịch nước Tô Văn Mẫu.",
        [("Đỗ Văn Mẫu", [("Phó Thủ tướng Chính phủ", "Chính phủ")]),
         ("Lê Thành Mẫu", [("Phó Thủ tướng Chính phủ", "Chính phủ")]), ("Tô Văn Mẫu", [("Chủ tịch nước", None)])],
    ),
    "an acting head": (
        "Bà Võ Thị Mẫu giữ quyền Chủ tịch nước từ tháng 3.",
        [("Võ Thị Mẫu", [("quyền Chủ tịch nước", None)])],
    ),
    "an age or a place in a picture before the post": (
        "Ông Hà Văn Mẫu, 54 tuổi, Giám đốc Công an tỉnh Gia Lai, và bà Tạ Thị Mẫu (bìa trái), Chánh Thanh tra tỉnh.",
        [("Hà Văn Mẫu", [("Giám đốc Công an tỉnh Gia Lai", "Công an tỉnh Gia Lai")]),
         ("Tạ Thị Mẫu", [("Chánh Thanh tra tỉnh", "Thanh tra tỉnh Gia Lai")])],
    ),
    "a list line by line": (
        "Phó Bí thư Tỉnh ủy:\n- Lò Văn Mẫu\n- Quàng Thị Mẫu, Chủ tịch HĐND tỉnh",
        [("Lò Văn Mẫu", [("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]),
         ("Quàng Thị Mẫu", [("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai"),
                            ("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "a table": (
        "| 2 | Lê Đức Mẫu | Trưởng ban | Ủy viên Bộ Chính trị | |",
        [("Lê Đức Mẫu", [("Trưởng ban", None), ("Ủy viên Bộ Chính trị", "Bộ Chính trị")])],
    ),
    "posts of a life, one after the other": (
        "Đại tướng Mai Tân Mẫu từng giữ các chức vụ Tư lệnh Quân khu 4; Thứ trưởng Bộ Quốc phòng.",
        [("Mai Tân Mẫu", [("Tư lệnh Quân khu 4", "Quân khu 4"), ("Thứ trưởng Bộ Quốc phòng", "Bộ Quốc phòng")])],
    ),
    "a party body inside an office": (
        "Ông Chu Ngọc Mẫu, Bí thư Ban cán sự đảng, Bộ trưởng Bộ Tư pháp, thăm tỉnh.",
        [("Chu Ngọc Mẫu", [("Bí thư Ban cán sự đảng", "Ban cán sự đảng Bộ Tư pháp"),
                           ("Bộ trưởng Bộ Tư pháp", "Bộ Tư pháp")])],
    ),
    "no post ends in the verb behind it": (
        "Ông Kiều Văn Mẫu, Trưởng Ban Chỉ đạo về phòng, chống tham nhũng nhấn mạnh việc này.",
        [("Kiều Văn Mẫu", [("Trưởng Ban Chỉ đạo về phòng, chống tham nhũng",
                            "Ban Chỉ đạo về phòng, chống tham nhũng")])],
    ),
    "a list of people with their own posts": (
        "Đoàn gồm các ông, bà: Mai Xuân Mẫu, Phó Bí thư Huyện ủy; Đinh Thị Mẫu, Chủ tịch HĐND huyện.",
        [("Mai Xuân Mẫu", [("Phó Bí thư Huyện ủy", "Huyện ủy Chư Sê")]),
         ("Đinh Thị Mẫu", [("Chủ tịch HĐND huyện", "Hội đồng nhân dân huyện Chư Sê")])],
    ),
    "people joined by commas, each with a post before": (
        "Chủ tịch nước Tô Văn Mẫu, Thủ tướng Hà Văn Mẫu và Chủ tịch Quốc hội Cao Thị Mẫu dự lễ.",
        [("Tô Văn Mẫu", [("Chủ tịch nước", None)]), ("Hà Văn Mẫu", [("Thủ tướng", "Chính phủ")]),
         ("Cao Thị Mẫu", [("Chủ tịch Quốc hội", "Quốc hội")])],
    ),
    "a comma inside a post": (
        "Đồng chí Lâm Văn Mẫu, Phó Trưởng Ban Chính sách, chiến lược Trung ương, dự.",
        [("Lâm Văn Mẫu", [("Phó Trưởng Ban Chính sách, chiến lược Trung ương",
                           "Ban Chính sách, chiến lược Trung ương")])],
    ),
    "a ministry with a comma, before the name": (
        "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Trịnh Văn Mẫu cho hay.",
        [("Trịnh Văn Mẫu", [("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch")])],
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
    "degrees are no posts": (
        "PGS.TS. Nguyễn Văn Mẫu, Giám đốc Sở Y tế Gia Lai, và GS, TS, Tổng Bí thư Lê Mẫu dự.",
        [("Nguyễn Văn Mẫu", [("Giám đốc Sở Y tế Gia Lai", "Sở Y tế tỉnh Gia Lai")]),
         ("Lê Mẫu", [("Tổng Bí thư", "Ban Chấp hành Trung ương")])],
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
    "a place that is also a name": (
        "Bí thư Tỉnh ủy Bình Định Trần Văn Mẫu và Chủ tịch UBND tỉnh Hòa Bình Lê Hòa Bình trao quyết định.",
        [("Trần Văn Mẫu", [("Bí thư Tỉnh ủy Bình Định", "Tỉnh ủy Bình Định")]),
         ("Lê Hòa Bình", [("Chủ tịch UBND tỉnh Hòa Bình", "Ủy ban nhân dân tỉnh Hòa Bình")])],
    ),
    "a commune in no list": (
        "Chủ tịch UBND xã Vĩnh Mẫu Nguyễn Thị Thu Mẫu nói.",
        [("Nguyễn Thị Thu Mẫu", [("Chủ tịch UBND xã Vĩnh Mẫu", "Ủy ban nhân dân xã Vĩnh Mẫu")])],
    ),
    "capitals": (
        "TRẦN QUỐC MẪU, ỦY VIÊN BỘ CHÍNH TRỊ",
        [("Trần Quốc Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị")])],
    ),
    "capitals above, small letters below": (
        "Đồng chí TRẦN QUỐC MẪU phát biểu.\n\ntrần quốc mẫu\n",
        [("Trần Quốc Mẫu", []), ("Trần Quốc Mẫu", [])],
    ),
    "names of minorities": (
        "Dự có đồng chí Y Nhuận Mẫu, Phó Chủ tịch HĐND tỉnh; Giàng A Mẫu, Bí thư Huyện ủy; "
        "bà H'Yim Mẫu, Chủ tịch UBND huyện.",
        [("Y Nhuận Mẫu", [("Phó Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Giàng A Mẫu", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")]),
         ("H'Yim Mẫu", [("Chủ tịch UBND huyện", "Ủy ban nhân dân huyện Chư Sê")])],
    ),
    "given name, full name, and no surname alone": (
        "Đồng chí Trần Thị Minh Mẫu, Bí thư Tỉnh ủy, chủ trì. Đồng chí Mẫu nhấn mạnh; đồng chí Trần cũng dự. "
        "Theo Trần Thị Minh Mẫu, việc này gấp.",
        [("Trần Thị Minh Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]), ("Trần Thị Minh Mẫu", []),
         ("Trần Thị Minh Mẫu", [])],
    ),
    "a given name of somebody without office is left out": (
        "Ông Lê Văn Trí, Giám đốc Sở Nội vụ Gia Lai, trả lời. Bà Vũ Minh Trí, nông dân, hỏi lại. Bà Trí cảm ơn.",
        [("Lê Văn Trí", [("Giám đốc Sở Nội vụ Gia Lai", "Sở Nội vụ tỉnh Gia Lai")])],
    ),
    "a post and a given name": (
        "Cựu Bộ trưởng Đoàn Tiến Mẫu ra tòa. Theo cựu Bộ trưởng Mẫu, ông không biết.",
        [("Đoàn Tiến Mẫu", [("Cựu Bộ trưởng", None)]), ("Đoàn Tiến Mẫu", [("cựu Bộ trưởng", None)])],
    ),
    "a post given in the same sentence": (
        "HĐND tỉnh đã bầu ông Lưu Văn Mẫu giữ chức Chủ tịch UBND tỉnh Gia Lai.",
        [("Lưu Văn Mẫu", [("Chủ tịch UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "who signs an appointment is not appointed": (
        "Thủ tướng Hà Văn Mẫu vừa ký quyết định bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
        [("Hà Văn Mẫu", [("Thủ tướng", "Chính phủ")])],
    ),
    "seats in a committee": (
        "Ban Bí thư chỉ định Đại tá Võ Văn Mẫu tham gia BCH Đảng bộ, Ban Thường vụ Tỉnh ủy Nghệ An.",
        [("Võ Văn Mẫu", [("Ủy viên Ban Chấp hành Đảng bộ tỉnh", "Ban Chấp hành Đảng bộ tỉnh Nghệ An"),
                         ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Nghệ An")])],
    ),
    "below a letter": (
        "Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐinh Văn Mẫu\n",
        [("Đinh Văn Mẫu", [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "a bare head is the person's fuller post": (
        "Bộ trưởng Bộ Nội vụ Phan Thị Mẫu trình bày. Bộ trưởng Phan Thị Mẫu nhấn mạnh.",
        [("Phan Thị Mẫu", [("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")]), ("Phan Thị Mẫu", [("Bộ trưởng", "Bộ Nội vụ")])],
    ),
    "the post of whom one stands in for is not one's own": (
        "Thừa ủy quyền của Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ Phan Thị Mẫu trình bày.",
        [("Phan Thị Mẫu", [("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")])],
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
    "the next word's capital is no part of a name": (
        "Chủ tịch nước Tô Mẫu đến. Chủ tịch nước Tô Mẫu nói. Trao cho Chủ tịch nước Tô Mẫu Huân chương.",
        [("Tô Mẫu", [("Chủ tịch nước", None)])] * 3,
    ),
    "a name ends with a word that also opens sentences": (
        "Thủ tướng Phan Văn Đồng, Chánh Thanh tra tỉnh Lê Hồng Đó, và bà Tạ Chí Thượng, Bí thư Huyện ủy, đến dự.",
        [("Phan Văn Đồng", [("Thủ tướng", "Chính phủ")]),
         ("Lê Hồng Đó", [("Chánh Thanh tra tỉnh", "Thanh tra tỉnh Gia Lai")]),
         ("Tạ Chí Thượng", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")])],
    ),
    "a syllable of another language in the middle": (
        "Ông Dương Mah Mẫu, Phó Chủ tịch UBND tỉnh, và ông Rah Lan Mẫu, Trưởng Ban Dân vận Tỉnh ủy.",
        [("Dương Mah Mẫu", [("Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Rah Lan Mẫu", [("Trưởng Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Gia Lai")])],
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
    "a post before a semicolon is not the next one's": (
        "Trao quyết định cho Thượng tá Lê Minh Mẫu giữ chức Chính ủy Lữ đoàn 95; Thượng tá Hồ Ngọc Mẫu, Trợ lý Phòng "
        "Cán bộ; Phó Chủ tịch Hội Nông dân huyện; Đỗ Thị Mẫu, Bí thư Huyện ủy.",
        [("Lê Minh Mẫu", [("Chính ủy Lữ đoàn 95", "Lữ đoàn 95")]),
         ("Hồ Ngọc Mẫu", [("Trợ lý Phòng Cán bộ", "Phòng Cán bộ")]),
         ("Đỗ Thị Mẫu", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")])],
    ),
    "who holds the post is told behind it": (
        "Tổng cục Chính trị có Chủ nhiệm Tổng cục Chính trị là Thượng tướng Lê Văn Mẫu; các Phó Chủ nhiệm Tổng cục "
        "Chính trị gồm: Trung tướng Hồ Mẫu và Trung tướng Lý Mẫu; 2 Phó Giám đốc Công an tỉnh là đại tá Vũ Mẫu và "
        "đại tá Tô Mẫu.",
        [("Lê Văn Mẫu", [("Chủ nhiệm Tổng cục Chính trị", "Tổng cục Chính trị")]),
         ("Hồ Mẫu", [("Phó Chủ nhiệm Tổng cục Chính trị", "Tổng cục Chính trị")]),
         ("Lý Mẫu", [("Phó Chủ nhiệm Tổng cục Chính trị", "Tổng cục Chính trị")]),
         ("Vũ Mẫu", [("Phó Giám đốc Công an tỉnh", "Công an tỉnh Gia Lai")]),
         ("Tô Mẫu", [("Phó Giám đốc Công an tỉnh", "Công an tỉnh Gia Lai")])],
    ),
    "one body of two posts, and of the first": (
        "Đại tá Lê Xuân Mẫu, Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 8, dự.",
        [("Lê Xuân Mẫu", [("Phó Tư lệnh", "Quân khu 8"), ("Tham mưu trưởng Quân khu 8", "Quân khu 8")])],
    ),
    "who leads visitors has no office, who leads inspectors has": (
        "Đoàn công tác do ông Hồ Văn Mẫu, Bí thư Huyện ủy, làm trưởng đoàn đến thăm. Đoàn kiểm tra số 8 của Bộ Y tế do "
        "bà Đỗ Thị Mẫu làm Trưởng đoàn công bố kết luận.",
        [("Hồ Văn Mẫu", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")]),
         ("Đỗ Thị Mẫu", [("Trưởng đoàn", "Đoàn kiểm tra số 8 của Bộ Y tế")])],
    ),
    "verbs of the meeting end a title": (
        "Đồng chí Hồ Mẫu, Bộ trưởng Bộ Y tế tham luận; đồng chí Lý Mẫu, Thủ tướng Chính phủ điều hành phiên thảo luận. "
        "Bộ trưởng Bộ Công an giao Đại tá Tô Mẫu, Phó Giám đốc Công an tỉnh phụ trách Công an tỉnh.",
        [("Hồ Mẫu", [("Bộ trưởng Bộ Y tế", "Bộ Y tế")]), ("Lý Mẫu", [("Thủ tướng Chính phủ", "Chính phủ")]),
         ("Tô Mẫu", [("Phó Giám đốc Công an tỉnh", "Công an tỉnh Gia Lai")])],
    ),
    "words inside a body's name that elsewhere end a title": (
        "Thiếu tướng Hồ Mẫu, Phó Chủ nhiệm Tổng cục Hậu cần - Kỹ thuật; Tô Mẫu, Trưởng phòng Bảo vệ - An ninh; "
        "Lý Mẫu, Bộ trưởng Bộ Văn hóa - Thông tin.",
        [("Hồ Mẫu", [("Phó Chủ nhiệm Tổng cục Hậu cần - Kỹ thuật", "Tổng cục Hậu cần - Kỹ thuật")]),
         ("Tô Mẫu", [("Trưởng phòng Bảo vệ - An ninh", "Phòng Bảo vệ - An ninh")]),
         ("Lý Mẫu", [("Bộ trưởng Bộ Văn hóa - Thông tin", "Bộ Văn hóa - Thông tin")])],
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
    "a place that looks like a person, behind its word": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy xã Hoàng Hoa Thám; Chủ tịch UBND phường An Tịnh Lý Văn Mẫu; bà Tô Mẫu, Phó Chủ "
        "tịch HĐND phường Xuân Hương - Đà Lạt; ông Đỗ Mẫu - Chủ tịch UBND xã Trần Bồ Mẫu, và Trưởng thôn Lê Văn Mẫu.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy xã Hoàng Hoa Thám", "Đảng ủy xã Hoàng Hoa Thám")]),
         ("Lý Văn Mẫu", [("Chủ tịch UBND phường An Tịnh", "Ủy ban nhân dân phường An Tịnh")]),
         ("Tô Mẫu", [("Phó Chủ tịch HĐND phường Xuân Hương - Đà Lạt", "Hội đồng nhân dân phường Xuân Hương - Đà Lạt")]),
         ("Đỗ Mẫu", [("Chủ tịch UBND xã Trần Bồ Mẫu", "Ủy ban nhân dân xã Trần Bồ Mẫu")]),
         ("Lê Văn Mẫu", [("Trưởng thôn", None)])],
    ),
    "a person behind the word alone": (
        "Chủ tịch UBND xã Trần Bồ Mẫu nói.",
        [("Trần Bồ Mẫu", [("Chủ tịch UBND xã", "Ủy ban nhân dân")])],
    ),
    "a place that ends with an address or a credit": (
        "Bí thư Huyện ủy Đông Anh Hồ Mẫu, Bí thư Đảng ủy xã Thác Bà Lý Mẫu và Bí thư Đảng ủy xã Nội Bài Tô Mẫu dự.",
        [("Hồ Mẫu", [("Bí thư Huyện ủy Đông Anh", "Huyện ủy Đông Anh")]),
         ("Lý Mẫu", [("Bí thư Đảng ủy xã Thác Bà", "Đảng ủy xã Thác Bà")]),
         ("Tô Mẫu", [("Bí thư Đảng ủy xã Nội Bài", "Đảng ủy xã Nội Bài")])],
    ),
    "a district that looks like a person": (
        "Ông Hồ Mẫu, Bí thư Huyện ủy Dương Minh Châu, và ông Lý Mẫu, Chủ tịch UBND huyện Trần Văn Thời.",
        [("Hồ Mẫu", [("Bí thư Huyện ủy Dương Minh Châu", "Huyện ủy Dương Minh Châu")]),
         ("Lý Mẫu", [("Chủ tịch UBND huyện Trần Văn Thời", "Ủy ban nhân dân huyện Trần Văn Thời")])],
    ),
    "titles that end with words of many a body before a name": (
        "Trưởng Ban Công tác đại biểu Hồ Mẫu, Chủ tịch Ủy ban Dân tộc Lý Mẫu, Phó Tư lệnh Cảnh sát biển Tô Mẫu.",
        [("Hồ Mẫu", [("Trưởng Ban Công tác đại biểu", "Ban Công tác đại biểu")]),
         ("Lý Mẫu", [("Chủ tịch Ủy ban Dân tộc", "Ủy ban Dân tộc")]),
         ("Tô Mẫu", [("Phó Tư lệnh Cảnh sát biển", "Cảnh sát biển")])],
    ),
    "small words inside a body's name": (
        "Ông Hồ Mẫu, Phó Tổng Giám đốc Đài Tiếng nói Việt Nam; Lý Mẫu, Tư lệnh Quân chủng Phòng không - Không quân; "
        "Tô Mẫu, Vụ trưởng Vụ Thị trường trong nước; Vũ Mẫu, Đội trưởng Đội Cảnh sát về ma túy; Tạ Mẫu, Giám đốc Sở "
        "GD&ĐT.",
        [("Hồ Mẫu", [("Phó Tổng Giám đốc Đài Tiếng nói Việt Nam", "Đài Tiếng nói Việt Nam")]),
         ("Lý Mẫu", [("Tư lệnh Quân chủng Phòng không - Không quân", "Quân chủng Phòng không - Không quân")]),
         ("Tô Mẫu", [("Vụ trưởng Vụ Thị trường trong nước", "Vụ Thị trường trong nước")]),
         ("Vũ Mẫu", [("Đội trưởng Đội Cảnh sát về ma túy", "Đội Cảnh sát về ma túy")]),
         ("Tạ Mẫu", [("Giám đốc Sở GD&ĐT", "Sở Giáo dục và Đào tạo tỉnh Gia Lai")])],
    ),
    "public bodies named like companies": (
        "Ông Hồ Mẫu, Chủ tịch Liên minh Hợp tác xã tỉnh; Lý Mẫu, Chủ tịch Ủy ban Chứng khoán Nhà nước; Tô Mẫu, Chủ "
        "tịch Hợp tác xã Tân Mẫu.",
        [("Hồ Mẫu", [("Chủ tịch Liên minh Hợp tác xã tỉnh", "Liên minh Hợp tác xã tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Chủ tịch Ủy ban Chứng khoán Nhà nước", "Ủy ban Chứng khoán Nhà nước")])],
    ),
    "heads of schools and of units": (
        "Hiệu trưởng Trường Chính trị tỉnh Hồ Văn Mẫu, Lữ đoàn trưởng Lữ đoàn 95 Lý Mẫu, hạm trưởng tàu 16 Tô Mẫu.",
        [("Hồ Văn Mẫu", [("Hiệu trưởng Trường Chính trị tỉnh", "Trường Chính trị tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Lữ đoàn trưởng Lữ đoàn 95", "Lữ đoàn 95")])],
    ),
    "a parent body between a post and a name": (
        "Cục trưởng Cục Y tế dự phòng, Bộ Y tế Hồ Mẫu cho biết.",
        [("Hồ Mẫu", [("Cục trưởng Cục Y tế dự phòng", "Cục Y tế dự phòng")])],
    ),
    "a town's short word before a name": (
        "Phó Chủ tịch UBND TP. Đà Nẵng Hồ Mẫu và Phó Bí thư Thường trực Thành ủy TP. Cần Thơ Lý Mẫu.",
        [("Hồ Mẫu", [("Phó Chủ tịch UBND TP. Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng")]),
         ("Lý Mẫu", [("Phó Bí thư Thường trực Thành ủy TP. Cần Thơ", "Thành ủy Cần Thơ")])],
    ),
    "the youth's centre before a name": (
        "Ủy viên Ban Thường vụ Trung ương Đoàn Lê Văn Mẫu và Phó Trưởng Ban Dân vận Trung ương Đoàn Văn Mẫu.",
        [("Lê Văn Mẫu", [("Ủy viên Ban Thường vụ Trung ương Đoàn", "Ban Thường vụ Trung ương Đoàn")]),
         ("Đoàn Văn Mẫu", [("Phó Trưởng Ban Dân vận Trung ương", "Ban Dân vận Trung ương")])],
    ),
    "deputies of assemblies": (
        "Bà Hồ Mẫu, đại biểu HĐND tỉnh, và ông Lý Mẫu, Đại biểu Quốc hội tỉnh Lâm Đồng, hỏi.",
        [("Hồ Mẫu", [("đại biểu HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Đại biểu Quốc hội tỉnh Lâm Đồng", "Quốc hội")])],
    ),
    "words run together before a title": (
        "Baotinhnha-Chủ tịch UBND tỉnh Hồ Văn Mẫu nói “nên làm”.Bí thư Tỉnh ủy Lý Mẫu đồng ý.",
        [("Hồ Văn Mẫu", [("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")])],
    ),
    "an army's committee is no district's": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy Quân sự tỉnh, và ông Lý Mẫu, Ủy viên Ban Thường vụ Đảng ủy Công an Trung ương.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy Quân sự tỉnh", "Đảng ủy Quân sự tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Ủy viên Ban Thường vụ Đảng ủy Công an Trung ương",
                      "Ban Thường vụ Đảng ủy Công an Trung ương")])],
    ),
    "an envoy and where": (
        "Ông Hồ Mẫu, Đại sứ Việt Nam tại Hoa Kỳ, tiếp ông Lý Mẫu, Chủ tịch Hội Nông dân Việt Nam tại Hà Nội.",
        [("Hồ Mẫu", [("Đại sứ Việt Nam tại Hoa Kỳ", "Việt Nam tại Hoa Kỳ")]),
         ("Lý Mẫu", [("Chủ tịch Hội Nông dân Việt Nam", "Hội Nông dân Việt Nam")])],
    ),
    "the Party of enterprises, and a centre that runs a town": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy Khối Doanh nghiệp Trung ương; ông Lý Mẫu, Giám đốc Trung tâm Điều hành huyện Chư "
        "Sê; ông Tô Mẫu, Chủ tịch Hiệp hội Doanh nghiệp; ông Vũ Mẫu, Giám đốc điều hành nhà máy.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy Khối Doanh nghiệp Trung ương", "Đảng ủy Khối Doanh nghiệp Trung ương")]),
         ("Lý Mẫu", [("Giám đốc Trung tâm Điều hành huyện Chư Sê", "Trung tâm Điều hành huyện Chư Sê")])],
    ),
    "lines broken at their width": (
        "Đến dự có đồng chí Trần Minh Mẫu, Ủy viên Trung ương Đảng, Bí thư Tỉnh\nủy, Chủ tịch HĐND tỉnh; đồng chí Lý "
        "Mẫu, Phó Chủ tịch\nHĐND tỉnh, cùng lãnh đạo các ban xây dựng Đảng của tỉnh và lãnh đạo\nhuyện nhà; đồng chí "
        "Nguyễn\nThị Mẫu vắng mặt trong cả buổi sáng vì bận một cuộc họp khác ở\ntrên tỉnh.",
        [("Trần Minh Mẫu", [("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương"),
                            ("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai"),
                            ("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Lý Mẫu", [("Phó Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "short words and degrees in front of a rare name": (
        "Bộ trưởng Bộ GD&ĐT Phùng Mẫu; PGS.TS Đào Văn Mẫu, Hiệu trưởng Trường Đại học Ia Mẫu; ThS Lò Mẫu, Giám đốc "
        "Sở Nội vụ; UBND huyện Kim Bôi báo cáo.",
        [("Phùng Mẫu", [("Bộ trưởng Bộ GD&ĐT", "Bộ Giáo dục và Đào tạo")]),
         ("Đào Văn Mẫu", [("Hiệu trưởng Trường Đại học Ia Mẫu", "Trường Đại học Ia Mẫu")]),
         ("Lò Mẫu", [("Giám đốc Sở Nội vụ", "Sở Nội vụ tỉnh Gia Lai")])],
    ),
    "an office written with capitals": (
        "Chủ nhiệm Văn Phòng Quốc hội Hồ Văn Mẫu, Chủ Tịch UBND Tỉnh Lý Mẫu.",
        [("Hồ Văn Mẫu", [("Chủ nhiệm Văn Phòng Quốc hội", "Văn phòng Quốc hội")]),
         ("Lý Mẫu", [("Chủ Tịch UBND Tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
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
    "the deputy of two kinds, and the Party of offices": (
        "Phó Bí thư Thường trực chuyên trách Đảng ủy các cơ quan Đảng tỉnh Hồ Văn Mẫu.",
        [("Hồ Văn Mẫu", [("Phó Bí thư Thường trực chuyên trách Đảng ủy các cơ quan Đảng tỉnh",
                          "Đảng ủy các cơ quan Đảng tỉnh Gia Lai")])],
    ),
    "given the post he has": (
        "Ông Hồ Mẫu, Bí thư Đảng ủy xã, được bầu giữ chức Bí thư Đảng ủy xã khóa VII.",
        [("Hồ Mẫu", [("Bí thư Đảng ủy xã", "Đảng ủy")])],
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
    "who is the head, told by his post": (
        "Trưởng Ban Chỉ đạo tỉnh là Phó Thủ tướng Hồ Mẫu; ông nói đó là Bí thư Tỉnh ủy Lý Mẫu.",
        [("Hồ Mẫu", [("Trưởng Ban Chỉ đạo tỉnh", "Ban Chỉ đạo tỉnh Gia Lai"), ("Phó Thủ tướng", "Chính phủ")]),
         ("Lý Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")])],
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
    "the Party of the place a council is of": (
        "Ông Hồ Mẫu, Phó Bí thư - Chủ tịch UBND huyện Chư Sê; ông Lý Mẫu, Phó Bí thư, Chủ tịch HĐND tỉnh; bà Tô Mẫu, "
        "Bí thư, Chủ tịch UBND xã Tân Phú.",
        [("Hồ Mẫu", [("Phó Bí thư", "Huyện ủy Chư Sê"),
                     ("Chủ tịch UBND huyện Chư Sê", "Ủy ban nhân dân huyện Chư Sê")]),
         ("Lý Mẫu", [("Phó Bí thư", "Tỉnh ủy Gia Lai"), ("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Tô Mẫu", [("Bí thư", "Đảng ủy xã Tân Phú"), ("Chủ tịch UBND xã Tân Phú", "Ủy ban nhân dân xã Tân Phú")])],
    ),
    "a short name behind a province's word, in office now, named again": (
        "Chủ tịch UBND tỉnh Doãn Mẫu gặp bà Hồ Mẫu, Phó Chủ tịch nước đương nhiệm, đại biểu Quốc hội, tái cử chức vụ "
        "Phó Chủ tịch nước.",
        [("Doãn Mẫu", [("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Hồ Mẫu", [("Phó Chủ tịch nước", None), ("đại biểu Quốc hội", "Quốc hội")])],
    ),
    "who inspects, between commas": (
        "Thực hiện quyết định thành lập Đoàn kiểm tra của Ban Bí thư năm 2018, ngày 7/6, Đoàn kiểm tra, do ông Hồ Mẫu "
        "làm trưởng đoàn, đã làm việc.",
        [("Hồ Mẫu", [("trưởng đoàn", "Đoàn kiểm tra")])],
    ),
    "an age before a post in brackets": (
        "Ông Hồ Mẫu (69 tuổi, Bí thư Chi bộ khu phố Tân Mẫu 8), bị can Lý Mẫu (SN 1975, cựu Giám đốc Sở Y tế), ông Tô "
        "Mẫu (46 tuổi, cựu Tổng Giám đốc PVP Land) và ông Vũ Mẫu (50 tuổi, nông dân).",
        [("Hồ Mẫu", [("Bí thư Chi bộ khu phố Tân Mẫu 8", "Chi bộ khu phố Tân Mẫu 8")]),
         ("Lý Mẫu", [("cựu Giám đốc Sở Y tế", "Sở Y tế tỉnh Gia Lai")])],
    ),
    "a district with a number, one like another, and a secretary told short": (
        "Ông Hồ Mẫu, Bí thư Quận ủy quận 5; ông Lý Mẫu, Phó BT Thường trực Huyện ủy Phú Ninh; ông Tô Mẫu, Chủ tịch "
        "UBND huyện Phù Ninh.",
        [("Hồ Mẫu", [("Bí thư Quận ủy quận 5", "Quận ủy Quận 5")]),
         ("Lý Mẫu", [("Phó BT Thường trực Huyện ủy Phú Ninh", "Huyện ủy Phú Ninh")]),
         ("Tô Mẫu", [("Chủ tịch UBND huyện Phù Ninh", "Ủy ban nhân dân huyện Phù Ninh")])],
    ),
    "the military zone the article names": (
        "Đoàn Quân khu 4 do Trung tướng Hồ Mẫu, Tư lệnh Quân khu, làm trưởng đoàn kiểm tra công tác huấn luyện.",
        [("Hồ Mẫu", [("Tư lệnh Quân khu", "Quân khu 4")])],
    ),
    "two military zones in an article": (
        "Quân khu 4 và Quân khu 5 họp; Trung tướng Hồ Mẫu, Tư lệnh Quân khu, dự.",
        [("Hồ Mẫu", [("Tư lệnh Quân khu", "Quân khu")])],
    ),
}
NOBODY = {
    "a man of history": "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; Chủ tịch Hồ Chí Minh",
    "streets and schools": "tại 43 Hai Bà Trưng và Trường Chính trị Lê Duẩn, xã Trần Hợi, đường Nguyễn Trãi",
    "a commune behind a title": "Thư gửi Thủ tướng Chính phủ của người dân xã Bồ Lý.",
    "a photographer": "Ảnh: Doãn Tấn - TTXVN. Tác giả: Nguyễn Văn Mẫu",
    "a company's chairman": "Ông Trần Bá Mẫu, Chủ tịch Công ty cổ phần Ô tô, và ông Lê Mẫu - Chủ tịch Thaco, nói.",
    "another country's minister": "Bộ trưởng Ngoại giao Trung Quốc Vương Mẫu tiếp ông Kim Jong Un.",
    "a farmer": "Ông Nguyễn Văn Mẫu, nông dân xã Ia Mẫu, cho biết. Ông Mẫu nói thêm.",
    "a league": "Bí thư Đoàn Thanh niên Cộng sản được mời.",
    "relic sites, streets and schools named after leaders": (
        "tại Khu lưu niệm Tổng Bí thư Lê Văn Mẫu, nhà thờ đồng chí Hồ Mẫu, đường Đại tướng Lý Mẫu, Trường Tô Mẫu"
    ),
    "a place behind a sentence's first word": "Tại Hà Nam, Thủ tướng phê chuẩn; Đại học Y Hà Nội, Giám đốc vắng.",
    "no name at all": "Bí thư Tỉnh ủy chủ trì; Chủ tịch UBND tỉnh Lâm Đồng phát biểu. Tỉnh Hà Nam cũng dự.",
}


def found(text: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    return [(one.name, [(post.title, post.org) for post in one.positions]) for one in scan(text)]


def scan(text: str):
    return officials.scan(text, [], PLACE, None)


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_finds_officials_with_their_posts(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_finds_nobody(text):
    assert found(text) == []


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES)
def test_spans_quote_the_text(text):
    assert all(text[one.start : one.end] == one.quote for one in scan(text))


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


def test_a_name_inside_a_document_title_is_no_mention():
    text = "theo Kế hoạch 5 về kỷ niệm ngày sinh đồng chí Lê Văn Mẫu"

    class Title:
        start, end, title_start, title_end = 5, 15, 16, len(text)

    assert scan(text) != []
    assert officials.scan(text, [Title()], PLACE, None) == []
