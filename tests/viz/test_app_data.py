"""What the explorer gives to programs and scripts: JSON, lists page by page, suggestions, pictures, feeds."""

from xml.etree import ElementTree as Xml

import msgspec
import pytest

from graph import query
from graph.answers import shape
from graph.store import open_store
from tests.viz.explored import DOCUMENT


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


def test_the_feed_of_an_id_that_reads_like_a_form_is_asked_for_by_name(client):
    known = client.get(f"/documents.atom?id={DOCUMENT.rpartition('/')[2]}")
    assert known.content == client.get(f"{DOCUMENT}.atom").content
    assert client.get("/documents.atom?id=khong-co.json").status_code == 404


@pytest.mark.parametrize("page", ["/documents?type=quy+%C4%91%E1%BB%8Bnh", "/articles?place=Gia+Lai&limit=2", DOCUMENT])
def test_the_json_of_a_page_is_linked_with_all_that_was_asked(client, page):
    text = client.get(page).text
    [link] = [part.rpartition('href="')[2] for part in text.split('">JSON</a>')[:-1]]
    path, _, asked = page.partition("?")
    assert link.replace("&amp;", "&") == f"{path}.json" + (f"?{asked}" if asked else "")
    assert client.get(link.replace("&amp;", "&")).status_code == 200


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
