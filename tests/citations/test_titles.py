"""The title behind a number, and where it ends."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

BCT, BTC = "Bộ Chính trị", "Ban Tổ chức Trung ương"
BY = ("issuer",)
TRIAL = "thí điểm giao quyền cho người đứng đầu trong công tác cán bộ"


def qd(**said):
    return Said("Quy định số 142-QĐ/TW", "quy định", 142, "QĐ/TW", **said)


CASES = {
    # where a title begins
    "about": (f"Quy định số 142-QĐ/TW về {TRIAL}", [qd(title=TRIAL)]),
    "about the matter": (f"Quy định số 142-QĐ/TW về việc {TRIAL}", [qd(title=TRIAL)]),
    "about, as letters write": (f"Quy định số 142-QĐ/TW v/v {TRIAL}", [qd(title=TRIAL)]),
    "about, behind a comma": (f"Quy định số 142-QĐ/TW, về {TRIAL}.", [qd(title=TRIAL)]),
    "behind a day": (f"Quy định số 142-QĐ/TW, ngày 23/4/2024 về {TRIAL}", [qd(date="2024-04-23", title=TRIAL)]),
    "behind an issuer": (f"Quy định số 142-QĐ/TW của Bộ Chính trị về {TRIAL}", [qd(issuer=BCT, title=TRIAL)]),
    "behind a day and an issuer": (
        f"Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị về {TRIAL}",
        [qd(issuer=BCT, date="2024-04-23", title=TRIAL)],
    ),
    "behind a term": (f"Quy định số 142-QĐ/TW (khóa XIII) về {TRIAL}", [qd(term="XIII", title=TRIAL)]),
    "in quotation marks": (f"Quy định số 142-QĐ/TW về “{TRIAL}”, mọi người đọc", [qd(title=TRIAL)]),
    "in straight quotation marks": (f'Quy định số 142-QĐ/TW về "{TRIAL}", mọi người đọc', [qd(title=TRIAL)]),
    "in quotation marks, without about": (f"Quy định số 142-QĐ/TW “{TRIAL}” rất mới", [qd(title=TRIAL)]),
    "behind an issuer and a colon": (
        "Chỉ thị 03 của Bộ Chính trị: \"Trồng rừng theo gương người xưa\", cả xã làm",
        [Said("Chỉ thị 03", "chỉ thị", 3, issuer=BCT, title="Trồng rừng theo gương người xưa")],
    ),
    "what a paper says, behind a colon": ("Quy định số 142-QĐ/TW: “Cấp dưới phải nghe. Cấp trên phải hỏi.”", [qd()]),
    "a colon before what is asked": ("Quy định số 142-QĐ/TW: nói về cấp dưới", [qd()]),
    "behind an issuer in no list": (
        "Kế hoạch số 9-KH/BCĐ của Ban Chỉ đạo giữ rừng về trồng cây ở xã",
        [Said("Kế hoạch số 9-KH/BCĐ", "kế hoạch", 9, "KH/BCĐ", title="trồng cây ở xã")],
    ),
    "behind a verb": (
        "Quy định số 142-QĐ/TW của Đảng cũng nói về trồng cây ở xã", [qd()],
    ),
    "over a line's end is cut there": (
        "Quy định số 142-QĐ/TW về thí điểm giao quyền cho cấp dưới\nBài viết khác",
        [qd(title="thí điểm giao quyền cho cấp dưới")],
    ),
    "in quotation marks, over a line's end": (
        f"Quy định số 142-QĐ/TW về “{TRIAL}\ntrong năm 2024”, mọi người đọc", [qd(title=f"{TRIAL} trong năm 2024")],
    ),
    "in quotation marks that nothing closes": (
        f"Quy định số 142-QĐ/TW về “{TRIAL}. Kết luận 14-KL/TW cũng vậy",
        [qd(title=TRIAL), Said("Kết luận 14-KL/TW", "kết luận", 14, "KL/TW")],
    ),
    "over a line's end before a year": (
        "Quy định số 142-QĐ/TW về thí điểm ở xã năm\n2024 và năm 2025",
        [qd(title="thí điểm ở xã năm 2024 và năm 2025")],
    ),
    "over a line's end behind a word that ends no line": (
        "Quy định số 142-QĐ/TW về thí điểm ở cơ quan của\nĐảng", [qd(title="thí điểm ở cơ quan của Đảng")],
    ),
    "not over a line's end before the number of a heading": (
        "Quy định số 142-QĐ/TW về thí điểm ở xã\n1. Mục đích", [qd(title="thí điểm ở xã")],
    ),
    "in capitals, over a comma": (
        "QUY ĐỊNH SỐ 142-QĐ/TW VỀ CÔNG TÁC KIỂM TRA, GIÁM SÁT Ở XÃ",
        [Said("QUY ĐỊNH SỐ 142-QĐ/TW", "quy định", 142, "QĐ/TW", title="CÔNG TÁC KIỂM TRA, GIÁM SÁT Ở XÃ")],
    ),
    "in quotation marks behind a colon": (
        f"Quy định số 142-QĐ/TW của Bộ Chính trị: “T{TRIAL[1:]}”.", [qd(issuer=BCT, title=f"T{TRIAL[1:]}")],
    ),
    "a sentence in quotation marks behind a colon": (
        "Quy định số 142-QĐ/TW: “Việc này là việc chung của cả xã”.", [qd()],
    ),
    "what somebody says behind a colon": ("Quy định số 142-QĐ/TW: “Ai cũng mong làm cho tốt”, ông Mẫu kể.", [qd()]),
    "behind a short issuer in no list": (f"Quy định số 142-QĐ/TW của Tổ Mẫu về {TRIAL}", [qd(title=TRIAL)]),
    "over a comma with the capital it has named": (
        "Quy định số 142-QĐ/TW về đất ở Khu kinh tế, Khu chế xuất, có hiệu lực ngay",
        [qd(title="đất ở Khu kinh tế, Khu chế xuất")],
    ),
    "not over a comma with another": (
        "Quy định số 142-QĐ/TW về đất ở Khu kinh tế, Vùng cao đã sửa", [qd(title="đất ở Khu kinh tế")],
    ),
    "a quoted phrase in the middle": (
        "Quy định số 142-QĐ/TW về phát huy phẩm chất “Người gác rừng”, kiên quyết giữ rừng. Hết",
        [qd(title="phát huy phẩm chất “Người gác rừng”, kiên quyết giữ rừng")],
    ),
    "a quoted phrase, and the sentence goes on": (
        "Quy định số 142-QĐ/TW về phong trào “Xã xanh” và Quốc hội nghe báo cáo", [qd(title="phong trào")],
    ),
    "a closing quotation mark opens none": (
        '"Quy định số 142-QĐ/TW"… ‘Kết luận 14-KL/TW’!',
        [Said("Quy định số 142-QĐ/TW", "quy định", 142, "QĐ/TW"), Said("Kết luận 14-KL/TW", "kết luận", 14, "KL/TW")],
    ),
    "a row of a table": (
        "Số | Ngày | Tên\nQuy định số 142-QĐ/TW | 23/4/2024 | về khoán rừng\nKết luận số 14-KL/TW | 22-9-2021",
        [qd(date="2024-04-23", title="khoán rừng"),
         Said("Kết luận số 14-KL/TW", "kết luận", 14, "KL/TW", date="2021-09-22")],
    ),
    "a figure in a row of a table is no day": (
        "Quy định số 142-QĐ/TW | 23/4/2024 lần họp | 3/2024", [qd()],
    ),
    "a portal's, with a capital": (
        "Nghị định 44/2015/NĐ-CP Quy định chi tiết một số nội dung về quy hoạch",
        [Said("Nghị định 44/2015/NĐ-CP", "nghị định", 44, "NĐ-CP", year=2015, issuer="Chính phủ", inferred=BY,
              title="Quy định chi tiết một số nội dung về quy hoạch")],
    ),
    "a heading in the next line is no title": (
        "Số 142-QĐ/TW\nHướng dẫn cách viết đơn", [Said("142-QĐ/TW", "quy định", 142, "QĐ/TW")],
    ),
    # where it ends
    "before who issued it": (
        f"Quy định 142-QĐ/TW về {TRIAL} do Bộ Chính trị ban hành ngày 23/4/2024",
        [Said("Quy định 142-QĐ/TW", "quy định", 142, "QĐ/TW", issuer=BCT, date="2024-04-23", title=TRIAL)],
    ),
    "not before what somebody leads": (
        "Quy định số 142-QĐ/TW về thi đua do Hội đồng xã phát động",
        [qd(title="thi đua do Hội đồng xã phát động")],
    ),
    "before the day of issue": (
        f"Quy định số 142-QĐ/TW về {TRIAL} ban hành ngày 23/4/2024 mà chi bộ đã học",
        [qd(date="2024-04-23", title=TRIAL)],
    ),
    "at a question": (f"Đọc Quy định số 142-QĐ/TW về {TRIAL}? Hỏi và đáp", [qd(title=TRIAL)]),
    "before what it came to": (
        "Quy định số 142-QĐ/TW về khoán rừng đã tạo ra không khí mới", [qd(title="khoán rừng")],
    ),
    "before what it is carried out with": (
        "Quy định số 142-QĐ/TW về khoán rừng, căn cứ tình hình ở xã", [qd(title="khoán rừng")],
    ),
    "before a colon of the sentence": (
        f"Quy định số 142-QĐ/TW, ngày 23/4/2024 về {TRIAL} như sau:", [qd(date="2024-04-23", title=TRIAL)],
    ),
    "what it says is not what it is called": (
        "khoản 1 Điều 3 Quy định số 142-QĐ/TW, ngày 23/4/2024 về khoán rừng như sau:",
        [qd(date="2024-04-23", pinpoint="khoản 1 Điều 3")],
    ),
    "at a stop": (f"Quy định số 142-QĐ/TW về {TRIAL}. Sau đó đoàn ra về", [qd(title=TRIAL)]),
    "at a semicolon": (f"Quy định số 142-QĐ/TW về {TRIAL}; sau đó đoàn ra về", [qd(title=TRIAL)]),
    "not at a comma": (
        "Quy định số 142-QĐ/TW về phân cấp quản lý, giới thiệu cán bộ ứng cử.",
        [qd(title="phân cấp quản lý, giới thiệu cán bộ ứng cử")],
    ),
    "not at a colon's number": (
        "Quy định số 142-QĐ/TW về thu 2.500 đồng đảng phí.", [qd(title="thu 2.500 đồng đảng phí")],
    ),
    "at the issuer that closes it": (
        f"Quy định số 142-QĐ/TW về {TRIAL} của Bộ Chính trị", [qd(issuer=BCT, title=TRIAL)],
    ),
    "at the issuer and the term that close it": (
        f"Quy định số 142-QĐ/TW về {TRIAL} của Bộ Chính trị khóa XIII", [qd(issuer=BCT, term="XIII", title=TRIAL)],
    ),
    "the sentence goes on behind a closing phrase": (
        "Thực hiện Quy định số 142-QĐ/TW về công tác đoàn trong tình hình mới, tổ đội làm tốt hơn trước",
        [qd(title="công tác đoàn trong tình hình mới")],
    ),
    "an outlook behind a closing phrase": (
        "Quy định số 142-QĐ/TW về công tác đoàn trong tình hình mới, tầm nhìn đến năm 2045",
        [qd(title="công tác đoàn trong tình hình mới, tầm nhìn đến năm 2045")],
    ),
    "an abbreviation in brackets in the middle": (
        "Quy định số 142-QĐ/TW về công nghệ thông tin (CNTT) giai đoạn 2019-2020. Hết",
        [qd(title="công nghệ thông tin (CNTT) giai đoạn 2019-2020")],
    ),
    "an abbreviation in brackets at the end": (
        "Quy định số 142-QĐ/TW về công nghệ thông tin (CNTT). Hết", [qd(title="công nghệ thông tin")],
    ),
    "what follows is said of the sentence, behind a comma": (
        "theo Quy định số 142-QĐ/TW ngày 23/4/2024 về công tác đoàn ở xã, như sau:",
        [qd(date="2024-04-23", title="công tác đoàn ở xã")],
    ),
    "the sentence goes on behind a year": (
        "Thực hiện Quy định số 142-QĐ/TW về trồng rừng đến năm 2020, nhận thức của mọi người tăng lên",
        [qd(title="trồng rừng đến năm 2020")],
    ),
    "an outlook behind a year": (
        "Quy định số 142-QĐ/TW về trồng rừng đến năm 2020, định hướng đến năm 2030",
        [qd(title="trồng rừng đến năm 2020, định hướng đến năm 2030")],
    ),
    "a quoted phrase over a line's end": (
        "Quy định số 142-QĐ/TW về mở rộng “khoán đến\nngười trồng” ở xã. Hết",
        [qd(title="mở rộng “khoán đến người trồng” ở xã")],
    ),
    "who held the meeting": (
        "học Quy định số 142-QĐ/TW về công tác đoàn ở xã do Bộ Chính trị, Ban Bí thư tổ chức sáng nay",
        [qd(title="công tác đoàn ở xã")],
    ),
    "the plan that carries it out": (
        "học Quy định số 142-QĐ/TW về công tác đoàn ở xã và kế hoạch thực hiện của huyện",
        [qd(title="công tác đoàn ở xã")],
    ),
    # no title
    "a verb of its own": (
        "Quy định số 142-QĐ/TW quy định nội dung vi phạm và hình thức kỷ luật", [qd()],
    ),
    "going home is no title": ("Quy định số 142-QĐ/TW được gửi về cơ sở", [qd()]),
    "words that go on": ("Quy định số 142-QĐ/TW đã được học kỹ ở chi bộ", [qd()]),
    "about in the next sentence": ("Đã đọc Quy định số 142-QĐ/TW. Về việc này, ông nói rõ", [qd()]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_titles(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)
