"""The file that `vankien draw` writes, in a real browser: by pointer, by keys, on a phone, in the dark."""

import json
from itertools import combinations

import pytest

from graph.paths import end
from graph.store import open_store
from tests.outside import process, run
from tests.slow.browser.conftest import PHONE
from tests.slow.browser.hostile import HOSTILE
from tests.viz.hostility import hostile
from tests.viz.papers import FEW, MUCH, filled
from viz.drawn import drawn
from viz.page import page as written

READY = "html[data-ready]"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("kho") / "kho.db", 100, 320)


@pytest.fixture(scope="module")
def pages(store, tmp_path_factory):
    """The pages of three things, and one in which all is hostile, as addresses."""
    folder = tmp_path_factory.mktemp("trang")
    with open_store(store) as opened:
        made = {said: written(drawn(opened, end(opened, said))) for said in (MUCH, FEW, "bo-chinh-tri")}
    made["hostile"] = written(hostile(HOSTILE))
    for said, content in made.items():
        (folder / f"{said}.html").write_bytes(content)
    return {said: (folder / f"{said}.html").as_uri() for said in made}


@pytest.fixture
def opened(visit, pages):
    def opened(said, **about):
        return visit(pages[said], **about)

    return opened


def ready(page):
    page.wait_for_selector(READY, state="attached")
    return page


def chosen(page):
    return page.evaluate("vankien.chosen && vankien.things.get(vankien.chosen).key")


def labels(page):
    page.wait_for_timeout(100)
    return page.evaluate("vankien.labels.shown")


def dots(page):
    return page.evaluate("""() => vankien.data.things.filter(({id}) => !nodes.get(id).hidden).map(({id}) => {
        const at = network.canvasToDOM(network.getPosition(id));
        const r = nodes.get(id).size * network.getScale();
        return {id, ...at, left: at.x - r, right: at.x + r, top: at.y - r, bottom: at.y + r};
    })""")


def apart(one, other):
    return (one["right"] <= other["left"] or other["right"] <= one["left"]
            or one["bottom"] <= other["top"] or other["bottom"] <= one["top"])  # fmt: skip


SCREENS = {
    "wide": {}, "wide and dark": {"color_scheme": "dark"},
    "a phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
    "a phone in the dark": {"viewport": PHONE, "color_scheme": "dark"},
}  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("said", [MUCH, FEW, "bo-chinh-tri"])
def test_opens_with_names_that_can_be_read(opened, said, screen):
    with opened(said, **screen) as page:
        ready(page)
        names = labels(page)
        assert len(names) >= 5
        assert [(one["text"], other["text"]) for one, other in combinations(names, 2) if not apart(one, other)] == []
        all_dots = dots(page)
        over = [(name["text"], dot["id"]) for name in names for dot in all_dots
                if dot["id"] != name["id"] and not apart(name, dot)]  # fmt: skip
        assert over == []
        box = page.locator("#mynetwork").bounding_box()
        assert [name["text"] for name in names if name["left"] < 0 or name["right"] > box["width"]] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(21, 24, 29)") is (screen.get("color_scheme") == "dark")


@pytest.mark.parametrize("offline", [True, False], ids=["without a network", "with one"])
def test_asks_for_nothing_but_itself(visit, pages, offline):
    with visit(pages[FEW], offline=offline, service_workers="block") as page:
        seen = []
        page.on("request", lambda each: seen.append(each.url))
        page.reload()
        assert ready(page).evaluate("nodes.length") > 10
        pixels = page.evaluate("""() => {
            const all = document.querySelector("#mynetwork canvas");
            return new Set(all.getContext("2d").getImageData(0, 0, all.width, all.height).data).size;
        }""")
        assert pixels > 50
        page.evaluate("vankien.data.things.forEach(({id}) => vankien.choose(id, {details: true}))")
        page.wait_for_timeout(300)
        assert seen == [pages[FEW]]


def test_300_things_open(opened):
    with opened("bo-chinh-tri") as page:
        assert ready(page).evaluate("nodes.length") == 300
        assert page.locator("#rows tr").count() == 300
        assert "Chưa vẽ hết" in page.locator("#left").inner_text()


@pytest.mark.parametrize("words", ["chi thi 950", "Chỉ thị 950", "CHI THI 950-CT/TW", "950"])
def test_finds_with_and_without_marks(opened, words):
    with opened(MUCH) as page:
        ready(page).locator("#search").fill(words)
        assert page.locator("#found [role=option]").first.inner_text().startswith("Chỉ thị 950-CT/TW")
        page.locator("#found [role=option]").first.click()
        assert chosen(page) == "documents/" + FEW
        assert page.locator("#told h3").inner_text() == "Chỉ thị 950-CT/TW"
        assert page.locator("#found").is_hidden()


def test_says_so_where_nothing_is_found(opened):
    with opened(FEW) as page:
        ready(page).locator("#search").fill("không hề có")
        assert page.locator("#found").inner_text() == "Không có mục nào khớp."
        page.locator("#search").press("Escape")
        assert page.locator("#found").is_hidden()


def test_details_have_the_words_and_lead_on(opened):
    with opened(FEW) as page:
        ready(page).evaluate("vankien.choose(vankien.data.of)")
        assert page.locator("#told mark").first.inner_text() == "Chỉ thị số 950-CT/TW"
        assert "3 bài" in page.locator("#told dl").inner_text()
        page.locator("#told button.thing", has_text="Bài thứ 2").click()
        assert chosen(page) == "articles/bai-2"
        assert page.locator("#told > a.source").get_attribute("href") == "https://bao.vidu/bai-2"
        assert page.locator("#told > a.source").get_attribute("rel") == "noopener noreferrer"


def test_articles_of_a_year_are_listed(opened):
    with opened(MUCH) as page:
        ready(page).locator("#rows button", has_text="27 bài · 2024").click()
        assert page.locator("#told > div > ul > li").count() == 27
        assert "Bài thứ 99 về một việc ở cơ sở" in page.locator("#told").inner_text()
        assert page.locator("#details").evaluate("each => each === document.activeElement")


def test_a_click_on_the_picture_chooses(opened):
    with opened(FEW) as page:
        at = {dot["id"]: dot for dot in dots(ready(page))}
        box = page.locator("#mynetwork").bounding_box()
        page.mouse.click(box["x"] + at["n0"]["x"], box["y"] + at["n0"]["y"])
        page.wait_for_function("vankien.chosen === 'n0'")
        assert page.locator("#told h3").inner_text() == "Chỉ thị 950-CT/TW"


def test_the_legend_is_the_filter(opened):
    with opened(FEW) as page:
        everything = ready(page).locator("#rows tr").count()
        page.get_by_label("Cán bộ").uncheck()
        hidden = page.evaluate("vankien.data.things.filter(({id}) => nodes.get(id).hidden).map(({label}) => label)")
        assert set(hidden) == {"Official"}
        assert page.locator("#rows tr").count() == everything - len(hidden)
        assert f"{len(hidden)} mục đang ẩn" in page.locator("#hidden-rows").inner_text()
        page.get_by_label("trích dẫn").first.uncheck()
        shown = page.evaluate("vankien.data.links.filter(({id}) => !edges.get(id).hidden).map(({kind}) => kind)")
        assert "CITES" not in shown
        assert page.evaluate("nodes.get(vankien.data.of).hidden") is False
        page.locator("#all").click()
        assert page.locator("#rows tr").count() == everything
        assert page.locator("#choice input:not(:checked)").count() == 0


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_stirs_and_comes_to_rest(opened, motion):
    with opened(FEW, reduced_motion=motion) as page:
        before = ready(page).evaluate("network.getPositions()")
        page.locator("#stir").click()
        page.wait_for_selector("#stir[aria-pressed=false]", timeout=15_000)
        page.wait_for_timeout(400)
        after = page.evaluate("network.getPositions()")
        assert before.keys() == after.keys()
        assert before != after
        page.wait_for_timeout(300)
        assert page.evaluate("network.getPositions()") == after
        assert page.locator("#stir").inner_text() == "Sắp xếp lại"


def test_speaks_english(opened, pages, visit):
    with opened(MUCH) as page:
        ready(page).evaluate("vankien.choose(vankien.data.of)")
        page.locator("#language").click()
        assert page.evaluate("document.documentElement.lang") == "en"
        text = page.locator("body").inner_text()
        for words in ("What is shown", "Cited together with", "27 articles · 2024", "All things in the picture"):
            assert words in text
        for words in ("Hiển thị", "Cán bộ", "trích dẫn", "Chi tiết"):
            assert words not in text
        page.locator("#language").click()
        assert page.locator("#details-title").inner_text() == "Chi tiết"
    with visit(pages[MUCH] + "#en", origin=pages[MUCH]) as page:
        assert ready(page).locator("#details-title").inner_text() == "Details"


def test_keys_alone_are_enough(opened):
    with opened(FEW) as page:
        ready(page).keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.locator("#search").focus()
        page.keyboard.type("quy dinh 901")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        assert chosen(page) == "documents/" + MUCH
        assert page.evaluate("document.activeElement.id") == "mynetwork"
        page.keyboard.press("Escape")
        assert chosen(page) is None
        page.keyboard.press("ArrowRight")
        assert chosen(page) == "documents/" + FEW
        went = set()
        for key in ("ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight") * 3:
            page.keyboard.press(key)
            went.add(chosen(page))
        assert len(went) >= 4
        scale = page.evaluate("network.getScale()")
        page.keyboard.press("+")
        assert page.evaluate("network.getScale()") > scale
        page.keyboard.press("-")
        page.keyboard.press("0")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "details"
        assert page.locator("#live").inner_text() != ""
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == "mynetwork"


def test_other_names_show_on_zoom_and_under_the_pointer(opened):
    with opened("bo-chinh-tri") as page:
        few = {name["id"] for name in labels(ready(page))}
        hidden = next(dot for dot in dots(page) if dot["id"] not in few)
        box = page.locator("#mynetwork").bounding_box()
        shown = f"vankien.labels.shown.some((name) => name.id === '{hidden['id']}')"
        for step in range(120):                        # a busy browser may not heed a single move
            page.mouse.move(box["x"] + hidden["x"] + step % 2, box["y"] + hidden["y"])
            if page.evaluate(shown):
                break
            page.wait_for_timeout(250)
        assert page.evaluate(shown)
        page.mouse.move(box["x"] + 3, box["y"] + 3)
        page.evaluate(f"network.moveTo({{position: network.getPosition('{hidden['id']}'), scale: 1.5}})")
        page.wait_for_function(f"vankien.labels.shown.some((name) => name.id === '{hidden['id']}')")


def test_without_scripts_all_is_in_the_table(opened):
    with opened(FEW, java_script_enabled=False) as page:
        assert page.locator("#rows tr").count() >= 10
        assert page.locator(".board").is_hidden()
        assert page.locator("#language").is_hidden()
        assert "Hình vẽ cần JavaScript" in page.locator("body").inner_text()
        assert page.locator("noscript mark", has_text="Chỉ thị số 950-CT/TW").count() >= 3


FEW_LETTERS = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
NAMES = {"articles/bai-cua-mau": "Ủy ban Kiểm tra → Đặng Hữu Mẫu", "officials/dang-huu-mau": "Đặng Hữu Mẫu",
         "organisations/uy-ban-kiem-tra-trung-uong": "Ủy ban Kiểm tra Trung ương"}  # fmt: skip


def test_a_page_made_where_letters_are_few_is_read_from_the_disk(visit, tmp_path):
    (tmp_path / "bai.jsonl").write_text(json.dumps({
        "id": "bai-cua-mau", "title": NAMES["articles/bai-cua-mau"], "published": "2024-06-01",
        "text": "Đồng chí Đặng Hữu Mẫu, Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương, ký Hướng dẫn số 877-HD/UBKTTW ngày "
        "3/5/2023 của Ủy ban Kiểm tra Trung ương → các cấp ủy."}, ensure_ascii=False), encoding="utf-8")
    store, file = tmp_path / "kho.db", tmp_path / "hình vẽ.html"
    for words in (("ingest", tmp_path / "bai.jsonl"), ("draw", "bai-cua-mau", "-o", file)):
        assert process("--store", store, *words, **FEW_LETTERS).returncode == 0
    written_there = file.read_bytes()
    assert written_there.decode("utf-8").encode() == written_there
    with visit(file.as_uri()) as page:
        assert ready(page).evaluate("document.characterSet") == "UTF-8"
        names = page.evaluate("Object.fromEntries(vankien.data.things.map(({key, name}) => [key, name]))")
        assert {key: names.get(key) for key in NAMES} == NAMES
        beside = page.evaluate("vankien.data.things.map(({id, key}) => [key, nodes.get(id).label.replace('\\n', ' ')])")
        assert {key: name for key, name in beside if key in NAMES} == NAMES
        assert {name["text"] for name in labels(page)} >= set(NAMES.values())
        assert set(NAMES.values()) <= set(page.locator("#rows th").all_text_contents())
        assert "→ các cấp ủy" in page.locator("#data").text_content()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_hostile_strings_are_text(opened, lang):
    with opened("hostile") as page:
        ready(page)
        if lang == "en":
            page.locator("#language").click()
        box = page.locator("#mynetwork").bounding_box()
        for dot in dots(page)[:: 3 if lang == "vi" else 9]:
            page.mouse.move(box["x"] + dot["x"], box["y"] + dot["y"])
            page.wait_for_timeout(20)
        page.mouse.move(box["x"] + dots(page)[5]["x"], box["y"] + dots(page)[5]["y"])
        page.wait_for_timeout(400)
        links = page.evaluate("""() => vankien.data.things.flatMap(({id}) => {
            vankien.choose(id, {details: true});
            return [...document.querySelectorAll("#told a")].map((each) => [each.protocol, each.rel]);
        })""")
        assert {tuple(each) for each in links} == {("https:", "noopener noreferrer")}
        for text in HOSTILE:
            page.locator("#search").fill(text.replace("\x00", ""))
        page.locator("#search").fill("window pwned")
        assert page.locator("#found [role=option]").count() > 5
        page.keyboard.press("Enter")
        assert page.locator("script, style, iframe, img, svg, object, embed, base, link").count() == 9 + 1
        assert page.evaluate("document.querySelectorAll('#told *:not(h3,h4,p,span,bdi,dl,dt,dd,a,div,ul,li,section,"
                             "button,blockquote,mark,footer)').length") == 0  # fmt: skip


def test_hostile_articles_come_through_the_command(visit, tmp_path):
    def like(place):
        text = HOSTILE[place % len(HOSTILE)]
        return {"title": text, "place": text, "source": text, "id": f"{text}{place}"}

    store = filled(tmp_path / "kho.db", len(HOSTILE), 10, like=like, title=lambda place: HOSTILE[place % len(HOSTILE)])
    file = tmp_path / "trang <b> & 'x'.html"
    assert run("--store", store, "draw", MUCH, "-o", file).exit_code == 0
    with visit(file.as_uri()) as page:
        ready(page).evaluate("vankien.data.things.forEach(({id}) => vankien.choose(id, {details: true}))")
        titles = page.evaluate("vankien.data.things.flatMap(({articles}) => (articles || []).map(({title}) => title))")
        assert len(set(titles) & set(HOSTILE)) >= 30
