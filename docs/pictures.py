"""Takes the screenshots that README.md and docs/explorer.md carry, of the sample articles, in a real Chromium.

    python docs/pictures.py [FOLDER]

Chromium is the one in VANKIEN_TEST_CHROMIUM, else the one that is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
VANKIEN = Path(sys.executable).with_name("vankien")
DOCUMENT = "/documents/quy-dinh-142-qd-tw-2024"
OPENED = urlencode([("e", "articles/lam-dong-trao-quyen-nguoi-dung-dau-2024~CITES~out~1"),
                    ("sel", "documents/quy-dinh-142-qd-tw-2024")])  # fmt: skip
PICTURES = {
    "document": (f"{DOCUMENT}?{OPENED}", 1280, 860, "light"),
    "article": ("/articles/lam-dong-trao-quyen-nguoi-dung-dau-2024", 1280, 860, "light"),
    "question": (f"/search?{urlencode({'q': 'văn bản nào thay thế Chỉ thị 35'})}", 1280, 520, "dark"),
    "phone": (DOCUMENT, 360, 740, "light"),
}
"""Name → address, width and height in pixels, light or dark."""
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = os.environ.get("VANKIEN_TEST_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if browser is None:
        raise SystemExit("No Chromium is here: apt-get install chromium, or name one in VANKIEN_TEST_CHROMIUM.")
    with tempfile.TemporaryDirectory() as place:
        store = str(Path(place, "kho.db"))
        subprocess.run([VANKIEN, "--store", store, "ingest", ROOT / "examples" / "articles"], check=True,
                       stdout=subprocess.DEVNULL)
        serving = subprocess.Popen([VANKIEN, "--lang", "vi", "--store", store, "serve", "--port", "0"],
                                   stderr=subprocess.PIPE, text=True, encoding="utf-8")
        try:
            assert serving.stderr
            told = serving.stderr.readline()
            take(told[told.index("http") :].split("/ ")[0], browser, folder)
        finally:
            serving.terminate()
            serving.wait()


def take(base: str, browser: str, folder: Path) -> None:
    """Every picture, of the explorer at an address."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=list(FLAGS))
        for name, (address, wide, high, scheme) in PICTURES.items():
            page = opened.new_page(viewport={"width": wide, "height": high}, color_scheme=scheme)
            page.goto(base + address)
            page.wait_for_selector("html[data-ready]")
            if name == "phone":
                page.locator("#graph").scroll_into_view_if_needed()
            page.wait_for_timeout(500)
            page.screenshot(path=folder / f"{name}.png")
            page.close()
        opened.close()


if __name__ == "__main__":
    main()
