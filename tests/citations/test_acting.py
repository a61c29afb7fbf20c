"""What officials do with papers."""

import pytest

from tests.citations.stated import said

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
    "below the paper, and that it is signed": (
        "Số: 06/CT-UBND\nYêu cầu các sở làm đúng.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nTrần Văn Mẫu",
        [("signs", "Trần Văn Mẫu", "06/CT-UBND")],
    ),
    "a chief judge below his paper": (
        "Số: 345/QĐ-TANDTC\nBan hành quy định.\nCHÁNH ÁN\nTrần Văn Mẫu", [("signs", "Trần Văn Mẫu", "345/QĐ-TANDTC")],
    ),
    "whose post names a paper": (
        "Ông Trần Văn Mẫu, Trưởng Ban Chỉ đạo thực hiện Chỉ thị số 62-CT/TW (ngày 2/3/2024) đã ký Quy định số 71-QĐ/TW",
        [("signs", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    "reorganises, and so signs now": (
        "Ông Trần Văn Mẫu, Trưởng ban sắp xếp, ký Quy định số 71-QĐ/TW",
        [("signs", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    "of papers of which one is named": (
        "Ông Trần Văn Mẫu quán triệt các văn bản mới, trong đó có Quy định số 71-QĐ/TW",
        [("presents", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    "will sign": (
        "Ông Trần Văn Mẫu sẽ ký ban hành Quy định số 71-QĐ/TW",
        [("signs planned", "Trần Văn Mẫu", "Quy định số 71-QĐ/TW")],
    ),
    # nothing is said
    "asks others to": ("Ông Trần Văn Mẫu yêu cầu các cấp quán triệt Quy định số 71-QĐ/TW", []),
    "whose post names a paper asks others to": (
        "Ông Trần Văn Mẫu, Trưởng Ban Chỉ đạo thực hiện Chỉ thị số 62-CT/TW yêu cầu các xã quán triệt Quy định số "
        "71-QĐ/TW", [],
    ),
    "attends a meeting on it": ("Ông Trần Văn Mẫu dự hội nghị quán triệt Quy định số 71-QĐ/TW", []),
    "signs a plan told without a number": (
        "Ông Trần Văn Mẫu ký kế hoạch thực hiện Chỉ thị số 62-CT/TW", [],
    ),
    "chairs what is done by another paper": (
        "Ông Trần Văn Mẫu chủ trì lễ công bố quyết định về cán bộ theo Nghị quyết số 64-NQ/TW", [],
    ),
    "leads those it sent": (
        "Thực hiện Quyết định số 75-QĐ/TW, ngày 7/6, đoàn do ông Trần Văn Mẫu làm trưởng đoàn, đã làm việc để triển "
        "khai kế hoạch", [],
    ),
    "another sentence": ("Có mặt ông Trần Văn Mẫu. Hội nghị quán triệt Quy định số 71-QĐ/TW", []),
    "a body issues": ("Cùng ông Trần Văn Mẫu, Bộ Chính trị ban hành Quy định số 71-QĐ/TW", []),
}


@pytest.mark.parametrize(("text", "expected"), PERSONS.values(), ids=PERSONS)
def test_persons(text, expected):
    names = [name for name in ("Trần Văn Mẫu", "Lê Thị Ví") if name in text]
    assert said(text, *names) == expected
