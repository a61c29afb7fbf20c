"""The explorer in a browser without a graphics card: until a page can be used, until more is drawn, and panning."""

from __future__ import annotations

import shutil
import time
from typing import Any

from msgspec import Struct

READY = "() => Boolean(window.vankien && window.vankien.ready)"
FRAMES = """() => {
  window.frames_drawn = 0; window.frames_go = true;
  const step = () => { window.frames_drawn += 1; if (window.frames_go) requestAnimationFrame(step); };
  requestAnimationFrame(step);
}"""
STOP = "() => { window.frames_go = false; return window.frames_drawn; }"
PATIENCE = 60
"""Seconds until a page is given up."""
DRAGGED = 3.0
"""Seconds of panning."""


class Looked(Struct, frozen=True):
    """What a page took, in seconds, and how it moves."""

    usable: float
    shown: int
    frames: float
    """A second, while the picture is dragged."""


def look(address: str, path: str, browser: str | None = None) -> Looked | None:
    """Open a page, wait until its picture is there, drag it; None where there is no browser to be driven."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        return None
    with sync_playwright() as player:
        try:
            where = browser or shutil.which("chromium")
            chromium = player.chromium.launch(executable_path=where, args=["--disable-gpu"])
        except Error as error:
            print(f"no browser: {str(error).splitlines()[0]}")
            return None
        tab = chromium.new_page(viewport={"width": 1280, "height": 800})
        tab.goto(address + path)
        _wait(tab)
        usable = float(tab.evaluate("() => performance.now() / 1000"))
        shown = int(tab.evaluate("() => window.vankien.things ?? 0") or 0)
        frames = _dragged(tab)
        chromium.close()
        return Looked(usable, shown, frames)


def _wait(tab: Any) -> None:
    """Until the page says that it is ready; asked from outside, for its policy lets no text become script."""
    end = time.monotonic() + PATIENCE
    while not tab.evaluate(READY) and time.monotonic() < end:
        time.sleep(0.02)


def _dragged(tab: Any) -> float:
    """Frames a second while the canvas is dragged to and fro."""
    canvas = tab.locator("canvas").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    if box is None:
        return 0.0
    x, y = box["x"] + box["width"] * 0.1, box["y"] + box["height"] * 0.1
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.evaluate(FRAMES)
    start, step = time.perf_counter(), 0
    while (taken := time.perf_counter() - start) < DRAGGED:
        step += 1
        tab.mouse.move(x + 6 * (step % 40), y + 4 * (step % 30))
    frames = int(tab.evaluate(STOP))
    tab.mouse.up()
    return frames / taken
