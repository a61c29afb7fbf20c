"""The title a text opens with, and lines that stand above a text without being its title."""

import pytest

from loaders.headline import found_title, page_title

TALE = (
    "Hội nghị nghe báo cáo kết quả công tác sáu tháng đầu năm của toàn ngành, thảo luận và thống nhất nhiều nội dung "
    "quan trọng về tổ chức bộ máy, cán bộ, đảng viên trong thời gian tới ở các địa phương và đơn vị.\n"
)
TITLE = "Huyện ủy Ví Dụ giao ban công tác tháng 12"

TITLED = {
    "the first line": f"{TITLE}\n\n{TALE}",
    "the day in brackets behind it": f"{TITLE} (03/12/2018 17:40)\n\n{TALE}",
    "the day on the line below": f"{TITLE}\n28/04/2020 | 18:53\n{TALE}",
    "a banner above": f"Banner Ban tổ chức\n\n{TITLE}\n\n{TALE}",
    "a doubled banner above": f"Tiến tới Đại hội XIII của Đảng Tiến tới Đại hội XIII của Đảng\n\n{TITLE}\n{TALE}",
    "the way to the page above": f"Trang chủ > Tin tức > Chính trị\n{TITLE}\n{TALE}",
    "a menu above": f"Trang tin Đảng bộ tỉnh Ví Dụ | Trang chủ | Thời sự | Xây dựng Đảng\n{TITLE}\n{TALE}",
    "the site's name above": f"CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN VÍ DỤ\n{TITLE}\n{TALE}",
    "a server's fault before it": (
        f"The request was aborted: Could not create SSL/TLS secure channel. {TITLE}\n27/08/2020 - Lượt xem: 7\n{TALE}"
    ),
    "a heading mark": f"# {TITLE}\n\n{TALE}",
    "a link": f"[{TITLE}](https://bao.vidu/bai-1.html)\n\n![Ảnh](https://bao.vidu/a_b.jpg)\n\n{TALE}",
    "bold": f"**{TITLE}**\n\n{TALE}",
    "Windows line ends": f"{TITLE}\r\n\r\n{TALE}",
    "a byte order mark": f"\ufeff{TITLE}\n\n{TALE}",
    "a byline with the day below": f"{TITLE}\nPHẠM ANH MẪU - Thứ năm, 20/06/2024 18:35 (GMT+7)\n{TALE}",
}


@pytest.mark.parametrize("text", TITLED.values(), ids=TITLED)
def test_finds_the_title(text):
    assert found_title(text) == TITLE


SHORT = {
    "a title of four short words": (f"Long An sơ kết\n\n{TALE}", "Long An sơ kết"),
    "with its day below": (f"Long An sơ kết\n28/04/2020 | 18:53\n{TALE}", "Long An sơ kết"),
    "a short line above a title": (f"Tin ở Ví Dụ\n{TITLE}\n{TALE}", TITLE),
    "a column's name": (f"Thời sự tỉnh\n{TALE}", None),
    "a short line that is not the first": (f"***Ảnh***\nLong An sơ kết\n{TALE}", None),
    "a way to the page": (f"Trang chủ > Tin\n{TALE}", None),
    "four words alone": ("Long An sơ kết", None),
}


@pytest.mark.parametrize(("text", "title"), SHORT.values(), ids=SHORT)
def test_takes_few_words_for_a_title_where_nothing_better_stands(text, title):
    assert found_title(text) == title


UNTITLED = {
    "prose from the start": TALE * 2,
    "one line alone": TITLE,
    "a caption": f"|\nToàn cảnh Hội nghị tại điểm cầu Huyện ủy.\n|\n{TALE}",
    "a list": f"- Các cơ quan chuyên môn khác\n- Văn phòng Huyện ủy\n{TALE}",
    "a document's own head": f"ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY VÍ DỤ HỌP\nHuế, ngày 3 tháng 5 năm 2024\n{TALE}",
    "a head without a motto": f"Số 142-QĐ/TW\nHà Nội, ngày 23 tháng 4 năm 2024\n{TALE}",
    "a body and its number, no motto": f"BAN TUYÊN GIÁO VÀ DÂN VẬN\nSố 12-HD/BTGDVTU\nHuế, ngày 3/5/2024\n{TALE}",
    "empty": "",
}


@pytest.mark.parametrize("text", UNTITLED.values(), ids=UNTITLED)
def test_makes_no_title_up(text):
    assert found_title(text) is None


PAGES = {
    "a bar and a paper": ("Quy định 142 | Báo Ví Dụ", None, "Quy định 142"),
    "a dash and a paper": ("Quy định 142 - Báo Ví Dụ", None, "Quy định 142"),
    "two": ("Quy định 142 | Chính trị | Báo Ví Dụ điện tử", None, "Quy định 142 | Chính trị"),
    "the site by its own name": ("Quy định 142 - Nhịp sống", "Nhịp sống", "Quy định 142"),
    "a host": ("Quy định 142 - baovidu.vn", None, "Quy định 142"),
    "the press, not a paper": ("Một trăm năm - Báo chí Việt Nam", None, "Một trăm năm - Báo chí Việt Nam"),
    "a body behind a bar": ("Quy định 142 | Tỉnh ủy Ví Dụ", None, "Quy định 142"),
    "a body behind a dash is told": ("Quy định 142 - Tỉnh ủy Ví Dụ họp", None, "Quy định 142 - Tỉnh ủy Ví Dụ họp"),
    "a dash inside the title": ("Gia Lai - kinh nghiệm qua đại hội", None, "Gia Lai - kinh nghiệm qua đại hội"),
    "a symbol's dash": ("Quy định 142-QĐ/TW", None, "Quy định 142-QĐ/TW"),
    "markup stays as letters": ('Quy định 142 <b>mới</b> & "kỷ cương"', None, 'Quy định 142 <b>mới</b> & "kỷ cương"'),
    "nothing but the site": ("Báo Ví Dụ", None, "Báo Ví Dụ"),
}


@pytest.mark.parametrize(("title", "site", "clean"), PAGES.values(), ids=PAGES)
def test_takes_the_site_off_a_pages_title(title, site, clean):
    assert page_title(title, site) == clean
