"""The explorer's pages: what is behind each address."""

from urllib.parse import quote_plus

import pytest
from starlette.testclient import TestClient

from graph.added.deciding import decide
from graph.ingest import ingest
from tests.graph.stores import ARTICLES, REGISTER
from tests.viz.explored import DOCUMENT, ODD
from viz.addresses import address
from viz.app import application


@pytest.mark.parametrize(
    ("page", "holds"),
    [
        ("/", "Bài nào trích dẫn văn bản nào?"),
        ("/?lang=en", "Which articles cite which document?"),
        (DOCUMENT, "thí điểm giao quyền cho người đứng đầu"),
        (DOCUMENT, "<mark>Quy định 142-QĐ/TW</mark>"),
        (f"{DOCUMENT}?lang=en", "Articles that cite it"),
        ("/articles/b-1", '<a class="mark" id="m1" data-note="n1" href="/documents/quy-dinh-142-qd-tw-2024">'),
        ("/articles/b-1", '<mark class="citation inferred">Quy định 142-QĐ/TW</mark></a>'),
        ("/articles/b-1", 'href="https://bao.vidu/b-1" rel="noopener noreferrer"'),
        ("/articles/b-3", 'href="/documents/chi-thi-35-ct-tw-2019"'),
        ("/articles/b-7", "&lt;b&gt;Mẫu &amp; vải&lt;/b&gt;"),
        (address("Article", ODD), "Mã lạ"),
        (address("Article", ".."), "Hai chấm"),
        ("/articles/khong-nhan-de", "<h1>khong-nhan-de</h1>"),
        (address("Article", "dòng\nhai"), "Xuống dòng"),
        ("/search?q=bài nào trích dẫn Quy định 142 tháng trước", "Không có bài nào trích dẫn trong phạm vi này"),
        ("/search?q=ai là Bí thư Tỉnh ủy Gia Lai", "Đồng chí <mark>Trần Văn Mẫu</mark>, Bí thư Tỉnh ủy Gia Lai"),
        ("/organisations/bo-chinh-tri?limit=1", "/documents?issuer=B%E1%BB%99+Ch%C3%ADnh+tr%E1%BB%8B&amp;uncited=1"),
        ("/documents?issuer=Bộ Chính trị&uncited=1", "/documents/quy-dinh-14-qd-tw-2021"),
        ("/path?from=tran-van-mau", "Đường nối cần đủ hai đầu"),
        ("/officials/tran-van-mau", "Bí thư Tỉnh ủy Gia Lai"),
        ("/organisations/bo-chinh-tri", "/documents/quy-dinh-142-qd-tw-2024"),
        ("/documents?issuer=Bộ Chính trị", "/documents/quy-dinh-142-qd-tw-2024"),
        ("/articles?place=gia lai", "/articles/b-4"),
        ("/officials", "/officials/tran-van-mau"),
        ("/organisations", "/organisations/bo-chinh-tri"),
        ("/search?q=quy dinh 142", "/documents/quy-dinh-142-qd-tw-2024"),
        ("/search?q=Trần Văn Mẫu giữ chức gì", "Bí thư Tỉnh ủy Gia Lai"),
        ("/search?q=đồng lúa", "/articles/b-1"),
        ("/search?q=không có gì như thế", "Không tìm thấy gì"),
        ("/path?from=tran-van-mau&to=bo-chinh-tri", "do cơ quan ban hành"),
    ],
)
def test_a_page_shows(client, page, holds):
    page = client.get(page)
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert holds in page.text


@pytest.mark.parametrize(
    ("page", "status", "says"),
    [
        ("/documents/khong-co", 404, "Không có gì ở địa chỉ /documents/khong-co"),
        ("/articles/khong-co.json", 404, "/articles/khong-co"),
        ("/khong-co", 404, "/khong-co"),
        ("/khong-co.json", 404, '{"error":"Không có gì ở địa chỉ /khong-co.json'),
        ("/index.None", 404, "/index.None"),
        ("/documents.None?id=quy-dinh-142-qd-tw-2024", 404, "/documents.None"),
        ("/articles.atom", 404, "/articles.atom"),
        ("/articles/b-1.atom", 404, "/articles/b-1.atom"),
        ("/articles?limit=0", 400, "limit=0: hãy ghi một số từ 1 đến 100."),
        ("/articles?limit=9999999999999999", 400, "một số từ 1 đến 100"),
        ("/articles?from=hôm nào đó", 400, "hôm nào đó"),
        (f"{DOCUMENT}?after=x", 400, "after"),
        (f"{DOCUMENT}.json?after=[1,2]", 400, "after"),
        (f"/search?q={'a' * 401}", 400, "tối đa 400 ký tự"),
        ("/documents?year=hai", 400, "year=hai"),
        ("/network.json?of=cows/1", 400, "documents/ID"),
        ("/network.json?of=documents/khong-co", 404, "khong-co"),
        ("/network.json?of=documents/quy-dinh-142-qd-tw-2024&kind=EATS", 400, "CITES in"),
        ("/network.json?of=documents/quy-dinh-142-qd-tw-2024&kind=CITES&direction=out", 400, "CITES in"),
        ("/documents.json?after=khong-co", 400, "after=khong-co"),
        (f"/documents?id={'a' * 20_001}", 400, "tối đa 20000 ký tự"),
        (f"/documents?id={'a' * 401}", 404, "/documents/aaa"),
        ("/network.json?of=documents/quy-dinh-142-qd-tw-2024&kind=CITES&direction=up", 400, "in hoặc out"),
        ("/sides.json", 400, "documents/ID"),
        ("/static/../app.py", 404, ""),
        ("/static/%2e%2e/app.py", 404, ""),
    ],
)
def test_what_cannot_be_given_is_said_in_a_sentence(client, page, status, says):
    page = client.get(page)
    assert page.status_code == status
    assert says in page.text
    assert "Traceback" not in page.text


@pytest.mark.parametrize(
    ("page", "switch"),
    [
        ("/khong-co", "/?lang=en"),
        ("/articles/b-1?limit=3&e=x", "/articles/b-1?limit=3&amp;lang=en"),
        (address("Article", ODD), f"/articles?id={quote_plus(ODD)}&amp;lang=en"),
        (address("Article", ".."), "/articles?id=..&amp;lang=en"),
        ("/articles/d%C3%B2ng%0Ahai", "/articles/d%C3%B2ng%0Ahai?lang=en"),
        ("/search?q=a&lang=vi&lang=en", "/search?q=a&amp;lang=en"),
    ],
)
def test_the_switch_of_the_language_leads_to_the_same_page(client, page, switch):
    [link] = [part.split('"')[0] for part in client.get(page).text.split('hreflang="en" href="')[1:]]
    assert link == switch


def test_browsers_keep_scripts_and_styles_until_these_change(client):
    page = client.get("/").text
    [style] = [part.split('"')[0] for part in page.split('rel="stylesheet" href="')[1:]]
    assert client.get(style).headers["cache-control"] == "public, max-age=31536000, immutable"
    assert client.get("/static/vankien.css").headers["cache-control"] == "no-cache"
    assert client.get("/").headers["cache-control"] == "no-cache"


def test_who_decided_what_and_why_stands_beside_how_sure_it_is(tmp_path):
    path = str(tmp_path / "kho.db")
    ingest(ARTICLES, path, register=REGISTER)
    decide("b-2", ARTICLES[1].text.index("Chỉ thị"), "is", "chi-thi-35-ct-tw-2019", path, by="<b>Lan</b>",
           why="bản gốc & phụ lục", now="2026-01-05", register=REGISTER)  # fmt: skip
    with TestClient(application(path, "vi", ["testserver"]), follow_redirects=False) as client:
        for page in ("/articles/b-2", "/documents/chi-thi-35-ct-tw-2019"):
            assert "&lt;b&gt;Lan&lt;/b&gt; quyết định: bản gốc &amp; phụ lục" in client.get(page).text
        assert "quyết định:" not in client.get(DOCUMENT).text
        (one,) = [each for each in client.get("/articles/b-2.json").json()["citations"] if "judged" in each]
    assert (one["document"], one["judged"][0]["why"]) == ("chi-thi-35-ct-tw-2019", "bản gốc & phụ lục")
