"""Two documents with two relations between them, and an article that cites one three times: each is to be seen."""

from datetime import date as Day
from math import hypot
from xml.etree import ElementTree as Xml

import pytest

from citations import Article
from graph.ingest import ingest
from graph.paths import end
from graph.store import open_store
from tests.slow.browser.explored import READY
from tests.slow.browser.served import served
from viz.drawn import drawn
from viz.page import page as written

NEW, OLD = "chi-thi-877-ct-tw-2023", "quy-dinh-876-qd-tw-2019"
THREE = "documents/" + OLD
"""What one article cites three times."""
ARTICLES = [
    Article("Chỉ thị số 877-CT/TW ngày 3/5/2023 của Ban Bí thư thay thế Quy định số 876-QĐ/TW ngày 1/2/2019 của "
            "Bộ Chính trị.", id="thay-the", title="Bài nói thay thế"),
    Article("Căn cứ Quy định số 876-QĐ/TW ngày 1/2/2019 của Bộ Chính trị, Ban Bí thư ban hành Chỉ thị số 877-CT/TW "
            "ngày 3/5/2023.", id="can-cu", title="Bài nói căn cứ"),
    Article("Quy định số 876-QĐ/TW đã rõ. Chi bộ học Quy định 876-QĐ/TW. Đến nay Quy định 876 được làm tốt.",
            id="ba-lan", title="Bài nêu ba lần", published=Day(2024, 1, 1)),
]  # fmt: skip
RELATIONS = {"thay thế", "căn cứ"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("kho") / "kho.db"
    ingest(ARTICLES, str(path))
    return path


@pytest.fixture(scope="module")
def explorer(store):
    with served(store, "--lang", "vi") as address:
        yield address


@pytest.fixture
def picture(visit, store, tmp_path):
    """The file that is drawn around one of them."""

    def picture(said, **about):
        file = tmp_path / "trang.html"
        with open_store(str(store)) as opened:
            file.write_bytes(written(drawn(opened, end(opened, said))))
        return visit(file.as_uri(), **about)

    return picture


def across(one, other):
    """Points upon a line that crosses all links between two places."""
    long = hypot(other["x"] - one["x"], other["y"] - one["y"])
    middle = [(one[axis] + other[axis]) / 2 for axis in "xy"]
    for step in range(-12, 13, 3):
        away = step / 100 * long
        yield (middle[0] - away * (other["y"] - one["y"]) / long, middle[1] + away * (other["x"] - one["x"]) / long)


def pointed_at(page, points):
    """What is said under the pointer at each of the points."""
    said = set()
    for x, y in points:
        page.mouse.move(x, y)
        page.wait_for_timeout(260)
        if (note := page.locator(".vis-tooltip")).count() and note.is_visible():
            said.add(note.inner_text())
    return said


@pytest.mark.parametrize("said", [NEW, OLD])
def test_in_the_picture_each_relation_has_a_line_and_a_name(picture, said):
    with picture(said) as page:
        page.wait_for_selector(READY, state="attached")
        box = page.locator("#mynetwork").bounding_box()
        at = page.evaluate("""() => Object.fromEntries(vankien.data.things.map(({id, key}) =>
            [key, network.canvasToDOM(network.getPosition(id))]))""")
        ends = [{axis: at[f"documents/{id}"][axis] + box[axis] for axis in "xy"} for id in (NEW, OLD)]
        assert pointed_at(page, across(*ends)) >= RELATIONS
        page.evaluate(f"vankien.choose(vankien.data.things.find(({{key}}) => key === 'documents/{NEW}').id)")
        assert {"Thay thế (1)", "Căn cứ (1)"} <= set(page.locator("#told h4").all_inner_texts())


def test_in_the_picture_a_citation_made_three_times_is_one_line_that_says_so(picture):
    with picture(OLD) as page:
        page.wait_for_selector(READY, state="attached")
        page.evaluate("vankien.choose(vankien.data.of)")
        [row] = page.locator("#told li", has_text="Bài nêu ba lần").all()
        assert "3 lần" in row.inner_text()
        assert row.locator("mark").all_inner_texts() == ["Quy định số 876-QĐ/TW", "Quy định 876-QĐ/TW", "Quy định 876"]
        assert "1 lần" not in page.locator("#told").inner_text()
        page.locator("#language").click()
        assert "3 times" in page.locator("#told").inner_text()
    with picture(OLD, java_script_enabled=False) as page:
        [row] = page.locator("noscript li", has_text="Bài nêu ba lần").all()
        assert "Quy định 876-QĐ/TW · 3 lần" in row.inner_text()


def test_in_the_explorer_each_relation_has_a_line_and_a_name(visit, explorer):
    with visit(f"{explorer}/documents/{NEW}", origin=explorer) as page:
        page.wait_for_selector(READY, state="attached")
        ends = [page.evaluate(f"vankien.at('documents/{id}')") for id in (NEW, OLD)]
        assert pointed_at(page, across(*ends)) >= RELATIONS
        told = set()
        for x, y in across(*ends):
            page.mouse.click(x, y)
            page.wait_for_timeout(30)
            if (sentence := page.locator(".details .sentence em")).count():
                told.add(sentence.inner_text())
        assert told >= RELATIONS


def test_in_the_explorer_a_citation_made_three_times_is_one_line_that_says_so(visit, explorer, tmp_path):
    with visit(f"{explorer}/{THREE}?view=table", origin=explorer) as page:
        page.wait_for_selector(READY, state="attached")
        table = page.locator(".tables table").nth(1)
        head, *rows = [row.locator("th, td").all_inner_texts() for row in table.locator("tr").all()]
        often = [row[head.index("Số lần")] for row in rows if row[0] == "Bài nêu ba lần"]
        assert often == ["3"]
        page.get_by_role("row", name="Bài nêu ba lần trích dẫn").get_by_role("button", name="trích dẫn").click()
        assert page.locator(".details .times").inner_text() == "3 lần"
        assert page.locator(".details mark").all_inner_texts() == [
            "Quy định số 876-QĐ/TW", "Quy định 876-QĐ/TW", "Quy định 876"]  # fmt: skip
        page.get_by_role("button", name="Lưu").click()
        with page.expect_download() as download:
            page.get_by_role("menuitem", name="SVG").click()
        download.value.save_as(tmp_path / "x.svg")
    drawing = Xml.parse(tmp_path / "x.svg").getroot()
    ways = {line.find("{*}title").text: line.get("d") for line in drawing.findall(".//{*}path[@class='link']")}
    assert len({ways[f"documents/{NEW} {kind} {THREE}"] for kind in ("REPLACES", "BASED_ON")}) == 2
