"""The register: nothing lost on the way in, found by every name, bad rows named."""

import csv
from collections import Counter
from datetime import date as Day
from importlib.resources import files

import pytest

from citations.vocabulary import LAWS
from graph.model import Document
from graph.register import Register
from graph.resolving.rows import BadRow, normal_symbol, read_rows
from graph.words.keys import key
from graph.words.lawnames import MOST_WORDS, law_name

HEAD = "id,type,number,symbol,issuer,date,term,title,nickname"


def shipped_rows(name):
    text = files("graph").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(keepends=True)))


@pytest.mark.parametrize("name", ["documents.csv", "laws.csv"])
def test_every_shipped_row_is_a_document(name):
    rows = shipped_rows(name)
    documents = [Register.shipped().get(row["id"]) for row in rows]
    assert len(rows) == {"documents.csv": 723, "laws.csv": 740}[name]
    assert None not in documents
    for row, document in zip(rows, documents, strict=True):
        assert (document.type, document.confidence, document.known) == (row["type"], row["confidence"], True)
        assert str(document.number or "") == row["number"]
        assert (document.date.isoformat() if document.date else "") == row["date"]
        assert (document.title or "") == row["title"]
        assert (document.issuer or "") == row["issuer"]


def test_how_well_rows_are_known_stays_with_them():
    counted = Counter(document.confidence for document in Register.shipped().documents())
    assert set(counted) == {"two sources", "one source", "own"}
    assert sum(counted.values()) == 723 + 740


SYMBOLS = {
    "the usual form": ("142", "142-QĐ/TW", ("142", "QĐ/TW")),
    "a leading zero": ("5", "05-CT/TW", ("5", "CT/TW")),
    "hyphen and slash swapped": ("37", "37/QĐ-TW", ("37", "QĐ/TW")),
    "the Icelandic letter": ("37", "37-QÐ/TW", ("37", "QĐ/TW")),
    "a number with a letter": ("8", "8B-NQ/HNTW", ("8B", "NQ/HNTW")),
    "a letter kept in the symbol": ("30", "c/NQ-CP", ("30c", "NQ-CP")),
    "no number in the symbol": ("45", "QH14", ("45", "QH14")),
    "the number only in the symbol": (None, "27-HD/BTCTW", ("27", "HD/BTCTW")),
    "a year between number and symbol": (None, "56/2015/NĐ-CP", ("56", "NĐ-CP")),
    "no symbol": ("7", None, ("7", None)),
}


@pytest.mark.parametrize(("number", "written", "expected"), SYMBOLS.values(), ids=SYMBOLS)
def test_symbols_are_read_into_one_form(number, written, expected):
    assert normal_symbol(number, written) == expected


BAD = {
    "no type": ("x,,1,,,,,,", "rieng.csv:3: No type"),
    "a number that is none": ("x,chỉ thị,mười,,,,,,", "rieng.csv:3: 'mười' is no number"),
    "a day that is none": ("x,chỉ thị,1,,,2024-13-45,,,", "rieng.csv:3: '2024-13-45' is no day"),
    "a day of a month that has none": ("x,chỉ thị,1,,,31/02/2024,,,", "rieng.csv:3: '31/02/2024' is no day"),
    "nothing to know it by": (",chỉ thị,,,,,,,", "rieng.csv:3: Neither a number"),
}


@pytest.mark.parametrize(("row", "message"), BAD.values(), ids=BAD)
def test_a_bad_row_is_named_by_file_and_line(row, message):
    good = "a,chỉ thị,1,01-CT/TU,Tỉnh ủy Gia Lai,2021-01-05,,,"
    with pytest.raises(BadRow) as raised:
        read_rows([HEAD, good, row], "rieng.csv")
    assert str(raised.value).startswith(message)
    assert "rieng.csv:3" in raised.value.text("vi")


def test_a_spreadsheets_row_is_read_as_meant():
    (document,) = read_rows([HEAD, ",Chỉ thị,5,5-CT/TW,,15/05/2016,,,Chỉ thị 05; học Bác"], "rieng.csv")
    assert document == Document(
        "chi-thi-05-ct-tw-2016", "chỉ thị", 5, symbol="CT/TW", date=Day(2016, 5, 15), term="XII", known=True,
        names=("Chỉ thị 05", "học Bác"),
    )  # fmt: skip


def test_a_zero_that_a_spreadsheet_drops_makes_no_second_document():
    rows = [HEAD, ",Chỉ thị,5,05-CT/TW,,15/05/2016,,,a", ",chỉ thị,05,5-CT/TW,,2016-05-15,,,b"]
    documents = read_rows(rows, "rieng.csv")
    assert {document.id for document in documents} == {"chi-thi-05-ct-tw-2016"}
    assert {(document.number, document.symbol, document.date) for document in documents} == {
        (5, "CT/TW", Day(2016, 5, 15))
    }


def test_a_letter_in_a_number_stays_as_typed():
    (document,) = read_rows([HEAD, ",nghị quyết,8B,8B-NQ/HNTW,,27/03/1990,,,"], "rieng.csv")
    assert (document.number, document.numeral, document.symbol) == (8, "8B", "NQ/HNTW")
    assert document.date == Day(1990, 3, 27)


def test_own_spellings_of_a_shipped_row_are_one_document():
    rows = [
        HEAD,
        "a,quy định,37,37-QÐ/TW,,25/10/2021,,,Quy định 37",
        "b,Quy định,,37/QĐ-TW,,2021-10-25,,,điều cấm",
    ]
    register = Register([*Register.shipped().documents(), *read_rows(rows, "rieng.csv")])
    (document,) = [found for found in register.numbered("quy định", 37) if found.term == "XIII"]
    assert document.id == "quy-dinh-37-qd-tw-2021"
    assert document.issuer == "Ban Chấp hành Trung ương"
    assert {"Quy định 37", "điều cấm"} < set(document.names)
    assert len(register.documents()) == len(Register.shipped().documents())


def test_a_corrected_row_replaces_the_shipped_one():
    before = Register.shipped()
    fixed = "quy-dinh-142-qd-tw-2024,quy định,142,142-QĐ/TW,Bộ Chính trị,2024-04-23,XIII,tên đã sửa,"
    after = Register([*before.documents(), *read_rows([HEAD, fixed], "rieng.csv")])
    assert after.get("quy-dinh-142-qd-tw-2024").title == "tên đã sửa"
    assert after.fingerprint("quy-dinh-142-qd-tw-2024") != before.fingerprint("quy-dinh-142-qd-tw-2024")
    assert after.fingerprint("quy-dinh-144-qd-tw-2024") == before.fingerprint("quy-dinh-144-qd-tw-2024")
    assert after.fingerprint("khong-co") is None


def test_three_papers_of_one_number_and_day_stay_three():
    found = Register.shipped().numbered("nghị quyết", 4, "NQ/HNTW")
    assert sum(document.date == Day(1993, 1, 14) for document in found) == 3


NAMED = {
    "a nickname": ("Quy định nêu gương", ["quy-dinh-101-qd-tw-2012", "quy-dinh-08-qdi-tw-2018"]),
    "without marks": (
        "quy che bau cu trong dang",
        ["quyet-dinh-244-qd-tw-2014", "quyet-dinh-190-qd-tw-2024"],
    ),
    "in capitals": ("NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII", ["nghi-quyet-04-nq-tw-2016"]),
    "a law of a year": ("Luật Đất đai 2013", ["luat-dat-dai-45-2013-qh13"]),
    "a title with its kind": ("Quy định về thí điểm", []),
    "nothing by that name": ("Quy định cái gì đó", []),
}


@pytest.mark.parametrize(("name", "expected"), NAMED.values(), ids=NAMED)
def test_found_by_name(name, expected):
    assert [document.id for document in Register.shipped().named(name)] == expected


def test_found_by_number_and_not_by_a_longer_one():
    register = Register.shipped()
    assert {document.number for document in register.numbered("quy định", 14)} <= {14}
    assert [document.id for document in register.numbered("quy định", 142)] == ["quy-dinh-142-qd-tw-2024"]
    assert register.numbered("quy định", 5142) == ()


def test_found_by_plenum_and_term():
    register = Register.shipped()
    assert {document.number for document in register.of_session("HNTW 8", "XIII")} == {42, 43, 44, 45}
    assert [document.id for document in register.of_session("ĐH XIII")] == ["nghi-quyet-dai-hoi-xiii-2021"]
    assert register.of_session("HNTW 4", "XX") == ()
    assert register.of_session("họp báo") == ()


BLOCKS = {
    "number, and the regulation it enacts": (
        "quyet-dinh-190-qd-tw-2024",
        {"n:QĐ:190", "t:quyết định:ban hanh quy", "t:quy chế:bau cu trong"},
    ),
    "number and plenum": ("nghi-quyet-44-nq-tw-2023", {"n:NQ:44", "s:HNTW 8"}),
    "a name that is a number": ("quyet-dinh-6-qd-ttg", {"n:QĐ:6", "n:ĐA:6"}),
    "a law with its number": ("luat-dat-dai-45-2013-qh13", {"n:LUẬT:45", "l:luat dat dai"}),
    "an act that amends a law": (
        "luat-sua-doi-luat-quan-ly-thue-21-2012-qh13",
        {"n:LUẬT:21", "l:luat quan ly thue"},
    ),
    "the charter": ("dieu-le-dang-2011", {"c:ĐH XI", "t:điều lệ đảng"}),
}


@pytest.mark.parametrize(("document_id", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_the_blocks_a_changed_row_touches(document_id, expected):
    register = Register.shipped()
    assert expected <= register.blocks_of(register.get(document_id))


def test_a_document_stands_in_each_of_its_blocks():
    register = Register.shipped()
    for document in register.documents():
        assert all(document in register.in_block(block) for block in register.blocks_of(document))


def test_no_known_law_loses_a_part_of_its_name():
    for document in Register.shipped().documents():
        if document.type in LAWS and document.title and "sửa đổi" not in document.title:
            written = key(document.title).split()
            base = law_name(document.title, document.type).base.split()
            assert base == written[: len(base)]
            assert len(base) == min(len(written), MOST_WORDS) or written[len(base)] in {
                "nam",
                *map(str, range(1940, 2030)),
            }
