"""A user's own register: checked on the way in, decided anew, above the shipped rows, and out again."""

import csv
import io
from datetime import date as Day
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citations import Article
from citations.errors import UserError
from graph.added.entering import (
    AgainstOrder,
    AlreadyYours,
    NotARegister,
    NoTerm,
    OtherNumber,
    OtherTerm,
    SameNumber,
    Twice,
    UnknownType,
    check_rows,
)
from graph.added.own_register import NotYours, import_rows, register_at, remove_rows, rows_of
from graph.check import check_article
from graph.ingest import ingest
from graph.questions.press import misprints
from graph.register import Register
from graph.resolving.in_order import Numbered, in_order
from graph.resolving.rows import BadRow
from graph.store import open_store
from graph.troubles import NoStore
from tests.graph.gathered import KNOWN, made, snapshot
from viz.names import own_csv

NOW = "2026-01-05T08:00:00+00:00"
HEAD = "id,type,number,symbol,issuer,date,term,title"
KL_877 = ",kết luận,877,877-KL/TW,Bộ Chính trị,2023-05-03,,về nước sạch"
IDS = {"kl": "ket-luan-877-kl-tw-2023", "qd": "quy-dinh-142-qd-tw-2024"}


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path, register: Register) -> str:
    address = str(tmp_path / "kho.db")
    ingest(made(30), address, register=register)
    return address


def written(place: Path, *rows: str, name: str = "rieng.csv", head: str = HEAD, encoding: str = "utf-8") -> str:
    file = place / name
    file.write_text("\n".join([head, *rows]) + "\n", encoding=encoding)
    return str(file)


CHECKED: dict[str, tuple[list[str], list[tuple[int, type[UserError], str]]]] = {
    "a good row": ([KL_877], []),
    "no type": ([",,877,,,,,"], [(2, BadRow, "type")]),
    "a number that is none": ([",kết luận,mười,,,,,"], [(2, BadRow, "'mười'")]),
    "a day that is none": ([",kết luận,877,,,31/02/2023,,"], [(2, BadRow, "'31/02/2023'")]),
    "a type with a slip": ([",kêt luận,877,,,,,"], [(2, UnknownType, "kết luận")]),
    "a type in capitals": ([",KẾT LUẬN,877,877-KL/TW,,2023-05-03,,"], []),
    "a term that contradicts the day": (
        [",kết luận,877,877-KL/TW,Bộ Chính trị,2019-05-03,XIII,"], [(2, OtherTerm, "XII")]),
    "a term that is none": ([",kết luận,877,877-KL/TW,Bộ Chính trị,,13,"], [(2, NoTerm, "XIII")]),
    "a congress's own paper in the days before the term": (
        [",kết luận,877,877-KL/TW,Bộ Chính trị,2021-01-20,XIII,"], []),
    "a local term is no congress term": ([",kết luận,877,877-KL/TU,Tỉnh ủy Gia Lai,2023-05-03,XVI,"], []),
    "twice the same id": ([KL_877, KL_877.replace("nước", "gạo")], [(3, Twice, "line 2")]),
    "twice the same number and day under two ids": (
        ["x" + KL_877, "y" + KL_877], [(3, Twice, "line 2")]),
    "a number of the term that is known of another day": (
        ["x,quy định,142,142-QĐ/TW,Bộ Chính trị,2025-01-03,,"], [(2, SameNumber, IDS["qd"])]),
    "the same number of another term": (["x,quy định,142,142-QĐ/TW,Bộ Chính trị,2018-01-03,,"], []),
    "the same number of another body": (["x,quy định,142,142-QĐ/TU,Tỉnh ủy Gia Lai,2025-01-03,,"], []),
    "a correction of the day by id": ([f"{IDS['qd']},quy định,142,142-QĐ/TW,Bộ Chính trị,2024-04-24,,"], []),
    "the id of another number": (
        [f"{IDS['qd']},quy định,124,124-QĐ/TW,Bộ Chính trị,2024-03-24,,"], [(2, OtherNumber, "142-QĐ/TW")]),
    "a day before that of a lower number": (
        [",chỉ thị,50,50-CT/TW,Bộ Chính trị,2022-04-24,,x"], [(2, AgainstOrder, "35-CT/TW")]),
    "a day after that of a higher number": (
        [",chỉ thị,30,30-CT/TW,Bộ Chính trị,2025-04-24,,x"], [(2, AgainstOrder, "35-CT/TW")]),
    "some days out of order": ([",chỉ thị,36,36-CT/TW,Bộ Chính trị,2024-06-10,,x"], []),
    "in order": ([",chỉ thị,36,36-CT/TW,Bộ Chính trị,2024-07-10,,x"], []),
    "another term's order is no order": ([",chỉ thị,36,36-CT/TW,Bộ Chính trị,2021-07-10,,x",
                                          ",chỉ thị,37,37-CT/TW,Bộ Chính trị,2020-07-10,,x"],
                                         [(2, AgainstOrder, "35-CT/TW")]),
    "one of several of a local body": (
        [",kết luận,1,01-KL/TU,Tỉnh ủy Gia Lai,2021-01-03,,", ",kết luận,2,02-KL/TU,Tỉnh ủy Gia Lai,2023-02-03,,",
         ",kết luận,3,03-KL/TU,Tỉnh ủy Gia Lai,2021-03-03,,", ",kết luận,4,04-KL/TU,Tỉnh ủy Gia Lai,2021-04-03,,"],
        [(3, AgainstOrder, "03-KL/TU")]),
    "papers of the state count anew each year": (
        [",nghị định,90,90/2023/NĐ-CP,Chính phủ,2023-12-03,,", ",nghị định,91,91/2024/NĐ-CP,Chính phủ,2024-07-03,,"],
        []),
    "an empty line is no row": ([KL_877, ",,,,,,,", ""], []),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), CHECKED.values(), ids=CHECKED)
def test_rows_are_checked_on_the_way_in(register, rows, expected):
    found = check_rows("\n".join([HEAD, *rows]), "rieng.csv", register, [])
    errors = [*found.refused, *(entry.doubt for entry in found.entries if entry.doubt)]
    assert [(error.said["line"], type(error)) for error in errors] == [each[:2] for each in expected]
    for error, (line, _, words) in zip(errors, expected, strict=True):
        for lang in ("en", "vi"):
            assert error.text(lang).startswith(f"rieng.csv:{line}: ")
        assert words in error.text("en")
    assert len(found.entries) + len(found.refused) == len([row for row in rows if row.strip(",")])


def test_a_row_that_the_register_has_under_another_id_is_refused(register):
    (mine,) = check_rows(f"{HEAD}\na{KL_877}", "1.csv", register, []).entries
    (error,) = check_rows(f"{HEAD}\nb{KL_877}", "2.csv", register, [mine.document]).refused
    assert isinstance(error, AlreadyYours)
    assert "vankien register remove a" in error.text("en")
    assert check_rows(f"{HEAD}\na{KL_877}", "2.csv", register, [mine.document]).refused == ()


FILES = {
    "by a spreadsheet, with its mark": (",", "utf-8-sig"),
    "with semicolons": (";", "utf-8"),
    "with tabs in another encoding": ("\t", "utf-16"),
}


@pytest.mark.parametrize(("delimiter", "encoding"), FILES.values(), ids=FILES)
def test_files_as_programs_write_them(tmp_path, path, register, delimiter, encoding):
    file = written(tmp_path, KL_877.replace(",", delimiter), head=HEAD.replace(",", delimiter), encoding=encoding)
    assert import_rows(file, path, NOW, register=register).added == 1
    assert [one.row.document.id for one in rows_of(path, register)] == [IDS["kl"]]


def test_a_file_of_something_else_is_refused_and_nothing_is_made(tmp_path, register):
    file = written(tmp_path, "1,2", head="a,b")
    with pytest.raises(NotARegister, match=r"type.*year.*short_names"):
        import_rows(file, str(tmp_path / "kho.db"), NOW, register=register)
    assert rows_of(str(tmp_path / "kho.db"), register) == ()


def test_good_rows_are_taken_and_the_others_named(tmp_path, path, register):
    file = written(tmp_path, KL_877, ",kết luận,x,,,,,", ",chỉ thị,50,50-CT/TW,Bộ Chính trị,2022-04-24,,x")
    found = import_rows(file, path, NOW, register=register)
    assert (found.added, len(found.refused), len(found.doubted)) == (1, 1, 1)
    assert [one.row.document.id for one in rows_of(path, register)] == [IDS["kl"]]
    again = import_rows(file, path, NOW, doubtful=True, register=register)
    assert (again.added, again.same) == (1, 1)
    assert {one.row.document.id for one in rows_of(path, register)} == {IDS["kl"], "chi-thi-50-ct-tw-2022"}


def test_what_a_row_changes_is_told_and_is_gone_with_it(tmp_path, path, register):
    before = snapshot(path)
    with open_store(path) as store:
        citing = store.node("Document", IDS["kl"]).properties["cited"]
    found = import_rows(written(tmp_path, KL_877), path, NOW, register=register, limit=0)
    difference = found.difference
    assert difference.counts["CITES"].changed == len(difference.citations) == citing
    assert {(one.document, one.before.certainty) for one in difference.citations} == {(IDS["kl"], "new")}
    assert {one.after.certainty for one in difference.citations} == {"stated", "inferred"}
    assert all("877" in one.quote for one in difference.citations)
    (document,) = difference.documents
    assert (document.before["known"], document.after["known"]) == (False, True)
    back = remove_rows([IDS["kl"]], path, register=register)
    assert back.counts["CITES"].changed == citing
    assert snapshot(path) == before
    fresh = str(tmp_path / "fresh.db")
    import_rows(written(tmp_path, KL_877), fresh, NOW, register=register)
    ingest(made(30), fresh, register=register)
    import_rows(written(tmp_path, KL_877), path, NOW, register=register)
    assert snapshot(fresh) == snapshot(path)


def test_the_same_row_again_changes_nothing(tmp_path, path, register):
    file = written(tmp_path, KL_877)
    import_rows(file, path, NOW, register=register)
    found = import_rows(file, path, NOW, register=register)
    assert (found.added, found.changed, found.same, found.difference.counts) == (0, 0, 1, {})


def test_the_users_row_holds_in_place_of_the_shipped_one_and_says_so(tmp_path, path, register):
    row = f"{IDS['qd']},quy định,142,142-QĐ/TW,,2024-04-24,,"
    found = import_rows(written(tmp_path, row), path, NOW, register=register)
    assert [(one.shipped, one.instead) for one in found.in_place] == [
        (IDS["qd"], {"date": (Day(2024, 4, 23), Day(2024, 4, 24))})]  # fmt: skip
    with open_store(path) as store:
        about = store.node("Document", IDS["qd"]).properties
    assert (about["date"], about["title"], about["issuer"]) == ("2024-04-24", "thí điểm giao quyền", "Bộ Chính trị")
    assert about["own"] == ["type", "number", "symbol", "date", "term"]
    remove_rows([IDS["qd"]], path, register=register)
    with open_store(path) as store:
        about = store.node("Document", IDS["qd"]).properties
    assert (about["date"], about["own"]) == ("2024-04-23", [])


def test_a_row_of_the_same_number_and_day_under_another_id_is_that_document(tmp_path, path, register):
    row = "cua-toi,quy định,142,142-QĐ/TW,,2024-04-23,,thí điểm giao quyền cho người đứng đầu"
    import_rows(written(tmp_path, row), path, NOW, register=register)
    with open_store(path) as store:
        assert store.node("Document", "cua-toi") is None
        assert store.node("Document", IDS["qd"]).properties["title"] == "thí điểm giao quyền cho người đứng đầu"
    assert [one.shipped for one in rows_of(path, register)] == [IDS["qd"]]


def test_the_row_counts_wherever_a_store_is_at_hand(tmp_path, path):
    wrong = Article("Theo Kết luận số 877-KL/TW ngày 13/5/2023 của Bộ Chính trị.", id="sai", published=Day(2024, 1, 1))
    ingest([wrong], path)
    assert [one for one in misprints(path, Register.shipped(), limit=0).errors if one.article.id == "sai"] == []
    import_rows(written(tmp_path, KL_877), path, NOW, doubtful=True)
    found = [one for one in misprints(path, Register.shipped(), limit=0).errors if one.article.id == "sai"]
    assert [one.checked.findings[0].right for one in found] == ["3/5/2023"]
    (checked,) = check_article(wrong, register_at(path)).citations
    assert checked.held == (IDS["kl"],)
    assert register_at(str(tmp_path / "none.db")) is Register.shipped()


def test_a_row_that_is_not_there_cannot_be_taken_out(tmp_path, path, register):
    before = snapshot(path)
    with pytest.raises(NotYours) as caught:
        remove_rows([IDS["qd"]], path, register=register)
    assert IDS["qd"] in caught.value.text("vi")
    assert snapshot(path) == before
    with pytest.raises(NoStore):
        remove_rows(["x"], str(tmp_path / "none.db"))


CELLS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12).map(str.strip)


@given(title=CELLS, nickname=CELLS, issuer=CELLS, year=st.sampled_from([None, 2015, 2024]))
def test_what_is_written_is_read_back(title, nickname, issuer, year):
    symbol = f"56/{year}/NĐ-CP" if year else "56-QĐ/TU"
    out = io.StringIO()
    csv.writer(out).writerows([["id", "type", "symbol", "issuer", "title", "nickname"],
                               ["x", "nghị định", symbol, f" {issuer}", f" {title}", nickname.replace(";", ",")]])
    register = Register([])
    first = [entry.document for entry in check_rows(out.getvalue(), "a.csv", register, []).entries]
    again = [entry.document for entry in check_rows(own_csv(first), "b.csv", register, []).entries]
    assert again == first
    assert len(first) == 1


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(1, 400), st.sampled_from([1, 4])), max_size=12))
def test_the_heaviest_run_is_found(papers):
    rows = [Numbered(number, day, weight, str(at)) for at, (number, day, weight) in enumerate(papers)]
    kept = in_order(rows)
    assert [row.day for row in kept] == sorted(row.day for row in kept)
    assert [row.number for row in kept] == sorted(row.number for row in kept)
    ordered = sorted(rows, key=lambda row: (row.number, row.day, row.name))
    best = [0] * len(ordered)
    for at, row in enumerate(ordered):
        best[at] = row.weight + max((best[other] for other in range(at) if ordered[other].day <= row.day), default=0)
    assert sum(row.weight for row in kept) == max(best, default=0)


def test_the_shipped_rows_but_one_run_in_order():
    lines = [entry.doubt for entry in check_rows(
        own_csv(Register.shipped().documents()), "chung.csv", Register([]), []).entries if entry.doubt]  # fmt: skip
    central = {error.said["name"] for error in lines if isinstance(error, AgainstOrder) and "/TW" in error.said["name"]}
    assert central == {"Kết luận 12-KL/TW"}
