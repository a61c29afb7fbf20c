"""The explorer over a document that ten thousand articles cite: opened by parts, each thing with what brought it."""

import json
from datetime import date as Day
from datetime import timedelta

import pytest

from citations import Article
from graph.ingest import ingest
from tests.slow.browser.explored import DOCUMENT, READY, becomes, shows
from tests.slow.browser.served import served

MANY, TENTH = 10_000, 10
"""Articles, the last the newest; of the newest thousand every tenth cites another document too."""
NEWEST = MANY - 1
OTHER = "documents/chi-thi-809-ct-tw-2019"


def text(place):
    """What an article says."""
    begun = f"Học Quy định 142-QĐ/TW, việc {place}."
    also = place % TENTH == NEWEST % TENTH and place >= MANY - 1_000
    return f"{begun} Chỉ thị 809-CT/TW ngày 3/5/2019 của Ban Bí thư." if also else begun


@pytest.fixture(scope="module")
def explorer(tmp_path_factory):
    path = tmp_path_factory.mktemp("nhieu") / "kho.db"
    ingest((Article(text(place), id=f"b-{place}", title=f"Việc thứ {place}",
                    published=Day(2024, 5, 1) + timedelta(days=place // 20)) for place in range(MANY)), str(path))
    with served(path, "--lang", "vi") as address:
        yield address


def shown(page, folder):
    """Keys of the things, and the ends of the links, that are shown now."""
    page.get_by_role("button", name="Lưu").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="JSON").click()
    download.value.save_as(folder / "x.json")
    told = json.loads((folder / "x.json").read_text(encoding="utf-8"))
    return [one["key"] for one in told["things"]], {(one["source"], one["target"]) for one in told["links"]}


def opens(page, name, side):
    """Chooses a thing and opens more of its links of one kind; what is said of these before and after."""
    page.locator(".shown-list [role=option]", has_text=name).first.click()
    row = page.locator(".details .kinds li", has_text=side)
    row.wait_for()
    before, things = counted(row), page.evaluate("vankien.things")
    row.get_by_role("button").first.click()
    becomes(page, f"vankien.things > {things} && !document.querySelector('[aria-busy]')")
    row.wait_for()
    return before, counted(row)


def counted(row):
    return [each.inner_text() for each in row.locator(".count, .left").all()]


def test_opens_fifty_then_a_neighbour_and_each_thing_has_what_brought_it(visit, explorer, tmp_path):
    with visit(f"{explorer}/{DOCUMENT}", origin=explorer) as page:
        page.set_default_timeout(20_000)
        page.wait_for_selector(READY, state="attached")
        told = opens(page, "Quy định 142-QĐ/TW", "Bài trích dẫn")
        assert told == (["25/10.000", "còn 9.975"], ["50/10.000", "còn 9.950"])
        keys, links = shown(page, tmp_path)
        newest = [f"articles/b-{NEWEST - place}" for place in range(50)]
        assert keys == [DOCUMENT, *newest, "organisations/bo-chinh-tri"]
        assert links == {*((each, DOCUMENT) for each in newest), (DOCUMENT, "organisations/bo-chinh-tri")}

        told = opens(page, f"Việc thứ {NEWEST}", "Văn bản được trích dẫn")
        assert told == (["1/2", "còn 1"], ["2/2"])
        keys, links = shown(page, tmp_path)
        assert set(keys) == {DOCUMENT, *newest, "organisations/bo-chinh-tri", OTHER}
        assert {source for source, target in links if target == OTHER} == set(newest[::TENTH])

        told = opens(page, "Chỉ thị 809-CT/TW", "Bài trích dẫn")
        assert told == (["5/100", "còn 95"], ["25/100", "còn 75"])
        keys, links = shown(page, tmp_path)
        assert len(keys) == len(set(keys)) == 53 + 20
        assert {end for link in links for end in link} == set(keys)
        assert all((key, DOCUMENT) in links for key in keys if key.startswith("articles/"))

        page.get_by_role("button", name="Hoàn tác").click()
        shows(page, 53)
        page.get_by_label("Bài viết 50").uncheck()
        shows(page, 2)


def test_never_shows_more_than_it_may(visit, explorer):
    with visit(f"{explorer}/{DOCUMENT}?e={DOCUMENT}~CITES~in~99", origin=explorer) as page:
        page.wait_for_selector(READY, state="attached", timeout=60_000)
        assert page.evaluate("vankien.things") <= 1_000
        assert page.evaluate("vankien.links") >= page.evaluate("vankien.things") - 1
