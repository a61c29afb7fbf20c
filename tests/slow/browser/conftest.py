"""Pages in a real Chromium, watched: what they fetch, complain of or ask."""

import os
import shutil
from contextlib import contextmanager

import pytest

from citations import Article
from graph.ingest import ingest
from loaders.registry import read
from tests.outside import ROOT
from tests.slow.browser.explored import MORE, READY
from tests.slow.browser.served import served

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync")  # fmt: skip
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def chromium():
    """A browser that the tests share."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is wanted: pip install '.[test]'")
    path = os.environ.get("VANKIEN_TEST_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("a Chromium is wanted: apt-get install chromium, or name one in VANKIEN_TEST_CHROMIUM")
    root = hasattr(os, "geteuid") and os.geteuid() == 0      # whom the sandbox refuses
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*SWITCHES, *["--no-sandbox"] * root])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """A page at an address. When it is left it must have fetched nothing from elsewhere and said nothing."""

    @contextmanager
    def visit(address, **about):
        origin = about.pop("origin", address)
        context = chromium.new_context(**{"viewport": WIDE, "reduced_motion": "reduce"} | about)
        page = context.new_page()
        seen = []
        page.on("request", lambda each: each.url.startswith((origin, "data:", "blob:")) or seen.append(each.url))
        page.on("console", lambda each: seen.append(f"console: {each.text}"))
        page.on("pageerror", lambda each: seen.append(f"error: {each}"))
        page.on("dialog", lambda each: (seen.append(f"dialog: {each.message}"), each.dismiss()))
        context.on("page", lambda each: seen.append(f"another page: {each.url}"))
        try:
            page.goto(address)
            yield page
            assert page.evaluate("window.pwned") is None
        finally:
            context.close()
        assert seen == []

    return visit


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The explorer of the sample articles and more."""
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


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """The explorer of a store with next to nothing in it."""
    path = tmp_path_factory.mktemp("rong") / "kho.db"
    ingest([Article("Không có gì.", id="b-1")], str(path))
    with served(path) as address:
        yield address


@pytest.fixture
def script(visit, blank):
    """Calls what a script exports, in a page of the explorer."""

    @contextmanager
    def script(name):
        with visit(f"{blank}/search", origin=blank) as page:

            def call(body, *values):
                return page.evaluate(
                    f"async ([file, values]) => {{ const it = await import(file); return ({body})(...values); }}",
                    [f"/static/{name}.js", list(values)],
                )

            yield call

    return script
