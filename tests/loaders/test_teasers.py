"""Lists of other headlines on a page, and lists that belong to the story."""

import unicodedata

import pytest

from loaders.teasers import found_teasers

TALE = "Hội nghị nghe báo cáo và thống nhất nhiều nội dung quan trọng về tổ chức bộ máy trong thời gian tới.\n"
ONE, TWO = "Hội nghị quán triệt Chỉ thị 05-CT/TW tại huyện", "Trao quyết định điều động cán bộ chủ chốt"

LISTED = {
    "to the end of the page": (f"{TALE}Tin liên quan\n\n{ONE}\n\n{TWO}", [f"{ONE}\n\n{TWO}"]),
    "in capitals, with a colon": (f"{TALE}TIN CÙNG CHUYÊN MỤC:\n{ONE}\n", [ONE]),
    "old tone marks, decomposed": (unicodedata.normalize("NFD", f"{TALE}Các tin khác\n") + ONE, [ONE]),
    "amid the story": (f"{TALE}Bài viết liên quan\n{ONE}\n{TWO}\n{TALE}{TALE}", [f"{ONE}\n{TWO}"]),
    "two lists": (f"{TALE}Tin khác\n{ONE}\n{TALE}Đọc nhiều\n{TWO}\n", [ONE, TWO]),
    "a lead and one headline": (f"{TALE}Xem thêm: {ONE}\n{TALE}", [ONE]),
    "the headline of picture and link": (f"Tin\n{TALE}{TALE}{TALE}\n{ONE}\n\n{ONE}\n\n{TALE}", [f"{ONE}\n\n{ONE}"]),
    "a headline twice in its line": (f"{ONE} {ONE}\n\n{TALE}", [f"{ONE} {ONE}"]),
    "Windows line ends": (f"{TALE}Tin khác\r\n{ONE}\r\n{TWO}\r\n", [f"{ONE}\r\n{TWO}"]),
    "bullets": (f"{TALE}Tin khác\n- {ONE}\n- {TWO}\n", [f"- {ONE}\n- {TWO}"]),
}


@pytest.mark.parametrize(("text", "expected"), LISTED.values(), ids=LISTED)
def test_finds_the_lists(text, expected):
    assert [text[start:end] for start, end in found_teasers(text)] == expected


NONE = {
    "the words in a sentence": f"{TALE}Tin liên quan đến vụ việc sẽ được cập nhật sau.\n{TALE}",
    "the end of a wrapped line": f"thực hiện theo quy định của các đơn vị\nliên quan\n{TALE}",
    "a heading with nothing below": f"{TALE}Tin khác",
    "the page's title said twice": f"{ONE}\n\n{ONE}\n\n{TALE}",
    "short lines said twice": f"Tin\n{TALE}{TALE}{TALE}\nHết\n\nHết\n",
    "a paper's own list": f"{TALE}Căn cứ:\n- Quy định số 142-QĐ/TW\n- Chỉ thị số 35-CT/TW\n",
    "prose behind the words": f"{TALE}Nổi bật\n{TALE}",
    "empty": "",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_finds_none(text):
    assert found_teasers(text) == ()


def test_lines_of_nothing_but_odd_blanks_are_no_headlines():
    assert found_teasers("một\nhai\nba\nbốn\n" + ("\x0b" * 60 + "\n") * 3) == ()
