"""The papers cited inside the title of another, and where that title ends."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

BCT, BTC = "Bộ Chính trị", "Ban Tổ chức Trung ương"
BY = ("issuer",)
TRIAL = "thí điểm giao quyền cho người đứng đầu trong công tác cán bộ"


def qd(**said):
    return Said("Quy định số 142-QĐ/TW", "quy định", 142, "QĐ/TW", **said)


CASES = {
    "of two papers that it changes": (
        "Thông tư 37/2017/TT-BTC sửa đổi, bổ sung Thông tư 39/2014/TT-BTC, Thông tư 26/2015/TT-BTC của Bộ Tài chính",
        [Said("Thông tư 37/2017/TT-BTC", "thông tư", 37, "TT-BTC", year=2017, issuer="Bộ Tài chính", inferred=BY,
              title="sửa đổi, bổ sung Thông tư 39/2014/TT-BTC, Thông tư 26/2015/TT-BTC"),
         Said("Thông tư 39/2014/TT-BTC", "thông tư", 39, "TT-BTC", year=2014, issuer="Bộ Tài chính", inferred=BY,
              within=0),
         Said("Thông tư 26/2015/TT-BTC", "thông tư", 26, "TT-BTC", year=2015, issuer="Bộ Tài chính", within=0)],
    ),
    "of one that it changes, and another beside it": (
        "Thông tư 37/2017/TT-BTC sửa đổi Thông tư 39/2014/TT-BTC, Nghị định 26/2015/NĐ-CP cũng nói",
        [Said("Thông tư 37/2017/TT-BTC", "thông tư", 37, "TT-BTC", year=2017, issuer="Bộ Tài chính", inferred=BY,
              title="sửa đổi Thông tư 39/2014/TT-BTC"),
         Said("Thông tư 39/2014/TT-BTC", "thông tư", 39, "TT-BTC", year=2014, issuer="Bộ Tài chính", inferred=BY,
              within=0),
         Said("Nghị định 26/2015/NĐ-CP", "nghị định", 26, "NĐ-CP", year=2015, issuer="Chính phủ", inferred=BY)],
    ),
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
def test_reads_titles_and_what_is_inside(text, expected):
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
