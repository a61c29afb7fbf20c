"""A hostile title, person and issuer stand letter by letter wherever they are shown or saved, and run nowhere."""

import csv
import io
import json
from xml.etree import ElementTree as Xml

import networkx
import pytest

from graph.paths import end
from graph.store import open_store
from tests.graph.spoilt import ARTICLE, DOCUMENT, OFFICIAL, SAID, spoilt
from tests.slow.browser.explored import READY
from tests.slow.browser.served import served
from viz.drawn import drawn
from viz.page import page as written

PLACES = {"an article": f"articles/{ARTICLE}", "a person": f"officials/{OFFICIAL}"}
"""What is called by the string, with where it is."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return spoilt(tmp_path_factory.mktemp("kho") / "kho.db")


@pytest.fixture(scope="module")
def body(store):
    """The key of the issuer."""
    with open_store(store) as opened:
        [id] = [node.id for node in opened.scan("Organisation") if node.properties["name"] == SAID]
    return f"organisations/{id}"


@pytest.fixture(scope="module")
def explorer(store):
    with served(store, "--lang", "vi") as address:
        yield address


def pointed_at(page, x, y):
    """What is said under the pointer."""
    note = page.locator(".vis-tooltip")
    for step in range(15):                               # a busy browser may not heed a single move
        page.mouse.move(x + step % 2, y)
        page.wait_for_timeout(500)                       # every move puts the note off
        if note.count() and note.is_visible():
            assert note.locator("*:not(br)").count() == 0
            return note.inner_text()
    return None


def test_in_a_picture(visit, store, body, tmp_path):
    with open_store(store) as opened:
        (tmp_path / "x.html").write_bytes(written(drawn(opened, end(opened, DOCUMENT))))
    address = (tmp_path / "x.html").as_uri()
    with visit(address) as page:
        page.wait_for_selector(READY, state="attached")
        assert page.locator("img, b, iframe").count() == 0
        box = page.locator("#mynetwork").bounding_box()
        for key in (*PLACES.values(), body):
            id = page.evaluate(f"vankien.data.things.find(({{key}}) => key === {json.dumps(key)}).id")
            at = page.evaluate(f"network.canvasToDOM(network.getPosition('{id}'))")
            assert pointed_at(page, box["x"] + at["x"], box["y"] + at["y"]).split("\n")[0] == SAID
            assert page.evaluate(f"nodes.get('{id}').label").startswith("Kết luận 14 <b>mới")
            page.mouse.move(box["x"] + 3, box["y"] + 3)
            page.wait_for_timeout(200)
            page.evaluate(f"vankien.choose('{id}', {{details: true}})")
            assert page.locator("#told h3").text_content() == SAID
            [written_there] = [name["text"] for name in page.evaluate("vankien.labels.shown") if name["id"] == id]
            assert written_there.startswith("Kết luận 14 <b>mới")
        assert page.locator("#rows th").all_text_contents().count(SAID) == 3
        page.evaluate("vankien.choose(vankien.data.of)")
        assert SAID in page.locator("#told dd").all_text_contents()
    with visit(address, java_script_enabled=False) as page:
        assert page.locator("#rows th").all_text_contents().count(SAID) == 3


@pytest.mark.parametrize("label", [*PLACES, "a body"])
def test_on_the_pages_of_the_explorer(visit, explorer, body, label):
    place = PLACES.get(label, body)
    with visit(f"{explorer}/{place}", origin=explorer) as page:
        page.wait_for_selector(READY, state="attached")
        assert page.locator("h1").text_content() == SAID
        assert page.title() == f"{SAID} · vankien"
        assert page.locator("main img, main b, header img").count() == 0
        page.locator(f'.shown-list [data-key="{place}"]').click()
        assert page.locator(".details h3").text_content() == SAID
        at = page.evaluate(f"vankien.at({json.dumps(place)})")
        assert pointed_at(page, at["x"], at["y"]).split("\n")[0] == SAID
        page.locator("#q").fill("ket luan 14 moi")
        page.locator(".suggestions [role=option]").first.wait_for()
        assert SAID in page.locator(".suggestions").first.text_content()


LEADING = {
    "the first page": ("", 2),
    "the record of a document": (f"documents/{DOCUMENT}", 3),
    "articles": ("articles", 1),
    "officials": ("officials", 1),
    "bodies": ("organisations", 1),
    "documents": ("documents", 1),
    "what a search finds": ("search?q=kết luận 14 mới nêu gương", 2),
    "a way": (f"path?from={OFFICIAL}&to={DOCUMENT}", 1),
}


def test_on_the_pages_that_lead_to_them(visit, explorer):
    with visit(explorer) as page:
        for name, (path, times) in LEADING.items():
            page.goto(f"{explorer}/{path}")
            assert page.locator("main").inner_text().count(SAID) >= times, name
            assert page.locator("main img, main b").count() == 0, name


def test_in_what_is_saved(visit, explorer, body, tmp_path):
    saved = {}
    with visit(f"{explorer}/documents/{DOCUMENT}", origin=explorer) as page:
        page.wait_for_selector(READY, state="attached")
        for form in ("SVG", "GEXF", "GraphML", "JSON", "Bảng các mục"):
            page.get_by_role("button", name="Lưu").click()
            with page.expect_download() as download:
                page.get_by_role("menuitem", name=form).click()
            download.value.save_as(tmp_path / "x")
            saved[form] = (tmp_path / "x").read_bytes()
    named = {*PLACES.values(), body}
    things = json.loads(saved["JSON"])["things"]
    assert {one["key"] for one in things if one["name"] == SAID} == named
    for form, read in (("GEXF", networkx.read_gexf), ("GraphML", networkx.read_graphml)):
        graph = read(io.BytesIO(saved[form]))
        assert {key for key, about in graph.nodes(data=True) if about["name"] == SAID} == named
    rows = csv.DictReader(io.StringIO(saved["Bảng các mục"].decode("utf-8-sig"), newline=""))
    assert {row["key"] for row in rows if row["name"] == SAID} == named
    drawing = Xml.fromstring(saved["SVG"])
    assert [each.text for each in drawing.iter("{http://www.w3.org/2000/svg}title")].count(SAID) == 3
    (tmp_path / "x.svg").write_bytes(saved["SVG"])
    with visit((tmp_path / "x.svg").as_uri()) as page:
        assert page.evaluate("document.documentElement.tagName") == "svg"
        assert page.locator("img, script").count() == 0
