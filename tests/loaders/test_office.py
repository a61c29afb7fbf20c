"""Word files: what a reader of the final paper sees, and nothing else."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from citations.model import Article
from loaders import errors
from loaders.registry import read
from tests.loaders.invariants import BODY, as_docx, relations

EXTERNAL = 'TargetMode="External"'
FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def saved(document):
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def paper(*lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return document


def text_of(tmp_path, document):
    path = tmp_path / "du-thao.docx"
    path.write_bytes(saved(document))
    [found] = read([path])
    assert isinstance(found, Article), found
    assert (found.id, found.source) == ("du-thao.docx", str(path))
    return found.text


def put(document, xml):
    """A paragraph of the given runs."""
    document.add_paragraph("")._p.extend(parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    return document


RUNS = {
    "runs of one word": ("<w:r><w:t>Quy đị</w:t></w:r><w:r><w:t>nh 142</w:t></w:r>", "Quy định 142"),
    "a hyphen that does not break": ("<w:r><w:t>142</w:t><w:noBreakHyphen/><w:t>QĐ/TW</w:t></w:r>", "142-QĐ/TW"),
    "what was inserted counts": ('<w:ins w:id="1" w:author="a"><w:r><w:t>Chỉ thị 35</w:t></w:r></w:ins>', "Chỉ thị 35"),
    "what was struck out does not": (
        '<w:r><w:t>Chỉ thị </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>34</w:delText></w:r></w:del>'
        "<w:r><w:t>35</w:t></w:r>", "Chỉ thị 35"),
    "a link": ("<w:hyperlink><w:r><w:t>Kết luận 14</w:t></w:r></w:hyperlink>", "Kết luận 14"),
    "a content control": ("<w:sdt><w:sdtContent><w:r><w:t>Đề án 06</w:t></w:r></w:sdtContent></w:sdt>", "Đề án 06"),
    "a line break and a tab": ("<w:r><w:t>Số</w:t><w:br/><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "Số\na\tb"),
    "the code of a field is not its words": (
        "<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:t>trang 5 a</w:t></w:r>", "trang 5 a"),
}  # fmt: skip


@pytest.mark.parametrize(("xml", "expected"), RUNS.values(), ids=RUNS)
def test_words_of_a_paragraph(tmp_path, xml, expected):
    assert text_of(tmp_path, put(Document(), xml)).strip() == expected


def test_paragraphs_and_tables_in_the_order_of_the_page(tmp_path):
    document = paper("Mở đầu.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Số", "Ngày", "142-QĐ/TW", "23/4/2024"), strict=True):
        cell.text = text
    document.add_paragraph("Kết thúc.")
    assert text_of(tmp_path, document) == "Mở đầu.\n\nSố | Ngày\n142-QĐ/TW | 23/4/2024\n\nKết thúc."


def test_a_letterhead_is_read_cell_below_cell(tmp_path):
    document = Document()
    left, right = document.add_table(rows=1, cols=2)._cells
    left.text = "TỈNH ỦY GIA LAI\nSố 12-KH/TU"
    left.add_paragraph("*")
    right.text = "Pleiku, ngày 3 tháng 6 năm 2024"
    assert text_of(tmp_path, document) == (
        "TỈNH ỦY GIA LAI\nSố 12-KH/TU\n*\nPleiku, ngày 3 tháng 6 năm 2024")  # fmt: skip


def test_merged_cells_are_read_once_and_tables_inside_cells_too(tmp_path):
    document = Document()
    table = document.add_table(rows=1, cols=3)
    wide = table.cell(0, 0).merge(table.cell(0, 1))
    wide.text = "Nghị quyết 18"
    table.cell(0, 2).add_table(rows=1, cols=1).cell(0, 0).text = "Kết luận 14"
    text = text_of(tmp_path, document)
    assert (text.count("Nghị quyết 18"), text.count("Kết luận 14")) == (1, 1)


def test_headers_and_footers_are_no_part(tmp_path):
    document = paper("Thực hiện Chỉ thị 35.")
    document.sections[0].header.paragraphs[0].text = "Báo cáo số 99-BC/TU"
    document.sections[0].footer.paragraphs[0].text = "Trang 1 của Kết luận 7"
    assert text_of(tmp_path, document) == "Thực hiện Chỉ thị 35."


def test_footnotes_stand_behind_the_text(tmp_path):
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = paper("Thực hiện quy định của Đảng.")
    notes = (f"<w:footnotes {nsdecls('w')}><w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>—</w:t></w:r></w:p>"
             "</w:footnote><w:footnote w:id='1'><w:p><w:r><w:t>Quy định 142-QĐ/TW.</w:t></w:r></w:p></w:footnote>"
             "</w:footnotes>")  # fmt: skip
    part = Part(PackURI("/word/footnotes.xml"), NOTES_TYPE, notes.encode(), document.part.package)
    document.part.relate_to(part, FOOTNOTES)
    assert text_of(tmp_path, document) == "Thực hiện quy định của Đảng.\n\nQuy định 142-QĐ/TW."


def other_zip():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.txt", "Quy định 142")
    return out.getvalue()


def bomb():
    out = BytesIO(saved(paper("Quy định 142")))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/a.bin", b"\0" * (150 * 1024 * 1024))
    return out.getvalue()


def nested(depth):
    return put(paper("Quy định 142"), "<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth)


def of_entities(said):
    body = BODY % b"<w:p><w:r><w:t>Quy \xc4\x91\xe1\xbb\x8bnh 142&b;</w:t></w:r></w:p>"
    return as_docx({"word/document.xml": body.replace(b"?>", b"?><!DOCTYPE a [" + said + b"]>", 1)})


LAUGHS = b'<!ENTITY l0 "ha">' + b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
BAD = {
    "empty": (lambda: b"", errors.Empty),
    "another kind of file by that name": (lambda: "Quy định 142".encode(), errors.NotWord),
    "cut short": (lambda: saved(paper("Quy định 142"))[:4000], errors.NotWord),
    "a zip of other things": (other_zip, errors.NotWord),
    "an old or locked Word file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, errors.OldWord),
    "a page without words": (lambda: saved(Document()), errors.NoText),
    "a trap that unpacks to far more": (bomb, errors.TooLarge),
    "elements deeper than is read": (lambda: saved(nested(60)), errors.NotWord),
    "elements beyond all depth": (lambda: as_docx({"word/document.xml": BODY % (b"<w:sdt>" * 5000)}), errors.NotWord),
    "millions of paragraphs": (lambda: as_docx({"word/document.xml": BODY % (b"<w:p/>" * 4_100_000)}), errors.NotWord),
    "entities made of one another": (lambda: of_entities(LAUGHS + b'<!ENTITY b "&l11;">'), errors.NotWord),
    "a secret paper": (lambda: saved(paper("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-BC/TU", "TỐI MẬT", "Báo cáo.")),
                       errors.Secret),
}  # fmt: skip


@pytest.mark.parametrize(("made", "error"), BAD.values(), ids=BAD)
def test_a_bad_file_is_named_and_the_next_one_read(tmp_path, made, error):
    (tmp_path / "a.docx").write_bytes(made())
    (tmp_path / "b.docx").write_bytes(saved(paper("Quy định 142")))
    bad, good = read([tmp_path])
    assert (type(bad.error), good.text) == (error, "Quy định 142")
    assert str(bad.error).startswith(str(tmp_path / "a.docx"))


def test_from_standard_input():
    data = saved(paper("Thực hiện Quy định 142."))
    assert [one.text for one in read(["-"], stdin=BytesIO(data))] == ["Thực hiện Quy định 142."]
    assert [one.text for one in read(["-"], form="docx", stdin=BytesIO(data))] == ["Thực hiện Quy định 142."]


OUTSIDE = {
    "a file's": b'<!ENTITY b SYSTEM "file:///etc/hostname">',
    "another host's": b'<!ENTITY b SYSTEM "http://127.0.0.1:9/x">',
}


@pytest.mark.parametrize("said", OUTSIDE.values(), ids=OUTSIDE)
def test_entities_from_outside_are_not_looked_up(said):
    [found] = read(["-"], form="docx", stdin=BytesIO(of_entities(said)))
    assert found.text == "Quy định 142"


RELATED = {
    "notes named a thousand times": relations(*[("footnotes", "footnotes.xml")] * 1_000),
    "notes on another host": relations(("footnotes", "http://127.0.0.1:9/x"), mode=EXTERNAL),
    "the body as its own notes": relations(("footnotes", "footnotes.xml"), ("endnotes", "document.xml")),
}


@pytest.mark.parametrize(("name", "named"), RELATED.items(), ids=RELATED)
def test_each_part_is_read_once_and_none_from_outside(name, named):
    word = b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    notes = BODY.replace(b"w:document", b"w:footnotes").replace(b"w:body", b"w:footnote") % (word % b"ghi")
    parts = {"word/document.xml": BODY % (word % b"Quy"), "word/footnotes.xml": notes}
    data = as_docx(parts | {"word/_rels/document.xml.rels": named})
    [found] = read(["-"], form="docx", stdin=BytesIO(data))
    assert found.text == ("Quy" if "another host" in name else "Quy\n\nghi")
