"""Where a name of a person stands, and where it is a place or goes on."""

from __future__ import annotations

import pytest

from tests.citations.office import found

# words → (name, [(title, body), …]) of every mention, in order
CASES = {
    "a place that is also a name": (
        "Bí thư Tỉnh ủy Bình Định Trần Văn Mẫu và Chủ tịch UBND tỉnh Hòa Bình Lê Hòa Bình trao quyết định.",
        [("Trần Văn Mẫu", [("Bí thư Tỉnh ủy Bình Định", "Tỉnh ủy Bình Định")]),
         ("Lê Hòa Bình", [("Chủ tịch UBND tỉnh Hòa Bình", "Ủy ban nhân dân tỉnh Hòa Bình")])],
    ),
    "capitals": (
        "TRẦN QUỐC MẪU, ỦY VIÊN BỘ CHÍNH TRỊ",
        [("Trần Quốc Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị")])],
    ),
    "an address in capitals": (
        "ĐỒNG CHÍ TRẦN QUỐC MẪU, BÍ THƯ TỈNH ỦY KHÁNH HÒA CHỦ TRÌ HỘI NGHỊ",
        [("Trần Quốc Mẫu", [("Bí thư Tỉnh ủy Khánh Hòa", "Tỉnh ủy Khánh Hòa")])],
    ),
    "a sentence in capitals": (
        "GIÁM ĐỐC SỞ Y TẾ TỈNH GIA LAI TRẦN VĂN MẪU VÀ CHỦ TỊCH UBND TỈNH HÒA BÌNH LÊ HÒA BÌNH TRAO QUÀ",
        [("Trần Văn Mẫu", [("Giám đốc Sở Y tế tỉnh Gia Lai", "Sở Y tế tỉnh Gia Lai")]),
         ("Lê Hòa Bình", [("Chủ tịch UBND tỉnh Hòa Bình", "Ủy ban nhân dân tỉnh Hòa Bình")])],
    ),
    "a sentence in capitals of two ministers, the first of a rare surname": (
        "BỘ TRƯỞNG BỘ Y TẾ ĐÀO HỒNG LAN VÀ BỘ TRƯỞNG BỘ NỘI VỤ LÊ VĂN MẪU",
        [("Đào Hồng Lan", [("Bộ trưởng Bộ Y tế", "Bộ Y tế")]),
         ("Lê Văn Mẫu", [("Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ")])],
    ),
    "a sentence in capitals, a name that ends like a body begins": (
        "CHỦ TỊCH HỘI NÔNG DÂN VIỆT NAM LƯƠNG QUỐC ĐOÀN TRÌNH BÀY",
        [("Lương Quốc Đoàn", [("Chủ tịch Hội Nông dân Việt Nam", "Hội Nông dân Việt Nam")])],
    ),
    "a sentence in capitals, a name that ends with the first word of a post": (
        "BÍ THƯ TỈNH ỦY BÀ RỊA - VŨNG TÀU PHẠM VIẾT THANH DỰ LỄ VÀ CHÁNH THANH TRA TỈNH LÊ VĂN THANH DỰ LỄ",
        [("Phạm Viết Thanh", [("Bí thư Tỉnh ủy Bà Rịa - Vũng Tàu", "Tỉnh ủy Bà Rịa - Vũng Tàu")]),
         ("Lê Văn Thanh", [("Chánh Thanh tra tỉnh", "Thanh tra tỉnh Gia Lai")])],
    ),
    "sentences in capitals, a verb right behind a name": (
        "CHỦ TỊCH NƯỚC TÔ MẪU TIẾP ĐẠI SỨ MẪU. BÍ THƯ TỈNH ỦY ĐẮK LẮK LÝ ĐÌNH MẪU KIỂM TRA VIỆC NÀY",
        [("Tô Mẫu", [("Chủ tịch nước", None)]), ("Lý Đình Mẫu", [("Bí thư Tỉnh ủy Đắk Lắk", "Tỉnh ủy Đắk Lắk")])],
    ),
    "a sentence in capitals, words of no list before a name": (
        "CHỦ TỊCH HỘI MẪU DÂN VIỆT NAM LƯƠNG QUỐC ĐOÀN TRÌNH BÀY", [],
    ),
    "a sentence in capitals, a comma behind the place": (
        "ĐỒNG CHÍ TRẦN VĂN MẪU, BÍ THƯ TỈNH ỦY GIA LAI, DỰ HỘI NGHỊ",
        [("Trần Văn Mẫu", [("Bí thư Tỉnh ủy Gia Lai", "Tỉnh ủy Gia Lai")])],
    ),
    "a sentence in capitals, words of no list behind a whole body": (
        "LÊ VĂN MẪU, CHỦ TỊCH UBND TỈNH GIA LAI CHÀO MỪNG; LÝ VĂN MẪU, BỘ TRƯỞNG BỘ CÔNG THƯƠNG CHÀO MỪNG",
        [("Lê Văn Mẫu", [("Chủ tịch UBND tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai")]),
         ("Lý Văn Mẫu", [("Bộ trưởng Bộ Công Thương", "Bộ Công Thương")])],
    ),
    "posts in capitals with words of no list have no body, nor another's": (
        "LÊ VĂN MẪU, GIÁM ĐỐC TRUNG TÂM ĐỔI MẪU GIAO MẪU, DỰ. LÝ VĂN MẪU, GIÁM ĐỐC SỞ Y TẾ, DỰ. TÔ VĂN MẪU, THỦ TƯỚNG "
        "HỘI ĐÀM.",
        [("Lê Văn Mẫu", [("Giám đốc", None)]), ("Lý Văn Mẫu", [("Giám đốc Sở Y tế", "Sở Y tế tỉnh Gia Lai")]),
         ("Tô Văn Mẫu", [("Thủ tướng", "Chính phủ")])],
    ),
    "a sentence in capitals where nothing tells the end of a name": (
        "TẠI CHI BỘ, BÍ THƯ TỈNH ỦY HỒ VĂN MẪU MẪU MẪU MẪU MẪU MẪU MẪU", [],
    ),
    "a sentence in capitals, long before the name": (
        "HÔM QUA TẠI GIA LAI Ở XÃ MẪU BÍ THƯ TRẦN VĂN MẪU DỰ LỄ",
        [("Trần Văn Mẫu", [("Bí thư", None)])],
    ),
    "names in capitals that end with a word of sentences": (
        "**LÊ THỊ HỒNG SANG**, CHỦ TỊCH HĐND TỈNH\nCó ông HỒ VĂN MINH SANG, Bí thư Tỉnh ủy.",
        [("Lê Thị Hồng Sang", [("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Hồ Văn Minh Sang", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")])],
    ),
    "a surname like the address, in capitals": (
        "ĐỒNG VĂN MẪU, CHỦ TỊCH HĐND TỈNH",
        [("Đồng Văn Mẫu", [("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "capitals above, small letters below": (
        "Đồng chí TRẦN QUỐC MẪU phát biểu.\n\ntrần quốc mẫu\n",
        [("Trần Quốc Mẫu", []), ("Trần Quốc Mẫu", [])],
    ),
    "usual letters above, small letters below": (
        "Chủ trì là Bí thư Tỉnh ủy Lê Văn Mẫu.\nNơi nhận:\n- Lưu.\n  lê văn mẫu",
        [("Lê Văn Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]), ("Lê Văn Mẫu", [])],
    ),
    "small letters below a post in capitals": (
        "Yêu cầu các huyện làm ngay.\n\nT/M BỘ CHÍNH TRỊ\nỦY VIÊN BỘ CHÍNH TRỊ\n\n   trần quốc mẫu\n",
        [("Trần Quốc Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị")])],
    ),
    "the same person in capitals above and in small letters below a post": (
        "Đồng chí TRẦN QUỐC MẪU, ỦY VIÊN BỘ CHÍNH TRỊ, kết luận.\n\nTỔNG BÍ THƯ\n(đã ký)\ntrần quốc mẫu",
        [("Trần Quốc Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị")]),
         ("Trần Quốc Mẫu", [("Tổng Bí thư", "Ban Chấp hành Trung ương")])],
    ),
    "the same person in capitals above and in small letters below a post, nothing said of signing": (
        "TRẦN QUỐC MẪU, ỦY VIÊN BỘ CHÍNH TRỊ, kết luận.\n\nTỔNG BÍ THƯ\ntrần quốc mẫu",
        [("Trần Quốc Mẫu", [("Ủy viên Bộ Chính trị", "Bộ Chính trị")]),
         ("Trần Quốc Mẫu", [("Tổng Bí thư", "Ban Chấp hành Trung ương")])],
    ),
    "small letters below a post in capitals, beside whom it goes to": (
        "Nơi nhận:\n- Như trên,\n- Lưu.\n\nBÍ THƯ TỈNH ỦY\n\nlê văn mẫu\n",
        [("Lê Văn Mẫu", [("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")])],
    ),
    "a headline in capitals and words in small letters that begin as a name does": (
        "TỔNG BÍ THƯ\ntô lâm thăm lào\n\nBÍ THƯ TỈNH ỦY\nhồ sơ năng lực\n\nTRƯỞNG BAN TỔ CHỨC\nvăn phòng tỉnh\n\n"
        "BỘ TRƯỞNG Y TẾ\nmai phương đưa tin\n", [],
    ),
    "a place in small letters where somebody signs": (
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ THÀNH ỦY HÀ NỘI\nhà nội mới\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nhà giang\n", [],
    ),
    "more syllables in small letters than a name has, where somebody signs": (
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ TỈNH ỦY\nlê văn mẫu đã ký\n", [],
    ),
    "small letters below a line that is no post": ("Đã học xong.\nKẾT LUẬN CHUNG\ncao văn hóa\n", []),
    "small letters below a post in a sentence": ("Có mặt Bí thư Tỉnh ủy\nlê văn mẫu đến sau\n", []),
    "words in small letters below a post that are no name": ("PHÓ CHỦ TỊCH\nkính gửi các đơn vị\n", []),
    "names of minorities": (
        "Dự có đồng chí Y Nhuận Mẫu, Phó Chủ tịch HĐND tỉnh; Giàng A Mẫu, Bí thư Huyện ủy; "
        "bà H'Yim Mẫu, Chủ tịch UBND huyện.",
        [("Y Nhuận Mẫu", [("Phó Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]),
         ("Giàng A Mẫu", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")]),
         ("H'Yim Mẫu", [("Chủ tịch UBND huyện", "Ủy ban nhân dân huyện Chư Sê")])],
    ),
    "a mark within a name": (
        "Dự có bà Kră Jăn H'Mẫu, Phó Bí thư Tỉnh ủy; ông K’Mẫu, Bí thư Huyện ủy; đồng chí ĐIỂU K'MẪU, Trưởng Ban "
        "Dân vận Tỉnh ủy. Lũ về xã K'Dang.",
        [("Kră Jăn H'Mẫu", [("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai")]),
         ("K’Mẫu", [("Bí thư Huyện ủy", "Huyện ủy Chư Sê")]),
         ("Điểu K'Mẫu", [("Trưởng Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Gia Lai")])],
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
    "short words and degrees in front of a rare name": (
        "Bộ trưởng Bộ GD&ĐT Phùng Mẫu; PGS.TS Đào Văn Mẫu, Hiệu trưởng Trường Đại học Ia Mẫu; ThS Lò Mẫu, Giám đốc "
        "Sở Nội vụ; UBND huyện Kim Bôi báo cáo.",
        [("Phùng Mẫu", [("Bộ trưởng Bộ GD&ĐT", "Bộ Giáo dục và Đào tạo")]),
         ("Đào Văn Mẫu", [("Hiệu trưởng Trường Đại học Ia Mẫu", "Trường Đại học Ia Mẫu")]),
         ("Lò Mẫu", [("Giám đốc Sở Nội vụ", "Sở Nội vụ tỉnh Gia Lai")])],
    ),
    "behind the country's name, and behind a village's": (
        "Chủ tịch Hội Nông dân Việt Nam Hà Văn Mẫu và Trưởng thôn Tân Lập Thân Thị Mẫu đến Đài Việt Nam Hà Nội.",
        [("Hà Văn Mẫu", [("Chủ tịch Hội Nông dân Việt Nam", "Hội Nông dân Việt Nam")]),
         ("Thân Thị Mẫu", [("Trưởng thôn Tân Lập", "Thôn Tân Lập")])],
    ),
    "before a woman's middle name, whatever stands in front": (
        "Bí thư chi bộ bản Nà Lò Lò Thị Mẫu và Giám đốc Trung tâm Hoa Sen Đinh Thị Ví đến.",
        [("Lò Thị Mẫu", [("Bí thư chi bộ bản Nà Lò", "Chi bộ bản Nà Lò")]),
         ("Đinh Thị Ví", [("Giám đốc Trung tâm Hoa Sen", "Trung tâm Hoa Sen")])],
    ),
    "the marks of a name misprinted once": (
        "Chủ tịch HĐND tỉnh Hồ Thanh Mẫu đến. Bên cạnh đó, ông Hồ Thành Mẫu khẳng định.",
        [("Hồ Thanh Mẫu", [("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")]), ("Hồ Thanh Mẫu", [])],
    ),
    "another person of nearly the same name": (
        "Chủ tịch HĐND tỉnh Hồ Thanh Mẫu thăm nông dân Hồ Thành Mẫu. Ông Hồ Thành Mẫu vui.",
        [("Hồ Thanh Mẫu", [("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Gia Lai")])],
    ),
    "an address that opens a sentence, and a place that ends so": (
        "Anh Hồ Văn Mẫu, trưởng thôn Nội, đến. Anh Mẫu nói thêm; huyện Đông Anh Mẫu lập.",
        [("Hồ Văn Mẫu", [("trưởng thôn Nội", "Thôn Nội")]), ("Hồ Văn Mẫu", [])],
    ),
    "a district with a number, one like another, and a secretary told short": (
        "Ông Hồ Mẫu, Bí thư Quận ủy quận 5; ông Lý Mẫu, Phó BT Thường trực Huyện ủy Phú Ninh; ông Tô Mẫu, Chủ tịch "
        "UBND huyện Phù Ninh.",
        [("Hồ Mẫu", [("Bí thư Quận ủy quận 5", "Quận ủy Quận 5")]),
         ("Lý Mẫu", [("Phó BT Thường trực Huyện ủy Phú Ninh", "Huyện ủy Phú Ninh")]),
         ("Tô Mẫu", [("Chủ tịch UBND huyện Phù Ninh", "Ủy ban nhân dân huyện Phù Ninh")])],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_finds_whole_names_of_persons_alone(text, expected):
    assert found(text) == expected
