"""JSON lines: good lines become articles, each bad one is named with its line and cause."""

import json
from datetime import date as Day
from io import BytesIO

import pytest

from citations.model import Article
from loaders import errors, records
from loaders.model import Skipped
from loaders.registry import read


def readings(data, form="jsonl", **asked):
    return list(read(["-"], form=form, stdin=BytesIO(data if isinstance(data, bytes) else data.encode()), **asked))


def line(**record):
    return json.dumps(record, ensure_ascii=False) + "\n"


def only(data, **asked):
    [article] = readings(data, **asked)
    assert isinstance(article, Article), article.error
    return article


FIELDS = {
    "all fields": (
        line(text="Quy định 142", id="7", title="T", published="2024-09-27", place="Huế", source="https://bao.vidu/1"),
        Article("Quy định 142", "7", "T", Day(2024, 9, 27), "Huế", "https://bao.vidu/1"),
    ),
    "an id that is a number": (
        line(text="Quy định 142", id=7, title="T"), Article("Quy định 142", "7", "T", source="-"),
    ),
    "an id from the address, cleaned": (
        line(text="Quy định 142", title="T", url="https://www.bao.vidu/bai-1?utm_source=fb#c"),
        Article("Quy định 142", "bao.vidu--bai-1", "T", source="https://www.bao.vidu/bai-1"),
    ),
    "a source that is no address": (
        line(text="Quy định 142", id="7", title="T", source="Báo Ví Dụ"),
        Article("Quy định 142", "7", "T", source="Báo Ví Dụ"),
    ),
    "day and time": (
        line(text="Quy định 142", id="7", title="T", published="2024-09-27T23:30:00+07:00"),
        Article("Quy định 142", "7", "T", Day(2024, 9, 27), source="-"),
    ),
    "day first": (
        line(text="Quy định 142", id="7", title="T", published="5/8/2024"),
        Article("Quy định 142", "7", "T", Day(2024, 8, 5), source="-"),
    ),
    "nulls are not said": (
        line(text="Quy định 142", id="7", title=None, published=None, place=None, source=None),
        Article("Quy định 142", "7", source="-"),
    ),
    "other fields are ignored": (
        line(text="Quy định 142", id="7", title="T", tags=["a"], site_id=3),
        Article("Quy định 142", "7", "T", source="-"),
    ),
    "the text is kept to the letter": (
        line(text="\ufeff Quy\u200b  đi\u0323nh\r\n142 &amp; 😀\n", id="7", title="T"),
        Article("\ufeff Quy\u200b  đi\u0323nh\r\n142 &amp; 😀\n", "7", "T", source="-"),
    ),
}


@pytest.mark.parametrize(("data", "expected"), FIELDS.values(), ids=FIELDS)
def test_reads_a_record(data, expected):
    assert only(data) == expected


def test_reads_fields_of_other_names():
    found = only(line(content="Quy định 142", day="2024-09-27", id="7"), fields={"text": "content", "published": "day"})
    assert (found.text, found.published) == ("Quy định 142", Day(2024, 9, 27))


def test_what_the_record_states_goes_before_what_the_caller_says():
    data = line(text="Quy định 142", published="2024-09-27", place="Huế") + line(text="Quy định 143")
    found = readings(data, place="Gia Lai", published=Day(2020, 1, 1))
    assert [(one.place, one.published) for one in found] == [("Huế", Day(2024, 9, 27)), ("Gia Lai", Day(2020, 1, 1))]


def test_what_the_text_states_goes_before_what_the_caller_says():
    found = only(line(text="Giao ban tháng 12 (03/12/2018 17:40)\n\nChiều 3/12, họp."), published=Day(2020, 1, 1))
    assert found.published == Day(2018, 12, 3)


BAD = {
    "cut in the middle": ('{"text": "Quy đị', errors.NotJson),
    "a list": ('["Quy định"]', errors.NotAnObject),
    "a string": ('"Quy định"', errors.NotAnObject),
    "null": ("null", errors.NotAnObject),
    "no text": ('{"title": "T"}', errors.NoTextField),
    "text that is a list": ('{"text": ["Quy định"]}', errors.NoTextField),
    "an empty text": ('{"text": " \\n"}', errors.NoText),
    "no letter in the text": ('{"text": "142 / 2024"}', errors.NoText),
    "too deep": ("[" * 5000 + "]" * 5000, errors.NotJson),
    "a secret paper": (
        '{"text": "ĐẢNG CỘNG SẢN VIỆT NAM\\nSố 12-BC/TU\\nMẬT\\nBáo cáo."}', errors.Secret,
    ),
    "letters that do not convert": (
        '{"text": "nghÞ quyÕt xcvbnß cña ®¶ng zßqt vÒ c¸n bé wrté ph¸t qwlèzz"}', errors.OldEncoding,
    ),
}


@pytest.mark.parametrize(("bad", "error"), BAD.values(), ids=BAD)
def test_names_a_bad_line_and_reads_the_others(bad, error):
    found = readings(line(text="Quy định 142", id="1") + "\n" + bad + "\n" + line(text="Quy định 143", id="2").strip())
    assert [getattr(one, "id", None) for one in found] == ["1", None, "2"]
    assert (type(found[1].error), found[1].line) == (error, 3)
    assert "3" in str(found[1].error)


def test_reads_a_file_with_a_mark_blank_lines_and_no_last_line_end():
    data = "\ufeff" + line(text="Quy định 142", id="1") + "\r\n  \n" + line(text="Quy định 143", id="2").strip()
    assert [one.id for one in readings(data)] == ["1", "2"]


def test_reads_utf_16():
    assert [one.text for one in readings(line(text="Quy định 142").encode("utf-16"))] == ["Quy định 142"]


def test_an_empty_file_is_named():
    [found] = readings(b"\n \n")
    assert isinstance(found.error, errors.Empty)


def test_one_page_by_two_addresses_is_one_article():
    found = readings(
        line(text="Quy định 142", url="https://bao.vidu/bai-1?utm_source=fb#c", title="Quy định 142 và … | Báo Ví Dụ")
        + line(text="Quy định 142", url="https://bao.vidu/bai-1", title="Quy định 142 và …")
    )
    assert found[0] == found[1]
    assert (found[0].source, found[0].title) == ("https://bao.vidu/bai-1", "Quy định 142 và …")


def test_a_day_that_is_none_is_remarked_and_the_article_read():
    heard = []
    found = only(line(text="Quy định 142", published="hôm qua"), noted=heard.append)
    assert found.published is None
    assert [type(one.note) for one in heard] == [errors.UnreadDate]


def test_says_that_it_converted():
    heard = []
    found = only(line(text="ChØ thÞ sè 35-CT/TW cña Bé ChÝnh trÞ"), noted=heard.append)
    assert found.text == "Chỉ thị số 35-CT/TW của Bộ Chính trị"
    assert [str(one.note) for one in heard] == ["-:1: converted from TCVN3."]


BROKEN = {
    "whole": (
        "Quy Ä‘á»‹nh sá»‘ 142-QÄ\x90/TW", "Quy định số 142-QĐ/TW",
        ["-:1: 4 letters that UTF-8 read as Windows-1252 had broken were repaired."],
    ),
    "a byte lost": (
        "Quy Ä‘á»‹nh sá»‘ 142-QÄ/TW", "Quy định số 142-QÄ/TW",
        ["-:1: 3 letters that UTF-8 read as Windows-1252 had broken were repaired.",
         "-:1: 1 broken pieces are incomplete and were left as they are, such as '142-QÄ/TW'."],
    ),
}


@pytest.mark.parametrize(("broken", "meant", "notes"), BROKEN.values(), ids=BROKEN)
def test_a_broken_piece_is_repaired_or_named_and_the_rest_is_read(broken, meant, notes):
    heard = []
    frame = "Huyện ủy học tập kỹ Chỉ thị 35-CT/TW ở các xã.\n{} được phổ biến.\nHội nghị kết thúc tốt đẹp."
    found = only(line(text=frame.format(broken)), noted=heard.append)
    assert found.text == frame.format(meant)
    assert [str(one.note) for one in heard] == notes


def test_a_line_longer_than_a_line_may_be_is_named_and_not_held(monkeypatch):
    monkeypatch.setattr(records, "CHUNK", 64)
    monkeypatch.setattr(records, "LONGEST_LINE", 1000)
    data = line(text="Quy định 142", id="1") + line(text="dài " * 2000, id="2") + line(text="Quy định 143", id="3")
    found = readings(data)
    assert [getattr(one, "id", None) for one in found] == ["1", None, "3"]
    assert isinstance(found[1].error, errors.LineTooLong)
    assert found[1].line == 2


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
def test_lines_are_the_same_in_parts_of_any_size(monkeypatch, size):
    data = "".join(line(text=f"Quy định {number}", id=str(number)) for number in range(9))
    monkeypatch.setattr(records, "CHUNK", size)
    assert [one.text for one in readings(data)] == [f"Quy định {number}" for number in range(9)]


def test_a_nameless_text_has_the_same_name_at_every_reading():
    first, second = only(line(text="Quy định 142")), only("\n" + line(text="Quy định 142"))
    assert first.id == second.id
    assert first.id != only(line(text="Quy định 143")).id


def test_more_than_an_article_may_have_is_refused_by_name():
    [found] = readings(line(text="Chỉ thị " * 1_800_000))
    assert isinstance(found, Skipped)
    assert str(found.error) == "-:1: one article of more than 16 MB. Split it, or give a collection as .jsonl."


def test_a_field_of_a_name_without_end_is_shown_in_short():
    [found] = readings('{"' + "k" * 100_000 + '": 1, "a\\nb": 2}\n')
    assert str(found.error) == f"-, line 1: no text in field 'text'; it has {'k' * 40}, a b. Say --field text=NAME."
