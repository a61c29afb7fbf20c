"""Finding officials costs time in proportion to the text, whatever the text is.

Each text repeats what names and titles are made of, and ends with an official who must still
be found. CPU time is taken at a length and at its double.
"""

import pytest

from citations import officials
from citations.model import Place
from tests.citations.cost import LONGEST, growth

END = ". Bí thư Tỉnh ủy Phan Thị Mẫu"

PIECES = {
    "one capitalised syllable": "Mẫu ",
    "capitalised syllables": "Nguyễn Văn Mẫu ",
    "surnames alone": "Nguyễn ",
    "syllables without a blank": "NguyễnVănMẫu",
    "titles": "Bí thư ",
    "titles with commas": "Bí thư, ",
    "titles and bodies": "Bí thư Tỉnh ủy, ",
    "titles with a status": "nguyên Phó Chủ tịch ",
    "a title and a name": "Bí thư Nguyễn Văn Mẫu ",
    "names and titles by turns": "Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, ",
    "a list without end": "Nguyễn Văn Mẫu; ",
    "an address and a name": "đồng chí Nguyễn Văn Mẫu, ",
    "an address and a given name": "đồng chí Nguyễn Văn Mẫu nói; ông Mẫu; ",
    "addresses alone": "đồng chí ",
    "ranks": "Thượng tướng ",
    "degrees": "GS.TS. ",
    "semicolons": "; ",
    "names without a surname": "; Thuận Mẫu, Bí thư Tỉnh ủy",
    "headings and items": "\nBí thư Tỉnh ủy\n- Nguyễn Văn Mẫu",
    "cells of a table": "| Nguyễn Văn Mẫu | Bí thư | 1976–1979 ",
    "careers": "trải qua các chức vụ như Bí thư (2013); ",
    "colons": ": ",
    "dashes": " - ",
    "commas of a body": "Trưởng Ban Văn hóa, Thể thao, ",
    "words of a body": "Trưởng Ban Tổ chức Kiểm tra Tuyên giáo ",
    "appointments": "giữ chức ",
    "appointments to a post": "giữ chức Bí thư ",
    "brackets": "Nguyễn Văn Mẫu (",
    "line ends": "Nguyễn Văn Mẫu\n",
    "a list given one post": "ông Nguyễn Văn Mẫu và ",
    "posts given before a name": "bầu chức vụ Bí thư đối với ",
    "places behind their word": "Chủ tịch UBND xã Nguyễn Văn Mẫu, ",
    "lines broken inside a sentence": "có mặt đồng chí Nguyễn Văn Mẫu và cả các đồng chí khác của\n",
    "a title over posts and names": "các Ủy viên Bộ Chính trị: Bí thư Tỉnh ủy Nguyễn Văn Mẫu; ",
    "the office of another": "chức vụ Bộ trưởng Bộ Nội vụ của ông Nguyễn Văn Mẫu ",
    "terms of one post": "Ủy viên Trung ương Đảng các khóa X, XI, XII, ",
    "a province in brackets": "Bí thư Huyện ủy A (Thanh Hóa) ",
    "relic sites": "Khu lưu niệm đồng chí Nguyễn Văn Mẫu, ",
    "bare heads": "Bộ trưởng Nguyễn Văn Mẫu. ",
    "blanks": " ",
    "capitals": "NGUYỄN VĂN MẪU, BÍ THƯ ",
    "titles and bodies in capitals": "ỦY VIÊN BỘ CHÍNH TRỊ, TRƯỞNG BAN TỔ CHỨC TRUNG ƯƠNG, ",
    "bodies in capitals": "GIÁM ĐỐC SỞ HỘI TỈNH ",
    "a sentence in capitals": "BÍ THƯ NGUYỄN VĂN MẪU CHỦ TRÌ ",
    "surnames in capitals": "NGUYỄN ",
    "signatures": "\nTỔNG BÍ THƯ\n(đã ký)\nnguyễn văn mẫu\n",
    "lines of names in small letters": "\nnguyễn văn mẫu",
    "lines that say it is signed": "\n(đã ký)",
    "an apostrophe": "H'Yim H'Yim ",
    "places": "Hà Nam Lâm Đồng ",
    "communes and a number": "Bí thư Đảng ủy xã A Lưới 2 ",
}
SYLLABLES = [f"{onset}{vowel}{coda}" for onset in ("B", "C", "D", "H", "L", "M", "N", "S", "T", "V", "Kh", "Ng", "Nh")
             for vowel in ("a", "e", "i", "o", "u", "y", "â", "ê", "ô", "ư", "ia", "ua", "ươ", "oa")
             for coda in ("", "n", "ng", "nh", "t", "c", "m")]  # fmt: skip


def many(form: str, length: int) -> str:
    """A form filled with ever other names, up to a length."""
    pieces, size = [], 0
    while size < length:
        number = len(pieces)
        first = SYLLABLES[number % len(SYLLABLES)]
        pieces.append(form.format(f"{SYLLABLES[number // len(SYLLABLES) % len(SYLLABLES)]} {first}", first))
        size += len(pieces[-1])
    return "".join(pieces)


WHOLE = {
    "ever other people": "Bí thư Nguyễn {} nói. ",
    "ever other people, each named again": "đồng chí Nguyễn {}, ông {}; ",
    "ever other people of ever other bodies": "Nguyễn {0}, Bộ trưởng; Trần {0}, Trưởng Ban {1} Mẫu. ",
    "ever other people of one first name": "đồng chí {} Mẫu, ông Mẫu; đồng chí Nguyễn {} Mẫu. ",
}
ROWS = [*PIECES, *WHOLE]


def text_of(name: str, length: int) -> str:
    if name in WHOLE:
        return many(WHOLE[name], length) + END
    piece = PIECES[name]
    return piece * (length // len(piece) + 1) + END


def read(text: str) -> None:
    officials.scan(text, [], Place(province="Gia Lai"), None)


@pytest.mark.parametrize("name", ROWS)
def test_twice_the_text_costs_less_than_thrice_the_time(name):
    assert growth(read, lambda length: [text_of(name, length)]) < 3


@pytest.mark.parametrize("name", ROWS)
def test_who_ends_the_text_is_found(name):
    text = text_of(name, 3_000)
    found = officials.scan(text, [], Place(province="Gia Lai"), None)[-1]
    assert (found.quote, found.end) == ("Phan Thị Mẫu", len(text))


def test_titles_of_many_documents_are_looked_through_once():
    class Title:
        def __init__(self, at: int) -> None:
            self.start, self.end, self.title_start, self.title_end = at, at + 1, at + 1, at + 20

    text = text_of("an address and a name", LONGEST)
    titles = [Title(at) for at in range(0, len(text), 30)]
    assert officials.scan(text, titles, Place(), None)[-1].quote == "Phan Thị Mẫu"
