"""The explorer over the sample articles and sixty more, and what its pages tell."""

from datetime import date as Day
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

from citations import Article

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


def becomes(page, what):
    """Waits until something is true in the page, whose policy lets no text be run."""
    for _ in range(100):
        if page.evaluate(f"Boolean({what})"):
            return
        page.wait_for_timeout(50)
    assert page.evaluate(what)
