"""The explorer that `vankien serve` opens, in a real browser: by pointer, keys and touch, and without scripts."""

import csv
import io
import json
from contextlib import contextmanager
from datetime import date as Day
from datetime import timedelta
from itertools import combinations
from urllib.parse import parse_qsl, quote, urlsplit
from xml.etree import ElementTree as Xml

import networkx
import pytest

from citations import Article
from graph.ingest import ingest
from graph.relations import ENDS
from loaders.registry import read
from tests.outside import ROOT
from tests.slow.browser.conftest import PHONE
from tests.slow.browser.hostile import HOSTILE
from tests.slow.browser.served import served
from viz.look import THINGS
from viz.pictured import page_says

READY = "html[data-ready]"
DOCUMENT = "documents/quy-dinh-142-qd-tw-2024"
PERSON = "officials/luong-thi-hao"
BODY = "organisations/bo-chinh-tri"
ARTICLE = "articles/an-giang-hoc-quy-dinh-142"
CITING = f"{DOCUMENT}~CITES~in"
MORE = [
    Article(
        f"Ngày làm việc thứ {number}, cấp ủy quán triệt Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị.",
        id=f"viec-{number}",
        title=f"Ngày làm việc thứ {number} của cấp ủy",
        published=Day(2024, 5, 1) + timedelta(days=9 * number),
        place="Gia Lai",
    )
    for number in range(60)
]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("xem") / "kho.db"
    ingest([*read([str(ROOT / "examples" / "articles")]), *MORE], str(path))
    with served(path, "--lang", "vi") as address:
        yield address


@pytest.fixture
def opened(visit, address):
    """A page of the explorer when its scripts are done."""

    @contextmanager
    def opened(path="", **about):
        with visit(f"{address}/{path}", origin=address, **about) as page:
            page.wait_for_selector(READY, state="attached")
            yield page

    return opened


def counts(page):
    return page.evaluate("[vankien.things, vankien.links]")


def shows(page, things):
    """Waits until so many things are shown."""
    for _ in range(100):
        if page.evaluate("vankien.things") == things and not page.query_selector("[aria-busy]"):
            return
        page.wait_for_timeout(50)
    assert page.evaluate("vankien.things") == things


def query(page):
    return parse_qsl(urlsplit(page.url).query)


def names(page):
    return page.locator(".shown-list [role=option] .name").all_text_contents()


def within(one, other):
    return one["x"] >= other["x"] - 1 and one["x"] + one["width"] <= other["x"] + other["width"] + 1


def test_from_search_to_a_picture_and_back(opened):
    with opened() as page:
        page.locator("#q").press_sequentially("quy dinh 142")
        first = page.locator(".suggestions [role=option]").first
        first.wait_for()
        assert "Quy định 142-QĐ/TW" in first.text_content()
        first.click()
        page.wait_for_url(f"**/{DOCUMENT}")
        page.wait_for_selector(READY, state="attached")
        begun = counts(page)[0]

        page.locator(".shown-list").get_by_text("Quy định 142-QĐ/TW", exact=True).click()
        side = page.locator(".details li", has_text="Bài trích dẫn")
        assert side.locator(".count").text_content() == "25/66"
        side.get_by_role("button", name="mở 25 trong 66").click()
        shows(page, begun + 25)
        side.get_by_role("button", name="mở 16 trong 66").click()
        shows(page, begun + 41)
        assert ("e", f"{CITING}~3") in query(page)

        page.get_by_label("Bài viết 66").uncheck()
        shows(page, begun - 25)
        assert ("f.type", "Article") in query(page)
        page.reload()
        page.wait_for_selector(READY, state="attached")
        shows(page, begun - 25)
        assert not page.get_by_label("Bài viết 66").is_checked()

        page.go_back()
        shows(page, begun + 41)
        page.get_by_role("button", name="Hoàn tác").click()
        shows(page, begun + 25)
        page.go_back()
        shows(page, begun)
        page.go_forward()
        shows(page, begun + 25)


def test_a_question_goes_to_the_answer(opened):
    with opened() as page:
        page.locator("#q").fill("bài nào trích dẫn Quy định 142")
        page.keyboard.press("Enter")
        page.wait_for_selector(".answer")
        assert "Quy định 142-QĐ/TW" in page.locator(".answer").text_content()


def test_suggestions_follow_the_keys(opened):
    with opened() as page:
        box = page.locator("#q")
        box.press_sequentially("nghi quyet")
        page.locator(".suggestions [role=option]").first.wait_for()
        assert box.get_attribute("aria-expanded") == "true"
        box.press("ArrowDown")
        chosen = page.locator(".suggestions [aria-selected=true]")
        assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        box.press("Escape")
        assert not page.locator(".suggestions").is_visible()
        assert box.input_value() == "nghi quyet"


def test_a_letter_being_composed_is_not_a_choice(opened):
    with opened() as page:
        box = page.locator("#q")
        box.press_sequentially("quy")
        page.locator(".suggestions [role=option]").first.wait_for()
        composing = (
            "(box, key) => box.dispatchEvent(new KeyboardEvent('keydown', {key, isComposing: true, bubbles: true}))"
        )
        box.evaluate(composing, "ArrowDown")
        assert page.locator(".suggestions [aria-selected=true]").count() == 0


def test_only_the_last_answer_counts(opened):
    """The first answer is held back until the second has come."""
    with opened() as page:
        held = []
        page.route("**/suggest.json?q=ngh&*", lambda route: held.append(route))
        page.locator("#q").press_sequentially("ngh")
        page.wait_for_timeout(300)
        assert held
        page.locator("#q").press_sequentially("ị quyết 18")
        page.locator(".suggestions [role=option]", has_text="18-NQ/TW").first.wait_for()
        held[0].fulfill(
            json={
                "q": "ngh",
                "suggestions": [
                    {
                        "key": "documents/x",
                        "label": "Document",
                        "id": "x",
                        "name": "old",
                        "detail": None,
                        "total": 1,
                        "address": "/documents/x",
                    }
                ],
            }
        )
        page.wait_for_timeout(200)
        assert "old" not in page.locator(".suggestions").text_content()


def test_keys_alone_are_enough(opened):
    with opened(DOCUMENT) as page:
        shown = page.locator(".shown-list")
        for _ in range(400):
            if shown.evaluate("box => box === document.activeElement"):
                break
            page.keyboard.press("Tab")
        begun = counts(page)[0]
        page.keyboard.press("e")
        page.locator("[role=menu]").wait_for()
        page.keyboard.press("ArrowDown")
        while "Bài trích dẫn" not in page.evaluate("document.activeElement.textContent"):
            page.keyboard.press("ArrowDown")
        assert "25/66" in page.evaluate("document.activeElement.textContent")
        page.keyboard.press("Enter")
        shows(page, begun + 25)
        assert shown.evaluate("box => box === document.activeElement")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        assert page.locator(".details h3").text_content() == names(page)[1]
        assert ("sel", page.locator(".shown-list .active").get_attribute("data-key")) in query(page)

        page.locator(".picture").focus()
        before = page.evaluate("document.querySelector('.picture canvas').toDataURL()")
        for key in ("+", "ArrowLeft", "-", "ArrowDown"):
            page.keyboard.press(key)
        page.wait_for_timeout(200)
        assert page.evaluate("document.querySelector('.picture canvas').toDataURL()") != before
        page.keyboard.press("Escape")
        assert not page.locator(".details").is_visible()
        page.keyboard.press("e")
        page.locator("[role=menu]").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("[role=menu]").count() == 0
        assert page.locator(".picture").evaluate("box => box === document.activeElement")


def test_hide_pin_and_collapse(opened):
    with opened(DOCUMENT) as page:
        begun = counts(page)[0]
        name = names(page)[2]
        page.locator(".shown-list [role=option]").nth(2).click()
        page.get_by_role("button", name="Ghim", exact=True).click()
        page.get_by_role("button", name="Bỏ ghim").wait_for()
        assert [key for key, _ in query(page)].count("pin") == 1
        page.get_by_role("button", name="Ẩn", exact=True).click()
        shows(page, begun - 1)
        assert name not in names(page)
        page.get_by_role("button", name="Hiện lại").click()
        shows(page, begun)
        page.locator(".shown-list").get_by_text("Quy định 142-QĐ/TW", exact=True).click()
        page.get_by_role("button", name="Bài trích dẫn: thu gọn").click()
        shows(page, begun - 25)


def test_a_passage_has_its_citation_marked(opened):
    with opened(DOCUMENT) as page:
        page.locator(".shown-list [role=option]", has_text="Ngày làm việc").first.click()
        page.locator(".details .passage button").click()
        assert page.locator(".details blockquote mark").first.text_content() == "Quy định số 142-QĐ/TW"
        assert "trích dẫn" in page.locator(".details .sentence").text_content()
        assert page.locator(".details .sure").text_content() == "nêu rõ"


def test_by_year(opened):
    with opened(f"{DOCUMENT}?layout=year&e={CITING}~3") as page:
        assert page.get_by_role("button", name="Theo năm").get_attribute("aria-pressed") == "true"
        assert counts(page)[0] > 60
        places = page.evaluate("Object.fromEntries(vankien.keys.map((key) => [key, vankien.at(key)]))")
        box = page.locator(".picture").bounding_box()
        heights = [place["y"] for place in places.values()]
        assert max(heights) - min(heights) > box["height"] / 2
        dated = [place["x"] for key, place in places.items() if key.startswith(("documents/", "articles/viec-"))]
        undated = [place["x"] for key, place in places.items() if key.startswith(("officials/", "organisations/"))]
        assert max(dated) < min(undated)


def becomes(page, what):
    """Waits until something is true in the page, whose policy lets no text be run."""
    for _ in range(100):
        if page.evaluate(f"Boolean({what})"):
            return
        page.wait_for_timeout(50)
    assert page.evaluate(what)


def spots(page):
    return page.evaluate("vankien.keys.map((key) => [key, vankien.at(key)])")


def test_what_was_stirred_stands_the_same_when_it_is_loaded_again(opened):
    with opened(DOCUMENT) as page:
        begun = spots(page)
        page.get_by_role("button", name="Sắp xếp lại").click()
        becomes(page, "vankien.state.stir === 1")
        stirred = spots(page)
        assert stirred != begun
        assert ("stir", "1") in query(page)
        page.reload()
        page.wait_for_selector(READY, state="attached")
        assert spots(page) == stirred
        page.get_by_role("button", name="Hoàn tác").click()
        becomes(page, "vankien.state.stir === 0")
        assert spots(page) == begun


def test_the_other_language_has_the_same_steps(opened):
    with opened(DOCUMENT) as page:
        page.locator(".shown-list [role=option]").nth(2).click()
        page.get_by_role("button", name="Ẩn", exact=True).click()
        page.get_by_role("button", name="Theo năm").click()
        page.locator(".shown-list [role=option]").nth(3).click()
        becomes(page, "location.search.includes('sel=') && vankien.state.layout === 'year'")
        steps, things = query(page), counts(page)
        page.get_by_role("link", name="English").click()
        page.wait_for_url("**lang=en**")
        page.wait_for_selector(READY, state="attached")
        assert sorted(query(page)) == sorted([*steps, ("lang", "en")])
        assert counts(page) == things
        page.get_by_role("button", name="By links").click()
        becomes(page, "vankien.state.layout === 'force'")
        steps = query(page)
        page.get_by_role("link", name="Tiếng Việt").click()
        page.wait_for_selector("html[lang=vi][data-ready]", state="attached")
        assert sorted([*query(page), ("lang", "en")]) == sorted(steps)


def test_other_articles_of_the_record_leave_the_graph_as_it_is(opened):
    with opened(DOCUMENT) as page:
        page.get_by_role("button", name="Theo năm").click()
        becomes(page, "vankien.state.layout === 'year'")
        page.locator("form.filters input[name=place]").fill("Gia Lai")
        page.locator("form.filters button").click()
        page.wait_for_url("**place=Gia**")
        page.wait_for_selector(READY, state="attached")
        assert ("layout", "year") in query(page)
        page.locator("svg.years a").first.click()
        page.wait_for_url("**from=**")
        assert ("layout", "year") in query(page)


def test_addresses_are_those_the_server_gave(opened):
    with opened(f"{DOCUMENT}?view=table") as page:
        told = page.evaluate(f"fetch('/network.json?of={DOCUMENT}&limit=25').then((answer) => answer.json())")
        given = {one["name"]: one["address"] for one in told["things"]}
        links = page.locator(".tables table").first.locator("tbody th a")
        found = {link.text_content(): link.get_attribute("href") for link in links.all()}
        assert {name: urlsplit(address).path for name, address in found.items()} == given


def test_names_are_told_to_be_vietnamese_on_an_english_page(opened):
    with opened(f"{DOCUMENT}?lang=en&sel={DOCUMENT}") as page:
        for place in (".details h3 a", ".details blockquote", ".shown-list .name"):
            assert page.locator(place).first.get_attribute("lang") == "vi"
    with opened(f"{DOCUMENT}?lang=en&view=table") as page:
        assert page.locator(".tables tbody th a").first.get_attribute("lang") == "vi"
    with opened(f"{DOCUMENT}?sel={DOCUMENT}") as page:
        assert page.locator(".details h3 a").get_attribute("lang") is None


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_things_and_links_are_called_as_on_a_drawn_page(opened, lang):
    with opened(f"{DOCUMENT}?lang={lang}") as page:
        words = json.loads(page.locator("#words").text_content())
    drawn = page_says(lang)
    for label in THINGS:
        assert (words[label], words[f"all_{label}"]) == (
            drawn[f"one_{label.lower()}"],
            drawn[f"type_{label.lower()}"],
        )
    for kind in ENDS:
        assert words[f"kind_{kind}"] == drawn[kind]


def test_the_way_between_two_things(opened):
    with opened(DOCUMENT) as page:
        page.get_by_role("button", name="Đường nối").click()
        to = page.get_by_label("Đến", exact=True)
        to.press_sequentially("kiến xương")
        page.locator(".path .suggestions [role=option]", has_text="Huyện ủy").first.click()
        page.get_by_role("button", name="Tìm đường nối").click()
        page.locator(".steps li").first.wait_for()
        assert dict(query(page))["path"].startswith("quy-dinh-142-qd-tw-2024~")
        steps = page.locator(".steps li").all_text_contents()
        page.reload()
        page.wait_for_selector(READY, state="attached")
        assert page.locator(".steps li").all_text_contents() == steps
        to.fill("chẳng có ai như thế")
        page.get_by_role("button", name="Tìm đường nối").click()
        page.get_by_text("Không có gì khớp").wait_for()


def test_the_table_is_sorted_by_any_column(opened):
    with opened(f"{DOCUMENT}?view=table") as page:
        table = page.locator(".tables table").first
        assert table.locator("tbody tr").count() == counts(page)[0]
        page.get_by_role("button", name="Số bài", exact=True).click()
        head = table.locator("th[aria-sort]")
        assert (head.text_content(), head.get_attribute("aria-sort")) == ("Số bài", "descending")
        assert "Quy định 142" in table.locator("tbody tr").first.text_content()
        page.get_by_role("button", name="Tên", exact=True).click()
        called = [text.strip() for text in table.locator("tbody th").all_text_contents()]
        assert called == page.evaluate("names => names.sort(new Intl.Collator('vi', {numeric: true}).compare)", called)
        assert page.locator(".tables table").nth(1).locator("tbody tr").count() == counts(page)[1]
        page.get_by_role("button", name="Tên", exact=True).click()
        page.get_by_role("button", name="Quan hệ", exact=True).click()
        assert [value for name, value in query(page) if name == "sort"] == ["-name", "kind"]
        rows = page.locator(".tables tbody th").all_text_contents()
        page.reload()
        page.wait_for_selector(READY, state="attached")
        assert page.locator(".tables tbody th").all_text_contents() == rows
        assert page.locator(".tables th[aria-sort]").all_text_contents() == ["Tên", "Quan hệ"]


def test_what_is_shown_is_saved(opened, tmp_path):
    with opened(DOCUMENT) as page:
        things, links = counts(page)

        def saved(form):
            page.get_by_role("button", name="Lưu").click()
            with page.expect_download() as download:
                page.get_by_role("menuitem", name=form).click()
            file = tmp_path / download.value.suggested_filename
            download.value.save_as(file)
            return file

        for form, read in (("GEXF", networkx.read_gexf), ("GraphML", networkx.read_graphml)):
            graph = read(saved(form))
            assert (graph.number_of_nodes(), graph.number_of_edges()) == (things, links)
            kinds = {about["kind"] for *_, about in graph.edges(data=True)}
            assert {"CITES", "ISSUED_BY"} <= kinds
            assert graph.nodes[DOCUMENT]["issuer"] == "Bộ Chính trị"
            assert {about["thing"] for _, about in graph.nodes(data=True)} == set(THINGS)
            assert graph.nodes[DOCUMENT]["name"] == "Quy định 142-QĐ/TW"
        told = json.loads(saved("JSON").read_text(encoding="utf-8"))
        assert (len(told["things"]), len(told["links"])) == (things, links)
        for form, number in (("Bảng các mục", things), ("Bảng các liên kết", links)):
            content = saved(form).read_bytes()
            assert content.startswith(b"\xef\xbb\xbf")
            assert len(list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))) == number
        drawn = Xml.parse(saved("SVG")).getroot()
        assert len(drawn.findall(".//{*}line")) == links
        assert "Quy định 142-QĐ/TW" in [each.text for each in drawn.findall("{*}text")]
        assert saved("PNG").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


SCREENS = {
    "wide": {},
    "wide and dark": {"color_scheme": "dark"},
    "a phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
    "a phone in the dark": {"viewport": PHONE, "color_scheme": "dark"},
}
PAGES = {
    "a document": f"{DOCUMENT}?sel={DOCUMENT}",
    "its table": f"{DOCUMENT}?view=table",
    "its years": f"{DOCUMENT}?layout=year",
    "a link": f"{DOCUMENT}?sel={PERSON} PRESENTED {DOCUMENT}",
    "a way": f"{DOCUMENT}?path=quy-dinh-142-qd-tw-2024~luong-thi-hao",
    "an article": ARTICLE,
    "an official": PERSON,
    "a body": BODY,
    "the first page": "",
    "a search": "search?q=ai ký Quy định 142",
    "a list": "documents",
    "a way as text": "path?from=luong-thi-hao&to=bo-chinh-tri",
}


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_nothing_stands_beyond_the_edge(opened, screen):
    for path in PAGES.values():
        with opened(path, **screen) as page:
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


@pytest.mark.parametrize("screen", ["wide", "a phone in the dark"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_has_nothing_serious_to_say(opened, path, screen):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-core is wanted: pip install '.[test]'"
    )
    with opened(path, **SCREENS[screen]) as page:
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found = axe.Axe().run(page).response
        assert found["passes"]
        serious = [
            (each["id"], [node["html"] for node in each["nodes"]])
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
        ]
        assert serious == []


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("path", [DOCUMENT, f"{DOCUMENT}?e={CITING}~3", f"{DOCUMENT}?layout=year", ARTICLE, BODY])
def test_no_name_stands_over_another(opened, path, screen):
    with opened(path, **screen) as page:
        page.locator(".picture").scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        labels = page.evaluate("vankien.labels()")
        assert labels
        for one, other in combinations(labels, 2):
            assert (
                one["x"] + one["width"] <= other["x"]
                or other["x"] + other["width"] <= one["x"]
                or one["y"] + one["height"] <= other["y"]
                or other["y"] + other["height"] <= one["y"]
            )
        width = page.locator(".picture").bounding_box()["width"]
        inside = [one for one in labels if one["x"] >= 0 and one["x"] + one["width"] <= width]
        assert len(inside) >= len(labels) - 1


def test_on_a_phone_by_touch(opened):
    with opened(DOCUMENT, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        page.get_by_role("link", name="Đến sơ đồ liên kết").tap()
        page.wait_for_timeout(200)
        at = page.evaluate("vankien.at(vankien.of)")
        page.touchscreen.tap(at["x"], at["y"])
        sheet = page.locator(".details")
        sheet.wait_for()
        box = sheet.bounding_box()
        assert within(box, {"x": 0, "width": PHONE["width"]})
        assert box["y"] + box["height"] <= PHONE["height"] + 1
        sheet.get_by_role("button", name="mở 25 trong 66").tap()
        shows(page, 53)


def test_a_double_click_offers_links_with_their_counts(opened):
    with opened(DOCUMENT) as page:
        at = page.evaluate("vankien.at(vankien.of)")
        page.mouse.dblclick(at["x"], at["y"])
        page.locator("[role=menu]").wait_for()
        assert "25/66" in page.get_by_role("menuitem", name="Bài trích dẫn: Thêm 25").text_content()


def test_a_note_shows_what_a_mark_is_taken_for(opened):
    with opened(ARTICLE) as page:
        mark = page.locator("a.mark").first
        mark.focus()
        note = page.get_by_role("tooltip")
        assert "được hiểu là Quy định 142-QĐ/TW" in note.text_content()
        assert mark.get_attribute("aria-describedby") == note.get_attribute("id")
        page.keyboard.press("Escape")
        assert not page.locator(".popover").is_visible()


def test_pages_read_without_scripts(visit, address):
    with visit(f"{address}/{DOCUMENT}", origin=address, java_script_enabled=False) as page:
        assert not page.locator("#graph").is_visible()
        assert page.locator("ol.articles li").count() >= 20
        page.locator("#q").fill("Quy định 69")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=*")
        assert "Quy định 69-QĐ/TW" in page.locator("main").text_content()


def test_the_record_alone_is_printed(opened):
    with opened(DOCUMENT) as page:
        page.emulate_media(media="print")
        assert page.locator(".record").is_visible()
        assert not page.locator("#graph").is_visible()
        assert not page.locator("#q").is_visible()


def test_speaks_english_and_keeps_to_it(opened):
    with opened(f"{DOCUMENT}?lang=en&sel={PERSON}") as page:
        assert page.get_by_role("heading", name="Links around it").is_visible()
        page.locator(".details").get_by_role("link", name="Open its page").click()
        page.wait_for_url(f"**/{PERSON}?lang=en")


def test_a_server_that_stops_answering_is_told_of(visit, address):
    with visit(f"{address}/{DOCUMENT}", origin=address) as page:
        page.wait_for_selector(READY, state="attached")
        begun = counts(page)[0]
        page.route("**/network.json*", lambda route: route.fulfill(status=200, content_type="text/plain", body="none"))
        page.locator(".shown-list").get_by_text("Quy định 142-QĐ/TW", exact=True).click()
        page.get_by_role("button", name="mở 25 trong 66").click()
        page.get_by_role("button", name="Thử lại").wait_for()
        assert counts(page)[0] == begun
        page.unroute("**/network.json*")
        page.get_by_role("button", name="Thử lại").click()
        shows(page, begun + 25)


def test_nothing_in_an_address_does_harm(opened):
    strange = "&".join(
        f"e={each}~CITES~in~1&hide={each}&pin={each}~1~x&f.type={each}&sel={each}"
        for each in ("__proto__", "documents/%3Cimg src=x onerror=window.pwned=1%3E", "constructor", "~~~")
    )
    with visit_quietly(opened, f"{DOCUMENT}?{strange}&layout=constructor&view=__proto__&path=a~b~c") as page:
        assert counts(page)[0] > 20


@contextmanager
def visit_quietly(opened, path):
    """Like `opened`, where the browser itself notes a refusal of the server on its console."""
    try:
        with opened(path) as page:
            yield page
    except AssertionError as error:
        if "Failed to load resource" not in str(error) or "error:" in str(error) or "pwned" in str(error):
            raise


def test_hostile_strings_are_text(visit, tmp_path):
    made = [
        Article(
            f"{said} Quy định số 142-QĐ/TW ngày 23/4/2024 của Bộ Chính trị. {said}",
            id=said[:300],
            title=said,
            place=said,
            source=said,
            published=Day(2024, 6, 1),
        )
        for said in dict.fromkeys(HOSTILE)
    ]
    path = tmp_path / "kho.db"
    ingest(made, str(path))
    with served(path) as address, visit(f"{address}/{DOCUMENT}?e={CITING}~3", origin=address) as page:
        page.wait_for_selector(READY, state="attached")
        for row in range(0, len(names(page)), 9):
            page.locator(".shown-list [role=option]").nth(row).click()
            page.locator(".details .kinds h4, .details .kinds p").first.wait_for()
        page.get_by_role("button", name="Bảng", exact=True).click()
        assert page.locator(".tables script, .tables img, .shown-list img, .details img").count() == 0
        for said in HOSTILE[:12]:
            page.goto(f"{address}/search?q={quote(said)}")
            page.wait_for_selector(READY, state="attached")
        page.goto(f"{address}/{DOCUMENT}")
        page.wait_for_selector(READY, state="attached")
        page.locator("#q").fill("window")
        page.locator("#q").press("ArrowDown")
        page.wait_for_timeout(500)
