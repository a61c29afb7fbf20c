"""Articles that come with markup: a page marks what they cite, stays balanced, and takes over none of it."""

from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from graph.ingest import ingest
from graph.store import open_store
from loaders.registry import read
from viz.addresses import address
from viz.app import application

VOID = {"meta", "link", "br", "input", "hr", "img"}
CASES = {
    "marks inside and around citations": (
        "html", "<p>Chi bộ học Quy định số <em>142-QĐ/TW ngày</em> 23-4-2024 của Bộ Chính trị. Theo "
        "<span id=\"q\" index=\"1\">Quy định 142</span>, người đứng đầu giới thiệu nhân sự.</p>",
        ["Quy định số 142-QĐ/TW", "Quy định 142"],
    ),
    "a mark that begins before and ends within": (
        "html", "<p>Đảng ủy <b>triển khai Chỉ thị số</b> 35-CT/TW <i>ngày 14/6/2024 của</i> Bộ Chính trị.</p>",
        ["Chỉ thị số 35-CT/TW"],
    ),
    "a link over a citation": (
        "html", "<p>Toàn văn <a href=\"/vb?so=142&loai=qd\" onclick=\"mo()\">Quy định 142-QĐ/TW</a> đã được đăng.</p>",
        ["Quy định 142-QĐ/TW"],
    ),
    "a word that stands for it is not marked": (
        "html", "<p>Quy định số <em>142-QĐ/TW</em> đã có. <span id=\"q\" index=\"1\">Quy định này</span> rất rõ.</p>",
        ["Quy định số 142-QĐ/TW"],
    ),
    "signs of markup in a plain text are letters": (
        "txt", "Học Quy định số <em>142-QĐ/TW ngày</em> 23-4-2024. <span id=\"q\" index=\"1\">Quy định 142</span>"
        " đã rõ </div></body>.", ["142-QĐ/TW", "Quy định 142"],
    ),
    "signs of markup that touch a citation": (
        "txt", "Học <b>Quy định số 142-QĐ/TW</b>&nbsp;và &lt;Chỉ thị 35-CT/TW&gt; ngày 14/6/2024.",
        ["Quy định số 142-QĐ/TW", "Chỉ thị 35-CT/TW"],
    ),
}  # fmt: skip


class Balanced(HTMLParser):
    """The text of an article's page and of each of its marks; every element that is opened is closed in its turn."""

    def __init__(self, page):
        super().__init__()
        self.open, self.text, self.marks, self.names = [], "", [], set()
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        if self.inside():
            self.names |= {tag, *(name for name, _ in attrs)}
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
        if tag == "mark" and self.inside():
            self.marks.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self.inside():
            self.text += data
            if self.open[-1][0] == "mark":
                self.marks[-1] += data

    def inside(self):
        return any(tag == "div" and attrs.get("class") == "text" for tag, attrs in self.open)


@pytest.mark.parametrize(("form", "text", "marks"), CASES.values(), ids=CASES)
def test_the_page_marks_what_is_cited_and_nothing_of_the_markup_is_taken_over(tmp_path, form, text, marks):
    file, path = tmp_path / f"bai.{form}", str(tmp_path / "kho.db")
    file.write_text(f"<!doctype html><html><body><article>{text}</article></body></html>" if form == "html" else text,
                    encoding="utf-8")  # fmt: skip
    ingest(read([str(file)]), path)
    with open_store(path) as store:
        [article] = store.scan("Article")
    with TestClient(application(path, "vi", ["testserver"])) as client:
        page = Balanced(client.get(address("Article", article.id)).text)
        whole = client.get(address("Article", article.id, form="json"))
    assert page.marks == marks
    assert page.text == whole.json()["text"]
    assert page.names <= {"a", "mark", "class", "id", "data-note", "href"}
