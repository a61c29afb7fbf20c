"""When a paper ceases to be in force, as a text says it: a day, or for how long, from when on; near misses beside."""

from datetime import date as Day

import pytest

from citations import Article, extract, lapses, statements
from citations.standing import standing
from tests.citations.cost import growth

PILOT = "Quy định số 912-QĐ/TW, ngày 2/3/2021 của Bộ Chính trị"
P_912, P_142, P_69 = "Quy định số 912-QĐ/TW", "Quy định 142-QĐ/TW", "Quy định 69-QĐ/TW"


def day(said):
    return (said, None, None, False)


def year(number):
    return day(f"{number}-01-01")


LAST = year(2026)


CASES = {
    # a day
    "from a day on": ("Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026.", [("Chỉ thị 45-CT/TW", *year(2026))]),
    "at the very end, in letters": (
        "Chỉ thị 45-CT/TW hết hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2026",
        [("Chỉ thị 45-CT/TW", *year(2026))]),
    "through a day": (f"{PILOT} đến hết ngày 31/12/2025 hết hiệu lực.", [("Quy định số 912-QĐ/TW", *LAST)]),
    "holds until a day": (f"{PILOT} có hiệu lực đến hết ngày 31-12-2025.", [("Quy định số 912-QĐ/TW", *LAST)]),
    "holds from a day to a day": (
        f"{PILOT} có hiệu lực từ ngày 1/4/2021 đến ngày 31/12/2025.", [("Quy định số 912-QĐ/TW", *LAST)]),
    "through a year": (f"{PILOT} có giá trị đến hết năm 2025.", [(P_912, *LAST)]),
    "through a month": (f"{PILOT} thí điểm đến hết tháng 2/2024.", [(P_912, *day("2024-03-01"))]),
    "after a day": (f"{PILOT} hết hiệu lực sau ngày 31/12/2025.", [(P_912, *LAST)]),
    "from the end of a year": (f"{PILOT} từ hết năm 2025 hết hiệu lực.", [(P_912, *LAST)]),
    "on the last day": (f"{PILOT} hết hiệu lực ngày 31/12/2025.", [(P_912, *day("2025-12-31"))]),
    "on the last day, told first": (
        f"{PILOT} từ ngày 31/12/2025 hết hiệu lực.", [(P_912, *day("2025-12-31"))]),
    "in capitals": ("Chỉ thị 45-CT/TW HẾT HIỆU LỰC TỪ NGÀY 1/1/2026", [("Chỉ thị 45-CT/TW", *year(2026))]),
    "all in capitals": (
        "CHỈ THỊ 45-CT/TW CÓ HIỆU LỰC TRONG NĂM NĂM", [("CHỈ THỊ 45-CT/TW", None, 60, None, False)]),
    "it has ended": ("Chỉ thị 45-CT/TW đã hết hiệu lực từ ngày 1/1/2020.", [("Chỉ thị 45-CT/TW", *year(2020))]),
    "behind a sentence that asks": (
        "Còn gì nếu thiếu? Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026. Việc gia hạn không đặt ra.",
        [("Chỉ thị 45-CT/TW", *year(2026))]),
    "what is sure to come": (f"{PILOT} sẽ hết hiệu lực vào ngày 31/12/2025.", [(P_912, *day("2025-12-31"))]),
    "behind a title": (
        f"{PILOT} về thí điểm giao quyền, trách nhiệm hết hiệu lực sau ngày 31/12/2025.",
        [("Quy định số 912-QĐ/TW", *LAST)]),
    "over the end of a line": (f"{PILOT} đến hết\nngày 31/12/2025\nhết hiệu lực.",
                               [("Quy định số 912-QĐ/TW", *LAST)]),
    "of every paper of a list": (
        "Chỉ thị 45-CT/TW, Chỉ thị 46-CT/TW hết hiệu lực từ ngày 1/1/2026.",
        [("Chỉ thị 45-CT/TW", *year(2026)), ("Chỉ thị 46-CT/TW", *year(2026))]),
    "of each of a list by itself": (
        "Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026, Chỉ thị 46-CT/TW hết hiệu lực từ ngày 1/1/2027.",
        [("Chỉ thị 45-CT/TW", *year(2026)), ("Chỉ thị 46-CT/TW", *year(2027))]),
    # a length of time
    "years from the signing": (
        f"{PILOT} thực hiện thí điểm trong 5 năm kể từ ngày ký.",
        [("Quy định số 912-QĐ/TW", None, 60, None, True)]),
    "years, the signing told before": (
        f"{PILOT} có hiệu lực từ ngày ký ban hành và được thực hiện trong 05 năm.",
        [("Quy định số 912-QĐ/TW", None, 60, None, True)]),
    "years from a day": (
        f"{PILOT} thí điểm trong thời gian ba năm, kể từ ngày 1/4/2021.",
        [("Quy định số 912-QĐ/TW", None, 36, "2021-04-01", False)]),
    "months": (f"{PILOT} thí điểm trong thời hạn 18 tháng.", [("Quy định số 912-QĐ/TW", None, 18, None, False)]),
    "years, and nobody says from when": (
        f"{PILOT} thực hiện thí điểm trong 5 năm.", [("Quy định số 912-QĐ/TW", None, 60, None, False)]),
    "years in a place": (f"{PILOT} thí điểm trong 3 năm tại Hà Nội.", [(P_912, None, 36, None, False)]),
    "years at the end of a line": (f"{PILOT} thí điểm trong 3 năm\nXã Mẫu học.", [(P_912, None, 36, None, False)]),
    # of whom
    "this paper": (
        f"Hội nghị học {PILOT}. Quy định này hết hiệu lực từ ngày 1/1/2026.", [("Quy định số 912-QĐ/TW", *year(2026))]),
    "the kind alone, and both ways of saying it": (
        f"Hội nghị học {PILOT}. Quy định thí điểm trong 5 năm, đến hết ngày 31/12/2025 hết hiệu lực.",
        [("Quy định số 912-QĐ/TW", None, 60, None, False), ("Quy định số 912-QĐ/TW", *LAST)]),
    "this paper, which replaced another": (
        "Quy định 69-QĐ/TW (thay thế Quy định 102-QĐ/TW) gồm 5 chương. Quy định này hết hiệu lực từ ngày 1/1/2026.",
        [("Quy định 69-QĐ/TW", *year(2026))]),
    "this paper, and what it is based on": (
        f"Bộ Chính trị ban hành {P_142}, căn cứ {P_69}. Quy định này thí điểm trong 5 năm kể từ ngày ký.",
        [(P_142, None, 60, None, True)]),
    "this paper, and what it stands in place of": (
        f"Bộ Chính trị ban hành {P_142} thay cho {P_69}. Quy định này thí điểm trong 5 năm kể từ ngày ký.",
        [(P_142, None, 60, None, True)]),
    "this paper, named twice": (
        f"Học {P_142}. Đảng bộ thấy Quy định 142 hay. Quy định này hết hiệu lực từ ngày 1/1/2026.",
        [("Quy định 142", *year(2026))]),
    "before what it replaces in brackets": (
        f"{P_142} (thay {P_69}) hết hiệu lực từ ngày 1/1/2030.", [(P_142, *year(2030))]),
    "words of work behind words of force": (
        f"{PILOT} có hiệu lực và được thực hiện trong 5 năm.", [(P_912, None, 60, None, False)]),
    "the paper that the text is": (
        "BỘ CHÍNH TRỊ\nSố 912-QĐ/TW\nHà Nội, ngày 2 tháng 3 năm 2021\nQUY ĐỊNH\nvề việc thử\nĐiều 9. Quy định này có "
        "hiệu lực từ ngày ký và thực hiện thí điểm trong 5 năm.", [("912-QĐ/TW", None, 60, None, True)]),
    # near misses
    "nobody is named": ("Quy định thí điểm trong 5 năm, đến hết ngày 31/12/2025 hết hiệu lực.", []),
    "this paper of a kind not named": ("Chỉ thị 45-CT/TW. Quy định này hết hiệu lực từ ngày 1/1/2026.", []),
    "when another paper comes": ("Luật số 22/2008/QH12 hết hiệu lực từ ngày Luật này có hiệu lực.", []),
    "a part of the paper": ("Khoản 2 Điều 5 Quy định 912-QĐ/TW hết hiệu lực từ ngày 1/1/2026.", []),
    "a part of this paper": (f"Học {PILOT}. Điều 5 của Quy định này hết hiệu lực từ ngày 1/1/2026.", []),
    "what was given by the paper": ("Giấy phép cấp theo Nghị định 15/2020/NĐ-CP hết hiệu lực từ ngày 1/1/2026.", []),
    "something else": (f"{PILOT} nêu rõ thẻ cũ hết hiệu lực từ ngày 1/1/2026.", []),
    "in the next sentence": (f"Học {PILOT}. Thẻ cũ hết hiệu lực từ ngày 1/1/2026.", []),
    "what another says of it": (f"Theo {P_69}, {P_142} hết hiệu lực từ ngày 1/1/2026.", []),
    "it is only proposed": ("Đề nghị Quy định 912-QĐ/TW hết hiệu lực từ ngày 1/1/2026.", []),
    "it is only expected": ("Quy định 912-QĐ/TW dự kiến hết hiệu lực từ ngày 1/1/2026.", []),
    "a draft": ("Dự thảo Quy định 912-QĐ/TW thí điểm trong 5 năm kể từ ngày ký.", []),
    "years that are over": ("Quy định 912-QĐ/TW đã thí điểm trong 5 năm.", []),
    "the last years": ("Quy định 912-QĐ/TW được thực hiện trong 5 năm qua.", []),
    # how far a work has come
    "a work that has come so far": (
        "Nghị quyết số 18-NQ/TW được thực hiện đến hết tháng 6/2024 đã giảm 10% biên chế.", []),
    "a work done through a year": (f"{PILOT} đã được thực hiện từ ngày 1/1/2018 đến hết năm 2022.", []),
    "a work of three provinces": (f"{PILOT} được áp dụng đến ngày 5/5/2020 mới có 3 tỉnh.", []),
    "ten years of work": (f"{PILOT} được thực hiện trong 10 năm, đạt nhiều kết quả.", []),
    "years told": (f"{PILOT} được thực hiện trong 3 năm 2021 - 2023.", []),
    "a year of school": (f"{PILOT} được áp dụng trong một năm học.", []),
    "a pilot that has come so far": (f"{PILOT} thí điểm đến hết tháng 6/2024 đã giảm 10% biên chế.", []),
    "a pilot done through a year": (f"{PILOT} đã được thí điểm từ ngày 1/1/2018 đến hết năm 2022.", []),
    "a pilot of three provinces": (f"{PILOT} thí điểm đến ngày 5/5/2020 mới có 3 tỉnh.", []),
    "a pilot and what came of it": (f"{PILOT} thí điểm trong 10 năm, đạt nhiều kết quả.", []),
    "a pilot from a day and what came of it": (f"{PILOT} thí điểm trong 10 năm từ ngày 1/4/2001 đạt kết quả.", []),
    "a pilot and what it drew": (f"{PILOT} thí điểm đến hết năm 2022 thu hút 10 dự án.", []),
    "a pilot and what it drew, over the end of a line": (f"{PILOT} thí điểm đến hết năm 2022\nthu hút 10 dự án.", []),
    "a pilot and its results": (f"{PILOT} thí điểm đến hết năm 2022, kết quả tốt.", []),
    "a pilot, and it has results": (f"{PILOT} thí điểm trong 3 năm và đạt kết quả tốt.", []),
    "a pilot so far": (f"{PILOT} mới thí điểm đến hết năm 2022.", []),
    "a pilot in years told": (f"{PILOT} thí điểm trong 3 năm 2021 - 2023.", []),
    "a pilot in years told in brackets": (f"{PILOT} thí điểm trong 3 năm (2021 - 2023).", []),
    "a pilot in a year of school": (f"{PILOT} thí điểm trong một năm học.", []),
    # another paper
    "one of two": (
        f"Bộ Chính trị ban hành {P_142}. Trước đó có {P_69} về kỷ luật. Quy định này thí điểm trong 5 năm.", []),
    "the new one, which has no number": (
        f"Quy định mới thay thế {P_69}. Quy định này hết hiệu lực từ ngày 31/12/2030.", []),
    "the new one that replaced the old": (
        f"{P_69} được thay thế bởi {P_142}. Quy định này hết hiệu lực từ ngày 1/1/2026.", []),
    "not that one": (f"{P_142}, không phải {P_69}, hết hiệu lực từ ngày 1/1/2026.", []),
    "replaced by that one": (f"{P_69} được thay bằng {P_142}, hết hiệu lực từ ngày 1/1/2026.", []),
    "what stands in place of several": (
        f"{P_142} thay thế cho các {P_69}, Quy định 70-QĐ/TW hết hiệu lực từ ngày 1/1/2026.", []),
    "only in brackets": (f"Văn bản (thay {P_69}) hết hiệu lực từ ngày 1/1/2030.", []),
    # no fact
    "if it were": ("Nếu Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026 thì dừng.", []),
    "in case it were": ("Trong trường hợp Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026 thì dừng.", []),
    "if this one were": (f"Học {PILOT}. Giả sử Quy định này hết hiệu lực từ ngày 1/1/2026.", []),
    "if there is nothing else": ("Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026 nếu không có văn bản mới.", []),
    "it was asked": ("Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026, đúng vậy không?", []),
    "but it was prolonged": (
        f"{PILOT} hết hiệu lực ngày 31/12/2025 nhưng được kéo dài đến hết ngày 31/12/2026.", []),
    "but its time was made longer": (f"{PILOT} có hiệu lực đến hết ngày 31/12/2025, sau đó gia hạn 1 năm.", []),
    "it is denied": ("Việc Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026 là không đúng.", []),
    "it is denied beforehand": ("Không có chuyện Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026.", []),
    "not yet": ("Chỉ thị 45-CT/TW chưa hết hiệu lực từ ngày 1/1/2026.", []),
    "only proposed, in capitals": ("ĐỀ NGHỊ Quy định 912-QĐ/TW HẾT HIỆU LỰC TỪ NGÀY 1/1/2026.", []),
    "from no day of the calendar": (f"{PILOT} có hiệu lực từ ngày 31/13/2024 trong 5 năm.", []),
    "from no day of the calendar, told behind": (f"{PILOT} thí điểm trong 5 năm từ ngày 31/13/2024.", []),
    "no years at all": (f"{PILOT} thí điểm trong 0 năm.", []),
    "an end before the beginning": (f"{PILOT} có hiệu lực từ ngày 1/1/2025 đến hết ngày 31/12/2024.", []),
    "the last day of all": (f"{PILOT} có hiệu lực đến hết ngày 31/12/9999.", []),
    "no day of the calendar": ("Quy định 912-QĐ/TW hết hiệu lực từ ngày 31/2/2026.", []),
    "a year and no day": ("Quy định 912-QĐ/TW hết hiệu lực từ năm 2026.", []),
    "when it begins": ("Quy định 912-QĐ/TW có hiệu lực từ ngày 1/1/2026.", []),
}  # fmt: skip


def read(text):
    found = extract(Article(text))
    return [(found.citations[one.to].quote, one.until and str(one.until), one.months, one.since and str(one.since),
             one.signed) for one in found.lapses]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_what_a_text_says_of_an_end(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_words_stand_in_the_text(text, expected):  # noqa: ARG001 the rows are shared
    for given in (text, f"\ufeff{text}".replace("ế", "e\u0302\u0301")):
        assert all(given[one.start : one.end] == one.evidence for one in extract(Article(given)).lapses)


def test_a_long_list_is_not_quoted_for_each_of_its_papers():
    text = ", ".join(f"Chỉ thị {number}-CT/TW" for number in range(1, 2_001)) + " hết hiệu lực từ ngày 1/1/2026."
    found = extract(Article(text)).lapses
    assert len(found) == 2_000
    assert found[0].evidence == "hết hiệu lực từ ngày 1/1/2026"
    assert found[-1].evidence == "Chỉ thị 2000-CT/TW hết hiệu lực từ ngày 1/1/2026"


def test_nothing_of_an_end_is_among_the_relations_or_the_days_of_the_paper():
    found = extract(Article("Chỉ thị 45-CT/TW hết hiệu lực từ ngày 1/1/2026.", published=Day(2025, 5, 1)))
    assert (found.relations, found.citations[0].date) == ((), None)


HOSTILE = {
    "ends": "hết hiệu lực từ ngày 1/1/2026 ",
    "papers that end": "Quy định 12-QĐ/TW hết hiệu lực từ ngày 1/1/2026, ",
    "this one ends": "Quy định này hết hiệu lực từ ngày 1/1/2026. ",
    "kinds": "Quy định ",
    "holding": "có hiệu lực từ ngày ký và thí điểm ",
    "small words": "và thực hiện trong thời gian thí điểm ",
    "numbers": "thí điểm trong 5 ",
    "days": "đến hết ngày 31/12/2025 ",
    "capitals": "HẾT HIỆU LỰC TỪ NGÀY 1/1/2026, CÓ HIỆU LỰC TỪ NGÀY KÝ VÀ THÍ ĐIỂM ",
    "brackets": "Quy định 12-QĐ/TW (thay Quy định 13-QĐ/TW) hết hiệu lực từ ngày 1/1/2026. ",
    "open brackets": "(Quy định 12-QĐ/TW hết hiệu lực từ ngày 1/1/2026 (",
    "one paper and its end": "Quy định 12-QĐ/TW. Quy định này hết hiệu lực từ ngày 1/1/2026. ",
}


def read_all(stand):
    assert list(lapses.read(stand.text, stand, statements.referring(stand)))


def stand_of(piece, length):
    text = piece * (length // len(piece)) + ". Quy định số 142-QĐ/TW hết hiệu lực từ ngày 1/1/2026."
    return (standing(text, extract(Article(text), citations_only=True).citations),)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_costs_no_more_than_thrice_the_time(piece):
    assert growth(read_all, lambda length: stand_of(piece, length)) < 3
