"""The explorer's server: what is behind each address, and what nobody gets."""

from collections.abc import Iterator
from datetime import date as Day
from urllib.parse import quote_plus
from xml.etree import ElementTree as Xml

import msgspec
import pytest
from starlette.testclient import TestClient

from citations import Article
from graph import query
from graph.answers import shape
from graph.deciding import decide
from graph.ingest import ingest
from graph.register import Register
from graph.store import open_store
from tests.graph.stores import ARTICLES, REGISTER
from viz import serving
from viz.addresses import address
from viz.app import application
from viz.serving import POLICY, Stores

DOCUMENT = "/documents/quy-dinh-142-qd-tw-2024"
ODD = "tin/ngày 1?x=%2F&y#z.json"
"""An id with everything that means something in an address."""
SOME = [
    *ARTICLES,
    Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, quán triệt Quy định 142-QĐ/TW của Bộ Chính trị.", id="b-7",
            title="<b>Mẫu & vải</b>", published=Day(2025, 3, 1), place="Gia Lai", source="javascript:alert(1)"),
    Article("Quy định 142-QĐ/TW của Bộ Chính trị.", id=ODD, title="Mã lạ", published=Day(2025, 2, 2)),
    Article("Hai dòng.", id="dòng\nhai", title="Xuống dòng"),
    Article("Mã phần trăm.", id="%2e%2e", title="Phần trăm", source="https://bao.vidu/\x01"),
    Article("Quy định 142-QĐ/TW.", id="b-8", title="Nguồn lạ", published=Day(2025, 3, 2), source="https://bao.vidu/\x01"),
    Article("Ruộng bậc thang.", id="khong-nhan-de", title="\u200b\u2060", published=Day(2025, 1, 1)),
    Article("Quy định 142-QĐ/TW của Bộ Chính trị.", id="..", title="Hai chấm", published=Day(2025, 2, 1)),
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("app") / "kho.db")
    ingest(SOME, path, register=REGISTER)
    return path


@pytest.fixture(scope="module")
def client(store: str) -> Iterator[TestClient]:
    with TestClient(application(store, "vi", ["testserver"]), follow_redirects=False) as client:
        yield client


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
    "page", ["/", DOCUMENT, "/khong-co", "/static/icon.svg", "/suggest.json?q=x", "/static/vis/vis-network.css"]
)
def test_every_answer_carries_the_policy(client, page):
    headers = client.get(page).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


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


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_there_is_nothing_but_reading(client, method):
    answer = client.request(method, DOCUMENT)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_the_head_of_a_page_has_no_body(client):
    answer = client.head(DOCUMENT)
    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    ("host", "status"), [("testserver", 200), ("testserver:8642", 200), ("boese.vidu", 400), ("", 400)]
)
def test_another_name_of_the_host_is_refused(client, host, status):
    assert client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    ("host", "status"), [("192.0.2.7:8642", 200), ("[2001:db8::7]:8642", 200), ("localhost", 200), ("boese.vidu", 400)]
)
def test_open_to_the_network_it_answers_to_every_number_of_its_machine(store, host, status):
    with TestClient(application(store, "en", ["localhost", "0.0.0.0"])) as client:
        answer = client.get("/", headers={"host": host})
    assert answer.status_code == status
    assert (status == 200) == ("vankien serve --name" not in answer.text)


def test_an_endless_address_is_refused(client):
    assert client.get(f"/search?q=x&e={'a' * serving.LONGEST_ADDRESS}").status_code == 414


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("/search.json?q=bài nào trích dẫn Quy định 142&limit=10",
         lambda store: {"answer": shape(query.ask(store, "bài nào trích dẫn Quy định 142", limit=10))}),
        ("/articles/b-1.json", lambda store: shape(query.show(store, "b-1"))),
    ],
)  # fmt: skip
def test_json_says_what_the_commands_say(client, store, page, asked):
    given = client.get(page).json()
    with open_store(store) as opened:
        expected = msgspec.json.decode(msgspec.json.encode(asked(opened)))
    assert expected.items() <= given.items()


def test_a_document_as_json_has_the_shape_of_a_citing_answer_and_more(client, store):
    [given] = client.get(f"{DOCUMENT}.json?limit=2").json()["documents"]
    with open_store(store) as opened:
        answer = query.cites(opened, "Quy định 142", limit=2)
    [expected] = msgspec.json.decode(msgspec.json.encode(shape(answer)))["documents"]
    assert expected.items() <= given.items()
    assert {"years", "standing", "relations", "related", "issuers", "cursor", "cited"} <= given.keys()


@pytest.mark.parametrize("page", [DOCUMENT, "/articles", "/documents", "/officials", "/organisations"])
def test_pages_of_a_list_follow_one_another_without_gap_or_repeat(client, page):
    def rows(**asked):
        given = client.get(f"{page}.json", params=asked).json()
        given = given["documents"][0] if page == DOCUMENT else given
        name = "articles" if page == DOCUMENT else page.strip("/")
        return [one["id"] for one in given[name]], given["cursor"], given["total"]

    whole, cursor, total = rows(limit=100)
    assert (len(whole), cursor) == (total, None)
    seen, after = [], None
    while True:
        ids, after, _ = rows(limit=1, **({"after": after} if after else {}))
        seen += ids
        if after is None:
            break
    assert seen == whole


@pytest.mark.parametrize("page", ["/articles?limit=1", f"{DOCUMENT}?limit=1&lang=en"])
def test_the_next_page_is_linked_with_all_that_was_asked(client, page):
    text = client.get(page).text
    [link] = [part.split('"')[0] for part in text.split('rel="next" href="')[1:]]
    again = client.get(link.replace("&amp;", "&"))
    assert again.status_code == 200
    assert ("lang=en" in link) == ("lang=en" in page)
    assert "limit=1" in link


def test_the_feed_lists_the_newest_articles(client):
    answer = client.get(f"{DOCUMENT}.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    atom = "{http://www.w3.org/2005/Atom}"
    root = Xml.fromstring(answer.text)
    entries = root.findall(f"{atom}entry")
    assert [entry.findtext(f"{atom}title") for entry in entries][:2] == ["Nguồn lạ", "<b>Mẫu & vải</b>"]
    assert root.findtext(f"{atom}updated") == "2025-03-02T00:00:00Z"
    assert all(entry.findtext(f"{atom}id").startswith("http://testserver/articles") for entry in entries)
    links = {link.get("rel"): link.get("href") for link in entries[0].findall(f"{atom}link")}
    assert "via" not in links                          # a link that would run a script is none


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("142", "documents/quy-dinh-142-qd-tw-2024"),
        ("quy dinh 14", "documents/quy-dinh-14-qd-tw-2021"),
        ("QĐ 142-QĐ/TW", "documents/quy-dinh-142-qd-tw-2024"),
        ("tran van", "officials/tran-van-mau"),
        ("bo chinh", "organisations/bo-chinh-tri"),
        ("đồng lúa", "articles/b-1"),
    ],
)
def test_suggests_while_typing(client, typed, first):
    found = client.get("/suggest.json", params={"q": typed}).json()["suggestions"]
    assert found[0]["key"] == first
    assert client.get(found[0]["address"]).status_code == 200


def test_the_picture_of_a_document_has_counts_and_places(client):
    found = client.get("/network.json", params={"of": DOCUMENT.strip("/"), "limit": 2}).json()
    [cites] = [side for side in found["sides"] if side["kind"] == "CITES"]
    assert (cites["total"], cites["given"]) == (8, 2)
    assert all({"x", "y", "address"} <= thing.keys() for thing in found["things"])
    keys = {thing["key"] for thing in found["things"]}
    asked = {"of": DOCUMENT.strip("/"), "kind": "CITES", "direction": "in", "limit": 2, "after": cites["cursor"]}
    more = client.get("/network.json", params=asked).json()
    new = {thing["key"] for thing in more["things"]} - keys
    assert len(new) == 2
    again = client.get("/network.json", params={"of": DOCUMENT.strip("/"), "limit": 2})
    assert again.json() == found


def test_counts_are_known_before_expanding(client):
    sides = client.get("/sides.json", params={"of": "officials/tran-van-mau"}).json()["sides"]
    assert {(side["kind"], side["direction"]): side["total"] for side in sides} == {
        ("MENTIONS", "in"): 1, ("HELD", "out"): 1, ("PRESENTED", "out"): 1}  # fmt: skip


def test_a_question_that_takes_too_long_is_given_up(store, monkeypatch):
    monkeypatch.setattr(serving, "PATIENCE", 0)
    with TestClient(application(store, "en", ["testserver"])) as client:
        page = client.get(DOCUMENT)
        data = client.get(f"{DOCUMENT}.json")
    assert (page.status_code, data.status_code) == (503, 503)
    assert data.json()["error"].startswith("no answer within 0 s")
    assert "kho.db" not in page.text


def test_a_fault_shows_no_trace(store, monkeypatch, capsys):
    def broken(*_args: object) -> None:
        raise ZeroDivisionError("một bí mật")

    monkeypatch.setattr("graph.query.stats", broken)
    with TestClient(application(store, "en", ["testserver"])) as client:
        page = client.get("/")
    assert page.status_code == 500
    assert "bí mật" not in page.text
    assert "bí mật" in capsys.readouterr().err


def test_a_store_put_in_the_place_of_another_is_opened_anew(tmp_path):
    path = tmp_path / "kho.db"
    ingest(ARTICLES[:1], str(path), register=Register([]))
    stores = Stores(str(path))
    with stores.reading() as before:
        assert before.node("Article", "b-2") is None
    other = tmp_path / "moi.db"
    ingest(ARTICLES[:2], str(other), register=Register([]))
    other.replace(path)
    with stores.reading() as now:
        assert now.node("Article", "b-2")
    stores.close()


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
