"""What people see: tables, marked passages, progress, in the letters their terminal has."""

import io
import re
import sys
from datetime import date as Day

import pytest
from msgspec.structs import replace

from graph.answers import Answer, ArticlePage, ArticleRow, Cited, Citing, Listing, Marked, Passage
from graph.model import Document
from viz.letters import nearest
from viz.names import as_csv, day, name
from viz.progress import describe
from viz.terminal import Screen
from viz.words import LANGUAGES, language, say, table

CT = Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
              date=Day(2019, 5, 30), term="XII", title="về đại hội đảng bộ các cấp", known=True)  # fmt: skip
NEWER = Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
                 date=Day(2024, 6, 14), term="XIII", known=True)  # fmt: skip
OWN = Document("quy-dinh-9-2020", "quy định", 9, names=("Quy định thử",))
TEXT = "Hội nghị quán triệt Chỉ thị 35 của Bộ Chính trị."
PASSAGE = Passage(20, 30, TEXT, (20, 30))


def citing(id="a1", certainty="stated", title="Bài một", published=Day(2020, 4, 28), teaser=False):
    return Citing(ArticleRow(id, title, published, "Gia Lai", "a.txt"), certainty, (PASSAGE,), teaser=teaser)


PLACES = (ArticleRow("bai-0", "Bài một", Day(2020, 4, 29), "Hà Nội", "https://bao-0.vidu/"),
          *(ArticleRow(f"bai-{at}", "Bài một") for at in range(1, 7)))  # fmt: skip
COPIED = replace(citing(), reprints=PLACES)


@pytest.fixture
def shown(monkeypatch):
    """What a screen prints of an answer."""

    def print_it(found, lang="vi"):
        monkeypatch.setattr(sys, "stdout", io.StringIO())
        Screen(lang).show(found)
        return sys.stdout.getvalue()

    return print_it


ANSWERS = {
    "an article with its passage": (
        Answer("q", "cites", (Cited(CT, 1, (citing(),)),)), "vi",
        ["Chỉ thị 35-CT/TW", "1 bài", "30/5/2019", "khóa XII", "28/4/2020", "Gia Lai", "Bài một", "nêu rõ",
         "«Chỉ thị 35» của Bộ Chính trị"]),
    "the same in English": (
        Answer("q", "cites", (Cited(CT, 1, (citing(),)),)), "en",
        ["1 article", "30 May 2019", "term XII", "28 Apr 2020", "stated"]),
    "a link that the context gave": (
        Answer("q", "cites", (Cited(CT, 1, (citing(certainty="inferred"),)),)), "vi", ["suy ra"]),
    "a link that stays open": (
        Answer("q", "cites", (Cited(CT, 1, (citing(certainty="ambiguous"),)),)), "vi",
        ["còn ngỏ", "một trong nhiều văn bản"]),
    "a document in no register": (
        Answer("q", "cites", (Cited(OWN, 1, (citing(certainty="new"),)),)), "vi", ["chưa có trong danh mục"]),
    "an article without a day": (
        Answer("q", "cites", (Cited(CT, 1, (citing(published=None),)),)), "vi", ["không rõ ngày"]),
    "an article without a title": (
        Answer("q", "cites", (Cited(CT, 1, (citing("bai-7", title=None),)),)), "vi", ["bai-7"]),
    "marked where only another one's headline says it": (
        Answer("q", "cites", (Cited(CT, 2, (citing(), citing(title="Bài hai", teaser=True))),)), "vi",
        ["Bài một nêu rõ Hội nghị quán triệt «Chỉ thị 35» của Bộ Chính trị. 28/4/2020 Gia Lai Bài hai",
         "Chỉ có ở tiêu đề của một bài khác"]),
    "reprints with the text that they print": (
        Answer("q", "cites", (Cited(CT, 12, (COPIED,), texts=5),)), "vi",
        ["12 bài (trong đó 7 bài đăng lại)",
         "Cùng nội dung ở: 29/4/2020 · Hà Nội · https://bao-0.vidu/ không rõ ngày · bai-1",
         "… và 2 nơi nữa; --all", "… và 4 bài khác nữa (không kể bài đăng lại); --limit 0"]),
    "the same in English, of one": (
        Answer("q", "count", (Cited(CT, 2, (), texts=1),)), "en", ["2 articles (one of them a reprint)"]),
    "a list that has reprints": (
        Listing(articles=(ArticleRow("b", "Bài hai", first_print="a"), ArticleRow("a", "Bài một", first_print="a"))),
        "vi",
        ["Bài hai (đăng lại từ a)", "Bài một a"]),
    "an article that others print, too": (
        ArticlePage(ArticleRow("a"), "Trời mưa.", (), (PLACES[0],)), "en",
        ["The same text in: 29 Apr 2020 · Hà Nội · https://bao-0.vidu/"]),
    "more articles than are shown": (
        Answer("q", "cites", (Cited(CT, 1200, (citing(),)),)), "vi",
        ["1.200 bài", "1.199 bài nữa", "--limit 0"]),
    "several documents, and how to ask for one": (
        Answer("q", "cites", (Cited(CT, 1, (citing(),)), Cited(NEWER, 1, (citing("a2"),)))), "vi",
        ["Có 2 văn bản", '"Chỉ thị 35-CT/TW năm 2019"', "14/6/2024"]),
    "a document that nobody cites": (Answer("q", "cites", (Cited(CT),)), "vi", ["Chưa có bài nào"]),
    "several that nobody cites": (
        Answer("q", "cites", (Cited(CT), Cited(NEWER))), "vi", ["văn bản nào trong số này"]),
    "how to ask for one of another symbol": (
        Answer("q", "cites", (Cited(CT, 1, (citing(),)), Cited(OWN, 1, (citing(),)))), "vi",
        ['ví dụ "Chỉ thị 35-CT/TW".']),
    "a document that nobody cites there": (
        Answer("q", "cites", (Cited(CT),), narrowed=True), "vi", ["trong phạm vi này"]),
    "no document": (Answer("Quy định 9999", "cites"), "vi", ["'Quy định 9999'", "vankien search"]),
    "words left aside": (
        Answer("q", "cites", (Cited(CT, 1, (citing(),)),), ignored=("mận",)), "vi", ["bỏ qua: mận"]),
    "a document's record": (
        Answer("q", "show", (Cited(CT, 2, (citing(),), years=(("2019", 1), ("2020", 1))),)), "vi",
        ["Cơ quan ban hành", "2019: 1, 2020: 1", "có trong danh mục", "Bài mới nhất"]),
    "documents in rows": (Listing(documents=(Cited(OWN, 3),), total=9), "vi", ["Quy định 09", "1 trong 9"]),
    "articles in rows": (Listing(articles=(citing().article,)), "en", ["28 Apr 2020", "Bài một"]),
    "nothing at all": (Listing(), "en", ["Nothing found."]),
}  # fmt: skip


@pytest.mark.parametrize(("found", "lang", "words"), ANSWERS.values(), ids=ANSWERS)
def test_shows(shown, found, lang, words):
    text = " ".join(shown(found, lang).split())
    for word in words:
        assert word in text


def test_a_count_shows_no_articles(shown):
    text = shown(Answer("q", "count", (Cited(CT, 1, (citing(),)),)))
    assert "1 bài" in text
    assert "Bài một" not in text


def test_an_article_shows_its_citations_in_place(shown):
    page = ArticlePage(citing().article, TEXT, (Marked(20, 30, "ambiguous", (CT, NEWER)),))
    text = shown(page)
    assert "quán triệt «Chỉ thị 35» của Bộ Chính trị." in text
    assert "chi-thi-35-ct-tw-2019" in text
    assert "chi-thi-35-ct-tw-2024" in text


def test_a_citation_inside_another_loses_no_letter(shown):
    marked = [Marked(start, end, "stated", (CT,)) for start, end in ((9, 47), (20, 30))]
    page = ArticlePage(citing().article, TEXT, tuple(marked))
    text = " ".join(shown(page).split())
    assert text.replace("«", "").replace("»", "").count("của Bộ Chính trị.") == 1


def test_a_title_cannot_steer_the_terminal(shown):
    text = shown(Answer("q", "cites", (Cited(CT, 1, (citing(title="Bài\x1b[2J [bold]một[/bold]"),)),)))
    assert "\x1b" not in text
    assert "[bold]một[/bold]" in text


NAMES = {
    "Party paper, two digits": (Document("x", "chỉ thị", 5, symbol="CT/TW"), "Chỉ thị 05-CT/TW"),
    "state paper": (Document("x", "nghị định", 56, year=2015, symbol="NĐ-CP"), "Nghị định 56/2015/NĐ-CP"),
    "state paper without a year": (Document("x", "quyết định", 439, symbol="QĐ-TTg"),
                                   "Quyết định 439/QĐ-TTg"),
    "numbered law": (Document("x", "luật", 45, year=2019, symbol="QH14"), "Luật 45/2019/QH14"),
    "a letter in the number": (Document("x", "nghị quyết", 8, numeral="8B", symbol="NQ/HNTW"),
                               "Nghị quyết 8B-NQ/HNTW"),
    "plenum": (Document("x", "nghị quyết", session="HNTW 4", term="XII"), "Nghị quyết Trung ương 4 khóa XII"),
    "congress": (Document("x", "nghị quyết", session="ĐH XIII"), "Nghị quyết Đại hội XIII"),
    "charter, not by its congress": (
        Document("x", "điều lệ", session="ĐH XI", title="Điều lệ của Đảng ta", names=("Điều lệ Đảng",)),
        "Điều lệ Đảng"),
    "law by name": (Document("x", "luật", title="Đất đai", year=2013), "Luật Đất đai 2013"),
}  # fmt: skip


@pytest.mark.parametrize(("document", "expected"), NAMES.values(), ids=NAMES)
def test_names_documents(document, expected):
    assert name(document) == expected


def test_documents_as_rows_of_a_register():
    lines = as_csv(Listing(documents=(Cited(CT, 3), Cited(OWN, 1)))).splitlines()
    assert lines == [
        "id,type,number,symbol,issuer,date,term,session,title,nickname,signer,amends,replaces,status,sources,"
        "confidence",
        "chi-thi-35-ct-tw-2019,chỉ thị,35,35-CT/TW,Bộ Chính trị,2019-05-30,XII,,"
        "về đại hội đảng bộ các cấp,,,,,,,",
        "quy-dinh-9-2020,quy định,9,,,,,,,Quy định thử,,,,,,",
    ]


def test_a_cell_is_no_formula():
    lines = as_csv(Answer("q", "cites", (Cited(CT, 1, (citing(title="=1+1"),)),))).splitlines()
    assert ",'=1+1," in lines[1]


LETTERS = {
    "plain letters": ("ascii", "Quy định số 142-QĐ/TW", "Quy dinh so 142-QD/TW"),
    "quotes and dashes": ("ascii", "“một” – hai…", '"một" - hai...'.replace("ộ", "o")),
    "what it has": ("latin-1", "Hà Nội", "Hà Noi"),
    "nothing near": ("ascii", "日", "?"),
}


@pytest.mark.parametrize(("encoding", "text", "expected"), LETTERS.values(), ids=LETTERS)
def test_writes_the_nearest_letters(encoding, text, expected):
    assert text.encode(encoding, nearest(encoding)).decode(encoding) == expected


def test_every_message_is_there_in_both_languages():
    for key, row in table("messages").items():
        assert set(LANGUAGES) <= set(row), key
        assert _places(row["vi"]) == _places(row["en"]), key
    for kind, rows in table("help").items():
        for key, row in rows.items():
            assert set(row) == set(LANGUAGES), (kind, key)


def _places(text):
    return {re.split("[!:]", part.split("}")[0])[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize(
    ("locale", "expected"), [("vi_VN.UTF-8", "vi"), ("en_GB.UTF-8", "en"), ("C.UTF-8", "en"), ("", "en")]
)
def test_speaks_the_language_of_the_locale(monkeypatch, locale, expected):
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert language() == expected


def test_days_and_numbers_as_each_language_writes_them():
    third = Day(2024, 4, 3)
    assert (day(third, "vi"), day(third, "en"), day(None, "vi")) == ("3/4/2024", "3 Apr 2024", "")
    assert say("articles", "en", count=1) == "1 article"


ENGLISH = {
    "none": ({"count": 0, "unknown": 0, "ambiguous": 0},
             "cite 0 documents; 0 of them are in no register, and 0 citations stay open."),
    "one": ({"count": 1, "unknown": 1, "ambiguous": 1},
            "cite 1 document; 1 of them is in no register, and 1 citation stays open."),
    "many": ({"count": 2000, "unknown": 2, "ambiguous": 3},
             "cite 2,000 documents; 2 of them are in no register, and 3 citations stay open."),
}  # fmt: skip


@pytest.mark.parametrize(("values", "said"), ENGLISH.values(), ids=ENGLISH)
def test_each_number_has_the_word_that_goes_with_it(values, said):
    assert say("holds", "en", **values).endswith(said)


PROGRESS = {
    "rate and time left": (("read", 1500, 3000, 2.0, 0.5), "Reading 1,500 / 3,000 · 750/s · 0:02 left"),
    "how many there are is not known": (("read", 15, None, 10.0, 0.25), "Reading 15 · 1.5/s · 0:30 left"),
    "nothing is known": (("show", 40, None, 2.0, None), "Storing 40 · 20/s"),
    "the end": (("decide", 40, 40, 2.0, 1.0), "Deciding 40 / 40 · 20/s"),
}


@pytest.mark.parametrize(("stage", "expected"), PROGRESS.values(), ids=PROGRESS)
def test_tells_how_far_it_is(stage, expected):
    assert describe(*stage, "en") == expected
