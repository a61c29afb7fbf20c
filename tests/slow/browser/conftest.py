"""Pages in a real Chromium, watched: what they fetch, complain of or ask."""

import os
import shutil
from contextlib import contextmanager

import pytest

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
