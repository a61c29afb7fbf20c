"""What a store keeps of the words of articles, by the register that comes along: documents, bodies, posts."""

from datetime import date as Day

import pytest

from citations import Article, extract
from graph.added.own_register import import_rows
from graph.answers import shape
from graph.check import check_article
from graph.doctor import examine
from graph.ingest import ingest
from graph.query import ask, cites
from graph.register import Register
from graph.store import Store, open_store
from tests.graph.gathered import snapshot

GIA_LAI = "Tỉnh ủy Gia Lai"
ARTICLES = {
    "unknown": ("2026-03-01", None, "Theo Quy định số 899-QĐ/TW ngày 1/2/2026 của Bộ Chính trị và Quy định 143-QĐ/TW."),
    "plan": ("2024-03-01", None, "Ban bàn dự thảo Chỉ thị số 35-CT/TW của Bộ Chính trị."),
    "twice": ("2018-09-05", None, "Học Nghị quyết Trung ương 4 khóa XII (Nghị quyết số 04-NQ/TW ngày 30/10/2016)."),
    "term-12": ("2020-08-10", None, "Chi bộ nhắc Chỉ thị 35 của Bộ Chính trị."),
    "term-13": ("2024-08-10", None, "Chi bộ nhắc Chỉ thị 35 của Bộ Chính trị."),
    "undated": (None, None, "Chi bộ nhắc Chỉ thị 35 của Bộ Chính trị."),
    "years": ("2026-06-05", None, "Nghị định 353/2326/NĐ-CP, Nghị định 252/2026/NĐ-CP, Nghị định số 252/2026/NĐ-CP."),
    "misprint": ("2022-06-05", None, "Theo Quy định 58-QĐ/TW ngày 28/2/2022 của Bộ Chính trị."),
    "district": ("2024-05-05", None, "Ông Trần Văn Mẫu, Bí thư Huyện ủy Đông Hưng (Thái Bình), dự họp."),
    "commune": ("2025-08-05", None, "Bà Lê Thị Mẫu, Bí thư Đảng ủy xã Đông Hưng, tỉnh Hưng Yên, dự họp."),
    "ward": ("2025-08-05", "Huế", "Ông Hồ Văn Mẫu, Bí thư Đảng ủy phường Phường Đúc, dự họp."),
    "one-tan-phu": ("2025-08-06", "Đồng Nai", "Ông Bùi Văn Mẫu, Bí thư Đảng ủy xã Tân Phú, dự họp về Nghị quyết số "
                    "5-NQ/ĐU của Đảng ủy xã Tân Phú."),
    "other-tan-phu": ("2025-08-06", "Vĩnh Long", "Ông Bùi Văn Mẫu, Bí thư Đảng ủy xã Tân Phú, dự họp về Nghị quyết số "
                      "5-NQ/ĐU của Đảng ủy xã Tân Phú."),
}  # fmt: skip


def article(id, day, place, text):
    return Article(text, id=id, published=Day.fromisoformat(day) if day else None, place=place)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    address = str(tmp_path_factory.mktemp("store") / "kho.db")
    ingest([article(id, *row) for id, row in ARTICLES.items()], address)
    return address


@pytest.fixture(scope="module")
def store(path):
    with open_store(path) as opened:
        yield opened


def documents(store: Store, *kept: str, of: str) -> list[tuple[object, ...]]:
    edges = store.edges([of], ["CITES"], incoming=False)
    nodes = [store.node("Document", edge.target) for edge in edges]
    return sorted((node.id, *(node.properties[name] for name in kept)) for node in nodes)


def test_papers_in_no_register_are_marked_so_and_taken_for_no_neighbour(store):
    assert documents(store, "known", "date", "cited", of="unknown") == [
        ("quy-dinh-143-qd-tw-khoa-xiii", False, None, 1),
        ("quy-dinh-899-qd-tw-2026", False, "2026-02-01", 1)]  # fmt: skip


def test_two_names_of_one_paper_count_its_article_once(store):
    [told] = shape(cites(store, "Nghị quyết Trung ương 4 khóa XII"))["documents"]
    [same] = [one for one in shape(cites(store, "Nghị quyết số 04-NQ/TW"))["documents"] if one["id"] == told["id"]]
    assert (told["id"], told["total"], same["total"]) == ("nghi-quyet-04-nq-tw-2016", 1, 1)
    text = ARTICLES["twice"][2]
    assert [text[one["start"] : one["end"]] for one in told["articles"][0]["passages"]] == [
        "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết số 04-NQ/TW"]  # fmt: skip


def test_no_citation_goes_forward_in_time_but_of_a_plan(path, store):
    meant = {id: [(one["document"], sorted(one["candidates"])) for one in store.node("Article", id).properties[
        "citations"]] for id in ("term-12", "term-13", "undated")}  # fmt: skip
    assert [meant["term-12"], meant["term-13"], meant["undated"][0][0]] == [
        [("chi-thi-35-ct-tw-2019", [])], [("chi-thi-35-ct-tw-2024", [])], None]  # fmt: skip
    assert {"chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"} <= set(meant["undated"][0][1])
    found = [finding.rule for finding in examine(path).findings if finding.fault or "after it" in finding.rule]
    assert found == []


def test_an_impossible_year_is_called_so_and_its_number_is_nobody_else_s(store):
    assert documents(store, "number", "known", of="years") == [("nghi-dinh-252-2026-nd-cp", 252, False)]
    told = check_article(article("x", *ARTICLES["years"]), Register.shipped())
    impossible = [(each.kind, each.wrong, each.said) for one in told.citations for each in one.findings
                  if one.start < ARTICLES["years"][2].index(",")]  # fmt: skip
    assert impossible == [("impossible year", True, "2326")]


def test_a_misprinted_day_stays_what_was_said_and_is_named(store):
    text = article("x", *ARTICLES["misprint"])
    assert documents(store, "date", of="misprint") == [("quy-dinh-58-qd-tw-2022", "2022-02-08")]
    assert [one.date for one in extract(text).citations] == [Day(2022, 2, 28)]
    [told] = check_article(text, Register.shipped()).citations
    assert [(one.kind, one.wrong, one.said, one.right) for one in told.findings if one.kind == "day"] == [
        ("day", True, "28/2/2022", "8/2/2022")]  # fmt: skip


BODIES = {
    "the district that is gone": ("huyen-uy-dong-hung", ("district", "Đông Hưng", None, "2025-06-30")),
    "the commune of its name": ("dang-uy-xa-dong-hung", ("commune", "Đông Hưng", "2025-07-01", None)),
    "a ward named ward": ("dang-uy-phuong-phuong-duc", ("commune", "Phường Đúc", None, None)),
}


@pytest.mark.parametrize(("id", "expected"), BODIES.values(), ids=BODIES)
def test_bodies_of_before_and_of_now(store, id, expected):
    about = store.node("Organisation", id).properties
    assert (about["level"], about["place"], about["since"], about["until"]) == expected


def test_papers_and_leaders_of_two_communes_of_one_name_are_two(store):
    papers = [documents(store, "number", of=id) for id in ("one-tan-phu", "other-tan-phu")]
    assert papers == [[("nghi-quyet-5-dang-uy-tan-phu-dong-nai-2020-2025", 5)],
                      [("nghi-quyet-5-dang-uy-tan-phu-vinh-long-2020-2025", 5)]]  # fmt: skip
    edges = store.edges(["one-tan-phu", "other-tan-phu"], ["MENTIONS"], incoming=False)
    named = {edge.source: edge.target for edge in edges}
    assert named == {"one-tan-phu": "bui-van-mau-dong-nai", "other-tan-phu": "bui-van-mau-vinh-long"}


HELD = {
    "one way": ("a", "b"),
    "the other way round": ("b", "a"),
}
TERM = {
    "a": article("a", "2022-03-01", "Gia Lai", f"Ông Trần Văn Mẫu, Bí thư {GIA_LAI} từ 10/2020, dự họp."),
    "b": article("b", "2024-03-01", "Gia Lai", f"Cùng dự có nguyên Bí thư {GIA_LAI} Trần Văn Mẫu (2020-2023)."),
}


@pytest.mark.parametrize("order", HELD.values(), ids=HELD)
def test_a_post_whose_start_one_article_tells_and_whose_end_another(tmp_path, order):
    path = str(tmp_path / "kho.db")
    for id in order:
        ingest([TERM[id]], path, register=Register([]))
    with open_store(path) as store:
        [post] = store.node("Official", "tran-van-mau").properties["posts"]
        told = {year: ask(store, f"ai là Bí thư Tỉnh ủy Gia Lai năm {year}").shape() for year in (2022, 2024)}
        asked = {year: [one["id"] for one in answer["officials"]] for year, answer in told.items()}
    assert post == {"title": f"Bí thư {GIA_LAI}", "org": GIA_LAI, "from": "2020-10", "until": "2023",
                    "articles": ["a", "b"]}  # fmt: skip
    assert asked == {2022: ["tran-van-mau"], 2024: []}


TWENTY = [Article("Theo Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị.", id=f"b-{at:02}", title=f"Lúa {at}",
                  published=Day(2024, 9, 1 + at)) for at in range(20)]  # fmt: skip
HEAD = "id,type,number,symbol,issuer,date,term,title,signer"
CORRECTED = "quy-dinh-142-qd-tw-2024,quy định,142,142-QĐ/TW,Bộ Chính trị,2024-04-23,XIII,tên đã sửa,Trần Thị Mẫu"


def test_a_corrected_row_keeps_ids_citations_and_counts(tmp_path):
    path, file = str(tmp_path / "kho.db"), tmp_path / "rieng.csv"
    ingest(TWENTY, path)
    before = snapshot(path)
    file.write_text(f"{HEAD}\n{CORRECTED}\n", encoding="utf-8")
    import_rows(str(file), path, "2026-01-02")
    ingest(TWENTY, path)
    after = snapshot(path)
    node = after["documents"]["quy-dinh-142-qd-tw-2024"]
    assert (node["cited"], node["title"], node["signer"]) == (20, "tên đã sửa", "Trần Thị Mẫu")
    assert before["documents"].keys() == after["documents"].keys()
    assert [before[part] == after[part] for part in ("citations", "articles", "issued", "bodies")] == [True] * 4


SPELLINGS = ("a,quy định,37,37-QÐ/TW,,25/10/2021,,,", "b,Quy định,,37/QĐ-TW,,2021-10-25,,điều cấm,")


def test_spellings_of_a_user_s_rows_are_the_shipped_document(tmp_path):
    path, file = str(tmp_path / "kho.db"), tmp_path / "rieng.csv"
    text = "Quy định 37-QÐ/TW; Quy định 37/QĐ-TW; Quy định số 37-QĐ/TW ngày 25/10/2021."
    ingest([Article(text, id="a", published=Day(2022, 5, 2))], path)
    for row in SPELLINGS:
        file.write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
        import_rows(str(file), path, "2026-01-02")
    with open_store(path) as store:
        assert documents(store, "date", "cited", of="a") == [("quy-dinh-37-qd-tw-2021", "2021-10-25", 1)]
        rows = [node.id for node in store.scan("Document", where={"number": 37, "term": "XIII"}, limit=0)
                if node.properties["symbol"] == "QĐ/TW"]  # fmt: skip
    assert rows == ["quy-dinh-37-qd-tw-2021"]


def test_the_paper_itself_leaves_no_edge_to_itself_and_nothing_open(tmp_path):
    text = ("BỘ CHÍNH TRỊ\nSố 142-QĐ/TW\nHà Nội, ngày 23 tháng 4 năm 2024\nQUY ĐỊNH\nvề việc thử\nĐiều 1. Quy định này "
            "có hiệu lực từ ngày ký và thực hiện thí điểm trong 5 năm.\nPHỤ LỤC\n(kèm theo Quy định "
            "số 142-QĐ/TW)")  # fmt: skip
    path = str(tmp_path / "kho.db")
    ingest([Article(text, id="van-ban", published=Day(2024, 4, 23))], path)
    with open_store(path) as store:
        kinds = ("REPLACES", "AMENDS", "REPEALS", "GUIDES", "IMPLEMENTS", "REVIEWS", "BASED_ON")
        assert store.edges(["quy-dinh-142-qd-tw-2024"], list(kinds), incoming=False) == []
        assert [one["document"] for one in store.node("Article", "van-ban").properties["citations"]] == [
            "quy-dinh-142-qd-tw-2024"] * 2  # fmt: skip
        [said] = store.node("Document", "quy-dinh-142-qd-tw-2024").properties["lapses"]
        assert (said["until"], list(store.scan("Document", where={"known": False, "cited": True}))) == (
            "2029-04-23", [])  # fmt: skip
