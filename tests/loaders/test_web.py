"""Web pages: the story whole and once, its furniture out, its day, title and site found."""

import unicodedata
from datetime import date as Day
from io import BytesIO

import pytest
from lxml import html

from citations import extract
from loaders import errors
from loaders.page import lines_of, written
from loaders.registry import read

TALE = (
    "<p>Hội nghị nghe báo cáo kết quả công tác sáu tháng đầu năm của toàn ngành, thảo luận và thống nhất nhiều "
    "nội dung quan trọng về tổ chức bộ máy, cán bộ, đảng viên trong thời gian tới ở các địa phương và đơn vị.</p>"
)
FOOT = (
    "<div>Giấy phép số 279/GP-BTTTT cấp ngày 15/11/2019. Quyết định thành lập số 05/QĐ-TBT. © 2019</div>"
    "<div>Điện thoại: 024.3822.2019</div>"
)


def reading(page, **asked):
    data = page if isinstance(page, bytes) else page.encode()
    [found] = read(["-"], form="html", stdin=BytesIO(data), **asked)
    return found


def page(body, head=""):
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


ONCE = {
    "letters split by marks": (
        '<p><em>Quy định số</em> <b>142</b>-QĐ/TW, ngày <i>23-4-2024</i>, của <a href="#">Bộ Chính trị</a> nêu rõ.</p>',
        "Quy định số 142-QĐ/TW, ngày 23-4-2024, của Bộ Chính trị nêu rõ.",
    ),
    "a list": (
        "<ul><li>Chỉ thị 35-CT/TW</li><li>Kết luận 14-KL/TW</li></ul>", "- Chỉ thị 35-CT/TW\n\n- Kết luận 14-KL/TW",
    ),
    "a list of paragraphs": ("<ul><li><p>Chỉ thị 35-CT/TW</p></li></ul>", "- Chỉ thị 35-CT/TW"),
    "a caption": (
        "<figure><img src='a'><figcaption>Quán triệt Quy định 144-QĐ/TW</figcaption></figure>",
        "Quán triệt Quy định 144-QĐ/TW",
    ),
    "a quotation": (
        "<blockquote><p>Nghị quyết 18-NQ/TW là bước ngoặt.</p></blockquote>", "Nghị quyết 18-NQ/TW là bước ngoặt.",
    ),
    "a table of papers": (
        "<table><tr><th>Số</th><th>Ngày</th><th>Về</th></tr><tr><td><p>Quy định 69-QĐ/TW</p></td>"
        "<td><p>06/7/2022</p></td><td>kỷ luật</td></tr>"
        "<tr><td>Quy định 22-QĐ/TW</td><td>28/7/2021</td><td>kiểm tra</td></tr></table>",
        "Số | Ngày | Về\nQuy định 69-QĐ/TW | 06/7/2022 | kỷ luật\nQuy định 22-QĐ/TW | 28/7/2021 | kiểm tra",
    ),
    "a small table": ("<table><tr><td>69-QĐ/TW</td><td>06/7/2022</td></tr></table>", "69-QĐ/TW | 06/7/2022"),
    "a letterhead": (
        "<table><tr><td>TỈNH ỦY<br>Số 142-QĐ/TU</td><td>Huế, ngày 23 tháng 4 năm 2024</td></tr></table>",
        "TỈNH ỦY\nSố 142-QĐ/TU\nHuế, ngày 23 tháng 4 năm 2024",
    ),
    "a line break": ("<p>Quy định 142<br>Quy định 143</p>", "Quy định 142\nQuy định 143"),
    "bare text": (f"<div>{TALE}Quy định 41-QĐ/TW, <strong>mới</strong>.{TALE}</div>", "Quy định 41-QĐ/TW, mới."),
    "entities": ("<p>Quy&nbsp;định&#32;142 &amp; 143</p>", "Quy định 142 & 143"),
}


@pytest.mark.parametrize(("body", "shown"), ONCE.values(), ids=ONCE)
@pytest.mark.parametrize(
    "around", [TALE + "{}" + TALE, "<div class='content'>" + TALE * 4 + "{}" + TALE + "</div>" + FOOT],
    ids=["a bare page", "a page with a foot"],
)
def test_each_part_of_the_story_stands_once(body, shown, around):
    text = reading(page(around.format(body))).text
    assert f"\n{text}\n".count(f"\n{shown}\n") == 1


@pytest.mark.parametrize(("body", "shown"), ONCE.values(), ids=ONCE)
def test_a_page_of_that_alone_is_read_too(body, shown):
    assert shown in reading(page(body)).text


PARTED = {
    "paragraphs": ("<p>Một</p><p>Hai</p>", "Một\n\nHai"),
    "a heading and its paragraph": ("<h2>Một</h2><p>Hai</p>", "Một\n\nHai"),
    "a caption": ("<figure><figcaption>Một</figcaption></figure><div>Hai</div>", "Một\n\nHai"),
    "bare text and a quotation": ("Một<blockquote>Hai</blockquote>", "Một\n\nHai"),
    "a line break": ("<p>Một<br>Hai</p>", "Một\nHai"),
    "line breaks in a row": ("<p>Một<br>\n<br>Hai<br>ba</p>", "Một\n\nHai\nba"),
    "a line break at a paragraph's end": ("<p>Một<br></p><p>Hai</p>", "Một\n\nHai"),
    "a table's rows": (
        "<p>Không</p><table><tr><td>Một</td><td>Hai</td></tr><tr><td>Ba</td><td>Tư</td></tr></table><p>Năm</p>",
        "Không\n\nMột | Hai\nBa | Tư\n\nNăm"),
    "cells that hold paragraphs": (
        "<table><tr><td><p>Một</p><p>Hai</p></td><td>Ba</td></tr></table>", "Một\nHai\nBa"),
    "marks inside a line": ("<p>Một <b>hai</b> <a href='#'>ba</a></p>", "Một hai ba"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "text"), PARTED.values(), ids=PARTED)
def test_blocks_are_told_from_broken_lines(body, text):
    assert written(lines_of(html.fromstring(page(body)))) == text


OUT = {
    "navigation": "<nav><ul><li><a href='/'>Nghị quyết 99-NQ/TW</a></li></ul></nav>" + "{}",
    "the foot": "{}<footer><p>Nghị quyết 99-NQ/TW</p></footer>",
    "a licence without a name": "{}<div>Giấy phép số 99-NQ/TW cấp ngày 15/11/2019. Nghị quyết 99-NQ/TW</div>",
    "a menu that is called a list": (
        "{}<div class='menu related'><ul><li><a href='/1'>Nghị quyết 99-NQ/TW: một năm nhìn lại</a></li></ul></div>"
    ),
    "tags under a heading of a list": (
        "{}<h3>Tin liên quan</h3><div class='tags'><a href='/1'>Nghị quyết 99-NQ/TW: một năm nhìn lại</a></div>"
    ),
    "the foot's links under a heading of a list": (
        "{}<h3>Tin liên quan</h3><footer><a href='/1'>Nghị quyết 99-NQ/TW: một năm nhìn lại</a></footer>"
    ),
    "a label that is too short for a headline": "{}<h3>Tin liên quan</h3><p><a href='/1'>Nghị quyết 99-NQ/TW</a></p>",
    "links of an element that says nothing": (
        "{}<h3>Chuyên trang</h3><div><a href='/1'>Nghị quyết 99-NQ/TW: một năm nhìn lại</a></div>"
    ),
    "a list above the story": (
        "<h3>Tin mới</h3><div><a href='/1'>Nghị quyết 99-NQ/TW: một năm nhìn lại</a></div>{}"
    ),
    "a script": "{}<script>var a = 'Nghị quyết 99-NQ/TW'</script>",
    "what is hidden": "{}<p style='display: none'>Nghị quyết 99-NQ/TW</p>",
    "a comment": "{}<!-- Nghị quyết 99-NQ/TW -->",
}


@pytest.mark.parametrize("around", OUT.values(), ids=OUT)
def test_what_is_not_the_story_is_out(around):
    text = reading(page(around.format(f"<div>{TALE * 4}<p>Quy định 142-QĐ/TW</p>{TALE}</div>"))).text
    assert "Quy định 142-QĐ/TW" in text
    assert "99-NQ/TW" not in text


HEADLINE = "Huyện Ví Dụ học Nghị quyết 99-NQ/TW: một năm nhìn lại"
LINK = f"<a href='/1'>{HEADLINE}</a>"
LISTS = {
    "under a heading": f"<h3>Tin liên quan</h3><ul><li>{LINK}</li></ul>",
    "under a paragraph in bold with a colon": f"<p><b>Xem thêm:</b></p><ul><li>{LINK}</li></ul>",
    "with the day of each": f"<h3>Tin khác</h3><div>12/9/2024</div><p>{LINK}</p>",
    "behind another headline": f"<h3>Tin khác</h3><p><a href='/2'>Một hội nghị của huyện Ví Dụ</a></p><p>{LINK}</p>",
    "in an element named so": f"<div class='related'><a href='/1'><img></a><p>{LINK}</p></div>",
    "in an element named so in Vietnamese": f"<div class='box tin-lien-quan'><p>{LINK}</p></div>",
    "in an aside named so": f"<aside class='related-news'><p>{LINK}</p></aside>",
    "behind a lead": f"<p>Xem thêm: {LINK}</p>",
}


@pytest.mark.parametrize("listed", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("around", ["{story}{listed}{foot}", "{story}<div>{listed}</div>{tale}{foot}"],
                         ids=["below the story", "in the story"])  # fmt: skip
def test_a_list_of_other_headlines_is_kept_apart(listed, around):
    parts = {"story": f"<div>{TALE * 4}<p>Quy định 142-QĐ/TW</p>{TALE}</div>", "tale": TALE, "foot": FOOT}
    found = reading(page(around.format(listed=listed, **parts)))
    marked = "\n".join(found.text[start:end] for start, end in found.teasers)
    assert marked.count(HEADLINE) == found.text.count(HEADLINE) == 1
    assert "142-QĐ/TW" not in marked


def test_a_list_leaves_the_story_as_it_is():
    story = f"<div>{TALE * 4}<p>Quy định 142-QĐ/TW</p>{TALE}</div>"
    alone, beside = reading(page(story)), reading(page(story + LISTS["in an element named so"]))
    assert beside.text.startswith(f"{alone.text}\n\n")
    assert (beside.id, beside.title, beside.published) == (alone.id, alone.title, alone.published)


DAYS = {
    "the page's own data": (
        "<meta property='article:published_time' content='2024-09-27T10:00:00+07:00'>", "<p>27/9/2021 10:44</p>",
        Day(2024, 9, 27),
    ),
    "linked data": (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-09-27"}</script>', "",
        Day(2024, 9, 27),
    ),
    "a time element": ("", "<time datetime='2024-09-27T10:44'>hôm qua</time>", Day(2024, 9, 27)),
    "a dateline": ("", "<div>Thứ Hai, 5/8/2024 | 10:44 GMT+7</div>", Day(2024, 8, 5)),
    "a dateline below a clock in the head": (
        "<title>Bài về Quy định 142 của huyện</title>", "<div>Thứ Ba, 6/8/2025 10:00</div>" + "<p>Mục lục</p>" * 300
        + "<h1>Bài về Quy định 142 của huyện</h1><div>5/8/2024 | 10:44</div>", Day(2024, 8, 5),
    ),
    "a dateline above a cited paper's day and a telephone": (
        "", "<div>Thứ Sáu, 9/8/2024 | 16:20 GMT+7</div><p>Quy định 69-QĐ/TW ngày 06/7/2022</p><p>ĐT: 024.3822.2019</p>",
        Day(2024, 8, 9),
    ),
    "only cited papers": ("", "<p>Quy định số 69-QĐ/TW ngày 06/7/2022</p><p>ĐT: 024.3822.2019</p>", None),
    "only other stories": ("", "<aside><time datetime='2021-01-01'>cũ</time></aside>", None),
    "only a picture's address": ("<meta property='og:image' content='https://bao.vidu/2021/03/04/a.jpg'>", "", None),
}


@pytest.mark.parametrize(("head", "body", "day"), DAYS.values(), ids=DAYS)
def test_finds_the_day(head, body, day):
    assert reading(page(body + TALE * 3, head)).published == day


def row(*cells):
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


# body of a page → of each citation the quote, the day, the issuer
CITED = {
    "letters split by marks, blanks before commas": (
        '<p><em>Chỉ thị số</em> <b>35</b>-CT/TW , ngày <i>14-6-2024</i> , của <a href="#">Bộ Chính trị</a></p>',
        [("Chỉ thị số 35-CT/TW", "2024-06-14", "Bộ Chính trị")],
    ),
    "items, a caption and a quotation": (
        "<ul><li>Căn cứ Chỉ thị 35-CT/TW;</li><li>Kết luận 14-KL/TW</li></ul><figure><img src='a'><figcaption>Học "
        f"Quy định 144-QĐ/TW</figcaption></figure><blockquote>Nghị quyết 18-NQ/TW rất rõ.</blockquote>{TALE}",
        [("Chỉ thị 35-CT/TW", None, None), ("Kết luận 14-KL/TW", None, None), ("Quy định 144-QĐ/TW", None, None),
         ("Nghị quyết 18-NQ/TW", None, None)],
    ),
    "a letterhead in two columns": (
        f"<table>{row('Số 69-QĐ/TW', 'Hà Nội, ngày 06 tháng 7 năm 2022')}</table>{TALE}<p>Theo Quy định 37-QĐ/TW.</p>",
        [("69-QĐ/TW", "2022-07-06", None), ("Quy định 37-QĐ/TW", None, None)],
    ),
    "a letterhead in two columns of two lines": (
        "<table><tr><td><p>BAN BÍ THƯ</p><p>Số 127-QĐ/TW</p></td><td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p><i>Hà Nội, ngày "
        f"01 tháng 9 năm 2025</i></p></td></tr></table>{TALE}",
        [("127-QĐ/TW", "2025-09-01", None)],
    ),
    "a table of papers": (
        f"{TALE}<table>{row('Số', 'Ngày', 'Về')}{row('Quy định 69-QĐ/TW', '06/7/2022', 'kỷ luật tổ chức đảng')}"
        f"{row('22-QĐ/TW', '28/7/2021', 'kiểm tra')}{row('Kết luận 34', 'ngày 18-4-2022', 'Chiến lược 2030')}</table>",
        [("Quy định 69-QĐ/TW", "2022-07-06", None), ("22-QĐ/TW", "2021-07-28", None),
         ("Kết luận 34", "2022-04-18", None)],
    ),
    "a table that counts its papers and names who issued them": (
        f"{TALE}<table>{row('STT', 'Số', 'Cơ quan', 'Ngày')}{row('1', '69-QĐ/TW', 'Bộ Chính trị', '06/7/2022')}"
        f"{row('2', '33-CT/TW', 'Bộ Chính trị', '')}{row('3', '34-KL/TW', 'Ban Bí thư', '18/4/2022')}</table>",
        [("69-QĐ/TW", "2022-07-06", "Bộ Chính trị"), ("33-CT/TW", None, "Bộ Chính trị"),
         ("34-KL/TW", "2022-04-18", "Ban Bí thư")],
    ),
    "a foot that names its licence and the decision that founded the paper": (
        f"<p>Học Quy định 144-QĐ/TW.</p>{TALE}{FOOT}", [("Quy định 144-QĐ/TW", None, None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CITED.values(), ids=CITED)
def test_each_citation_of_a_page_is_found_once_with_what_its_row_says(body, expected):
    found = extract(reading(page(body))).citations
    assert [(one.quote, str(one.date) if one.date else None, one.issuer) for one in found] == expected


def test_a_paper_that_names_itself_as_author_is_no_official():
    head = "<meta name='author' content='Báo điện tử Ví Dụ'><title>Quy định 142 | Báo Ví Dụ</title>"
    found = extract(reading(page(f"<p>Học Quy định 142-QĐ/TW.</p>{TALE}<p>Tác giả: Báo điện tử Ví Dụ</p>", head)))
    assert (found.article.title, found.officials) == ("Quy định 142", ())


def test_finds_title_and_site():
    head = (
        "<title>Quy định 142 và huyện ta | Báo Ví Dụ</title><meta property='og:site_name' content='Báo điện tử Ví Dụ'>"
    )
    found = reading(page(TALE * 3, head))
    assert (found.title, found.site) == ("Quy định 142 và huyện ta", "Báo điện tử Ví Dụ")


def test_a_title_is_shown_letter_by_letter():
    head = "<meta property='og:title' content='Quy định 142 &lt;b&gt;mới&lt;/b&gt; &amp; khác'>"
    assert reading(page(TALE, head)).title == "Quy định 142 <b>mới</b> & khác"


SAID = "Quy định số 142-QĐ/TW của Bộ Chính trị"


@pytest.mark.parametrize("charset", ["windows-1258", "iso-8859-1", "utf-8"])
def test_an_old_charset_is_read_whatever_is_declared(charset):
    apart = {"ị": "i\u0323", "ố": "ô\u0301", "ủ": "u\u0309", "ộ": "ô\u0323"}
    body = "".join(apart.get(letter, letter) for letter in SAID).encode("cp1258")
    data = f"<html><head><meta charset={charset}></head><body><p>".encode() + body + b"</p></body></html>"
    found = reading(data)
    assert found.text == SAID
    assert unicodedata.is_normalized("NFC", found.text)


def test_a_declaration_of_xml_is_no_obstacle():
    assert reading(f'<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>{SAID}</p></body></html>').text == SAID


NO_TEXT = {
    "no body": "<html></html>",
    "only a picture": page("<img src='a.jpg'>"),
    "only a script": page("<script>1</script>"),
    "only opening brackets": "<" * 50_000,
    "comments never closed": "<!--" * 50_000,
}


@pytest.mark.parametrize("data", NO_TEXT.values(), ids=NO_TEXT)
def test_a_page_without_text_is_named(data):
    assert isinstance(reading(data).error, errors.NoText)


HOSTILE = {
    "deep": "<div>" * 3000 + SAID,
    "deep marks": SAID + "<b>" * 100_000,
    "a table in a table": "<table><tr><td>" * 300 + SAID,
    "a hundred thousand elements": f"<p>{SAID}</p>" + "<p>x</p>" * 100_000,
    "a tag of twenty thousand attributes": "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + f">{SAID}</p>",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_ends_in_a_reading(body):
    found = reading(page(body))
    assert SAID in found.text if hasattr(found, "text") else isinstance(found.error, errors.BadFile)


WHOLE = {
    "deep in other elements": "<div>" * 700 + f"{SAID}" + "</div>" * 700,
    "in an element of many attributes": "<p " + " ".join(f"a{n}='>'" for n in range(3_000)) + f">{SAID}</p>",
    "behind letters that no text has": f"\x01<p>\x08{SAID}</p>",
    "beside a time whose attributes have such letters": f"<time a\x02=b datetime='2024-09-27'></time><p>{SAID}</p>",
    "behind thousands of times without a day": "<time datetime=''></time>" * 3_000 + f"<p>{SAID}</p>",
}


@pytest.mark.parametrize("body", WHOLE.values(), ids=WHOLE)
def test_nothing_is_lost_beside_what_is_odd(body):
    assert reading(page(body)).text == SAID


def test_elements_beyond_all_depth_are_refused_not_cut_off():
    assert isinstance(reading(page("<div>" * 3000 + SAID)).error, errors.TooDeep)


ENTITIES = {
    "made of one another": '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">',
    "a file's": '<!ENTITY b SYSTEM "file:///etc/hostname">',
    "another host's": '<!ENTITY b SYSTEM "http://127.0.0.1:9/x">',
}


@pytest.mark.parametrize("said", ENTITIES.values(), ids=ENTITIES)
def test_entities_of_a_page_are_not_looked_up(said):
    found = reading(f'<?xml version="1.0"?><!DOCTYPE html [{said}]><html><body><p>{SAID} &b;</p></body></html>')
    assert found.text.endswith(f"{SAID} &b;")


def test_a_title_without_end_is_cut():
    assert len(reading(f"<title>{'báo | ' * 20_000}</title><p>{SAID}</p>").title) <= 1_000
