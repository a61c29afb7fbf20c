"""The title behind a number, where it ends, and the papers cited inside it."""

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
    "in quotation marks, behind a colon": (
        f"Quy định số 142-QĐ/TW: “{TRIAL.capitalize()}”", [qd(title=TRIAL.capitalize())],
    ),
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
    "behind what it is called from here on": (
        f"Quy định số 142-QĐ/TW (sau đây gọi tắt là Quy định 142) ngày 23/4/2024 của Bộ Chính trị về {TRIAL}",
        [qd(issuer=BCT, date="2024-04-23", title=TRIAL), Said("Quy định 142", "quy định", 142)],
    ),
    "behind its number in brackets": (
        f"Quy định số 142-QĐ/TW (Quy định 142) của Bộ Chính trị về {TRIAL}",
        [qd(issuer=BCT, title=TRIAL), Said("Quy định 142", "quy định", 142)],
    ),
    "behind a name from here on": (
        f"Quy định số 142-QĐ/TW (gọi tắt là Quy định) của Bộ Chính trị về {TRIAL}", [qd(issuer=BCT, title=TRIAL)],
    ),
    "behind another number in brackets": (
        f"Quy định số 142-QĐ/TW (Quy định 143) của Bộ Chính trị về {TRIAL}",
        [qd(), Said("Quy định 143", "quy định", 143)],
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
    "a quoted phrase in the middle": (
        "Quy định số 142-QĐ/TW về phát huy phẩm chất “Người gác rừng”, kiên quyết giữ rừng. Hết",
        [qd(title="phát huy phẩm chất “Người gác rừng”, kiên quyết giữ rừng")],
    ),
    "a quoted phrase, and the sentence goes on": (
        "Quy định số 142-QĐ/TW về phong trào “Xã xanh” và Quốc hội nghe báo cáo", [qd(title="phong trào")],
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
    # papers inside
    "several papers that are changed": (
        "Thông tư 37/2017/TT-BTC sửa đổi Thông tư 39/2014/TT-BTC, Thông tư 26/2015/TT-BTC và Thông tư 5/2016/TT-BTC.",
        [Said("Thông tư 37/2017/TT-BTC", "thông tư", 37, "TT-BTC", year=2017, issuer="Bộ Tài chính", inferred=BY,
              title="sửa đổi Thông tư 39/2014/TT-BTC, Thông tư 26/2015/TT-BTC và Thông tư 5/2016/TT-BTC"),
         *(Said(f"Thông tư {number}/{year}/TT-BTC", "thông tư", number, "TT-BTC", year=year, issuer="Bộ Tài chính",
                inferred=BY, within=0) for number, year in ((39, 2014), (26, 2015), (5, 2016)))],
    ),
    "the next paper of the sentence, of another kind": (
        "Quyết định số 5-QĐ/TW sửa đổi Quyết định số 4-QĐ/TW, Kết luận số 7-KL/TW rất mới",
        [Said("Quyết định số 5-QĐ/TW", "quyết định", 5, "QĐ/TW", title="sửa đổi Quyết định số 4-QĐ/TW"),
         Said("Quyết định số 4-QĐ/TW", "quyết định", 4, "QĐ/TW", within=0),
         Said("Kết luận số 7-KL/TW", "kết luận", 7, "KL/TW")],
    ),
    "the next paper behind one that is carried out": (
        "Chỉ thị số 35-CT/TW về thực hiện Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW",
        [Said("Chỉ thị số 35-CT/TW", "chỉ thị", 35, "CT/TW", title="thực hiện Nghị quyết số 18-NQ/TW"),
         Said("Nghị quyết số 18-NQ/TW", "nghị quyết", 18, "NQ/TW", within=0),
         Said("Nghị quyết số 19-NQ/TW", "nghị quyết", 19, "NQ/TW")],
    ),
    "what is approved, in quotation marks": (
        'Quyết định số 9-QĐ/TU phê duyệt "Kế hoạch trồng rừng ở xã và Đề án giữ rừng ở đầu nguồn năm 2024".',
        [Said("Quyết định số 9-QĐ/TU", "quyết định", 9, "QĐ/TU", issuer="Tỉnh ủy", inferred=BY,
              title='phê duyệt "Kế hoạch trồng rừng ở xã và Đề án giữ rừng ở đầu nguồn năm 2024"'),
         Said("Đề án giữ rừng ở đầu nguồn năm 2024", "đề án", title="giữ rừng ở đầu nguồn năm 2024", within=0)],
    ),
    "a paper inside": (
        "Hướng dẫn số 27-HD/BTCTW ngày 26/8/2024 của Ban Tổ chức Trung ương về một số nội dung Chỉ thị số 35-CT/TW"
        " ngày 14/6/2024 của Bộ Chính trị",
        [Said("Hướng dẫn số 27-HD/BTCTW", "hướng dẫn", 27, "HD/BTCTW", issuer=BTC, date="2024-08-26",
              title="một số nội dung Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị"),
         Said("Chỉ thị số 35-CT/TW", "chỉ thị", 35, "CT/TW", issuer=BCT, date="2024-06-14", within=0)],
    ),
    "the inner one's issuer is not the outer one's": (
        "Kế hoạch số 12-KH/TU về thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị",
        [Said("Kế hoạch số 12-KH/TU", "kế hoạch", 12, "KH/TU", issuer="Tỉnh ủy", inferred=BY,
              title="thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị"),
         Said("Chỉ thị số 35-CT/TW", "chỉ thị", 35, "CT/TW", issuer=BCT, within=0)],
    ),
    "a list inside": (
        "Kế hoạch số 12-KH/TU về thực hiện Nghị quyết số 18-NQ/TW, 19-NQ/TW của Ban Chấp hành Trung ương",
        [Said("Kế hoạch số 12-KH/TU", "kế hoạch", 12, "KH/TU", issuer="Tỉnh ủy", inferred=BY,
              title="thực hiện Nghị quyết số 18-NQ/TW, 19-NQ/TW của Ban Chấp hành Trung ương"),
         Said("Nghị quyết số 18-NQ/TW", "nghị quyết", 18, "NQ/TW", issuer="Ban Chấp hành Trung ương", inferred=BY,
              within=0),
         Said("19-NQ/TW", "nghị quyết", 19, "NQ/TW", issuer="Ban Chấp hành Trung ương", within=0)],
    ),
    "a plenum inside": (
        "Kế hoạch số 12-KH/TU về thực hiện Nghị quyết Trung ương 4 khóa XII",
        [Said("Kế hoạch số 12-KH/TU", "kế hoạch", 12, "KH/TU", issuer="Tỉnh ủy", inferred=BY,
              title="thực hiện Nghị quyết Trung ương 4 khóa XII"),
         Said("Nghị quyết Trung ương 4 khóa XII", "nghị quyết", issuer="Ban Chấp hành Trung ương", term="XII",
              session="HNTW 4", within=0)],
    ),
    "one inside one inside one": (
        "Kế hoạch số 3-KH/TU về thực hiện Hướng dẫn số 27-HD/BTCTW về một số nội dung Chỉ thị số 35-CT/TW",
        [Said("Kế hoạch số 3-KH/TU", "kế hoạch", 3, "KH/TU", issuer="Tỉnh ủy", inferred=BY,
              title="thực hiện Hướng dẫn số 27-HD/BTCTW về một số nội dung Chỉ thị số 35-CT/TW"),
         Said("Hướng dẫn số 27-HD/BTCTW", "hướng dẫn", 27, "HD/BTCTW", issuer=BTC, inferred=BY, within=0,
              title="một số nội dung Chỉ thị số 35-CT/TW"),
         Said("Chỉ thị số 35-CT/TW", "chỉ thị", 35, "CT/TW", within=1)],
    ),
    "a law inside": (
        "Nghị định số 56/2015/NĐ-CP về thi hành Luật Đất đai năm 2013",
        [Said("Nghị định số 56/2015/NĐ-CP", "nghị định", 56, "NĐ-CP", year=2015, issuer="Chính phủ", inferred=BY,
              title="thi hành Luật Đất đai năm 2013"),
         Said("Luật Đất đai năm 2013", "luật", year=2013, issuer="Quốc hội", inferred=BY, title="Luật Đất đai",
              within=0)],
    ),
    "the next paper of the sentence is not inside": (
        "Quyết định số 71-QĐ/TW ngày 1/2/2020 về tổng biên chế cả nước và Quyết định số 72-QĐ/TW ngày 3/2/2020",
        [Said("Quyết định số 71-QĐ/TW", "quyết định", 71, "QĐ/TW", date="2020-02-01", title="tổng biên chế cả nước"),
         Said("Quyết định số 72-QĐ/TW", "quyết định", 72, "QĐ/TW", date="2020-02-03")],
    ),
    "a paper behind the stop is not inside": (
        f"Quy định số 142-QĐ/TW về {TRIAL}. Kết luận 14-KL/TW cũng vậy",
        [qd(title=TRIAL), Said("Kết luận 14-KL/TW", "kết luận", 14, "KL/TW")],
    ),
    "a paper behind the quotation mark is not inside": (
        f"Quy định số 142-QĐ/TW về “{TRIAL}”, Kết luận 14-KL/TW",
        [qd(title=TRIAL), Said("Kết luận 14-KL/TW", "kết luận", 14, "KL/TW")],
    ),
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


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_what_is_within_stands_in_the_title(text, _):
    found = cited(text)
    for one in found:
        assert one.within is None or one.quote in found[one.within].title
