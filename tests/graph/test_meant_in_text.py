"""From the words of articles to the documents they mean: which paper of a number, of which body, of which term.

A row is some articles (day, place, text) and what each citation means, in the order of the texts.
"""

import itertools
from datetime import date as Day

import pytest

from citations import Article, extract
from graph.ingest import ingest
from graph.reading import rows
from graph.register import Register
from graph.relations import BETWEEN
from graph.store import open_store

OPEN = None
"""No one document: the question is kept."""

ROWS = {
    # one number, two terms
    "the day of the article tells the term": (
        [("2020-08-10", None, "Chi bộ nhắc Chỉ thị 35 của Bộ Chính trị."),
         ("2024-08-10", None, "Chi bộ nhắc Chỉ thị 35 của Bộ Chính trị.")],
        [["chi-thi-35-ct-tw-2019"], ["chi-thi-35-ct-tw-2024"]]),
    "no day tells none": ([(None, None, "Chi bộ nhắc Chỉ thị 35 của Bộ Chính trị.")], [[OPEN]]),
    "what else the article cites tells its day": (
        [(None, None, "Chỉ thị 35-CT/TW được nhắc lại cùng Quyết định 244-QĐ/TW ngày 9/6/2014."),
         (None, None, "Chỉ thị 35-CT/TW được nhắc lại cùng Quy định 142-QĐ/TW ngày 23/4/2024.")],
        [["chi-thi-35-ct-tw-2014", "quyet-dinh-244-qd-tw-2014"], [OPEN, "quy-dinh-142-qd-tw-2024"]]),
    "a name without a number, in two terms": (
        [("2022-06-05", None, "Học những điều đảng viên không được làm và quy định thi hành Điều lệ Đảng."),
         ("2012-06-05", None, "Học những điều đảng viên không được làm và quy định thi hành Điều lệ Đảng.")],
        [["quy-dinh-37-qd-tw-2021", "quy-dinh-24-qd-tw-2021", "dieu-le-dang-2011"],
         ["quy-dinh-47-qd-tw-2011", "quy-dinh-45-qd-tw-2011", "dieu-le-dang-2011"]]),
    "titles tell three papers of one number apart": (
        [("2024-05-01", None, "Nghị quyết 10 của Bộ Chính trị về kinh tế nông nghiệp, Nghị quyết số 10-NQ/TW về "
          "kinh tế tư nhân và Nghị quyết 10-NQ/TW năm 2022 về địa chất, khoáng sản.")],
        [["nghi-quyet-10-nq-tw-1988", "nghi-quyet-10-nq-tw-2017", "nghi-quyet-10-nq-tw-2022"]]),
    # one number, several bodies
    "a province's and the centre's": (
        [("2020-09-10", "Gia Lai", "Huyện học Chỉ thị 35-CT/TU của Ban Thường vụ Tỉnh ủy và Chỉ thị 35 của Bộ Chính "
          "trị."),
         ("2019-08-12", "Gia Lai", "TỈNH ỦY GIA LAI\nSố 35-CT/TU\nGia Lai, ngày 10 tháng 8 năm 2019\nCHỈ THỊ\nvề "
          "rừng")],
        [["chi-thi-35-tinh-uy-gia-lai-2019", "chi-thi-35-ct-tw-2019"], ["chi-thi-35-tinh-uy-gia-lai-2019"]]),
    "of four levels": (
        [("2022-05-01", None, "Kế hoạch số 15 của Đảng ủy xã Bình Minh, Kế hoạch số 15 của Huyện ủy Thăng Bình, Kế "
          "hoạch 15 của Tỉnh ủy Quảng Nam và Kế hoạch 15-KH/TW.")],
        [["ke-hoach-15-dang-uy-binh-minh-2020-2025", "ke-hoach-15-huyen-uy-thang-binh-2020-2025",
          "ke-hoach-15-tinh-uy-quang-nam-2020-2025", "ke-hoach-15-kh-tw-khoa-xiii"]]),
    "of a province's committee and council, of the centre and the Government": (
        [("2024-10-01", "Quảng Nam", "Chỉ thị 23 của Tỉnh ủy, Chỉ thị 23 của Ban Bí thư, Chỉ thị số 23/CT-TTg và "
          "Chỉ thị 23 của UBND tỉnh.")],
        [["chi-thi-23-tinh-uy-quang-nam-2020-2025", "chi-thi-23-ct-tw-2023", "chi-thi-23-ct-ttg-2024",
          "chi-thi-23-ct-ubnd-quang-nam-2024"]]),
    "a district's list and its city's inspectors": (
        [("2020-04-28", "Hà Nội", "Quận Ba Đình làm theo Hướng dẫn số 02, 03 của Quận ủy.\nCăn cứ Hướng dẫn số 03 ngày "
          "31/12/2019 của Uỷ ban Kiểm tra Thành uỷ.")],
        [["huong-dan-2-quan-uy-ba-dinh-2015-2020", "huong-dan-3-quan-uy-ba-dinh-2015-2020",
          "huong-dan-3-hd-ubkttu-ha-noi-2019"]]),
    "two provinces' congresses of one ordinal": (
        [("2021-09-01", "Hà Nam", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX đã đi vào đời sống."),
         ("2021-09-02", "Bình Định", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX đã đi vào đời sống.")],
        [["nghi-quyet-dai-hoi-xx-dang-bo-tinh-ha-nam"], ["nghi-quyet-dai-hoi-xx-dang-bo-tinh-binh-dinh"]]),
    "a district that is gone and the commune of its name": (
        [("2024-05-02", "Thái Bình", "Đã có Kế hoạch 12-KH/HU của Huyện ủy Đông Hưng."),
         ("2025-10-02", "Hưng Yên", "Đã có Kế hoạch 12-KH/ĐU của Đảng ủy xã Đông Hưng.")],
        [["ke-hoach-12-huyen-uy-dong-hung-2020-2025"], ["ke-hoach-12-dang-uy-dong-hung-hung-yen-2025-2030"]]),
    "communes of one name in two provinces": (
        [("2025-10-02", "Đồng Nai", "Đã có Nghị quyết số 05-NQ/ĐU của Đảng ủy xã Tân Phú."),
         ("2025-10-05", "Vĩnh Long", "Đã có Nghị quyết số 05-NQ/ĐU của Đảng ủy xã Tân Phú.")],
        [["nghi-quyet-5-dang-uy-tan-phu-dong-nai-2025-2030"], ["nghi-quyet-5-dang-uy-tan-phu-vinh-long-2025-2030"]]),
    "decisions of a council, with the year in the number and without": (
        [("2024-05-01", "Gia Lai", "Quyết định số 12/2023/QĐ-UBND, Quyết định 12/QĐ-UBND năm 2023 của UBND tỉnh; "
          "sau đó là Quyết định số 12/QĐ-UBND ngày 3/1/2024.")],
        [["quyet-dinh-12-2023-qd-ubnd-gia-lai", "quyet-dinh-12-qd-ubnd-gia-lai-2023",
          "quyet-dinh-12-qd-ubnd-gia-lai-2024"]]),
    "resolutions of the assembly's committee, its term said or told by the day": (
        [("2024-12-01", None, "các nghị quyết 828/NQ-UBTVQH14, 829/UBTVQH14 ngày 17/12/2019 và 1192/NQ-UBTVQH ngày "
          "28/9/2024"),
         ("2024-12-08", None, "Nghị quyết số 1192/NQ-UBTVQH15 và Nghị quyết 829/NQ-UBTVQH14")],
        [["nghi-quyet-828-ubtvqh-2019", "nghi-quyet-829-ubtvqh-2019", "nghi-quyet-1192-ubtvqh-2024"],
         ["nghi-quyet-1192-ubtvqh-2024", "nghi-quyet-829-ubtvqh-2019"]]),
    # papers that name papers
    "a replaced paper in brackets": (
        [("2022-09-05", None, "Huyện học Quy định 69-QĐ/TW (thay thế Quy định 102-QĐ/TW năm 2017). Quy định này có "
          "5 chương.")],
        [["quy-dinh-69-qd-tw-2022", "quy-dinh-102-qd-tw-2017"]]),
    "a guide to a directive, in two terms": (
        [("2020-03-01", None, "Hướng dẫn 26-HD/BTCTW về một số nội dung Chỉ thị số 35-CT/TW."),
         ("2024-09-10", None, "Hướng dẫn 27-HD/BTCTW về một số nội dung Chỉ thị số 35-CT/TW.")],
        [["huong-dan-26-hd-btctw-2019", "chi-thi-35-ct-tw-2019"],
         ["huong-dan-27-hd-btctw-khoa-xiii", "chi-thi-35-ct-tw-2024"]]),
    "a name and its number": (
        [("2018-09-05", None, "Nghị quyết Trung ương 4 khóa XII (Nghị quyết số 04-NQ/TW ngày 30/10/2016); Nghị "
          "quyết 04.")],
        [["nghi-quyet-04-nq-tw-2016"] * 3]),
    "names whose number nobody said": (
        [("2025-03-01", None, "Học Quy định nêu gương và Quy chế bầu cử trong Đảng."),
         ("2017-03-01", None, "Học Quy định nêu gương và Quy chế bầu cử trong Đảng.")],
        [["quy-dinh-08-qdi-tw-2018", "quyet-dinh-190-qd-tw-2024"],
         ["quy-dinh-101-qd-tw-2012", "quyet-dinh-244-qd-tw-2014"]]),
    "a draft is not the paper it is to replace": (
        [("2024-06-01", None, "Lấy ý kiến dự thảo Quy chế bầu cử trong Đảng, thay Quyết định 244-QĐ/TW.")],
        [["quy-che-bau-cu-trong-dang-du-thao", "quyet-dinh-244-qd-tw-2014"]]),
    # misprints, and what nobody registered
    "a day that is wrong is no second paper": (
        [("2022-06-05", None, "Theo Quy định 58-QĐ/TW ngày 28/2/2022 và Quy định 58-QĐ/TW.")],
        [["quy-dinh-58-qd-tw-2022"] * 2]),
    "numbers near known ones": (
        [("2026-03-01", None, "Theo Quy định số 899-QĐ/TW ngày 1/2/2026 của Bộ Chính trị và Quy định 143-QĐ/TW năm "
          "2024.")],
        [["quy-dinh-899-qd-tw-2026", "quy-dinh-143-qd-tw-khoa-xiii"]]),
    "three spellings of a symbol": (
        [("2022-05-02", None, "Quy định 37-QÐ/TW, Quy định 37/QĐ-TW; Quy định số 37-QĐ/TW ngày 25/10/2021.")],
        [["quy-dinh-37-qd-tw-2021"] * 3]),
    "one number of the Party and of the state": (
        [("2026-05-02", None, "Nghị quyết số 66.16/2026/NQ-CP ngày 7/4/2026 của Chính phủ làm rõ thêm Nghị quyết "
          "66-NQ/TW của Bộ Chính trị.")],
        [["nghi-quyet-66-16-2026-nq-cp", "nghi-quyet-66-nq-tw-2025"]]),
    "a list whose day and issuer are said once": (
        [("2020-05-02", None, "Làm theo các Quy định số 89-QĐ/TW, 90-QĐ/TW ngày 4/8/2017 và số 214-QĐ/TW ngày "
          "02/01/2020 của Bộ Chính trị.")],
        [["quy-dinh-89-qd-tw-2017", "quy-dinh-90-qd-tw-2017", "quy-dinh-214-qd-tw-2020"]]),
    "slips of print in every word": (
        [("2005-05-02", None, "Kèm theo Quyết định só 128/QÐ/TW ngày 14/12/2004 của Ban bí thư Trưng ương Đảng.")],
        [["quyet-dinh-128-qd-tw-2004"]]),
    "symbols broken over lines, one with its year, one a short form": (
        [("2025-11-02", None, "Học Kết luận 202-\nKL/TW 2025 và Chỉ thị số 52-CT/TW ngày 3/9/2025 (gọi tắt là Chỉ "
          "thị số 52-\nCT/TW).")],
        [["ket-luan-202-kl-tw-2025", "chi-thi-52-ct-tw-2025", "chi-thi-52-ct-tw-2025"]]),
    "a page's end of the gazette in the middle": (
        [("2025-08-05", None, "Theo Quy định số \n7 \nCÔNG BÁO/Số 851 + 852/Ngày 01-7-2025 \n69-QĐ/TW ngày "
          "06/7/2022.")],
        [["quy-dinh-69-qd-tw-2022"]]),
    "a number with a letter": (
        [("2015-05-02", None, "Nghị quyết 8B-NQ/HNTW (khóa VI); NQ 8B/NQ-HNTW khoá 6.")],
        [["nghi-quyet-8b-nq-hntw-1990"] * 2]),
}  # fmt: skip


def articles(row, name=""):
    return [Article(text, id=f"{name}-{at}", published=Day.fromisoformat(day) if day else None, place=place)
            for at, (day, place, text) in enumerate(row)]  # fmt: skip


@pytest.mark.parametrize(("row", "expected"), ROWS.values(), ids=ROWS)
def test_each_citation_means(row, expected):
    given = articles(row)
    for order in itertools.permutations(range(len(given))):
        read = rows([extract(given[at]) for at in order], Register.shipped())
        found = [[one["document"] for one in article["citations"]] for article in read]
        assert found == [expected[at] for at in order]


def test_loaded_one_by_one_in_either_order_they_mean_the_same(tmp_path):
    chosen = ("a province's and the centre's", "two provinces' congresses of one ordinal")
    given = [article for name in chosen for article in articles(ROWS[name][0], name)]
    seen = []
    for order in (given, given[::-1]):
        path = str(tmp_path / f"{len(seen)}.db")
        for article in order:
            ingest([article], path)
        with open_store(path) as store:
            nodes = {article.id: store.node("Article", article.id).properties for article in given}
        seen.append({id: [(one["document"], one["candidates"], one["certainty"]) for one in node["citations"]]
                     for id, node in nodes.items()})  # fmt: skip
    assert seen[0] == seen[1]


def test_a_paper_cites_itself_in_no_relation(tmp_path):
    text = ("BỘ CHÍNH TRỊ\nSố 142-QĐ/TW\nHà Nội, ngày 23 tháng 4 năm 2024\nQUY ĐỊNH\nvề việc giao quyền\nĐiều 1. "
            "Quy định này "
            "áp dụng cho người đứng đầu.\nPHỤ LỤC\n(kèm theo Quy định số 142-QĐ/TW, ngày 23/4/2024)")  # fmt: skip
    path = str(tmp_path / "kho.db")
    ingest([Article(text, id="van-ban", published=Day(2024, 4, 23))], path)
    with open_store(path) as store:
        citations = store.node("Article", "van-ban").properties["citations"]
        links = store.edges(["quy-dinh-142-qd-tw-2024"], list(BETWEEN.values()), incoming=False)
    assert [(one["document"], one["certainty"]) for one in citations] == [("quy-dinh-142-qd-tw-2024", "stated")] * 2
    assert links == []
