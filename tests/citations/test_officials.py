"""Who is an office-holder, and where the posts stand that a mention states: before, behind, over a list."""

from __future__ import annotations

import pytest

from citations import Article, extract, officials
from tests.citations.office import PLACE, found, scan

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
    "degrees are no posts": (
        "PGS.TS. Nguyễn Văn Mẫu, Giám đốc Sở Y tế Gia Lai, và GS, TS, Tổng Bí thư Lê Mẫu dự.",
        [("Nguyễn Văn Mẫu", [("Giám đốc Sở Y tế Gia Lai", "Sở Y tế tỉnh Gia Lai")]),
         ("Lê Mẫu", [("Tổng Bí thư", "Ban Chấp hành Trung ương")])],
    ),
    "a post and a given name": (
        "Cựu Bộ trưởng Đoàn Tiến Mẫu ra tòa. Theo cựu Bộ trưởng Mẫu, ông không biết.",
        [("Đoàn Tiến Mẫu", [("Cựu Bộ trưởng", None)]), ("Đoàn Tiến Mẫu", [("cựu Bộ trưởng", None)])],
    ),
    "below a letter": (
        "Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐinh Văn Mẫu\n",
        [("Đinh Văn Mẫu", [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "below a letter, between them that it is signed": (
        "Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\n\nĐinh Văn Mẫu\n",
        [("Đinh Văn Mẫu", [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "below a letter, signed without brackets, all in capitals": (
        "Lưu: VT.\nT/M BAN BÍ THƯ\nTHƯỜNG TRỰC BAN BÍ THƯ\n*đã ký*\nĐINH VĂN MẪU",
        [("Đinh Văn Mẫu", [("Thường trực Ban Bí thư", "Ban Bí thư")])],
    ),
    "below a letter, set in the middle": (
        "Lưu: VT.\n     KT. CHỦ TỊCH\n   PHÓ CHỦ TỊCH\n\n     Đinh Văn Mẫu\n",
        [("Đinh Văn Mẫu", [("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "posts of companies and other countries in capitals": (
        "Có TRẦN VĂN MẪU, CHỦ TỊCH CÔNG TY CỔ PHẦN MẪU; LÊ VĂN MẪU, BỘ TRƯỞNG NGOẠI GIAO TRUNG QUỐC.", [],
    ),
    "other words between a post and a name": ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(vắng mặt)\nĐinh Văn Mẫu\n", []),
    "posts in capitals are shown in the usual letters": (
        "Dự: LÊ VĂN MẪU, ỦY VIÊN BỘ CHÍNH TRỊ, TRƯỞNG BAN TỔ CHỨC TRUNG ƯƠNG; HỒ THỊ MẪU, PHÓ BÍ THƯ THƯỜNG TRỰC TỈNH "
        "UỶ, CHỦ TỊCH HĐND TỈNH; LÝ VĂN MẪU, BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH; TÔ MẪU, NGUYÊN CHỦ TỊCH UBND "
        "HUYỆN CHƯ SÊ.",
        [("Lê Văn Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị"),
                         ("Trưởng Ban Tổ chức Trung ương", "Ban Tổ chức Trung ương")]),
         ("Hồ Thị Mẫu", [("Phó Bí thư Thường trực Tỉnh uỷ", "Tỉnh ủy Gia Lai"),
                         ("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Lý Văn Mẫu", [("Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch")]),
         ("Tô Mẫu", [("nguyên Chủ tịch UBND huyện Chư Sê", "Ủy ban nhân dân huyện Chư Sê")])],
    ),
    "the post of whom one stands in for is not one's own": (
        "Thừa ủy quyền của Thủ tướng Chính phủ, Bộ trưởng Bộ Nội vụ Phan Thị Mẫu trình bày.",
        [("Phan Thị Mẫu", [("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")])],
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
    "a town's short word before a name": (
        "Phó Chủ tịch UBND TP. Đà Nẵng Hồ Mẫu và Phó Bí thư Thường trực Thành ủy TP. Cần Thơ Lý Mẫu.",
        [("Hồ Mẫu", [("Phó Chủ tịch UBND TP. Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng")]),
         ("Lý Mẫu", [("Phó Bí thư Thường trực Thành ủy TP. Cần Thơ", "Thành ủy Cần Thơ")])],
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
    "an envoy and where": (
        "Ông Hồ Mẫu, Đại sứ Việt Nam tại Hoa Kỳ, tiếp ông Lý Mẫu, Chủ tịch Hội Nông dân Việt Nam tại Hà Nội.",
        [("Hồ Mẫu", [("Đại sứ Việt Nam tại Hoa Kỳ", "Việt Nam tại Hoa Kỳ")]),
         ("Lý Mẫu", [("Chủ tịch Hội Nông dân Việt Nam", "Hội Nông dân Việt Nam")])],
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
    "an office written with capitals": (
        "Chủ nhiệm Văn Phòng Quốc hội Hồ Văn Mẫu, Chủ Tịch UBND Tỉnh Lý Mẫu.",
        [("Hồ Văn Mẫu", [("Chủ nhiệm Văn Phòng Quốc hội", "Văn phòng Quốc hội")]),
         ("Lý Mẫu", [("Chủ Tịch UBND Tỉnh", "Ủy ban nhân dân tỉnh Gia Lai")])],
    ),
    "who is the head, told by his post": (
        "Trưởng Ban Chỉ đạo tỉnh là Phó Thủ tướng Hồ Mẫu; ông nói đó là Bí thư Tỉnh ủy Lý Mẫu.",
        [("Hồ Mẫu", [("Trưởng Ban Chỉ đạo tỉnh", "Ban Chỉ đạo tỉnh Gia Lai"), ("Phó Thủ tướng", "Chính phủ")]),
         ("Lý Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")])],
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


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_finds_officials_with_their_posts(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_finds_nobody(text):
    assert found(text) == []


def test_a_name_inside_a_document_title_is_no_mention():
    text = "theo Kế hoạch 5 về kỷ niệm ngày sinh đồng chí Lê Văn Mẫu"

    class Title:
        start, end, title_start, title_end = 5, 15, 16, len(text)

    assert scan(text) != []
    assert officials.scan(text, [Title()], PLACE, None) == []


def test_a_name_with_hard_blanks_is_quoted_as_it_stands():
    text = "Bí thư Tỉnh ủy Trần\u00a0Văn\u00a0Mẫu nói."
    [found] = extract(Article(text)).officials
    assert (found.quote, found.name) == ("Trần\u00a0Văn\u00a0Mẫu", "Trần Văn Mẫu")
