"""A headline ends with its line; a line broken at its width does not end a citation."""

import pytest

from citations import Article, extract

QD, BCT = "Quy định 142-QĐ/TW", "Bộ Chính trị"
DAY = "2024-04-23"
# text → of each citation the quote, the issuer, the day and the title
HEADS = {
    "a headline and a dated lead": (f"Hà Mẫu học tập {QD}\nNgày 2/6/2024, Huyện ủy Mẫu mở lớp.",
                                    [(QD, None, None, None)]),
    "a blank line between": (f"Hà Mẫu học tập {QD}\n\nNgày 2/6/2024, Huyện ủy Mẫu mở lớp.", [(QD, None, None, None)]),
    "a headline and a body that acts": (
        f"Gắn với {QD}\nBộ Chính trị ban hành Quy định 144-QĐ/TW về chuẩn mực đạo đức cách mạng.",
        [(QD, None, None, None), ("Quy định 144-QĐ/TW", BCT, None, "chuẩn mực đạo đức cách mạng")]),
    "a headline set off, and a body that acts": (f"Làm theo {QD}\nBan Bí thư yêu cầu cấp ủy làm tốt.",
                                                 [(QD, None, None, None)]),
    "a bare number, and a body like a unit": ("Học tập Kế hoạch 42\nTỉnh ủy Mẫu họp.",
                                              [("Kế hoạch 42", None, None, None)]),
    "two headlines in a list": (f"Tin khác\nXã Mẫu triển khai {QD}\nBộ Chính trị gặp mặt trí thức",
                                [(QD, None, None, None)]),
    "the day goes on in small letters": (f"Theo {QD}\nngày 23/4/2024 của Bộ Chính trị, các cấp làm.",
                                         [(QD, BCT, DAY, None)]),
    "the issuer goes on in small letters": (f"Theo {QD} ngày 23/4/2024\ncủa Bộ Chính trị, các cấp làm.",
                                            [(QD, BCT, DAY, None)]),
    "a line broken before the body": (f"Theo {QD} ngày 23/4/2024 của\nBộ Chính trị, các cấp làm.",
                                      [(QD, BCT, DAY, None)]),
    "capitals that go on": ("QUY ĐỊNH SỐ 142-QĐ/TW\nNGÀY 23/4/2024 CỦA BỘ CHÍNH TRỊ",
                            [("QUY ĐỊNH SỐ 142-QĐ/TW", BCT, DAY, None)]),
    "a title on its own line": (f"{QD}\nvề thí điểm giao quyền\n", [(QD, None, None, "thí điểm giao quyền")]),
    "a comma, and the body that acts": (f"Tại {QD},\nBộ Chính trị yêu cầu làm tốt.", [(QD, BCT, None, None)]),
    "a congress, and a body that acts": (
        f"Quán triệt Nghị quyết Đại hội XIII của Đảng\nBộ Chính trị ban hành {QD}",
        [("Nghị quyết Đại hội XIII của Đảng", "Đại hội đại biểu toàn quốc lần thứ XIII", None, None),
         (QD, BCT, None, None)]),
    "a law, and a year of something else": ("Thi hành Luật Đất đai\nNăm 2024 là năm bản lề.",
                                            [("Luật Đất đai", "Quốc hội", None, "Luật Đất đai")]),
    "a law, and its year": ("Thi hành Luật Đất đai\nnăm 2024 ở xã Mẫu.",
                            [("Luật Đất đai\nnăm 2024", "Quốc hội", None, "Luật Đất đai")]),
    "a count over a line end": ("Quy định 3\ntrường hợp được miễn.", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "found"), HEADS.values(), ids=HEADS)
def test_reads_over_the_end_of_a_line_only_where_the_sentence_goes_on(text, found):
    read = [(one.quote, one.issuer, one.date and one.date.isoformat(), one.title)
            for one in extract(Article(text)).citations]  # fmt: skip
    assert read == found
