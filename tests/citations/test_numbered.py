"""When a number near a type word is a paper's number, and when it counts something."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

CASES = {
    # a number without a symbol
    "a capitalised type and a number": ("Đọc Quy định 41 trước buổi họp", [Said("Quy định 41", "quy định", 41)]),
    "with the word for number": ("thực hiện Nghị quyết số 26 ở xã", [Said("Nghị quyết số 26", "nghị quyết", 26)]),
    "at the end of the text": ("đã học Kết luận 14", [Said("Kết luận 14", "kết luận", 14)]),
    "a leading zero": ("học Chỉ thị 05 và làm theo", [Said("Chỉ thị 05", "chỉ thị", 5)]),
    "a leading zero dropped": ("học Chỉ thị số 5 và làm theo", [Said("Chỉ thị số 5", "chỉ thị", 5)]),
    "small letters and a leading zero": ("học chỉ thị 05 và làm theo", [Said("chỉ thị 05", "chỉ thị", 5)]),
    "small letters and the word for number": ("theo quy định số 69 thì", [Said("quy định số 69", "quy định", 69)]),
    "small letters, but an issuer follows": (
        "theo hướng dẫn 16 của Ban Tổ chức Trung ương",
        [Said("hướng dẫn 16", "hướng dẫn", 16, issuer="Ban Tổ chức Trung ương")],
    ),
    "small letters, but a day follows": (
        "theo quyết định 244 ngày 9/6/2014", [Said("quyết định 244", "quyết định", 244, date="2014-06-09")],
    ),
    "small letters, but a term follows": (
        "nhớ lại nghị quyết 12 khóa XI", [Said("nghị quyết 12", "nghị quyết", 12, term="XI")],
    ),
    "small letters, but the article cites it in full": (
        "Kết luận số 21-KL/TW rất rõ. Làm theo kết luận 21 là đúng.",
        [Said("Kết luận số 21-KL/TW", "kết luận", 21, "KL/TW"), Said("kết luận 21", "kết luận", 21)],
    ),
    "a verb behind the number": (
        "Nghị quyết 42 đưa ra 4 quan điểm", [Said("Nghị quyết 42", "nghị quyết", 42)],
    ),
    "the article's own counting beside it": (
        "4 Nghị quyết 59, trong đó", [Said("Nghị quyết 59", "nghị quyết", 59)],
    ),
    "an abbreviated type": ("làm theo NQ 32 từ lâu", [Said("NQ 32", "nghị quyết", 32)]),
    "an abbreviated type and a zero": ("xem KL 01 nhé", [Said("KL 01", "kết luận", 1)]),
    "an abbreviation glued to its number": (
        "gọi tắt (NQ21) và (NQ19)", [Said("NQ21", "nghị quyết", 21), Said("NQ19", "nghị quyết", 19)],
    ),
    "capitals": ("HỌC TẬP NGHỊ QUYẾT SỐ 18", [Said("NGHỊ QUYẾT SỐ 18", "nghị quyết", 18)]),
    "title case": ("Học Nghị Quyết Số 18", [Said("Nghị Quyết Số 18", "nghị quyết", 18)]),
    # a short name declared once
    "a short name": ("(gọi tắt là Quy định 144) được phát", [Said("Quy định 144", "quy định", 144)]),
    "two short names": (
        "(sau đây gọi tắt là Nghị quyết 36 và Chỉ thị 45)",
        [Said("Nghị quyết 36", "nghị quyết", 36), Said("Chỉ thị 45", "chỉ thị", 45)],
    ),
    "a short name in brackets": ("việc này (Chỉ thị 01) rất gấp", [Said("Chỉ thị 01", "chỉ thị", 1)]),
    # a year said with the number
    "number and year, as the state writes": (
        "Quy định 80/2022, Quy định 50/2021",
        [Said("Quy định 80", "quy định", 80, when="2022"), Said("Quy định 50", "quy định", 50, when="2021")],
    ),
    "number and year, small letters": (
        "từ nghị quyết 18/2017 đến nay", [Said("nghị quyết 18", "nghị quyết", 18, when="2017")],
    ),
    "number and year in words": (
        "theo Quy định số 205 năm 2019 thì", [Said("Quy định số 205", "quy định", 205, when="2019")],
    ),
    "a state paper's year in words": (
        "theo Nghị định 100 năm 2019 thì",
        [Said("Nghị định 100", "nghị định", 100, issuer="Chính phủ", inferred=("issuer",), when="2019")],
    ),
    "a state paper's year behind a slash": (
        "theo Nghị định 100/2019 thì",
        [Said("Nghị định 100", "nghị định", 100, year=2019, issuer="Chính phủ", inferred=("issuer",))],
    ),
    # damage that leaves the number whole
    "a misspelt word for number": (
        "kèm theo Quyết định só 128-QĐ/TW", [Said("Quyết định só 128-QĐ/TW", "quyết định", 128, "QĐ/TW")],
    ),
    "the type's letters lost": (
        "Ngh quy t S 41-NQ/TW Hà N i", [Said("41-NQ/TW", "nghị quyết", 41, "NQ/TW")],
    ),
    "the type's marks scrambled": (
        "KẾT LỦẬN 127-KL/TW CỦÀ BỘ CHÍNH TRỊ", [
            Said("KẾT LỦẬN 127-KL/TW", "kết luận", 127, "KL/TW", issuer="Bộ Chính trị")],
    ),
    "marks lost in print": (
        "xã học Nghi quyết sô 21-NQ/TW và Chi thị 35-CT/TW",
        [Said("Nghi quyết sô 21-NQ/TW", "nghị quyết", 21, "NQ/TW"), Said("Chi thị 35-CT/TW", "chỉ thị", 35, "CT/TW")],
    ),
    "marks lost in print, of the kind and of the issuer": (
        "kèm theo Quyêt định sô 40/QÐ/TW ngày 2/3/2005 của Ban Bi thư Trung ưong Đảng",
        [Said("Quyêt định sô 40/QÐ/TW", "quyết định", 40, "QĐ/TW", issuer="Ban Bí thư", date="2005-03-02")],
    ),
    "words that are no kind, nor the symbol's": (
        "nhà hàng số 12-KL/TW, hội nghi 13-KL/TW, Nghi quyết 14-KL/TW",
        [Said("12-KL/TW", "kết luận", 12, "KL/TW"), Said("13-KL/TW", "kết luận", 13, "KL/TW"),
         Said("14-KL/TW", "kết luận", 14, "KL/TW")],
    ),
    "a letter that lost half of itself is in no symbol": (
        "theo Quy định số 57-QÄ/TW thì", [Said("Quy định số 57", "quy định", 57)],
    ),
    "everything around it scrambled": (
        "củá Trụng ương Nghị quyết 18-NQ/TW vê", [Said("Nghị quyết 18-NQ/TW", "nghị quyết", 18, "NQ/TW")],
    ),
    "the next words glued on": (
        "Nghị quyết 18-NQ/TWcủaĐảng", [Said("Nghị quyết 18-NQ/TW", "nghị quyết", 18, "NQ/TW")],
    ),
    "a capitalised word hyphened to the symbol": (
        "theo Quy định số 55-QĐ/TW12-Quy định số 57-QĐ/TW",
        [Said("Quy định số 55-QĐ/TW12", "quy định", 55, "QĐ/TW12"),
         Said("Quy định số 57-QĐ/TW", "quy định", 57, "QĐ/TW")],
    ),
    "a page's end in the middle": (
        "theo Quy định số \n55 \nCÔNG BÁO/Số 851 + 852/Ngày 01-7-2025 \n69-QĐ/TW ngày 06/7/2022 của Bộ Chính trị",
        [Said("Quy định số \n55 \nCÔNG BÁO/Số 851 + 852/Ngày 01-7-2025 \n69-QĐ/TW", "quy định", 69, "QĐ/TW",
              issuer="Bộ Chính trị", date="2022-07-06")],
    ),
    "a page's end before its number": (
        "theo Chỉ thị số\nCÔNG BÁO/Số 77/Ngày 03-02-2020 \n9\n35-CT/TW ngày 30/5/2019 của Bộ Chính trị",
        [Said("Chỉ thị số\nCÔNG BÁO/Số 77/Ngày 03-02-2020 \n9\n35-CT/TW", "chỉ thị", 35, "CT/TW",
              issuer="Bộ Chính trị", date="2019-05-30")],
    ),
    "a page's end between number and day": (
        "theo Chỉ thị số 35-CT/TW\n12\nCÔNG BÁO/Số 77 + 78/Ngày 03-02-2020\nngày 30/5/2019 của Bộ Chính trị",
        [Said("Chỉ thị số 35-CT/TW", "chỉ thị", 35, "CT/TW", issuer="Bộ Chính trị", date="2019-05-30")],
    ),
    "a page's end between day and issuer": (
        "theo Chỉ thị số 35-CT/TW ngày 30/5/2019\nCÔNG BÁO/Số 77/Ngày 03-02-2020 13\ncủa Bộ Chính trị",
        [Said("Chỉ thị số 35-CT/TW", "chỉ thị", 35, "CT/TW", issuer="Bộ Chính trị", date="2019-05-30")],
    ),
    "a line's end in the symbol, a year behind it": (
        "theo Kết luận 202-\nKL/TW 2025; thường xuyên rà soát",
        [Said("Kết luận 202-\nKL/TW", "kết luận", 202, "KL/TW", when="2025")],
    ),
    "a short name broken over a line": (
        "(gọi tắt là Chỉ thị số 52-\nCT/TW).", [Said("Chỉ thị số 52-\nCT/TW", "chỉ thị", 52, "CT/TW")],
    ),
    "misspelt words, Ð, two slashes, a slip in the issuer": (
        "bảng lương ban hành kèm theo Quyết định só 128/QÐ/TW ngày 14/12/2004 của Ban bí thư Trưng ương Đảng",
        [Said("Quyết định só 128/QÐ/TW", "quyết định", 128, "QĐ/TW", issuer="Ban Bí thư", date="2004-12-14")],
    ),
    "one number on both sides, one with a dot": (
        "Nghị quyết số 66.16/2026/NQ-CP ngày 7/4/2026 của Chính phủ cụ thể hóa Nghị quyết 66-NQ/TW của Bộ Chính trị",
        [Said("Nghị quyết số 66.16/2026/NQ-CP", "nghị quyết", 66, "NQ-CP", numeral="66.16", year=2026,
              issuer="Chính phủ", date="2026-04-07"),
         Said("Nghị quyết 66-NQ/TW", "nghị quyết", 66, "NQ/TW", issuer="Bộ Chính trị")],
    ),
    "a state paper that carries out a Party one": (
        "Nghị quyết 26/NQ-CP thực hiện Nghị quyết 36-NQ/TW",
        [Said("Nghị quyết 26/NQ-CP", "nghị quyết", 26, "NQ-CP", issuer="Chính phủ", inferred=("issuer",)),
         Said("Nghị quyết 36-NQ/TW", "nghị quyết", 36, "NQ/TW")],
    ),
    "a verb behind the symbol is no title": (
        "Quy định 69-QĐ/TW quy định nội dung vi phạm", [Said("Quy định 69-QĐ/TW", "quy định", 69, "QĐ/TW")],
    ),
    "chapters counted behind it": (
        "Quy định 69-QĐ/TW gồm 6 chương, 34 điều", [Said("Quy định 69-QĐ/TW", "quy định", 69, "QĐ/TW")],
    ),
    "a decree, abbreviated": ("theo NĐ 49 và NĐ74 ở xã", [
        Said("NĐ 49", "nghị định", 49, issuer="Chính phủ", inferred=("issuer",)),
        Said("NĐ74", "nghị định", 74, issuer="Chính phủ", inferred=("issuer",))]),
    "clauses of this rule behind it": (
        "Quy định số 69-QĐ/TW có hiệu lực ngay. Tại Điều 7 của Quy định này nêu mức phạt; khoản 2 Điều này nêu thêm.",
        [Said("Quy định số 69-QĐ/TW", "quy định", 69, "QĐ/TW")],
    ),
    "clauses of the rule, by its kind alone, behind it": (
        "Học Quy định 69-QĐ/TW. Điều 4 và các Điều 6, 7 của Quy định rất rõ.",
        [Said("Quy định 69-QĐ/TW", "quy định", 69, "QĐ/TW")],
    ),
    # the kind apart from its number
    "a sort of it between": (
        "theo Quy chế làm việc số 05-QC/TW ở xã", [Said("Quy chế làm việc số 05-QC/TW", "quy chế", 5, "QC/TW")],
    ),
    "a sort of it between, small letters": (
        "theo kế hoạch kiểm tra số 12-KH/ĐU ở xã", [Said("kế hoạch kiểm tra số 12-KH/ĐU", "kế hoạch", 12, "KH/ĐU")],
    ),
    "what it carries out between": (
        "theo Quy định thi hành Điều lệ Đảng số 23-QĐ/TW ở xã",
        [Said("Quy định thi hành Điều lệ Đảng số 23-QĐ/TW", "quy định", 23, "QĐ/TW"),
         Said("Điều lệ Đảng", "điều lệ", title="Điều lệ Đảng", within=0)],
    ),
    "its issuer between": (
        "theo Quyết định của Bộ Chính trị số 12-QĐ/TW ở xã",
        [Said("Quyết định của Bộ Chính trị số 12-QĐ/TW", "quyết định", 12, "QĐ/TW", issuer="Bộ Chính trị")],
    ),
    "its issuer between, a department's letters": (
        "theo Báo cáo của Sở Xây dựng Gia Lai số 5077/SXD-QH ở xã",
        [Said("Báo cáo của Sở Xây dựng Gia Lai số 5077/SXD-QH", "báo cáo", 5077, "SXD-QH",
              issuer="Sở Xây dựng tỉnh Gia Lai")],
    ),
    "another kind before it": (
        "theo Báo cáo thẩm định số 12-KH/ĐU ở xã", [Said("12-KH/ĐU", "kế hoạch", 12, "KH/ĐU")],
    ),
    "a clause between": (
        "Kế hoạch này ban hành theo số 12-KH/ĐU ở xã", [Said("12-KH/ĐU", "kế hoạch", 12, "KH/ĐU")],
    ),
    "a comma between": ("có Kế hoạch mới, số 12-KH/ĐU", [Said("12-KH/ĐU", "kế hoạch", 12, "KH/ĐU")]),
    "a law between": (
        "theo Luật Công an nhân dân số 73/2014/QH13 ở xã",
        [Said("Luật Công an nhân dân số 73/2014/QH13", "luật", 73, "QH13", year=2014, issuer="Quốc hội",
              title="Luật Công an nhân dân", inferred=("issuer",))],
    ),
    "English, and cited with its symbol": (
        "Regulation No. 144-QD/TW is new. Regulation No. 144 is read.",
        [Said("Regulation No. 144-QD/TW", "quy định", 144, "QĐ/TW"), Said("Regulation No. 144", "quy định", 144)],
    ),
}  # fmt: skip

NOTHING = {
    # what a number counts
    "a count further on": "Quy định đưa ra 5 nguyên tắc",
    "English, and its symbol nowhere": "Regulation No. 144 is read, Directive 35 too",
    "a count before the type": "ban hành 2 quy định mới",
    "a count of papers": "4 Nghị quyết của nhiệm kỳ",
    "a count of chapters": "Quy chế gồm 6 chương, 34 điều",
    "a common verb": "Điều lệ quy định 3 trường hợp",
    "a verb and a count": "Bộ Chính trị quyết định 5 nội dung",
    "a plan of years": "Kế hoạch 5 năm phát triển đất nước",
    "plans of years": "các kế hoạch 5 năm, 10 năm",
    "a programme's year": "Chương trình GDPT 2018",
    "a programme's name": "Chương trình 135 ở miền núi",
    "a share": "tán thành nghị quyết 100%",
    "a share with a blank": "tán thành nghị quyết 100 %",
    "levels": "chỉ thị 3 cấp cùng làm",
    "articles of a rule": "Quy định 5 điều cấm với nhân viên",
    "people": "Quyết định 15 đồng chí đi học",
    "money": "Quyết định 500 triệu đồng cho thôn",
    "thousands": "hướng dẫn 52.031 đảng viên",
    "decimals": "quyết định 2,5 triệu đồng",
    "a range": "quyết định 2-3 việc gấp",
    "a range with an en dash": "quy định 2–3 người một tổ",
    "two numbers": "quy định 3, 4 người một tổ",
    "a day": "Quyết định 3/5 khởi công",
    "times": "hướng dẫn 2 lần rồi",
    "hours": "thông báo 24 giờ trước",
    "a year behind the type": "Nghị quyết 2018 của chi bộ mạnh",
    "years behind the type": "Kế hoạch 2021-2025 đã xong",
    "a year and a letter": "Nghị quyết 2018a",
    # a verb, not a noun
    "a body rules as follows": "Bộ Chính trị quy định như sau",
    "closing a conference": "Kết luận hội nghị, đồng chí khen ngợi",
    "closing words": "Phát biểu kết luận, ông nêu 3 việc",
    "a decision to suspend": "quyết định tạm đình chỉ 2 người",
    "a law in general": "theo quy định của pháp luật hiện hành",
    # "số" and ordinals
    "a storm": "cơn bão số 3 đổ bộ",
    "a polling place": "điểm bỏ phiếu số 1, khu phố 2B",
    "a journal": "Tạp chí Xây dựng Đảng số 533 (7-2022)",
    "a session": "kỳ họp thứ 55 của Ủy ban",
    "a meeting": "họp kỳ 39; Phiên họp thứ 27",
    "a topic": "sinh hoạt chuyên đề 3 của chi bộ",
    "a house": "trụ sở ở số 43 phố Quang Trung",
    # fractions, periods, money, telephones
    "a fraction of committees": "22/63 tỉnh uỷ đã họp",
    "a fraction of votes": "đạt 2/3 số phiếu",
    "a fraction of thousands": "35.599/35.900 đảng viên",
    "money over money": "45.799/36.875 tỷ đồng",
    "working days": "không quá 15 ngày làm việc",
    "days in months": "ít nhất 1 ngày trong 1 tháng",
    "years from a day": "5 năm kể từ khi có quy định",
    "a rate": "tăng 2,5-3% so với kế hoạch",
    "dollars": "498,58 đô la theo thông báo",
    "telephones": "liên hệ 0989011688 - 0768908888",
    "a hotline": "tổng đài 19006192",
    "a code of a thesis": "Mã số: 60 22 85",
    "a journal's code": "ISSN: 2525 – 2569",
    "a page": "xem tr.88 của báo cáo",
    "a score": "trận đấu 3-2 theo thông báo",
    "school years and terms": "nhiệm kỳ 2020-2025, năm học 2010-11 và 2011-12; "
    "quy định về trang phục áp dụng từ 2015-16",
    # footnote marks
    "a footnote mark on a word": "theo quy định của Nhà nước1.",
    "a footnote mark in brackets": "theo quy định trong nội bộ(2)",
    "a footnote mark behind the type": "theo Quy định[1] thì",
    "a raised footnote mark": "theo Quy định¹ thì",
    # of companies, unions and other nations
    "a board": "Nghị quyết HĐQT quý 3",
    "a board's resolution with a number": "Nghị quyết số 05 của HĐQT công ty",
    "a company's resolution": "NQ 13 HDQT của công ty",
    "shareholders": "nghị quyết ĐHĐCĐ năm 2024",
    "the Security Council": "Nghị quyết 2231 của Hội đồng Bảo an",
    "the United Nations": "Nghị quyết số 68 của Liên hợp quốc",
    # names made of a number
    "a steering committee": "Ban Chỉ đạo 35 và BCĐ35 các cấp",
    "a school": "Trường Quản lý cán bộ 2",
    # back-references
    "this rule": "Quy định này gồm nhiều điều; Nghị quyết trên cũng vậy",
    "an article of this rule": "Điều 7 của Quy định này; khoản 2 Điều này",
    "a paper of the Party in general": "các nghị quyết của Đảng, chỉ thị của Thủ tướng",
    "a resolution by its theme": "Nghị quyết về cải cách tiền lương",
    "a resolution of a body by its theme": "Nghị quyết của Bộ Chính trị về phát triển vùng",
    # furniture
    "licence lines": "Giấy phép số 279/GP-BTTTT cấp ngày 15/11/2019. Quyết định thành lập số 05/QĐ-TBT. © 2019",
}

ROWS = {**CASES, **{name: (text, []) for name, text in NOTHING.items()}}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_finds_numbered_papers(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_finds_nothing(text):
    assert cited(text) == []


@pytest.mark.parametrize(("text", "_"), ROWS.values(), ids=ROWS)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), ROWS.values(), ids=ROWS)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)
