"""What a text says between papers, of officials and papers, and what is done with a paper."""

import gc
import time
import unicodedata

import pytest

from citations import Article, extract, statements
from citations.deeds import ORDER, deed, deeds
from citations.model import OfficialMention
from citations.standing import standing


def people(text, *names):
    """Mentions of names, in the order of the text."""
    found = [(text.index(name), name) for name in names]
    return tuple(OfficialMention(at, at + len(name), name, name) for at, name in sorted(found))


def said(text, *names):
    """Each statement as (kind, who or which, which), planned ones marked."""
    citations, officials = extract(Article(text)).citations, people(text, *names)
    rows = []
    for one in statements.read(text, citations, officials):
        who = officials[one.by].name if one.by is not None else citations[one.source].quote
        rows.append((one.kind + (" planned" if one.planned else ""), who, citations[one.to].quote))
    return rows


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
    "the preamble and the articles of a decision": (
        "Quyết định số 20/2017/QĐ-UBND như sau:\n- Căn cứ Luật Quản lý thuế;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Bãi bỏ Quyết định số 21/2015/QĐ-UBND.",
        [("based_on", "Quyết định số 20/2017/QĐ-UBND", "Luật Quản lý thuế"),
         ("repeals", "Quyết định số 20/2017/QĐ-UBND", "Quyết định số 21/2015/QĐ-UBND")],
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
    "no paper that reviews": ("tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW", []),
    "a list without a verb": ("Quy định số 71-QĐ/TW và Quy định số 72-QĐ/TW", []),
}

PERSONS = {
    "signed and issued": (
        "đồng chí Trần Văn Mẫu, Ủy viên Bộ Chính trị, đã ký ban hành Quy định số 71-QĐ/TW",
        [("signs", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    "every item of a list, none inside a title": (
        "Đồng chí Trần Văn Mẫu, Phó Trưởng Ban Tổ chức Trung ương quán triệt, triển khai Hướng dẫn số 61-HD/BTCTW"
        " ngày 2/3/2024 hướng dẫn về một số nội dung Chỉ thị số 62-CT/TW; Quy định số 71-QĐ/TW về luân chuyển;"
        " Quyết định số 75-QĐ/TW.",
        [("presents", "Trần Văn Mẫu", "Hướng dẫn số 61-HD/BTCTW"),
         ("presents", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW"),
         ("presents", "Trần Văn Mẫu", "Quyết định số 75-QĐ/TW"),
         ("guides", "Hướng dẫn số 61-HD/BTCTW", "Chỉ thị số 62-CT/TW")],
    ),
    "the main points of a paper": (
        "Đồng chí Lê Thị Ví, Trưởng Ban Tổ chức Tỉnh ủy trình bày những điểm cốt lõi của Quy định số 71-QĐ/TW.",
        [("presents", "Lê Thị Ví", "Quy định số 71-QĐ/TW")],
    ),
    "a list behind a colon": (
        "Ông Trần Văn Mẫu giới thiệu các văn bản: Quy định số 71-QĐ/TW; Chỉ thị số 62-CT/TW.",
        [("presents", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW"),
         ("presents", "Trần Văn Mẫu", "Chỉ thị số 62-CT/TW")],
    ),
    "two persons, each his own": (
        "ông Trần Văn Mẫu quán triệt nội dung Quy định số 71-QĐ/TW; bà Lê Thị Ví giới thiệu Chỉ thị số 62-CT/TW",
        [("presents", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW"), ("presents", "Lê Thị Ví", "Chỉ thị số 62-CT/TW")],
    ),
    "the signer belongs to his text": (
        "Phó Thủ tướng Trần Văn Mẫu ký Quyết định số 212/QĐ-TTg về thực hiện Nghị quyết số 64-NQ/TW",
        [("signs", "Trần Văn Mẫu", "Quyết định số 212/QĐ-TTg"),
         ("implements", "Quyết định số 212/QĐ-TTg", "Nghị quyết số 64-NQ/TW")],
    ),
    "signed by, behind the paper": (
        "theo Quyết định số 75-QĐ/TW, do Ủy viên Bộ Chính trị Trần Văn Mẫu ký, ban lập lại",
        [("signs", "Trần Văn Mẫu", "Quyết định số 75-QĐ/TW")],
    ),
    "who signed it": (
        "Ông Trần Văn Mẫu - người ký Kết luận số 65-KL/TW", [("signs", "Trần Văn Mẫu", "Kết luận số 65-KL/TW")],
    ),
    "issues": (
        "Thủ tướng Trần Văn Mẫu đã ban hành Chỉ thị số 12/CT-TTg",
        [("issues", "Trần Văn Mẫu", "Chỉ thị số 12/CT-TTg")],
    ),
    "chairs a meeting on it": (
        "Ông Trần Văn Mẫu chủ trì hội nghị quán triệt Quy định số 71-QĐ/TW",
        [("chairs", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    "presenting it, he says": (
        "Trình bày Báo cáo số 66-BC/TU, Bộ trưởng Trần Văn Mẫu cho biết đã xong",
        [("presents", "Trần Văn Mẫu", "Báo cáo số 66-BC/TU")],
    ),
    "below the paper": (
        "Số: 06/CT-UBND\nYêu cầu các sở làm đúng.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Mẫu",
        [("signs", "Trần Văn Mẫu", "06/CT-UBND")],
    ),
    "will sign": (
        "Ông Trần Văn Mẫu sẽ ký ban hành Quy định số 71-QĐ/TW",
        [("signs planned", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    # nothing is said
    "asks others to": ("Ông Trần Văn Mẫu yêu cầu các cấp quán triệt Quy định số 71-QĐ/TW", []),
    "attends a meeting on it": ("Ông Trần Văn Mẫu dự hội nghị quán triệt Quy định số 71-QĐ/TW", []),
    "signs a plan told without a number": (
        "Ông Trần Văn Mẫu ký kế hoạch thực hiện Chỉ thị số 62-CT/TW", [],
    ),
    "another sentence": ("Có mặt ông Trần Văn Mẫu. Hội nghị quán triệt Quy định số 71-QĐ/TW", []),
    "a body issues": ("Cùng ông Trần Văn Mẫu, Bộ Chính trị ban hành Quy định số 71-QĐ/TW", []),
}

DEEDS = {
    "issued": ("Bộ Chính trị ban hành Quy định số 71-QĐ/TW", ["issues"]),
    "disseminated": ("hội nghị quán triệt, triển khai Quy định số 71-QĐ/TW", ["disseminates"]),
    "implemented": ("kết quả thực hiện nghiêm Nghị quyết số 64-NQ/TW", ["implements"]),
    "disseminated and implemented": ("quán triệt, triển khai thực hiện Chỉ thị số 62-CT/TW", ["implements"]),
    "reviewed": ("tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW", ["reviews"]),
    "proposed to change": ("nghiên cứu sửa đổi, bổ sung Quy định số 71-QĐ/TW", ["proposes"]),
    "a draft that replaces": ("dự thảo Quyết định mới thay thế Quyết định số 75-QĐ/TW", ["proposes"]),
    "changed by another": ("Nghị định số 17/2024/NĐ-CP sửa đổi Nghị định số 18/2019/NĐ-CP", [None, None]),
    "a list": ("thực hiện Chỉ thị số 62-CT/TW và Kết luận số 65-KL/TW", ["implements", "implements"]),
    "behind a bracket the list is over": (
        "(thực hiện Chỉ thị số 62-CT/TW), Kết luận số 65-KL/TW", ["implements", None],
    ),
    "only cited": ("theo Quy định số 71-QĐ/TW", [None]),
    "at the start": ("Quy định số 71-QĐ/TW", [None]),
}


@pytest.mark.parametrize(("text", "expected"), BETWEEN.values(), ids=BETWEEN)
def test_papers(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), PERSONS.values(), ids=PERSONS)
def test_persons(text, expected):
    names = [name for name in ("Trần Văn Mẫu", "Lê Thị Ví") if name in text]
    assert said(text, *names) == expected


@pytest.mark.parametrize(("text", "expected"), DEEDS.values(), ids=DEEDS)
def test_deeds(text, expected):
    assert list(deeds(text, extract(Article(text)).citations)) == expected


def test_a_deed_of_one_citation():
    text = "tổng kết 10 năm thực hiện Chỉ thị số 67-CT/TW"
    assert deed(text, extract(Article(text)).citations[0]) == "reviews"


def test_the_closed_words_are_those_of_the_table():
    from citations.phrases import tables

    assert set(ORDER) == set(tables().deeds)


TEXTS = {**{name: row[0] for name, row in BETWEEN.items()}, **{name: row[0] for name, row in PERSONS.items()}}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_evidence_quotes_the_text_in_any_composition(text):
    names = [name for name in ("Trần Văn Mẫu", "Lê Thị Ví") if name in text]
    apart = unicodedata.normalize("NFD", text)
    names_apart = [unicodedata.normalize("NFD", name) for name in names]
    for whole, given in ((text, names), (apart, names_apart)):
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


HOSTILE = {
    "verbs": "thực hiện ",
    "verbs and commas": "quán triệt, triển khai, ",
    "small words": "một số điều của ",
    "citations and verbs": "thực hiện Quy định 12-QĐ/TW ",
    "a list": "Quy định 12-QĐ/TW, ",
    "a list behind a colon": "thay thế: Quy định 12-QĐ/TW; ",
    "brackets": "Quy định 12-QĐ/TW (thay thế ",
    "passives": "Quy định 12-QĐ/TW được thay thế bởi ",
    "preambles": "Căn cứ Quy định 12-QĐ/TW;\n",
    "titles in titles": "Kế hoạch 1-KH/TU về thực hiện ",
    "line ends": "\n- Quy định 12-QĐ/TW;\n",
    "names": "do Trần Văn Mẫu ký Quy định 12-QĐ/TW, ",
    "names and posts": "Trần Văn Mẫu, Bí thư, ",
}


def read_of(piece, length):
    """A hostile text with its citations and, where it names anyone, all mentions of the name."""
    text = piece * (length // len(piece)) + ". Quy định số 142-QĐ/TW thay thế Quy định số 141-QĐ/TW"
    name, named, at = "Trần Văn Mẫu", [], -1
    while (at := text.find(name, at + 1)) >= 0:
        named.append(OfficialMention(at, at + len(name), name, name))
    return text, extract(Article(text)).citations, named


def seconds(text, citations, named):
    """CPU time, the best of three; tidying up of what other tests left is no part of it."""
    best = float("inf")
    gc.collect()
    gc.disable()
    for _ in range(3):
        start = time.process_time()
        statements.read(text, citations, named)
        deeds(text, citations)
        best = min(best, time.process_time() - start)
    gc.enable()
    return best


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_costs_no_more_than_thrice_the_time(piece):
    # Other work on the machine can spoil one measurement; a square stands out in every one.
    ratios: list[float] = []
    while len(ratios) < 3 and not (ratios and ratios[-1] < 3):
        half, whole = seconds(*read_of(piece, 60_000)), seconds(*read_of(piece, 120_000))
        ratios.append(whole / half if whole >= 0.03 else 2.0)
    assert min(ratios) < 3, ratios


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_what_ends_a_hostile_text_is_found(piece):
    text, citations, named = read_of(piece, 3_000)
    last = [one for one in statements.read(text, citations, named) if one.source is not None][-1]
    assert (last.kind, last.source, last.to) == ("replaces", len(citations) - 2, len(citations) - 1)
