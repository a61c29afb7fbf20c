"""Decisions as CSV: written, read back, and what is wrong with a row."""

import csv
import io

import pytest

from citations import Article
from graph.added.deciding import decide, listed
from graph.added.judgement_csv import AlreadyOtherwise, BadJudgement, NotJudgements, as_csv, import_csv
from graph.ingest import ingest
from tests.graph.decided import C2019, C2024, FIRST, NOW, OPEN, SECOND, WHO, taken
from tests.graph.gathered import snapshot


def test_written_and_read_they_give_the_same_graph(path, tmp_path, register):
    odd = Article('=Lạ, "trích"\r\n\tChỉ thị 35 của Bộ Chính trị\r@hết', id="b,\"1\"")
    ingest([odd], path, register=register)
    decide("a", FIRST, "is", C2019, path, by="=Lan", why='vì "thế",\nnhé', now=NOW, register=register)
    decide("a", SECOND, "new", None, path, **WHO, register=register)
    decide("b,\"1\"", odd.text.index("Chỉ"), "not", C2024, path, **WHO, register=register)
    written = as_csv([shown.entry.judgement for shown in listed(path)])
    assert len(list(csv.DictReader(io.StringIO(written, newline="")))) == 3
    file = tmp_path / "quyet-dinh.csv"
    file.write_text(written, encoding="utf-8", newline="")
    other = str(tmp_path / "khac.db")
    first = import_csv(str(file), other, register=register)
    assert [why for _, why in first.aside] == ["no article"] * 3
    ingest([odd, OPEN], other, register=register)
    assert snapshot(other) == snapshot(path)
    assert [shown.entry.judgement for shown in listed(other)] == [shown.entry.judgement for shown in listed(path)]
    again = import_csv(str(file), other, register=register)
    assert (again.added, again.same, again.refused) == (0, 3, ())


FILES = {
    "with its mark": (",", "utf-8-sig"),
    "with semicolons": (";", "utf-8"),
    "with tabs in another encoding": ("\t", "utf-16"),
}


@pytest.mark.parametrize(("delimiter", "encoding"), FILES.values(), ids=FILES)
def test_files_as_spreadsheets_write_them(path, tmp_path, register, delimiter, encoding):
    file = tmp_path / "quyet-dinh.csv"
    file.write_text((HEAD + GOOD).replace(",", delimiter), encoding=encoding)
    assert import_csv(str(file), path, register=register).added == 1


HEAD = "article,start,end,quote,verdict,document,by,why,at\n"
GOOD = f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,{C2019},Lan,x,2026-01-05\n"
BAD = {
    "no name": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,{C2019},,x,2026-01-05\n", BadJudgement, "by"),
    "no place": (f"a,đầu,{FIRST + 10},Chỉ thị 35,is,{C2019},Lan,x,2026-01-05\n", BadJudgement, "start"),
    "another verdict": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,maybe,{C2019},Lan,x,2026-01-05\n", BadJudgement, "is, not"),
    "is nothing": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,,Lan,x,2026-01-05\n", BadJudgement, "document"),
    "a new one with an id": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,new,x,Lan,x,2026-01-05\n", BadJudgement, "document"),
    "a quote of another length": (f"a,{FIRST},{FIRST + 9},Chỉ thị 35,new,,Lan,x,2026-01-05\n", BadJudgement, "end"),
    "the contrary": (f"a,{FIRST},{FIRST + 10},Chỉ thị 35,is,{C2024},Vũ,x,2026-01-06\n", AlreadyOtherwise, "Lan"),
}


@pytest.mark.parametrize(("row", "error", "words"), BAD.values(), ids=BAD)
def test_a_bad_row_is_named_and_the_others_are_taken(path, tmp_path, register, row, error, words):
    file = tmp_path / "quyet-dinh.csv"
    file.write_text(HEAD + row + GOOD, encoding="utf-8")
    found = import_csv(str(file), path, register=register)
    assert (found.added, [type(each) for each in found.refused]) == (1, [error])
    assert str(found.refused[0]).startswith(f"{file}:2:")
    assert words in found.refused[0].text("en")
    assert words in found.refused[0].text("vi")
    assert taken(path)[0][0] == C2019


def test_a_file_of_something_else_is_refused(path, tmp_path, register):
    file = tmp_path / "khac.csv"
    file.write_text("id,title\n1,x\n", encoding="utf-8")
    with pytest.raises(NotJudgements, match="verdict"):
        import_csv(str(file), path, register=register)
