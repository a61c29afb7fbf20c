"""Properties of the readers that hold of every file: an article or a refusal in a sentence, and never a fault."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loaders.invariants import BODY, FORMS, as_docx, relations, sound_reading
from tests.strategies import encoded, letters, pages, prose, tables_of_articles


@pytest.mark.parametrize("form", FORMS)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(form, data):
    sound_reading(data, form)


@given(encoded(st.one_of(letters, prose())))
def test_text_in_any_encoding_is_read_or_refused(data):
    sound_reading(data, "txt")


@given(encoded(pages()))
def test_any_page_is_read_or_refused(data):
    sound_reading(data, "html")


@given(encoded(tables_of_articles()))
def test_any_table_is_read_or_refused(data):
    sound_reading(data, "csv")


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        prose(),
        letters,
        st.just("2024-09-27"),
        st.just("9" * 400),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(letters, inner, max_size=3)),
    max_leaves=6,
)
FIELDS = st.sampled_from(["text", "id", "title", "published", "place", "source", "url", "site", "x"])


@given(
    st.lists(st.one_of(st.dictionaries(FIELDS, VALUES, max_size=8), VALUES), max_size=4),
    st.booleans(),
    st.integers(0, 60),
)
def test_any_records_are_read_or_refused(records, escaped, cut):
    whole = "\n".join(json.dumps(record, ensure_ascii=escaped) for record in records)
    for text in (whole, whole[: -cut or None]):
        sound_reading(text.encode("utf-8", "surrogatepass"), "jsonl")


RUNS = st.sampled_from(
    (
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:br/>",
        "<w:tab/>",
        "<w:del>",
        "</w:del>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "&amp;",
        "&b;",
    )
)


@given(st.lists(st.one_of(RUNS, prose()), max_size=20).map("".join), st.booleans())
def test_any_body_of_a_word_file_is_read_or_refused(body, noted):
    parts = {"word/document.xml": BODY % body.encode("utf-8")}
    if noted:
        parts |= {
            "word/footnotes.xml": BODY % body.encode("utf-8"),
            "word/_rels/document.xml.rels": relations(("footnotes", "footnotes.xml")),
        }
    sound_reading(as_docx(parts), "docx")


ELEMENTS = (
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:p><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>",
    "<w:p><w:del><w:r><w:t>{}</w:t></w:r></w:del></w:p>",
    "{0}{0}",
)


@given(
    st.recursive(
        st.just("<w:p><w:r><w:t>Quy định 142</w:t></w:r></w:p>"),
        lambda inner: st.builds(str.format, st.sampled_from(ELEMENTS), inner),
        max_leaves=12,
    )
)
def test_elements_in_one_another_are_read_or_refused(body):
    sound_reading(as_docx({"word/document.xml": BODY % body.encode("utf-8")}), "docx")
