"""Papers cited by kind and title alone."""

import pytest

from citations import vocabulary
from citations.titled import scan
from tests.citations.said import Said, assert_clean_spans, assert_same_in_any_spelling, cited

CASES = {
    # no papers
    "the programme of a session": ("theo Chương trình Kỳ họp thứ 9 và Chương trình Hội nghị Trung ương 10 đã định", []),
    "what is made every year": ("theo Kế hoạch bồi dưỡng cán bộ, công chức, viên chức hằng năm.", []),
    "what a plan must be like": ("lập Kế hoạch triển khai thực hiện phù hợp với điều kiện của xã năm 2024.", []),
    "a plan for safety": (
        "lập Kế hoạch bảo đảm an toàn giao thông năm 2024 ở xã.",
        [Said("Kế hoạch bảo đảm an toàn giao thông năm 2024 ở xã", "kế hoạch",
              title="bảo đảm an toàn giao thông năm 2024 ở xã")],
    ),
    # known by their title
    "the rules on elections": (
        "làm theo Quy chế bầu cử trong Đảng ở xã",
        [Said("Quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng")],
    ),
    "the rules on elections, small letters": (
        "làm theo quy chế bầu cử trong Đảng ở xã",
        [Said("quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng")],
    ),
    "the rules on elections, a comma behind": (
        "làm theo Quy chế bầu cử trong Đảng, các chi bộ họp",
        [Said("Quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng")],
    ),
    "what members may not do": (
        "học quy định về những điều đảng viên không được làm",
        [Said("quy định về những điều đảng viên không được làm", "quy định",
              title="những điều đảng viên không được làm")],
    ),
    "what members may not do, told by its title alone": (
        "Quy định mới của Trung ương về những điều đảng viên không được làm",
        [Said("những điều đảng viên không được làm", "quy định", title="những điều đảng viên không được làm")],
    ),
    "the 19 things": (
        "vi phạm 19 điều đảng viên không được làm",
        [Said("19 điều đảng viên không được làm", "quy định", title="19 điều đảng viên không được làm")],
    ),
    "setting an example": (
        "theo Quy định nêu gương của cán bộ", [Said("Quy định nêu gương", "quy định", title="nêu gương")],
    ),
    "the rules on elections and the decision that enacts them": (
        "Quy chế bầu cử trong Đảng ban hành kèm theo Quyết định số 190-QĐ/TW",
        [Said("Quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng"),
         Said("Quyết định số 190-QĐ/TW", "quyết định", 190, "QĐ/TW")],
    ),
    "a draft of them": (
        "góp ý dự thảo Quy chế bầu cử trong Đảng",
        [Said("Quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng", scheduled=True)],
    ),
    # by a title of their own
    "a programme of a year, and whose": (
        "theo Chương trình công tác năm 2024 của Ban Thường vụ Tỉnh ủy Gia Lai",
        [Said("Chương trình công tác năm 2024", "chương trình", title="công tác năm 2024",
              issuer="Ban Thường vụ Tỉnh ủy Gia Lai")],
    ),
    "a report, the charter inside its title": (
        "trình Báo cáo tổng kết công tác xây dựng Đảng và thi hành Điều lệ Đảng",
        [Said("Báo cáo tổng kết công tác xây dựng Đảng và thi hành Điều lệ Đảng", "báo cáo",
              title="tổng kết công tác xây dựng Đảng và thi hành Điều lệ Đảng"),
         Said("Điều lệ Đảng", "điều lệ", title="Điều lệ Đảng", within=0)],
    ),
    "at the head of a text, and whose": (
        "Nghị quyết của Bộ Chính trị về đổi mới hoạt động của hợp tác xã kiểu mới",
        [Said("Nghị quyết của Bộ Chính trị về đổi mới hoạt động của hợp tác xã kiểu mới", "nghị quyết",
              issuer="Bộ Chính trị", title="đổi mới hoạt động của hợp tác xã kiểu mới")],
    ),
    "at the head of a line, and whose, of which term": (
        "Toàn văn.\nNghị quyết của Ban Chấp hành Đảng bộ tỉnh Gia Lai khóa XIII về trồng rừng giai đoạn 2016-2020",
        [Said("Nghị quyết của Ban Chấp hành Đảng bộ tỉnh Gia Lai khóa XIII về trồng rừng giai đoạn 2016-2020",
              "nghị quyết", issuer="Ban Chấp hành Đảng bộ tỉnh Gia Lai", title="trồng rừng giai đoạn 2016-2020")],
    ),
    "behind a colon, and whose": (
        "TOÀN VĂN: Kết luận của Ban Bí thư về tình hình tổ chức Tết năm 2026",
        [Said("Kết luận của Ban Bí thư về tình hình tổ chức Tết năm 2026", "kết luận", issuer="Ban Bí thư",
              title="tình hình tổ chức Tết năm 2026")],
    ),
    "about, inside the quotation marks": (
        "theo Đề án “Về việc tinh gọn 3 chi bộ của xã” mới",
        [Said("Đề án “Về việc tinh gọn 3 chi bộ của xã", "đề án", title="tinh gọn 3 chi bộ của xã")],
    ),
    "the platform, at the head of a text": (
        "Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội, do Đại hội thông qua",
        [Said("Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội", "cương lĩnh",
              title="xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội")],
    ),
    "the platform, as it was amended": (
        "Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên CNXH (bổ sung, phát triển năm 2011) nói",
        [Said("Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên CNXH (bổ sung, phát triển năm 2011)",
              "cương lĩnh", year=2011, title="xây dựng đất nước trong thời kỳ quá độ lên CNXH")],
    ),
    "at the head of a sentence, and not about anything": ("Nghị quyết của Quốc hội được đọc ở cả 3 xã. Hết", []),
    "its title ends with its line": (
        "theo Quy chế làm việc của chi bộ năm 2024\nHôm nay trời đẹp",
        [Said("Quy chế làm việc của chi bộ năm 2024", "quy chế", title="làm việc của chi bộ năm 2024")],
    ),
    "a body and the next line are no title": ("theo Kết luận của Bộ Chính trị\nCòn đề án sáp nhập 3 tỉnh nhỏ", []),
    "the paper its title names, to its end": (
        "ban hành Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW ở xã",
        [Said("Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW", "kế hoạch",
              title="triển khai thực hiện Nghị quyết số 57-NQ/TW"),
         Said("Nghị quyết số 57-NQ/TW", "nghị quyết", 57, "NQ/TW", within=0)],
    ),
    "the title of a number is no paper of its own": (
        "Quy định số 37-QĐ/TW về những điều đảng viên không được làm",
        [Said("Quy định số 37-QĐ/TW", "quy định", 37, "QĐ/TW", title="những điều đảng viên không được làm")],
    ),
    "a paper that a number enacts is one": (
        "Quyết định số 190-QĐ/TW về Quy chế bầu cử trong Đảng",
        [Said("Quyết định số 190-QĐ/TW", "quyết định", 190, "QĐ/TW", title="Quy chế bầu cử trong Đảng"),
         Said("Quy chế bầu cử trong Đảng", "quy chế", title="bầu cử trong Đảng", within=0)],
    ),
    "over a place": (
        "ban hành Đề án Chuyển đổi số trên địa bàn tỉnh đến năm 2025",
        [Said("Đề án Chuyển đổi số trên địa bàn tỉnh đến năm 2025", "đề án",
              title="Chuyển đổi số trên địa bàn tỉnh đến năm 2025")],
    ),
    "a programme, and where it is carried out": (
        "tham gia Chương trình Sức khỏe học đường trên địa bàn tỉnh",
        [Said("Chương trình Sức khỏe học đường", "chương trình", title="Sức khỏe học đường")],
    ),
    "papers in general beside it": (
        "tham mưu Đề án Chuyển đổi số của xã và các chương trình, kế hoạch khác",
        [Said("Đề án Chuyển đổi số của xã", "đề án", title="Chuyển đổi số của xã")],
    ),
    "the first of a list": (
        "đã học các văn bản, gồm: Quy chế phối hợp giữa Đảng ủy xã và Đồn Biên phòng; làm theo",
        [Said("Quy chế phối hợp giữa Đảng ủy xã và Đồn Biên phòng", "quy chế",
              title="phối hợp giữa Đảng ủy xã và Đồn Biên phòng")],
    ),
    "the first of a list, a show": ("có nhiều hoạt động: Chương trình Trái tim cho em ở xã", []),
    "a year, and the sentence goes on": (
        "theo Chương trình công tác năm 2024, bảo đảm tiến độ",
        [Said("Chương trình công tác năm 2024", "chương trình", title="công tác năm 2024")],
    ),
    "few words, but the whole country's": (
        "thực hiện Chiến lược quốc gia về bình đẳng giới",
        [Said("Chiến lược quốc gia về bình đẳng giới", "chiến lược", title="quốc gia về bình đẳng giới")],
    ),
    "few words, and nobody's": ("thực hiện Chiến lược truyền thông về bình đẳng giới", []),
    # kinds and no paper
    "this rule": ("theo Quy chế này thì khó", []),
    "a rule in general": ("theo Quy chế hiện hành thì khó", []),
    "platforms in general": ("Cương lĩnh và điều lệ của các hội", []),
    "the guidance that a decision is about": (
        "Quyết định số 12-QĐ/TW về Hướng dẫn thực hiện chuyển xếp lương của cán bộ xã",
        [Said("Quyết định số 12-QĐ/TW", "quyết định", 12, "QĐ/TW",
              title="Hướng dẫn thực hiện chuyển xếp lương của cán bộ xã")],
    ),
    "a kind of two words": ("ký Quy chế phối hợp giữa hai bên", []),
    "a plan in small letters": ("có kế hoạch đầu tư công trung hạn", []),
    "a report in small letters": ("nghe báo cáo 6 tháng đầu năm", []),
    "the head of a sentence": ("Kế hoạch được giao cho từng người. Báo cáo của xã rất tốt.", []),
    "an office of that name": ("Ban Chỉ đạo Chương trình mục tiêu họp", []),
    "a resolution by its theme": ("ra Nghị quyết về cải cách tiền lương", []),
    "a nickname of four": ("gọi là bộ tứ trụ cột của đất nước", []),
    "papers of congress": ("học tập văn kiện Đại hội XIII của Đảng", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_reads_titled_papers(text, expected):
    assert cited(text) == expected


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_spans_quote_the_text(text, _):
    assert_clean_spans(text)


@pytest.mark.parametrize(("text", "_"), CASES.values(), ids=CASES)
def test_any_spelling_says_the_same(text, _):
    assert_same_in_any_spelling(text)


@pytest.mark.parametrize("title", vocabulary.phrases("known_titles"))
def test_every_title_of_the_list_is_found(title):
    assert [draft.title for draft in scan(f"Bài nói {title} ở xã.")] != []
