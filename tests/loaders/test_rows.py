"""Tables: separators and headings as people have them, and rows that are named as bad."""

from datetime import date as Day
from io import BytesIO

import pytest

from loaders import errors
from loaders.registry import read


def readings(data, **asked):
    return list(read(["-"], form="csv", stdin=BytesIO(data if isinstance(data, bytes) else data.encode()), **asked))


def said(article):
    return (article.title, article.text, article.published, article.place)


ROW = ("Bài một", "Quy định 142", Day(2024, 8, 5), "Huế")
READ = {
    "commas": "title,text,published,place\nBài một,Quy định 142,2024-08-05,Huế\n",
    "semicolons, Vietnamese headings": "tiêu đề;nội dung;ngày;nơi\nBài một;Quy định 142;5/8/2024;Huế\n",
    "tabs, capitals": "TIÊU ĐỀ\tNỘI DUNG\tNGÀY ĐĂNG\tĐỊA PHƯƠNG\nBài một\tQuy định 142\t05-08-2024\tHuế\n",
    "headings without marks": "tieu de;noi dung;ngay;noi\nBài một;Quy định 142;5/8/2024;Huế\n",
    "a mark before it": "\ufefftiêu đề;nội dung;ngày;nơi\nBài một;Quy định 142;5/8/2024;Huế\n",
    "Windows line ends": "tiêu đề;nội dung;ngày;nơi\r\nBài một;Quy định 142;5/8/2024;Huế\r\n",
    "a spreadsheet's first line": "sep=;\ntiêu đề;nội dung;ngày;nơi\nBài một;Quy định 142;5/8/2024;Huế\n",
    "another order, others ignored": "nơi;ghi chú;nội dung;ngày;tiêu đề\nHuế;x;Quy định 142;5/8/2024;Bài một\n",
    "no last line end": "tiêu đề;nội dung;ngày;nơi\nBài một;Quy định 142;5/8/2024;Huế",
    "empty rows and cells at the end": "tiêu đề;nội dung;ngày;nơi\n;;;\nBài một;Quy định 142;5/8/2024;Huế;;\n\n",
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_reads_the_row(data):
    assert [said(one) for one in readings(data)] == [ROW]


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_reads_it_in_utf_16(data):
    assert [said(one) for one in readings(data.encode("utf-16"))] == [ROW]


def test_a_cell_keeps_its_lines_and_quotes():
    [found] = readings('tiêu đề;nội dung\nBài;"Dòng một; ""trích""\r\n\r\nQuy định 142\n"\n')
    assert found.text == 'Dòng một; "trích"\r\n\r\nQuy định 142\n'


def test_a_mark_semicolons_and_a_cell_of_several_lines_are_one_article_each():
    head, cell = "\ufefftiêu đề;nội dung;ngày\r\n", '"Học ""142"";\r\n\r\nQuy định 142"'
    found = readings(f"{head}Một;{cell};5/8/2024\r\nHai;Chỉ thị 35;6/8/2024\r\n")
    assert [said(one) for one in found] == [
        ("Một", 'Học "142";\r\n\r\nQuy định 142', Day(2024, 8, 5), None), ("Hai", "Chỉ thị 35", Day(2024, 8, 6), None),
    ]  # fmt: skip


def test_a_column_by_the_name_the_caller_gives():
    [found] = readings("a;b\nQuy định 142;Bài một\n", fields={"text": "a", "title": "B"})
    assert (found.text, found.title) == ("Quy định 142", "Bài một")


def test_source_and_address():
    [found] = readings("nội dung;nguồn;url\nQuy định 142;Báo Ví Dụ;https://bao.vidu/1?utm_source=x\n")
    assert (found.id, found.source) == ("bao.vidu--1", "https://bao.vidu/1")


HEAD = "tiêu đề,chức vụ,nội dung\n"
GOOD = "Bài một,Bí thư,Quy định 142\n"
BAD = {
    "too many cells": ("Bài hai,Bí thư,Quy định 143, và 144\n", errors.BadRow, 3),
    "no text": ("Bài hai,Bí thư,\n", errors.NoText, 3),
    "letters behind a quote": ('Bài hai,"Bí" thư,Quy định 143\n', errors.BadQuotes, 3),
    "a quote never closed": ('Bài hai,Bí thư,"Quy định 143\n', errors.BadQuotes, 3),
}


@pytest.mark.parametrize(("bad", "error", "line"), BAD.values(), ids=BAD)
def test_names_a_bad_row_and_reads_the_others(bad, error, line):
    found = readings(HEAD + GOOD + bad + GOOD + GOOD)
    assert [getattr(one, "text", None) for one in found] == ["Quy định 142", None, "Quy định 142", "Quy định 142"]
    assert (type(found[1].error), found[1].line) == (error, line)


def test_one_row_of_an_old_encoding_is_converted_and_named():
    heard = []
    vni = "Traàn Vaên Maãu,Bí thö Tænh uûy,Quy ñònh 142-QÑ/TW\n"
    found = readings(HEAD + GOOD + vni + GOOD, noted=heard.append)
    assert [one.text for one in found] == ["Quy định 142", "Quy định 142-QĐ/TW", "Quy định 142"]
    assert found[1].title == "Trần Văn Mẫu"
    assert [str(one.note) for one in heard] == ["-:3: converted from VNI."]


def test_the_raw_bytes_of_an_old_encoding_in_one_row():
    heard = []
    vni = "Traàn Vaên Maãu,Bí thö Tænh uûy,Quy ñònh 142-QÑ/TW\n".encode("cp1252")
    found = readings((HEAD + GOOD * 9).encode() + vni + GOOD.encode(), noted=heard.append)
    assert [one.text for one in found][9] == "Quy định 142-QĐ/TW"
    assert {one.line for one in heard} == {11}


REFUSED = {
    "no column for the text": ("tiêu đề;ngày\nBài một;5/8/2024\n", errors.NoTextColumn),
    "no headings": ("Bài một;Quy định 142\n", errors.NoTextColumn),
    "nothing": ("", errors.Empty),
    "blank lines": ("\n\n", errors.Empty),
    "lines that end as on an old Macintosh": ("tiêu đề;nội dung\rBài một;Quy định 142\r", errors.BadQuotes),
}


@pytest.mark.parametrize(("data", "error"), REFUSED.values(), ids=REFUSED)
def test_refuses_a_file_that_is_no_table_of_articles(data, error):
    [found] = readings(data)
    assert isinstance(found.error, error)


def test_many_unclosed_quotes_end():
    found = readings(HEAD + 'Bài,Bí thư,"Quy định\n' * 300)
    assert len(found) <= 301
