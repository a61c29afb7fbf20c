"""What a document is called, and what is read of it."""

from datetime import date as Day

import pytest

from graph.words.said import Said, read

QD_142 = Said(type="quy định", number=142)
CT_35 = Said(type="chỉ thị", number=35)
NQ_18 = Said(type="nghị quyết", number=18)


DOCUMENTS = {
    "type and number": ("Quy định 142", QD_142),
    "without marks": ("quy dinh 142", QD_142),
    "in capitals": ("QUY ĐỊNH SỐ 142", QD_142),
    "decomposed letters": ("Quy đi\u0323nh 142", QD_142),
    "old D with a stroke": ("Quy Ðịnh 142", QD_142),
    "a stop behind it": ("Quy định 142.", QD_142),
    "number and symbol alone": ("142-QĐ/TW", Said(number=142, symbol="qd/tw")),
    "mark, number and symbol": ("QĐ 142-QĐ/TW", Said(number=142, symbol="qd/tw")),
    "hyphen and slash swapped": ("142/QĐ-TW", Said(number=142, symbol="qd/tw")),
    "spaces around a long dash": ("142 – QĐ / TW", Said(number=142, symbol="qd/tw")),
    "spaces only": ("142 qd tw", Said(number=142, symbol="qd/tw")),
    "no space at all": ("37qđ/tw", Said(number=37, symbol="qd/tw")),
    "T.Ư for TW": ("144-QĐ/T.Ư", Said(number=144, symbol="qd/tw")),
    "the sequence of 2018": ("08-QĐi/TW", Said(number=8, symbol="qdi/tw")),
    "one digit is one digit": ("4-QĐ/TW", Said(number=4, symbol="qd/tw")),
    "a leading zero": ("Chỉ thị 05", Said(type="chỉ thị", number=5)),
    "a letter in the number": ("Nghị quyết 8B-NQ/HNTW",
                               Said(type="nghị quyết", number=8, numeral="8b", symbol="nq/hntw")),
    "a number in two parts": (
        "Nghị quyết 66.16/2026/NQ-CP",
        Said(type="nghị quyết", number=66, numeral="66.16", symbol="nq/cp", when="2026")),
    "a mark for the type": ("NQ 18", Said(type="nghị quyết", number=18, symbol="nq")),
    "a mark that two types share": ("QĐ 142", Said(number=142, symbol="qd")),
    "state decree": ("Nghị định 56/2015/NĐ-CP",
                     Said(type="nghị định", number=56, symbol="nd/cp", when="2015")),
    "numbered law": ("Luật số 45/2019/QH14", Said(type="luật", number=45, symbol="qh14", when="2019")),
    "decision of the Prime Minister": ("quyết định 439/QĐ-TTg",
                                       Said(type="quyết định", number=439, symbol="qd/ttg")),
    "law by name and year": ("luat dat dai 2024", Said(type="luật", when="2024", words="dat dai")),
    "law by name": ("Luật Đất đai", Said(type="luật", words="dat dai")),
    "constitution": ("Hiến pháp năm 2013", Said(type="hiến pháp", when="2013")),
    "charter of a term": ("Điều lệ Đảng khóa XI", Said(type="điều lệ", term="XI", words="dang")),
    "plenum, short": ("Nghị quyết TW 4 khóa XII", Said(type="nghị quyết", session="HNTW 4", term="XII")),
    "plenum, glued, no marks": ("nghi quyet tw4 khoa xi",
                                Said(type="nghị quyết", session="HNTW 4", term="XI")),
    "plenum, long": ("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII",
                     Said(type="nghị quyết", session="HNTW 6", term="XII")),
    "plenum in words, not the year": ("Nghị quyết Trung ương năm khóa XII",
                                      Said(type="nghị quyết", session="HNTW 5", term="XII")),
    "plenum, English": ("resolution of the fourth plenum of the 12th tenure",
                        Said(type="nghị quyết", session="HNTW 4", term="XII")),
    "number and plenum": ("Nghị quyết 26 Trung ương 7 khóa X",
                          Said(type="nghị quyết", number=26, session="HNTW 7", term="X")),
    "congress": ("nghi quyet dai hoi xiii", Said(type="nghị quyết", session="ĐH XIII")),
    "congress, English": ("13th Party Congress resolution", Said(type="nghị quyết", session="ĐH XIII")),
    "local congress": ("Nghị quyết Đại hội Đảng bộ tỉnh Gia Lai lần thứ XVI",
                       Said(type="nghị quyết", session="ĐH XVI", issuer="dang bo tinh gia lai")),
    "nickname with a type": ("Quy định nêu gương", Said(type="quy định", words="neu guong")),
    "nickname with a number in it": ("khoán 10", Said(words="khoan 10")),
    "nickname that begins with a number": ("19 điều đảng viên không được làm",
                                           Said(words="19 dieu dang vien khong duoc lam")),
    "a number alone": ("142", Said(number=142)),
    "issuer and year": ("Chỉ thị 35 năm 2019 của Bộ Chính trị",
                        Said(type="chỉ thị", number=35, when="2019", issuer="Bộ Chính trị")),
    "issuer between type and number": ("Chỉ thị của Bộ Chính trị số 35",
                                       Said(type="chỉ thị", number=35, issuer="Bộ Chính trị")),
    "local issuer": ("Hướng dẫn số 03 của Quận ủy Hoàn Kiếm năm 2020",
                     Said(type="hướng dẫn", number=3, issuer="quan uy hoan kiem", when="2020")),
    "year in brackets": ("Chỉ thị 35 (2019)", Said(type="chỉ thị", number=35, when="2019")),
    "month": ("Chỉ thị 35 tháng 5/2019", Said(type="chỉ thị", number=35, when="2019-05")),
    "day with slashes": ("Kết luận 14-KL/TW ngày 22/9/2021",
                         Said(type="kết luận", number=14, symbol="kl/tw", date=Day(2021, 9, 22))),
    "day with hyphens": ("Kết luận 14 ngày 22-9-2021",
                         Said(type="kết luận", number=14, date=Day(2021, 9, 22))),
    "day in words": ("Kết luận 14 ngày 22 tháng 9 năm 2021",
                     Said(type="kết luận", number=14, date=Day(2021, 9, 22))),
    "day in English": ("directive 35-CT/TW of 30 May 2019",
                       Said(type="chỉ thị", number=35, symbol="ct/tw", date=Day(2019, 5, 30))),
    "title": ("Quy định 144 về chuẩn mực đạo đức",
              Said(type="quy định", number=144, words="chuan muc dao duc")),
    "a slip in the type": ("chi thj 35", CT_35),
    "a letter left out": ("nghi quyt 18", NQ_18),
    "letters swapped": ("nghị quyte 18", NQ_18),
    "tone forgotten": ("nghị quyêt 18", NQ_18),
    "a slip in English": ("derective 35", CT_35),
    "mark and number glued": ("CT35", Said(type="chỉ thị", number=35, symbol="ct")),
    "plenum glued to its mark": ("NQTW4 khóa XII", Said(type="nghị quyết", session="HNTW 4", term="XII")),
    "a plenum held twice": ("nghị quyết trung ương 6 lần 2 khóa VIII",
                            Said(type="nghị quyết", session="HNTW 6 (lần 2)", term="VIII")),
    "a paper of any type": ("văn bản số 142-QĐ/TW", Said(number=142, symbol="qd/tw")),
    "a term in English": ("resolution 18 of the 12th Central Committee",
                          Said(type="nghị quyết", number=18, term="XII")),
    "an unknown word is no slip": ("trang 35", Said(words="trang 35")),
}


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_reads_a_document(text, expected):
    assert read(text) == expected


ENGLISH = {
    "directive": "chỉ thị", "regulation": "quy định", "resolution": "nghị quyết", "conclusion": "kết luận",
    "decision": "quyết định", "guidance": "hướng dẫn", "law": "luật", "decree": "nghị định",
    "circular": "thông tư", "plan": "kế hoạch", "programme": "chương trình", "notice": "thông báo",
}  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), ENGLISH.items())
def test_reads_english_types(word, kind):
    assert read(f"{word} No. 12") == Said(type=kind, number=12)
