"""How the explorer looks: on every screen, by touch, without scripts, printed; no name over another, axe content."""

from itertools import combinations

import pytest

from tests.slow.browser.conftest import PHONE
from tests.slow.browser.explored import ARTICLE, BODY, CITING, DOCUMENT, PERSON, shows, within

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
SIZES = {name: SCREENS[name] for name in ("wide", "a phone")}
"""Where things stand does not depend on their colours."""


@pytest.mark.parametrize("screen", SIZES.values(), ids=SIZES)
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


@pytest.mark.parametrize("screen", SIZES.values(), ids=SIZES)
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
