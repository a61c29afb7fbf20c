"""The explorer that `vankien serve` opens, in a real browser: from search to a saved picture, step by step."""

import csv
import io
import json
from xml.etree import ElementTree as Xml

import networkx

from tests.slow.browser.explored import (
    ARTICLE,
    CITING,
    DOCUMENT,
    READY,
    becomes,
    counts,
    names,
    query,
    shows,
)
from viz.look import THINGS


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
        assert len(drawn.findall(".//{*}path[@class='link']")) == links
        assert "Quy định 142-QĐ/TW" in [each.text for each in drawn.findall("{*}text")]
        assert saved("PNG").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


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
