"""The sample articles, read, kept and asked about: the first way through the whole house."""

from datetime import date
from pathlib import Path

import pytest

from graph import query
from graph.ingest import ingest
from graph.store import open_store
from loaders.registry import read

ARTICLES = Path(__file__).resolve().parent.parent / "examples" / "articles"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A store with the sample articles in it, and the report of taking them in."""
    address = str(tmp_path_factory.mktemp("store") / "examples.db")
    report = ingest(read([ARTICLES]), address)
    with open_store(address) as store:
        yield store, report


@pytest.fixture(scope="module")
def store(loaded):
    return loaded[0]


def citing(store, question):
    """Document id → ids of the articles that cite it, newest first, for a question."""
    answer = query.ask(store, question, limit=0)
    return {cited.document.id: [one.article.id for one in cited.articles] for cited in answer.documents}


def test_every_sample_article_is_read(loaded):
    report = loaded[1]
    assert (report.read, report.skipped) == (23, [])


QUESTIONS = {
    "full, short, in brackets, in a list, in marked-up text and with a wrong day": (
        "which articles cite Quy định 142",
        {"quy-dinh-142-qd-tw-2024": [
            "hoi-dap-thi-diem-nguoi-dung-dau.html", "binh-dinh-sap-xep-bo-may-2025",
            "diem-bao-2025-01-ba-quy-dinh",
            "an-giang-hoc-quy-dinh-142", "lam-dong-trao-quyen-nguoi-dung-dau-2024",
            "thai-binh-quan-triet-quy-dinh-moi-2024",
        ]},
    ),
    "one number in two terms": (
        "bài nào trích dẫn Chỉ thị 35",
        {"chi-thi-35-ct-tw-2019": [
            "thai-nguyen-mat-tran-giam-sat", "thai-binh-huyen-uy-kien-xuong-2020",
            "ha-noi-quan-uy-cau-giay-dai-hoi-2020",
         ],
         "chi-thi-35-ct-tw-2024": [
            "quang-ninh-chi-thi-45-thay-chi-thi-35.html", "diem-bao-2025-01-ba-quy-dinh",
            "binh-dinh-chuan-bi-dai-hoi-2024",
         ]},
    ),
    "one number in one term, by its year": (
        "chi thi 35 nam 2019",
        {"chi-thi-35-ct-tw-2019": [
            "thai-nguyen-mat-tran-giam-sat", "thai-binh-huyen-uy-kien-xuong-2020",
            "ha-noi-quan-uy-cau-giay-dai-hoi-2020",
        ]},
    ),
    "one number thrice in one article, by its year": (
        "bài nào nhắc Nghị quyết 26-NQ/TW năm 2022",
        {"nghi-quyet-26-nq-tw-2022": ["nghe-an-nghi-quyet-26"]},
    ),
    "a resolution named by its plenum": (
        "nghi quyet tw4 khoa xii",
        {"nghi-quyet-04-nq-tw-2016": [
            "thai-binh-quan-triet-quy-dinh-moi-2024", "dong-thap-nghi-quyet-trung-uong-2021",
            "hoc-tap-lam-theo-bac-trang-khong-ngay",
        ]},
    ),
    "a misprinted day makes no second document": (
        "Quy định 58-QĐ/TW",
        {"quy-dinh-58-qd-tw-2022": ["diem-bao-2022-10-bao-ve-chinh-tri"]},
    ),
    "state law beside Party law": (
        "Nghị định 56/2015/NĐ-CP",
        {"nghi-dinh-56-2015-nd-cp": ["dong-thap-danh-gia-can-bo-2019", "lam-dong-sap-xep-to-chuc-2018"]},
    ),
    "a law by its name and year": (
        "Luật Đất đai năm 2024",
        {"luat-dat-dai-31-2024-qh15": ["gia-lai-sua-doi-luat-dat-dai-2024"]},
    ),
    "a decision, not the draft of what it enacts": (
        "Quyết định 190-QĐ/TW",
        {"quyet-dinh-190-qd-tw-2024": ["hoi-dap-thi-diem-nguoi-dung-dau.html"]},
    ),
    "only the articles of a time": (
        "bài nào nhắc Quy định 142 từ tháng 1 đến tháng 2 năm 2025",
        {"quy-dinh-142-qd-tw-2024": ["binh-dinh-sap-xep-bo-may-2025", "diem-bao-2025-01-ba-quy-dinh"]},
    ),
}


@pytest.mark.parametrize(("question", "expected"), QUESTIONS.values(), ids=QUESTIONS)
def test_answers(store, question, expected):
    assert citing(store, question) == expected


def test_every_passage_quotes_its_article(store):
    (cited,) = query.ask(store, "which articles cite Quy định 142", limit=0).documents
    for one in cited.articles:
        text = query.show(store, one.article.id).text
        assert one.passages
        assert all("142" in text[passage.start:passage.end] for passage in one.passages)


PUBLISHED = {
    "a page that states no day": ("hoc-tap-lam-theo-bac-trang-khong-ngay", None),
    "day and time in brackets behind the title": ("thai-binh-huyen-uy-kien-xuong-2020", date(2020, 6, 12)),
    "day and number of views": ("lam-dong-trao-quyen-nguoi-dung-dau-2024", date(2024, 9, 27)),
    "day, bar and time": ("ha-noi-quan-uy-cau-giay-dai-hoi-2020", date(2020, 2, 28)),
    "weekday, day and time zone": ("binh-dinh-sap-xep-bo-may-2025", date(2025, 2, 27)),
    "time before the day": ("dong-thap-kiem-tra-ky-luat-2023", date(2023, 7, 18)),
    "a page's own record": ("quang-ninh-chi-thi-45-thay-chi-thi-35.html", date(2025, 4, 28)),
}


@pytest.mark.parametrize(("article", "day"), PUBLISHED.values(), ids=PUBLISHED)
def test_day_of_an_article(store, article, day):
    assert query.show(store, article).article.published == day


def test_numbers_that_are_no_documents(store):
    page = query.show(store, "quang-ninh-ung-pho-bao-2024")
    assert [page.text[one.start:one.end] for one in page.citations] == [
        "Công điện số 86/CĐ-TTg", "Thông báo số 1180-TB/TU", "Nghị quyết 42",
    ]


SERIES = {
    "a provincial committee": ("binh-dinh-sap-xep-bo-may-2025", "Kế hoạch số 256-KH/TU", "Bình Định"),
    "an urban district": ("ha-noi-long-bien-kiem-soat-quyen-luc-2023", "Kế hoạch số 203-KH/QU", "Long Biên"),
    "a district committee": ("thai-binh-huyen-uy-kien-xuong-2020", "Kế hoạch số 127-KH/HU", "Kiến Xương"),
    "a committee's plan in a page": ("quang-ninh-chi-thi-45-thay-chi-thi-35.html", "Kế hoạch 402-KH/TU",
                                     "Quảng Ninh"),
}


@pytest.mark.parametrize(("article", "quote", "place"), SERIES.values(), ids=SERIES)
def test_local_papers_belong_to_their_place(store, article, quote, place):
    page = query.show(store, article)
    (marked,) = [one for one in page.citations if page.text[one.start:one.end] == quote]
    assert [place in (document.issuer or "") for document in marked.documents] == [True]


def test_the_same_articles_again_change_nothing(tmp_path):
    address = str(tmp_path / "twice.db")
    first, second = (ingest(read([ARTICLES]), address) for _ in range(2))
    assert (first.added, second.added, second.changed, second.unchanged) == (23, 0, 0, 23)
    assert (second.documents, second.unknown) == (first.documents, first.unknown)
