"""Cost grows with the length of a text, whatever the text is.

Each text repeats one piece of the grammar, or what looks like the beginning of one, and ends
with a citation that must still be found. CPU time is taken at a length and at its double:
the double may cost somewhat more than twice as much, never four times.
"""

import pytest

from citations import Article, extract
from tests.citations.cost import growth

END = " Quy định số 142-QĐ/TW"


def counted(form: str, length: int, join: str = ", ") -> str:
    """`1, 2, 3, …` up to a length."""
    pieces, size, number = [], 0, 0
    while size < length:
        number += 1
        pieces.append(form.format(number))
        size += len(pieces[-1]) + len(join)
    return join.join(pieces)


PIECES = {
    # pieces of a numbered citation
    "type words": "Quy định ",
    "type words in capitals": "NGHỊ QUYẾT ",
    "type words without a blank": "Quyđịnh",
    "type and the word for number": "Quy định số ",
    "the word for number": "số ",
    "its capital and colon": "Số: ",
    "a digit in every word": "1 ",
    "digits without end": "1",
    "digits and letters": "1a",
    "numbers and signs": "12-",
    "numbers and slashes": "12/",
    "numbers with dots": "66.16/",
    "state numbers cut short": "56/2015/",
    "marks without bodies": "12-QĐ ",
    "marks and slashes": "12-QĐ/",
    "bodies without end": "12-QĐ/TW/",
    "bodies joined by hyphens": "TW-",
    "capitals of a symbol": "QĐTW",
    "signs with blanks": "12 - QĐ / ",
    "page heads": "\nCÔNG BÁO/Số 1\n",
    "citations": "Quy định 12-QĐ/TW. ",
    "citations in small letters": "theo hướng dẫn 16 của Ban Tổ chức Trung ương ",
    # what may stand behind a number
    "the word for day": "ngày ",
    "days": "ngày 1/1/2020 ",
    "days in words": "ngày 1 tháng 1 năm 2020 ",
    "half a day": "ngày 1/",
    "days in brackets": "(1/1/2020) ",
    "months": "tháng 12/2011 ",
    "years": "năm 2018 ",
    "bare years": "2018 ",
    "laws of several years": "Luật Đất đai 1993, 2003 và 2013, ",
    "short forms in brackets": "Quy định 12-QĐ/TW (Quy định 12) ",
    "short forms cut short": "Quy định 12-QĐ/TW (gọi tắt là ",
    "titles behind a colon": "Quy định 12-QĐ/TW: “Ai ",
    "titles that go on": "về Khu a, Khu b, ",
    "terms": "khóa ",
    "terms with numerals": "khóa XII ",
    "of whom": "của ",
    "of the centre": "của Trung ương ",
    "issuers": "của Bộ Chính trị ",
    "issuers by name": "Bộ Chính trị ",
    "local issuers": "Ban Thường vụ Tỉnh ủy ",
    "local issuers with places": "Ủy ban nhân dân tỉnh Gia Lai ",
    "party organisations": "Đảng bộ tỉnh ",
    "ministries": "Bộ Tài chính ",
    "issuing": "ban hành ",
    "issuing again and again": "Bộ Chính trị ban hành ",
    "acting for": "thay mặt Bộ Chính trị, ",
    # lists
    "the same item": "1, ",
    "semicolons": "; ",
    "and": "và ",
    "and the": "và các ",
    "numbers joined by and": "1 và ",
    # clauses
    "articles": "Điều 1, ",
    "clauses": "khoản 1 ",
    "points": "điểm a ",
    "clauses of all kinds": "điểm a khoản 1 Điều 7 ",
    # papers without a number
    "plenums": "Trung ương 4 ",
    "resolutions of plenums": "Nghị quyết Trung ương 4 ",
    "plenums in words": "Hội nghị lần thứ ",
    "resolutions of conferences": "Nghị quyết Hội nghị lần thứ ",
    "plenums by their ordinals": "Nghị quyết Hội nghị Trung ương lần thứ ",
    "congresses": "Đại hội ",
    "resolutions of congresses": "Nghị quyết Đại hội đại biểu ",
    "local congresses": "Nghị quyết Đại hội Đảng bộ tỉnh ",
    "numerals": "XII, ",
    "numerals without a blank": "XIV",
    "laws": "Luật ",
    "laws by name": "Luật Đất đai ",
    "laws in capitals": "LUẬT ",
    "amended laws": "Luật sửa đổi, bổ sung một số điều của Luật ",
    "laws that amend several": "Luật sửa đổi, bổ sung một số điều của Luật Đất đai và ",
    "laws that amend laws of a matter": "sửa đổi, bổ sung một số điều của các luật về ",
    "codes": "Bộ luật ",
    "constitutions": "Hiến pháp ",
    "charters": "Điều lệ ",
    "charters of the Party": "Điều lệ Đảng ",
    "lists and whose they are": "các quy định của Bộ Chính trị: ",
    "whose papers they are, in English": "the Politburo’s ",
    "plenums that act": "Hội nghị Trung ương 6 khóa XII đã ban hành ",
    "for whom one signs": "Thay mặt Bộ Chính trị, ",
    "letterheads": "Số 06-CT/TW\nĐẢNG CỘNG SẢN VIỆT NAM\n",
    "titled papers": "và Quy chế làm việc của ",
    "titled papers at the head of sentences": "Nghị quyết của Bộ Chính trị về ",
    "plans": "của Kế hoạch ",
    "drafts": "dự thảo ",
    # titles
    "about": "về ",
    "about the matter": "về việc ",
    "titles in titles": "Quy định 1-QĐ/TW về việc ",
    "titles in titles, with issuers": "Quy định 1-QĐ/TW về việc của Bộ Chính trị, ",
    "quoted titles": "Quy định 1-QĐ/TW “",
    "quoted phrases in titles": "Quy định 1-QĐ/TW về việc “a” ",
    "abbreviations in titles": "Quy định 1-QĐ/TW về việc (CNTT) và ",
    "closing phrases of titles": "Quy định 1-QĐ/TW về việc trong tình hình mới, ",
    "quoted phrases in broken lines": "Quy định 1-QĐ/TW về việc “a\nb ",
    "years in titles": "Quy định 1-QĐ/TW về việc năm 2020, ",
    "who held the meeting, in titles": "Quy định 1-QĐ/TW về việc do Bộ Chính trị, ",
    "titles in broken lines": "Quy định 1-QĐ/TW về việc của\nĐảng ",
    "titles and who issued them": "Quy định 1-QĐ/TW về việc do Bộ ",
    # places and names
    "places": "Gia Lai ",
    "districts": "quận Hoàn Kiếm ",
    "communes": "Đảng ủy xã Tân Phú ",
    "communes that are none": "xã Mẫu ",
    "words of communes": "xã phường đặc khu ",
    "numbered wards": "UBND phường 8 ",
    "capitalised words": "Nguyễn ",
    "capitalised words, hyphens": "Bà-Rịa-",
    # kinds apart from their numbers
    "kinds and their sorts": "Kế hoạch kiểm tra số ",
    "kinds, their sorts and numbers": "Kế hoạch kiểm tra số 1-KH/ĐU ",
    "kinds and whose they are": "Tờ trình của Bộ Tài chính số ",
    "symbols without their kinds": "số 1-KH/ĐU ",
    "letters of departments": "số 1/SXD-QH ",
    "regulations in English": "Regulation No. 1 ",
    "platforms": "Cương lĩnh xây ",
    # signs
    "opening brackets": "(",
    "closing brackets": ")",
    "brackets of nothing": "()",
    "opening quotation marks": "“",
    "quotation marks": "“” ",
    "hyphens": "- ",
    "hyphens without blanks": "-",
    "dots": ".",
    "commas": ",",
    "bold signs": "**",
    "blanks": " ",
    "hard blanks": "\u00a0",
    "zero-width blanks": "\u200b",
    "line ends": "\n",
    "line ends and blanks": " \n",
    "tabs": "\t",
    # letters
    "capitals": "A",
    "capital Đ": "Đ",
    "small letters": "a",
    "letters composed in two steps": "e\u0302\u0301",
    "marks without a letter": "\u0301",
    "combining marks between blanks": " \u0323",
    "beyond the first plane": "😀 ",
}

WHOLE = {
    "a list that counts up": lambda n: "Quy định " + counted("{}", n),
    "a list of symbols": lambda n: "Quy định số " + counted("{}-QĐ/TW", n),
    "a list of symbols and days": lambda n: "Quy định số " + counted("{}-QĐ/TW ngày 1/1/2020", n, "; số "),
    "a list across types": lambda n: counted("Kế hoạch số {0}, Chỉ thị {0}", n),
    "papers that all differ": lambda n: counted("Nghị quyết số {}-NQ/TW của Bộ Chính trị", n, ". "),
    "short forms of papers that all differ": lambda n: counted("Nghị quyết số {}-NQ/TW", n // 2, ". ")
    + counted(" Nghị quyết {} nêu rõ", n // 2, "."),
    "short forms of one paper": lambda n: "Quy định số 69-QĐ/TW. " + "Quy định 69 nêu. " * (n // 17),
    "papers each inside the last one's title": lambda n: counted("Kế hoạch số {}-KH/TU về thực hiện", n, " "),
    "articles counting up": lambda n: "Điều " + counted("{}", n),
    "articles counting up before a paper": lambda n: "Điều " + counted("{}", n) + " của",
    "terms of one plenum": lambda n: "Nghị quyết Trung ương 4 khóa " + "XI, " * (n // 4),
    "one word without end": lambda n: "quyđịnh" * (n // 7),
    "one capital word without end": lambda n: "NGHỊQUYẾT" * (n // 9),
    "a number without end behind its type": lambda n: "Quy định " + "1" * n,
    "a symbol without end": lambda n: "Quy định 1-QĐ/" + "TW-" * (n // 3),
    "an issuer without end": lambda n: "Quy định 1-QĐ/TW của " + "Ban " * (n // 4),
    "a title without end": lambda n: "Quy định 1-QĐ/TW về " + "việc " * (n // 5),
    "a draft far off": lambda n: "dự thảo" + " " * n,
    "an issuer far off": lambda n: "Bộ Chính trị" + " " * n + "ban hành",
    "brackets behind a number": lambda n: "Quy định 1-QĐ/TW " + "(" * n,
    "quotation marks behind a number": lambda n: "Quy định 1-QĐ/TW “" + "x" * n,
    "blanks behind a number": lambda n: "Quy định 1" + " " * n,
}


def text_of(name: str, length: int) -> str:
    """The text of a row, at least that long, with the citation that must be found at its end."""
    if name in WHOLE:
        return WHOLE[name](length) + "." + END
    piece = PIECES[name]
    return piece * (length // len(piece) + 1) + "." + END


ROWS = [*PIECES, *WHOLE]


@pytest.mark.parametrize("name", ROWS)
def test_twice_the_text_costs_less_than_thrice_the_time(name):
    assert growth(extract, lambda length: [Article(text_of(name, length))]) < 3


@pytest.mark.parametrize("name", ROWS)
def test_what_ends_the_text_is_found(name):
    text = text_of(name, 3_000)
    assert text.endswith(extract(Article(text)).citations[-1].quote)


@pytest.mark.parametrize("name", ["the word for number", "the word for day", "blanks", "closing brackets"])
def test_a_megabyte_is_read_whole(name):
    text = text_of(name, 1_000_000)
    assert [citation.quote for citation in extract(Article(text)).citations] == [END.strip()]
