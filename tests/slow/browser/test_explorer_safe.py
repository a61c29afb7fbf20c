"""What addresses, names and a failing server may not do to the explorer."""

from contextlib import contextmanager
from datetime import date as Day
from urllib.parse import quote, urlsplit

from citations import Article
from graph.ingest import ingest
from tests.slow.browser.explored import CITING, DOCUMENT, READY, counts, names, shows
from tests.slow.browser.hostile import HOSTILE
from tests.slow.browser.served import served


def test_addresses_are_those_the_server_gave(opened):
    with opened(f"{DOCUMENT}?view=table") as page:
        told = page.evaluate(f"fetch('/network.json?of={DOCUMENT}&limit=25').then((answer) => answer.json())")
        given = {one["name"]: one["address"] for one in told["things"]}
        links = page.locator(".tables table").first.locator("tbody th a")
        found = {link.text_content(): link.get_attribute("href") for link in links.all()}
        assert {name: urlsplit(address).path for name, address in found.items()} == given


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
