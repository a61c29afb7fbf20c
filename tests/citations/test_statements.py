"""What a text says between papers, and that its evidence is quoted."""

import unicodedata

import pytest

from citations import Article, extract, statements
from citations.deeds import deeds
from citations.standing import standing
from tests.citations.stated import people, said
from tests.citations.test_acting import PERSONS

BETWEEN = {
    # the paper in whose title the other stands
    "guidance on some points": (
        "Hướng dẫn số 61-HD/BTCTW của Ban Tổ chức Trung ương về một số nội dung Chỉ thị số 62-CT/TW",
        [],
    ),
    "guidance that guides some points": (
        "Hướng dẫn số 61-HD/BTCTW ngày 2/3/2024 hướng dẫn một số nội dung Chỉ thị số 62-CT/TW",
        [("guides", "Hướng dẫn số 61-HD/BTCTW", "Chỉ thị số 62-CT/TW")],
    ),
    "guidance on carrying out guides": (
        "Hướng dẫn số 61-HD/BTCTW về thực hiện Quy định số 63-QĐ/TW",
        [("guides", "Hướng dẫn số 61-HD/BTCTW", "Quy định số 63-QĐ/TW")],
    ),
    "a decree lays down the details of a law": (
        "Nghị định số 14/2023/NĐ-CP quy định chi tiết một số điều của Luật Đất đai",
        [("guides", "Nghị định số 14/2023/NĐ-CP", "Luật Đất đai")],
    ),
    "a plan to carry out": (
        "Kế hoạch số 7-KH/TU ngày 5/5/2023 của Tỉnh ủy thực hiện Nghị quyết số 64-NQ/TW",
        [("implements", "Kế hoạch số 7-KH/TU", "Nghị quyết số 64-NQ/TW")],
    ),
    "on going on with it": (
        "Kết luận số 65-KL/TW về việc tiếp tục thực hiện Nghị quyết số 64-NQ/TW",
        [("implements", "Kết luận số 65-KL/TW", "Nghị quyết số 64-NQ/TW")],
    ),
    "a report on ten years": (
        "Báo cáo số 66-BC/TU tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW",
        [("reviews", "Báo cáo số 66-BC/TU", "Chỉ thị số 67-CT/TW")],
    ),
    "a chain, each of the next": (
        "Thông tư số 32/2016/TT-BTC sửa đổi, bổ sung một số điều của Thông tư số 16/2014/TT-BTC"
        " hướng dẫn thực hiện một số điều của Nghị định số 15/2014/NĐ-CP",
        [("amends", "Thông tư số 32/2016/TT-BTC", "Thông tư số 16/2014/TT-BTC"),
         ("guides", "Thông tư số 16/2014/TT-BTC", "Nghị định số 15/2014/NĐ-CP")],
    ),
    "what a title goes on to besides": (
        "Chỉ thị số 68-CT/TW về học tập gắn với việc thực hiện Nghị quyết số 64-NQ/TW", [],
    ),
    "both of two that it changes": (
        "Thông tư số 32/2016/TT-BTC sửa đổi Thông tư số 16/2014/TT-BTC, Thông tư số 17/2015/TT-BTC",
        [("amends", "Thông tư số 32/2016/TT-BTC", "Thông tư số 16/2014/TT-BTC"),
         ("amends", "Thông tư số 32/2016/TT-BTC", "Thông tư số 17/2015/TT-BTC")],
    ),
    # a paper named before, by its kind alone
    "this regulation replaces": (
        "Bộ Chính trị công bố Quy định số 71-QĐ/TW về luân chuyển. Quy định này có hiệu lực từ ngày ký, thay thế Quy "
        "định số 72-QĐ/TW.",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "the kind alone at the head of a sentence": (
        "Chính phủ ra Nghị định số 14/2023/NĐ-CP. Nghị định có hiệu lực từ 1/1/2024, bãi bỏ Nghị định số "
        "15/2014/NĐ-CP.",
        [("repeals", "Nghị định số 14/2023/NĐ-CP", "Nghị định số 15/2014/NĐ-CP")],
    ),
    "the last of its kind that is not replaced itself": (
        "Quy định số 71-QĐ/TW khác Quy định số 72-QĐ/TW. Quy định này thay thế Quy định số 72-QĐ/TW.",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "this one, beside what it replaced in brackets": (
        "Quy định số 71-QĐ/TW (thay thế Quy định số 72-QĐ/TW) gồm 5 chương. Quy định này sửa đổi Quyết định số "
        "73-QĐ/TW.",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW"),
         ("amends", "Quy định số 71-QĐ/TW", "Quyết định số 73-QĐ/TW")],
    ),
    "this one, the only one of its kind, though another repeals it": (
        "Luật số 22/2008/QH12 bãi bỏ Quy định số 72-QĐ/TW. Quy định này sửa đổi Quyết định số 73-QĐ/TW.",
        [("repeals", "Luật số 22/2008/QH12", "Quy định số 72-QĐ/TW"),
         ("amends", "Quy định số 72-QĐ/TW", "Quyết định số 73-QĐ/TW")],
    ),
    "this one, behind two that are only set apart": (
        "Quy định số 71-QĐ/TW khác Quy định số 72-QĐ/TW. Quy định này sửa đổi Quyết định số 73-QĐ/TW.",
        [("amends", "Quy định số 72-QĐ/TW", "Quyết định số 73-QĐ/TW")],
    ),
    "this one will replace": (
        "Bàn về Quy định số 71-QĐ/TW. Quy định này sẽ thay thế Quy định số 72-QĐ/TW.",
        [("replaces planned", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "this one is of a kind not named before": (
        "Theo Chỉ thị số 62-CT/TW. Quy định này thay thế Quy định số 72-QĐ/TW.", [],
    ),
    "somebody asks to replace": (
        "Có Quy định số 71-QĐ/TW. Quy định này được đánh giá tốt, tỉnh đề nghị thay thế Quy định số 72-QĐ/TW.", [],
    ),
    "out of force from when this law comes into force": (
        "Luật Mẫu số 80/2025/QH15 gồm bảy chương. Luật số 22/2008/QH12 được sửa đổi theo Luật số 52/2019/QH14 hết hiệu "
        "lực kể từ ngày Luật này có hiệu lực thi hành.",
        [("amends", "Luật số 52/2019/QH14", "Luật số 22/2008/QH12"),
         ("repeals", "Luật Mẫu số 80/2025/QH15", "Luật số 22/2008/QH12")],
    ),
    "an article of a decision": (
        "Số: 97/2009/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1. Ban hành quy định.\nĐiều 2. Quyết định này có hiệu lực sau 10 ngày "
        "kể từ ngày ký và thay thế Quyết định số 68/2005/QĐ-UBND.",
        [("replaces", "97/2009/QĐ-UBND", "Quyết định số 68/2005/QĐ-UBND")],
    ),
    # the paper before it in the sentence
    "replaces": (
        "Quy định số 71-QĐ/TW thay thế Quy định số 72-QĐ/TW",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "in force from a day and replaces": (
        "Quy định số 71-QĐ/TW có hiệu lực từ ngày 1/2/2024 và thay thế Quy định số 72-QĐ/TW",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "in a bracket": (
        "theo Quy định số 71-QĐ/TW (thay Quy định 72-QĐ/TW) thì khác",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định 72-QĐ/TW")],
    ),
    "every item of a list": (
        "Quy định số 71-QĐ/TW thay thế Quy định số 72-QĐ/TW, 73-QĐ/TW và Quyết định số 74-QĐ/TW",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW"),
         ("replaces", "Quy định số 71-QĐ/TW", "73-QĐ/TW"),
         ("replaces", "Quy định số 71-QĐ/TW", "Quyết định số 74-QĐ/TW")],
    ),
    "the issuer between them": (
        "Quyết định số 75-QĐ/TW của Ban Bí thư sửa đổi, bổ sung Quyết định số 76-QĐ/TW",
        [("amends", "Quyết định số 75-QĐ/TW", "Quyết định số 76-QĐ/TW")],
    ),
    "repeals": (
        "Nghị định số 17/2024/NĐ-CP bãi bỏ Nghị định số 18/2019/NĐ-CP",
        [("repeals", "Nghị định số 17/2024/NĐ-CP", "Nghị định số 18/2019/NĐ-CP")],
    ),
    "a step to make concrete": (
        "việc ban hành Quy định số 71-QĐ/TW là bước cụ thể hóa Kết luận số 65-KL/TW",
        [("implements", "Quy định số 71-QĐ/TW", "Kết luận số 65-KL/TW")],
    ),
    "the other way round": (
        "Quy định số 72-QĐ/TW được thay thế bởi Quy định số 71-QĐ/TW",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "the other way round, in a bracket": (
        "theo Quy định số 72-QĐ/TW (sửa đổi, bổ sung tại Quy định số 71-QĐ/TW)",
        [("amends", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "out of force when another comes": (
        "Các văn bản sau hết hiệu lực từ ngày Nghị định số 17/2024/NĐ-CP có hiệu lực thi hành:\n"
        "- Nghị định số 18/2019/NĐ-CP;\n- Nghị định số 19/2020/NĐ-CP.",
        [("repeals", "Nghị định số 17/2024/NĐ-CP", "Nghị định số 18/2019/NĐ-CP"),
         ("repeals", "Nghị định số 17/2024/NĐ-CP", "Nghị định số 19/2020/NĐ-CP")],
    ),
    "a parallel plan is no object": (
        "Chương trình số 4-CTr/TU của Tỉnh ủy thực hiện Nghị quyết số 64-NQ/TW; Chương trình số 5-CTr/TU",
        [("implements", "Chương trình số 4-CTr/TU", "Nghị quyết số 64-NQ/TW")],
    ),
    # the paper that a clause in front is said of
    "carrying out two, a plan is issued": (
        "Thực hiện Nghị quyết số 64-NQ/TW, Kết luận số 65-KL/TW, Tỉnh ủy ban hành Kế hoạch số 7-KH/TU.",
        [("implements", "Kế hoạch số 7-KH/TU", "Nghị quyết số 64-NQ/TW"),
         ("implements", "Kế hoạch số 7-KH/TU", "Kết luận số 65-KL/TW")],
    ),
    "on the basis of": (
        "Căn cứ Nghị quyết số 64-NQ/TW, Bộ Chính trị ban hành Quyết định số 76-QĐ/TW",
        [("based_on", "Quyết định số 76-QĐ/TW", "Nghị quyết số 64-NQ/TW")],
    ),
    "not over the end of a sentence": (
        "Thực hiện Nghị quyết số 64-NQ/TW. Tỉnh ủy ban hành Kế hoạch số 7-KH/TU", [],
    ),
    # the paper whose text it is
    "six chapters, and replaces": (
        "Quy định số 71-QĐ/TW gồm 6 chương, 34 điều, thay thế cho Quy định số 72-QĐ/TW",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "repealed and replaced by": (
        "Quy định số 72-QĐ/TW của Ban Bí thư bị bãi bỏ, thay thế bởi Quy định số 71-QĐ/TW",
        [("replaces", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "what a decision is about is not issued now": (
        "Thực hiện Quyết định số 12/QĐ-TTg về việc phê duyệt Đề án “Phát triển chợ đêm”, tỉnh lập kế hoạch.", [],
    ),
    "two laws in one line of a preamble, and a proposal": (
        "Số: 21/2022/NQ-HĐND\nCăn cứ Luật số 77/2015/QH13 ngày 19/6/2015;\nCăn cứ Luật số 80/2015/QH13; Luật số "
        "63/2020/QH14;\nXét Tờ trình số 240/TTr-UBND;\nQUYẾT NGHỊ:\nĐiều 1.",
        [("based_on", "21/2022/NQ-HĐND", "Luật số 77/2015/QH13"),
         ("based_on", "21/2022/NQ-HĐND", "Luật số 80/2015/QH13"),
         ("based_on", "21/2022/NQ-HĐND", "Luật số 63/2020/QH14"),
         ("based_on", "21/2022/NQ-HĐND", "Tờ trình số 240/TTr-UBND")],
    ),
    "the preamble and the articles of a decision": (
        "Quyết định số 20/2017/QĐ-UBND như sau:\n- Căn cứ Luật Quản lý thuế;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Bãi bỏ Quyết định số 21/2015/QĐ-UBND.",
        [("based_on", "Quyết định số 20/2017/QĐ-UBND", "Luật Quản lý thuế"),
         ("repeals", "Quyết định số 20/2017/QĐ-UBND", "Quyết định số 21/2015/QĐ-UBND")],
    ),
    "changes what another was issued with": (
        "Quyết định số 15/2021/QĐ-UBND ngày 1/2/2021 của UBND tỉnh về sửa đổi, bổ sung một số điều của Quy định về giá "
        "đất ban hành kèm theo Quyết định số 12/2019/QĐ-UBND",
        [("amends", "Quyết định số 15/2021/QĐ-UBND", "Quyết định số 12/2019/QĐ-UBND")],
    ),
    "replaces what another was issued with, and a part of it": (
        "Quyết định số 75-QĐ/TU. Quyết định này thay thế Quy chế làm việc ban hành kèm theo Quyết định số 72-QĐ/TU. "
        "Thông tư số 10/2022/TT-BTC thay thế Mẫu số 01 ban hành kèm theo Thông tư số 80/2021/TT-BTC.",
        [("replaces", "Quyết định số 75-QĐ/TU", "Quyết định số 72-QĐ/TU"),
         ("amends", "Thông tư số 10/2022/TT-BTC", "Thông tư số 80/2021/TT-BTC")],
    ),
    "proposals of a long office and without one": (
        "Số: 21/2022/QĐ-UBND\nXét đề nghị tại Công văn số 5/SNV-VP;\nXét đề nghị của Giám đốc Sở Nông nghiệp và Phát "
        "triển nông thôn tỉnh tại Tờ trình số 240/TTr-SNN;\nQUYẾT ĐỊNH:\nĐiều 1.",
        [("based_on", "21/2022/QĐ-UBND", "Công văn số 5/SNV-VP"),
         ("based_on", "21/2022/QĐ-UBND", "Tờ trình số 240/TTr-SNN")],
    ),
    "what a plan is based on": (
        "Số: 76/KH-UBND\nKẾ HOẠCH\nCăn cứ Quyết định số 16/QĐ-TTg;\n- Căn cứ Chỉ thị số 62-CT/TW;\nUBND tỉnh lập kế "
        "hoạch, trong đó căn cứ Chỉ thị số 63-CT/TW.",
        [("based_on", "76/KH-UBND", "Quyết định số 16/QĐ-TTg"), ("based_on", "76/KH-UBND", "Chỉ thị số 62-CT/TW")],
    ),
    "a rule of the Party given whole": (
        "Trân trọng giới thiệu toàn văn Quy định số 71-QĐ/TW:\n- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc;\n"
        "Bộ Chính trị quy định như sau:\nChương I",
        [("based_on", "Quy định số 71-QĐ/TW", "Điều lệ Đảng")],
    ),
    "a part of a circular": (
        "Thông tư số 6/2008/TT-BNV hướng dẫn sửa đổi, bổ sung Khoản 2 Mục III Phần I, Thông tư số 4/2008/TT-BNV",
        [("amends", "Thông tư số 6/2008/TT-BNV", "Thông tư số 4/2008/TT-BNV")],
    ),
    # drafts and plans
    "will replace": (
        "Quy định số 71-QĐ/TW sẽ thay thế Quy định số 72-QĐ/TW",
        [("replaces planned", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "will be issued": (
        "Bộ Chính trị dự kiến ban hành Quy định số 71-QĐ/TW thay Quy định số 72-QĐ/TW",
        [("replaces planned", "Quy định số 71-QĐ/TW", "Quy định số 72-QĐ/TW")],
    ),
    "a proposal to change": (
        "Tờ trình số 9/TTr-CP về việc sửa đổi Nghị định số 18/2019/NĐ-CP",
        [("amends planned", "Tờ trình số 9/TTr-CP", "Nghị định số 18/2019/NĐ-CP")],
    ),
    # nothing is said
    "two tasks beside each other": (
        "quán triệt Chỉ thị số 62-CT/TW, thực hiện Nghị quyết số 64-NQ/TW", [],
    ),
    "two tasks joined": ("tổng kết Chỉ thị số 62-CT/TW và thực hiện Nghị quyết số 64-NQ/TW", []),
    "a task beside a change": (
        "sửa đổi Quyết định số 75-QĐ/TW, thay thế Quy định số 72-QĐ/TW", [],
    ),
    "somebody else's task": (
        "Chỉ thị số 62-CT/TW yêu cầu các cấp ủy thực hiện Nghị quyết số 64-NQ/TW", [],
    ),
    "decrees in general between them": (
        "Nghị định số 17/2024/NĐ-CP sửa đổi các nghị định quy định chi tiết thi hành Luật Đất đai", [],
    ),
    "attached to it": ("Quy chế bầu cử trong Đảng ban hành kèm theo Quyết định số 75-QĐ/TW", []),
    "a review of two": (
        "nghe báo cáo tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW và 5 năm thực hiện Kết luận số 43-KL/TW", [],
    ),
    "a form asked for": ("Quyết định số 15/2021/QĐ-UBND cho sửa đổi giấy phép theo mẫu ban hành kèm theo Nghị định "
                         "số 15/2020/NĐ-CP", []),
    "a letter's reasons, no paper's": ("Thực hiện Công văn số 5/SNV-VP.\nCăn cứ Chỉ thị số 62-CT/TW, Sở đề nghị.", []),
    "no paper that reviews": ("tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW", []),
    "a list without a verb": ("Quy định số 71-QĐ/TW và Quy định số 72-QĐ/TW", []),
}


@pytest.mark.parametrize(("text", "expected"), BETWEEN.values(), ids=BETWEEN)
def test_papers(text, expected):
    assert said(text) == expected


TEXTS = {**{name: row[0] for name, row in BETWEEN.items()}, **{name: row[0] for name, row in PERSONS.items()}}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_evidence_quotes_the_text_in_any_composition(text):
    names = [name for name in ("Trần Văn Mẫu", "Lê Thị Ví") if name in text]
    apart = unicodedata.normalize("NFD", text)
    names_apart = [unicodedata.normalize("NFD", name) for name in names]
    hard = text.replace(" ", "\u00a0")
    for whole, given in ((text, names), (apart, names_apart), (hard, [name.replace(" ", "\u00a0") for name in names])):
        citations = extract(Article(whole)).citations
        for one in statements.read(whole, citations, people(whole, *given)):
            assert whole[one.start : one.end] == one.evidence
    composed = [tuple(unicodedata.normalize("NFC", part) for part in row) for row in said(apart, *names_apart)]
    assert composed == said(text, *names)


def test_what_is_shared_gives_the_same():
    text = BETWEEN["a chain, each of the next"][0]
    citations = extract(Article(text)).citations
    stand = standing(text, citations)
    assert statements.read(text, citations, (), stand=stand) == statements.read(text, citations, ())
    assert deeds(text, citations, stand=stand) == deeds(text, citations)
