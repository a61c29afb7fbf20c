"""What stands around a citation: who issued it, alone or jointly, its term, its clause, whether it is a draft."""

import pytest

from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

BCT, BBT, TW = "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"


def qd(**said):
    return [Said("Quy định 142-QĐ/TW", "quy định", 142, "QĐ/TW", **said)]


def kl(**said):
    return [Said("Kết luận 127-KL/TW", "kết luận", 127, "KL/TW", **said)]


def nq(**said):
    return [Said("Nghị quyết 18-NQ/TW", "nghị quyết", 18, "NQ/TW", **said)]


def kh(**said):
    return [Said("Kế hoạch số 14", "kế hoạch", 14, **said)]


ISSUERS = {
    # behind
    "behind": ("Quy định 142-QĐ/TW của Bộ Chính trị", qd(issuer=BCT)),
    "behind a comma": ("Quy định 142-QĐ/TW, của Bộ Chính trị", qd(issuer=BCT)),
    "behind a day": ("Quy định 142-QĐ/TW, ngày 23/4/2024, của Bộ Chính trị", qd(issuer=BCT, date="2024-04-23")),
    "behind a day in brackets": ("Quy định 142-QĐ/TW (23/4/2024) của Bộ Chính trị", qd(issuer=BCT, date="2024-04-23")),
    "behind a term": ("Nghị quyết 18-NQ/TW (khóa XII) của Ban Chấp hành Trung ương", nq(issuer=TW, term="XII")),
    "behind a line's end": ("Quy định 142-QĐ/TW\ncủa Bộ Chính trị", qd(issuer=BCT)),
    "behind, over a line's end": ("Quy định 142-QĐ/TW của Bộ\nChính trị", qd(issuer=BCT)),
    "issued by": ("Quy định 142-QĐ/TW do Bộ Chính trị ban hành", qd(issuer=BCT)),
    "in capitals": ("QUY ĐỊNH 142-QĐ/TW CỦA BỘ CHÍNH TRỊ", [
        Said("QUY ĐỊNH 142-QĐ/TW", "quy định", 142, "QĐ/TW", issuer=BCT)]),
    "in small letters": ("Quy định 142-QĐ/TW của bộ chính trị", qd(issuer=BCT)),
    "in English": ("Regulation 142-QD/TW of the Politburo", [
        Said("Regulation 142-QD/TW", "quy định", 142, "QĐ/TW", issuer=BCT)]),
    "joint, a comma": ("Kết luận 127-KL/TW của Bộ Chính trị, Ban Bí thư", kl(issuer="Bộ Chính trị, Ban Bí thư")),
    "joint, and": ("Kết luận 127-KL/TW của Bộ Chính trị và Ban Bí thư", kl(issuer="Bộ Chính trị, Ban Bí thư")),
    "joint, in the text's order": (
        "Kết luận 127-KL/TW của Ban Bí thư, Bộ Chính trị", kl(issuer="Ban Bí thư, Bộ Chính trị"),
    ),
    "a name behind it is no second issuer": ("Kết luận 127-KL/TW của Bộ Chính trị, đồng chí Mẫu nói", kl(issuer=BCT)),
    "the whole name of the secretariat": ("Kết luận 127-KL/TW của Ban Bí thư Trung ương Đảng", kl(issuer=BBT)),
    "a plenum for its committee": ("Nghị quyết 18-NQ/TW của Hội nghị Trung ương 6 khóa XII", nq(
        issuer=TW, session="HNTW 6", term="XII")),
    "a plenum without of": ("Nghị quyết 18-NQ/TW Hội nghị lần thứ sáu BCH TƯ Đảng", nq(issuer=TW, session="HNTW 6")),
    "the centre is no body": ("Nghị quyết 18-NQ/TW của Trung ương", nq()),
    "the Party is no body": ("Nghị quyết 18-NQ/TW của Đảng", nq()),
    "our Party is no body": ("Nghị quyết 18-NQ/TW của Đảng ta", nq()),
    "BCH Trung ương": ("Nghị quyết 18-NQ/TW của BCH Trung ương", nq(issuer=TW)),
    "BCH TW": ("Nghị quyết 18-NQ/TW của BCH TW", nq(issuer=TW)),
    "T.Ư": ("Nghị quyết 18-NQ/TW của Ban Chấp hành T.Ư", nq(issuer=TW)),
    "T.Ư at the end of a sentence": ("Nghị quyết 18-NQ/TW của Ban Chấp hành T.Ư. Mọi người học", nq(issuer=TW)),
    "BCT": ("Quy định 142-QĐ/TW của BCT", qd(issuer=BCT)),
    "a slip of the pen": ("Kết luận 127-KL/TW của Ban bí thư Trưng ương Đảng", kl(issuer=BBT)),
    "UB Kiểm tra T.Ư": ("Hướng dẫn số 02 của UB Kiểm tra T.Ư", [
        Said("Hướng dẫn số 02", "hướng dẫn", 2, issuer="Ủy ban Kiểm tra Trung ương")]),
    "UBKT T.Ư": ("Hướng dẫn số 02 của UBKT T.Ư", [
        Said("Hướng dẫn số 02", "hướng dẫn", 2, issuer="Ủy ban Kiểm tra Trung ương")]),
    "BTV Tỉnh ủy": ("Kế hoạch số 14 của BTV Tỉnh ủy", kh(issuer="Ban Thường vụ Tỉnh ủy")),
    "Ban TVTU": ("Kế hoạch số 14 của Ban TVTU", kh(issuer="Ban Thường vụ Tỉnh ủy")),
    "a committee with its place": ("Kế hoạch số 14 của Ban Thường vụ Tỉnh ủy Lào Cai", kh(
        issuer="Ban Thường vụ Tỉnh ủy Lào Cai")),
    "a committee with its place, old tones": ("Kế hoạch số 14 của Tỉnh uỷ Khánh Hoà", kh(issuer="Tỉnh ủy Khánh Hòa")),
    "a city's committee": ("Kế hoạch số 14 của Thành ủy Hải Phòng", kh(issuer="Thành ủy Hải Phòng")),
    "a district's committee": ("Kế hoạch số 14 của Huyện ủy Đại Từ", kh(issuer="Huyện ủy Đại Từ")),
    "an office of a committee": (
        "Kế hoạch số 14 của Ban Tổ chức Tỉnh ủy Nghệ An", kh(issuer="Ban Tổ chức Tỉnh ủy Nghệ An"),
    ),
    "a person behind the place": ("Kế hoạch số 14 của Tỉnh ủy Gia Lai Nguyễn Văn Mẫu", kh(issuer="Tỉnh ủy Gia Lai")),
    "a people's committee": ("Kế hoạch số 14 của UBND tỉnh Nghệ An", kh(issuer="Ủy ban nhân dân tỉnh Nghệ An")),
    "a ministry": ("Kế hoạch số 14 của Bộ Nội vụ", kh(issuer="Bộ Nội vụ")),
    "the prime minister": ("Chỉ thị số 10 của Thủ tướng", [
        Said("Chỉ thị số 10", "chỉ thị", 10, issuer="Thủ tướng Chính phủ")]),
    # before
    "before, as who acts": ("Bộ Chính trị ban hành Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "before, already": ("Bộ Chính trị đã ban hành Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "before, just signed": ("Ban Bí thư vừa ký ban hành Kết luận 127-KL/TW", kl(issuer=BBT)),
    "before, joint": ("Bộ Chính trị, Ban Bí thư ban hành Kết luận 127-KL/TW", kl(issuer="Bộ Chính trị, Ban Bí thư")),
    "before, joint by and": (
        "Bộ Chính trị và Ban Bí thư ban hành Kết luận 127-KL/TW", kl(issuer="Bộ Chính trị, Ban Bí thư"),
    ),
    "before, with its term": ("Bộ Chính trị khóa XI ban hành Quy định 142-QĐ/TW", qd(issuer=BCT, term="XI")),
    "before, with a day": (
        "Ngày 23/4/2024, Bộ Chính trị ban hành Quy định 142-QĐ/TW", qd(issuer=BCT, date="2024-04-23"),
    ),
    "before, behind another sentence": ("Họp xong. Ban Bí thư đã ban hành Kết luận 127-KL/TW", kl(issuer=BBT)),
    "for whom one signs": (
        "thay mặt Bộ Chính trị, đồng chí Nguyễn Văn Mẫu, Thường trực Ban Bí thư, đã ký ban hành Quy định 142-QĐ/TW",
        qd(issuer=BCT)),
    "for whom one signs, at the head of the sentence": (
        "Thay mặt Bộ Chính trị, đồng chí Nguyễn Văn Mẫu, Thường trực Ban Bí thư, đã ký ban hành Quy định 142-QĐ/TW",
        qd(issuer=BCT)),
    "for whom a post signs": (
        "Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Nguyễn Văn Mẫu ký ban hành Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "for whom two sign": (
        "Thay mặt Bộ Chính trị, Ban Bí thư, đồng chí Nguyễn Văn Mẫu ký ban hành Kết luận 127-KL/TW",
        kl(issuer="Bộ Chính trị, Ban Bí thư")),
    "a member signs, for nobody": ("Ủy viên Bộ Chính trị Nguyễn Văn Mẫu ký ban hành Quy định 142-QĐ/TW", qd()),
    "a member and his post": (
        "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư vừa ký ban hành Quy định 142-QĐ/TW", qd()),
    "the body behind another one's paper": (
        "Theo ý kiến của Ban Bí thư, Bộ Chính trị ban hành Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "a state body that acts behind the issuer": (
        "Kết luận 127-KL/TW của Bộ Chính trị, Ủy ban Thường vụ Quốc hội khóa X đã họp", kl(issuer=BCT)),
    "a state body is no joint issuer": ("Kết luận 127-KL/TW của Bộ Chính trị, Chính phủ", kl(issuer=BCT)),
    "before, with hedges": (
        "Bộ Chính trị đã khẩn trương xây dựng và ban hành Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "before, a plenum": (
        "Hội nghị Trung ương 6, khóa XII đã ban hành Nghị quyết 18-NQ/TW", nq(issuer=TW, session="HNTW 6", term="XII")),
    "before, a plenum at length": (
        "Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa X đã thông qua Nghị quyết 18-NQ/TW",
        nq(issuer=TW, session="HNTW 4", term="X")),
    "before, a union's plenum": (
        "Hội nghị lần thứ tư Ban Chấp hành Trung ương Hội Nông dân ra Nghị quyết 18-NQ/TW", nq()),
    "a plenum by its ordinal": ("Nghị quyết 18-NQ/TW của Hội nghị Trung ương Ba (khóa X)", nq(
        issuer=TW, session="HNTW 3", term="X")),
    "by whom it was issued": ("Quy định 142-QĐ/TW được Bộ Chính trị ban hành", qd(issuer=BCT)),
    "by whom it was issued, behind a day": (
        "Quy định 142-QĐ/TW ngày 23/4/2024 được Bộ Chính trị ban hành", qd(issuer=BCT, date="2024-04-23")),
    "by whom it was read": ("Quy định 142-QĐ/TW được Bộ Chính trị nghe đọc", qd()),
    "of a list, before it": (
        "4 nghị quyết của Bộ Chính trị, gồm: Nghị quyết 57-NQ/TW về khoa học và Nghị quyết 59-NQ/TW về hội nhập",
        [Said("Nghị quyết 57-NQ/TW", "nghị quyết", 57, "NQ/TW", issuer=BCT, title="khoa học"),
         Said("Nghị quyết 59-NQ/TW", "nghị quyết", 59, "NQ/TW", issuer=BCT, title="hội nhập", inferred=("issuer",))]),
    "of a list, before a colon": ("các quy định mới của Bộ Chính trị: Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "of a list, before a bracket": ("hai quy định của Bộ Chính trị (Quy định 142-QĐ/TW", qd(issuer=BCT)),
    "of what is no paper": ("các đồng chí của Bộ Chính trị: Quy định 142-QĐ/TW", qd()),
    "in English, whose it is": ("the Politburo’s Directive 01-CT/TW", [
        Said("Directive 01-CT/TW", "chỉ thị", 1, "CT/TW", issuer=BCT)]),
    "in English, somebody else's": ("the teacher's Directive 01-CT/TW", [
        Said("Directive 01-CT/TW", "chỉ thị", 1, "CT/TW")]),
    "in English, as who acts": ("The Politburo issued Regulation 142-QD/TW", [
        Said("Regulation 142-QD/TW", "quy định", 142, "QĐ/TW", issuer=BCT)]),
    "said twice, the nearer of wins": (
        "Ban Chấp hành Trung ương ban hành Quy định 142-QĐ/TW của Bộ Chính trị", qd(issuer=BCT),
    ),
    # near misses
    "a body in the sentence before": ("Đồng chí đã dự họp Bộ Chính trị. Quy định 142-QĐ/TW còn mới", qd()),
    "a body in the sentence behind": ("Đã học Quy định 142-QĐ/TW. Bộ Chính trị họp sáng nay", qd()),
    "a body that studies": ("Ban Bí thư yêu cầu cấp dưới học Quy định 142-QĐ/TW", qd()),
    "a state body cannot issue it": ("Chính phủ ban hành Quy định 142-QĐ/TW", qd()),
    "a person's post": ("Quy định 142-QĐ/TW của đồng chí Bí thư giữ", qd()),
    "a body of the youth": ("Quy định 142-QĐ/TW của Đoàn thanh niên xã giữ", qd()),
}  # fmt: skip

TERMS = {
    "a numeral": ("Nghị quyết 18-NQ/TW khóa XII", nq(term="XII")),
    "the older tone place": ("Nghị quyết 18-NQ/TW khoá XII", nq(term="XII")),
    "in brackets": ("Nghị quyết 18-NQ/TW (khóa XII)", nq(term="XII")),
    "in brackets, a capital": ("Nghị quyết 18-NQ/TW (Khóa XII)", nq(term="XII")),
    "in brackets behind a day": ("Nghị quyết 18-NQ/TW ngày 25/10/2017 (khóa XII)", nq(date="2017-10-25", term="XII")),
    "digits": ("Nghị quyết 18-NQ/TW khóa 12", nq(term="XII")),
    "a single digit": ("Nghị quyết 18-NQ/TW khóa 9", nq(term="IX")),
    "capitals": ("NGHỊ QUYẾT 18-NQ/TW KHÓA XII", [Said("NGHỊ QUYẾT 18-NQ/TW", "nghị quyết", 18, "NQ/TW", term="XII")]),
    "by its congress": ("Nghị quyết 18-NQ/TW nhiệm kỳ Đại hội XIII", nq(term="XIII")),
    "behind the issuer": ("Nghị quyết 18-NQ/TW của Ban Chấp hành Trung ương khóa XII", nq(issuer=TW, term="XII")),
    "behind the issuer, in brackets": (
        "Nghị quyết 18-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XII)", nq(issuer=TW, term="XII"),
    ),
    "of the Politburo": ("Quy định 142-QĐ/TW của Bộ Chính trị khóa XIII", qd(issuer=BCT, term="XIII")),
    "of the National Assembly": ("Nghị quyết 15 của Quốc hội khóa XV", [
        Said("Nghị quyết 15", "nghị quyết", 15, issuer="Quốc hội")]),
    "of the National Assembly, in brackets": ("Nghị quyết 15 của Quốc hội (khóa XV)", [
        Said("Nghị quyết 15", "nghị quyết", 15, issuer="Quốc hội")]),
    "of a people's council": ("Nghị quyết 15 của Hội đồng nhân dân tỉnh Nghệ An khóa XVII", [
        Said("Nghị quyết 15", "nghị quyết", 15, issuer="Hội đồng nhân dân tỉnh Nghệ An")]),
    "of a province's committee": ("Nghị quyết 15 của Tỉnh ủy Gia Lai khóa XVI", [
        Said("Nghị quyết 15", "nghị quyết", 15, issuer="Tỉnh ủy Gia Lai")]),
    "of a province's Party": ("Nghị quyết 15 của Ban Chấp hành Đảng bộ tỉnh Nghệ An khóa XIX", [
        Said("Nghị quyết 15", "nghị quyết", 15, issuer="Ban Chấp hành Đảng bộ tỉnh Nghệ An")]),
    "by a symbol of a province": ("Nghị quyết 05-NQ/TU khóa XVI", [
        Said("Nghị quyết 05-NQ/TU", "nghị quyết", 5, "NQ/TU", issuer="Tỉnh ủy", inferred=("issuer",))]),
    "one for each side": ("Nghị quyết 15-NQ/TW (khoá VIII) và Nghị quyết 15 của Quốc hội khoá XII", [
        Said("Nghị quyết 15-NQ/TW", "nghị quyết", 15, "NQ/TW", term="VIII"),
        Said("Nghị quyết 15", "nghị quyết", 15, issuer="Quốc hội")]),
    "a course is no term": ("Nghị quyết 18-NQ/TW khóa học đầu tiên", nq()),
    "a term of the next sentence": ("Đã học Nghị quyết 18-NQ/TW. Khóa XII đã kết thúc", nq()),
    "the members' term": ("Nghị quyết 18-NQ/TW được Quốc hội khóa XV bàn tới", nq()),
}  # fmt: skip

CLAUSES = {
    "an article": ("Điều 7 Quy định 142-QĐ/TW", qd(pinpoint="Điều 7")),
    "an article of": ("theo Điều 7 của Quy định 142-QĐ/TW", qd(pinpoint="Điều 7")),
    "an article in": ("tại Điều 7 trong Quy định 142-QĐ/TW", qd(pinpoint="Điều 7")),
    "two articles": ("Điều 4, Điều 5 của Quy định 142-QĐ/TW", qd(pinpoint="Điều 4, Điều 5")),
    "two articles and and": ("Điều 4 và Điều 5 Quy định 142-QĐ/TW", qd(pinpoint="Điều 4 và Điều 5")),
    "articles listed": ("các Điều 4, 5 và 6 Quy định 142-QĐ/TW", qd(pinpoint="Điều 4, 5 và 6")),
    "an article and further articles of": (
        "Điều 4 và các Điều 6, 7 của Quy định 142-QĐ/TW", qd(pinpoint="Điều 4 và các Điều 6, 7")),
    "articles listed, of": ("các điều 4, 5a của Quy định 142-QĐ/TW", qd(pinpoint="điều 4, 5a")),
    "a count of something else": ("15 của Quy định 142-QĐ/TW", qd()),
    "a clause and an article": ("Khoản 2, Điều 1 Quy định 142-QĐ/TW", qd(pinpoint="Khoản 2, Điều 1")),
    "no comma": ("khoản 2 Điều 1 Quy định 142-QĐ/TW", qd(pinpoint="khoản 2 Điều 1")),
    "a point, a clause, a part": ("Điểm 1.1 Khoản 1 Mục II Hướng dẫn 36-HD/VPTW", [
        Said("Hướng dẫn 36-HD/VPTW", "hướng dẫn", 36, "HD/VPTW", issuer="Văn phòng Trung ương Đảng",
             pinpoint="Điểm 1.1 Khoản 1 Mục II", inferred=("issuer",))]),
    "a part alone": ("Mục II Nghị quyết 18-NQ/TW", nq(pinpoint="Mục II")),
    "several clauses": (
        "khoản 1, điểm a, b khoản 2 hoặc khoản 4 Điều 7 Quy định 142-QĐ/TW",
        qd(pinpoint="khoản 1, điểm a, b khoản 2 hoặc khoản 4 Điều 7")),
    "letters in clauses": ("điểm b khoản 3a Điều 7a Luật Bảo hiểm y tế", [
        Said("Luật Bảo hiểm y tế", "luật", issuer="Quốc hội", title="Luật Bảo hiểm y tế",
             pinpoint="điểm b khoản 3a Điều 7a", inferred=("issuer",))]),
    "a chapter": ("Chương VII Điều lệ Đảng", [
        Said("Điều lệ Đảng", "điều lệ", title="Điều lệ Đảng", pinpoint="Chương VII")]),
    "two chapters": ("Chương VII và Chương VIII Điều lệ Đảng", [
        Said("Điều lệ Đảng", "điều lệ", title="Điều lệ Đảng", pinpoint="Chương VII và Chương VIII")]),
    "over a line's end": ("Điều 7\nQuy định 142-QĐ/TW", qd(pinpoint="Điều 7")),
    "a part with a dot, a clause in brackets": (
        "Điều 4, mục 3.2. (Khoản 2) Quy định 142-QĐ/TW", qd(pinpoint="Điều 4, mục 3.2. (Khoản 2)")),
    "in capitals": ("ĐIỀU 7 QUY ĐỊNH 142-QĐ/TW", [
        Said("QUY ĐỊNH 142-QĐ/TW", "quy định", 142, "QĐ/TW", pinpoint="ĐIỀU 7")]),
    "of the first of a list only": ("Điều 7 Quy định 69, 70", [
        Said("Quy định 69", "quy định", 69, pinpoint="Điều 7"), Said("70", "quy định", 70)]),
    "an article of another paper before": ("Điều 7 đã rõ, Quy định 142-QĐ/TW cũng vậy", qd()),
    "articles counted": ("bỏ 2 điều trong Quy định 142-QĐ/TW", qd()),
    "a word that ends so": ("Bình Điều Quy định 142-QĐ/TW", qd()),
}  # fmt: skip

DRAFTS = {
    "a draft": ("dự thảo Quy định 142-QĐ/TW", qd(scheduled=True)),
    "a draft, capital": ("Dự thảo Kết luận 127-KL/TW đã gửi", kl(scheduled=True)),
    "drafts of a list": ("dự thảo các Quy định 69, 70", [
        Said("Quy định 69", "quy định", 69, scheduled=True), Said("70", "quy định", 70, scheduled=True)]),
    "will be issued": ("Ban Bí thư sẽ ban hành Kết luận 127-KL/TW", kl(issuer=BBT, scheduled=True)),
    "a draft of the election rules": ("góp ý dự thảo Quy chế bầu cử trong Đảng", [
        Said("Quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng", scheduled=True)]),
    "what a draft replaces is issued": ("dự thảo Quyết định mới thay thế Quy định 142-QĐ/TW", qd()),
    "a draft in the sentence before": ("Đã xong dự thảo. Quy định 142-QĐ/TW còn hiệu lực", qd()),
}  # fmt: skip

CASES = {
    f"{name}: {row}": case
    for name, table in (("issuer", ISSUERS), ("term", TERMS), ("clause", CLAUSES), ("draft", DRAFTS))
    for row, case in table.items()
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_what_stands_around(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)
