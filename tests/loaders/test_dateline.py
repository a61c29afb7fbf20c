"""A text's own day, and the many days in it that are not its own."""

import unicodedata
from datetime import date as Day

import pytest

from loaders.dateline import Dated, found_day
from loaders.days import a_day

TALE = (
    "Hội nghị nghe báo cáo kết quả công tác sáu tháng đầu năm của toàn ngành, thảo luận và thống nhất nhiều nội dung "
    "quan trọng về tổ chức bộ máy, cán bộ, đảng viên trong thời gian tới ở các địa phương và đơn vị.\n"
)
MOTTO = "ĐẢNG CỘNG SẢN VIỆT NAM\n"

FOUND = {
    "in the heading's brackets": (f"Giao ban tháng 12 (03/12/2018 17:40)\n\n{TALE}", Day(2018, 12, 3), "dateline"),
    "beside a counter": (f"Một số kinh nghiệm\n27/08/2020 - Lượt xem: 1897\n{TALE}", Day(2020, 8, 27), "dateline"),
    "day, bar, time": (f"Quận ủy họp\n28/04/2020 | 18:53\n{TALE}", Day(2020, 4, 28), "dateline"),
    "day, time and counter": (f"Tin\n28/04/2020 | 18:53  | Lượt xem: 221\n{TALE}", Day(2020, 4, 28), "dateline"),
    "weekday, day, time, zone": (f"Tin\nThứ Hai, 5/8/2024 | 10:44 GMT+7\n{TALE}", Day(2024, 8, 5), "dateline"),
    "time before the day": (f"Tin\n10:44 | 18/06/2025 GMT+7\n{TALE}", Day(2025, 6, 18), "dateline"),
    "after a byline": (f"Tin\nPHẠM ANH - Thứ năm, 20/06/2024 18:35 (GMT+7)\n{TALE}", Day(2024, 6, 20), "dateline"),
    "an update": (f"Tin\nCập nhật: 12/5/2024\n{TALE}", Day(2024, 5, 12), "dateline"),
    "an update at a time": (f"Tin\nCập nhật lúc 10:44 ngày 12/5/2024\n{TALE}", Day(2024, 5, 12), "dateline"),
    "put up, then updated": (
        f"Tin\nNgày đăng: 10/5/2024\nCập nhật: 12/5/2024\n{TALE}", Day(2024, 5, 10), "dateline",
    ),
    "time, then the day in words": (f"Tin\n10h44, ngày 12 tháng 5 năm 2024\n{TALE}", Day(2024, 5, 12), "dateline"),
    "a label, weekday and month": (
        f"Tin\nLần cập nhật cuối lúc Chủ nhật, 12 Tháng 5 2024\n{TALE}", Day(2024, 5, 12), "dateline",
    ),
    "a zone, then a button": (f"Tin\n12/5/2024 10:44 GMT+7 Google News\n{TALE}", Day(2024, 5, 12), "dateline"),
    "put up by somebody": (f"Tin\nĐăng lúc 10:44 12/5/2024 bởi BTC\n{TALE}", Day(2024, 5, 12), "dateline"),
    "in words": (f"Tin\nNgày đăng: 12 tháng 5 năm 2024\n{TALE}", Day(2024, 5, 12), "dateline"),
    "ISO with a time": (f"Tin\n2024-05-12 10:44\n{TALE}", Day(2024, 5, 12), "dateline"),
    "a line of its own": (f"Hội nghị giao ban quý II\n12-05-2024\n{TALE}", Day(2024, 5, 12), "dateline"),
    "the site's clock above it": (
        f"Thứ Hai, 27/9/2021\nHội nghị giao ban\n28/04/2020 | 18:53\n{TALE}", Day(2020, 4, 28), "dateline",
    ),
    "at the page's foot": (f"Hội nghị\n{TALE * 8}\nCập nhật lần cuối: 12/5/2024\n", Day(2024, 5, 12), "dateline"),
    "a report's opening": (f"Giao ban\n\nChiều ngày 03/8/2020, Ban Tổ chức họp. {TALE}", Day(2020, 8, 3), "event"),
    "a report's opening, shorter": (f"Chiều 3/8/2020, Ban Tổ chức Trung ương họp. {TALE}", Day(2020, 8, 3), "event"),
    "an opening with dots": (f"Sáng 3.8.2020, Ban Tổ chức Trung ương họp. {TALE}", Day(2020, 8, 3), "event"),
    "an opening by the day alone": (
        f"Ngày 12/5/2024, tại Huế, Tỉnh ủy tổ chức hội nghị. {TALE}", Day(2024, 5, 12), "event",
    ),
    "an opening behind an agency": (f"(TTXVN) - Tối 12/5/2024, lễ kỷ niệm diễn ra. {TALE}", Day(2024, 5, 12), "event"),
    "a letterhead": (
        f"BỘ CHÍNH TRỊ\n{MOTTO}Số 142-QĐ/TW\nHà Nội, ngày 23 tháng 4 năm 2024\n\nQUY ĐỊNH\n{TALE}", Day(2024, 4, 23),
        "letterhead",
    ),
    "a letterhead's wrapped cell": (
        f"|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n|\n*Quảng Trị, ngày\n25 tháng 11 năm 2025*\n|\n{TALE}",
        Day(2025, 11, 25), "letterhead",
    ),
    "a page's day goes before its document's": (
        f"Ngày đăng: 25/4/2024\n{MOTTO}Số 142-QĐ/TW\nHà Nội, ngày 23 tháng 4 năm 2024\n{TALE}",
        Day(2024, 4, 25), "dateline",
    ),
}


@pytest.mark.parametrize(("text", "day", "how"), FOUND.values(), ids=FOUND)
def test_finds_the_day(text, day, how):
    assert found_day(text) == Dated(day, how)


@pytest.mark.parametrize(("text", "day", "how"), FOUND.values(), ids=FOUND)
def test_finds_it_in_decomposed_letters(text, day, how):
    assert found_day(unicodedata.normalize("NFD", text)) == Dated(day, how)


UNDATED = {
    "a cited paper's day": f"Quán triệt\nQuy định số 69-QĐ/TW ngày 06/7/2022 của Bộ Chính trị. {TALE}",
    "a paper's day on a line of its own words": f"Quy định số 69-QĐ/TW\nngày 06/7/2022 của Bộ Chính trị\n{TALE}",
    "a telephone": f"Tin\nĐT: 024.3822.2019\n{TALE}",
    "a licence": f"{TALE}Giấy phép số 279/GP-BTTTT cấp ngày 15/11/2019.",
    "a day no calendar has": f"Giao ban (35/5/2024 17:40)\n{TALE}",
    "the thirtieth of February": f"Giao ban\n30/02/2024 | 17:40\n{TALE}",
    "no year": f"Giao ban\nChiều 3/12, Ban Tổ chức họp. {TALE}",
    "a meeting called": f"Giấy mời\nThời gian: 8:00, 5/8/2024\nĐịa điểm: hội trường\n{TALE}",
    "a meeting called for a time and day": f"Giấy mời\nBắt đầu từ 8:00, 05/08/2024 đến 10:00\n{TALE}",
    "a paper's own data": f"Quy định\nSố ký hiệu: 142-QĐ/TW | Ngày ban hành: 05/08/2024\n{TALE}",
    "another paper's article": f"Theo bài viết đăng ngày 5/8/2024 trên Báo Ví Dụ, hội nghị đã bàn kỹ.\n{TALE}",
    "figures as of a day": f"Số liệu cập nhật ngày 5/8/2024 cho thấy kết quả tốt ở các địa phương, đơn vị.\n{TALE}",
    "a sentence that opens with the word": (
        f"Cập nhật ngày 5/8/2024 của ngành cho thấy kết quả tốt ở các địa phương, các đơn vị trong tỉnh.\n{TALE}"
    ),
    "in force from": f"Quy định mới\nCó hiệu lực từ ngày 15/8/2025.\n{TALE}",
    "a birthday": f"Đồng chí Mẫu, sinh ngày 22/02/1974, quê Huế.\n{TALE}",
    "two days of one jubilee": f"Kỷ niệm (03/02/1930 - 03/02/2024)\n{TALE}",
    "a chronicle": f"Ngày 25/11/1956: tàu nhổ neo. {TALE}Ngày 25/11/1970: ra nghị quyết.\n",
    "history opens with a day": f"Ngày 06/8/1949, Ban Chấp hành Trung ương họp. {TALE}",
    "issuing a paper is no event": f"Ngày 25/10/2017, Ban Chấp hành Trung ương ban hành Nghị quyết. {TALE}",
    "an old event, a newer day further down": (
        f"Ngày 12/5/2014, Tỉnh ủy tổ chức hội nghị. {TALE}Đến ngày 03/9/2024 đã có kết quả."
    ),
    "an event told further down": f"{TALE * 12}Chiều ngày 03/8/2020, Ban Tổ chức họp.",
    "a place and a day without a letterhead": f"Ảnh chụp tại lễ hội\nHà Nội, ngày 4 tháng 2 năm 2019\n{TALE}",
    "a list of other articles": "Tin A 17/07/2024 19:42\nTin B 16/07/2024 12:40\nTin C 15/07/2024 05:00\n",
    "a row of facts": f"| Thành lập | 14/10/1930 |\n| Trụ sở | Hà Nội |\n{TALE}",
    "a longer number": f"Mã 127/08/20201 - Lượt xem\n{TALE}",
    "nothing at all": "",
}


@pytest.mark.parametrize("text", UNDATED.values(), ids=UNDATED)
def test_leaves_undated_what_does_not_date_itself(text):
    assert found_day(text) is None


DAYS = {
    "ISO": ("2024-09-27", Day(2024, 9, 27)),
    "ISO with time and zone": ("2024-09-27T10:44:00+07:00", Day(2024, 9, 27)),
    "ISO with time": ("2024-09-27 10:44", Day(2024, 9, 27)),
    "day first": ("27/9/2024", Day(2024, 9, 27)),
    "day first where both could be": ("5/8/2024", Day(2024, 8, 5)),
    "hyphens": ("27-09-2024", Day(2024, 9, 27)),
    "dots": ("27.9.2024", Day(2024, 9, 27)),
    "in words": ("ngày 27 tháng 9 năm 2024", Day(2024, 9, 27)),
    "weekday before, time behind": ("Thứ Sáu, 27/9/2024 | 10:44 GMT+7", Day(2024, 9, 27)),
    "time before": ("10:44 27/9/2024", Day(2024, 9, 27)),
    "no such day": ("35/5/2024", None),
    "month and year": ("9/2024", None),
    "a year": ("2024", None),
    "words": ("hôm qua", None),
    "a year no page can be of": ("27/9/2324", None),
}


@pytest.mark.parametrize(("written", "day"), DAYS.values(), ids=DAYS)
def test_reads_a_records_day(written, day):
    assert a_day(written) == day
